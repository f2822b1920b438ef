import type { GateHost } from './gate-host.ts';
import type { ReportedError, Target } from './model.ts';
import { reportedErrors } from './reported-error.ts';
import { userProblem } from './system-problem.ts';

/** How many packages are under way at once: while one waits for the disk, a package manager or a registry, another is judged. */
export const SEVERAL = 4;

export interface TargetRun {
  readonly targets: readonly Target[];
  readonly atOnce: number;
  readonly progress: GateHost['progress'];
}

export type TargetOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly errors: readonly ReportedError[] };

/**
 * Does the same with every target, several at once. One that cannot be judged does not keep the others from being judged.
 *
 * @param work is given the targets after its own as well
 * @returns what came of them, in the order of the targets
 * @throws what is no GateError: a bug of Packgate's
 */
export async function eachTarget<T>(
  { targets, atOnce, progress }: TargetRun,
  work: (target: Target, upcoming: readonly Target[]) => Promise<T>,
): Promise<readonly TargetOutcome<T>[]> {
  const outcomes: TargetOutcome<T>[][] = targets.map(() => []);
  const queue = targets.entries();
  const worker = async (): Promise<void> => {
    for (const [index, target] of queue) {
      if (targets.length > 1 || target.kind === 'registry') progress(progressLine(target, index, targets.length));
      outcomes[index] = [await outcomeOf(target, () => work(target, targets.slice(index)))];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes.flat();
}

async function outcomeOf<T>(target: Target, work: () => Promise<T>): Promise<TargetOutcome<T>> {
  try {
    return { kind: 'done', result: await work() };
  } catch (error) {
    const problem = userProblem(error);
    if (problem === null) throw error;
    return { kind: 'failed', errors: reportedErrors(problem, target.root) };
  }
}

function progressLine({ kind, root }: Target, index: number, total: number): string {
  const what = kind === 'registry' ? `fetching ${root}` : root;
  return total === 1 ? what : `${index + 1} of ${total}: ${what}`;
}
