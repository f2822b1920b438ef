import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { type GateHost, type ListRequest, placeOf, prepare } from './gate.ts';
import type { Explanation, PackList, DirectoryTarget } from './model.ts';
import { openPackage, type Opening } from './open-package.ts';
import { detectPacker } from './packers/detect.ts';
import { explainPath } from './packers/npm/explain.ts';
import { slashed } from './slash-path.ts';

export interface WhyRequest extends Omit<ListRequest, 'targets'> {
  /** Relative to `cwd`, or as they would be packed where there is one package. */
  readonly files: readonly string[];
}

export interface Explained {
  readonly pack: PackList;
  readonly explanation: Explanation;
}

/**
 * Why files ship, or what keeps them out, in the order in which they are named. Private packages are asked like others.
 *
 * @throws GateError where a file is in no package, or nothing stands there
 */
export async function why(request: WhyRequest, host: GateHost): Promise<readonly Explained[]> {
  const cwd = packageAround(request.cwd);
  const listRequest = { ...request, targets: [cwd], includePrivate: true };
  const { opening, directories } = await prepare(listRequest, placeOf(listRequest, host), host);
  const explained: Explained[] = [];
  const packed = new Map<DirectoryTarget, Promise<PackList>>();
  for (const file of request.files) {
    const { target, packed: packedAs } = placeOfFile(directories, request.cwd, file);
    if (isNpm(target, opening)) {
      explained.push(await explainPath(opening.modules, target, host.env, packedAs));
      continue;
    }
    const list = packed.get(target) ?? openPackage(target, opening).then(({ pack }) => pack);
    packed.set(target, list);
    explained.push(explainPacked(await list, target, packedAs));
  }
  return explained;
}

function isNpm(target: DirectoryTarget, { env, packer }: Opening): boolean {
  const { packer: decided } = detectPacker(target, env, packer);
  return decided === 'npm' || decided === 'bundled';
}

/** What becomes of a path in the tarball of another package manager, whose rules are not traced. */
function explainPacked(pack: PackList, { directory }: DirectoryTarget, file: string): Explained {
  const packed = pack.files.find((candidate) => candidate.path === file);
  if (packed !== undefined) return { pack, explanation: { outcome: 'ships', path: file, file: packed } };
  const entry = pack.dropped.find((candidate) => candidate.path === file);
  if (entry !== undefined) return { pack, explanation: { outcome: 'dropped', path: file, entry } };
  const files = pack.files.filter((candidate) => candidate.path.startsWith(`${file}/`));
  if (files.length > 0) return { pack, explanation: { outcome: 'directory', path: file, files } };
  if (!exists(path.join(directory, file))) {
    throw new GateError('usage', `there is no ${JSON.stringify(file)} in ${pack.name}`, {
      help: 'packgate list --why names every file that ships',
    });
  }
  const because = `${pack.packer.name} leaves it out, and its rules are not traced, only those of npm`;
  return { pack, explanation: { outcome: 'kept-out', path: file, at: file, text: '', because, frame: null } };
}

/** The package that a file is in, the innermost of those that are asked. */
function placeOfFile(
  targets: readonly DirectoryTarget[],
  cwd: string,
  file: string,
): { readonly target: DirectoryTarget; readonly packed: string } {
  const [only] = targets;
  const direct = path.join(fs.realpathSync(cwd), path.relative(cwd, path.resolve(cwd, file)));
  const around = targets.filter(({ directory }) => packedPath(directory, direct) !== null);
  const [innermost] = around.toSorted((a, b) => b.directory.length - a.directory.length);
  if (innermost !== undefined && exists(direct)) return { target: innermost, packed: packedPath(innermost.directory, direct) ?? '' };
  // A path as reports and tarballs have it.
  if (only !== undefined && targets.length === 1) return { target: only, packed: path.posix.normalize(slashed(file)) };
  const named = targets.filter(({ directory }) => exists(path.join(directory, file)));
  const [target] = named;
  if (target !== undefined && named.length === 1) return { target, packed: path.posix.normalize(file) };
  throw new GateError(
    'usage',
    `${JSON.stringify(file)} is in ${named.length === 0 ? 'none' : 'more than one'} of the ${targets.length} packages`,
    {
      help: 'name it by its path from here, or its package with --package',
    },
  );
}

function packedPath(directory: string, file: string): string | null {
  const relative = path.relative(directory, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? null : slashed(relative);
}

const exists = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** The nearest directory with a package.json, from here upwards. */
function packageAround(cwd: string): string {
  for (let directory = cwd; ; directory = path.dirname(directory)) {
    if (exists(path.join(directory, 'package.json'))) return directory;
    if (path.dirname(directory) === directory) return cwd;
  }
}
