/** A set of bytes: 1 at each member. */
export type ByteClass = Uint8Array;

/** `byteClass('A-Za-z0-9_')`: ranges and single characters of ASCII; a `-` that is meant stands last. */
function byteClass(members: string): ByteClass {
  const set = new Uint8Array(256);
  for (const [, from = '', to = from] of members.matchAll(/([^])(?:-([^]))?/g)) {
    for (let byte = from.charCodeAt(0); byte <= to.charCodeAt(0); byte += 1) set[byte] = 1;
  }
  return set;
}

export const LETTERS = byteClass('A-Za-z');
export const ALPHANUMERIC = byteClass('A-Za-z0-9');
export const HEX = byteClass('A-Fa-f0-9');
export const DIGITS = byteClass('0-9');
/** `\w` */
export const WORD = byteClass('A-Za-z0-9_');
/** The alphabet of base64url. */
export const WORD_OR_DASH = byteClass('A-Za-z0-9_-');
export const BASE64 = byteClass('A-Za-z0-9+/=');
export const ALPHANUMERIC_OR_DASH = byteClass('A-Za-z0-9-');
export const WORD_DASH_OR_DOT = byteClass('A-Za-z0-9_.-');
/** Everything that tokens are made of. */
export const TOKEN = byteClass('A-Za-z0-9_.:+/=~-');

/** How many bytes of the class follow, counted up to `most`. */
export function run(bytes: Uint8Array, from: number, members: ByteClass, most: number): number {
  const end = Math.min(bytes.length, from + most);
  let index = from;
  while (index < end && members[bytes[index] ?? 0] === 1) index += 1;
  return index - from;
}
