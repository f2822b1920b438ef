import { humanSize } from '../size.ts';
import { type FileLeaf, type FileTree, type Folder, isWithin } from './file-tree.ts';
import { textMatcher } from './filter.ts';

/** One thing that differs from the last release. */
export interface ChangeRow {
  readonly sign: '+' | '-' | '~';
  readonly what: string;
  readonly words: string;
  /** Null for what is gone, and for values of package.json. */
  readonly leaf: FileLeaf | null;
  readonly folder: Folder;
}

/** Added, removed, values of package.json, then what changed; each as far as there is something. */
export function changeRows(tree: FileTree): readonly ChangeRow[] {
  const leaves = leavesByPackage(tree);
  return tree.packages.flatMap((folder) => {
    const { owner } = folder;
    if (owner === null || owner.since === null) return [];
    const own = leaves.get(owner) ?? [];
    const changed = own.filter(({ change }) => change !== null).toSorted((a, b) => Math.abs(growth(b)) - Math.abs(growth(a)));
    return [
      ...own
        .filter(({ isNew }) => isNew)
        .map((leaf) => ({ sign: '+', what: leaf.file.path, words: `new, ${humanSize(leaf.file.size)}`, leaf, folder }) as const),
      ...owner.since.removed.map(
        ({ path, size }) => ({ sign: '-', what: path, words: `gone, was ${humanSize(size)}`, leaf: null, folder }) as const,
      ),
      ...owner.since.manifest.map((change) => manifestRow(change, folder)),
      ...changed.map((leaf) => ({ sign: '~', what: leaf.file.path, words: changeWords(leaf), leaf, folder }) as const),
    ];
  });
}

function leavesByPackage({ leaves, packages }: FileTree): ReadonlyMap<Folder['owner'], readonly FileLeaf[]> {
  const lists = new Map<Folder['owner'], FileLeaf[]>(packages.map(({ owner }) => [owner, []]));
  for (const leaf of leaves) lists.get(leaf.parent.owner)?.push(leaf);
  return lists;
}

export function filterChanges(rows: readonly ChangeRow[], text: string, place: Folder): readonly ChangeRow[] {
  const matches = textMatcher(text);
  return rows.filter(
    ({ what, words, leaf, folder }) =>
      (isWithin(place, folder) || (leaf === null ? isBelow(what, place, folder) : isWithin(place, leaf.parent))) &&
      matches(what, words, folder.owner?.label ?? null),
  );
}

/** What is gone has no folder any more but its path. */
const isBelow = (path: string, place: Folder, top: Folder): boolean => place.owner === top.owner && path.startsWith(`${place.path}/`);

const growth = ({ file, change }: FileLeaf): number => file.size - (change?.size ?? file.size);

/** `1.2 kB → 3.4 kB (+183.3 %), mode 644 → 755, was index-BxT3k9aZ.js` */
export function changeWords({ file, change }: FileLeaf): string {
  if (change === null) return '';
  const words = [
    change.size === file.size ? '' : `${humanSize(change.size)} → ${humanSize(file.size)}${percent(change.size, file.size)}`,
    change.oldMode === undefined ? '' : `mode ${change.oldMode} → ${file.mode ?? '644'}`,
    change.oldPath === undefined ? '' : `was ${change.isCertain ? '' : 'probably '}${change.oldPath}`,
  ];
  return words.filter((word) => word !== '').join(', ');
}

function percent(before: number, after: number): string {
  const value = before === 0 ? 0 : Math.round((after / before - 1) * 1000) / 10;
  return value === 0 ? '' : ` (${value > 0 ? '+' : ''}${value} %)`;
}

function manifestRow(
  { pointer, before, after }: NonNullable<NonNullable<Folder['owner']>['since']>['manifest'][number],
  folder: Folder,
): ChangeRow {
  const what = `package.json: ${pointer.join('.')}`;
  if (before === null) return { sign: '+', what, words: after ?? '', leaf: null, folder };
  return after === null
    ? { sign: '-', what, words: before, leaf: null, folder }
    : { sign: '~', what, words: `${before} → ${after}`, leaf: null, folder };
}
