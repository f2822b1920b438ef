import type { Budget, Located, PatternList, Policy, PolicyScope, PolicySource, RuleSetting } from '../model.ts';
import { EMPTY_SCOPE } from './default.ts';
import type { ExtendedPreset } from './extended.ts';
import type { PolicyTree } from './extends.ts';
import { checkLocks, LIST_RULES, type Lock } from './lock.ts';
import type { PolicyDocument, PolicyLayer } from './parse.ts';
import { compileNames } from './pattern.ts';
import { policyProblem, throwTogether } from './problem.ts';
import type { RuleMetas } from './value.ts';

/**
 * A policy and all that it extends as one, each file once, the extended ones first. What comes later replaces `allow`, `public-packages`,
 * the preset, a rule's level and a limit, and adds to all other lists. A locked policy's lists are kept beside those that follow.
 * @param sha256 hex digest over the files that were read
 * @throws GateError where a policy loosens a locked one
 */
export function resolvePolicy(tree: PolicyTree, sha256: string | null, rules: RuleMetas): Policy {
  const layers = inOrder(tree);
  const preset = presetNamed(layers)?.preset ?? 'recommended';
  const locks = layers.filter((base) => base !== tree && hasLock(base)).map((base) => lockOf(base, rules));
  const policy: Policy = {
    path: tree.document.file,
    sha256,
    extends: [`packgate:${preset}`, ...layers.filter((layer) => layer !== tree).map(({ document }) => document.file)],
    preset,
    presetFrame: presetNamed(layers)?.written.frame ?? null,
    sources: layers.map(sourceOf),
    tests: tree.document.tests,
    scope: layers.reduce((scope, layer) => withTree(scope, layer, locks), EMPTY_SCOPE),
    packages: layers.flatMap(({ document }) =>
      document.packages.map(({ pattern, layer }) => ({
        pattern,
        apply: (scope: PolicyScope) => withLayer(scope, layer, heldAgainst(document, locks)),
      })),
    ),
  };
  checkLocks(
    policy,
    layers.map(({ document }) => document),
    locks,
    rules,
  );
  if (preset === 'strict') refuseEndless(layers);
  return policy;
}

/** What the policy says of one package. */
export function scopeFor(policy: Policy, packageName: string): PolicyScope {
  return policy.packages
    .filter(({ pattern }) => namesPackage(pattern, packageName))
    .reduce((scope, { apply }) => apply(scope), policy.scope);
}

/**
 * Patterns under `packages` that name none of the packages. Those of extended files may be about other repositories.
 * @param names of every package of the repository
 */
export function unmatchedPackages(policy: Policy, names: readonly string[]): readonly Located<string>[] {
  const own = policy.packages.map(({ pattern }) => pattern).filter(({ frame }) => frame.file === policy.path);
  return own.filter((pattern) => !names.some((name) => namesPackage(pattern, name)));
}

const nameMatchers = new WeakMap<Located<string>, (name: string) => boolean>();

function namesPackage(pattern: Located<string>, name: string): boolean {
  const known = nameMatchers.get(pattern);
  if (known !== undefined) return known(name);
  const matches = compileNames([pattern]);
  nameMatchers.set(pattern, (candidate) => matches(candidate) !== null);
  return matches(name) !== null;
}

/** Every file once, what is extended before what extends it. */
function inOrder(tree: PolicyTree, seen: Set<string> = new Set()): readonly PolicyTree[] {
  if (seen.has(tree.document.file)) return [];
  seen.add(tree.document.file);
  return [...tree.bases.flatMap((base) => inOrder(base, seen)), tree];
}

const hasLock = ({ document: { locked, layer } }: PolicyTree): boolean => locked || layer.lockedRules.size > 0;

function lockOf(base: PolicyTree, rules: RuleMetas): Lock {
  const files = inOrder(base).map(({ document }) => document);
  const lockedRules = base.document.locked ? null : base.document.layer.lockedRules;
  return {
    policy: resolvePolicy(base, null, rules),
    files: new Set(files.map(({ file }) => file)),
    lists: new Set(files.flatMap((document) => lockedLists(document, lockedRules))),
    rules: lockedRules,
  };
}

/** @param rules the rules that are locked; null: all */
function lockedLists({ layer, publicPackages, packages }: PolicyDocument, rules: Lock['rules']): readonly PatternList[] {
  const allow = [layer.allow, ...packages.map((override) => override.layer.allow)];
  return [
    ...(rules?.has(LIST_RULES.allow) === false ? [] : allow),
    ...(rules?.has(LIST_RULES.publicPackages) === false ? [] : [publicPackages]),
  ].filter((list) => list !== null);
}

/** Whether a list belongs to a locked policy that the document extends or stands beside. */
const heldAgainst =
  ({ file }: PolicyDocument, locks: readonly Lock[]) =>
  (list: PatternList): boolean =>
    locks.some((lock) => !lock.files.has(file) && lock.lists.has(list));

const presetNamed = (layers: readonly PolicyTree[]): ExtendedPreset | undefined =>
  layers.flatMap(({ document }) => document.extends).findLast((entry) => entry.kind === 'preset');

const sourceOf = ({ document: { file, locked, layer }, origin }: PolicyTree): PolicySource => ({
  file,
  kind: origin.kind,
  locked,
  lockedRules: [...layer.lockedRules].toSorted(),
});

/** What nobody ends holds for ever. Those of shared policies are for their owners to mend. */
function refuseEndless(layers: readonly PolicyTree[]): void {
  const entries = layers.flatMap(({ document }) =>
    [document.layer, ...document.packages.map(({ layer }) => layer)].flatMap(({ exceptions }) => exceptions),
  );
  throwTogether(
    entries
      .filter(({ expires, isShared }) => expires === null && isShared !== true)
      .map(({ rule, frame }) =>
        policyProblem(frame, `the exception for ${rule} has no end`, 'packgate:strict wants its last day: add expires: YYYY-MM-DD'),
      ),
  );
}

function withTree(scope: PolicyScope, { document, denyLists }: PolicyTree, locks: readonly Lock[]): PolicyScope {
  const isHeld = heldAgainst(document, locks);
  const layered = withLayer(scope, document.layer, isHeld);
  return {
    ...layered,
    deny: [...layered.deny, ...denyLists],
    publicPackages: replaced(scope.publicPackages, document.publicPackages, isHeld),
  };
}

function withLayer(scope: PolicyScope, layer: PolicyLayer, isHeld: (list: PatternList) => boolean): PolicyScope {
  return {
    ...scope,
    allow: replaced(scope.allow, layer.allow, isHeld),
    deny: [...scope.deny, ...layer.deny],
    require: [...scope.require, ...layer.require],
    rules: mergedRules(scope.rules, layer.rules),
    budget: mergedBudget(scope.budget, layer.budget),
    exceptions: [...scope.exceptions, ...layer.exceptions],
  };
}

const replaced = (
  before: readonly PatternList[],
  list: PatternList | null,
  isHeld: (list: PatternList) => boolean,
): readonly PatternList[] => (list === null ? before : [...before.filter(isHeld), list]);

type Rules = PolicyScope['rules'];

function mergedRules(before: Rules, after: Rules): Rules {
  const merged = new Map<string, Located<RuleSetting>>(before);
  for (const [id, { value, frame }] of after) {
    const known = before.get(id)?.value;
    merged.set(id, { value: { level: value.level ?? known?.level ?? null, options: { ...known?.options, ...value.options } }, frame });
  }
  return merged;
}

const mergedBudget = (before: Budget, after: Budget): Budget => ({
  files: after.files ?? before.files,
  unpacked: after.unpacked ?? before.unpacked,
  file: after.file ?? before.file,
  growth: after.growth ?? before.growth,
});
