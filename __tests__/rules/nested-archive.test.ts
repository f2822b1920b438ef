import { describe, expect, test } from '@jest/globals';
import { nestedArchive } from '../../src/rules/nested-archive.ts';
import { levelOfPath } from './rule-input.ts';

const LEVELS = {
  error: ['fmt-1.2.3.tgz', 'other-0.1.0.tgz', 'lib/leftover.tgz', 'dist/fmt-1.2.3.zip', 'dist/fmt-v1.2.3.tar.gz', 'test/fmt-1.2.3.tgz'],
  warning: ['vendor/native.tar.gz', 'vendor/native.tar', 'vendor/native.tar.xz', 'vendor/native.txz'],
  note: ['data/words.zip', 'data/words.7z', 'test/fixtures/package.tgz', 'templates/app.tar.gz'],
  quiet: ['lib/tar.js', 'lib/zip/index.js', 'data/words.gz', 'lib/tgz.d.ts', 'fmt-1.2.3.js'],
};

describe.each(Object.entries(LEVELS))('%s', (level, paths) => {
  test.each(paths)('%s', (path) => {
    expect(levelOfPath(nestedArchive, path)).toBe(level);
  });
});
