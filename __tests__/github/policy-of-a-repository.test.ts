import type http from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Policy } from '../../src/model.ts';
import { loadPolicy } from '../../src/policy-files.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { RULES } from '../policy/rule-metas.ts';
import { shownLater } from '../policy/shown.ts';
import { answer, loopbackGitHub, type LoopbackGitHub, type RemoteTree, remoteRepository, type Served } from './policy-repositories.ts';

let server: LoopbackGitHub | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

interface Run {
  readonly tree?: RemoteTree;
  readonly served?: Omit<Served, 'repositories'>;
  readonly token?: string | null;
  readonly allowMutable?: boolean;
  readonly apiUrl?: string;
}

/** The policy of a repository with this text, which can name COMMIT, that of `acme/policies`. */
async function load(text: string, { tree = POLICIES, served = {}, token = null, allowMutable = false, apiUrl }: Run = {}): Promise<Policy> {
  const repository = remoteRepository(tree);
  await server?.close();
  server = await loopbackGitHub({ ...served, repositories: { 'acme/policies': repository } });
  const local: Tree = { 'packgate.yml': text.replaceAll('COMMIT', repository.commit) };
  const directory = writeTree(local);
  const remote = { apiUrl: apiUrl ?? server.url, token, allowMutable };
  return loadPolicy({ repository: directory, file: path.join(directory, 'packgate.yml'), rules: RULES, remote });
}

const POLICIES: RemoteTree = {
  'packgate.yml': 'deny: internal\n',
  'npm/packgate.yml': 'extends: ../packgate.yml\nrules: { env-file: error }\n',
  'npm/link.yml': { link: 'packgate.yml' },
  linked: { link: 'npm' },
  other: { submodule: 'a'.repeat(40) },
  'large.yml': `# ${'x'.repeat(1_000_000)}\n`,
  'latin1.yml': Buffer.from('deny: caf\u00e9\n', 'latin1'),
  'wrong.yml': 'rules: { env-file: of }\n',
};
const COMMIT = remoteRepository(POLICIES).commit;

describe('a policy of another repository', () => {
  test('is read at its commit, with what it extends there', async () => {
    const policy = await load('extends: acme/policies/npm/packgate.yml@COMMIT\n');
    expect(policy.extends).toEqual([
      'packgate:recommended',
      `acme/policies/packgate.yml@${COMMIT}`,
      `acme/policies/npm/packgate.yml@${COMMIT}`,
    ]);
    expect(policy.scope.deny).toMatchObject([{ frame: { file: `acme/policies/packgate.yml@${COMMIT}`, line: 1 } }]);
    expect(policy.mutable).toEqual([]);
  });

  test('is asked for with the token, and once', async () => {
    const text = 'extends: [acme/policies/packgate.yml@COMMIT, acme/policies/npm/packgate.yml@COMMIT]\n';
    await load(text, { token: 'own-token', served: { token: 'own-token' } });
    expect(new Set(server?.requests.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer own-token']));
    expect(server?.requests.filter(({ path: asked }) => asked.includes('/blobs/'))).toHaveLength(2);
  });

  test('without one, nobody is asked', async () => {
    await load('deny: x\n');
    expect(server?.requests).toEqual([]);
  });

  test('counts for the digest', async () => {
    const text = 'extends: acme/policies/packgate.yml@main\n';
    const run = (tree: RemoteTree) => load(text, { tree, allowMutable: true, served: { refs: { main: remoteRepository(tree).commit } } });
    const one = await run({ 'packgate.yml': 'deny: x\n' });
    const other = await run({ 'packgate.yml': 'deny: y\n' });
    expect(one.sha256).not.toBe(other.sha256);
  });
});

describe('a branch or a tag', () => {
  test.each([
    ['main', '"main" is a branch or a tag: tomorrow it can be another policy'],
    ['v1', '"v1" is a branch or a tag: tomorrow it can be another policy'],
    ['0123456789', '"0123456789" is a shortened commit: tomorrow it can be another policy'],
  ])('is refused: %s', async (ref, message) => {
    const told = await shownLater(() => load(`extends: acme/policies/packgate.yml@${ref}\n`));
    expect(told.split('\n').slice(0, 2)).toEqual([message, '--> packgate.yml:1:10']);
    expect(server?.requests).toEqual([]);
  });

  test('is taken where who runs Packgate allows it, and the commit is known', async () => {
    const policy = await load('extends: acme/policies/packgate.yml@release/v1\n', {
      allowMutable: true,
      served: { refs: { 'release/v1': COMMIT } },
    });
    expect(policy.extends.at(-1)).toBe(`acme/policies/packgate.yml@${COMMIT}`);
    expect(policy.mutable).toEqual([{ written: 'acme/policies/packgate.yml@release/v1', commit: COMMIT }]);
  });

  test('is refused in a shared policy as well', async () => {
    const tree = { 'packgate.yml': 'extends: acme/policies/base.yml@main\n', 'base.yml': 'deny: x\n' };
    const told = await shownLater(() => load('extends: acme/policies/packgate.yml@COMMIT\n', { tree }));
    expect(told.split('\n')[1]).toBe(`--> acme/policies/packgate.yml@${remoteRepository(tree).commit}:1:10`);
  });

  test('that is not there', async () => {
    const told = await shownLater(() => load('extends: acme/policies/packgate.yml@gone\n', { allowMutable: true }));
    expect(told.split('\n')[0]).toBe(
      'cannot read "acme/policies/packgate.yml@gone": acme/policies or the branch, tag or commit gone does not exist, or needs a token (404)',
    );
  });
});

const MISSING = 'b'.repeat(40);
const status = (code: number, headers: Readonly<Record<string, string>> = {}): Run => ({
  token: 'own-token',
  served: {
    instead: (_, response) => {
      answer(response, code, {}, headers);
      return true;
    },
  },
});
/** Answers to a request for an object of a kind with another one. */
const changed = (kind: 'commits' | 'trees' | 'blobs', change: (object: Record<string, unknown>) => unknown): Run => ({
  served: {
    instead: (request: http.IncomingMessage, response) => {
      const [, id = ''] = new RegExp(`/git/${kind}/(.*)$`).exec(request.url ?? '') ?? [];
      const object = remoteRepository(POLICIES).objects.get(`${kind}/${id}`);
      if (object === undefined) return false;
      answer(response, 200, change({ ...object }));
      return true;
    },
  },
});

describe('what does not come is an error at the place that names it, with what to do', () => {
  test.each<[string, string, Run, string]>([
    ['no such file', 'gone.yml@COMMIT', {}, 'the commit has no gone.yml; correct the path, or name a commit that has it'],
    ['no such directory', 'gone/a.yml@COMMIT', {}, 'the commit has no gone; correct the path, or name a commit that has it'],
    ['a file for a directory', 'packgate.yml/a.yml@COMMIT', {}, 'packgate.yml is a file there; name the file itself'],
    ['a symbolic link', 'npm/link.yml@COMMIT', {}, 'npm/link.yml is a symbolic link there; name the file itself'],
    ['through a symbolic link', 'linked/packgate.yml@COMMIT', {}, 'linked is a symbolic link there; name the file itself'],
    ['in a submodule', 'other/packgate.yml@COMMIT', {}, 'other is a submodule there; name the file itself'],
    ['a megabyte and more', 'large.yml@COMMIT', {}, 'it is larger than 1 MB; a policy is a short file: is this one?'],
    ['no UTF-8', 'latin1.yml@COMMIT', {}, 'it is not UTF-8; nothing was checked: a policy that cannot be read never passes'],
    [
      'no such commit, without a token',
      `packgate.yml@${MISSING}`,
      {},
      'acme/policies or the commit does not exist, or needs a token (404); correct the name, or give a token that may read it: the input policy-token, or PACKGATE_POLICY_TOKEN on the command line',
    ],
    [
      'not for this token',
      'packgate.yml@COMMIT',
      { token: 'own-token', served: { token: 'another' } },
      'acme/policies or the commit does not exist, or the token may not read it (404); correct the name, or give the token access to its contents',
    ],
    [
      'a token that has expired',
      'packgate.yml@COMMIT',
      status(401),
      'GitHub does not accept the token (401); it may have expired: make a new one that may read the repository',
    ],
    [
      'a token without rights',
      'packgate.yml@COMMIT',
      status(403),
      'the token may not read acme/policies (403); give one that has access to its contents',
    ],
    [
      'the rate limit',
      'packgate.yml@COMMIT',
      status(403, { 'x-ratelimit-remaining': '0' }),
      'GitHub answers no more requests for now (403); try again later',
    ],
    [
      'a repository that has moved',
      'packgate.yml@COMMIT',
      status(301, { location: 'http://127.0.0.1:1/' }),
      'acme/policies has moved (301); write its new name',
    ],
    ['a server with a problem', 'packgate.yml@COMMIT', status(500), 'GitHub answered 500; try again later'],
    ['no API', 'packgate.yml@COMMIT', status(418), 'GitHub answered 418; check GITHUB_API_URL: this may be no GitHub'],
    [
      'nobody there',
      'packgate.yml@COMMIT',
      { apiUrl: 'http://127.0.0.1:1' },
      'GitHub cannot be asked: the connection failed (ECONNREFUSED); try again later, and check the network and the proxy',
    ],
    [
      'HTML',
      'packgate.yml@COMMIT',
      {
        served: {
          instead: (_, response) => {
            response.end('<html>');
            return true;
          },
        },
      },
      'GitHub cannot be asked: its answer is not the JSON of an API; try again later, and check the network and the proxy',
    ],
    [
      'another commit',
      'packgate.yml@COMMIT',
      changed('commits', (object) => ({ ...object, sha: MISSING })),
      `GitHub's answer cannot be used: asked for the commit ${COMMIT}, it answered with another one; check GITHUB_API_URL and what stands between here and there`,
    ],
    [
      'other bytes',
      'packgate.yml@COMMIT',
      changed('blobs', (object) => ({ ...object, content: Buffer.from('deny: x\n').toString('base64') })),
      `GitHub's answer cannot be used: what came is not what the commit names; check GITHUB_API_URL and what stands between here and there`,
    ],
    [
      'half a directory',
      'gone.yml@COMMIT',
      changed('trees', (object) => ({ ...object, truncated: true })),
      `GitHub's answer cannot be used: it lists a directory only in part; check GITHUB_API_URL and what stands between here and there`,
    ],
    [
      'a list for an object',
      'packgate.yml@COMMIT',
      changed('trees', () => []),
      `GitHub's answer cannot be used: its answer is not what GitHub documents; check GITHUB_API_URL and what stands between here and there`,
    ],
  ])('%s', async (_, named, run, expected) => {
    const asked = `acme/policies/${named.replace('COMMIT', COMMIT)}`;
    await expect(load(`deny: x\nextends: acme/policies/${named}\n`, run)).rejects.toMatchObject({
      subject: 'policy',
      message: expect.stringContaining(`: ${expected.split('; ')[0]}`),
      help: expected.split('; ').slice(1).join('; '),
      frame: { file: 'packgate.yml', line: 2, column: 10, text: `extends: ${asked}` },
    });
  });

  test('the token goes to no other host by a redirect, and never over plain HTTP', async () => {
    await shownLater(() => load('extends: acme/policies/packgate.yml@COMMIT\n', status(302, { location: '/elsewhere' })));
    expect(server?.requests.map(({ path: asked }) => asked)).toEqual([expect.stringContaining('/git/commits/')]);
    const told = await shownLater(() =>
      load('extends: acme/policies/packgate.yml@COMMIT\n', { token: 't', apiUrl: 'http://github.example.com' }),
    );
    expect(told).toBe('GITHUB_API_URL is no https URL: "http://github.example.com"');
  });

  test('a mistake in it is shown in it', async () => {
    const told = await shownLater(() => load('extends: acme/policies/wrong.yml@COMMIT\n'));
    expect(told.split('\n').slice(0, 3)).toEqual([
      'unknown level "of"',
      `--> acme/policies/wrong.yml@${COMMIT}:1:20`,
      '| rules: { env-file: of }',
    ]);
  });
});
