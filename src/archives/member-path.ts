/** A member's path in the form in which it is shown and judged: `./a//b` → `a/b`. */
export function memberPath(written: string): string {
  const segments = written.split('/').filter((segment, index) => segment !== '.' && (segment !== '' || index === 0));
  return segments.join('/').replaceAll('\0', '\u{FFFD}');
}

/** What is wrong with the path of a member: it would land elsewhere, or tools disagree on where. */
export function pathProblem(written: string): string | null {
  const named = `the member ${JSON.stringify(written)}`;
  if (memberPath(written) === '' && !/^\.\/*$/.test(written)) return 'a member has no name';
  if (written.includes('\0')) return `${named} has a null character in its name`;
  if (written.startsWith('/') || /^[a-z]:/i.test(written)) return `${named} has an absolute path`;
  if (written.split(/[/\\]/).includes('..')) return `${named} points out of the archive`;
  return null;
}

/** How a member is shown and how rules judge it: `vendor/tool.tgz!/package/.env`. */
export const shownPath = (archive: string, member: string): string => `${archive}!/${member}`;

/** A shown path from the root of what was archived: `package/` is where npm puts everything. Other paths stay as they are. */
export function pathFromRoot(shown: string): string {
  const inside = shown.lastIndexOf('!/');
  return inside === -1 ? shown : shown.slice(inside + 2).replace(/^package\/(?=.)/, '');
}
