import fs from 'node:fs';
import path from 'node:path';

/**
 * The commit that is checked out, as git keeps it in files; null where there is no repository, or it keeps it in another way. Git itself is not run: nothing
 * that is judged depends on it.
 */
export function checkedOutCommit(repository: string, env: Readonly<Record<string, string | undefined>>): string | null {
  const fromJob = env['GITHUB_ACTIONS'] === 'true' ? env['GITHUB_SHA'] : undefined;
  if (fromJob !== undefined && COMMIT.test(fromJob)) return fromJob;
  const directory = gitDirectory(path.join(repository, '.git'));
  if (directory === null) return null;
  const head = textOf(path.join(directory, 'HEAD')).trim();
  if (COMMIT.test(head)) return head;
  const [, ref] = /^ref: (refs\/[^\s]+)$/.exec(head) ?? [];
  if (ref === undefined || ref.split('/').includes('..')) return null;
  // A work tree keeps its branches in the repository that it belongs to.
  const common = path.resolve(directory, textOf(path.join(directory, 'commondir')).trim());
  return [directory, common].map((place) => commitOf(place, ref)).find((commit) => commit !== null) ?? null;
}

/** SHA-1 or SHA-256, in hex. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function commitOf(directory: string, ref: string): string | null {
  const loose = textOf(path.join(directory, ref)).trim();
  if (COMMIT.test(loose)) return loose;
  const packed = textOf(path.join(directory, 'packed-refs'))
    .split('\n')
    .find((line) => line.endsWith(` ${ref}`));
  const commit = packed?.split(' ')[0] ?? '';
  return COMMIT.test(commit) ? commit : null;
}

/** In a work tree `.git` is a file that names it. */
function gitDirectory(dotGit: string): string | null {
  if (fs.statSync(dotGit, { throwIfNoEntry: false })?.isDirectory() === true) return dotGit;
  const [, named] = /^gitdir: (.+)$/m.exec(textOf(dotGit)) ?? [];
  return named === undefined ? null : path.resolve(path.dirname(dotGit), named.trim());
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
