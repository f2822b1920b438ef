import type { Manifest } from '../../model.ts';
import { GateError } from '../../errors.ts';
import { manifestFrame } from '../../manifest.ts';
import { firstLine } from '../../system-error.ts';
import type { ArboristNode, NormalizedManifest, NpmModules, PackTree } from './modules.ts';

/**
 * The tree that npm would hand to npm-packlist. Arborist builds it only where the package bundles dependencies: without them
 * npm-packlist looks at the root alone.
 *
 * @throws GateError where npm refuses to pack
 */
export async function packTree(
  modules: NpmModules,
  directory: string,
  normalized: NormalizedManifest,
  manifest: Manifest,
): Promise<PackTree> {
  refuseFiles(normalized, manifest);
  if (bundles(normalized)) return bundlingTree(modules, directory, normalized, manifest);
  return asNpmReads(manifest, () => lightTree(modules, directory, normalized));
}

/** What npm's own code stops at, whatever it throws: dependencies that are no texts, workspaces that are no list. */
async function asNpmReads<T>(manifest: Manifest, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new GateError('package', `npm cannot read the dependencies or the workspaces in ${manifest.file}: ${firstLine(error)}`, {
      help: 'npm pack stops here as well: mend package.json, or that of a package in node_modules',
      cause: error,
    });
  }
}

/** As much of a tree as npm-packlist needs for the files of the package itself. */
export async function lightTree(modules: NpmModules, directory: string, normalized: NormalizedManifest): Promise<PackTree> {
  const workspaces = normalized.workspaces ? await modules.mapWorkspaces({ cwd: directory, pkg: normalized }) : null;
  return { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces };
}

function bundles({ bundleDependencies }: NormalizedManifest): boolean {
  return Array.isArray(bundleDependencies) ? bundleDependencies.length > 0 : Boolean(bundleDependencies);
}

async function bundlingTree(modules: NpmModules, directory: string, normalized: NormalizedManifest, manifest: Manifest): Promise<PackTree> {
  const root = await asNpmReads(manifest, () => modules.loadTree(directory));
  for (const node of bundledNodes(root)) {
    if (node !== root && !areIterableStrings(node.package.files)) {
      throw new GateError('package', `bundled dependency ${node.name} has a "files" that npm cannot read`, {
        help: 'npm stops here as well: update that dependency or do not bundle it',
      });
    }
  }
  if (modules.features.refusesBundledOverrides && hasOverrides(normalized)) refuseOverrides(root, manifest);
  return root;
}

/** What npm-packlist's gatherBundles will reach. */
function bundledNodes(root: ArboristNode): ReadonlySet<ArboristNode> {
  const reached = new Set([root]);
  for (const node of reached) for (const { to } of bundledEdges(node, node === root)) reached.add(to.target);
  return reached;
}

/** The dependencies of a node that ship with it, by name. */
function bundledEdges(node: ArboristNode, isRoot: boolean): readonly { readonly name: string; readonly to: ArboristNode }[] {
  const { bundleDependencies, dependencies, optionalDependencies } = node.package;
  const names = isRoot ? stringsOf(bundleDependencies) : [...keysOf(dependencies), ...keysOf(optionalDependencies)];
  return names.flatMap((name) => {
    const edge = node.edgesOut.get(name);
    return edge === undefined || edge.peer || edge.dev || edge.to === null ? [] : [{ name, to: edge.to }];
  });
}

/** For each directory that is bundled, by absolute path, which entry of `bundleDependencies` brought it, first come first served. */
export function bundledBy(root: ArboristNode): ReadonlyMap<string, string> {
  const directories = new Map<string, string>();
  for (const { name, to } of bundledEdges(root, true)) {
    const reached = new Set([to]);
    for (const node of reached) {
      if (directories.has(node.path)) continue;
      directories.set(node.path, name);
      for (const edge of bundledEdges(node.target, false)) reached.add(edge.to);
    }
  }
  return directories;
}

const stringsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
const keysOf = (value: unknown): readonly string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : []);
const hasOverrides = ({ overrides }: NormalizedManifest): boolean => keysOf(overrides).length > 0;

/** npm 12: consumers do not apply a publisher's overrides, so a bundle that they change is refused. */
function refuseOverrides(root: ArboristNode, manifest: Manifest): void {
  const names = [...root.inventory.values()]
    .filter((node) => !node.isRoot && node.inBundle && !node.inDepBundle && node.overridden)
    .map((node) => node.name);
  if (names.length === 0) return;
  throw new GateError('package', `npm refuses to pack: "overrides" reach bundled packages (${[...new Set(names)].toSorted().join(', ')})`, {
    help: 'remove them from "bundleDependencies" or from "overrides"',
    frame: manifestFrame(manifest, ['overrides'], 'npm 12 and later refuse this (EBUNDLEOVERRIDE)'),
  });
}

/** npm-packlist iterates `files` inside a file system callback: what it cannot iterate would never come back. */
function refuseFiles(normalized: NormalizedManifest, manifest: Manifest): void {
  const { files } = normalized;
  if (areIterableStrings(files)) return;
  const wrong = Array.isArray(files) ? files.findIndex((entry) => typeof entry !== 'string') : -1;
  const pointer = wrong === -1 ? ['files'] : ['files', wrong];
  throw new GateError('package', '"files" has to be a list of strings: npm stops at anything else', {
    help: 'write "files" as a list of patterns, e.g. ["dist"]',
    frame: manifestFrame(manifest, pointer, 'not a string'),
  });
}

/** npm takes a plain string too, letter by letter. */
function areIterableStrings(files: unknown): boolean {
  if (!files || typeof files === 'string') return true;
  return Array.isArray(files) && files.every((entry) => typeof entry === 'string');
}
