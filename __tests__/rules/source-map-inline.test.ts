import { describe, expect, test } from '@jest/globals';
import { sourceMapInline } from '../../src/rules/source-map-inline.ts';
import { base64, CLOSED, findingsFor, mapOf, OPEN, type PackedBytes, toldOf } from './source-map-input.ts';

const CODE = 'export const secret = "ü";\n'.repeat(4);
const MAP = mapOf({ '../src/a.ts': CODE });
const told = (content: string, more: Partial<PackedBytes> = {}) =>
  toldOf(sourceMapInline, { manifest: CLOSED, path: 'lib/a.js', content, ...more });
const FOUND = ['error: lib/a.js would publish 1 source file (4 lines) of src in an inline source map'];

describe('forms of inline maps', () => {
  test.each([
    ['base64', `code()\n//# sourceMappingURL=data:application/json;base64,${base64(MAP)}\n`],
    ['with a charset', `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(MAP)}`],
    ['in capitals, of another type', `//# sourceMappingURL=DATA:text/plain;CHARSET=UTF-8;BASE64,${base64(MAP)}`],
    ['without a type', `//# sourceMappingURL=data:;base64,${base64(MAP)}`],
    ['the old comment', `//@ sourceMappingURL=data:application/json;base64,${base64(MAP)}`],
    ['blanks', `//#   sourceMappingURL= data:application/json;base64, ${base64(MAP)}  `],
    ['base64url', `//# sourceMappingURL=data:application/json;base64,${Buffer.from(MAP).toString('base64url')}`],
    ['base64, encoded once more', `//# sourceMappingURL=data:application/json;base64,${encodeURIComponent(base64(MAP))}`],
    ['percent', `//# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)}`],
    ['percent, as a URL', `//# sourceMappingURL=data:application/json;charset=utf-8,${encodeURI(MAP)}`],
    ['plain', `//# sourceMappingURL=data:application/json,${MAP}`],
    ['in the middle of a bundle', `a();//# sourceMappingURL=data:application/json;base64,${base64(MAP)}\nb();\n`],
    ['in a style sheet', `a{b:c}\n/*# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)} */\n`],
    ['in a style sheet, base64', `a{b:c}/*# sourceMappingURL=data:application/json;base64,${base64(MAP)}*/`],
    ['over several lines', `/*# sourceMappingURL=data:application/json;base64,\n${base64(MAP).replaceAll(/.{76}/g, '$&\n')}\n*/`],
    [
      'in a string of webpack',
      `eval("a()\\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(MAP)}\\n//# sourceURL=webpack-internal:///a")`,
    ],
    ['in a string in single quotes', `x='//# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)}'`],
    ['with a byte order mark', `//# sourceMappingURL=data:application/json;base64,${base64(`\ufeff${MAP}`)}`],
    ['with sections', `//# sourceMappingURL=data:application/json;base64,${base64(`{"version":3,"sections":[{"map":${MAP}}]}`)}`],
  ])('%s', (_what, content) => {
    expect(told(content)).toEqual(FOUND);
  });
});

test('the licence decides', () => {
  const content = `//# sourceMappingURL=data:application/json;base64,${base64(MAP)}`;
  expect(told(content, { manifest: OPEN })).toEqual([
    'warning: lib/a.js would publish 1 source file (4 lines) of src in an inline source map',
  ]);
});

test('a map whose sources ship is a note', () => {
  const content = `//# sourceMappingURL=data:application/json;base64,${base64(MAP)}`;
  expect(told(content, { beside: { 'src/a.ts': CODE } })).toEqual([
    'note: lib/a.js carries source code in an inline source map, none of it new: it ships as files or comes from installed packages',
  ]);
});

test('all maps of a file are counted together, at the first', () => {
  const one = (name: string) => `\nx()\n//# sourceMappingURL=data:application/json;base64,${base64(mapOf({ [name]: CODE }))}`;
  expect(
    findingsFor(sourceMapInline, { manifest: CLOSED, path: 'lib/a.js', content: one('../src/a/a.ts') + one('../src/b/b.ts') }),
  ).toEqual([
    {
      rule: 'source-map-inline',
      path: 'lib/a.js',
      message: 'lib/a.js would publish 2 source files (8 lines) in 2 inline source maps: src/a 1, src/b 1',
      region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 2 },
      data: {
        maps: 2,
        sources: 2,
        withContent: 2,
        own: 2,
        lines: 8,
        bytes: 2 * Buffer.byteLength(CODE),
        directories: { 'src/a': 1, 'src/b': 1 },
        tree: [
          ['src/a', 1, 4],
          ['src/b', 1, 4],
        ],
      },
    },
  ]);
});

describe('what cannot be read', () => {
  test.each([
    ['a map that was cut off', base64(MAP).slice(0, -40), 'it ends in the middle'],
    ['data that is no JSON', base64('not a map at all '.repeat(20)), 'its data is no JSON'],
    ['UTF-16', Buffer.from(MAP, 'utf16le').toString('base64'), 'it is UTF-16, and source maps are UTF-8'],
  ])('%s', (_what, data, reason) => {
    expect(told(`//# sourceMappingURL=data:application/json;base64,${data}\n`)).toEqual([
      `error: lib/a.js would be published with an inline source map that cannot be read: ${reason}`,
    ]);
  });

  test('text that would be decoded over and over', () => {
    const [line] = told('//# sourceMappingURL=data:,[0]'.repeat(20_000));
    expect(line).toContain('cannot be read: more data follows each "sourceMappingURL=" than can be decoded');
  });
});

describe('quiet', () => {
  test.each([
    ['code that writes such comments', 'return "//# sourceMappingURL=data:application/json;base64," + btoa(map)'],
    ['code with a template', 'x(`//# sourceMappingURL=data:application/json;charset=utf-8;base64,${map}`)'],
    [
      'a regular expression',
      String.raw`/^\s*\/[\/*][@#]\s+?sourceMappingURL=data:(?:application|text)\/json;(?:charset[:=]\S+?;)?base64,(.*)$/mg`,
    ],
    ['an example in documentation', ' * //# sourceMappingURL=data:application/json;base64,eyJ2ZXJzaW9uIjozfQ=='],
    ['a map without content', `//# sourceMappingURL=data:application/json;base64,${base64(mapOf({ 'a.ts': null }))}`],
    ['JSON that is no map', `//# sourceMappingURL=data:application/json;base64,${base64(JSON.stringify({ a: 'x'.repeat(200) }))}`],
    ['a map in a file of its own', '//# sourceMappingURL=a.js.map'],
    ['nothing', '//# sourceMappingURL='],
    ['no data', '//# sourceMappingURL=data:application/json;base64,'],
  ])('%s', (_what, content) => {
    expect(told(content)).toEqual([]);
  });

  test('comments of the sources of a map', () => {
    const nested = mapOf({ '../src/a.ts': `x\n//# sourceMappingURL=data:application/json;base64,${base64(MAP)}\n` });
    expect(told(nested, { path: 'lib/a.js.map' })).toEqual([]);
  });
});

test('more of them than any bundle has are not read to the end, which is told', () => {
  const one = `//# sourceMappingURL=data:application/json;base64,${base64(mapOf({ 'a.ts': 'x' }))}\n`;
  expect(toldOf(sourceMapInline, { path: 'lib/a.js', content: one.repeat(100_001) })).toEqual([
    expect.stringContaining('would publish 1 source file'),
    'error: lib/a.js would be published with an inline source map that cannot be read: it is one of more than 100,000',
  ]);
});
