import { Minimatch } from 'minimatch';
import { manifestFrame } from '../manifest.ts';
import type { JsonObject, Manifest, Reason } from '../model.ts';

/**
 * Why files ship that another package manager than npm has packed, as far as package.json alone tells it. Its rules are not known here, so that only what
 * nothing else explains is said: a file is in the package, and one entry of `files` could have let it in.
 *
 * @param manifest as it is written in the repository
 * @param packer its name, for words
 */
export function manifestReasons(manifest: Manifest, packer: string): (path: string) => Reason | null {
  const { files, publishConfig } = manifest.data;
  // pnpm packs that directory by the package.json in there.
  if (packer === 'pnpm' && isObject(publishConfig) && publishConfig['directory'] !== undefined) return () => null;
  const entries = Array.isArray(files) ? files.map((entry: unknown) => (typeof entry === 'string' ? entryReach(entry) : null)) : null;
  const fields = entryFields(manifest.data);
  return (path) => {
    if (path === 'package.json') return always(manifest, packer);
    if (path.startsWith('node_modules/')) return bundled(manifest, path);
    const field = fields.find((one) => one.path === path);
    const isKnownAnyway = ALWAYS.test(path) || field !== undefined;
    if (files === undefined) return isKnownAnyway ? null : notIgnored(manifest);
    // npm takes a string for `files`, and what others make of it is not known.
    if (entries === null || entries.includes(null)) return null;
    const reaching = entries.flatMap((entry, index) => (entry?.(path) === true ? [index] : []));
    const [index] = reaching;
    if (index !== undefined) return reaching.length === 1 && !isKnownAnyway ? filesEntry(manifest, index) : null;
    if (field !== undefined) return entryPoint(manifest, field);
    return ALWAYS.test(path) ? always(manifest, packer) : null;
  };
}

// ---------------------------------------------------------------------------------------------- entries of "files"

type Reach = (path: string) => boolean;

/** Whether an entry could let a path in, read as generously as any package manager reads it; null where that cannot be told. */
function entryReach(written: string): Reach | null {
  if (written.startsWith('!')) return () => false;
  const entry = written.replace(/^(?:\.?\/+)+/, '').replace(/\/+$/, '');
  if (entry === '' || entry === '.') return () => true;
  if (!/[*?[\]{}()!+@\\]/.test(entry)) return plainReach(entry.toLowerCase());
  if (entry.length > LONGEST_PATTERN || entry.split('*').length > MOST_STARS) return null;
  const pattern = new Minimatch(entry, { dot: true, nocase: true, matchBase: true, nonegate: true, nocomment: true, braceExpandMax: 1000 });
  return (path) => withAncestors(path).some((one) => pattern.match(one));
}

const LONGEST_PATTERN = 500;
const MOST_STARS = 10;

/** A name without a slash: some look for it at every depth. */
const plainReach = (entry: string): Reach =>
  entry.includes('/')
    ? (path) => withAncestors(path.toLowerCase()).includes(entry)
    : (path) => path.toLowerCase().split('/').includes(entry);

/** `a/b/c.js` → `a/b/c.js`, `a/b`, `a`. */
function withAncestors(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, segments.length - index).join('/'));
}

function filesEntry(manifest: Manifest, index: number): Reason {
  const { files } = manifest.data;
  const text = Array.isArray(files) ? String(files[index]) : '';
  return { kind: 'files-entry', text, frame: manifestFrame(manifest, ['files', index], 'this "files" entry ships it') };
}

// ---------------------------------------------------------------------------------------------- what ships whatever "files" says

/** The names that one package manager or another ships from the root. */
const ALWAYS = /^(?:readme|licen[cs]e|copying|notice|changelog|changes|history)(?:\.[^/]*)?$/i;

const always = (manifest: Manifest, packer: string): Reason => {
  const text = `${packer} ships it whatever is configured`;
  return { kind: 'always', text, frame: manifestFrame(manifest, ['name'], text) };
};

interface EntryField {
  readonly path: string;
  readonly pointer: readonly string[];
  /** As it is written. */
  readonly value: string;
}

/** pnpm and yarn put fields of `publishConfig` in the place of those beside it. */
function entryFields(data: JsonObject): readonly EntryField[] {
  const { publishConfig } = data;
  const overrides = isObject(publishConfig) ? fieldsOf(publishConfig, ['publishConfig']) : [];
  return [...overrides, ...fieldsOf(data, [])];
}

const fieldsOf = (data: JsonObject, above: readonly string[]): readonly EntryField[] =>
  ['main', 'browser', 'module', 'bin'].flatMap((field) => {
    const value = data[field];
    const values = isObject(value) ? Object.entries(value) : [[null, value] as const];
    return values.flatMap(([key, one]) =>
      typeof one === 'string'
        ? [{ path: one.replace(/^(?:\.?\/+)+/, ''), pointer: [...above, field, ...(key === null ? [] : [key])], value: one }]
        : [],
    );
  });

const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

function entryPoint(manifest: Manifest, { pointer, value }: EntryField): Reason {
  const field = pointer.find((key) => key !== 'publishConfig') ?? '';
  const text = `"${field}": ${JSON.stringify(value)}`;
  return { kind: 'entry-point', text, frame: manifestFrame(manifest, pointer, `"${field}" ships it, whatever "files" says`) };
}

function notIgnored(manifest: Manifest): Reason {
  const label = 'no "files" list: everything that no ignore file excludes ships';
  return { kind: 'not-ignored', text: 'no "files" list, and no ignore file excludes it', frame: manifestFrame(manifest, ['name'], label) };
}

/** What a bundled dependency brings along itself lies beside it, and which one brought it is not known. */
function bundled(manifest: Manifest, path: string): Reason | null {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  const key = manifest.data['bundleDependencies'] === undefined ? 'bundledDependencies' : 'bundleDependencies';
  const list = manifest.data[key];
  const index = Array.isArray(list) && name !== undefined ? list.indexOf(name) : -1;
  if (name === undefined || index === -1) return null;
  return { kind: 'bundled', text: name, frame: manifestFrame(manifest, [key, index], 'this bundled dependency ships with the package') };
}
