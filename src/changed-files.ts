import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { askGit } from './git.ts';
import { slashedFrom } from './slash-path.ts';

/** What is not as it was at a commit. */
export interface ChangedFiles {
  /** The commit that was compared with: where the branch left `ref`. */
  readonly commit: string;
  /** Relative to the repository's root, `/`-separated, sorted; what lies outside of it begins with `../`. */
  readonly files: readonly string[];
}

/**
 * The files that differ between the work tree and the commit where it left `ref`: committed, staged, changed, and new ones that git does not ignore.
 *
 * @param repository absolute; a git repository, or a directory in one
 * @throws GateError of subject `usage` where git cannot tell
 */
export function changedFiles(repository: string, ref: string): ChangedFiles {
  const top = askGit(repository, ['rev-parse', '--show-toplevel'])?.trim();
  if (top === undefined)
    throw unknownHistory(ref, 'this is no git repository, or git cannot be run', 'leave --since out to judge every package');
  const known = askGit(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (known === null)
    throw unknownHistory(ref, 'git does not know it', 'fetch it first (actions/checkout with fetch-depth: 0), or name another commit');
  const commit = askGit(top, ['merge-base', known.trim(), 'HEAD'])?.trim();
  if (commit === undefined) {
    throw unknownHistory(
      ref,
      'it has no commit in common with what is checked out',
      'fetch the whole history (actions/checkout with fetch-depth: 0)',
    );
  }
  const changed = askGit(top, [
    'diff',
    '--name-only',
    '--no-renames',
    '--no-ext-diff',
    '--no-relative',
    '--ignore-submodules=none',
    '-z',
    commit,
    '--',
  ]);
  const added = askGit(top, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (changed === null || added === null)
    throw unknownHistory(ref, 'git cannot compare with it', 'leave --since out to judge every package');
  return { commit, files: relativeTo(repository, top, `${changed}${added}`) };
}

/** Git's root and the repository's are the same unless a job's workspace is a part of a larger checkout. */
function relativeTo(repository: string, top: string, answer: string): readonly string[] {
  const [from, root] = [fs.realpathSync(repository), fs.realpathSync(top)];
  const files = answer.split('\0').filter((file) => file !== '');
  const shown = from === root ? files : files.map((file) => slashedFrom(from, path.join(root, file)));
  return [...new Set(shown)].toSorted();
}

const unknownHistory = (ref: string, what: string, help: string): GateError =>
  new GateError('usage', `cannot tell what changed since ${JSON.stringify(ref)}: ${what}`, { help });
