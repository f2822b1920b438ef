/**
 * Run as a process: `node pack-cases-really.ts NPM_DIRECTORY [ID…]`. Packs these pack cases, or all that run no scripts and need no arguments, with
 * that npm's own libnpmpack, and prints `{[id]: PackedCase}` as JSON.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { isGateError } from '../../../src/errors.ts';
import type { PackedFile, DirectoryTarget } from '../../../src/model.ts';
import { loadInstalledNpm } from '../../../src/packers/npm/installed.ts';
import { listNpm } from '../../../src/packers/npm/list.ts';
import { openTarball } from '../../../src/packers/tarball/open.ts';
import { npmWorkspaceAround } from '../../../src/workspaces.ts';
import { buildCase, type PackCase, packCases } from '../pack-cases.ts';

/** What the list says that npm will pack, and what is in the tarball that it packed. Texts say why not. */
export interface PackedCase {
  readonly listed: Package | readonly string[];
  readonly opened: Package | readonly string[];
}

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly files: readonly Pick<PackedFile, 'path' | 'size' | 'mode'>[];
  readonly unpackedSize: number;
}

const [npm = '', ...ids] = process.argv.slice(2);
const modules = loadInstalledNpm(npm, process.env);
// The interface of libnpmpack as its README has it.
const pack = createRequire(path.join(npm, 'package.json'))('libnpmpack') as (spec: string, options: object) => Promise<Buffer>;

// npm 12 runs an extension of the repository, which writes where it stands.
process.chdir(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-really-')));

const results: Record<string, PackedCase> = {};
for (const packCase of packCases) {
  if (packCase.opts === undefined && (ids.length === 0 || ids.includes(packCase.id))) results[packCase.id] = await packReally(packCase);
}
console.log(JSON.stringify(results));

async function packReally(packCase: PackCase): Promise<PackedCase> {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-really-')));
  try {
    buildCase(packCase, directory);
    const workspace = await npmWorkspaceAround(modules, directory);
    const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace };
    const listed = await listNpm(modules, target, process.env).then(packageOf, messagesOf);
    // npm refuses these as well, and at some of them it falls over.
    if (!('files' in listed)) return { listed, opened: [] };
    const packed = await pack(directory, { ignoreScripts: true, prefix: directory });
    const opened = await openTarball({ kind: 'bytes', bytes: packed, shown: 'x.tgz' }).then(
      (tarball) => packageOf(tarball.pack),
      messagesOf,
    );
    return { listed, opened };
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

function packageOf({ name, version, files, unpackedSize }: Package): Package {
  return { name, version, files: files.map(({ path: file, size, mode }) => ({ path: file, size, mode })), unpackedSize };
}

function messagesOf(error: unknown): readonly string[] {
  if (!isGateError(error)) throw error;
  return [error, ...error.others].map(({ message }) => message);
}
