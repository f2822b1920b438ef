import { describe, expect, test } from '@jest/globals';
import { machinePath, shownPath } from '../../src/source-map/machine-path.ts';

describe('paths of a machine, with the name of the user masked', () => {
  test.each([
    ['/home/alice/app/src/a.ts', 'machine', '/home/***/app/src/a.ts'],
    ['/Users/alice/app/src/a.ts', 'machine', '/Users/***/app/src/a.ts'],
    ['/root/app/a.ts', 'machine', '/root/app/a.ts'],
    ['C:\\Users\\alice\\app\\a.ts', 'machine', 'C:\\Users\\***\\app\\a.ts'],
    ['c:/Users/alice/app/a.ts', 'machine', 'c:/Users/***/app/a.ts'],
    ['D:\\build\\a.ts', 'machine', 'D:\\build\\a.ts'],
    ['\\\\fileserver\\share\\a.ts', 'machine', '\\\\***\\share\\a.ts'],
    ['file:///home/alice/a.ts', 'machine', 'file:///home/***/a.ts'],
    ['file:///C:/Users/alice/a.ts', 'machine', 'file:///C:/Users/***/a.ts'],
    ['file:///srv/build/a.ts', 'machine', 'file:///srv/build/a.ts'],
    ['webpack:////home/alice/a.ts', 'machine', 'webpack:////home/***/a.ts'],
    ['webpack:///home/alice/a.ts', 'machine', 'webpack:///home/***/a.ts'],
    ['webpack://app/C:/Users/alice/a.ts', 'machine', 'webpack://app/C:/Users/***/a.ts'],
    ['../../../../home/alice/app/a.ts', 'machine', '../../../../home/***/app/a.ts'],
    ['/agent/_work/1/s/src/a.ts', 'absolute', '/agent/_work/1/s/src/a.ts'],
    ['/builds/acme/cli/src/a.ts', 'absolute', '/builds/acme/cli/src/a.ts'],
    ['/src/a.ts', 'rooted', '/src/a.ts'],
    ['/source/', 'rooted', '/source/'],
    ['/index.js', 'rooted', '/index.js'],
  ])('%s', (name, kind, masked) => {
    expect(machinePath(name)).toEqual({ kind, masked });
  });
});

describe('paths that tell of no machine', () => {
  test.each([
    'src/a.ts',
    '../src/a.ts',
    './home/index.ts',
    '../home/components/a.ts',
    '../../pages/users/alice/a.ts',
    '/',
    '',
    'webpack:///./src/a.ts',
    'webpack:///src/a.ts',
    'webpack://app/../src/a.ts',
    'webpack:///',
    'umd:@scope/codec',
    '\0virtual:entry',
    'a:b.ts',
  ])('%j', (name) => {
    expect(machinePath(name)).toBeNull();
  });
});

test('a long path is shown by its ends', () => {
  expect(shownPath('short')).toBe('short');
  expect(shownPath(`/start/${'x'.repeat(200)}/end.ts`)).toMatch(/^\/start\/x+…x+\/end\.ts$/);
  expect(shownPath('x'.repeat(500))).toHaveLength(100);
});
