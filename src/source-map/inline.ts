import { hexDigit } from './json-bytes.ts';
import { type MapReading, readSourceMap } from './read.ts';
import type { Reference } from './reference.ts';

/** A map, or what should be one, in a data URI. */
export interface InlineMap {
  /** Offset of its `sourceMappingURL=`. */
  readonly start: number;
  readonly reading: Exclude<MapReading, { readonly kind: 'other' }>;
}

/** `data:application/json;charset=utf-8;base64,` after optional blanks. */
const HEADER = /^\s*data:([^,\s"'`<>\\()]*),\s*/i;
const LONGEST_HEADER = 200;
/** Of data in a comment that is no map: fewer characters are an example. */
const SHORTEST_UNREADABLE = 100;

/**
 * Every map in a data URI after `sourceMappingURL=`, wherever it stands: in the last comment, in a comment in the middle of a bundle, in the
 * strings that webpack's `eval` devtools make. It is a map only if it decodes to one; code that works on such comments stays quiet.
 */
export function inlineMaps(bytes: Uint8Array, references: readonly Reference[]): readonly InlineMap[] {
  const found: InlineMap[] = [];
  // Percent-encoded data may reach to the end of the line, so hostile text could have each byte decoded thousands of times.
  let budget = 2 * bytes.length + 65_536;
  for (const reference of references) {
    const data = dataOf(bytes, reference);
    if (data === null) continue;
    const { start, comment } = reference;
    budget -= data.to - data.from;
    if (budget < 0) {
      found.push({ start, reading: { kind: 'unreadable', reason: 'more data follows each "sourceMappingURL=" than can be decoded' } });
      break;
    }
    const reading = readData(bytes, data, comment !== null && data.to - data.from >= SHORTEST_UNREADABLE);
    if (reading !== null && reading.kind !== 'other') found.push({ start, reading });
  }
  return found;
}

interface Data {
  readonly from: number;
  readonly to: number;
  readonly isBase64: boolean;
}

function dataOf(bytes: Uint8Array, { valueStart, comment }: Reference): Data | null {
  if (!startsWithData(bytes, valueStart)) return null;
  const header = HEADER.exec(latin1(bytes, valueStart, valueStart + LONGEST_HEADER));
  if (header === null) return null;
  const from = valueStart + header[0].length;
  const isBase64 = /(?:^|;)\s*base64\s*$/i.test(header[1] ?? '');
  const to = isBase64 ? base64End(bytes, from, comment) : lineEnd(bytes, from, comment);
  return to === from ? null : { from, to, isBase64 };
}

/** @param isMeant it is a comment with a good deal of data, so that an unreadable map is told and not taken for an example */
function readData(bytes: Uint8Array, { from, to, isBase64 }: Data, isMeant: boolean): MapReading | null {
  const head = decode(bytes, from, Math.min(to, from + 64), isBase64);
  if (!looksLikeJson(head)) return isMeant && isBase64 ? { kind: 'unreadable', reason: 'its data is no JSON' } : null;
  const reading = readSourceMap(decode(bytes, from, to, isBase64), { trailing: !isBase64 });
  return reading.kind === 'unreadable' && !isMeant ? null : reading;
}

function startsWithData(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  return [0x64, 0x61, 0x74, 0x61].every((letter, index) => ((bytes[at + index] ?? 0) | 0x20) === letter) && bytes[at + 4] === 0x3a;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.min(to, bytes.length) - from).toString('latin1');

/** Letters of base64 and of base64url, their padding, and `%2B` for those that somebody encoded once more. */
const BASE64 = Uint8Array.from({ length: 256 }, (_, byte) => (/[\w+/=%-]/.test(String.fromCharCode(byte)) && byte < 0x80 ? 1 : 0));

function base64End(bytes: Uint8Array, from: number, comment: Reference['comment']): number {
  let at = from;
  for (;;) {
    while (BASE64[bytes[at] ?? 0] === 1) at += 1;
    // A block comment may break its lines.
    if (comment !== 'block' || at >= bytes.length || !isBlank(bytes[at])) return at;
    at += 1;
  }
}

const BLANKS: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];
const isBlank = (byte: number | undefined): boolean => byte !== undefined && BLANKS.includes(byte);

function lineEnd(bytes: Uint8Array, from: number, comment: Reference['comment']): number {
  const newline = bytes.indexOf(0x0a, from);
  const end = newline === -1 ? bytes.length : newline;
  if (comment !== 'block') return end;
  const close = Buffer.from(bytes.buffer, bytes.byteOffset, end).indexOf('*/', from, 'latin1');
  return close === -1 ? end : close;
}

function decode(bytes: Uint8Array, from: number, to: number, isBase64: boolean): Uint8Array {
  const plain = percentDecoded(bytes.subarray(from, to));
  return isBase64 ? base64Decoded(plain) : plain;
}

/** Letters at a time; a text of all of them would take as much memory as the file. */
const CHUNK = 1 << 16;

function base64Decoded(letters: Uint8Array): Uint8Array {
  const packed = BLANKS.some((blank) => letters.includes(blank)) ? letters.filter((byte) => !isBlank(byte)) : letters;
  const padding = packed.indexOf(0x3d);
  const end = padding === -1 ? packed.length : padding;
  const decoded = Buffer.allocUnsafe(Math.ceil((end * 3) / 4));
  let length = 0;
  for (let at = 0; at < end; at += CHUNK) length += decoded.write(latin1(packed, at, Math.min(at + CHUNK, end)), length, 'base64');
  return decoded.subarray(0, length);
}

/** `%7B` and the like; any other byte, and a `%` without two digits, stands for itself. */
function percentDecoded(raw: Uint8Array): Uint8Array {
  if (!raw.includes(0x25)) return raw;
  const decoded = new Uint8Array(raw.length);
  let length = 0;
  for (let at = 0; at < raw.length; at += 1) {
    const byte = raw[at] ?? 0;
    const [high, low] = byte === 0x25 ? [hexDigit(raw[at + 1] ?? -1), hexDigit(raw[at + 2] ?? -1)] : [-1, -1];
    const isEscape = high !== -1 && low !== -1;
    decoded[length] = isEscape ? high * 16 + low : byte;
    length += 1;
    if (isEscape) at += 2;
  }
  return decoded.subarray(0, length);
}

/** An object or a list, after marks, blanks and `)]}'`; UTF-16 as well, so that it is told rather than passed over. */
const looksLikeJson = (head: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(?:[{[]|\)\]\})/.test(latin1(head, 0, head.length));
