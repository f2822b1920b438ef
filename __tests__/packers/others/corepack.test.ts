import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { isGateError } from '../../../src/errors.ts';
import type { DirectoryTarget } from '../../../src/model.ts';
import { detectPacker } from '../../../src/packers/detect.ts';
import { packDirectory } from '../../../src/packers/pack-directory.ts';
import { findPackTool, isOther } from '../../../src/packers/pack-tool.ts';
import { writeTree } from '../../packages-on-disk.ts';
import { environmentWith, scriptOf } from './tools.ts';

/** What `corepack enable` makes. */
function corepackShims(): string {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-corepack-'));
  for (const name of ['pnpm', 'yarn']) fs.symlinkSync(scriptOf('corepack', `dist/${name}.js`), path.join(directory, name));
  return directory;
}

/** A directory where Corepack keeps what it has downloaded, with pnpm 10 in it or nothing. */
function corepackHome(versions: readonly string[]): string {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-corepack-home-'));
  for (const version of versions) {
    const directory = path.join(home, 'v1', 'pnpm', version);
    fs.mkdirSync(directory, { recursive: true });
    for (const part of ['bin', 'dist', 'package.json']) fs.symlinkSync(scriptOf('pnpm-10', part), path.join(directory, part));
    const bin = { pnpm: './bin/pnpm.cjs' };
    fs.writeFileSync(
      path.join(directory, '.corepack'),
      JSON.stringify({ locator: { name: 'pnpm', reference: version }, bin, hash: 'sha1.0' }),
    );
  }
  return home;
}

async function packedWith(packageManager: string, home: string): Promise<string> {
  const manifest = `${JSON.stringify({ name: 'fx', version: '1.0.0', packageManager })}\n`;
  const directory = writeTree({ 'package.json': manifest, 'index.js': '' });
  const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace: null };
  const env = { ...environmentWith(corepackShims()), COREPACK_HOME: home };
  const decision = detectPacker(target, env, 'auto');
  if (!isOther(decision)) throw new Error('npm packs');
  try {
    const { pack, sentence } = await packDirectory(await findPackTool(decision, target, { env }), target, { env });
    return `${sentence}: ${pack.files.map((file) => file.path).join(', ')}`;
  } catch (error) {
    if (isGateError(error)) return `${error.message}; ${error.help ?? ''}`;
    throw error;
  } finally {
    expect(fs.readFileSync(path.join(directory, 'package.json'), 'utf8')).toBe(manifest);
  }
}

test('Corepack runs the version that is asked for, if it has it', async () => {
  expect(await packedWith('pnpm@10.34.9', corepackHome(['10.34.9']))).toBe(
    'pnpm 10.34.9, as "packageManager" in package.json says: index.js, package.json',
  );
});

test.each(['pnpm@10.34.8', 'pnpm@12.21.0', 'yarn@4.18.1'])('Corepack downloads nothing: %s', async (packageManager) => {
  const home = corepackHome(['10.34.9']);
  const before = fs.readdirSync(home, { recursive: true, encoding: 'utf8' });
  const [name] = packageManager.split('@');
  expect(await packedWith(packageManager, home)).toMatch(
    new RegExp(
      `^${name} ended with exit code 1: .*Network access disabled by the environment; can't reach .*; Packgate downloads nothing: run "corepack install" in the repository first$`,
    ),
  );
  // It makes a directory for what it would download, and leaves it there.
  const after = fs.readdirSync(home, { recursive: true, encoding: 'utf8' });
  expect(after.filter((file) => !path.basename(file).startsWith('corepack-'))).toEqual(before);
});
