import { describe, expect, test } from '@jest/globals';
import { minimatch } from 'minimatch';
import { compileNames, compilePatterns, DENY, EXACT, isPlainName, type PatternOptions } from '../../src/policy/pattern.ts';
import { patternList } from './located.ts';
import { pick, randomNumbers } from './random.ts';
import { shown } from './shown.ts';

const matching = (options: PatternOptions, patterns: readonly string[], paths: readonly string[]): readonly string[] => {
  const matches = compilePatterns(patternList(...patterns), options);
  return paths.filter((path) => matches(path) !== null);
};

describe('allow, require and exceptions say exactly what they mean', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    [
      'a name matches at every depth',
      ['index.js'],
      ['index.js', 'dist/index.js', 'dist/a/index.js'],
      ['index.jsx', 'a-index.js', 'index.js/a'],
    ],
    ['an extension matches at every depth', ['*.map'], ['a.map', 'dist/a.js.map', 'dist/b/.map'], ['a.map/b', 'a.mapx']],
    ['a leading / anchors', ['/README.md', '/*.js'], ['README.md', 'a.js'], ['docs/README.md', 'dist/a.js']],
    ['a slash inside anchors', ['dist/index.js', 'dist/*.js'], ['dist/index.js', 'dist/a.js'], ['x/dist/index.js', 'dist/a/b.js', 'dist']],
    ['** crosses directories', ['dist/**'], ['dist/a', 'dist/a/b.js', 'dist/.a/.b'], ['dist', 'distribution/a', 'x/dist/a']],
    [
      '** stands for no directory as well',
      ['dist/**/*.js', '**/bin/**'],
      ['dist/a.js', 'dist/a/b.js', 'bin/a', 'x/bin/a/b'],
      ['dist/a.ts', 'a.js', 'bin'],
    ],
    ['dotfiles are files', ['*', '/dist/*'], ['.env', 'dist/.env', 'a/.b/c'], []],
    ['case counts', ['README.md'], ['README.md'], ['readme.md', 'Readme.md']],
    ['a name is no directory', ['internal', 'src/internal'], ['internal', 'a/internal', 'src/internal'], ['internal/a', 'src/internal/a']],
    ['! takes back', ['dist/**', '!dist/**/*.map'], ['dist/a.js'], ['dist/a.js.map', 'dist/b/a.map']],
    ['the last one decides', ['dist/**', '!*.map', 'dist/ok.map'], ['dist/a.js', 'dist/ok.map'], ['dist/a.map']],
    ['! before / takes back at the root', ['*.js', '!/a.js'], ['b.js', 'dist/a.js'], ['a.js']],
    ['braces', ['dist/*.{js,d.ts}', '{a,b/c}'], ['dist/a.js', 'dist/a.d.ts', 'a', 'x/a', 'b/c'], ['dist/a.ts', 'x/b/c']],
    ['sets and ranges', ['[a-c].js', '[!a]x'], ['a.js', 'dist/b.js', 'bx'], ['d.js', 'ax']],
    ['a set of one stands for a character', ['app/[[]id].js', 'a[{]b[}]'], ['app/[id].js', 'a{b}'], ['app/i.js']],
    ['extended globs', ['@(a|b).js', 'lib/!(*.*)', '/!(src)/x'], ['a.js', 'dist/b.js', 'lib/a', 'y/x'], ['c.js', 'lib/c.js', 'src/x']],
    ['? is one character', ['?.js'], ['a.js', 'x/b.js'], ['ab.js', '.js']],
    ['# is a character', ['#a', '/#b/**'], ['#a', 'x/#a', '#b/c'], ['a']],
    ['parentheses are characters', ['app/(group)/page.js'], ['app/(group)/page.js'], ['app/group/page.js']],
    ['Unicode in any normal form', ['caf\u00e9.js', 'cafe\u0301/**'], ['cafe\u0301.js', 'caf\u00e9.js', 'caf\u00e9/a'], ['cafe.js']],
  ])('%s: %p', (_, patterns, matched, others) => {
    expect(matching(EXACT, patterns, [...matched, ...others])).toEqual(matched);
  });
});

describe('deny ignores case, and takes a name for a directory with everything beneath', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a name', ['internal'], ['internal', 'internal/a', 'src/internal/a/b.js', 'src/INTERNAL/a'], ['internals/a', 'my-internal/a']],
    ['a name with a slash after it', ['internal/'], ['internal', 'internal/a', 'src/Internal/b'], ['internals/a']],
    ['an anchored name', ['/internal'], ['internal', 'internal/a'], ['src/internal/a']],
    [
      'an anchored path',
      ['/src/internal', 'lib/private/'],
      ['src/internal', 'src/internal/a/b', 'Lib/Private/a'],
      ['x/src/internal/a', 'src/internals'],
    ],
    [
      'a name after a glob',
      ['**/internal', 'packages/*/private'],
      ['a/internal/b', 'internal/b', 'packages/x/private/y'],
      ['packages/private/y'],
    ],
    ['a glob with a slash after it', ['*-internal/'], ['a-internal/b', 'x/b-internal/c/d'], ['internal/b']],
    ['a glob is for files', ['*.map', 'dist/*'], ['a.MAP', 'dist/a', 'dist/b.js.map'], ['a.map/b', 'dist/a/b']],
    ['alternatives', ['{internal,*.pem}'], ['internal/a', 'x/internal/b', 'KEY.PEM'], ['key.pem/a']],
    ['taking a directory back', ['src', '!src/public', '!src/*.md'], ['src/a', 'src/a/b.md'], ['src/public/a', 'src/public', 'src/A.MD']],
    ['letters beyond ASCII', ['\u00dcBER'], ['\u00fcber', 'x/\u00dcber/a'], ['uber']],
  ])('%s: %p', (_, patterns, matched, others) => {
    expect(matching(DENY, patterns, [...matched, ...others])).toEqual(matched);
  });
});

test('the pattern that decided is returned, with its place', () => {
  const matches = compilePatterns(patternList('dist/**', '!*.map', '*.js'), EXACT);
  expect(matches('dist/a.css')).toMatchObject({ value: 'dist/**', frame: { line: 1 } });
  expect(matches('dist/a.js')).toMatchObject({ value: '*.js', frame: { line: 3 } });
  expect(matches('dist/a.map')).toBeNull();
  expect(matches('src/a.ts')).toBeNull();
});

test('an empty list matches nothing', () => {
  expect(compilePatterns([], EXACT)('a')).toBeNull();
});

test('a list is compiled once for the same options', () => {
  const list = patternList('dist/**');
  expect(compilePatterns(list, EXACT)).toBe(compilePatterns(list, { ignoreCase: false, directories: false }));
  expect(compilePatterns(list, EXACT)).not.toBe(compilePatterns(list, DENY));
});

describe('what cannot be compiled, could match nothing, or is read in another way than meant, is refused', () => {
  test.each([
    ['dist/', 'ends in a slash, and no file does', 'did you mean dist/**?'],
    ['dist/**/', 'ends in a slash, and no file does', 'did you mean dist/**?'],
    ['./dist/**', 'can match nothing', 'packed paths do not begin with ./: did you mean dist/**?'],
    ['./README.md', 'can match nothing', 'packed paths do not begin with ./: did you mean /README.md?'],
    ['../x', 'can match nothing', 'packed paths have no . or .. segments'],
    ['dist/./x', 'can match nothing', 'packed paths have no . or .. segments'],
    ['dist/{a,..}/x', 'can match nothing', 'packed paths have no . or .. segments'],
    ['dist//x', 'can match nothing', 'it has an empty path segment'],
    ['/', 'can match nothing', 'did you mean **?'],
    ['!', 'is empty', 'write a pattern, or remove it'],
    ['!x', 'has nothing to take back from', 'write a pattern without ! before it'],
    ['!!x', 'begins with two !', 'one ! takes back'],
    ['!(src)/**', 'begins with !(', 'write /!(...) to match all others, or !name to take back'],
    [' dist/**', 'begins or ends with a space', 'did you mean dist/**?'],
    ['dist\\**\\*.js', 'has a backslash', 'packed paths have /: did you mean dist/**/*.js?'],
    ['dist/**\nREADME.md', 'has a control character', 'one pattern a line, each with its own dash'],
    ['dist**', 'has a ** that does not cross directories', 'only a segment of its own does: did you mean dist/**?'],
    ['src/**.ts', 'has a ** that does not cross directories', 'only a segment of its own does: did you mean **/*.ts?'],
    ['dist/[a', 'has an unclosed [', 'close it, or write [[] for the character'],
    ['dist/[a/b]', 'has an unclosed [', 'close it, or write [[] for the character'],
    ['[]', 'has an unclosed [', 'close it, or write [[] for the character'],
    ['[z-a].js', 'has a range from z to a, which is empty', 'did you mean a-z?'],
    ['dist/@(a', 'has an unclosed (', 'close it in the same path segment'],
    ['@(a/b|c)', 'has an unclosed (', 'close it in the same path segment'],
    ['(a|b).js', 'has a | outside of @(...)', 'alternatives are written {a,b}'],
    ['dist/*.{js}', 'has braces without alternatives', 'write {a,b}, or [{] and [}] for the characters'],
    ['dist/{a,b', 'has braces without alternatives', 'write {a,b}, or [{] and [}] for the characters'],
    ['dist/a}', 'has braces without alternatives', 'write {a,b}, or [{] and [}] for the characters'],
    ['{a,b}'.repeat(12), 'has more than 1000 alternatives', 'split it, or use *'],
    ['{1..100000}.js', 'has more than 1000 alternatives', 'split it, or use *'],
    ['a'.repeat(1001), 'is longer than 1000 characters', 'split it'],
    ['**/a/'.repeat(21) + 'b', 'has more than 20 **', 'one ** is enough'],
    ['+('.repeat(300) + ')'.repeat(300), 'cannot be compiled', 'pattern has too many extglobs'],
  ])('%s', (pattern, what, label) => {
    const [message, , , mark] = shown(() => compilePatterns(patternList(pattern), EXACT))
      .split('\n--> ')
      .flatMap((part) => part.split('\n| '));
    expect(message).toMatch(/^the pattern "/);
    expect(message?.endsWith(what)).toBe(true);
    expect(mark?.trimStart().replace(/^\^+ /, '')).toBe(label);
  });

  test('all patterns of a list that are wrong are named', () => {
    expect(() => compilePatterns(patternList('dist/', 'ok', 'a\\b'), EXACT)).toThrow(
      expect.objectContaining({ others: [expect.objectContaining({ message: 'the pattern "a\\\\b" has a backslash' })] }),
    );
  });

  test.each(['*a'.repeat(400), '**/a*/'.repeat(19) + 'x', '*(*(*(a)))b', '+(a|aa)'.repeat(60)])(
    'a slow pattern is not slow: %s',
    (pattern) => {
      const before = process.cpuUsage();
      const matches = compilePatterns(patternList(pattern), DENY);
      for (const path of ['a'.repeat(255), `${'aa/'.repeat(300)}c`, `${'a'.repeat(200)}/${'a'.repeat(254)}!`]) matches(path);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(1000);
    },
  );
});

describe('the comparisons of text that stand in for minimatch give what minimatch gives', () => {
  const SEGMENT = ['a', 'b', 'ab', '.a', 'a.js', 'b.d.ts', '.js', 'a-b', 'A', 'dist', 'a.b.js', '(a)', 'a+b', '@a'] as const;
  const GLOB = ['*', '**', '*.js', '*.ts', '*.d.ts', 'a*', '?', '*b', '[ab]', '@(a|b)', '!(a)', '{a,b}*', '*.{js,ts}', 'a.*'] as const;

  const pathOf = (random: () => number): string =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(random, SEGMENT)).join('/');
  const patternOf = (random: () => number): string => {
    const segments = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      random() < 0.45 ? pick(random, SEGMENT) : pick(random, GLOB),
    );
    const pattern = segments.join('/');
    return random() < 0.2 || pattern.startsWith('!') ? `/${pattern}` : pattern;
  };
  const options = { dot: true, nocomment: true, nonegate: true };
  const expected = (path: string, pattern: string, nocase: boolean): boolean =>
    pattern.startsWith('/')
      ? minimatch(path, pattern.slice(1), { ...options, nocase })
      : minimatch(path, pattern, { ...options, nocase, matchBase: true });
  const parents = (path: string): readonly string[] =>
    path
      .split('/')
      .slice(0, -1)
      .map((_, index, all) => all.slice(0, index + 1).join('/'));
  const isName = (segment: string | undefined): boolean => SEGMENT.some((name) => name === segment);

  test.each([1, 2, 3])('seed %i', (seed) => {
    const random = randomNumbers(seed);
    const paths = Array.from({ length: 60 }, () => pathOf(random));
    const differences: unknown[] = [];
    for (let round = 0; round < 1500; round += 1) {
      const pattern = patternOf(random);
      const exact = compilePatterns(patternList(pattern), EXACT);
      const deny = compilePatterns(patternList(pattern), DENY);
      const directories = isName(pattern.split('/').at(-1));
      for (const path of paths) {
        const matched = expected(path, pattern, false);
        const denied = expected(path, pattern, true) || (directories && parents(path).some((parent) => expected(parent, pattern, true)));
        const found = { pattern, path, exact: exact(path) !== null, denied: deny(path) !== null };
        if (found.exact !== matched || found.denied !== denied) differences.push({ found, minimatch: { exact: matched, denied } });
      }
    }
    expect(differences).toEqual([]);
  });
});

describe('package names', () => {
  const names = ['cli', '@acme/cli', '@acme/public-a', '@acme/public-b', '@other/cli'];
  test.each<[readonly string[], readonly string[]]>([
    [['cli'], ['cli']],
    [['*'], ['cli']],
    [['@acme/*'], ['@acme/cli', '@acme/public-a', '@acme/public-b']],
    [['@acme/public-*'], ['@acme/public-a', '@acme/public-b']],
    [['@*/cli'], ['@acme/cli', '@other/cli']],
    [['*/cli'], ['@acme/cli', '@other/cli']],
    [['**'], names],
    [
      ['@acme/*', '!@acme/cli'],
      ['@acme/public-a', '@acme/public-b'],
    ],
    [['@ACME/*'], []],
  ])('%p', (patterns, matched) => {
    const matches = compileNames(patternList(...patterns));
    expect(names.filter((name) => matches(name) !== null)).toEqual(matched);
  });

  test.each([
    ['acme/cli', 'can match no package', 'did you mean @acme/cli?'],
    ['@acme/a/b', 'can match no package', 'a package name has one slash at most'],
    ['/cli', 'can match nothing', 'it has an empty path segment'],
    ['@acme/', 'can match nothing', 'it has an empty path segment'],
    ['', 'is empty', 'write a pattern, or remove it'],
  ])('%s can be no name', (pattern, what, label) => {
    expect(shown(() => compileNames(patternList(pattern)))).toMatch(
      new RegExp(`^the pattern .*${what}[^]*\\^ ${label.replaceAll(/[?/]/g, '\\$&')}$`),
    );
  });

  test.each([
    ['@acme/cli', true],
    ['cli', true],
    ['@acme/*', false],
    ['{a,b}', false],
    ['!cli', false],
  ])('%s is a name itself: %p', (pattern, expected) => {
    expect(isPlainName(pattern)).toBe(expected);
  });
});
