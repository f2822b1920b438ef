import { spawnSync } from 'node:child_process';
import path from 'node:path';

/**
 * What git answers in `directory`; null where there is no git, or it refuses.
 *
 * @param words the command and its options
 */
export function askGit(directory: string, words: readonly string[]): string | null {
  const { status, stdout } = spawnSync(
    'git',
    // No monitor: it is a program that a repository's own configuration can name.
    ['--literal-pathspecs', '-c', 'core.fsmonitor=false', '-C', directory, ...words],
    // Windows looks for programs in the working directory first, and the one of a repository must not be run.
    { cwd: path.dirname(process.execPath), encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  return status === 0 ? stdout : null;
}
