import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { removedFile } from '../../src/rules/removed-file.ts';
import { type Release, toldOf } from '../previous/releases.ts';

const release = (manifest: JsonObject, paths: readonly string[], version?: string): Release => ({
  manifest,
  files: Object.fromEntries(paths.map((path) => [path, ''])),
  ...(version !== undefined && { version }),
});

test.each<[string, Release, Release, readonly string[]]>([
  [
    'main, with package.json as it was',
    release({ main: 'lib/index.js' }, ['lib/index.js', 'a.js']),
    release({ main: 'lib/index.js' }, ['a.js']),
    ['error: lib/index.js would not be published any more: it was main of 1.2.3'],
  ],
  [
    'a subpath that went from package.json as well',
    release({ exports: { '.': './a.js', './legacy': './lib/legacy.js' } }, ['a.js', 'lib/legacy.js']),
    release({ exports: { '.': './a.js' } }, ['a.js']),
    ['error: lib/legacy.js would not be published any more: it was exports["./legacy"] of 1.2.3'],
  ],
  [
    'a command',
    release({ bin: { a: 'a.js', b: 'b.js' } }, ['a.js', 'b.js']),
    release({ bin: { a: 'a.js' } }, ['a.js']),
    ['error: b.js would not be published any more: it was bin.b of 1.2.3'],
  ],
  [
    'under several names',
    release({ main: 'a.js', module: 'a.js', exports: { '.': { import: './a.js', require: './a.js' } } }, ['a.js']),
    release({}, []),
    ['error: a.js would not be published any more: it was main, module, exports["."].import and 1 more of 1.2.3'],
  ],
  [
    'index.js, which Node looks for',
    release({ main: 'lib' }, ['lib/index.js']),
    release({ main: 'lib' }, []),
    ['error: lib/index.js would not be published any more: it was main of 1.2.3'],
  ],
  [
    'for which only a condition of few makes up',
    release({ main: 'lib/index.js' }, ['lib/index.js']),
    release({ main: 'dist/index.js', exports: { '.': { source: './src/index.ts', default: './dist/index.js' } } }, ['src/index.ts']),
    ['error: lib/index.js would not be published any more: it was main of 1.2.3'],
  ],
  [
    'declarations',
    release({ main: 'a.js', types: 'a.d.ts' }, ['a.js', 'a.d.ts']),
    release({ main: 'a.js' }, ['a.js']),
    ['warning: a.d.ts would not be published any more: it was types of 1.2.3'],
  ],
  [
    'in a major release',
    release({ bin: { a: 'a.js', b: 'b.js' } }, ['a.js', 'b.js']),
    release({ bin: { a: 'a.js' } }, ['a.js'], '2.0.0'),
    ['warning: b.js would not be published any more: it was bin.b of 1.2.3'],
  ],
  [
    'in a minor release of 0.x',
    release({ main: 'a.js' }, ['a.js'], '0.3.1'),
    release({}, ['b.js'], '0.4.0'),
    ['warning: a.js would not be published any more: it was main of 0.3.1'],
  ],
  [
    'main is another file',
    release({ main: 'lib/index.js' }, ['lib/index.js']),
    release({ main: 'dist/index.js' }, ['dist/index.js']),
    ['note: lib/index.js would not be published any more: it was main of 1.2.3'],
  ],
  [
    'exports take the place of main',
    release({ main: 'lib/index.js' }, ['lib/index.js']),
    release({ exports: './dist/index.js' }, ['dist/index.js']),
    ['note: lib/index.js would not be published any more: it was main of 1.2.3'],
  ],
  [
    'the command is another file',
    release({ bin: 'a.js' }, ['a.js']),
    release({ bin: { fmt: 'b.js' } }, ['b.js']),
    ['note: a.js would not be published any more: it was bin of 1.2.3'],
  ],
  ['a file that nothing named', release({ main: 'a.js' }, ['a.js', 'b.js']), release({ main: 'a.js' }, ['a.js']), []],
  ['another hash', release({ main: 'a-BxT3k9aZ.js' }, ['a-BxT3k9aZ.js']), release({ main: 'a-Cq8dPz1L.js' }, ['a-Cq8dPz1L.js']), []],
  ['what main leads to without it', release({ main: 'lib' }, ['lib.js', 'lib/index.js']), release({ main: 'lib' }, ['lib/index.js']), []],
  ['one of many under a pattern', release({ exports: { './*': './x/*.js' } }, ['x/a.js', 'x/b.js']), release({}, ['x/a.js']), []],
  ['what was missing before', release({ main: 'a.js' }, ['b.js']), release({ main: 'a.js' }, []), []],
])('%s', async (_, before, after, expected) => {
  expect(await toldOf(removedFile, before, after)).toEqual(expected);
});

test('no earlier release: nothing is gone', async () => {
  expect(await toldOf(removedFile, null, release({ main: 'a.js' }, []))).toEqual([]);
});
