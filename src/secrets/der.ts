/** One element of ASN.1 in DER: where its content begins and ends. */
interface Element {
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

const INTEGER = 0x02;
const OCTET_STRING = 0x04;
const OBJECT_IDENTIFIER = 0x06;
const SEQUENCE = 0x30;

/** How a private key is wrapped: RFC 8017 (RSA), RFC 5915 (EC), OpenSSL's own (DSA), RFC 5958 (PKCS #8), encrypted or not. */
export type KeyStructure = 'pkcs1' | 'sec1' | 'dsa' | 'pkcs8' | 'encrypted-pkcs8';

/** The structure of the private key that the bytes begin with; null where they are none, or are cut short. */
export function keyStructure(bytes: Uint8Array): KeyStructure | null {
  const outer = element(bytes, 0, bytes.length);
  if (outer?.tag !== SEQUENCE) return null;
  const [first, second, third, ...rest] = elements(bytes, outer);
  if (first === undefined || second === undefined) return null;
  if (isAlgorithm(bytes, first)) return second.tag === OCTET_STRING && third === undefined ? 'encrypted-pkcs8' : null;
  if (first.tag !== INTEGER || first.end - first.start !== 1 || (bytes[first.start] ?? 0) > 2) return null;
  if (isAlgorithm(bytes, second)) return third?.tag === OCTET_STRING ? 'pkcs8' : null;
  if (second.tag === OCTET_STRING) return second.end - second.start >= 16 ? 'sec1' : null;
  const integers = [second, third, ...rest].filter((one) => one?.tag === INTEGER).length;
  if (integers >= 8) return 'pkcs1';
  return integers === 5 ? 'dsa' : null;
}

/** How long the element is that the bytes begin with. */
export const derLength = (bytes: Uint8Array): number => element(bytes, 0, bytes.length)?.end ?? 0;

function isAlgorithm(bytes: Uint8Array, one: Element): boolean {
  return one.tag === SEQUENCE && element(bytes, one.start, one.end)?.tag === OBJECT_IDENTIFIER;
}

function elements(bytes: Uint8Array, { start, end }: Element): readonly Element[] {
  const found: Element[] = [];
  for (let offset = start; offset < end && found.length < 16;) {
    const one = element(bytes, offset, end);
    if (one === null) return [];
    found.push(one);
    offset = one.end;
  }
  return found;
}

function element(bytes: Uint8Array, offset: number, limit: number): Element | null {
  const [tag = 0, size = 0] = bytes.subarray(offset, offset + 2);
  if (offset + 2 > limit) return null;
  const extra = size < 0x80 ? 0 : size & 0x7f;
  if (size === 0x80 || extra > 3) return null;
  let length = extra === 0 ? size : 0;
  for (const byte of bytes.subarray(offset + 2, offset + 2 + extra)) length = length * 256 + byte;
  const start = offset + 2 + extra;
  return start + length <= limit ? { tag, start, end: start + length } : null;
}
