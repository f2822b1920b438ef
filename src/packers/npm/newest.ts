import type { Manifest, NewestList, PackList, DirectoryTarget } from '../../model.ts';
import { isGateError } from '../../errors.ts';
import { firstLine } from '../../system-error.ts';
import { byCodeUnit } from '../../code-unit-order.ts';
import { foreignVersions } from './deciding-versions.ts';
import type { Disputed } from './drift/culprit.ts';
import { fileReasons, type WalkedPackage } from './file-reasons.ts';
import { placeInside, walkTarget } from './list.ts';
import { manifestPointer } from './manifest-pointer.ts';
import type { NpmModules } from './modules.ts';
import { packedPath } from './packed-path.ts';
import { pinnedNpm } from './pinned-npm.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The newest npm that Packgate carries, where it could list a package differently than `installed`; null where it is the same code. */
export async function newestNpm(installed: NpmModules, env: Env): Promise<NpmModules | null> {
  const { npmDirectory, features } = installed;
  if (npmDirectory === null) return null;
  const isSameAround = Object.values(features).every(Boolean);
  if (isSameAround && foreignVersions(npmDirectory).next().done === true) return null;
  const { carriedNpm } = await import('./carried.ts');
  const carried = carriedNpm(env);
  // Where both know the user's own ignore file, it is the same one: the installed npm's configuration says which.
  return features.globalIgnoreFile ? { ...carried, npmDirectory, loadConfig: installed.loadConfig } : carried;
}

/**
 * What the newest npm would ship otherwise.
 *
 * @param pack what the installed one ships
 * @throws GateError where a list is asked for a second time, to find what is read in two ways, and something cannot be read
 */
export async function newestList(
  npms: { readonly installed: NpmModules; readonly newest: NpmModules },
  target: DirectoryTarget,
  env: Env,
  pack: PackList,
): Promise<NewestList> {
  const { installed, newest } = npms;
  const none: NewestList = { packer: newest.packer, refusal: null, drifts: [], pinned: null };
  let walked: WalkedPackage;
  try {
    walked = await walkTarget(newest, target, env, placeInside(target));
  } catch (error) {
    return { ...none, refusal: refusalOf(error, pack.manifest), pinned: pinnedNpm(installed, target, pack.manifest) };
  }
  const disputed = disputedFiles(pack, walked);
  if (disputed.length === 0) return none;
  const npmignore = walked.walk.trace?.ignoreFiles.get('.npmignore') ?? null;
  const { driftsOf } = await import('./drift/drift.ts');
  const drifts = await driftsOf({ ...npms, target, env, pack, disputed, npmignore });
  return { ...none, drifts, pinned: pinnedNpm(installed, target, pack.manifest) };
}

function disputedFiles(pack: PackList, walked: WalkedPackage): readonly Disputed[] {
  const packed = new Map(pack.files.map((file) => [file.path, file.reason]));
  const newest = new Set(walked.walk.files.map(packedPath));
  const reasonOf = fileReasons(walked);
  return [
    ...[...packed].filter(([path]) => !newest.has(path)).map(([path, ships]): Disputed => ({ path, shipsWith: 'installed', ships })),
    ...[...newest].filter((path) => !packed.has(path)).map((path): Disputed => ({ path, shipsWith: 'newest', ships: reasonOf(path) })),
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}

/** Whatever stops the newest npm stops a publish with it. */
function refusalOf(error: unknown, manifest: Manifest): NonNullable<NewestList['refusal']> {
  if (!isGateError(error)) return { message: firstLine(error), help: null, pointer: ['name'] };
  const pointer = manifestPointer(manifest, error.frame);
  return { message: error.message, help: error.help, pointer: pointer.length > 0 ? pointer : ['name'] };
}
