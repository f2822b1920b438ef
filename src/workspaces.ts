import fs from 'node:fs';
import path from 'node:path';
import { minimatch } from 'minimatch';
import { GateError } from './errors.ts';
import type { Workspace } from './model.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import type { NpmModules } from './packers/npm/modules.ts';
import { slashedFrom } from './slash-path.ts';

/** A place where a repository says which directories are its packages. */
interface Declaration {
  /** File that says so, relative to the workspace root. */
  readonly file: 'package.json' | 'pnpm-workspace.yaml' | 'lerna.json';
  readonly patterns: readonly string[];
}

/**
 * The workspace whose root `directory` is, as npm, yarn, pnpm or lerna would see it; null where it is an ordinary package. Where several
 * of them are declared, their members are joined.
 *
 * @throws GateError when a declaration cannot be read, or has a pattern that matches nothing
 */
export async function workspaceAt(modules: NpmModules, directory: string): Promise<Workspace | null> {
  const declarations = await declarationsIn(directory);
  if (declarations.length === 0) return null;
  const members = new Set<string>();
  for (const declaration of declarations) {
    const found = await membersOf(modules, directory, declaration);
    refuseEmptyPatterns(directory, declaration, found);
    for (const member of found) members.add(member);
  }
  return { directory, members: [...members].toSorted() };
}

/**
 * The npm workspace that npm finds from inside a package: the nearest directory above whose `workspaces` have the package, or the
 * package itself where it is a root. Like npm, it passes over manifests above that it cannot read.
 */
export async function npmWorkspaceAround(modules: NpmModules, directory: string): Promise<Workspace | null> {
  for (let root = directory; ; root = path.dirname(root)) {
    const members = await npmMembersOrNull(modules, root, directory);
    if (members !== null && (root === directory || members.includes(directory))) return { directory: root, members };
    if (path.dirname(root) === root) return null;
  }
}

async function npmMembersOrNull(modules: NpmModules, root: string, directory: string): Promise<readonly string[] | null> {
  const file = path.join(root, 'package.json');
  try {
    if (!fs.existsSync(file) || !fs.readFileSync(file, 'utf8').includes('"workspaces"')) return null;
    return await npmMembers(modules, root);
  } catch (error) {
    if (root === directory) throw workspaceError('package.json', error);
    return null;
  }
}

async function npmMembers(modules: NpmModules, root: string): Promise<readonly string[] | null> {
  const pkg = await modules.normalizeManifest(root);
  return pkg.workspaces ? [...(await modules.mapWorkspaces({ cwd: root, pkg })).values()] : null;
}

async function declarationsIn(directory: string): Promise<readonly Declaration[]> {
  const npm = npmDeclaration(directory);
  const pnpm = await pnpmDeclaration(directory);
  const lerna = lernaDeclaration(directory, npm !== null || pnpm !== null);
  return [npm, pnpm, lerna].filter((declaration) => declaration !== null);
}

function npmDeclaration(directory: string): Declaration | null {
  const manifest = readData(directory, 'package.json', (text) => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
  const workspaces = manifest?.['workspaces'];
  if (workspaces === undefined || workspaces === null) return null;
  const patterns = isRecord(workspaces) ? (workspaces['packages'] ?? []) : workspaces;
  return { file: 'package.json', patterns: patternList('package.json', '"workspaces"', patterns) };
}

/** A pnpm-workspace.yaml without `packages` holds settings of a single package. */
async function pnpmDeclaration(directory: string): Promise<Declaration | null> {
  if (!fs.existsSync(path.join(directory, 'pnpm-workspace.yaml'))) return null;
  const { load } = await import('./workspace-yaml.ts');
  const settings = readData(directory, 'pnpm-workspace.yaml', (text) => load(text));
  const packages = settings?.['packages'];
  if (packages === undefined || packages === null) return null;
  const patterns = patternList('pnpm-workspace.yaml', '"packages"', packages);
  return patterns.length === 0 ? null : { file: 'pnpm-workspace.yaml', patterns };
}

/** lerna falls back to the package manager's workspaces, and without any to `packages/*`. */
function lernaDeclaration(directory: string, hasWorkspaces: boolean): Declaration | null {
  const settings = readData(directory, 'lerna.json', (text) => JSON.parse(text) as unknown);
  if (settings === null) return null;
  const packages = settings['packages'];
  if (packages === undefined && hasWorkspaces) return null;
  return { file: 'lerna.json', patterns: patternList('lerna.json', '"packages"', packages ?? ['packages/*']) };
}

function readData(
  directory: string,
  file: Declaration['file'],
  parse: (text: string) => unknown,
): Readonly<Record<string, unknown>> | null {
  let text: string;
  try {
    text = fs.readFileSync(path.join(directory, file), 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw workspaceError(file, error);
  }
  // Packages are listed by npm's own reader, which says more of a broken package.json than this place can.
  if (file === 'package.json' && !text.includes('"workspaces"')) return null;
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    throw workspaceError(file, error);
  }
  if (data === undefined || data === null) return null;
  if (!isRecord(data)) throw workspaceError(file, new Error('it does not hold a mapping'));
  return data;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function workspaceError(file: string, error: unknown): GateError {
  return new GateError('workspace', `cannot read the workspaces in ${file}: ${firstLine(error)}`, { help: `mend ${file}`, cause: error });
}

function patternList(file: string, key: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new GateError('workspace', `${key} in ${file} has to be a list of strings`, { help: `mend ${file}` });
}

async function membersOf(modules: NpmModules, directory: string, { file, patterns }: Declaration): Promise<readonly string[]> {
  if (file !== 'package.json') return globMembers(directory, patterns);
  try {
    return (await npmMembers(modules, directory)) ?? [];
  } catch (error) {
    throw workspaceError(file, error);
  }
}

/** pnpm and lerna: directories with a package.json, never inside node_modules. */
async function globMembers(directory: string, patterns: readonly string[]): Promise<readonly string[]> {
  const { globSync } = await import('./workspace-glob.ts');
  const ignore = [
    '**/node_modules/**',
    '**/bower_components/**',
    ...patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => manifestPattern(pattern.slice(1))),
  ];
  const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(manifestPattern);
  return globSync(wanted, { cwd: directory, ignore, absolute: true }).map((file) => path.dirname(file));
}

const manifestPattern = (pattern: string): string => `${plainPattern(pattern)}/package.json`;
const plainPattern = (pattern: string): string => pattern.replace(/^\.?\/+/, '').replace(/\/+$/, '') || '.';

function refuseEmptyPatterns(directory: string, { file, patterns }: Declaration, members: readonly string[]): void {
  const relative = members.map((member) => slashedFrom(directory, member) || '.');
  for (const pattern of patterns) {
    if (pattern.startsWith('!') || relative.some((member) => minimatch(member, plainPattern(pattern)))) continue;
    throw new GateError('workspace', `the workspace pattern ${JSON.stringify(pattern)} in ${file} matches no package`, {
      help: `correct the pattern or remove it: packages that it was meant for would not be judged`,
    });
  }
}
