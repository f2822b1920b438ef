import { describe, expect, test } from '@jest/globals';
import { shownLines } from '../../src/github/shown-lines.ts';
import type { ShownLines } from '../../src/report/suggestion.ts';

const patch = (...lines: readonly string[]): string => lines.join('\n');

const CASES: readonly (readonly [string, string, readonly ShownLines[]])[] = [
  [
    'what comes and what stays, not what goes',
    patch('@@ -1,3 +1,3 @@ function x() {', ' a', '-b', '+c', ' d'),
    [{ startLine: 1, lines: ['a\n', 'c\n', 'd\n'] }],
  ],
  [
    'hunks by where they stand at the head',
    patch('@@ -1 +1,2 @@', ' a', '+b', '@@ -9,2 +10,2 @@', '-x', '+y', ' z'),
    [
      { startLine: 1, lines: ['a\n', 'b\n'] },
      { startLine: 10, lines: ['y\n', 'z\n'] },
    ],
  ],
  ['a new file', patch('@@ -0,0 +1,2 @@', '+a', '+b'), [{ startLine: 1, lines: ['a\n', 'b\n'] }]],
  [
    'a file without a last line break',
    patch('@@ -1 +1,2 @@', '-a', '\\ No newline at end of file', '+a', '+b', '\\ No newline at end of file'),
    [{ startLine: 1, lines: ['a\n', 'b'] }],
  ],
  ['carriage returns', patch('@@ -1,2 +1,2 @@', ' a\r', '-b\r', '+c\r'), [{ startLine: 1, lines: ['a\r\n', 'c\r\n'] }]],
  [
    'lines that look like headers',
    patch('@@ -1,2 +1,2 @@', '--- a', '+++ b', ' @@ -1 +1 @@'),
    [{ startLine: 1, lines: ['++ b\n', '@@ -1 +1 @@\n'] }],
  ],
  ['other line separators within a line', patch('@@ -1 +1 @@', '-a', '+a\u2028b\u0085c'), [{ startLine: 1, lines: ['a\u2028b\u0085c\n'] }]],
  ['a hunk that only takes away', patch('@@ -3,2 +2,0 @@', '-a', '-b'), []],
];

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['something else', 'Binary files differ'],
  ['a hunk with fewer lines than it says', patch('@@ -1,9 +1,9 @@', ' a', '+b')],
  ['a hunk with more lines than it says', patch('@@ -1 +1 @@', '-a', '+b', '+c')],
  ['a line of no kind', patch('@@ -1,2 +1,2 @@', ' a', 'b')],
  [
    'two files',
    patch(
      'diff --git a/a b/a',
      '--- a/a',
      '+++ b/a',
      '@@ -1 +1 @@',
      '-a',
      '+b',
      'diff --git a/b b/b',
      '--- a/b',
      '+++ b/b',
      '@@ -1 +1 @@',
      '-a',
      '+b',
    ),
  ],
];

describe('the lines that a pull request shows', () => {
  test.each(CASES)('%s', (_, text, shown) => expect(shownLines(text)).toEqual(shown));
  test.each(UNREADABLE)('none of %s', (_, text) => expect(shownLines(text)).toEqual([]));
});
