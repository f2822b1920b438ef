import { afterEach, describe, expect, test } from '@jest/globals';
import { publishCheckRun } from '../../src/github/check-run.ts';
import type { GithubRun } from '../../src/github/event.ts';
import { failedPublication } from '../../src/github/publication-words.ts';
import { packageReport, report, testFile } from '../report/sample.ts';
import { type Answer, type AskedRequest, loopbackGithub, type LoopbackGithub } from './loopback-github.ts';

const HEAD = 'a'.repeat(40);
const RUN: GithubRun = {
  event: { kind: 'push' },
  repository: { owner: 'acme', name: 'cli' },
  apiUrl: 'https://api.example.com',
  serverUrl: 'https://git.example.com',
  sha: HEAD,
  runUrl: 'https://git.example.com/acme/cli/actions/runs/42',
  attempt: 1,
};

/** What the client sends; what is missing fails the tests. */
interface Sent {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly output: { readonly title: string; readonly summary: string; readonly annotations: readonly { readonly title: string }[] };
}

const servers: LoopbackGithub[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const bodyOf = ({ body }: AskedRequest): Sent => body as Sent;
const isWrite = ({ line }: AskedRequest): boolean => !line.startsWith('GET');

/** Adds annotations up as GitHub does. */
async function checks(instead: (write: number, request: AskedRequest) => Answer | 'lost' | undefined = () => undefined) {
  const arrived: string[] = [];
  let written = 0;
  const server = await loopbackGithub((request) => {
    if (!isWrite(request)) return { status: 200, body: { id: 9, output: { annotations_count: arrived.length } } };
    written += 1;
    const given = instead(written, request);
    if (given !== undefined && given !== 'lost') return given;
    arrived.push(...bodyOf(request).output.annotations.map(({ title }) => title));
    return given === 'lost' ? { status: 502, body: { message: 'Server Error' } } : { status: 201, body: { id: 9 } };
  });
  servers.push(server);
  const post = (violations: number, label = '') =>
    publishCheckRun(
      {
        report: report({
          packages: [packageReport({ violations: Array.from({ length: violations }, (_, index) => testFile(`test/${index}.js`)) })],
        }),
        run: RUN,
        octokit: server.octokit({ patienceSeconds: 3 }),
        key: 'key',
        label,
        log: () => undefined,
      },
      HEAD,
    );
  return { server, arrived, post };
}

test.each([
  [0, [0]],
  [50, [50]],
  [51, [50, 1]],
  [120, [50, 50, 20]],
  [1000, Array.from({ length: 20 }, () => 50)],
])('%d violations arrive complete, in batches of %j', async (violations, batches) => {
  const { server, arrived, post } = await checks();
  await post(violations);
  expect(server.requests.map((request) => bodyOf(request).output.annotations.length)).toEqual(batches);
  expect(new Set(arrived).size).toBe(violations);
});

test('is complete with its first request, on the commit that was pushed', async () => {
  const { server, post } = await checks();
  await post(51, 'packages/cli');
  const [first, second] = server.requests;
  expect([first?.line, second?.line]).toEqual(['POST /repos/acme/cli/check-runs', 'PATCH /repos/acme/cli/check-runs/9']);
  expect(first?.body).toMatchObject({
    name: 'packgate report: packages/cli',
    head_sha: HEAD,
    external_id: 'key',
    status: 'completed',
    conclusion: 'failure',
    details_url: RUN.runUrl,
    output: {
      title: 'fail - 51 errors in @acme/cli@2.1.88',
      summary: expect.stringContaining(`](https://git.example.com/acme/cli/blob/${HEAD}/packages/cli/package.json#L12)`),
      annotations: expect.arrayContaining([
        {
          path: 'packages/cli/package.json',
          start_line: 12,
          end_line: 12,
          start_column: 3,
          end_column: 10,
          annotation_level: 'failure',
          title: 'test-file: test/0.js in @acme/cli@2.1.88',
          message: expect.stringContaining('test/0.js would be published'),
        },
      ]),
    },
  });
});

describe('a batch that nobody confirms is not sent twice', () => {
  test('where it arrived', async () => {
    const { server, arrived, post } = await checks((write) => (write === 2 ? 'lost' : undefined));
    await post(120);
    expect(arrived).toHaveLength(120);
    expect(server.requests.filter(isWrite)).toHaveLength(3);
  });

  test('and is where it did not', async () => {
    const { server, arrived, post } = await checks((write) =>
      write === 2 ? { status: 502, body: { message: 'Server Error' } } : undefined,
    );
    await post(120);
    expect(arrived).toHaveLength(120);
    expect(server.requests.filter(isWrite)).toHaveLength(4);
  });
});

test('a failure midway says how many arrived', async () => {
  const { post } = await checks((write) => (write === 3 ? { status: 422, body: { message: 'Validation Failed' } } : undefined));
  const error = await post(120).catch((thrown: unknown) => thrown);
  expect(failedPublication({ what: 'check run' }, error, RUN)).toBe(
    'packgate: check run: 100 of 120 annotations arrived: GitHub does not take it (422 Validation Failed); ' +
      'the verdict is the same, and the job summary and the report have everything',
  );
});
