import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { tarBytes } from '../archives/tar-bytes.ts';
import { zipBytes } from '../archives/zip-bytes.ts';
import { writeTree } from '../packages-on-disk.ts';

/** Readers of archives are loaded only when there is one: a bundle that leaves one out is green on every other package. */
const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

const token = ['ghp', 'A'.repeat(4) + 'b1C2d3E4f5G6h7I8j9K0l1M2n3O4p5Q6'].join('_');
const members = [
  { path: 'lib/index.js', content: 'export const answer = 42;\n' },
  { path: 'lib/.env', content: 'A=1\n' },
  { path: 'lib/deploy.js', content: `const token = '${token}';\n` },
];

test.each([
  ['zip, deflated', 'assets.zip', zipBytes(...members)],
  ['zip, stored', 'assets.zip', zipBytes(...members.map((member) => ({ ...member, method: 0 })))],
  ['zip, written as a stream', 'assets.zip', zipBytes(...members.map((member) => ({ ...member, descriptor: true })))],
  ['tar', 'assets.tar', tarBytes(...members)],
  ['tgz', 'assets.tgz', gzipSync(tarBytes(...members))],
])('the built command line looks into a %s', (_, name, bytes) => {
  const directory = writeTree({
    'package.json': { name: 'fx', version: '1.0.0', license: 'MIT', main: 'index.js', files: ['dist'] },
    'index.js': '',
    'dist/a.js': '',
  });
  fs.writeFileSync(path.join(directory, 'dist', name), bytes);
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', '--packer', 'bundled', '--format', 'json'], {
    cwd: directory,
    encoding: 'utf8',
  });
  expect(stderr).not.toContain('bug');
  const report = JSON.parse(stdout);
  const found = report.packages[0].violations.map(({ rule, severity, path: file }: { rule: string; severity: string; path: string }) => [
    rule,
    severity,
    file,
  ]);
  expect({ status, errors: report.errors }).toEqual({ status: 1, errors: [] });
  expect(found).toEqual(
    expect.arrayContaining([
      ['env-file', 'error', `dist/${name}!/lib/.env`],
      ['secret', 'error', `dist/${name}!/lib/deploy.js`],
    ]),
  );
  expect(found.map(([, , file]: readonly string[]) => file)).not.toContain(`dist/${name}!/lib/index.js`);
  expect(stdout).not.toContain(token);
});
