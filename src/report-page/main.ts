import type { PageData } from '../report/html/page-data.ts';
import { detailPanel } from './detail-panel.ts';
import { element, fill } from './element.ts';
import { exposes, fileTree, type FileTree, type Folder, tintOf } from './file-tree.ts';
import { filterBar } from './filter-bar.ts';
import { legend } from './legend.ts';
import { listsOf, selectedLeaf } from './lists.ts';
import { trailOf } from './trail.ts';
import { treemapOf } from './treemap.ts';
import { type Selection, type Tab, type View, type ViewStore, viewStore } from './view.ts';

/** Reads the data that stands in the page, and builds what works on it. */
function start(): void {
  const place = document.getElementById('report');
  const source = document.getElementById('report-data');
  if (place === null || source === null) return;
  // Written by the same version of Packgate, into the same file.
  const data = JSON.parse(source.textContent) as PageData;
  if (data.packages.length > 0 || data.findings.length > 0) build(place, data);
  document.documentElement.classList.add('ready');
  requestAnimationFrame(() => performance.mark('packgate-ready'));
}

function build(place: HTMLElement, data: PageData): void {
  const tree = fileTree(data);
  const store = viewStore(initialView(tree));
  let cameFrom: HTMLElement | null = null;

  const close = (): void => {
    store.set({ selection: null });
    (cameFrom ?? document.getElementById('search'))?.focus();
  };
  const panel = detailPanel(data, close);
  const select = (selection: Selection): void => {
    cameFrom = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    store.set({ selection });
    panel.focus();
  };
  const goTo = (folder: Folder): void => store.set({ place: folder });
  const openPackage = (folder: Folder): void => {
    store.set({ place: folder, tab: folder.tint === 'plain' || folder.tint === 'new' ? 'files' : 'findings', text: '' });
    bar.search.value = '';
    lists.focus();
  };
  const map = treemapOf({
    onFile: (leaf) => select({ kind: 'file', leaf }),
    onFolder: goTo,
    onRest: (folder) => {
      store.set({ place: folder, tab: 'files', order: 'size' });
      lists.focus();
    },
    onUp: () => goTo(store.get().place === tree.root ? tree.root : (store.get().place.parent ?? tree.root)),
  });
  const trail = trailOf(tree, goTo);
  const bar = filterBar(tree, store);
  const lists = listsOf(tree, store, select, openPackage);

  const column = element('div', { class: 'main-column' }, mapSection(tree, trail.root, map.root), bar.root, lists.root);
  fill(place, element('div', { class: 'columns' }, column, panel.root));
  const show = (view: View, before: View | null): void => {
    if (view.place !== before?.place) {
      trail.show(view.place);
      map.show(view.place);
    }
    if (view.selection !== before?.selection) {
      panel.show(view.selection);
      // What the panel covers is out of reach for keys and screen readers, too.
      column.inert = view.selection !== null && !isWide();
    }
    map.mark(selectedLeaf(view.selection));
  };
  store.listen(show);
  show(store.get(), null);
  document.addEventListener('keydown', (event) => shortcut(event, bar.search, store));
}

const mapSection = (tree: FileTree, trail: HTMLElement, map: HTMLElement): HTMLElement =>
  element(
    'section',
    { class: 'card map', 'aria-label': 'Map of what ships' },
    trail,
    map,
    element('p', { id: 'treemap-keys', class: 'hidden-words' }, 'Arrow keys move, Enter opens a file or a folder, Escape goes up'),
    legend(tree),
  );

function initialView(tree: FileTree): View {
  const [first] = tree.findings;
  const tab: Tab = tree.packages.length > 1 ? 'packages' : first === undefined ? 'files' : 'findings';
  // Beside the lists there is room to tell something at once; over them it would be in the way.
  const selection = isWide() ? telling(tree) : null;
  return { place: tree.root, tab, text: '', severity: '', rule: '', isFresh: false, order: 'worst', selection };
}

/** As in page.css: the panel stands beside the lists, not over them. */
const isWide = (): boolean => window.matchMedia('(min-width: 1080px)').matches;

/** What to begin with: of the worst findings one that shows what a map would expose, else one about a file. */
function telling({ findings }: FileTree): Selection | null {
  const [first] = findings;
  if (first === undefined) return null;
  const worst = findings.filter((one) => tintOf(one) === tintOf(first));
  const finding = worst.find((one) => exposes(one)) ?? worst.find(({ leaf }) => leaf !== null) ?? first;
  return { kind: 'finding', finding };
}

/** `/` goes to the search, as in many tools; Escape leaves it empty, then goes up. */
function shortcut(event: KeyboardEvent, search: HTMLInputElement, store: ViewStore): void {
  const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === 'Escape' && event.target === search && search.value !== '') {
    search.value = '';
    store.set({ text: '' });
  }
}

start();
