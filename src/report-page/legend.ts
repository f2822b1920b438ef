import { count } from '../size.ts';
import { TINT_WORDS } from './badge.ts';
import { element } from './element.ts';
import { type FileTree, tints } from './file-tree.ts';

/** What the colours of the map mean, with how many files have each. */
export function legend({ leaves }: FileTree): HTMLElement {
  const used = tints.map((tint) => ({ tint, files: leaves.filter((leaf) => leaf.tint === tint).length })).filter(({ files }) => files > 0);
  return element(
    'ul',
    { class: 'legend', 'aria-label': 'Colours, with the number of files' },
    used.map(({ tint, files }) =>
      element('li', {}, element('span', { class: `swatch ${tint}`, 'aria-hidden': 'true' }), `${TINT_WORDS[tint]} ${count(files)}`),
    ),
    leaves.some(({ findings }) => findings.length > 0)
      ? element('li', { class: 'muted' }, 'small files with findings are drawn larger than they are')
      : null,
  );
}
