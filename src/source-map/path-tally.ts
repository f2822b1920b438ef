import { type MachinePath, machinePath } from './machine-path.ts';

/** How many paths of a machine some maps name, and the first of them. */
export interface PathTally {
  /** Of the machine that built them for sure, or as far as is known. */
  readonly machine: TalliedPaths;
  /** From a root that may be that of a web server. */
  readonly rooted: TalliedPaths;
}

export interface TalliedPaths {
  readonly paths: number;
  readonly first: MachinePath | null;
}

/** Takes the paths that maps name. */
export interface PathCollector {
  readonly add: (path: string) => void;
  readonly tally: () => PathTally;
}

export function pathCollector(): PathCollector {
  const machine: { paths: number; first: MachinePath | null } = { paths: 0, first: null };
  const rooted: typeof machine = { paths: 0, first: null };
  const add = (path: string): void => {
    const found = machinePath(path);
    if (found === null) return;
    const list = found.kind === 'rooted' ? rooted : machine;
    list.paths += 1;
    list.first ??= found;
  };
  return { add, tally: () => ({ machine, rooted }) };
}
