import { count, humanSize, plural } from '../size.ts';
import type { PageExposure } from '../report/html/page-data.ts';
import { element } from './element.ts';

/** A directory of sources that a map would make known, with what is below it. */
interface Branch {
  readonly name: string;
  readonly children: Map<string, Branch>;
  /** Below it and in it. */
  sources: number;
  lines: number;
}

/** More than these are opened by hand. */
const MOST_OPEN = 40;

/** The directories that a source map would put on the internet, as a tree of folds. */
export function exposureTree({ own, lines, bytes, branches }: PageExposure): HTMLElement {
  const root: Branch = { name: '', children: new Map(), sources: 0, lines: 0 };
  for (const [directory, sources, inLines] of branches) plant(root, directory === '.' ? [] : directory.split('/'), sources, inLines);
  const missing = own - root.sources;
  const isSmall = branches.length <= MOST_OPEN;
  return element(
    'section',
    { class: 'exposure' },
    element('h4', {}, 'What it would expose'),
    element(
      'p',
      { class: 'exposure-figures' },
      element('strong', {}, plural(own, 'source file')),
      `, ${plural(lines, 'line')}, ${humanSize(bytes)}`,
    ),
    element(
      'ul',
      { class: 'branches' },
      sorted(root).map((branch) => branchItem(branch, root.sources, isSmall, 0)),
    ),
    missing > 0 ? element('p', { class: 'muted' }, `and ${plural(missing, 'more source file')} elsewhere`) : null,
  );
}

function plant(root: Branch, segments: readonly string[], sources: number, lines: number): void {
  let at = root;
  at.sources += sources;
  at.lines += lines;
  for (const name of segments.length === 0 ? ['(top)'] : segments) {
    const next: Branch = at.children.get(name) ?? { name, children: new Map(), sources: 0, lines: 0 };
    at.children.set(name, next);
    at = next;
    at.sources += sources;
    at.lines += lines;
  }
}

const sorted = ({ children }: Branch): readonly Branch[] =>
  [...children.values()].map(joinedChain).toSorted((a, b) => b.sources - a.sources || (a.name < b.name ? -1 : 1));

/** `src` that holds nothing but `app` is `src/app`. */
function joinedChain(branch: Branch): Branch {
  const [only] = branch.children.values();
  if (only === undefined || branch.children.size > 1 || only.sources < branch.sources) return branch;
  return joinedChain({ ...only, name: `${branch.name}/${only.name}` });
}

function branchItem(branch: Branch, all: number, isOpen: boolean, depth: number): HTMLElement {
  const children = sorted(branch);
  const label = [
    element('span', { class: 'branch-name' }, `${branch.name}/`),
    bar(branch.sources / all),
    element('span', { class: 'branch-figures' }, `${count(branch.sources)} · ${plural(branch.lines, 'line')}`),
  ];
  if (children.length === 0) return element('li', { class: 'branch leaf' }, label);
  return element(
    'li',
    { class: 'branch' },
    element(
      'details',
      { open: isOpen || depth === 0 },
      element('summary', {}, label),
      element(
        'ul',
        { class: 'branches' },
        children.map((child) => branchItem(child, all, isOpen, depth + 1)),
      ),
    ),
  );
}

function bar(share: number): HTMLElement {
  const filled = element('span', { class: 'bar-filled' });
  filled.style.width = `${Math.max(1, Math.round(share * 100))}%`;
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, filled);
}
