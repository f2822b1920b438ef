import type { Finding } from '../model.ts';
import type { ContentRuleInput, PackageRule, PackageRuleInput, PathParts, RuleMeta } from './rule.ts';

/** What a path gives away. */
export interface PathMatch {
  readonly variant?: string;
  /** Ends the sentence `<path> would be published: `. */
  readonly because: string;
}

/** A rule that needs no more than a path, and now and then its package. Other rules may ask it, so that one fault is told once. */
export interface PathRule extends PackageRule {
  readonly match: (parts: PathParts, input: PackageRuleInput) => PathMatch | null;
}

/** One finding for each path that `match` knows. */
export function pathRule(meta: RuleMeta, match: PathRule['match']): PathRule {
  return {
    scope: 'package',
    meta,
    match,
    check(input) {
      const findings: Finding[] = [];
      input.paths.forEach((parts, index) => {
        const found = match(parts, input);
        if (found !== null) findings.push(findingOf(meta.id, parts.path, found, input.pack.files[index]?.size ?? 0));
      });
      return findings;
    },
  };
}

function findingOf(rule: string, path: string, { variant, because }: PathMatch, size: number): Finding {
  return { rule, ...(variant !== undefined && { variant }), path, message: `${path} would be published: ${because}`, data: { size } };
}

/** Whether a rule tells of a file by its path already, so that one on contents can stay quiet. */
export const isToldByPath = ({ match }: PathRule, { file, pack, policy }: ContentRuleInput): boolean =>
  match(file.parts, { pack, policy, paths: [file.parts] }) !== null;
