import { GateError } from './errors.ts';
import { bySeverity, judge, outcomeOf, ruleLevel } from './judge.ts';
import type {
  FailOn,
  Finding,
  Outcome,
  PackageReport,
  PackList,
  Policy,
  Report,
  ReportedError,
  SkippedPackage,
  Target,
  UnusedException,
  Violation,
} from './model.ts';
import { packageDirectory, repositoryAround, selectPackages, type Selection } from './packages.ts';
import { loadNpm, type PackerChoice } from './packers/npm/index.ts';
import { listNpm } from './packers/npm/list.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import { loadPolicy } from './policy-files.ts';
import { scopeFor, unmatchedPackages } from './policy/resolve.ts';
import { rules } from './rules/index.ts';
import { pathParts } from './rules/path-parts.ts';
import type { ExceptionUse, RuleMeta } from './rules/rule.ts';
import { VERSION } from './version.ts';

export interface ListRequest {
  /** Absolute; relative targets and policies start here. */
  readonly cwd: string;
  /** Directories; empty: `cwd`. */
  readonly targets: readonly string[];
  readonly packer: PackerChoice;
  /** Globs on package names; empty: every public package. */
  readonly packages: readonly string[];
  readonly includePrivate: boolean;
}

export interface GateRequest extends ListRequest {
  /** A policy file; null: the one that stands nearest, or the recommended preset. */
  readonly policy: string | null;
  readonly failOn: FailOn;
}

export interface GateHost {
  readonly now: () => Date;
  /** Told what is being done, one line at a time. */
  readonly progress: (message: string) => void;
  /** Told when there will be no more progress. */
  readonly done?: () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What was listed, and what could not be. */
export interface Listing {
  readonly packs: readonly PackList[];
  readonly skipped: readonly SkippedPackage[];
  readonly errors: readonly ReportedError[];
}

const ruleMetas: ReadonlyMap<string, RuleMeta> = new Map(rules.map(({ meta }) => [meta.id, meta]));

/** Exactly what would ship, for each selected package. Never throws a GateError: these are in `errors`. */
export async function list(request: ListRequest, host: GateHost): Promise<Listing> {
  const packs: PackList[] = [];
  const errors: ReportedError[] = [];
  let skipped: readonly SkippedPackage[] = [];
  try {
    const { modules, selection } = await prepare(request, host);
    skipped = selection.skipped;
    for (const target of selection.targets) await collect(errors, target.root, async () => packs.push(await listNpm(modules, target, host.env)));
  } catch (error) {
    errors.push(...reported(error, null));
  }
  return { packs, skipped, errors };
}

/**
 * `Target -> PackList -> Finding[] -> Verdict -> Report`. Never throws a GateError: what cannot be judged is in the report's `errors`,
 * beside everything that could.
 */
export async function gate(request: GateRequest, host: GateHost): Promise<Report> {
  const run: Run = { request, host, today: isoDate(host.now()), phases: new Map(), packages: [], errors: [], uses: [] };
  let policy: Policy | null = null;
  let selection: Selection | null = null;
  try {
    policy = timed(run, 'policy', () => findPolicy(request, host));
    const prepared = await timedAsync(run, 'packages', () => prepare(request, host));
    selection = prepared.selection;
    refuseUnmatched(policy, selection);
    for (const [index, target] of selection.targets.entries()) {
      if (selection.targets.length > 1) host.progress(`judging ${index + 1} of ${selection.targets.length}: ${target.root}`);
      await collect(run.errors, target.root, () => judgePackage(run, prepared.modules, target, policyOf(policy)));
    }
  } catch (error) {
    run.errors.push(...reported(error, null));
  }
  host.done?.();
  return report(run, policy, selection);
}

/** What a run gathers on its way. */
interface Run {
  readonly request: GateRequest;
  readonly host: GateHost;
  readonly today: string;
  readonly phases: Map<string, number>;
  readonly packages: PackageReport[];
  readonly errors: ReportedError[];
  readonly uses: ExceptionUse[];
}

const policyOf = (policy: Policy | null): Policy => {
  if (policy === null) throw new Error('a package is judged before the policy is read');
  return policy;
};

async function prepare(request: ListRequest, host: GateHost): Promise<{ readonly modules: NpmModules; readonly selection: Selection }> {
  const { cwd, packages: names, includePrivate } = request;
  const targets = request.targets.length === 0 ? ['.'] : request.targets;
  const first = packageDirectory(targets[0] ?? '.', cwd);
  const modules = await loadNpm(request.packer, host.env, first);
  const selection = await selectPackages(modules, { cwd, targets, names, includePrivate, repository: repositoryAround(first, host.env) });
  return { modules, selection };
}

function findPolicy(request: GateRequest, { env }: GateHost): Policy {
  const first = packageDirectory(request.targets[0] ?? '.', request.cwd);
  const cwd = request.policy === null ? first : request.cwd;
  return loadPolicy({ repository: repositoryAround(first, env), cwd, named: request.policy, rules: [...ruleMetas.values()] });
}

/** A `packages` entry that names nobody was meant for somebody. */
function refuseUnmatched(policy: Policy, { names }: Selection): void {
  const [unmatched] = unmatchedPackages(policy, names);
  if (unmatched === undefined) return;
  throw new GateError('policy', `"packages" names ${JSON.stringify(unmatched.value)}, and there is no such package`, {
    help: 'correct the name: what it says would apply to nobody',
    frame: unmatched.frame,
  });
}

async function judgePackage(run: Run, modules: NpmModules, target: Target, policy: Policy): Promise<void> {
  const pack = await timedAsync(run, 'list', () => listNpm(modules, target, run.host.env));
  const scope = scopeFor(policy, pack.name);
  const findings = timed(run, 'rules', () => findingsOf(pack, scope));
  const { verdict, uses } = timed(run, 'judge', () =>
    judge({ findings, manifest: pack.manifest, policy: scope, preset: policy.preset, rules: ruleMetas, failOn: run.request.failOn, today: run.today }),
  );
  run.uses.push(...uses);
  run.packages.push({
    name: pack.name,
    version: pack.version,
    root: pack.root,
    packer: pack.packer,
    outcome: verdict.outcome,
    totals: { files: pack.files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize },
    integrity: pack.integrity,
    files: pack.files,
    dropped: pack.dropped,
    violations: verdict.violations,
    waivers: verdict.waivers,
  });
}

function findingsOf(pack: PackList, policy: Policy['scope']): readonly Finding[] {
  const input = { pack, policy, paths: pack.files.map(({ path }) => pathParts(path)) };
  return rules.flatMap((rule) => (rule.scope === 'package' ? rule.check(input) : []));
}

function report(run: Run, policy: Policy | null, selection: Selection | null): Report {
  const uses = isComplete(run) ? mergeUses(run.uses) : [];
  const violations = policy === null ? [] : policyViolations(uses, policy, run.today);
  return {
    schema: 'packgate.report/1',
    tool: { name: 'packgate', version: VERSION },
    policy: { path: policy?.path ?? null, sha256: policy?.sha256 ?? null, extends: policy?.extends ?? [] },
    failOn: run.request.failOn,
    outcome: outcome(run, violations),
    rules: policy === null ? [] : rules.map(({ meta }) => ({ id: meta.id, summary: meta.summary, level: strictestLevel(meta, policy) })),
    packages: run.packages,
    skipped: selection?.skipped ?? [],
    violations,
    unusedExceptions: uses.filter((use) => use.uses === 0).map(({ exception }) => unusedException(exception)),
    errors: run.errors,
    timings: Object.fromEntries(run.phases),
  };
}

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
  const nowhere = { file: policy.path ?? '', text: '', data: {} };
  const input = { findings, manifest: nowhere, policy: { ...policy.scope, exceptions: [] }, preset: policy.preset, rules: ruleMetas, failOn: 'error', today } as const;
  return judge(input).verdict.violations.toSorted(bySeverity);
}

function unusedException({ rule, paths, reason, owner, expires, frame }: ExceptionUse['exception']): UnusedException {
  return { rule, paths: paths.map(({ value }) => value), reason, owner, expires, location: frame };
}

/** A rule is off only where none of its cases is on. */
function strictestLevel(meta: RuleMeta, policy: Policy): Report['rules'][number]['level'] {
  const order = ['error', 'warning', 'note', 'off'] as const;
  const levels = [undefined, ...Object.keys(meta.variants ?? {})].map((variant) => ruleLevel(meta, variant, policy.scope, policy.preset));
  return order.find((level) => levels.includes(level)) ?? 'off';
}

async function collect(errors: ReportedError[], root: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    errors.push(...reported(error, root));
  }
}

/** @throws what is no GateError: a bug of Packgate's */
function reported(error: unknown, root: string | null): readonly ReportedError[] {
  if (!(error instanceof GateError)) throw error;
  return [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));
}

const isoDate = (date: Date): string => date.toISOString().slice(0, 10);

function timed<T>({ phases }: Run, phase: string, work: () => T): T {
  const start = performance.now();
  try {
    return work();
  } finally {
    phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
  }
}

async function timedAsync<T>({ phases }: Run, phase: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
  }
}
