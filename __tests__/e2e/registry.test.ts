import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTarball, type Tarball } from '../../src/packers/tarball/open.ts';
import { openAuditFile } from '../../src/registry/audit-file.ts';
import { doneVersions } from '../../src/registry/audit-line.ts';
import { readSpecList, versionsOf } from '../../src/registry/audit-specs.ts';
import { auditSummary } from '../../src/registry/audit-summary.ts';
import { auditVersions } from '../../src/registry/audit.ts';
import { fetchVersion } from '../../src/registry/fetch-version.ts';
import { findVersion } from '../../src/registry/find-versions.ts';
import { openVersion } from '../../src/registry/open-version.ts';
import { registryOptions } from '../../src/registry/options.ts';
import { registryProblem } from '../../src/registry/problem.ts';
import { compareWithReport } from '../../src/registry/verification.ts';
import { renderJson } from '../../src/report/json.ts';
import { writeTree } from '../packages-on-disk.ts';
import { report } from '../report/sample.ts';
import { judgeTarball } from './judge-tarball.ts';
import { startVerdaccio, type Verdaccio } from './verdaccio.ts';

/** `@acme/cli`: 1.0.0 is clean, 0.9.0 leaks, 0.8.0 does as well and is deprecated. */
const packageTree = (version: string, more: Readonly<Record<string, string>> = {}) => ({
  'package.json': { name: '@acme/cli', version, license: 'MIT', main: 'index.js', bin: { cli: 'bin/cli.js' } },
  'index.js': 'export {};\n',
  'bin/cli.js': '#!/usr/bin/env node\n',
  'README.md': '# cli\n',
  ...more,
});

const judgedBy = { tool: '1.0.0', policy: null };

let registry: Verdaccio;
let project: string;
let tarball: string;

beforeAll(async () => {
  registry = await startVerdaccio();
  project = writeTree(packageTree('1.0.0'));
  registry.npm(project, 'pack', '--pack-destination', registry.env['HOME'] ?? '');
  tarball = path.join(registry.env['HOME'] ?? '', 'acme-cli-1.0.0.tgz');
  for (const version of ['0.8.0', '0.9.0']) {
    registry.npm(writeTree(packageTree(version, { '.env': 'PASSWORD=loopback\n' })), 'publish', '--access', 'public');
  }
  registry.npm(project, 'publish', tarball, '--access', 'public');
  registry.npm(project, 'deprecate', '@acme/cli@0.8.0', 'leaks');
  registry.npm(writeTree({ ...packageTree('1.0.0'), 'package.json': { name: '@private/tested', version: '1.0.0' } }), 'publish');
});
afterAll(() => registry.close());

const options = (env = registry.env) => registryOptions(project, env);

const fetched = (wanted: string): Promise<Tarball> => fetchVersion('@acme/cli', wanted, project, registry.env);

/** The JSON report of a run that judged this tarball, with the digest of each file. */
async function reportOf(opened: Tarball): Promise<unknown> {
  // The report's own JSON.
  const value = JSON.parse(renderJson(report({ packages: [await judgeTarball(opened)] }))) as { packages: { files: { path: string }[] }[] };
  const packages = value.packages.map((one) => ({
    ...one,
    files: one.files.map((file) => ({ ...file, sha512: opened.digests.get(file.path) })),
  }));
  return { ...value, packages };
}

describe('a version that was packed, judged and published', () => {
  test('is judged as it is on the registry', async () => {
    const opened = await fetched('latest');
    expect(opened.pack.files.map(({ path: file, mode }) => `${file} ${mode.toString(8)}`)).toEqual([
      'README.md 644',
      'bin/cli.js 644',
      'index.js 644',
      'package.json 644',
    ]);
    expect(await judgeTarball(opened)).toMatchObject({ outcome: 'pass', version: '1.0.0', packer: { source: 'registry' } });
  });

  test('is what was judged', async () => {
    const judged = await openTarball({ kind: 'file', path: tarball, shown: 'acme-cli-1.0.0.tgz' });
    const verification = compareWithReport(await reportOf(judged), '@acme/cli', '1.0.0', await fetched('1.0.0'), 'report.json');
    expect(verification).toMatchObject({ outcome: 'pass', differences: [], notCompared: [], published: { integrity: judged.integrity } });
  });

  test('is told from a tarball that was packed from other files', async () => {
    const directory = writeTree(packageTree('1.0.0', { 'index.js': 'export { };\n', 'bin/extra.js': '' }));
    registry.npm(directory, 'pack');
    const judged = await openTarball({ kind: 'file', path: path.join(directory, 'acme-cli-1.0.0.tgz'), shown: 'acme-cli-1.0.0.tgz' });
    const { outcome, differences } = compareWithReport(await reportOf(judged), '@acme/cli', '1.0.0', await fetched('1.0.0'), 'report.json');
    expect(outcome).toBe('fail');
    expect(differences.map((difference) => `${difference.kind} ${'path' in difference ? difference.path : ''}`)).toEqual([
      'integrity ',
      'missing bin/extra.js',
      'size index.js',
      'digest index.js',
    ]);
  });
});

describe('an audit of what is published', () => {
  const audited = async (file: string) => {
    const output = openAuditFile(file, 'audit.jsonl');
    const { versions, errors } = await versionsOf(readSpecList('@acme/cli # all of them', 'list.txt'), await options());
    const registryConfiguration = await options();
    const run = await auditVersions(versions, {
      done: doneVersions(output.earlier, judgedBy),
      judgedBy,
      open: (published) => openVersion(published, registryConfiguration),
      judge: async (opened) => ({ report: await judgeTarball(opened), problems: [] }),
      onResult: (line) => output.append(line),
    });
    return { ...run, errors };
  };

  test('finds the leaks of old versions, goes on where it was ended, and says what to do', async () => {
    const file = path.join(writeTree({}), 'audit.jsonl');
    const first = await audited(file);
    expect({ judged: first.lines.length, left: first.left, errors: first.errors }).toEqual({ judged: 3, left: [], errors: [] });

    fs.truncateSync(file, fs.statSync(file).size - 20);
    expect((await audited(file)).lines).toHaveLength(1);
    expect((await audited(file)).lines).toEqual([]);

    const { earlier } = openAuditFile(file, 'audit.jsonl');
    const results = earlier.map(({ version, outcome, deprecated, violations }) => ({
      version,
      outcome,
      deprecated,
      errors: violations.filter(({ severity }) => severity === 'error').map(({ rule, path: leak }) => `${rule} ${leak}`),
    }));
    expect(results.toSorted((a, b) => a.version.localeCompare(b.version))).toEqual([
      { version: '0.8.0', outcome: 'fail', deprecated: 'leaks', errors: ['env-file .env'] },
      { version: '0.9.0', outcome: 'fail', deprecated: null, errors: ['env-file .env'] },
      { version: '1.0.0', outcome: 'pass', deprecated: null, errors: [] },
    ]);
    const summary = auditSummary(earlier, 0, new Date());
    expect(summary).toContain('     @acme/cli@0.9.0 .env (env-file)\n');
    expect(summary.match(/npm (?:deprecate|unpublish) \S+/g)).toEqual([
      'npm deprecate @acme/cli@0.9.0',
      'npm unpublish @acme/cli@0.8.0',
      'npm unpublish @acme/cli@0.9.0',
    ]);
  });
});

describe('what the registry does not hand out', () => {
  const problem = async (work: Promise<unknown>): Promise<string | null> => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ subject: 'registry' });
    return registryProblem(error);
  };

  test('a package that is not there', async () => {
    expect(await problem(findVersion('@acme/other', null, await options()))).toBe('no-package');
  });

  test('a version that is not there', async () => {
    expect(await problem(findVersion('@acme/cli', '1.0.1', await options()))).toBe('no-version');
  });

  test('a private package to a stranger, and to nobody else', async () => {
    expect(await problem(findVersion('@private/tested', null, await options(registry.strangerEnv)))).toBe('unauthorized');
    const open = await openVersion(await findVersion('@private/tested', null, await options()), await options());
    expect(open.pack.name).toBe('@private/tested');
  });

  test('bytes that somebody has changed in its storage', async () => {
    const file = path.join(registry.storage, '@acme/cli', 'cli-0.9.0.tgz');
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(file, fs.readFileSync(path.join(registry.storage, '@acme/cli', 'cli-0.8.0.tgz')));
    const found = await problem(fetched('0.9.0'));
    fs.writeFileSync(file, bytes);
    expect(found).toBe('integrity');
  });
});

describe('the command line of the committed dist/', () => {
  const packgate = (...argv: readonly string[]) => {
    const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], { cwd: project, env: registry.env, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  test('judges what is published', () => {
    expect(packgate('check', '@acme/cli@1.0.0')).toMatchObject({ status: 0, stdout: expect.stringContaining('judged with the registry') });
    expect(packgate('check', '@acme/cli@0.9.0')).toMatchObject({ status: 1, stdout: expect.stringContaining('error[env-file]: .env') });
    expect(packgate('check', '@acme/cli@7')).toMatchObject({ status: 2, stdout: expect.stringContaining('error[registry]') });
  });

  test('verifies that it is what was judged', () => {
    const file = path.join(writeTree({}), 'report.json');
    expect(packgate('check', tarball, '--format', 'json', '--output', file).status).toBe(0);
    expect(packgate('verify', '@acme/cli@1.0.0', '--report', file)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('pass: @acme/cli@1.0.0'),
    });
    expect(packgate('verify', '@acme/cli@0.9.0', '--report', file)).toMatchObject({ status: 2 });
  });

  test('compares with the version under a dist-tag', () => {
    const { status, stdout } = packgate('diff', '--previous', '@latest');
    expect([status, stdout]).toEqual([0, expect.stringContaining('@acme/cli@1.0.0 against 1.0.0 under the dist-tag latest')]);
    const { stdout: leaky } = packgate('check', '--previous', '@acme/cli@0.9.0', '--format', 'json');
    expect(JSON.parse(leaky)).toMatchObject({ packages: [{ previous: { version: '0.9.0', source: 'registry' } }] });
  });

  test('audits, and goes on where an audit was ended', () => {
    const file = path.join(writeTree({}), 'audit.jsonl');
    const first = packgate('audit', '@acme/cli', '--output', file);
    expect(first).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('npm deprecate @acme/cli@0.9.0') });
    expect(fs.readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
    expect(packgate('audit', '@acme/cli', '--output', file).status).toBe(1);
    expect(fs.readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
  });
});
