import { describe, expect, test } from '@jest/globals';
import { compilePatterns, EXACT } from '../../src/policy/pattern.ts';
import { literalPattern } from '../../src/rules/literal-pattern.ts';
import { notAllowed } from '../../src/rules/not-allowed.ts';
import { frame, located, patterns, ruleInput, told } from './rule-input.ts';

const files = ['LICENSE', 'README.md', 'dist/cli.js', 'dist/cli.js.map', 'docs/README.md', 'package.json'];

describe('what is reported', () => {
  test.each([
    ['nothing without an allow list', [], []],
    ['nothing where every file is named', [patterns('**')], []],
    [
      'every file that no pattern names',
      [patterns('dist/**', '/README.md', 'LICENSE', 'package.json')],
      ['error: docs/README.md would be published: no pattern under "allow" names it'],
    ],
    [
      'a file that a later pattern takes back',
      [patterns('**', '!*.map')],
      ['error: dist/cli.js.map would be published: "allow" takes it back with !*.map'],
    ],
    [
      'what one of two lists does not name, once',
      [patterns('**'), patterns('**', '!dist/**')],
      [
        'error: dist/cli.js would be published: "allow" takes it back with !dist/**',
        'error: dist/cli.js.map would be published: "allow" takes it back with !dist/**',
      ],
    ],
    ['every file under an empty list', [[]], files.map((path) => `error: ${path} would be published: no pattern under "allow" names it`)],
  ])('%s', (_, allow, expected) => {
    expect(told(notAllowed, { files, policy: { allow } })).toEqual(expected);
  });
});

test('the finding points at the pattern that takes the file back', () => {
  const takesBack = { value: '!*.map', frame: { ...frame, line: 9 } };
  const [finding] = notAllowed.check(ruleInput({ files, policy: { allow: [[located('**'), takesBack]] } }));
  expect(finding?.decidedBy).toEqual({ ...frame, line: 9, label: 'this pattern takes it back' });
});

test('the help names a pattern for exactly this file', () => {
  const [finding] = notAllowed.check(ruleInput({ files: ['dist/[id].js'], policy: { allow: [patterns('lib/**')] } }));
  expect(finding?.help).toBe('if it is meant to ship, end "allow" in the policy with "dist/[[]id].js" or a wider pattern');
});

describe('the pattern for a path matches it and not its neighbours', () => {
  const neighbours = ['i.js', 'dist/i.js', 'dist/a.js', 'dist/xy', 'deep/README.md'];

  test.each([
    'README.md',
    'dist/a b.js',
    'dist/[id].js',
    'dist/[...all].js',
    'dist/{a,b}.js',
    'dist/+(a).js',
    'dist/!(a).js',
    '!dist/a.js',
    '!important.js',
    '#hash.js',
    'dist/a|b.js',
    'dist/a?.js',
    'dist/a*b.js',
    'dist/a\\b.js',
    'dist/a\nb.js',
    ' leading',
    'trailing ',
    'é/ü.js',
  ])('%j', (path) => {
    const matches = compilePatterns([located(literalPattern(path))], EXACT);
    expect([path, ...neighbours].filter((candidate) => matches(candidate) !== null)).toEqual([path]);
  });
});
