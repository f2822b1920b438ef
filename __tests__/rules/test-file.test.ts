import { describe, expect, test } from '@jest/globals';
import { testFile } from '../../src/rules/test-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  off: [
    'test/index.js',
    'lib/__tests__/cart.js',
    'lib/cart.test.js',
    'lib/cart.spec.ts',
    'lib/cart.test.mjs',
    'test.js',
    'spec/cart.rb',
    'lib/__snapshots__/cart.snap',
    'jest.config.js',
  ],
  quiet: ['lib/testing.js', 'lib/test-utils.js', 'latest.js', 'lib/attest.js', 'contest/index.js', 'specification.md'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(testFile, path)).toBe(level);
  });
});
