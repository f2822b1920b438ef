import { byCodeUnit } from '../code-unit-order.ts';
import { withoutOwner } from './machine-path.ts';

/** Sources and their lines by the directory that they stand in, from the root: what a reader draws as a tree. */
export interface SourceTree {
  readonly add: (path: string, lines: number) => void;
  /** Within bounds; sorted by directory. */
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
    branches: () => fitted([...counted].map(([directory, { sources, lines }]) => [directory, sources, lines] as const)),
  };
}

/**
 * The whole tree, where there is room for it. Else directories with few sources count for the one above, the fewest first, so that all sources stay
 * counted; only of a great many directories at the root some are left out.
 */
function fitted(branches: readonly SourceBranch[]): readonly SourceBranch[] {
  const most = branches.reduce((sum, [, sources]) => sum + sources, 0);
  let tree = branches;
  for (let few = 1; !fits(tree) && few < 2 * most; few = few < 16 ? few + 1 : few * 2) tree = folded(tree, few);
  return fits(tree) ? sorted(tree) : largest(tree);
}

/** From the deepest up: what has `few` sources or less goes to the directory above it. */
function folded(branches: readonly SourceBranch[], few: number): readonly SourceBranch[] {
  const byDirectory = new Map(branches.map(([directory, sources, lines]) => [directory, { sources, lines }]));
  const deepestFirst = [...new Set(branches.flatMap(([directory]) => withAncestors(directory)))].toSorted((a, b) => b.length - a.length);
  for (const directory of deepestFirst) {
    const counted = byDirectory.get(directory);
    const slash = directory.lastIndexOf('/');
    if (counted === undefined || counted.sources > few || slash === -1) continue;
    const above = byDirectory.get(directory.slice(0, slash)) ?? { sources: 0, lines: 0 };
    byDirectory.set(directory.slice(0, slash), { sources: above.sources + counted.sources, lines: above.lines + counted.lines });
    byDirectory.delete(directory);
  }
  return [...byDirectory].map(([directory, { sources, lines }]) => [directory, sources, lines]);
}

/** The longest first; of a hostile path the last few. */
function withAncestors(directory: string): readonly string[] {
  const found = [directory];
  for (let at = directory.lastIndexOf('/'); at > 0 && found.length < MOST_ANCESTORS; at = directory.lastIndexOf('/', at - 1))
    found.push(directory.slice(0, at));
  return found;
}

const MOST_ANCESTORS = 30;

const fits = (branches: readonly SourceBranch[]): boolean =>
  branches.length <= MOST_BRANCHES && branches.reduce((sum, [directory]) => sum + directory.length, 0) <= MOST_CHARACTERS;

const sorted = (branches: readonly SourceBranch[]): readonly SourceBranch[] => branches.toSorted((a, b) => byCodeUnit(a[0], b[0]));

function largest(branches: readonly SourceBranch[]): readonly SourceBranch[] {
  let left = MOST_CHARACTERS;
  const most = branches
    .toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    .slice(0, MOST_BRANCHES)
    .filter(([directory]) => (left -= directory.length) >= 0);
  return sorted(most);
}

/** `/src/a.ts` → `src`; `.` at the root. */
const directoryOf = (rooted: string): string => rooted.slice(1, Math.max(1, rooted.lastIndexOf('/'))) || '.';
