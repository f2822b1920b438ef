import fs from 'node:fs';
import path from 'node:path';
import { minimatch } from 'minimatch';
import { GateError } from './errors.ts';
import type { RepositoryPackage } from './changed-packages.ts';
import type { SkippedPackage, DirectoryTarget, Workspace } from './model.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import { npmWorkspaceAround, workspaceAt } from './workspaces.ts';
import { slashedFrom } from './slash-path.ts';

export interface SelectionRequest {
  readonly cwd: string;
  /** Directories, relative to `cwd` or absolute. */
  readonly targets: readonly string[];
  /** Globs on package names; empty: every public package. */
  readonly names: readonly string[];
  /** Judge packages that npm would refuse to publish as private. */
  readonly includePrivate: boolean;
  /** Absolute path of the directory that locations are relative to. */
  readonly repository: string;
}

export interface Selection {
  /** Sorted by root. */
  readonly targets: readonly DirectoryTarget[];
  readonly skipped: readonly SkippedPackage[];
  /** Every package that was found, selected or not. */
  readonly found: readonly RepositoryPackage[];
}

interface Candidate extends Omit<RepositoryPackage, 'root'> {
  readonly target: DirectoryTarget;
  readonly publishable: 'yes' | 'private' | 'unnamed';
}

/**
 * The packages to judge: each target directory, or the public packages of the workspace whose root it is.
 *
 * @throws GateError when a target is no package directory, a workspace cannot be read, or nothing is left to judge
 */
export async function selectPackages(modules: NpmModules, request: SelectionRequest): Promise<Selection> {
  const candidates = new Map<string, Candidate>();
  for (const argument of request.targets) {
    for (const candidate of await candidatesAt(modules, argument, request)) candidates.set(candidate.target.directory, candidate);
  }
  const sorted = [...candidates.values()].toSorted((a, b) => (a.target.root < b.target.root ? -1 : 1));
  const selected: Candidate[] = [];
  const skipped: SkippedPackage[] = [];
  for (const candidate of sorted) {
    const reason = skipReason(candidate, request);
    if (reason === null) selected.push(candidate);
    else skipped.push({ name: candidate.name ?? candidate.target.root, root: candidate.target.root, reason });
  }
  if (selected.length === 0) throw nothingSelected(sorted, request);
  return {
    targets: selected.map(({ target }) => target),
    skipped,
    found: sorted.map(({ name, target: { root }, dependencies }) => ({ name, root, dependencies })),
  };
}

function skipReason({ name, publishable }: Candidate, { names, includePrivate }: SelectionRequest): SkippedPackage['reason'] | null {
  if (publishable === 'unnamed') return 'unnamed';
  if (publishable === 'private' && !includePrivate) return 'private';
  const isNamed = names.length === 0 || (name !== null && names.some((pattern) => minimatch(name, pattern)));
  return isNamed ? null : 'not-selected';
}

function nothingSelected(candidates: readonly Candidate[], { names }: SelectionRequest): GateError {
  const [only] = candidates;
  if (candidates.length === 1 && only?.publishable === 'private') {
    return new GateError('package', `nothing to judge: ${only.name ?? only.target.root} is private, npm publish refuses it`, {
      help: 'name a public package, or pass --include-private to judge it all the same',
    });
  }
  const publicNames = candidates.filter(({ publishable }) => publishable === 'yes').flatMap(({ name }) => name ?? []);
  if (publicNames.length === 0) {
    return new GateError('package', `nothing to judge: none of the ${candidates.length} packages is public`, {
      help: 'name a public package, or pass --include-private to judge private ones all the same',
    });
  }
  return new GateError('usage', `--package ${names.map((name) => JSON.stringify(name)).join(', ')} selects no package`, {
    help: `public packages are ${publicNames.slice(0, 5).join(', ')}${publicNames.length > 5 ? ` and ${publicNames.length - 5} more` : ''}`,
  });
}

async function candidatesAt(modules: NpmModules, argument: string, request: SelectionRequest): Promise<readonly Candidate[]> {
  const directory = packageDirectory(argument, request.cwd);
  const workspace = await workspaceAt(modules, directory);
  if (workspace === null) {
    return [alone(candidateAt(directory, request.repository, await npmWorkspaceAround(modules, directory)))];
  }
  // npm knows the members only of what package.json declares; for other workspaces each package stands alone.
  const npmWorkspace = await npmWorkspaceAround(modules, directory);
  return [directory, ...workspace.members].map((member) => {
    const isNpmMember = npmWorkspace !== null && (member === directory || npmWorkspace.members.includes(member));
    return candidateAt(member, request.repository, isNpmMember ? npmWorkspace : null);
  });
}

/** A single package without a name is an error that the packer words; among many it is one that nobody can publish. */
const alone = (single: Candidate): Candidate => (single.publishable === 'unnamed' ? { ...single, publishable: 'yes' } : single);

/** @throws GateError where there is no package */
export function packageDirectory(argument: string, cwd: string): string {
  const directory = path.resolve(cwd, argument);
  const stats = fs.statSync(directory, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    if (fs.existsSync(path.join(directory, 'package.json'))) return fs.realpathSync(directory);
    throw new GateError('package', `no package.json in ${argument}`, {
      help: 'name a directory with a package.json, or run packgate in one',
    });
  }
  if (/\.tgz$|\.tar\.gz$/.test(argument)) {
    throw new GateError('usage', `tarballs cannot be judged yet: ${argument}`, { help: 'name the directory of the package' });
  }
  throw new GateError('usage', `${stats === undefined ? 'no such directory' : 'not a directory'}: ${argument}`, {
    help: 'name a directory with a package.json, or run packgate in one',
  });
}

function candidateAt(directory: string, repository: string, workspace: Workspace | null): Candidate {
  const root = slashedFrom(repository, directory) || '.';
  const target: DirectoryTarget = { kind: 'directory', directory, root, repository, workspace };
  const manifest = readManifest(directory);
  if (manifest === null) return { target, name: null, publishable: 'yes', dependencies: [] };
  const { name, version } = manifest;
  const dependencies = DEPENDENCY_FIELDS.flatMap((field) => keysOf(manifest[field]));
  const isNamed = typeof name === 'string' && name !== '' && typeof version === 'string' && version !== '';
  const publishable = manifest['private'] ? 'private' : isNamed ? 'yes' : 'unnamed';
  return { target, name: typeof name === 'string' && name !== '' ? name : null, publishable, dependencies };
}

const DEPENDENCY_FIELDS = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'] as const;

const keysOf = (value: unknown): readonly string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

/** Null where it cannot be read: such a package stays selected, and the packer reports what is wrong with it. */
function readManifest(directory: string): Readonly<Record<string, unknown>> | null {
  try {
    const data: unknown = JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8').replace(/^\uFEFF/, ''));
    return typeof data === 'object' && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}

/**
 * The directory that locations are relative to: the checkout in a GitHub job, else the git repository around the first target, else
 * where one stands if the target is below, else the target itself.
 */
export function repositoryAround(directory: string, cwd: string, env: Readonly<Record<string, string | undefined>>): string {
  const checkout = env['GITHUB_ACTIONS'] === 'true' ? env['GITHUB_WORKSPACE'] : undefined;
  if (checkout !== undefined && fs.existsSync(checkout)) {
    const real = fs.realpathSync(checkout);
    if (isWithin(directory, real)) return real;
  }
  for (let current = directory; ; current = path.dirname(current)) {
    if (fs.existsSync(path.join(current, '.git'))) return current;
    if (path.dirname(current) === current) break;
  }
  const standing = fs.realpathSync(cwd);
  return isWithin(directory, standing) ? standing : directory;
}

const isWithin = (directory: string, parent: string): boolean =>
  directory === parent || directory.startsWith(parent.endsWith(path.sep) ? parent : parent + path.sep);
