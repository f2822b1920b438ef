import type { ReleaseDiff } from '../model.ts';
import { count } from '../size.ts';
import { cutText } from './cut-text.ts';
import { type DiffPart, diffParts, type DiffRow, totalWords } from './diff-parts.ts';
import { painter, type Paint, type Style } from './paint.ts';
import type { TerminalOptions } from './terminal.ts';
import { packageLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';
import { width } from './width.ts';

/** A block for each package: the totals, then what was added, removed, renamed by its hash, grown, shrunk, and what package.json says now. */
export function renderDiff(diffs: readonly ReleaseDiff[], options: TerminalOptions): string {
  const paint = painter(options.color);
  return diffs.map((diff) => `${block(diff, options, paint).join('\n')}\n`).join('\n');
}

function block(diff: ReleaseDiff, options: TerminalOptions, paint: Paint): readonly string[] {
  const label = visibleText(packageLabel(diff));
  if (diff.against === null) return [paint('strong', `${label}: no earlier release to compare with`)];
  const { previous, comparison } = diff.against;
  const parts = diffParts(comparison);
  return [
    paint('strong', `${label} against ${visibleText(previous.label)}`),
    totalWords(comparison),
    ...(parts.length === 0 ? ['no file was added, removed or changed its size, and package.json says the same'] : []),
    ...parts.flatMap((part) => partLines(part, options, paint)),
  ];
}

/** How many rows of a part are shown without --verbose. */
const SHOWN = 25;
/** A longer name pushes its own words to the right, not those of the others. */
const LONGEST_NAME = 60;
const LONGEST_WORDS = 300;

const STYLES: Readonly<Record<DiffRow['sign'], Style>> = { '+': 'pass', '-': 'error', '~': 'note' };

function partLines({ title, rows }: DiffPart, { verbose }: TerminalOptions, paint: Paint): readonly string[] {
  // One more line is no longer than a line that says "and 1 more".
  const shown = verbose || rows.length === SHOWN + 1 ? rows : rows.slice(0, SHOWN);
  const names = shown.map(({ what }) => visibleText(what));
  const column = Math.min(LONGEST_NAME, Math.max(...names.map((name) => width(name))));
  const lines = shown.map(({ sign, words }, index) => {
    const name = names[index] ?? '';
    const gap = ' '.repeat(Math.max(0, column - width(name)) + 2);
    return `  ${paint(STYLES[sign], sign)} ${name}${gap}${paint('quiet', visibleText(cutText(words, LONGEST_WORDS)))}`;
  });
  const more = rows.length - shown.length;
  return [
    '',
    `${paint('strong', title)} (${count(rows.length)})`,
    ...lines,
    ...(more === 0 ? [] : [`  and ${count(more)} more: --verbose shows them`]),
  ];
}
