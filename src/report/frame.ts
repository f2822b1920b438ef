import type { Frame } from '../model.ts';
import type { Paint, Style } from './paint.ts';
import { visibleText } from './visible-text.ts';
import { graphemeWidth, graphemes, width } from './width.ts';

/**
 * The source line with the marked stretch, as rustc draws it:
 *
 *       --> packages/cli/package.json:12:5
 *        |
 *     12 |     "dist",
 *        |     ^^^^^^ this "files" entry ships it
 *        |
 *
 * `columns` is the width of the terminal; a longer line is cut around the mark.
 */
export function frameLines(frame: Frame, style: Style, columns: number, paint: Paint): readonly string[] {
  const gutter = gutterOf(frame);
  const available = Math.max(MIN_TEXT, Math.min(columns, MAX_COLUMNS) - gutter.length - 3);
  const line = shownLine(frame, available);
  const bar = paint('frame', `${gutter} |`);
  return [
    `${gutter}${paint('frame', '-->')} ${visibleText(frame.file)}:${frame.line}:${frame.column}`,
    bar,
    `${paint('frame', `${frame.line} |`)} ${line.text}`.trimEnd(),
    ...markLines(line, visibleText(frame.label), available).map((text) => `${bar} ${paintAfterIndent(text, style, paint)}`),
    bar,
  ];
}

/** The space that the line number takes. */
export const gutterOf = (frame: Frame | null): string => ' '.repeat(String(frame?.line ?? 1).length);

/** A wider terminal does not make a longer line easier to read. */
const MAX_COLUMNS = 160;
const MIN_TEXT = 20;

/** What stands at one place of the line. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

interface ShownLine {
  readonly text: string;
  /** Columns before the mark. */
  readonly before: number;
  /** Columns of the mark, at least 1. */
  readonly marked: number;
}

/** The carets with the label behind them, or below them where it would not fit. */
function markLines({ before, marked }: ShownLine, label: string, available: number): readonly string[] {
  const carets = ' '.repeat(before) + '^'.repeat(marked);
  if (label === '') return [carets];
  if (before + marked + 1 + width(label) <= available) return [`${carets} ${label}`];
  return [carets, ' '.repeat(Math.max(0, Math.min(before, available - width(label)))) + label];
}

function paintAfterIndent(text: string, style: Style, paint: Paint): string {
  const words = text.trimStart();
  return ' '.repeat(text.length - words.length) + paint(style, words);
}

function shownLine(frame: Frame, available: number): ShownLine {
  const { cells, cutBefore, cutAfter } = cellsAround(frame, available);
  if (!cutBefore && !cutAfter && sumWidths(cells) <= available) return drawn(cells, '', '');
  const from = firstShown(cells, cutBefore, available);
  const shown = takeWidth(cells.slice(from), available - 2);
  const isCutAfter = cutAfter || from + shown.length < cells.length;
  return drawn(shown, cutBefore || from > 0 ? '…' : '', isCutAfter ? '…' : '');
}

/** The start of the line where the mark is still seen then; else a third of the space is left before the mark, less where the mark needs it. */
function firstShown(cells: readonly Cell[], cutBefore: boolean, available: number): number {
  const start = cells.findIndex((cell) => cell.marked);
  const marked = sumWidths(cells.filter((cell) => cell.marked));
  if (!cutBefore && sumWidths(cells.slice(0, start)) + marked <= available - 2) return 0;
  let left = Math.max(0, Math.min(Math.floor(available / 3), available - 2 - marked));
  let from = start;
  for (let previous = cells[from - 1]; previous !== undefined && previous.width <= left; previous = cells[from - 1]) {
    left -= previous.width;
    from -= 1;
  }
  return from;
}

function takeWidth(cells: readonly Cell[], available: number): readonly Cell[] {
  let left = available;
  const end = cells.findIndex((cell) => (left -= cell.width) < 0);
  return end === -1 ? cells : cells.slice(0, end);
}

function drawn(cells: readonly Cell[], head: string, tail: string): ShownLine {
  const start = cells.findIndex((cell) => cell.marked);
  return {
    text: `${head}${cells.map((cell) => cell.text).join('')}${tail}`,
    before: head.length + sumWidths(cells.slice(0, start)),
    marked: Math.max(1, sumWidths(cells.filter((cell) => cell.marked))),
  };
}

const sumWidths = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** Code units looked at for each column on either side; combining marks make a character longer than its column. */
const REACH = 4;

/**
 * The line taken apart, a marked cell always among the parts. Of a very long line (minified JSON) only what could be shown is looked at.
 */
function cellsAround(
  frame: Frame,
  available: number,
): { readonly cells: readonly Cell[]; readonly cutBefore: boolean; readonly cutAfter: boolean } {
  const start = Math.min(frame.column - 1, frame.text.length);
  const end = start + frame.length;
  const from = Math.max(0, start - REACH * available);
  const to = start + REACH * available;
  const cells: Cell[] = [];
  let offset = from;
  for (const segment of graphemes(frame.text.slice(from, to))) {
    const next = offset + segment.length;
    cells.push(cellOf(segment, offset < end && next > start, cells));
    offset = next;
  }
  if (!cells.some((cell) => cell.marked)) cells.push({ text: ' ', width: 1, marked: true });
  return { cells, cutBefore: from > 0, cutAfter: to < frame.text.length };
}

/** A tab is four spaces, a hostile character its escape; `##[` would be a workflow command, as in `visibleText`. */
function cellOf(segment: string, marked: boolean, previous: readonly Cell[]): Cell {
  if (segment === '\t') return { text: '    ', width: 4, marked };
  if (segment === '[' && previous.at(-1)?.text === '#' && previous.at(-2)?.text === '#') return { text: '\\x5b', width: 4, marked };
  const text = visibleText(segment);
  return { text, width: text === segment ? graphemeWidth(segment) : width(text), marked };
}
