import { expect, test } from '@jest/globals';
import { npmDirectory, npmMajors, runScript } from './npms.ts';

interface Comparison {
  readonly trees: number;
  readonly shapes: readonly boolean[];
  readonly differences: readonly unknown[];
}

test('what Packgate carries of npm 10, 11 and 12 lists what these list, on generated trees', () => {
  const { trees, shapes, differences } = runScript<Comparison>('compare-carried.ts', ['20261121', '150', ...npmMajors.map(npmDirectory)]);
  expect(differences).toEqual([]);
  expect(trees).toBe(150);
  expect(shapes).toEqual([true, true, true]);
}, 300_000);
