import { escape } from 'minimatch';
import type { PackList } from '../model.ts';

/**
 * The policy that `packgate init` writes: its allow lists cover what ships today and no more.
 * @param packages the packages of the repository, at least one
 * @returns YAML; file names stand in it quoted and escaped
 */
export function starterPolicy({ packages }: { readonly packages: readonly PackList[] }): string {
  const shipped = filesByPackage(packages);
  const lists = [...shipped].map(([name, files]) => ({ name, patterns: allowList(files) }));
  const [first] = lists;
  const parts =
    first !== undefined && lists.length === 1
      ? [HEADER, allowOne(first.patterns)]
      : [HEADER, allowMany(lists, sharedFiles([...shipped.values()]))];
  return [...parts, footer(packages)].join('\n');
}

const HEADER = `# What may be published. Packgate reads this file before each release; docs/policy.md in its repository explains every key,
# and policy.schema.json there completes and checks them in an editor.
extends: packgate:recommended
`;

const ALLOW = `# Anything else is a violation. Patterns are relative to the package; a leading / anchors a name to its root.
# This is what ships today: remove what should not, and widen a pattern only when a new kind of file is meant to ship.`;

const allowOne = (patterns: readonly string[]): string => `${ALLOW}
allow:
${items(patterns, 2)}
`;

function allowMany(lists: readonly { readonly name: string; readonly patterns: readonly string[] }[], shared: readonly string[]): string {
  const entries = lists.map(({ name, patterns }) => `  ${quoted(escapeGlob(name))}:\n    allow:\n${items(patterns, 6)}\n`);
  return `# A package that is not named below may ship these files and nothing else.
allow:
${items(shared.map(exactly), 2)}

${ALLOW}
packages:
${entries.join('')}`;
}

/** Figures with room to grow, for the person to decide on. */
function footer(packages: readonly PackList[]): string {
  const files = roomy(Math.max(1, ...packages.map((pack) => pack.files.length)));
  const bytes = roomy(Math.max(1000, ...packages.map((pack) => pack.unpackedSize)) / 1000);
  return `# Must ship, or the release is broken:
# require: ["/dist/index.js"]

# Limits for each package:
# budget: { files: ${files}, unpacked: ${bytes} kB }

# What is known and excused, by whom and until when:
# exceptions:
#   - rule: private-key-file
#     paths: ["/certs/roots.pem"]
#     reason: public CA roots
#     owner: "@acme/security"
#     expires: 2027-06-30
`;
}

/** Half as much again, on two digits. */
function roomy(figure: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(figure)) - 1);
  return Math.ceil((figure * 1.5) / step) * step;
}

const items = (patterns: readonly string[], indent: number): string =>
  patterns.map((pattern) => `${' '.repeat(indent)}- ${quoted(pattern)}`).join('\n');

/** A JSON string is a YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

function filesByPackage(packages: readonly PackList[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const pack of packages.toSorted((one, other) => byCodeUnit(one.name, other.name))) {
    const known = files.get(pack.name) ?? new Set<string>();
    files.set(pack.name, new Set([...known, ...pack.files.map((file) => file.path)]));
  }
  return new Map([...files].map(([name, paths]) => [name, [...paths].toSorted(byCodeUnit)]));
}

/** Root files that every package ships: package.json at least. */
function sharedFiles(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists;
  return first.filter((file) => !file.includes('/') && rest.every((list) => list.includes(file)));
}

const byCodeUnit = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

// ---------------------------------------------------------------------------------------------- patterns

/** From so many files of one kind in one place on, a pattern stands for them. */
const MANY_AT_ROOT = 8;
const MANY_WITHOUT_EXTENSION = 6;

/** Patterns that match the paths and, of other paths, only those of the same kind in the same directory. */
function allowList(paths: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const group = groups.get(groupOf(path));
    if (group === undefined) groups.set(groupOf(path), [path]);
    else group.push(path);
  }
  return [...groups.values()].flatMap(patternsFor).toSorted(byCodeUnit);
}

/** Files are told apart by their first directory and by the end of their name. */
const groupOf = (path: string): string => `${topDirectory(path) ?? ''}/${kindOf(path) ?? (isPlainName(path) ? '' : path)}`;

function patternsFor(files: readonly string[]): readonly string[] {
  const [first] = files;
  if (first === undefined || files.length === 1) return files.map(exactly);
  const top = topDirectory(first);
  const kind = kindOf(first);
  const ending = kind === null ? '!(*.*)' : `*${kind}`;
  if (top === null) return kind !== null && files.length >= MANY_AT_ROOT ? [`/${ending}`] : files.map(exactly);
  if (kind === null && files.length < MANY_WITHOUT_EXTENSION) return files.map(exactly);
  const isFlat = files.every((file) => file.indexOf('/') === file.lastIndexOf('/'));
  return [`${escapeGlob(top)}/${isFlat ? '' : '**/'}${ending}`];
}

const topDirectory = (path: string): string | null => (path.includes('/') ? path.slice(0, path.indexOf('/')) : null);

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A name without any dot. */
const isPlainName = (path: string): boolean => !nameOf(path).includes('.');

/**
 * The end of a name that says what it is, with the part before it where that changes the meaning: a declaration is no source, and a map
 * ships beside what it maps. Null for a name without an extension, for a dotfile
 * and for `x.map`, whose pattern would let every map in: these are named.
 */
function kindOf(path: string): string | null {
  const name = nameOf(path);
  if (name.startsWith('.')) return null;
  const kind = /(?:\.d)?\.[a-z][a-z0-9]{0,7}\.map$|(?:\.d)?\.[cm]?ts$|\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(name)?.[0];
  return kind === undefined || kind === '.map' ? null : kind;
}

const exactly = (path: string): string => (path.includes('/') ? escapeGlob(path) : `/${escapeGlob(path)}`);

/** What a pattern cannot have is matched by `?`: control characters, backslashes, bars, spaces at either end. */
const escapeGlob = (text: string): string =>
  escape(text, { windowsPathsNoEscape: true, magicalBraces: true }).replaceAll(/[\p{Cc}\\|]|^ | $/gu, '?');
