import type { Finding } from '../model.ts';
import { plural } from '../size.ts';
import { shownPath } from './member-path.ts';

/** More of one kind in one archive are counted, not told: 10,000 members can have a million findings. */
const MOST_OF_A_KIND = 200;

/** Takes the findings of an archive's members. */
export interface FindingDigest {
  readonly add: (findings: readonly Finding[]) => void;
  readonly digest: () => readonly Finding[];
}

/** @param archive path of the packed file */
export function findingDigest(archive: string): FindingDigest {
  const told: Finding[] = [];
  const kinds = new Map<string, { readonly first: Finding; findings: number }>();
  const add = (findings: readonly Finding[]): void => {
    for (const finding of findings) {
      const { rule, variant, level } = finding;
      const kind = `${rule} ${variant ?? ''} ${level ?? ''}`;
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, { first: finding, findings: 1 });
      else known.findings += 1;
      if (known === undefined || known.findings <= MOST_OF_A_KIND) told.push(finding);
    }
  };
  const digest = (): readonly Finding[] => {
    const many = [...kinds.values()].filter(({ findings }) => findings > MOST_OF_A_KIND);
    return [...told, ...many.map(({ first, findings }) => rest(archive, first, findings - MOST_OF_A_KIND))];
  };
  return { add, digest };
}

/** Its path is that of no member: an exception for one of them excuses nothing else. */
function rest(archive: string, { rule, variant, level, decidedBy }: Finding, findings: number): Finding {
  const path = shownPath(archive, '…');
  return {
    rule,
    ...(variant !== undefined && { variant }),
    ...(level !== undefined && { level }),
    ...(decidedBy !== undefined && { decidedBy }),
    path,
    message: `${path} has ${plural(findings, 'more finding')} of this kind in its members`,
    data: { findings },
  };
}
