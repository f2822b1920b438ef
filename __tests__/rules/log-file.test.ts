import { describe, expect, test } from '@jest/globals';
import { logFile } from '../../src/rules/log-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: [
    'npm-debug.log',
    'npm-debug.log.1234',
    'yarn-error.log',
    'yarn-debug.log',
    '.pnpm-debug.log',
    'lerna-debug.log',
    'packages/a/yarn-error.log',
    '.github/npm-debug.log',
  ],
  warning: ['server.log', 'logs/access.log.1', 'build.log.gz'],
  quiet: ['CHANGELOG.md', 'lib/log.js', 'log', 'logs/index.js', 'catalog', '.turbo/turbo-build.log', '.claude/session.log'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(logFile, path)).toBe(level);
  });
});
