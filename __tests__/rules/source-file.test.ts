import { describe, expect, test } from '@jest/globals';
import { sourceFile } from '../../src/rules/source-file.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  off: [
    'src/internal/billing.ts',
    'src/index.ts',
    'packages/a/src/app.vue',
    'src/style.scss',
    'tsconfig.json',
    'tsconfig.build.json',
    'rollup.config.js',
    '.babelrc',
    '.eslintrc.json',
    'vite.config.mts',
  ],
  quiet: [
    'src/index.js',
    'src/index.d.ts',
    'src/types.d.mts',
    'lib/index.ts',
    'dist/index.d.ts',
    'src/cart.test.ts',
    'tsconfig.md',
    'lib/config.js',
  ],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(sourceFile, path)).toBe(level);
  });
});
