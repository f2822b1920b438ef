import type { Fix, Violation } from '../model.ts';
import { count, plural } from '../size.ts';

/** The fix that all of some violations share, null where they have none. */
export const sharedFix = ([first]: readonly Violation[]): Fix | null => first?.fix ?? null;

/** `add "!dist/**\/*.map" after "dist" (checked: removes this file and 3 others, nothing else)` */
export function fixWords(fix: Fix, violations: readonly Violation[]): string {
  const [first] = violations;
  const isElsewhere = first !== undefined && first.location.file !== fix.file && !fix.edit.includes(fix.file);
  return `${isElsewhere ? `in ${fix.file}: ` : ''}${fix.edit} (checked: removes ${removedWords(fix, violations)}, nothing else)`;
}

function removedWords({ removes, removesTotal }: Fix, violations: readonly Violation[]): string {
  const removed = new Set(removes);
  // Of a fix that was cut when it was written down, those that share it are what it removes.
  const isCut = removesTotal > removes.length;
  const own = new Set(violations.flatMap(({ path }) => (path !== null && (isCut || removed.has(path)) ? [path] : []))).size;
  const others = removesTotal - own;
  // A member of an archive goes with the archive, which has another name.
  if (own === 0) return removesTotal === 1 ? removes.join('') : plural(removesTotal, 'file');
  const these = own === 1 ? 'this file' : `these ${count(own)} files`;
  return others === 0 ? these : `${these} and ${plural(others, 'other')}`;
}

/** What a rule's help says besides what the edit does already, e.g. that a key has to be replaced; null where there is nothing. */
export function remainingHelp(help: string): string | null {
  const clauses = help.split(/; |, and /).filter((clause) => !DONE_BY_EDIT.test(clause));
  return clauses.length === 0 ? null : clauses.join('; ');
}

const DONE_BY_EDIT = /"files"|\.npmignore|^delete it$|^else take it out$/;
