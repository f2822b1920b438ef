import fs from 'node:fs/promises';
import { bufferOf } from '../../archives/byte-source.ts';
import { isGateError } from '../../errors.ts';
import { firstLine, systemErrorCode } from '../../system-error.ts';
import { unreadableError } from './problem.ts';

/** Where the compressed bytes are; `shown` is what messages call them. */
export type TarballSource =
  /** `path` is absolute. */
  | { readonly kind: 'file'; readonly path: string; readonly shown: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly shown: string };

/** The compressed bytes, to be read from the beginning as often as needed. */
export interface PackedBytes {
  readonly shown: string;
  readonly size: number;
  readonly chunks: () => AsyncGenerator<Buffer>;
}

const CHUNK = 1 << 16;

/** @throws GateError where the file is missing, unreadable or no regular file */
export async function packedBytesOf(source: TarballSource): Promise<PackedBytes> {
  const { shown } = source;
  if (source.kind === 'bytes') {
    const bytes = bufferOf(source.bytes);
    return { shown, size: bytes.length, chunks: () => slices(bytes) };
  }
  const { size } = await reading(shown, async () => {
    // A pipe would be read once and be empty the second time.
    const stats = await fs.stat(source.path);
    if (stats.isFile()) return stats;
    throw unreadableError(shown, stats.isDirectory() ? 'it is a directory' : 'it is not a regular file');
  });
  return { shown, size, chunks: () => fileChunks(source.path, shown) };
}

async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK) yield bytes.subarray(start, start + CHUNK);
}

async function* fileChunks(path: string, shown: string): AsyncGenerator<Buffer> {
  const handle = await reading(shown, () => fs.open(path));
  try {
    for (;;) {
      const { bytesRead, buffer } = await reading(shown, () => handle.read(Buffer.allocUnsafeSlow(CHUNK), 0, CHUNK, null));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function reading<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isGateError(error) ? error : unreadableError(shown, systemErrorCode(error) ?? firstLine(error), error);
  }
}
