import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { npmDirectory, runScript } from './npms.ts';

/**
 * Every place from which npm 12 takes `global-ignore-file`, compared with what that npm packs in the same surroundings. `HOME` stands
 * for the tree's `home`, `PREFIX` for its `prefix`.
 */
const base: Tree = {
  'pkg/package.json': { name: 'fx', version: '1.0.0' },
  'pkg/lib/a.js': '',
  'pkg/notes.md': '',
  'pkg/own-ignore': 'lib\n',
  'home/my-ignore': 'notes.md\n',
  'prefix/etc/other': '',
};

const places: readonly (readonly [string, Tree, Readonly<Record<string, string>>])[] = [
  ['nowhere', {}, {}],
  ['the project', { 'pkg/.npmrc': 'global-ignore-file=./own-ignore\n' }, {}],
  ['the project, with a variable', { 'pkg/.npmrc': 'global-ignore-file=${HOME}/my-ignore\n' }, {}],
  ['the user', { 'home/.npmrc': 'global-ignore-file = ~/my-ignore\n' }, {}],
  ['the user, relative', { 'home/.npmrc': 'global-ignore-file=own-ignore\n' }, {}],
  ['the global file', { 'prefix/etc/npmrc': 'global-ignore-file=own-ignore\n' }, {}],
  ['the default place under the prefix', { 'prefix/etc/npmignore': 'lib\n' }, {}],
  ['the environment', {}, { npm_config_global_ignore_file: 'own-ignore' }],
  [
    'a user file that is named in the environment',
    { 'home/elsewhere': 'global-ignore-file=own-ignore\n' },
    { npm_config_userconfig: 'HOME/elsewhere' },
  ],
  ['a global file that the user names', { 'home/.npmrc': 'globalconfig=${HOME}/g\n', 'home/g': 'global-ignore-file=own-ignore\n' }, {}],
  [
    'the project and the global file',
    {
      'pkg/.npmrc': 'global-ignore-file=./own-ignore\n',
      'home/other': 'notes.md\n',
      'prefix/etc/npmrc': 'global-ignore-file=${HOME}/other\n',
    },
    {},
  ],
  ['a file that is not there', { 'pkg/.npmrc': 'global-ignore-file=./nothing\n' }, {}],
];

describe.each(places)('global-ignore-file in %s', (_, tree, variables) => {
  const directory = writeTree({ ...base, ...tree });
  const home = path.join(directory, 'home');
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    PREFIX: path.join(directory, 'prefix'),
    ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, value.replace('HOME', home)])),
  };
  const cwd = path.join(directory, 'pkg');

  test('is applied as npm 12 applies it', () => {
    expect(packgateList(cwd, env)).toEqual(npmList(cwd, env));
  });
});

test('publishConfig counts for what is published, although npm pack passes over it', () => {
  const directory = writeTree({
    ...base,
    'pkg/package.json': { name: 'fx', version: '1.0.0', publishConfig: { 'global-ignore-file': 'own-ignore' } },
  });
  const env = { PATH: process.env['PATH'] ?? '', HOME: path.join(directory, 'home'), PREFIX: path.join(directory, 'prefix') };
  expect(packgateList(path.join(directory, 'pkg'), env)).toEqual(['notes.md', 'own-ignore', 'package.json']);
});

type Env = Readonly<Record<string, string>>;

function npmList(cwd: string, env: Env): readonly string[] {
  const cli = path.join(npmDirectory('npm12'), 'bin', 'npm-cli.js');
  const { stdout } = spawnSync(process.execPath, [cli, 'pack', '--dry-run', '--json', '--ignore-scripts'], { cwd, env, encoding: 'utf8' });
  const packed = JSON.parse(stdout) as Readonly<Record<string, { readonly files: readonly { readonly path: string }[] }>>;
  return Object.values(packed)
    .flatMap(({ files }) => files.map((file) => file.path))
    .toSorted();
}

const packgateList = (cwd: string, env: Env): readonly string[] =>
  runScript<readonly string[]>('list-one.ts', [npmDirectory('npm12'), cwd], env);
