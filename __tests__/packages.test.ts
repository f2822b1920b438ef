import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { selectPackages, type SelectionRequest } from '../src/packages.ts';
import { carriedNpm } from '../src/packers/npm/carried.ts';
import { type Tree, writeTree } from './packages-on-disk.ts';

const modules = carriedNpm(process.env);
const everything = { targets: ['.'], names: [], includePrivate: false } as const;

async function selected(
  tree: Tree,
  request: Partial<SelectionRequest> = {},
): Promise<{ readonly targets: readonly string[]; readonly skipped: readonly string[] }> {
  const directory = writeTree(tree);
  const { targets, skipped } = await selectPackages(modules, { ...everything, cwd: directory, repository: directory, ...request });
  return { targets: targets.map(({ root }) => root), skipped: skipped.map(({ name, root, reason }) => `${name} (${root}): ${reason}`) };
}

const named = (name: string, more: object = {}): Readonly<Record<string, unknown>> => ({ name, version: '1.0.0', ...more });
const members: Tree = {
  'packages/a/package.json': named('@acme/a'),
  'packages/b/package.json': named('@acme/b', { private: true }),
  'packages/c/package.json': named('@acme/c'),
};
const publicOnes = { targets: ['packages/a', 'packages/c'], skipped: ['root (.): private', '@acme/b (packages/b): private'] };
const privateRoot = (more: object): Tree => ({ 'package.json': { name: 'root', private: true, ...more } });

describe('the packages of', () => {
  const cases: readonly (readonly [string, Tree, Awaited<ReturnType<typeof selected>>])[] = [
    ['a single package', { 'package.json': named('fx') }, { targets: ['.'], skipped: [] }],
    ['an npm workspace', { ...privateRoot({ workspaces: ['packages/*'] }), ...members }, publicOnes],
    ['a yarn workspace with its longer form', { ...privateRoot({ workspaces: { packages: ['./packages/*/'] } }), ...members }, publicOnes],
    ['a pnpm workspace', { ...privateRoot({}), 'pnpm-workspace.yaml': 'packages:\n  - packages/*\n', ...members }, publicOnes],
    [
      'a pnpm workspace with a negation',
      { ...privateRoot({}), 'pnpm-workspace.yaml': 'packages: ["packages/**", "!packages/c"]\n', ...members },
      { targets: ['packages/a'], skipped: publicOnes.skipped },
    ],
    ['a lerna repository', { ...privateRoot({}), 'lerna.json': '{"packages": ["packages/*"]}', ...members }, publicOnes],
    ['a lerna repository that says nothing', { ...privateRoot({}), 'lerna.json': '{}', ...members }, publicOnes],
    [
      'a lerna repository over npm workspaces',
      { ...privateRoot({ workspaces: ['packages/*'] }), 'lerna.json': '{"version": "1.0.0"}', ...members },
      publicOnes,
    ],
    [
      'a workspace with a public root',
      { 'package.json': named('root', { workspaces: ['packages/*'] }), ...members },
      { targets: ['.', 'packages/a', 'packages/c'], skipped: ['@acme/b (packages/b): private'] },
    ],
    [
      'a root without a version',
      { 'package.json': { name: 'root', workspaces: ['packages/*'] }, ...members },
      { ...publicOnes, skipped: ['root (.): unnamed', '@acme/b (packages/b): private'] },
    ],
    [
      'a pnpm-workspace.yaml with settings only',
      { 'package.json': named('fx'), 'pnpm-workspace.yaml': 'catalog:\n  a: 1.0.0\n' },
      { targets: ['.'], skipped: [] },
    ],
    [
      'two packages of one name, which pnpm allows',
      { ...privateRoot({}), 'pnpm-workspace.yaml': 'packages: ["**"]\n', 'x/package.json': named('same'), 'y/package.json': named('same') },
      { targets: ['x', 'y'], skipped: ['root (.): private'] },
    ],
    [
      'a workspace with node_modules',
      { ...privateRoot({}), 'pnpm-workspace.yaml': 'packages: ["**"]\n', ...members, 'packages/a/node_modules/d/package.json': named('d') },
      publicOnes,
    ],
  ];

  test.each(cases)('%s', async (_, tree, expected) => expect(await selected(tree)).toEqual(expected));
});

describe('a selection', () => {
  const workspace: Tree = { ...privateRoot({ workspaces: ['packages/*'] }), ...members };

  test('by name counts what it leaves out', async () => {
    expect(await selected(workspace, { names: ['@acme/{a,b}'] })).toEqual({
      targets: ['packages/a'],
      skipped: ['root (.): private', '@acme/b (packages/b): private', '@acme/c (packages/c): not-selected'],
    });
  });

  test('can have the private ones, too', async () => {
    expect((await selected({ 'package.json': named('fx', { private: true }) }, { includePrivate: true })).targets).toEqual(['.']);
  });

  test('of several directories is joined and sorted', async () => {
    expect((await selected(workspace, { targets: ['packages/c', 'packages/a', './packages/c'] })).targets).toEqual([
      'packages/a',
      'packages/c',
    ]);
  });

  test('of a member knows the workspace around it', async () => {
    const directory = writeTree(workspace);
    const { targets } = await selectPackages(modules, { ...everything, targets: ['packages/a'], cwd: directory, repository: directory });
    expect(targets[0]?.workspace?.directory).toBe(directory);
  });

  test('keeps a package whose package.json cannot be read, so that it is judged red', async () => {
    expect(
      (
        await selected({
          ...privateRoot({}),
          'pnpm-workspace.yaml': 'packages: ["p/*"]\n',
          'p/a/package.json': '{',
          'p/b/package.json': named('b'),
        })
      ).targets,
    ).toEqual(['p/a', 'p/b']);
  });
});

describe('red is', () => {
  const cases: readonly (readonly [string, Tree, Partial<SelectionRequest>, string])[] = [
    ['no package.json', { 'index.js': '' }, {}, 'no package.json in .'],
    ['no such directory', { 'package.json': named('fx') }, { targets: ['nowhere'] }, 'no such directory: nowhere'],
    ['a file', { 'package.json': named('fx') }, { targets: ['package.json'] }, 'not a directory: package.json'],
    ['a tarball, for now', { 'x.tgz': '' }, { targets: ['x.tgz'] }, 'tarballs cannot be judged yet: x.tgz'],
    [
      'a single private package',
      { 'package.json': named('fx', { private: true }) },
      {},
      'nothing to judge: fx is private, npm publish refuses it',
    ],
    [
      'a workspace with private packages only',
      { ...privateRoot({ workspaces: ['p/*'] }), 'p/a/package.json': named('a', { private: true }) },
      {},
      'nothing to judge: none of the 2 packages is public',
    ],
    [
      'a name that selects nothing',
      { ...privateRoot({ workspaces: ['packages/*'] }), ...members },
      { names: ['@acne/*'] },
      '--package "@acne/*" selects no package',
    ],
    [
      'a workspace pattern that matches nothing',
      { ...privateRoot({ workspaces: ['packages/*', 'apps/*'] }), ...members },
      {},
      'the workspace pattern "apps/*" in package.json matches no package',
    ],
    [
      'a pnpm pattern that matches nothing',
      { ...privateRoot({}), 'pnpm-workspace.yaml': 'packages: ["libs/*"]\n' },
      {},
      'the workspace pattern "libs/*" in pnpm-workspace.yaml matches no package',
    ],
    [
      'invalid YAML',
      { ...privateRoot({}), 'pnpm-workspace.yaml': 'packages: [\n' },
      {},
      'cannot read the workspaces in pnpm-workspace.yaml: ',
    ],
    ['an invalid lerna.json', { ...privateRoot({}), 'lerna.json': '{' }, {}, 'cannot read the workspaces in lerna.json: '],
    [
      'workspaces that are no list',
      privateRoot({ workspaces: 'packages/*' }),
      {},
      '"workspaces" in package.json has to be a list of strings',
    ],
    [
      'one name twice, which npm refuses',
      { ...privateRoot({ workspaces: ['*'] }), 'x/package.json': named('same'), 'y/package.json': named('same') },
      {},
      'cannot read the workspaces in package.json: must not have multiple workspaces with the same name',
    ],
  ];

  test.each(cases)('%s', async (_, tree, request, message) => {
    await expect(selected(tree, request)).rejects.toThrow(message);
  });
});

test('roots are relative to the repository', async () => {
  const directory = writeTree({ 'sub/package.json': named('fx') });
  const { targets } = await selectPackages(modules, { ...everything, cwd: path.join(directory, 'sub'), repository: directory });
  expect(targets.map(({ root }) => root)).toEqual(['sub']);
});
