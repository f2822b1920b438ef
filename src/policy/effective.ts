import type { EffectivePolicy, EffectiveRule, Policy, PolicyScope, RuleLevel } from '../model.ts';
import type { RuleMeta } from '../rules/rule.ts';
import { scopeFor } from './resolve.ts';
import type { RuleMetas } from './value.ts';

/** What holds for a package of this name, which need not exist; null: for all that `packages` does not name. */
export function effectivePolicy(policy: Policy, packageName: string | null, rules: RuleMetas): EffectivePolicy {
  const applied = packageName === null ? policy.scope : scopeFor(policy, packageName);
  const { rules: settings, ...scope } = applied;
  const sorted = rules.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { package: packageName, scope, rules: sorted.map((meta) => effectiveRule(meta, settings, policy)) };
}

function effectiveRule(meta: RuleMeta, settings: PolicyScope['rules'], { preset, sources }: Policy): EffectiveRule {
  const { id, severity, variants = {} } = meta;
  const lockedBy = sources.filter(({ locked, lockedRules }) => locked || lockedRules.includes(id)).map(({ file }) => file);
  const set = settings.get(id);
  const said = set?.value.level ?? null;
  if (set !== undefined && said !== null) return { id, level: said, variants: {}, frame: set.frame, lockedBy };
  const level = severity[preset];
  const others = Object.entries(variants).flatMap(([name, variant]): readonly (readonly [string, RuleLevel])[] =>
    variant.severity[preset] === level ? [] : [[name, variant.severity[preset]]],
  );
  return { id, level, variants: Object.fromEntries(others), frame: null, lockedBy };
}
