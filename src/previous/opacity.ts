import type { Texture } from '../model.ts';
import { count, humanSize } from '../size.ts';

/**
 * What a script has become that it was not. `obfuscated`: it shows what obfuscators and hidden code have; `spliced`: readable code got lines that nobody
 * reads; `encoded`: such lines that are encoded data; `minified`: all of it; `grown`: it is several times as large.
 */
export interface Turn {
  readonly kind: 'obfuscated' | 'spliced' | 'encoded' | 'minified' | 'grown';
  /** What shows it; ends the sentence `it has …`. */
  readonly sign: string;
}

/** Null: as readable as it was. */
export function turnOf(before: Texture, after: Texture): Turn | null {
  const obfuscation = obfuscationOf(after);
  if (obfuscation !== null && obfuscationOf(before) === null) return { kind: 'obfuscated', sign: obfuscation };
  return gapTurn(before, after) ?? denseTurn(before, after) ?? growth(before, after);
}

// The bounds below were measured on 44,000 scripts of published packages, and on 45 pairs of consecutive releases with 14,000 scripts.

/** Most in any of the scripts: 3. */
const FEWEST_HEX_NAMES = 15;
/** Most in any of the scripts: 0; emoji have other selectors. */
const FEWEST_INVISIBLE = 16;
/** Most in any of the scripts: 49, in 1.9 MB. */
const FEWEST_ESCAPES = 60;
/** One in 400 bytes. */
const SPARSEST_ESCAPES = 400;
/** What hides code, in words; null where there is no more of it than anybody writes. */
export function obfuscationOf({ bytes, hexNames, escapedCharacters, invisibleCharacters }: Texture): string | null {
  if (hexNames >= FEWEST_HEX_NAMES) return `${count(hexNames)} names such as _0x3f2a`;
  if (invisibleCharacters >= FEWEST_INVISIBLE) return `${count(invisibleCharacters)} characters that no editor shows`;
  const isEscaped = escapedCharacters >= FEWEST_ESCAPES && escapedCharacters * SPARSEST_ESCAPES >= bytes;
  return isEscaped ? `${count(escapedCharacters)} plain characters written as escapes` : null;
}

/** Most in readable scripts: 131, in lines that end in a comment. */
const NARROWEST_GAP = 200;

function gapTurn(before: Texture, after: Texture): Turn | null {
  if (after.widestGap < NARROWEST_GAP || before.widestGap >= NARROWEST_GAP || denseShare(before) > MOST_DENSE) return null;
  return { kind: 'obfuscated', sign: `${count(after.widestGap)} blanks in a row, which push what follows out of sight` };
}

/** In pairs no script gained more in lines of 2,000 bytes. */
const FEWEST_DENSE_BYTES = 2000;
const SHORTEST_UNREAD_LINE = 2000;
const TIMES_LONGER_LINE = 4;
/** Below it a script is readable as a whole. */
const MOST_DENSE = 0.1;
const MINIFIED = 0.9;

function denseTurn(before: Texture, after: Texture): Turn | null {
  const gained = after.denseBytes - before.denseBytes;
  if (denseShare(before) > MOST_DENSE || gained < FEWEST_DENSE_BYTES) return shortNameTurn(before, after);
  if (after.longestLine < Math.max(SHORTEST_UNREAD_LINE, before.longestLine * TIMES_LONGER_LINE)) return null;
  const sign = `${humanSize(gained)} more in lines of up to ${humanSize(after.longestLine)}`;
  if ((after.encodedBytes - before.encodedBytes) * 2 > gained) return { kind: 'encoded', sign };
  return { kind: denseShare(after) < MINIFIED ? 'spliced' : 'minified', sign };
}

const denseShare = ({ bytes, denseBytes }: Texture): number => (bytes === 0 ? 0 : denseBytes / bytes);

const FEWEST_WORDS = 200;
/** Nine in ten scripts have less than 0.29, minified ones 0.6 and more. */
const [MANY_SHORT_WORDS, FEW_SHORT_WORDS] = [0.5, 0.3] as const;

/** Minified, and broken into short lines. */
function shortNameTurn(before: Texture, after: Texture): Turn | null {
  if (after.words < FEWEST_WORDS || shortShare(after) < MANY_SHORT_WORDS || shortShare(before) > FEW_SHORT_WORDS) return null;
  return { kind: 'minified', sign: `${Math.round(shortShare(after) * 100)} % of its names cut to one or two letters` };
}

const shortShare = ({ words, shortWords }: Texture): number => (words === 0 ? 0 : shortWords / words);

const SEVERAL_TIMES = 3;
/** Below it growth is a feature. */
const FEWEST_NEW_BYTES = 20_000;

function growth(before: Texture, after: Texture): Turn | null {
  if (after.bytes < before.bytes * SEVERAL_TIMES || after.bytes - before.bytes < FEWEST_NEW_BYTES) return null;
  return { kind: 'grown', sign: `${humanSize(after.bytes)}, and had ${humanSize(before.bytes)}` };
}
