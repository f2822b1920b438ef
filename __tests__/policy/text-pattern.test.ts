import { expect, test } from '@jest/globals';
import { compileText } from '../../src/policy/text-pattern.ts';
import { located } from './located.ts';
import { shown } from './shown.ts';

test.each([
  ['as it is written', 'aurora', 'aurora', true],
  ['case counts', 'aurora', 'Aurora', false],
  ['(?i) ignores it', '(?i)aurora', 'AURORA', true],
  ['(?i) beyond ASCII', '(?i)straße', 'STRASSE STRAßE', true],
  ['the start is that of the file', '^b', 'a\nb', false],
  ['(?m) makes it that of a line', '(?m)^b', 'a\nb', true],
  ['a dot is no line break', 'a.b', 'a\nb', false],
  ['(?s) makes it one', '(?s)a.b', 'a\nb', true],
  ['several flags', '(?is)A.b', 'a\nB', true],
  ['characters beyond the basic plane are one', '^.aurora', '😀aurora', true],
  ['lookbehind', '(?<=code )aurora', 'code aurora', true],
])('%s: %s', (_, written, text, expected) => {
  expect([...text.matchAll(compileText(located(written)))].length > 0).toBe(expected);
});

test('compiled once', () => {
  const pattern = located('aurora');
  expect(compileText(pattern)).toBe(compileText(pattern));
});

test.each([
  ['x*', 'matches an empty text'],
  ['(?=a)', 'matches an empty text'],
  ['(?m)^', 'matches an empty text'],
  ['(?<!b)', 'matches an empty text'],
  ['(?:a{9999}){9999}{9999}', 'cannot compile: Nothing to repeat'],
  ['[b-a]', 'cannot compile: Range out of order in character class'],
])('%s is refused', (written, says) => {
  expect(shown(() => compileText(located(written))).split('\n')[0]).toBe(`the pattern ${JSON.stringify(written)} ${says}`);
});
