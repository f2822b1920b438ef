import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/archives/byte-source.ts
function byteSource(chunks, room) {
  let rest = Buffer.alloc(0);
  const read = async (length) => {
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
  const endsInZeros = async () => {
    for (; ; ) {
      if (rest.length === 0) rest = await nextOf(chunks);
      const part = rest.subarray(0, CHUNK);
      rest = rest.subarray(part.length);
      if (part.length === 0) return true;
      if (!isZeros(part)) return false;
    }
  };
  return { read, endsInZeros };
}
var SMALL = 1 << 16;
function roomFor(most) {
  let large = null;
  return (length) => {
    if (length <= SMALL) return Buffer.allocUnsafe(Math.min(length, most));
    large ??= Buffer.allocUnsafe(most);
    return large.subarray(0, length);
  };
}
async function nextOf(chunks) {
  for (; ; ) {
    const next = await chunks.next();
    if (next.done === true) return Buffer.alloc(0);
    if (next.value.length > 0) return next.value;
  }
}
var CHUNK = 1 << 18;
var ZEROS = Buffer.alloc(CHUNK);
var isZeros = (bytes) => bytes.equals(ZEROS.subarray(0, bytes.length));
async function* oneChunk(bytes) {
  yield bytes;
}
var bufferOf = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export {
  byteSource,
  roomFor,
  isZeros,
  oneChunk,
  bufferOf
};
