import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { type GateHost, type ListRequest, placeOf, prepare } from './gate.ts';
import type { Explanation, PackList, DirectoryTarget } from './model.ts';
import { explainPath } from './packers/npm/explain.ts';
import type { NpmModules } from './packers/npm/modules.ts';

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
  for (const file of request.files) explained.push(await explain(opening.modules, directories, host.env, { cwd: request.cwd, file }));
  return explained;
}

interface Question {
  readonly cwd: string;
  readonly file: string;
}

function explain(
  modules: NpmModules,
  targets: readonly DirectoryTarget[],
  env: GateHost['env'],
  { cwd, file }: Question,
): Promise<Explained> {
  const { target, packed } = placeOfFile(targets, cwd, file);
  return explainPath(modules, target, env, packed);
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
  if (only !== undefined && targets.length === 1) return { target: only, packed: path.posix.normalize(file.split(path.sep).join('/')) };
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
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? null : relative.split(path.sep).join('/');
}

const exists = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/** The nearest directory with a package.json, from here upwards. */
function packageAround(cwd: string): string {
  for (let directory = cwd; ; directory = path.dirname(directory)) {
    if (exists(path.join(directory, 'package.json'))) return directory;
    if (path.dirname(directory) === directory) return cwd;
  }
}
