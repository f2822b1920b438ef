import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { Parser } from 'tar';
import { type ArchiveKind } from '../../../src/archives/archive.ts';
import { walkArchive } from '../../../src/archives/read-archive.ts';
import { paxBody, tarBytes } from '../../archives/tar-bytes.ts';
import { zipBytes } from '../../archives/zip-bytes.ts';
import { type ByteEdit, byteEdits, editBytes } from '../mutations.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

const LARGE = 'large '.repeat(300);

const tars: readonly Buffer[] = [
  tarBytes('a.js', 'b/c.js'),
  tarBytes({ path: 'dir/', type: '5' }, 'dir/a.js', { path: 'large.txt', content: LARGE }),
  tarBytes({ path: 'x', type: 'x', content: paxBody({ path: 'long/name.js' }) }, 'short.js', { path: 'old.js', content: 'old', old: true }),
  tarBytes({ path: 'x', type: 'L', content: 'gnu/long/name.js\0' }, 'short.js', { path: 'empty.js', content: '' }),
];
const zips: readonly Buffer[] = [
  zipBytes('a.js', 'b/c.js'),
  zipBytes({ path: 'stored.js', content: 'stored', method: 0 }, { path: 'large.txt', content: LARGE }),
  zipBytes(
    { path: 'streamed.js', content: 'streamed', descriptor: true },
    { path: 'dir/', content: '' },
    { path: 'wide.js', content: 'wide', zip64: true },
  ),
];
const zipContents: readonly (readonly string[])[] = [
  ['content of a.js', 'content of b/c.js'],
  ['stored', LARGE],
  ['streamed', 'wide'],
];

const LIMITS = { members: 50, unpackedSize: 1_000_000, ratio: 200, ratioFrom: 100_000 };

interface Walked {
  readonly problems: readonly string[];
  readonly members: readonly (readonly [path: string, content: string])[];
}

async function walked(bytes: Buffer, kind: ArchiveKind): Promise<Walked> {
  const members: [string, string][] = [];
  const problems = await walkArchive(
    { bytes, kind, name: 'x.tgz' },
    ({ path, bytes: content }) => void members.push([path, Buffer.from(content).toString('latin1')]),
    LIMITS,
  );
  for (const problem of problems) hold(problem !== '' && !problem.includes('\n'), 'a problem is one line', problem);
  return { problems, members };
}

async function twice(bytes: Buffer, kind: ArchiveKind): Promise<Walked> {
  const one = await walked(bytes, kind);
  holdSame(await walked(bytes, kind), one, 'the same bytes are read to the same');
  return one;
}

/** Contents that a reader gives must not be missing in what was walked, unless that says that something is wrong. */
function holdAll({ problems, members }: Walked, contents: readonly string[], by: string): void {
  if (problems.length > 0) return;
  const seen = members.map(([, content]) => content);
  for (const content of contents)
    hold(
      seen.includes(content),
      `what ${by} is handed over, or there is a problem`,
      content.slice(0, 80),
      members.map(([path]) => path),
    );
}

/** What installs would unpack: node-tar in its lenient mode. */
function byNodeTar(bytes: Buffer): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const contents: Buffer[][] = [];
    const parser = new Parser({
      strict: false,
      onReadEntry: (entry) => {
        if (!['File', 'OldFile', 'ContiguousFile'].includes(entry.type)) {
          entry.resume();
          return;
        }
        const chunks: Buffer[] = [];
        contents.push(chunks);
        entry.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)));
      },
    });
    parser.on('warn', () => undefined);
    parser.on('error', () => resolve([]));
    parser.on('end', () => resolve(contents.map((chunks) => Buffer.concat(chunks).toString('latin1'))));
    parser.end(bytes);
  });
}

export const archiveTar = fuzzTarget({
  name: 'archive-tar',
  input:
    'tars inside of a package, plain and compressed, with bytes flipped, moved, put in and taken out, before and after compression, with checksums mended',
  holds: 'it is read or there is a problem; nothing that node-tar would unpack is missing',
  cases: 300,
  inputs: fc.record({
    tar: fc.nat({ max: tars.length - 1 }),
    edits: byteEdits(),
    mended: fc.boolean(),
    compressed: fc.oneof(fc.constant(null), fc.oneof(fc.constant([]), byteEdits(2))),
  }),
  check: async ({ tar, edits, mended, compressed }) => {
    const damaged = editBytes(tars[tar] ?? Buffer.alloc(0), edits);
    const bytes = mended ? withChecksums(damaged) : damaged;
    const plain = await twice(bytes, 'tar');
    holdAll(plain, await byNodeTar(bytes), 'node-tar unpacks');
    if (compressed === null) return;
    const zipped = await twice(editBytes(gzipSync(bytes), compressed), 'gzip');
    // A compressed file that does not begin like a tar is one file.
    if (compressed.length === 0 && zipped.problems.length === 0 && plain.members.length > 0 && plain.problems.length === 0) {
      const isOneFile = zipped.members.length === 1 && zipped.members[0]?.[1] === bytes.toString('latin1');
      if (!isOneFile) holdSame(zipped.members, plain.members, 'a compressed tar is read as the plain one');
    }
    if (compressed.length > 0) holdAll(zipped, await intact(bytes, compressed, plain), 'stands in a tar that still has its checksum');
  },
});

/** gzip has a checksum over all: damage that changes no content leaves all members there. */
async function intact(bytes: Buffer, edits: readonly ByteEdit[], plain: Walked): Promise<readonly string[]> {
  const inData = edits.every((edit) => edit.kind === 'flip' && edit.at % (gzipSync(bytes).length + 1) >= 10);
  return inData && plain.problems.length === 0 && plain.members.length > 1 ? plain.members.map(([, content]) => content) : [];
}

function withChecksums(bytes: Buffer): Buffer {
  const mended = Buffer.from(bytes);
  for (let at = 0; at + 512 <= mended.length; at += 512) {
    const block = mended.subarray(at, at + 512);
    if (block.toString('latin1', 257, 262) !== 'ustar') continue;
    block.write('        ', 148, 'latin1');
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return mended;
}

export const archiveZip = fuzzTarget({
  name: 'archive-zip',
  input: 'zips inside of a package with bytes flipped, moved, put in and taken out',
  holds: 'it is read or there is a problem; where one or two bytes differ, no content is missing without a problem',
  cases: 300,
  inputs: fc.record({ zip: fc.nat({ max: zips.length - 1 }), edits: byteEdits() }),
  check: async ({ zip, edits }) => {
    const bytes = editBytes(zips[zip] ?? Buffer.alloc(0), edits);
    const seen = await twice(bytes, 'zip');
    const isSlight = edits.length <= 2 && edits.every(({ kind }) => kind === 'flip');
    if (isSlight) holdAll(seen, zipContents[zip] ?? [], 'was packed');
  },
});
