import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import type { FileChange } from './reasons/unified-diff.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes files of a repository, each at once or not at all, and only where all of them are still what they were when the edits were proved. Modes
 * stay.
 *
 * @param repository absolute path that the files are relative to
 * @throws GateError where a file has changed since, or cannot be written
 */
export function writeChanges(repository: string, changes: readonly FileChange[]): void {
  for (const change of changes) refuseChanged(repository, change);
  for (const change of changes) replace(path.join(repository, change.file), change);
}

function refuseChanged(repository: string, { file, before }: FileChange): void {
  const full = path.join(repository, file);
  const stats = fs.lstatSync(full, { throwIfNoEntry: false });
  const now = stats === undefined ? null : stats.isFile() ? fs.readFileSync(full, 'utf8') : undefined;
  if (now === before) return;
  throw new GateError('output', `${file} has changed since the edit was proved`, {
    help: 'run packgate fix again when nothing writes into it',
  });
}

function replace(full: string, { file, after }: FileChange): void {
  try {
    writeWhole(full, after);
  } catch (error) {
    throw new GateError('output', `cannot write ${file}: ${systemErrorCode(error) ?? firstLine(error)}`, {
      help: 'allow writing it, or apply the diff that packgate fix prints',
      cause: error,
    });
  }
}
