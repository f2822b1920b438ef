import { unwrap } from './armor.ts';
import { type KeyContent, keyName } from './private-key.ts';

const ENCRYPTION = /\sEncryption: ([\w-]+)/;
const PRIVATE_LINES = /\sPrivate-Lines: [1-9]\d{0,3}\s+[A-Za-z0-9+/=]{32,}/;

/** PuTTY's own format: the private part is there in lines of base64. */
export function puttyKey(written: string): KeyContent | null {
  const text = unwrap(written);
  if (!PRIVATE_LINES.test(text)) return null;
  const isEncrypted = (ENCRYPTION.exec(text)?.[1] ?? 'none') !== 'none';
  return { format: 'putty', name: keyName('PuTTY', isEncrypted), isEncrypted };
}
