import { auditPublished, type AuditRequest } from '../audit-published.ts';
import type { GateHost } from '../gate-host.ts';
import type { ReportedError } from '../model.ts';
import { reportedErrors } from '../reported-error.ts';
import { auditText } from '../registry/audit-line.ts';
import { auditSummary } from '../registry/audit-summary.ts';

export interface AuditOutcome {
  /** How it ended, and what is to be done. */
  readonly summary: string;
  readonly errors: readonly ReportedError[];
  readonly exitCode: 0 | 1 | 2;
}

/** @throws GateError where what is asked for cannot be read */
export async function runAudit(request: AuditRequest, host: GateHost, print: (line: string) => void): Promise<AuditOutcome> {
  const { lines, left, errors } = await auditPublished(request, host, (line) => print(auditText(line)));
  const isWhole = left === 0 && errors.length === 0 && lines.every(({ outcome }) => outcome !== 'error');
  const hasFailed = lines.some(({ outcome }) => outcome === 'fail');
  return {
    summary: auditSummary(lines, left, host.now()),
    errors: errors.flatMap((error) => reportedErrors(error, null)),
    exitCode: !isWhole ? 2 : hasFailed ? 1 : 0,
  };
}
