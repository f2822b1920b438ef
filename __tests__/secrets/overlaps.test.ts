import { expect, test } from '@jest/globals';
import { overlapResolver } from '../../src/secrets/overlaps.ts';
import type { Secret } from '../../src/secrets/secret.ts';
import { random } from './generated-tokens.ts';

const secret = (start: number, end: number, more: Partial<Secret> = {}): Secret => ({
  kind: 'token',
  name: 'a token',
  prefix: '',
  isWeak: false,
  rank: 0,
  start,
  end,
  ...more,
});

const shown = (secrets: readonly Secret[]): readonly string[] =>
  secrets.map(({ start, end, isWeak, rank }) => `${start}-${end}${isWeak ? ' weak' : ''} ${rank}`);

const settled = (...found: readonly Secret[]): readonly string[] => shown(overlapResolver()(found, Infinity));

test.each<[string, readonly Secret[], readonly string[]]>([
  ['what does not overlap stays', [secret(10, 20), secret(0, 10)], ['0-10 0', '10-20 0']],
  ['what begins first counts', [secret(5, 30), secret(0, 10)], ['0-10 0']],
  ['of two that begin together the longer', [secret(0, 10), secret(0, 20)], ['0-20 0']],
  ['of two with the same bytes the lower rank', [secret(0, 10, { rank: 7 }), secret(0, 10, { rank: 2 })], ['0-10 2']],
  ['a weak one that begins first gives way', [secret(0, 10, { isWeak: true }), secret(9, 20)], ['9-20 0']],
  ['a weak one inside of another gives way', [secret(0, 30), secret(5, 10, { isWeak: true })], ['0-30 0']],
  ['a weak one beside it stays', [secret(0, 10), secret(10, 20, { isWeak: true })], ['0-10 0', '10-20 weak 0']],
])('%s', (_, found, expected) => {
  expect(settled(...found)).toEqual(expected);
});

test('what is given piece by piece is settled as if it came at once', () => {
  const next = random(31);
  const below = (most: number): number => Math.floor(next() * most);
  for (let round = 0; round < 500; round += 1) {
    const found = Array.from({ length: 40 }, () => {
      const start = below(300);
      return secret(start, start + 1 + below(40), { isWeak: next() < 0.5, rank: below(4) });
    });
    const settle = overlapResolver();
    const given: Secret[] = [];
    const pieces: (readonly string[])[] = [];
    for (let known = 0; known < 360; known += 1 + below(60)) {
      // Some come before their turn, as a secret whose name stands before it.
      const piece = found.filter((one) => !given.includes(one) && (one.start < known || next() < 0.1));
      given.push(...piece);
      pieces.push(shown(settle(piece, known)));
    }
    const left = found.filter((one) => !given.includes(one));
    pieces.push(shown(settle(left, Infinity)));
    expect([round, pieces.flat()]).toEqual([round, settled(...found)]);
  }
});
