import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openTarball } from '../../../src/packers/tarball/open.ts';
import { writeTree } from '../../packages-on-disk.ts';
import { npmDirectory, npmMajors, runScript } from '../npms.ts';
import { packCases } from '../pack-cases.ts';
import { unpacked } from './opened.ts';
import type { PackedCase } from './pack-cases-really.ts';

/** `npm pack --json`, up to npm 11 a list, from npm 12 on an object by name. */
interface NpmPack {
  readonly filename: string;
  readonly integrity: string;
  readonly shasum: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
}

function npmPack(npm: string, directory: string): NpmPack {
  const cli = path.join(npm, 'bin', 'npm-cli.js');
  const { stdout } = spawnSync(process.execPath, [cli, 'pack', '--json', '--ignore-scripts'], { cwd: directory, encoding: 'utf8' });
  // What npm prints, see above.
  const [packed] = Object.values(JSON.parse(stdout) as Record<string, NpmPack>);
  if (packed === undefined) throw new Error('npm packed nothing');
  return packed;
}

test.each(npmMajors)('%s: the list, the sizes and the digests are its own', async (major) => {
  const tree = {
    'package.json': { name: '@scope/packed', version: '1.2.3', bin: 'cli.js', files: ['lib', 'cli.js'] },
    'cli.js': '#!/usr/bin/env node\n',
    'README.md': '# Packed\n',
    [`lib/${'long-directory-name/'.repeat(12)}index.js`]: 'export {};\n',
    'lib/empty.js': '',
    'lib/zeros.bin': '\0'.repeat(200_000),
  };
  const directory = writeTree(tree);
  const npm = npmPack(npmDirectory(major), directory);
  const tarball = await openTarball({ kind: 'file', path: path.join(directory, npm.filename), shown: npm.filename });
  const { pack, shasum } = tarball;
  expect(pack).toMatchObject({
    name: '@scope/packed',
    version: '1.2.3',
    integrity: npm.integrity,
    packedSize: npm.size,
    unpackedSize: npm.unpackedSize,
  });
  expect(shasum).toBe(npm.shasum);
  const byPath = new Map(npm.files.map(({ path: file, size, mode }) => [file, { path: file, size, mode, reason: null }]));
  expect(new Map(pack.files.map((file) => [file.path, file]))).toEqual(byPath);
  const { 'package.json': _, ...texts } = tree;
  expect(Object.fromEntries(await unpacked(tarball))).toMatchObject(texts);
});

/** What npm packs and no other system could unpack as it is, and what the tarball says of it. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  hardlinks: [
    'the member "package/index.js" is a hard link, which installs leave out',
    'the member "package/lib/third.js" is a hard link, which installs leave out',
  ],
  'pkgjson-symlink': ['it has no package.json in its top directory "package"'],
  'case-twins': [
    'the members "package/readme.md" and "package/Readme.MD" are one file on macOS or Windows',
    'the members "package/readme.md" and "package/README.md" are one file on macOS or Windows',
  ],
  'names-odd': [
    'the member "package/..." has a part in its path that is empty or only dots or blanks',
    String.raw`the member "package/back\\slash.js" has a backslash in its name, which makes it another path on Windows`,
    String.raw`the member "package/new\nline.js" has control characters in its name`,
    String.raw`the member "package/tab\t.js" has control characters in its name`,
  ],
};

/** Packed in another way from within npm's command line, refused under npm's rules for names, or in `REFUSED` by another name. */
const LEFT_OUT = new Set(['global-ignore-file', 'pkg-badname', 'files-unicode', 'names-odd-in-files', 'uppercase-pkg']);

describe('pack cases, packed by npm 12', () => {
  const usual = packCases.filter(({ id, opts }) => opts === undefined && !LEFT_OUT.has(id) && !(id in REFUSED)).map(({ id }) => id);
  const sample = usual.filter((_, index) => index % 4 === 0);
  const packed = runScript<Record<string, PackedCase>>('tarball/pack-cases-really.ts', [
    npmDirectory('npm12'),
    ...sample,
    ...Object.keys(REFUSED),
  ]);

  test.each(sample)('%s', (id) => {
    const { listed, opened } = packed[id] ?? {};
    expect(opened).toEqual(Array.isArray(listed) ? [] : listed);
  });

  test('most of the sample is packed', () => {
    expect(sample.filter((id) => !Array.isArray(packed[id]?.listed)).length).toBeGreaterThan(35);
  });

  test.each(Object.entries(REFUSED))('%s', (id, problems) => {
    expect(packed[id]?.opened).toEqual(problems.map((problem) => `x.tgz cannot be judged: ${problem}`));
  });
});
