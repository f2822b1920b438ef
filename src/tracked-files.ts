import { askGit } from './git.ts';

/** Longer lists of paths are not handed to git: it tells all that it tracks instead. */
const MOST_PATHS = 200;

/**
 * Which of these files git tracks. None where there is no git, or it refuses: then nothing is known of them.
 *
 * @param directory absolute; the files are relative to it
 */
export function trackedFiles(directory: string, files: readonly string[]): ReadonlySet<string> {
  const asked = files.length <= MOST_PATHS ? files : ['.'];
  const answer = askGit(directory, ['ls-files', '-z', '--', ...asked]);
  if (answer === null) return new Set();
  const tracked = new Set(answer.split('\0'));
  return new Set(files.filter((file) => tracked.has(file)));
}
