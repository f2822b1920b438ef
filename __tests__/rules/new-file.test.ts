import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { JsonObject, PolicyScope } from '../../src/model.ts';
import { newFile } from '../../src/rules/new-file.ts';
import { findingsOf, pair, type Release, toldOf } from '../previous/releases.ts';
import { patterns } from './rule-input.ts';

const BEFORE = ['README.md', 'index.js', 'dist/index.js', 'lib/a/index.js', 'locale/de/x.js', 'locale/en/x.js', 'locale/fr/x.js'];

const release = (paths: readonly string[], manifest: JsonObject = {}): Release => ({
  files: Object.fromEntries(paths.map((path) => [path, ''])),
  manifest,
});

/** What is told of one file more, in a package with this package.json. */
const toldOfNew = (path: string, manifest: JsonObject = {}, policy: Partial<PolicyScope> = {}): Promise<readonly string[]> =>
  toldOf(newFile, release(BEFORE, manifest), release([...BEFORE, path], manifest), policy);

const ROOT = 'it is new since 1.2.3, at the root, where neither files, main, bin nor exports names it';
const DIRECTORY = 'it is new since 1.2.3, in a directory that was not there';

describe('a new file', () => {
  test.each<[string, string, JsonObject, string]>([
    ['beside others', 'dist/feature.js', {}, 'warning: dist/feature.js would be published: it is new since 1.2.3'],
    [
      'in a directory that "files" names',
      'dist/feature.js',
      { files: ['dist'] },
      'warning: dist/feature.js would be published: it is new since 1.2.3',
    ],
    [
      'under a pattern for everything',
      'dist/a.map',
      { files: ['dist/**'] },
      'warning: dist/a.map would be published: it is new since 1.2.3',
    ],
    ['in a new directory within', 'dist/x/y.js', { files: ['dist'] }, 'warning: dist/x/y.js would be published: it is new since 1.2.3'],
    ['named by main', 'main.js', { main: 'main.js' }, 'warning: main.js would be published: it is new since 1.2.3'],
    ['named by exports', 'x.js', { exports: { './x': './x.js' } }, 'warning: x.js would be published: it is new since 1.2.3'],
    ['a well-known document', 'CHANGELOG.md', {}, 'warning: CHANGELOG.md would be published: it is new since 1.2.3'],
    ['of a bundled package', 'node_modules/a/b/c.js', {}, 'warning: node_modules/a/b/c.js would be published: it is new since 1.2.3'],
    ['beside many alike', 'locale/nl/x.js', {}, 'warning: locale/nl/x.js would be published: it is new since 1.2.3'],
    [
      'in a new directory into which exports lead',
      'esm/index.js',
      { exports: { import: './esm/index.js' } },
      'warning: esm/index.js would be published: it is new since 1.2.3',
    ],
    ['at the root', 'setup_bun.js', {}, `error: setup_bun.js would be published: ${ROOT}`],
    ['at the root, under a pattern for everything', 'x.tgz', { files: ['*'] }, `error: x.tgz would be published: ${ROOT}`],
    ['in a directory at the root', '.claude/settings.json', {}, `error: .claude/settings.json would be published: ${DIRECTORY}`],
    ['in one that "files" names', 'src/a.ts', { files: ['dist', 'src'] }, `error: src/a.ts would be published: ${DIRECTORY}`],
    ['in a directory that no entry is about', 'lib/b/secret.js', {}, `error: lib/b/secret.js would be published: ${DIRECTORY}`],
    [
      'in a directory alike in place and not in content',
      'locale/nl/notes.md',
      {},
      `error: locale/nl/notes.md would be published: ${DIRECTORY}`,
    ],
    [
      'in a new directory that only a condition of few names',
      'src/index.ts',
      { exports: { source: './src/index.ts' } },
      `error: src/index.ts would be published: ${DIRECTORY}`,
    ],
  ])('%s: %s', async (_, path, manifest, expected) => {
    expect(await toldOfNew(path, manifest)).toEqual([expected]);
  });
});

describe('fine', () => {
  test.each<[string, string, JsonObject]>([
    ['an entry of its own', 'x.js', { files: ['dist', 'x.js'] }],
    ['an entry of its own in a new directory', 'data/x.json', { files: ['dist', './data/x.json'] }],
    ['a pattern on names', 'dist/x.js', { files: ['dist/*.js'] }],
    ['a licence', 'LICENSE', {}],
    ['a licence under another name', 'licence.txt', {}],
  ])('%s', async (_, path, manifest) => {
    expect(await toldOfNew(path, manifest)).toEqual([]);
  });

  test('what the allow list of the policy lets in, by every list', async () => {
    const list = patterns('dist/**', '/setup.js');
    expect(await toldOfNew('setup.js', {}, { allow: [list] })).toEqual([]);
    expect(await toldOfNew('setup.js', {}, { allow: [list, patterns('dist/**')] })).toHaveLength(1);
    expect(await toldOfNew('other.js', {}, { allow: [list] })).toHaveLength(1);
  });

  test('another content hash, and as many chunks as before', async () => {
    const before = release(['dist/a-BxT3k9aZ.js', 'dist/a-wKnmhRYd.js', '3f2a9c81/b.js']);
    const after = release(['dist/a-Cq8dPz1L.js', 'dist/a-mNJBJcT7.js', '81d04be5/b.js']);
    expect(await toldOf(newFile, before, after)).toEqual([]);
  });

  test('no earlier release', async () => {
    expect(await toldOf(newFile, null, release(['setup.js', 'src/a.js']))).toEqual([]);
  });
});

describe('run by an install script', () => {
  const scripted = (postinstall: string | null, more: JsonObject = {}): JsonObject => ({
    ...(postinstall !== null && { scripts: { postinstall } }),
    ...more,
  });

  test('that is new: an error, whatever names the file', async () => {
    const after = release([...BEFORE, 'dist/setup.js'], scripted('node dist/setup.js', { files: ['dist/setup.js'] }));
    expect(await toldOf(newFile, release(BEFORE), after, { allow: [patterns('**')] })).toEqual([
      'error: dist/setup.js would be published: it is new since 1.2.3, and the new install script "postinstall" runs it',
    ]);
  });

  test('that is changed, or runs a script that is', async () => {
    const after = release([...BEFORE, 'dist/x.js'], { scripts: { postinstall: 'npm run setup', setup: 'node dist/x' } });
    const before = release(BEFORE, { scripts: { postinstall: 'npm run setup', setup: 'node dist/index' } });
    expect(await toldOf(newFile, before, after)).toEqual([
      'error: dist/x.js would be published: it is new since 1.2.3, and the changed install script "postinstall" runs it',
    ]);
  });

  test('that is as it was: a file like any other', async () => {
    const manifest = scripted('node dist/setup');
    expect(await toldOfNew('dist/setup.js', manifest)).toEqual(['warning: dist/setup.js would be published: it is new since 1.2.3']);
  });
});

describe('by what it holds', () => {
  const map = (content: string | null): string =>
    JSON.stringify({ version: 3, sources: ['../src/a.ts'], ...(content !== null && { sourcesContent: [content] }), mappings: 'AAAA' });
  const files = { 'dist/index.js': '', 'dist/other.js': '' };

  test('a source map with sources in it is an error, one without is not', async () => {
    const told = (text: string): Promise<readonly string[]> =>
      toldOf(newFile, { files }, { files: { ...files, 'dist/index.js.map': text } });
    expect(await told(map('const a = 1'))).toEqual([
      'error: dist/index.js.map would be published: it is new since 1.2.3, and a source map with sources in it',
    ]);
    expect(await told(map(null))).toEqual(['warning: dist/index.js.map would be published: it is new since 1.2.3']);
  });

  test('a source map beside others with sources, release after release, is no error', async () => {
    const before = { files: { ...files, 'dist/index.js.map': map('const a = 1') } };
    const after = { files: { ...before.files, 'dist/other.js.map': map('const b = 1') } };
    expect(await toldOf(newFile, before, after)).toEqual(['warning: dist/other.js.map would be published: it is new since 1.2.3']);
  });

  test('a program, and what can be executed', async () => {
    const elf = Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(64)]);
    expect(await toldOf(newFile, { files }, { files: { ...files, 'dist/helper': elf } })).toEqual([
      'error: dist/helper would be published: it is new since 1.2.3, and a native program',
    ]);
    const modes = { 'dist/run.sh': 0o755 };
    expect(await toldOf(newFile, { files }, { files: { ...files, 'dist/run.sh': '' }, modes })).toEqual([
      'error: dist/run.sh would be published: it is new since 1.2.3, and can be executed',
    ]);
    const manifest = { bin: { run: 'dist/run.sh' } };
    expect(await toldOf(newFile, { files }, { files: { ...files, 'dist/run.sh': '' }, modes, manifest })).toEqual([
      'warning: dist/run.sh would be published: it is new since 1.2.3',
    ]);
  });
});

test('a member of an archive is no file of the package', async () => {
  const after = { files: { 'dist/a.js': '', 'dist/b.js.gz': gzipSync('const b = 1;\n') } };
  expect(await toldOf(newFile, { files: { 'dist/a.js': '' } }, after)).toEqual([
    'warning: dist/b.js.gz would be published: it is new since 1.2.3',
  ]);
});

test('the figures say against which release, and which case it is', async () => {
  const [finding] = await findingsOf([newFile], await pair({}, { files: { 'a.js': 'abc' } }));
  expect(finding).toMatchObject({
    path: 'a.js',
    variant: 'root',
    data: { size: 3, previous: '1.2.3 under the dist-tag latest', case: 'root' },
  });
});
