import { KEYS } from './generated-keys.ts';
import { random, TOKENS } from './generated-tokens.ts';

/** A secret with what of it must never be seen. */
export interface Planted {
  readonly text: string;
  readonly never: readonly string[];
}

const next = random(17);

/** The last characters of a token, or the password of an address: the public part is in front. */
const hiddenPart = (token: string): string => /:([^:/@]{4,})@/.exec(token)?.[1] ?? token.replace(/["'\s]+$/, '').slice(-10);

/** One of each kind that the rules `secret` and `private-key` know. */
export const planted: readonly Planted[] = [
  ...TOKENS.map(([, make]) => make(next)).map((text) => ({ text, never: [hiddenPart(text)] })),
  ...KEYS.map(([, , text]) => ({ text, never: text.split(/\r?\n/).filter((line) => /^[A-Za-z0-9+/=]{16,}$/.test(line)) })),
];

/** What of the planted secrets stands in a text: nothing, if all is well. */
export const seenIn = (text: string): readonly string[] => planted.flatMap(({ never }) => never.filter((part) => text.includes(part)));
