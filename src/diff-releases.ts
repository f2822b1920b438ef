import { type GateHost, type ListRequest, placeOf, prepare } from './gate.ts';
import type { ReleaseDiff } from './model.ts';
import { openPackage } from './open-package.ts';
import { openPrevious } from './open-previous.ts';
import { releaseDiff } from './previous/diff.ts';

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
  const diffs: ReleaseDiff[] = [];
  for (const target of selection.targets) {
    if (selection.targets.length > 1) host.progress(`${diffs.length + 1} of ${selection.targets.length}: ${target.root}`);
    const { pack } = await openPackage(target, opening);
    diffs.push(releaseDiff({ ...pack, previous: await openPrevious(request.previous, pack, opening) }));
  }
  host.done?.();
  return diffs;
}
