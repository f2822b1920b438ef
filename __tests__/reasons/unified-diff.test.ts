import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unifiedDiff } from '../../src/reasons/unified-diff.ts';
import { randomFrom } from '../packers/generated-trees.ts';
import { writeTree } from '../packages-on-disk.ts';

const numbers = (from: number, to: number): string => Array.from({ length: to - from + 1 }, (_, index) => `${from + index}\n`).join('');

/** What `git apply` makes of it outside of any repository. */
function gitApply(file: string, before: string | null, diff: string): { readonly text: string | null; readonly said: string } {
  const directory = writeTree(before === null ? {} : { [file]: before });
  const { stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: directory,
    input: diff,
    encoding: 'utf8',
    env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(directory) },
  });
  const full = path.join(directory, file);
  return { text: fs.existsSync(full) ? fs.readFileSync(full, 'utf8') : null, said: stderr };
}

test('a line that comes, with three lines around it', () => {
  expect(unifiedDiff({ file: 'a', before: numbers(1, 9), after: `${numbers(1, 5)}x\n${numbers(6, 9)}` })).toBe(
    ['diff --git a/a b/a', '--- a/a', '+++ b/a', '@@ -3,6 +3,7 @@', ' 3', ' 4', ' 5', '+x', ' 6', ' 7', ' 8', ''].join('\n'),
  );
});

test('a new file', () => {
  expect(unifiedDiff({ file: '.npmignore', before: null, after: '/dist/*.map\n' })).toBe(
    [
      'diff --git a/.npmignore b/.npmignore',
      'new file mode 100644',
      '--- /dev/null',
      '+++ b/.npmignore',
      '@@ -0,0 +1 @@',
      '+/dist/*.map',
      '',
    ].join('\n'),
  );
});

test('no change is no diff', () => expect(unifiedDiff({ file: 'a', before: 'x\n', after: 'x\n' })).toBe(''));

describe('git takes it', () => {
  const cases: readonly (readonly [string, string, string | null, string])[] = [
    ['a file without a last line break', 'a', '1\n2', '1\n2\n3'],
    ['a last line break that comes', 'a', '1\n2', '1\n2\n'],
    ['a last line break that goes', 'a', '1\n2\n', '1\n2'],
    ['Windows line ends', 'a', '1\r\n2\r\n', '1\r\nx\r\n2\r\n'],
    ['two changes far from each other', 'a', numbers(1, 40), `0\n${numbers(1, 35)}x\n${numbers(37, 40)}`],
    ['two changes that share their context', 'a', numbers(1, 20), `0\n${numbers(1, 5)}x\n${numbers(6, 20)}`],
    ['everything goes', 'a', '1\n2\n', ''],
    ['a byte order mark', 'package.json', '\uFEFF{}\n', '\uFEFF{"files":[]}\n'],
    ['a name with a space', 'x y/a b', '1\n', '2\n'],
    ['a name with quotes and a backslash', 'a"b\\c', '1\n', '2\n'],
    ['a name beyond ASCII', 'ünï/ﬁ', '1\n', '2\n'],
    ['a name with a line break and a tab', 'a\n+++ b/x\ty', '1\n', '2\n'],
    ['a new file in a directory with a space', 'x y/.npmignore', null, '/a\n'],
  ];
  test.each(cases)('%s', (_, file, before, after) => {
    const { text, said } = gitApply(file, before, unifiedDiff({ file, before, after }));
    expect(said).toBe('');
    expect(text ?? '').toBe(after);
  });

  test('random edits of random texts', () => {
    const random = randomFrom(4);
    const line = (): string => `${Math.floor(random() * 4)}${random() < 0.1 ? '\r' : ''}\n`;
    for (let round = 0; round < 40; round += 1) {
      const lines = Array.from({ length: Math.floor(random() * 30) }, line);
      const edited = lines.flatMap((one) => (random() < 0.15 ? [] : random() < 0.15 ? [one, line()] : [one]));
      const [before, after] = [lines.join(''), edited.join('').replace(random() < 0.3 ? /\n$/ : /^$/, '')];
      expect(gitApply('a', before, unifiedDiff({ file: 'a', before, after })).text).toBe(after);
    }
  });
});

test('a text of many lines that all change is told in one piece', () => {
  const before = numbers(1, 3000);
  const after = numbers(5000, 8000);
  expect(gitApply('a', before, unifiedDiff({ file: 'a', before, after })).text).toBe(after);
});
