import { beforeAll, describe, expect, test } from '@jest/globals';
import { gate, list } from '../src/gate.ts';
import type { Report } from '../src/model.ts';
import { linesWithBreaks } from '../src/reasons/line-edit.ts';
import { formatNames, render } from '../src/report/formats.ts';
import { type Suggestion, suggestions } from '../src/report/suggestion.ts';
import { writeTree } from './packages-on-disk.ts';
import { planted, seenIn } from './secrets/planted.ts';
import { sarifOptions } from './report/sarif-options.ts';

/** Every planted secret, as it can stand within one line. */
const lines = planted.map(({ text }) => text.replaceAll(/\r?\n/g, '\\n').replaceAll(/["']/g, ' '));
const everything = lines.join(' ');

const host = { now: () => new Date('2026-11-21T00:00:00Z'), progress: () => undefined, env: {} };

function judge(directory: string): Promise<Report> {
  return gate({ cwd: directory, targets: [], packer: 'bundled', packages: [], includePrivate: false, policy: null, failOn: 'error' }, host);
}

/** In each, the line that is shown has all planted secrets on it. */
const TREES: readonly (readonly [string, Record<string, string>])[] = [
  [
    'the "files" line of package.json',
    {
      'package.json': `{"name":"a","version":"1.0.0","description":"${everything}","files":["dist"]}`,
      'dist/.env': '',
      'dist/index.js': '',
    },
  ],
  ['a syntax error in package.json', { 'package.json': `{"name":"a","version":"1.0.0","description":"${everything}",}` }],
  [
    'the lines around an edit of an ignore file',
    { 'package.json': '{"name":"a","version":"1.0.0"}', '.npmignore': `# ${everything}\n*.log\n`, '.env': '', 'index.js': '' },
  ],
  [
    'the deny entry that decided',
    {
      'package.json': '{"name":"a","version":"1.0.0"}',
      'packgate.yml': `deny: [{ paths: ["*.js"], reason: "${everything}" }]\n`,
      'index.js': '',
    },
  ],
  [
    'an exception that excuses nothing',
    {
      'package.json': '{"name":"a","version":"1.0.0"}',
      'packgate.yml': `exceptions: [{ rule: env-file, reason: "${everything}" }]\n`,
    },
  ],
  ['an unknown key of the policy', { 'package.json': '{"name":"a","version":"1.0.0"}', 'packgate.yml': `"${everything}": 1\n` }],
  ['a YAML error in the policy', { 'package.json': '{"name":"a","version":"1.0.0"}', 'packgate.yml': `rules: [} # ${everything}\n` }],
];

const suggestedIn = (report: Report, tree: Record<string, string>): readonly Suggestion[] =>
  suggestions(report, {
    textOf: (file) => tree[file] ?? null,
    shownOf: (file) => [{ startLine: 1, lines: linesWithBreaks(tree[file] ?? '') }],
    docsUrl: () => null,
  });

test('what is no secret is suggested', async () => {
  for (const [, tree] of [TREES[0], TREES[2]].filter((one) => one !== undefined)) {
    const plain = Object.fromEntries(Object.entries(tree).map(([file, text]) => [file, text.replace(everything, 'plain')]));
    expect(suggestedIn(await judge(writeTree(plain)), plain)).toHaveLength(1);
  }
});

describe.each(TREES)('%s', (_name, tree) => {
  let report: Report;
  beforeAll(async () => (report = await judge(writeTree(tree))));

  test('is in no suggestion, which would say lines as they are', () => expect(suggestedIn(report, tree)).toEqual([]));

  test('is shown', () => {
    expect(JSON.stringify([report.errors, report.packages, report.violations])).toContain('*'.repeat(10));
  });

  test.each(formatNames)('without the secrets as %s', async (format) => {
    expect(seenIn(await render(format, report, { color: false, columns: Infinity, verbose: true, sarif: sarifOptions }))).toEqual([]);
  });
});

test('a line of a key in a policy that cannot be read is masked', async () => {
  const [key = ''] = planted.map(({ text }) => text).filter((text) => /\n[A-Za-z0-9+/]{60,}\n/.test(text));
  const report = await judge(writeTree({ 'package.json': '{"name":"a","version":"1.0.0"}', 'packgate.yml': `deny: 1\n${key}\n` }));
  expect(report.errors).not.toEqual([]);
  expect(seenIn(JSON.stringify(report))).toEqual([]);
});

test('so it is where only a list is asked for', async () => {
  const directory = writeTree({ 'package.json': `{"name":"a","version":"1.0.0","description":"${everything}",}` });
  const { errors } = await list({ cwd: directory, targets: [], packer: 'bundled', packages: [], includePrivate: false }, host);
  expect(errors).toHaveLength(1);
  expect(seenIn(JSON.stringify(errors))).toEqual([]);
});

test('columns stay what they are', async () => {
  const text = `{"description":"${lines[0]}","name":"a","version":"1.0.0","files":["dist"]}`;
  const report = await judge(writeTree({ 'package.json': text, 'dist/.env': '' }));
  const location = report.packages[0]?.violations[0]?.location;
  if (location === undefined) throw new Error('nothing found');
  expect(location.text).toHaveLength(text.length);
  expect(location.text.slice(location.column - 1, location.column - 1 + location.length)).toBe('"dist"');
});
