import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import type { PackedFile, PackList } from './model.ts';

/**
 * Reads the bytes that would ship, and holds them against the list: green means that exactly these were judged.
 *
 * @throws GateError where a file is not as long as it was when it was listed
 */
export function packedBytes(directory: string, { dropped }: Pick<PackList, 'dropped'>): (file: PackedFile) => Uint8Array {
  const links = new Set(dropped.filter(({ why }) => why === 'hard-link').map((entry) => entry.path));
  return (file) => {
    const bytes = fs.readFileSync(path.join(directory, file.path));
    // A hard link ships no bytes of its own, and npm 12 packs package.json without patchedDependencies.
    const isAsListed = bytes.length === file.size || links.has(file.path) || file.path === 'package.json';
    if (isAsListed) return bytes;
    throw new GateError('list', `${file.path} changed while it was judged`, { help: 'run packgate when nothing writes into the package' });
  };
}
