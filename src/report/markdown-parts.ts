import type { Fix, Frame } from '../model.ts';
import { cutText } from './cut-text.ts';
import { frameLines } from './frame.ts';
import { markdownFence } from './markdown-text.ts';
import { painter } from './paint.ts';

/** What the summary and the comment of a pull request have in common. */

export const SIGNS = { pass: '✅', fail: '❌', 'could not judge': '⛔', error: '❌', warning: '⚠️', note: '📝' } as const;

export const placeWords = ({ file, line, column }: Frame): string => `${file}:${line}:${column}`;

/** Lines below the first belong to the same list item. */
export const indented = (lines: readonly string[]): string =>
  lines
    .flatMap((line) => line.split('\n'))
    .map((line, index) => (index === 0 || line === '' ? line : `  ${line}`))
    .join('\n');

/** The line as on a terminal: a long one is cut around what is marked, so that minified JSON does not fill the page. */
export const drawnFrame = (frame: Frame): string => markdownFence(frameLines(frame, 'strong', FRAME_COLUMNS, painter(false)).slice(1, -1));

const FRAME_COLUMNS = 100;

/** A proved edit as a fenced diff. */
export const fixDiff = ({ diff }: Fix): string => markdownFence(diff.replace(/\n$/, '').split('\n').map(diffLine), 'diff');

/** A minified package.json is one line. */
const diffLine = (line: string): string => cutText(line.replaceAll('\t', '    '), LONGEST_DIFF_LINE);

const LONGEST_DIFF_LINE = 400;
