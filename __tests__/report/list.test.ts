import { expect, test } from '@jest/globals';
import type { PackList } from '../../src/model.ts';
import { formatNames, isFormat } from '../../src/report/formats.ts';
import { renderListText } from '../../src/report/list.ts';
import { packedFile } from './sample.ts';

const pack: PackList = {
  name: '@acme/cli',
  version: '2.1.88',
  root: '.',
  packer: { name: 'npm', version: '12.2.0', source: 'packlist' },
  manifest: { file: 'package.json', text: '{}', data: {} },
  files: [packedFile('LICENSE', 512), packedFile('bin/cli.js', 1234, 0o755), packedFile('dist/cli.js.map', 59_800_000)],
  dropped: [{ path: 'latest', why: 'symlink', target: 'dist' }],
  unpackedSize: 59_801_746,
  packedSize: null,
  integrity: null,
};

test('a list says size, path, unusual modes, what is dropped, and the total', () => {
  expect(renderListText([pack], { skipped: [{ name: '@acme/docs', root: 'docs', reason: 'private' }], color: false, why: false }))
    .toBe(`@acme/cli@2.1.88
  512 B  LICENSE
 1.2 kB  bin/cli.js (755)
59.8 MB  dist/cli.js.map
symlink  latest does not arrive as a file
3 files, 59.8 MB, npm 12.2.0

1 package not listed: @acme/docs (private)
`);
});

test.each(['terminal', 'json', 'sarif', 'github', 'markdown'])('%s is a format', (name) => {
  expect(isFormat(name)).toBe(true);
  expect(formatNames).toContain(name);
});

test.each(['', 'JSON', 'pdf', 'constructor', 'toString'])('%j is no format', (name) => {
  expect(isFormat(name)).toBe(false);
});
