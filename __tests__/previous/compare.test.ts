import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Comparison, JsonObject } from '../../src/model.ts';
import { comparisonOf, compareReleases, fatesOf } from '../../src/previous/compare.ts';
import { manifestChanges } from '../../src/previous/manifest-changes.ts';
import { listed, pair, previousRelease } from './releases.ts';

type Sizes = Readonly<Record<string, number>>;

const ofSize = (files: Sizes): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([path, size]) => [path, 'x'.repeat(size)]));

async function compared(before: Sizes, after: Sizes): Promise<Comparison> {
  const previous = await previousRelease({ files: ofSize(before) });
  return compareReleases(previous, listed({ files: ofSize(after), version: '1.2.4' }).pack);
}

/** In words: `+ added`, `- removed`, `renamed <- from` with a `?` where that is a guess. */
async function changes(before: Sizes, after: Sizes): Promise<readonly string[]> {
  const { added, removed, kept } = await compared(before, after);
  return [
    ...added.map(({ path }) => `+ ${path}`),
    ...removed.map(({ path }) => `- ${path}`),
    ...kept.flatMap((one) =>
      one.file.path === one.before.path ? [] : [`${one.file.path} <- ${one.before.path}${one.isCertain ? '' : '?'}`],
    ),
  ];
}

describe('files', () => {
  test.each<[string, Sizes, Sizes, readonly string[]]>([
    ['the same', { 'a.js': 1 }, { 'a.js': 2 }, []],
    ['one that is new and one that is gone', { 'a.js': 1 }, { 'b.js': 1 }, ['+ b.js', '- a.js']],
    ['one with another hash', { 'a-BxT3k9aZ.js': 5 }, { 'a-Cq8dPz1L.js': 9 }, ['a-Cq8dPz1L.js <- a-BxT3k9aZ.js']],
    ['one whose name got a hash', { 'a.js': 5 }, { 'a-Cq8dPz1L.js': 5 }, ['+ a-Cq8dPz1L.js', '- a.js']],
    [
      'one with a hash in another directory',
      { 'x/a-BxT3k9aZ.js': 5 },
      { 'y/a-Cq8dPz1L.js': 5 },
      ['+ y/a-Cq8dPz1L.js', '- x/a-BxT3k9aZ.js'],
    ],
    ['one in a directory with another hash', { '3f2a9c81/a.js': 5 }, { '81d04be5/a.js': 5 }, ['81d04be5/a.js <- 3f2a9c81/a.js']],
    ['one that names the release', { 'a-1.2.3.js': 5 }, { 'a-1.2.4.js': 5 }, ['a-1.2.4.js <- a-1.2.3.js']],
    ['a hash that reads like words', { 'a-YWOInus_.js': 5 }, { 'a-BxT3k9aZ.js': 5 }, ['a-BxT3k9aZ.js <- a-YWOInus_.js']],
    ['a word that takes the place of a hash', { 'a-BxT3k9aZ.js': 5 }, { 'a-internal.js': 5 }, ['+ a-internal.js', '- a-BxT3k9aZ.js']],
    [
      'chunks, by size',
      { 'a-BxT3k9aZ.js': 10, 'a-wKnmhRYd.js': 900 },
      { 'a-Cq8dPz1L.js': 950, 'a-mNJBJcT7.js': 12 },
      ['a-Cq8dPz1L.js <- a-wKnmhRYd.js?', 'a-mNJBJcT7.js <- a-BxT3k9aZ.js?'],
    ],
    [
      'one chunk more: the one that has no like',
      { 'a-BxT3k9aZ.js': 10, 'a-wKnmhRYd.js': 900 },
      { 'a-Cq8dPz1L.js': 950, 'a-mNJBJcT7.js': 12, 'a-CN7AiMGV.js': 5000 },
      ['+ a-CN7AiMGV.js', 'a-Cq8dPz1L.js <- a-wKnmhRYd.js?', 'a-mNJBJcT7.js <- a-BxT3k9aZ.js?'],
    ],
    [
      'one chunk less',
      { 'a-BxT3k9aZ.js': 10, 'a-wKnmhRYd.js': 900 },
      { 'a-Cq8dPz1L.js': 950 },
      ['- a-BxT3k9aZ.js', 'a-Cq8dPz1L.js <- a-wKnmhRYd.js?'],
    ],
  ])('%s', async (_, before, after, expected) => {
    expect(await changes(before, after)).toEqual(expected);
  });

  test('are counted and summed up', async () => {
    const { before, after } = await compared({ 'a.js': 100 }, { 'a.js': 300, 'b.js': 50 });
    const manifest = listed({ version: '1.2.4' }).pack.unpackedSize;
    expect([before.version, before.files, before.unpackedSize - manifest]).toEqual(['1.2.3', 2, 100]);
    expect([after.version, after.files, after.unpackedSize - manifest]).toEqual(['1.2.4', 3, 350]);
  });
});

test('without an earlier release there is nothing to compare', async () => {
  const { pack } = await pair(null, { files: { 'a.js': '' } });
  expect(comparisonOf(pack)).toBeNull();
  expect(fatesOf(pack)).toEqual(new Map());
});

test('a comparison is made once', async () => {
  const { pack } = await pair({}, { files: { 'a.js': '' } });
  expect(comparisonOf(pack)).toBe(comparisonOf(pack));
  expect([...fatesOf(pack).keys()]).toEqual(['a.js', 'package.json']);
});

describe('package.json', () => {
  const shown = (before: JsonObject, after: JsonObject): readonly string[] =>
    manifestChanges(before, after).map((change) => `${change.pointer.join('.')}: ${change.before} → ${change.after}`);

  test.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['the same', { main: 'a.js', scripts: { x: 'y' } }, { scripts: { x: 'y' }, main: 'a.js' }, []],
    ['a field', { main: 'a.js' }, { main: 'b.js' }, ['main: a.js → b.js']],
    ['a field that is new', {}, { type: 'module' }, ['type: null → module']],
    ['a field that is gone', { types: 'a.d.ts' }, {}, ['types: a.d.ts → null']],
    ['a script', { scripts: { a: '1', b: '2' } }, { scripts: { a: '1', b: '3' } }, ['scripts.b: 2 → 3']],
    [
      'dependencies',
      { dependencies: { a: '^1.0.0', b: '1' } },
      { dependencies: { a: '^1.1.0', c: '2' } },
      ['dependencies.a: ^1.0.0 → ^1.1.0', 'dependencies.b: 1 → null', 'dependencies.c: null → 2'],
    ],
    ['a text that became an object', { bin: 'a.js' }, { bin: { fmt: 'a.js' } }, ['bin: a.js → null', 'bin.fmt: null → a.js']],
    [
      'nested exports',
      { exports: { '.': { import: './a.js' } } },
      { exports: { '.': { import: './b.js', require: './c.cjs' } } },
      ['exports...import: ./a.js → ./b.js', 'exports...require: null → ./c.cjs'],
    ],
    ['a list, by what is in it', { files: ['a', 'b'] }, { files: ['b', 'c'] }, ['files.0: a → null', 'files.1: null → c']],
    ['the order of a list', { files: ['a', '!b'] }, { files: ['!b', 'a'] }, ['files: ["a","!b"] → ["!b","a"]']],
    [
      'other values',
      { sideEffects: false, gypfile: true },
      { sideEffects: ['a.css'] },
      ['gypfile: true → null', 'sideEffects: false → ["a.css"]'],
    ],
    ['what users do not get', { devDependencies: { a: '1' }, version: '1.0.0', description: 'a' }, { version: '1.0.1' }, []],
    ['keys of every object', { scripts: {} }, { scripts: { constructor: 'x' } }, ['scripts.constructor: null → x']],
  ])('%s', (_, before, after, expected) => {
    expect(shown(before, after)).toEqual(expected);
  });
});

test('thousands of files under one name are matched in no time', async () => {
  const named = (seed: string): Sizes =>
    Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`a-${hex(`${seed}${index}`)}.js`, 1]));
  const started = performance.now();
  const { added, removed, kept } = await compared(named('x'), { ...named('y'), 'a-00c0ffee.js': 1 });
  expect([added.length, removed.length, kept.length]).toEqual([1, 0, 3001]);
  expect(performance.now() - started).toBeLessThan(3000);
});

const hex = (seed: string): string => `c${createHash('sha256').update(seed).digest('hex').slice(0, 12)}`;
