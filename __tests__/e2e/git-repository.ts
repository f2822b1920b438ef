import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { machinePath } from './fresh-clone.ts';
import type { ChangedFile } from './github-faults.ts';

/** A real repository on disk, in the state in which actions/checkout leaves one for a pull request. */
export interface GitRepository {
  readonly directory: string;
  readonly git: (...argv: readonly string[]) => string;
  /** Commits the files as the whole tree of a branch. @returns the commit */
  readonly commit: (branch: string, tree: Tree) => string;
}

/** Nobody's configuration, and a clock that stands still: commits have the same names in every run. */
const ENVIRONMENT = {
  PATH: machinePath,
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_CONFIG_SYSTEM: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_AUTHOR_NAME: 'acme',
  GIT_AUTHOR_EMAIL: 'acme@example.com',
  GIT_AUTHOR_DATE: '2026-11-01T12:00:00+00:00',
  GIT_COMMITTER_NAME: 'acme',
  GIT_COMMITTER_EMAIL: 'acme@example.com',
  GIT_COMMITTER_DATE: '2026-11-01T12:00:00+00:00',
};

export function gitRepository(): GitRepository {
  const directory = writeTree({});
  const git = (...argv: readonly string[]) =>
    execFileSync('git', argv, {
      cwd: directory,
      encoding: 'utf8',
      env: ENVIRONMENT,
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'core.autocrlf', 'false');
  return {
    directory,
    git,
    commit: (branch, tree) => {
      if (git('branch', '--list', branch) !== '') git('checkout', '--quiet', branch);
      else if (branch !== 'main') git('checkout', '--quiet', '-b', branch);
      for (const entry of fs.readdirSync(directory)) if (entry !== '.git') fs.rmSync(path.join(directory, entry), { recursive: true });
      fs.cpSync(writeTree(tree), directory, { recursive: true });
      git('add', '--all', '--force');
      git('commit', '--quiet', '--allow-empty', '--message', branch);
      return git('rev-parse', 'HEAD').trim();
    },
  };
}

/** The files that a head changes since it left its base, as GitHub lists them: without renames, with three lines around each hunk. */
export function changedFiles({ git }: GitRepository, base: string, head: string): readonly ChangedFile[] {
  const range = ['--no-renames', `${base}...${head}`];
  const statuses = { A: 'added', M: 'modified', D: 'removed' } as const;
  const entries = git('diff', '--name-status', '-z', ...range).split('\0');
  // In the same order.
  const diffs = git('diff', '--no-color', '--unified=3', ...range).split(/^(?=diff --git )/m);
  return diffs.flatMap((diff, index) => {
    const [status, filename] = entries.slice(2 * index);
    if (status === undefined || filename === undefined) return [];
    const hunks = diff.indexOf('\n@@ ');
    // The letters of a diff without renames between trees without links.
    return [{ filename, status: statuses[status as keyof typeof statuses], patch: hunks < 0 ? '' : diff.slice(hunks + 1).trimEnd() }];
  });
}

/** What GitHub's API for Git objects takes to make the commit that is checked out again. */
export function commitObjects({ git, directory }: GitRepository) {
  const lines = git('ls-tree', '-r', '-z', 'HEAD')
    .split('\0')
    .filter((line) => line !== '');
  const tree = lines.map((line) => {
    const [head = '', name = ''] = line.split('\t');
    const [mode, type] = head.split(' ');
    return { path: name, mode, type, content: fs.readFileSync(path.join(directory, name), 'utf8') };
  });
  const parents = git('log', '-1', '--format=%P')
    .trim()
    .split(' ')
    .filter((parent) => parent !== '');
  const person = { name: ENVIRONMENT.GIT_AUTHOR_NAME, email: ENVIRONMENT.GIT_AUTHOR_EMAIL, date: ENVIRONMENT.GIT_AUTHOR_DATE };
  return { tree, commit: { message: git('log', '-1', '--format=%B').trimEnd(), parents, author: person, committer: person } };
}
