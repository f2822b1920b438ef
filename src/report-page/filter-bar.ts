import { element } from './element.ts';
import { type FileTree, tintOf } from './file-tree.ts';
import type { FileOrder, Filter } from './filter.ts';
import type { View, ViewStore } from './view.ts';

export interface FilterBar {
  readonly root: HTMLElement;
  readonly search: HTMLInputElement;
}

/** Search and filters of the lists. What cannot choose between anything is left out, and what a list knows nothing of is hidden. */
export function filterBar(tree: FileTree, store: ViewStore): FilterBar {
  const search = element('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search  ( / )',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': 'Search the lists',
  });
  search.addEventListener('input', () => store.set({ text: search.value }));
  const rules = [...new Set(tree.findings.map(({ finding }) => finding.rule))].toSorted();
  const severities = SEVERITIES.filter(([severity]) => tree.findings.some((one) => tintOf(one) === severity));
  const isCompared = tree.packages.some(({ owner }) => owner !== null && owner.since !== null);
  const order = choice('order', 'Order of files', ORDERS, (value) =>
    store.set({ order: ORDERS.find(([one]) => one === value)?.[0] ?? 'worst' }),
  );
  const kinds = [
    severities.length < 2
      ? null
      : choice('severity', 'Severity', [['', 'Any severity'], ...severities], (value) =>
          store.set({ severity: severities.find(([severity]) => severity === value)?.[0] ?? '' }),
        ),
    rules.length < 2
      ? null
      : choice('rule', 'Rule', [['', 'Any rule'], ...rules.map((rule) => [rule, rule] as const)], (rule) => store.set({ rule })),
    isCompared ? freshOnly(store) : null,
  ].filter((control) => control !== null);
  const show = ({ tab, order: chosen }: View): void => {
    for (const control of kinds) control.hidden = tab !== 'findings' && tab !== 'files';
    order.hidden = tab !== 'files';
    order.value = chosen;
  };
  store.listen(show);
  show(store.get());
  const packages = tree.packages.length < 2 ? null : packageChoice(tree, store);
  return {
    root: element('div', { class: 'filters', role: 'search', 'aria-label': 'Filter the lists' }, search, packages, kinds, order),
    search,
  };
}

const SEVERITIES: readonly (readonly [Exclude<Filter['severity'], ''>, string])[] = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['note', 'Notes'],
  ['excused', 'Excused'],
];

const ORDERS: readonly (readonly [FileOrder, string])[] = [
  ['worst', 'Worst first'],
  ['size', 'Largest first'],
  ['path', 'By path'],
];

function choice(
  id: string,
  label: string,
  values: readonly (readonly [value: string, words: string])[],
  onChange: (value: string) => void,
): HTMLSelectElement {
  const select = element(
    'select',
    { id, 'aria-label': label },
    values.map(([value, words]) => {
      const option = element('option', {}, words);
      option.value = value;
      return option;
    }),
  );
  select.addEventListener('change', () => onChange(select.value));
  return select;
}

/** Follows the place, which the map and the trail change too. */
function packageChoice(tree: FileTree, store: ViewStore): HTMLSelectElement {
  const numbered = tree.packages.map((folder, index) => [String(index), folder.name] as const);
  const select = choice('package', 'Package', [['', 'All packages'], ...numbered], (value) =>
    store.set({ place: value === '' ? tree.root : (tree.packages[Number(value)] ?? tree.root) }),
  );
  store.listen(({ place }) => {
    const index = tree.packages.findIndex(({ owner }) => owner === place.owner);
    select.value = index === -1 ? '' : String(index);
  });
  return select;
}

function freshOnly(store: ViewStore): HTMLElement {
  const box = element('input', { type: 'checkbox', id: 'fresh' });
  box.addEventListener('change', () => store.set({ isFresh: box.checked }));
  return element('label', { class: 'check' }, box, 'New or changed');
}
