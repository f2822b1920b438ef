import { expect, test } from '@jest/globals';
import { collisions } from '../../../src/packers/tarball/collisions.ts';

/** `abc`, `Abc`, `aBc`, …: as many names of one file as there are numbers. */
const inCaseOf = (index: number): string =>
  Array.from('abcdefghijklmnopq', (letter, bit) => ((index >> bit) % 2 === 0 ? letter : letter.toUpperCase())).join('');

test('there can be more of them than a call takes arguments', () => {
  const members = Array.from({ length: 130_000 }, (_, index) => ({ path: `package/${inCaseOf(index)}`, isDirectory: false }));
  expect(collisions(members)).toHaveLength(129_999);
});

test('directories may be there twice, in any case, with files in them', () => {
  const directories = ['package', 'package/lib', 'package/Lib', 'package/lib'].map((path) => ({ path, isDirectory: true }));
  expect(
    collisions([...directories, { path: 'package/lib/a.js', isDirectory: false }, { path: 'package/LIB/b.js', isDirectory: false }]),
  ).toEqual([]);
});
