import type { PageFrame } from '../report/html/page-data.ts';
import { element } from './element.ts';

/** A line of a file with the marked stretch and a word on it. */
export function codeFrame({ file, line, column, pieces: [before, marked, after], label }: PageFrame): HTMLElement {
  return element(
    'figure',
    { class: 'frame' },
    element('figcaption', {}, element('span', { class: 'frame-place' }, `${file}:${line}:${column}`)),
    element(
      'div',
      { class: 'code', tabindex: 0, role: 'group', 'aria-label': `Line ${line} of ${file}` },
      element('span', { class: 'line-number', 'aria-hidden': 'true' }, String(line)),
      element('code', {}, before, element('mark', {}, marked === '' ? ' ' : marked), after),
    ),
    label === '' ? null : element('p', { class: 'frame-label' }, label),
  );
}
