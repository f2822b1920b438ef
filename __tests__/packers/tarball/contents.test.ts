import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { openTarball } from '../../../src/packers/tarball/open.ts';
import { writeTree } from '../../packages-on-disk.ts';
import { refusals, unpacked } from './opened.ts';
import { type Entry, MANIFEST, packageOf, tar } from './tar-writer.ts';

const CHANGED = 'x.tgz changed while it was judged';
const judged: Entry = { path: 'package/a.js', content: 'judged' };
const before = packageOf(judged, 'package/b.js');

/** What reading the contents says when the file is another one by then. */
async function whenReplaced(replace: (file: string) => void): Promise<readonly string[]> {
  const file = path.join(writeTree({}), 'x.tgz');
  fs.writeFileSync(file, before);
  const tarball = await openTarball({ kind: 'file', path: file, shown: 'x.tgz' });
  replace(file);
  return refusals(() => unpacked(tarball));
}

describe('a tarball that changes between its list and its contents', () => {
  test.each<[string, Buffer]>([
    ['other bytes of the same length', packageOf({ ...judged, content: 'swapps' }, 'package/b.js')],
    ['the same files, compressed otherwise', gzipSync(tar(MANIFEST, judged, 'package/b.js'), { level: 0 })],
    ['another length', packageOf({ ...judged, content: 'longer than before' }, 'package/b.js')],
    ['a claim to gigabytes', packageOf({ ...judged, sizeField: '17777777777 ' })],
    ['another name', packageOf({ ...judged, path: 'package/c.js' }, 'package/b.js')],
    ['another order', packageOf('package/b.js', judged)],
    ['a file less', packageOf(judged)],
    ['a file more', packageOf(judged, 'package/b.js', 'package/c.js')],
    ['another mode', packageOf({ ...judged, mode: 0o755 }, 'package/b.js')],
    ['a link', packageOf({ ...judged, type: '2', link: 'x' }, 'package/b.js')],
    ['cut off', before.subarray(0, -20)],
    ['longer', Buffer.concat([before, Buffer.from('x')])],
    ['empty', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => expect(await whenReplaced((file) => fs.writeFileSync(file, bytes))).toEqual([CHANGED]));

  test('gone', async () => expect(await whenReplaced((file) => fs.rmSync(file))).toEqual([CHANGED]));

  test('unchanged', async () => expect(await whenReplaced((file) => fs.writeFileSync(file, before))).toEqual([]));

  test('in memory', async () => {
    const bytes = Buffer.from(before);
    const tarball = await openTarball({ kind: 'bytes', bytes, shown: 'x.tgz' });
    bytes[4] = 1;
    expect(await refusals(() => unpacked(tarball))).toEqual([CHANGED]);
  });
});

test('who stops early leaves no file open', async () => {
  const openFiles = (): number => (fs.existsSync('/proc/self/fd') ? fs.readdirSync('/proc/self/fd').length : 0);
  const file = path.join(writeTree({}), 'x.tgz');
  fs.writeFileSync(file, packageOf({ path: 'package/a', content: Buffer.alloc(3_000_000, 'content') }, 'package/b'));
  const tarball = await openTarball({ kind: 'file', path: file, shown: 'x.tgz' });
  const atFirst = openFiles();
  for (let round = 0; round < 20; round += 1)
    for await (const { file: first } of tarball.contents()) if (first.path === 'package.json') break;
  expect(openFiles()).toBeLessThanOrEqual(atFirst + 2);
});

test('bytes belong to who gets them', async () => {
  const { contents } = await openTarball({ kind: 'bytes', bytes: before, shown: 'x.tgz' });
  const kept = [];
  for await (const { bytes } of contents()) kept.push(bytes);
  expect(kept.map((bytes) => Buffer.from(bytes).toString())).toEqual([MANIFEST.content, 'judged', 'content of package/b.js']);
});
