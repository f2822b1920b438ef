import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { tar } from '../packers/tarball/tar-writer.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { run } from './terminal.ts';

const manifest = (more: object = {}): string =>
  JSON.stringify({ name: '@acme/cli', version: '1.1.0', license: 'MIT', main: 'i.js', ...more });

/** A directory with a tarball of these files. */
function packed(files: Readonly<Record<string, string>>, name = 'cli-1.1.0.tgz', tree: Tree = {}): string {
  const directory = writeTree(tree);
  const bytes = gzipSync(tar(...Object.entries(files).map(([file, content]) => ({ path: `package/${file}`, content }))));
  fs.mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
  fs.writeFileSync(path.join(directory, name), bytes);
  return directory;
}

const clean = { 'package.json': manifest(), 'i.js': 'export {};\n' };
const leaky = { ...clean, 'lib/.env': 'A=1\n', 'lib/x.js.map': '{"version":3,"sources":[],"names":[],"mappings":""}' };

describe('a tarball', () => {
  test('is judged by the rules that judge a directory', async () => {
    const { code, stdout } = await run(packed(leaky), ['cli-1.1.0.tgz']);
    expect(code).toBe(1);
    expect(stdout).toContain('error[env-file]: lib/.env would be published');
    expect(stdout).toContain('--> cli-1.1.0.tgz!/package/package.json:1:');
  });

  test('passes, and leaves evidence behind', async () => {
    const directory = packed(clean);
    const { code, stdout } = await run(directory, ['cli-1.1.0.tgz', '--format', 'json']);
    const report = JSON.parse(stdout) as Report;
    const sha512 = (text: string | Buffer, form: 'hex' | 'base64'): string => createHash('sha512').update(text).digest(form);
    expect(code).toBe(0);
    expect(report.packages[0]).toMatchObject({
      name: '@acme/cli',
      root: 'cli-1.1.0.tgz',
      packer: { name: 'tarball', source: 'tarball' },
      integrity: `sha512-${sha512(fs.readFileSync(path.join(directory, 'cli-1.1.0.tgz')), 'base64')}`,
      files: [{ path: 'i.js', sha512: sha512(clean['i.js'], 'hex') }, { path: 'package.json' }],
    });
    expect(report.packages[0]?.totals.packedSize).toBe(fs.statSync(path.join(directory, 'cli-1.1.0.tgz')).size);
    expect(report.run.time).toBe('2026-11-21T12:00:00.000Z');
  });

  test('is listed, and says whose list it is', async () => {
    const { stdout } = await run(packed(clean), ['list', 'cli-1.1.0.tgz']);
    expect(stdout).toMatch(/^@acme\/cli@1\.1\.0\n *11 B {2}i\.js\n *\d+ B {2}package\.json\n2 files, \d+ B, the tarball\n$/);
  });

  test('of a private package is no release', async () => {
    const directory = packed({ ...clean, 'package.json': manifest({ private: true }) });
    const { code, stdout } = await run(directory, ['cli-1.1.0.tgz']);
    expect([code, stdout]).toEqual([2, expect.stringContaining('@acme/cli in cli-1.1.0.tgz is private')]);
    expect((await run(directory, ['cli-1.1.0.tgz', '--include-private'])).code).toBe(0);
  });

  test('that is cut off is red', async () => {
    const directory = packed(clean);
    fs.truncateSync(path.join(directory, 'cli-1.1.0.tgz'), 150);
    const { code, stdout } = await run(directory, ['cli-1.1.0.tgz']);
    expect([code, stdout]).toEqual([2, expect.stringContaining('error[tarball]: cli-1.1.0.tgz cannot be judged')]);
  });

  test('stands beside others in a directory', async () => {
    const directory = packed(clean, 'out/a.tgz');
    fs.copyFileSync(path.join(packed(leaky), 'cli-1.1.0.tgz'), path.join(directory, 'out/b.tgz'));
    const { code, stdout } = await run(directory, ['out']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('in 1 of 2 packages')]);
  });
});

describe('against the release before', () => {
  const before: Tree = { 'prev/package.json': manifest({ version: '1.0.0' }), 'prev/i.js': 'export {};\n' };
  const now: Tree = { ...before, 'now/package.json': manifest({ scripts: { postinstall: 'node x.js' } }), 'now/i.js': '', 'now/x.js': '' };

  test('a new install script is an error, with it and not without', async () => {
    const directory = writeTree(now);
    expect((await run(directory, ['now'])).code).toBe(0);
    const { code, stdout } = await run(directory, ['now', '--previous', 'prev']);
    expect([code, stdout]).toEqual([1, expect.stringContaining('error[new-install-script]')]);
  });

  test('that is another package is a mistake', async () => {
    const directory = writeTree({ ...now, 'prev/package.json': { name: 'other', version: '1.0.0' } });
    const { code, stdout } = await run(directory, ['now', '--previous', 'prev']);
    expect([code, stdout]).toEqual([2, expect.stringContaining('--previous prev is other, and what is judged is @acme/cli')]);
  });

  test('diff shows what is new', async () => {
    const directory = packed({ ...clean, 'lib/new.js': 'x\n' }, 'cli-1.1.0.tgz', before);
    const { code, stdout } = await run(directory, ['diff', 'cli-1.1.0.tgz', '--previous', 'prev']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^@acme\/cli@1\.1\.0 against prev\n/);
    expect(stdout).toContain('lib/new.js');
    const json = await run(directory, ['diff', 'cli-1.1.0.tgz', '--previous', 'prev', '--format', 'json']);
    expect(JSON.parse(json.stdout)).toMatchObject({ schema: 'packgate.diff/1' });
    expect((await run(directory, ['diff', 'cli-1.1.0.tgz', '--previous', 'prev', '--format', 'markdown'])).stdout).toContain('lib/new.js');
  });
});

test.each([
  [['diff', '--format', 'github'], 'unknown value "github" for --format'],
  [['audit'], 'packgate audit needs a package'],
  [['audit', 'x', '--concurrency', '0'], 'unknown value "0" for --concurrency'],
  [['verify', 'x@1.0.0'], 'packgate verify needs one version and the report'],
  [['verify', 'x@1.0.0', '--report', 'none.json'], 'cannot read none.json (ENOENT)'],
])('%j is a mistake', async (argv, message) => {
  const { code, stderr } = await run(writeTree({ 'package.json': manifest() }), argv);
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
