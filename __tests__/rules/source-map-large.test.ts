import { expect, test } from '@jest/globals';
import { sourceMapLarge } from '../../src/rules/source-map-large.ts';
import { base64, CLOSED, mapOf, OPEN, type PackedBytes, toldOf } from './source-map-input.ts';

/** A map of exactly so many bytes. */
function mapOfSize(size: number, sources: Readonly<Record<string, string | null>> = { 'a.ts': null }): string {
  const empty = mapOf(sources, { mappings: '' });
  return mapOf(sources, { mappings: 'A'.repeat(size - empty.length) });
}

test.each<readonly [string, PackedBytes, readonly string[]]>([
  ['a byte less', { path: 'a.js.map', content: mapOfSize(9_999_999) }, []],
  ['10 MB', { path: 'a.js.map', content: mapOfSize(10_000_000) }, ['error: a.js.map is a source map of 10 MB']],
  [
    'under any licence, with what it carries',
    { manifest: CLOSED, path: 'a.js.map', content: mapOfSize(12_340_000, { 'src/a.ts': 'x\ny\n' }) },
    ['error: a.js.map is a source map of 12.3 MB, and carries 1 source file (2 lines)'],
  ],
  [
    'in a file',
    { path: 'a.js', content: `//# sourceMappingURL=data:application/json;base64,${base64(mapOfSize(10_000_000))}` },
    ['error: a.js holds a source map of 10 MB'],
  ],
  ['the map of a game', { manifest: OPEN, path: 'world.map', content: Buffer.alloc(11_000_000, 1) }, []],
])('%s', (_what, packed, lines) => {
  expect(toldOf(sourceMapLarge, packed)).toEqual(lines);
});
