import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { newOpaqueCode } from '../../src/rules/new-opaque-code.ts';
import { encodedData, minifiedCode, obfuscatedCode, readableCode } from '../previous/code.ts';
import { findingsOf, pair, toldOf } from '../previous/releases.ts';

const readable = readableCode(60);

const told = (before: string | null, after: string, path = 'index.js'): Promise<readonly string[]> =>
  toldOf(newOpaqueCode, { files: before === null ? {} : { [path]: before } }, { files: { [path]: after } });

describe('a changed script', () => {
  test.each([
    [
      'ends in obfuscated code',
      readable + obfuscatedCode(600),
      'error: index.js would be published obfuscated: it has 1,202 names such as _0x3f2a, and was readable in 1.2.3',
    ],
    [
      'has a long line of code in it',
      readable + minifiedCode(150),
      'error: index.js would be published with code in it that nobody reads: it has 4.7 kB more in lines of up to 4.7 kB, and was readable in 1.2.3',
    ],
    [
      'has a long line of data in it',
      `${readable}load("${encodedData(9000)}")\n`,
      'warning: index.js would be published with encoded data in it: it has 9 kB more in lines of up to 9 kB, and was readable in 1.2.3',
    ],
    [
      'is minified',
      minifiedCode(150),
      'warning: index.js would be published minified: it has 4.7 kB more in lines of up to 4.7 kB, and was readable in 1.2.3',
    ],
    ['is several times as large', readableCode(900), 'warning: index.js would be published: it has 61 kB, and had 3.9 kB in 1.2.3'],
  ])('%s', async (_, after, expected) => {
    expect(await told(readable, after)).toEqual([expected]);
  });

  test.each(['lib/a.mjs', 'lib/a.cts', 'lib/a.tsx', 'bin/setup.sh'])('is known by its name: %s', async (path) => {
    expect(await told(readable, readable + obfuscatedCode(60), path)).toHaveLength(1);
  });

  test('is known by how it begins', async () => {
    const command = `#!/usr/bin/env node\n${readable}`;
    expect(await told(command, command + obfuscatedCode(60), 'bin/tool')).toHaveLength(1);
  });

  test('has another hash in its name', async () => {
    const after = { 'dist/a-Cq8dPz1L.js': readable + minifiedCode(150) };
    expect(await toldOf(newOpaqueCode, { files: { 'dist/a-BxT3k9aZ.js': readable } }, { files: after })).toEqual([
      'error: dist/a-Cq8dPz1L.js would be published with code in it that nobody reads: it has 4.7 kB more in lines of up to 4.7 kB, and was readable in 1.2.3',
    ]);
  });
});

describe('quiet', () => {
  test.each([
    ['a minified script that changed', 'index.js', minifiedCode(150), minifiedCode(500)],
    ['an obfuscated one that changed', 'index.js', obfuscatedCode(100), obfuscatedCode(500)],
    ['a text', 'README.md', readable, readable + obfuscatedCode(100)],
    ['data', 'data.json', '{}', `["${encodedData(90_000)}"]`],
    ['declarations', 'index.d.ts', readable, readable + minifiedCode(400)],
    ['no script, though without a suffix', 'LICENSE', readable, readable + obfuscatedCode(100)],
  ])('%s', async (_, path, before, after) => {
    expect(await told(before, after, path)).toEqual([]);
  });

  test('chunks of which nobody knows which is which, unless one is obfuscated', async () => {
    const before = { 'a-BxT3k9aZ.js': readable, 'a-wKnmhRYd.js': readable };
    const after = { 'a-Cq8dPz1L.js': minifiedCode(150), 'a-mNJBJcT7.js': readable };
    expect(await toldOf(newOpaqueCode, { files: before }, { files: after })).toEqual([]);
    const hostile = { ...after, 'a-mNJBJcT7.js': readable + obfuscatedCode(60) };
    expect(await toldOf(newOpaqueCode, { files: before }, { files: hostile })).toHaveLength(1);
  });

  test('no earlier release', async () => {
    expect(await toldOf(newOpaqueCode, null, { files: { 'index.js': obfuscatedCode(500) } })).toEqual([]);
  });
});

describe('a new script', () => {
  test('counts when it is obfuscated', async () => {
    expect(await told(null, obfuscatedCode(100))).toEqual([
      'error: index.js would be published obfuscated: it has 202 names such as _0x3f2a, and was not there in 1.2.3',
    ]);
  });

  test('does not when it is minified', async () => {
    expect(await told(null, minifiedCode(500))).toEqual([]);
  });

  test('and not as a member of an archive', async () => {
    expect(await toldOf(newOpaqueCode, {}, { files: { 'a.js.gz': gzipSync(obfuscatedCode(100)) } })).toEqual([]);
  });
});

test('the figures are those of the script', async () => {
  const after = readable + obfuscatedCode(60);
  const [finding] = await findingsOf([newOpaqueCode], await pair({ files: { 'a.js': readable } }, { files: { 'a.js': after } }));
  expect(finding?.data).toMatchObject({ turn: 'obfuscated', bytes: after.length, hexNames: 122 });
});
