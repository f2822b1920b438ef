import { utf8Text } from '../inspect/text-of-bytes.ts';

/**
 * Reads JSON from bytes, strictly as `JSON.parse` does, and makes strings only of what is asked for. A source map of 60 MB is one object
 * with a few thousand long strings: to measure them takes no copy of them. Everything throws `SyntaxError` where the text is no JSON.
 */
export interface Cursor {
  readonly text: ByteText;
  /** The stretch of the text that is at hand, where in the text it begins, and whether the text ends with it. */
  bytes: Uint8Array;
  start: number;
  isLast: boolean;
  /** In `bytes`. */
  at: number;
}

/** Bytes that can be read from anywhere on. They need not be in memory all at once: a map in base64 is decoded while it is read. */
export interface ByteText {
  /** Holds until the next call: what stands at `at`, and at least `LOOKAHEAD` bytes after it or the end of the text. */
  readonly stretchAt: (at: number) => Stretch;
  /** In bytes. */
  readonly size: () => number;
}

export interface Stretch {
  readonly bytes: Uint8Array;
  /** Of its first byte, in the text. */
  readonly start: number;
  /** The text ends with it. */
  readonly isLast: boolean;
}

/** Longer than a text that is spelled out, every character of it written as six. */
export const LOOKAHEAD = 1 << 17;

/** A text that is in memory. */
export function wholeText(bytes: Uint8Array): ByteText {
  const stretch: Stretch = { bytes, start: 0, isLast: true };
  return { stretchAt: () => stretch, size: () => bytes.length };
}

export function cursorAt(text: ByteText, at: number): Cursor {
  const { bytes, start, isLast } = text.stretchAt(at);
  return { text, bytes, start, isLast, at: at - start };
}

/** Takes up the stretch around the cursor; false where the text ends with the one that is at hand. */
function moveOn(cursor: Cursor): boolean {
  if (cursor.isLast) return false;
  const at = placeOf(cursor);
  const next = cursor.text.stretchAt(at);
  cursor.bytes = next.bytes;
  cursor.start = next.start;
  cursor.isLast = next.isLast;
  cursor.at = at - next.start;
  return true;
}

/** What a JSON string would be after decoding. */
export interface StringMeasure {
  /** In UTF-8; a lone surrogate counts as the replacement character, 3. */
  readonly bytes: number;
  readonly newlines: number;
  readonly endsWithNewline: boolean;
}

/** Deeper than any map, shallow enough for the stack. */
const DEEPEST = 500;
/** A name that is longer is not spelled out. */
const LONGEST_TEXT = 16_384;

const [QUOTE, BACKSLASH, NEWLINE, COMMA, COLON] = [0x22, 0x5c, 0x0a, 0x2c, 0x3a] as const;
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d] as const;
const [SMALL_N, SMALL_U] = [0x6e, 0x75] as const;

/** `\u000a` */
const LONGEST_ESCAPE = 6;

/** 1 for bytes at which the inside of a string needs a closer look: quote, backslash, control characters. */
const SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x20 || byte === QUOTE || byte === BACKSLASH ? 1 : 0));
const SINGLE_ESCAPES: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));

const syntaxError = (problem: string, at: number): SyntaxError => new SyntaxError(`${problem} at byte ${at}`);

/** The next byte that is no white space, or -1 at the end; the cursor stands on it. */
export function peek(cursor: Cursor): number {
  for (;;) {
    const { bytes } = cursor;
    let { at } = cursor;
    while (bytes[at] === 0x20 || bytes[at] === NEWLINE || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1;
    cursor.at = at;
    if (at + LOOKAHEAD <= bytes.length || !moveOn(cursor)) return cursor.bytes[cursor.at] ?? -1;
  }
}

/** Where the cursor stands in the text. */
export const placeOf = ({ start, at }: Cursor): number => start + at;

function unexpected(cursor: Cursor): SyntaxError {
  return cursor.at >= cursor.bytes.length ? new SyntaxError('it ends in the middle') : syntaxError('it is not JSON', placeOf(cursor));
}

/** Passes over a string; the cursor stands on its opening quote. This is where the time goes. */
export function measureString(cursor: Cursor): StringMeasure {
  const start = placeOf(cursor) + 1;
  let { bytes } = cursor;
  let end = bytes.length;
  let at = cursor.at + 1;
  let shrinks = 0;
  let newlines = 0;
  // In the text, as the stretch at hand may change.
  let endOfNewline = -1;
  let endOfHighSurrogate = -1;
  for (;;) {
    // Four bytes at a time take a quarter of the time off.
    while (
      at + 4 <= end &&
      (SPECIAL[bytes[at] ?? 0] ?? 0) +
        (SPECIAL[bytes[at + 1] ?? 0] ?? 0) +
        (SPECIAL[bytes[at + 2] ?? 0] ?? 0) +
        (SPECIAL[bytes[at + 3] ?? 0] ?? 0) ===
        0
    )
      at += 4;
    while (at < end && SPECIAL[bytes[at] ?? 0] === 0) at += 1;
    const special = bytes[at];
    if (special === QUOTE) break;
    // An escape may be cut off by the end of the stretch.
    if (at + LONGEST_ESCAPE > end) {
      cursor.at = at;
      const isMore = moveOn(cursor);
      ({ bytes, at } = cursor);
      end = bytes.length;
      if (isMore) continue;
    }
    if (at >= end) throw new SyntaxError('it ends in the middle');
    if (special !== BACKSLASH) throw syntaxError('a string holds a control character', cursor.start + at);
    const escape = bytes[at + 1] ?? -1;
    const follows = cursor.start + at === endOfHighSurrogate;
    if (escape === SMALL_U) {
      const unit = hexUnit(cursor, at + 2);
      at += LONGEST_ESCAPE;
      // A high surrogate counts as lone, 3 bytes, until its low one makes it a character of 4.
      const size = isLowSurrogate(unit) && follows ? 1 : sizeOfUnit(unit);
      shrinks += LONGEST_ESCAPE - size;
      if (unit === NEWLINE) {
        newlines += 1;
        endOfNewline = cursor.start + at;
      }
      if (isHighSurrogate(unit)) endOfHighSurrogate = cursor.start + at;
    } else {
      if (!SINGLE_ESCAPES.has(escape)) throw syntaxError('a string holds an unknown escape', cursor.start + at);
      at += 2;
      shrinks += 1;
      if (escape === SMALL_N) {
        newlines += 1;
        endOfNewline = cursor.start + at;
      }
    }
  }
  cursor.at = at + 1;
  const close = cursor.start + at;
  return { bytes: close - start - shrinks, newlines, endsWithNewline: newlines > 0 && endOfNewline === close };
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function sizeOfUnit(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 ? 2 : 3;
}

function hexUnit({ bytes, start }: Cursor, from: number): number {
  let unit = 0;
  for (let at = from; at < from + 4; at += 1) {
    const digit = hexDigit(bytes[at] ?? -1);
    if (digit === -1) throw syntaxError('a string holds an unknown escape', start + from - 2);
    unit = unit * 16 + digit;
  }
  return unit;
}

/** -1 for what is no digit. */
export function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** A string as text; of one over 16 kB only how long it is. The cursor was brought there by `peek`, so that a shorter one is at hand. */
export function readText(cursor: Cursor): string {
  const start = cursor.at;
  const measure = measureString(cursor);
  if (measure.bytes > LONGEST_TEXT) return `(${measure.bytes} bytes)`;
  const { bytes, at: end } = cursor;
  const raw = utf8Text(bytes, start + 1, end - 1);
  if (!raw.includes('\\')) return raw;
  const text: unknown = JSON.parse(`"${raw}"`);
  return typeof text === 'string' ? text : raw;
}

/** Passes over a whole list, its opening bracket included; `readItem` passes over each item. */
export function eachItem(cursor: Cursor, readItem: (first: number) => void): void {
  cursor.at += 1;
  if (peek(cursor) === CLOSE_LIST) {
    cursor.at += 1;
    return;
  }
  for (;;) {
    readItem(peek(cursor));
    const after = peek(cursor);
    if (after !== COMMA && after !== CLOSE_LIST) throw unexpected(cursor);
    cursor.at += 1;
    if (after === CLOSE_LIST) return;
  }
}

/** Passes over a whole object, its opening brace included; `readValue` passes over each value. Keys over 16 kB are not spelled out. */
export function eachEntry(cursor: Cursor, readValue: (key: string, first: number) => void): void {
  cursor.at += 1;
  if (peek(cursor) === CLOSE_OBJECT) {
    cursor.at += 1;
    return;
  }
  for (;;) {
    if (peek(cursor) !== QUOTE) throw unexpected(cursor);
    const key = readText(cursor);
    if (peek(cursor) !== COLON) throw unexpected(cursor);
    cursor.at += 1;
    readValue(key, peek(cursor));
    const after = peek(cursor);
    if (after !== COMMA && after !== CLOSE_OBJECT) throw unexpected(cursor);
    cursor.at += 1;
    if (after === CLOSE_OBJECT) return;
  }
}

/** Passes over any value; objects are handed to `readObject`, with their depth. */
export function walk(cursor: Cursor, depth: number, readObject: (depth: number) => void): void {
  const first = peek(cursor);
  if (first === QUOTE) return void measureString(cursor);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return passScalar(cursor, first);
  if (depth > DEEPEST) throw new SyntaxError(`it is nested more than ${DEEPEST} levels deep`);
  if (first === OPEN_OBJECT) return readObject(depth);
  return eachItem(cursor, () => walk(cursor, depth + 1, readObject));
}

function passScalar(cursor: Cursor, first: number): void {
  const word = WORDS.get(first);
  if (word === undefined) return passNumber(cursor);
  const { bytes, at: start } = cursor;
  for (const [index, byte] of word.entries()) {
    cursor.at = start + index;
    if (bytes[cursor.at] !== byte && cursor.at < bytes.length) cursor.at = start;
    if (bytes[start + index] !== byte) throw unexpected(cursor);
  }
  cursor.at = start + word.length;
}

const WORDS: ReadonlyMap<number, Uint8Array> = new Map(
  ['null', 'true', 'false'].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)] as const),
);

/** `-0.5e+10`, not `01`, `.5` or `1.`. */
function passNumber(cursor: Cursor): void {
  passByte(cursor, 0x2d);
  if (!passByte(cursor, 0x30)) passDigits(cursor);
  if (passByte(cursor, 0x2e)) passDigits(cursor);
  if (!passByte(cursor, 0x65) && !passByte(cursor, 0x45)) return;
  if (!passByte(cursor, 0x2b)) passByte(cursor, 0x2d);
  passDigits(cursor);
}

function passByte(cursor: Cursor, byte: number): boolean {
  if (cursor.at >= cursor.bytes.length) moveOn(cursor);
  const isThere = cursor.bytes[cursor.at] === byte;
  if (isThere) cursor.at += 1;
  return isThere;
}

function passDigits(cursor: Cursor): void {
  const start = placeOf(cursor);
  do {
    const { bytes } = cursor;
    let { at } = cursor;
    for (let byte = bytes[at] ?? 0; byte >= 0x30 && byte <= 0x39; byte = bytes[at] ?? 0) at += 1;
    cursor.at = at;
  } while (cursor.at >= cursor.bytes.length && moveOn(cursor));
  if (placeOf(cursor) === start) throw unexpected(cursor);
}

export const isText = (first: number): boolean => first === QUOTE;
export const isList = (first: number): boolean => first === OPEN_LIST;
export const isNull = (first: number): boolean => first === SMALL_N;
/** Passes over any value. */
export const passValue = (cursor: Cursor, depth = 0): void =>
  walk(cursor, depth, (inner) => eachEntry(cursor, () => passValue(cursor, inner + 1)));

/** Nothing follows the value. */
export function expectEnd(cursor: Cursor): void {
  if (peek(cursor) !== -1) throw unexpected(cursor);
}
