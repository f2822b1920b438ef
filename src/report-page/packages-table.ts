import { count, humanSize } from '../size.ts';
import { badge } from './badge.ts';
import { element, fill } from './element.ts';
import { type FileTree, type Folder, tintOf, type Tint } from './file-tree.ts';
import { textMatcher } from './filter.ts';

export interface PackagesTable {
  readonly root: HTMLElement;
  /** Shows the packages of which the text says something, and returns how many these are. */
  readonly show: (text: string) => number;
}

interface PackageRow {
  readonly folder: Folder;
  readonly line: HTMLTableRowElement;
  readonly text: string;
}

const VERDICTS = { pass: 'pass', fail: 'fail', 'could not judge': 'could not judge' } as const;
const COUNTED: readonly Tint[] = ['error', 'warning', 'note', 'excused'];

/** All packages with their figures, those first of which most is known. */
export function packagesTable(tree: FileTree, onOpen: (folder: Folder) => void): PackagesTable {
  const counts = countsByPackage(tree);
  const severity = (folder: Folder): number =>
    COUNTED.reduce((sum, tint, index) => sum + (counts.get(folder)?.[tint] ?? 0) * 1000 ** (3 - index), 0);
  const rows = tree.packages.toSorted((a, b) => severity(b) - severity(a)).map((folder) => rowOf(folder, counts.get(folder) ?? {}, onOpen));
  const body = element('tbody');
  const head = element(
    'tr',
    {},
    ['Package', 'Verdict', 'Errors', 'Warnings', 'Notes', 'Excused', 'Files', 'New', 'Size'].map((name) =>
      element('th', { scope: 'col' }, name),
    ),
  );
  const table = element('table', { class: 'packages' }, element('thead', {}, head), body);
  return {
    root: element('div', { class: 'table-scroll', role: 'region', 'aria-label': 'Packages', tabindex: 0 }, table),
    show: (text) => {
      const matches = textMatcher(text);
      const shown = rows.filter((row) => matches(row.text));
      fill(
        body,
        shown.map(({ line }) => line),
      );
      return shown.length;
    },
  };
}

type Counts = { [tint in Tint]?: number };

function countsByPackage({ findings }: FileTree): ReadonlyMap<Folder, Counts> {
  const counts = new Map<Folder, Counts>();
  for (const one of findings) {
    const top = packageOf(one.folder);
    const known = counts.get(top) ?? {};
    const tint = tintOf(one);
    known[tint] = (known[tint] ?? 0) + 1;
    counts.set(top, known);
  }
  return counts;
}

const packageOf = (folder: Folder): Folder => (folder.kind === 'directory' && folder.parent !== null ? packageOf(folder.parent) : folder);

function rowOf(folder: Folder, counts: Counts, onOpen: (folder: Folder) => void): PackageRow {
  const { owner, name, files, size } = folder;
  const button = element('button', { type: 'button', class: 'link' }, name);
  button.addEventListener('click', () => onOpen(folder));
  const outcome = owner?.outcome ?? 'pass';
  const cells = [
    ...COUNTED.map((tint) => numberCell(counts[tint] ?? 0)),
    element('td', {}, count(files)),
    element('td', {}, owner?.since === null || owner === null ? '–' : count(owner.since.added.length)),
    element('td', {}, humanSize(size)),
  ];
  const line = element(
    'tr',
    {},
    element('th', { scope: 'row' }, button),
    element('td', {}, badge(outcome === 'pass' ? 'plain' : outcome === 'fail' ? 'error' : 'warning', VERDICTS[outcome])),
    cells,
  );
  return { folder, line, text: `${name} ${owner?.root ?? ''} ${outcome}` };
}

const numberCell = (number: number): HTMLElement => element('td', { class: number === 0 ? 'zero' : '' }, count(number));
