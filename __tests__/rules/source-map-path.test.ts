import { describe, expect, test } from '@jest/globals';
import { sourceMapPath } from '../../src/rules/source-map-path.ts';
import { base64, findingsFor, mapOf, toldOf } from './source-map-input.ts';

const told = (content: string, path = 'dist/a.js.map') => toldOf(sourceMapPath, { path, content });

describe('paths of the machine that built the map', () => {
  test.each([
    [
      'a source',
      mapOf({ '/home/alice/app/src/a.ts': null }),
      'error: dist/a.js.map names an absolute path of the machine that built it, /home/***/app/src/a.ts',
    ],
    [
      'several, with what the map carries',
      mapOf({ 'C:\\Users\\alice\\a.ts': 'x\n', 'C:\\Users\\alice\\b.ts': 'x\n' }),
      'error: dist/a.js.map names 2 absolute paths of the machine that built it, such as C:\\Users\\***\\a.ts, and carries 2 source files (2 lines)',
    ],
    [
      'the root',
      mapOf({ 'a.ts': null }, { sourceRoot: 'file:///Users/alice/app/' }),
      'error: dist/a.js.map names an absolute path of the machine that built it, file:///Users/***/app/',
    ],
    [
      'the root of a map without sources',
      mapOf({}, { sourceRoot: '/builds/acme/' }),
      'error: dist/a.js.map names an absolute path of the machine that built it, /builds/acme/',
    ],
    [
      'the file',
      mapOf({}, { file: '/home/alice/a.js' }),
      'error: dist/a.js.map names an absolute path of the machine that built it, /home/***/a.js',
    ],
    [
      'the root of a web server',
      mapOf({ '/src/a.ts': null, '/src/b.ts': null }),
      'note: dist/a.js.map names 2 paths from the root, such as /src/a.ts',
    ],
    [
      'a section',
      JSON.stringify({ version: 3, sections: [{ offset: {}, map: JSON.parse(mapOf({ '/root/app/a.ts': null })) }] }),
      'error: dist/a.js.map names an absolute path of the machine that built it, /root/app/a.ts',
    ],
  ])('%s', (_what, content, line) => {
    expect(told(content)).toEqual([line]);
  });

  test('in an inline map', () => {
    const content = `//# sourceMappingURL=data:application/json;base64,${base64(mapOf({ '/home/alice/a.ts': null }))}`;
    expect(told(content, 'a.js')).toEqual(['error: a.js names an absolute path of the machine that built it, /home/***/a.ts']);
  });

  test('the name of the user is nowhere in the finding', () => {
    const content = mapOf(
      { '/home/alice/app/src/a.ts': 'x', 'webpack:////Users/alice/b/b.ts': 'x' },
      { sourceRoot: 'C:\\Users\\alice\\app' },
    );
    const findings = findingsFor(sourceMapPath, { path: 'a.js.map', content });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('alice');
  });
});

test.each([
  ['relative paths', mapOf({ '../src/a.ts': 'x', 'webpack:///./src/b.ts': 'x', 'umd:@scope/codec': 'x' }, { sourceRoot: '' })],
  ['the root alone', mapOf({ 'a.ts': 'x' }, { sourceRoot: '/' })],
  ['an unreadable map', '{"sources":["/home/alice/a.ts"'],
])('quiet: %s', (_what, content) => {
  expect(told(content)).toEqual([]);
});
