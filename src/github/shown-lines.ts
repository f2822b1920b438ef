import { parsePatch } from 'diff';
import type { ShownLines } from '../report/suggestion.ts';

/**
 * The lines of a file that a pull request shows on the side of its head, from the `patch` that GitHub's list of changed files has: hunks without a
 * header. A review comment can stand on these and no others.
 *
 * @returns none for a patch that cannot be read
 */
export function shownLines(patch: string): readonly ShownLines[] {
  const hunks = hunksOf(patch);
  return hunks.flatMap(({ newStart, lines }) => {
    const shown = lines.flatMap((line, index) => {
      if (!line.startsWith('+') && !line.startsWith(' ')) return [];
      return [lines[index + 1]?.startsWith('\\') === true ? line.slice(1) : `${line.slice(1)}\n`];
    });
    return shown.length === 0 ? [] : [{ startLine: newStart, lines: shown }];
  });
}

function hunksOf(patch: string): readonly { readonly newStart: number; readonly lines: readonly string[] }[] {
  try {
    const [only, ...others] = parsePatch(patch);
    return only === undefined || others.length > 0 ? [] : only.hunks;
  } catch {
    return [];
  }
}
