import type { Finding, PackedFile, PackList, PolicyScope } from '../model.ts';
import { pathParts } from '../rules/path-parts.ts';
import type { PathRule } from '../rules/path-rule.ts';
import type { PackageRule, PackageRuleInput, PathParts, Rule } from '../rules/rule.ts';
import { pathFromRoot } from './member-path.ts';

/** The members of one archive, by the paths under which they are shown, in the package that ships it. */
export interface ArchivedPack {
  readonly members: readonly PackedFile[];
  readonly pack: PackList;
  readonly policy: PolicyScope;
  /** The packed file, where it is one compressed file: its name and that of the member say the same. */
  readonly compressed: PathParts | null;
}

/**
 * What the paths of an archive's members give away. Asked are the rules that know a file by its path alone, and what the policy denies;
 * those on the package as a whole (entry points, budgets, the allow list, what has to ship) say nothing of an archive in it.
 */
export function archivedPathFindings(archived: ArchivedPack, rules: readonly Rule[]): readonly Finding[] {
  const shown = inputOf(archived, (path) => path);
  return rules.flatMap((rule) => {
    if (rule.scope !== 'package') return [];
    if (GOES_FROM_ROOT.has(rule.meta.id)) return fromRoot(rule, archived);
    return isPathRule(rule) && !isToldOfArchive(rule, archived) ? rule.check(shown) : [];
  });
}

const isPathRule = (rule: PackageRule): rule is PathRule => 'match' in rule;

const isToldOfArchive = ({ match }: PathRule, { compressed, pack, policy }: ArchivedPack): boolean =>
  compressed !== null && match(compressed, { pack, policy, paths: [compressed] }) !== null;

/** Rules with patterns that begin at the root of a package: `internal/**` means the `internal/` of an archived one as well. */
const GOES_FROM_ROOT: ReadonlySet<string> = new Set(['denied']);

function fromRoot(rule: PackageRule, archived: ArchivedPack): readonly Finding[] {
  const shownByPath = new Map(archived.members.map(({ path }) => [pathFromRoot(path), path]));
  return rule.check(inputOf(archived, pathFromRoot)).map((finding) => {
    const { path, message } = finding;
    const shown = path === null ? undefined : shownByPath.get(path);
    if (path === null || shown === undefined || !message.startsWith(path))
      throw new Error(`${rule.meta.id} told of something else than a member`);
    return { ...finding, path: shown, message: `${shown}${message.slice(path.length)}` };
  });
}

function inputOf({ members, pack, policy }: ArchivedPack, rename: (path: string) => string): PackageRuleInput {
  const files = members.map((member) => ({ ...member, path: rename(member.path) }));
  return { pack: { ...pack, files }, policy, paths: files.map(({ path }) => pathParts(path)) };
}
