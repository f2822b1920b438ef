import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { knownFaults } from './github-faults.ts';
import { type GitHub, startGitHub } from './github.ts';
import { forward, json } from './relay.ts';
import { observeApi, type ObservedApi } from './observed-api.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';

/** That what the other tests lean on holds: each of these can be sent by a client that is wrong, or is refused by GitHub. */
let github: GitHub;
let api: ObservedApi;
let pull: PullRequest;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  api = await observeApi({ upstream: github.url });
  const manifest = { name: 'one', version: '1.0.0', files: ['dist'] };
  const lines = Array.from({ length: 40 }, (_, index) => `${index + 1}`);
  pull = await openPullRequest(github, {
    name: 'one',
    base: { 'package.json': manifest, 'lines.txt': `${lines.join('\n')}\n` },
    head: {
      'package.json': { ...manifest, files: ['dist', 'src'] },
      'lines.txt': `${lines.with(19, 'twenty').join('\n')}\n`,
      'new.txt': 'a\n',
    },
  });
  token = await github.jobToken({ contents: 'read', pull_requests: 'write', checks: 'write' });
});

afterAll(async () => {
  await api?.close();
  await github?.close();
});

interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly value: unknown;
  /** What the description objects to. */
  readonly violations: readonly string[];
}

async function say(method: string, path: string, body?: unknown, as = token): Promise<Said> {
  const before = api.violations.length;
  const headers = { authorization: `token ${as}`, accept: 'application/vnd.github+json', 'content-type': 'application/json' };
  const answer = await forward(api.url, { method, path, headers, body: body === undefined ? '' : JSON.stringify(body) });
  return { ...answer, value: JSON.parse(answer.body), violations: api.violations.slice(before) };
}

const annotations = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    path: 'package.json',
    start_line: 1,
    end_line: 1,
    annotation_level: 'failure',
    message: `${index}`,
  }));

test('the description that is held against everything is what GitHub has published', () => {
  const cwd = join(import.meta.dirname, '../..');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/cut-openapi.ts', '--check'], { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test('a comment is made, listed with its author, and changed', async () => {
  const made = await say('POST', `/repos/${pull.repository}/issues/1/comments`, { body: 'one' });
  expect(made).toMatchObject({ status: 201, violations: [], value: { user: { login: 'github-actions[bot]', type: 'Bot' } } });
  const { id } = made.value as { readonly id: number };
  expect(await say('PATCH', `/repos/${pull.repository}/issues/comments/${id}`, { body: 'two' })).toMatchObject({
    status: 200,
    violations: [],
  });
  expect(await say('GET', `/repos/${pull.repository}/issues/1/comments`)).toMatchObject({
    status: 200,
    violations: [],
    value: [{ id, body: 'two' }],
  });
});

test('comments come in pages that lead to one another', async () => {
  await github.ask('stranger', 'POST', `/repos/${pull.repository}/issues/1/comments`, { body: 'three' });
  const { headers } = await say('GET', `/repos/${pull.repository}/issues/1/comments?per_page=1`);
  expect(headers['link']).toContain(`<${api.url}/repos/${pull.repository}/issues/1/comments?per_page=1&page=2>; rel="next"`);
});

test('a check run is made, and takes 50 annotations in each request', async () => {
  const made = await say('POST', `/repos/${pull.repository}/check-runs`, { name: 'packgate', head_sha: pull.head, status: 'in_progress' });
  expect(made).toMatchObject({ status: 201, violations: [] });
  const { id } = made.value as { readonly id: number };
  const output = { title: 't', summary: 's', annotations: annotations(50) };
  for (const count of [50, 100]) {
    const changed = await say('PATCH', `/repos/${pull.repository}/check-runs/${id}`, { output });
    expect(changed).toMatchObject({ status: 200, violations: [], value: { output: { annotations_count: count } } });
  }
});

test('a token tells who it is', async () => {
  const query = { query: '{ viewer { login } }' };
  expect(await say('POST', '/graphql', query)).toMatchObject({
    status: 200,
    violations: [],
    value: { data: { viewer: { login: 'github-actions[bot]' } } },
  });
  expect(await say('GET', '/user')).toMatchObject({ status: 403, violations: [] });
});

test('the files of the pull request come with their hunks', async () => {
  const { status, violations, value } = await say('GET', `/repos/${pull.repository}/pulls/1/files`);
  expect({ status, violations }).toEqual({ status: 200, violations: [] });
  const files = value as readonly { readonly filename: string; readonly status: string; readonly patch: string }[];
  expect(files.map(({ filename, status: change }) => `${change} ${filename}`)).toEqual([
    'modified lines.txt',
    'added new.txt',
    'modified package.json',
  ]);
  expect(files[0]?.patch).toMatch(/^@@ -17,7 \+17,7 @@[^\n]*\n 17\n 18\n 19\n-20\n\+twenty\n 21\n 22\n 23$/);
});

test.each([
  ['a changed line', 20, 201],
  ['a line that its hunk shows', 23, 201],
  ['a line outside of all hunks', 24, 422],
])('a review comment on %s', async (_, line, status) => {
  const where = { path: 'lines.txt', line, side: 'RIGHT' };
  expect(await say('POST', `/repos/${pull.repository}/pulls/1/comments`, { ...where, body: 'b', commit_id: pull.head })).toMatchObject({
    status,
    violations: [],
  });
  const review = { commit_id: pull.head, event: 'COMMENT', body: '', comments: [{ ...where, body: 'in a review' }] };
  expect(await say('POST', `/repos/${pull.repository}/pulls/1/reviews`, review)).toMatchObject({
    status: status === 201 ? 200 : 422,
    violations: [],
  });
});

test('review comments are listed with their lines', async () => {
  const { value, violations } = await say('GET', `/repos/${pull.repository}/pulls/1/comments`);
  expect(violations).toEqual([]);
  expect(value).toEqual(
    [20, 20, 23, 23].map((line) =>
      expect.objectContaining({ path: 'lines.txt', line, user: expect.objectContaining({ login: 'github-actions[bot]' }) }),
    ),
  );
});

describe('what GitHub refuses is refused', () => {
  test.each([
    ['a comment', 'POST', '/issues/1/comments', { body: 'b' }, 'issues=write; pull_requests=write'],
    ['a check run', 'POST', '/check-runs', { name: 'n', head_sha: '0'.repeat(40) }, 'checks=write'],
    [
      'a review comment',
      'POST',
      '/pulls/1/comments',
      { body: 'b', path: 'lines.txt', line: 20, side: 'RIGHT', commit_id: '0'.repeat(40) },
      'pull_requests=write',
    ],
  ])('%s with a token that may only read', async (_, method, path, body, permission) => {
    const readOnly = await github.jobToken({ contents: 'read', issues: 'read', pull_requests: 'read', checks: 'read' });
    const { status, headers, value } = await say(method, `/repos/${pull.repository}${path}`, body, readOnly);
    expect({ status, value, permission: headers['x-accepted-github-permissions'] }).toEqual({
      status: 403,
      value: expect.objectContaining({ message: 'Resource not accessible by integration' }),
      permission,
    });
  });

  test('a token that it has not given out', async () => {
    expect(await say('POST', `/repos/${pull.repository}/issues/1/comments`, { body: 'b' }, 'no-token')).toMatchObject({ status: 401 });
  });

  test('a comment of 65,537 characters', async () => {
    expect(await say('POST', `/repos/${pull.repository}/issues/1/comments`, { body: 'x'.repeat(65_537) })).toMatchObject({ status: 422 });
    expect(await say('POST', `/repos/${pull.repository}/issues/1/comments`, { body: 'x'.repeat(65_536) })).toMatchObject({ status: 201 });
  });
});

describe('the description objects to', () => {
  test.each([
    [
      '51 annotations',
      '/check-runs',
      { output: { title: 't', summary: 's', annotations: annotations(51) } },
      /annotations must NOT have more than 50 items/,
    ],
    [
      'a summary of 65,536 characters',
      '/check-runs',
      { output: { title: 't', summary: 'x'.repeat(65_536) } },
      /summary must NOT have more than 65535 characters/,
    ],
    ['a conclusion that there is not', '/check-runs', { conclusion: 'red' }, /conclusion must be equal to one of the allowed values/],
    [
      'an annotation without a line',
      '/check-runs',
      { output: { title: 't', summary: 's', annotations: [{ path: 'p', end_line: 1, annotation_level: 'notice', message: 'm' }] } },
      /required property 'start_line'/,
    ],
    ['a path that there is not', '/nowhere', {}, /route not found/],
  ])('%s', async (_, path, body, message) => {
    const { violations } = await say('POST', `/repos/${pull.repository}${path}`, { name: 'n', head_sha: pull.head, ...body });
    expect(violations).toEqual([expect.stringMatching(message)]);
  });
});

test('a server behind a base path answers there only, and can be disturbed', async () => {
  const enterprise = await observeApi({
    upstream: github.url,
    prefix: '/api/v3',
    disturb: (_message, count) => (count === 0 ? json(503, { message: 'no server is available' }) : null),
  });
  const get = (path: string) => fetch(`${enterprise.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const path = `/repos/${pull.repository}/issues/1/comments?per_page=1`;
  expect((await get(path)).status).toBe(503);
  const answer = await get(path);
  expect([answer.status, answer.headers.get('link')]).toEqual([200, expect.stringContaining(`<${enterprise.url}/repos/`)]);
  expect((await fetch(enterprise.url.replace('/api/v3', '/repos'))).status).toBe(404);
  expect(enterprise.asked.map(({ status }) => status)).toEqual([503, 200]);
  await enterprise.close();
});

test('a pull request is at the newest commit of its branch', async () => {
  const { head } = await pull.push({ 'package.json': '{}\n' });
  expect(await say('GET', `/repos/${pull.repository}/pulls/1`)).toMatchObject({
    status: 200,
    violations: [],
    value: { head: { sha: head } },
  });
  expect((await say('GET', `/repos/${pull.repository}/pulls/1/files`)).value).toEqual([
    expect.objectContaining({ filename: 'lines.txt', status: 'removed' }),
    expect.objectContaining({ filename: 'package.json', status: 'modified' }),
  ]);
});

test('every fault of the emulator that is known has been met here', () => {
  expect([...github.faultsMet].toSorted()).toEqual(knownFaults.toSorted());
});
