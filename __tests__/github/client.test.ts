import { afterEach, describe, expect, test } from '@jest/globals';
import { REPEATABLE } from '../../src/github/client.ts';
import { type GithubProblem, githubProblem } from '../../src/github/problem.ts';
import { type Answer, loopbackGithub, type LoopbackGithub } from './loopback-github.ts';

const servers: LoopbackGithub[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function answering(...answers: readonly Answer[]): Promise<LoopbackGithub> {
  const server = await loopbackGithub((_request, index) => answers[Math.min(index, answers.length - 1)] ?? null);
  servers.push(server);
  return server;
}

async function problemOf(work: Promise<unknown>): Promise<GithubProblem | null> {
  try {
    await work;
  } catch (error) {
    return githubProblem(error, Date.now());
  }
  throw new Error('it did not fail');
}

const json = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  body: { message },
  headers,
});
const OK: Answer = { status: 200, body: { ok: true } };

const CERTAIN: readonly (readonly [what: string, answer: Answer, problem: Partial<GithubProblem>])[] = [
  [
    'a read-only token',
    json(403, 'Resource not accessible by integration'),
    { kind: 'permission', status: 403, message: 'Resource not accessible by integration', mayBeDone: false },
  ],
  ['a bad token', json(401, 'Bad credentials'), { kind: 'unauthorized', status: 401, mayBeDone: false }],
  ['a repository that is not seen', json(404, 'Not Found'), { kind: 'not-found', status: 404, mayBeDone: false }],
  ['a comment that is gone', json(410, 'Gone'), { kind: 'not-found', status: 410 }],
  ['a body that is too long', json(422, 'Validation Failed'), { kind: 'invalid', status: 422, mayBeDone: false }],
  ['a locked conversation', json(409, 'Conflict'), { kind: 'invalid', status: 409 }],
  ["a proxy's page with status 200", { status: 200, body: '<html>Sign in</html>' }, { kind: 'unexpected', message: 'an answer of HTML' }],
  ['an error that looks like a command', json(422, 'no\n::error::x'), { kind: 'invalid', message: 'no\\n::error::x' }],
];

test.each(CERTAIN)('%s is told at once', async (_what, answer, problem) => {
  const server = await answering(answer);
  expect(await problemOf(server.octokit().request('GET /x'))).toMatchObject(problem);
  expect({ requests: server.requests.length, log: server.log }).toEqual({ requests: 1, log: [] });
});

describe('a rate limit', () => {
  const inAMoment = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) - 5) };
  test.each([
    ['429 with retry-after', json(429, 'Too many requests', { 'retry-after': '1' })],
    ['403 of the secondary limit', json(403, 'You have exceeded a secondary rate limit', { 'retry-after': '1' })],
    ['403 of the primary limit', json(403, 'API rate limit exceeded', inAMoment)],
  ])('%s is waited for, writes included, and told', async (_what, answer) => {
    const server = await answering(answer, OK);
    expect((await server.octokit().request('POST /x')).data).toEqual({ ok: true });
    expect(server.requests).toHaveLength(2);
    expect(server.log).toEqual([expect.stringMatching(/^packgate: GitHub: .*; asking again in 1 s$/)]);
  });

  test.each([
    ['longer than the patience', json(429, 'Too many requests', { 'retry-after': '61' }), 61],
    ['of unknown length', json(403, 'You have exceeded a secondary rate limit'), 60],
  ])('%s is not waited for', async (_what, answer, seconds) => {
    const server = await answering(answer);
    expect(await problemOf(server.octokit({ patienceSeconds: 59 }).request('GET /x'))).toMatchObject({ kind: 'rate-limit' });
    expect(server.requests).toHaveLength(1);
    expect(server.log).toEqual([expect.stringContaining(`; not waiting ${seconds} s`)]);
  });
});

describe('where nobody says whether it was done', () => {
  const UNCERTAIN: readonly (readonly [what: string, answer: Answer, problem: Partial<GithubProblem>])[] = [
    ['a server that fails', json(502, 'Server Error'), { kind: 'server', status: 502, mayBeDone: true }],
    ["a page of the server's", { status: 503, body: '<html>Unicorn!</html>' }, { kind: 'server', message: 'an answer of HTML' }],
    ['no answer', null, { kind: 'timeout', status: null, message: 'no answer in time', mayBeDone: true }],
  ];

  test.each(UNCERTAIN)('%s: a read is repeated', async (_what, answer) => {
    const server = await answering(answer, OK);
    expect((await server.octokit({ requestSeconds: 0.2 }).request('GET /x')).data).toEqual({ ok: true });
    expect(server.log).toHaveLength(1);
  });

  test.each(UNCERTAIN)('%s: a write is repeated where that does no harm', async (_what, answer) => {
    const server = await answering(answer, OK);
    await server.octokit({ requestSeconds: 0.2 }).request('PATCH /x', { request: REPEATABLE });
    expect(server.requests).toHaveLength(2);
  });

  test.each(UNCERTAIN)('%s: another write is not', async (_what, answer, problem) => {
    const server = await answering(answer, OK);
    expect(await problemOf(server.octokit({ requestSeconds: 0.2 }).request('POST /x'))).toMatchObject(problem);
    expect(server.requests).toHaveLength(1);
  });

  test('a query is a read, whatever its method', async () => {
    const server = await answering(json(502, 'Server Error'), { status: 200, body: { data: { viewer: { login: 'mona' } } } });
    expect(await server.octokit().graphql('{ viewer { login } }')).toEqual({ viewer: { login: 'mona' } });
    expect(server.requests).toHaveLength(2);
  });

  test('the patience is one for all requests', async () => {
    const server = await answering(json(502, 'Server Error'));
    const octokit = server.octokit({ patienceSeconds: 1.5 });
    await problemOf(octokit.request('GET /x'));
    await problemOf(octokit.request('GET /x'));
    expect(server.requests).toHaveLength(3);
  });
});

test('a port that nobody listens on is told by its code', async () => {
  const server = await answering(OK);
  const octokit = server.octokit({ patienceSeconds: 0 });
  await server.close();
  servers.pop();
  expect(await problemOf(octokit.request('GET /x'))).toMatchObject({
    kind: 'network',
    status: null,
    message: 'ECONNREFUSED',
    mayBeDone: true,
  });
});

test('errors of a query are sorted by their type', async () => {
  const server = await answering({
    status: 200,
    body: { errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] },
  });
  expect(await problemOf(server.octokit().graphql('{ viewer { login } }'))).toMatchObject({ kind: 'permission' });
});

test('what is no error of a request is a bug', () => {
  expect(githubProblem(new TypeError('x is not a function'), 0)).toBeNull();
});

test('no problem tells the token', async () => {
  const server = await answering(json(403, 'Resource not accessible by integration'));
  expect(JSON.stringify(await problemOf(server.octokit({ token: 'a-token-that-is-secret' }).request('GET /x')))).not.toContain('secret');
});
