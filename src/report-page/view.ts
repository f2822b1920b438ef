import type { Finding, FileLeaf } from './file-tree.ts';
import type { FileOrder, Filter } from './filter.ts';

export type Tab = 'packages' | 'findings' | 'files' | 'changes';

/** What the panel tells of. */
export type Selection = { readonly kind: 'file'; readonly leaf: FileLeaf } | { readonly kind: 'finding'; readonly finding: Finding };

/** Everything that a reader can set. */
export interface View extends Filter {
  readonly tab: Tab;
  readonly order: FileOrder;
  readonly selection: Selection | null;
}

export interface ViewStore {
  readonly get: () => View;
  /** Tells all listeners, in the order in which they came. */
  readonly set: (change: Partial<View>) => void;
  readonly listen: (listener: (view: View, before: View) => void) => void;
}

export function viewStore(initial: View): ViewStore {
  let view = initial;
  const listeners: ((view: View, before: View) => void)[] = [];
  return {
    get: () => view,
    set: (change) => {
      const before = view;
      view = { ...view, ...change };
      for (const listener of listeners) listener(view, before);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
