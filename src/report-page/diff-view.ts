import { plural } from '../size.ts';
import type { PageFix } from '../report/html/page-data.ts';
import { element } from './element.ts';

/** A proved edit: what it does, its diff, and which files it keeps from shipping. */
export function diffView({ edit, file, diff, removes, removesTotal }: PageFix): HTMLElement {
  const more = removesTotal - removes.length;
  return element(
    'section',
    { class: 'fix' },
    element('h4', {}, 'Checked fix'),
    element(
      'p',
      {},
      `In ${file}: ${edit}. Listed again with it, `,
      removesTotal === 1 ? 'exactly one file no longer ships.' : `exactly ${plural(removesTotal, 'file')} no longer ship.`,
    ),
    element(
      'div',
      { class: 'code diff', tabindex: 0, role: 'group', 'aria-label': 'Diff' },
      diff.filter((line) => !/^(?:diff --git|index |--- |\+\+\+ |new file mode)/.test(line)).map(diffLine),
    ),
    element(
      'details',
      {},
      element('summary', {}, `No longer ships: ${plural(removesTotal, 'file')}`),
      element(
        'ul',
        { class: 'paths' },
        removes.map((path) => element('li', {}, path)),
        more > 0 ? element('li', { class: 'muted' }, `and ${plural(more, 'more file')}`) : null,
      ),
    ),
  );
}

const KINDS: Readonly<Record<string, string>> = { '+': 'added', '-': 'removed', '@': 'hunk' };

const diffLine = (line: string): HTMLElement => element('code', { class: KINDS[line.charAt(0)] ?? 'same' }, line === '' ? ' ' : line);
