import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findVersion, findVersions } from '../../src/registry/find-versions.ts';
import { withPublishConfig } from '../../src/registry/options.ts';
import { registryProblem } from '../../src/registry/problem.ts';
import { json, type LoopbackRegistry, loopbackRegistry, optionsOf } from './loopback-registry.ts';

const manifest = (version: string, more: object = {}) => ({
  name: 'tested',
  version,
  dist: { tarball: `http://127.0.0.1/tested-${version}.tgz`, integrity: 'sha512-x', shasum: 'y' },
  ...more,
});

/** As registries write them: in the order of publication, the tag not on the highest version. */
const DOCUMENT = {
  name: 'tested',
  'dist-tags': { latest: '1.2.0', next: '2.0.0-rc.2', also: '1.2.0' },
  versions: {
    '1.0.0': manifest('1.0.0', { deprecated: 'leaks' }),
    '1.10.0': manifest('1.10.0'),
    '1.2.0': manifest('1.2.0'),
    '1.11.0': manifest('1.11.0', { deprecated: 'broken' }),
    '2.0.0-rc.2': manifest('2.0.0-rc.2'),
    '2.0.0-rc.10': manifest('2.0.0-rc.10'),
    '0.9.0': manifest('0.9.0'),
    '0.1.0': null,
  },
  time: {
    created: '2020-01-01T00:00:00.000Z',
    '1.0.0': '2020-01-02T00:00:00.000Z',
    '1.2.0': '2020-01-03T00:00:00.000+00:00',
    '0.9.0': 'x',
  },
};

let registry: LoopbackRegistry;
beforeAll(async () => {
  registry = await loopbackRegistry((request, response) => {
    if (request.url === '/tested') return json(response, DOCUMENT);
    if (request.url === '/@acme%2ftested') return json(response, { ...DOCUMENT, name: '@acme/tested' });
    return json(response, { error: 'not found' }, 404);
  });
});
afterAll(() => registry.close());

describe('one version', () => {
  test.each([
    ['nothing: the tag latest', null, '1.2.0'],
    ['an exact version', '1.0.0', '1.0.0'],
    ['an exact version with a v', 'v1.0.0', '1.0.0'],
    ['a tag', 'next', '2.0.0-rc.2'],
    ['a range: what latest points to, where that is in it', '^1.0.0', '1.2.0'],
    ['a range that latest is not in: the highest that is not deprecated', '>1.2.0 <2', '1.10.0'],
    ['a range of deprecated versions only', '1.11.x', '1.11.0'],
    ['a prerelease that a range names', '>=2.0.0-rc.3', '2.0.0-rc.10'],
  ])('%s', async (_, wanted, version) => {
    expect(await findVersion('tested', wanted, await optionsOf(`registry=${registry.url}`))).toMatchObject({ name: 'tested', version });
  });

  test('the tag that npm is configured with', async () => {
    expect(await findVersion('tested', null, await optionsOf(`registry=${registry.url}\ntag=next`))).toMatchObject({
      version: '2.0.0-rc.2',
    });
  });

  test('what is told of it', async () => {
    const { requests } = registry;
    expect(await findVersion('tested', '1.0.0', await optionsOf(`registry=${registry.url}`))).toEqual({
      name: 'tested',
      version: '1.0.0',
      tarball: 'http://127.0.0.1/tested-1.0.0.tgz',
      integrity: 'sha512-x',
      shasum: 'y',
      deprecated: 'leaks',
      published: '2020-01-02T00:00:00.000Z',
      tags: [],
    });
    expect(requests.at(-1)?.accept).toMatch(/^application\/vnd\.npm\.install-v1\+json/);
  });

  test('a scope has a registry of its own', async () => {
    const options = await optionsOf(`registry=http://127.0.0.1:1/\n@acme:registry=${registry.url}`);
    expect(await findVersion('@acme/tested', null, options)).toMatchObject({ name: '@acme/tested', version: '1.2.0' });
  });

  test('publishConfig goes before .npmrc, and sets nothing but where and under which tag', async () => {
    const options = await optionsOf('registry=http://127.0.0.1:1/');
    const published = withPublishConfig(options, {
      publishConfig: { registry: registry.url, tag: 'next', 'strict-ssl': false, offline: true },
    });
    expect(await findVersion('tested', null, published)).toMatchObject({ version: '2.0.0-rc.2' });
    expect(published['strictSSL']).toBe(true);
  });

  test('through the proxy of .npmrc', async () => {
    const proxied: string[] = [];
    const proxy = await loopbackRegistry((request, response) => {
      proxied.push(request.url ?? '');
      json(response, DOCUMENT);
    });
    const options = await optionsOf(`registry=http://packgate-test.invalid/\nproxy=${proxy.url}`);
    expect(await findVersion('tested', null, options)).toMatchObject({ version: '1.2.0' });
    await proxy.close();
    expect(proxied).toEqual(['http://packgate-test.invalid/tested']);
  });

  test.each<[string, string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a registry that is no web server',
      'registry=ftp://127.0.0.1/',
      {},
      /^the registry for tested has no URL that starts with https: or http:$/,
    ],
    [
      'one file as two',
      '',
      { npm_config_globalconfig: '/nowhere', npm_config_userconfig: '/nowhere' },
      /^cannot read the configuration of npm: /,
    ],
  ])('a configuration that npm cannot use: %s', async (_, npmrc, env, message) => {
    const finding = optionsOf(npmrc, env).then((options) => findVersion('tested', null, options));
    await expect(finding).rejects.toMatchObject({ subject: 'registry', message: expect.stringMatching(message) });
  });

  test('the environment goes before .npmrc', async () => {
    const options = await optionsOf('registry=http://127.0.0.1:1/', { npm_config_registry: registry.url });
    expect(await findVersion('tested', null, options)).toMatchObject({ version: '1.2.0' });
  });

  test.each(['3.0.0', '^3', 'beta', 'constructor', '__proto__'])('none: %s', async (wanted) => {
    const error: unknown = await findVersion('tested', wanted, await optionsOf(`registry=${registry.url}`)).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({
      name: 'GateError',
      subject: 'registry',
      message: `tested has no version ${wanted} on the registry ${registry.url}`,
      help: 'its newest version is 2.0.0-rc.10, its tags are latest, next, also; a version that was published a moment ago can take a minute to appear',
    });
    expect(registryProblem(error)).toBe('no-version');
  });

  test.each([
    ['tested', 'file:../x'],
    ['tested', 'git+ssh://127.0.0.1/x'],
    ['tested', 'npm:other@1'],
    ['tested', 'http://127.0.0.1/x.tgz'],
    ['../etc/passwd', null],
    ['', null],
    ['a b', null],
    ['\u001b[2J', '1.0.0'],
  ])('no package of a registry: %j@%j', async (name, wanted) => {
    await expect(findVersion(name, wanted, await optionsOf(`registry=${registry.url}`))).rejects.toMatchObject({
      subject: 'usage',
      message: expect.stringMatching(/^not a package of a registry: [^\u001b]*$/),
    });
  });
});

describe('all versions, in the order of their precedence', () => {
  test.each([
    [
      'nothing: every one, even where its entry is broken',
      null,
      ['0.1.0', '0.9.0', '1.0.0', '1.2.0', '1.10.0', '1.11.0', '2.0.0-rc.2', '2.0.0-rc.10'],
    ],
    ['a range', '^1.2.0', ['1.2.0', '1.10.0', '1.11.0']],
    ['a range that prereleases are in', '>=1.11', ['1.11.0', '2.0.0-rc.2', '2.0.0-rc.10']],
    ['everything, as a range', '*', ['0.1.0', '0.9.0', '1.0.0', '1.2.0', '1.10.0', '1.11.0', '2.0.0-rc.2', '2.0.0-rc.10']],
    ['two ranges', '0.x || 1.0.0', ['0.1.0', '0.9.0', '1.0.0']],
    ['a version', '1.10.0', ['1.10.0']],
    ['a tag', 'next', ['2.0.0-rc.2']],
  ])('%s', async (_, wanted, versions) => {
    const found = await findVersions('tested', wanted, await optionsOf(`registry=${registry.url}`));
    expect(found.map(({ version }) => version)).toEqual(versions);
    expect(registry.requests.at(-1)?.accept).toBe('application/json');
  });

  test('with what an audit tells of them', async () => {
    const found = await findVersions('tested', '0.x || ~1.2.0', await optionsOf(`registry=${registry.url}`));
    expect(found.map(({ version, published, tags, tarball }) => ({ version, published, tags, hasTarball: tarball !== null }))).toEqual([
      { version: '0.1.0', published: null, tags: [], hasTarball: false },
      { version: '0.9.0', published: null, tags: [], hasTarball: true },
      { version: '1.2.0', published: '2020-01-03T00:00:00.000Z', tags: ['also', 'latest'], hasTarball: true },
    ]);
  });

  test.each(['^3', 'beta'])('none: %s', async (wanted) => {
    await expect(findVersions('tested', wanted, await optionsOf(`registry=${registry.url}`))).rejects.toMatchObject({
      subject: 'registry',
    });
  });
});
