import fs from 'node:fs';
import path from 'node:path';
import { GateError } from '../../errors.ts';
import type { Explanation, PackList, DirectoryTarget } from '../../model.ts';
import { exclusionOf } from '../../reasons/explanation.ts';
import { decidedOf, type WalkedPackage } from './file-reasons.ts';
import { packListOf, placeInside, walkTarget } from './list.ts';
import type { NpmModules } from './modules.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What becomes of a path in a package, as npm-packlist's own walk decides on it.
 *
 * @param file relative to the package, `/`-separated
 * @throws GateError where npm refuses the package, where nothing stands at the path, or where this npm cannot be traced
 */
export async function explainPath(
  modules: NpmModules,
  target: DirectoryTarget,
  env: Env,
  file: string,
): Promise<{ readonly pack: PackList; readonly explanation: Explanation }> {
  const walked = await walkTarget(modules, target, env, placeInside(target), { about: file });
  const pack = packListOf(modules, walked);
  return { pack, explanation: explanationOf(pack, walked, file) };
}

function explanationOf(pack: PackList, walked: WalkedPackage, file: string): Explanation {
  const packed = pack.files.find((candidate) => candidate.path === file);
  if (packed !== undefined) return { outcome: 'ships', path: file, file: packed };
  const entry = pack.dropped.find((candidate) => candidate.path === file);
  if (entry !== undefined) return { outcome: 'dropped', path: file, entry };
  const below = pack.files.filter((candidate) => candidate.path.startsWith(`${file}/`));
  if (below.length > 0) return { outcome: 'directory', path: file, files: below };
  return keptOut(pack, walked, file);
}

/** What does not ship at all. */
function keptOut(pack: PackList, walked: WalkedPackage, file: string): Explanation {
  const { directory } = walked.target;
  const stats = fs.lstatSync(path.join(directory, file), { throwIfNoEntry: false });
  if (stats === undefined) throw nothingThere(pack, file);
  const { trace } = walked.walk;
  if (trace === null) throw untraceable(pack);
  const exclusion = exclusionOf(decidedOf(walked, trace), file, stats.isDirectory());
  if (exclusion !== null) return { outcome: 'kept-out', path: file, ...exclusion };
  const link = linkAbove(directory, file);
  if (link !== null)
    return { outcome: 'dropped', path: file, entry: { path: link, why: 'symlink', target: fs.readlinkSync(path.join(directory, link)) } };
  return { outcome: 'directory', path: file, files: [] };
}

/** The outermost symbolic link on the way: npm does not follow it. */
function linkAbove(directory: string, file: string): string | null {
  const segments = file.split('/');
  const above = segments.map((_, depth) => segments.slice(0, depth + 1).join('/'));
  return above.find((one) => fs.lstatSync(path.join(directory, one), { throwIfNoEntry: false })?.isSymbolicLink() === true) ?? null;
}

function nothingThere(pack: PackList, file: string): GateError {
  const name = path.posix.basename(file);
  const alike = pack.files.filter((candidate) => path.posix.basename(candidate.path) === name).slice(0, 3);
  return new GateError('usage', `there is no ${JSON.stringify(file)} in ${pack.name}`, {
    help:
      alike.length === 0 ? 'packgate list --why names every file that ships' : `did you mean ${alike.map((one) => one.path).join(', ')}?`,
  });
}

function untraceable({ packer }: PackList): GateError {
  return new GateError(
    'list',
    `what ${packer.name} ${packer.version} keeps out cannot be traced: its npm-packlist is one that Packgate does not know`,
    {
      help: 'pass --packer bundled to ask the npm-packlist that Packgate carries',
    },
  );
}
