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

/** The copy has to fit beside the file: at most three bytes for two. */
const MOST_BYTES = 64 * 1024 * 1024;
const SAMPLE_BYTES = 8192;

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
  if (bytes.length > MOST_BYTES) {
    throw new GateError(
      'list',
      `${path} is ${humanSize(bytes.length)} of text in ${encoding.toUpperCase()}, too long to be searched in one piece`,
      {
        help: 'convert it to UTF-8, or keep it out of the package',
      },
    );
  }
  const wide = unitSize(encoding);
  const mark = hasMark(bytes, encoding) ? wide : 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark);
  const utf8 = encoding === 'utf-16le' || encoding === 'utf-16be' ? fromUtf16(text, encoding) : fromUtf32(text, encoding === 'utf-32le');
  return { bytes: utf8, originalOffset: (offset) => mark + unitsBefore(utf8, offset, wide) * wide };
}

const unitSize = (encoding: Encoding): 2 | 4 => (encoding === 'utf-16le' || encoding === 'utf-16be' ? 2 : 4);

const hasMark = (bytes: Uint8Array, encoding: Encoding): boolean =>
  encoding.endsWith('le')
    ? bytes[0] === 0xff && bytes[1] === 0xfe
    : bytes[unitSize(encoding) - 1] === 0xff && bytes[unitSize(encoding) - 2] === 0xfe;

function fromUtf16(text: Buffer, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const whole = text.subarray(0, text.length & ~1);
  const littleEndian = encoding === 'utf-16le' ? whole : Buffer.from(whole).swap16();
  return Buffer.from(littleEndian.toString('utf16le'), 'utf8');
}

function fromUtf32(text: Buffer, littleEndian: boolean): Uint8Array {
  const parts: Buffer[] = [];
  const view = new DataView(text.buffer, text.byteOffset, text.length & ~3);
  for (let start = 0; start < view.byteLength; start += SAMPLE_BYTES) {
    let piece = '';
    for (let offset = start; offset < Math.min(start + SAMPLE_BYTES, view.byteLength); offset += 4) {
      const point = view.getUint32(offset, littleEndian);
      piece += point <= 0x10_ff_ff ? String.fromCodePoint(point) : '\uFFFD';
    }
    parts.push(Buffer.from(piece, 'utf8'));
  }
  return Buffer.concat(parts);
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
