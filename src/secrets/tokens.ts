import type { Needle, Offsets } from '../rules/rule.ts';
import { run, TOKEN } from './byte-class.ts';
import { type Secret, textOf } from './secret.ts';
import { TOKEN_SHAPES, type TokenShape } from './token-shapes.ts';

export const TOKEN_NEEDLES: readonly Needle[] = TOKEN_SHAPES.map(({ prefix }) => ({ text: prefix, ignoreCase: false }));

const BEFORE = 8;
const AFTER = 1024;

/** Reads a file from its start to its end. */
export interface TokenReader {
  /** Where the next prefix stands; Infinity after the last. */
  readonly next: () => number;
  /** What has the form of a token and whose prefix stands before `end`, row by row of the table, placeholders included. */
  readonly before: (end: number) => readonly Secret[];
}

/** Finds the secrets of our own table. `hits` by needle of `TOKEN_NEEDLES`. */
export function tokenReader(bytes: Uint8Array, hits: readonly Offsets[]): TokenReader {
  const read = new Uint32Array(TOKEN_SHAPES.length);
  const nextOf = (row: number): number => hits[row]?.[read[row] ?? 0] ?? Infinity;
  const before = (end: number): readonly Secret[] => {
    const found: Secret[] = [];
    for (const [row, shape] of TOKEN_SHAPES.entries()) {
      for (let hit = nextOf(row); hit < end; hit = nextOf(row)) {
        read[row] = (read[row] ?? 0) + 1;
        const token = tokenAt(bytes, hit, shape, row + 1);
        if (token !== null) found.push(token);
      }
    }
    return found;
  };
  return { next: () => TOKEN_SHAPES.reduce((first, _, row) => Math.min(first, nextOf(row)), Infinity), before };
}

function tokenAt(bytes: Uint8Array, hit: number, shape: TokenShape, rank: number): Secret | null {
  const { kind, name, prefix, pattern, before = BEFORE, after = AFTER, isMixed = false, check } = shape;
  const bodyStart = hit + prefix.length;
  if (!hasBody(bytes, bodyStart, shape)) return null;
  const from = Math.max(0, hit - before);
  // One byte more, for what must not follow. Strings are garbage: much of it, and the heap grows however short they live.
  const limit = bodyStart + (isMixed ? after : Math.min(after, run(bytes, bodyStart, TOKEN, after) + 1));
  const text = textOf(bytes, { start: from, end: Math.min(bytes.length, limit) });
  pattern.lastIndex = hit - from;
  const match = pattern.exec(text);
  if (match === null || check?.(match[0]) === false) return null;
  const secret = match.groups?.['secret'];
  const [start, end] = match.indices?.groups?.['secret'] ?? match.indices?.[0] ?? [0, 0];
  const shown = secret === undefined ? prefix : '';
  return { kind, name, prefix: shown, isWeak: shape.isWeak === true, start: from + start, end: from + end, rank };
}

function hasBody(bytes: Uint8Array, start: number, { body: [members, least], until }: TokenShape): boolean {
  const length = run(bytes, start, members, until?.most ?? least);
  return length >= least && (until === undefined || bytes[start + length] === until.byte);
}
