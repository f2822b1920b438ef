import { element, fill } from './element.ts';

export interface VirtualList<T> {
  readonly root: HTMLElement;
  /** Shows other items, from the first on. */
  readonly show: (items: readonly T[]) => void;
  /** Draws the rows that are seen anew: something about them has changed. */
  readonly refresh: () => void;
  readonly focus: () => void;
}

export interface VirtualListOptions<T> {
  readonly id: string;
  readonly label: string;
  /** In CSS pixels; every row has it. Asked again when the list gets another size. */
  readonly rowHeight: () => number;
  readonly row: (item: T) => readonly Node[];
  readonly isChosen: (item: T) => boolean;
  readonly onOpen: (item: T) => void;
}

/** Rows drawn above and below what is seen. */
const MARGIN = 8;
/** Rows that go on paper. */
const MOST_PRINTED = 1000;

/**
 * A list box of any length in which only the rows that are seen exist. Arrow keys, Page Up, Page Down, Home and End move; Enter and the space bar open.
 */
export function virtualList<T>(options: VirtualListOptions<T>): VirtualList<T> {
  const { id, label, onOpen } = options;
  const body = element('div', { class: 'rows', role: 'presentation' });
  const root = element('div', { class: 'list', id, role: 'listbox', 'aria-label': label, tabindex: 0 }, body);
  let items: readonly T[] = [];
  let active = 0;
  let rowHeight = options.rowHeight();
  let isPrinting = false;

  const draw = (): void => {
    const seen = Math.ceil(root.clientHeight / rowHeight);
    const first = isPrinting ? 0 : Math.max(0, Math.floor(root.scrollTop / rowHeight) - MARGIN);
    const last = isPrinting ? Math.min(items.length, MOST_PRINTED) : Math.min(items.length, first + seen + 2 * MARGIN);
    const rows = items.slice(first, last).map((item, index) => {
      const at = first + index;
      const row = rowOf(options, item, { index: at, length: items.length, height: rowHeight });
      row.addEventListener('click', () => {
        active = at;
        markActive(root, `${id}-${active}`);
        onOpen(item);
      });
      return row;
    });
    body.style.height = `${(isPrinting ? last : items.length) * rowHeight}px`;
    fill(body, rows, isPrinting && last < items.length ? element('p', {}, `and ${items.length - last} more`) : null);
    markActive(root, `${id}-${active}`);
  };
  const fit = (): void => {
    rowHeight = options.rowHeight();
    root.style.height = `min(70vh, ${items.length * rowHeight + 2}px)`;
    draw();
  };
  const move = (to: number): void => {
    active = Math.max(0, Math.min(items.length - 1, to));
    const top = active * rowHeight;
    if (top < root.scrollTop) root.scrollTop = top;
    if (top + rowHeight > root.scrollTop + root.clientHeight) root.scrollTop = top + rowHeight - root.clientHeight;
    draw();
  };
  root.addEventListener('scroll', draw, { passive: true });
  root.addEventListener('keydown', (event) => {
    const to = target(event.key, active, Math.max(1, Math.floor(root.clientHeight / rowHeight) - 1), items.length);
    const item = items[active];
    if (to !== null) move(to);
    else if ((event.key === 'Enter' || event.key === ' ') && item !== undefined) onOpen(item);
    else return;
    event.preventDefault();
  });
  new ResizeObserver(fit).observe(root);
  watchPrinting((now) => {
    isPrinting = now;
    draw();
  });
  const show = (next: readonly T[]): void => {
    items = next;
    active = 0;
    root.hidden = next.length === 0;
    root.scrollTop = 0;
    fit();
  };
  return { root, show, refresh: draw, focus: () => root.focus() };
}

interface RowPlace {
  readonly index: number;
  /** Of the whole list. */
  readonly length: number;
  readonly height: number;
}

function rowOf<T>({ id, row, isChosen }: VirtualListOptions<T>, item: T, { index, length, height }: RowPlace): HTMLElement {
  const made = element(
    'div',
    {
      class: 'row',
      id: `${id}-${index}`,
      role: 'option',
      'aria-setsize': length,
      'aria-posinset': index + 1,
      'aria-selected': isChosen(item) ? 'true' : 'false',
    },
    row(item),
  );
  Object.assign(made.style, { transform: `translateY(${index * height}px)`, height: `${height}px` });
  return made;
}

/** Tells screen readers which row the keys are at, where that row is drawn. */
function markActive(root: HTMLElement, rowId: string): void {
  for (const row of root.querySelectorAll('.active')) row.classList.remove('active');
  const row = document.getElementById(rowId);
  row?.classList.add('active');
  if (row === null) root.removeAttribute('aria-activedescendant');
  else root.setAttribute('aria-activedescendant', row.id);
}

function watchPrinting(onChange: (isPrinting: boolean) => void): void {
  window.addEventListener('beforeprint', () => onChange(true));
  window.addEventListener('afterprint', () => onChange(false));
}

/** The row that a key leads to; null for other keys. */
function target(key: string, from: number, page: number, length: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}
