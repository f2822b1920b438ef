import { describe, expect, test } from '@jest/globals';
import type { JsonObject, PinnedNpm, DirectoryTarget } from '../../src/model.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { pinnedNpm } from '../../src/packers/npm/pinned-npm.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { npmDirectory } from './npms.ts';

const npm11 = {
  ...carriedNpm(process.env),
  packer: { name: 'npm', version: '11.21.2', source: 'packlist' },
  npmDirectory: npmDirectory('npm11'),
} as const;

/** What a package `packages/a` of a workspace is told. */
function pinnedIn(own: JsonObject, above: Tree = {}): PinnedNpm | null {
  const repository = writeTree({ 'packages/a/package.json': own, ...above });
  const directory = `${repository}/packages/a`;
  const target: DirectoryTarget = {
    kind: 'directory',
    directory,
    root: 'packages/a',
    repository,
    workspace: { directory: repository, members: [directory] },
  };
  return pinnedNpm(npm11, target, { file: 'packages/a/package.json', text: JSON.stringify(own), data: own });
}

describe('the npm that a package asks for', () => {
  test.each<[string, JsonObject, Omit<PinnedNpm, 'file'> | null]>([
    ['nothing', {}, null],
    ['the one on PATH', { packageManager: 'npm@11.21.2' }, { field: 'packageManager', value: 'npm@11.21.2', isInstalled: true }],
    [
      'one with a digest',
      { packageManager: 'npm@11.21.2+sha512.00ff' },
      { field: 'packageManager', value: 'npm@11.21.2', isInstalled: true },
    ],
    ['another', { packageManager: 'npm@10.9.9' }, { field: 'packageManager', value: 'npm@10.9.9', isInstalled: false }],
    ['another package manager', { packageManager: 'pnpm@11.0.0' }, { field: 'packageManager', value: 'pnpm@11.0.0', isInstalled: false }],
    ['a range with the one on PATH', { engines: { npm: '>=10 <12' } }, { field: 'engines.npm', value: '>=10 <12', isInstalled: true }],
    ['a range without it', { engines: { npm: '^12.0.0' } }, { field: 'engines.npm', value: '^12.0.0', isInstalled: false }],
    ['every npm', { engines: { npm: '*' } }, null],
    ['node alone', { engines: { node: '>=20' } }, null],
    ['what is no text', { packageManager: 11, engines: { npm: 11 } }, null],
    [
      'both: the one that names a version',
      { packageManager: 'npm@11.21.2', engines: { npm: '^12' } },
      { field: 'packageManager', value: 'npm@11.21.2', isInstalled: true },
    ],
  ])('%s', (_, own, pinned) => {
    expect(pinnedIn(own)).toEqual(pinned === null ? null : { file: 'packages/a/package.json', ...pinned });
  });
});

test('the root is asked where the package says nothing of it', () => {
  const root = { 'package.json': { packageManager: 'npm@10.9.9', engines: { npm: '^10' } } };
  expect(pinnedIn({}, root)).toMatchObject({ file: 'package.json', value: 'npm@10.9.9' });
  expect(pinnedIn({ packageManager: 'npm@11.21.2' }, root)).toMatchObject({ file: 'packages/a/package.json', value: 'npm@11.21.2' });
  expect(pinnedIn({ engines: { npm: '^11' } }, root)).toMatchObject({ file: 'package.json', value: 'npm@10.9.9' });
});

test.each(['{', '[]', 'null'])('a root with %s for a package.json asks for nothing', (text) => {
  expect(pinnedIn({}, { 'package.json': text })).toBeNull();
});
