import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { writeTree } from '../packages-on-disk.ts';

/** Root can read and write everything: there the command line runs as nobody, from a copy of dist/ that nobody may read. */
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const root = path.join(import.meta.dirname, '..', '..');

function nodeForNobody(): string {
  if (!isRoot) return process.execPath;
  const directories = (process.env['PATH'] ?? '').split(path.delimiter);
  const found = [process.execPath, ...directories.map((directory) => path.join(directory, 'node'))].find(
    (node) => spawnSync(node, ['--version'], { uid: NOBODY }).status === 0,
  );
  if (found === undefined) throw new Error('no node that the user nobody may run');
  return found;
}

/** Runs `packgate` as somebody whom permissions hold for, in a directory that everybody may enter. */
export function packgateAsNobody(directory: string, args: readonly string[]) {
  const home = writeTree({});
  fs.cpSync(path.join(root, 'dist'), path.join(home, 'dist'), { recursive: true });
  fs.copyFileSync(path.join(root, 'package.json'), path.join(home, 'package.json'));
  for (const place of [home, directory]) fs.chmodSync(place, 0o755);
  return spawnSync(nodeForNobody(), [path.join(home, 'dist/cli.js'), ...args, '--packer', 'bundled'], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: '', HOME: '/nowhere' },
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}
