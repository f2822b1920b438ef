import type { NamedMember } from './collisions.ts';
import { member, quoted } from './problem.ts';
import type { Scan } from './scan.ts';

const NPM = 'package';

/** The directory that holds the package: npm's own where there is one, else that of the first file. Without a slash. */
export function topDirectory({ files, directories }: Pick<Scan, 'files' | 'directories'>): string {
  const paths = [...files.map(({ path }) => path), ...directories];
  const tops = paths.map((path) => path.split('/', 1)[0] ?? '');
  return tops.includes(NPM) ? NPM : (tops[0] ?? NPM);
}

/** Members beside the top directory: an installer that takes away one directory puts them into the package, one that looks for it leaves them out. */
export const outsiders = (members: readonly NamedMember[], top: string): readonly string[] =>
  members
    .filter(({ path, isDirectory }) => !path.startsWith(`${top}/`) && !(isDirectory && path === top))
    .map(({ path }) => `${member(path)} stands outside of ${quoted(`${top}/`)}, where the others are`);
