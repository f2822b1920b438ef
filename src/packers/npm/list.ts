import fs from 'node:fs';
import path from 'node:path';
import { byCodeUnit } from '../../code-unit-order.ts';
import { GateError } from '../../errors.ts';
import { manifestFrame, parseManifest } from '../../manifest.ts';
import type { DroppedEntry, Manifest, PackedFile, PackList, DirectoryTarget } from '../../model.ts';
import { firstLine, systemErrorCode, systemErrorPath } from '../../system-error.ts';
import { droppedEntry, fastWalk, type Walk, type WalkQuestions } from './fast-walker.ts';
import { fileReasons, type WalkedPackage } from './file-reasons.ts';
import { globalIgnoreFile } from './global-ignore-file.ts';
import type { NormalizedManifest, NpmModules, PacklistOptions, PackTree } from './modules.ts';
import { packTree } from './pack-tree.ts';
import { packedPath } from './packed-path.ts';
import { packedMode, strippedManifestSize } from './packed-entry.ts';

/** How the publishing npm stands to the package: decides which ignore files outside of it apply. */
export interface NpmPlace {
  /** npm's local prefix: the workspace root, or the package itself. */
  readonly prefix: string;
  /** Directories of the workspaces that npm packs in this run; undefined where it packs a folder or the root. */
  readonly workspaces: readonly string[] | undefined;
}

/** `npm publish` inside the package: a workspace member has its root as prefix. */
export function placeInside({ directory, workspace }: DirectoryTarget): NpmPlace {
  if (workspace === null || workspace.directory === directory) return { prefix: directory, workspaces: undefined };
  return { prefix: workspace.directory, workspaces: [directory] };
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Exactly what `npm publish` would ship from a directory, without running anything of it.
 *
 * @throws GateError where npm refuses the package, or where something cannot be read
 */
export async function listNpm(
  modules: NpmModules,
  target: DirectoryTarget,
  env: Env,
  place: NpmPlace = placeInside(target),
): Promise<PackList> {
  return packListOf(modules, await walkTarget(modules, target, env, place));
}

/** A package directory as npm-packlist walks it. @throws GateError as `listNpm` */
export async function walkTarget(
  modules: NpmModules,
  target: DirectoryTarget,
  env: Env,
  place: NpmPlace,
  questions: WalkQuestions = {},
): Promise<WalkedPackage> {
  const { directory } = target;
  const manifest = readManifest(target);
  const normalized = await normalize(modules, directory, manifest);
  identity(normalized, manifest);
  const tree = await packTree(modules, directory, normalized, manifest);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: place.prefix, env });
  const options = { path: directory, prefix: place.prefix, workspaces: place.workspaces, globalIgnoreFile: ignoreFile ?? undefined };
  const walk = await walkPackage(modules, tree, options, questions);
  return { target, place, manifest, normalized, tree, globalIgnoreFile: ignoreFile, walk };
}

/** @throws GateError where a file that would ship cannot be read */
export function packListOf(modules: NpmModules, walked: WalkedPackage): PackList {
  const { target, manifest, normalized, walk } = walked;
  const { name, version } = identity(normalized, manifest);
  const dropped = [...walk.dropped, ...droppedFilesEntries(target.directory, normalized, walk)];
  const reasonOf = fileReasons(walked);
  const entries = packEntries(modules, target.directory, normalized, manifest, walk, dropped);
  return {
    name,
    version,
    root: target.root,
    packer: modules.packer,
    manifest,
    files: entries.map((file) => ({ ...file, reason: reasonOf(file.path) })),
    dropped: dropped.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    unpackedSize: entries.reduce((sum, file) => sum + file.size, 0),
    packedSize: null,
    integrity: null,
  };
}

function readManifest({ directory, root }: DirectoryTarget): Manifest {
  const file = root === '.' ? 'package.json' : `${root}/package.json`;
  let text: string;
  try {
    text = fs.readFileSync(path.join(directory, 'package.json'), 'utf8');
  } catch (error) {
    throw unreadable(error, file);
  }
  return parseManifest(text, file);
}

async function normalize(modules: NpmModules, directory: string, manifest: Manifest): Promise<NormalizedManifest> {
  try {
    return await modules.normalizeManifest(directory);
  } catch (error) {
    throw new GateError('package', `npm cannot read ${manifest.file}: ${firstLine(error)}`, { help: 'mend package.json', cause: error });
  }
}

/** npm's own check: without name and version there is no `_id`. */
function identity(normalized: NormalizedManifest, manifest: Manifest): { readonly name: string; readonly version: string } {
  const { name, version } = normalized;
  if (normalized._id && typeof name === 'string' && typeof version === 'string') return { name, version };
  const missing = manifest.data['name'] ? 'version' : 'name';
  throw new GateError('package', `${manifest.file} has no valid "${missing}": npm refuses a package without name and version`, {
    help: `add "${missing}", or set "private": true where nothing is to be published`,
    frame: manifestFrame(manifest, [manifest.data[missing] === undefined ? 'name' : missing], `"${missing}" is missing or not valid`),
  });
}

/**
 * npm-packlist over the package, fast where its shape is known.
 *
 * @param questions are passed over where it is not
 * @throws GateError where something cannot be read
 */
export async function walkPackage(
  modules: NpmModules,
  tree: PackTree,
  options: PacklistOptions,
  questions: WalkQuestions = {},
): Promise<Walk> {
  try {
    if (!modules.knownShape) {
      const files = await modules.packlist(tree, options);
      return { files, stats: new Map(), dropped: [], trace: null, rules: null, walked: files.length };
    }
    if (reachesIntoNodeModules(tree.package)) return await fastWalk(modules, tree, options, questions);
    return await modules.sparingNodeModules(options.path, () => fastWalk(modules, tree, options, questions));
  } catch (error) {
    if (error instanceof GateError) throw error;
    const file = systemErrorPath(error);
    throw file === null
      ? new GateError('list', `npm-packlist cannot list the package: ${firstLine(error)}`, {
          help: 'npm pack stops here as well',
          cause: error,
        })
      : unreadable(error, path.relative(options.path, file) || '.');
  }
}

/** An entry point inside node_modules makes npm-packlist enter that directory. */
const reachesIntoNodeModules = ({ main, browser, bin }: NormalizedManifest): boolean =>
  /node_modules/i.test(JSON.stringify([main, browser, bin]));

/** A `files` entry that is a symbolic link gets no rule at all in npm-packlist, so the walk never meets it. */
function droppedFilesEntries(directory: string, { files }: NormalizedManifest, walk: Walk): readonly DroppedEntry[] {
  if (!Array.isArray(files)) return [];
  const known = new Set(walk.dropped.map((entry) => entry.path));
  return files.flatMap((entry: unknown) => {
    const literal = typeof entry === 'string' && !entry.startsWith('!') ? path.posix.normalize(entry).replace(/^\/+|\/+$/g, '') : '';
    if (literal === '' || literal.startsWith('..') || known.has(literal)) return [];
    const file = path.join(directory, literal);
    const st = lstatOrNull(file);
    return st === null || st.isFile() || st.isDirectory() ? [] : [droppedEntry(literal, file, st)];
  });
}

/** Null also where a file stands on the way, as npm takes it. */
function lstatOrNull(file: string): fs.Stats | null {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** Sizes and modes as the tarball has them. Adds hard links to `dropped`. */
function packEntries(
  modules: NpmModules,
  directory: string,
  normalized: NormalizedManifest,
  manifest: Manifest,
  walk: Walk,
  dropped: DroppedEntry[],
): readonly PackedFile[] {
  const seen = walk.files.map((file) => {
    const packed = packedPath(file);
    return { path: packed, stats: statOf(directory, packed, walk) };
  });
  const linkTargets = hardLinks(modules, seen);
  for (const [link, target] of linkTargets) dropped.push({ path: link, why: 'hard-link', target });
  const strips = modules.features.stripsPatchedDependencies && 'patchedDependencies' in manifest.data;
  return seen
    .map(({ path: file, stats }): PackedFile => {
      const size = linkTargets.has(file) ? 0 : strips && file === 'package.json' ? strippedManifestSize(manifest.text) : stats.size;
      return { path: file, size, mode: packedMode(normalized, file, stats.mode), reason: null };
    })
    .toSorted((a, b) => byCodeUnit(a.path, b.path));
}

function statOf(directory: string, file: string, walk: Walk): fs.Stats {
  try {
    const full = path.join(directory, file);
    fs.accessSync(full, fs.constants.R_OK);
    return walk.stats.get(file) ?? fs.lstatSync(full);
  } catch (error) {
    throw unreadable(error, file);
  }
}

/**
 * Files that share an inode with one that is packed before them: tar stores only the first and makes links of the rest.
 *
 * @returns the path that has the bytes, by the path of each link
 */
function hardLinks(modules: NpmModules, seen: readonly { readonly path: string; readonly stats: fs.Stats }[]): ReadonlyMap<string, string> {
  const { sort } = modules.Walker.prototype;
  const shared = seen.filter(({ stats }) => stats.nlink > 1).toSorted((a, b) => sort(a.path, b.path));
  const first = new Map<string, string>();
  const links = new Map<string, string>();
  for (const { path: file, stats } of shared) {
    const inode = `${stats.dev}:${stats.ino}`;
    const bytes = first.get(inode);
    if (bytes === undefined) first.set(inode, file);
    else links.set(file, bytes);
  }
  return links;
}

function unreadable(error: unknown, file: string): GateError {
  const code = systemErrorCode(error) ?? firstLine(error);
  if (code === 'ENOENT' && file.endsWith('package.json')) {
    return new GateError('package', `no ${file}`, { help: 'name a directory with a package.json, or run packgate in one', cause: error });
  }
  return new GateError('list', `cannot read ${JSON.stringify(file)} (${code})`, {
    help: 'npm pack would stop here as well: mend the file or its permissions, or keep it out of the package',
    cause: error,
  });
}
