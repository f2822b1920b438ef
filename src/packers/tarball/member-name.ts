/** Bytes that Linux takes for a path and for a part of it, and how many directories node-tar unpacks into one another. */
const LONGEST_PATH = 4096;
const LONGEST_PART = 255;
const DEEPEST_PATH = 1024;

/**
 * What is wrong with the path of a member; ends a sentence that begins with it. Installers take the first directory away and unpack the
 * rest: each of these would land elsewhere, or nowhere, with one of them or on one of the systems they run on.
 *
 * @param path as written, without the slash at the end of a directory's
 */
export function nameProblem(path: string): string | null {
  if (/\p{Cc}/u.test(path)) return 'has control characters in its name';
  if (ABSOLUTE.test(path) || ABSOLUTE.test(path.slice(path.indexOf('/') + 1))) return 'has an absolute path';
  if (POINTS_UP.test(path)) return 'points out of the package';
  if (path.includes('\\')) return 'has a backslash in its name, which makes it another path on Windows';
  if (ONLY_DOTS.test(path)) return 'has a part in its path that is empty or only dots or blanks';
  return isTooLong(path) ? 'has a path that is too long or too deep to be installed' : null;
}

const ABSOLUTE = /^(?:[/\\]|[a-z]:)/i;

/** Windows takes blanks and dots away from the end of a name. */
const POINTS_UP = /(?<![^/\\])\.\. *(?![^/\\])/;
const ONLY_DOTS = /(?<![^/])[. ]*(?![^/])/;

function isTooLong(path: string): boolean {
  // A UTF-16 code unit is three bytes of UTF-8 at most.
  if (path.length * 3 <= LONGEST_PART) return false;
  const parts = path.split('/');
  return (
    parts.length > DEEPEST_PATH || Buffer.byteLength(path) > LONGEST_PATH || parts.some((part) => Buffer.byteLength(part) > LONGEST_PART)
  );
}
