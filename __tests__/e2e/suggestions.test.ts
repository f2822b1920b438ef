import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { withSuggestion } from '../report/suggested-text.ts';
import { freshClone, runtimes } from './fresh-clone.ts';
import { jobOf } from './github-event.ts';
import { type GitHub, type Permissions, startGitHub } from './github.ts';
import { observeApi, type ObservedApiOptions } from './observed-api.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { json } from './relay.ts';
import { runServedStep, type Step } from './step.ts';

const clone = freshClone();
const node = runtimes()[0]?.node ?? process.execPath;

const manifest = { name: 'cli', version: '1.0.0', license: 'MIT', main: 'lib/index.js', files: ['lib'] };
const BASE = { 'package.json': manifest, 'lib/index.js': '1\n' };
/** Ships what the build makes, and with it what lies beside that. */
const HEAD = { ...BASE, 'package.json': { ...manifest, files: ['lib', 'dist'] } };

let github: GitHub;
beforeAll(async () => (github = await startGitHub()));
afterAll(() => github?.close());

/** The build output is not in git. */
function build({ workspace }: PullRequest): void {
  mkdirSync(join(workspace.directory, 'dist'), { recursive: true });
  for (const [file, text] of [
    ['cli.js', '1\n'],
    ['.env', 'A=1\n'],
  ] as const)
    writeFileSync(join(workspace.directory, 'dist', file), text);
}

interface Run {
  readonly step: Step;
  readonly posts: readonly string[];
  /** What reviews were posted with. */
  readonly comments: readonly ReviewComment[];
}

interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly body: string;
}

async function run(pull: PullRequest, permissions: Permissions = WRITE, disturb?: ObservedApiOptions['disturb']): Promise<Run> {
  build(pull);
  const api = await observeApi({ upstream: github.url, ...(disturb === undefined ? {} : { disturb }) });
  try {
    const step = await runServedStep({
      node,
      action: clone,
      workspace: pull.workspace.directory,
      inputs: { packer: 'bundled', comment: 'never' },
      token: await github.jobToken(permissions),
      env: { ...(await jobOf(pull, { apiUrl: api.url })), GITHUB_ACTION_REPOSITORY: 'acme/packgate', GITHUB_ACTION_REF: 'v1' },
    });
    const posts = api.asked.flatMap(({ method, path, status }) => (method === 'GET' ? [] : [`${method} ${path} ${String(status)}`]));
    expect(api.violations).toEqual([]);
    return { step, posts, comments: api.asked.flatMap(({ method, body }) => (method === 'GET' ? [] : commentsIn(body))) };
  } finally {
    await api.close();
  }
}

const WRITE: Permissions = { contents: 'read', pull_requests: 'write' };

/** Of the request for a review. */
const commentsIn = (body: unknown): readonly ReviewComment[] => (body as { readonly comments?: readonly ReviewComment[] }).comments ?? [];

/** What there is at GitHub. */
const reviewComments = async ({ repository, number }: PullRequest): Promise<readonly string[]> =>
  (await github.ask<readonly ReviewComment[]>('acme', 'GET', `/repos/${repository}/pulls/${number}/comments`)).map(({ body }) => body);

describe('a pull request that changes the line to mend', () => {
  let pull: PullRequest;
  let first: Run;
  beforeAll(async () => {
    pull = await openPullRequest(github, { name: 'suggested', base: BASE, head: HEAD });
    first = await run(pull);
  });

  test('gets a suggestion on it', async () => {
    expect(first.step.outputs['outcome']).toBe('fail');
    expect(first.step.log).toContain('packgate: 1 review suggestion posted');
    expect(first.posts).toEqual([`POST /repos/${pull.repository}/pulls/1/reviews 200`]);
    expect(first.comments).toEqual([{ path: 'package.json', line: 8, side: 'RIGHT', body: expect.any(String) }]);
    const [{ body } = { body: '' }] = first.comments;
    expect(body).toContain('\n```suggestion\n    "dist",\n    "!dist/.env"\n```');
    expect(body).toContain('(https://github.example.com/acme/packgate/blob/v1/docs/rules/env-file.md)');
    expect(await reviewComments(pull)).toEqual([body]);
  });

  test('gets no other on the next run', async () => {
    expect((await run(pull)).posts).toEqual([]);
    expect(await reviewComments(pull)).toHaveLength(1);
  });

  test('passes with the suggestion applied', async () => {
    const [{ path, line, body } = { path: '', line: 0, body: '' }] = first.comments;
    const text = readFileSync(join(pull.workspace.directory, path), 'utf8');
    const mended = withSuggestion(text, { path, startLine: line, endLine: line, fingerprint: '', body });
    const { step, posts } = await run(await pull.push({ ...HEAD, [path]: mended }));
    expect({ outcome: step.outputs['outcome'], posts }).toEqual({ outcome: 'pass', posts: [] });
  });
});

test('a pull request that changes other lines gets none', async () => {
  const head = { ...HEAD, 'lib/index.js': '2\n' };
  const pull = await openPullRequest(github, { name: 'elsewhere', base: HEAD, head });
  const { step, posts } = await run(pull);
  expect({ outcome: step.outputs['outcome'], posts }).toEqual({ outcome: 'fail', posts: [] });
  expect(step.commands.map(({ name }) => name)).not.toContain('warning');
});

test('a read-only token changes nothing but that nothing is posted', async () => {
  const pull = await openPullRequest(github, { name: 'read-only', base: BASE, head: HEAD });
  const { step, posts } = await run(pull, { contents: 'read', pull_requests: 'read' });
  expect({ outcome: step.outputs['outcome'], exitCode: step.exitCode }).toEqual({ outcome: 'fail', exitCode: 1 });
  expect(posts).toEqual([`POST /repos/${pull.repository}/pulls/1/reviews 403`]);
  expect(JSON.stringify(step.commands) + step.log).toContain('pull-requests: write');
  expect(await reviewComments(pull)).toEqual([]);
});

test('a review that is refused is posted comment by comment', async () => {
  const pull = await openPullRequest(github, { name: 'refused', base: BASE, head: HEAD });
  const { posts } = await run(pull, WRITE, ({ method, path }) =>
    method === 'POST' && path.endsWith('/reviews') ? json(422, { message: 'Unprocessable Entity' }) : null,
  );
  expect(posts).toEqual([`POST /repos/${pull.repository}/pulls/1/reviews 422`, `POST /repos/${pull.repository}/pulls/1/comments 201`]);
  expect(await reviewComments(pull)).toHaveLength(1);
});
