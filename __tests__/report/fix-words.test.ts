import { describe, expect, test } from '@jest/globals';
import { fixWords, remainingHelp } from '../../src/report/fix-words.ts';
import { rules } from '../../src/rules/index.ts';
import { fix, frame, violation } from './sample.ts';

const here = { location: frame({ file: 'packages/cli/package.json' }) };

describe('a fix in one line', () => {
  const four = ['dist/a.js.map', 'dist/b.js.map', 'dist/c.js.map', 'dist/d.js.map'];
  const cases: readonly (readonly [string, readonly string[], readonly string[], string])[] = [
    ['this file alone', ['a'], ['a'], 'this file'],
    ['this file and others', four.slice(0, 1), four, 'this file and 3 others'],
    ['one other', four.slice(0, 1), four.slice(0, 2), 'this file and 1 other'],
    ['these files', four, four, 'these 4 files'],
    ['these files and others', four.slice(0, 2), four, 'these 2 files and 2 others'],
    ['the archive around a member', ['a.tgz!/x/.env'], ['a.tgz'], 'a.tgz'],
    ['several violations of one file', ['a', 'a'], ['a'], 'this file'],
  ];
  test.each(cases)('%s', (_, paths, removes, words) => {
    const violations = paths.map((path) => violation({ ...here, path, fix: fix({ removes }) }));
    expect(fixWords(fix({ removes }), violations)).toBe(`add "!dist/**/*.map" after "dist" (checked: removes ${words}, nothing else)`);
  });

  test('names the file where the frame is in another one', () => {
    const one = violation({ path: 'a', location: frame({ file: 'src/a.ts' }) });
    expect(fixWords(fix({ removes: ['a'] }), [one])).toMatch(/^in packages\/cli\/package\.json: add /);
    const ignoreFile = fix({ file: '.npmignore', edit: 'add "*.map" to .npmignore', removes: ['a'] });
    expect(fixWords(ignoreFile, [one])).toMatch(/^add "\*\.map" to \.npmignore \(/);
  });
});

describe('what a rule advises besides the edit', () => {
  const helpOf = (id: string): string | undefined => rules.find(({ meta }) => meta.id === id)?.meta.help;
  const cases: readonly (readonly [string, RegExp | null])[] = [
    ['secret', /^revoke it now/],
    ['private-key', /^replace the key/],
    ['npmrc-content', /^revoke the login/],
    ['credential-file', /^revoke what is in the file/],
    ['env-file', /^replace the secrets/],
    ['private-key-file', /^replace the key/],
    ['core-dump', /^treat every secret/],
    ['agent-permissions', /^look through the commands/],
    ['disguised-executable', /^find out who put it there/],
    ['source-map-content', null],
    ['log-file', null],
    ['test-file', null],
    ['denied', null],
  ];
  test.each(cases)('%s', (id, rest) => {
    const help = helpOf(id);
    expect(help).toBeDefined();
    expect(remainingHelp(help ?? '') ?? 'nothing').toMatch(rest ?? /^nothing$/);
  });
});
