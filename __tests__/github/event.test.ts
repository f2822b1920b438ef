import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readRun } from '../../src/github/event.ts';

const HEAD = 'a'.repeat(40);
const BASE = 'b'.repeat(40);

const ENV = {
  GITHUB_REPOSITORY: 'acme/cli',
  GITHUB_SHA: 'c'.repeat(40),
  GITHUB_RUN_ID: '42',
  GITHUB_RUN_ATTEMPT: '2',
};

const directory = mkdtempSync(join(tmpdir(), 'packgate-event-'));
let files = 0;
function eventFile(text: string): string {
  files += 1;
  const path = join(directory, `${files}.json`);
  writeFileSync(path, text);
  return path;
}

const pull = (overrides: object = {}) => ({
  number: 7,
  head: { sha: HEAD, repo: { full_name: 'acme/cli' } },
  base: { sha: BASE, repo: { full_name: 'acme/cli' } },
  user: { login: 'mona' },
  ...overrides,
});

function eventOf(name: string, payload: unknown) {
  const run = readRun({ ...ENV, GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: eventFile(JSON.stringify(payload)) });
  return typeof run === 'string' ? run : run.event;
}

test.each(['pull_request', 'pull_request_target'])('%s', (trigger) => {
  expect(eventOf(trigger, { action: 'synchronize', pull_request: pull() })).toEqual({
    kind: 'pull-request',
    trigger,
    action: 'synchronize',
    number: 7,
    headSha: HEAD,
    baseSha: BASE,
    isFork: false,
    author: 'mona',
  });
});

test.each([
  ['a fork', { head: { sha: HEAD, repo: { full_name: 'stranger/cli' } } }],
  ['a fork that is gone', { head: { sha: HEAD, repo: null } }],
])('%s', (_what, overrides) => {
  expect(eventOf('pull_request', { action: 'opened', pull_request: pull(overrides) })).toMatchObject({ isFork: true });
});

test.each(['push', 'release', 'workflow_dispatch', 'schedule'])('%s says nothing more', (name) => {
  expect(eventOf(name, {})).toEqual({ kind: name });
});

test.each([
  ['what it starts from', { merge_group: { base_sha: HEAD } }, HEAD],
  ['nothing, where the event does not say', { merge_group: { base_sha: 'main' } }, ''],
])('merge_group says %s', (_, payload, baseSha) => {
  expect(eventOf('merge_group', payload)).toEqual({ kind: 'merge_group', baseSha });
});

describe('what cannot be told is unknown, with the reason', () => {
  const SAYS_NOT = 'the event does not say which pull request it is about';
  test.each([
    ['a payload of another kind', {}, SAYS_NOT],
    ['null', null, SAYS_NOT],
    ['a list', [], SAYS_NOT],
    ['a number that is none', { pull_request: pull({ number: '7' }) }, SAYS_NOT],
    ['a head that is no commit', { pull_request: pull({ head: { sha: '../../x' } }) }, SAYS_NOT],
  ])('%s', (_what, payload, why) => {
    expect(eventOf('pull_request', payload)).toEqual({ kind: 'unknown', name: 'pull_request', why });
  });

  test.each([
    ['text that is no JSON', { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: eventFile('{') }, /^the event is no valid JSON$/],
    [
      'a file that is not there',
      { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: join(directory, 'x') },
      /cannot be read: .*ENOENT/,
    ],
    ['no file', { GITHUB_EVENT_NAME: 'pull_request' }, /^GITHUB_EVENT_PATH is not set$/],
    ['no event', {}, /^GITHUB_EVENT_NAME is not set$/],
    ['another event', { GITHUB_EVENT_NAME: 'issue_comment' }, /^the event issue_comment belongs to no pull request$/],
  ])('%s', (_what, env, why) => {
    expect(readRun({ ...ENV, ...env })).toMatchObject({ event: { kind: 'unknown', why: expect.stringMatching(why) } });
  });
});

test.each([
  [
    'github.com',
    {},
    { apiUrl: 'https://api.github.com', serverUrl: 'https://github.com', runUrl: 'https://github.com/acme/cli/actions/runs/42' },
  ],
  [
    'GitHub Enterprise Server',
    { GITHUB_API_URL: 'https://git.example.com/api/v3/', GITHUB_SERVER_URL: 'https://git.example.com/' },
    {
      apiUrl: 'https://git.example.com/api/v3',
      serverUrl: 'https://git.example.com',
      runUrl: 'https://git.example.com/acme/cli/actions/runs/42',
    },
  ],
  ['no number of the run', { GITHUB_RUN_ID: '', GITHUB_RUN_ATTEMPT: '' }, { runUrl: null, attempt: null }],
])('addresses: %s', (_what, env, expected) => {
  expect(readRun({ ...ENV, ...env })).toMatchObject({ repository: { owner: 'acme', name: 'cli' }, sha: ENV.GITHUB_SHA, ...expected });
});

test.each([undefined, '', 'acme', 'acme/', 'acme/cli/x'])('GITHUB_REPOSITORY %j: no job on GitHub', (repository) => {
  expect(readRun({ ...ENV, GITHUB_REPOSITORY: repository })).toBe('GITHUB_REPOSITORY does not name a repository');
});
