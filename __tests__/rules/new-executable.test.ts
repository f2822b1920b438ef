import { describe, expect, test } from '@jest/globals';
import { newExecutable } from '../../src/rules/new-executable.ts';
import { type Release, toldOf } from '../previous/releases.ts';

const PLAIN = { 'a.js': '', 'b.js': '', 'c.js': '', 'd.js': '' };
const elf = Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(64)]);
const otherElf = Buffer.concat([elf, Buffer.from('more')]);

const release = (files: Release['files'] = {}, more: Omit<Release, 'files'> = {}): Release => ({ files: { ...PLAIN, ...files }, ...more });

describe('programs', () => {
  test.each<[string, Release, Release, readonly string[]]>([
    [
      'a new one',
      release(),
      release({ 'lib/helper': elf }),
      ['error: lib/helper would be published: a program for Linux (ELF), and not there in 1.2.3'],
    ],
    [
      'a script that is one now',
      release({ 'lib/helper.js': 'x' }),
      release({ 'lib/helper.js': elf }),
      ['error: lib/helper.js would be published: a program for Linux (ELF), and no program in 1.2.3'],
    ],
    [
      'one more addon',
      release({ 'prebuilds/linux-x64/a.node': elf }),
      release({ 'prebuilds/linux-x64/a.node': elf, 'prebuilds/linux-arm64/a.node': otherElf }),
      ['warning: prebuilds/linux-arm64/a.node would be published: a program for Linux (ELF), and not there in 1.2.3'],
    ],
    [
      'one under another suffix than the addons',
      release({ 'a.node': elf }),
      release({ 'a.node': elf, 'b.dat': otherElf }),
      ['error: b.dat would be published: a program for Linux (ELF), and not there in 1.2.3'],
    ],
    ['one that was built anew', release({ 'a.node': elf }), release({ 'a.node': otherElf }), []],
    ['no program', release(), release({ 'a.wasm': '\u0000asm', 'b.bin': '\u0000\u0001' }), []],
  ])('%s', async (_, before, after, expected) => {
    expect(await toldOf(newExecutable, before, after)).toEqual(expected);
  });
});

describe('modes', () => {
  test.each<[string, Release, Release, readonly string[]]>([
    [
      'a new file that can be executed',
      release(),
      release({ 'setup.sh': '' }, { modes: { 'setup.sh': 0o755 } }),
      ['error: setup.sh would be published: it can be executed (755), and was not there in 1.2.3'],
    ],
    [
      'a file that could not before',
      release(),
      release({}, { modes: { 'a.js': 0o755 } }),
      ['warning: a.js would be published: it can be executed (755), and could not in 1.2.3'],
    ],
    [
      'a new command',
      release(),
      release({ 'bin/x.js': '' }, { modes: { 'bin/x.js': 0o755 }, manifest: { bin: { x: './bin/x.js' } } }),
      ['warning: bin/x.js would be published: a command of the package, and none in 1.2.3'],
    ],
    [
      'a new command in the directory of commands',
      release(),
      release({ 'bin/x.js': '' }, { modes: { 'bin/x.js': 0o755 }, manifest: { directories: { bin: './bin' } } }),
      ['warning: bin/x.js would be published: a command of the package, and none in 1.2.3'],
    ],
    ['one that could before', release({}, { modes: { 'a.js': 0o755 } }), release({}, { modes: { 'a.js': 0o775 } }), []],
    [
      'all files, as from Windows',
      release(),
      release({ 'e.js': '' }, { modes: Object.fromEntries([...Object.keys(PLAIN), 'e.js', 'package.json'].map((path) => [path, 0o755])) }),
      [],
    ],
    ['a file that can be executed no more', release({}, { modes: { 'a.js': 0o755 } }), release(), []],
  ])('%s', async (_, before, after, expected) => {
    expect(await toldOf(newExecutable, before, after)).toEqual(expected);
  });
});

test('no earlier release: nothing is new', async () => {
  expect(await toldOf(newExecutable, null, release({ helper: elf }, { modes: { 'a.js': 0o755 } }))).toEqual([]);
});
