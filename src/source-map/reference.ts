import { latin1Text, utf8Text } from '../inspect/text-of-bytes.ts';
import type { Offsets } from '../rules/rule.ts';

/** What ends the file's own map, or stands in a text that speaks of maps. */
export const REFERENCE = 'sourceMappingURL=';

/** One `sourceMappingURL=` in a file, as bytes from the start of the file. */
export interface Reference {
  readonly start: number;
  /** First byte after the equals sign. */
  readonly valueStart: number;
  /** `line` after `//#` or `//@`, `block` after `/*#`; null in code and prose. */
  readonly comment: 'line' | 'block' | null;
  /** Where to stop at the latest: at the next reference, or at the end of the file. */
  readonly limit: number;
}

const [NEWLINE, RETURN, SPACE, TAB, SLASH, STAR] = [0x0a, 0x0d, 0x20, 0x09, 0x2f, 0x2a] as const;

/** @param hits offsets of `REFERENCE`, ascending */
export function* referencesIn(bytes: Uint8Array, hits: Offsets): Generator<Reference> {
  for (const [index, start] of hits.entries())
    yield { start, valueStart: start + REFERENCE.length, comment: commentBefore(bytes, start), limit: hits[index + 1] ?? bytes.length };
}

function commentBefore(bytes: Uint8Array, start: number): Reference['comment'] {
  let at = start - 1;
  while (bytes[at] === SPACE || bytes[at] === TAB) at -= 1;
  if (bytes[at] !== 0x23 && bytes[at] !== 0x40) return null;
  if (bytes[at - 2] !== SLASH) return null;
  if (bytes[at - 1] === SLASH) return 'line';
  return bytes[at - 1] === STAR ? 'block' : null;
}

const LONGEST_URL = 65_536;
/** Quotes, brackets, templates: the text is part of a program or of its documentation. */
const NOT_IN_A_URL = /["'`<>{}[\]|^]/;

/**
 * What the comment points at; null unless it is a whole comment with nothing but an address in it (ECMA-426, "extracting a source map
 * URL"), which text in strings and documentation is not.
 */
export function addressOf(bytes: Uint8Array, { start, valueStart, comment, limit }: Reference): string | null {
  if (comment === null || isInDocumentation(bytes, start)) return null;
  let end = valueStart;
  const last = Math.min(limit, valueStart + LONGEST_URL);
  while (end < last && !isSpace(bytes[end]) && !(comment === 'block' && closesBlock(bytes, end))) end += 1;
  return end > valueStart && endsComment(bytes, end, comment) ? cleanAddress(bytes, valueStart, end) : null;
}

const closesBlock = (bytes: Uint8Array, at: number): boolean => bytes[at] === STAR && bytes[at + 1] === SLASH;

function cleanAddress(bytes: Uint8Array, from: number, to: number): string | null {
  const address = utf8Text(bytes, from, to);
  return NOT_IN_A_URL.test(address) ? null : address;
}

/** What lies behind the end counts as space. */
const isSpace = (byte: number | undefined): boolean =>
  byte === undefined || byte === SPACE || byte === TAB || byte === NEWLINE || byte === RETURN;

function endsComment(bytes: Uint8Array, from: number, comment: 'line' | 'block'): boolean {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === TAB || (comment === 'block' && isSpace(bytes[at]) && at < bytes.length)) at += 1;
  if (comment === 'block') return closesBlock(bytes, at);
  return bytes[at] === undefined || bytes[at] === NEWLINE || bytes[at] === RETURN;
}

/** The line begins with `*` or another comment: an example in somebody's documentation. */
function isInDocumentation(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  const furthest = Math.max(-1, start - 200);
  while (at > furthest && bytes[at] !== NEWLINE && bytes[at] !== RETURN) at -= 1;
  const before = latin1Text(bytes, at + 1, start);
  return /^\s*(?:\*(?!\/)|\/\/(?![#@]\s*$)|\/\*(?![#@]\s*$)(?!.*\*\/))/.test(before);
}
