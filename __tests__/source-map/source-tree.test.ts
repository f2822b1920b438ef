import { expect, test } from '@jest/globals';
import { type SourceBranch, sourceTree } from '../../src/source-map/source-tree.ts';

function branchesOf(sources: readonly (readonly [path: string, lines: number])[]): readonly SourceBranch[] {
  const tree = sourceTree();
  for (const [path, lines] of sources) tree.add(path, lines);
  return tree.branches();
}

const many = (directories: number, name: (index: number) => string) =>
  Array.from({ length: directories }, (_, index) => [`${name(index)}/a.ts`, 1] as const);

test('directories in full, sorted, with their sources and lines', () => {
  expect(
    branchesOf([
      ['src/tools/bash/run.ts', 120],
      ['index.ts', 3],
      ['src/tools/bash/parse.ts', 80],
      ['src/main.ts', 10],
    ]),
  ).toEqual([
    ['.', 1, 3],
    ['src', 1, 10],
    ['src/tools/bash', 2, 200],
  ]);
});

test('who built it is not told', () => {
  expect(branchesOf([['home/alice/app/a.ts', 1]])).toEqual([['home/***/app', 1, 1]]);
});

test('where there are too many, the deepest count for the directory above', () => {
  const branches = branchesOf([...many(400, (index) => `src/d${index % 20}/e${index}`), ['src/b.ts', 5]]);
  expect(branches).toHaveLength(21);
  expect(branches.slice(0, 2)).toEqual([
    ['src', 1, 5],
    ['src/d0', 20, 20],
  ]);
});

test('of many at the root, those with the most sources', () => {
  const branches = branchesOf([...many(1000, (index) => `d${index}`), ['d999/b.ts', 1]]);
  expect(branches).toHaveLength(300);
  expect(branches).toContainEqual(['d999', 2, 2]);
});

test('of long names, as many as a report has room for', () => {
  const branches = branchesOf(many(100, (index) => `${'x'.repeat(999)}${index}`));
  expect(branches).toHaveLength(19);
});
