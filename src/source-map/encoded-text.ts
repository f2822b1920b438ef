import { latin1Text } from '../inspect/text-of-bytes.ts';
import { type ByteText, hexDigit, LOOKAHEAD, type Stretch } from './json-bytes.ts';

/** What stands in a file between two offsets, in base64 or percent-encoded. */
export interface Encoded {
  readonly from: number;
  readonly to: number;
  readonly isBase64: boolean;
}

/** What is decoded at a time, and what is at hand at once, in bytes. */
const CHUNK = 1 << 16;
const WINDOW = LOOKAHEAD * 3;

/**
 * Decodes a map in a data URI while it is read, and from anywhere on: the whole of it would be three quarters of the file once more. Base64 ends at
 * its padding and may be that of URLs; blanks in it count for nothing. Each byte can be percent-encoded.
 */
export function encodedText(bytes: Uint8Array, { from, to, isBase64 }: Encoded): ByteText {
  const decode = isBase64 ? decodeBase64 : decodePercents;
  const window = Buffer.allocUnsafe(Math.min(WINDOW, to - from));
  /** Where decoding can begin, ascending: in the text, and in the file. */
  const beginnings: { readonly start: number; readonly raw: number }[] = [];
  // What is at hand: from `start` in the text on; in the file, it goes on at `raw`.
  let start = 0;
  let length = 0;
  let raw = from;
  const decodeMore = (): void => {
    if (start + length > (beginnings.at(-1)?.start ?? -1)) beginnings.push({ start: start + length, raw });
    const limit = Math.min(CHUNK, to - raw);
    const end = decode(bytes, { from: raw, to, limit }, window.subarray(length, length + limit));
    raw = end.raw;
    length += end.written;
  };
  const drop = (count: number): void => {
    window.copyWithin(0, count, length);
    start += count;
    length -= count;
  };
  let stretch: Stretch | null = null;
  const stretchAt = (at: number): Stretch => {
    const isAtHand = at >= start && (raw === to || at + LOOKAHEAD <= start + length);
    if (stretch !== null && isAtHand) return stretch;
    if (at < start) ({ start, raw, length } = { ...(beginnings.findLast((one) => one.start <= at) ?? { start: 0, raw: from }), length: 0 });
    while (at + LOOKAHEAD > start + length && raw < to) {
      drop(Math.min(at - start, length));
      while (raw < to && length + Math.min(CHUNK, to - raw) <= window.length) decodeMore();
    }
    stretch = { bytes: window.subarray(0, length), start, isLast: raw === to };
    return stretch;
  };
  const size = (): number => {
    for (; raw < to; stretch = null) {
      drop(length);
      decodeMore();
    }
    return start + length;
  };
  return { stretchAt, size };
}

interface Chunk {
  readonly from: number;
  /** Where the data ends. */
  readonly to: number;
  /** How many signs to decode at most. */
  readonly limit: number;
}

interface DecodedChunk {
  /** Where the next chunk begins, in the file. */
  readonly raw: number;
  readonly written: number;
}

const [PERCENT, PADDING] = [0x25, 0x3d];
const BLANKS: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];
const SPECIAL: readonly number[] = [PERCENT, PADDING, ...BLANKS];

/** Only by whole groups of four letters, so that any chunk can be decoded without the one before it. */
function decodeBase64(bytes: Uint8Array, { from, to, limit }: Chunk, out: Buffer): DecodedChunk {
  const end = from + limit === to ? to : from + limit - (limit % 4);
  const plain = bytes.subarray(from, end);
  if (!SPECIAL.some((sign) => plain.includes(sign))) return { raw: end, written: out.write(latin1Text(bytes, from, end), 'base64') };
  const letters = Buffer.allocUnsafe(limit);
  const most = Math.max(4, limit - (limit % 4));
  let count = 0;
  let raw = from;
  while (raw < to && count < most) {
    const sign = signAt(bytes, raw, to);
    raw += isEscape(bytes, raw, to) ? 3 : 1;
    if (sign === PADDING) raw = to;
    else if (IS_LETTER[sign] === 1) {
      letters[count] = sign;
      count += 1;
    }
  }
  return { raw, written: out.write(latin1Text(letters, 0, count), 'base64') };
}

/** `%7B` and the like; any other byte, and a `%` without two digits, stands for itself. */
function decodePercents(bytes: Uint8Array, { from, to, limit }: Chunk, out: Buffer): DecodedChunk {
  const plain = bytes.subarray(from, from + limit);
  if (!plain.includes(PERCENT)) {
    out.set(plain);
    return { raw: from + limit, written: limit };
  }
  let written = 0;
  let raw = from;
  while (raw < from + limit) {
    out[written] = signAt(bytes, raw, to);
    written += 1;
    raw += isEscape(bytes, raw, to) ? 3 : 1;
  }
  return { raw, written };
}

const isEscape = (bytes: Uint8Array, at: number, to: number): boolean =>
  bytes[at] === PERCENT && at + 2 < to && hexDigit(bytes[at + 1] ?? -1) !== -1 && hexDigit(bytes[at + 2] ?? -1) !== -1;

const signAt = (bytes: Uint8Array, at: number, to: number): number =>
  isEscape(bytes, at, to) ? hexDigit(bytes[at + 1] ?? -1) * 16 + hexDigit(bytes[at + 2] ?? -1) : (bytes[at] ?? 0);

/** Letters of base64 and of base64url. */
const IS_LETTER = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x80 && /[\w+/-]/.test(String.fromCharCode(byte)) ? 1 : 0));
