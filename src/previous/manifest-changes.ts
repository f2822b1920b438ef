import type { Json, JsonObject, ManifestChange } from '../model.ts';

/** The fields of package.json that matter to who installs it, in the order in which they are told. */
const FIELDS = [
  'scripts',
  'dependencies',
  'optionalDependencies',
  'peerDependencies',
  'peerDependenciesMeta',
  'bundleDependencies',
  'bundledDependencies',
  'bin',
  'directories',
  'main',
  'module',
  'browser',
  'types',
  'typings',
  'type',
  'exports',
  'imports',
  'files',
  'engines',
  'os',
  'cpu',
  'libc',
  'gypfile',
  'sideEffects',
  'license',
  'private',
  'publishConfig',
] as const;

/** Every value that differs, one by one; of a list what is new in it and what is gone, and the whole of it where only the order differs. */
export const manifestChanges = (before: JsonObject, after: JsonObject): readonly ManifestChange[] =>
  FIELDS.flatMap((field) => valueChanges([field], before[field], after[field]));

type Value = Json | undefined;

function valueChanges(pointer: ManifestChange['pointer'], before: Value, after: Value): readonly ManifestChange[] {
  if (isObject(before) || isObject(after)) return entryChanges(pointer, before, after);
  const items = isList(before) && isList(after) ? itemChanges(pointer, before, after) : [];
  if (items.length > 0) return items;
  const change = { pointer, before: shown(before), after: shown(after) };
  return change.before === change.after ? [] : [change];
}

/** An object beside something else, as `bin` and `exports` can be texts: both are told. */
function entryChanges(pointer: ManifestChange['pointer'], before: Value, after: Value): readonly ManifestChange[] {
  const entries = (value: Value): JsonObject => (isObject(value) ? value : {});
  const single = (value: Value): Value => (isObject(value) ? undefined : value);
  const whole = { pointer, before: shown(single(before)), after: shown(single(after)) };
  const keys = [...new Set([...Object.keys(entries(before)), ...Object.keys(entries(after))])];
  return [
    ...(whole.before === whole.after ? [] : [whole]),
    ...keys.flatMap((key) => valueChanges([...pointer, key], own(entries(before), key), own(entries(after), key))),
  ];
}

function itemChanges(pointer: ManifestChange['pointer'], before: readonly Json[], after: readonly Json[]): readonly ManifestChange[] {
  const [old, now] = [new Set(before.map(shown)), new Set(after.map(shown))];
  return [
    ...[...old].flatMap((item, index) => (now.has(item) ? [] : [{ pointer: [...pointer, index], before: item, after: null }])),
    ...[...now].flatMap((item, index) => (old.has(item) ? [] : [{ pointer: [...pointer, index], before: null, after: item }])),
  ];
}

const own = (object: JsonObject, key: string): Value => (Object.hasOwn(object, key) ? object[key] : undefined);

const isList = (value: Value): value is readonly Json[] => Array.isArray(value);
const isObject = (value: Value): value is JsonObject => typeof value === 'object' && value !== null && !isList(value);

const shown = (value: Value): string | null => {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};
