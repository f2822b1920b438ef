import { latin1Text } from '../inspect/text-of-bytes.ts';
import { count } from '../size.ts';
import { type Encoded, encodedText } from './encoded-text.ts';
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
/** A bundle of webpack's `eval` has one a module. */
const MOST_MAPS = 100_000;
const TOO_MANY = `it is one of more than ${count(MOST_MAPS)}`;

/**
 * Every map in a data URI after `sourceMappingURL=`, wherever it stands: in the last comment, in a comment in the middle of a bundle, in the
 * strings that webpack's `eval` devtools make. It is a map only if it decodes to one; code that works on such comments stays quiet.
 */
export function* inlineMaps(bytes: Uint8Array, references: Iterable<Reference>): Generator<InlineMap> {
  // Percent-encoded data may reach to the end of the line, so hostile text could have each byte decoded thousands of times.
  let budget = 2 * bytes.length + 65_536;
  let maps = 0;
  for (const reference of references) {
    const data = dataOf(bytes, reference);
    if (data === null) continue;
    const { start, comment } = reference;
    budget -= data.to - data.from;
    const limit = budget < 0 ? 'more data follows each "sourceMappingURL=" than can be decoded' : maps === MOST_MAPS ? TOO_MANY : null;
    if (limit !== null) return yield { start, reading: { kind: 'unreadable', reason: limit } };
    const reading = readData(bytes, data, comment !== null && data.to - data.from >= SHORTEST_UNREADABLE);
    if (reading === null || reading.kind === 'other') continue;
    maps += 1;
    yield { start, reading };
  }
}

function dataOf(bytes: Uint8Array, { valueStart, comment }: Reference): Encoded | null {
  if (!startsWithData(bytes, valueStart)) return null;
  const header = HEADER.exec(latin1Text(bytes, valueStart, valueStart + LONGEST_HEADER));
  if (header === null) return null;
  const from = valueStart + header[0].length;
  const isBase64 = /(?:^|;)\s*base64\s*$/i.test(header[1] ?? '');
  const to = isBase64 ? base64End(bytes, from, comment) : lineEnd(bytes, from, comment);
  return to === from ? null : { from, to, isBase64 };
}

/** @param isMeant it is a comment with a good deal of data, so that an unreadable map is told and not taken for an example */
function readData(bytes: Uint8Array, data: Encoded, isMeant: boolean): MapReading | null {
  const { from, to, isBase64 } = data;
  const head = encodedText(bytes, { from, to: Math.min(to, from + 64), isBase64 }).stretchAt(0).bytes;
  if (!looksLikeJson(head)) return isMeant && isBase64 ? { kind: 'unreadable', reason: 'its data is no JSON' } : null;
  const reading = readSourceMap(encodedText(bytes, data), { trailing: !isBase64 });
  return reading.kind === 'unreadable' && !isMeant ? null : reading;
}

/** `data`, before a colon. */
const DATA = [0x64, 0x61, 0x74, 0x61] as const;

function startsWithData(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  return DATA.every((letter, index) => ((bytes[at + index] ?? 0) | 0x20) === letter) && bytes[at + DATA.length] === 0x3a;
}

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

/** An object or a list, after marks, blanks and `)]}'`; UTF-16 as well, so that it is told rather than passed over. */
const looksLikeJson = (head: Uint8Array): boolean =>
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(?:[{[]|\)\]\})/.test(latin1Text(head, 0, head.length));
