import type { NotCompared, Report } from '../model.ts';
import { packageLabel } from './verdict-line.ts';

export interface NotComparedGroup {
  /** One line without a final period; where they differ, that of the first package. */
  readonly message: string;
  /** `@acme/cli@2.1.88` */
  readonly packages: readonly string[];
}

/** Packages that were not compared, by reason; without those of which an error says it already. */
export function groupNotCompared({ packages, errors }: Pick<Report, 'packages' | 'errors'>): readonly NotComparedGroup[] {
  const groups = new Map<NotCompared['reason'], NotComparedGroup>();
  const failed = new Set(errors.map((error) => error.package));
  for (const judged of packages) {
    const { notCompared } = judged;
    if (notCompared === undefined || failed.has(judged.root)) continue;
    const { reason, message } = notCompared;
    const { packages: names, message: first } = groups.get(reason) ?? { packages: [], message };
    const isOther = first !== message && !first.startsWith(EXAMPLE);
    groups.set(reason, { message: isOther ? `${EXAMPLE}${first}` : first, packages: [...names, packageLabel(judged)] });
  }
  return [...groups.values()];
}

const EXAMPLE = 'for example: ';
