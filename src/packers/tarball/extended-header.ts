import { isUtf8 } from 'node:buffer';
import { isZeros } from '../../archives/byte-source.ts';
import { type PaxRecords, paxRecords } from '../../archives/pax.ts';
import { untilNull } from './tar-header.ts';

/** What an extended header says of the member after it. */
export interface ExtendedHeader {
  readonly path?: string;
  readonly size?: number;
  /** It has the target of a link. */
  readonly isOfLink?: boolean;
}

/** Longer names than these cannot be unpacked, and nothing else has to be said in there. */
export const LONGEST_EXTENDED_HEADER = 1 << 16;

/** GNU's long name of the next member. @returns what is wrong with it, else what it says */
export function longName(body: Buffer): ExtendedHeader | string {
  const name = untilNull(body);
  if (!isZeros(body.subarray(name.length))) return 'a long name goes on after its end';
  return isUtf8(name) ? { path: name.toString('utf8') } : 'a long name is not UTF-8';
}

/**
 * The records of an extended header (pax).
 *
 * @param isGlobal it holds for all members
 * @returns what is wrong with it, else what it says
 */
export function paxHeader(body: Buffer, isGlobal: boolean): ExtendedHeader | string {
  const records = isUtf8(body) ? paxRecords(body) : null;
  if (records === null) return 'an extended header cannot be parsed';
  for (const [key, value] of records) {
    const isKnown = MEMBER_KEYS.has(key) || HARMLESS_KEY.test(key) || (key === 'hdrcharset' && CHARSETS.has(value));
    if (!isKnown) return `an extended header has the record ${JSON.stringify(key.slice(0, 100))}, which not every installer understands`;
    // node-tar reads line by line: a line break in one record can hide or make up another.
    if (key !== 'path' && /\p{Cc}/u.test(value)) return `an extended header has control characters in ${JSON.stringify(key)}`;
    if (isGlobal && MEMBER_KEYS.has(key)) return 'a global header renames or resizes every member';
  }
  if (lengthOf(records) !== body.length) return 'an extended header says the same thing twice';
  return memberRecords(records.get('path'), records.get('size'), records.has('linkpath'));
}

/** Bytes of the records as they are written: `<length> <key>=<value>\n`, its own digits counted. */
function lengthOf(records: PaxRecords): number {
  let total = 0;
  for (const [key, value] of records) {
    const rest = Buffer.byteLength(` ${key}=${value}\n`);
    const digits = `${rest + `${rest}`.length}`.length;
    total += rest + digits;
  }
  return total;
}

function memberRecords(path: string | undefined, size: string | undefined, isOfLink: boolean): ExtendedHeader | string {
  if (size !== undefined && !/^(?:0|[1-9]\d{0,14})$/.test(size)) return 'an extended header has no valid size';
  return { ...(path !== undefined && { path }), ...(size !== undefined && { size: Number(size) }), ...(isOfLink && { isOfLink }) };
}

/** Names have to be UTF-8, so that both say the same; bun writes the first. */
const CHARSETS: ReadonlySet<string> = new Set(['BINARY', 'ISO-IR 10646 2000 UTF-8']);

/** They say what the next member is. */
const MEMBER_KEYS: ReadonlySet<string> = new Set(['path', 'size', 'linkpath']);

/** Times, owners and attributes, which installs leave alone. Not among them: `GNU.sparse.*`, `SCHILY.realsize`, `SCHILY.filetype`. */
const HARMLESS_KEY =
  /^(?:[acm]time|[ug]id|[ug]name|comment|SCHILY\.(?:dev|ino|nlink|fflags|(?:acl|xattr)\..+)|LIBARCHIVE\.(?:creationtime|xattr\..+)|NODETAR\..+)$/;
