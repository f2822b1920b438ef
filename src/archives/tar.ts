import type { Header } from 'tar';
import type { ArchiveBudget, ArchiveItem } from './archive.ts';
import { type ByteSource, isZeros } from './byte-source.ts';
import { memberPath, pathProblem } from './member-path.ts';
import { type PaxRecords, paxRecords } from './pax.ts';

const BLOCK = 512;
/** Names and attributes of a member; node-tar's own limit. */
const LONGEST_META = 1 << 20;

/** One header with what the extended headers before it say of the same member. */
interface TarEntry {
  readonly header: Header;
  /** The type flag as written: `0` and an empty one are files. */
  readonly flag: string;
}

/** What extended headers say of the next member. */
interface Pending {
  path?: string;
  linkpath?: string;
  size?: number;
}

/**
 * Every file of a tar archive. Headers are decoded by node-tar, which installs are made with; what it passes over in silence is a problem
 * here: a bad header ends the reading, since nothing after it can be found for sure.
 */
export async function* readTar(source: ByteSource, budget: ArchiveBudget): AsyncGenerator<ArchiveItem> {
  const { Header: decode } = await import('tar/header');
  let pending: Pending = {};
  for (let offset = 0; ;) {
    const block = await source.read(BLOCK);
    offset += block.length;
    if (block.length === 0) return;
    if (isZeros(block)) {
      const end = await afterZeros(source);
      if (end !== null) yield { problem: end };
      return;
    }
    const entry = decodeHeader(decode, block, pending);
    if (typeof entry === 'string') return yield { problem: `${entry} at byte ${offset - block.length}` };
    const size = entry.header.size ?? 0;
    const meta = META_FLAGS.has(entry.flag);
    if (meta && size > LONGEST_META) return yield { problem: `an extended header has ${size} bytes` };
    const stop = meta ? null : budget.nextMember();
    if (stop !== null) return yield { problem: stop };
    const padded = await source.read(size + paddingOf(size));
    const body = padded.subarray(0, size);
    offset += padded.length;
    if (padded.length < size + paddingOf(size)) yield { problem: `it is cut off in ${nameOf(entry)}` };
    if (body.length < size) return;
    if (meta) {
      const problem = takeMeta(entry.flag, body, pending);
      if (problem !== null) yield { problem };
      continue;
    }
    yield* itemsOf(entry, body, pending);
    pending = {};
  }
}

const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK;
const nameOf = ({ header }: TarEntry): string => `the member ${JSON.stringify(header.path ?? '')}`;

/** Two blocks of zeros end an archive. Some tools go on after them, some do not even after one. */
async function afterZeros(source: ByteSource): Promise<string | null> {
  return (await source.endsInZeros()) ? null : 'it goes on after the block of zeros that ends an archive';
}

function decodeHeader(decode: typeof Header, block: Buffer, pending: Pending): TarEntry | string {
  if (block.length < BLOCK) return 'it is cut off in a header';
  try {
    const header = new decode(block, 0, pending);
    if (!header.cksumValid) return 'a header has a wrong checksum';
    if (header.size === undefined || !Number.isSafeInteger(header.size) || header.size < 0) return 'a member has no valid size';
    return { header, flag: String.fromCharCode(block[156] ?? 0).replace('\0', '') };
  } catch {
    return 'a header cannot be decoded';
  }
}

// ---------------------------------------------------------------------------------------------- extended headers

const META_FLAGS: ReadonlySet<string> = new Set(['x', 'X', 'g', 'L', 'N', 'K']);

function takeMeta(flag: string, body: Buffer, pending: Pending): string | null {
  switch (flag) {
    case 'L':
    case 'N':
      pending.path = untilNull(body);
      return null;
    case 'K':
      pending.linkpath = untilNull(body);
      return null;
    default:
      return takePax(flag, paxRecords(body), pending);
  }
}

const untilNull = (body: Buffer): string => body.toString('utf8').replace(/\0[^]*/, '');

function takePax(flag: string, records: PaxRecords | null, pending: Pending): string | null {
  if (records === null) return 'an extended header cannot be parsed';
  const sparse = [...records.keys()].some((key) => key.startsWith('GNU.sparse'));
  if (sparse) return 'a member is sparse';
  const broken = [...records].find(([key, value]) => `${key}${value}`.includes('\n'));
  // node-tar reads line by line, and would find other records in there.
  if (broken !== undefined) return `an extended header has a line break in ${JSON.stringify(broken[0])}`;
  const path = records.get('path');
  const linkpath = records.get('linkpath');
  const size = records.get('size');
  if (flag === 'g') return (path ?? linkpath ?? size) === undefined ? null : 'a global header renames or resizes every member';
  if (path !== undefined) pending.path = path;
  if (linkpath !== undefined) pending.linkpath = linkpath;
  if (size === undefined) return null;
  if (!/^\d{1,15}$/.test(size)) return 'an extended header has no valid size';
  pending.size = Number(size);
  return null;
}

// ---------------------------------------------------------------------------------------------- members

function* itemsOf(entry: TarEntry, body: Buffer, pending: Pending): Generator<ArchiveItem> {
  const { header, flag } = entry;
  const written = pending.path ?? header.path ?? '';
  const problem = pathProblem(written) ?? kindProblem(flag, written) ?? linkProblem(flag, written, pending.linkpath ?? header.linkpath);
  if (problem !== null) yield { problem };
  const isFile = FILE_FLAGS.has(flag) && !written.endsWith('/');
  if (isFile) yield { member: { path: memberPath(written), bytes: body, mode: (header.mode ?? 0o644) & 0o7777 } };
}

const FILE_FLAGS: ReadonlySet<string> = new Set(['0', '', '7']);

const KINDS: Readonly<Record<string, string>> = { 1: 'a hard link', 2: 'a symbolic link', 3: 'a device', 4: 'a device', 6: 'a pipe' };

/** node-tar passes over a file with a link target, and reads its content as the headers of others. */
function linkProblem(flag: string, written: string, target: string | undefined): string | null {
  if (!FILE_FLAGS.has(flag) || target === undefined || target === '') return null;
  return `the member ${JSON.stringify(written)} is a file, and has the target of a link`;
}

/** node-tar gives directories no content: bytes after one are read as the next header. */
function kindProblem(flag: string, written: string): string | null {
  if (FILE_FLAGS.has(flag) || flag === '5') return null;
  return `the member ${JSON.stringify(written)} is ${KINDS[flag] ?? `of the unknown type ${JSON.stringify(flag)}`}`;
}
