import { expect, test } from '@jest/globals';
import { directoryTally } from '../../src/source-map/directory-tally.ts';
import { pick, randomNumbers } from '../policy/random.ts';

const tallied = (paths: readonly string[]): readonly (readonly [string, number])[] => {
  const tally = directoryTally();
  paths.forEach(tally.add);
  return tally.sorted();
};

test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
  ['no file', [], []],
  ['one', ['src/a/x.ts'], [['src/a', 1]]],
  ['the root', ['x.ts', 'y.ts'], [['.', 2]]],
  [
    'one below what all share',
    ['src/a/x.ts', 'src/b/c/y.ts', 'src/b/z.ts'],
    [
      ['src/b', 2],
      ['src/a', 1],
    ],
  ],
  [
    'what all share, too',
    ['src/x.ts', 'src/a/y.ts'],
    [
      ['src', 1],
      ['src/a', 1],
    ],
  ],
  [
    'whole segments',
    ['src/ab/x.ts', 'src/a/y.ts'],
    [
      ['src/a', 1],
      ['src/ab', 1],
    ],
  ],
])('%s', (_, paths, expected) => {
  expect(tallied(paths)).toEqual(expected);
});

/** All at once. */
function atOnce(paths: readonly string[]): readonly (readonly [string, number])[] {
  const all = paths.map((path) => path.split('/').slice(0, -1));
  let shared = all[0]?.length ?? 0;
  for (const segments of all) while (segments.slice(0, shared).join('/') !== all[0]?.slice(0, shared).join('/')) shared -= 1;
  const files = new Map<string, number>();
  for (const segments of all) {
    const directory = segments.slice(0, shared + 1).join('/') || '.';
    files.set(directory, (files.get(directory) ?? 0) + 1);
  }
  return [...files].toSorted(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
}

test('one path after the other as all at once', () => {
  const random = randomNumbers(3);
  for (let round = 0; round < 2000; round += 1) {
    const root = pick(random, ['', 'src/', 'src/app/']);
    const paths = Array.from({ length: 1 + Math.floor(random() * 8) }, () => {
      const segments = Array.from({ length: Math.floor(random() * 4) }, () => pick(random, ['a', 'b', 'ab', 'src']));
      return `${random() < 0.9 ? root : ''}${[...segments, 'x.ts'].join('/')}`;
    });
    expect([paths, tallied(paths)]).toEqual([paths, atOnce(paths)]);
  }
});

test('a map of nothing but directories is counted as far as anybody reads', () => {
  const found = tallied(Array.from({ length: 20_000 }, (_, index) => `src/d${index}/a.ts`));
  expect(found).toHaveLength(5000);
});
