import fs from 'node:fs';
import path from 'node:path';
import type { GateError } from './errors.ts';
import type { ExtendedPackage } from './policy/extended.ts';
import type { Origin, PackageFile } from './policy/origin.ts';
import { policyProblem } from './policy/problem.ts';
import { quote } from './policy/quote.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { slashedFrom } from './slash-path.ts';

/** The file that a package is extended by where no other one is named. */
const AT_ROOT = ['packgate.yml', 'packgate.yaml'] as const;

/**
 * The policy of an npm package that is installed in the repository: in `node_modules` beside the policy that names it, or in a directory above, up to the
 * repository's root and no further. Nothing is fetched, and nothing of the package is run.
 * @param repository real, absolute path
 * @throws GateError at the place that names it where there is no such package or file, or where it is a link out of the repository
 */
export function findPolicyPackage(repository: string, named: ExtendedPackage, from: Origin): PackageFile {
  const start = from.kind === 'github' ? '.' : path.dirname(from.file);
  const directories = upwards(repository, path.resolve(repository, start));
  const found = directories.map((directory) => path.join(directory, 'node_modules', named.name)).find(exists);
  if (found === undefined) throw notInstalled(repository, directories, named);
  const directory = realPath(found, repository, named);
  const file = path.join(directory, named.path ?? rootPolicy(directory, named));
  return { kind: 'package', file: slashedFrom(repository, file), directory: slashedFrom(repository, directory) };
}

/** From a directory of the repository to its root; from anywhere else, the root alone. */
function upwards(repository: string, start: string): readonly string[] {
  if (!isInside(repository, start)) return [repository];
  const steps = path.relative(repository, start).split(path.sep).filter(Boolean);
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}

/** A link that leads nowhere exists as well: it is to be told, not passed over. */
const exists = (file: string): boolean => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;

function realPath(found: string, repository: string, { name, written }: ExtendedPackage): string {
  let real: string;
  try {
    real = fs.realpathSync(found);
  } catch (error) {
    const why = systemErrorCode(error) === 'ENOENT' ? 'it is a link to nothing' : firstLine(error);
    throw policyProblem(written.frame, `cannot read the package ${quote(name)}: ${why}`, 'install the dependencies anew', { cause: error });
  }
  if (!isInside(repository, real))
    throw policyProblem(
      written.frame,
      `the package ${quote(name)} is a link out of the repository`,
      'let the package manager put it into node_modules',
    );
  return real;
}

function rootPolicy(directory: string, { name, written }: ExtendedPackage): string {
  const file = AT_ROOT.find((candidate) => exists(path.join(directory, candidate)));
  if (file !== undefined) return file;
  throw policyProblem(written.frame, `the package ${quote(name)} has no ${AT_ROOT[0]}`, `name its file: ${name}/path.yml`);
}

const PLUG_AND_PLAY = ['.pnp.cjs', '.pnp.js', '.pnp.data.json'] as const;

function notInstalled(repository: string, directories: readonly string[], { name, path: inside, written }: ExtendedPackage): GateError {
  const isPlugAndPlay = directories.some((directory) => PLUG_AND_PLAY.some((file) => exists(path.join(directory, file))));
  if (isPlugAndPlay)
    return policyProblem(
      written.frame,
      `the package ${quote(name)} is in no node_modules: Yarn Plug'n'Play keeps packages in archives`,
      'set nodeLinker: node-modules in .yarnrc.yml, or extend OWNER/REPO/path.yml@COMMIT',
    );
  const asFile = inside !== null && exists(path.join(repository, name, inside)) ? `did you mean ./${name}/${inside}?` : null;
  const asRepository =
    inside?.includes('/') === true && !name.startsWith('@')
      ? `install it, or write a repository's policy as ${name}/${inside}@COMMIT`
      : null;
  return policyProblem(
    written.frame,
    `the package ${quote(name)} is in no node_modules of the repository`,
    asFile ?? asRepository ?? 'make it a dev dependency, and install before Packgate runs',
  );
}

/** Whether a file is the directory itself or somewhere beneath it; both absolute. */
export function isInside(directory: string, file: string): boolean {
  const way = path.relative(directory, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
