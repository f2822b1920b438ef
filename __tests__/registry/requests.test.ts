import type http from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { isGateError } from '../../src/errors.ts';
import { fetchTarball } from '../../src/registry/fetch-tarball.ts';
import { findVersion } from '../../src/registry/find-versions.ts';
import { writeTree } from '../packages-on-disk.ts';
import { impatient, registryOptions, type RegistryOptions } from '../../src/registry/options.ts';
import { openVersion } from '../../src/registry/open-version.ts';
import type { PublishedVersion } from '../../src/registry/packument.ts';
import { registryProblem } from '../../src/registry/problem.ts';
import {
  type Answer,
  distOf,
  integrityOf,
  json,
  type LoopbackRegistry,
  loopbackRegistry,
  optionsOf,
  packageBytes,
  shasumOf,
} from './loopback-registry.ts';

const open: LoopbackRegistry[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((registry) => registry.close()));
});

async function serve(answer: Answer): Promise<LoopbackRegistry> {
  const registry = await loopbackRegistry(answer);
  open.push(registry);
  return registry;
}

const TOKEN = 'loopback-token';
const BYTES = packageBytes('@acme/tested', '1.0.0', { 'index.js': 'export {}\n' });

/** A port of this machine where nobody listens any more. */
async function closedUrl(): Promise<string> {
  const { url, close } = await loopbackRegistry(() => {});
  await close();
  return url;
}

const version = (more: Partial<PublishedVersion> = {}): PublishedVersion => ({
  name: '@acme/tested',
  version: '1.0.0',
  tarball: 'http://127.0.0.1/x.tgz',
  integrity: integrityOf(BYTES),
  shasum: shasumOf(BYTES),
  deprecated: null,
  published: null,
  tags: ['latest'],
  ...more,
});

const documentOf = (url: string, bytes: Uint8Array = BYTES) => ({
  name: '@acme/tested',
  'dist-tags': { latest: '1.0.0' },
  versions: { '1.0.0': { name: '@acme/tested', version: '1.0.0', dist: distOf(`${url}@acme/tested/-/tested-1.0.0.tgz`, bytes) } },
});

interface Refusal {
  readonly problem: string | null;
  readonly text: string;
}

/** The one line that a person gets, and its help: of no other subject, without a token, and safe to print. */
async function refusal(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  if (!isGateError(error)) throw error;
  const text = `${error.message} / ${error.help ?? ''}`;
  expect({ subject: error.subject, text }).toEqual({
    subject: 'registry',
    text: expect.not.stringMatching(/[\n\u001b]|loopback-token|\.$/),
  });
  return { problem: registryProblem(error), text };
}

const npmrc = ({ url, port }: Pick<LoopbackRegistry, 'url' | 'port'>): string =>
  `registry=${url}\n//127.0.0.1:${port}/:_authToken=${TOKEN}`;

// ---------------------------------------------------------------------------------------------- the document

describe('a document that does not come', () => {
  const redirect = (response: http.ServerResponse, location: string): void => void response.writeHead(302, { location }).end();

  test.each<[string, string, Answer, RegExp]>([
    [
      '401',
      'unauthorized',
      (_, response) => json(response, {}, 401),
      /does not hand out the document of @acme\/tested \(401\) \/ the token in \.npmrc was not accepted/,
    ],
    [
      '403',
      'unauthorized',
      (_, response) => json(response, { error: 'secret\n\u001b[2J' }, 403),
      /\(403\) \/ the token in \.npmrc was not accepted: it may have expired, or may not read @acme\/tested/,
    ],
    [
      'a one-time password is wanted',
      'unauthorized',
      (_, response) => void response.writeHead(401, { 'www-authenticate': 'OTP' }).end(),
      /use a token that needs no one-time password/,
    ],
    ['404', 'no-package', (_, response) => json(response, {}, 404), /there is no @acme\/tested on the registry .* @acme:registry=/],
    ['429', 'slow', (_, response) => json(response, {}, 429), /is too busy for the document of @acme\/tested \(429\)/],
    ['410', 'refused', (_, response) => json(response, {}, 410), /answered 410 when asked for the document/],
    [
      '500',
      'unreachable',
      (_, response) => json(response, {}, 500),
      /answered 500 when asked for .* the registry has a problem of its own/,
    ],
    ['503 with a page', 'unreachable', (_, response) => void response.writeHead(503).end('<h1>down</h1>'), /answered 503/],
    ['204', 'refused', (_, response) => void response.writeHead(204).end(), /answered 204/],
    ['a login page', 'malformed', (_, response) => void response.end('<html>loopback-token</html>'), /it is not JSON \/ .*login page/],
    ['half a document', 'malformed', (_, response) => void response.end('{"name":"@acme/tested","versions":{'), /it is not JSON/],
    ['a list', 'malformed', (_, response) => json(response, []), /it is not an object/],
    ['another package', 'malformed', (_, response) => json(response, { name: 'other', versions: {} }), /it is about another package/],
    ['no versions', 'malformed', (_, response) => json(response, { name: '@acme/tested' }), /it lists no versions/],
    [
      'an empty list of versions',
      'no-version',
      (_, response) => json(response, { name: '@acme/tested', versions: {} }),
      /has no version latest .* it lists no version at all/,
    ],
    [
      'an unpublished package',
      'no-package',
      (_, response) => json(response, { name: '@acme/tested', time: { unpublished: { time: 'x' } } }),
      /@acme\/tested was unpublished from the registry/,
    ],
    [
      'a redirect to itself',
      'redirects',
      (request, response) => redirect(response, request.url ?? ''),
      /redirects the request .* in circles or to nowhere \(EMAXREDIRECT\)/,
    ],
    ['a redirect to nowhere', 'redirects', (_, response) => void response.writeHead(302).end(), /\(EINVALIDREDIRECT\)/],
    ['a redirect to no URL', 'redirects', (_, response) => redirect(response, 'http://'), /\(ERR_INVALID_URL\)/],
    ['a connection that is cut', 'unreachable', (request) => void request.socket.destroy(), /cannot reach the registry .* \(ECONNRESET\)/],
    [
      'a connection that is cut in the middle',
      'unreachable',
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('{"name"', () => request.socket.destroy());
      },
      /cannot reach the registry .* \(ECONNRESET\)/,
    ],
  ])('%s: %s', async (_, problem, answer, text) => {
    const registry = await serve(answer);
    const { problem: is, text: said } = await refusal(findVersion('@acme/tested', null, await optionsOf(npmrc(registry))));
    expect(said).toMatch(text);
    expect(is).toBe(problem);
  });

  test.each<[string, Answer]>([
    ['nothing comes', () => {}],
    ['nothing comes after the first bytes', (_, response) => void response.writeHead(200).write('{')],
  ])('a registry that is slow: %s', async (_, answer) => {
    const registry = await serve(answer);
    const options = impatient(await optionsOf(npmrc(registry)), 300);
    expect(await refusal(findVersion('@acme/tested', null, options))).toEqual({
      problem: 'slow',
      text: expect.stringMatching(
        /did not answer within 0\.3 s \((request-timeout|EIDLETIMEOUT)\) \/ try again later, or set fetch-timeout/,
      ),
    });
  });

  test('all attempts together take no longer than fetch-timeout', async () => {
    const registry = await serve(() => {});
    const options = { ...(await optionsOf(npmrc(registry))), timeout: 500, retry: { retries: 5, minTimeout: 100, maxTimeout: 100 } };
    const start = performance.now();
    expect(await refusal(findVersion('@acme/tested', null, options))).toMatchObject({ problem: 'slow' });
    expect(performance.now() - start).toBeLessThan(1500);
  });

  test('npm is more patient by itself than a person, and as patient as it is configured', async () => {
    const home = writeTree({ '.npmrc': '' });
    const env = { PATH: process.env['PATH'], HOME: home, USERPROFILE: home, npm_config_userconfig: `${home}/.npmrc` };
    expect(await registryOptions(home, env)).toMatchObject({ timeout: 20_000, retry: { retries: 2, minTimeout: 1000, maxTimeout: 4000 } });
    const configured = { ...env, npm_config_fetch_timeout: '300000', npm_config_fetch_retry_maxtimeout: '60000' };
    expect(await registryOptions(home, configured)).toMatchObject({ timeout: 300_000, retry: { minTimeout: 10_000, maxTimeout: 60_000 } });
  });

  test('a registry that is down', async () => {
    const url = await closedUrl();
    expect(await refusal(findVersion('tested', null, await optionsOf(`registry=${url}`)))).toEqual({
      problem: 'unreachable',
      text: `cannot reach the registry ${url} (ECONNREFUSED) / check the network, and registry, proxy and https-proxy in .npmrc (npm config list shows them)`,
    });
  });

  test('a host that does not exist, with a password in its URL', async () => {
    const options = await optionsOf(`registry=http://user:${TOKEN}@packgate-test.invalid/`);
    expect(await refusal(findVersion('tested', null, options))).toMatchObject({
      problem: 'unreachable',
      text: expect.stringMatching(/^cannot reach the registry http:\/\/packgate-test\.invalid\/ \((ENOTFOUND|EAI_AGAIN)\)/),
    });
  });

  test('no token: the line that .npmrc lacks', async () => {
    const registry = await serve((_, response) => json(response, {}, 401));
    const { text } = await refusal(findVersion('@acme/tested', null, await optionsOf(`registry=${registry.url}`)));
    expect(text).toContain(
      `put a token that may read @acme/tested into .npmrc, e.g. //127.0.0.1:${registry.port}/:_authToken=\${NPM_TOKEN}`,
    );
  });

  test('a token from a variable that is not set', async () => {
    const registry = await serve((_, response) => json(response, {}, 401));
    const options = await optionsOf(`registry=${registry.url}\n//127.0.0.1:${registry.port}/:_authToken=\${PACKGATE_UNSET}`);
    const { text } = await refusal(findVersion('@acme/tested', null, options));
    expect(text).toContain('the token in .npmrc names an environment variable that is not set');
  });

  test('npm is offline: nothing is asked', async () => {
    const registry = await serve((_, response) => json(response, documentOf('')));
    const options = await optionsOf(npmrc(registry), { npm_config_offline: 'true' });
    expect(await refusal(findVersion('@acme/tested', null, options))).toMatchObject({ problem: 'offline' });
    expect(registry.requests).toEqual([]);
  });
});

test('a registry that has whole documents only is asked for one, as npm does', async () => {
  const registry = await serve((request, response) =>
    request.headers.accept === 'application/json' ? json(response, documentOf(registry.url)) : json(response, {}, 404),
  );
  expect(await findVersion('@acme/tested', null, await optionsOf(npmrc(registry)))).toMatchObject({ version: '1.0.0' });
});

test('npm tries again, as often as it is configured to', async () => {
  const registry = await serve((_, response) =>
    registry.requests.length < 3 ? json(response, {}, 503) : json(response, documentOf(registry.url)),
  );
  const options = await optionsOf(npmrc(registry), { npm_config_fetch_retries: '2', npm_config_fetch_retry_mintimeout: '1' });
  expect(await findVersion('@acme/tested', null, options)).toMatchObject({ version: '1.0.0' });
  expect(registry.requests).toHaveLength(3);
});

// ---------------------------------------------------------------------------------------------- the tarball

describe('a tarball', () => {
  /** A registry with one version, which hands out these bytes for it. */
  const registryWith = async (
    answer: Answer,
  ): Promise<{ registry: LoopbackRegistry; options: RegistryOptions; published: PublishedVersion }> => {
    const registry = await serve(answer);
    return { registry, options: await optionsOf(npmrc(registry)), published: version({ tarball: `${registry.url}x.tgz` }) };
  };

  test('comes whole, with the token, and is opened', async () => {
    const { registry, options, published } = await registryWith((_, response) => void response.end(BYTES));
    const { pack, integrity } = await openVersion(published, options);
    expect({ name: pack.name, files: pack.files.map(({ path }) => path), packer: pack.packer.source, integrity }).toEqual({
      name: '@acme/tested',
      files: ['index.js', 'package.json'],
      packer: 'registry',
      integrity: integrityOf(BYTES),
    });
    expect(registry.requests).toEqual([{ path: '/x.tgz', authorization: `Bearer ${TOKEN}`, accept: '*/*' }]);
  });

  test.each<[string, Partial<PublishedVersion>]>([
    ['sha1, of the time before integrity', { integrity: null }],
    ['sha1 as integrity', { integrity: `sha1-${Buffer.from(shasumOf(BYTES), 'hex').toString('base64')}` }],
    ['two digests: the stronger one counts', { integrity: `sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA= ${integrityOf(BYTES)}`, shasum: null }],
  ])('is proved with %s', async (_, more) => {
    const { options, published } = await registryWith((__, response) => void response.end(BYTES));
    expect(await fetchTarball({ ...published, ...more }, options)).toMatchObject({ kind: 'bytes', shown: '@acme/tested@1.0.0' });
  });

  test.each<[string, string, Answer, RegExp]>([
    ['401', 'unauthorized', (_, response) => json(response, {}, 401), /does not hand out the tarball of @acme\/tested@1\.0\.0 \(401\)/],
    [
      '404',
      'no-tarball',
      (_, response) => json(response, {}, 404),
      /lists the tarball of @acme\/tested@1\.0\.0, and does not have it \(404\)/,
    ],
    [
      'other bytes',
      'integrity',
      (_, response) => void response.end('other'),
      /does not have the integrity that the registry .* lists \(5 bytes from http:/,
    ],
    ['no bytes', 'integrity', (_, response) => void response.end(), /does not have the integrity .* \(0 bytes/],
    ['half of the bytes', 'integrity', (_, response) => void response.end(BYTES.subarray(0, 50)), /\(50 bytes/],
    [
      'half of the bytes, and a cut',
      'unreachable',
      (request, response) => {
        response.writeHead(200, { 'content-length': String(BYTES.length) });
        response.write(BYTES.subarray(0, 50), () => request.socket.destroy());
      },
      /\(ECONNRESET\)/,
    ],
  ])('is not there: %s', async (_, problem, answer, text) => {
    const { options, published } = await registryWith(answer);
    const said = await refusal(fetchTarball(published, options));
    expect(said).toEqual({ problem, text: expect.stringMatching(text) });
  });

  test.each<[string, Partial<PublishedVersion>, string]>([
    ['no integrity', { integrity: null, shasum: null }, 'integrity'],
    ['an integrity of an unknown kind', { integrity: 'crc32-AAAA' }, 'integrity'],
    ['md5 only', { integrity: 'md5-1B2M2Y8AsgTpgAmY7PhCfg==' }, 'integrity'],
    ['an integrity that is none', { integrity: 'yes' }, 'integrity'],
    ['a shasum that is none', { integrity: null, shasum: 'yes' }, 'integrity'],
    ['no tarball', { tarball: null }, 'malformed'],
    ['a tarball that is no URL', { tarball: '/x.tgz' }, 'malformed'],
    ['a tarball that is a file', { tarball: 'file:///etc/passwd' }, 'malformed'],
  ])('is not even asked for: %s', async (_, more, problem) => {
    const { registry, options, published } = await registryWith((__, response) => void response.end(BYTES));
    expect(await refusal(fetchTarball({ ...published, ...more }, options))).toMatchObject({ problem });
    expect(registry.requests).toEqual([]);
  });

  test('larger than the limit is stopped in the middle, whatever it says of its length', async () => {
    let sent = 0;
    const { options, published } = await registryWith((_, response) => {
      const write = (): void => {
        sent += 1;
        if (!response.destroyed) response.write(Buffer.alloc(1 << 16), () => setImmediate(write));
      };
      write();
    });
    const limits = { size: 1_000_000, duration: 20_000 };
    expect(await refusal(fetchTarball(published, options, limits))).toEqual({
      problem: 'too-large',
      text: 'the tarball of @acme/tested@1.0.0 is larger than 1 MB, which is the most that is read from a registry / download it with npm pack and judge the file',
    });
    expect(sent).toBeLessThan(1000);
  });

  test('that drips is given up, though there is never silence', async () => {
    const { options, published } = await registryWith((_, response) => {
      const drip = setInterval(() => response.write('x'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await refusal(fetchTarball(published, options, { size: 1_000_000, duration: 500 }))).toMatchObject({
      problem: 'slow',
      text: expect.stringMatching(/^the tarball of @acme\/tested@1\.0\.0 did not arrive within 0\.5 s from http:/),
    });
  });

  test('that breaks off is fetched again, as often as npm is configured to', async () => {
    const { registry, options, published } = await registryWith((request, response) => {
      if (registry.requests.length > 1) return void response.end(BYTES);
      response.writeHead(200, { 'content-length': String(BYTES.length) });
      return void response.write(BYTES.subarray(0, 50), () => request.socket.destroy());
    });
    expect(await fetchTarball(published, { ...options, retry: { retries: 1 } })).toMatchObject({ kind: 'bytes' });
    expect(registry.requests).toHaveLength(2);
  });

  test.each([
    ['another name', packageBytes('other', '1.0.0'), 'other@1.0.0'],
    ['another version', packageBytes('@acme/tested', '1.0.1'), '@acme/tested@1.0.1'],
  ])('of another package is not opened: %s', async (_, bytes, said) => {
    const { options, published } = await registryWith((__, response) => void response.end(bytes));
    expect(await refusal(openVersion({ ...published, integrity: integrityOf(bytes) }, options))).toMatchObject({
      problem: 'malformed',
      text: expect.stringContaining(`the tarball of @acme/tested@1.0.0 says in its package.json that it is ${said}`),
    });
  });

  test.each(['v1.0.0', '=1.0.0', '1.0.0+build.5', ' 1.0.0 '])(
    'whose version the registry wrote otherwise is opened: %j',
    async (written) => {
      const bytes = packageBytes('@acme/tested', written);
      const { options, published } = await registryWith((_, response) => void response.end(bytes));
      const opening = openVersion({ ...published, integrity: integrityOf(bytes) }, options);
      await expect(opening).resolves.toMatchObject({ pack: { name: '@acme/tested' } });
    },
  );

  test('is fetched from the registry that is configured, where the document names the public one', async () => {
    const registry = await serve((_, response) => void response.end(BYTES));
    const options = await optionsOf(npmrc(registry));
    const publicHost = options['replaceRegistryHost'];
    const published = version({ tarball: `https://${String(publicHost)}/@acme/tested/-/tested-1.0.0.tgz` });
    await fetchTarball(published, options);
    expect(registry.requests.map(({ path }) => path)).toEqual(['/@acme/tested/-/tested-1.0.0.tgz']);
  });
});

describe('a token', () => {
  test('does not go to another host that the registry redirects to', async () => {
    const elsewhere = await serve((_, response) => void response.end(BYTES));
    const registry = await serve(
      (_, response) => void response.writeHead(302, { location: `http://localhost:${elsewhere.port}/x.tgz` }).end(),
    );
    await fetchTarball(version({ tarball: `${registry.url}x.tgz` }), await optionsOf(npmrc(registry)));
    expect(registry.requests[0]?.authorization).toBe(`Bearer ${TOKEN}`);
    expect(elsewhere.requests).toEqual([{ path: '/x.tgz', authorization: undefined, accept: '*/*' }]);
  });

  test('does not go to another host that the document names', async () => {
    const elsewhere = await serve((_, response) => void response.end(BYTES));
    const registry = await serve((_, response) => json(response, documentOf(`http://localhost:${elsewhere.port}/`)));
    const options = await optionsOf(npmrc(registry));
    await openVersion(await findVersion('@acme/tested', null, options), options);
    expect(registry.requests.map(({ path, authorization }) => ({ path, authorization }))).toEqual([
      { path: '/@acme%2ftested', authorization: `Bearer ${TOKEN}` },
    ]);
    expect(elsewhere.requests.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test('of a scope does not go to the registry of everything else', async () => {
    const registry = await serve((_, response) => json(response, {}, 404));
    const options = await optionsOf(`registry=${registry.url}\n@acme:registry=http://127.0.0.1:1/\n//127.0.0.1:1/:_authToken=${TOKEN}`);
    expect(await refusal(findVersion('tested', null, options))).toMatchObject({ problem: 'no-package' });
    expect(registry.requests[0]?.authorization).toBeUndefined();
  });
});
