/**
 * Run as a process: `node compare-carried.ts SEED COUNT NPM_DIRECTORY...`. Lists COUNT generated trees with what Packgate carries of npm 10, 11 and 12,
 * and with the installed npms of the same order. Prints `{"trees", "shapes", "differences"}` as JSON.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { carriedNpms } from '../../src/packers/npm/carried-npms.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import type { NpmModules } from '../../src/packers/npm/modules.ts';
import { relisting } from '../../src/packers/npm/relist.ts';
import { hasKnownShape } from '../../src/packers/npm/walker-shape.ts';
import { buildTree, generateTree, randomFrom } from './generated-trees.ts';

const [seed = '1', count = '100', ...directories] = process.argv.slice(2);
const carried = carriedNpms(process.env);
const installed = directories.map((directory) => loadInstalledNpm(directory, process.env));
const random = randomFrom(Number(seed));
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-carried-')));
const differences: unknown[] = [];

for (let i = 0; i < Number(count); i += 1) {
  const directory = path.join(scratch, String(i));
  const generated = generateTree(random);
  buildTree({ ...generated, manifest: { ...generated.manifest, ...(random() < 0.1 && { directories: { bin: 'lib' } }) } }, directory);
  for (const [index, own] of carried.entries()) {
    const theirs = installed[index];
    const [ours, real] = [await listed(own, directory), theirs === undefined ? [] : await listed(theirs, directory)];
    if (JSON.stringify(ours) !== JSON.stringify(real)) differences.push({ npm: theirs?.packer.version, generated, ours, real });
  }
}
fs.rmSync(scratch, { recursive: true, force: true });
console.log(
  JSON.stringify({
    trees: Number(count),
    shapes: carried.map(({ Walker }) => hasKnownShape(Walker)),
    differences: differences.slice(0, 3),
  }),
);

async function listed(modules: NpmModules, directory: string): Promise<readonly string[]> {
  try {
    const rules = await relisting(modules, { kind: 'directory', directory, root: '.', repository: directory, workspace: null }, {});
    return [...(await rules.list({}))].toSorted();
  } catch (error) {
    return [String(error)];
  }
}
