import type { TextChange } from '../model.ts';

/** Whole lines of a text and what takes their place. Lines keep their line breaks; only the last of a text can have none. */
export interface LineEdit {
  /** From 1; both ends belong to it, so there is always a line that is replaced. */
  readonly startLine: number;
  readonly endLine: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Each with its line break. */
export const linesWithBreaks = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/**
 * The text with its stretches replaced.
 *
 * @returns null where a stretch does not lie in the text
 */
export function withChanges(text: string, changes: readonly TextChange[]): string | null {
  let rest = text;
  for (const { startLine, startColumn, endLine, endColumn, text: inserted } of changes.toReversed()) {
    const [start, end] = [offsetOf(rest, startLine, startColumn), offsetOf(rest, endLine, endColumn)];
    if (start === null || end === null || start > end) return null;
    rest = rest.slice(0, start) + inserted + rest.slice(end);
  }
  return rest;
}

function offsetOf(text: string, line: number, column: number): number | null {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return null;
  }
  const end = text.indexOf('\n', start);
  const offset = start + column - 1;
  return column < 1 || offset > (end === -1 ? text.length : end) ? null : offset;
}

/**
 * The change from one text to the other as a replacement of whole lines. Lines that only come stand with the line above them or the one below,
 * so there can be two ways to say the same.
 *
 * @returns none where nothing changes, and where there is no line to replace
 */
export function lineEdits(before: string, after: string): readonly LineEdit[] {
  if (before === after) return [];
  const [old, now] = [linesWithBreaks(before), linesWithBreaks(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const replacing = (from: number, to: number): readonly LineEdit[] => {
    if (from < 0 || to > old.length || from >= to) return [];
    return [{ startLine: from + 1, endLine: to, before: old.slice(from, to), after: now.slice(from, to + now.length - old.length) }];
  };
  if (start < old.length - end) return replacing(start, old.length - end);
  return [...replacing(start - 1, start), ...replacing(start, start + 1)];
}
