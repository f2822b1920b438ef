import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeTree } from '../packages-on-disk.ts';
import { type Answer, integrityOf, json, loopbackRegistry } from '../registry/loopback-registry.ts';
import { freshClone } from './fresh-clone.ts';
import { runStep } from './step.ts';
import { startVerdaccio, type Verdaccio } from './verdaccio.ts';

/** The committed dist/, with nothing installed around it. */
const clone = freshClone();

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Not waited for in the way of this process, which may be the registry that is asked. */
const packgate = (cwd: string, env: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [path.join(clone, 'dist', 'cli.js'), ...argv], { cwd, env }, (_, stdout, stderr) => {
      resolve({ status: child.exitCode, stdout, stderr });
    });
  });

const manifest = (version: string) => ({ name: '@acme/cli', version, license: 'MIT', main: 'dist/index.js', files: ['dist'] });
const PROJECT = { 'dist/index.js': 'export {};\n', 'README.md': '# cli\n' };

describe('a release, from the first version to the proof of the second', () => {
  let registry: Verdaccio;
  let project: string;
  let tarballs: string;
  let report: string;

  beforeAll(async () => {
    registry = await startVerdaccio();
    const repository = writeTree({
      ...Object.fromEntries(Object.entries(PROJECT).map(([file, text]) => [`cli/${file}`, text])),
      'cli/package.json': manifest('1.0.0'),
    });
    project = path.join(repository, 'cli');
    tarballs = path.join(repository, 'tarballs');
    report = path.join(repository, 'report.json');
    registry.npm(project, 'publish', '--access', 'public');
    fs.writeFileSync(path.join(project, 'package.json'), JSON.stringify(manifest('1.0.1'), null, 2));
  });
  afterAll(() => registry.close());

  const published = (): unknown => JSON.parse(registry.npm(project, 'view', '@acme/cli', 'versions', '--json'));
  const pack = () =>
    packgate(project, registry.env, 'pack', '--out', tarballs, '--previous', 'required', '--format', 'json', '--output', report);

  test('one that leaks is stopped: there is no tarball to publish, and nothing on the registry', async () => {
    const leak = path.join(project, 'dist/.env');
    fs.writeFileSync(leak, 'PASSWORD=loopback\n');
    const { status, stderr } = await pack();
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('acme-cli-1.0.1.tgz does not pass, and is not kept') });
    expect(fs.readdirSync(tarballs)).toEqual([]);
    expect(JSON.parse(fs.readFileSync(report, 'utf8'))).toMatchObject({
      outcome: 'fail',
      packages: [{ previous: { version: '1.0.0' }, violations: [{ rule: 'env-file' }, { rule: 'new-file' }] }],
    });
    expect(published()).toEqual(['1.0.0']);
    fs.rmSync(leak);
  });

  test('a clean one is packed, judged, and published as exactly these bytes', async () => {
    expect(await pack()).toMatchObject({ status: 0, stderr: expect.stringContaining('sha512-') });
    const [name = ''] = fs.readdirSync(tarballs);
    expect(name).toBe('acme-cli-1.0.1.tgz');
    const bytes = fs.readFileSync(path.join(tarballs, name));
    registry.npm(tarballs, 'publish', `./${name}`, '--access', 'public');
    expect(published()).toEqual(['1.0.0', '1.0.1']);
    const elsewhere = writeTree({});
    registry.npm(elsewhere, 'pack', '@acme/cli@1.0.1');
    expect(fs.readFileSync(path.join(elsewhere, name)).equals(bytes)).toBe(true);
    expect(JSON.parse(fs.readFileSync(report, 'utf8'))).toMatchObject({ packages: [{ integrity: integrityOf(bytes) }] });
  });

  test('the report is evidence: it says what judged, when, from which commit, and what is in each file', async () => {
    const policy = writeTree({ 'packgate.yml': 'rules: { lock-file: error }\n' });
    const file = path.join(tarballs, 'acme-cli-1.0.1.tgz');
    const { stdout } = await packgate(
      project,
      registry.env,
      'check',
      file,
      '--policy',
      path.join(policy, 'packgate.yml'),
      '--format',
      'json',
    );
    const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
    const evidence = JSON.parse(stdout) as { packages: readonly { files: readonly { path: string }[] }[] };
    expect(evidence).toMatchObject({
      tool: { name: 'packgate', sha256: digest },
      policy: { sha256: digest },
      run: { time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      packages: [{ packer: { source: 'tarball' }, integrity: expect.stringMatching(/^sha512-/) }],
    });
    const sha512 = expect.stringMatching(/^[0-9a-f]{128}$/);
    // `files` of pack and of check are the same evidence, but for the reasons.
    for (const { packages } of [evidence, JSON.parse(fs.readFileSync(report, 'utf8')) as typeof evidence])
      expect(packages[0]?.files).toMatchObject(['README.md', 'dist/index.js', 'package.json'].map((one) => ({ path: one, sha512 })));
  });

  test('what was published is proved to be what was judged, and anything else is named', async () => {
    const verify = (file: string) => packgate(project, registry.env, 'verify', '@acme/cli@1.0.1', '--report', file);
    expect(await verify(report)).toMatchObject({ status: 0, stdout: expect.stringContaining('pass: @acme/cli@1.0.1') });
    const changed = path.join(tarballs, 'report.json');
    const text = fs.readFileSync(report, 'utf8');
    fs.writeFileSync(changed, text.replace(/("path": "dist\/index\.js",\s+"size": )\d+/, '$17'));
    expect(await verify(changed)).toMatchObject({ status: 1, stdout: expect.stringContaining('dist/index.js') });
  });

  test('the Action compares with what is on the registry, without being asked', () => {
    const env = { ...registry.env, npm_config_registry: registry.url };
    const step = (inputs: Readonly<Record<string, string>>) =>
      runStep({ node: process.execPath, action: clone, workspace: project, inputs, env });
    fs.writeFileSync(path.join(project, 'dist/extra.js'), 'export {};\n');
    const { exitCode, outputs } = step({ mode: 'pack', out: 'out' });
    expect(exitCode).toBe(0);
    expect(JSON.parse(fs.readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({
      packages: [{ previous: { version: '1.0.1', source: 'registry' }, violations: [{ rule: 'new-file', severity: 'warning' }] }],
    });
    expect(step({ previous: 'off' }).outputs['violations']).toBe('0');
    fs.rmSync(path.join(project, 'dist/extra.js'));
  });
});

const DOCUMENT = (host: string | undefined) => {
  const dist = { tarball: `http://${host}/x.tgz`, integrity: integrityOf(Buffer.from('x')) };
  return { name: '@acme/cli', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { name: '@acme/cli', version: '1.0.0', dist } } };
};

describe('a registry that hands out nothing is no pass, and hides no violation', () => {
  const PROBLEMS: readonly (readonly [what: string, answer: Answer | null, says: RegExp])[] = [
    ['down', null, /cannot reach the registry http:\/\/127\.0\.0\.1:\d+\/ \(ECONNREFUSED\)/],
    ['slow', () => {}, /did not answer within 0\.5 s/],
    ['401', (_, response) => json(response, {}, 401), /does not hand out the document of @acme\/cli \(401\)/],
    ['404', (_, response) => json(response, {}, 404), /there is no @acme\/cli on the registry/],
    [
      'other bytes than it lists',
      (request, response) => (request.url === '/x.tgz' ? void response.end('y') : json(response, DOCUMENT(request.headers.host))),
      /does not have the integrity that the registry/,
    ],
    [
      'a redirect in circles',
      ({ url }, response) => void response.writeHead(302, { location: url }).end(),
      /redirects the request .* in circles/,
    ],
  ];

  test.each(PROBLEMS)('%s', async (_, answer, says) => {
    const registry = await loopbackRegistry(answer ?? (() => {}));
    if (answer === null) await registry.close();
    const home = writeTree({ '.npmrc': `registry=${registry.url}\nfetch-timeout=500\nfetch-retries=0\n` });
    const env = { PATH: process.env['PATH'] ?? '', HOME: home, USERPROFILE: home };
    const project = writeTree({ ...PROJECT, 'package.json': manifest('1.0.0'), 'dist/.env': 'PASSWORD=loopback\n', 'report.json': '{}' });
    const check = await packgate(project, env, 'check', '.', '@acme/cli@1.0.0', '--no-color');
    const audit = await packgate(project, env, 'audit', '@acme/cli');
    const verify = await packgate(project, env, 'verify', '@acme/cli@1.0.0', '--report', 'report.json');
    if (answer !== null) await registry.close();
    const oneLine = check.stdout.replaceAll(/\s+/g, ' ');
    expect({ status: check.status, oneLine }).toEqual({ status: 2, oneLine: expect.stringMatching(says) });
    expect(oneLine).toContain('error[env-file]: dist/.env');
    expect(oneLine).toContain('error[registry]');
    expect([audit.status, verify.status]).toEqual([2, 2]);
    expect(check.stderr).toBe('');
  });
});
