/** Writes tars in which anything can be wrong: what is not named is as npm writes it. */
import { gzipSync } from 'node:zlib';

const BLOCK = 512;

export interface Entry {
  /** At most 100 bytes, written as they are. */
  readonly path: string | Buffer;
  readonly prefix?: string;
  readonly content?: string | Buffer;
  /** `0` file, `1` hard link, `2` symbolic link, `5` directory, `x` extended header, `L` long name, … */
  readonly type?: string;
  readonly link?: string;
  readonly mode?: number;
  /** Texts of the fields, where they are not what the entry is. */
  readonly sizeField?: string | Buffer;
  readonly modeField?: string;
  readonly checksum?: number;
  /** `ustar\0` and `00`, or GNU's, or nothing as before 1988. */
  readonly magic?: 'posix' | 'gnu' | 'none';
  /** What fills the last block of the content. */
  readonly padding?: string;
  /** Last changes of the header, before its checksum. */
  readonly patch?: (block: Buffer) => void;
}

/** A text is a file of that path with `content of <path>` in it. */
export type Written = Entry | string | Buffer;

const MAGIC = { posix: 'ustar\u000000', gnu: 'ustar  \0', none: '' } as const;

/** Header, content and padding. */
export function entryBytes(written: Written): Buffer {
  if (Buffer.isBuffer(written)) return written;
  const entry = typeof written === 'string' ? { path: written, content: `content of ${written}` } : written;
  const content = Buffer.from(entry.content ?? '');
  const padding = Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK);
  padding.write(entry.padding ?? '');
  return Buffer.concat([header(entry, content.length), content, padding]);
}

function header(entry: Entry, length: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const write = (value: string | Buffer, offset: number, bytes: number): void => void Buffer.from(value).copy(block, offset, 0, bytes);
  write(entry.path, 0, 100);
  write(entry.modeField ?? `${octal(entry.mode ?? 0o644, 6)} \0`, 100, 8);
  write(entry.sizeField ?? `${octal(length, 11)} `, 124, 12);
  write('03560116604 ', 136, 12);
  write(entry.type ?? '0', 156, 1);
  write(entry.link ?? '', 157, 100);
  write(MAGIC[entry.magic ?? 'posix'], 257, 8);
  write(entry.prefix ?? '', 345, 155);
  entry.patch?.(block);
  return withChecksum(block, entry.checksum);
}

/** Writes the checksum into a header. */
export function withChecksum(block: Buffer, checksum?: number): Buffer {
  block.write('        ', 148, 'latin1');
  const sum = checksum ?? block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return block;
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** The body of an extended header: `pax({ path: 'long' })`; a list where a record is there twice. */
export const pax = (records: Readonly<Record<string, string>> | readonly (readonly [string, string])[]): string =>
  (Array.isArray(records) ? records : Object.entries(records)).map(([key, value]) => paxRecord(` ${key}=${value}\n`)).join('');

function paxRecord(rest: string): string {
  const bytes = Buffer.byteLength(rest);
  const digits = `${bytes + `${bytes}`.length}`.length;
  return `${bytes + digits}${rest}`;
}

/** The two blocks that end a tar. */
export const END = Buffer.alloc(2 * BLOCK);

/** package.json of every package that a test writes, as it stands in the archive. */
export const MANIFEST: Entry = { path: 'package/package.json', content: '{"name":"tested","version":"1.0.0"}\n' };

/** The entries and the end of the tar, and nothing else. */
export const tar = (...entries: readonly Written[]): Buffer => Buffer.concat([...entries.map(entryBytes), END]);

/** A package: package.json, the entries, compressed. */
export const packageOf = (...entries: readonly Written[]): Buffer => gzipSync(tar(MANIFEST, ...entries));
