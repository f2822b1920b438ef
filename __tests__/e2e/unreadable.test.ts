import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { packgateAsNobody } from './as-nobody.ts';

const check = (directory: string) => packgateAsNobody(directory, ['check']);

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
