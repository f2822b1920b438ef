import { GateError, isGateError } from './errors.ts';
import { systemRefusal } from './system-error.ts';

/**
 * What the user has to mend, where it is that: a GateError, or what the operating system refused wherever in the run it was (a file that vanished, a full
 * disk). Null for a bug of Packgate's.
 */
export function userProblem(error: unknown): GateError | null {
  if (isGateError(error)) return error;
  const refusal = systemRefusal(error);
  if (refusal === null) return null;
  const { code, call, path } = refusal;
  return new GateError('list', `the system refused ${call}${path === null ? '' : ` of ${JSON.stringify(path)}`} (${code})`, {
    help: HELP[code] ?? 'mend that, and run packgate again when nothing else writes there',
    cause: error,
  });
}

const HELP: Readonly<Record<string, string>> = {
  ENOSPC: 'make room on the disk, and run packgate again',
  EDQUOT: 'make room on the disk, and run packgate again',
  EMFILE: 'raise the number of files that a process may open (ulimit -n)',
  ENOENT: 'it vanished while it was read: run packgate when nothing else writes there',
  EROFS: 'set TMPDIR to a directory that can be written',
};
