import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { firstLine, systemErrorCode } from './system-error.ts';

/**
 * The text of a file that was named on the command line.
 *
 * @param file relative to `cwd`
 * @param help what to name instead
 * @throws GateError of subject `usage` where it cannot be read
 */
export function namedFile(file: string, cwd: string, help: string): string {
  try {
    return fs.readFileSync(path.resolve(cwd, file), 'utf8');
  } catch (error) {
    throw new GateError('usage', `cannot read ${file} (${systemErrorCode(error) ?? firstLine(error)})`, { help, cause: error });
  }
}
