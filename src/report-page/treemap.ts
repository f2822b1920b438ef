import { count, humanSize, plural } from '../size.ts';
import { TINT_WORDS } from './badge.ts';
import { element, fill } from './element.ts';
import type { FileLeaf, Folder } from './file-tree.ts';
import { type Cell, layOut } from './treemap-layout.ts';

export interface Treemap {
  readonly root: HTMLElement;
  readonly show: (place: Folder) => void;
  /** Marks the file that the panel tells of. */
  readonly mark: (leaf: FileLeaf | null) => void;
  readonly focus: () => void;
}

export interface TreemapOptions {
  readonly onFile: (leaf: FileLeaf) => void;
  readonly onFolder: (folder: Folder) => void;
  /** Files that are too small to be drawn one by one. */
  readonly onRest: (folder: Folder) => void;
  readonly onUp: () => void;
}

interface Button {
  readonly cell: Cell;
  readonly button: HTMLButtonElement;
}

/**
 * What ships, by size: every rectangle is a button. One of them is in the tab order; arrow keys go to the neighbours, Enter opens, Escape and
 * Backspace go up.
 */
export function treemapOf(options: TreemapOptions): Treemap {
  const root = element('div', { class: 'treemap', role: 'group', 'aria-label': 'What ships, by size', 'aria-describedby': 'treemap-keys' });
  let place: Folder | null = null;
  let buttons: readonly Button[] = [];
  let marked: FileLeaf | null = null;

  const draw = (): void => {
    if (place === null) return;
    buttons = layOut(place, root.clientWidth, root.clientHeight).map((cell) => ({ cell, button: buttonOf(cell) }));
    fill(root, buttons.length === 0 ? element('p', { class: 'muted' }, 'Nothing ships') : buttons.map(({ button }) => button));
    buttons[0]?.button.setAttribute('tabindex', '0');
    showMark();
  };
  const showMark = (): void => {
    for (const { cell, button } of buttons) {
      const isMarked = cell.kind === 'file' && cell.node === marked;
      button.classList.toggle('marked', isMarked);
      if (isMarked) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  };
  const open = ({ kind, node }: Cell): void => {
    if (node.kind === 'file') options.onFile(node);
    else if (kind === 'rest') options.onRest(node);
    else options.onFolder(node);
  };
  const buttonOf = (cell: Cell): HTMLButtonElement => {
    const button = drawnCell(cell);
    button.addEventListener('click', () => open(cell));
    return button;
  };
  const focusOn = (button: HTMLButtonElement): void => {
    for (const other of buttons) other.button.setAttribute('tabindex', '-1');
    button.setAttribute('tabindex', '0');
    button.focus();
  };

  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Backspace') {
      event.preventDefault();
      event.stopPropagation();
      options.onUp();
      return;
    }
    const from = buttons.find(({ button }) => button === document.activeElement);
    const to = from === undefined ? undefined : neighbour(event.key, from, buttons);
    if (to === undefined) return;
    event.preventDefault();
    focusOn(to.button);
  });
  let seen = '';
  new ResizeObserver(() => {
    const size = `${root.clientWidth}x${root.clientHeight}`;
    if (size === seen) return;
    seen = size;
    const hadFocus = root.contains(document.activeElement);
    draw();
    if (hadFocus) buttons[0]?.button.focus();
  }).observe(root);
  return {
    root,
    show: (next) => {
      const hadFocus = root.contains(document.activeElement);
      place = next;
      seen = `${root.clientWidth}x${root.clientHeight}`;
      draw();
      if (hadFocus) buttons[0]?.button.focus();
    },
    mark: (leaf) => {
      marked = leaf;
      showMark();
    },
    focus: () => buttons.find(({ button }) => button.getAttribute('tabindex') === '0')?.button.focus(),
  };
}

/** Pixels that a cell needs for its name, and for its size below it. */
const NAMED = { width: 44, height: 18 };
const SIZED = { width: 56, height: 36 };

function drawnCell(cell: Cell): HTMLButtonElement {
  const { left, top, width, height, kind, tint, size } = cell;
  const name = nameOf(cell);
  const hasName = width >= NAMED.width && height >= NAMED.height;
  const hasSize = kind === 'open' ? width >= 2 * SIZED.width : width >= SIZED.width && height >= SIZED.height;
  const button = element(
    'button',
    { type: 'button', class: `cell ${kind} ${tint}`, tabindex: -1, title: `${name}, ${humanSize(size)}` },
    element('span', { class: hasName ? 'cell-name' : 'hidden-words' }, name),
    ' ',
    element('span', { class: hasName && hasSize ? 'cell-size' : 'hidden-words' }, humanSize(size)),
    element('span', { class: 'hidden-words' }, `, ${wordsOf(cell)}`),
  );
  Object.assign(button.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  return button;
}

const nameOf = ({ kind, node, files }: Cell): string =>
  kind === 'rest'
    ? `and ${count(files)} smaller ${files === 1 ? 'file' : 'files'}`
    : node.kind === 'directory'
      ? `${node.name}/`
      : node.name;

const wordsOf = ({ kind, tint, files }: Cell): string =>
  kind === 'file' ? TINT_WORDS[tint] : `${plural(files, 'file')}, at worst ${TINT_WORDS[tint]}`;

/** The nearest cell in the direction of an arrow key; the first and last for Home and End. */
function neighbour(key: string, from: Button, buttons: readonly Button[]): Button | undefined {
  switch (key) {
    case 'Home':
      return buttons[0];
    case 'End':
      return buttons.at(-1);
    case 'ArrowLeft':
      return nearest(from, buttons, (a, b) => [b.x - a.x, Math.abs(b.y - a.y)]);
    case 'ArrowRight':
      return nearest(from, buttons, (a, b) => [a.x - b.x, Math.abs(b.y - a.y)]);
    case 'ArrowUp':
      return nearest(from, buttons, (a, b) => [b.y - a.y, Math.abs(b.x - a.x)]);
    case 'ArrowDown':
      return nearest(from, buttons, (a, b) => [a.y - b.y, Math.abs(b.x - a.x)]);
    default:
      return undefined;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** `ahead` says how far `a` lies in the direction from `b`, and how far beside it. */
function nearest(
  from: Button,
  buttons: readonly Button[],
  ahead: (a: Point, b: Point) => readonly [along: number, aside: number],
): Button | undefined {
  const start = anchor(from.cell);
  let best: Button | undefined;
  let least = Infinity;
  for (const button of buttons) {
    const [along, aside] = ahead(anchor(button.cell), start);
    if (along <= 0) continue;
    const distance = along + 2 * aside;
    if (distance < least) [best, least] = [button, distance];
  }
  return best;
}

/** An open folder is met at its name. */
const anchor = ({ kind, left, top, width, height }: Cell): Point =>
  kind === 'open' ? { x: left + Math.min(width / 2, 60), y: top + 8 } : { x: left + width / 2, y: top + height / 2 };
