import type { Severity } from '../model.ts';
import { type FileLeaf, type Finding, type Folder, isWithin, sizeOf, tintOf, tints } from './file-tree.ts';

/** What of the lists is shown. */
export interface Filter {
  readonly place: Folder;
  /** Words that all have to occur in a path, message, rule or package, in any case. */
  readonly text: string;
  readonly severity: Severity | 'excused' | '';
  readonly rule: string;
  /** Only what is new or changed since the last release. */
  readonly isFresh: boolean;
}

export type FileOrder = 'worst' | 'size' | 'path';

/** Whether all words of `text` occur in one of the texts. */
export function textMatcher(text: string): (...texts: readonly (string | null)[]) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (...texts) => {
    const all = texts.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

export function filterFindings(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  const matches = textMatcher(filter.text);
  const inPlace = placeMatcher(filter.place);
  return findings.filter(
    (one) =>
      hasKind(one, filter) &&
      (!filter.isFresh || (one.leaf !== null && isFresh(one.leaf))) &&
      inPlace(one.folder) &&
      matches(one.finding.message, one.finding.path, one.finding.rule, one.folder.owner?.label ?? null),
  );
}

export function filterFiles(leaves: readonly FileLeaf[], filter: Filter, order: FileOrder): readonly FileLeaf[] {
  const matches = textMatcher(filter.text);
  const inPlace = placeMatcher(filter.place);
  const wantsFinding = filter.severity !== '' || filter.rule !== '';
  return leaves
    .filter(
      (leaf) =>
        (!filter.isFresh || isFresh(leaf)) &&
        (!wantsFinding || leaf.findings.some((one) => hasKind(one, filter))) &&
        inPlace(leaf.parent) &&
        matches(leaf.file.path, leaf.parent.owner?.label ?? null),
    )
    .toSorted(ORDERS[order]);
}

const ORDERS: Readonly<Record<FileOrder, (a: FileLeaf, b: FileLeaf) => number>> = {
  worst: (a, b) => tints.indexOf(a.tint) - tints.indexOf(b.tint) || sizeOf(b) - sizeOf(a),
  size: (a, b) => sizeOf(b) - sizeOf(a),
  path: (a, b) => (a.file.path < b.file.path ? -1 : a.file.path > b.file.path ? 1 : 0),
};

const isFresh = ({ isNew, change }: FileLeaf): boolean => isNew || change !== null;

const hasKind = (one: Finding, { severity, rule }: Filter): boolean =>
  (severity === '' || tintOf(one) === severity) && (rule === '' || one.finding.rule === rule);

/** Many files share a folder: each is looked at once. */
function placeMatcher(place: Folder): (folder: Folder) => boolean {
  const known = new Map<Folder, boolean>();
  return (folder) => {
    const found = known.get(folder) ?? isWithin(place, folder);
    known.set(folder, found);
    return found;
  };
}
