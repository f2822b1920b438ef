/**
 * Run as a process: `node pack-with.ts TOOL EVERY`. Packs every pack case that has lists of others and runs no scripts as Packgate does it, and each
 * EVERYth also as a person does it. Prints `{[id]: {ours, theirs}}` as JSON; `theirs` is null for those that were packed once.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as tar from 'tar';
import { isGateError } from '../../../src/errors.ts';
import { packDirectory } from '../../../src/packers/pack-directory.ts';
import { findPackTool, type PackTool } from '../../../src/packers/pack-tool.ts';
import { buildCase, type PackCase, packCases } from '../pack-cases.ts';
import { commandOf, directoryWith, environmentWith, type ToolName } from './tools.ts';

const [tool = 'bun', every = '1'] = process.argv.slice(2) as [ToolName?, string?];
const env = environmentWith(directoryWith(tool));

export interface Pair {
  readonly ours: Packed;
  readonly theirs: Packed | null;
}
export type Packed = { readonly refused: string } | { readonly files: readonly string[] };

const PACK: Readonly<Record<'pnpm' | 'yarn' | 'bun', (file: string) => readonly string[]>> = {
  pnpm: (file) => ['pack', '--out', file],
  yarn: (file) => ['pack', tool === 'yarn-1' ? '--filename' : '--out', file],
  bun: (file) => ['pm', 'pack', '--filename', file],
};

const isComparable = ({ opts, expected }: PackCase): boolean => opts?.scripts !== true && expected['bun'] !== undefined;

const found = await toolFor(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-nothing-')));
const pairs: Record<string, Pair> = {};
for (const [index, packCase] of packCases.filter(isComparable).entries()) {
  pairs[packCase.id] = await pairOf(packCase, index % Number(every) === 0);
}
console.log(JSON.stringify(pairs));

async function pairOf(packCase: PackCase, isLive: boolean): Promise<Pair> {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-case-')));
  try {
    buildCase(packCase, root);
    const cwd = path.join(root, packCase.opts?.cwd ?? '.');
    if (/yarn-[34]/.test(tool)) makeProject(packCase, root, cwd);
    const ours = await packedByUs(cwd);
    return { ours, theirs: isLive ? await packedByThem(cwd) : null };
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** yarn 2 and later take the nearest directory with a yarn.lock for the root of the project. */
function makeProject({ id }: PackCase, root: string, cwd: string): void {
  const lock = path.join(/^(?:ws-|cwd-symlink)/.test(id) ? root : cwd, 'yarn.lock');
  if (!fs.existsSync(lock)) fs.writeFileSync(lock, '');
}

async function packedByUs(directory: string): Promise<Packed> {
  const target = { kind: 'directory', directory, root: '.', repository: directory, workspace: null } as const;
  try {
    const { pack } = await packDirectory(found, target, { env });
    const links = pack.dropped.map(({ path: link, why }) => `${why === 'symlink' ? 'SymbolicLink' : 'Link'} ${link}`);
    return { files: [...pack.files.map(({ path: file, size, mode }) => `${file} ${size} ${mode.toString(8)}`), ...links] };
  } catch (error) {
    if (isGateError(error)) return { refused: [error, ...error.others].map(({ message }) => message).join(' | ') };
    throw error;
  }
}

function toolFor(directory: string): Promise<PackTool> {
  const decision = { packer: commandOf(tool), how: '', declared: null, lockFile: null, isForced: true, project: directory } as const;
  return findPackTool(decision, { directory }, { env });
}

async function packedByThem(cwd: string): Promise<Packed> {
  const out = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-out-')));
  try {
    const file = path.join(out, 'theirs.tgz');
    const command = commandOf(tool);
    const { status, stderr, stdout } = spawnSync(command, PACK[command](file), {
      cwd,
      env: { ...env, COREPACK_ROOT: 'none' },
      encoding: 'utf8',
    });
    if (status !== 0 || !fs.existsSync(file)) return { refused: `${stderr}${stdout}`.slice(0, 500) };
    return { files: await entriesOf(file) };
  } finally {
    fs.rmSync(out, { recursive: true, force: true });
  }
}

async function entriesOf(file: string): Promise<readonly string[]> {
  const entries: string[] = [];
  await tar.t({
    file,
    strict: true,
    onReadEntry: ({ type, path: name, size, mode }) => {
      const shown = name.replace(/^package\//, '');
      if (type !== 'Directory') entries.push(type === 'File' ? `${shown} ${size} ${(mode ?? 0).toString(8)}` : `${type} ${shown}`);
    },
  });
  return entries.toSorted();
}
