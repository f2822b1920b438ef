import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { targetArguments } from '../src/target-argument.ts';
import { writeTree } from './packages-on-disk.ts';

describe('a target on the command line', () => {
  const cwd = writeTree({
    'package.json': {},
    'a/package.json': {},
    'a@1/package.json': {},
    'out/b-1.0.0.tgz': '',
    'out/a-1.0.0.tgz': '',
    'out/report.json': '',
    'x.tar.gz': '',
    'file.js': '',
    'empty/none.txt': '',
  });
  const at = (file: string): string => path.join(cwd, file);
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['.', [{ kind: 'directory', directory: cwd }]],
    ['a', [{ kind: 'directory', directory: at('a') }]],
    ['a@1', [{ kind: 'directory', directory: at('a@1') }]],
    ['x.tar.gz', [{ kind: 'tarball', file: at('x.tar.gz'), shown: 'x.tar.gz' }]],
    [
      'out',
      [
        { kind: 'tarball', file: at('out/a-1.0.0.tgz'), shown: 'out/a-1.0.0.tgz' },
        { kind: 'tarball', file: at('out/b-1.0.0.tgz'), shown: 'out/b-1.0.0.tgz' },
      ],
    ],
    ['left@1.2.3', [{ kind: 'registry', name: 'left', wanted: '1.2.3' }]],
    ['@acme/cli@^2', [{ kind: 'registry', name: '@acme/cli', wanted: '^2' }]],
    ['@acme/cli@latest', [{ kind: 'registry', name: '@acme/cli', wanted: 'latest' }]],
  ];
  test.each(cases)('%s', (argument, expected) => expect(targetArguments(argument, cwd)).toEqual(expected));

  test.each([
    ['nowhere', 'no such directory: nowhere'],
    ['nowhere.tgz', 'no such tarball: nowhere.tgz'],
    ['@acme/cli', 'no such directory: @acme/cli'],
    ['file.js', 'not a directory: file.js'],
    ['empty', 'no package.json in empty'],
  ])('%s cannot be judged', (argument, message) => expect(() => targetArguments(argument, cwd)).toThrow(message));
});
