import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import type { PackedFile, PackList } from './model.ts';
import { systemErrorCode } from './system-error.ts';

/**
 * Reads the bytes that would ship, and holds them against the list: green means that exactly these were judged.
 *
 * @throws GateError where a file is not as long as it was when it was listed
 */
export function packedBytes(directory: string, { dropped }: Pick<PackList, 'dropped'>): (file: PackedFile) => Uint8Array {
  const links = new Set(dropped.filter(({ why }) => why === 'hard-link').map((entry) => entry.path));
  return (file) => {
    const bytes = regularFileBytes(path.join(directory, file.path), file.path);
    // A hard link ships no bytes of its own, and npm 12 packs package.json without patchedDependencies.
    const isAsListed = bytes.length === file.size || links.has(file.path) || file.path === 'package.json';
    if (isAsListed) return bytes;
    throw changed(file.path);
  };
}

const changed = (shown: string, cause?: unknown): GateError =>
  new GateError('list', `${shown} changed while it was judged`, { help: 'run packgate when nothing writes into the package', cause });

/** What was listed is a file: a link that has taken its place leads elsewhere, and a pipe would be waited for. Windows has neither flag. */
const WITHOUT_WAITING = fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0);

function regularFileBytes(full: string, shown: string): Uint8Array {
  const descriptor = opened(full, shown);
  try {
    if (!fs.fstatSync(descriptor).isFile()) throw changed(shown);
    return fs.readFileSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}

function opened(full: string, shown: string): number {
  try {
    return fs.openSync(full, WITHOUT_WAITING);
  } catch (error) {
    throw GONE.has(systemErrorCode(error) ?? '') ? changed(shown, error) : error;
  }
}

/** It is not there any more, or has become a link or a socket. */
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'ENXIO']);
