import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import type { Target } from './model.ts';
import { plannedTarballs, PUBLISH_PLAN } from './publish-plan.ts';
import { slashed } from './slash-path.ts';

/** What a target on the command line stands for. Paths are absolute. */
export type TargetArgument =
  /** A package, or the root of a workspace. */
  | { readonly kind: 'directory'; readonly directory: string }
  | { readonly kind: 'tarball'; readonly file: string; readonly shown: string; readonly tag?: string }
  /** A version on a registry, or one that a tag or a range names. */
  | { readonly kind: 'registry'; readonly name: string; readonly wanted: string };

/** A package name with a scope or without, and what is wanted of it: `@acme/cli@1.2.3`. */
const NAMED = /^(@[^@/\s]+\/[^@/\s]+|[^@/\s][^@/\s]*)@([^\s/]+)$/;
const TARBALL = /\.(?:tgz|tar\.gz)$/i;

/**
 * What there is comes before what is named so: a directory `a@1` is a directory. A directory without a package.json that holds tarballs, as
 * release tools leave behind, stands for all of these; so does one with a publish plan of changesets, for the tarballs of the plan and those beside them.
 *
 * @throws GateError of subject `usage` or `package` where nothing can be judged
 */
export function targetArguments(argument: string, cwd: string): readonly TargetArgument[] {
  const full = path.resolve(cwd, argument);
  const stats = fs.statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return directoryTargets(full, argument);
  if (stats !== undefined) return [fileTarget(full, argument)];
  const [, name, wanted] = NAMED.exec(argument) ?? [];
  if (name !== undefined && wanted !== undefined && !TARBALL.test(argument)) return [{ kind: 'registry', name, wanted }];
  const what = TARBALL.test(argument) ? 'tarball' : 'directory';
  throw new GateError('usage', `no such ${what}: ${argument}`, {
    help: 'name a directory with a package.json, a tarball, or NAME@VERSION on a registry',
  });
}

function directoryTargets(directory: string, argument: string): readonly TargetArgument[] {
  if (fs.existsSync(path.join(directory, 'package.json'))) return [{ kind: 'directory', directory: fs.realpathSync(directory) }];
  if (fs.existsSync(path.join(directory, PUBLISH_PLAN))) return plannedTargets(directory, argument);
  const tarballs = fs.readdirSync(directory).filter((name) => TARBALL.test(name));
  if (tarballs.length === 0) {
    throw new GateError('package', `no package.json in ${argument}`, {
      help: 'name a directory with a package.json, or one with tarballs, or run packgate in one',
    });
  }
  return tarballs.toSorted().map((name) => fileTarget(path.join(directory, name), path.join(argument, name)));
}

/** What lies beside the planned tarballs may be published by a pattern. */
function plannedTargets(directory: string, argument: string): readonly TargetArgument[] {
  const planned = new Map(plannedTarballs(directory, argument).map(({ path: file, tag }) => [path.normalize(file), tag]));
  const folders = new Set(
    ['', 'packages', ...[...planned.keys()].map((file) => path.dirname(file))].map((folder) => path.join(directory, folder)),
  );
  const found = [...folders]
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) => fs.readdirSync(folder).map((name) => path.join(folder, name)));
  const beside = found.map((file) => path.relative(directory, file)).filter((file) => TARBALL.test(file));
  const all = [...new Set([...planned.keys(), ...beside])].toSorted();
  if (all.length === 0) {
    throw new GateError('package', `${path.join(argument, PUBLISH_PLAN)} plans to publish nothing`, {
      help: 'skip the step where changeset publish-plan finds no release',
    });
  }
  return all.map((file) => {
    const target = fileTarget(path.join(directory, file), path.join(argument, file));
    const tag = planned.get(file) ?? null;
    return target.kind === 'tarball' && tag !== null ? { ...target, tag } : target;
  });
}

function fileTarget(file: string, shown: string): TargetArgument {
  if (TARBALL.test(file)) return { kind: 'tarball', file, shown: slashed(shown) };
  throw new GateError('usage', `not a directory: ${shown}`, {
    help: 'name a directory with a package.json, a tarball (.tgz), or NAME@VERSION on a registry',
  });
}

/** The target that an argument stands for where it is no directory. */
export function packedTarget(argument: Exclude<TargetArgument, { readonly kind: 'directory' }>): Target {
  if (argument.kind === 'tarball') {
    const { file, shown: root, tag } = argument;
    return { kind: 'tarball', file, root, ...(tag !== undefined && { tag }) };
  }
  const { name, wanted } = argument;
  return { kind: 'registry', name, wanted, root: `${name}@${wanted}` };
}
