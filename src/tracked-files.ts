import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Longer lists of paths are not handed to git: it tells all that it tracks instead. */
const MOST_PATHS = 200;

/**
 * Which of these files git tracks. None where there is no git, or it refuses: then nothing is known of them.
 *
 * @param directory absolute; the files are relative to it
 */
export function trackedFiles(directory: string, files: readonly string[]): ReadonlySet<string> {
  const asked = files.length <= MOST_PATHS ? files : ['.'];
  const { status, stdout } = spawnSync(
    'git',
    // No monitor: it is a program that a repository's own configuration can name.
    ['--literal-pathspecs', '-c', 'core.fsmonitor=false', '-C', directory, 'ls-files', '-z', '--', ...asked],
    // Windows looks for programs in the working directory first, and the one of a repository must not be run.
    { cwd: path.dirname(process.execPath), encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  if (status !== 0) return new Set();
  const tracked = new Set(stdout.split('\0'));
  return new Set(files.filter((file) => tracked.has(file)));
}
