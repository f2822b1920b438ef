import { describe, expect, test } from '@jest/globals';
import { withFilesItems, withNewFiles } from '../../src/reasons/files-list.ts';
import { withLines, withoutLine } from '../../src/reasons/ignore-text.ts';

describe('an edited "files" list keeps everything else', () => {
  const cases: readonly (readonly [string, string, readonly (number | string)[], string])[] = [
    ['one line', '{ "files": ["a", "b"] }', [0, '!x', 1], '{ "files": ["a", "!x", "b"] }'],
    ['one line without spaces', '{"files":["a","b"]}', [0, 1, '!x'], '{"files":["a","b","!x"]}'],
    ['one item on one line', '{ "files": ["a"] }', [0, '!x'], '{ "files": ["a", "!x"] }'],
    ['spaces inside of the brackets', '{ "files": [ "a" ] }', [0, '!x'], '{ "files": [ "a", "!x" ] }'],
    [
      'a line each',
      '{\n  "files": [\n    "a",\n    "b"\n  ]\n}\n',
      [0, '!x', 1],
      '{\n  "files": [\n    "a",\n    "!x",\n    "b"\n  ]\n}\n',
    ],
    ['a line each, at the end', '{\n  "files": [\n    "a"\n  ]\n}', [0, '!x'], '{\n  "files": [\n    "a",\n    "!x"\n  ]\n}'],
    ['tabs', '{\n\t"files": [\n\t\t"a"\n\t]\n}\n', [0, '!x', '!y'], '{\n\t"files": [\n\t\t"a",\n\t\t"!x",\n\t\t"!y"\n\t]\n}\n'],
    [
      'Windows line ends',
      '{\r\n  "files": [\r\n    "a"\r\n  ]\r\n}\r\n',
      [0, '!x'],
      '{\r\n  "files": [\r\n    "a",\r\n    "!x"\r\n  ]\r\n}\r\n',
    ],
    ['a byte order mark', '\uFEFF{ "files": ["a"] }\n', [0, '!x'], '\uFEFF{ "files": ["a", "!x"] }\n'],
    ['escapes that others have written', '{ "files": ["\\u0061", "b"] }', [0, '!x', 1], '{ "files": ["\\u0061", "!x", "b"] }'],
    ['several items on several lines', '{ "files": ["a", "b",\n  "c"] }', [0, 1, 2, '!x'], '{ "files": ["a", "b",\n  "c", "!x"] }'],
    ['the first goes', '{ "files": ["a", "b"] }', [1], '{ "files": ["b"] }'],
    ['the last goes', '{ "files": [\n  "a",\n  "b"\n] }', [0], '{ "files": [\n  "a"\n] }'],
    ['one in the middle goes', '{ "files": [ "a", "b", "c" ] }', [0, 2], '{ "files": [ "a", "c" ] }'],
    ['one takes the place of another', '{ "files": [\n  "a",\n  "b"\n] }', ['x', 'y', 1], '{ "files": [\n  "x",\n  "y",\n  "b"\n] }'],
    ['all go', '{ "files": [\n  "a"\n] }', [], '{ "files": [] }'],
    ['an empty list is filled', '{ "files": [] }', ['x', 'y'], '{ "files": ["x", "y"] }'],
    ['quotes and backslashes', '{ "files": ["a"] }', [0, String.raw`!a"\[b]`], String.raw`{ "files": ["a", "!a\"\\[b]"] }`],
    ['what nobody would see', '{ "files": ["a"] }', [0, '!\u202Ex'], '{ "files": ["a", "!\\u202ex"] }'],
  ];
  test.each(cases)('%s', (_, before, items, after) => expect(withFilesItems(before, items)).toBe(after));

  test.each([
    ['none', '{ "name": "a" }'],
    ['a string', '{ "files": "dist" }'],
  ])('%s', (_, text) => expect(withFilesItems(text, ['x'])).toBeNull());
});

describe('a new "files" list stands behind the version, in the layout of the file', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'two spaces',
      '{\n  "name": "a",\n  "version": "1.0.0",\n  "main": "a.js"\n}\n',
      '{\n  "name": "a",\n  "version": "1.0.0",\n  "files": [\n    "x",\n    "y"\n  ],\n  "main": "a.js"\n}\n',
    ],
    ['at the end', '{\n  "version": "1.0.0"\n}', '{\n  "version": "1.0.0",\n  "files": [\n    "x",\n    "y"\n  ]\n}'],
    ['tabs', '{\n\t"version": "1.0.0"\n}\n', '{\n\t"version": "1.0.0",\n\t"files": [\n\t\t"x",\n\t\t"y"\n\t]\n}\n'],
    [
      'Windows line ends',
      '{\r\n  "version": "1"\r\n}\r\n',
      '{\r\n  "version": "1",\r\n  "files": [\r\n    "x",\r\n    "y"\r\n  ]\r\n}\r\n',
    ],
    ['one line', '{"version":"1.0.0","main":"a.js"}', '{"version":"1.0.0","files":["x","y"],"main":"a.js"}'],
    ['one line with spaces', '{ "version": "1.0.0" }', '{ "version": "1.0.0", "files": ["x", "y"] }'],
    ['a byte order mark', '\uFEFF{ "version": "1.0.0" }', '\uFEFF{ "version": "1.0.0", "files": ["x", "y"] }'],
  ];
  test.each(cases)('%s', (_, before, after) => expect(withNewFiles(before, ['x', 'y'])).toBe(after));

  test('without a version there is no place', () => expect(withNewFiles('{ "name": "a" }', ['x'])).toBeNull());
});

describe('an edited ignore file keeps everything else', () => {
  const added: readonly (readonly [string, string | null, string])[] = [
    ['a new file', null, '/x\n/y\n'],
    ['an empty file', '', '/x\n/y\n'],
    ['comments and empty lines', '# build\n\n*.log\n', '# build\n\n*.log\n/x\n/y\n'],
    ['no last line break', '*.log', '*.log\n/x\n/y'],
    ['Windows line ends', '*.log\r\n', '*.log\r\n/x\r\n/y\r\n'],
    ['Windows line ends and no last one', 'a\r\n*.log', 'a\r\n*.log\r\n/x\r\n/y'],
  ];
  test.each(added)('lines come: %s', (_, before, after) => expect(withLines(before, ['/x', '/y'])).toBe(after));

  const removed: readonly (readonly [string, string, number, string])[] = [
    ['the first', '!a\n# b\n', 1, '# b\n'],
    ['one in the middle', 'a\r\n!b\r\nc\r\n', 2, 'a\r\nc\r\n'],
    ['the last', 'a\n!b\n', 2, 'a\n'],
    ['the last without a line break', 'a\n!b', 2, 'a'],
    ['the only one', '!a', 1, ''],
  ];
  test.each(removed)('a line goes: %s', (_, before, line, after) => expect(withoutLine(before, line)).toBe(after));
});
