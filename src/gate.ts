import fs from 'node:fs';
import { applicablePolicy, type AppliedPolicy } from './applied-policy.ts';
import { checkedOutCommit } from './commit.ts';
import { isGateError } from './errors.ts';
import type { GateHost } from './gate-host.ts';
import { judgePackage } from './judge-package.ts';
import { maskedErrors, maskedReport } from './masked-report.ts';
import type {
  DirectoryTarget,
  FailOn,
  PackageReport,
  PackList,
  Report,
  ReportedError,
  SkippedPackage,
  Target,
  TarballTarget,
} from './model.ts';
import { openPackage, type Opening } from './open-package.ts';
import { openPrevious } from './open-previous.ts';
import { repositoryAround, selectPackages } from './packages.ts';
import type { PackerRequest } from './packers/detect.ts';
import { loadNpm } from './packers/npm/index.ts';
import { newestNpm } from './packers/npm/newest.ts';
import { reportedErrors } from './reported-error.ts';
import type { ExceptionUse } from './rules/rule.ts';
import { reportOf } from './run-report.ts';
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
  /** What each package is compared with: a directory, a tarball, a version on a registry, or `@TAG` for that of each. */
  readonly previous?: string | null;
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
    const { opening, selection } = await prepare(request, placeOf(request, host), host);
    skipped = selection.skipped;
    await forEachTarget(selection, host, errors, async (target) => packs.push((await openPackage(target, opening)).pack));
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
  const time = host.now().toISOString();
  const today = time.slice(0, 10);
  const packages: PackageReport[] = [];
  const errors: ReportedError[] = [];
  const uses: ExceptionUse[] = [];
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
    await forEachTarget(selection, host, errors, async (target) => {
      const opened = await watch.time('list', () => openPackage(target, opening));
      const previous = await watch.time('previous', () => openPrevious(request.previous ?? null, opened.pack, opening));
      const judged = await judgePackage({ opened, policy, newest, previous, failOn: request.failOn, today, host, watch });
      packages.push(judged.report);
      uses.push(...judged.uses);
      errors.push(...judged.problems.flatMap((problem) => reported(problem, opened.pack.root)));
    });
  } catch (error) {
    errors.push(...reported(error, null));
  }
  host.done?.();
  const report = reportOf({
    policy: applied?.policy ?? null,
    request,
    today,
    time,
    commit,
    packages,
    skipped: selection?.skipped ?? [],
    errors,
    uses,
    timings: watch.elapsed(),
  });
  return maskedReport(report);
}

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
      ? { targets: [], skipped: [], names: [] }
      : await selectPackages(modules, { cwd, targets: named, names, includePrivate, repository });
  const selection = { targets: [...found.targets, ...others], skipped: found.skipped, names: others.length === 0 ? found.names : null };
  return { opening: { packer, modules, env, cwd, configuredIn: first, includePrivate }, selection, directories: found.targets };
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

/** @throws what is no GateError: a bug of Packgate's */
function reported(error: unknown, root: string | null): readonly ReportedError[] {
  if (!isGateError(error)) throw error;
  return reportedErrors(error, root);
}
