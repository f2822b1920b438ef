import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { list, type ReadEntry } from 'tar';
import { isGateError } from '../../../src/errors.ts';
import { openTarball, type Tarball } from '../../../src/packers/tarball/open.ts';
import { TARBALL_LIMITS } from '../../../src/packers/tarball/limits.ts';
import { type Entry, MANIFEST, pax, tar, withChecksum } from '../../packers/tarball/tar-writer.ts';
import { byteEdits, editBytes } from '../mutations.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

const LARGE: Entry = { path: 'package/dist/large.js', content: 'large '.repeat(500) };

const packages: readonly Buffer[] = [
  tar(MANIFEST, 'package/index.js'),
  tar(MANIFEST, LARGE, { path: 'package/bin/cli.js', mode: 0o755, content: '#!/usr/bin/env node\n' }),
  tar(
    { path: 'package/', type: '5' },
    MANIFEST,
    { path: 'PaxHeader', type: 'x', content: pax({ path: 'package/long/name.js' }) },
    'package/short.js',
  ),
  tar(
    { path: 'pax_global_header', type: 'g', content: pax({ comment: 'x' }) },
    { ...MANIFEST, path: 'top/package.json' },
    { path: 'name.js', prefix: 'top/prefix', content: 'x' },
  ),
];

const SMALL = { ...TARBALL_LIMITS, members: 50, unpackedSize: 1_000_000, file: 100_000, manifest: 10_000 };

async function opened(bytes: Buffer): Promise<Tarball | readonly string[]> {
  try {
    return await openTarball({ kind: 'bytes', bytes, shown: 'x.tgz' }, SMALL);
  } catch (error) {
    if (!isGateError(error)) throw error;
    const messages = [error, ...error.others].map(({ message }) => message);
    for (const message of messages) hold(message !== '' && !message.includes('\n'), 'an error is one line', message);
    return messages;
  }
}

const isTarball = (value: Tarball | readonly string[]): value is Tarball => !Array.isArray(value);

/** Path without its top directory, and the digest of the content, as node-tar unpacks it. */
async function byNodeTar(bytes: Buffer): Promise<readonly string[]> {
  const files: (readonly [string, ReturnType<typeof createHash>])[] = [];
  await new Promise<void>((resolve, reject) => {
    const stream = list({
      onReadEntry: (entry: ReadEntry) => {
        if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
          entry.resume();
          return;
        }
        const hash = createHash('sha512');
        files.push([entry.path.split('/').slice(1).join('/'), hash]);
        entry.on('data', (chunk) => hash.update(chunk));
      },
    });
    stream.on('end', resolve);
    stream.on('error', reject);
    stream.end(bytes);
  });
  return files.map(([path, hash]) => `${path} ${hash.digest('hex')}`).toSorted();
}

function withChecksums(bytes: Buffer): Buffer {
  const mended = Buffer.from(bytes);
  for (let at = 0; at + 512 <= mended.length; at += 512) {
    const block = mended.subarray(at, at + 512);
    if (block.toString('latin1', 257, 262) === 'ustar') withChecksum(block);
  }
  return mended;
}

export const tarball = fuzzTarget({
  name: 'tarball',
  input: 'tarballs of packages with bytes flipped, moved, put in and taken out, before and after compression, with checksums mended',
  holds:
    'an error or a list; the list has the files and bytes that node-tar unpacks, no more and no fewer, and they are read again to the same digests',
  cases: 300,
  inputs: fc.record({
    package: fc.nat({ max: packages.length - 1 }),
    edits: byteEdits(),
    mended: fc.boolean(),
    compressed: fc.oneof({ arbitrary: fc.constant([]), weight: 3 }, { arbitrary: byteEdits(2), weight: 1 }),
  }),
  check: async ({ package: index, edits, mended, compressed }) => {
    const damaged = editBytes(packages[index] ?? Buffer.alloc(0), edits);
    const bytes = editBytes(gzipSync(mended ? withChecksums(damaged) : damaged), compressed);
    const one = await opened(bytes);
    if (!isTarball(one)) return holdSame(await opened(bytes), one, 'the same errors for the same bytes');
    const { pack, digests, integrity } = one;
    holdSame(integrity, `sha512-${createHash('sha512').update(bytes).digest('base64')}`, 'the digest is that of the bytes');
    holdSame(
      [...digests].map(([path, digest]) => `${path} ${digest}`).toSorted(),
      await byNodeTar(bytes),
      'the files that node-tar unpacks',
    );
    hold(pack.unpackedSize === pack.files.reduce((sum, { size }) => sum + size, 0), 'sizes add up', pack.files);
    let count = 0;
    for await (const { file, bytes: content } of one.contents()) {
      count += 1;
      holdSame(createHash('sha512').update(content).digest('hex'), digests.get(file.path), 'the same content again');
    }
    hold(count === pack.files.length, 'every file is read again', count, pack.files.length);
  },
});
