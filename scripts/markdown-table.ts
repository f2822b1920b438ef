/** A Markdown table; cells are Markdown on one line, in which a `|` is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

const cell = (markdown: string): string =>
  markdown
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', String.raw`\|`);

/** Plain text as Markdown: `*.map` and `__tests__` keep their characters. */
export const plain = (text: string): string => text.replaceAll(/[\\`*_<>[\]#~|]/g, (character) => `\\${character}`);
