import { byCodeUnit } from './code-unit-order.ts';
import { type Locatable, locator } from './locate.ts';
import type {
  ExceptionEntry,
  FailOn,
  Finding,
  Frame,
  Outcome,
  PolicyScope,
  Preset,
  RuleLevel,
  Severity,
  Verdict,
  Violation,
  Waiver,
} from './model.ts';
import { compilePatterns } from './policy/pattern.ts';
import type { ExceptionUse, RuleMeta } from './rules/rule.ts';

export interface JudgeInput {
  readonly findings: readonly Finding[];
  /** Where findings about this package are located. */
  readonly pack: Locatable;
  readonly policy: PolicyScope;
  readonly preset: Preset;
  readonly rules: ReadonlyMap<string, RuleMeta>;
  readonly failOn: FailOn;
  /** ISO date, e.g. `2026-11-21`. */
  readonly today: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly uses: readonly ExceptionUse[];
}

/** What the policy says of the findings: pure. */
export function judge(input: JudgeInput): Judgement {
  const exceptions = input.policy.exceptions.map((exception) => usable(exception, input.today));
  const locate = locator(input.pack);
  const violations: Violation[] = [];
  const waivers: Waiver[] = [];
  for (const finding of input.findings) {
    const level = levelOf(finding, input);
    if (level === 'off') continue;
    const violation = toViolation(finding, level, input, locate(finding));
    const excuses = exceptions.filter((exception) => exception.covers(finding));
    for (const excuse of excuses) excuse.uses += 1;
    const excuse = excuses.find((candidate) => !candidate.expired);
    if (excuse === undefined) violations.push(violation);
    else waivers.push({ ...violation, exception: excuseOf(excuse.exception) });
  }
  return {
    verdict: {
      outcome: outcomeOf(violations, input.failOn),
      violations: violations.toSorted(bySeverity),
      waivers: waivers.toSorted(bySeverity),
    },
    uses: exceptions.map(({ exception, uses }) => ({ exception, uses })),
  };
}

/** Under `never` the outcome is still what the errors say: only the exit code forgives. */
export function outcomeOf(violations: readonly Violation[], failOn: FailOn): Outcome {
  return violations.some(({ severity }) => failsRun(severity, failOn)) ? 'fail' : 'pass';
}

export const failsRun = (severity: Severity, failOn: FailOn): boolean =>
  severity === 'error' || (severity === 'warning' && failOn === 'warning');

/** The policy's word on a rule, else the default of the finding's variant, else that of the rule. */
export function ruleLevel(meta: RuleMeta, variant: string | undefined, policy: PolicyScope, preset: Preset): RuleLevel {
  const said = policy.rules.get(meta.id)?.value.level;
  if (said !== undefined && said !== null) return said;
  const defaults = variant === undefined ? undefined : meta.variants?.[variant]?.severity;
  return (defaults ?? meta.severity)[preset];
}

function levelOf(finding: Finding, { rules, policy, preset }: JudgeInput): RuleLevel {
  return finding.level ?? ruleLevel(metaOf(finding, rules), finding.variant, policy, preset);
}

function metaOf(finding: Finding, rules: ReadonlyMap<string, RuleMeta>): RuleMeta {
  const meta = rules.get(finding.rule);
  if (meta === undefined) throw new Error(`finding of an unknown rule: ${finding.rule}`);
  return meta;
}

function toViolation(finding: Finding, severity: Severity, { rules }: JudgeInput, location: Frame): Violation {
  return {
    rule: finding.rule,
    severity,
    path: finding.path,
    message: finding.message,
    help: finding.help ?? metaOf(finding, rules).help,
    docs: `docs/rules/${finding.rule}.md`,
    region: finding.region ?? null,
    location,
    decidedBy: finding.decidedBy ?? null,
    data: finding.data,
    fix: null,
  };
}

interface UsableException {
  readonly exception: ExceptionEntry;
  readonly expired: boolean;
  readonly covers: (finding: Finding) => boolean;
  uses: number;
}

function usable(exception: ExceptionEntry, today: string): UsableException {
  const matches = compilePatterns(exception.paths, { ignoreCase: false, directories: false });
  const everyPath = exception.paths.length === 0;
  const covers = ({ rule, path }: Finding): boolean => rule === exception.rule && (everyPath || (path !== null && matches(path) !== null));
  return { exception, covers, expired: isExpired(exception, today), uses: 0 };
}

/** An exception holds through the day it names. */
export const isExpired = ({ expires }: ExceptionEntry, today: string): boolean => expires !== null && expires < today;

const excuseOf = ({ reason, owner, expires, ticket }: ExceptionEntry): Waiver['exception'] => ({
  reason,
  owner,
  expires,
  ...(ticket !== undefined && { ticket }),
});

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Most severe first, then rule, path, position. */
export function bySeverity(a: Violation, b: Violation): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    byCodeUnit(a.rule, b.rule) ||
    byCodeUnit(a.path ?? '', b.path ?? '') ||
    (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) ||
    (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) ||
    byCodeUnit(a.message, b.message)
  );
}
