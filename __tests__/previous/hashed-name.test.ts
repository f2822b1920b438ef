import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { withoutHashes, withoutLikelyHash } from '../../src/previous/hashed-name.ts';

describe('a content hash is left out', () => {
  test.each([
    ['vite and rollup', 'dist/index-BxT3k9aZ.js', 'dist/index-*.js'],
    ['with a hyphen in it', 'dist/node/chunks/dep-glQox-ep.js', 'dist/node/chunks/dep-*.js'],
    ['with an underscore in it', 'dist/chunks/cli-api.az_rB_xZ.js', 'dist/chunks/cli-api.*.js'],
    ['beginning with a hyphen', 'dist/utils--2TaWv9Q.js', 'dist/utils-*.js'],
    ['esbuild, with digits', 'dist/chunk-47VYP36A.mjs', 'dist/chunk-*.mjs'],
    ['esbuild, of letters alone', 'dist/chunk-ETYEVOII.mjs', 'dist/chunk-*.mjs'],
    ['eight of hex', 'dist/chunk.abcdef12.js', 'dist/chunk.*.js'],
    ['twenty of hex', 'static/main.3f2a9c81d04be57f6a12.css', 'static/main.*.css'],
    ['in the middle of a name', 'static/js/2.3f2a9c81.chunk.js', 'static/js/2.*.chunk.js'],
    ['before several suffixes', 'dist/worker.d.B2JXutr8.d.ts', 'dist/worker.d.*.d.ts'],
    ['of a map', 'dist/index-BxT3k9aZ.js.map', 'dist/index-*.js.map'],
    ['two of them', 'dist/chunk-DYuqS7OD-C1qe8toh.js', 'dist/chunk-*-*.js'],
    ['as the whole name', 'assets/3f2a9c81d04b.png', 'assets/*.png'],
    ['as a directory', 'out/3f2a9c81d04b/index.html', 'out/*/index.html'],
    ['as the directory of a build', '_next/static/bP3_xQ9zR-7tLmN0kVw2a/main.js', '_next/static/*/main.js'],
    ['a UUID', 'cache/0f8fad5b-d9cb-469f-a165-70867728950e.json', 'cache/*.json'],
  ])('%s: %s', (_, path, expected) => {
    expect(withoutHashes(path, '1.2.3')).toBe(expected);
  });

  test('the version of the release is one, where it is not part of another', () => {
    expect(withoutHashes('dist/bundle-1.2.3.min.js', '1.2.3')).toBe('dist/bundle-*.min.js');
    expect(withoutHashes('dist/1.2.3/bundle.js', '1.2.3')).toBe('dist/*/bundle.js');
    expect(withoutHashes('dist/bundle-1.2.34.js', '1.2.3')).toBe('dist/bundle-1.2.34.js');
    expect(withoutHashes('dist/bundle-11.2.3.js', '1.2.3')).toBe('dist/bundle-11.2.3.js');
  });

  test('of digests 99 in 100 are known, of hashes in base64url 95 in 100', () => {
    const names = Array.from({ length: 2000 }, (_, index) => createHash('sha256').update(`${index}`).digest());
    const known = (hashOf: (digest: Buffer) => string): number =>
      names.filter((digest) => withoutHashes(`dist/index-${hashOf(digest)}.js`, '') === 'dist/index-*.js').length / names.length;
    expect(known((digest) => digest.toString('hex'))).toBe(1);
    expect(known((digest) => digest.toString('hex').slice(0, 8))).toBeGreaterThan(0.99);
    expect(known((digest) => digest.toString('base64url').slice(0, 8))).toBeGreaterThan(0.95);
  });
});

describe('a word is no hash', () => {
  test.each([
    'dist/index-internal.js',
    'dist/index.external.js',
    'dist/es2015/index.js',
    'lib/sha512.js',
    'lib/base64url.js',
    'lib/esnext.math.f16round.js',
    'src/components/my-dataGrid.tsx',
    'src/utils-FileList.js',
    'src/is-ui-Modal.js',
    'gyp/large-pdb-shim.cc',
    'dist/rekor-v2.d.ts',
    'lib/version-from-tgz.js',
    'lib/convert-html2pdf.js',
    'locale/zh-Hant.js',
    'reports/report-20261121.json',
    'reports/2026-11-21.json',
    'dist/facade.js',
    'lib/decade.js',
    'codes/404.js',
    'data/123456.json',
    'SECURITY.md',
    'docs/guide-BxT3k9aZ.md',
    'LICENSE',
    '.env.production',
    'dist/index.js',
  ])('%s', (path) => {
    expect(withoutHashes(path, '')).toBe(path);
  });
});

test('what reads like words can be a hash beside others, and a single word cannot', () => {
  expect(withoutHashes('dist/dep-YWOInus_.js', '')).toBe('dist/dep-YWOInus_.js');
  expect(withoutLikelyHash('dist/dep-YWOInus_.js')).toBe('dist/dep-*.js');
  for (const path of ['dist/index-internal.js', 'dist/index-Internal.js', 'dist/index-INTERNAL.js', 'dist/index.js', 'a-dataGrid.md'])
    expect(withoutLikelyHash(path)).toBeNull();
});
