import { type GateError, isGateError } from '../errors.ts';
import type { PackageReport } from '../model.ts';
import type { Tarball } from '../packers/tarball/open.ts';
import { type AuditLine, failedLine, judgedLine, type JudgedBy, versionKey } from './audit-line.ts';
import type { PublishedVersion } from './packument.ts';
import { registryProblem } from './problem.ts';

/** How versions are judged; everything that touches a network or a file is passed in. */
export interface AuditWork {
  /** How many versions are fetched and judged at one time: each is held in memory. */
  readonly concurrency?: number;
  /** Keys of versions that an earlier run has judged. */
  readonly done: ReadonlySet<string>;
  readonly judgedBy: JudgedBy;
  readonly open: (published: PublishedVersion) => Promise<Tarball>;
  readonly judge: (tarball: Tarball, published: PublishedVersion) => Promise<JudgedVersion>;
  /** Called once for each version, as soon as it is judged; what it throws ends the audit. */
  readonly onResult: (line: AuditLine, progress: AuditProgress) => void;
}

export interface JudgedVersion {
  readonly report: PackageReport;
  /** What could not be read or searched; what could is in the report. */
  readonly problems: readonly GateError[];
}

export interface AuditProgress {
  /** With those of an earlier run. */
  readonly done: number;
  readonly total: number;
}

export interface AuditRun {
  /** In the order in which they were judged. */
  readonly lines: readonly AuditLine[];
  /** Not tried, since the registry was no longer there: they are due when the audit is run again. */
  readonly left: readonly PublishedVersion[];
}

const CONCURRENCY = 4;

/** A registry that is down is asked about this many versions, not about thousands. */
const MOST_FAILURES_IN_A_ROW = 5;

/**
 * Judges versions that are published. One that cannot be judged is a result of its own and keeps nobody from the others.
 *
 * @throws whatever is no GateError, after the versions that were begun
 */
export async function auditVersions(versions: readonly PublishedVersion[], work: AuditWork): Promise<AuditRun> {
  const unique = [...new Map(versions.map((one) => [versionKey(one), one])).values()];
  const queue = unique.filter((one) => !work.done.has(versionKey(one)));
  const skipped = unique.length - queue.length;
  const lines: AuditLine[] = [];
  let next = 0;
  let failuresInARow = 0;
  let hasBroken = false;

  async function worker(): Promise<void> {
    while (!hasBroken && failuresInARow < MOST_FAILURES_IN_A_ROW) {
      const published = queue[next];
      if (published === undefined) return;
      next += 1;
      const { line, isRegistryDown } = await audited(published, work);
      failuresInARow = isRegistryDown ? failuresInARow + 1 : 0;
      lines.push(line);
      work.onResult(line, { done: skipped + lines.length, total: unique.length });
    }
  }

  const workers = Array.from({ length: Math.max(1, Math.floor(work.concurrency ?? CONCURRENCY)) }, () =>
    worker().catch((error: unknown) => {
      hasBroken = true;
      throw error;
    }),
  );
  const results = await Promise.allSettled(workers);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  return { lines, left: queue.slice(next) };
}

interface Audited {
  readonly line: AuditLine;
  readonly isRegistryDown: boolean;
}

async function audited(published: PublishedVersion, { open, judge, judgedBy }: AuditWork): Promise<Audited> {
  try {
    const { report, problems } = await judge(await open(published), published);
    return { line: judgedLine(published, report, problems, judgedBy), isRegistryDown: false };
  } catch (error) {
    if (!isGateError(error)) throw error;
    return { line: failedLine(published, error, judgedBy), isRegistryDown: DOWN.has(registryProblem(error) ?? '') };
  }
}

/** What the next version will run into as well. */
const DOWN: ReadonlySet<string> = new Set(['unreachable', 'slow', 'offline', 'unauthorized']);
