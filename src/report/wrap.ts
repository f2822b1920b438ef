import { width } from './width.ts';

/**
 * Breaks text at spaces so that no line is wider than `columns`; every line but the first begins with `indent`. A word that is wider stays
 * whole, so that it can be copied.
 */
export function wrap(text: string, columns: number, indent = ''): readonly string[] {
  if (width(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || width(longer) <= columns) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = indent + word;
  }
  return [...lines, line];
}
