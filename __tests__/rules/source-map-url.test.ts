import { describe, expect, test } from '@jest/globals';
import { sourceMapUrl } from '../../src/rules/source-map-url.ts';
import { base64, findingsFor, mapOf, type PackedBytes, toldOf } from './source-map-input.ts';

const told = (content: string, more: Partial<PackedBytes> = {}) => toldOf(sourceMapUrl, { path: 'lib/a.js', content, ...more });

describe('a map somewhere else', () => {
  test.each([
    [
      'an internal host',
      '//# sourceMappingURL=https://maps.corp.internal.example/a.js.map\n',
      'a source map on maps.corp.internal.example',
    ],
    ['a port', '//# sourceMappingURL=http://localhost:8080/a.js.map', 'a source map on localhost:8080'],
    ['no protocol', '//# sourceMappingURL=//cdn.example/a.js.map', 'a source map on cdn.example'],
    ['the old comment', '//@ sourceMappingURL=HTTPS://CDN.example/a.js.map', 'a source map on cdn.example'],
    ['a style sheet', 'a{b:c}\n/*# sourceMappingURL=https://cdn.example/a.css.map */', 'a source map on cdn.example'],
    ['after code', 'a();//# sourceMappingURL=https://cdn.example/a.js.map', 'a source map on cdn.example'],
    ['after a banner', '/* banner */a();//# sourceMappingURL=https://cdn.example/a.js.map', 'a source map on cdn.example'],
    [
      'in the middle',
      '//# sourceMappingURL=https://cdn.example/a.js.map\r\nb();\n//# sourceMappingURL=https://cdn.example/b.js.map',
      '2 source maps on cdn.example',
    ],
    ['slashes of Windows', '//# sourceMappingURL=https:\\\\cdn.example\\a.js.map', 'a source map on cdn.example'],
    [
      'a file',
      '//# sourceMappingURL=file:///home/alice/app/a.js.map',
      'a file of the machine that built it, file:///home/***/app/a.js.map',
    ],
    [
      'a drive, as Windows writes it',
      '//# sourceMappingURL=C:\\Users\\alice\\a.js.map',
      'a file of the machine that built it, C:\\Users\\***\\a.js.map',
    ],
    ['a drive', '//# sourceMappingURL=C:/Users/alice/a.js.map', 'a file of the machine that built it, C:/Users/***/a.js.map'],
  ])('%s', (_what, content, what) => {
    expect(told(content)).toEqual([`error: lib/a.js points debuggers at ${what}`]);
  });

  test('one finding a host, at its first comment', () => {
    const content = ['a', 'b', 'a'].map((host) => `x();\n//# sourceMappingURL=https://${host}.example/x.map\n`).join('');
    const findings = findingsFor(sourceMapUrl, { path: 'lib/a.js', content });
    expect(findings.map(({ region, data }) => ({ line: region?.startLine, ...data }))).toEqual([
      { line: 2, host: 'a.example', references: 2 },
      { line: 4, host: 'b.example', references: 1 },
    ]);
  });

  test('what may be a secret in the address is not told', () => {
    const content = '//# sourceMappingURL=https://user:pass@cdn.example/hidden-part/a.js.map?token=hidden-part#hidden-part';
    const findings = findingsFor(sourceMapUrl, { path: 'lib/a.js', content });
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/hidden-part|pass@|user/);
  });
});

describe('a map that does not ship is a note', () => {
  test.each([
    ['it is missing', '//# sourceMappingURL=a.js.map', {}, ['note: lib/a.js refers to a.js.map, which does not ship']],
    ['it ships', '//# sourceMappingURL=a.js.map', { 'lib/a.js.map': '{}' }, []],
    ['it ships elsewhere', '//# sourceMappingURL=../maps/a.js.map?v=1', { 'maps/a.js.map': '{}' }, []],
    ['it ships under a name with blanks', '//# sourceMappingURL=a%20b.js.map', { 'lib/a b.js.map': '{}' }, []],
    ['it ships at the root', '//# sourceMappingURL=/maps/a.js.map', { 'maps/a.js.map': '{}' }, []],
    ['an earlier one is missing', '//# sourceMappingURL=gone.js.map\n//# sourceMappingURL=a.js.map\n', { 'lib/a.js.map': '{}' }, []],
    ['a style sheet', '/*# sourceMappingURL=a.css.map */', {}, ['note: lib/a.js refers to a.css.map, which does not ship']],
    ['a broken escape', '//# sourceMappingURL=%E0%A4%A.map', {}, ['note: lib/a.js refers to %E0%A4%A.map, which does not ship']],
  ])('%s', (_what, content, beside, lines) => {
    expect(told(content, { beside })).toEqual(lines);
  });
});

describe('quiet', () => {
  test.each([
    ['a string', 'x = "//# sourceMappingURL=https://cdn.example/a.js.map";'],
    ['a string with a line end', String.raw`x = "\n//# sourceMappingURL=https://cdn.example/a.js.map\n" + y`],
    ['a template', 'x = `//# sourceMappingURL=https://${host}/a.js.map`'],
    ['a placeholder', '//# sourceMappingURL=https://cdn.example/[name].map'],
    ['documentation', '/**\n * //# sourceMappingURL=https://cdn.example/a.js.map\n */'],
    ['a comment about such comments', '// append //# sourceMappingURL=https://cdn.example/a.js.map'],
    ['prose after it', '//# sourceMappingURL=https://cdn.example/a.js.map is what is written'],
    ['no comment', 'sourceMappingURL=https://cdn.example/a.js.map'],
    ['a comment that does not end', '/*# sourceMappingURL=https://cdn.example/a.css.map'],
    ['an inline map', `//# sourceMappingURL=data:application/json;base64,${base64(mapOf({ 'a.ts': 'x' }))}`],
    ['nothing', '//# sourceMappingURL=\n'],
  ])('%s', (_what, content) => {
    expect(told(content)).toEqual([]);
  });

  test.each(['README.md', 'lib/a.js.map', 'notes.txt'])('%s', (path) => {
    expect(told('//# sourceMappingURL=https://cdn.example/a.js.map', { path })).toEqual([]);
  });
});

test('a million references take no time', () => {
  expect(told('//# sourceMappingURL='.repeat(1_000_000))).toEqual([]);
});

test('of many hosts fifty are named, and every reference is counted', () => {
  const host = (index: number): string => `//# sourceMappingURL=https://h${index}.example/a.map\n`;
  const found = told(Array.from({ length: 60 }, (_, index) => host(index) + host(index % 50)).join(''));
  expect(found).toHaveLength(51);
  expect(found.at(-1)).toBe('error: lib/a.js points debuggers at 10 more source maps on other hosts');
});
