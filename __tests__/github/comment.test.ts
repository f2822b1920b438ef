import { afterEach, describe, expect, test } from '@jest/globals';
import { publishComment } from '../../src/github/comment.ts';
import type { GithubRun, PullRequest } from '../../src/github/event.ts';
import { githubProblem } from '../../src/github/problem.ts';
import { commentMarker } from '../../src/report/comment.ts';
import type { Report } from '../../src/model.ts';
import { packageReport, report, violation } from '../report/sample.ts';
import { type Answer, type AskedRequest, loopbackGithub, type LoopbackGithub } from './loopback-github.ts';

const ME = 'github-actions[bot]';
const KEY = '0123456789abcdef';
const PULL: PullRequest = {
  kind: 'pull-request',
  trigger: 'pull_request',
  action: 'synchronize',
  number: 7,
  headSha: 'a'.repeat(40),
  baseSha: 'b'.repeat(40),
  isFork: false,
  author: 'mona',
};
const RUN: GithubRun = {
  event: PULL,
  repository: { owner: 'acme', name: 'cli' },
  apiUrl: 'https://api.example.com',
  serverUrl: 'https://git.example.com',
  sha: 'c'.repeat(40),
  runUrl: null,
  attempt: 1,
};

const green = report();
const red = report({ packages: [packageReport({ violations: [violation()] })] });

interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string };
}

const own = (id: number, body = 'old', login = ME): Comment => ({ id, body: `${commentMarker(KEY)}\n${body}`, user: { login } });

const servers: LoopbackGithub[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** Keeps comments as GitHub does, `perPage` at a time; `instead` answers before it. */
async function conversation(
  comments: Comment[],
  instead: (request: AskedRequest, index: number) => Answer | undefined = () => undefined,
): Promise<LoopbackGithub> {
  const server = await loopbackGithub((request, index) => instead(request, index) ?? answer(request));
  servers.push(server);
  return server;

  function answer({ line, body }: AskedRequest): Answer {
    const [method = '', url = ''] = line.split(' ');
    const id = Number(/comments\/(\d+)/.exec(url)?.[1]);
    // What the client sends; what is missing fails the tests.
    const text = (body as { readonly body?: string } | null)?.body ?? '';
    if (url === '/graphql') return { status: 200, body: { data: { viewer: { login: ME } } } };
    switch (method) {
      case 'GET': {
        const page = Number(/[?&]page=(\d+)/.exec(url)?.[1] ?? 1);
        const link = `<${server.apiUrl}/repos/acme/cli/issues/7/comments?per_page=100&page=${page + 1}>; rel="next"`;
        const isLast = comments.length <= page * 100;
        return { status: 200, body: comments.slice((page - 1) * 100, page * 100), headers: isLast ? {} : { link } };
      }
      case 'POST':
        comments.push({ id: 1000 + comments.length, body: text, user: { login: ME } });
        return { status: 201, body: comments.at(-1) };
      case 'PATCH':
        for (const comment of comments) if (comment.id === id) comment.body = text;
        return { status: 200, body: {} };
      default:
        comments.splice(
          comments.findIndex((comment) => comment.id === id),
          1,
        );
        return { status: 204, body: null };
    }
  }
}

const post = (server: LoopbackGithub, judged: Report, mayCreate = true) =>
  publishComment(
    {
      report: judged,
      run: RUN,
      octokit: server.octokit({ requestSeconds: 0.5 }),
      key: KEY,
      label: '',
      log: () => undefined,
      pullRequest: PULL,
    },
    mayCreate,
  );

const writes = ({ requests }: LoopbackGithub) =>
  requests.map(({ line }) => line).filter((line) => !line.startsWith('GET') && !line.endsWith('/graphql'));

test('is made once, updated in place, and left alone where nothing changed', async () => {
  const comments: Comment[] = [];
  const server = await conversation(comments);
  await post(server, red);
  await post(server, red);
  await post(server, green, false);
  await post(server, green, false);
  expect(writes(server)).toEqual(['POST /repos/acme/cli/issues/7/comments', 'PATCH /repos/acme/cli/issues/comments/1000']);
  expect(comments.map(({ body }) => body)).toEqual([expect.stringContaining('packgate: pass')]);
});

test('is not made for a green run under on-failure', async () => {
  const server = await conversation([]);
  await post(server, green, false);
  expect(server.requests.map(({ line }) => line)).toEqual(['GET /repos/acme/cli/issues/7/comments?per_page=100']);
});

test('is found on a later page', async () => {
  const others = Array.from({ length: 230 }, (_, index) => ({ id: index + 1, body: 'hello', user: { login: 'mona' } }));
  const server = await conversation([...others, own(500)]);
  await post(server, red);
  expect(writes(server)).toEqual(['PATCH /repos/acme/cli/issues/comments/500']);
});

describe("somebody else's comment is neither edited nor in the way", () => {
  test.each([
    ['a stranger who copied the marker', own(1, 'all is well', 'stranger')],
    ['another app that copied the marker', own(1, 'all is well', 'other[bot]')],
    ['a person with nearly that name', own(1, 'all is well', 'github-actions')],
    ['a deleted account', { ...own(1), user: null as unknown as Comment['user'] }],
    ['another tool under our name that quotes the marker', { id: 1, body: `> ${commentMarker(KEY)}\nred`, user: { login: ME } }],
    ['another gate', { id: 1, body: `${commentMarker('fedcba9876543210')}\nred`, user: { login: ME } }],
  ])('%s', async (_what, other) => {
    const before = other.body;
    const comments = [other];
    const server = await conversation(comments);
    await post(server, red);
    await post(server, green, false);
    expect(comments.map(({ body }) => body)).toEqual([before, expect.stringContaining('packgate: pass')]);
  });
});

test('of doubles the oldest stays', async () => {
  const comments = [own(5), own(3), own(9, 'all is well', 'stranger'), own(4)];
  const server = await conversation(comments);
  await post(server, red);
  expect(comments.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual([3, 9]);
});

test('doubles that another run has deleted are no problem', async () => {
  const server = await conversation([own(3), own(4)], ({ line }) =>
    line.startsWith('DELETE') ? { status: 404, body: { message: 'Not Found' } } : undefined,
  );
  await post(server, red);
  expect(writes(server)).toHaveLength(2);
});

describe('a request to make it that is not answered', () => {
  const lost = (isDone: boolean, comments: Comment[]) => {
    let isFirst = true;
    return ({ line, body }: AskedRequest): Answer | undefined => {
      if (!line.startsWith('POST /repos') || !isFirst) return undefined;
      isFirst = false;
      if (isDone) comments.push({ id: 1, body: (body as { readonly body: string }).body, user: { login: ME } });
      return { status: 502, body: { message: 'Server Error' } };
    };
  };
  test.each([
    ['was done', true, 1],
    ['was not done', false, 2],
  ])('and %s makes one comment', async (_what, isDone, posts) => {
    const comments: Comment[] = [];
    const server = await conversation(comments, lost(isDone, comments));
    await post(server, red);
    expect(comments).toHaveLength(1);
    expect(writes(server)).toHaveLength(posts);
  });
});

test("a server without GraphQL, and a job's token: who writes is known all the same", async () => {
  const server = await conversation([own(3)], ({ line }) => {
    if (line.endsWith('/graphql')) return { status: 404, body: { message: 'Not Found' } };
    return line === 'GET /user' ? { status: 403, body: { message: 'Resource not accessible by integration' } } : undefined;
  });
  await post(server, red);
  expect(writes(server)).toEqual(['PATCH /repos/acme/cli/issues/comments/3']);
});

test('a read-only token is told as what it is', async () => {
  const server = await conversation([], ({ line }) =>
    line.startsWith('POST') ? { status: 403, body: { message: 'Resource not accessible by integration' } } : undefined,
  );
  const error = await post(server, red).catch((thrown: unknown) => thrown);
  expect(githubProblem(error, Date.now())).toMatchObject({ kind: 'permission', status: 403 });
});
