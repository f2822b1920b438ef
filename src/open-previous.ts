import { GateError } from './errors.ts';
import type { PackList, PreviousRelease, Target } from './model.ts';
import { type Opening, openPackage } from './open-package.ts';
import { selectPackages } from './packages.ts';
import { packedTarget, targetArguments } from './target-argument.ts';

/**
 * The release that a package is compared with.
 *
 * @param argument a directory, a tarball, `NAME@VERSION`, or `@TAG`: the version of the package under that tag of the registry
 * @throws GateError where there is none, what is named cannot be read, or is another package
 */
export async function openPrevious(argument: string, pack: PackList, opening: Opening): Promise<PreviousRelease> {
  const { contentsOf, previousOf } = await import('./previous/previous-release.ts');
  const target = await targetOf(argument, pack, opening);
  const opened = await openPackage(target, { ...opening, packer: 'bundled', includePrivate: true });
  if (opened.pack.name !== pack.name) {
    throw new GateError('usage', `--previous ${argument} is ${opened.pack.name}, and what is judged is ${pack.name}`, {
      help: 'name an earlier release of the same package, or @latest for that of each package',
    });
  }
  const label = labelOf(argument, opened.pack);
  const { bytes } = opened;
  if ('contents' in bytes) return previousOf(opened.pack, { label, source: target.kind }, bytes.contents());
  return previousOf(opened.pack, { label, source: target.kind }, contentsOf(opened.pack, bytes.read));
}

const TAG = /^@[^@/\s]+$/;

/** Whether it is asked what a tag stands for, and not for a release that has to be there. */
export const isTag = (argument: string): boolean => TAG.test(argument);

const labelOf = (argument: string, { version }: PackList): string =>
  isTag(argument) ? `${version} under the dist-tag ${argument.slice(1)}` : argument;

async function targetOf(argument: string, { name }: PackList, opening: Opening): Promise<Target> {
  if (isTag(argument)) return taggedVersion(name, argument.slice(1), opening);
  const targets = await targetsOf(argument, opening);
  const [target] = targets;
  if (target !== undefined && targets.length === 1) return target;
  throw new GateError('usage', `--previous ${argument} stands for ${targets.length} packages`, {
    help: 'name one earlier release, or @latest for that of each package',
  });
}

async function targetsOf(argument: string, { cwd, modules }: Opening): Promise<readonly Target[]> {
  const named = targetArguments(argument, cwd);
  const [first] = named;
  if (first?.kind !== 'directory') return named.flatMap((one) => (one.kind === 'directory' ? [] : [packedTarget(one)]));
  const { directory } = first;
  const selected = await selectPackages(modules, { cwd, targets: [directory], names: [], includePrivate: true, repository: directory });
  return selected.targets;
}

async function taggedVersion(name: string, tag: string, { configuredIn, env }: Opening): Promise<Target> {
  const { publishedUnderTag } = await import('./registry/published-under-tag.ts');
  const version = await publishedUnderTag(name, tag, configuredIn, env);
  return { kind: 'registry', name, wanted: version, root: `${name}@${version}` };
}
