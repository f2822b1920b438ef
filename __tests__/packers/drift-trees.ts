/**
 * Run as a process: `node drift-trees.ts NPM_DIRECTORY SEED TREES [untraced]`. Lists generated trees with that npm and with the newest, and prints what `newestList`
 * says of them wherever it is not exactly what the two lists differ in.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isGateError } from '../../src/errors.ts';
import type { NewestList, PackList, DirectoryTarget } from '../../src/model.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { listNpm } from '../../src/packers/npm/list.ts';
import type { NpmModules } from '../../src/packers/npm/modules.ts';
import { newestList, newestNpm } from '../../src/packers/npm/newest.ts';
import { buildTree, generateTree, randomFrom } from './generated-trees.ts';

const [npm = '', seed = '1', trees = '100', untraced] = process.argv.slice(2);
const loaded = loadInstalledNpm(npm, process.env);
const installed = untraced === undefined ? loaded : { ...loaded, knownShape: false };
const newest = await newestNpm(installed, process.env);
if (newest === null) throw new Error('this npm is the newest');
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-drift-')));
const random = randomFrom(Number(seed));
const wrong: unknown[] = [];
let drifting = 0;
let spelled = 0;
let named = 0;
for (let index = 0; index < Number(trees); index += 1) {
  const directory = path.join(scratch, String(index));
  const tree = generateTree(random);
  buildTree(tree, directory);
  const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace: null };
  const pack = await listed(installed, target);
  if (pack !== null) {
    const found = await newestList({ installed, newest }, target, process.env, pack);
    const said = wholeOf(found);
    const isSo = differenceOf(pack, await listed(carriedNpm(process.env), target));
    if (JSON.stringify(said) !== JSON.stringify(isSo)) wrong.push({ tree, said, isSo });
    drifting += found.drifts.length;
    named += found.drifts.filter(({ entry }) => entry !== null).length;
    spelled += found.drifts.filter(({ spelling }) => spelling !== null).length;
  }
  fs.rmSync(directory, { recursive: true, force: true });
}
fs.rmSync(scratch, { recursive: true, force: true });
console.log(JSON.stringify({ trees: Number(trees), drifting, spelled, named, wrong }));

/** Null where npm refuses the package. */
async function listed(modules: NpmModules, target: DirectoryTarget): Promise<PackList | null> {
  try {
    return await listNpm(modules, target, process.env);
  } catch (error) {
    if (isGateError(error)) return null;
    throw error;
  }
}

function wholeOf({ refusal, drifts }: NewestList): unknown {
  if (refusal !== null) return 'refused';
  return {
    onlyInstalled: drifts.flatMap(({ onlyInstalled }) => onlyInstalled).toSorted(),
    onlyNewest: drifts.flatMap(({ onlyNewest }) => onlyNewest).toSorted(),
  };
}

function differenceOf(pack: PackList, other: PackList | null): unknown {
  if (other === null) return 'refused';
  const only = (a: PackList, b: PackList): readonly string[] => {
    const paths = new Set(b.files.map((file) => file.path));
    return a.files.map((file) => file.path).filter((file) => !paths.has(file));
  };
  return { onlyInstalled: only(pack, other).toSorted(), onlyNewest: only(other, pack).toSorted() };
}
