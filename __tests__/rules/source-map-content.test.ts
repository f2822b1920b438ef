import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { sourceMapContent } from '../../src/rules/source-map-content.ts';
import { levelOf } from './rule-input.ts';
import { CLOSED, findingsFor, mapOf, OPEN, type PackedBytes, toldOf } from './source-map-input.ts';

const CODE = 'export const secret = 1;\n'.repeat(4);
const MAP = mapOf({ '../src/cli.ts': CODE });
const told = (packed: PackedBytes) => toldOf(sourceMapContent, packed);

describe('the licence decides', () => {
  test.each([
    [{ license: 'SEE LICENSE IN README.md' }, 'error'],
    [{ license: 'UNLICENSED' }, 'error'],
    [{ license: null }, 'error'],
    [{ license: 'LicenseRef-Acme' }, 'error'],
    [{ license: 'MIT' }, 'warning'],
    [{ license: '(MIT OR Apache-2.0)' }, 'warning'],
  ])('%j: %s', (manifest, level) => {
    expect(told({ manifest, path: 'dist/cli.js.map', content: MAP })).toEqual([
      `${level}: dist/cli.js.map would publish 1 source file (4 lines) of src`,
    ]);
  });

  test('under the strict preset both are errors', () => {
    const levels = [OPEN, CLOSED].map((manifest) =>
      findingsFor(sourceMapContent, { manifest, path: 'a.js.map', content: MAP }).map((finding) =>
        levelOf(sourceMapContent, finding, 'strict'),
      ),
    );
    expect(levels).toEqual([['error'], ['error']]);
  });
});

test('the figures', () => {
  const content = mapOf({ '../src/a/x.ts': CODE, '../src/b/y.ts': CODE, '../node_modules/z/z.js': CODE, '../src/empty.ts': null });
  expect(findingsFor(sourceMapContent, { manifest: CLOSED, path: 'dist/cli.js.map', content })).toEqual([
    {
      rule: 'source-map-content',
      path: 'dist/cli.js.map',
      message: 'dist/cli.js.map would publish 2 source files (8 lines): src/a 1, src/b 1',
      data: {
        size: Buffer.byteLength(content),
        sources: 4,
        withContent: 3,
        own: 2,
        lines: 8,
        bytes: 2 * CODE.length,
        directories: { 'src/a': 1, 'src/b': 1 },
        tree: [
          ['src/a', 1, 4],
          ['src/b', 1, 4],
        ],
      },
    },
  ]);
});

describe('maps that publish nothing new are a note, under any licence', () => {
  test.each<readonly [string, Omit<PackedBytes, 'manifest'>, string]>([
    [
      'the source ships beside it',
      { path: 'dist/cli.js.map', content: MAP, beside: { 'src/cli.ts': CODE } },
      'dist/cli.js.map carries 1 source file, none of them new: they ship as files or come from installed packages',
    ],
    [
      'the source comes from an installed package',
      { path: 'dist/cli.js.map', content: mapOf({ '../node_modules/x/x.js': CODE }) },
      'dist/cli.js.map carries 1 source file, none of them new: they ship as files or come from installed packages',
    ],
    [
      'no content',
      { path: 'dist/cli.js.map', content: mapOf({ '../src/cli.ts': null }) },
      'dist/cli.js.map would be published: it names 1 source file and carries the text of none',
    ],
    [
      'a map of declarations',
      {
        path: 'dist/cli.d.ts.map',
        content: '{"version":3,"file":"cli.d.ts","sourceRoot":"","sources":["../src/cli.ts"],"names":[],"mappings":""}',
      },
      'dist/cli.d.ts.map would be published: it names 1 source file and carries the text of none',
    ],
    [
      'JSON that is no map under the name of one',
      { path: 'dist/cli.js.map', content: '{}' },
      'dist/cli.js.map would be published: it has the name of a source map and holds none',
    ],
  ])('%s', (_what, packed, message) => {
    expect(told({ ...packed, manifest: CLOSED })).toEqual([`note: ${message}`]);
    expect(told({ ...packed, manifest: OPEN })).toEqual([`note: ${message}`]);
  });
});

test('a map of declarations that carries its sources is one like any other', () => {
  expect(told({ manifest: CLOSED, path: 'a.d.ts.map', content: MAP })).toEqual([
    'error: a.d.ts.map would publish 1 source file (4 lines) of src',
  ]);
});

describe('whatever it is called', () => {
  test.each<readonly [string, Uint8Array]>([
    ['index.map', Buffer.from(MAP)],
    ['DIST/CLI.JS.MAP', Buffer.from(MAP)],
    ['.map', Buffer.from(MAP)],
    ['cli.sourcemap', Buffer.from(MAP)],
    ['cli.js.map.txt', Buffer.from(MAP)],
    ['cli.js.map.br', brotliCompressSync(MAP)],
    ['data.json', Buffer.from(MAP)],
    ['assets/blob', Buffer.from(`\ufeff${MAP}`)],
    ['cache/loader.json', Buffer.from(JSON.stringify({ code: '', map: JSON.parse(MAP) }))],
    ['indexed.js.map', Buffer.from(JSON.stringify({ version: 3, sections: [{ offset: {}, map: JSON.parse(MAP) }] }))],
  ])('%s', (path, content) => {
    expect(told({ manifest: CLOSED, path, content })).toEqual([`error: ${path} would publish 1 source file (4 lines) of src`]);
  });
});

describe('what cannot be read', () => {
  const broken = MAP.slice(0, -5);

  test.each<readonly [string, PackedBytes, string]>([
    ['a broken map', { path: 'dist/cli.js.map', content: broken }, 'error'],
    ['a broken map that nothing refers to', { path: 'index.map', content: broken }, 'error'],
    ['what is no JSON under the name of code', { path: 'dist/cli.js.map', content: 'binary' }, 'error'],
    ['what is no JSON beside code', { path: 'dist/cli.map', content: 'binary', beside: { 'dist/cli.js': '' } }, 'error'],
    ['what is no JSON in a closed package', { manifest: CLOSED, path: 'data/world.map', content: 'binary' }, 'error'],
    ['the map of a game in an open-source package', { path: 'data/world.map', content: 'binary' }, 'warning'],
    ['what is not compressed as its name says', { path: 'dist/cli.js.map.br', content: Buffer.from([0xff, 1, 2, 3]) }, 'error'],
    ['a compression that is not known', { path: 'dist/cli.js.map.zst', content: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]) }, 'error'],
    ['a broken map under another name', { path: 'data.json', content: broken }, 'error'],
    ['a bomb', { path: 'cli.js.map', content: '['.repeat(100_000) }, 'error'],
  ])('%s', (_what, packed, level) => {
    const [line, ...others] = told(packed);
    expect(others).toEqual([]);
    expect(line).toContain(`${level}: ${packed.path} would be published, and cannot be read as a source map: it `);
  });

  test('a compressed map of more than 128 MiB', () => {
    const bomb = brotliCompressSync(Buffer.alloc(129 * 1024 * 1024, ' '), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
    expect(told({ path: 'cli.js.map.br', content: bomb })).toEqual([
      'error: cli.js.map.br would be published, and cannot be read as a source map: it is compressed, and more than 128 MiB without that',
    ]);
  });
});

describe('quiet', () => {
  test.each<readonly [string, PackedBytes]>([
    ['geographic data', { manifest: CLOSED, path: 'data/world.map', content: '{"type":"FeatureCollection","features":[]}' }],
    ['code that works on maps', { path: 'lib/read.js', content: 'const { "sourcesContent": contents } = JSON.parse(text);' }],
    ['a compressed map: the inspector hands out what is in it', { manifest: CLOSED, path: 'cli.js.map.gz', content: gzipSync(MAP) }],
    ['a schema', { path: 'schema.json', content: '{"properties":{"sourcesContent":{"type":"array"}}}' }],
    ['JSON that names sources and carries none', { path: 'data.json', content: mapOf({ 'a.ts': 'x' }, { sourcesContent: null }) }],
  ])('%s', (_what, packed) => {
    expect(told(packed)).toEqual([]);
  });
});
