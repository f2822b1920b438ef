import fs from 'node:fs';
import path from 'node:path';
import { applicablePolicy } from './applied-policy.ts';
import { GateError } from './errors.ts';
import type { GateHost } from './gate-host.ts';
import { judgePackage } from './judge-package.ts';
import { maskedFrames } from './masked-report.ts';
import { namedFile } from './named-file.ts';
import { repositoryAround } from './packages.ts';
import { type AuditFile, openAuditFile } from './registry/audit-file.ts';
import { type AuditLine, doneVersions, versionKey } from './registry/audit-line.ts';
import { auditProgress } from './registry/audit-progress.ts';
import { readSpecList, versionsOf } from './registry/audit-specs.ts';
import { auditVersions } from './registry/audit.ts';
import { openVersion } from './registry/open-version.ts';
import { registryOptions } from './registry/options.ts';
import { parseSpec, type RegistrySpec } from './registry/spec.ts';
import { stopwatch } from './stopwatch.ts';
import { VERSION } from './version.ts';

export interface AuditRequest {
  readonly cwd: string;
  /** `NAME` or `NAME@RANGE` */
  readonly specs: readonly string[];
  /** A file with one a line; null: none. */
  readonly from: string | null;
  /** One JSON line a version goes there, and what stands there already is not judged again; null: to `onLine` alone. */
  readonly output: string | null;
  readonly policy: string | null;
  /** Whether the policy may extend others by branches and tags. */
  readonly allowMutable?: boolean;
  readonly concurrency: number;
}

export interface Audit {
  /** With those of earlier runs, where they went to the same file. */
  readonly lines: readonly AuditLine[];
  /** Versions that were not tried, since the registry stopped answering. */
  readonly left: number;
  /** Packages whose versions are not known. */
  readonly errors: readonly GateError[];
}

/**
 * Judges versions that are published.
 *
 * @throws GateError where what is asked for cannot be read, or the output not be written
 */
export async function auditPublished(request: AuditRequest, host: GateHost, onLine: (line: AuditLine) => void): Promise<Audit> {
  const { cwd, concurrency } = request;
  const specs = specsOf(request);
  const first = fs.realpathSync(cwd);
  const policy = await applicablePolicy(request, { first, repository: repositoryAround(first, cwd, host.env) }, host.env);
  const output = request.output === null ? null : openAuditFile(path.resolve(cwd, request.output), request.output);
  const options = await registryOptions(first, host.env);
  const judgedBy = { tool: VERSION, policy: policy.policy.sha256 };
  const { versions, errors } = await versionsOf(specs, options, concurrency);
  const counts = { fail: 0, error: 0, pass: 0 };
  const { lines, left } = await auditVersions(versions, {
    concurrency,
    done: doneVersions(output?.earlier ?? [], judgedBy),
    judgedBy,
    open: (published) => openVersion(published, options),
    judge: async ({ pack, contents }) => {
      const opened = { pack, bytes: { contents }, npm: null };
      const today = host.now().toISOString().slice(0, 10);
      const run = {
        opened,
        policy,
        newest: null,
        previous: null,
        notCompared: null,
        failOn: 'error',
        today,
        host,
        watch: stopwatch(),
      } as const;
      const { report, problems } = await judgePackage(run);
      const violations = await maskedFrames(report.violations);
      return { report: { ...report, violations }, problems };
    },
    onResult: (line, progress) => {
      counts[line.outcome] += 1;
      record(line, output, onLine);
      host.progress(auditProgress(progress, counts.fail, counts.error));
    },
  });
  host.done?.();
  return { lines: output === null ? lines : allLines(output, lines), left: left.length, errors };
}

function record(line: AuditLine, output: AuditFile | null, onLine: (line: AuditLine) => void): void {
  if (output === null) onLine(line);
  else output.append(line);
}

/** Of a version that was judged again the later result counts. */
function allLines({ earlier }: AuditFile, lines: readonly AuditLine[]): readonly AuditLine[] {
  return [...new Map([...earlier, ...lines].map((line) => [versionKey(line), line])).values()];
}

function specsOf({ cwd, specs, from }: AuditRequest): readonly RegistrySpec[] {
  const listed = from === null ? [] : readSpecList(namedFile(from, cwd, 'name a file with NAME or NAME@RANGE, one a line'), from);
  const all = [...specs.map(parseSpec), ...listed];
  if (all.length > 0) return all;
  throw new GateError('usage', 'packgate audit needs a package', { help: 'packgate audit NAME[@RANGE]... or packgate audit --from FILE' });
}
