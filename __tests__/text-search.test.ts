import { describe, expect, test } from '@jest/globals';
import { isLinear, MOST_MATCHES, searchText, type TimeLimit } from '../src/text-search.ts';

const found = (pattern: RegExp, text: string): readonly string[] | string => {
  const search = searchText(pattern, text);
  return search.kind === 'stopped' ? search.why : search.spans.map(({ start, end }) => text.slice(start, end));
};

describe('every match, with a time limit and without', () => {
  test.each<[string, RegExp, string, readonly string[]]>([
    ['plain characters', /aurora|ONLY/gu, 'aurora ONLY aurora', ['aurora', 'ONLY', 'aurora']],
    ['either case', /aurora/giu, 'AURORA aurora', ['AURORA', 'aurora']],
    ['repetition', /a+/gu, 'aa b a', ['aa', 'a']],
    ['a lookahead, which matches nothing', /(?=😀)/gu, '😀😀', ['', '']],
    ['none', /x+/gu, 'aaa', []],
  ])('%s', (_, pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  test.each([
    ['plain characters', /a/gu],
    ['repetition', /a+?/gu],
  ])('a thousand and no more: %s', (_, pattern) => {
    expect(found(pattern, 'a'.repeat(5000))).toHaveLength(MOST_MATCHES);
  });
});

test.each([
  ['codename-aurora|INTERNAL ONLY', true],
  ['corp\\.example\\.com', true],
  ['[A-Z]\\d\\d', true],
  ['^\\/\\/ draft$', true],
  ['a\\+b', true],
  ['(?:a|b)', false],
  ['a+', false],
  ['a?', false],
  ['a{2}', false],
  ['(a)\\1', false],
  ['\\p{Lu}', false],
  ['[+]', false],
  ['a'.repeat(201), false],
])('cannot backtrack: %s %s', (source, expected) => {
  expect(isLinear(source)).toBe(expected);
});

describe('a search that takes too long is stopped', () => {
  const limit: TimeLimit = { each: 50, perMegabyte: 0, total: 1000 };

  test.each([
    ['repetition within repetition', /(?:a+)+$/gu, `${'a'.repeat(40)}b`],
    ['alternatives that overlap', /(?:a|a)*b/gu, 'a'.repeat(60)],
    ['a polynomial one', /a*a*a*a*a*b/gu, 'a'.repeat(5000)],
    ['a lookahead', /(?=(?:a+)+b)a/gu, 'a'.repeat(60)],
    ['a quadratic one on a long line', /.*aurora\d/gu, `${'a'.repeat(3_000_000)}aurora`],
    ['a class that overlaps', /(?:\w|[a-z])+!/giu, 'a'.repeat(60)],
  ])('%s', (_, pattern, text) => {
    expect(searchText(pattern, text, limit)).toEqual({ kind: 'stopped', why: 'it takes longer than 0.1 s' });
  });

  test('and has no more time in all than it may', () => {
    const pattern = /(?:b+)+$/gu;
    const text = `${'b'.repeat(40)}c`;
    const all: TimeLimit = { each: 60, perMegabyte: 0, total: 100 };
    const told = [1, 2, 3, 4].map(() => searchText(pattern, text, all));
    expect(told.at(-1)).toEqual({ kind: 'stopped', why: 'it has taken more than 0.1 s in all' });
  });

  test('one that is done in time searches on', () => {
    expect(searchText(/(?:a+)+b/gu, 'aaab', limit)).toEqual({ kind: 'searched', spans: [{ start: 0, end: 4 }] });
  });
});
