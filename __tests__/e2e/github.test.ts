import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Tree } from '../packages-on-disk.ts';
import { ALL, gate, type GateOptions, type GateRun } from './gate-on-github.ts';
import { type GitHub, type Person, startGitHub } from './github.ts';
import type { EventName } from './github-event.ts';
import { openPullRequest, type PullRequest, type PullRequestOptions } from './pull-request.ts';
import { type Answer, json } from './relay.ts';
import { freePort } from './server-process.ts';

let github: GitHub;
/** Begun at once: these jobs do little but wait. */
let kept: ReturnType<typeof keepWaiting> | undefined;
const over = new AbortController();

beforeAll(async () => {
  github = await startGitHub();
  kept = keepWaiting(over.signal);
  // Told by the tests that ask for it.
  kept.catch(() => undefined);
});

afterAll(async () => {
  over.abort();
  await kept?.catch(() => undefined);
  await github?.close();
});

// ---------------------------------------------------------------------------------------------- pull requests

const MANIFEST = { name: '@acme/cli', version: '2.1.88', license: 'UNLICENSED', files: ['lib'] };
const SHIPS_LIB: Tree = { 'package.json': MANIFEST, 'lib/index.js': '' };
/** The edit that ends it is where the pull request changes package.json. */
const SHIPS_ENV: Tree = { ...SHIPS_LIB, 'package.json': { ...MANIFEST, files: ['lib', 'dist'] }, 'dist/cli.js': '', 'dist/.env': 'A=b\n' };
/** The same leak, but the pull request does not touch package.json. */
const BUILDS_ENV: Tree = { ...SHIPS_LIB, 'lib/.env': 'A=b\n' };
/** An error each. */
const shipsMany = (count: number): Tree => ({
  ...SHIPS_LIB,
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`lib/${index}/.env`, `A=${index}\n`])),
});
/** A warning. */
const SHIPS_INSTRUCTIONS: Tree = { ...SHIPS_LIB, 'lib/AGENTS.md': 'Be kind\n' };

let opened = 0;
/** Each in a repository of its own. */
function open(head: Tree = SHIPS_ENV, options: Partial<PullRequestOptions> = {}): Promise<PullRequest> {
  opened += 1;
  return openPullRequest(github, { name: `cli-${opened}`, base: SHIPS_LIB, head, ...options });
}

const run = (pull: PullRequest, options?: GateOptions): Promise<GateRun> => gate(github, pull, options);

interface Comment {
  readonly id: number;
  readonly user: { readonly login: string };
  readonly body: string;
  readonly path?: string;
  readonly line?: number;
}

/** All of a pull request's, oldest first. */
async function commentsOf(pull: PullRequest, kind: 'issues' | 'pulls' = 'issues'): Promise<readonly Comment[]> {
  const pages: (readonly Comment[])[] = [];
  do {
    const query = `per_page=100&page=${pages.length + 1}`;
    pages.push(await github.ask('acme', 'GET', `/repos/${pull.repository}/${kind}/${pull.number}/comments?${query}`));
  } while (pages.at(-1)?.length === 100);
  return pages.flat();
}

const ours = async (pull: PullRequest, kind?: 'issues' | 'pulls'): Promise<readonly Comment[]> =>
  (await commentsOf(pull, kind)).filter(({ user }) => user.login === 'github-actions[bot]');

const say = (person: Person, pull: PullRequest, body: string): Promise<Comment> =>
  github.ask(person, 'POST', `/repos/${pull.repository}/issues/${pull.number}/comments`, { body });

async function chatter(pull: PullRequest, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) await say('stranger', pull, `remark ${index}`);
}

/** What would have changed something: GraphQL is only asked whose the token is. */
const posts = ({ requests }: GateRun): readonly string[] =>
  requests.filter((request) => !request.startsWith('GET ') && request !== 'POST /graphql');

// ---------------------------------------------------------------------------------------------- the comment

describe('the comment', () => {
  test('is made once, and from then on changed', async () => {
    const pull = await open();
    const first = await run(pull);
    expect({ exitCode: first.exitCode, warnings: first.warnings }).toEqual({ exitCode: 1, warnings: [] });
    const [made] = await ours(pull);
    expect(made?.body).toContain('dist/.env');

    const worse = await pull.push({ ...SHIPS_ENV, 'dist/.env.production': 'A=b\n' });
    await run(worse, { action: 'synchronize' });
    const [changed, ...more] = await ours(worse);
    expect({ id: changed?.id, more }).toEqual({ id: made?.id, more: [] });
    expect(changed?.body).toContain('dist/.env.production');

    await run(worse, { action: 'synchronize', attempt: 2 });
    expect(await ours(worse)).toHaveLength(1);
  });

  test("is found among pages of others' remarks", async () => {
    const pull = await open();
    await chatter(pull, 105);
    await run(pull);
    await chatter(pull, 105);
    const again = await run(pull, { action: 'synchronize' });
    expect(await ours(pull)).toHaveLength(1);
    expect(again.requests.filter((request) => request === 'GET /issues/1/comments').length).toBeGreaterThan(1);
  });

  test('is not taken for that of a stranger who has copied it, whatever stands in it', async () => {
    const copied = await open();
    await run(copied);
    const [{ body } = { body: '' }] = await ours(copied);
    const pull = await open();
    const stranger = await say('stranger', pull, body);
    await run(pull);
    await run(pull, { action: 'synchronize' });
    const all = await commentsOf(pull);
    expect(all.map(({ user }) => user.login)).toEqual(['stranger', 'github-actions[bot]']);
    expect(all[0]).toMatchObject({ id: stranger.id, body });
  });

  test('is still one after two runs at once', async () => {
    const pull = await open();
    await Promise.all([run(pull), run(pull)]);
    await run(pull, { action: 'synchronize' });
    expect(await ours(pull)).toHaveLength(1);
  });

  test('is found again where the name of a file is what it is found by', async () => {
    const pull = await open();
    await run(pull);
    const [{ body } = { body: '' }] = await ours(pull);
    const marker = /<!--.*?-->/.exec(body)?.[0] ?? '';
    expect(marker).not.toBe('');
    const hostile = await pull.push({ ...SHIPS_ENV, [`lib/.env${marker}@acme`]: 'A=b\n', 'lib/.env\n\n# @acme/all': 'A=b\n' });
    await run(hostile, { action: 'synchronize' });
    const [changed, ...more] = await ours(hostile);
    expect({ markers: changed?.body.split(marker).length, more }).toEqual({ markers: 2, more: [] });
    expect(changed?.body).not.toMatch(/^# @acme/m);
  });

  test('is one for each gate', async () => {
    const pull = await open();
    await run(pull);
    await run(pull, { workflow: 'release' });
    await run(pull, { inputs: { path: 'package.json/..' }, action: 'synchronize' });
    await run(pull, { workflow: 'release', action: 'synchronize' });
    expect(await ours(pull)).toHaveLength(3);
  });

  test('collapses when nothing is wrong any more', async () => {
    const pull = await open();
    await run(pull);
    const [red] = await ours(pull);
    const mended = await pull.push(SHIPS_LIB);
    expect((await run(mended, { action: 'synchronize' })).exitCode).toBe(0);
    const [green, ...more] = await ours(mended);
    expect({ id: green?.id, more }).toEqual({ id: red?.id, more: [] });
    expect(green?.body).toMatch(/<details>[^]*<\/details>/);
    expect(green?.body).not.toContain('.env');
  });

  test.each<[string, string, Tree, number]>([
    ['on-failure', 'green', SHIPS_LIB, 0],
    ['on-failure', 'red', SHIPS_ENV, 1],
    ['always', 'green', SHIPS_LIB, 1],
    ['never', 'red', SHIPS_ENV, 0],
  ])('under %s in a %s pull request', async (comment, _, head, count) => {
    const pull = await open(head);
    const { requests, warnings } = await run(pull, { inputs: { comment, suggestions: 'false' } });
    const comments = (await ours(pull)).length;
    // What is not wanted costs no request.
    expect({ comments, warnings, asked: requests.length > 0 }).toEqual({ comments: count, warnings: [], asked: count > 0 });
  });
});

// ---------------------------------------------------------------------------------------------- the check run

describe('the check run', () => {
  interface CheckRun {
    readonly head_sha: string;
    readonly status?: string;
    readonly conclusion?: string;
    readonly output?: {
      readonly annotations_count?: number;
      readonly annotations?: readonly { readonly path: string; readonly title?: string; readonly message: string }[];
    };
  }
  const checkRunsOf = async (pull: PullRequest): Promise<readonly CheckRun[]> => {
    const where = `/repos/${pull.repository}/commits/${pull.head}/check-runs?filter=all`;
    return (await github.ask<{ readonly check_runs: readonly CheckRun[] }>('acme', 'GET', where)).check_runs;
  };
  const CHECK = { comment: 'never', suggestions: 'false', 'check-run': 'true' };

  test.each([
    ['120 annotations in 3 requests', 120, 3],
    ['1,000 annotations in 20 requests', 1000, 20],
  ])('has %s, beside a comment that GitHub takes', async (_title, count, requests) => {
    const pull = await open(shipsMany(count));
    const result = await run(pull, { inputs: { 'check-run': 'true', suggestions: 'false' } });
    expect(result.warnings).toEqual([]);
    expect((await ours(pull)).map(({ body }) => body)).toEqual([
      expect.stringMatching(new RegExp(`${count.toLocaleString('en')} errors[^]*https://github\\.example\\.com/acme/`)),
    ]);
    // The description has been held against what was sent.
    const sent = result.asked
      .filter(({ method, path }) => method !== 'GET' && path.includes('/check-runs'))
      .map(({ body }) => body as CheckRun);
    expect(sent).toHaveLength(requests);
    expect(sent.map(({ status }) => status)).toEqual(['completed', ...Array.from({ length: requests - 1 }, () => undefined)]);
    const [checkRun, ...more] = await checkRunsOf(pull);
    expect({ status: checkRun?.status, conclusion: checkRun?.conclusion, more }).toEqual({
      status: 'completed',
      conclusion: 'failure',
      more: [],
    });
    const annotations = sent.flatMap(({ output }) => output?.annotations ?? []);
    const named = annotations.map(({ title = '', message }) => /lib\/\d+\/\.env/.exec(`${title} ${message}`)?.[0] ?? '');
    expect(named.toSorted()).toEqual(Array.from({ length: count }, (_, index) => `lib/${index}/.env`).toSorted());
    expect(checkRun?.output?.annotations_count).toBe(count);
  });

  test('is complete where GitHub has done what it answers 502 to', async () => {
    const pull = await open(shipsMany(120));
    const bad = json(502, { message: 'Server Error' });
    const { warnings } = await run(pull, {
      inputs: CHECK,
      disturb: ({ method }, count, pass) => (method === 'PATCH' && count === 0 ? pass().then(() => bad) : null),
    });
    const [checkRun] = await checkRunsOf(pull);
    expect({ warnings, count: checkRun?.output?.annotations_count }).toEqual({ warnings: [], count: 120 });
  });

  test.each<[string, Tree, string]>([
    ['nothing', SHIPS_LIB, 'success'],
    ['a warning', SHIPS_INSTRUCTIONS, 'neutral'],
    ['an error', BUILDS_ENV, 'failure'],
  ])('of %s', async (_, head, conclusion) => {
    const pull = await open(head);
    expect((await run(pull, { inputs: CHECK })).warnings).toEqual([]);
    expect(await checkRunsOf(pull)).toEqual([expect.objectContaining({ status: 'completed', conclusion })]);
  });
});

// ---------------------------------------------------------------------------------------------- review suggestions

describe('a review suggestion', () => {
  const SUGGEST = { comment: 'never' };

  test('stands on the line that the pull request changes, once', async () => {
    const pull = await open();
    expect(posts(await run(pull, { inputs: SUGGEST }))).toEqual(['POST /pulls/1/reviews']);
    expect(await ours(pull, 'pulls')).toEqual([
      expect.objectContaining({
        path: 'package.json',
        line: 7,
        body: expect.stringContaining('```suggestion\n    "dist",\n    "!dist/.env"\n```'),
      }),
    ]);
    expect(posts(await run(pull, { inputs: SUGGEST, action: 'synchronize' }))).toEqual([]);
    const moved = await pull.push({ ...SHIPS_ENV, 'lib/other.js': '' });
    expect(posts(await run(moved, { inputs: SUGGEST, action: 'synchronize' }))).toEqual([]);
  });

  test('is not posted where the pull request does not show the line', async () => {
    const pull = await open(BUILDS_ENV);
    const { requests, warnings, log } = await run(pull, { inputs: SUGGEST });
    expect({ posted: requests.filter((request) => request.startsWith('POST')), warnings }).toEqual({ posted: [], warnings: [] });
    expect(log).toContain('help: ');
  });

  test('is not posted for a commit that is not the newest any more', async () => {
    const pull = await open();
    const payload = await pull.payload();
    const newer = await pull.push({ ...SHIPS_ENV, 'lib/other.js': '' });
    newer.workspace.git('checkout', '--quiet', pull.merge);
    expect(posts(await run({ ...pull, payload: () => Promise.resolve(payload) }, { inputs: SUGGEST }))).toEqual([]);
  });

  test('is not wanted', async () => {
    expect((await run(await open(), { inputs: { comment: 'never', suggestions: 'false' } })).requests).toEqual([]);
  });
});

// ---------------------------------------------------------------------------------------------- tokens

/** What stands whatever becomes of comment, suggestions and check run. */
const verdict = ({ exitCode, outputs, summary, commands }: GateRun) => ({
  exitCode,
  outcome: outputs['outcome'],
  violations: outputs['violations'],
  summary,
  errors: commands.filter(({ name }) => name === 'error'),
});

const EVERYTHING = { 'check-run': 'true' };

describe('a token', () => {
  let withoutToken: GateRun;
  beforeAll(async () => {
    withoutToken = await run(await open(), { permissions: null, inputs: EVERYTHING });
  });

  test('is not needed for the verdict', () => {
    expect(verdict(withoutToken)).toMatchObject({
      exitCode: 1,
      outcome: 'fail',
      violations: '1',
      summary: expect.stringContaining('dist/.env'),
    });
    expect({ requests: withoutToken.requests, warnings: withoutToken.warnings }).toEqual({ requests: [], warnings: [] });
  });

  test('that may read only: warnings that name the permission, and the same verdict', async () => {
    const result = await run(await open(), {
      permissions: { contents: 'read', pull_requests: 'read', checks: 'read' },
      inputs: EVERYTHING,
    });
    expect(verdict(result)).toEqual(verdict(withoutToken));
    expect(result.warnings).toEqual([
      expect.stringMatching(/^packgate: no comment: .*pull-requests: write/),
      expect.stringMatching(/^packgate: no review suggestions: .*pull-requests: write/),
      expect.stringMatching(/^packgate: no check run: .*checks: write/),
    ]);
  });

  test('that lacks one permission loses one thing', async () => {
    const pull = await open();
    const result = await run(pull, { permissions: { contents: 'read', pull_requests: 'write' }, inputs: EVERYTHING });
    expect(result.warnings).toEqual([expect.stringContaining('checks: write')]);
    expect([await ours(pull), await ours(pull, 'pulls')].map(({ length }) => length)).toEqual([1, 1]);
  });

  test("of a fork's pull request: a warning that says why", async () => {
    const pull = await open(SHIPS_ENV, { fork: true });
    const result = await run(pull, { permissions: { contents: 'read', pull_requests: 'read' } });
    expect(verdict(result)).toEqual(verdict(withoutToken));
    expect(result.warnings).toEqual([expect.stringContaining('forks'), expect.stringContaining('forks')]);
  });

  test('that GitHub does not know', async () => {
    const result = await run(await open(), { inputs: { ...EVERYTHING, token: 'of-yesterday' } });
    expect(verdict(result)).toEqual(verdict(withoutToken));
    expect(result.warnings).toEqual([1, 2, 3].map(() => expect.stringMatching(/401.*input token/)));
    expect(result.log.replaceAll('::add-mask::of-yesterday', '')).not.toContain('of-yesterday');
  });
});

// ---------------------------------------------------------------------------------------------- GitHub's bad days

const COMMENT = { suggestions: 'false' };

function waited(): ReturnType<typeof keepWaiting> {
  if (kept === undefined) throw new Error('no job was begun');
  return kept;
}

async function keepWaiting(signal: AbortSignal) {
  const job = async (options: GateOptions) => {
    const pull = await open();
    return { ...(await run(pull, { ...options, signal })), pull };
  };
  const nowhere = `http://127.0.0.1:${await freePort()}`;
  const [silentOnce, silentAtPost, down, away] = await Promise.all([
    job({ inputs: COMMENT, disturb: (_message, count) => (count === 0 ? 'silence' : null) }),
    job({ inputs: COMMENT, disturb: ({ method }) => (method === 'POST' ? 'silence' : null) }),
    job({ disturb: busy }),
    job({ inputs: COMMENT, env: { GITHUB_API_URL: nowhere } }),
  ]);
  return { silentOnce, silentAtPost, down, away };
}
const busy = (): Answer => json(503, { message: 'No server is currently available to service your request.' });

describe('when GitHub', () => {
  const limited = (seconds: number): Answer =>
    json(403, { message: 'You have exceeded a secondary rate limit.' }, { 'retry-after': String(seconds) });

  test('is out for a moment, it is asked again', async () => {
    const pull = await open();
    const result = await run(pull, { inputs: COMMENT, disturb: (_message, count) => (count === 0 ? busy() : null) });
    expect(result.warnings).toEqual([]);
    expect(await ours(pull)).toHaveLength(1);
  });

  test('limits the rate, it is asked again when it says', async () => {
    const pull = await open();
    const result = await run(pull, { inputs: COMMENT, disturb: (_message, count) => (count === 0 ? limited(2) : null) });
    expect(result.warnings).toEqual([]);
    expect(await ours(pull)).toHaveLength(1);
    const [first, second] = result.asked;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1900);
  });

  test('limits the rate for longer than a job should wait', async () => {
    const result = await run(await open(), { inputs: COMMENT, disturb: () => limited(3600) });
    expect({ exitCode: result.exitCode, asked: result.asked.length }).toEqual({ exitCode: 1, asked: 1 });
    expect(result.warnings).toEqual([expect.stringMatching(/^packgate: no comment: .*rate limit/)]);
  });

  test('answers 502 to a comment that it has made, there is still only one', async () => {
    const pull = await open();
    const bad = json(502, { message: 'Server Error' });
    const { warnings } = await run(pull, {
      inputs: COMMENT,
      disturb: ({ method }, count, pass) => (method === 'POST' && count === 0 ? pass().then(() => bad) : null),
    });
    expect({ warnings, comments: (await ours(pull)).length }).toEqual({ warnings: [], comments: 1 });
  });

  test('is a proxy that wants a login', async () => {
    const login: Answer = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>log in</html>' };
    const result = await run(await open(), { inputs: COMMENT, disturb: () => login });
    expect(result.warnings).toEqual([expect.stringMatching(/^packgate: no comment: .*answers as GitHub does not/)]);
    expect(result.exitCode).toBe(1);
  });

  describe('keeps a job waiting', () => {
    test('by saying nothing once', async () => {
      const { silentOnce } = await waited();
      expect({ warnings: silentOnce.warnings, comments: await ours(silentOnce.pull) }).toEqual({
        warnings: [],
        comments: [expect.anything()],
      });
    });

    test('by saying nothing to what cannot be sent twice', async () => {
      const { silentAtPost } = await waited();
      expect(silentAtPost.exitCode).toBe(1);
      expect(silentAtPost.warnings).toEqual([expect.stringMatching(/^packgate: no comment: .*did not answer in time/)]);
    });

    test('by being out, with the same verdict', async () => {
      const { down } = await waited();
      expect({ exitCode: down.exitCode, summary: down.summary }).toEqual({ exitCode: 1, summary: expect.stringContaining('dist/.env') });
      expect(down.warnings).toEqual([
        expect.stringMatching(/^packgate: no comment: GitHub cannot do it now \(503/),
        expect.stringMatching(/^packgate: no review suggestions: GitHub cannot do it now \(503/),
      ]);
    });

    test('by being out of reach', async () => {
      const { away } = await waited();
      expect({ exitCode: away.exitCode, summary: away.summary }).toEqual({ exitCode: 1, summary: expect.stringContaining('dist/.env') });
      expect(away.warnings).toEqual([expect.stringMatching(/^packgate: no comment: http:\/\/127\.0\.0\.1:\d+ cannot be reached/)]);
    });
  });
});

// ---------------------------------------------------------------------------------------------- servers and events

test('GitHub Enterprise Server is asked below its base path, over pages too', async () => {
  const pull = await open();
  const inputs = EVERYTHING;
  await chatter(pull, 101);
  for (const action of ['opened', 'synchronize'] as const)
    expect((await run(pull, { prefix: '/api/v3', inputs, action })).warnings).toEqual([]);
  await chatter(pull, 101);
  await run(pull, { prefix: '/api/v3', inputs, action: 'synchronize' });
  expect([await ours(pull), await ours(pull, 'pulls')].map(({ length }) => length)).toEqual([1, 1]);
});

describe('the event', () => {
  test.each<EventName>(['push', 'release', 'workflow_dispatch', 'merge_group', 'schedule'])('%s has no pull request', async (event) => {
    const pull = await open(BUILDS_ENV);
    const result = await run(pull, { event, inputs: { ...EVERYTHING, comment: 'always' } });
    expect({ exitCode: result.exitCode, warnings: result.warnings }).toEqual({ exitCode: 1, warnings: [] });
    expect(result.summary).toContain('.env');
    expect(posts(result).length).toBeGreaterThan(0);
    for (const request of result.requests) expect(request).toMatch(/check-runs/);
    const [{ body } = { body: null }] = result.asked.filter(({ method }) => method === 'POST');
    expect(body).toMatchObject({ head_sha: event === 'schedule' ? pull.base : pull.head });
  });

  test('pull_request_target has one', async () => {
    const pull = await open();
    const { warnings } = await run(pull, { event: 'pull_request_target', permissions: ALL });
    expect({ warnings, comments: (await ours(pull)).length }).toEqual({ warnings: [], comments: 1 });
  });
});
