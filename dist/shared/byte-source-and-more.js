import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/archives/byte-source.ts
function byteSource(chunks, most) {
  let rest = Buffer.alloc(0);
  let room = Buffer.alloc(0);
  const read = async (length) => {
    if (rest.length === 0) rest = await nextOf(chunks);
    if (length <= rest.length) {
      const part = rest.subarray(0, length);
      rest = rest.subarray(length);
      return part;
    }
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
  const endsInZeros = async () => {
    for (let chunk = await read(CHUNK); chunk.length > 0; chunk = await read(CHUNK)) if (!isZeros(chunk)) return false;
    return true;
  };
  return { read, endsInZeros };
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
  isZeros,
  oneChunk,
  bufferOf
};
