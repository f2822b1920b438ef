import { latin1Text } from './text-of-bytes.ts';

/** A stretch of bytes, from `start` up to `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What an excerpt may hold, in characters. */
const LONGEST = 80;
const BEFORE = 40;
const AFTER = 12;
/** How many bytes to look at on either side, so that a long value beside the secret is seen as one. */
export const CONTEXT = 160;
const MASK = '***';
/** Stands for a masked byte until it is printed. */
const MASKED = 0x01;

/** Words that could be a secret: long ones, and from eight characters on those with letters and digits. */
const VALUE = /[A-Za-z0-9+/=_~.-]{16,}|(?=[A-Za-z+/_~-]*\d)(?=[\d+/_~-]*[A-Za-z])[A-Za-z0-9+/=_~-]{8,}/g;

/** Words that go on outside of the context: how long they are is unknown. */
const CUT_AT_START = /^[A-Za-z0-9+/=_~.-]+/;
const CUT_AT_END = /[A-Za-z0-9+/=_~.-]+$/;

/**
 * What stands around a stretch of bytes, in at most 80 printable characters. The stretch itself is masked but for `prefix`, which is public; so are
 * `others`, and whatever beside it looks like a value.
 *
 * @param others what else is secret within `CONTEXT` bytes
 */
export function excerpt(bytes: Uint8Array, { start, end }: Stretch, prefix: string, others: readonly Stretch[]): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(bytes.length, end + CONTEXT);
  const before = printable(masked(bytes, { start: from, end: start }, others));
  const after = printable(masked(bytes, { start: end, end: to }, others));
  const ahead = (from === 0 ? before : before.replace(CUT_AT_START, MASK)).replace(VALUE, MASK);
  const behind = (to === bytes.length ? after : after.replace(CUT_AT_END, MASK)).replace(VALUE, MASK);
  const shown = `${lastOf(ahead, BEFORE)}${prefix}${MASK}${firstOf(behind, AFTER)}`.trim();
  return shown.length <= LONGEST ? shown : `${shown.slice(0, LONGEST - 1)}…`;
}

/** A copy: the file itself is searched by other rules. */
function masked(bytes: Uint8Array, { start, end }: Stretch, others: readonly Stretch[]): Uint8Array {
  const part = new Uint8Array(bytes.subarray(start, end));
  for (const other of others) {
    if (other.start < end && other.end > start)
      part.fill(MASKED, Math.max(0, other.start - start), Math.min(part.length, other.end - start));
  }
  return part;
}

/** Line breaks become a space, and what is no ASCII a dot. Changes the bytes. */
function printable(bytes: Uint8Array): string {
  let length = 0;
  for (const byte of bytes) {
    if ((byte & 0xc0) === CONTINUATION) continue;
    bytes[length] = byte >= 0x80 ? DOT : byte === MASKED || (byte >= 0x20 && byte < 0x7f) ? byte : 0x20;
    length += 1;
  }
  return latin1Text(bytes, 0, length).replace(/\x01+/g, MASK).replace(/ {2,}/g, ' ');
}

const CONTINUATION = 0x80;
/** `·` in latin1. */
const DOT = 0xb7;

const lastOf = (text: string, most: number): string => (text.length <= most ? text : `…${text.slice(1 - most)}`);
const firstOf = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);
