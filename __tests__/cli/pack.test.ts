import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { npmDirectory } from '../packers/npms.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { type Ran, run } from './terminal.ts';

/** A directory with the real npm 12 and the node that runs these tests. */
const bin = writeTree({});
fs.symlinkSync(path.join(npmDirectory('npm12'), 'bin', 'npm-cli.js'), path.join(bin, 'npm'));
fs.symlinkSync(process.execPath, path.join(bin, 'node'));

const pack = (directory: string, argv: readonly string[] = [], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  run(directory, ['pack', '--out', 'out', ...argv], {
    env: { PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`, HOME: bin, ...env },
  });

const writes = (file: string): string => `node -e "require('fs').writeFileSync('${file}', '1')"`;
const built: Tree = {
  'package.json': {
    name: '@acme/cli',
    version: '1.0.0',
    license: 'MIT',
    files: ['*.js', '.env'],
    scripts: { prepublishOnly: writes('published.js'), prepack: writes('packed.js') },
  },
};

describe('pack', () => {
  test('runs the scripts, judges what they leave behind, and keeps what passes', async () => {
    const directory = writeTree(built);
    const { code, stdout } = await pack(directory);
    const file = path.join(directory, 'out', 'acme-cli-1.0.0.tgz');
    const integrity = `sha512-${createHash('sha512').update(fs.readFileSync(file)).digest('base64')}`;
    expect(code).toBe(0);
    expect(stdout).toMatch(/^packgate: pass - @acme\/cli@1\.0\.0, 3 files, \d+ B judged with npm 12\.2\.0\n/);
    expect(stdout).toContain(`out/acme-cli-1.0.0.tgz  ${integrity}  3 files\n`);
    expect(fs.readdirSync(path.join(directory, 'out'))).toEqual(['acme-cli-1.0.0.tgz']);
  });

  test('keeps nothing that does not pass, and points at the line to change', async () => {
    const directory = writeTree({ ...built, '.env': 'A=1\n' });
    const { code, stdout } = await pack(directory);
    expect(code).toBe(1);
    expect(stdout).toContain('--> package.json:7:5');
    expect(stdout).toContain('this "files" entry ships it');
    expect(stdout).toContain('out/acme-cli-1.0.0.tgz does not pass, and is not kept');
    expect(fs.readdirSync(path.join(directory, 'out'))).toEqual([]);
    expect((await pack(directory, ['--keep'])).stdout).toContain('is kept to be looked at');
    expect(fs.readdirSync(path.join(directory, 'out'))).toEqual(['acme-cli-1.0.0.tgz']);
  });

  test('of a workspace packs its public packages, and says it all in one report', async () => {
    const directory = writeTree({
      'package.json': { name: 'root', version: '1.0.0', private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', version: '1.0.0', license: 'MIT' },
      'packages/a/index.js': '',
      'packages/b/package.json': { name: 'b', version: '2.0.0', license: 'MIT' },
      'packages/b/.env': 'A=1\n',
    });
    const { code, stdout, stderr } = await pack(directory, ['--format', 'json']);
    const { packages } = JSON.parse(stdout) as Report;
    expect(code).toBe(1);
    expect(packages.map(({ name, root, outcome, packer }) => [name, root, outcome, packer.source])).toEqual([
      ['a', 'packages/a', 'pass', 'tarball'],
      ['b', 'packages/b', 'fail', 'tarball'],
    ]);
    expect(stderr).toContain('out/a-1.0.0.tgz  sha512-');
    expect(fs.readdirSync(path.join(directory, 'out'))).toEqual(['a-1.0.0.tgz']);
  });

  test('stops where a script fails, and leaves no tarball', async () => {
    const directory = writeTree({ 'package.json': { name: 'a', version: '1.0.0', scripts: { prepack: 'node -e "process.exit(3)"' } } });
    const { code, stderr } = await pack(directory);
    expect([code, stderr]).toEqual([2, expect.stringContaining('ended with exit code')]);
    expect(fs.readdirSync(path.join(directory, 'out'))).toEqual([]);
  });

  test.each([
    ['under pull_request_target', [], { GITHUB_EVENT_NAME: 'pull_request_target' }, 'not under pull_request_target'],
    ['with rules alone and no package manager', ['--packer', 'bundled'], {}, 'needs the package manager that publishes'],
    ['of what is packed already', ['x.tgz'], {}, 'packgate pack takes directories'],
  ])('is refused %s', async (_, argv, env, message) => {
    const directory = writeTree({ ...built, 'x.tgz': '' });
    const { code, stderr } = await pack(directory, argv, env);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(fs.existsSync(path.join(directory, 'published.js'))).toBe(false);
  });
});
