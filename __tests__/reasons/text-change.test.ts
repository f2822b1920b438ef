import { expect, test } from '@jest/globals';
import type { TextChange } from '../../src/model.ts';
import { textChanges } from '../../src/reasons/text-change.ts';
import { randomFrom } from '../packers/generated-trees.ts';
import { applied } from './applied.ts';

const cases: readonly (readonly [string, string, string, readonly TextChange[]])[] = [
  ['nothing', 'a\n', 'a\n', []],
  ['an entry that comes', '["a", "b"]', '["a", "!x", "b"]', [{ startLine: 1, startColumn: 5, endLine: 1, endColumn: 5, text: ', "!x"' }]],
  ['an entry that goes', '["a", "x", "b"]', '["a", "b"]', [{ startLine: 1, startColumn: 5, endLine: 1, endColumn: 10, text: '' }]],
  ['a line at the end', 'a\n', 'a\nb\n', [{ startLine: 2, startColumn: 1, endLine: 2, endColumn: 1, text: 'b\n' }]],
  ['a new file', '', 'a\n', [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, text: 'a\n' }]],
  ['a line before an empty first one', '\na\n', 'x\n\na\n', [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, text: 'x\n' }]],
  [
    'something in the place of something else',
    'a\nbcd\n',
    'a\nbXYd\n',
    [{ startLine: 2, startColumn: 2, endLine: 2, endColumn: 3, text: 'XY' }],
  ],
  ['no half of a character', '"😀"', '"😁"', [{ startLine: 1, startColumn: 2, endLine: 1, endColumn: 4, text: '😁' }]],
];
test.each(cases)('%s', (_, before, after, changes) => expect(textChanges(before, after)).toEqual(changes));

test('gives the other text, whatever the texts are', () => {
  const random = randomFrom(9);
  const letters = ['a', ',', '\n', '😀', '😁', ' '];
  const text = (): string =>
    Array.from({ length: Math.floor(random() * 9) }, () => letters[Math.floor(random() * letters.length)]).join('');
  for (let round = 0; round < 3000; round += 1) {
    const [before, after] = [text(), text()];
    expect(applied(before, textChanges(before, after))).toBe(after);
  }
});
