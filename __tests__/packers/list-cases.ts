/**
 * Run as a process: `node list-cases.ts NPM_DIRECTORY|carried`. Builds every pack case that runs no scripts, lists it as that npm would
 * in the case's directory and with the case's arguments, and prints `{[id]: {packs} | {refused}}` as JSON.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { GateError } from '../../src/errors.ts';
import type { DirectoryTarget, Workspace } from '../../src/model.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { listNpm, type NpmPlace, placeInside } from '../../src/packers/npm/list.ts';
import type { NpmModules } from '../../src/packers/npm/modules.ts';
import { npmWorkspaceAround } from '../../src/workspaces.ts';
import { buildCase, type CaseLists, type PackCase, packCases } from './pack-cases.ts';

const [npm = 'carried'] = process.argv.slice(2);
const modules = npm === 'carried' ? carriedNpm(process.env) : loadInstalledNpm(npm, process.env);
const lists: Record<string, CaseLists> = {};
for (const packCase of packCases) {
  if (packCase.opts?.scripts !== true) lists[packCase.id] = await listCase(modules, packCase);
}
console.log(JSON.stringify({ packer: modules.packer, knownShape: modules.knownShape, lists }));

async function listCase(npmModules: NpmModules, packCase: PackCase): Promise<CaseLists> {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-case-')));
  try {
    buildCase(packCase, directory);
    const cwd = fs.realpathSync(path.join(directory, packCase.opts?.cwd ?? '.'));
    const runs = runsOf(packCase.opts?.args ?? [], cwd, await npmWorkspaceAround(npmModules, cwd));
    const packs = [];
    for (const run of runs) packs.push(await packOf(npmModules, directory, run));
    return { packs };
  } catch (error) {
    if (error instanceof GateError) return { refused: error.message };
    throw error;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

interface Run {
  readonly directory: string;
  readonly workspace: Workspace | null;
  /** Null: as npm run inside the directory. */
  readonly place: NpmPlace | null;
}

/** What `npm pack ARGUMENTS` would pack from `cwd`. */
function runsOf(args: readonly string[], cwd: string, workspace: Workspace | null): readonly Run[] {
  const [first] = args;
  const prefix = workspace?.directory ?? cwd;
  const members = workspace?.members ?? [];
  if (first === undefined) return [{ directory: cwd, workspace, place: null }];
  if (first === '--workspaces=false') return [{ directory: cwd, workspace, place: { prefix: cwd, workspaces: undefined } }];
  if (!first.startsWith('-')) return [{ directory: path.resolve(cwd, first), workspace, place: { prefix: cwd, workspaces: undefined } }];
  const named = first === '-w' ? members.filter((member) => nameOf(member) === args[1]) : members;
  const workspaces = args.includes('--include-workspace-root') ? [prefix, ...named] : named;
  return workspaces.map((directory) => ({ directory, workspace, place: { prefix, workspaces } }));
}

function nameOf(directory: string): unknown {
  return (JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8')) as { name?: unknown }).name;
}

async function packOf(
  npmModules: NpmModules,
  repository: string,
  { directory, workspace, place }: Run,
): Promise<NonNullable<CaseLists['packs']>[number]> {
  const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository, workspace };
  const { name, files } = await listNpm(npmModules, target, process.env, place ?? placeInside(target));
  const modes = files.filter(({ mode }) => mode !== 0o644).map((file) => [file.path, file.mode.toString(8)] as const);
  return { name, files: files.map((file) => file.path), ...(modes.length > 0 ? { modes: Object.fromEntries(modes) } : {}) };
}
