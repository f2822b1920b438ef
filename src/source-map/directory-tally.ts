import { byCodeUnit } from '../code-unit-order.ts';
import { withoutOwner } from './machine-path.ts';

/** Counts files by directory, one segment below what all share: `src/tools` and `src/utils`, rather than `src` for all. */
export interface DirectoryTally {
  readonly add: (path: string) => void;
  /** Most files first. */
  readonly sorted: () => readonly (readonly [directory: string, files: number])[];
}

/** Files in directories beyond that are not listed: nobody reads a thousand names, and each can be long. */
const MOST_DIRECTORIES = 5000;
const MOST_CHARACTERS = 1_000_000;

export function directoryTally(): DirectoryTally {
  let files = new Map<string, number>();
  let characters = 0;
  /** What all directories so far have in common; null before the first. */
  let shared: string | null = null;
  const count = (directory: string, number: number): void => {
    const known = files.get(directory);
    if (known === undefined) {
      if (files.size === MOST_DIRECTORIES || characters + directory.length > MOST_CHARACTERS) return;
      characters += directory.length;
    }
    files.set(directory, (known ?? 0) + number);
  };
  return {
    add: (path) => {
      const directory = directoryOf(withoutOwner(`/${path}`));
      const common = shared === null ? directory : sharedStart(shared, directory);
      if (shared !== null && common.length < shared.length) {
        const longer = files;
        files = new Map();
        characters = 0;
        for (const [longName, number] of longer) count(below(longName, common), number);
      }
      shared = common;
      count(below(directory, common), 1);
    },
    sorted: () => [...files].map(([directory, number]) => [directory || '.', number] as const).toSorted(byFiles),
  };
}

const byFiles = ([a, inA]: readonly [string, number], [b, inB]: readonly [string, number]): number => inB - inA || byCodeUnit(a, b);

/** `/src/a.ts` → `src`; empty at the root. */
const directoryOf = (rooted: string): string => rooted.slice(1, Math.max(1, rooted.lastIndexOf('/')));

/** Down to one segment below `shared`, with which it begins. */
function below(directory: string, shared: string): string {
  if (directory.length === shared.length) return directory;
  const end = directory.indexOf('/', shared === '' ? 0 : shared.length + 1);
  return end === -1 ? directory : directory.slice(0, end);
}

/** Whole segments only. */
function sharedStart(one: string, other: string): string {
  let end = 0;
  for (let at = 0; at <= one.length && at <= other.length; at += 1) {
    const isEnd = (at === one.length || one[at] === '/') && (at === other.length || other[at] === '/');
    if (isEnd) end = at;
    if (one[at] !== other[at]) break;
  }
  return one.slice(0, end);
}
