import type { TextChange } from '../model.ts';

/** What turns one text into the other: the stretch between what both begin and what both end with; empty where they are equal. */
export function textChanges(before: string, after: string): readonly TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1;
  const shift = commaShift(before, after, start, end);
  const from = position(before, start - shift);
  const to = position(before, before.length - end - shift);
  const text = after.slice(start - shift, after.length - end - shift);
  return [{ startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, text }];
}

/** What only comes or only goes can often be cut out in several places: people expect it to begin with the comma of a list. */
function commaShift(before: string, after: string, start: number, end: number): number {
  const longer = before.length > after.length ? before : after;
  const stretch = longer.slice(start, longer.length - end);
  if (Math.min(before.length, after.length) !== start + end) return 0;
  for (let shift = 0; shift < Math.min(start, stretch.length); shift += 1) {
    if (longer[start - shift] === ',') return shift;
    if (longer[start - shift - 1] !== longer[longer.length - end - shift - 1]) return 0;
  }
  return 0;
}

const isLowSurrogate = (text: string, index: number): boolean => /^[\udc00-\udfff]/.test(text.slice(index, index + 1));

function position(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lineStart = text.slice(0, offset).lastIndexOf('\n') + 1;
  return { line: text.slice(0, lineStart).split('\n').length, column: offset - lineStart + 1 };
}
