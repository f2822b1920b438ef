import { GateError } from '../errors.ts';
import { humanSize } from '../size.ts';

/** `utf-8` stands for every encoding in which ASCII is ASCII: those bytes are searched as they are. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** Text of several bytes a character, made UTF-8 so that the same needles find the same secrets. */
export interface Transcoded {
  /** UTF-8 without a byte order mark. */
  readonly bytes: Uint8Array;
  /** From an offset in `bytes` to the one in the file. */
  readonly originalOffset: (offset: number) => number;
}

/** In UTF-8: the copy is there beside the file. */
const MOST_BYTES = 16 * 1024 * 1024;
const SAMPLE_BYTES = 8192;
/** What is made into a string at a time, a multiple of four. */
const CHUNK = 1 << 16;

/**
 * By the byte order mark; without one, ASCII text in UTF-16 shows by a NUL in nine of ten second bytes and hardly any in the others.
 * Windows writes both kinds.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  return first === 0 || second === 0 ? encodingByNuls(bytes.subarray(0, SAMPLE_BYTES)) : 'utf-8';
}

function encodingByNuls(sample: Uint8Array): Encoding {
  const units = sample.length >> 1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < units * 2; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  if (units < 8) return 'utf-8';
  if (odd * 10 >= units * 9 && even * 20 < units) return 'utf-16le';
  return even * 10 >= units * 9 && odd * 20 < units ? 'utf-16be' : 'utf-8';
}

/** @throws GateError where the text is too long to be held twice */
export function transcode(bytes: Uint8Array, encoding: Exclude<Encoding, 'utf-8'>, path: string): Transcoded {
  const wide = unitSize(encoding);
  const mark = hasMark(bytes, encoding) ? wide : 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark);
  const utf8 = text.length / wide > MOST_BYTES ? null : inUtf8(text, encoding);
  if (utf8 !== null) return { bytes: utf8, originalOffset: (offset) => mark + unitsBefore(utf8, offset, wide) * wide };
  throw new GateError(
    'list',
    `${path} is ${humanSize(bytes.length)} of text in ${encoding.toUpperCase()}, too long to be searched in one piece`,
    { help: 'convert it to UTF-8, or keep it out of the package' },
  );
}

/** Null where it is longer than `MOST_BYTES`. A unit takes three bytes at most; memory that is not written to costs nothing. */
function inUtf8(text: Buffer, encoding: Exclude<Encoding, 'utf-8'>): Uint8Array | null {
  const wide = unitSize(encoding);
  const utf8 = Buffer.allocUnsafe(Math.min(MOST_BYTES, Math.floor(text.length / wide) * (wide === 2 ? 3 : 4)));
  let length = 0;
  for (let start = 0; start + wide <= text.length;) {
    const end = chunkEnd(text, start, encoding);
    const piece = wide === 2 ? fromUtf16(text, start, end, encoding) : fromUtf32(text, start, end, encoding);
    if (length + Buffer.byteLength(piece) > utf8.length) return null;
    length += utf8.write(piece, length);
    start = end;
  }
  return utf8.subarray(0, length);
}

/** In whole characters. */
function chunkEnd(text: Buffer, start: number, encoding: Exclude<Encoding, 'utf-8'>): number {
  const wide = unitSize(encoding);
  const end = Math.min(start + CHUNK, text.length - (text.length % wide));
  if (wide === 4 || end + 2 > text.length) return end;
  const last = encoding === 'utf-16le' ? text.readUInt16LE(end - 2) : text.readUInt16BE(end - 2);
  return last >= 0xd8_00 && last <= 0xdb_ff ? end + 2 : end;
}

const unitSize = (encoding: Encoding): 2 | 4 => (encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 4);

const hasMark = (bytes: Uint8Array, encoding: Encoding): boolean =>
  encoding.endsWith('le')
    ? bytes[0] === 0xff && bytes[1] === 0xfe
    : bytes[unitSize(encoding) - 1] === 0xff && bytes[unitSize(encoding) - 2] === 0xfe;

function fromUtf16(text: Buffer, start: number, end: number, encoding: Encoding): string {
  if (encoding === 'utf-16le') return text.toString('utf16le', start, end);
  return Buffer.from(text.subarray(start, end)).swap16().toString('utf16le');
}

function fromUtf32(text: Buffer, start: number, end: number, encoding: Encoding): string {
  let piece = '';
  for (let offset = start; offset < end; offset += 4) {
    const point = encoding === 'utf-32le' ? text.readUInt32LE(offset) : text.readUInt32BE(offset);
    piece += point <= 0x10_ff_ff ? String.fromCodePoint(point) : '\uFFFD';
  }
  return piece;
}

/** Characters of four bytes are two units in UTF-16 and one in UTF-32. */
function unitsBefore(utf8: Uint8Array, offset: number, wide: 2 | 4): number {
  let units = 0;
  for (let index = 0; index < offset; index += 1) {
    const byte = utf8[index] ?? 0;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 && wide === 2 ? 2 : 1;
  }
  return units;
}
