import { describe, expect, test } from '@jest/globals';
import { sourceMap } from '../../src/rules/source-map.ts';
import { levelOfPath, told } from './rule-input.ts';

const CLOSED = { license: 'SEE LICENSE IN README.md' };

describe('in a closed package', () => {
  const levels = {
    error: [
      'cli.js.map',
      'dist/app.min.css.map',
      'dist/INDEX.JS.MAP',
      'dist/cli.js.map.gz',
      'dist/cli.js.map.json',
      'data/world.map',
      '.map',
      'a.sourcemap',
      'index.map',
    ],
    note: ['dist/index.d.ts.map', 'dist/index.d.mts.map', 'dist/index.d.cts.map'],
    quiet: ['dist/map.js', 'lib/map/index.js', 'sitemap.xml', 'dist/index.mapper.js', 'map', 'lib/hash.map.js'],
  };

  describe.each(Object.entries(levels))('%s', (level, paths) => {
    test.each(paths)('%s', (path) => {
      expect(levelOfPath(sourceMap, path, CLOSED)).toBe(level);
    });
  });
});

describe('in an open-source package', () => {
  const levels = {
    note: ['dist/bootstrap.css.map', 'dist/index.mjs.map', 'dist/app.wasm.map', 'index.android.bundle.map', 'dist/index.d.ts.map'],
    quiet: ['data/world.map', 'level-1.map', 'sitemap.xml'],
  };

  describe.each(Object.entries(levels))('%s', (level, paths) => {
    test.each(paths)('%s', (path) => {
      expect(levelOfPath(sourceMap, path, { license: 'MIT' })).toBe(level);
    });
  });

  test('a map beside its code is a source map whatever it is called', () => {
    expect(told(sourceMap, { files: ['dist/index.js', 'dist/index.map', 'dist/world.map'] })).toEqual([
      'note: dist/index.map would be published: a source map can hold the source itself',
    ]);
  });
});

describe('the licence decides', () => {
  test.each([
    [{ license: 'UNLICENSED' }, 'error'],
    [{ license: 'SEE LICENSE IN LICENSE.md' }, 'error'],
    [{ license: null }, 'error'],
    [{ license: 'LicenseRef-Acme' }, 'error'],
    [{ license: 'MIT' }, 'note'],
    [{ license: '(MIT OR Apache-2.0)' }, 'note'],
  ])('%j: %s', (manifest, level) => {
    expect(levelOfPath(sourceMap, 'cli.js.map', manifest)).toBe(level);
  });
});
