import { execFileSync } from 'node:child_process';
import { type Tree, writeTree } from './packages-on-disk.ts';

/** What git prints, without the line break at its end. */
export const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();

/** A repository with one commit on `main`. */
export function repositoryOf(tree: Tree): string {
  const directory = writeTree(tree);
  git(directory, 'init', '--quiet');
  commitAll(directory, 'first');
  return directory;
}

export function commitAll(directory: string, message: string): string {
  git(directory, 'add', '--all');
  git(directory, 'commit', '--quiet', '--allow-empty', '-m', message);
  return git(directory, 'rev-parse', 'HEAD');
}
