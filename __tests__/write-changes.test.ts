import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { writeChanges } from '../src/write-changes.ts';
import { writeTree } from './packages-on-disk.ts';

const read = (directory: string, file: string): string => fs.readFileSync(path.join(directory, file), 'utf8');

test('several files, new ones among them', () => {
  const directory = writeTree({ a: '1\n', 'b/c': '2\n' });
  fs.chmodSync(path.join(directory, 'a'), 0o755);
  writeChanges(directory, [
    { file: 'a', before: '1\n', after: '10\n' },
    { file: 'b/.npmignore', before: null, after: 'x\n' },
  ]);
  expect([read(directory, 'a'), read(directory, 'b/.npmignore')]).toEqual(['10\n', 'x\n']);
  expect(fs.statSync(path.join(directory, 'a')).mode & 0o777).toBe(0o755);
  expect(new Set(fs.readdirSync(directory, { recursive: true, encoding: 'utf8' }))).toEqual(new Set(['a', 'b', 'b/.npmignore', 'b/c']));
});

const refused: readonly (readonly [string, Parameters<typeof writeTree>[0], string | null])[] = [
  ['has changed', { a: '1\n', b: '2' }, '1'],
  ['is gone', { b: '2' }, '1'],
  ['has come', { a: '1\n', b: '2' }, null],
  ['is a link now', { a: { link: 'other' }, other: '1', b: '2' }, '1'],
];
test.each(refused)('nothing is written where a file %s', (_, tree, before) => {
  const directory = writeTree(tree);
  const write = (): void =>
    writeChanges(directory, [
      { file: 'b', before: '2', after: '3' },
      { file: 'a', before, after: '4' },
    ]);
  expect(write).toThrow('a has changed since the edit was proved');
  expect(read(directory, 'b')).toBe('2');
});
