import type { NotCompared, PackageReport } from '../model.ts';
import { packageLabel } from './verdict-line.ts';

export interface NotComparedGroup extends NotCompared {
  /** `@acme/cli@2.1.88` */
  readonly packages: readonly string[];
}

/** Packages that were not compared, by reason; where their messages differ, that of the first speaks for all. */
export function groupNotCompared(packages: readonly PackageReport[]): readonly NotComparedGroup[] {
  const groups = new Map<NotCompared['reason'], NotComparedGroup>();
  for (const judged of packages) {
    const { notCompared } = judged;
    if (notCompared === undefined) continue;
    const { reason, message } = notCompared;
    const group = groups.get(reason) ?? { reason, message, packages: [] };
    groups.set(reason, { ...group, packages: [...group.packages, packageLabel(judged)] });
  }
  return [...groups.values()];
}
