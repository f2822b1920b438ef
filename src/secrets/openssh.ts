import { type KeyContent, keyName } from './private-key.ts';

const MAGIC = 'openssh-key-v1\0';

/** The structure of OpenSSH's PROTOCOL.key: cipher, key derivation and its options, a number of keys, a public key, the private part. */
export function openSshKey(body: Uint8Array): KeyContent | null {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  if (bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) return null;
  const cipher = field(bytes, MAGIC.length);
  const derivation = field(bytes, cipher?.end);
  const options = field(bytes, derivation?.end);
  if (cipher === null || options === null || bytes.length < options.end + 4) return null;
  const publicKey = field(bytes, options.end + 4);
  const privatePart = field(bytes, publicKey?.end);
  if (publicKey === null || privatePart === null || privatePart.end - privatePart.start < 48) return null;
  const isEncrypted = bytes.toString('latin1', cipher.start, cipher.end) !== 'none';
  return { format: 'openssh', name: keyName('OpenSSH', isEncrypted), isEncrypted };
}

/** A length in four bytes and as much content. */
function field(bytes: Buffer, offset: number | undefined): { readonly start: number; readonly end: number } | null {
  if (offset === undefined || bytes.length < offset + 4) return null;
  const start = offset + 4;
  const end = start + bytes.readUInt32BE(offset);
  return end <= bytes.length ? { start, end } : null;
}
