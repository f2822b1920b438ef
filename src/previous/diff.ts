import type { PackList, ReleaseDiff } from '../model.ts';
import { comparisonOf } from './compare.ts';

/** What `packgate diff` tells of a package; `previous` of the list is what it is compared with. */
export function releaseDiff(pack: PackList): ReleaseDiff {
  const { name, version, root, packer, previous = null } = pack;
  const comparison = comparisonOf(pack);
  if (previous === null || comparison === null) return { name, version, root, packer, against: null };
  const { label, source } = previous;
  return { name, version, root, packer, against: { previous: { label, version: previous.version, source }, comparison } };
}
