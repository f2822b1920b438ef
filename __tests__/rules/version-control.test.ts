import { describe, expect, test } from '@jest/globals';
import { versionControl } from '../../src/rules/version-control.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    '.git/config',
    '.git/HEAD',
    'vendor/lib/.git',
    'vendor/lib/.git/objects/ab/cdef',
    '.svn/entries',
    '.hg/store/data',
    '.jj/repo/store',
    'CVS/Entries',
    'lib/CVS/Root',
  ],
  quiet: [
    '.gitignore',
    '.gitattributes',
    '.gitkeep',
    '.gitmodules',
    'lib/git/index.js',
    'git',
    'src/cvs/index.js',
    'dist/.git.js',
    '.github/CODEOWNERS',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(versionControl, path)).toBe(level);
  });
});
