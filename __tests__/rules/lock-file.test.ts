import { describe, expect, test } from '@jest/globals';
import { lockFile } from '../../src/rules/lock-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  note: ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb', 'package-lock.json', 'template/package-lock.json'],
  quiet: ['npm-shrinkwrap.json', 'lib/lock.js', 'Cargo.lock', 'lock-file.md', '.github/actions/a/package-lock.json'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(lockFile, path)).toBe(level);
  });
});
