import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Tree } from '../packages-on-disk.ts';
import { withSuggestion } from '../report/suggested-text.ts';
import { gate, type GateOptions, type GateRun } from './gate-on-github.ts';
import { type GitHub, startGitHub } from './github.ts';
import { openPullRequest, type PullRequest } from './pull-request.ts';
import { json } from './relay.ts';

/** What becomes of a suggestion that is posted; where and when one is posted is tried in github.test.ts. */
let github: GitHub;
beforeAll(async () => (github = await startGitHub()));
afterAll(() => github?.close());

const manifest = { name: 'cli', version: '1.0.0', license: 'MIT', main: 'lib/index.js', files: ['lib'] };
const BASE = { 'package.json': manifest, 'lib/index.js': '1\n' };
/** Ships what the build makes, and with it what lies beside that. */
const HEAD = { ...BASE, 'package.json': { ...manifest, files: ['lib', 'dist'] } };

/** The build output is not in git. */
function run(pull: PullRequest, options: GateOptions = {}): Promise<GateRun> {
  const dist = join(pull.workspace.directory, 'dist');
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'cli.js'), '1\n');
  writeFileSync(join(dist, '.env'), 'A=1\n');
  return gate(github, pull, { inputs: { packer: 'bundled', comment: 'never' }, ...options });
}

interface ReviewComment {
  readonly path: string;
  readonly line: number;
  readonly start_line?: number;
  readonly body: string;
}

/** The first comment of the review that was asked for. */
function suggested({ asked }: GateRun): ReviewComment {
  const review = asked.find(({ path }) => path.endsWith('/reviews'));
  const [comment] = (review?.body as { readonly comments: readonly ReviewComment[] } | undefined)?.comments ?? [];
  if (comment === undefined) throw new Error('no review was asked for');
  return comment;
}

const text = (tree: Tree, respell: (written: string) => string): Tree => ({
  ...tree,
  'package.json': respell(`${JSON.stringify(tree['package.json'], null, 2)}\n`),
});

test.each([
  ['as npm writes it', (written: string) => written],
  ['with Windows line ends', (written: string) => written.replaceAll('\n', '\r\n')],
  ['without a line break at its end', (written: string) => written.trimEnd()],
])('a package.json %s passes with its suggestion applied', async (name, respell) => {
  const head = text(HEAD, respell);
  const pull = await openPullRequest(github, { name: name.replaceAll(/\W/g, '-'), base: text(BASE, respell), head });
  const red = await run(pull);
  expect({ outcome: red.outputs['outcome'], warnings: red.warnings }).toEqual({ outcome: 'fail', warnings: [] });
  const { path, line, start_line: startLine = line, body } = suggested(red);
  const before = readFileSync(join(pull.workspace.directory, path), 'utf8');
  const mended = withSuggestion(before, { path, startLine, endLine: line, fingerprint: '', body });
  expect(mended).toBe(respell(before.replaceAll('\r', '').replace(/"dist"\n/, '"dist",\n    "!dist/.env"\n')));
  const green = await run(await pull.push({ ...head, [path]: mended }), { action: 'synchronize' });
  expect({ outcome: green.outputs['outcome'], requests: green.requests }).toEqual({ outcome: 'pass', requests: [] });
});

test('a review that is refused is posted comment by comment', async () => {
  const pull = await openPullRequest(github, { name: 'refused', base: BASE, head: HEAD });
  const { requests, warnings } = await run(pull, {
    disturb: ({ method, path }) =>
      method === 'POST' && path.endsWith('/reviews')
        ? json(422, { message: 'Unprocessable Entity', documentation_url: '', status: '422' })
        : null,
  });
  expect({ posts: requests.filter((request) => request.startsWith('POST')), warnings }).toEqual({
    posts: ['POST /pulls/1/reviews', 'POST /pulls/1/comments'],
    warnings: [],
  });
});
