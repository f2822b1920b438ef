import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { changedFiles } from '../src/changed-files.ts';
import { commitAll, git, repositoryOf } from './git-repository.ts';
import { writeTree } from './packages-on-disk.ts';

const TREE = { 'a.txt': 'a', 'b.txt': 'b', 'dir/c.txt': 'c', '.gitignore': 'dist\n' };
const write = (directory: string, file: string, text = 'new'): void => {
  fs.mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
  fs.writeFileSync(path.join(directory, file), text);
};

describe('the files that changed since a branch', () => {
  /** What is done on a branch after `main`, and what git is to say of it. */
  const cases: readonly (readonly [string, (directory: string) => void, readonly string[]])[] = [
    ['are none', () => undefined, []],
    ['are those that were committed', (directory) => (write(directory, 'a.txt'), void commitAll(directory, 'x')), ['a.txt']],
    ['and staged', (directory) => (write(directory, 'a.txt'), void git(directory, 'add', '.')), ['a.txt']],
    ['and changed', (directory) => write(directory, 'dir/c.txt'), ['dir/c.txt']],
    ['and new', (directory) => write(directory, 'dir/new.txt'), ['dir/new.txt']],
    ['and removed', (directory) => fs.rmSync(path.join(directory, 'b.txt')), ['b.txt']],
    ['and both names of what was moved', (directory) => void git(directory, 'mv', 'b.txt', 'd.txt'), ['b.txt', 'd.txt']],
    ['and not what git ignores', (directory) => write(directory, 'dist/a.js'), []],
    ['in letters as they are', (directory) => write(directory, 'dir/ä "b"\n.txt'), ['dir/ä "b"\n.txt']],
    [
      'and not what has changed on the other branch',
      (directory) => {
        write(directory, 'a.txt');
        commitAll(directory, 'mine');
        git(directory, 'checkout', '--quiet', 'main');
        write(directory, 'b.txt');
        commitAll(directory, 'theirs');
        git(directory, 'checkout', '--quiet', 'topic');
      },
      ['a.txt'],
    ],
  ];

  test.each(cases)('%s', (_, change, files) => {
    const directory = repositoryOf(TREE);
    const commit = git(directory, 'rev-parse', 'HEAD');
    git(directory, 'checkout', '--quiet', '-b', 'topic');
    change(directory);
    expect(changedFiles(directory, 'main')).toEqual({ commit, files });
  });

  test('are told from a directory of the repository as well', () => {
    const directory = repositoryOf(TREE);
    write(directory, 'a.txt');
    write(directory, 'dir/c.txt');
    expect(changedFiles(path.join(directory, 'dir'), 'HEAD').files).toEqual(['../a.txt', 'c.txt']);
  });
});

describe('git cannot tell', () => {
  test.each<readonly [string, () => readonly [string, string], string]>([
    ['of a branch that it does not know', () => [repositoryOf(TREE), 'origin/main'], 'git does not know it'],
    ['of what looks like an option', () => [repositoryOf(TREE), '--output=/tmp/x'], 'git does not know it'],
    ['outside of a repository', () => [writeTree({}), 'main'], 'this is no git repository, or git cannot be run'],
    [
      'of a branch without a common commit',
      () => {
        const directory = repositoryOf(TREE);
        git(directory, 'checkout', '--quiet', '--orphan', 'other');
        commitAll(directory, 'x');
        return [directory, 'main'];
      },
      'it has no commit in common with what is checked out',
    ],
  ])('%s', (_, prepare, why) => {
    const [directory, ref] = prepare();
    expect(() => changedFiles(directory, ref)).toThrow(
      expect.objectContaining({ subject: 'usage', message: `cannot tell what changed since ${JSON.stringify(ref)}: ${why}` }),
    );
  });

  test('a monitor that the repository names is not run', () => {
    const directory = repositoryOf(TREE);
    const witness = path.join(directory, 'dist', 'witness');
    write(directory, 'dist/monitor.sh', `#!/bin/sh\ntouch ${witness}\n`);
    fs.chmodSync(path.join(directory, 'dist/monitor.sh'), 0o755);
    git(directory, 'config', 'core.fsmonitor', path.join(directory, 'dist/monitor.sh'));
    changedFiles(directory, 'HEAD');
    expect(fs.existsSync(witness)).toBe(false);
  });
});
