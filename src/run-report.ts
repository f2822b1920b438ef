import { judge, outcomeOf, ruleLevel } from './judge.ts';
import type {
  CountedException,
  FailOn,
  Outcome,
  PackageReport,
  Policy,
  Report,
  ReportedError,
  Since,
  SkippedPackage,
  Target,
  UnusedException,
  Violation,
} from './model.ts';
import { expiringExceptions } from './policy/expiring.ts';
import { rules } from './rules/index.ts';
import type { ExceptionUse, RuleMeta } from './rules/rule.ts';
import type { Shard } from './shard.ts';
import { VERSION } from './version.ts';

/** What a run gathered. */
export interface Run {
  /** Null where it could not be read. */
  readonly policy: Policy | null;
  readonly request: { readonly failOn: FailOn; readonly packages: readonly string[]; readonly shard?: Shard | null };
  readonly today: string;
  /** ISO time. */
  readonly time: string;
  readonly commit: string | null;
  readonly packages: readonly PackageReport[];
  /** Of all shards. */
  readonly selected: readonly Pick<Target, 'root'>[];
  readonly since: Since | null;
  readonly skipped: readonly SkippedPackage[];
  readonly errors: readonly ReportedError[];
  readonly uses: readonly ExceptionUse[];
  readonly timings: Report['timings'];
}

export const ruleMetas: ReadonlyMap<string, RuleMeta> = new Map(rules.map(({ meta }) => [meta.id, meta]));

/** The report of a run, with what the policy's own exceptions have come to: pure. */
export function reportOf(run: Run): Report {
  const { policy, request, packages, skipped, since, errors, timings } = run;
  const uses = isWhole(run) ? mergeUses(run.uses) : [];
  const isShard = (request.shard ?? null) !== null;
  // A shard has not seen what the others excuse.
  const settled = isShard || errors.length > 0 ? [] : uses;
  const violations = policy === null ? [] : policyViolations(settled, policy, run.today);
  return {
    schema: 'packgate.report/1',
    tool: { name: 'packgate', version: VERSION },
    policy: { path: policy?.path ?? null, sha256: policy?.sha256 ?? null, extends: policy?.extends ?? [], mutable: policy?.mutable ?? [] },
    failOn: request.failOn,
    outcome: outcomeOfRun({ packages, errors, violations }, request.failOn),
    run: { time: run.time, commit: run.commit },
    rules:
      policy === null
        ? []
        : askedRules(run).map(({ meta }) => ({ id: meta.id, summary: meta.summary, level: strictestLevel(meta, policy) })),
    packages,
    skipped,
    ...(since !== null && { since }),
    ...shardPart(run, uses),
    violations,
    unusedExceptions: unusedExceptions(settled),
    expiringExceptions: policy === null ? [] : expiringExceptions(policy, run.today),
    errors,
    timings,
  };
}

function shardPart({ request: { shard = null }, selected }: Run, uses: readonly ExceptionUse[]): Pick<Report, 'shard'> {
  if (shard === null) return {};
  const exceptions = uses.map(({ exception, uses: count }): CountedException => ({
    ...unusedException(exception),
    uses: count,
    ...(exception.isShared === true && { isShared: true }),
  }));
  return { shard: { ...shard, of: selected.map(({ root }) => root).toSorted(), exceptions } };
}

/** Without an earlier release, nothing was asked of the rules that compare with one. */
const askedRules = ({ packages }: Run): typeof rules =>
  packages.some(({ previous }) => previous !== undefined) ? rules : rules.filter(({ meta }) => meta.comparesReleases !== true);

/** What could not be judged fails a run, too. */
export function outcomeOfRun(
  { packages, errors, violations }: Pick<Report, 'packages' | 'errors' | 'violations'>,
  failOn: FailOn,
): Outcome {
  const failed = errors.length > 0 || packages.some((one) => one.outcome === 'fail') || outcomeOf(violations, failOn) === 'fail';
  return failed ? 'fail' : 'pass';
}

/** Whether an exception that excused nothing can be called unused: no package was left out. */
const isWhole = ({ request, since }: Run): boolean => request.packages.length === 0 && (since === null || since.all !== null);

/** The same entry serves many packages. */
export function mergeUses(uses: readonly ExceptionUse[]): readonly ExceptionUse[] {
  const merged = new Map<string, ExceptionUse>();
  for (const { exception, uses: count } of uses) {
    const { file, line, column } = exception.frame;
    const key = `${file}:${line}:${column}`;
    merged.set(key, { exception, uses: count + (merged.get(key)?.uses ?? 0) });
  }
  return [...merged.values()];
}

/** What the rules on the policy's own exceptions find. */
export function policyViolations(
  exceptions: readonly ExceptionUse[],
  policy: Pick<Policy, 'path' | 'preset' | 'scope'>,
  today: string,
): readonly Violation[] {
  const findings = rules.flatMap((rule) => (rule.scope === 'policy' ? rule.check({ exceptions, today }) : []));
  const pack = { manifest: { file: policy.path ?? '', text: '', data: {} }, files: [] };
  const scope = { ...policy.scope, exceptions: [] };
  return judge({ findings, pack, policy: scope, preset: policy.preset, rules: ruleMetas, failOn: 'error', today }).verdict.violations;
}

/** Those of a policy that is shared by many excuse what is elsewhere. */
export const unusedExceptions = (uses: readonly ExceptionUse[]): readonly UnusedException[] =>
  uses
    .filter(({ exception, uses: count }) => count === 0 && exception.isShared !== true)
    .map(({ exception }) => unusedException(exception));

function unusedException({ rule, paths, reason, owner, expires, ticket, frame }: ExceptionUse['exception']): UnusedException {
  const known = { rule, paths: paths.map(({ value }) => value), reason, owner, expires, location: frame };
  return ticket === undefined ? known : { ...known, ticket };
}

/** A rule is off only where none of its cases is on. */
function strictestLevel(meta: RuleMeta, policy: Policy): Report['rules'][number]['level'] {
  const order = ['error', 'warning', 'note', 'off'] as const;
  const levels = [undefined, ...Object.keys(meta.variants ?? {})].map((variant) => ruleLevel(meta, variant, policy.scope, policy.preset));
  return order.find((level) => levels.includes(level)) ?? 'off';
}
