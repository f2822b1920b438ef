/**
 * What the operating system said, e.g. `ENOENT`; null for other errors. By shape, not by class: an error can come from another realm.
 */
export function systemErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The path that a file system call was about. */
export function systemErrorPath(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('path' in error)) return null;
  return typeof error.path === 'string' ? error.path : null;
}

/** The first line of an error's message, for one-line messages. */
export function firstLine(error: unknown): string {
  const isError = typeof error === 'object' && error !== null && 'message' in error;
  return String(isError ? error.message : error).split('\n')[0] ?? '';
}

/** What the operating system refused, in a word: `ENOSPC` of `write`. Null for whatever did not come from it. */
export function systemRefusal(error: unknown): { readonly code: string; readonly call: string; readonly path: string | null } | null {
  const code = systemErrorCode(error);
  if (code === null || !/^E[A-Z\d]+$/.test(code) || typeof error !== 'object' || error === null) return null;
  if (!('syscall' in error) || typeof error.syscall !== 'string') return null;
  return { code, call: error.syscall, path: systemErrorPath(error) };
}
