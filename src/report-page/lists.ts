import { count, plural } from '../size.ts';
import { type ChangeRow, changeRows, filterChanges } from './change-rows.ts';
import { element, fill } from './element.ts';
import { type FileLeaf, type FileTree, type Finding, type Folder } from './file-tree.ts';
import { filterFiles, filterFindings } from './filter.ts';
import { packagesTable } from './packages-table.ts';
import { changeRow, fileRow, findingRow } from './rows.ts';
import type { Selection, Tab, View, ViewStore } from './view.ts';
import { virtualList } from './virtual-list.ts';

/** A narrow row has its message on two lines. */
const rowHeight = (): number => (window.matchMedia('(max-width: 640px)').matches ? 76 : 54);

const TAB_WORDS: Readonly<Record<Tab, string>> = { packages: 'Packages', findings: 'Findings', files: 'Files', changes: 'Changes' };

export interface Lists {
  readonly root: HTMLElement;
  readonly focus: () => void;
}

/** What one tab shows. */
interface Shelf {
  readonly root: HTMLElement;
  /** Shows what passes the filters, and says how much that is. */
  readonly show: (view: View) => { readonly shown: number; readonly words: string };
  readonly refresh: () => void;
  readonly focus: () => void;
  readonly total: number;
}

/** The lists behind their tabs. */
export function listsOf(
  tree: FileTree,
  store: ViewStore,
  onSelect: (selection: Selection) => void,
  onPackage: (folder: Folder) => void,
): Lists {
  const shelves = shelvesOf(tree, store, onSelect, onPackage);
  const status = element('p', { class: 'status', role: 'status', 'aria-live': 'polite' });
  const none = element(
    'p',
    { class: 'none muted', hidden: true },
    'Nothing matches. Clear the search or the filters, or go up in the map.',
  );
  const place = element('div', { class: 'shelf', role: 'tabpanel', id: 'shelf' });
  const tabs = tabRow(shelves, store);
  const show = (view: View): void => {
    const shelf = shelves.get(view.tab);
    if (shelf === undefined) return;
    if (shelf.root.parentElement !== place) fill(place, shelf.root, none);
    place.setAttribute('aria-labelledby', `tab-${view.tab}`);
    const { shown, words } = shelf.show(view);
    none.hidden = shown > 0;
    shelf.root.hidden = shown === 0;
    fill(status, words);
  };
  store.listen((view, before) => {
    if (isSameList(view, before)) shelves.get(view.tab)?.refresh();
    else show(view);
  });
  const root = element(
    'section',
    { class: 'card lists', 'aria-label': 'Lists' },
    element('div', { class: 'lists-head' }, tabs, status),
    place,
  );
  // It has to stand in the page before it knows how many rows are seen.
  queueMicrotask(() => show(store.get()));
  return { root, focus: () => shelves.get(store.get().tab)?.focus() };
}

const isSameList = (a: View, b: View): boolean =>
  a.tab === b.tab &&
  a.place === b.place &&
  a.text === b.text &&
  a.severity === b.severity &&
  a.rule === b.rule &&
  a.isFresh === b.isFresh &&
  a.order === b.order;

function shelvesOf(
  tree: FileTree,
  store: ViewStore,
  onSelect: (selection: Selection) => void,
  onPackage: (folder: Folder) => void,
): ReadonlyMap<Tab, Shelf> {
  const shelves = new Map<Tab, Shelf>();
  if (tree.packages.length > 1) shelves.set('packages', packagesShelf(tree, onPackage));
  shelves.set('findings', findingsShelf(tree, store, onSelect));
  shelves.set('files', filesShelf(tree, store, onSelect));
  const changes = changeRows(tree);
  if (tree.packages.some(({ owner }) => owner !== null && owner.since !== null))
    shelves.set('changes', changesShelf(changes, tree, store, onSelect));
  return shelves;
}

function packagesShelf(tree: FileTree, onPackage: (folder: Folder) => void): Shelf {
  const { root, show } = packagesTable(tree, onPackage);
  const total = tree.packages.length;
  return {
    root,
    total,
    show: ({ text }) => {
      const shown = show(text);
      return { shown, words: ofTotal(shown, total, 'package') };
    },
    refresh: () => undefined,
    focus: () => root.focus(),
  };
}

function findingsShelf(tree: FileTree, store: ViewStore, onSelect: (selection: Selection) => void): Shelf {
  const list = virtualList<Finding>({
    id: 'findings',
    label: 'Findings',
    rowHeight,
    row: (one) => findingRow(one, showsPackage(tree, store)),
    isChosen: (one) => isSelected(store.get().selection, one),
    onOpen: (finding) => onSelect({ kind: 'finding', finding }),
  });
  const total = tree.findings.length;
  return { ...list, total, show: (view) => shownIn(list, filterFindings(tree.findings, view), total, 'finding') };
}

const isSelected = (selection: Selection | null, one: Finding): boolean => selection?.kind === 'finding' && selection.finding === one;

function filesShelf(tree: FileTree, store: ViewStore, onSelect: (selection: Selection) => void): Shelf {
  const list = virtualList<FileLeaf>({
    id: 'files',
    label: 'Files',
    rowHeight,
    row: (leaf) => fileRow(leaf, showsPackage(tree, store)),
    isChosen: (leaf) => leaf === selectedLeaf(store.get().selection),
    onOpen: (leaf) => onSelect({ kind: 'file', leaf }),
  });
  const total = tree.leaves.length;
  return { ...list, total, show: (view) => shownIn(list, filterFiles(tree.leaves, view, view.order), total, 'file') };
}

function changesShelf(rows: readonly ChangeRow[], tree: FileTree, store: ViewStore, onSelect: (selection: Selection) => void): Shelf {
  const list = virtualList<ChangeRow>({
    id: 'changes',
    label: 'Changes since the last release',
    rowHeight,
    row: (row) => changeRow(row, showsPackage(tree, store)),
    isChosen: ({ leaf }) => leaf !== null && leaf === selectedLeaf(store.get().selection),
    onOpen: ({ leaf }) => {
      if (leaf !== null) onSelect({ kind: 'file', leaf });
    },
  });
  const total = rows.length;
  return { ...list, total, show: ({ text, place }) => shownIn(list, filterChanges(rows, text, place), total, 'change') };
}

export const selectedLeaf = (selection: Selection | null): FileLeaf | null =>
  selection === null ? null : selection.kind === 'file' ? selection.leaf : selection.finding.leaf;

const showsPackage = (tree: FileTree, store: ViewStore): boolean => tree.packages.length > 1 && store.get().place.owner === null;

function shownIn<T>(list: { readonly show: (items: readonly T[]) => void }, items: readonly T[], total: number, noun: string) {
  list.show(items);
  return { shown: items.length, words: ofTotal(items.length, total, noun) };
}

const ofTotal = (shown: number, total: number, noun: string): string =>
  shown === total ? plural(total, noun) : `${count(shown)} of ${plural(total, noun)}`;

// ---------------------------------------------------------------------------------------------- tabs

function tabRow(shelves: ReadonlyMap<Tab, Shelf>, store: ViewStore): HTMLElement {
  const names = [...shelves.keys()];
  const buttons = names.map((tab) => {
    const button = element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${tab}`, 'aria-controls': 'shelf' },
      TAB_WORDS[tab],
      element('span', { class: 'tab-count' }, count(shelves.get(tab)?.total ?? 0)),
    );
    button.addEventListener('click', () => store.set({ tab }));
    return { tab, button };
  });
  const show = ({ tab: chosen }: View): void => {
    for (const { tab, button } of buttons) {
      button.setAttribute('aria-selected', String(tab === chosen));
      button.setAttribute('tabindex', tab === chosen ? '0' : '-1');
    }
  };
  const root = element(
    'div',
    { class: 'tabs', role: 'tablist', 'aria-label': 'Lists' },
    buttons.map(({ button }) => button),
  );
  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = buttons.at((names.indexOf(store.get().tab) + step) % buttons.length);
    next?.button.click();
    next?.button.focus();
  });
  store.listen(show);
  show(store.get());
  return root;
}
