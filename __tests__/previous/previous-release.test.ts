import path from 'node:path';
import { expect, test } from '@jest/globals';
import { packedBytes } from '../../src/packed-bytes.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { listNpm } from '../../src/packers/npm/list.ts';
import { contentsOf, previousOf } from '../../src/previous/previous-release.ts';
import { writeTree } from '../packages-on-disk.ts';
import { readableCode } from './code.ts';
import { listed, previousRelease } from './releases.ts';

test('a directory as a release: what it would ship, its programs, its maps with sources, and the texture of its scripts', async () => {
  const map = { version: 3, sources: ['a.ts'], mappings: 'AAAA' };
  const directory = writeTree({
    'package.json': { name: 'fmt', version: '1.2.3', files: ['dist', 'bin'] },
    'dist/index.js': readableCode(3),
    'dist/index.d.ts': 'export declare const a: number;\n',
    'dist/index.js.map': { ...map, sourcesContent: ['const a = 1'] },
    'dist/other.js.map': map,
    'bin/helper': '\u007fELF\u0002\u0001\u0001',
    'bin/run': '#!/bin/sh\necho\n',
    'notes.md': '',
  });
  const target = { kind: 'directory', directory, root: '.', repository: directory, workspace: null } as const;
  const pack = await listNpm(carriedNpm({ PATH: '' }), target, { PATH: '' });
  const previous = await previousOf(
    pack,
    { label: path.basename(directory), source: 'directory' },
    contentsOf(pack, packedBytes(directory, pack)),
  );
  expect(previous).toMatchObject({ label: path.basename(directory), version: '1.2.3', source: 'directory', manifest: { name: 'fmt' } });
  expect(previous.files.map((file) => [file.path, file.content])).toEqual([
    ['bin/helper', 'native'],
    ['bin/run', 'other'],
    ['dist/index.d.ts', 'other'],
    ['dist/index.js', 'other'],
    ['dist/index.js.map', 'full-map'],
    ['dist/other.js.map', 'other'],
    ['package.json', 'other'],
  ]);
  expect([...previous.textures.keys()].toSorted()).toEqual(['bin/run', 'dist/index.js']);
  expect(previous.textures.get('dist/index.js')).toMatchObject({ bytes: readableCode(3).length, longestLine: 33, hexNames: 0 });
});

test('a stream of files, as a tarball gives them, does as well', async () => {
  async function* contents(): AsyncGenerator<{ file: { path: string; size: number; mode: number; reason: null }; bytes: Uint8Array }> {
    yield { file: { path: 'a.js', size: 2, mode: 0o644, reason: null }, bytes: Buffer.from('a\n') };
  }
  const { pack } = listed({ files: { 'a.js': 'a\n' } });
  const previous = await previousOf(pack, { label: '1.2.3', source: 'tarball' }, contents());
  expect(previous.textures.get('a.js')).toMatchObject({ bytes: 2, lines: 1 });
});

test('a script in UTF-16 has the texture of its text', async () => {
  const text = readableCode(10);
  const { textures } = await previousRelease({ files: { 'a.js': Buffer.from(`\uFEFF${text}`, 'utf16le'), 'b.js': text } });
  expect(textures.get('a.js')).toEqual(textures.get('b.js'));
});
