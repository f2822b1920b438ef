/** Bytes that come in chunks, taken in the lengths in which a format has them. */
export interface ByteSource {
  /** Fewer bytes than asked for only at the end. They hold until the next call: large ones all come in the same memory. */
  readonly read: (length: number) => Promise<Buffer>;
  /** Whether all that is left is zeros. */
  readonly endsInZeros: () => Promise<boolean>;
}

/** @param most bytes that there can be: what a header says of a length may be anything */
export function byteSource(chunks: AsyncIterator<Buffer>, most: number): ByteSource {
  let rest: Buffer = Buffer.alloc(0);
  let room: Buffer = Buffer.alloc(0);
  const read = async (length: number): Promise<Buffer> => {
    if (rest.length === 0) rest = await nextOf(chunks);
    if (length <= rest.length) {
      const part = rest.subarray(0, length);
      rest = rest.subarray(length);
      return part;
    }
    // Put together where it stays. To join what comes in pieces takes twice the memory; memory that is not written to costs nothing.
    if (room.length < Math.min(length, most)) room = Buffer.allocUnsafe(Math.min(length, most));
    const wanted = Math.min(length, room.length);
    let filled = 0;
    while (filled < wanted) {
      if (rest.length === 0) rest = await nextOf(chunks);
      if (rest.length === 0) break;
      const copied = rest.copy(room, filled, 0, wanted - filled);
      filled += copied;
      rest = rest.subarray(copied);
    }
    return room.subarray(0, filled);
  };
  const endsInZeros = async (): Promise<boolean> => {
    for (let chunk = await read(CHUNK); chunk.length > 0; chunk = await read(CHUNK)) if (!isZeros(chunk)) return false;
    return true;
  };
  return { read, endsInZeros };
}

/** Empty at the end. */
async function nextOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  for (;;) {
    const next = await chunks.next();
    if (next.done === true) return Buffer.alloc(0);
    if (next.value.length > 0) return next.value;
  }
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
