import { describe, expect, test } from '@jest/globals';
import { type LineEdit, lineEdits, linesWithBreaks, withChanges } from '../../src/reasons/line-edit.ts';
import { textChanges } from '../../src/reasons/text-change.ts';
import { randomFrom } from '../packers/generated-trees.ts';

const edit = (startLine: number, endLine: number, before: readonly string[], after: readonly string[]): LineEdit => ({
  startLine,
  endLine,
  before,
  after,
});

const CASES: readonly (readonly [string, string, string, readonly LineEdit[]])[] = [
  ['nothing', 'a\n', 'a\n', []],
  ['a line that changes', 'a\nb\nc\n', 'a\nB\nc\n', [edit(2, 2, ['b\n'], ['B\n'])]],
  ['lines that change with one between them', 'a\nb\nc\nd\n', 'A\nb\nC\nd\n', [edit(1, 3, ['a\n', 'b\n', 'c\n'], ['A\n', 'b\n', 'C\n'])]],
  ['a line that goes', 'a\nb\nc\n', 'a\nc\n', [edit(2, 2, ['b\n'], [])]],
  [
    'a line that comes, with either neighbour',
    'a\nb\n',
    'a\nx\nb\n',
    [edit(1, 1, ['a\n'], ['a\n', 'x\n']), edit(2, 2, ['b\n'], ['x\n', 'b\n'])],
  ],
  ['a line that comes first', 'a\n', 'x\na\n', [edit(1, 1, ['a\n'], ['x\n', 'a\n'])]],
  ['a line that comes last', 'a\n', 'a\nx\n', [edit(1, 1, ['a\n'], ['a\n', 'x\n'])]],
  ['a line behind a last one without line break', 'a', 'a\nx', [edit(1, 1, ['a'], ['a\n', 'x'])]],
  ['a line of an empty file', '', 'x\n', []],
];

describe('whole lines', () => {
  test.each(CASES)('%s', (_, before, after, edits) => expect(lineEdits(before, after)).toEqual(edits));
});

describe('stretches that do not lie in the text', () => {
  test.each([
    ['a line too far', 3, 1],
    ['a column too far', 1, 4],
    ['a column before the line', 1, 0],
  ])('%s', (_, line, column) => {
    expect(withChanges('ab\nc', [{ startLine: line, startColumn: column, endLine: line, endColumn: column, text: 'x' }])).toBeNull();
  });

  test('an end before its start', () => {
    expect(withChanges('ab\nc', [{ startLine: 2, startColumn: 1, endLine: 1, endColumn: 1, text: 'x' }])).toBeNull();
  });
});

test('random texts', () => {
  const random = randomFrom(11);
  const text = (): string => Array.from({ length: Math.floor(random() * 8) }, () => 'ab\n\r'[Math.floor(random() * 4)]).join('');
  let edited = 0;
  for (let round = 0; round < 5000; round += 1) {
    const [before, after] = [text(), text()];
    expect(withChanges(before, textChanges(before, after))).toBe(after);
    const edits = lineEdits(before, after);
    for (const { startLine, endLine, before: gone, after: come } of edits) {
      const lines = linesWithBreaks(before);
      expect(lines.slice(startLine - 1, endLine)).toEqual(gone);
      expect([...lines.slice(0, startLine - 1), ...come, ...lines.slice(endLine)].join('')).toBe(after);
    }
    edited += edits.length;
  }
  expect(edited).toBeGreaterThan(3000);
});
