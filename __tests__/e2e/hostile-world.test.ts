import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { packgateAsNobody } from './as-nobody.ts';

const cli = path.join(import.meta.dirname, '..', '..', 'dist', 'cli.js');
const ENV = { PATH: process.env['PATH'], HOME: '/nowhere', npm_config_registry: 'http://127.0.0.1:9/' };

function packgate(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [cli, ...args, '--packer', 'bundled'], {
    cwd,
    encoding: 'utf8',
    env: { ...ENV, ...env },
    maxBuffer: 1 << 28,
    timeout: 55_000,
  });
  return { status, signal, stdout, stderr };
}

const PACKAGE: Tree = { 'package.json': { name: 'fx', version: '1.0.0', main: 'index.js' }, 'index.js': 'x', 'lib/victim.js': 'victim' };

describe('trees:', () => {
  test('symbolic links in circles are dropped, with a word on each', () => {
    const directory = writeTree({
      ...PACKAGE,
      'loop/a': { link: 'b' },
      'loop/b': { link: 'a' },
      'loop/up': { link: '..' },
      self: { link: 'self' },
    });
    const { status, stdout } = packgate(directory, ['check', '--format', 'json']);
    const { packages } = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(packages[0].dropped.map((entry: { path: string }) => entry.path)).toEqual(['loop/a', 'loop/b', 'loop/up', 'self']);
  });

  test('100,000 files in one package are all listed and read', () => {
    const directory = writeTree(PACKAGE);
    for (let folder = 0; folder < 100; folder += 1) {
      fs.mkdirSync(path.join(directory, `d${folder}`));
      for (let file = 0; file < 1000; file += 1) fs.writeFileSync(path.join(directory, `d${folder}/${file}.js`), 'x');
    }
    const { status, stdout } = packgate(directory, ['check']);
    fs.rmSync(directory, { recursive: true });
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('100,003 files') });
  });

  test('workspaces 20 levels deep are found', () => {
    const places = Array.from({ length: 20 }, (_, depth) => 'inner/'.repeat(depth));
    const directory = writeTree(
      Object.fromEntries(
        places.flatMap((place, depth): [string, string | object][] => [
          [`${place}package.json`, { name: `p${depth}`, version: '1.0.0', files: ['index.js'], workspaces: depth < 19 ? ['inner'] : [] }],
          [`${place}index.js`, ''],
        ]),
      ) as Tree,
    );
    expect(packgate(directory, ['check'])).toMatchObject({ status: 0, stdout: expect.stringContaining('2 packages') });
    expect(packgate(path.join(directory, 'inner/'.repeat(19)), ['check'])).toMatchObject({ status: 0 });
  });
});

/** Runs before dist/, and changes the file in the moment in which it is opened. */
const atOpening = (change: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs';
    import { execFileSync } from 'node:child_process';
    const { openSync } = fs;
    let isDone = false;
    fs.openSync = (file, ...rest) => {
      if (!isDone && String(file).endsWith('lib/victim.js')) { isDone = true; ${change} }
      return openSync(file, ...rest);
    };
  `)}`;

describe('a file that is red where, while it is read, it', () => {
  test.each([
    ['vanishes', 'fs.rmSync(file)'],
    ['vanishes with its directory', 'fs.rmSync(file.slice(0, -10), { recursive: true })'],
    ['grows', 'fs.appendFileSync(file, "more")'],
    ['shrinks', 'fs.writeFileSync(file, "")'],
    ['becomes a directory', 'fs.rmSync(file); fs.mkdirSync(file)'],
    ['becomes a link to a file of the same length', 'fs.renameSync(file, `${file}.old`); fs.symlinkSync(`${file}.old`, file)'],
    ['becomes a pipe', 'fs.rmSync(file); execFileSync("mkfifo", [file])'],
  ])('%s', (_, change) => {
    const { status, stdout } = packgate(writeTree(PACKAGE), ['check'], { NODE_OPTIONS: `--import=${atOpening(change)}` });
    expect({ status, stdout }).toEqual({
      status: 2,
      stdout: expect.stringContaining('error[list]: lib/victim.js changed while it was judged'),
    });
  });

  test('stays what it is: green', () => {
    expect(packgate(writeTree(PACKAGE), ['check'], { NODE_OPTIONS: `--import=${atOpening('')}` })).toMatchObject({ status: 0 });
  });
});

describe('outputs:', () => {
  test('a directory that cannot be written is an error, and nothing is left there', () => {
    const directory = writeTree({ ...PACKAGE, 'out/keep.txt': '' });
    fs.chmodSync(path.join(directory, 'out'), 0o555);
    for (const args of [
      ['check', '--format', 'json', '--output', 'out/report.json'],
      ['check', '--format', 'json', '--output', 'out/new/report.json'],
    ]) {
      const { status, stderr } = packgateAsNobody(directory, args);
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringContaining(`error[output]: cannot write ${args.at(-1)}: EACCES`),
      });
    }
    expect(fs.readdirSync(path.join(directory, 'out'))).toEqual(['keep.txt']);
  });

  test.each(['check', 'list'])('standard output without room for it is an error of %s', (command) => {
    const full = fs.openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [cli, command, '--packer', 'bundled'], {
      cwd: writeTree(PACKAGE),
      encoding: 'utf8',
      env: ENV,
      stdio: ['ignore', full, 'pipe'],
    });
    fs.closeSync(full);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('error[output]: cannot write to standard output: ENOSPC'),
    });
  });

  test('a full disk leaves no half a report, and keeps the one from before', () => {
    const directory = writeTree({ ...PACKAGE, 'disk/x': '' });
    const disk = path.join(directory, 'disk');
    // Where nothing may be mounted there is no small disk to fill.
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]).status !== 0) return;
    try {
      fs.writeFileSync(path.join(disk, 'report.json'), 'before');
      fs.writeFileSync(path.join(disk, 'filler'), 'x');
      const { status, stderr } = packgate(directory, ['check', '--format', 'json', '--output', 'disk/report.json']);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('cannot write disk/report.json: ENOSPC') });
      expect(fs.readdirSync(disk)).toEqual(['filler', 'report.json']);
      expect(fs.readFileSync(path.join(disk, 'report.json'), 'utf8')).toBe('before');
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test.each(['check --format json', 'list', 'list --json'])('a reader that leaves early does not change the verdict of %s', (command) => {
    const names = Array.from({ length: 3000 }, (_, index) => [`lib/${'long'.repeat(20)}-${index}.js`, '']);
    const directory = writeTree({ ...PACKAGE, ...Object.fromEntries(names) });
    const script = `"${process.execPath}" "${cli}" ${command} --packer bundled | head -c 10 > /dev/null; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: directory, encoding: 'utf8', env: ENV });
    expect({ stdout, stderr }).toEqual({ stdout: '0\n', stderr: '' });
  });
});

describe('signals:', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s ends packing with all that it started, and leaves no tarball that nobody judged',
    async (signal) => {
      const script = 'echo $$ > pid; sleep 30';
      const member = (name: string, scripts: object): object => ({ name, version: '1.0.0', files: ['index.js'], scripts });
      const directory = writeTree({
        'package.json': { name: 'root', private: true, workspaces: ['a', 'b'] },
        'a/package.json': { ...member('a', {}) },
        'a/index.js': '',
        'b/package.json': { ...member('b', { prepack: script }) },
        'b/index.js': '',
        'out/before.txt': '',
      });
      const child = spawn(process.execPath, [cli, 'pack', '--out', 'out'], { cwd: directory, env: ENV, stdio: 'ignore' });
      const ended = once(child, 'exit');
      const pidFile = path.join(directory, 'b', 'pid');
      for (let tries = 0; tries < 400 && !(fs.existsSync(pidFile) && fs.readFileSync(pidFile, 'utf8').endsWith('\n')); tries += 1)
        await wait(50);
      const pid = Number(fs.readFileSync(pidFile, 'utf8'));
      expect(fs.readdirSync(path.join(directory, 'out'))).toContain('a-1.0.0.tgz');
      child.kill(signal);
      expect(await ended).toEqual([null, signal]);
      expect(fs.readdirSync(path.join(directory, 'out'))).toEqual(['before.txt']);
      for (let tries = 0; tries < 40 && isAlive(pid); tries += 1) await wait(50);
      expect(isAlive(pid)).toBe(false);
    },
  );

  test('a signal while a report is written leaves the old report or the new one, whole', async () => {
    const names = Array.from({ length: 20_000 }, (_, index) => [`lib/${index}.js`, '']);
    const directory = writeTree({ ...PACKAGE, ...Object.fromEntries(names), 'out/report.json': '"before"\n' });
    const out = path.join(directory, 'out');
    const args = [cli, 'check', '--packer', 'bundled', '--format', 'json', '--output', 'out/report.json'];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const child = spawn(process.execPath, args, { cwd: directory, env: ENV, stdio: 'ignore' });
      const ended = once(child, 'exit');
      const watcher = fs.watch(out, () => void child.kill('SIGTERM'));
      const [code, signal] = await ended;
      watcher.close();
      expect([0, null]).toContain(code);
      expect([null, 'SIGTERM']).toContain(signal);
      expect(fs.readdirSync(out)).toEqual(['report.json']);
      expect(JSON.parse(fs.readFileSync(path.join(out, 'report.json'), 'utf8'))).toBeTruthy();
    }
  });
});

/** A child that has ended and that nobody has asked for is no longer alive. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
