/** One entry of a tar as a test writes it down. */
export interface TarEntry {
  readonly path: string;
  readonly content?: string | Uint8Array;
  /** `0` file, `1` hard link, `2` symbolic link, `3` device, `5` directory, `x` extended header, `L` long name, … */
  readonly type?: string;
  readonly link?: string;
  readonly mode?: number;
  /** What the header says, where it is not the truth. */
  readonly size?: number;
  readonly checksum?: number;
  /** No `ustar`, as in tars from before 1988. */
  readonly old?: boolean;
}

const BLOCK = 512;
const END = Buffer.alloc(2 * BLOCK);

/** A tar with these entries and the two blocks that end it. */
export const tarBytes = (...entries: readonly (TarEntry | string)[]): Buffer => Buffer.concat([...entries.map(entryBytes), END]);

/** Header, content and padding; a text is a file of that name with `content of <name>` in it. */
export function entryBytes(entry: TarEntry | string): Buffer {
  const one = typeof entry === 'string' ? { path: entry, content: `content of ${entry}` } : entry;
  const content = Buffer.from(one.content ?? '');
  return Buffer.concat([header(one, content.length), content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)]);
}

function header(entry: TarEntry, length: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  block.write(entry.path, 0, 100);
  block.write(octal(entry.mode ?? 0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(entry.size ?? length, 11), 124);
  block.write(octal(0, 11), 136);
  block.write(entry.type ?? '0', 156);
  block.write(entry.link ?? '', 157, 100);
  if (entry.old !== true) block.write('ustar\u000000', 257, 'latin1');
  block.write('        ', 148);
  const sum = entry.checksum ?? block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148);
  return block;
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');

/** The body of an extended header: `paxBody({ path: 'long' })`. */
export const paxBody = (records: Readonly<Record<string, string>>): string =>
  Object.entries(records)
    .map(([key, value]) => paxRecord(`${key}=${value}\n`))
    .join('');

function paxRecord(rest: string): string {
  const bytes = Buffer.byteLength(rest) + 1;
  const digits = `${bytes + `${bytes}`.length}`.length;
  return `${bytes + digits} ${rest}`;
}
