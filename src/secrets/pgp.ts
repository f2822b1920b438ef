import type { KeyContent } from './private-key.ts';

/** RFC 9580: tags of packets, versions of keys, and the algorithms that a key can have. */
const SECRET_KEY = 5;
const SECRET_SUBKEY = 7;
const ALGORITHMS: ReadonlySet<number> = new Set([1, 2, 3, 16, 17, 18, 19, 20, 22, 25, 26, 27, 28]);

const SHORTEST_KEY = 40;

/** The key that a sequence of PGP packets begins with: whether it is a secret one. */
export function pgpKey(packets: Uint8Array): KeyContent | null {
  const header = packetHeader(packets);
  if (header === null || (header.tag !== SECRET_KEY && header.tag !== SECRET_SUBKEY)) return null;
  const version = packets[header.bodyStart] ?? 0;
  // Version, time of creation in four bytes, in version 3 two bytes of validity, algorithm.
  const algorithm = packets[header.bodyStart + (version === 3 ? 7 : 5)] ?? 0;
  const isKey = version >= 3 && version <= 6 && ALGORITHMS.has(algorithm) && packets.length >= SHORTEST_KEY;
  return isKey ? { format: 'pgp', name: 'a PGP private key', isEncrypted: false } : null;
}

function packetHeader(packets: Uint8Array): { readonly tag: number; readonly bodyStart: number } | null {
  const [first = 0, length = 0] = packets;
  if ((first & 0x80) === 0) return null;
  if ((first & 0x40) === 0) return { tag: (first >> 2) & 0x0f, bodyStart: 1 + ([1, 2, 4, 0][first & 3] ?? 0) };
  if (length < 192) return { tag: first & 0x3f, bodyStart: 2 };
  return { tag: first & 0x3f, bodyStart: length < 224 ? 3 : 6 };
}
