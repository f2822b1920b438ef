import type { Needle } from '../rules/rule.ts';
import { openArmor } from './armor.ts';
import { derKey, pemKey } from './pem.ts';
import { pgpKey } from './pgp.ts';
import type { KeyContent, PrivateKey } from './private-key.ts';
import { puttyKey } from './putty.ts';
import { textOf } from './secret.ts';

const MARKERS = ['PRIVATE KEY-----', 'PGP PRIVATE KEY BLOCK-----', 'PuTTY-User-Key-File-', 'SSH2 ENCRYPTED PRIVATE KEY ----'] as const;

export const PRIVATE_KEY_NEEDLES: readonly Needle[] = MARKERS.map((text) => ({ text, ignoreCase: false }));

/** The longest key, of 16,384 bits, has 13 kB; in a string of a string it is somewhat longer. */
const LONGEST_KEY = 64 * 1024;
const LONGEST_LABEL = 40;

/** The private keys of a file, in order: what has the markers and cannot be read as a key is none. `hits` by needle of `PRIVATE_KEY_NEEDLES`. */
export function findPrivateKeys(bytes: Uint8Array, hits: readonly (readonly number[])[]): readonly PrivateKey[] {
  const [pem = [], pgp = [], putty = [], ssh2 = []] = hits;
  const found = [
    ...pem.flatMap((hit) => between(bytes, hit, MARKERS[0].length, pemContent) ?? []),
    ...pgp.flatMap((hit) => between(bytes, hit, MARKERS[1].length, pgpContent) ?? []),
    ...ssh2.flatMap((hit) => between(bytes, hit, MARKERS[3].length, ssh2Content) ?? []),
    ...putty.flatMap((hit, index) => puttyAt(bytes, hit, putty[index + 1] ?? bytes.length) ?? []),
  ];
  return found.toSorted((a, b) => a.start - b.start);
}

/** A file that is a key and nothing else, in binary: DER or PGP's packets. */
export function binaryKey(bytes: Uint8Array): PrivateKey | null {
  const der = derKey(bytes);
  const content = der === null ? pgpKey(bytes) : { ...der, format: 'der' as const };
  return content === null ? null : { ...content, start: 0, end: bytes.length };
}

type Content = (label: string, body: string) => KeyContent | null;

/** `hit` is inside the opening marker, which begins on the same line; the key ends at the next hyphens. */
function between(bytes: Uint8Array, hit: number, length: number, content: Content): PrivateKey | null {
  const opening = /-{4,5} ?BEGIN ?([A-Z0-9 ]*)$/.exec(textOf(bytes, { start: Math.max(0, hit - LONGEST_LABEL), end: hit }));
  if (opening === null) return null;
  const bodyStart = hit + length;
  const bodyEnd = nextHyphens(bytes, bodyStart);
  const key = content((opening[1] ?? '').trim(), textOf(bytes, { start: bodyStart, end: bodyEnd }));
  if (key === null) return null;
  const closing = /^-+ ?END[^-\n]*-+/.exec(textOf(bytes, { start: bodyEnd, end: Math.min(bytes.length, bodyEnd + 80) }));
  return { ...key, start: hit - opening[0].length, end: bodyEnd + (closing?.[0].length ?? 0) };
}

const pemContent: Content = (label, body) => pemKey(label, openArmor(body));

function pgpContent(_label: string, body: string): KeyContent | null {
  for (const packets of openArmor(body).bodies) {
    const key = pgpKey(packets);
    if (key !== null) return key;
  }
  return null;
}

/** The format of ssh.com, whose keys begin with a number of its own. */
function ssh2Content(_label: string, body: string): KeyContent | null {
  const isKey = openArmor(body).bodies.some((one) => Buffer.from(one).toString('hex', 0, 4) === '3f6ff9eb' && one.length >= 64);
  return isKey ? { format: 'ssh2', name: 'an SSH2 private key', isEncrypted: false } : null;
}

function puttyAt(bytes: Uint8Array, hit: number, next: number): PrivateKey | null {
  const text = textOf(bytes, { start: hit, end: Math.min(next, hit + LONGEST_KEY) });
  const key = puttyKey(text);
  const last = /Private-(?:MAC|Hash): [0-9a-f]+/.exec(text);
  return key === null ? null : { ...key, start: hit, end: hit + (last === null ? text.length : last.index + last[0].length) };
}

/** Where the next four hyphens begin, or as far as a key goes. */
function nextHyphens(bytes: Uint8Array, from: number): number {
  const end = Math.min(bytes.length, from + LONGEST_KEY);
  const found = Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).indexOf('----');
  return found === -1 ? end : from + found;
}
