/** Cuts text to at most `limit` UTF-16 code units, never inside a code point, and shows the cut. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${HIGH_SURROGATE_AT_END.test(cut) ? cut.slice(0, -1) : cut}…`;
}

const HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;
