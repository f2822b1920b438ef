import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Bundle, bundle, differences } from '../../scripts/build.ts';

/** A program with a part that is loaded late, and packages of the kinds that the build treats in their own ways. */
const PROJECT = {
  'package.json': '{ "name": "program", "version": "1.2.3", "type": "module", "scripts": { "private": "thing" } }',
  'src/cli.ts': [
    '#!/usr/bin/env node',
    "import fs from 'node:fs';",
    "import { answer } from './answer.ts';",
    "import manifest from '../package.json' with { type: 'json' };",
    "import { info } from 'core';",
    "info(manifest.version, answer, typeof fs.readFileSync, (await import('./late.ts')).late());",
    '',
  ].join('\n'),
  'src/main.ts': "import { answer } from './answer.ts';\nconsole.log(answer);\n",
  'src/answer.ts': "import legacy from 'legacy';\nexport const answer: number = legacy();\n",
  'src/late.ts': [
    "import pacote from 'pacote';",
    'export function late(): string {',
    '  const { extract } = pacote;',
    '  try {',
    '    return extract();',
    '  } catch (error) {',
    '    return String(error);',
    '  }',
    '}',
    '',
  ].join('\n'),
  'node_modules/legacy/package.json': '{ "name": "legacy", "version": "0.0.7", "license": "MIT" }',
  'node_modules/legacy/LICENSE.md': 'The licence of legacy',
  'node_modules/legacy/index.js': "const os = require('os');\nmodule.exports = () => [os.EOL, __dirname].length * 21;\n",
  'node_modules/core/package.json': '{ "name": "core", "version": "3.0.0", "license": "MIT", "type": "module", "main": "index.js" }',
  'node_modules/core/index.js':
    "import { request } from 'undici';\nexport const token = () => request();\nexport const info = (...words) => console.log(...words);\n",
  'node_modules/undici/package.json': '{ "name": "undici", "version": "8.0.0", "license": "MIT" }',
  'node_modules/undici/index.js': "console.log('undici was loaded');\nexports.request = () => {};\n",
  'node_modules/pacote/package.json': '{ "name": "pacote", "version": "9.0.0", "license": "ISC" }',
  'node_modules/pacote/index.js': "exports.extract = () => 'pacote was called';\n",
};

const directories: string[] = [];

function write(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'packgate-build-'));
  directories.push(directory);
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), content);
  }
  return directory;
}

afterAll(() => directories.forEach((directory) => rmSync(directory, { recursive: true, force: true })));

const build = (directory: string): Promise<Bundle> => bundle(directory, { cli: 'src/cli.ts', main: 'src/main.ts' });
const textOf = (files: Bundle, name: string): string => new TextDecoder().decode(files.get(name));

describe('a bundle', () => {
  let root = '';
  let files: Bundle = new Map();
  beforeAll(async () => {
    root = write(PROJECT);
    files = await build(root);
  });

  test('has names that say what is in a file, and no hash', () => {
    expect([...files.keys()]).toEqual(['cli.js', 'lazy/late.js', 'licenses.txt', 'main.js']);
  });

  test('is the same wherever it is built', async () => {
    const elsewhere = await build(write(PROJECT));
    expect(new Map([...elsewhere].map(([name]) => [name, textOf(elsewhere, name)]))).toEqual(
      new Map([...files].map(([name]) => [name, textOf(files, name)])),
    );
    for (const name of files.keys()) expect(textOf(files, name)).not.toContain(root);
  });

  test('runs with nothing installed; what must not be called throws, what must not be loaded is not there', () => {
    const bare = write({
      'package.json': '{ "type": "module" }',
      ...Object.fromEntries([...files].map(([name, bytes]) => [`dist/${name}`, bytes])),
    });
    const { stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js'], { cwd: bare, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe('1.2.3 42 function Error: Packgate carries no pacote: reading a package tree must not need it\n');
  });

  test('holds of package.json the version alone, so that a new script changes no bundle', () => {
    expect([...files.keys()].filter((name) => textOf(files, name).includes('private'))).toEqual([]);
  });

  test('names the licence of each package whose code it holds', () => {
    expect(textOf(files, 'licenses.txt')).toContain('legacy@0.0.7 (MIT)\n\nThe licence of legacy\n');
    expect(textOf(files, 'licenses.txt')).not.toMatch(/undici|pacote/);
  });
});

describe('what is committed, against what would be built', () => {
  const fresh: Bundle = new Map([
    ['cli.js', new TextEncoder().encode('new')],
    ['lazy/late.js', new TextEncoder().encode('late')],
  ]);
  const CASES: readonly (readonly [what: string, files: Record<string, string>, lines: readonly string[]])[] = [
    ['the same bytes', { 'cli.js': 'new', 'lazy/late.js': 'late' }, []],
    ['an old file', { 'cli.js': 'old', 'lazy/late.js': 'late' }, ['differs: dist/cli.js']],
    ['a file that nobody committed', { 'cli.js': 'new' }, ['missing: dist/lazy/late.js']],
    ['a file of an older build', { 'cli.js': 'new', 'lazy/late.js': 'late', 'lazy/old.js': '' }, ['left over: dist/lazy/old.js']],
  ];
  test.each(CASES)('%s', (_what, committed, lines) => {
    expect(differences(fresh, write(committed))).toEqual(lines);
  });
});
