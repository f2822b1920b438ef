import fs from 'node:fs';
import * as fc from 'fast-check';
import type { Report } from '../../../src/model.ts';
import { carriedNpm } from '../../../src/packers/npm/carried.ts';
import { hostileText } from '../hostile-text.ts';
import { editText, oddJson, textEdits } from '../mutations.ts';
import { PLANTED, withSecret } from '../planted-secret.ts';
import { type Files, holdOnDisk, inDirectory, judgedTwice } from '../scratch-package.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

const LEAK = withSecret(`TOKEN=${PLANTED}\n`);

const FILES: Files = [
  ['README.md', '# x\n'],
  ['dist/index.js', 'export const a = 1;\n'],
  ['dist/index.js.map', '{"version":3,"sources":["../src/index.ts"],"sourcesContent":["x"],"mappings":""}'],
  ['dist/.env', LEAK],
  ['src/index.ts', 'export const a = 1;\n'],
  ['src/deep/er/x.js', ''],
  ['bin/cli.js', '#!/usr/bin/env node\n'],
  ['node_modules/dep/package.json', '{"name":"dep","version":"1.0.0"}'],
  ['node_modules/dep/index.js', ''],
];

/** A green package that ships the planted file would be a leak. */
function holdNoLeak({ packages, outcome }: Report): void {
  const leaks = packages.some(({ files }) => files.some(({ path }) => path.endsWith('dist/.env')));
  if (leaks) holdSame(outcome, 'fail', 'a package with an environment file and a token in it is red');
}

// ---------------------------------------------------------------------------------------------- package.json

const entry = fc.oneof(
  fc.constantFrom(
    'dist',
    'dist/**',
    '!dist/.env',
    '!**/*.map',
    '**',
    '*',
    '.',
    './',
    '/',
    'bin/',
    'src/*.ts',
    '[d]ist',
    '{dist,src}',
    'dist/index.js',
    '../x',
    '!',
    '',
    'README.md',
    'node_modules',
    '#',
    '\\',
    'dist\\index.js',
    '**/.env',
    '?(dist)',
    '!(dist)',
  ),
  hostileText,
);
const or = (good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ arbitrary: good, weight: 4 }, { arbitrary: oddJson, weight: 1 });

const manifest = fc.record(
  {
    name: or(fc.constantFrom('x', '@acme/x', '.x', 'X', 'a/b', '@a', 'node_modules', '__proto__', ' x')),
    version: or(fc.constantFrom('1.0.0', 'v1', '1.0', '1.0.0-a.b+c', ' 1.0.0', '01.0.0')),
    files: or(fc.array(entry, { maxLength: 4 })),
    main: or(
      fc.oneof(fc.constantFrom('dist/index.js', './dist/index.js', 'missing.js', 'dist', '../x.js', '/etc/hosts', 'dist/.env'), entry),
    ),
    browser: or(fc.oneof(fc.constant('dist/.env'), fc.dictionary(entry, entry, { maxKeys: 2 }))),
    bin: or(fc.oneof(fc.constantFrom('bin/cli.js', '../../etc/hosts', 'dist/.env'), fc.dictionary(entry, entry, { maxKeys: 2 }))),
    directories: or(fc.record({ bin: fc.constantFrom('bin', '..', '.', 'missing') })),
    bundleDependencies: or(fc.constantFrom<unknown[]>(['dep'], ['missing'], true, ['../x'], ['.bin'])),
    bundledDependencies: or(fc.constantFrom<unknown[]>(['dep'], true)),
    dependencies: or(fc.constantFrom<unknown[]>({ dep: '1.0.0' }, { dep: 'file:../x' }, { '': '' })),
    workspaces: or(fc.constantFrom<unknown[]>(['packages/*'], ['.'], ['..'], ['**'], { packages: ['a'] })),
    private: or(fc.boolean()),
    scripts: or(fc.constantFrom({ prepack: 'x' }, { install: 'x' }, {})),
    publishConfig: or(fc.constantFrom({ directory: 'dist' }, { 'global-ignore-file': '/etc/hosts' }, { registry: 'x' })),
    exports: or(fc.constantFrom<unknown[]>('./dist/index.js', { '.': { import: './dist/missing.js' } }, { './*': './dist/*.js' }, ['./a'])),
    types: or(entry),
    man: or(fc.array(entry, { maxLength: 2 })),
    license: or(fc.constantFrom('MIT', 'UNLICENSED', 'SEE LICENSE IN x')),
    overrides: or(fc.constant({ dep: '2' })),
    packageManager: or(fc.constantFrom('npm@12.2.0', 'npm@', 'x@1', 'npm@1.0.0\n')),
    engines: or(fc.constantFrom({ npm: '>=10' }, { npm: 'x y' })),
  },
  { requiredKeys: [] },
);

export const manifests = fuzzTarget({
  name: 'manifest',
  input: 'package.json with every field of any shape, as JSON with pieces put in and taken out, in a package with a token in it',
  holds: 'a list or an error; what is listed is there and is counted; what is no JSON is an error; a package that ships the token is red',
  cases: 25,
  inputs: fc.record({
    value: fc.oneof(
      { arbitrary: manifest.map((fields) => ({ name: 'x', version: '1.0.0', ...fields })), weight: 6 },
      { arbitrary: manifest, weight: 2 },
      { arbitrary: oddJson, weight: 1 },
    ),
    edits: fc.oneof(
      { arbitrary: fc.constant([]), weight: 3 },
      {
        arbitrary: textEdits(
          fc.constantFrom(
            '"',
            ',',
            '{',
            '}',
            '[',
            ']',
            '\\',
            '\0',
            '\n',
            '//',
            '\uFEFF',
            '\uD800',
            'null',
            '"files":["dist"],',
            '"name":1,',
            '__proto__',
          ),
        ),
        weight: 1,
      },
    ),
  }),
  check: async ({ value, edits }) => {
    const text = editText(JSON.stringify(value, null, 2) ?? '', edits);
    await inDirectory([...FILES, ['package.json', text]], async (directory) => {
      const judged = await judgedTwice(directory);
      if (!isObject(text)) hold(judged.errors.length > 0, 'a package.json that is no object is an error', text);
      holdNoLeak(judged);
      if (judged.packages.length === 1) holdOnDisk(judged, directory);
    });
  },
});

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

// ---------------------------------------------------------------------------------------------- ignore files

const ignoreLine = fc.oneof(
  fc.constantFrom(
    'dist',
    '/dist',
    'dist/',
    '!dist',
    '*',
    '!*',
    '**',
    '!**/*.js',
    '*.map',
    '.env',
    '!.env',
    '# comment',
    '\\#x',
    '\\!x',
    '',
    ' ',
    'dist/ ',
    'src/**',
    '!src/deep/**',
    'deep/',
    '[',
    '[a-',
    '{dist,src}',
    '\\',
    'dist\\',
    '//',
    '../x',
    './dist',
    '/',
    '!',
    '!/',
    '**/',
    'node_modules',
    '!node_modules',
    'package.json',
    'README.md',
    '(a|b',
    '+(dist)',
    'd\0ist',
    '*.js\r',
  ),
  hostileText,
);
const ignoreText = fc
  .tuple(fc.array(ignoreLine, { maxLength: 6 }), fc.constantFrom('\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF', '\n'))
  .map(([lines, end, before]) => before + lines.join(end));

const IGNORE_PLACES = ['.npmignore', '.gitignore', 'dist/.npmignore', 'src/.gitignore', 'src/deep/.npmignore', '.npmrc', '.npmignore/x'];

export const ignoreFiles = fuzzTarget({
  name: 'ignore-file',
  input: '.npmignore and .gitignore at the root and below, with patterns that are whole, broken and hostile',
  holds: 'exactly the list of the plain npm-packlist, or an error; what is listed is there; a package that ships the token is red',
  cases: 25,
  inputs: fc.record({
    ignores: fc.dictionary(fc.constantFrom(...IGNORE_PLACES), ignoreText, { minKeys: 1, maxKeys: 3 }),
    files: fc.option(fc.array(fc.constantFrom('dist', 'src', '!dist/.env', '**'), { maxLength: 2 })),
  }),
  check: async ({ ignores, files }) => {
    const text = JSON.stringify({ name: 'x', version: '1.0.0', main: 'dist/index.js', ...(files !== null && { files }) });
    const written = Object.entries(ignores).filter(([name]) => !(name === '.npmignore/x' && '.npmignore' in ignores));
    await inDirectory([...FILES, ['package.json', text], ...written], async (directory) => {
      const judged = await judgedTwice(directory);
      holdNoLeak(judged);
      holdOnDisk(judged, directory);
      const [only] = judged.packages;
      if (only === undefined) return;
      const listed = [
        ...only.files.map(({ path }) => path),
        ...only.dropped.filter(({ why }) => why !== 'hard-link').map(({ path }) => path),
      ].toSorted();
      holdSame(listed, await plainList(directory), 'the list of the plain npm-packlist');
    });
  },
});

const carried = carriedNpm({ HOME: '/nowhere' });

async function plainList(directory: string): Promise<readonly string[]> {
  const normalized = await carried.normalizeManifest(directory);
  const tree = { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces: null };
  return [...(await carried.packlist(tree, { path: directory, prefix: directory }))].toSorted();
}

// ---------------------------------------------------------------------------------------------- file names

/** Names as Latin-1, so that bytes that are no UTF-8 are among them. */
const name = fc.oneof(
  hostileText.map((text) => Buffer.from(text).toString('latin1')),
  fc.uint8Array({ minLength: 1, maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  fc.constantFrom(
    '\xff\xfe',
    'a\xe9.js',
    'x'.repeat(255),
    '-rf',
    '--help',
    '%2e%2e',
    '.env',
    '.npmrc',
    'CON',
    'a.js ',
    ' a.js',
    'a*b',
    'a?b',
    '[a]',
    '\\',
    '..x',
    '~',
    'package.json~',
    'README',
    'e\u0301.js',
    '\xc3\xa9.js',
  ),
);

/** What a file system takes for one name. */
function asName(latin1: string): Buffer | null {
  const bytes = Buffer.from(latin1.replaceAll(/[/\0]/g, '_'), 'latin1').subarray(0, 255);
  const text = bytes.toString('latin1');
  return bytes.length === 0 || text === '.' || text === '..' || text === 'node_modules' ? null : bytes;
}

export const fileNames = fuzzTarget({
  name: 'file-name',
  input: 'files whose names are commands, markup, control characters, 255 bytes long, no UTF-8, or look like options and patterns',
  holds: 'each file is listed, dropped with a word on it, ignored by npm or an error; every format shows its name as text',
  cases: 25,
  inputs: fc.record({
    names: fc.array(name, { minLength: 1, maxLength: 5 }),
    files: fc.boolean(),
    leak: fc.boolean(),
  }),
  check: async ({ names, files, leak }) => {
    const text = JSON.stringify({ name: 'x', version: '1.0.0', ...(files && { files: ['lib'] }) });
    const written = names.flatMap((one): Files => {
      const bytes = asName(one);
      return bytes === null ? [] : [[Buffer.concat([Buffer.from('lib/'), bytes]), leak ? LEAK : 'x']];
    });
    await inDirectory([...written, ['package.json', text]], async (directory) => {
      const judged = await judgedTwice(directory);
      if (judged.errors.length > 0) return;
      holdOnDisk(judged, directory);
      const there = fs.existsSync(`${directory}/lib`) ? fs.readdirSync(`${directory}/lib`, { encoding: 'buffer' }) : [];
      const [only] = judged.packages;
      const known = new Set([...(only?.files ?? []), ...(only?.dropped ?? [])].map(({ path }) => path));
      for (const bytes of there) {
        const shown = `lib/${bytes.toString('utf8')}`;
        hold(known.has(shown) || isIgnoredByNpm(bytes.toString('utf8')), 'a file is listed, dropped or ignored', shown, [...known]);
      }
      // In what is documentation by its name it is a warning.
      const found = new Set(only?.violations.flatMap(({ rule, path }) => (rule === 'secret' ? [path] : [])));
      const shipped = (only?.files ?? []).filter(({ path }) => path !== 'package.json');
      if (leak)
        holdSame(
          shipped.filter(({ path }) => !found.has(path)),
          [],
          'a token is found, whatever the file is called',
        );
    });
  },
});

/** What npm-packlist leaves out wherever it stands. */
const isIgnoredByNpm = (file: string): boolean =>
  /^(?:\.npmrc|\.gitignore|\.npmignore|\.git|\.svn|\.hg|CVS|\.DS_Store|npm-debug\.log|.*\.orig|\._.*|\..*\.swp|archived-packages|\.lock-wscript|\.wafpickle-\d+|config\.gypi|build)$/i.test(
    file,
  );
