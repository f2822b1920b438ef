import { describe, expect, test } from '@jest/globals';
import { buildAutomaton } from '../../src/inspect/automaton.ts';
import { MOST_HITS } from '../../src/inspect/hit-list.ts';
import { scan } from '../../src/inspect/scan.ts';
import type { Needle, Offsets } from '../../src/rules/rule.ts';
import { random } from '../secrets/generated-tokens.ts';

const asIs = (text: string): Needle => ({ text, ignoreCase: false });
const eitherCase = (text: string): Needle => ({ text, ignoreCase: true });
const found = (needles: readonly Needle[], text: string): readonly Offsets[] => scan(buildAutomaton(needles), Buffer.from(text, 'latin1'));

/** The same by `indexOf`. */
function expected(needles: readonly Needle[], text: string): readonly (readonly number[])[] {
  return needles.map((needle) => {
    const inText = needle.ignoreCase ? text.toLowerCase() : text;
    const sought = needle.ignoreCase ? needle.text.toLowerCase() : needle.text;
    const offsets: number[] = [];
    for (let at = inText.indexOf(sought); at !== -1; at = inText.indexOf(sought, at + 1)) offsets.push(at);
    return offsets;
  });
}

const CASES: readonly (readonly [string, readonly Needle[], string])[] = [
  ['nothing', [asIs('abc')], 'ab'],
  ['an empty file', [asIs('abc')], ''],
  ['a needle that is the file', [asIs('abc')], 'abc'],
  ['needles inside of each other', [asIs('abcd'), asIs('bcd'), asIs('abcde'), asIs('bc1')], 'abcdeabcd'],
  ['needles that overlap themselves', [asIs('aaa')], 'aaaaaa'],
  ['a needle after the false start of another', [asIs('ababc'), asIs('babd')], 'abababcbabd'],
  ['case that matters', [asIs('AbC')], 'abcAbCABC'],
  ['case that does not', [eitherCase('AbC')], 'abcAbCABC'],
  ['both at once', [asIs('ABC'), eitherCase('abc'), asIs('abc')], 'abcAbCABC'],
  ['bytes beyond ASCII', [asIs('\xe9\xff\x00')], 'a\xe9\xff\x00b\xc9\xff\x00'],
  ['signs that differ by the bit of the case', [asIs('@[`{'), eitherCase('[x{')], '@[`{[x{{X['],
  ['equal needles', [asIs('abc'), asIs('abc')], 'xabc'],
];

describe('finds', () => {
  test.each(CASES)('%s', (_, needles, text) => {
    expect(found(needles, text)).toEqual(expected(needles, text));
  });

  test('in random text what indexOf finds, in files with and without lanes', () => {
    const next = random(1);
    const letters = (length: number): string => Array.from({ length }, () => 'abAB'.charAt(Math.floor(next() * 4))).join('');
    for (let round = 0; round < 60; round += 1) {
      const needles = Array.from({ length: 1 + Math.floor(next() * 20) }, (): Needle => ({
        text: letters(3 + Math.floor(next() * 9)),
        ignoreCase: next() < 0.5,
      }));
      const text = letters(round % 2 === 0 ? Math.floor(next() * 200) : 4090 + Math.floor(next() * 30));
      expect(found(needles, text)).toEqual(expected(needles, text));
    }
  });

  test('a needle at every offset across the borders of the lanes, once', () => {
    const automaton = buildAutomaton([asIs('needle'), asIs('edl')]);
    for (const size of [4096, 4097, 4098, 4099]) {
      for (let at = 0; at <= size - 6; at += at % 1024 > 8 && at % 1024 < 1010 ? 97 : 1) {
        const bytes = Buffer.alloc(size, '.');
        bytes.write('needle', at);
        expect(scan(automaton, bytes)).toEqual([[at], [at + 2]]);
      }
    }
  });

  test('in a part of a larger buffer', () => {
    expect(scan(buildAutomaton([asIs('abc')]), Buffer.from('abcabc').subarray(2))).toEqual([[1]]);
  });
});

describe('refuses', () => {
  test('more hits than memory should hold', () => {
    expect(() => scan(buildAutomaton([asIs('aaa')]), Buffer.alloc(MOST_HITS + 10, 'a'))).toThrow(
      'more than 2,097,152 places in one file look like what the rules search for',
    );
  });

  test('more needles than the table has states for', () => {
    const next = random(2);
    const needles = Array.from({ length: 700 }, () =>
      asIs(Array.from({ length: 100 }, () => 'abcdefgh'.charAt(Math.floor(next() * 8))).join('')),
    );
    expect(() => buildAutomaton(needles)).toThrow(/^the rules look for more text than fits into one pass: \d+ states of at most 65535$/);
  });

  test.each([['ab'], ['abc\u{100}']])('a needle that is none: %s', (text) => {
    expect(() => buildAutomaton([asIs(text)])).toThrow('the needle');
  });
});

test('as many hits as are allowed are all there', () => {
  const [offsets = []] = scan(buildAutomaton([asIs('aaa')]), Buffer.alloc(MOST_HITS + 2, 'a'));
  expect([offsets.length, offsets[0], offsets.at(-1)]).toEqual([MOST_HITS, 0, MOST_HITS - 1]);
});

test('a file with so many hits that it is walked twice', () => {
  const next = random(6);
  const text = Array.from({ length: 900_000 }, () => 'abc'.charAt(Math.floor(next() * 3))).join('');
  const needles = [asIs('abc'), asIs('bca'), eitherCase('AB'.repeat(2)), asIs('cab'), asIs('none')];
  const hits = expected(needles, text);
  expect(hits.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(70_000);
  expect(found(needles, text).map((offsets) => [...offsets])).toEqual(hits);
});
