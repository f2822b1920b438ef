import type { Needle, Offsets } from '../rules/rule.ts';
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
const HYPHEN = 0x2d;
/** In base64 of any kind; what stands in its place in code and documentation is often shorter. */
const SHORTEST_KEY = 32;

/**
 * The private keys of a file, in order, one at a time: what has the markers and cannot be read as a key is none. `hits` by needle of
 * `PRIVATE_KEY_NEEDLES`.
 */
export function* findPrivateKeys(bytes: Uint8Array, hits: readonly Offsets[]): Generator<PrivateKey> {
  const [pem = [], pgp = [], putty = [], ssh2 = []] = hits;
  const kinds = [
    keysAt(pem, (hit) => between(bytes, hit, MARKERS[0].length, pemContent)),
    keysAt(pgp, (hit) => between(bytes, hit, MARKERS[1].length, pgpContent)),
    keysAt(ssh2, (hit) => between(bytes, hit, MARKERS[3].length, ssh2Content)),
    keysAt(putty, (hit, next) => puttyAt(bytes, hit, next ?? bytes.length)),
  ];
  const heads = kinds.map((kind) => kind.next());
  for (;;) {
    let first = -1;
    for (const [index, { value }] of heads.entries())
      if (value !== undefined && value.start < (heads[first]?.value?.start ?? Infinity)) first = index;
    const key = heads[first]?.value;
    if (key === undefined) return;
    yield key;
    heads[first] = kinds[first]?.next() ?? { done: true, value: undefined };
  }
}

function* keysAt(
  offsets: Offsets,
  keyAt: (hit: number, next: number | undefined) => PrivateKey | null,
): Generator<PrivateKey, undefined, undefined> {
  for (const [index, hit] of offsets.entries()) {
    const key = keyAt(hit, offsets[index + 1]);
    if (key !== null) yield key;
  }
  return undefined;
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
  const bodyStart = hit + length;
  const bodyEnd = nextHyphens(bytes, bodyStart);
  if (bodyEnd - bodyStart < SHORTEST_KEY) return null;
  const opening = /-{4,5} ?BEGIN ?([A-Z0-9 ]*)$/.exec(textOf(bytes, { start: Math.max(0, hit - LONGEST_LABEL), end: hit }));
  if (opening === null) return null;
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
  for (let at = from; at + 3 < end; at += 1)
    if (bytes[at] === HYPHEN && bytes[at + 1] === HYPHEN && bytes[at + 2] === HYPHEN && bytes[at + 3] === HYPHEN) return at;
  return end;
}
