import { expect, test } from '@jest/globals';
import { sourceMapContent } from '../../src/rules/source-map-content.ts';
import { sourceMapLarge } from '../../src/rules/source-map-large.ts';
import { withLeak } from '../rules/leak-package.ts';
import { findingsFor } from '../rules/source-map-input.ts';

test('the incident in full size: exactly 1,906 own sources and 512,000 lines', () => {
  const { content, large } = withLeak([], ({ manifest, sizes, read }) => {
    const packed = { manifest, path: 'cli.js.map', content: read('cli.js.map') };
    expect(sizes['cli.js.map']).toBeGreaterThan(59_000_000);
    return { content: findingsFor(sourceMapContent, packed), large: findingsFor(sourceMapLarge, packed) };
  });
  expect(content).toMatchObject([
    {
      message:
        'cli.js.map would publish 1,906 source files (512,000 lines): src/utils 285, src/components 260, src/commands 195 and 27 more directories',
      data: { sources: 4756, withContent: 4756, own: 1906, lines: 512_000, bytes: 28_595_116 },
    },
  ]);
  expect(large.map(({ message }) => message)).toEqual([
    'cli.js.map is a source map of 59.8 MB, and carries 1,906 source files (512,000 lines)',
  ]);
});
