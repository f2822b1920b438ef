import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { directoryDigest } from '../src/tool-digest.ts';
import { writeTree } from './packages-on-disk.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const TREE = { 'main.js': 'main', 'lazy/zip.js': 'zip', 'lazy/a.js': 'a' };

test('a digest covers the path and the bytes of every file, in order', () => {
  const lines = [`${sha256('a')}  lazy/a.js\n`, `${sha256('zip')}  lazy/zip.js\n`, `${sha256('main')}  main.js\n`];
  expect(directoryDigest(writeTree(TREE))).toBe(sha256(lines.join('')));
});

test.each([
  ['another byte', { ...TREE, 'main.js': 'Main' }],
  ['another name', { 'main.js': 'main', 'lazy/zip.js': 'zip', 'lazy/b.js': 'a' }],
  ['one more file', { ...TREE, 'lazy/c.js': '' }],
])('%s is another digest', (_, tree) => {
  expect(directoryDigest(writeTree(tree))).not.toBe(directoryDigest(writeTree(TREE)));
});
