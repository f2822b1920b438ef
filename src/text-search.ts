import type { Context, Script } from 'node:vm';
import { nodeVm } from './late-modules.ts';
import { requiredLiteral } from './required-literal.ts';
import { firstLine, systemErrorCode } from './system-error.ts';

/** A stretch of a text, in UTF-16 code units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export type TextSearch =
  | { readonly kind: 'searched'; readonly spans: readonly TextSpan[] }
  /** `why` ends a sentence: the text was not searched to its end. */
  | { readonly kind: 'stopped'; readonly why: string };

/** After that many, more of them say nothing new. */
export const MOST_MATCHES = 1000;

/**
 * Milliseconds that one search may take: a regular expression can take longer than the sun shines. A slow machine searches 100 MB of code in well
 * under a second for an ordinary one.
 */
export interface TimeLimit {
  readonly each: number;
  readonly perMegabyte: number;
  /** For all searches of one expression together. */
  readonly total: number;
}

export const TIME_LIMIT: TimeLimit = { each: 3000, perMegabyte: 100, total: 60_000 };

const spent = new WeakMap<RegExp, number>();

/**
 * Where a global regular expression matches. Runs in a V8 context with a time limit, which stops it in the middle of its backtracking; what
 * cannot backtrack needs none, and is spared the half millisecond that a limit costs.
 */
export function searchText(pattern: RegExp, text: string, limit: TimeLimit = TIME_LIMIT): TextSearch {
  if (isLinear(pattern.source)) return { kind: 'searched', spans: spansOf(text.matchAll(pattern)) };
  if (lacksLiteral(pattern, text)) return { kind: 'searched', spans: [] };
  const before = spent.get(pattern) ?? 0;
  const most = Math.ceil(Math.min(limit.each + (limit.perMegabyte * text.length) / 1e6, limit.total - before));
  if (most <= 0) return { kind: 'stopped', why: `it has taken more than ${seconds(limit.total)} in all` };
  const start = performance.now();
  try {
    return { kind: 'searched', spans: within(most, pattern, text) };
  } catch (error) {
    return { kind: 'stopped', why: whyStopped(error, most) };
  } finally {
    spent.set(pattern, before + performance.now() - start);
  }
}

/** `searchText` for a text that comes in parts, which have the time of the whole together. */
export function searchParts(pattern: RegExp, length: number, limit: TimeLimit = TIME_LIMIT): (part: string) => TextSearch {
  let left = limit.each + (limit.perMegabyte * length) / 1e6;
  return (part) => {
    const start = performance.now();
    try {
      return searchText(pattern, part, { each: left, perMegabyte: 0, total: limit.total });
    } finally {
      left -= performance.now() - start;
    }
  };
}

const literals = new WeakMap<RegExp, RegExp | null>();

/** Most files lack a word that a pattern has to find, and looking for that is ten times as fast as any limit. */
function lacksLiteral(pattern: RegExp, text: string): boolean {
  let literal = literals.get(pattern);
  if (literal === undefined) {
    const required = requiredLiteral(pattern.source);
    literal = required === null ? null : new RegExp(required.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), pattern.ignoreCase ? 'iu' : 'u');
    literals.set(pattern, literal);
  }
  return literal !== null && !literal.test(text);
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} s`;

/** What V8 says beside the time: a stack that overflows, an expression that is too large. */
const whyStopped = (error: unknown, most: number): string =>
  systemErrorCode(error) === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? `it takes longer than ${seconds(most)}` : firstLine(error);

/** Longer ones take their length times that of the text in the worst case, which is not linear any more. */
const LONGEST_LINEAR = 200;

/**
 * Whether an expression is made of alternatives of plain characters and classes alone: without groups and repetition there is nothing to
 * go back to.
 */
export function isLinear(source: string): boolean {
  return source.length <= LONGEST_LINEAR && /^(?:\\[^1-9kpPux]|[^\\()*+?{}])*$/.test(source);
}

function spansOf(matches: Iterable<RegExpMatchArray>): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  for (const { index = 0, 0: match } of matches) {
    spans.push({ start: index, end: index + match.length });
    if (spans.length === MOST_MATCHES) break;
  }
  return spans;
}

let search: Script | null = null;
let context: Context | null = null;

function within(timeout: number, pattern: RegExp, text: string): readonly TextSpan[] {
  search ??= new (nodeVm().Script)('spansOf(text.matchAll(pattern))');
  context ??= nodeVm().createContext({ spansOf });
  Object.assign(context, { pattern, text });
  try {
    // The script gives what `spansOf` gives.
    return search.runInContext(context, { timeout }) as readonly TextSpan[];
  } finally {
    Object.assign(context, { pattern: null, text: null });
  }
}
