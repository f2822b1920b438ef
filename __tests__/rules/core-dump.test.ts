import { expect, test } from '@jest/globals';
import { coreDump } from '../../src/rules/core-dump.ts';
import { levelOfContent, toldOf } from './inspected.ts';
import { elfBytes, machOBytes, peBytes } from './native-files.ts';

const latin1 = (text: string): Buffer => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(64)]);

test.each([
  ['an ELF core', 'lib/core', elfBytes(4), 'error'],
  ['one of a big-endian machine', 'lib/core', elfBytes(4, true), 'error'],
  ['a Mach-O core', 'dump.bin', machOBytes(4), 'error'],
  ['one of a big-endian Mac', 'dump.bin', machOBytes(4, true), 'error'],
  ['a Windows minidump', 'crash.bin', latin1('MDMP\u0093\u00a7\0\0'), 'error'],
  ['a Java heap dump', 'heap.bin', latin1('JAVA PROFILE 1.0.2\0'), 'error'],
  ['among fixtures', 'test/fixtures/core', elfBytes(4), 'note'],
  ['a name that `memory-dump` tells already', 'core.4711', elfBytes(4), 'quiet'],
  ['a minidump that `memory-dump` tells already', 'crash.dmp', latin1('MDMP\u0093\u00a7\0\0'), 'quiet'],
  ['a program', 'bin/core', elfBytes(2), 'quiet'],
  ['a library', 'build/core.node', elfBytes(3), 'quiet'],
  ['a program for macOS', 'bin/core', machOBytes(2), 'quiet'],
  ['a program for Windows', 'bin/core.exe', peBytes(), 'quiet'],
  ['code called core', 'lib/core', 'module.exports = {};\n', 'quiet'],
  ['a text about heap dumps', 'docs/heap.md', 'JAVA PROFILE 1.0.2 is how they begin\n', 'quiet'],
])('%s', async (_, path, content, level) => {
  expect(await levelOfContent(coreDump, path, content)).toBe(level);
});

test('says what its page shows', async () => {
  expect(await toldOf(coreDump, { 'lib/core': elfBytes(4) })).toEqual([
    'error: lib/core would be published: it is the memory of a process (an ELF core)',
  ]);
});
