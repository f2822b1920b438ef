import { element } from './element.ts';
import type { Tint } from './file-tree.ts';

export const TINT_WORDS: Readonly<Record<Tint, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'note',
  excused: 'excused',
  new: 'new',
  plain: 'no finding',
};

/** A small coloured word: what is told by colour is told in letters as well. */
export const badge = (tint: Tint, words: string = TINT_WORDS[tint]): HTMLElement => element('span', { class: `badge ${tint}` }, words);
