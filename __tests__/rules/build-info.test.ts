import { describe, expect, test } from '@jest/globals';
import { buildInfo } from '../../src/rules/build-info.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  warning: [
    'tsconfig.tsbuildinfo',
    'dist/tsconfig.build.tsbuildinfo',
    '.eslintcache',
    '.stylelintcache',
    '.turbo/turbo-build.log',
    '.parcel-cache/data.mdb',
    '.nx/cache/x.json',
  ],
  quiet: ['tsconfig.json', 'buildinfo.js', 'lib/cache.js', '.eslintrc', 'turbo/index.js'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(buildInfo, path)).toBe(level);
  });
});
