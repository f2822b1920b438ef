import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type Tree, writeTree } from '../packages-on-disk.ts';

/** Root can read everything: there the command line runs as nobody, from a copy of dist/ that nobody may read. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const root = path.join(import.meta.dirname, '..', '..');

function nodeForNobody(): string {
  if (!isRoot) return process.execPath;
  const directories = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = [process.execPath, ...directories.map((directory) => path.join(directory, 'node'))].find(
    (node) => spawnSync(node, ['--version'], { uid: NOBODY }).status === 0,
  );
  if (found === undefined) throw new Error('no node that the user nobody may run');
  return found;
}

function check(directory: string): { readonly status: number | null; readonly stdout: string } {
  const home = writeTree({});
  fs.cpSync(path.join(root, 'dist'), path.join(home, 'dist'), { recursive: true });
  fs.copyFileSync(path.join(root, 'package.json'), path.join(home, 'package.json'));
  for (const place of [home, directory]) fs.chmodSync(place, 0o755);
  return spawnSync(nodeForNobody(), [path.join(home, 'dist/cli.js'), 'check', '--packer', 'bundled'], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: '', HOME: '/nowhere' },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}

const tree: Tree = {
  'package.json': { name: 'fx', version: '1.0.0', main: 'index.js' },
  'index.js': '',
  'lib/secret.js': '',
};

test.each([
  ['a file', 'lib/secret.js', 'error[list]: cannot read "lib/secret.js" (EACCES)'],
  ['a directory', 'lib', 'error[list]: cannot read "lib" (EACCES)'],
])('%s that cannot be read is red', (_, hidden, message) => {
  const directory = writeTree(tree);
  fs.chmodSync(path.join(directory, hidden), 0o000);
  const { status, stdout } = check(directory);
  expect({ status, stdout }).toEqual({ status: 2, stdout: expect.stringContaining(message) });
});

test('the same package is judged where it can be read', () => {
  expect(check(writeTree(tree)).status).toBe(0);
});
