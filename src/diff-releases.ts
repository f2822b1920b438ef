import { GateError } from './errors.ts';
import { type GateHost, type ListRequest, placeOf, prepare } from './gate.ts';
import type { ReleaseDiff } from './model.ts';
import { openPackage } from './open-package.ts';
import { comparedWith, previousFinder } from './find-previous.ts';
import { releaseDiff } from './previous/diff.ts';
import { previousRequest } from './previous-request.ts';

export interface DiffRequest extends ListRequest {
  /** As `GateRequest` has it. */
  readonly previous: string;
}

/**
 * What each package adds, removes and grows, against an earlier release.
 *
 * @throws GateError where one of the two cannot be read whole
 */
export async function diffReleases(request: DiffRequest, host: GateHost): Promise<readonly ReleaseDiff[]> {
  const { opening, selection } = await prepare(request, placeOf(request, host), host);
  const wanted = previousRequest(request.previous);
  if (wanted.kind === 'off')
    throw new GateError('usage', 'a diff needs something to compare with', { help: 'packgate diff --previous @latest' });
  const findPrevious = previousFinder(wanted, opening, host.progress);
  const diffs: ReleaseDiff[] = [];
  for (const [index, target] of selection.targets.entries()) {
    if (selection.targets.length > 1) host.progress(`${diffs.length + 1} of ${selection.targets.length}: ${target.root}`);
    const { pack } = await openPackage(target, opening);
    const found = await findPrevious(pack, selection.targets.slice(index));
    if (found.kind === 'none' && found.error !== null) throw found.error;
    diffs.push(releaseDiff({ ...pack, previous: comparedWith(found).previous }));
  }
  host.done?.();
  return diffs;
}
