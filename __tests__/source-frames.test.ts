import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { gate } from '../src/gate.ts';
import type { Report, Violation } from '../src/model.ts';
import { writeTree } from './packages-on-disk.ts';
import { planted, seenIn } from './secrets/planted.ts';

const host = { now: () => new Date('2026-11-21T00:00:00Z'), progress: () => undefined, env: {} };

const [token = ''] = planted.map(({ text }) => text).filter((text) => /^ghp_\w+$/.test(text));
const [key = ''] = planted.map(({ text }) => text).filter((text) => text.includes('-----BEGIN RSA PRIVATE KEY'));
const manifest = { name: 'a', version: '1.0.0', license: 'MIT', files: ['lib'] };

/** In `packages/a` of a git repository; what `added` names is in git. */
async function judged(files: Record<string, string>, added: readonly string[]): Promise<Report> {
  const tree = Object.entries(files).map(([file, text]) => [`packages/a/${file}`, text] as const);
  const directory = writeTree({ 'packages/a/package.json': manifest, ...Object.fromEntries(tree) });
  execFileSync('git', ['init', '--quiet'], { cwd: directory });
  if (added.length > 0) execFileSync('git', ['--literal-pathspecs', 'add', '--', ...added], { cwd: `${directory}/packages/a` });
  const request = { cwd: `${directory}/packages/a`, targets: [], packer: 'bundled', packages: [], includePrivate: false } as const;
  return gate({ ...request, policy: null, failOn: 'error' }, host);
}

const places = ({ packages }: Report): readonly unknown[] =>
  (packages[0]?.violations ?? []).map(({ path, location: { file, line, column, length } }: Violation) => [
    path,
    file,
    line,
    column,
    length,
  ]);

const entry = ['packages/a/package.json', 6, 5, 5] as const;

describe('a finding with a place in the file', () => {
  const secret = `const a = 1;\nconst token = "${token}";\n`;
  const cases: readonly (readonly [string, Record<string, string>, readonly string[], readonly unknown[]])[] = [
    ['is there, where git has the file', { 'lib/a.js': secret }, ['lib/a.js'], ['lib/a.js', 'packages/a/lib/a.js', 2, 16, token.length]],
    ['is at what ships the file, where git has it not', { 'lib/a.js': secret }, [], ['lib/a.js', ...entry]],
    [
      'is at what ships the file, without a line to show',
      { 'lib/a.js': `${'a=1;'.repeat(2000)}"${token}"` },
      ['lib/a.js'],
      ['lib/a.js', ...entry],
    ],
    [
      'takes one line of several',
      { 'lib/a.txt': `x\n  ${key}\n` },
      ['lib/a.txt'],
      ['lib/a.txt', 'packages/a/lib/a.txt', 2, 3, key.indexOf('\n')],
    ],
  ];
  test.each(cases)('%s', async (_, files, added, expected) => expect(places(await judged(files, added))).toEqual([expected]));

  test('is found whatever the file is called', async () => {
    const name = 'lib/:(glob)[a] b\nc.js';
    expect(places(await judged({ [name]: secret }, [name]))).toEqual([[name, `packages/a/${name}`, 2, 16, token.length]]);
  });
});

describe('the line that is shown', () => {
  let report: Report;
  beforeAll(async () => {
    const lines = planted.map(({ text }) => `x = '${text}'; y = '${token}';`).join('\n');
    report = await judged({ 'lib/all.js': lines }, ['lib/all.js']);
  });

  test('is that of the file', () => {
    const files = (report.packages[0]?.violations ?? []).map(({ location }) => location.file);
    expect(files.filter((file) => file === 'packages/a/lib/all.js').length).toBeGreaterThan(planted.length / 2);
  });
  test('is none where the text is UTF-16', async () => {
    const utf16 = `token = "${token}"`.split('').join('\0');
    const violations = (await judged({ 'lib/a.js': `${utf16}\0` }, ['lib/a.js'])).packages[0]?.violations ?? [];
    expect(violations.map(({ location }) => location.file)).toEqual(['packages/a/package.json']);
  });
  test('has no secret in it', () => expect(seenIn(JSON.stringify(report))).toEqual([]));
});
