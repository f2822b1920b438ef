import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { TARBALL_LIMITS } from '../../../src/packers/tarball/limits.ts';
import { openTarball } from '../../../src/packers/tarball/open.ts';
import { refusals, unpacked } from './opened.ts';
import { type Entry, tar } from './tar-writer.ts';

const MANIFEST = { path: 'package/package.json', content: JSON.stringify({ name: 'x', version: '1.0.0' }) };
const A = { path: 'package/a.js', content: 'a' };

/** As a tarball is opened that a package manager has packed of the directory that is judged. */
const opened = (...entries: readonly Entry[]) =>
  openTarball({ kind: 'bytes', bytes: gzipSync(tar(...entries)), shown: 'x.tgz' }, TARBALL_LIMITS, 'dropped');

test('links are what installs drop of a package, and no files of it', async () => {
  const tarball = await opened(MANIFEST, { path: 'package/b.js', type: '1', link: 'package/a.js' }, A, {
    path: 'package/LICENSE',
    type: '2',
    link: '../../LICENSE',
  });
  expect(tarball.pack.files.map(({ path }) => path)).toEqual(['a.js', 'package.json']);
  expect(tarball.pack.dropped).toEqual([
    { path: 'LICENSE', why: 'symlink', target: '../../LICENSE' },
    { path: 'b.js', why: 'hard-link', target: 'a.js' },
  ]);
  expect([...(await unpacked(tarball)).keys()]).toEqual(['package.json', 'a.js']);
});

describe('what is wrong with a link is wrong there as well', () => {
  test.each<[string, readonly Entry[], string]>([
    ['under the name of a file', [MANIFEST, A, { path: 'package/A.js', type: '2', link: 'x' }], 'are one file on macOS or Windows'],
    [
      'with a file below it, which would land elsewhere',
      [MANIFEST, { path: 'package/lib', type: '2', link: '/etc' }, { path: 'package/lib/a.js', content: '' }],
      'is a file and a directory',
    ],
    ['out of the package', [MANIFEST, { path: 'package/../../x', type: '2', link: 'x' }], 'points out of the package'],
    ['outside of the package', [MANIFEST, { path: 'other/x', type: '2', link: 'x' }], 'stands outside of "package/"'],
    [
      'with content',
      [MANIFEST, { path: 'package/x', type: '2', link: 'x', content: 'secret' }],
      'is a symbolic link, which installs leave out',
    ],
    ['in the place of package.json', [{ path: 'package/package.json', type: '2', link: 'x' }, A], 'it has no package.json'],
  ])('%s', async (_, entries, message) => {
    expect((await refusals(() => opened(...entries))).join('\n')).toContain(message);
  });
});
