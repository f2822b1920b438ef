import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { blastRadius, publishWords, radiusData } from '../../src/source-map/blast-radius.ts';
import { wholeText } from '../../src/source-map/json-bytes.ts';
import { readSourceMap, type SourceMap } from '../../src/source-map/read.ts';
import { ruleInput } from '../rules/rule-input.ts';
import { mapOf } from '../rules/source-map-input.ts';

function parsed(text: string): SourceMap {
  const reading = readSourceMap(wholeText(Buffer.from(text)));
  if (reading.kind !== 'map') throw new Error(`expected a map: ${text}`);
  return reading;
}

interface Scene {
  readonly map?: string;
  readonly sources?: Readonly<Record<string, string | null>>;
  readonly more?: JsonObject;
  readonly ships?: Readonly<Record<string, number>>;
  readonly name?: string;
}

const radiusOf = ({ map = 'dist/cli.js.map', sources = {}, more = {}, ships = {}, name = 'fmt' }: Scene) =>
  blastRadius([parsed(mapOf(sources, more))], { path: map, pack: ruleInput({ files: ships, manifest: { name } }).pack });

const TEXT = 'line\n'.repeat(20);

describe('a source with content', () => {
  test.each<readonly [string, string, 'own' | 'known', Scene]>([
    ['of this package', '../src/a.ts', 'own', {}],
    ['above the package', '../../../libs/core/src/a.ts', 'own', {}],
    ['from a package that was installed', '../node_modules/x/a.js', 'known', {}],
    ['from one that was installed above', '../../../node_modules/.pnpm/x@1.0.0/node_modules/x/a.js', 'known', {}],
    ['the same as webpack writes it', 'webpack://cli/./node_modules/x/a.js', 'known', {}],
    ['below a sourceRoot in node_modules', 'a.js', 'known', { more: { sourceRoot: '../node_modules/x' } }],
    ['of the map of a bundled dependency', '../src/a.ts', 'known', { map: 'node_modules/x/dist/a.js.map' }],
    ['of the same private scope', '../node_modules/@acme/core/a.ts', 'own', { name: '@acme/cli' }],
    ['of another scope', '../node_modules/@other/core/a.ts', 'known', { name: '@acme/cli' }],
    ['of a file called node_modules.ts', '../src/node_modules.ts', 'own', {}],
    ['that ships', '../src/a.ts', 'known', { ships: { 'src/a.ts': 100 } }],
    ['that ships, as webpack names it', 'webpack://cli/./src/a.ts', 'known', { ships: { 'src/a.ts': 100 } }],
    ['that ships, with a query', 'webpack:///src/App.vue?3f2a', 'known', { ships: { 'src/App.vue': 100 } }],
    ['that ships, with backslashes', '..\\src\\a.ts', 'known', { ships: { 'src/a.ts': 100 } }],
    ['that ships, below a sourceRoot', 'a.ts', 'known', { more: { sourceRoot: '../src/' }, ships: { 'src/a.ts': 100 } }],
    ['that ships, although the map was built elsewhere', '../../../src/a.ts', 'known', { ships: { 'src/a.ts': 100 } }],
    ['that ships, and the map is compressed', '../src/a.ts', 'known', { map: 'dist/a.js.map.gz!/a.js.map', ships: { 'src/a.ts': 100 } }],
    ['that ships with the line ends of Windows', '../src/a.ts', 'known', { ships: { 'src/a.ts': 120 } }],
    ['that ships with a byte order mark', '../src/a.ts', 'known', { ships: { 'src/a.ts': 103 } }],
    ['whose path ships with something else in it', 'cli.js', 'own', { ships: { 'dist/cli.js': 60 } }],
    ['whose name ships elsewhere', '../src/a.ts', 'own', { ships: { 'lib/a.ts': 100 } }],
    ['that webpack wrote', 'webpack://cli/webpack/bootstrap', 'known', {}],
    ['that webpack left out', 'webpack://cli/external "react"', 'known', {}],
    ['that webpack ignored', 'webpack://cli/ignored|/x|fs', 'known', {}],
    ['that a plugin made up', '\0virtual:polyfill', 'known', {}],
    ['that was piped in', '<stdin>', 'own', {}],
  ])('%s', (_what, name, expected, scene) => {
    const { own, withContent } = radiusOf({ ...scene, sources: { [name]: TEXT } });
    expect({ own, withContent }).toEqual({ own: expected === 'own' ? 1 : 0, withContent: 1 });
  });

  test('that calls itself the runtime of a bundler and is too long for one', () => {
    expect(radiusOf({ sources: { 'webpack/bootstrap': 'code\n'.repeat(5000) } })).toMatchObject({ own: 1, lines: 5000 });
  });

  test('without a name', () => {
    expect(radiusOf({ sources: { a: 'x', b: 'y' }, more: { sources: [] } })).toMatchObject({ own: 2, lines: 2 });
  });
});

test('what sections repeat counts once', () => {
  const section = { offset: { line: 0, column: 0 }, map: JSON.parse(mapOf({ 'src/a.ts': TEXT })) };
  const map = parsed(JSON.stringify({ version: 3, sections: [section, section] }));
  expect(blastRadius([map], { path: 'a.js.map', pack: ruleInput({}).pack })).toMatchObject({
    sources: 2,
    withContent: 2,
    own: 1,
    lines: 20,
  });
});

test('sources without content, and empty ones, publish nothing', () => {
  expect(radiusOf({ sources: { 'a.ts': null, 'b.ts': '' } })).toMatchObject({ sources: 2, withContent: 0, own: 0, lines: 0, bytes: 0 });
});

describe('directories', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['one', ['../src/a.ts'], 'would publish 1 source file (20 lines) of src'],
    ['the root', ['../a.ts', '../b.ts'], 'would publish 2 source files (40 lines)'],
    [
      'below what all share',
      ['../src/a/1.ts', '../src/a/2.ts', '../src/b/x/3.ts'],
      'would publish 3 source files (60 lines): src/a 2, src/b 1',
    ],
    [
      'more than three',
      ['a/1', 'b/1', 'c/1', 'd/1', 'd/2'].map((path) => `../${path}.ts`),
      'would publish 5 source files (100 lines): d 2, a 1, b 1 and 1 more directory',
    ],
    ['of a machine', ['/home/alice/app/src/a.ts'], 'would publish 1 source file (20 lines) of home/***/app/src'],
  ])('%s', (_what, names, expected) => {
    expect(publishWords(radiusOf({ sources: Object.fromEntries(names.map((name) => [name, TEXT])) }))).toBe(expected);
  });

  test('the figures keep the first 100', () => {
    const sources = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`../src/d${index}/a.ts`, TEXT]));
    const { directories, tree, ...figures } = radiusData(radiusOf({ sources }));
    expect(figures).toEqual({ sources: 300, withContent: 300, own: 300, lines: 6000, bytes: 30_000 });
    expect(tree).toHaveLength(300);
    expect(Object.keys(directories as JsonObject)).toHaveLength(100);
  });
});
