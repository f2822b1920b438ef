const BACKUP_EXTENSIONS: ReadonlySet<string> = new Set(['.bak', '.backup', '.old', '.orig', '.rej', '.save', '.swp', '.swo', '.swn']);

/**
 * The name of the file that this one is a copy of, as editors, merge tools and people leave copies behind:
 * `.npmrc.bak` → `.npmrc`, `auth.db~` → `auth.db`, `.env.swp` → `.env`; null where the name is no copy's.
 */
export function backedUpName(name: string): string | null {
  if (name.endsWith('~')) return name.length > 1 ? name.slice(0, -1) : null;
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || !BACKUP_EXTENSIONS.has(name.slice(dot))) return null;
  return name.slice(0, dot);
}

/** The name by which a file is judged: a copy of a secret is a secret. */
export const originalName = (name: string): string => backedUpName(name) ?? name;
