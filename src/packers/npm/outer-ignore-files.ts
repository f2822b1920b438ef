import fs from 'node:fs';
import path from 'node:path';
import type { IgnoreFile } from '../../reasons/reason.ts';
import { systemErrorCode } from '../../system-error.ts';
import { slashedFrom } from '../../slash-path.ts';

/**
 * The ignore files above a workspace member that npm-packlist applies to it: in each directory from the workspace root down to the one above the
 * member, `.npmignore`, else `.gitignore`.
 *
 * @param repository absolute; the files are named relative to it
 */
export function outerIgnoreFiles(prefix: string, directory: string, repository: string): readonly IgnoreFile[] {
  const segments = path.relative(prefix, path.dirname(directory)).split(path.sep).filter(Boolean);
  const directories = [prefix, ...segments.map((_, depth) => path.join(prefix, ...segments.slice(0, depth + 1)))];
  return directories.flatMap((above) => {
    for (const name of ['.npmignore', '.gitignore']) {
      const file = path.join(above, name);
      const text = textOf(file);
      if (text !== null) return [{ file: slashedFrom(repository, file), text }];
    }
    return [];
  });
}

function textOf(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
