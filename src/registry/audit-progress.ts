import { count } from '../size.ts';
import type { AuditProgress } from './audit.ts';

const WIDTH = 24;

/** One line for a terminal: `[######------------------] 120 of 480 versions, 2 failed, 1 not judged`. */
export function auditProgress({ done, total }: AuditProgress, failed: number, errors: number): string {
  const filled = total === 0 ? WIDTH : Math.floor((done / total) * WIDTH);
  const bar = `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}]`;
  const more = [...(failed === 0 ? [] : [`${count(failed)} failed`]), ...(errors === 0 ? [] : [`${count(errors)} not judged`])];
  return [`${bar} ${count(done)} of ${count(total)} versions`, ...more].join(', ');
}
