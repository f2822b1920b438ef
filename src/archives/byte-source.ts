/** Bytes that come in chunks, taken in the lengths in which a format has them. */
export interface ByteSource {
  /** Fewer bytes than asked for only at the end. */
  readonly read: (length: number) => Promise<Buffer>;
  /** Whether all that is left is zeros. */
  readonly endsInZeros: () => Promise<boolean>;
}

export function byteSource(chunks: AsyncIterator<Buffer>): ByteSource {
  let rest: Buffer = Buffer.alloc(0);
  const read = async (length: number): Promise<Buffer> => {
    const parts: Buffer[] = [];
    let missing = length;
    while (missing > 0) {
      if (rest.length === 0) {
        const next = await chunks.next();
        if (next.done === true) break;
        rest = next.value;
      }
      const part = rest.subarray(0, missing);
      rest = rest.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    const [only] = parts;
    return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
  };
  const endsInZeros = async (): Promise<boolean> => {
    for (let chunk = await read(CHUNK); chunk.length > 0; chunk = await read(CHUNK)) if (!isZeros(chunk)) return false;
    return true;
  };
  return { read, endsInZeros };
}

const CHUNK = 1 << 18;
const ZEROS = Buffer.alloc(CHUNK);

/** At most {@link CHUNK} bytes. */
export const isZeros = (bytes: Buffer): boolean => bytes.equals(ZEROS.subarray(0, bytes.length));

/** One chunk that is there already. */
export async function* oneChunk(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The same memory as a Buffer. */
export const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
