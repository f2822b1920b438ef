import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/model.ts';
import { levelOf } from '../rules/rule-input.ts';
import { minifiedCode, obfuscatedCode, readableCode } from './code.ts';
import { findingsOf, pair, type Release } from './releases.ts';
import { releaseRules } from './rules-on-releases.ts';

/**
 * Pairs that stand for consecutive releases of well-known packages, as they were compared when the rules were made: of 45 such pairs 44 had no error, and 33
 * nothing at all. What is told of an ordinary release is a warning at most.
 */
const hash = (seed: string): string => createHash('sha256').update(seed).digest('base64url').slice(0, 8);
const hex = (seed: string): string => createHash('sha256').update(seed).digest('hex').slice(0, 8);

const chunks = (count: number, nameOf: (index: number) => string, extra = 0): Readonly<Record<string, string>> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [nameOf(index), readableCode(10 + index + extra)]));

const manifest = (more: JsonObject): JsonObject => ({ files: ['dist'], ...more });

const ORDINARY: readonly (readonly [name: string, before: Release, after: Release, told: readonly string[]])[] = [
  [
    'a patch, as of express: some lines, dependencies with newer ranges',
    {
      files: { 'index.js': readableCode(2), 'lib/app.js': readableCode(90) },
      manifest: { dependencies: { debug: '2.6.9', 'path-to-regexp': '0.1.10' } },
    },
    {
      files: { 'index.js': readableCode(2), 'lib/app.js': readableCode(95) },
      manifest: { dependencies: { debug: '4.0.0', 'path-to-regexp': '0.1.12' } },
    },
    [],
  ],
  [
    'every chunk with another hash, as of vitest',
    { files: chunks(40, (index) => `dist/chunks/part${index}.${hash(`a${index}`)}.js`), manifest: manifest({}) },
    { files: chunks(40, (index) => `dist/chunks/part${index}.${hash(`b${index}`)}.js`, 1), manifest: manifest({}) },
    [],
  ],
  [
    'chunks that are all called the same, as of vite',
    { files: chunks(12, (index) => `dist/node/chunks/dep-${hash(`a${index}`)}.js`), manifest: manifest({}) },
    { files: chunks(12, (index) => `dist/node/chunks/dep-${hash(`b${index}`)}.js`, 2), manifest: manifest({}) },
    [],
  ],
  [
    'hex hashes and one chunk more, as of @angular/core',
    { files: chunks(9, (index) => `bundles/checker-${hex(`a${index}`)}.js`) },
    { files: chunks(10, (index) => `bundles/checker-${hex(`b${index}`)}.js`) },
    [expect.stringMatching(/^warning\[new-file\] bundles\/checker-/) as unknown as string],
  ],
  [
    'a bundle that is minified, and was',
    { files: { 'dist/cli.js': minifiedCode(3000) }, manifest: manifest({ main: 'dist/cli.js' }) },
    { files: { 'dist/cli.js': minifiedCode(3900) }, manifest: manifest({ main: 'dist/cli.js' }) },
    [],
  ],
  [
    'a bundle that is obfuscated, and was',
    { files: { 'dist/cli.js': obfuscatedCode(900) } },
    { files: { 'dist/cli.js': obfuscatedCode(950) } },
    [],
  ],
  [
    'a new feature, as of hono and svelte: files in new directories, with exports and types',
    { files: { 'dist/index.js': readableCode(60), 'dist/a/index.js': '' }, manifest: manifest({ exports: { '.': './dist/index.js' } }) },
    {
      files: { 'dist/index.js': readableCode(61), 'dist/a/index.js': '', 'dist/jwk/index.js': readableCode(9), 'dist/jwk/index.d.ts': 'x' },
      manifest: manifest({
        exports: { '.': './dist/index.js', './jwk': { types: './dist/jwk/index.d.ts', import: './dist/jwk/index.js' } },
      }),
    },
    ['warning[new-file] dist/jwk/index.d.ts', 'warning[new-file] dist/jwk/index.js'],
  ],
  [
    'a document that "files" names, as of prettier',
    { files: { 'index.mjs': readableCode(90), LICENSE: 'x'.repeat(200_000) }, manifest: { files: ['index.mjs'] } },
    {
      files: { 'index.mjs': readableCode(91), LICENSE: 'MIT', 'THIRD-PARTY-NOTICES.md': 'x'.repeat(200_000) },
      manifest: { files: ['index.mjs', 'THIRD-PARTY-NOTICES.md'] },
    },
    [],
  ],
  [
    'native packages of the same version, and an install script as it was, as of esbuild',
    {
      files: { 'install.js': readableCode(40), 'lib/main.js': readableCode(90) },
      manifest: { scripts: { postinstall: 'node install.js' }, optionalDependencies: { '@esbuild/linux-x64': '0.24.1' } },
    },
    {
      files: { 'install.js': readableCode(41), 'lib/main.js': readableCode(90) },
      manifest: { scripts: { postinstall: 'node install.js' }, optionalDependencies: { '@esbuild/linux-x64': '0.24.2' } },
    },
    [],
  ],
  [
    'a major release without CommonJS, as of vite 7',
    {
      files: { 'index.cjs': '', 'dist/index.js': readableCode(90) },
      manifest: manifest({ exports: { '.': { import: './dist/index.js', require: './index.cjs' } } }),
    },
    { files: { 'dist/index.js': readableCode(88) }, manifest: manifest({ exports: { '.': './dist/index.js' } }), version: '2.0.0' },
    ['note[removed-file] index.cjs'],
  ],
  [
    'a script into which a chunk has gone, as of tailwindcss',
    { files: { 'dist/a.js': minifiedCode(10), 'dist/b.js': minifiedCode(4000) } },
    { files: { 'dist/a.js': minifiedCode(1000), 'dist/b.js': minifiedCode(4000) } },
    ['warning[new-opaque-code] dist/a.js'],
  ],
  [
    'maps with sources, release after release, as of rxjs',
    { files: { 'dist/a.js': readableCode(9), 'dist/a.js.map': fullMap('a') } },
    { files: { 'dist/a.js': readableCode(9), 'dist/a.js.map': fullMap('b'), 'dist/b.js': readableCode(2), 'dist/b.js.map': fullMap('c') } },
    ['warning[new-file] dist/b.js', 'warning[new-file] dist/b.js.map'],
  ],
];

function fullMap(content: string): string {
  return JSON.stringify({ version: 3, sources: ['../src/a.ts'], sourcesContent: [content], mappings: 'AAAA' });
}

test.each(ORDINARY)('%s', async (_, before, after, told) => {
  const findings = await findingsOf(releaseRules, await pair(before, after));
  const words = findings.map((finding) => {
    const rule = releaseRules.find(({ meta }) => meta.id === finding.rule);
    return `${rule === undefined ? '?' : levelOf(rule, finding)}[${finding.rule}] ${finding.path}`;
  });
  expect(words.toSorted()).toEqual(told);
});
