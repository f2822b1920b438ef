import { posix } from 'node:path';
import type { Json, JsonObject } from '../model.ts';

/** A field of package.json that names a file of the package. */
export interface EntryPoint {
  /** As a person writes it: `main`, `bin.acme`, `exports["./x"].import`. */
  readonly field: string;
  /** Its path of keys in package.json. */
  readonly pointer: readonly (string | number)[];
  /** Relative to the package, as written but for `./`; of several, one that ships is enough. */
  readonly targets: readonly string[];
  readonly lookup: Lookup;
  /** `types`: only the compiler reads it; `optional`: only some bundlers or environments do. */
  readonly need: 'required' | 'types' | 'optional';
}

/** How a target becomes a file: as it is, as `require` looks, as TypeScript looks, or as a pattern with one `*`. */
export type Lookup = 'exact' | 'require' | 'types' | 'pattern';

/** Conditions that Node and every bundler know. Others, such as `source` or `@acme/dev`, often name files that stay at home on purpose. */
const COMMON_CONDITIONS: ReadonlySet<string> = new Set([
  'browser',
  'default',
  'import',
  'module',
  'module-sync',
  'node',
  'node-addons',
  'production',
  'require',
]);

/** Every file that package.json promises in `main`, `module`, `browser`, `types`, `typings`, `bin` and `exports`. */
export function entryPoints(manifest: JsonObject): readonly EntryPoint[] {
  return [
    ...fieldEntry(manifest, 'main', 'require', 'required'),
    ...fieldEntry(manifest, 'module', 'require', 'required'),
    ...fieldEntry(manifest, 'browser', 'require', 'optional'),
    ...fieldEntry(manifest, 'types', 'types', 'types'),
    ...fieldEntry(manifest, 'typings', 'types', 'types'),
    ...binEntries(manifest['bin']),
    ...exportsEntries(manifest['exports'] ?? null, { pointer: ['exports'], need: 'required', pattern: false }),
  ];
}

function fieldEntry(manifest: JsonObject, field: string, lookup: Lookup, need: EntryPoint['need']): readonly EntryPoint[] {
  const target = manifest[field];
  // npm and Node read an empty `main` as none; types-only packages have it.
  if (typeof target !== 'string' || target === '') return [];
  return [{ field, pointer: [field], targets: [withinPackage(target)], lookup, need }];
}

function binEntries(bin: Json | undefined): readonly EntryPoint[] {
  if (typeof bin === 'string') return binEntry(bin, ['bin']);
  return isObject(bin) ? Object.entries(bin).flatMap(([name, target]) => binEntry(target, ['bin', name])) : [];
}

function binEntry(target: Json, pointer: readonly string[]): readonly EntryPoint[] {
  if (typeof target !== 'string' || target === '') return [];
  return [{ field: fieldName(pointer), pointer, targets: [withinPackage(target)], lookup: 'exact', need: 'required' }];
}

/** Where in `exports` a value stands, and what its place says of it. */
interface Place {
  readonly pointer: readonly (string | number)[];
  readonly need: EntryPoint['need'];
  /** Whether the subpath has a `*`, which its targets then repeat. */
  readonly pattern: boolean;
}

function exportsEntries(value: Json, place: Place): readonly EntryPoint[] {
  if (typeof value === 'string') return exportsEntry([value], place);
  if (isList(value)) return fallbackEntries(value, place);
  // `null` closes a subpath on purpose.
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => exportsEntries(inner, within(place, key)));
}

/** A key of `exports` is a subpath or a condition. */
function within({ pointer, need, pattern }: Place, key: string): Place {
  const inner = { pointer: [...pointer, key], need, pattern };
  if (key.startsWith('.')) return { ...inner, pattern: key.includes('*') };
  if (key === 'types' || key.startsWith('types@')) return { ...inner, need: 'types' };
  return COMMON_CONDITIONS.has(key) || need === 'types' ? inner : { ...inner, need: 'optional' };
}

/** Of a list of paths one is enough: it is how packages support tools that read `exports` differently. */
function fallbackEntries(list: readonly Json[], place: Place): readonly EntryPoint[] {
  const paths = list.filter((value) => typeof value === 'string');
  const others = list.flatMap((value, index) =>
    typeof value === 'string' ? [] : exportsEntries(value, { ...place, pointer: [...place.pointer, index] }),
  );
  return [...(paths.length === 0 ? [] : exportsEntry(paths, place)), ...others];
}

function exportsEntry(targets: readonly string[], { pointer, need, pattern }: Place): readonly EntryPoint[] {
  const isDirectory = targets.every((target) => target.endsWith('/'));
  const lookup = pattern || isDirectory ? 'pattern' : need === 'types' ? 'types' : 'exact';
  const shown = targets.map((target) => withinPackage(target.endsWith('/') ? `${target}*` : target));
  return [{ field: fieldName(pointer), pointer, targets: shown, lookup, need }];
}

/** `exports["./x"].import[0]` */
const fieldName = (pointer: readonly (string | number)[]): string =>
  pointer
    .map((key, index) => {
      if (index === 0) return key;
      return typeof key === 'string' && /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
    })
    .join('');

/** `./lib/` and `lib` → `lib`; the package itself → the empty string. Nothing leads out of the package, as npm has it for `bin`. */
const withinPackage = (target: string): string => posix.join('/', target).replace(/^\/|\/$/g, '');

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);

const REQUIRE_SUFFIXES = ['', '.js', '.json', '.node', '/index.js', '/index.json', '/index.node'];
const TYPES_SUFFIXES = ['', '.d.ts', '.ts', '.tsx', '.d.mts', '.d.cts', '/index.d.ts', '/index.ts'];

/** Whether one of the targets leads to a file that ships. */
export const isShipped = ({ targets, lookup }: EntryPoint, files: ReadonlySet<string>): boolean =>
  targets.some((target) => leadsToFile(target, lookup, files));

function leadsToFile(target: string, lookup: Lookup, files: ReadonlySet<string>): boolean {
  switch (lookup) {
    case 'exact':
      return files.has(target);
    case 'require':
      return REQUIRE_SUFFIXES.some((suffix) => files.has(joined(target, suffix)));
    case 'types':
      return [target, declarationOf(target)].some((stem) => TYPES_SUFFIXES.some((suffix) => files.has(joined(stem, suffix))));
    case 'pattern':
      return hasMatch(target, files);
  }
}

const joined = (target: string, suffix: string): string => (target === '' ? suffix.replace(/^\//, '') : target + suffix);

/** TypeScript finds the declarations of `x.mjs` in `x.d.mts`. */
const declarationOf = (target: string): string => target.replace(/\.([cm]?)jsx?$/, '.d.$1ts');

/** The `*` stands for any text, slashes included; where there is none the target is one file. */
function hasMatch(target: string, files: ReadonlySet<string>): boolean {
  const star = target.indexOf('*');
  if (star === -1) return files.has(target);
  const prefix = target.slice(0, star);
  const suffix = target.slice(target.lastIndexOf('*') + 1);
  for (const file of files) {
    if (file.length > prefix.length + suffix.length && file.startsWith(prefix) && file.endsWith(suffix)) return true;
  }
  return false;
}
