import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { planted, seenIn } from '../secrets/planted.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { run } from './terminal.ts';

const tree: Tree = {
  'package.json': { name: '@acme/greet', version: '1.0.0', main: 'lib.js', files: ['dist', '!dist/**/*.map', 'dist/keep.map'] },
  '.gitignore': 'dist\n',
  'lib.js': '',
  'README.md': '',
  'dist/a.js': '',
  'dist/a.js.map': '',
  'dist/keep.map': '',
  'dist/in/.npmignore': '*.md\n',
  'dist/in/x.md': '',
  'dist/in/y.js': '',
  'src/a.ts': '',
  '.npmrc': '',
  'node_modules/x/i.js': '',
  'link.js': { link: 'lib.js' },
  'dist/a*b.js': '',
  'empty/x/y.js': '',
};
const untold = {
  'package.json': { name: 'a', version: '1.0.0' },
  '.gitignore': '*.log\n',
  'a.log': '',
  'b.js': '',
  'l.js': { link: 'b.js' },
};

/** What is printed without the packer's version. */
const told = async (files: Tree, argv: readonly string[], below = '.'): Promise<readonly unknown[]> => {
  const { code, stdout, stderr } = await run(path.join(writeTree(files), below), ['why', ...argv]);
  return [code, (stdout + stderr).replaceAll(/ \(npm-packlist [\d.]+\)/g, '')];
};

describe('why', () => {
  const says: readonly (readonly [string, Tree, string, readonly string[]])[] = [
    [
      'an entry',
      tree,
      'dist/a.js',
      ['dist/a.js (0 B) ships in @acme/greet@1.0.0: "files" has "dist" (package.json:6)', '--> package.json:6:5'],
    ],
    ['a later entry', tree, 'dist/keep.map', ['ships in @acme/greet@1.0.0: "files" has "dist/keep.map" (package.json:8)']],
    ['an entry point', tree, 'lib.js', ['"main": "lib.js" names it (package.json:4)', '--> package.json:4:3']],
    ['npm itself', tree, 'README.md', ['ships in @acme/greet@1.0.0: npm always ships it\n']],
    [
      'an entry that takes out',
      tree,
      'dist/a.js.map',
      ['does not ship in @acme/greet@1.0.0\n', '--> package.json:7:5', 'this "files" entry takes it out'],
    ],
    ['a list that does not name it', tree, 'src/a.ts', ['does not ship', 'no entry of this "files" list names it']],
    ['a nested ignore file', tree, 'dist/in/x.md', ['--> dist/in/.npmignore:1:1', '*.md', 'this line keeps it out']],
    ["npm's defaults", tree, 'dist/in/.npmignore', ['npm leaves out .npmignore by default']],
    ['what npm never ships', tree, '.npmrc', ['npm never ships .npmrc']],
    ['a directory above it', tree, 'node_modules/x/i.js', ['node_modules is kept out: npm never ships /node_modules']],
    [
      'a directory',
      tree,
      'dist',
      ['dist: 3 files of it ship', '2 files: "files" has "dist" (package.json:6)', '1 file: "files" has "dist/keep.map"'],
    ],
    ['a directory of which nothing ships', tree, 'empty', ['no entry of this "files" list names it']],
    ['a name with a star', tree, 'dist/a*b.js', ['npm leaves out names with a * in them']],
    ['an ignore file', untold, 'a.log', ['--> .gitignore:1:1', 'this line keeps it out']],
    ['nothing that keeps it out', untold, 'b.js', ['no "files" list and no matching rule in .gitignore']],
    ['a symbolic link', untold, 'l.js', ['npm packs no symbolic links, and l.js is one to b.js']],
  ];
  test.each(says)('names %s', async (_, files, file, words) => {
    const [code, text] = await told(files, [file]);
    for (const word of words) expect(text).toContain(word);
    expect(code).toBe(0);
  });

  test('takes several files, and a path from a directory below', async () => {
    const [code, text] = await told(tree, ['a.js', '../README.md'], 'dist');
    expect(code).toBe(0);
    expect(text).toMatch(/^dist\/a\.js \(0 B\) ships[^]*\nREADME\.md \(0 B\) ships/);
  });

  test('finds the package of a workspace by the path', async () => {
    const workspace: Tree = {
      'package.json': { name: 'root', version: '1.0.0', private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', version: '1.0.0' },
      'packages/a/i.js': '',
      'packages/b/package.json': { name: 'b', version: '1.0.0' },
      'packages/b/j.js': '',
    };
    expect(await told(workspace, ['packages/a/i.js'])).toEqual([0, expect.stringContaining('i.js (0 B) ships in a@1.0.0')]);
    expect(await told(workspace, ['j.js'])).toEqual([0, expect.stringContaining('j.js (0 B) ships in b@1.0.0')]);
    expect(await told(workspace, ['package.json', 'k.js'])).toEqual([2, expect.stringContaining('"k.js" is in none of the 3 packages')]);
  });

  test('says of what is not there what there is', async () => {
    expect(await told(tree, ['lib/a.js'])).toEqual([2, expect.stringMatching(/there is no "lib\/a\.js"[^]*did you mean dist\/a\.js\?/)]);
    expect(await told(tree, [])).toEqual([2, expect.stringContaining('packgate why needs a file')]);
    expect(await told({ 'a.js': '' }, ['a.js'])).toEqual([2, expect.stringContaining('no package.json')]);
  });

  test('as JSON', async () => {
    const { stdout } = await run(writeTree(tree), ['why', '--json', 'dist/a.js', '.npmrc', 'dist/a.js.map']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'packgate.why/1',
      paths: [
        { name: '@acme/greet', path: 'dist/a.js', outcome: 'ships', reason: { kind: 'files-entry', line: 6, text: 'dist' } },
        { path: '.npmrc', outcome: 'kept-out', at: '.npmrc', because: 'npm never ships .npmrc', location: null },
        { path: 'dist/a.js.map', outcome: 'kept-out', location: { file: 'package.json', line: 7 } },
      ],
    });
  });

  test('shows no secret that stands on the line', async () => {
    const everything = planted.map(({ text }) => text.replaceAll(/\r?\n/g, '\\n').replaceAll(/["']/g, ' ')).join(' ');
    const text = `{"name":"a","version":"1.0.0","description":"${everything}","files":["dist"]}`;
    const directory = writeTree({ 'package.json': text, 'dist/a.js': '' });
    for (const argv of [['dist/a.js'], ['--json', 'dist/a.js']])
      expect(seenIn((await run(directory, ['why', ...argv])).stdout)).toEqual([]);
  });
});

test('list --why says it of every file', async () => {
  const { stdout } = await run(writeTree(tree), ['list', '--why']);
  expect(stdout.split('\n').slice(1, 4)).toEqual([
    '  0 B  README.md      npm always ships it',
    '  0 B  dist/a.js      "files" has "dist" (package.json:6)',
    '  0 B  dist/in/y.js   "files" has "dist" (package.json:6)',
  ]);
});
