import path from 'node:path';
import { GateError, isGateError } from './errors.ts';
import { inspectPackage } from './inspect/inspect.ts';
import { judge, ruleLevel } from './judge.ts';
import { maskedErrors, maskedReport } from './masked-report.ts';
import type {
  FailOn,
  Finding,
  Frame,
  PackList,
  PackageReport,
  Policy,
  PolicyScope,
  Report,
  ReportedError,
  SkippedPackage,
  Target,
  Violation,
} from './model.ts';
import { packageDirectory, repositoryAround, selectPackages, type Selection } from './packages.ts';
import { packedBytes } from './packed-bytes.ts';
import { loadNpm, type PackerChoice } from './packers/npm/index.ts';
import { listNpm } from './packers/npm/list.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import { newestList, newestNpm } from './packers/npm/newest.ts';
import { findPolicyFile } from './policy-search.ts';
import { DEFAULT_POLICY } from './policy/default.ts';
import type { CombinedFix } from './prove-fixes.ts';
import { rules } from './rules/index.ts';
import { packerDrift } from './rules/packer-drift.ts';
import { pathParts } from './rules/path-parts.ts';
import type { ExceptionUse } from './rules/rule.ts';
import { reportOf, ruleMetas } from './run-report.ts';
import { type Stopwatch, stopwatch } from './stopwatch.ts';

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
  /** Told for each package with violations which edits end them, together and unmasked. */
  readonly onFix?: (fix: CombinedFix) => void;
}

/** What was listed, and what could not be. */
export interface Listing {
  readonly packs: readonly PackList[];
  readonly skipped: readonly SkippedPackage[];
  readonly errors: readonly ReportedError[];
}

/** Exactly what would ship, for each selected package. Never throws a GateError: these are in `errors`. */
export async function list(request: ListRequest, host: GateHost): Promise<Listing> {
  const packs: PackList[] = [];
  const errors: ReportedError[] = [];
  let skipped: readonly SkippedPackage[] = [];
  try {
    const { modules, selection } = await prepare(request, placeOf(request, host), host);
    skipped = selection.skipped;
    await forEachTarget(selection, host, errors, async (target) => packs.push(await listNpm(modules, target, host.env)));
  } catch (error) {
    errors.push(...reported(error, null));
  }
  host.done?.();
  return { packs, skipped, errors: await maskedErrors(errors) };
}

/**
 * `Target -> PackList -> Finding[] -> Verdict -> Report`. Never throws a GateError: what cannot be judged is in the report's `errors`,
 * beside everything that could.
 */
export async function gate(request: GateRequest, host: GateHost): Promise<Report> {
  const watch = stopwatch();
  const today = host.now().toISOString().slice(0, 10);
  const packages: PackageReport[] = [];
  const errors: ReportedError[] = [];
  const uses: ExceptionUse[] = [];
  let applied: AppliedPolicy | null = null;
  let selection: Selection | null = null;
  try {
    const place = placeOf(request, host);
    const policy = await watch.time('policy', () => applicablePolicy(request, place));
    applied = policy;
    const prepared = await watch.time('packages', () => prepare(request, place, host));
    selection = prepared.selection;
    policy.refuseUnmatched(selection.names);
    policy.refuseOthers(selection.targets);
    const newest = await newestNpm(prepared.modules, host.env);
    await forEachTarget(selection, host, errors, async (target) => {
      const judged = await judgePackage({ target, policy, modules: prepared.modules, newest, failOn: request.failOn, today, host, watch });
      packages.push(judged.report);
      uses.push(...judged.uses);
      errors.push(...judged.problems.flatMap((problem) => reported(problem, target.root)));
    });
  } catch (error) {
    errors.push(...reported(error, null));
  }
  host.done?.();
  const report = reportOf({
    policy: applied?.policy ?? null,
    request,
    today,
    packages,
    skipped: selection?.skipped ?? [],
    errors,
    uses,
    timings: watch.elapsed(),
  });
  return maskedReport(report);
}

export interface Place {
  readonly targets: readonly string[];
  /** The first target's directory: npm and the policy are looked for from here. */
  readonly first: string;
  readonly repository: string;
}

export function placeOf(request: ListRequest, { env }: GateHost): Place {
  const targets = request.targets.length === 0 ? ['.'] : request.targets;
  const first = packageDirectory(targets[0] ?? '.', request.cwd);
  return { targets, first, repository: repositoryAround(first, request.cwd, env) };
}

/** The npm that lists, and what it is asked about. @throws GateError where there is nothing to list */
export async function prepare(
  request: ListRequest,
  { targets, first, repository }: Place,
  { env }: GateHost,
): Promise<{ readonly modules: NpmModules; readonly selection: Selection }> {
  const { cwd, packages: names, includePrivate } = request;
  const modules = await loadNpm(request.packer, env, first);
  const selection = await selectPackages(modules, { cwd, targets, names, includePrivate, repository });
  return { modules, selection };
}

/** One package that cannot be judged does not keep the others from being judged. */
async function forEachTarget(
  selection: Selection,
  host: GateHost,
  errors: ReportedError[],
  work: (target: Target) => Promise<unknown>,
): Promise<void> {
  const { targets } = selection;
  for (const [index, target] of targets.entries()) {
    if (targets.length > 1) host.progress(`${index + 1} of ${targets.length}: ${target.root}`);
    try {
      await work(target);
    } catch (error) {
      errors.push(...reported(error, target.root));
    }
  }
}

// ---------------------------------------------------------------------------------------------- policy

interface AppliedPolicy {
  readonly policy: Policy;
  readonly scopeFor: (packageName: string) => PolicyScope;
  /** @throws GateError where a `packages` entry names nobody: it was meant for somebody */
  readonly refuseUnmatched: (packageNames: readonly string[]) => void;
  /** @throws GateError where another policy stands nearer to a target: it would be passed over in silence */
  readonly refuseOthers: (targets: readonly Target[]) => void;
}

/** Without a policy file nothing of the policy language is loaded. */
async function applicablePolicy(request: GateRequest, { first, repository }: Place): Promise<AppliedPolicy> {
  const file = request.policy === null ? findPolicyFile(repository, first) : path.resolve(request.cwd, request.policy);
  const refuseOthers = (targets: readonly Target[]): void => {
    if (request.policy === null) refuseOtherPolicies(file, repository, targets);
  };
  if (file === null)
    return { policy: DEFAULT_POLICY, scopeFor: () => DEFAULT_POLICY.scope, refuseUnmatched: () => undefined, refuseOthers };
  const { loadPolicy, scopeFor, unmatchedPackages } = await import('./policy-files.ts');
  const policy = loadPolicy({ repository, file, rules: [...ruleMetas.values()] });
  const refuseUnmatched = (names: readonly string[]): void => {
    const [unmatched] = unmatchedPackages(policy, names);
    if (unmatched !== undefined) throw nobodyNamed(unmatched);
  };
  return { policy, scopeFor: (name) => scopeFor(policy, name), refuseUnmatched, refuseOthers };
}

function refuseOtherPolicies(applied: string | null, repository: string, targets: readonly Target[]): void {
  for (const { directory, root } of targets) {
    const nearest = findPolicyFile(repository, directory);
    if (nearest === applied) continue;
    const name = (file: string | null): string => (file === null ? 'none' : path.relative(repository, file).split(path.sep).join('/'));
    throw new GateError('policy', `${root} has a policy of its own, ${name(nearest)}, and this run goes by ${name(applied)}`, {
      help: 'move it under "packages" of the common policy, judge that package in a run of its own, or name one policy with --policy',
    });
  }
}

function nobodyNamed({ value, frame }: Policy['packages'][number]['pattern']): GateError {
  return new GateError('policy', `"packages" names ${JSON.stringify(value)}, and there is no such package`, {
    help: 'correct the name: what it says would apply to nobody',
    frame,
  });
}

// ---------------------------------------------------------------------------------------------- one package

interface PackageRun {
  readonly target: Target;
  readonly policy: AppliedPolicy;
  readonly modules: NpmModules;
  /** Null where it is the one that lists. */
  readonly newest: NpmModules | null;
  readonly failOn: FailOn;
  readonly today: string;
  readonly host: GateHost;
  readonly watch: Stopwatch;
}

interface JudgedPackage {
  readonly report: PackageReport;
  readonly uses: readonly ExceptionUse[];
  /** What could not be read or searched; what could is in the report. */
  readonly problems: readonly GateError[];
}

async function judgePackage(run: PackageRun): Promise<JudgedPackage> {
  const { target, policy, watch, failOn, today } = run;
  const problems: GateError[] = [];
  const listing = await watch.time('list', () => listNpm(run.modules, target, run.host.env));
  const scope = policy.scopeFor(listing.name);
  const pack = await withNewest(run, listing, scope);
  const listed = await watch.time('rules', () => findingsInList(pack, scope));
  const read = await watch.time('inspect', () =>
    inspectPackage({
      pack,
      policy: scope,
      rules,
      read: packedBytes(target.directory, pack),
      pathParts,
      onError: (error) => problems.push(error),
    }),
  );
  const findings = [...listed, ...read];
  const sources = await placesInSource(target, pack, findings);
  const { preset } = policy.policy;
  const { verdict, uses } = await watch.time('judge', () =>
    judge({ findings, pack: { ...pack, sources }, policy: scope, preset, rules: ruleMetas, failOn, today }),
  );
  const violations = await withFixes(run, pack, scope, verdict.violations);
  const { name, version, root, packer, integrity, files, dropped } = pack;
  const totals = { files: files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize };
  const outcome = problems.length > 0 ? 'fail' : verdict.outcome;
  return { report: { name, version, root, packer, totals, integrity, files, dropped, ...verdict, violations, outcome }, uses, problems };
}

/** The list with what the newest npm makes of the package, where the policy wants to know. */
async function withNewest(
  { modules, newest, target, host, policy, watch }: PackageRun,
  pack: PackList,
  scope: PolicyScope,
): Promise<PackList> {
  if (newest === null || ruleLevel(packerDrift.meta, undefined, scope, policy.policy.preset) === 'off') return pack;
  return { ...pack, newest: await watch.time('drift', () => newestList({ installed: modules, newest }, target, host.env, pack)) };
}

/** Edits that are proved to end violations: looked for where there are some. That none can be proved changes no verdict. */
async function withFixes(
  run: PackageRun,
  pack: PackList,
  policy: PolicyScope,
  violations: readonly Violation[],
): Promise<readonly Violation[]> {
  const { target, modules, host, watch } = run;
  if (!violations.some(({ severity, path: file }) => severity !== 'note' && file !== null)) return violations;
  return watch.time('fix', async () => {
    try {
      const { proveFixes } = await import('./prove-fixes.ts');
      const proved = await proveFixes({ target, modules, env: host.env, pack, policy, violations, isFoundInside });
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
async function placesInSource(target: Target, pack: PackList, findings: readonly Finding[]): Promise<ReadonlyMap<Finding, Frame>> {
  if (!findings.some(({ region }) => region !== undefined)) return new Map();
  const { sourceFrames } = await import('./source-frames.ts');
  return sourceFrames(target, pack, findings, packedBytes(target.directory, pack));
}

function findingsInList(pack: PackList, policy: PolicyScope): readonly Finding[] {
  const input = { pack, policy, paths: pack.files.map((file) => pathParts(file.path)) };
  return rules.flatMap((rule) => (rule.scope === 'package' ? rule.check(input) : []));
}

/** @throws what is no GateError: a bug of Packgate's */
function reported(error: unknown, root: string | null): readonly ReportedError[] {
  if (!isGateError(error)) throw error;
  return [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));
}
