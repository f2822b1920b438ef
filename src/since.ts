import { changedFiles } from './changed-files.ts';
import { reachOf } from './changed-packages.ts';
import { isGateError } from './errors.ts';
import type { DirectoryTarget, Since, SkippedPackage } from './model.ts';
import type { Selection } from './packages.ts';

export interface SinceRequest {
  /** A commit, a branch or a tag. */
  readonly ref: string;
  /** Whether it is an error when git cannot tell; else every package is judged. */
  readonly isRequired: boolean;
}

export interface Narrowed {
  readonly targets: readonly DirectoryTarget[];
  readonly skipped: readonly SkippedPackage[];
  readonly since: Since | null;
}

/**
 * Leaves out the packages that could not have changed since a commit.
 *
 * @throws GateError where git cannot tell and has to
 */
export function narrowedBySince(selection: Selection, request: SinceRequest | null, repository: string): Narrowed {
  const { targets, skipped, found } = selection;
  // A package that stands alone is judged in any case: nothing is to be said of it.
  if (request === null || (!request.isRequired && targets.length < 2)) return { targets, skipped, since: null };
  const everything = (commit: string | null, all: string): Narrowed => ({ targets, skipped, since: { ref: request.ref, commit, all } });
  try {
    const { commit, files } = changedFiles(repository, request.ref);
    const reach = reachOf(files, found);
    if (reach.kind === 'all') return everything(commit, `${reach.because} may concern every package`);
    const left = targets.filter(({ root }) => !reach.roots.has(root));
    const names = new Map(found.map(({ root, name }) => [root, name]));
    const unchanged = left.map(({ root }): SkippedPackage => ({ name: names.get(root) ?? root, root, reason: 'unchanged' }));
    return {
      targets: targets.filter(({ root }) => reach.roots.has(root)),
      skipped: [...skipped, ...unchanged].toSorted((a, b) => (a.root < b.root ? -1 : 1)),
      since: { ref: request.ref, commit, all: null },
    };
  } catch (error) {
    if (request.isRequired || !isGateError(error)) throw error;
    return everything(null, error.message);
  }
}
