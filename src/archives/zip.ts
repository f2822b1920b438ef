import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type LocalFileHeader, type ZipFile } from 'yauzl';
import { firstLine } from '../system-error.ts';
import type { ArchiveBudget, ArchiveItem, ArchiveProblem } from './archive.ts';
import { type Room, roomFor } from './byte-source.ts';
import { memberPath, pathProblem } from './member-path.ts';

const STORED = 0;
const DEFLATED = 8;
/** Smaller members are unpacked at once. */
const LARGE = 1 << 20;
/** Unpacked at a time: each piece is new memory, and with larger ones more of it waits to be collected. */
const CHUNK = 1 << 13;
const LOCAL_HEADER = Buffer.from('PK\u0003\u0004', 'latin1');

/** A stretch of the archive: `end` is the first byte after it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Every file of a zip archive, as its central directory lists them. Streaming readers go by the headers in front of the members instead, so
 * where the two disagree, or where a header stands that the directory does not list, that is a problem.
 */
export async function* readZip(bytes: Buffer, budget: ArchiveBudget): AsyncGenerator<ArchiveItem> {
  const spans: Span[] = [];
  const room = roomFor(budget.mostUnpacked);
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    const directory = directoryStart(zip);
    for await (const entry of zip.eachEntry()) {
      const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      unpacked += entry.uncompressedSize;
      const stop = budget.nextMember() ?? budget.unpackTo(unpacked);
      if (stop !== null) return yield { problem: stop };
      const local = await localHeader(zip, entry);
      if (typeof local === 'string') {
        yield { problem: `${named(written)}: ${local}` };
        continue;
      }
      spans.push({ start: entry.relativeOffsetOfLocalHeader, end: local.fileDataStart + entry.compressedSize });
      yield* itemsOf({ entry, local, written }, bytes, room);
    }
    const unlisted = unlistedMember(bytes.subarray(0, directory), spans);
    if (unlisted !== null) yield { problem: `at byte ${unlisted} stands a member that its directory does not list` };
  } catch (error) {
    yield { problem: `its directory cannot be read (${messageOf(error)})` };
  }
}

const named = (written: string): string => `the member ${JSON.stringify(written)}`;

/** yauzl keeps the place of the next entry of the directory here, at first that of the first one. */
function directoryStart(zip: ZipFile): number {
  const cursor: unknown = zip.readEntryCursor;
  if (typeof cursor !== 'number') throw new Error('yauzl no longer tells where the directory begins');
  return cursor;
}

/** What yauzl or zlib says; yauzl explains itself at length. */
const messageOf = (error: unknown): string => firstLine(error).slice(0, 120);

async function localHeader(zip: ZipFile, entry: Entry): Promise<LocalFileHeader | ArchiveProblem> {
  try {
    return await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  } catch (error) {
    return messageOf(error);
  }
}

interface ZipEntry {
  readonly entry: Entry;
  readonly local: LocalFileHeader;
  readonly written: string;
}

async function* itemsOf({ entry, local, written }: ZipEntry, bytes: Buffer, room: Room): AsyncGenerator<ArchiveItem> {
  const bad = pathProblem(written) ?? entryProblem(entry, local, written);
  if (bad !== null) yield { problem: bad };
  if (written.endsWith('/')) return;
  const packed = bytes.subarray(local.fileDataStart, local.fileDataStart + entry.compressedSize);
  const content = entry.isEncrypted() ? null : await contentOf(entry, packed, room);
  if (content === null) return;
  if (typeof content === 'string') return yield { problem: `${named(written)}: ${content}` };
  if (crc32(content) !== entry.crc32) yield { problem: `${named(written)} has a wrong checksum` };
  yield { member: { path: memberPath(written), bytes: content, mode: modeOf(entry) } };
}

const LINK = 0o120000;
const TYPE = 0o170000;
const UNIX = 3;

/** Type and permissions where the archive was made on Unix, else 0. */
const unixMode = (entry: Entry): number => (entry.versionMadeBy >> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0);
const modeOf = (entry: Entry): number => unixMode(entry) & 0o7777 || 0o644;

function entryProblem(entry: Entry, local: LocalFileHeader, written: string): ArchiveProblem | null {
  if (entry.isEncrypted()) return `${named(written)} is encrypted`;
  if (!local.fileName.equals(entry.fileNameRaw)) return `${named(written)} has another name in its own header`;
  if (local.compressionMethod !== entry.compressionMethod) return `${named(written)} is compressed otherwise in its own header`;
  if ((unixMode(entry) & TYPE) === LINK) return `${named(written)} is a symbolic link`;
  return written.endsWith('/') && entry.uncompressedSize > 0 ? `${named(written)} is a directory with content` : null;
}

async function contentOf(entry: Entry, packed: Buffer, room: Room): Promise<Buffer | ArchiveProblem> {
  switch (entry.compressionMethod) {
    case STORED:
      return packed;
    case DEFLATED:
      return entry.uncompressedSize > LARGE
        ? await inflatedLarge(packed, room(entry.uncompressedSize))
        : inflated(packed, entry.uncompressedSize);
    default:
      return `the compression method ${entry.compressionMethod} is not supported`;
  }
}

function inflated(packed: Buffer, size: number): Buffer | ArchiveProblem {
  try {
    // One byte more than it should give, so that more than that is noticed and never unpacked. `info` is missing in the types of node.
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: size + 1, info: true }) as unknown as InflateInfo;
    if (buffer.length !== size) return `it has ${buffer.length} bytes instead of ${size}`;
    return engine.bytesWritten === packed.length ? buffer : FOLLOWED;
  } catch (error) {
    return `it cannot be unpacked (${messageOf(error)})`;
  }
}

/** Piece by piece, into memory that is there already: the whole would be put together of pieces, and be there twice. */
async function inflatedLarge(packed: Buffer, content: Buffer): Promise<Buffer | ArchiveProblem> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  inflate.end(packed);
  let length = 0;
  try {
    // A zlib stream without an encoding gives Buffers.
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      if (length + chunk.length > content.length) return `it has more than ${content.length} bytes`;
      length += chunk.copy(content, length);
    }
  } catch (error) {
    return `it cannot be unpacked (${messageOf(error)})`;
  }
  if (length !== content.length) return `it has ${length} bytes instead of ${content.length}`;
  return inflate.bytesWritten === packed.length ? content : FOLLOWED;
}

const FOLLOWED = 'other bytes follow its compressed data';

interface InflateInfo {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Where a member's header stands between or after those that are listed; null where none does. */
function unlistedMember(bytes: Buffer, spans: readonly Span[]): number | null {
  let from = 0;
  for (const { start, end } of [...spans.toSorted((one, other) => one.start - other.start), { start: bytes.length, end: bytes.length }]) {
    const found = from < start ? bytes.subarray(from, start).indexOf(LOCAL_HEADER) : -1;
    if (found !== -1) return from + found;
    from = Math.max(from, end);
  }
  return null;
}
