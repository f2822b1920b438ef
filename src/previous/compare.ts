import { byCodeUnit } from '../code-unit-order.ts';
import type { Comparison, JsonObject, KeptFile, PackedFile, PackList, PreviousFile, PreviousRelease, ReleaseTotals } from '../model.ts';
import { withoutHashes, withoutLikelyHash } from './hashed-name.ts';
import { manifestChanges } from './manifest-changes.ts';

const known = new WeakMap<PackList, Comparison>();

/** The package beside the release that it will replace; null where it knows of none. Made once for all rules. */
export function comparisonOf(pack: PackList): Comparison | null {
  if (pack.previous === undefined || pack.previous === null) return null;
  const made = known.get(pack) ?? compareReleases(pack.previous, pack);
  known.set(pack, made);
  return made;
}

/** What became of a packed file since the last release: it was not there, or it was, as what is told of it. */
export type Fate = 'added' | KeptFile;

const fates = new WeakMap<PackList, ReadonlyMap<string, Fate>>();

/** By path. Members of archives are not among them: they are not compared. */
export function fatesOf(pack: PackList): ReadonlyMap<string, Fate> {
  const made = fates.get(pack);
  if (made !== undefined) return made;
  const { added, kept } = comparisonOf(pack) ?? { added: [], kept: [] };
  const byPath = new Map<string, Fate>([
    ...added.map(({ path }) => [path, 'added'] as const),
    ...kept.map((one) => [one.file.path, one] as const),
  ]);
  fates.set(pack, byPath);
  return byPath;
}

/** What a release is compared by. */
export type Release = Pick<PackList, 'version' | 'files' | 'unpackedSize'> & { readonly manifest: { readonly data: JsonObject } };

/** Pure. Files of one path are one file; of the others those whose paths differ in content hashes alone. */
export function compareReleases(previous: PreviousRelease, pack: Release): Comparison {
  const { added, removed, kept } = matchFiles(previous, pack);
  return {
    before: totalsOf(previous.version, previous.files),
    after: totalsOf(pack.version, pack.files),
    added: added.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    removed: removed.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    kept: kept.toSorted((a, b) => byCodeUnit(a.file.path, b.file.path)),
    manifest: manifestChanges(previous.manifest, pack.manifest.data),
  };
}

const totalsOf = (version: string, files: readonly { readonly size: number }[]): ReleaseTotals => ({
  version,
  files: files.length,
  unpackedSize: files.reduce((sum, { size }) => sum + size, 0),
});

type Matched = Pick<Comparison, 'added' | 'removed' | 'kept'>;

function matchFiles(previous: PreviousRelease, pack: Release): Matched {
  const byPath = new Map(previous.files.map((file) => [file.path, file]));
  const kept: KeptFile[] = [];
  const fresh: PackedFile[] = [];
  for (const file of pack.files) {
    const before = byPath.get(file.path);
    if (before === undefined) fresh.push(file);
    else kept.push({ file, before, isCertain: true });
    byPath.delete(file.path);
  }
  const gone = [...byPath.values()];
  const groups = [...groupByName(fresh, pack.version, gone, previous.version)].map(matchGroup);
  return {
    added: groups.flatMap((group) => group.added),
    removed: groups.flatMap((group) => group.removed),
    kept: [...kept, ...groups.flatMap((group) => group.kept)],
  };
}

/** Files that are one but for hashes: as many as a build made of them. */
interface NameGroup {
  readonly fresh: PackedFile[];
  readonly gone: PreviousFile[];
}

function groupByName(fresh: readonly PackedFile[], version: string, gone: readonly PreviousFile[], before: string): Iterable<NameGroup> {
  const names = new Map([
    ...fresh.map(({ path }) => [path, withoutHashes(path, version)] as const),
    ...gone.map(({ path }) => [path, withoutHashes(path, before)] as const),
  ]);
  const hashed = new Set([...names].flatMap(([path, name]) => (name === path ? [] : [name])));
  const groups = new Map<string, NameGroup>();
  const groupOf = ({ path }: { readonly path: string }): NameGroup => {
    const likely = withoutLikelyHash(path);
    const name = likely !== null && hashed.has(likely) ? likely : (names.get(path) ?? path);
    const group = groups.get(name) ?? { fresh: [], gone: [] };
    groups.set(name, group);
    return group;
  };
  for (const file of fresh) groupOf(file).fresh.push(file);
  for (const file of gone) groupOf(file).gone.push(file);
  return groups.values();
}

/** Comparing all with all would take minutes. */
const MOST_TO_COMPARE = 1_000_000;

function matchGroup({ fresh, gone }: NameGroup): Matched {
  const isCertain = fresh.length === 1 && gone.length === 1;
  const left = fresh.toSorted(bySize);
  const take = fresh.length * gone.length > MOST_TO_COMPARE ? (): PackedFile | null => left.shift() ?? null : takeNearest;
  const removed: PreviousFile[] = [];
  const kept: KeptFile[] = [];
  for (const before of gone.toSorted(bySize)) {
    const file = take(left, before.size);
    if (file === null) removed.push(before);
    else kept.push({ file, before, isCertain });
  }
  return { added: left, removed, kept };
}

const bySize = (a: PreviousFile | PackedFile, b: PreviousFile | PackedFile): number => b.size - a.size || byCodeUnit(a.path, b.path);

/** Takes out the file whose size is nearest. */
function takeNearest(files: PackedFile[], size: number): PackedFile | null {
  let nearest = 0;
  for (let index = 1; index < files.length; index += 1) {
    if (distance(files[index], size) < distance(files[nearest], size)) nearest = index;
  }
  return files.splice(nearest, 1)[0] ?? null;
}

const distance = (file: PackedFile | undefined, size: number): number => Math.abs((file?.size ?? 0) - size);
