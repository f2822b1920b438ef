import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/archives/byte-source.ts
function byteSource(chunks) {
  let rest = Buffer.alloc(0);
  const read = async (length) => {
    const parts = [];
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
    return only !== void 0 && parts.length === 1 ? only : Buffer.concat(parts);
  };
  const endsInZeros = async () => {
    for (let chunk = await read(CHUNK); chunk.length > 0; chunk = await read(CHUNK)) if (!isZeros(chunk)) return false;
    return true;
  };
  return { read, endsInZeros };
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
