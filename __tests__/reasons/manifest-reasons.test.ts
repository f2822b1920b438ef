import { describe, expect, test } from '@jest/globals';
import { parseManifest } from '../../src/manifest.ts';
import type { JsonObject } from '../../src/model.ts';
import { manifestReasons } from '../../src/reasons/manifest-reasons.ts';

/** `kind text @line`, or `not known`. */
function toldOf(data: JsonObject, path: string, packer = 'pnpm'): string {
  const reason = manifestReasons(parseManifest(JSON.stringify(data, null, 1), 'package.json'), packer)(path);
  return reason === null ? 'not known' : `${reason.kind} ${reason.text} @${reason.frame.line}`;
}

const FILES = { name: 'a', files: ['dist', '!dist/x.js', 'lib/*.js', 'bin/cli.js'] };

describe('what package.json alone tells of a file that another package manager has packed', () => {
  test.each<[string, JsonObject, string, string]>([
    ['package.json', FILES, 'package.json', 'always pnpm ships it whatever is configured @2'],
    ['the one entry that is above it', FILES, 'dist/deep/a.js', 'files-entry dist @4'],
    ['the one pattern that matches it', FILES, 'lib/a.js', 'files-entry lib/*.js @6'],
    ['the entry that is its path', FILES, 'bin/cli.js', 'files-entry bin/cli.js @7'],
    ['an entry in other letters, which yarn takes', { name: 'a', files: ['DIST'] }, 'dist/a.js', 'files-entry DIST @4'],
    ['an entry that begins with a dot or a slash', { name: 'a', files: ['./dist/', '/lib'] }, 'lib/a.js', 'files-entry /lib @5'],
    ['a name that is looked for at every depth', { name: 'a', files: ['a.js'] }, 'lib/a.js', 'files-entry a.js @4'],
    ['everything', { name: 'a', files: ['.'] }, 'x.js', 'files-entry . @4'],
    ['a README that no entry names', FILES, 'README.md', 'always pnpm ships it whatever is configured @2'],
    ['main, which no entry names', { ...FILES, main: './index.js' }, 'index.js', 'entry-point "main": "./index.js" @9'],
    ['bin, which no entry names', { ...FILES, bin: { a: 'cmd.js' } }, 'cmd.js', 'entry-point "bin": "cmd.js" @10'],
    [
      'a field that takes the place of another',
      { ...FILES, publishConfig: { main: 'index.js' } },
      'index.js',
      'entry-point "main": "index.js" @10',
    ],
    ['no list', { name: 'a' }, 'src/a.js', 'not-ignored no "files" list, and no ignore file excludes it @2'],
    ['a bundled dependency', { name: 'a', bundleDependencies: ['b'] }, 'node_modules/b/index.js', 'bundled b @4'],
  ])('%s', (_, data, path, told) => expect(toldOf(data, path)).toBe(told));
});

describe('where more than one thing can have shipped it, nothing is said', () => {
  test.each<[string, JsonObject, string]>([
    ['two entries', { name: 'a', files: ['dist', 'dist/*.js'] }, 'dist/a.js'],
    ['an entry and a field', { ...FILES, main: 'dist/index.js' }, 'dist/index.js'],
    ['an entry and its name', { name: 'a', files: ['*.md'] }, 'README.md'],
    ['no list, and its name: an ignore file may name it in vain', { name: 'a' }, 'LICENSE'],
    ['no entry, and no other reason that is known', FILES, 'secret.txt'],
    ['a list that is none', { name: 'a', files: 'dist' }, 'dist/a.js'],
    ['a pattern that takes long', { name: 'a', files: ['*a'.repeat(20)] }, 'a.js'],
    ['what a bundled dependency brought along', { name: 'a', bundleDependencies: ['b'] }, 'node_modules/c/index.js'],
    ['a directory that has its own package.json', { ...FILES, publishConfig: { directory: 'build' } }, 'dist/a.js'],
  ])('%s', (_, data, path) => expect(toldOf(data, path)).toBe('not known'));
});
