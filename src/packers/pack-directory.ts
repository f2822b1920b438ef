import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { GateError, isGateError } from '../errors.ts';
import { parseManifest } from '../manifest.ts';
import type { Manifest, PackList, DirectoryTarget } from '../model.ts';
import { plural } from '../size.ts';
import { firstLine, systemErrorCode } from '../system-error.ts';
import { childEnvironment } from './child-environment.ts';
import { PACK_TIMEOUT, type PackOptions, type PackTool } from './pack-tool.ts';
import { runPacker } from './run-packer.ts';
import { TARBALL_LIMITS } from './tarball/limits.ts';
import { openTarball, type Tarball } from './tarball/open.ts';
import { shownIn } from './upwards.ts';

/** A directory as another package manager packs it. `pack` has the digest of the tarball only where packing again would give the same. */
export interface PackedDirectory extends Pick<Tarball, 'pack' | 'digests' | 'contents'> {
  /** Why this package manager, for the report. */
  readonly sentence: string;
  /** What of the repository may have been run, as a sentence for the report; null: nothing. */
  readonly executes: string | null;
}

/**
 * Packs a directory for real, with a package manager of its own, into a temporary directory that is gone afterwards, without scripts, and
 * reads that tarball: what is judged are the bytes that would ship, `package.json` as it would be published among them. Where the package
 * manager prints the list that its dry run prints, that has to be the tarball's.
 *
 * @throws GateError where it does not pack, where there is not exactly one tarball, or where what it says is not what it packs
 */
export async function packDirectory(tool: PackTool, target: DirectoryTarget, options: PackOptions): Promise<PackedDirectory> {
  const { recipe, sentence } = tool;
  const label = `${tool.name} ${tool.version}`;
  const { bytes, listed } = await packedBytes(tool, label, target, options);
  const tarball = await ownTarball(bytes, label);
  if (listed !== null) refuseOtherList(listed, tarball.pack, label);
  const pack = {
    ...tarball.pack,
    root: target.root,
    packer: { name: tool.name, version: tool.version, source: 'tarball' as const },
    manifest: publishedManifest(target, tarball.pack.manifest),
    integrity: recipe.isReproducible ? tarball.integrity : null,
  };
  return { pack, digests: tarball.digests, contents: tarball.contents, sentence, executes: recipe.executes };
}

interface Packed {
  readonly bytes: Buffer;
  readonly listed: readonly string[] | null;
}

async function packedBytes({ program, recipe }: PackTool, label: string, target: DirectoryTarget, options: PackOptions): Promise<Packed> {
  const base = scratchDirectory(target);
  try {
    const [out, scratch] = [path.join(base, 'out'), path.join(base, 'scratch')];
    fs.mkdirSync(out);
    fs.mkdirSync(scratch);
    const { stdout } = await runPacker({
      label,
      program,
      args: recipe.args(out),
      cwd: target.directory,
      env: childEnvironment(options.env, recipe.env(scratch, options.env)),
      signal: options.signal ?? null,
      timeout: options.timeout ?? PACK_TIMEOUT,
    });
    recipe.checkScratch(scratch, label);
    return { bytes: fs.readFileSync(onlyTarball(out, label)), listed: recipe.listed(stdout, label) };
  } finally {
    fs.rmSync(base, { recursive: true, force: true });
  }
}

/** @throws GateError where it would lie in the package: the tarball would be packed with it */
function scratchDirectory({ directory }: DirectoryTarget): string {
  const base = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-pack-')));
  const fromPackage = path.relative(fs.realpathSync(directory), base);
  if (/^\.\.(?:[\\/]|$)/.test(fromPackage) || path.isAbsolute(fromPackage)) return base;
  fs.rmSync(base, { recursive: true, force: true });
  throw new GateError('list', 'the directory for temporary files lies in the package', { help: 'set TMPDIR to a directory outside of it' });
}

/** What is wrong with a tarball of one's own is mended in the package: the frames of a downloaded one lead nowhere here. */
async function ownTarball(bytes: Buffer, label: string): Promise<Tarball> {
  try {
    return await openTarball({ kind: 'bytes', bytes, shown: `the tarball of ${label}` }, TARBALL_LIMITS, 'dropped');
  } catch (error) {
    throw isGateError(error) ? inPackage(error) : error;
  }
}

const inPackage = (error: GateError): GateError =>
  new GateError(error.subject, error.message, {
    help: `this is what it would publish: mend it in the package, or keep it out of "files"`,
    others: error.others.map(inPackage),
    cause: error,
  });

function onlyTarball(directory: string, label: string): string {
  const names = fs.readdirSync(directory);
  const [name] = names;
  if (name !== undefined && names.length === 1 && name.endsWith('.tgz')) return path.join(directory, name);
  if (names.length === 0)
    throw new GateError('list', `${label} ended without an error and without a tarball`, { help: 'pack it by hand to see what it says' });
  throw new GateError('list', `${label} made ${plural(names.length, 'file')} where one tarball was expected`, {
    help: 'pack by hand and judge each tarball',
  });
}

function refuseOtherList(listed: readonly string[], { files, dropped }: PackList, label: string): void {
  const packed = new Set([...files, ...dropped].map(({ path: one }) => one));
  const named = new Set(listed);
  const different = [...named].find((file) => !packed.has(file)) ?? [...packed].find((file) => !named.has(file));
  if (different === undefined && named.size === listed.length) return;
  throw new GateError(
    'list',
    `${label} lists ${plural(listed.length, 'file')} and packs ${packed.size}: ${JSON.stringify(different ?? 'one file twice')}`,
    {
      help: 'run packgate when nothing writes into the package; if it stays so, judge the tarball that it packs',
    },
  );
}

/** What is published, to be judged, with the text of the repository's package.json, to point into. */
export function publishedManifest(target: DirectoryTarget, { data }: Manifest): Manifest {
  const full = path.join(target.directory, 'package.json');
  const file = shownIn(target.repository, full);
  try {
    return { ...parseManifest(fs.readFileSync(full, 'utf8'), file), data };
  } catch (error) {
    if (isGateError(error)) throw error;
    throw new GateError('package', `cannot read ${JSON.stringify(file)} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: 'Packgate judges packages with a package.json: give it one, or judge the tarball',
      cause: error,
    });
  }
}
