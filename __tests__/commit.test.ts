import path from 'node:path';
import { expect, test } from '@jest/globals';
import { checkedOutCommit } from '../src/commit.ts';
import { git, repositoryOf } from './git-repository.ts';
import { writeTree } from './packages-on-disk.ts';

const repository = (): string => repositoryOf({ 'a.txt': 'a' });

test.each([
  ['on a branch', (): readonly string[] => []],
  ['on a branch that git has packed', () => ['pack-refs', '--all']],
  ['on no branch', () => ['checkout', '--quiet', '--detach']],
])('the commit that is checked out %s', (_, prepare) => {
  const directory = repository();
  const command = prepare();
  if (command.length > 0) git(directory, ...command);
  expect(checkedOutCommit(directory, {})).toBe(git(directory, 'rev-parse', 'HEAD'));
});

test('in a work tree', () => {
  const directory = repository();
  const other = path.join(writeTree({}), 'tree');
  git(directory, 'worktree', 'add', '--quiet', '-b', 'topic/x', other);
  expect(checkedOutCommit(other, {})).toBe(git(other, 'rev-parse', 'HEAD'));
});

test('in a job', () => {
  const sha = 'a'.repeat(40);
  expect(checkedOutCommit('/', { GITHUB_ACTIONS: 'true', GITHUB_SHA: sha })).toBe(sha);
  expect(checkedOutCommit(writeTree({}), { GITHUB_SHA: sha })).toBeNull();
});

test.each([
  ['no repository', {}],
  ['a HEAD that leads elsewhere', { '.git/HEAD': 'ref: refs/../../etc/passwd\n' }],
  ['a branch without a commit', { '.git/HEAD': 'ref: refs/heads/main\n' }],
])('none: %s', (_, tree) => expect(checkedOutCommit(writeTree(tree), {})).toBeNull());
