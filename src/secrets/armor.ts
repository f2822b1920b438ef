/** The text between the markers of a key as it stands in files, strings and configuration: unwrapped, and without its headers. */
export interface Armor {
  /** By name in lower case: `proc-type` → `4,ENCRYPTED`. */
  readonly headers: ReadonlyMap<string, string>;
  /** What the base64 can be, best guess first. */
  readonly bodies: readonly Uint8Array[];
}

/** Line breaks as JSON, JavaScript, URLs and HTML write them, a line that goes on after a backslash, and what a URL needs for base64. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\\+(?:[nrt]|u000[adAD]|x0[adAD])|\\+\r?\n|%0[adAD]|&#(?:10|13|x0?[adAD]);/g, '\n'],
  [/%2[bB]/g, '+'],
  [/%2[fF]/g, '/'],
  [/%3[dD]/g, '='],
];
/** Pieces of a string that code puts together: the plus sign is one of base64 too. */
const CONCATENATION = /["'`]\s*\+\s*["'`]/g;
/** A slash is one of base64 too, so a comment is a second guess. */
const COMMENT = /^[ \t]*(?:\/\/|#|\*|--|;|>)+[ \t]?/gm;
const HEADER = /^[ \t]*["'`]?([A-Za-z][A-Za-z-]*):[ \t]*([^"'`\n]*).*$/gm;

export function openArmor(written: string): Armor {
  const text = unwrap(written);
  const headers = new Map([...text.matchAll(HEADER)].map(([, name = '', value = '']) => [name.toLowerCase(), value] as const));
  const body = text.replace(HEADER, '\n');
  const guesses = [body, ...(COMMENT.test(body) ? [body.replace(COMMENT, '')] : [])];
  COMMENT.lastIndex = 0;
  return { headers, bodies: guesses.map(decode) };
}

/** A text out of the string, the URL or the markup in which it is written. */
export function unwrap(written: string): string {
  let text = written.replace(CONCATENATION, '');
  for (const [pattern, plain] of WRITTEN) text = text.replace(pattern, plain);
  return text;
}

/** PGP's checksum stands on a line of its own after an equals sign. */
const CHECKSUM = /\n[ \t]{0,40}["'`]?=[A-Za-z0-9+/]{4}["'`,]{0,2}\s{0,40}$/;

const decode = (text: string): Uint8Array => Buffer.from(text.replace(CHECKSUM, '').replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
