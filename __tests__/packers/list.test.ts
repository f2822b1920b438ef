import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.ts';
import type { PackList, DirectoryTarget } from '../../src/model.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { listNpm } from '../../src/packers/npm/list.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';

const manifest = { name: 'fx', version: '1.0.0' };
const modules = carriedNpm(process.env);

const targetAt = (directory: string): DirectoryTarget => ({
  kind: 'directory',
  directory,
  root: '.',
  repository: directory,
  workspace: null,
});
const listed = (tree: Tree): Promise<PackList> => listNpm(modules, targetAt(writeTree(tree)), process.env);

async function refusal(tree: Tree, prepare: (directory: string) => void = () => undefined): Promise<GateError> {
  const directory = writeTree(tree);
  prepare(directory);
  try {
    await listNpm(modules, targetAt(directory), process.env);
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error('the package was listed');
}

describe('what npm drops or turns into links', () => {
  const cases: readonly (readonly [string, Tree, PackList['dropped']])[] = [
    [
      'a symbolic link that no rule keeps out',
      { 'package.json': manifest, 'l.js': { link: 'index.js' }, 'index.js': '' },
      [{ path: 'l.js', why: 'symlink', target: 'index.js' }],
    ],
    [
      'a symbolic link that "files" names',
      { 'package.json': { ...manifest, files: ['ld'] }, ld: { link: 'other' }, 'other/o.js': '' },
      [{ path: 'ld', why: 'symlink', target: 'other' }],
    ],
    [
      'a symbolic link that "files" leaves out',
      { 'package.json': { ...manifest, files: ['lib'] }, 'l.js': { link: 'index.js' }, 'lib/a.js': '' },
      [],
    ],
    ['an entry of "files" below a file', { 'package.json': { ...manifest, files: ['lib', 'lib/a.js/b'] }, 'lib/a.js': '' }, []],
    ['a name with a star', { 'package.json': manifest, 'a*b.js': '' }, [{ path: 'a*b.js', why: 'name', target: null }]],
    ['a star in a directory that does not ship', { 'package.json': { ...manifest, files: ['lib'] }, 'x/a*b.js': '', 'lib/a.js': '' }, []],
    [
      'hard links to one file: the first that is packed has the bytes',
      { 'package.json': manifest, 'index.js': 'x', 'copy.js': { hard: 'index.js' } },
      [{ path: 'index.js', why: 'hard-link', target: 'copy.js' }],
    ],
    [
      'a hard link to a file outside the list',
      { 'package.json': { ...manifest, files: ['lib'] }, 'x.js': '', 'lib/a.js': { hard: 'x.js' } },
      [],
    ],
    [
      'package.json itself',
      { 'real.json': manifest, 'package.json': { link: 'real.json' } },
      [{ path: 'package.json', why: 'symlink', target: 'real.json' }],
    ],
  ];

  test.each(cases)('%s', async (_, tree, dropped) => expect((await listed(tree)).dropped).toEqual(dropped));
});

describe('what npm refuses, Packgate refuses, with a place and a way out', () => {
  const cases: readonly (readonly [string, Tree, string, string, { readonly line: number; readonly column: number } | null])[] = [
    ['no package.json', { 'index.js': '' }, 'package', 'no package.json', null],
    [
      'broken JSON',
      { 'package.json': '{\n  "name": "fx",\n  version: "1.0.0"\n}\n' },
      'package',
      'package.json is not valid JSON',
      { line: 3, column: 3 },
    ],
    ['an empty file', { 'package.json': '' }, 'package', 'package.json is not valid JSON', { line: 1, column: 1 }],
    ['a list', { 'package.json': '[]' }, 'package', 'package.json does not hold a JSON object', null],
    [
      'no name',
      { 'package.json': { version: '1.0.0' } },
      'package',
      'package.json has no valid "name": npm refuses a package without name and version',
      { line: 1, column: 1 },
    ],
    [
      'no version',
      { 'package.json': { name: 'fx' } },
      'package',
      'package.json has no valid "version": npm refuses a package without name and version',
      { line: 2, column: 3 },
    ],
    [
      '"files" that is an object',
      { 'package.json': { ...manifest, files: {} } },
      'package',
      '"files" has to be a list of strings: npm stops at anything else',
      { line: 4, column: 3 },
    ],
    [
      '"files" with a number',
      { 'package.json': { ...manifest, files: ['lib', 1] } },
      'package',
      '"files" has to be a list of strings: npm stops at anything else',
      { line: 6, column: 5 },
    ],
    [
      '"files" that is true',
      { 'package.json': { ...manifest, files: true } },
      'package',
      '"files" has to be a list of strings: npm stops at anything else',
      { line: 4, column: 3 },
    ],
    [
      'an ignore file that is a directory',
      { 'package.json': manifest, '.npmignore/x': '' },
      'list',
      'npm-packlist cannot list the package: EISDIR: illegal operation on a directory, read',
      null,
    ],
  ];

  test.each(cases)('%s', async (_, tree, subject, message, place) => {
    const error = await refusal(tree);
    expect({ subject: error.subject, message: error.message }).toEqual({ subject, message });
    expect(error.help).toBeTruthy();
    expect(error.frame === null ? null : { line: error.frame.line, column: error.frame.column }).toEqual(place);
  });
});

test('the walk of a workspace root that bundles is not left hanging by a dependency with a broken "files"', async () => {
  const error = await refusal({
    'package.json': { ...manifest, dependencies: { a: '1.0.0' }, bundleDependencies: ['a'] },
    'node_modules/a/package.json': { name: 'a', version: '1.0.0', files: { not: 'a list' } },
  });
  expect(error.message).toBe('bundled dependency a has a "files" that npm cannot read');
});

test('nothing of the repository is executed, not even what npm 12 would', async () => {
  const directory = writeTree({
    'package.json': {
      ...manifest,
      dependencies: { a: '1.0.0' },
      bundleDependencies: ['a'],
      scripts: { prepack: 'node evil.js', prepare: 'node evil.js' },
    },
    'node_modules/a/package.json': { name: 'a', version: '1.0.0' },
    '.npm-extension.mjs': 'import fs from "node:fs"; fs.writeFileSync(new URL("executed", import.meta.url), "");',
    'evil.js': 'require("fs").writeFileSync("executed", "")',
  });
  const { files } = await listNpm(modules, targetAt(directory), process.env);
  expect(files.map((file) => file.path)).toEqual(['evil.js', 'node_modules/a/package.json', 'package.json']);
  expect(fs.existsSync(path.join(directory, 'executed'))).toBe(false);
});

test('package.json is packed without patchedDependencies, in its own indentation', async () => {
  const text = '{\n\t"name": "fx",\n\t"version": "1.0.0",\n\t"patchedDependencies": {\n\t\t"a@1.0.0": "p.patch"\n\t}\n}\n';
  const { files } = await listed({ 'package.json': text, 'p.patch': 'x' });
  const size = '{\n\t"name": "fx",\n\t"version": "1.0.0"\n}\n'.length;
  expect(files.map((file) => [file.path, file.size])).toEqual([['package.json', size]]);
});

describe('why a file ships', () => {
  const packed = { ...manifest, main: './lib/main.js', bin: { fx: 'cli.js' }, files: ['dist', 'src/*.ts'] };
  const files = {
    'package.json': packed,
    'README.md': '',
    'dist/a.js': '',
    'dist/sub/.npmignore': '*\n\n# but\n  !b.pem\n',
    'dist/sub/b.pem': '',
    'dist/sub/c.pem': '',
    'src/x.ts': '',
    'cli.js': '',
    'lib/main.js': '',
  };
  const noFiles = { 'package.json': manifest, 'a.js': '', 'lib/b.js': '' };
  const cases: readonly (readonly [string, Tree, string, readonly unknown[]])[] = [
    ['an entry of "files"', files, 'dist/a.js', ['files-entry', 'dist', 'package.json', 9, 5]],
    ['an entry with a star', files, 'src/x.ts', ['files-entry', 'src/*.ts', 'package.json', 10, 5]],
    ['a nested ignore file that takes it back in', files, 'dist/sub/b.pem', ['not-ignored', '!b.pem', 'dist/sub/.npmignore', 4, 3]],
    ['npm, always', files, 'README.md', ['always', 'package.json, README, LICENSE and COPYING', 'package.json', 2, 3]],
    ['"bin"', files, 'cli.js', ['entry-point', '"bin": "cli.js"', 'package.json', 6, 5]],
    [
      '"main" that "files" does not reach',
      { ...files, 'package.json': { ...packed, main: 'lib/main.js' } },
      'lib/main.js',
      ['entry-point', '"main": "lib/main.js"', 'package.json', 4, 3],
    ],
    ['nothing: no list, no ignore file', noFiles, 'a.js', ['not-ignored', 'no "files" list and no ignore file', 'package.json', 2, 3]],
    [
      'an ignore file that says nothing of it',
      { ...noFiles, '.gitignore': '*.log\n', 'lib/.npmignore': 'x\n' },
      'lib/b.js',
      ['not-ignored', 'no "files" list and no matching rule in .gitignore, lib/.npmignore', 'package.json', 2, 3],
    ],
    [
      'an ignore file that switches another one off',
      { ...noFiles, '.gitignore': 'a.js\n', '.npmignore': '' },
      'a.js',
      [
        'not-ignored',
        'no "files" list and no matching rule in .npmignore (.gitignore is switched off by the .npmignore beside)',
        'package.json',
        2,
        3,
      ],
    ],
    [
      'a bundled dependency, and what it brings along',
      {
        'package.json': { ...manifest, files: ['dist'], dependencies: { a: '1' }, bundleDependencies: ['a'] },
        'node_modules/a/package.json': { name: 'a', version: '1.0.0', dependencies: { b: '1' } },
        'node_modules/b/package.json': { name: 'b', version: '1.0.0' },
        'node_modules/b/i.js': '',
      },
      'node_modules/b/i.js',
      ['bundled', 'a', 'package.json', 11, 5],
    ],
  ];
  test.each(cases)('%s', async (_, tree, file, expected) => {
    const pack = await listed(tree);
    const reason = pack.files.find(({ path: packedPath }) => packedPath === file)?.reason;
    expect([reason?.kind, reason?.text, reason?.frame.file, reason?.frame.line, reason?.frame.column]).toEqual(expected);
  });

  test('an ignore file above a workspace member', async () => {
    const directory = writeTree({
      'package.json': { name: 'root', version: '1.0.0', workspaces: ['packages/*'] },
      '.gitignore': 'dist\n!packages/a/keep.orig\n',
      'packages/.npmignore': '# none\n!keep.orig\n',
      'packages/a/package.json': { name: 'a', version: '1.0.0' },
      'packages/a/keep.orig': '',
    });
    const member = path.join(directory, 'packages/a');
    const workspace = { directory, members: [member] };
    const pack = await listNpm(
      modules,
      { kind: 'directory', directory: member, root: 'packages/a', repository: directory, workspace },
      process.env,
    );
    const reason = pack.files.find(({ path: file }) => file === 'keep.orig')?.reason;
    expect([reason?.kind, reason?.text, reason?.frame.file, reason?.frame.line]).toEqual([
      'not-ignored',
      '!keep.orig',
      'packages/.npmignore',
      2,
    ]);
  });
});
