import { isGateError } from './errors.ts';
import type { GateHost } from './gate-host.ts';
import type { ReportedError, Target } from './model.ts';
import { reportedErrors } from './reported-error.ts';

/** How many packages are under way at once: while one waits for the disk, a package manager or a registry, another is judged. */
const AT_ONCE = 4;

export type TargetOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly errors: readonly ReportedError[] };

/**
 * Does the same with every target, several at once. One that cannot be judged does not keep the others from being judged.
 *
 * @returns what came of them, in the order of the targets
 * @throws what is no GateError: a bug of Packgate's
 */
export async function eachTarget<T>(
  targets: readonly Target[],
  host: Pick<GateHost, 'progress'>,
  work: (target: Target) => Promise<T>,
): Promise<readonly TargetOutcome<T>[]> {
  const outcomes: TargetOutcome<T>[][] = targets.map(() => []);
  const queue = targets.entries();
  const worker = async (): Promise<void> => {
    for (const [index, target] of queue) {
      if (targets.length > 1) host.progress(`${index + 1} of ${targets.length}: ${target.root}`);
      outcomes[index] = [await outcomeOf(target, work)];
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes.flat();
}

async function outcomeOf<T>(target: Target, work: (target: Target) => Promise<T>): Promise<TargetOutcome<T>> {
  try {
    return { kind: 'done', result: await work(target) };
  } catch (error) {
    if (!isGateError(error)) throw error;
    return { kind: 'failed', errors: reportedErrors(error, target.root) };
  }
}
