import type { Frame } from '../model.ts';
import type { GithubRun } from './event.ts';

/**
 * Where GitHub shows a line at a commit; null for a file that is not in the repository. Commits of forks are found in the repository that
 * they are proposed to.
 */
export function lineLink({ serverUrl, repository: { owner, name } }: GithubRun, commit: string, { file, line }: Frame): string | null {
  if (!isInRepository(file) || commit === '') return null;
  return `${serverUrl}/${owner}/${name}/blob/${commit}/${file.split('/').map(encodeURIComponent).join('/')}#L${line}`;
}

/** A path that git can have, relative to the repository. */
export const isInRepository = (file: string): boolean =>
  file !== '' && file.split('/').every((part) => part !== '' && part !== '.' && part !== '..') && !/^[a-z]:/i.test(file);
