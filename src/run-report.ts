import { judge, outcomeOf, ruleLevel } from './judge.ts';
import type { FailOn, Outcome, PackageReport, Policy, Report, ReportedError, SkippedPackage, UnusedException, Violation } from './model.ts';
import { expiringExceptions } from './policy/expiring.ts';
import { rules } from './rules/index.ts';
import type { ExceptionUse, RuleMeta } from './rules/rule.ts';
import { VERSION } from './version.ts';

/** What a run gathered. */
export interface Run {
  /** Null where it could not be read. */
  readonly policy: Policy | null;
  readonly request: { readonly failOn: FailOn; readonly packages: readonly string[] };
  readonly today: string;
  /** ISO time. */
  readonly time: string;
  readonly commit: string | null;
  readonly packages: readonly PackageReport[];
  readonly skipped: readonly SkippedPackage[];
  readonly errors: readonly ReportedError[];
  readonly uses: readonly ExceptionUse[];
  readonly timings: Report['timings'];
}

export const ruleMetas: ReadonlyMap<string, RuleMeta> = new Map(rules.map(({ meta }) => [meta.id, meta]));

/** The report of a run, with what the policy's own exceptions have come to: pure. */
export function reportOf(run: Run): Report {
  const { policy, request, packages, skipped, errors, timings } = run;
  const uses = isComplete(run) ? mergeUses(run.uses) : [];
  const violations = policy === null ? [] : policyViolations(uses, policy, run.today);
  return {
    schema: 'packgate.report/1',
    tool: { name: 'packgate', version: VERSION },
    policy: { path: policy?.path ?? null, sha256: policy?.sha256 ?? null, extends: policy?.extends ?? [], mutable: policy?.mutable ?? [] },
    failOn: request.failOn,
    outcome: outcome(run, violations),
    run: { time: run.time, commit: run.commit },
    rules:
      policy === null
        ? []
        : askedRules(run).map(({ meta }) => ({ id: meta.id, summary: meta.summary, level: strictestLevel(meta, policy) })),
    packages,
    skipped,
    violations,
    unusedExceptions: uses
      .filter(({ exception, uses: count }) => count === 0 && exception.isShared !== true)
      .map(({ exception }) => unusedException(exception)),
    expiringExceptions: policy === null ? [] : expiringExceptions(policy, run.today),
    errors,
    timings,
  };
}

/** Without an earlier release, nothing was asked of the rules that compare with one. */
const askedRules = ({ packages }: Run): typeof rules =>
  packages.some(({ previous }) => previous !== undefined) ? rules : rules.filter(({ meta }) => meta.comparesReleases !== true);

function outcome({ packages, errors, request }: Run, violations: readonly Violation[]): Outcome {
  const failed = errors.length > 0 || packages.some((one) => one.outcome === 'fail') || outcomeOf(violations, request.failOn) === 'fail';
  return failed ? 'fail' : 'pass';
}

/** Whether an exception that excused nothing can be called unused: every package was judged. */
const isComplete = ({ request, errors }: Run): boolean => request.packages.length === 0 && errors.length === 0;

/** The same entry serves many packages. */
function mergeUses(uses: readonly ExceptionUse[]): readonly ExceptionUse[] {
  const merged = new Map<string, ExceptionUse>();
  for (const { exception, uses: count } of uses) {
    const { file, line, column } = exception.frame;
    const key = `${file}:${line}:${column}`;
    merged.set(key, { exception, uses: count + (merged.get(key)?.uses ?? 0) });
  }
  return [...merged.values()];
}

function policyViolations(exceptions: readonly ExceptionUse[], policy: Policy, today: string): readonly Violation[] {
  const findings = rules.flatMap((rule) => (rule.scope === 'policy' ? rule.check({ exceptions, today }) : []));
  const pack = { manifest: { file: policy.path ?? '', text: '', data: {} }, files: [] };
  const scope = { ...policy.scope, exceptions: [] };
  return judge({ findings, pack, policy: scope, preset: policy.preset, rules: ruleMetas, failOn: 'error', today }).verdict.violations;
}

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
