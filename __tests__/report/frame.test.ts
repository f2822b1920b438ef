import { describe, expect, test } from '@jest/globals';
import { frameLines } from '../../src/report/frame.ts';
import { painter } from '../../src/report/paint.ts';
import { width } from '../../src/report/width.ts';
import { frame } from './sample.ts';

/** Draws `text` with the part between `«` and `»` marked. */
function draw(text: string, { columns = 80, label = 'here' } = {}): string {
  const column = text.indexOf('«') + 1;
  const length = text.indexOf('»') - column;
  const lines = frameLines(frame({ line: 7, column, length, label, text: text.replace(/[«»]/g, '') }), 'error', columns, painter(false));
  return lines.slice(2, -1).join('\n');
}

test('a frame names the place and marks the stretch', () => {
  expect(frameLines(frame(), 'error', 80, painter(false))).toEqual([
    '  --> packages/cli/package.json:12:3',
    '   |',
    '12 |   "files": ["dist", "internal"],',
    '   |   ^^^^^^^ this "files" list decides what ships',
    '   |',
  ]);
});

describe('the carets stand below what is marked', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['after tabs', '\t\t«"dist"»,', '7 |         "dist",\n  |         ^^^^^^ here'],
    ['after wide characters', '"日本語", «"dist"»', '7 | "日本語", "dist"\n  |           ^^^^^^ here'],
    ['on wide characters', '«"日本"»', '7 | "日本"\n  | ^^^^^^ here'],
    ['after an emoji', '"🚀" «x»', '7 | "🚀" x\n  |      ^ here'],
    ['after combining marks', '"e\u0301\u0301" «x»', '7 | "e\u0301\u0301" x\n  |     ^ here'],
    ['after an escape', '"\u001B[31m" «x»', '7 | "\\x1b[31m" x\n  |            ^ here'],
    ['after what would be a workflow command', '"##[error]" «x»', '7 | "##\\x5berror]" x\n  |                ^ here'],
    ['at the end of the line', '"dist"«»', '7 | "dist"\n  |       ^ here'],
    ['of an empty line', '«»', '7 |\n  | ^ here'],
  ];
  test.each(cases)('%s', (_, text, drawn) => {
    expect(draw(text)).toBe(drawn);
  });
});

describe('a long line is cut around the mark', () => {
  const far = 'x'.repeat(500);
  const cases: readonly (readonly [string, string, string])[] = [
    ['at the start', `«"dist"»${far}`, `7 | "dist"${'x'.repeat(28)}…\n  | ^^^^^^ here`],
    ['at the end', `${far}«"dist"»`, `7 | …${'x'.repeat(12)}"dist"\n  |  ${' '.repeat(12)}^^^^^^ here`],
    ['in the middle', `${far}«"dist"»${far}`, `7 | …${'x'.repeat(12)}"dist"${'x'.repeat(16)}…\n  |  ${' '.repeat(12)}^^^^^^ here`],
    ['that is longer than the terminal', `ab«${far}»cd`, `7 | …${'x'.repeat(34)}…\n  |  ${'^'.repeat(34)}\n  |  here`],
  ];
  test.each(cases)('%s', (_, text, drawn) => {
    expect(draw(text, { columns: 40 })).toBe(drawn);
  });

  test('and never wider than the terminal, whatever stands in it', () => {
    const parts = ['日本', '🚀', '\t', 'e\u0301', '\u001B[0m', 'abc', '👨‍👩‍👧'];
    for (let start = 0; start < 60; start += 1) {
      const before = Array.from({ length: start }, (_, index) => parts[(index * 5) % parts.length]).join('');
      const after = Array.from({ length: 60 - start }, (_, index) => parts[(index * 3) % parts.length]).join('');
      const [line = '', carets = ''] = draw(`${before}«"dist"»${after}`, { columns: 50 }).split('\n');
      expect(width(line)).toBeLessThanOrEqual(50);
      const from = carets.indexOf('^');
      expect(columnsOf(line, from, from + 6)).toBe('"dist"');
    }
  });
});

test('a label without room stands below its carets', () => {
  expect(draw(`${'x'.repeat(20)}«"dist"»`, { columns: 40, label: 'a label of 24 characters' })).toBe(
    `7 | ${'x'.repeat(20)}"dist"\n  | ${' '.repeat(20)}^^^^^^\n  | ${' '.repeat(12)}a label of 24 characters`,
  );
});

test('a line of megabytes is no work', () => {
  const started = performance.now();
  draw(`${'x'.repeat(5_000_000)}«y»${'z'.repeat(5_000_000)}`);
  expect(performance.now() - started).toBeLessThan(1_000);
});

/** What stands between two columns of a terminal. */
function columnsOf(text: string, from: number, to: number): string {
  let column = 0;
  let found = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    if (column >= from && column < to) found += segment;
    column += width(segment);
  }
  return found;
}
