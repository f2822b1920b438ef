import type { Frame } from '../model.ts';

/** A text file of the repository, ready to point into. Offsets count UTF-16 code units of `text`, which has no byte order mark. */
export interface SourceText {
  /** Relative to the repository's root. */
  readonly file: string;
  readonly text: string;
  /** Offset at which each line starts, ascending; the first is 0. */
  readonly lineStarts: readonly number[];
}

export function sourceText(text: string, file: string): SourceText {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineStarts = [0];
  for (const { 0: lineBreak, index } of plain.matchAll(/\r\n|\n|\r/g)) lineStarts.push(index + lineBreak.length);
  return { file, text: plain, lineStarts };
}

/** The line around `start` with the stretch up to `end` marked; a stretch over several lines is marked to the end of its first. */
export function frameAt(source: SourceText, start: number, end: number, label: string): Frame {
  const line = lineOf(source, start);
  const lineStart = source.lineStarts[line] ?? 0;
  const text = lineText(source, line);
  const marked = Math.min(end, lineStart + text.length) - start;
  return { file: source.file, line: line + 1, column: start - lineStart + 1, text, length: Math.max(1, marked), label };
}

/** @param line counts from 0 */
export function lineText(source: SourceText, line: number): string {
  return source.text.slice(source.lineStarts[line], source.lineStarts[line + 1]).replace(/[\r\n]+$/, '');
}

/** @returns the line that holds the offset, counting from 0 */
export function lineOf(source: SourceText, offset: number): number {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
