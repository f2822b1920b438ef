import { describe, expect, test } from '@jest/globals';
import { requiredLiteral } from '../src/required-literal.ts';
import { pick, randomNumbers } from './policy/random.ts';

test.each([
  ['ACME-\\d+', 'ACME-'],
  ['\\bcodename-(?:aurora|borealis)\\b', 'codename-'],
  ['[\\w.-]+\\.corp\\.example\\.com', '.corp.example.com'],
  ['(a(b[)])c\\)d)+secret', 'secret'],
  ['abcd?efg', 'abc'],
  ['abcd*efgh', 'efgh'],
  ['abc{0,2}de', null],
  ['abcd+efg', 'abcd'],
  ['^# internal$', '# internal'],
  ['grüße😀?😀x', 'grüße'],
  ['(?=secret)x', null],
  ['secret|public', null],
  ['(?:secret|public)', null],
  ['ab', null],
  ['\\x61bcd', null],
  ['\\u{61}bcd', null],
  ['\\p{Lu}bcd', null],
  ['(?<name>a)\\k<name>', null],
  ['(abc)\\1def', null],
])('%s: %s', (source, literal) => {
  expect(requiredLiteral(source)).toBe(literal);
});

describe('what lacks the literal is not matched', () => {
  const PIECES = [
    'a',
    'b',
    'abc',
    '\\.',
    '.',
    '[ab]',
    '(ab|c)',
    '(?:b)',
    '\\d',
    'a?',
    'b*',
    'c+',
    'ab{2}',
    'a{0,1}',
    '(?!c)',
    '^',
    '\\b',
    '|',
    '\\(',
    '[()]',
    'cab',
  ] as const;
  const random = randomNumbers(7);

  test('in 20,000 expressions', () => {
    let required = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const source = Array.from({ length: 1 + Math.floor(random() * 6) }, () => pick(random, PIECES)).join('');
      const text = Array.from({ length: Math.floor(random() * 12) }, () => pick(random, ['a', 'b', 'c', '.', '(', '1', ' '])).join('');
      if (!isExpression(source)) continue;
      const literal = requiredLiteral(source);
      if (literal === null || text.includes(literal)) continue;
      required += 1;
      expect({ source, text, matches: new RegExp(source, 'u').test(text) }).toEqual({ source, text, matches: false });
    }
    expect(required).toBeGreaterThan(2000);
  });
});

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== '';
  } catch {
    return false;
  }
}
