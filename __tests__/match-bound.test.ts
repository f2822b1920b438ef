import { expect, test } from '@jest/globals';
import { matchBound } from '../src/match-bound.ts';
import { randomFrom } from './packers/generated-trees.ts';

test.each([
  ['codename-[a-z]+', 'var a=1; var b=2; var c=3; var d=4;', true],
  ['codename-[a-z]+', 'abcdefghijklmnopqrstuvwxyz', false],
  ['a{2,4}b', '12345678901', true],
  ['a{2,4}b', '1234567890', false],
  ['x.*', 'no line break in here, however long it is', false],
  ['x.*', '\n\n\n', true],
])('that %s cannot reach across %j is %j', (source, stretch, expected) => {
  expect(matchBound(new RegExp(source, 'gu'))?.endsIn(stretch)).toBe(expected);
});

test.each(['(ab)+', 'a|b', '^a+', 'a+$', '\\ba+', '(?=a)b+', '(?<=a)b+', '(a)b+\\1', 'a{300}b+'])('%s has no bound', (source) => {
  expect(matchBound(new RegExp(source, 'gu'))).toBeNull();
});

test('no match of generated expressions that begins before a stretch with their bound goes on behind it', () => {
  const random = randomFrom(11);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const text = (most: number): string =>
    Array.from({ length: Math.floor(random() * most) }, () => pick(['a', 'b', 'A', '1', '\n', 'あ', '😀'])).join('');
  let bounded = 0;
  for (let round = 0; round < 5_000; round += 1) {
    const pieces = Array.from({ length: 1 + Math.floor(random() * 4) }, () => {
      const piece = pick(['a', 'b', '[ab]', '[^a]', '.', '\\d', '\\W', '😀']);
      return piece + pick(['', '', '+', '*', '?', '+?', '{2}', '{1,3}', '{2,}']);
    });
    const pattern = new RegExp(pieces.join(''), pick(['gu', 'giu', 'gsu']));
    const [before, stretch, behind] = [text(6), text(12), text(6)];
    if (matchBound(pattern)?.endsIn(stretch) !== true) continue;
    const end = before.length + stretch.length;
    const whole = before + stretch + behind;
    const spansOf = (searched: string): readonly (readonly [number, string])[] =>
      [...searched.matchAll(pattern)].flatMap(({ index, 0: match }) => (index < before.length ? [[index, match] as const] : []));
    expect(spansOf(whole).filter(([index, match]) => index + match.length > end)).toEqual([]);
    expect(spansOf(before + stretch)).toEqual(spansOf(whole));
    bounded += spansOf(whole).length;
  }
  expect(bounded).toBeGreaterThan(1000);
});
