/** Most bytes are a `Buffer` already: a view of them would be garbage for each of a million texts. */
const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);

/** The bytes from `start` up to `end`, one character each. */
export const latin1Text = (bytes: Uint8Array, start: number, end: number): string => bufferOf(bytes).toString('latin1', start, end);

/** Lenient: what is no UTF-8 becomes U+FFFD; a byte order mark stays. */
export const utf8Text = (bytes: Uint8Array, start: number, end: number): string => bufferOf(bytes).toString('utf8', start, end);
