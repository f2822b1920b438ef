import { describe, expect, test } from '@jest/globals';
import { disguisedExecutable } from '../../src/rules/disguised-executable.ts';
import { levelOfContent, toldOf } from './inspected.ts';
import { elfBytes, machOBytes, peBytes } from './native-files.ts';

const PROGRAMS = { ELF: elfBytes(2), 'an ELF library': elfBytes(3), 'Mach-O': machOBytes(2), PE: peBytes() };

describe.each(Object.entries(PROGRAMS))('%s', (_, bytes) => {
  test.each([
    ['assets/logo.png', 'error'],
    ['lib/index.js', 'error'],
    ['data.json', 'error'],
    ['README.MD', 'error'],
    ['notes.txt', 'error'],
    ['setup.sh', 'error'],
    ['fonts/a.woff2', 'error'],
    ['test/fixtures/tool.js', 'warning'],
    ['bin/tool', 'quiet'],
    ['bin/tool-1.2.3', 'quiet'],
    ['build/addon.node', 'quiet'],
    ['lib/libz.so', 'quiet'],
    ['lib/libz.so.1', 'quiet'],
    ['lib/libz.dylib', 'quiet'],
    ['bin/tool.exe', 'quiet'],
    ['bin/tool.dll', 'quiet'],
    ['bin/tool.bin', 'quiet'],
    ['bin/tool.linux', 'quiet'],
  ])('%s: %s', async (path, level) => {
    expect(await levelOfContent(disguisedExecutable, path, bytes)).toBe(level);
  });
});

test.each([
  ['WebAssembly', 'lib/a.js', Buffer.from('\0asm\u0001\0\0\0')],
  ['a picture', 'a.png', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1')],
  ['a text that begins like a program', 'a.txt', 'MZ is how programs for Windows begin, and this is a text of more than 64 characters'],
  ['a class of Java', 'a.json', Buffer.from('\u00ca\u00fe\u00ba\u00be\0\0\0\u0034', 'latin1')],
])('%s stays quiet', async (_, path, content) => {
  expect(await levelOfContent(disguisedExecutable, path, content)).toBe('quiet');
});

test('says what its page shows', async () => {
  expect(await toldOf(disguisedExecutable, { 'assets/logo.png': elfBytes(2), 'a.js': peBytes() })).toEqual([
    'error: assets/logo.png would be published: it is a program for Linux (ELF)',
    'error: a.js would be published: it is a program for Windows (PE)',
  ]);
});
