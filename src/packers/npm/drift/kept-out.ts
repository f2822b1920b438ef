import type { Manifest, DirectoryTarget } from '../../../model.ts';
import { type Exclusion, exclusionOf } from '../../../reasons/explanation.ts';
import { decidedOf } from '../file-reasons.ts';
import { globalIgnoreFile } from '../global-ignore-file.ts';
import { placeInside, walkPackage } from '../list.ts';
import type { NpmModules } from '../modules.ts';
import { narrowedTo } from '../narrowed-walker.ts';
import { lightTree } from '../pack-tree.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What keeps a file of the package itself out under one npm; null where nothing does, or where that npm cannot be traced. */
export async function exclusions(
  modules: NpmModules,
  target: DirectoryTarget,
  env: Env,
  manifest: Manifest,
): Promise<(path: string) => Promise<Exclusion | null>> {
  const { directory } = target;
  const place = placeInside(target);
  const normalized = await modules.normalizeManifest(directory);
  const tree = await lightTree(modules, directory, normalized);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: place.prefix, env });
  const options = { path: directory, ...place, globalIgnoreFile: ignoreFile ?? undefined };
  return async (path) => {
    const walk = await walkPackage(narrowedTo(modules, [path]), tree, options, { about: path });
    const walked = { target, place, manifest, normalized, tree, globalIgnoreFile: ignoreFile, walk };
    return walk.trace === null ? null : exclusionOf(decidedOf(walked, walk.trace), path, false);
  };
}
