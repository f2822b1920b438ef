import { isUtf8 } from 'node:buffer';
import type { Header } from 'tar/header';

export const BLOCK = 512;

export type HeaderDecoder = typeof Header;

/** A header of 512 bytes that every installer reads in the same way. */
export interface TarHeader {
  /** `0` file, `5` directory, `1` hard link, `x` extended header, …; that of a file can be empty as well, which is `0` here. */
  readonly flag: string;
  /** As written; meaningless where the bytes are not UTF-8. */
  readonly path: string;
  readonly isUtf8: boolean;
  readonly size: number;
  /** Null where it cannot be read. */
  readonly mode: number | null;
  /** Null where there is none. node-tar passes over a header with a target that is no link, and takes its content for headers. */
  readonly linkTarget: string | null;
}

/**
 * Decoded by node-tar, which npm unpacks with; what node-tar is generous with, and others are not, is refused.
 *
 * @returns what is wrong with it, to be followed by where: nothing that comes after such a header can be found for sure
 */
export function readHeader(decode: HeaderDecoder, block: Buffer): TarHeader | string {
  const size = octal(block, 124, 136);
  if (((block[124] ?? 0) & 0x80) !== 0) return 'a header has its size in base 256, which not every installer reads,';
  if (size === null) return 'a header has no valid size';
  const header = decoded(decode, block);
  if (header === null) return 'a header cannot be decoded';
  if (!header.cksumValid) return 'a header has a wrong checksum';
  if (header.path === undefined || block[0] === 0) return 'a header has no name';
  const isPosix = block.toString('latin1', 257, 265) === 'ustar\u000000';
  if (!isPosix && !isEmpty(block.subarray(345))) return 'a header is of no known format';
  const flag = String.fromCharCode(block[156] ?? 0).replace('\0', '0');
  return {
    flag,
    path: header.path,
    isUtf8: isUtf8(untilNull(block.subarray(0, 100))) && (!isPosix || isUtf8(untilNull(block.subarray(345, 500)))),
    size,
    mode: octal(block, 100, 108),
    linkTarget: header.linkpath || null,
  };
}

/** node-tar throws at numbers that JavaScript cannot hold, and then passes over the header. */
function decoded(decode: HeaderDecoder, block: Buffer): Header | null {
  try {
    return new decode(block);
  } catch {
    return null;
  }
}

/** Digits with blanks before and blanks or nulls after them: where there is anything else, readers stop at different places. */
function octal(block: Buffer, start: number, end: number): number | null {
  const digits = /^ *([0-7]+)[ \0]*$/.exec(block.toString('latin1', start, end))?.[1];
  return digits === undefined ? null : Number.parseInt(digits, 8);
}

const isEmpty = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

export function untilNull(bytes: Buffer): Buffer {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}
