/** A shorter one stands in every file. */
const SHORTEST = 3;
const LONGEST = 100;

/** One piece of a regular expression in Unicode mode, outside of groups. */
type Token = { readonly kind: 'literal'; readonly text: string } | { readonly kind: 'other' };

/** One piece of a regular expression with its quantifier. */
export interface QuantifiedToken {
  /** Without the quantifier. */
  readonly source: string;
  readonly token: Token;
  readonly quantifier: string;
  /** How often it is repeated at most. */
  readonly most: number;
  /** An edge or a group: it may look at text that it does not take. */
  readonly looksAround: boolean;
}

/** The pieces of a regular expression in Unicode mode; null for alternatives, and for what is not surely understood. */
export function quantifiedTokens(source: string): readonly QuantifiedToken[] | null {
  const tokens: QuantifiedToken[] = [];
  for (let rest = source; rest !== '';) {
    const piece = pieceOf(rest);
    if (piece === null) return null;
    const text = rest.slice(0, piece.length);
    rest = rest.slice(piece.length);
    const [quantifier = ''] = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ?? [];
    rest = rest.slice(quantifier.length);
    const looksAround = /^(?:\(|\^$|\$$|\\[bB]$)/.test(text);
    tokens.push({ source: text, token: piece.token, quantifier, most: mostOf(quantifier), looksAround });
  }
  return tokens;
}

function mostOf(quantifier: string): number {
  if (quantifier === '' || quantifier.startsWith('?')) return 1;
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(quantifier) ?? [];
  if (least === undefined) return Infinity;
  if (comma === '') return Number(least);
  return most === '' ? Infinity : Number(most);
}

/**
 * A text that is in everything that a regular expression (in Unicode mode) matches: the longest run of plain characters that stands outside of
 * groups and alternatives. Whatever is not surely understood is no such text.
 * @returns null where there is none
 */
export function requiredLiteral(source: string): string | null {
  let longest = '';
  let run = '';
  const endRun = (): void => {
    if (run.length > longest.length) longest = run;
    run = '';
  };
  const tokens = quantifiedTokens(source);
  if (tokens === null) return null;
  for (const { token, quantifier } of tokens) {
    if (token.kind === 'other') {
      endRun();
      continue;
    }
    if (quantifier === '' || quantifier.startsWith('+')) run += token.text;
    if (quantifier !== '') endRun();
  }
  endRun();
  return longest.length >= SHORTEST ? longest.slice(0, LONGEST) : null;
}

interface Piece {
  readonly token: Token;
  /** Code units in the source. */
  readonly length: number;
}

const OTHER: Token = { kind: 'other' };

function pieceOf(rest: string): Piece | null {
  const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  switch (first) {
    case '|':
      return null;
    case '(':
      return groupAt(rest);
    case '[':
      return classAt(rest);
    case '.':
    case '^':
    case '$':
      return { token: OTHER, length: 1 };
    case '\\':
      return escapeAt(rest);
    default:
      return /^[*+?{}\])]$/.test(first) ? null : { token: { kind: 'literal', text: first }, length: first.length };
  }
}

/** `\.` is a dot, `\d` a class, `\b` an edge; `\x41`, `\u0041`, `\p{…}` and `\k<…>` are left alone. */
function escapeAt(rest: string): Piece | null {
  const escaped = rest.charAt(1);
  if (/^[dDwWsSbBnrtfv]$/.test(escaped)) return { token: OTHER, length: 2 };
  return /^[\^$\\.*+?()[\]{}|/-]$/.test(escaped) ? { token: { kind: 'literal', text: escaped }, length: 2 } : null;
}

function classAt(rest: string): Piece | null {
  const [whole] = /^\[(?:\\[^]|[^\]\\])*\]/.exec(rest) ?? [];
  return whole === undefined ? null : { token: OTHER, length: whole.length };
}

/** To the parenthesis that closes it; those in classes and behind a backslash do not count. */
function groupAt(rest: string): Piece | null {
  let depth = 0;
  for (let index = 0; index < rest.length;) {
    const at = rest.charAt(index);
    if (at === '\\') index += 1;
    else if (at === '[') index += (classAt(rest.slice(index))?.length ?? 1) - 1;
    else if (at === '(') depth += 1;
    else if (at === ')') depth -= 1;
    index += 1;
    if (depth === 0) return { token: OTHER, length: index };
  }
  return null;
}
