/** Bytes that come in chunks, taken in the lengths in which a format has them. */
export interface ByteSource {
  /** Fewer bytes than asked for only at the end. They hold until the next call: large ones all come in the same memory. */
  readonly read: (length: number) => Promise<Buffer>;
  /** Whether all that is left is zeros. */
  readonly endsInZeros: () => Promise<boolean>;
}

/** @param room for what does not come in one piece */
export function byteSource(chunks: AsyncIterator<Buffer>, room: Room): ByteSource {
  let rest: Buffer = Buffer.alloc(0);
  const read = async (length: number): Promise<Buffer> => {
    if (rest.length === 0) rest = await nextOf(chunks);
    if (length <= rest.length) {
      const part = rest.subarray(0, length);
      rest = rest.subarray(length);
      return part;
    }
    const bytes = room(length);
    const wanted = bytes.length;
    let filled = 0;
    while (filled < wanted) {
      if (rest.length === 0) rest = await nextOf(chunks);
      if (rest.length === 0) break;
      const copied = rest.copy(bytes, filled, 0, wanted - filled);
      filled += copied;
      rest = rest.subarray(copied);
    }
    return bytes.subarray(0, filled);
  };
  const endsInZeros = async (): Promise<boolean> => {
    for (;;) {
      if (rest.length === 0) rest = await nextOf(chunks);
      const part = rest.subarray(0, CHUNK);
      rest = rest.subarray(part.length);
      if (part.length === 0) return true;
      if (!isZeros(part)) return false;
    }
  };
  return { read, endsInZeros };
}

/** Memory of some length, or of as much as there can be; the same each time. */
export type Room = (length: number) => Buffer;

const SMALL = 1 << 16;

/**
 * What is unpacked stays there until the next of it comes: to join pieces takes twice the memory, and what one member leaves behind is still
 * there when the next one comes. Memory that is not written to costs nothing, so that there is enough of it at once.
 *
 * @param most bytes that there can be: what a header says of a length may be anything
 */
export function roomFor(most: number): Room {
  let large: Buffer | null = null;
  return (length) => {
    if (length <= SMALL) return Buffer.allocUnsafe(Math.min(length, most));
    large ??= Buffer.allocUnsafe(most);
    return large.subarray(0, length);
  };
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
