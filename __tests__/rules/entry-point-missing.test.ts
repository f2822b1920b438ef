import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { entryPointMissing } from '../../src/rules/entry-point-missing.ts';
import { ruleInput, told } from './rule-input.ts';

type Case = readonly [what: string, files: readonly string[], manifest: JsonObject, told: readonly string[]];

const quiet: readonly Case[] = [
  ['no entry point', ['package.json'], {}, []],
  ['an empty main, as types-only packages have it', ['index.d.ts'], { main: '', types: 'index.d.ts' }, []],
  ['main as it is', ['lib/index.js'], { main: './lib/index.js' }, []],
  ['main without its ending', ['lib/index.js'], { main: 'lib/index' }, []],
  ['main as a directory', ['lib/index.js'], { main: 'lib' }, []],
  ['main as a directory with a slash', ['lib/index.json'], { main: './lib/' }, []],
  ['main as the package itself', ['index.js'], { main: '.' }, []],
  ['an addon', ['build/a.node'], { main: 'build/a' }, []],
  ['types without their ending', ['dist/index.d.ts'], { types: 'dist/index' }, []],
  ['types as a directory', ['dist/index.d.ts'], { typings: './dist' }, []],
  ['types that name the code', ['dist/index.js', 'dist/index.d.mts'], { types: 'dist/index.mjs' }, []],
  ['bin', ['bin/a.js'], { bin: './bin/a.js' }, []],
  ['several bins', ['a.js', 'b.js'], { bin: { a: './a.js', b: '/b.js' } }, []],
  ['exports', ['dist/a.js', 'dist/a.d.ts'], { exports: { '.': { types: './dist/a.d.ts', import: './dist/a.js' } } }, []],
  ['exports as one path', ['a.js'], { exports: './a.js' }, []],
  ['a closed subpath', ['a.js'], { exports: { '.': './a.js', './internal/*': null } }, []],
  ['a pattern that matches a file in a sub-folder', ['a.js', 'dist/x/y.js'], { exports: { '.': './a.js', './*': './dist/*.js' } }, []],
  ['a pattern with two stars', ['dist/y/y.js'], { exports: { './*': './dist/*/*.js' } }, []],
  ['a directory, as old packages export it', ['lib/a.js'], { exports: { './': './', './lib/': './lib/' } }, []],
  ['one of several paths', ['b.js'], { exports: { '.': [{ import: './b.js' }, './a.js', './b.js'] } }, []],
  ['imports, which are nobody else’s business', ['a.js'], { main: 'a.js', imports: { '#x': './x.js' } }, []],
];

const errors: readonly Case[] = [
  ['main', ['README.md'], { main: './dist/index.js' }, ['error: dist/index.js would not be published, but main names it']],
  ['main that is an empty directory', ['lib/a.js'], { main: 'lib' }, ['error: lib would not be published, but main names it']],
  ['the package itself', [], { main: './' }, ['error: index.js would not be published, but main names it']],
  ['bin, which is taken to the letter', ['bin/a.js'], { bin: { a: 'bin/a' } }, ['error: bin/a would not be published, but bin.a names it']],
  ['module without a main', [], { module: 'a.mjs' }, ['error: a.mjs would not be published, but module names it']],
  ['exports', [], { exports: './a.js' }, ['error: a.js would not be published, but exports names it']],
  [
    'exports, which are taken to the letter',
    ['a.js'],
    { exports: { '.': './a' } },
    ['error: a would not be published, but exports["."] names it'],
  ],
  [
    'one condition of the root',
    ['a.mjs'],
    { exports: { import: './a.mjs', require: './a.cjs' } },
    ['error: a.cjs would not be published, but exports.require names it'],
  ],
  [
    'every path of a list',
    [],
    { exports: { '.': ['./a.js', './b.js'] } },
    ['error: a.js would not be published, but exports["."] names it'],
  ],
  [
    'a pattern',
    ['dist/a.cjs'],
    { exports: { './*': './dist/*.js' } },
    ['error: dist/*.js matches nothing that would be published, but exports["./*"] names it'],
  ],
  [
    'fields that share a file, told once',
    [],
    { main: './d/a.js', module: 'd/a.js', exports: { '.': { require: './d/a.js' } } },
    ['error: d/a.js would not be published, but main, module and 1 more name it'],
  ],
  [
    'two fields, told once and as the stronger of both',
    [],
    { types: 'd/a.js', exports: { '.': './d/a.js' } },
    ['error: d/a.js would not be published, but types and exports["."] name it'],
  ],
];

const warnings: readonly Case[] = [
  ['types', ['a.js'], { main: 'a.js', types: 'b.d.ts' }, ['warning: b.d.ts would not be published, but types names it']],
  [
    'a types condition',
    ['a.js'],
    { exports: { '.': { types: { import: './a.d.ts' }, default: './a.js' } } },
    ['warning: a.d.ts would not be published, but exports["."].types.import names it'],
  ],
  ['browser', ['a.js'], { main: 'a.js', browser: 'b.js' }, ['warning: b.js would not be published, but browser names it']],
  [
    'a condition for use inside of the repository',
    ['a.js'],
    { exports: { '.': { '@acme/source': './src/a.ts', default: './a.js' } } },
    ['warning: src/a.ts would not be published, but exports["."]["@acme/source"] names it'],
  ],
  [
    'one subpath beside others that ship',
    ['a.js'],
    { exports: { '.': './a.js', './old': './old.js' } },
    ['warning: old.js would not be published, but exports["./old"] names it'],
  ],
  ['main beside exports', ['a.js'], { main: 'old.js', exports: './a.js' }, ['warning: old.js would not be published, but main names it']],
  ['main where Node goes on to index.js', ['index.js'], { main: 'old.js' }, ['warning: old.js would not be published, but main names it']],
  [
    'the default of npm init beside code',
    ['runtime.js'],
    { main: 'index.js' },
    ['warning: index.js would not be published, but main names it'],
  ],
  ['module beside main', ['a.js'], { main: 'a.js', module: 'a.mjs' }, ['warning: a.mjs would not be published, but module names it']],
  [
    'what an install script may make',
    ['install.js'],
    { bin: 'bin/tool', scripts: { postinstall: 'node install.js' } },
    ['warning: bin/tool would not be published, but bin names it'],
  ],
  [
    'what node-gyp builds',
    ['binding.gyp'],
    { main: 'build/Release/a.node' },
    ['warning: build/Release/a.node would not be published, but main names it'],
  ],
];

describe('nothing is missing', () => {
  test.each(quiet)('%s', (_, files, manifest, expected) => {
    expect(told(entryPointMissing, { files, manifest })).toEqual(expected);
  });
});

describe('errors', () => {
  test.each(errors)('%s', (_, files, manifest, expected) => {
    expect(told(entryPointMissing, { files, manifest })).toEqual(expected);
  });
});

describe('warnings', () => {
  test.each(warnings)('%s', (_, files, manifest, expected) => {
    expect(told(entryPointMissing, { files, manifest })).toEqual(expected);
  });
});

test('the finding has the path of the file, so that an exception can name it, and points at the field', () => {
  const manifest = { exports: { '.': [{ import: './a.mjs' }] } };
  const [finding] = entryPointMissing.check(ruleInput({ manifest }));
  expect(finding).toMatchObject({
    path: 'a.mjs',
    anchor: { kind: 'manifest', pointer: ['exports', '.', 0, 'import'] },
    data: { fields: ['exports["."][0].import'] },
  });
});

describe('the help says more where it can', () => {
  test('of a name in other capitals', () => {
    const [finding] = entryPointMissing.check(ruleInput({ files: ['dist/Index.js'], manifest: { main: 'dist/index.js' } }));
    expect(finding?.help).toBe('dist/Index.js ships: mend the capitals, they matter on most systems');
  });

  test('of a link that npm drops', () => {
    const dropped = [{ path: 'dist/index.js', why: 'symlink', target: '../src/index.js' }] as const;
    const [finding] = entryPointMissing.check(ruleInput({ dropped, manifest: { main: 'dist/index.js' } }));
    expect(finding?.help).toBe('npm drops it because it is no regular file: replace it by one');
  });
});
