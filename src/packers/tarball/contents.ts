import { createHash } from 'node:crypto';
import { isGateError } from '../../errors.ts';
import type { PackedFile } from '../../model.ts';
import { gunzip } from './gunzip.ts';
import { changedError } from './problem.ts';
import type { PackedBytes } from './source.ts';
import type { HeaderDecoder } from './tar-header.ts';
import { type TarEvent, tarReader } from './tar-reader.ts';

/** A file with its content. */
export interface PackedContent {
  readonly file: PackedFile;
  readonly bytes: Uint8Array;
}

/** What the first pass found: the second has to find the same. */
export interface Expected {
  /** In the order of the archive; `path` as it is written there. */
  readonly members: readonly { readonly path: string; readonly file: PackedFile }[];
  readonly integrity: string;
}

/**
 * Unpacks a tarball once more, one file at a time. That the bytes are those that were listed is proved by their digest, and so at the end
 * only: who stops before it has proved nothing.
 *
 * @throws GateError where anything differs from the first pass
 */
export async function* tarballContents(packed: PackedBytes, decode: HeaderDecoder, expected: Expected): AsyncGenerator<PackedContent> {
  const hash = createHash('sha512');
  const filesOf = fileCollector(packed.shown, expected);
  const reader = tarReader(decode);
  const chunks = gunzip(
    packed,
    (chunk) => void hash.update(chunk),
    () => null,
  );
  try {
    for await (const chunk of chunks) yield* filesOf(reader.read(chunk));
    yield* filesOf(reader.end());
  } catch (error) {
    // It was read without an error before.
    throw isGateError(error) ? changedError(packed.shown, error) : error;
  }
  if (`sha512-${hash.digest('base64')}` !== expected.integrity) throw changedError(packed.shown);
}

/** @returns what gives the files that end with the events it takes */
function fileCollector(shown: string, { members }: Expected): (events: readonly TarEvent[]) => readonly PackedContent[] {
  let index = 0;
  let bytes = Buffer.alloc(0);
  let filled = 0;

  function takeOne(event: TarEvent): PackedContent | null {
    const expected = members[index];
    switch (event.kind) {
      case 'file':
        // Before there is memory for it: a file that was not listed can claim any size.
        if (event.path !== expected?.path || event.size !== expected.file.size) throw changedError(shown);
        bytes = Buffer.allocUnsafe(event.size);
        filled = 0;
        return null;
      case 'bytes':
        filled += event.bytes.copy(bytes, filled);
        return null;
      case 'file-end': {
        if (expected === undefined) throw changedError(shown);
        const content = { file: expected.file, bytes };
        index += 1;
        bytes = Buffer.alloc(0);
        return content;
      }
      case 'directory':
      case 'link':
      case 'extended-header':
        return null;
      case 'problem':
        throw changedError(shown);
    }
  }

  return (events) => events.flatMap((event) => takeOne(event) ?? []);
}
