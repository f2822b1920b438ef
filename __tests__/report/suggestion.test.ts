import { describe, expect, test } from '@jest/globals';
import type { Fix, Report } from '../../src/model.ts';
import { linesWithBreaks } from '../../src/reasons/line-edit.ts';
import { textChanges } from '../../src/reasons/text-change.ts';
import { unifiedDiff } from '../../src/reasons/unified-diff.ts';
import { type ShownLines, type Suggestion, suggestionFingerprint, suggestions } from '../../src/report/suggestion.ts';
import { randomFrom } from '../packers/generated-trees.ts';
import { packageReport, report, testFile, violation } from './sample.ts';
import { withSuggestion } from './suggested-text.ts';

const FILE = 'packages/cli/package.json';

const fixFrom = (before: string, after: string, more: Partial<Fix> = {}): Fix => ({
  file: FILE,
  edit: 'add "!dist/**/*.map" after "dist"',
  removes: ['dist/cli.js.map'],
  removesTotal: 1,
  verified: true,
  changes: textChanges(before, after),
  diff: unifiedDiff({ file: more.file ?? FILE, before, after }),
  ...more,
});

const reportOf = (...fixes: readonly Fix[]): Report =>
  report({ packages: [packageReport({ violations: fixes.map((fix) => violation({ fix })) })] });

interface Place {
  /** The file as it is checked out. */
  readonly text: string | null;
  readonly shown: readonly ShownLines[];
}

const suggested = (given: Report, places: Readonly<Record<string, Place>>, docsUrl: (docs: string) => string | null = () => null) =>
  suggestions(given, { textOf: (file) => places[file]?.text ?? null, shownOf: (file) => places[file]?.shown ?? [], docsUrl });

/** From line to line, of a text. */
const stretch = (text: string, from = 1, to = Infinity): ShownLines => ({
  startLine: from,
  lines: linesWithBreaks(text).slice(from - 1, to),
});

const only = (before: string, after: string, shown: readonly ShownLines[]): Suggestion | null => {
  const [one, ...others] = suggested(reportOf(fixFrom(before, after)), { [FILE]: { text: before, shown } });
  expect(others).toEqual([]);
  return one ?? null;
};

const MANIFEST = ['{', '  "name": "@acme/cli",', '  "files": [', '    "dist"', '  ],', '  "version": "1.0.0"', '}', ''].join('\n');
const MENDED = MANIFEST.replace('"dist"\n', '"dist",\n    "!dist/**/*.map"\n');

test('a comment', () => {
  const given = report({
    packages: [
      packageReport({
        violations: [
          violation({
            rule: 'source-map-content',
            path: 'dist/cli.js.map',
            message: 'dist/cli.js.map would publish 1,906 source files (512,664 lines)',
            help: 'add "!dist/**/*.map" to "files"; replace what it held',
            docs: 'docs/rules/source-map-content.md',
            fix: fixFrom(MANIFEST, MENDED, { removes: ['dist/cli.js.map', 'dist/a.map', 'dist/b.map'] }),
          }),
          ...['dist/a.map', 'dist/b.map'].map((path) =>
            testFile(path, {
              severity: 'warning',
              fix: fixFrom(MANIFEST, MENDED, { removes: ['dist/cli.js.map', 'dist/a.map', 'dist/b.map'] }),
            }),
          ),
        ],
      }),
    ],
  });
  const docsUrl = (docs: string): string => `https://example.com/packgate/blob/v1/${docs}`;
  const [one, ...others] = suggested(given, { [FILE]: { text: MANIFEST, shown: [stretch(MANIFEST, 2, 6)] } }, docsUrl);
  expect(others).toEqual([]);
  expect(one).toMatchObject({ path: FILE, startLine: 4, endLine: 4 });
  expect(one?.body.split('\n')).toEqual([
    `<!-- packgate:suggestion ${one?.fingerprint} -->`,
    '❌ **error** [`source-map-content`](https://example.com/packgate/blob/v1/docs/rules/source-map-content.md) dist/cli.js.map would publish 1,906 source files (512,664 lines)',
    '⚠️ **warning** [`test-file`](https://example.com/packgate/blob/v1/docs/rules/test-file.md) 2 files would be published: tests are of no use to who installs it',
    '',
    'This edit was checked: it removes `dist/cli.js.map` and 2 other files from `@acme/cli@2.1.88`, and nothing else.',
    '',
    '```suggestion',
    '    "dist",',
    '    "!dist/**/*.map"',
    '```',
    '',
    'also: replace what it held',
  ]);
  expect(suggestionFingerprint(one?.body ?? '')).toBe(one?.fingerprint);
});

describe('gives the proved text', () => {
  const CASES: readonly (readonly [string, string, string, Partial<Suggestion>])[] = [
    ['a line that changes', 'a\n"dist"\nb\n', 'a\n"lib"\nb\n', { startLine: 2, endLine: 2 }],
    ['several lines', 'a\n1\n2\n3\nb\n', 'a\n1x\n2\n3x\nb\n', { startLine: 2, endLine: 4 }],
    ['a line that comes', '1\n2\n', '1\nx\n2\n', { startLine: 1, endLine: 1 }],
    ['a line that comes first', '1\n', 'x\n1\n', { startLine: 1, endLine: 1 }],
    ['a line that comes last', '1\n', '1\nx\n', { startLine: 1, endLine: 1 }],
    ['a line that goes', '1\n2\n3\n', '1\n3\n', { startLine: 2, endLine: 2 }],
    ['no line break at the end', '1\n2', '1\n2\n3', { startLine: 2, endLine: 2 }],
    ['Windows line ends', '1\r\n2\r\n', '1\r\nx\r\n2\r\n', { startLine: 1, endLine: 1 }],
    ['Windows line ends without one at the end', '1\r\n2', '1\r\n2\r\n3', { startLine: 2, endLine: 2 }],
    ['fences in the text', '# ```\n*.log\n', '# ```\n# `````x\n.env\n', { startLine: 2, endLine: 2 }],
    ['tabs', '\t"dist"\n', '\t"dist",\n\t"!x"\n', { startLine: 1, endLine: 1 }],
    ['an empty line', 'a\n1\nb\n', 'a\n\nb\n', { startLine: 2, endLine: 2 }],
  ];
  test.each(CASES)('%s', (_, before, after, place) => {
    const suggestion = only(before, after, [stretch(before)]);
    expect(suggestion).toMatchObject(place);
    expect(suggestion && withSuggestion(before, suggestion)).toBe(after);
  });

  test('with the line below where the one above is not shown', () => {
    const before = '1\n2\n3\n4\n';
    const after = '1\n2\nx\n3\n4\n';
    const suggestion = only(before, after, [stretch(before, 3)]);
    expect(suggestion).toMatchObject({ startLine: 3, endLine: 3 });
    expect(suggestion && withSuggestion(before, suggestion)).toBe(after);
  });

  test.each([
    ['LF at the head', '\r\n', '\n'],
    ['CRLF at the head', '\n', '\r\n'],
  ])('%s, other line breaks where it was judged', (_, judged, atHead) => {
    const [before, after] = ['1\n2\n', '1\nx\n2\n'];
    const head = before.replaceAll('\n', atHead);
    const suggestion = only(before.replaceAll('\n', judged), after.replaceAll('\n', judged), [stretch(head)]);
    expect(suggestion && withSuggestion(head, suggestion)).toBe(after.replaceAll('\n', atHead));
  });

  test('whatever the texts are and wherever the pull request shows them', () => {
    const random = randomFrom(6);
    const pick = (most: number): number => Math.floor(random() * most);
    let found = 0;
    for (let round = 0; round < 4000; round += 1) {
      const lineBreak = random() < 0.3 ? '\r\n' : '\n';
      const text = (lines: readonly string[]): string => lines.join(lineBreak) + (random() < 0.7 && lines.length > 0 ? lineBreak : '');
      const lines = Array.from({ length: pick(9) }, () => ['a', '', '```', '\tb', '"x",'][pick(5)] ?? '');
      const before = text(lines);
      const after = text(lines.flatMap((line) => (random() < 0.2 ? [] : random() < 0.2 ? [line, '````'] : [line])));
      const from = 1 + pick(lines.length);
      const shown = stretch(before, from, from + pick(lines.length));
      const suggestion = only(before, after, shown.lines.length === 0 ? [] : [shown]);
      if (suggestion === null) continue;
      found += 1;
      expect(withSuggestion(before, suggestion)).toBe(after);
      expect(suggestion.startLine).toBeGreaterThanOrEqual(shown.startLine);
      expect(suggestion.endLine).toBeLessThan(shown.startLine + shown.lines.length);
    }
    expect(found).toBeGreaterThan(500);
  });
});

describe('nothing is suggested', () => {
  const before = '1\n2\n3\n4\n5\n';
  const after = '1\n2\nx\n4\n5\n';
  const mended = fixFrom(before, after);
  const CASES: readonly (readonly [string, Fix, Place])[] = [
    ['for a file that the pull request does not change', mended, { text: before, shown: [] }],
    ['for a line that it does not show', mended, { text: before, shown: [stretch(before, 4), stretch(before, 1, 2)] }],
    ['for a file that is to be made', fixFrom('', 'x\n'), { text: null, shown: [] }],
    ['for an empty file', fixFrom('', 'x\n'), { text: '', shown: [] }],
    ['where the line is another at the head', mended, { text: before, shown: [stretch(before.replace('3', '0'))] }],
    ['where a line beside it is another at the head', mended, { text: before, shown: [stretch(before.replace('5', '0'))] }],
    ['where lines stand elsewhere at the head', mended, { text: before, shown: [stretch(`0\n${before}`)] }],
    ['where the head has more lines than were judged', mended, { text: before, shown: [stretch(`${before}6\n`)] }],
    ['where the file has changed since', mended, { text: before.replace('3', '0'), shown: [stretch(before.replace('3', '0'))] }],
    ['where the file has become shorter', mended, { text: '1\n', shown: [stretch('1\n')] }],
    [
      'where a secret in the diff is masked',
      { ...mended, diff: mended.diff.replace('-3', '-*') },
      { text: before, shown: [stretch(before)] },
    ],
    [
      'where it touches two stretches',
      fixFrom('1\n2\n3\n', 'x\n2\ny\n'),
      { text: '1\n2\n3\n', shown: [stretch('1\n2\n3\n', 1, 1), stretch('1\n2\n3\n', 3, 3)] },
    ],
    ['where a last line break goes', fixFrom('1\n2\n', '1\n2'), { text: '1\n2\n', shown: [stretch('1\n2\n')] }],
    ['where a last line break comes', fixFrom('1\n2', '1\n3\n'), { text: '1\n2', shown: [stretch('1\n2')] }],
    ['where line breaks are mixed', fixFrom('1\r\n', '1\r\nx\n'), { text: '1\r\n', shown: [stretch('1\r\n')] }],
    ['where something would not be seen', fixFrom('1\n', '1\n!a\u202Eb\n'), { text: '1\n', shown: [stretch('1\n')] }],
    ['that is longer than a comment can be', fixFrom('1\n', `${'x'.repeat(65_500)}\n`), { text: '1\n', shown: [stretch('1\n')] }],
  ];
  test.each(CASES)('%s', (_, fix, place) => expect(suggested(reportOf(fix), { [FILE]: place })).toEqual([]));

  test('but in the same place with the right ones', () => {
    expect(suggested(reportOf(mended), { [FILE]: { text: before, shown: [stretch(before)] } })).toHaveLength(1);
  });
});

describe('several', () => {
  const text = '1\n2\n3\n4\n';
  const replacing = (line: string, more: Partial<Fix> = {}): Fix =>
    fixFrom(text, text.replace(line, 'x'), { edit: `replace ${line}`, ...more });
  const places = { [FILE]: { text, shown: [stretch(text)] } };

  test('one for all violations that a fix ends', () => {
    expect(suggested(reportOf(replacing('2'), replacing('2')), places)).toHaveLength(1);
  });

  test('most severe first, then by place', () => {
    const violations = [
      violation({ fix: replacing('3') }),
      violation({ fix: replacing('1') }),
      violation({ severity: 'warning', fix: replacing('2') }),
    ];
    const given = report({ packages: [packageReport({ violations })] });
    expect(suggested(given, places).map(({ startLine }) => startLine)).toEqual([1, 3, 2]);
  });

  test('of those on one line the most severe', () => {
    const violations = [
      violation({ severity: 'warning', fix: fixFrom(text, text.replace('1', 'a'), { edit: 'a' }) }),
      violation({ fix: fixFrom(text, text.replace('1\n2', 'b\nc'), { edit: 'b' }) }),
    ];
    const given = report({ packages: [packageReport({ violations })] });
    expect(suggested(given, places).map(({ startLine, endLine }) => [startLine, endLine])).toEqual([[1, 2]]);
  });

  test('of those on one line the next where the first cannot be suggested', () => {
    const hidden = fixFrom(text, text.replace('2\n3', 'b\u200Bc'), { edit: 'a' });
    expect(suggested(reportOf(hidden, replacing('3')), places).map(({ startLine }) => startLine)).toEqual([3]);
  });

  test('carry fingerprints of the edit and its file, wherever the lines stand', () => {
    const fingerprints = (fix: Fix, before: string): readonly string[] =>
      suggested(reportOf(fix), { [fix.file]: { text: before, shown: [stretch(before)] } }).map(({ fingerprint }) => fingerprint);
    const [one] = fingerprints(replacing('2'), text);
    const lower = `0\n${text}`;
    expect(fingerprints(fixFrom(lower, lower.replace('2', 'x'), { edit: 'replace 2' }), lower)).toEqual([one]);
    expect(fingerprints(replacing('2', { file: 'package.json' }), text)).not.toEqual([one]);
    expect(fingerprints(replacing('3'), text)).not.toEqual([one]);
  });
});

test('names in a comment are inert', () => {
  const path = 'dist/<!-- -->\n@someone ```suggestion\n.env';
  const fix = fixFrom(MANIFEST, MENDED, { removes: [path] });
  const given = report({ packages: [packageReport({ violations: [violation({ path, message: `${path} would be published`, fix })] })] });
  const [one] = suggested(given, { [FILE]: { text: MANIFEST, shown: [stretch(MANIFEST)] } });
  expect(one?.body.match(/^`*suggestion$/gm)).toEqual(['suggestion'].map((word) => `\`\`\`${word}`));
  expect(one?.body).not.toMatch(/@someone/);
  expect(one?.body.match(/<!--/g)).toHaveLength(1);
  expect(one && withSuggestion(MANIFEST, one)).toBe(MENDED);
});

test.each([
  ['nothing', '', null],
  ['a quote', `> <!-- packgate:suggestion ${'a'.repeat(32)} -->\n\nsays who?`, null],
  ['a comment', `<!-- packgate:suggestion ${'a'.repeat(32)} -->\r\nx`, 'a'.repeat(32)],
])('the fingerprint in %s', (_, body, fingerprint) => expect(suggestionFingerprint(body)).toBe(fingerprint));
