import { quantifiedTokens } from './required-literal.ts';

/** What bounds the matches of a regular expression by the text that it is held against. */
export interface MatchBound {
  /** Whether every match that begins before `stretch` ends inside of it. */
  readonly endsIn: (stretch: string) => boolean;
}

/** More than that would have to stand in every stretch. */
const MOST_FIXED = 200;

/**
 * A match takes each piece of its expression in turn: those that are repeated without end take nothing but characters of their own kind, and all others
 * take so many characters at most. So no match reaches across a stretch with more characters of other kinds than that.
 *
 * @returns null for what has groups, alternatives, edges or references in it, which look at more than they take
 */
export function matchBound({ source, flags }: RegExp): MatchBound | null {
  const tokens = quantifiedTokens(source);
  if (tokens === null || tokens.some(({ looksAround }) => looksAround)) return null;
  const repeated = tokens.filter(({ most }) => most === Infinity).map((token) => token.source);
  const fixed = tokens.reduce((sum, { most }) => sum + (most === Infinity ? 0 : most), 0);
  if (fixed > MOST_FIXED) return null;
  const filler = repeated.length === 0 ? null : new RegExp(repeated.join('|'), flags);
  return {
    // A character is two code units at most.
    endsIn: (stretch) => (filler === null ? stretch : stretch.replaceAll(filler, '')).length > 2 * fixed,
  };
}
