/** An ignore file with lines after its last; every other character, and whether it ends with a line break, stays. */
export function withLines(text: string | null, lines: readonly string[]): string {
  const newline = text?.includes('\r\n') === true ? '\r\n' : '\n';
  if (text === null || text === '') return lines.map((line) => `${line}\n`).join('');
  if (text.endsWith('\n')) return `${text}${lines.map((line) => `${line}${newline}`).join('')}`;
  return [text, ...lines].join(newline);
}

/** An ignore file without one line; counts from 1. */
export function withoutLine(text: string, line: number): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const kept = lines.filter((_, index) => index !== line - 1).join('');
  const isLast = line === lines.length;
  return isLast && !text.endsWith('\n') ? kept.replace(/\r?\n$/, '') : kept;
}
