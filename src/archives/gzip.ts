import { createGunzip } from 'node:zlib';
import { firstLine } from '../system-error.ts';
import type { ArchiveBudget, ArchiveItem, ArchiveProblem } from './archive.ts';
import { type ByteSource, byteSource, isZeros, roomFor } from './byte-source.ts';
import { memberPath, pathProblem } from './member-path.ts';
import { readTar } from './tar.ts';

/** Looked at for zeros at a time. */
const CHUNK = 1 << 18;
/** Unpacked at a time: each piece is new memory, and with larger ones more of it waits to be collected. */
const UNPACKED_CHUNK = 1 << 14;
const BLOCK = 512;

/**
 * A compressed tar, or one compressed file.
 * @param name of the archive, without directories
 */
export async function* readGzip(bytes: Buffer, name: string, budget: ArchiveBudget): AsyncGenerator<ArchiveItem> {
  const problems: ArchiveProblem[] = [];
  const chunks = unzipped(bytes, budget, problems);
  const first = await firstBlock(chunks);
  const source = byteSource(prefixed(first, chunks), roomFor(budget.mostUnpacked));
  if (first.length > 0 || problems.length === 0) {
    for await (const item of (await isTar(first)) ? readTar(source, budget) : oneFile(source, bytes, name, budget)) {
      // Where unpacking ended early, the tar is cut off: that is no news.
      if (problems.length === 0 || 'member' in item) yield item;
    }
  }
  // Bytes after the end of a tar are unpacked as well: a wrong checksum at the very end counts.
  await source.endsInZeros();
  yield* problems.map((problem) => ({ problem }));
}

/** Ends at the first problem, which goes to `problems`. */
async function* unzipped(bytes: Buffer, budget: ArchiveBudget, problems: ArchiveProblem[]): AsyncGenerator<Buffer> {
  const unzip = createGunzip({ chunkSize: UNPACKED_CHUNK });
  unzip.end(bytes);
  let total = 0;
  try {
    // A zlib stream without an encoding gives Buffers.
    for await (const chunk of unzip as AsyncIterable<Buffer>) {
      total += chunk.length;
      const stop = budget.unpackTo(total);
      if (stop !== null) return problems.push(stop);
      yield chunk;
    }
  } catch (error) {
    // zlib's own words: `incorrect data check`, `unexpected end of file`.
    return problems.push(`it is damaged or cut off (${firstLine(error)})`);
  }
  const rest = bytes.subarray(unzip.bytesWritten);
  if (!isPadding(rest)) problems.push(`${rest.length} bytes follow the compressed data`);
}

function isPadding(rest: Buffer): boolean {
  for (let start = 0; start < rest.length; start += CHUNK) if (!isZeros(rest.subarray(start, start + CHUNK))) return false;
  return true;
}

async function firstBlock(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  let first: Buffer = Buffer.alloc(0);
  while (first.length < BLOCK) {
    const next = await chunks.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* prefixed(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  if (first.length > 0) yield first;
  yield* rest;
}

/** Old tars have no magic, but each header has a checksum. */
async function isTar(first: Buffer): Promise<boolean> {
  if (first.length < BLOCK) return false;
  if (first.toString('latin1', 257, 262) === 'ustar') return true;
  const { Header } = await import('tar/header');
  try {
    return new Header(first).cksumValid;
  } catch {
    return false;
  }
}

async function* oneFile(source: ByteSource, bytes: Buffer, archive: string, budget: ArchiveBudget): AsyncGenerator<ArchiveItem> {
  const written = nameInHeader(bytes) ?? archive.replace(/\.(?:gz|z)$/i, '').replace(/\.tgz$/i, '.tar');
  const problem = pathProblem(written) ?? budget.nextMember();
  if (problem !== null) yield { problem };
  yield { member: { path: memberPath(written) || archive, bytes: await source.read(Infinity), mode: 0o644, isAlone: true } };
}

const FLAG_EXTRA = 4;
const FLAG_NAME = 8;

/** The name that the file had before it was compressed, where gzip wrote it down (RFC 1952). */
function nameInHeader(bytes: Buffer): string | null {
  const flags = bytes[3] ?? 0;
  if ((flags & FLAG_NAME) === 0) return null;
  const start = 10 + ((flags & FLAG_EXTRA) === 0 ? 0 : 2 + bytes.readUInt16LE(10));
  const end = bytes.indexOf(0, start);
  return end === -1 ? null : bytes.toString('latin1', start, end);
}
