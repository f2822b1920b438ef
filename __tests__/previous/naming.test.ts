import { expect, test } from '@jest/globals';
import { filesNaming } from '../../src/previous/naming.ts';

test.each<[string, readonly string[], string]>([
  ['lib/a.js', ['lib/a.js'], 'named'],
  ['lib/a.js', ['./lib/a.js'], 'named'],
  ['lib/a.js', ['/lib/a.js'], 'named'],
  ['lib/a.js', ['lib/*.js'], 'named'],
  ['lib/deep/a.js', ['lib/**/*.js'], 'named'],
  ['lib/a.js', ['lib', 'lib/*.js'], 'named'],
  ['a.js', ['*.js'], 'named'],
  ['a.d.ts', ['*.{js,d.ts}'], 'named'],
  ['lib/a.js', ['lib'], 'covered'],
  ['lib/a.js', ['lib/'], 'covered'],
  ['lib/a.js', ['lib/*'], 'covered'],
  ['lib/a.js', ['lib/**'], 'covered'],
  ['lib/a.js', ['lib/**/*'], 'covered'],
  ['lib/a.js', ['lib/*.*'], 'covered'],
  ['lib/a.js', ['lib/!(*.map)'], 'covered'],
  ['lib/a.js', ['l*'], 'covered'],
  ['lib/deep/a.js', ['lib/*'], 'covered'],
  ['a.js', ['.'], 'covered'],
  ['a.js', ['*'], 'covered'],
  ['a.js', ['**/*'], 'covered'],
  ['a.js', ['lib'], 'none'],
  ['library/a.js', ['lib'], 'none'],
  ['lib/a.ts', ['lib/*.js'], 'none'],
  ['lib/deep/a.js', ['lib/*.js'], 'none'],
  ['a.js', ['!a.js'], 'none'],
  ['a.js', [], 'none'],
])('%s under %j is %s', (path, files, expected) => {
  expect(filesNaming({ files })(path)).toBe(expected);
});

test.each([[{}], [{ files: 'lib' }], [{ files: null }], [{ files: [1, null] }]])('%j names nothing', (manifest) => {
  expect(filesNaming(manifest)('lib/a.js')).toBe('none');
});

test('a pattern that is made to take long names nothing, and takes no time', () => {
  const started = performance.now();
  const hostile = [`${'*a'.repeat(40)}b`, `{${'a,'.repeat(400)}}`, `+(a|aa)`.repeat(8), '{1..999999}'];
  expect(filesNaming({ files: hostile })(`${'a'.repeat(200)}!`)).toBe('none');
  expect(performance.now() - started).toBeLessThan(500);
});
