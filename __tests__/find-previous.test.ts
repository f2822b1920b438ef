import { afterEach, describe, expect, test } from '@jest/globals';
import { gate } from '../src/gate.ts';
import type { JsonObject, Report } from '../src/model.ts';
import { writeTree } from './packages-on-disk.ts';
import {
  type Answer,
  distOf,
  integrityOf,
  json,
  type LoopbackRegistry,
  loopbackRegistry,
  packageBytes,
} from './registry/loopback-registry.ts';

const open: LoopbackRegistry[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((registry) => registry.close()));
});

async function serve(answer: Answer): Promise<LoopbackRegistry> {
  const registry = await loopbackRegistry(answer);
  open.push(registry);
  return registry;
}

/** A registry on which every package has these versions: each with `index.js`, and that is all. */
const registryWith = (
  tags: Readonly<Record<string, string>>,
  versions: readonly string[] = Object.values(tags),
): Promise<LoopbackRegistry> =>
  serve((request, response) => {
    const [, name = '', version] = /^\/(@acme(?:\/|%2f)[\w-]+)(?:\/-\/(.+)\.tgz)?$/.exec(request.url ?? '') ?? [];
    const full = name.replace('%2f', '/');
    const bytesOf = (one: string) => packageBytes(full, one, { 'index.js': 'export {};\n' });
    if (version !== undefined) return void response.end(bytesOf(version));
    const url = `http://${request.headers.host}/`;
    const manifests = versions.map((one) => [one, { name: full, version: one, dist: distOf(`${url}${full}/-/${one}.tgz`, bytesOf(one)) }]);
    return json(response, { name: full, 'dist-tags': tags, versions: Object.fromEntries(manifests) as unknown });
  });

const packageTree = (manifest: JsonObject = {}) => ({
  'package.json': { name: '@acme/cli', version: '1.1.0', license: 'MIT', main: 'index.js', ...manifest },
  'index.js': 'export {};\n',
});

/** As many packages as asked for. */
const workspaceTree = (size: number) => ({
  'package.json': { private: true, workspaces: ['packages/*'] },
  ...Object.fromEntries(
    Array.from({ length: size }, (_, index) => index).flatMap((index) =>
      Object.entries(packageTree({ name: `@acme/p${index}` })).map(([file, content]) => [`packages/p${index}/${file}`, content] as const),
    ),
  ),
});

async function judged(
  tree: Parameters<typeof writeTree>[0],
  url: string,
  previous: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Report> {
  const cwd = writeTree(tree);
  const home = writeTree({ '.npmrc': `registry=${url}\n` });
  const request = {
    cwd,
    targets: [],
    policy: null,
    packer: 'bundled',
    packages: [],
    failOn: 'error',
    includePrivate: false,
    previous,
  } as const;
  const surroundings = { PATH: process.env['PATH'] ?? '', HOME: home, USERPROFILE: home, npm_config_userconfig: `${home}/.npmrc`, ...env };
  return gate(request, { now: () => new Date(), progress: () => undefined, env: surroundings });
}

describe('auto compares with the version that this one will replace', () => {
  test.each<[string, JsonObject, Readonly<Record<string, string>>, readonly string[], string]>([
    ['the newest', {}, { latest: '1.0.0' }, [], '1.0.0 under the dist-tag latest'],
    ['itself, where nobody has raised the version yet', { version: '1.0.0' }, { latest: '1.0.0' }, [], '1.0.0 under the dist-tag latest'],
    [
      'the one under the tag of publishConfig',
      { version: '2.0.0-rc.2', publishConfig: { tag: 'next' } },
      { latest: '1.0.0', next: '2.0.0-rc.1' },
      [],
      '2.0.0-rc.1 under the dist-tag next',
    ],
    [
      'the newest of its line, where that is an older one',
      {},
      { latest: '2.0.0' },
      ['1.0.9', '1.0.10', '1.2.0', '1.1.0-rc.1'],
      '1.0.10, the newest of its line',
    ],
    [
      'the newest at all, where a tool sets the version later',
      { version: '0.0.0-development' },
      { latest: '2.0.0' },
      ['1.0.0'],
      '2.0.0 under the dist-tag latest',
    ],
  ])('%s', async (_, manifest, tags, more, label) => {
    const { url } = await registryWith(tags, [...Object.values(tags), ...more]);
    const { outcome, packages, errors } = await judged(packageTree(manifest), url, 'auto');
    expect({ outcome, errors, previous: packages[0]?.previous?.label, notCompared: packages[0]?.notCompared }).toEqual({
      outcome: 'pass',
      errors: [],
      previous: label,
      notCompared: undefined,
    });
  });

  test('and finds what is new since', async () => {
    const { url } = await registryWith({ latest: '1.0.0' });
    const { packages } = await judged({ ...packageTree(), 'setup_bun.js': '' }, url, 'auto');
    expect(packages[0]?.violations.map(({ rule, path }) => `${rule} ${path}`)).toEqual(['new-file setup_bun.js']);
  });

  test('of every package, on the registry that publishConfig names', async () => {
    const other = await registryWith({ latest: '1.0.0' });
    const { packages } = await judged(packageTree({ publishConfig: { registry: other.url } }), 'http://127.0.0.1:9/', 'auto');
    expect(packages[0]?.previous?.version).toBe('1.0.0');
  });

  test('of many packages, each once', async () => {
    const { url, requests } = await registryWith({ latest: '1.0.0' });
    const { packages } = await judged(workspaceTree(20), url, 'auto');
    expect(packages.map(({ previous }) => previous?.version)).toEqual(Array.from({ length: 20 }, () => '1.0.0'));
    expect(requests).toHaveLength(40);
  });
});

const ANSWERS: readonly (readonly [what: string, answer: Answer, reason: string, message: RegExp])[] = [
  ['no such package', (_, response) => json(response, {}, 404), 'not-published', /^there is no @acme\/cli on the registry/],
  ['a token is missing', (_, response) => json(response, {}, 401), 'not-allowed', /does not hand out the document of @acme\/cli \(401\)$/],
  ['the registry has a problem', (_, response) => json(response, {}, 503), 'no-answer', /answered 503/],
  ['a login page', (_, response) => void response.end('<html>'), 'unreadable', /it is not JSON/],
  [
    'no version under the tag',
    (_, response) => json(response, { name: '@acme/cli', versions: {} }),
    'not-published',
    /has no version under the dist-tag latest/,
  ],
  [
    'other bytes than it lists',
    (request, response) => {
      const dist = { tarball: `http://${request.headers.host}/x.tgz`, integrity: integrityOf(Buffer.from('x')) };
      if (request.url === '/x.tgz') return void response.end('y');
      return json(response, { name: '@acme/cli', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': { dist } } });
    },
    'unreadable',
    /does not have the integrity/,
  ],
];

describe.each(ANSWERS)('where there is nothing to compare with: %s', (_, answer, reason, message) => {
  test('auto says so and judges', async () => {
    const { url } = await serve(answer);
    const { outcome, packages, errors } = await judged(packageTree(), url, 'auto');
    expect({ outcome, errors }).toEqual({ outcome: 'pass', errors: [] });
    expect(packages).toMatchObject([{ notCompared: { reason, message: expect.stringMatching(message) } }]);
    expect(packages[0]).not.toHaveProperty('previous');
  });

  test('required is an error, beside the verdict on everything else', async () => {
    const { url } = await serve(answer);
    const { outcome, packages, errors } = await judged({ ...packageTree(), '.env': 'A=1\n' }, url, 'required');
    expect(outcome).toBe('fail');
    expect(errors).toMatchObject([
      {
        subject: 'registry',
        package: '.',
        message: expect.stringMatching(/^@acme\/cli has to be compared/),
        help: expect.stringMatching(/set previous to auto to go on without$/),
      },
    ]);
    expect(packages[0]?.violations.map(({ rule }) => rule)).toEqual(['env-file']);
  });
});

describe('a registry that does not answer', () => {
  const patience = async (work: Promise<Report>): Promise<{ readonly report: Report; readonly seconds: number }> => {
    const start = performance.now();
    const report = await work;
    return { report, seconds: (performance.now() - start) / 1000 };
  };

  test('is asked once for all packages, and not for long', async () => {
    const { url, requests } = await serve(() => {});
    const { report, seconds } = await patience(judged(workspaceTree(30), url, 'auto'));
    expect(requests).toHaveLength(1);
    expect(seconds).toBeLessThan(9);
    expect(report.outcome).toBe('pass');
    expect(new Set(report.packages.map(({ notCompared }) => notCompared?.message)).size).toBe(1);
  }, 20_000);

  test('is asked once for a tag as well, and is an error of each package', async () => {
    const { url, requests } = await serve((request) => void request.socket.destroy());
    const { errors } = await judged(workspaceTree(10), url, '@latest', { npm_config_fetch_retries: '0' });
    expect(errors.map(({ subject }) => subject)).toEqual(Array.from({ length: 10 }, () => 'registry'));
    expect(requests).toHaveLength(1);
  });

  test('costs nothing where nobody listens, or npm is offline', async () => {
    const { url, close } = await loopbackRegistry(() => {});
    await close();
    for (const env of [{}, { npm_config_offline: 'true' }]) {
      const { report, seconds } = await patience(judged(workspaceTree(3), url, 'auto', env));
      expect(report.packages.map(({ notCompared }) => notCompared?.reason)).toEqual(['no-answer', 'no-answer', 'no-answer']);
      expect(seconds).toBeLessThan(3);
    }
  });
});

test('nothing is asked where a stranger wrote .npmrc, or nobody wants to know', async () => {
  const { url, requests } = await registryWith({ latest: '1.0.0' });
  const strangers = await judged(packageTree(), url, 'auto', { GITHUB_EVENT_NAME: 'pull_request_target' });
  expect(strangers).toMatchObject({ outcome: 'pass', packages: [{ notCompared: { reason: 'not-asked' } }] });
  const off = await judged(packageTree(), url, 'off');
  expect(off.packages[0]).not.toHaveProperty('notCompared');
  expect(requests).toEqual([]);
});

test('a release that is named has to be there, a tag may be new', async () => {
  const { url } = await registryWith({ latest: '1.0.0' });
  expect(await judged(packageTree(), url, '@next')).toMatchObject({ errors: [], packages: [{ notCompared: { reason: 'not-published' } }] });
  expect(await judged(packageTree(), url, '@acme/cli@7.0.0')).toMatchObject({
    outcome: 'fail',
    errors: [{ subject: 'registry' }],
    packages: [{}],
  });
});

test('a token of the job goes to no registry, whatever .npmrc says', async () => {
  const { url, requests } = await registryWith({ latest: '1.0.0' });
  const npmrc = `${url.replace('http:', '')}:_authToken=\${ACTIONS_ID_TOKEN_REQUEST_TOKEN}\n`;
  await judged({ ...packageTree(), '.npmrc': npmrc }, url, 'auto', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-job' });
  expect(requests).not.toEqual([]);
  expect(requests.filter(({ authorization }) => authorization?.includes('of-the-job'))).toEqual([]);
});
