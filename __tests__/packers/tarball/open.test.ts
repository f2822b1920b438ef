import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { openTarball } from '../../../src/packers/tarball/open.ts';
import { writeTree } from '../../packages-on-disk.ts';
import { open, refusals, unpacked } from './opened.ts';
import { END, type Entry, entryBytes, MANIFEST, packageOf, pax, tar, type Written } from './tar-writer.ts';

const longPath = `package/${'deep/'.repeat(30)}index.js`;
const listed = async (bytes: Buffer) => (await open(bytes)).pack.files.map(({ path: file, size }) => `${file} ${size}`);

describe('a package as npm packs it', () => {
  const bytes = packageOf(
    { path: 'package/lib/b.js', content: 'export {};\n' },
    { path: 'package/bin/cli.js', content: '#!/usr/bin/env node\n', mode: 0o755 },
    { path: 'package/empty.txt' },
    { path: 'package/README.md', content: '# Tested\n' },
  );

  test('is listed with sizes and modes, sorted by code unit', async () => {
    const { pack } = await open(bytes);
    expect(pack.files).toEqual([
      { path: 'README.md', size: 9, mode: 0o644, reason: null },
      { path: 'bin/cli.js', size: 20, mode: 0o755, reason: null },
      { path: 'empty.txt', size: 0, mode: 0o644, reason: null },
      { path: 'lib/b.js', size: 11, mode: 0o644, reason: null },
      { path: 'package.json', size: 36, mode: 0o644, reason: null },
    ]);
    expect(pack).toMatchObject({
      name: 'tested',
      version: '1.0.0',
      root: '.',
      packer: { name: 'tarball', version: '', source: 'tarball' },
      dropped: [],
      unpackedSize: 76,
      packedSize: bytes.length,
    });
    expect(pack.manifest).toMatchObject({ file: 'x.tgz!/package/package.json', data: { name: 'tested', version: '1.0.0' } });
  });

  test('has the digests that npm, the registry and sha512sum give', async () => {
    const { pack, integrity, shasum, digests } = await open(bytes);
    expect(integrity).toBe(`sha512-${createHash('sha512').update(bytes).digest('base64')}`);
    expect(pack.integrity).toBe(integrity);
    expect(shasum).toBe(createHash('sha1').update(bytes).digest('hex'));
    expect(digests.get('README.md')).toBe(createHash('sha512').update('# Tested\n').digest('hex'));
    expect([...digests.keys()].toSorted()).toEqual(pack.files.map((file) => file.path));
  });

  test('hands over its contents in the order of the archive, as often as asked', async () => {
    const tarball = await open(bytes);
    const expected = [
      ['package.json', '{"name":"tested","version":"1.0.0"}\n'],
      ['lib/b.js', 'export {};\n'],
      ['bin/cli.js', '#!/usr/bin/env node\n'],
      ['empty.txt', ''],
      ['README.md', '# Tested\n'],
    ];
    expect([...(await unpacked(tarball))]).toEqual(expected);
    expect([...(await unpacked(tarball))]).toEqual(expected);
  });

  test('is the same from a file', async () => {
    const directory = writeTree({});
    const file = path.join(directory, 'a.tgz');
    fs.writeFileSync(file, bytes);
    const tarball = await openTarball({ kind: 'file', path: file, shown: 'x.tgz' });
    const { contents: _, ...fromFile } = tarball;
    const { contents: __, ...fromMemory } = await open(bytes);
    expect(fromFile).toEqual(fromMemory);
    expect((await unpacked(tarball)).size).toBe(5);
  });
});

describe('what other tools write', () => {
  const file = (name: string): Written => ({ path: name, content: 'x' });
  const manifestIn = (top: string): Written => ({ ...MANIFEST, path: `${top}/package.json` });
  const compressed = (...entries: readonly Written[]) => gzipSync(tar(...entries));

  test.each<[string, Buffer, readonly string[]]>([
    [
      'another top directory (DefinitelyTyped)',
      compressed(manifestIn('node v20.1'), file('node v20.1/fs.d.ts')),
      ['fs.d.ts 1', 'package.json 36'],
    ],
    [
      'a global header, directories, the commit as top directory (GitHub)',
      compressed(
        { path: 'pax_global_header', type: 'g', content: pax({ comment: '0123456789abcdef' }), mode: 0o666 },
        { path: 'tested-0123456/', type: '5', mode: 0o775 },
        { path: 'tested-0123456/lib/', type: '5', mode: 0o775 },
        file('tested-0123456/lib/a.js'),
        manifestIn('tested-0123456'),
      ),
      ['lib/a.js 1', 'package.json 36'],
    ],
    [
      'directories twice (bsdtar)',
      packageOf({ path: 'package', type: '5' }, { path: 'package/', type: '5' }, file('package/a')),
      ['a 1', 'package.json 36'],
    ],
    [
      'long names in an extended header (npm, pnpm, yarn)',
      packageOf(
        { path: 'PaxHeader/index.js', type: 'x', content: pax({ path: longPath, mtime: '1', 'SCHILY.dev': '1' }) },
        file('cut off'),
      ),
      [`${longPath.slice(8)} 1`, 'package.json 36'],
    ],
    [
      'names beyond ASCII in an extended header (bun)',
      packageOf(
        { path: 'PaxHeader/\u00e9', type: 'x', content: pax({ hdrcharset: 'BINARY', path: 'package/\u00e9.js' }) },
        file('package/'),
      ),
      ['package.json 36', '\u00e9.js 1'],
    ],
    [
      'long names in a GNU header',
      packageOf(
        { path: '././@LongLink', type: 'L', content: `${longPath}\0`, magic: 'gnu' },
        { path: 'cut off', content: 'x', magic: 'gnu' },
      ),
      [`${longPath.slice(8)} 1`, 'package.json 36'],
    ],
    [
      'a name beyond ASCII that is cut off in the header',
      packageOf(
        { path: 'x', type: 'x', content: pax({ path: 'package/é' }) },
        { path: Buffer.from('package/é').subarray(0, 9), content: 'x' },
      ),
      ['package.json 36', 'é 1'],
    ],
    ['a prefix', packageOf({ path: 'b.js', prefix: 'package/a', content: 'x' }), ['a/b.js 1', 'package.json 36']],
    ['a name of exactly 100 bytes', packageOf(file(`package/${'n'.repeat(92)}`)), [`${'n'.repeat(92)} 1`, 'package.json 36']],
    ['headers without a format (before 1988)', packageOf({ path: 'package/old', type: '\0', magic: 'none' }), ['old 0', 'package.json 36']],
    [
      'numbers with blanks',
      packageOf({ path: 'package/a', content: 'xy', sizeField: '          2 ', modeField: '   644 \0' }),
      ['a 2', 'package.json 36'],
    ],
    ['characters beyond ASCII', packageOf(file('package/é😀.js')), ['package.json 36', 'é😀.js 1']],
    ['blocks of zeros up to 10,240 bytes', gzipSync(Buffer.concat([entryBytes(MANIFEST), Buffer.alloc(9216)])), ['package.json 36']],
    [
      'names that differ in more than their case',
      packageOf(file('package/a.js'), file('package/a/A.js'), file('package/a-b')),
      ['a-b 1', 'a.js 1', 'a/A.js 1', 'package.json 36'],
    ],
  ])('%s', async (_, bytes, files) => expect(await listed(bytes)).toEqual(files));

  test('the name of the file in the gzip header', async () => {
    const bytes = packageOf();
    const named = Buffer.concat([bytes.subarray(0, 10), Buffer.from('tested.tar\0'), bytes.subarray(10)]);
    named[3] = 8;
    expect(await listed(named)).toEqual(['package.json 36']);
  });

  test('modes stay as they are, without the type of the file', async () => {
    const modes = [0o104755, 0o100666, 0o7777, 0];
    const { pack } = await open(packageOf(...modes.map((mode, index): Entry => ({ path: `package/${index}`, mode }))));
    expect(pack.files.map(({ mode }) => mode)).toEqual([0o4755, 0o666, 0o7777, 0, 0o644]);
  });

  test('a byte order mark in package.json', async () => {
    const { pack } = await open(compressed({ ...MANIFEST, content: `\uFEFF${String(MANIFEST.content)}` }));
    expect(pack.name).toBe('tested');
  });
});

describe('files that are no tarball', () => {
  const directory = writeTree({ 'empty.tgz': '', 'text.tgz': 'not a tarball', folder: { not: 'used' } });
  fs.writeFileSync(path.join(directory, 'plain.tar'), Buffer.concat([entryBytes(MANIFEST), END]));
  test.each([
    ['missing.tgz', 'cannot read the tarball x.tgz (ENOENT)'],
    ['.', 'cannot read the tarball x.tgz (it is a directory)'],
    ['/dev/null', 'cannot read the tarball x.tgz (it is not a regular file)'],
    ['empty.tgz', 'it is empty'],
    ['text.tgz', 'it is not compressed with gzip'],
    ['plain.tar', 'it is not compressed with gzip'],
  ])('%s', async (name, message) => {
    const file = path.resolve(directory, name);
    expect(await refusals(() => openTarball({ kind: 'file', path: file, shown: 'x.tgz' }))).toEqual([message]);
  });
});
