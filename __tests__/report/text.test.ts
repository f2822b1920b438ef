import { describe, expect, test } from '@jest/globals';
import { cutText } from '../../src/report/cut-text.ts';
import { groupViolations, headline, whereabouts } from '../../src/report/groups.ts';
import { htmlCode, markdownCode, markdownFence, markdownText } from '../../src/report/markdown-text.ts';
import { visibleText } from '../../src/report/visible-text.ts';
import { width } from '../../src/report/width.ts';
import { workflowCommand } from '../../src/report/workflow-command.ts';
import { wrap } from '../../src/report/wrap.ts';
import { report, testFile, violation } from './sample.ts';

describe('visibleText', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['dist/ordinary name-1.0_ü日.js', 'dist/ordinary name-1.0_ü日.js'],
    ['a\nb\rc\td', 'a\\nb\\rc\\td'],
    ['\u001B[31m\u009B\u0000', '\\x1b[31m\\x9b\\x00'],
    ['a\u202Egnp\u2066\u200B\uFEFF', 'a\\u{202e}gnp\\u{2066}\\u{200b}\\u{feff}'],
    ['a\u2028b\u2029', 'a\\u{2028}b\\u{2029}'],
    ['\uD800 \u{E0041}', '\\u{d800} \\u{e0041}'],
    ['::error::x ::add-mask::y', '\\x3a:error::x \\x3a:add-mask::y'],
    ['##[error]', '#\\x23[error]'],
    ['a::b ## [c]', 'a::b ## [c]'],
  ];
  test.each(cases)('of %j is %j, and stays so', (text, visible) => {
    expect(visibleText(text)).toBe(visible);
    expect(visibleText(visible)).toBe(visible);
  });
});

describe('Markdown', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['a_b.js would be published', 'a_b.js would be published'],
    ['*a* _b_ ~c~ `d` [e](f) <g> & h|i', '&#42;a&#42; &#95;b&#95; &#126;c&#126; &#96;d&#96; &#91;e&#93;(f) &#60;g&#62; &#38; h&#124;i'],
    ['@everyone #1', '<span>@</span>everyone <span>#</span>1'],
    ['https://a.example www.b.example', 'https<span>:</span>//a.example www<span>.</span>b.example'],
    ['- a', '&#45; a'],
    ['12. a', '12<span>.</span> a'],
  ];
  test.each(texts)('text %j is %j', (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  const codes: readonly (readonly [string, string])[] = [
    ['@acme/cli *_[x](y)', '`@acme/cli *_[x](y)`'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['<img>', '<code>&#60;img&#62;</code>'],
    [' a', '<code> a</code>'],
    ['a\nb', '<code>a&#92;nb</code>'],
    ['', '<code></code>'],
  ];
  test.each(codes)('code %j is %j', (text, markdown) => {
    expect(markdownCode(text)).toBe(markdown);
  });

  test('code for HTML leaves nothing to Markdown', () => {
    expect(htmlCode('@a/`b`<')).toBe('<code>&#64;a/&#96;b&#96;&#60;</code>');
  });

  test('a fence is longer than what it holds', () => {
    expect(markdownFence(['a', '````', 'b\nc'])).toBe('`````text\na\n````\nb\\nc\n`````');
  });
});

test('a workflow command escapes what the runner takes back, and no more', () => {
  expect(workflowCommand('error', { file: 'a,b:c%;d', line: 1, col: null }, 'x%\r\ny: z, w')).toBe(
    '::error file=a%2Cb%3Ac%25;d,line=1::x%25%0D%0Ay: z, w',
  );
  expect(workflowCommand('error', {}, 'x')).toBe('::error::x');
});

describe('width', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 0],
    ['abc', 3],
    ['日本', 4],
    ['ｆｕｌｌ', 8],
    ['한', 2],
    ['é', 1],
    ['e\u0301', 1],
    ['🚀', 2],
    ['❤\uFE0F', 2],
    ['…^', 2],
  ];
  test.each(cases)('of %j is %i', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

test.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a😀😀', 3, 'a…'],
  ['a😀😀', 4, 'a😀…'],
])('%j cut to %i is %j', (text, limit, cut) => {
  expect(cutText(text, limit)).toBe(cut);
});

test('wrapping breaks at spaces only, and keeps every word', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
  expect(wrap('a wordthatistoolong b', 5)).toEqual(['a', 'wordthatistoolong', 'b']);
  expect(wrap('日本 日本', 5)).toEqual(['日本', '日本']);
});

describe('where many paths lie', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['one directory', ['a/b/1', 'a/b/2'], ' under a/b/'],
    ['two below one', ['a/b/1', 'a/c/1', 'a/c/2'], ' under a/ (c 2, b 1)'],
    ['beside a directory', ['a/1', 'a/b/1', 'a/b/2'], ' under a/ (b 2, . 1)'],
    ['at the root', ['1', '2'], ''],
    ['everywhere', ['a/1', 'b/1', 'b/2', 'c/1', 'd/1', 'e/1'], ' (b 2, a 1, c 1, ... 2 more directories)'],
    ['names that begin alike', ['ab/1', 'abc/1'], ' (ab 1, abc 1)'],
    ['none', [], ''],
  ];
  test.each(cases)('%s', (_, paths, words) => {
    expect(whereabouts(paths)).toBe(words);
  });
});

describe('the headline of a group', () => {
  const { rules } = report();
  const cases: readonly (readonly [string, readonly ReturnType<typeof violation>[], string])[] = [
    ['of one is its message', [testFile('a.js')], 'a.js would be published: tests are of no use to who installs it'],
    [
      'of like messages counts the files',
      [testFile('a.js'), testFile('b.js')],
      '2 files would be published: tests are of no use to who installs it',
    ],
    [
      'of unlike messages is the summary of the rule',
      [testFile('a', { message: 'a is 1' }), testFile('b', { message: 'b is 2' })],
      'Tests (2 times)',
    ],
    [
      'of an unknown rule is the first message',
      [violation({ rule: 'x', message: 'a' }), violation({ rule: 'x', message: 'b' })],
      'a, and 1 more',
    ],
  ];
  test.each(cases)('%s', (_, violations, words) => {
    expect(groupViolations(violations).map((group) => headline(group, rules))).toEqual([words]);
  });
});
