import { expect, test } from '@jest/globals';
import type { PackedFile, PreviousFile } from '../../src/model.ts';
import { releaseChanges } from '../../src/previous/changes.ts';
import { compareReleases } from '../../src/previous/compare.ts';

const before = (path: string, size: number, mode = 0o644): PreviousFile => ({ path, size, mode, content: 'other' });
const after = (path: string, size: number, mode = 0o644): PackedFile => ({ path, size, mode, reason: null });

test('what differs, and nothing of what is the same', () => {
  const previous = {
    label: '1.0.0',
    version: '1.0.0',
    source: 'tarball',
    manifest: { scripts: {} },
    files: [before('gone.js', 1), before('grown.js', 10), before('index-BxT3k9aZ.js', 7), before('run.js', 5), before('same.js', 3)],
    textures: new Map(),
  } as const;
  const files = [
    after('fresh.js', 2),
    after('grown.js', 20),
    after('index-Cq8dPz1L.js', 7),
    after('run.js', 5, 0o755),
    after('same.js', 3),
  ];
  const pack = { version: '1.1.0', files, unpackedSize: 37, manifest: { data: { scripts: { install: 'node run.js' } } } };
  expect(releaseChanges(compareReleases(previous, pack))).toEqual({
    before: { version: '1.0.0', files: 5, unpackedSize: 26 },
    added: ['fresh.js'],
    removed: [{ path: 'gone.js', size: 1 }],
    changed: [
      { path: 'grown.js', before: { path: 'grown.js', size: 10, mode: 0o644 }, isCertain: true },
      { path: 'index-Cq8dPz1L.js', before: { path: 'index-BxT3k9aZ.js', size: 7, mode: 0o644 }, isCertain: true },
      { path: 'run.js', before: { path: 'run.js', size: 5, mode: 0o644 }, isCertain: true },
    ],
    manifest: [{ pointer: ['scripts', 'install'], before: null, after: 'node run.js' }],
  });
});
