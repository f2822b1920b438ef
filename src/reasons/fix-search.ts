import type { Candidate } from './fix-candidates.ts';
import type { FixEdit } from './fix-edit.ts';

/** An edit that was proved, and the packed paths that go with it, sorted. */
export interface ProvedEdit {
  readonly edit: FixEdit;
  readonly removes: readonly string[];
}

/** What goes with the edits, sorted; null where more would go, or less under one npm than under another. */
export type Proof = (edits: readonly FixEdit[]) => Promise<readonly string[] | null>;

export interface FixSearch {
  readonly candidates: readonly Candidate[];
  readonly unwanted: ReadonlySet<string>;
  readonly prove: Proof;
  /** Those of the unwanted files for which the run fails. */
  readonly failing: ReadonlySet<string>;
  /** Whether nothing more is to be tried for files that fail the run, or for others. */
  readonly isOver: (fails: boolean) => boolean;
}

/** So many edits of one rank that fail for a file are enough. */
const MOST_FAILURES = 4;

/**
 * Few small edits that keep out as many of the unwanted files as any do: always the candidate that takes the fewest lines a file among those that
 * are left, and of equal ones the simplest, if it can be proved. What is left to try in the end is tried for files that fail the run.
 */
export async function searchFixes({ candidates, unwanted, failing, prove, isOver }: FixSearch): Promise<readonly ProvedEdit[]> {
  const found: ProvedEdit[] = [];
  const open = new Set(unwanted);
  const failures = new Map<number, Map<string, number>>();
  const left = new Set(candidates);
  const isHopeful = (path: string, rank: number): boolean => open.has(path) && (failures.get(rank)?.get(path) ?? 0) < MOST_FAILURES;
  const mayFail = (path: string, rank: number): boolean => failing.has(path) && isHopeful(path, rank);
  while (!isOver(true)) {
    const candidate = best(left, isOver(false) ? mayFail : isHopeful);
    if (candidate === null) break;
    left.delete(candidate);
    const proved = await bestProved(candidate, prove, () => isOver(true));
    if (proved !== null && proved.removes.some((path) => open.has(path))) {
      found.push(proved);
      for (const path of proved.removes) open.delete(path);
    } else {
      const failed = failures.get(candidate.rank) ?? new Map<string, number>();
      failures.set(candidate.rank, failed);
      for (const path of candidate.covers) failed.set(path, (failed.get(path) ?? 0) + 1);
    }
  }
  return found;
}

/** The first attempt that keeps out all that it should, else the one that keeps out the most. */
async function bestProved({ attempts, covers }: Candidate, prove: Proof, isOver: () => boolean): Promise<ProvedEdit | null> {
  let most: ProvedEdit | null = null;
  for (const edit of attempts) {
    if (isOver()) break;
    const removes = await prove([edit]);
    if (removes !== null && removes.length > (most?.removes.length ?? 0)) most = { edit, removes };
    if (most !== null && most.removes.length >= covers.length) break;
  }
  return most;
}

interface Cost {
  readonly linesEach: number;
  readonly rank: number;
  readonly length: number;
}

function best(candidates: Iterable<Candidate>, isHopeful: (path: string, rank: number) => boolean): Candidate | null {
  let [chosen, lowest]: [Candidate | null, Cost | null] = [null, null];
  for (const candidate of candidates) {
    const covered = candidate.covers.filter((path) => isHopeful(path, candidate.rank)).length;
    if (covered === 0) continue;
    const cost = { linesEach: candidate.lines / covered, rank: candidate.rank, length: candidate.length };
    if (lowest !== null && !isLower(cost, lowest)) continue;
    [chosen, lowest] = [candidate, cost];
  }
  return chosen;
}

/** The first of equal ones stays. */
const isLower = (a: Cost, b: Cost): boolean => (a.linesEach - b.linesEach || a.rank - b.rank || a.length - b.length) < 0;

/** Edits that were proved together, and what goes with all of them. */
export interface ProvedEdits {
  readonly edits: readonly FixEdit[];
  readonly removes: readonly string[];
}

/**
 * All edits that hold together: those that set the whole list with those of ignore files, or all others, whichever keeps more out; where they get
 * in each other's way, as many one after another as do not.
 */
export async function combine(fixes: readonly ProvedEdit[], prove: Proof): Promise<ProvedEdits> {
  const edits = fixes.map(({ edit }) => edit);
  const [only] = fixes;
  if (only !== undefined && fixes.length === 1) return { edits, removes: only.removes };
  const groups = [edits.filter(({ kind }) => kind !== 'entries'), edits.filter(({ kind }) => kind !== 'list')];
  const together = edits.some(({ kind }) => kind === 'list') ? groups : groups.slice(1);
  let most: ProvedEdits = { edits: [], removes: [] };
  for (const group of together) {
    const removes = group.length === 0 ? null : await prove(group);
    if (removes !== null && removes.length > most.removes.length) most = { edits: group, removes };
  }
  return most.edits.length > 0 || edits.length === 0 ? most : oneByOne(fixes, prove);
}

async function oneByOne(fixes: readonly ProvedEdit[], prove: Proof): Promise<ProvedEdits> {
  let kept: ProvedEdits = { edits: [], removes: [] };
  for (const { edit } of fixes) {
    const edits = [...kept.edits, edit];
    const removes = await prove(edits);
    if (removes !== null && removes.length > kept.removes.length) kept = { edits, removes };
  }
  return kept;
}
