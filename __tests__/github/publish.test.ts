import { afterEach, describe, expect, test } from '@jest/globals';
import type { GithubEvent, GithubRun, PullRequest } from '../../src/github/event.ts';
import { unexpectedAnswer } from '../../src/github/problem.ts';
import { failedPublication } from '../../src/github/publication-words.ts';
import { publish } from '../../src/github/publish.ts';
import type { Wanted } from '../../src/github/wanted.ts';
import { packageReport, report, violation } from '../report/sample.ts';
import { type Answer, loopbackGithub, type LoopbackGithub } from './loopback-github.ts';

const PULL: PullRequest = {
  kind: 'pull-request',
  trigger: 'pull_request',
  action: 'opened',
  number: 7,
  headSha: 'a'.repeat(40),
  baseSha: 'b'.repeat(40),
  isFork: false,
  author: 'mona',
};

const runOn = (apiUrl: string, event: GithubEvent = PULL): GithubRun => ({
  event,
  repository: { owner: 'acme', name: 'cli' },
  apiUrl,
  serverUrl: 'https://git.example.com',
  sha: 'c'.repeat(40),
  runUrl: null,
  attempt: 1,
});

const WANTED: readonly Wanted[] = [
  { what: 'comment', pullRequest: PULL, mayCreate: true },
  { what: 'check run', headSha: PULL.headSha },
];
const STANDS = 'the verdict is the same, and the job summary and the report have everything';

const servers: LoopbackGithub[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function published(answer: (line: string) => Answer) {
  const server = await loopbackGithub(({ line }) => answer(line));
  servers.push(server);
  const warnings = await publish({
    wanted: WANTED,
    token: 'a-token',
    report: report({ packages: [packageReport({ violations: [violation()] })] }),
    run: runOn(server.apiUrl),
    key: 'key',
    label: '',
    log: () => undefined,
  });
  return { warnings, lines: server.requests.map(({ line }) => line) };
}

const READ_ONLY: Answer = { status: 403, body: { message: 'Resource not accessible by integration' } };

test('what cannot be posted keeps nothing else from it', async () => {
  const { warnings, lines } = await published((line) => (line.includes('/issues/') ? READ_ONLY : { status: 201, body: { id: 9 } }));
  expect(warnings).toEqual([
    'packgate: no comment: the token lacks pull-requests: write (403 Resource not accessible by integration); ' +
      `set "permissions: pull-requests: write" for the job; ${STANDS}`,
  ]);
  expect(lines.at(-1)).toBe('POST /repos/acme/cli/check-runs');
});

test('a token without any permission is a warning for each', async () => {
  const { warnings } = await published(() => READ_ONLY);
  expect(warnings.map((line) => /lacks ([^(]+) \(/.exec(line)?.[1])).toEqual(['pull-requests: write', 'checks: write']);
});

const failure = (status: number, message: string, headers: object = {}) =>
  Object.assign(new Error(message), { name: 'HttpError', status, response: { status, headers, data: { message } } });
const unanswered = (code: string) =>
  Object.assign(new Error('fetch failed', { cause: Object.assign(new Error(code), { code }) }), { name: 'HttpError', status: 500 });

describe('a warning says why, and what to do', () => {
  const LACKS = 'the token lacks pull-requests: write (403 Resource not accessible by integration)';
  const readOnly = failure(403, 'Resource not accessible by integration');
  const CASES: readonly (readonly [what: string, error: unknown, event: GithubEvent, why: string])[] = [
    ['a fork', readOnly, { ...PULL, isFork: true }, `${LACKS}; GitHub gives pull requests from forks a read-only token`],
    [
      'Dependabot',
      readOnly,
      { ...PULL, author: 'dependabot[bot]' },
      `${LACKS}; GitHub gives Dependabot's pull requests a read-only token: set permissions in the workflow`,
    ],
    [
      'a fork under pull_request_target',
      readOnly,
      { ...PULL, isFork: true, trigger: 'pull_request_target' },
      `${LACKS}; set "permissions: pull-requests: write" for the job`,
    ],
    [
      'a bad token',
      failure(401, 'Bad credentials'),
      PULL,
      'GitHub does not know the token (401 Bad credentials); check the input token: it has expired, was revoked, or belongs to another server',
    ],
    [
      'a repository that is not seen',
      failure(404, 'Not Found'),
      PULL,
      'the token does not see it (404 Not Found); give it pull-requests: write in this repository',
    ],
    ['a rate limit', failure(429, 'Too many'), PULL, 'the rate limit is used up (429 Too many); run the job again later'],
    ['a server that fails', failure(502, 'Server Error'), PULL, 'GitHub cannot do it now (502 Server Error); run the job again later'],
    ['no answer', unanswered('ETIMEDOUT'), PULL, 'https://api.example.com did not answer in time; run the job again later'],
    [
      'no way',
      unanswered('ENOTFOUND'),
      PULL,
      'https://api.example.com cannot be reached (ENOTFOUND); check the network and the proxy of the runner',
    ],
    [
      "a proxy's page",
      unexpectedAnswer(200, '<html>'),
      PULL,
      'https://api.example.com answers as GitHub does not (200 an answer of HTML); check GITHUB_API_URL and the proxy of the runner',
    ],
  ];
  test.each(CASES)('%s', (_what, error, event, why) => {
    expect(failedPublication({ what: 'comment' }, error, runOn('https://api.example.com', event))).toBe(
      `packgate: no comment: ${why}; ${STANDS}`,
    );
  });

  test('a bug is told as one, on one line', () => {
    const line = failedPublication({ what: 'suggestions' }, new TypeError('x is\n::error::y'), runOn('https://api.example.com'));
    expect(line).toMatch(/^packgate: no review suggestions: a bug in Packgate, please report it with these lines: TypeError: x is\\n/);
    expect(line).not.toContain('\n');
  });
});
