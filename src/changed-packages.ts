/** A package of the repository, as far as it matters for what a change reaches. */
export interface RepositoryPackage {
  /** Null where package.json cannot be read. */
  readonly name: string | null;
  /** Relative to the repository's root, `.` for the root itself. */
  readonly root: string;
  /** Names in any of its lists of dependencies. */
  readonly dependencies: readonly string[];
}

/** Which packages a change could have reached. */
export type Reach =
  /** `because`: a file that every package may depend on. */
  { readonly kind: 'all'; readonly because: string } | { readonly kind: 'some'; readonly roots: ReadonlySet<string> };

/** At the root, and yet read by no build: nothing of it reaches a package. */
const OF_NO_PACKAGE = /^(?:\.changeset\/|\.github\/(?!workflows\/|actions\/|packgate\.ya?ml$))/;

/**
 * The packages whose list or bytes could differ after a change: those that it touches, and those that build on one of them. What a build puts
 * together is not in git, so a package counts as changed with whatever it names as a dependency; and a file outside of all packages (the lock
 * file, ignore files, the policy, a shared configuration, a workflow) with all of them.
 *
 * @param files relative to the repository's root
 */
export function reachOf(files: readonly string[], packages: readonly RepositoryPackage[]): Reach {
  const touched = new Set<string>();
  const byRoot = new Map(packages.map((one) => [one.root, one]));
  const members = packages.filter(({ root }) => root !== '.');
  for (const file of files) {
    const around = membersAround(file, byRoot);
    if (around.length === 0 && members.length > 0 && !OF_NO_PACKAGE.test(file)) return { kind: 'all', because: file };
    for (const root of around) touched.add(root);
  }
  // The package at the root ships from the same directory as everything else.
  if (files.length > 0 && byRoot.has('.')) touched.add('.');
  return { kind: 'some', roots: withDependents(touched, packages) };
}

/** Roots of the packages that a file stands in, the repository's own root not among them: packages can lie within packages. */
function membersAround(file: string, byRoot: ReadonlyMap<string, RepositoryPackage>): readonly string[] {
  const found: string[] = [];
  for (let slash = file.lastIndexOf('/'); slash > 0; slash = file.lastIndexOf('/', slash - 1)) {
    const directory = file.slice(0, slash);
    if (byRoot.has(directory)) found.push(directory);
  }
  return found;
}

function withDependents(touched: ReadonlySet<string>, packages: readonly RepositoryPackage[]): ReadonlySet<string> {
  const dependents = new Map<string, string[]>();
  for (const { root, dependencies } of packages) {
    for (const name of dependencies) dependents.set(name, [...(dependents.get(name) ?? []), root]);
  }
  const names = new Map(packages.map(({ root, name }) => [root, name]));
  const reached = new Set(touched);
  // A set hands out what is added while it is walked.
  for (const root of reached) for (const dependent of dependents.get(names.get(root) ?? '') ?? []) reached.add(dependent);
  return reached;
}
