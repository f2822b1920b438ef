import type { AppliedPolicy } from './applied-policy.ts';
import { type GateError, isGateError } from './errors.ts';
import type { GateHost } from './gate-host.ts';
import { inspectPackage } from './inspect/inspect.ts';
import { failsRun, judge, ruleLevel } from './judge.ts';
import type {
  FailOn,
  Finding,
  Frame,
  NotCompared,
  PackageReport,
  PackList,
  PolicyScope,
  PreviousRelease,
  Severity,
  Violation,
} from './model.ts';
import type { OpenedPackage } from './open-package.ts';
import { newestList } from './packers/npm/newest.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import { packedBytes } from './packed-bytes.ts';
import { releaseChanges } from './previous/changes.ts';
import { comparisonOf } from './previous/compare.ts';
import { rules } from './rules/index.ts';
import { packerDrift } from './rules/packer-drift.ts';
import { pathParts } from './rules/path-parts.ts';
import type { ExceptionUse } from './rules/rule.ts';
import { ruleMetas } from './run-report.ts';
import type { Stopwatch } from './stopwatch.ts';

export interface PackageRun {
  readonly opened: OpenedPackage;
  readonly policy: AppliedPolicy;
  /** Null where it is the one that lists. */
  readonly newest: NpmModules | null;
  /** The release that this one will replace; null: none is compared with. */
  readonly previous: PreviousRelease | null;
  /** Why there is none, where one was asked for. */
  readonly notCompared: NotCompared | null;
  readonly failOn: FailOn;
  /** ISO date. */
  readonly today: string;
  readonly host: GateHost;
  readonly watch: Stopwatch;
}

export interface JudgedPackage {
  readonly report: PackageReport;
  readonly uses: readonly ExceptionUse[];
  /** What could not be read or searched; what could is in the report. */
  readonly problems: readonly GateError[];
}

/** `PackList -> Finding[] -> Verdict`, and the edits that end violations. */
export async function judgePackage(run: PackageRun): Promise<JudgedPackage> {
  const { opened, policy, watch, failOn, today, previous } = run;
  const problems: GateError[] = [];
  const scope = policy.scopeFor(opened.pack.name);
  const pack = { ...(await withNewest(run, scope)), previous };
  const listed = await watch.time('rules', () => findingsInList(pack, scope));
  const read = await watch.time('inspect', () => {
    const common = { pack, policy: scope, rules, pathParts, onError: (error: GateError) => void problems.push(error) };
    return inspectPackage(
      'read' in opened.bytes ? { ...common, read: opened.bytes.read } : { ...common, contents: opened.bytes.contents() },
    );
  });
  const findings = [...listed, ...read];
  const sources = await placesInSource(run, findings);
  const { preset } = policy.policy;
  const { verdict, uses } = await watch.time('judge', () =>
    judge({ findings, pack: { ...pack, sources }, policy: scope, preset, rules: ruleMetas, failOn, today }),
  );
  const violations = await withFixes(run, scope, verdict.violations);
  const { name, version, root, packer, integrity, files, dropped } = pack;
  const totals = { files: files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize };
  const outcome = problems.length > 0 ? 'fail' : verdict.outcome;
  const replaced = { ...replacedRelease(pack), ...(run.notCompared !== null && { notCompared: run.notCompared }) };
  const report = { name, version, root, packer, totals, integrity, files, dropped, ...replaced, ...verdict, violations, outcome };
  return { report, uses, problems };
}

function replacedRelease(pack: PackList): Pick<PackageReport, 'previous' | 'changes'> {
  const comparison = comparisonOf(pack);
  if (pack.previous === undefined || pack.previous === null || comparison === null) return {};
  const { label, version, source } = pack.previous;
  return { previous: { label, version, source }, changes: releaseChanges(comparison) };
}

/** The list with what the newest npm makes of the package, where the policy wants to know. */
async function withNewest({ opened: { pack, npm }, newest, host, policy, watch }: PackageRun, scope: PolicyScope): Promise<PackList> {
  if (newest === null || npm === null || ruleLevel(packerDrift.meta, undefined, scope, policy.policy.preset) === 'off') return pack;
  const { modules: installed, target } = npm;
  return { ...pack, newest: await watch.time('drift', () => newestList({ installed, newest }, target, host.env, pack)) };
}

/** Edits that are proved to end violations: looked for where there are some. That none can be proved changes no verdict. */
async function withFixes(run: PackageRun, policy: PolicyScope, violations: readonly Violation[]): Promise<readonly Violation[]> {
  const { opened, host, watch, newest, failOn } = run;
  const { pack, npm } = opened;
  if (npm === null || !violations.some(({ severity, path: file }) => severity !== 'note' && file !== null)) return violations;
  return watch.time('fix', async () => {
    try {
      const { proveFixes } = await import('./prove-fixes.ts');
      const fails = (severity: Severity): boolean => failsRun(severity, failOn);
      const proved = await proveFixes({ ...npm, isNewest: newest === null, env: host.env, pack, policy, violations, fails, isFoundInside });
      if (host.onFix !== undefined) host.onFix(await proved.combined());
      return proved.violations;
    } catch (error) {
      if (isGateError(error)) return violations;
      throw error;
    }
  });
}

const contentRules: ReadonlySet<string> = new Set(rules.flatMap(({ scope, meta }) => (scope === 'content' ? [meta.id] : [])));
const isFoundInside = (rule: string): boolean => contentRules.has(rule);

/** Git is asked only where something was found inside of files. */
async function placesInSource({ opened: { pack, npm } }: PackageRun, findings: readonly Finding[]): Promise<ReadonlyMap<Finding, Frame>> {
  if (npm === null || !findings.some(({ region }) => region !== undefined)) return new Map();
  const { sourceFrames } = await import('./source-frames.ts');
  return sourceFrames(npm.target, pack, findings, packedBytes(npm.target.directory, pack));
}

function findingsInList(pack: PackList, policy: PolicyScope): readonly Finding[] {
  const input = { pack, policy, paths: pack.files.map((file) => pathParts(file.path)) };
  return rules.flatMap((rule) => (rule.scope === 'package' ? rule.check(input) : []));
}
