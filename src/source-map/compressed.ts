import { nodeZlib } from '../late-modules.ts';

/** Larger than any map that was seen published, small enough to hold beside the file itself. */
const LARGEST = 128 * 1024 * 1024;

/** The bytes of `cli.js.map.br` before compression; a text says why they cannot be had. Brotli has no mark: only the name tells. */
export function decompressed(bytes: Uint8Array): Uint8Array | string {
  try {
    // Room for all of it: what comes in pieces is put together in the end, and is there twice. Memory that is not written to costs nothing.
    return nodeZlib().brotliDecompressSync(bytes, { maxOutputLength: LARGEST, chunkSize: LARGEST + 1 });
  } catch (error) {
    return isTooLarge(error) ? 'it is compressed, and more than 128 MiB without that' : 'it is compressed, and broken or in another format';
  }
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
