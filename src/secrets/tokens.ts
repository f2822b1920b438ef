import type { Needle } from '../rules/rule.ts';
import { run } from './byte-class.ts';
import { isPlaceholder } from './placeholder.ts';
import { type Secret, textOf } from './secret.ts';
import { TOKEN_SHAPES, type TokenShape } from './token-shapes.ts';

export const TOKEN_NEEDLES: readonly Needle[] = TOKEN_SHAPES.map(({ prefix }) => ({ text: prefix, ignoreCase: false }));

const BEFORE = 8;
const AFTER = 1024;

/** The secrets of our own table in a file, placeholders left out. `hits` by needle of `TOKEN_NEEDLES`. */
export function findTokens(bytes: Uint8Array, hits: readonly (readonly number[])[]): readonly Secret[] {
  return TOKEN_SHAPES.flatMap((shape, index) => (hits[index] ?? []).flatMap((hit) => tokenAt(bytes, hit, shape) ?? []));
}

function tokenAt(bytes: Uint8Array, hit: number, shape: TokenShape): Secret | null {
  const { kind, name, prefix, pattern, before = BEFORE, after = AFTER, check } = shape;
  if (!hasBody(bytes, hit + prefix.length, shape)) return null;
  const from = Math.max(0, hit - before);
  const text = textOf(bytes, { start: from, end: Math.min(bytes.length, hit + prefix.length + after) });
  pattern.lastIndex = hit - from;
  const match = pattern.exec(text);
  if (match === null || check?.(match[0]) === false) return null;
  const secret = match.groups?.['secret'];
  const [start, end] = match.indices?.groups?.['secret'] ?? match.indices?.[0] ?? [0, 0];
  if (isPlaceholder(secret ?? match[0].slice(prefix.length))) return null;
  return { kind, name, prefix: secret === undefined ? prefix : '', isWeak: shape.isWeak === true, start: from + start, end: from + end };
}

function hasBody(bytes: Uint8Array, start: number, { body: [members, least], until }: TokenShape): boolean {
  const length = run(bytes, start, members, until?.most ?? least);
  return length >= least && (until === undefined || bytes[start + length] === until.byte);
}
