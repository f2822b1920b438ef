import { describe, expect, test } from '@jest/globals';
import { compileDeny, denyList } from '../../src/policy/deny.ts';
import { located } from './located.ts';
import { shown } from './shown.ts';

const list = (text: string, file = '.claudeignore') => denyList(text, file, located('deny-from: .claudeignore'));

/** The lines that deny the paths of the package at `root`; null for a path that none denies. */
const denied = (text: string, paths: readonly string[], root = '.', file?: string) => {
  const matches = compileDeny(list(text, file), [root]);
  return paths.map((path) => matches(path)?.value ?? null);
};

describe('a list in the syntax of .gitignore', () => {
  test.each<[string, string, readonly [string, string | null][]]>([
    [
      'names at any depth',
      'secret.txt\n',
      [
        ['secret.txt', 'secret.txt'],
        ['a/b/secret.txt', 'secret.txt'],
        ['secret.txt.md', null],
      ],
    ],
    [
      'directories with all that is beneath',
      'internal/\n/build\n',
      [
        ['a/internal/b.js', 'internal/'],
        ['build/x', '/build'],
        ['a/build/x', null],
      ],
    ],
    [
      'taking back',
      '*.json\n!package.json\n',
      [
        ['a.json', '*.json'],
        ['package.json', null],
      ],
    ],
    ['not from a denied directory', 'a/\n!a/b\n', [['a/b', 'a/']]],
    [
      'comments and empty lines',
      '# all\n\n  \n\\#b\n',
      [
        ['b', null],
        ['#b', '\\#b'],
      ],
    ],
    [
      'spaces at the end are none, but for escaped ones',
      'secret.txt  \nnotes\\ \n',
      [
        ['secret.txt', 'secret.txt  '],
        ['notes', null],
        ['notes ', 'notes\\ '],
      ],
    ],
    ['case is ignored', 'Secret\n', [['SECRET', 'Secret']]],
    [
      'CRLF and a byte order mark',
      '\uFEFFa.js\r\nb.js\r\n',
      [
        ['a.js', 'a.js'],
        ['b.js', 'b.js'],
      ],
    ],
    ['Unicode in any normal form', 'caf\u00e9\n', [['cafe\u0301', 'caf\u00e9']]],
    ['an empty list', '\n', [['a', null]]],
  ])('%s', (_, text, expected) => {
    expect(
      denied(
        text,
        expected.map(([path]) => path),
      ),
    ).toEqual(expected.map(([, line]) => line));
  });

  test.each<[string, string, string, string, string | null]>([
    ['from the root of the repository', '.claudeignore', 'packages/a', '/packages/a/src', '/packages/a/src'],
    ['a name in any package', '.claudeignore', 'packages/a', 'src', 'src'],
    ['an anchored name in the root alone', '.claudeignore', 'packages/a', '/src', null],
    ['from its own directory', 'packages/a/.claudeignore', 'packages/a', '/src', '/src'],
    ['not for other directories', 'packages/b/.claudeignore', 'packages/a', 'src', null],
    ['not for directories of which it begins the name', 'packages/a/.claudeignore', 'packages/ab', 'src', null],
    ['inside the package', 'src/.claudeignore', '.', '/x.js', '/x.js'],
  ])('%s', (_, file, root, line, expected) => {
    expect(denied(line, ['src/x.js'], root, file)).toEqual([expected]);
  });

  test.each<[string, string, readonly (string | null)[], string, string | null]>([
    ['of a package that stands nobody knows where: from the list', '.claudeignore', [null], '/src', '/src'],
    ['from a list in a directory', 'packages/b/.claudeignore', [null], '/src', '/src'],
    ['where its package.json says it stands', '.claudeignore', [null, 'packages/a'], '/packages/a/src', '/packages/a/src'],
    ['one place is enough to be denied', '.claudeignore', [null, 'packages/a'], '*\n!/src/x.js', '*'],
    ['nowhere', '.claudeignore', [null, 'packages/a'], '/lib', null],
  ])('%s', (_, file, roots, text, expected) => {
    expect(compileDeny(list(text, file), roots)('src/x.js')?.value ?? null).toBe(expected);
  });

  test('the line that decided is known by its place', () => {
    expect(compileDeny(list('# keep\n\nsecret\n'), ['.'])('a/secret')?.frame).toEqual({
      file: '.claudeignore',
      line: 3,
      column: 1,
      text: 'secret',
      length: 6,
      label: 'this line',
    });
  });

  test('the entry points at the policy', () => {
    expect(list('secret\n')).toMatchObject({
      syntax: 'gitignore',
      reason: null,
      severity: null,
      frame: { file: 'packgate.yml', text: 'deny-from: .claudeignore' },
    });
  });

  test.each([
    ['a lone !', 'a\n!\n', 'the line "!" can match nothing', 2],
    ['a backslash at the end', 'a\\\n', 'the line "a\\\\" can match nothing', 1],
    ['a null character', 'a\0b\n', 'a list has a null character', 1],
  ])('what git would pass over in silence is refused: %s', (_, text, message, line) => {
    expect(
      shown(() => list(text))
        .split('\n')
        .slice(0, 2),
    ).toEqual([message, `--> .claudeignore:${line}:1`]);
  });
});

test('patterns of the policy go from the package, wherever it stands', () => {
  const matches = compileDeny({ paths: [located('/src')], syntax: 'glob', reason: null, severity: null, frame: located('/src').frame }, [
    'packages/a',
  ]);
  expect(matches('SRC/a')?.value).toBe('/src');
  expect(matches('lib/src/a')).toBeNull();
});
