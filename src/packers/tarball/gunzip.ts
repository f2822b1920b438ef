import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { isGateError } from '../../errors.ts';
import { firstLine } from '../../system-error.ts';
import { bytes, changedError, type Problem, problemError } from './problem.ts';
import type { PackedBytes } from './source.ts';

const CHUNK = 1 << 16;
/** Checksum and length of what was compressed, after the compressed data (RFC 1952). */
const TRAILER = 8;

/**
 * Unpacks one gzip member that is all there is: node:zlib's own gunzip goes on with a second member and passes over what follows the last
 * one, which other installers do not.
 *
 * @param packed is read to its end
 * @param see is shown each chunk of the compressed bytes
 * @param stop gives the problem that ends the reading, from the number of bytes that were unpacked so far
 * @throws GateError where it is anything else
 */
export async function* gunzip(
  packed: PackedBytes,
  see: (chunk: Buffer) => void,
  stop: (unpacked: number) => Problem | null,
): AsyncGenerator<Buffer> {
  const { shown } = packed;
  const fail = (problem: Problem): never => {
    throw problemError(shown, problem);
  };
  const input = watched(packed.chunks(), see);
  try {
    const first = await atLeast(input.chunks, LONGEST_HEADER);
    const header = gzipHeader(first);
    if (typeof header !== 'number') return fail(header);
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    const feed = Readable.from(continued(first.subarray(header), input.chunks));
    feed.on('error', (error) => inflate.destroy(error));
    let checksum = 0;
    let unpacked = 0;
    try {
      // A zlib stream without an encoding gives Buffers.
      for await (const chunk of feed.pipe(inflate) as AsyncIterable<Buffer>) {
        checksum = crc32(chunk, checksum);
        unpacked += chunk.length;
        const problem = stop(unpacked);
        if (problem !== null) fail(problem);
        yield chunk;
      }
    } catch (error) {
      // zlib's own words: `invalid stored block lengths`, `unexpected end of file`.
      throw isGateError(error)
        ? error
        : problemError(shown, { kind: 'damaged', text: `it is damaged or cut off (${firstLine(error)})` }, error);
    } finally {
      feed.destroy();
      inflate.destroy();
    }
    const end = header + inflate.bytesWritten + TRAILER;
    if (end > packed.size) fail({ kind: 'damaged', text: 'it is cut off at its very end' });
    if (end < packed.size)
      fail({ kind: 'hostile', text: `it goes on for ${bytes(packed.size - end)} after the end of the compressed data` });
    for await (const _ of input.chunks);
    if (input.size() !== packed.size) throw changedError(shown);
    const trailer = input.tail();
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== unpacked % 2 ** 32) {
      fail({ kind: 'damaged', text: 'it is damaged (its content has another checksum)' });
    }
  } finally {
    await input.chunks.return(undefined);
  }
}

interface Watched {
  readonly chunks: AsyncGenerator<Buffer>;
  /** Bytes that came so far. */
  readonly size: () => number;
  /** The last of them, as many as a trailer has. */
  readonly tail: () => Buffer;
}

function watched(chunks: AsyncGenerator<Buffer>, see: (chunk: Buffer) => void): Watched {
  let size = 0;
  let tail: Buffer = Buffer.alloc(0);
  async function* watch(): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      see(chunk);
      size += chunk.length;
      tail = Buffer.concat([tail, chunk.subarray(-TRAILER)]).subarray(-TRAILER);
      yield chunk;
    }
  }
  return { chunks: watch(), size: () => size, tail: () => tail };
}

/** Fewer bytes only where there are no more. */
async function atLeast(chunks: AsyncGenerator<Buffer>, length: number): Promise<Buffer> {
  let all: Buffer = Buffer.alloc(0);
  while (all.length < length) {
    const next = await chunks.next();
    if (next.done === true) break;
    all = all.length === 0 ? next.value : Buffer.concat([all, next.value]);
  }
  return all;
}

/** Leaves `rest` open when it ends early: who watches it reads it to the end. */
async function* continued(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

// ---------------------------------------------------------------------------------------------- header

const MAGIC = Buffer.from([0x1f, 0x8b]);
const DEFLATE = 8;
const FIXED = 10;
const FLAG_TEXT = 1;
const FLAG_NAME = 8;
/** What `gzip FILE` writes: the name that the file had. */
const LONGEST_FILE_NAME = 255;
const LONGEST_HEADER = FIXED + LONGEST_FILE_NAME + 1;

/** Its length, or what is wrong with it. A comment or an extra field would be bytes that ship and that nobody judges. */
function gzipHeader(start: Buffer): number | Problem {
  if (start.length === 0) return { kind: 'damaged', text: 'it is empty' };
  if (!MAGIC.equals(start.subarray(0, 2))) return { kind: 'damaged', text: 'it is not compressed with gzip' };
  if (start.length < FIXED) return { kind: 'damaged', text: 'it is cut off in its gzip header' };
  const flags = start[3] ?? 0;
  if (start[2] !== DEFLATE) return { kind: 'damaged', text: 'it is not compressed with deflate' };
  if ((flags & ~(FLAG_TEXT | FLAG_NAME)) !== 0) return { kind: 'hostile', text: 'its gzip header has more than a file name in it' };
  if ((flags & FLAG_NAME) === 0) return FIXED;
  const end = start.indexOf(0, FIXED);
  if (end === -1 && start.length < LONGEST_HEADER) return { kind: 'damaged', text: 'it is cut off in its gzip header' };
  if (end === -1 || end >= LONGEST_HEADER)
    return { kind: 'hostile', text: `its gzip header has a file name of more than ${LONGEST_FILE_NAME} bytes` };
  return end + 1;
}
