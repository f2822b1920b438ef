import { nodeCrypto } from '../late-modules.ts';
import type { Armor } from './armor.ts';
import { derLength, keyStructure, type KeyStructure } from './der.ts';
import { openSshKey } from './openssh.ts';
import { type KeyContent, keyName } from './private-key.ts';

/**
 * The key between the markers `-----BEGIN <label>PRIVATE KEY-----`, or null where there is none: a placeholder, an example that was cut,
 * code that writes keys.
 *
 * @param label what stands before `PRIVATE KEY`, e.g. `RSA`; empty for PKCS #8
 */
export function pemKey(label: string, { headers, bodies }: Armor): KeyContent | null {
  if (headers.get('proc-type')?.includes('ENCRYPTED') === true) return legacyEncrypted(label, headers, bodies);
  for (const body of bodies) {
    const key = label === 'OPENSSH' ? openSshKey(body) : derKey(body);
    if (key !== null) return key;
  }
  return null;
}

/** A key in DER, without markers. */
export function derKey(bytes: Uint8Array): KeyContent | null {
  const structure = keyStructure(bytes);
  if (structure === null) return null;
  if (structure === 'encrypted-pkcs8') return { format: 'pem', name: keyName('', true), isEncrypted: true };
  return { format: 'pem', name: keyName(algorithmOf(bytes.subarray(0, derLength(bytes)), structure), false), isEncrypted: false };
}

/** By OpenSSL; what has the structure of a key that it does not know is a key all the same. */
function algorithmOf(der: Uint8Array, structure: Exclude<KeyStructure, 'encrypted-pkcs8'>): string {
  if (structure === 'dsa') return 'DSA';
  try {
    const { asymmetricKeyType = '' } = nodeCrypto().createPrivateKey({ key: Buffer.from(der), format: 'der', type: structure });
    return ALGORITHMS.get(asymmetricKeyType) ?? asymmetricKeyType.toUpperCase();
  } catch {
    return { pkcs1: 'RSA', sec1: 'EC', pkcs8: '' }[structure];
  }
}

const ALGORITHMS: ReadonlyMap<string, string> = new Map([
  ['rsa-pss', 'RSA-PSS'],
  ['ed25519', 'Ed25519'],
  ['ed448', 'Ed448'],
  ['x25519', 'X25519'],
  ['x448', 'X448'],
]);

/** RFC 1421, as OpenSSL writes it: blocks of 8 or 16 bytes, and nothing to be recognised in them. */
function legacyEncrypted(label: string, headers: Armor['headers'], bodies: Armor['bodies']): KeyContent | null {
  if (!/^[A-Z0-9-]+,[0-9A-Fa-f]{16,32}$/.test(headers.get('dek-info')?.trim() ?? '')) return null;
  const looksEncrypted = bodies.some((body) => body.length >= 48 && body.length % 8 === 0 && new Set(body).size >= 24);
  return looksEncrypted ? { format: 'pem', name: keyName(label, true), isEncrypted: true } : null;
}
