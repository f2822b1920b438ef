import fs from 'node:fs';
import { applicablePolicy, type AppliedPolicy } from './applied-policy.ts';
import { checkedOutCommit } from './commit.ts';
import { isGateError } from './errors.ts';
import type { GateHost } from './gate-host.ts';
import { type JudgedPackage, judgePackage } from './judge-package.ts';
import { maskedErrors, maskedReport } from './masked-report.ts';
import type { DirectoryTarget, FailOn, PackList, Report, ReportedError, Since, SkippedPackage, Target, TarballTarget } from './model.ts';
import { eachTarget, SEVERAL } from './each-target.ts';
import { openPackage, type Opening } from './open-package.ts';
import { comparedWith, previousFinder } from './find-previous.ts';
import { repositoryAround, selectPackages } from './packages.ts';
import { previousRequest } from './previous-request.ts';
import type { PackerRequest } from './packers/detect.ts';
import { loadNpm } from './packers/npm/index.ts';
import { newestNpm } from './packers/npm/newest.ts';
import { reportedErrors } from './reported-error.ts';
import { reportOf } from './run-report.ts';
import { type Shard, shardOf } from './shard.ts';
import { narrowedBySince, type SinceRequest } from './since.ts';
import { stopwatch } from './stopwatch.ts';
import { packedTarget, type TargetArgument, targetArguments } from './target-argument.ts';

export type { GateHost } from './gate-host.ts';

export interface ListRequest {
  /** Absolute; relative targets and policies start here. */
  readonly cwd: string;
  /** Directories, tarballs, versions on a registry; empty: `cwd`. */
  readonly targets: readonly string[];
  readonly packer: PackerRequest;
  /** Globs on package names; empty: every public package. */
  readonly packages: readonly string[];
  readonly includePrivate: boolean;
  /** A commit, a branch or a tag: only packages that could have changed since are judged. */
  readonly since?: SinceRequest | null;
  /** Which part of the packages is this run's. */
  readonly shard?: Shard | null;
  /** Tarballs that were packed just now, beside the targets; with them, no targets are none. */
  readonly packed?: readonly TarballTarget[];
}

export interface GateRequest extends ListRequest {
  /** A policy file; null: the one that stands nearest, or the recommended preset. */
  readonly policy: string | null;
  /** Whether the policy may extend others by branches and tags. */
  readonly allowMutable?: boolean;
  /** For policies of other repositories; null and missing: that of the environment. */
  readonly policyToken?: string | null;
  readonly failOn: FailOn;
  /** What each package is compared with: `auto`, `required`, `off`, a directory, a tarball, a version on a registry, or `@TAG`; missing: nothing. */
  readonly previous?: string;
}

/** What was listed, and what could not be. */
export interface Listing {
  readonly packs: readonly PackList[];
  readonly skipped: readonly SkippedPackage[];
  readonly errors: readonly ReportedError[];
}

/** Exactly what would ship, for each selected package. Never throws a GateError: these are in `errors`. */
export async function list(request: ListRequest, host: GateHost): Promise<Listing> {
  let packs: readonly PackList[] = [];
  let errors: readonly ReportedError[] = [];
  let skipped: readonly SkippedPackage[] = [];
  try {
    const { opening, selection } = await prepare(request, placeOf(request, host), host);
    skipped = selection.skipped;
    const listed = await eachTarget(
      { targets: selection.targets, atOnce: SEVERAL, progress: host.progress },
      async (target) => (await openPackage(target, opening)).pack,
    );
    packs = listed.flatMap((one) => (one.kind === 'done' ? [one.result] : []));
    errors = listed.flatMap((one) => (one.kind === 'done' ? [] : one.errors));
  } catch (error) {
    errors = reported(error);
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
  const time = host.now().toISOString();
  const today = time.slice(0, 10);
  let judged: readonly JudgedPackage[] = [];
  let errors: readonly ReportedError[] = [];
  let applied: AppliedPolicy | null = null;
  let selection: Selection | null = null;
  let commit: string | null = null;
  try {
    const place = placeOf(request, host);
    commit = checkedOutCommit(place.repository, host.env);
    const policy = await watch.time('policy', () => applicablePolicy(request, place, host.env));
    applied = policy;
    const prepared = await watch.time('packages', () => prepare(request, place, host));
    const { opening } = prepared;
    selection = prepared.selection;
    if (selection.names !== null) policy.refuseUnmatched(selection.names);
    policy.refuseOthers(selection.targets.filter((target) => target.kind === 'directory'));
    const newest = await newestNpm(opening.modules, host.env);
    const comparing = previousRequest(request.previous ?? 'off');
    const findPrevious = previousFinder(comparing, opening, host.progress);
    // Impatient requests are under way: a process that judges meanwhile would take its own delay for that of the registry.
    const atOnce = comparing.kind === 'off' ? SEVERAL : 1;
    const outcomes = await eachTarget({ targets: selection.targets, atOnce, progress: host.progress }, async (target, upcoming) => {
      const opened = await watch.time('list', () => openPackage(target, opening));
      const found = await watch.time('previous', () => findPrevious(opened.pack, upcoming));
      const one = await judgePackage({ opened, policy, newest, ...comparedWith(found), failOn: request.failOn, today, host, watch });
      const gap = found.kind === 'none' && found.error !== null ? [found.error] : [];
      return { ...one, problems: [...gap, ...one.problems] };
    });
    judged = outcomes.flatMap((one) => (one.kind === 'done' ? [one.result] : []));
    errors = outcomes.flatMap((one) => (one.kind === 'done' ? problemsOf(one.result) : one.errors));
  } catch (error) {
    errors = [...errors, ...reported(error)];
  }
  host.done?.();
  const report = reportOf({
    policy: applied?.policy ?? null,
    request,
    today,
    time,
    commit,
    packages: judged.map((one) => one.report),
    selected: selection?.all ?? [],
    since: selection?.since ?? null,
    skipped: selection?.skipped ?? [],
    errors,
    uses: judged.flatMap(({ uses }) => uses),
    timings: watch.elapsed(),
  });
  return maskedReport(report);
}

const problemsOf = ({ problems, report: { root } }: JudgedPackage): readonly ReportedError[] =>
  problems.flatMap((problem) => reportedErrors(problem, root));

export interface Place {
  readonly targets: readonly TargetArgument[];
  /** The first directory that is named: npm and the policy are looked for from here. */
  readonly first: string;
  readonly repository: string;
}

/** @throws GateError where a target is none */
export function placeOf({ targets, cwd, packed = [] }: ListRequest, { env }: GateHost): Place {
  const named = (targets.length === 0 && packed.length === 0 ? ['.'] : targets).flatMap((argument) => targetArguments(argument, cwd));
  const directory = named.find((target) => target.kind === 'directory');
  const first = directory?.directory ?? packed[0]?.from?.target.directory ?? fs.realpathSync(cwd);
  return { targets: named, first, repository: repositoryAround(first, cwd, env) };
}

/** What is to be judged, in this order. */
interface Selection {
  readonly targets: readonly Target[];
  /** The targets of all shards of the run. */
  readonly all: readonly Target[];
  readonly since: Since | null;
  readonly skipped: readonly SkippedPackage[];
  /** Names of every package that was found, selected or not; null where not all are known before they are opened. */
  readonly names: readonly string[] | null;
}

/** What packages are opened with, and which. @throws GateError where there is nothing to list */
export async function prepare(
  request: ListRequest,
  { targets, first, repository }: Place,
  { env }: GateHost,
): Promise<{ readonly opening: Opening; readonly selection: Selection; readonly directories: readonly DirectoryTarget[] }> {
  const { cwd, packages: names, packer, includePrivate, packed = [] } = request;
  const modules = await loadNpm(packer === 'npm' || packer === 'bundled' ? packer : 'auto', env, first);
  const named = targets.flatMap((target) => (target.kind === 'directory' ? [target.directory] : []));
  const others = targets.flatMap((target) => (target.kind === 'directory' ? [] : [packedTarget(target)])).concat(packed);
  const found =
    named.length === 0
      ? { targets: [], skipped: [], found: [] }
      : await selectPackages(modules, { cwd, targets: named, names, includePrivate, repository });
  const { targets: directories, skipped, since } = narrowedBySince(found, request.since ?? null, repository);
  const all = [...directories, ...others];
  const selection = {
    targets: request.shard ? shardOf(all, request.shard) : all,
    all,
    since,
    skipped,
    names: others.length === 0 ? found.found.flatMap(({ name }) => name ?? []) : null,
  };
  return { opening: { packer, modules, env, cwd, configuredIn: first, includePrivate }, selection, directories };
}

/** @throws what is no GateError: a bug of Packgate's */
function reported(error: unknown): readonly ReportedError[] {
  if (!isGateError(error)) throw error;
  return reportedErrors(error, null);
}
