import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/inspect/text-of-bytes.ts
var bufferOf = (bytes) => Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
var latin1Text = (bytes, start, end) => bufferOf(bytes).toString("latin1", start, end);
var utf8Text = (bytes, start, end) => bufferOf(bytes).toString("utf8", start, end);

// src/source-map/json-bytes.ts
var LOOKAHEAD = 1 << 17;
function wholeText(bytes) {
  const stretch = { bytes, start: 0, isLast: true };
  return { stretchAt: () => stretch, size: () => bytes.length };
}
function cursorAt(text, at) {
  const { bytes, start, isLast } = text.stretchAt(at);
  return { text, bytes, start, isLast, at: at - start };
}
function moveOn(cursor) {
  if (cursor.isLast) return false;
  const at = placeOf(cursor);
  const next = cursor.text.stretchAt(at);
  cursor.bytes = next.bytes;
  cursor.start = next.start;
  cursor.isLast = next.isLast;
  cursor.at = at - next.start;
  return true;
}
var DEEPEST = 500;
var LONGEST_TEXT = 16384;
var [QUOTE, BACKSLASH, NEWLINE, COMMA, COLON] = [34, 92, 10, 44, 58];
var [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];
var [SMALL_N, SMALL_U] = [110, 117];
var LONGEST_ESCAPE = 6;
var SPECIAL = Uint8Array.from({ length: 256 }, (_, byte) => byte < 32 || byte === QUOTE || byte === BACKSLASH ? 1 : 0);
var SINGLE_ESCAPES = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));
var syntaxError = (problem, at) => new SyntaxError(`${problem} at byte ${at}`);
function peek(cursor) {
  for (; ; ) {
    const { bytes } = cursor;
    let { at } = cursor;
    while (bytes[at] === 32 || bytes[at] === NEWLINE || bytes[at] === 13 || bytes[at] === 9) at += 1;
    cursor.at = at;
    if (at + LOOKAHEAD <= bytes.length || !moveOn(cursor)) return cursor.bytes[cursor.at] ?? -1;
  }
}
var placeOf = ({ start, at }) => start + at;
function unexpected(cursor) {
  return cursor.at >= cursor.bytes.length ? new SyntaxError("it ends in the middle") : syntaxError("it is not JSON", placeOf(cursor));
}
function measureString(cursor) {
  const start = placeOf(cursor) + 1;
  let { bytes } = cursor;
  let end = bytes.length;
  let at = cursor.at + 1;
  let shrinks = 0;
  let newlines = 0;
  let endOfNewline = -1;
  let endOfHighSurrogate = -1;
  for (; ; ) {
    while (at + 4 <= end && (SPECIAL[bytes[at] ?? 0] ?? 0) + (SPECIAL[bytes[at + 1] ?? 0] ?? 0) + (SPECIAL[bytes[at + 2] ?? 0] ?? 0) + (SPECIAL[bytes[at + 3] ?? 0] ?? 0) === 0)
      at += 4;
    while (at < end && SPECIAL[bytes[at] ?? 0] === 0) at += 1;
    const special = bytes[at];
    if (special === QUOTE) break;
    if (at + LONGEST_ESCAPE > end) {
      cursor.at = at;
      const isMore = moveOn(cursor);
      ({ bytes, at } = cursor);
      end = bytes.length;
      if (isMore) continue;
    }
    if (at >= end) throw new SyntaxError("it ends in the middle");
    if (special !== BACKSLASH) throw syntaxError("a string holds a control character", cursor.start + at);
    const escape = bytes[at + 1] ?? -1;
    const follows = cursor.start + at === endOfHighSurrogate;
    if (escape === SMALL_U) {
      const unit = hexUnit(cursor, at + 2);
      at += LONGEST_ESCAPE;
      const size = isLowSurrogate(unit) && follows ? 1 : sizeOfUnit(unit);
      shrinks += LONGEST_ESCAPE - size;
      if (unit === NEWLINE) {
        newlines += 1;
        endOfNewline = cursor.start + at;
      }
      if (isHighSurrogate(unit)) endOfHighSurrogate = cursor.start + at;
    } else {
      if (!SINGLE_ESCAPES.has(escape)) throw syntaxError("a string holds an unknown escape", cursor.start + at);
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
var isHighSurrogate = (unit) => unit >= 55296 && unit <= 56319;
var isLowSurrogate = (unit) => unit >= 56320 && unit <= 57343;
function sizeOfUnit(unit) {
  if (unit < 128) return 1;
  return unit < 2048 ? 2 : 3;
}
function hexUnit({ bytes, start }, from) {
  let unit = 0;
  for (let at = from; at < from + 4; at += 1) {
    const digit = hexDigit(bytes[at] ?? -1);
    if (digit === -1) throw syntaxError("a string holds an unknown escape", start + from - 2);
    unit = unit * 16 + digit;
  }
  return unit;
}
function hexDigit(byte) {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const lower = byte | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
function readText(cursor) {
  const start = cursor.at;
  const measure = measureString(cursor);
  if (measure.bytes > LONGEST_TEXT) return `(${measure.bytes} bytes)`;
  const { bytes, at: end } = cursor;
  const raw = utf8Text(bytes, start + 1, end - 1);
  if (!raw.includes("\\")) return raw;
  const text = JSON.parse(`"${raw}"`);
  return typeof text === "string" ? text : raw;
}
function eachItem(cursor, readItem) {
  cursor.at += 1;
  if (peek(cursor) === CLOSE_LIST) {
    cursor.at += 1;
    return;
  }
  for (; ; ) {
    readItem(peek(cursor));
    const after = peek(cursor);
    if (after !== COMMA && after !== CLOSE_LIST) throw unexpected(cursor);
    cursor.at += 1;
    if (after === CLOSE_LIST) return;
  }
}
function eachEntry(cursor, readValue) {
  cursor.at += 1;
  if (peek(cursor) === CLOSE_OBJECT) {
    cursor.at += 1;
    return;
  }
  for (; ; ) {
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
function walk(cursor, depth, readObject) {
  const first = peek(cursor);
  if (first === QUOTE) return void measureString(cursor);
  if (first !== OPEN_OBJECT && first !== OPEN_LIST) return passScalar(cursor, first);
  if (depth > DEEPEST) throw new SyntaxError(`it is nested more than ${DEEPEST} levels deep`);
  if (first === OPEN_OBJECT) return readObject(depth);
  return eachItem(cursor, () => walk(cursor, depth + 1, readObject));
}
function passScalar(cursor, first) {
  const word = WORDS.get(first);
  if (word === void 0) return passNumber(cursor);
  const { bytes, at: start } = cursor;
  for (const [index, byte] of word.entries()) {
    cursor.at = start + index;
    if (bytes[cursor.at] !== byte && cursor.at < bytes.length) cursor.at = start;
    if (bytes[start + index] !== byte) throw unexpected(cursor);
  }
  cursor.at = start + word.length;
}
var WORDS = new Map(
  ["null", "true", "false"].map((word) => [word.charCodeAt(0), new TextEncoder().encode(word)])
);
function passNumber(cursor) {
  passByte(cursor, 45);
  if (!passByte(cursor, 48)) passDigits(cursor);
  if (passByte(cursor, 46)) passDigits(cursor);
  if (!passByte(cursor, 101) && !passByte(cursor, 69)) return;
  if (!passByte(cursor, 43)) passByte(cursor, 45);
  passDigits(cursor);
}
function passByte(cursor, byte) {
  if (cursor.at >= cursor.bytes.length) moveOn(cursor);
  const isThere = cursor.bytes[cursor.at] === byte;
  if (isThere) cursor.at += 1;
  return isThere;
}
function passDigits(cursor) {
  const start = placeOf(cursor);
  do {
    const { bytes } = cursor;
    let { at } = cursor;
    for (let byte = bytes[at] ?? 0; byte >= 48 && byte <= 57; byte = bytes[at] ?? 0) at += 1;
    cursor.at = at;
  } while (cursor.at >= cursor.bytes.length && moveOn(cursor));
  if (placeOf(cursor) === start) throw unexpected(cursor);
}
var isText = (first) => first === QUOTE;
var isList = (first) => first === OPEN_LIST;
var isNull = (first) => first === SMALL_N;
var passValue = (cursor, depth = 0) => walk(cursor, depth, (inner) => eachEntry(cursor, () => passValue(cursor, inner + 1)));
function expectEnd(cursor) {
  if (peek(cursor) !== -1) throw unexpected(cursor);
}

export {
  latin1Text,
  utf8Text,
  LOOKAHEAD,
  wholeText,
  cursorAt,
  peek,
  placeOf,
  measureString,
  hexDigit,
  readText,
  eachItem,
  eachEntry,
  walk,
  isText,
  isList,
  isNull,
  passValue,
  expectEnd
};
