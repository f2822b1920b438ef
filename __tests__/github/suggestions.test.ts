import { afterEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../src/github/client.ts';
import type { GithubRun, PullRequest } from '../../src/github/event.ts';
import { publishSuggestions } from '../../src/github/suggestions.ts';
import type { Report } from '../../src/model.ts';
import { textChanges } from '../../src/reasons/text-change.ts';
import { unifiedDiff } from '../../src/reasons/unified-diff.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { fix, packageReport, report, violation } from '../report/sample.ts';
import { type LoopbackPulls, loopbackPulls, type PullState } from './loopback-pulls.ts';

const HEAD = 'a'.repeat(40);

/** A package by name: its manifest, with an edit of the line that names what ships. */
const manifest = (name: string): string => `{\n  "name": "${name}",\n  "files": ["dist"],\n  "version": "1.0.0"\n}\n`;
const patchOf = (name: string): string =>
  ['@@ -1,5 +1,5 @@', ' {', `   "name": "${name}",`, '-  "files": [],', '+  "files": ["dist"],', '   "version": "1.0.0"', ' }'].join('\n');

function judgedPackage(name: string): Report['packages'][number] {
  const before = manifest(name);
  const after = before.replace('["dist"]', '["dist", "!dist/**/*.map"]');
  const file = `packages/${name}/package.json`;
  const edit = fix({ file, changes: textChanges(before, after), diff: unifiedDiff({ file, before, after }) });
  return packageReport({ name, root: `packages/${name}`, violations: [violation({ path: 'dist/cli.js.map', fix: edit })] });
}

const pullRequest: PullRequest = {
  kind: 'pull-request',
  trigger: 'pull_request',
  action: 'synchronize',
  number: 7,
  headSha: HEAD,
  baseSha: 'b'.repeat(40),
  isFork: false,
  author: 'someone',
};

interface Case {
  readonly names?: readonly string[];
  readonly given?: Report;
  readonly state?: Partial<PullState>;
  readonly tree?: Tree;
}

let server: LoopbackPulls | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

/** @returns what can be run again on the same pull request */
async function pull({ names = ['a'], given = report({ packages: names.map(judgedPackage) }), state = {}, tree = {} }: Case) {
  const workspace = writeTree({ ...Object.fromEntries(names.map((name) => [`packages/${name}/package.json`, manifest(name)])), ...tree });
  const files = names.map((name) => ({ filename: `packages/${name}/package.json`, patch: patchOf(name) }));
  const kept: PullState = { headSha: HEAD, files, comments: [], refusal: () => null, ...state };
  const loopback = await loopbackPulls(kept);
  server = loopback;
  const run: GithubRun = {
    event: pullRequest,
    repository: { owner: 'acme', name: 'cli' },
    apiUrl: loopback.apiUrl,
    serverUrl: 'https://github.example.com',
    sha: 'c'.repeat(40),
    runUrl: null,
    attempt: 1,
  };
  const said: string[] = [];
  const log = (line: string): void => void said.push(line);
  const octokit = connect({ apiUrl: loopback.apiUrl, token: 'x', log });
  const env = { GITHUB_WORKSPACE: workspace, GITHUB_ACTION_REPOSITORY: 'acme/packgate', GITHUB_ACTION_REF: 'v1' };
  const publish = (): Promise<void> => publishSuggestions({ report: given, run, octokit, key: 'k', label: '', log, pullRequest }, env);
  return { publish, said, loopback, kept };
}

test('one review with what can be suggested', async () => {
  const { publish, said, loopback } = await pull({ names: ['a', 'b'] });
  await publish();
  expect(said).toEqual(['packgate: 2 review suggestions posted']);
  expect(loopback.requests).toEqual(['GET /pulls/7', 'GET /pulls/7/files', 'GET /pulls/7/comments', 'POST /pulls/7/reviews']);
  const [review, ...others] = loopback.writes;
  expect(others).toEqual([]);
  expect(review?.sent).toEqual({
    commit_id: HEAD,
    event: 'COMMENT',
    body: 'packgate suggests edits that were checked by listing the package again with each.',
    comments: ['a', 'b'].map((name) => ({
      path: `packages/${name}/package.json`,
      line: 3,
      side: 'RIGHT',
      body: expect.stringContaining('\n```suggestion\n  "files": ["dist", "!dist/**/*.map"],\n```'),
    })),
  });
  expect(review?.comments[0]?.body).toContain('(https://github.example.com/acme/packgate/blob/v1/docs/rules/env-file.md)');
});

describe('never twice', () => {
  test('on the next run', async () => {
    const { publish, said, loopback } = await pull({});
    await publish();
    await publish();
    expect(loopback.writes).toHaveLength(1);
    expect(said).toEqual(['packgate: 1 review suggestion posted']);
  });

  test('where it stands on the last page of what was said', async () => {
    const { publish, loopback, kept } = await pull({ names: ['a', 'b'] });
    await publish();
    const chatter = { path: 'x', body: 'hm', user: { login: 'someone', type: 'User' } };
    kept.comments.unshift(...Array.from({ length: 250 }, () => chatter));
    await publish();
    expect(loopback.writes).toHaveLength(1);
    expect(loopback.requests).toContain('GET /pulls/7/comments?page=3');
  });

  test('but beside what was said of others', async () => {
    const { publish, loopback, kept } = await pull({ names: ['a', 'b'] });
    await publish();
    kept.comments.splice(0, 1);
    await publish();
    expect(loopback.writes.map(({ comments }) => comments.map(({ path }) => path))).toEqual([
      ['packages/a/package.json', 'packages/b/package.json'],
      ['packages/a/package.json'],
    ]);
  });

  test.each([
    ['somebody who is gone', null],
    ['another bot', { login: 'other[bot]', type: 'Bot' }],
    ['a stranger who copied the marker', { login: 'stranger', type: 'User' }],
  ])('but where it is by %s', async (_, user) => {
    const { publish, loopback, kept } = await pull({});
    await publish();
    kept.comments = kept.comments.map((comment) => ({ ...comment, user }));
    await publish();
    expect(loopback.writes).toHaveLength(2);
  });

  test('where GitHub does not say that it was made', async () => {
    const { publish, said, loopback } = await pull({ names: ['a', 'b'], state: { refusal: () => 'lost' } });
    await publish();
    expect(loopback.writes).toHaveLength(1);
    expect(said.at(-1)).toBe('packgate: 2 review suggestions posted');
  });
});

test('once more, alone, where GitHub failed at the review', async () => {
  const { publish, loopback } = await pull({ names: ['a', 'b'], state: { refusal: ({ kind }) => (kind === 'review' ? 502 : null) } });
  await publish();
  expect(loopback.writes.map(({ kind }) => kind)).toEqual(['comment', 'comment']);
});

test('ten at once, and the rest when they are due', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}`);
  const { publish, said, loopback } = await pull({ names });
  await publish();
  await publish();
  expect(loopback.writes.map(({ comments }) => comments.length)).toEqual([10, 2]);
  expect(said).toEqual([
    'packgate: 10 review suggestions posted; 2 more edits could be suggested: packgate fix prints what goes together',
    'packgate: 2 review suggestions posted',
  ]);
});

test('each alone where GitHub refuses the review, and the others where it refuses one', async () => {
  const { publish, said, loopback } = await pull({
    names: ['a', 'b', 'c'],
    state: { refusal: ({ comments }) => (comments.some(({ path }) => path.includes('/b/')) ? 422 : null) },
  });
  await publish();
  expect(loopback.writes.map(({ kind, comments }) => [kind, comments.map(({ path }) => path)])).toEqual([
    ['comment', ['packages/a/package.json']],
    ['comment', ['packages/c/package.json']],
  ]);
  expect(loopback.writes[0]?.sent).toMatchObject({ commit_id: HEAD, line: 3, side: 'RIGHT' });
  expect(said).toEqual([
    expect.stringMatching(
      /^packgate: no review suggestion for packages\/b\/package\.json:3: GitHub does not take it \(Unprocessable Entity/,
    ),
    'packgate: 2 review suggestions posted',
  ]);
});

test.each([403, 404])('rejects where GitHub answers a write with %d', async (status) => {
  const { publish, loopback } = await pull({ state: { refusal: () => status } });
  await expect(publish()).rejects.toMatchObject({ status });
  expect(loopback.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});

test('several lines by where they start and end', async () => {
  const before = '{\n  "files": [\n    "dist",\n    "x",\n    "y"\n  ]\n}\n';
  const after = before.replace('    "dist",\n    "x",\n', '    "lib",\n');
  const file = 'package.json';
  const edit = fix({ file, changes: textChanges(before, after), diff: unifiedDiff({ file, before, after }) });
  const { publish, loopback } = await pull({
    given: report({ packages: [packageReport({ violations: [violation({ fix: edit })] })] }),
    tree: { [file]: before },
    state: { files: [{ filename: file, patch: unifiedDiff({ file, before: '', after: before }).replace(/^[^]*?(?=@@)/, '') }] },
  });
  await publish();
  expect(loopback.writes[0]?.comments).toEqual([
    {
      path: file,
      start_line: 3,
      start_side: 'RIGHT',
      line: 4,
      side: 'RIGHT',
      body: expect.stringContaining('\n```suggestion\n    "lib",\n```'),
    },
  ]);
});

describe('nothing is posted', () => {
  const CASES: readonly (readonly [string, Case, readonly string[]])[] = [
    ['without a fix', { names: [] }, []],
    ['where the pull request has a newer head', { state: { headSha: 'd'.repeat(40) } }, ['GET /pulls/7']],
    ['where the file is not in it', { state: { files: [{ filename: 'README.md', patch: '' }] } }, ['GET /pulls/7', 'GET /pulls/7/files']],
    [
      'where GitHub leaves out the patch',
      { state: { files: [{ filename: 'packages/a/package.json' }] } },
      ['GET /pulls/7', 'GET /pulls/7/files'],
    ],
    [
      'where the file is another than at the head',
      { tree: { 'packages/a/package.json': manifest('a').replace('1.0.0', '1.0.1') } },
      ['GET /pulls/7', 'GET /pulls/7/files'],
    ],
    [
      'where the file is a link',
      { names: ['a'], tree: { 'real.json': manifest('a'), 'packages/a/package.json': { link: '../../real.json' } } },
      ['GET /pulls/7', 'GET /pulls/7/files'],
    ],
  ];
  test.each(CASES)('%s', async (_, given, requests) => {
    const { publish, loopback } = await pull(given);
    await publish();
    expect(loopback.requests).toEqual(requests);
  });
});

test('pages of files are read until all that matter are met', async () => {
  const others = Array.from({ length: 250 }, (_, index) => ({ filename: `a${index}`, patch: '@@ -0,0 +1 @@\n+x' }));
  const wanted = { filename: 'packages/a/package.json', patch: patchOf('a') };
  const { publish, loopback } = await pull({ state: { files: [...others.slice(0, 150), wanted, ...others.slice(150)] } });
  await publish();
  expect(loopback.requests.filter((request) => request.includes('/files'))).toEqual(['GET /pulls/7/files', 'GET /pulls/7/files?page=2']);
  expect(loopback.writes).toHaveLength(1);
});
