import { expect, test } from '@jest/globals';
import type { Budget } from '../../src/model.ts';
import { grown } from '../../src/rules/grown.ts';
import { findingsOf, pair, toldOf } from '../previous/releases.ts';
import { emptyPolicy, frame, located } from './rule-input.ts';

type Sizes = Readonly<Record<string, number>>;

const release = (sizes: Sizes): { readonly files: Readonly<Record<string, Uint8Array>> } => ({
  files: Object.fromEntries(Object.entries(sizes).map(([path, size]) => [path, Buffer.alloc(size, 0x61)])),
});

const growth = (percent: number): { readonly budget: Budget } => ({ budget: { ...emptyPolicy.budget, growth: located(percent) } });

const told = (before: Sizes, after: Sizes, percent: number | null = null): Promise<readonly string[]> =>
  toldOf(grown, release(before), release(after), percent === null ? {} : growth(percent));

test.each<[string, Sizes, Sizes, readonly string[]]>([
  ['nothing', { 'a.js': 500_000 }, { 'a.js': 500_000 }, []],
  ['by half', { 'a.js': 600_000 }, { 'a.js': 900_000 }, []],
  [
    'by more than half',
    { 'a.js': 500_000 },
    { 'a.js': 900_000 },
    [
      'warning: 900.1 kB would be published, 80 % more than the 500.1 kB of 1.2.3: a.js is 400 kB more',
      'warning: a.js would be published: it is 900 kB, 80 % more than the 500 kB of 1.2.3',
    ],
  ],
  ['by many times, and little', { 'a.js': 10_000 }, { 'a.js': 200_000 }, []],
  [
    'by many times, and less than 1 MB',
    { 'a.js': 10_000 },
    { 'a.js': 900_000 },
    [
      'warning: 900.1 kB would be published, 89.5 times the 10.1 kB of 1.2.3: a.js is 890 kB more',
      'warning: a.js would be published: it is 900 kB, 90 times the 10 kB of 1.2.3',
    ],
  ],
  [
    'by a new file, to many times and by more than 1 MB',
    { 'cli.js': 1_000_000 },
    { 'cli.js': 1_000_000, 'cli.js.map': 5_800_000, 'a.txt': 10 },
    ['error: 6.8 MB would be published, 6.8 times the 1 MB of 1.2.3: cli.js.map is 5.8 MB more, a.txt is 10 B more'],
  ],
  [
    'one file alone',
    { 'a.js': 400_000, 'b.js': 4_000_000 },
    { 'a.js': 1_500_000, 'b.js': 4_000_000 },
    ['error: a.js would be published: it is 1.5 MB, 3.8 times the 400 kB of 1.2.3'],
  ],
  [
    'a file that was empty',
    { 'a.js': 0, 'b.js': 9_000_000 },
    { 'a.js': 300_000, 'b.js': 9_000_000 },
    ['warning: a.js would be published: it is 300 kB, many times the 0 B of 1.2.3'],
  ],
  [
    'another hash',
    { 'a-BxT3k9aZ.js': 300_000, 'b.js': 9_000_000 },
    { 'a-Cq8dPz1L.js': 600_000, 'b.js': 9_000_000 },
    ['warning: a-Cq8dPz1L.js would be published: it is 600 kB, 2 times the 300 kB of 1.2.3'],
  ],
  [
    'chunks of which nobody knows which is which',
    { 'a-BxT3k9aZ.js': 300_000, 'a-wKnmhRYd.js': 400_000, 'b.js': 9_000_000 },
    { 'a-Cq8dPz1L.js': 900_000, 'a-mNJBJcT7.js': 10_000, 'b.js': 9_000_000 },
    [],
  ],
  ['smaller', { 'a.js': 5_000_000 }, { 'a.js': 1000 }, []],
])('%s', async (_, before, after, expected) => {
  expect(await told(before, after)).toEqual(expected);
});

test('without an earlier release nothing has grown', async () => {
  expect(await toldOf(grown, null, release({ 'a.js': 90_000_000 }), growth(1))).toEqual([]);
});

test.each<[string, number, Sizes, Sizes, readonly string[]]>([
  ['within it', 80, { 'a.js': 500_000 }, { 'a.js': 900_000 }, []],
  [
    'over it, by however little for a package',
    25,
    { 'a.js': 1000 },
    { 'a.js': 1500 },
    ['error: 1.6 kB would be published, 47 % more than the 1.1 kB of 1.2.3: a.js is 500 B more'],
  ],
  [
    'a file, by 200 kB',
    25,
    { 'a.js': 600_000, 'b.js': 5_000_000, 'c.js': 100 },
    { 'a.js': 900_000, 'b.js': 5_000_000, 'c.js': 900 },
    ['error: a.js would be published: it is 900 kB, 50 % more than the 600 kB of 1.2.3'],
  ],
  ['more than by default is allowed', 900, { 'a.js': 500_000 }, { 'a.js': 4_000_000 }, []],
  ['none is', 0, { 'a.js': 500 }, { 'a.js': 500 }, []],
])('the budget of the policy takes the place of these bounds: %s', async (_, percent, before, after, expected) => {
  expect(await told(before, after, percent)).toEqual(expected);
});

test('the figures have what grew most, and the budget is pointed at', async () => {
  const findings = await findingsOf([grown], await pair(release({ a: 10, b: 900 }), release({ a: 90, b: 500, c: 1000 })), growth(10));
  expect(findings).toMatchObject([
    {
      path: null,
      decidedBy: frame,
      data: {
        limit: 10,
        largest: [
          { path: 'c', bytes: 1000 },
          { path: 'a', bytes: 80 },
        ],
      },
    },
  ]);
});
