import type { Suggestion } from '../../src/report/suggestion.ts';

/** What GitHub makes of a file when somebody applies a suggestion: the commented lines go, those of the block come; the end of the file stays. */
export function withSuggestion(text: string, { startLine, endLine, body }: Suggestion): string {
  const lines = text.split('\n');
  const [, , block] = /^(`{3,})suggestion\n([^]*?)^\1$/m.exec(body) ?? [];
  if (block === undefined) throw new Error(`no suggestion in ${body}`);
  const suggested = block.split('\n').slice(0, -1);
  return [...lines.slice(0, startLine - 1), ...suggested, ...lines.slice(endLine)].join('\n');
}
