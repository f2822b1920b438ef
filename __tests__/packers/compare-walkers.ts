/**
 * Run as a process: `node compare-walkers.ts NPM_DIRECTORY|carried SEED COUNT`. Lists COUNT generated trees with plain npm-packlist and
 * with the fast walker, and prints `{"trees", "files", "differences"}` as JSON.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { walkPackage } from '../../src/packers/npm/list.ts';
import type { NpmModules, PackTree } from '../../src/packers/npm/modules.ts';
import { buildTree, generateTree, randomFrom } from './generated-trees.ts';

const [npm = 'carried', seed = '1', count = '100'] = process.argv.slice(2);
const modules = npm === 'carried' ? carriedNpm(process.env) : loadInstalledNpm(npm, process.env);
const random = randomFrom(Number(seed));
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-trees-')));
const differences: unknown[] = [];
let files = 0;

for (let i = 0; i < Number(count); i += 1) {
  const directory = path.join(scratch, String(i));
  const generated = generateTree(random);
  buildTree(generated, directory);
  const [plain, fast] = [await outcome(() => plainList(modules, directory)), await outcome(() => fastList(modules, directory))];
  files += plain.length;
  if (JSON.stringify(plain) !== JSON.stringify(fast)) differences.push({ i, generated, plain, fast });
  fs.rmSync(directory, { recursive: true, force: true });
}
fs.rmSync(scratch, { recursive: true, force: true });
console.log(JSON.stringify({ trees: Number(count), files, differences: differences.slice(0, 3) }));

async function treeOf(npmModules: NpmModules, directory: string): Promise<PackTree> {
  const normalized = await npmModules.normalizeManifest(directory);
  return { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces: null };
}

async function plainList(npmModules: NpmModules, directory: string): Promise<readonly string[]> {
  return [...(await npmModules.packlist(await treeOf(npmModules, directory), { path: directory, prefix: directory }))].toSorted();
}

async function fastList(npmModules: NpmModules, directory: string): Promise<readonly string[]> {
  const { files: list } = await walkPackage(npmModules, await treeOf(npmModules, directory), { path: directory, prefix: directory });
  return [...list].toSorted();
}

/** An error is an outcome as well: both walkers have to fail alike. */
async function outcome(list: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await list();
  } catch (error) {
    return [`error: ${error instanceof Error && 'code' in error ? String(error.code) : String(error)}`];
  }
}
