import { byCodeUnit } from '../code-unit-order.ts';
import { withoutOwner } from './machine-path.ts';

/** Sources and their lines by the directory that they stand in, each directory in full: what a reader draws as a tree. */
export interface SourceTree {
  readonly add: (path: string, lines: number) => void;
  /** Those with the most sources, within bounds; sorted by directory. */
  readonly branches: () => readonly SourceBranch[];
}

export type SourceBranch = readonly [directory: string, sources: number, lines: number];

/** Every violation carries its own, so that a package of many maps must not make a report of hundreds of megabytes. */
const MOST_BRANCHES = 300;
const MOST_CHARACTERS = 20_000;
/** What is counted before the largest are known. */
const MOST_COUNTED = 5000;
const MOST_COUNTED_CHARACTERS = 500_000;

export function sourceTree(): SourceTree {
  const counted = new Map<string, { sources: number; lines: number }>();
  let characters = 0;
  return {
    add: (path, lines) => {
      const directory = directoryOf(withoutOwner(`/${path}`));
      const known = counted.get(directory);
      if (known === undefined) {
        characters += directory.length;
        if (counted.size >= MOST_COUNTED || characters > MOST_COUNTED_CHARACTERS) return;
        counted.set(directory, { sources: 1, lines });
      } else {
        known.sources += 1;
        known.lines += lines;
      }
    },
    branches: () => largest([...counted].map(([directory, { sources, lines }]) => [directory, sources, lines] as const)),
  };
}

function largest(branches: readonly SourceBranch[]): readonly SourceBranch[] {
  let left = MOST_CHARACTERS;
  return branches
    .toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    .slice(0, MOST_BRANCHES)
    .filter(([directory]) => (left -= directory.length) >= 0)
    .toSorted((a, b) => byCodeUnit(a[0], b[0]));
}

/** `/src/a.ts` → `src`; `.` at the root. */
const directoryOf = (rooted: string): string => rooted.slice(1, Math.max(1, rooted.lastIndexOf('/'))) || '.';
