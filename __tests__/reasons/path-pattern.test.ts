import { describe, expect, test } from '@jest/globals';
import { allowedEntries } from '../../src/reasons/allowed-entries.ts';
import { entrySpelling, lineSpelling, literal, type PathPattern, patternsOf } from '../../src/reasons/path-pattern.ts';

/** As an entry of "files", and as a line of an ignore file. */
const spelled: readonly (readonly [PathPattern, string, string])[] = [
  [{ kind: 'path', path: '.env' }, '/.env', '/.env'],
  [{ kind: 'path', path: 'dist/a b.js' }, 'dist/a b.js', '/dist/a b.js'],
  [{ kind: 'directory', directory: 'internal' }, '/internal', '/internal/'],
  [{ kind: 'directory', directory: 'dist/internal' }, 'dist/internal', '/dist/internal/'],
  [{ kind: 'named-directory', base: '', name: 'tests' }, '**/tests/**', 'tests/'],
  [{ kind: 'named-directory', base: 'dist', name: 'tests' }, 'dist/**/tests/**', '/dist/**/tests/'],
  [{ kind: 'name', base: '', name: '#a' }, '**/#a', String.raw`\#a`],
  [{ kind: 'name', base: 'dist', name: '!a' }, 'dist/**/!a', '/dist/**/!a'],
  [{ kind: 'prefix', base: '', prefix: '.env' }, '**/.env*', '.env*'],
  [{ kind: 'suffix', base: '', suffix: '.map' }, '**/*.map', '*.map'],
  [{ kind: 'suffix', base: 'dist', suffix: '.js.map' }, 'dist/**/*.js.map', '/dist/**/*.js.map'],
  [{ kind: 'flat-suffix', base: '', suffix: '.map' }, '/*.map', '/*.map'],
  [{ kind: 'flat-suffix', base: 'dist', suffix: '.map' }, 'dist/*.map', '/dist/*.map'],
];
test.each(spelled)('%j', (pattern, entry, line) => expect([entrySpelling(pattern), lineSpelling(pattern)]).toEqual([entry, line]));

test('an entry always has a slash: npm 12 would take one without for the root alone, npm 10 and 11 for every depth', () => {
  for (const pattern of ['.env', 'a/b/c.test.js', 'x'].flatMap(patternsOf)) expect(entrySpelling(pattern)).toContain('/');
});

describe('a path as a pattern that means nothing else', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['app/[id].js', String.raw`app/\[id\].js`],
    ['{a,b}.js', String.raw`\{a,b\}.js`],
    ['a?*.js', String.raw`a\?\*.js`],
    [String.raw`a\b`, String.raw`a\\b`],
    ['(group)/a', '(group)/a'],
    ['@(a)', String.raw`@\(a)`],
    ['a\nb', 'a?b'],
    ['\u202Egol', '?gol'],
    [' a ', '?a?'],
  ];
  test.each(cases)('%j', (path, pattern) => expect(literal(path)).toBe(pattern));
});

describe('the shortest list that names what is wanted', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[], string, readonly string[]])[] = [
    ['a whole directory', ['dist/a.js', 'dist/b/c.js'], ['.env'], '', ['dist']],
    ['parts of a directory', ['dist/a.js', 'dist/b/c.js'], ['dist/.env'], '', ['dist/a.js', 'dist/b']],
    ['deep down', ['a/b/c/d.js', 'a/b/e.js'], ['a/b/c/x'], '', ['a/b/c/d.js', 'a/b/e.js']],
    ['below a directory, which is never enough itself', ['dist/a/b.js', 'dist/c.js', 'x'], ['x'], 'dist', ['dist/a', 'dist/c.js']],
    ['nothing', [], ['a'], '', []],
  ];
  test.each(cases)('%s', (_, wanted, unwanted, below, entries) => expect(allowedEntries(wanted, unwanted, below)).toEqual(entries));
});
