import { describe, expect, test } from '@jest/globals';
import { reachOf, type RepositoryPackage } from '../src/changed-packages.ts';

const one = (root: string, name: string, dependencies: readonly string[] = []): RepositoryPackage => ({ root, name, dependencies });

/** `cli` bundles `core`, which is built with `internal`; `docs` stands alone; `core/plugin` lies within another package. */
const REPOSITORY = [
  one('packages/cli', '@acme/cli', ['@acme/core', 'chalk']),
  one('packages/core', '@acme/core', ['@acme/internal']),
  one('packages/core/plugin', '@acme/plugin'),
  one('packages/docs', '@acme/docs'),
  one('packages/internal', '@acme/internal'),
];

describe('what a change reaches', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['nothing, where nothing changed', [], []],
    ['the package that it lies in', ['packages/docs/index.md'], ['packages/docs']],
    ['those that depend on it, over several steps', ['packages/internal/src/a.ts'], ['packages/cli', 'packages/core', 'packages/internal']],
    ['every package around it', ['packages/core/plugin/a.js'], ['packages/cli', 'packages/core', 'packages/core/plugin']],
    ['no package, for notes on the next release', ['.changeset/brave-cats.md'], []],
    ['no package, for what only GitHub reads', ['.github/ISSUE_TEMPLATE/bug.md', '.github/CODEOWNERS'], []],
    ['no other that is named alike', ['packages/docs/x'], ['packages/docs']],
  ])('%s', (_, files, roots) => {
    const reach = reachOf(files, REPOSITORY);
    expect(reach.kind === 'some' ? [...reach.roots].toSorted() : reach).toEqual(roots);
  });

  test.each([
    'package-lock.json',
    '.gitignore',
    'packgate.yml',
    'packages/.npmignore',
    'tsconfig.base.json',
    'LICENSE',
    '.github/workflows/release.yml',
    '.github/packgate.yml',
    '../outside.txt',
    'packages/new/index.js',
  ])('every package: %s', (file) => {
    expect(reachOf(['packages/docs/index.md', file], REPOSITORY)).toEqual({ kind: 'all', because: file });
  });

  test('a package at the root, whatever it is', () => {
    expect(reachOf(['.github/CODEOWNERS'], [one('.', 'fx')])).toEqual({ kind: 'some', roots: new Set(['.']) });
  });

  test('a package that depends on itself, and two that depend on each other', () => {
    const circle = [one('a', 'a', ['a', 'b']), one('b', 'b', ['a'])];
    expect(reachOf(['b/x'], circle)).toEqual({ kind: 'some', roots: new Set(['b', 'a']) });
  });
});
