import fs from 'node:fs';
import path from 'node:path';
import { GateError } from '../errors.ts';
import { systemErrorCode } from '../system-error.ts';
import { type AuditLine, auditText, readAudit } from './audit-line.ts';

/** The output of an audit, to which results are added one by one: a run that ends early leaves behind what it has judged. */
export interface AuditFile {
  /** What earlier runs have found, one line a version. */
  readonly earlier: readonly AuditLine[];
  readonly append: (line: AuditLine) => void;
}

/**
 * Opens an output file to go on with it, and cuts off half a line that an earlier run may have left.
 *
 * @param file absolute path
 * @param shown what messages call it
 * @throws GateError of subject `output` where it cannot be read or written, or holds something else
 */
export function openAuditFile(file: string, shown: string): AuditFile {
  const text = working(shown, () => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // Made where it is not there: that it cannot be written is better known before an hour of work.
    return fs.readFileSync(file, { encoding: 'utf8', flag: 'a+' });
  });
  const { lines, whole } = readAudit(text, shown);
  if (whole !== text) working(shown, () => fs.truncateSync(file, Buffer.byteLength(whole)));
  return { earlier: lines, append: (line) => working(shown, () => fs.appendFileSync(file, auditText(line))) };
}

function working<T>(shown: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new GateError('output', `cannot write the audit to ${shown} (${systemErrorCode(error) ?? 'unknown error'})`, {
      help: 'name an output file in a directory that can be written',
      cause: error,
    });
  }
}
