import fs from 'node:fs';
import path from 'node:path';
import { GateError } from '../errors.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import type { Manager } from './manager.ts';
import { shownIn, upwards } from './upwards.ts';

export interface LockFile {
  readonly manager: Manager;
  /** Relative to the repository's root. */
  readonly file: string;
  /** Absolute path of the directory that it lies in. */
  readonly directory: string;
  /** Which yarn wrote it; null where that cannot be told, as of an empty one, and for other package managers. */
  readonly yarn: YarnKind | null;
}

/** yarn 1, or yarn 2 and later. */
export type YarnKind = 'classic' | 'berry';

/** In the order in which one is named of several that one package manager has. */
const LOCK_FILES: readonly (readonly [string, Manager])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/**
 * The lock file in `directory` or the nearest directory above it that has one, up to the repository's root.
 *
 * @throws GateError where lock files of several package managers lie side by side: whoever would be chosen might not be the one that publishes
 */
export function nearestLockFile(repository: string, directory: string): LockFile | null {
  for (const current of upwards(repository, directory)) {
    const found = LOCK_FILES.filter(([name]) => isFile(path.join(current, name)));
    const [first] = found;
    if (first === undefined) continue;
    const [name, manager] = first;
    if (found.some(([, other]) => other !== manager)) throw severalManagers(found, shownIn(repository, current));
    const full = path.join(current, name);
    return { manager, file: shownIn(repository, full), directory: current, yarn: manager === 'yarn' ? yarnOf(full) : null };
  }
  return null;
}

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;

function severalManagers(found: typeof LOCK_FILES, place: string): GateError {
  const names = found.map(([name]) => name).join(', ');
  return new GateError('packer', `lock files of several package managers lie side by side in ${JSON.stringify(place)}: ${names}`, {
    help: 'say which one publishes: with "packageManager" in package.json, with --packer, or by removing the lock files of the others',
  });
}

/** The first lines tell: `# yarn lockfile v1`, or an entry `__metadata`. */
function yarnOf(file: string): YarnKind | null {
  const head = headOf(file, 4096);
  if (/^__metadata:/m.test(head)) return 'berry';
  return /^# yarn lockfile v1$/m.test(head) ? 'classic' : null;
}

function headOf(file: string, length: number): string {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(length);
      return buffer.toString('utf8', 0, fs.readSync(handle, buffer, 0, length, 0));
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    throw new GateError('packer', `cannot read ${JSON.stringify(path.basename(file))} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: 'make it readable: it says which yarn packs',
      cause: error,
    });
  }
}
