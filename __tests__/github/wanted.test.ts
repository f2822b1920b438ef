import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { gateKey } from '../../src/github/gate-key.ts';
import { publications, type PublishInputs } from '../../src/github/wanted.ts';
import type { Report } from '../../src/model.ts';
import { fix, packageReport, report, violation } from '../report/sample.ts';

const directory = mkdtempSync(join(tmpdir(), 'packgate-wanted-'));

function pullRequestEvent(action: string): string {
  const path = join(directory, `${action}.json`);
  const repo = { full_name: 'acme/cli' };
  writeFileSync(
    path,
    JSON.stringify({
      action,
      pull_request: { number: 7, head: { sha: 'a'.repeat(40), repo }, base: { sha: 'b'.repeat(40), repo }, user: { login: 'mona' } },
    }),
  );
  return path;
}

const INPUTS: PublishInputs = { token: 'a-token', comment: 'on-failure', suggestions: true, checkRun: false };
const green = report();
const red = report({ packages: [packageReport({ violations: [violation()] })] });
const mendable = report({ packages: [packageReport({ violations: [violation({ fix: fix() })] })] });
const advised: Report = { ...red, failOn: 'never' };

const inPullRequest = (action: string, attempt = '1') => ({
  GITHUB_REPOSITORY: 'acme/cli',
  GITHUB_EVENT_NAME: 'pull_request',
  GITHUB_EVENT_PATH: pullRequestEvent(action),
  GITHUB_RUN_ATTEMPT: attempt,
  GITHUB_SHA: 'c'.repeat(40),
});
const on = (event: string) => ({ GITHUB_REPOSITORY: 'acme/cli', GITHUB_EVENT_NAME: event, GITHUB_SHA: 'c'.repeat(40) });

const CASES: readonly (readonly [
  what: string,
  inputs: Partial<PublishInputs>,
  judged: Report,
  env: Readonly<Record<string, string>>,
  wanted: readonly string[],
])[] = [
  ['green, just opened', {}, green, inPullRequest('opened'), []],
  ['green, opened and run again', {}, green, inPullRequest('opened', '2'), ['comment, if it is there']],
  ['green, pushed to', {}, green, inPullRequest('synchronize'), ['comment, if it is there']],
  ['green, always', { comment: 'always' }, green, inPullRequest('opened'), ['comment']],
  ['red', {}, red, inPullRequest('opened'), ['comment']],
  ['red, never a comment', { comment: 'never' }, red, inPullRequest('synchronize'), []],
  ['red, and fails nothing', {}, advised, inPullRequest('opened'), ['comment']],
  ['red with a fix', {}, mendable, inPullRequest('opened'), ['comment', 'suggestions']],
  ['red with a fix, not suggested', { suggestions: false }, mendable, inPullRequest('opened'), ['comment']],
  ['with a check run', { checkRun: true }, green, inPullRequest('opened'), [`check run at ${'a'.repeat(40)}`]],
  ...['push', 'release', 'workflow_dispatch', 'merge_group', 'schedule', 'issue_comment'].flatMap((event) => [
    [event, {}, mendable, on(event), []] as const,
    [`${event} with a check run`, { checkRun: true }, mendable, on(event), [`check run at ${'c'.repeat(40)}`]] as const,
  ]),
  ['no token', { token: '', checkRun: true }, mendable, inPullRequest('opened'), []],
  ['no job on GitHub', { checkRun: true }, mendable, {}, []],
];

test.each(CASES)('%s', (_what, inputs, judged, env, wanted) => {
  const words = publications({ ...INPUTS, ...inputs }, judged, env).wanted.map((one) => {
    if (one.what === 'check run') return `check run at ${one.headSha}`;
    return one.what === 'comment' && !one.mayCreate ? 'comment, if it is there' : one.what;
  });
  expect(words).toEqual(wanted);
});

const NOTES: readonly (readonly [
  what: string,
  inputs: Partial<PublishInputs>,
  env: Readonly<Record<string, string>>,
  note: string | null,
])[] = [
  ['no token, and nothing to post', { token: '' }, on('push'), null],
  ['no token', { token: '' }, inPullRequest('opened'), 'nothing is posted: the input token is empty'],
  ['a pull request that is not told', {}, on('pull_request'), 'no comment: GITHUB_EVENT_PATH is not set'],
  ['another event', {}, on('issue_comment'), null],
  ['no job on GitHub', {}, {}, null],
  ['no job on GitHub, with a check run', { checkRun: true }, {}, 'no check run: GITHUB_REPOSITORY does not name a repository'],
];

test.each(NOTES)('note: %s', (_what, inputs, env, note) => {
  expect(publications({ ...INPUTS, ...inputs }, red, env).note).toBe(note);
});

test('the key of a gate stays, and differs with workflow, job, step, system and what is judged', () => {
  const env = { GITHUB_WORKFLOW: 'ci', GITHUB_JOB: 'gate', GITHUB_ACTION: '__acme_packgate', RUNNER_OS: 'Linux', GITHUB_RUN_ID: '1' };
  const key = gateKey(env, [['.']]);
  expect(key).toMatch(/^[0-9a-f]{16}$/);
  expect(gateKey({ ...env, GITHUB_RUN_ID: '2' }, [['.']])).toBe(key);
  const others = Object.keys(env)
    .filter((name) => name !== 'GITHUB_RUN_ID')
    .map((name) => gateKey({ ...env, [name]: 'other' }, [['.']]));
  expect(new Set([key, ...others, gateKey(env, [['packages/a']])]).size).toBe(6);
});
