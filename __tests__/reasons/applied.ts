import type { TextChange } from '../../src/model.ts';

/** The text with the stretches replaced, as a reader of the JSON report would do it. */
export function applied(text: string, changes: readonly TextChange[]): string {
  const lines = text.split(/(?<=\n)/);
  const offset = (line: number, column: number): number => lines.slice(0, line - 1).join('').length + column - 1;
  return changes.toReversed().reduce((rest, { startLine, startColumn, endLine, endColumn, text: inserted }) => {
    return rest.slice(0, offset(startLine, startColumn)) + inserted + rest.slice(offset(endLine, endColumn));
  }, text);
}
