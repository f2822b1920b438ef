import { byCodeUnit } from '../../code-unit-order.ts';
import { plural } from '../../size.ts';
import { member, quoted } from './problem.ts';

/** A member as far as its name goes. */
export interface NamedMember {
  /** As written, without the slash at the end of a directory's. */
  readonly path: string;
  readonly isDirectory: boolean;
}

/**
 * Members that cannot stand beside one another: the same file twice, on any system or on those that tell neither upper from lower case nor
 * composed from decomposed characters, and files with other members below them.
 *
 * @returns one line for each
 */
export function collisions(members: readonly NamedMember[]): readonly string[] {
  const groups = sameFiles(members);
  return groups.flatMap((group, index) => groupProblems(group, groups[index + 1]));
}

/** Members that are one on some system. */
interface Group {
  readonly key: string;
  readonly members: NamedMember[];
}

/** Sorted, so that what is below a file comes right after it. */
function sameFiles(members: readonly NamedMember[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const one of members) {
    const key = systemKey(one.path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, members: [one] });
    else group.members.push(one);
  }
  return [...groups.values()].toSorted((a, b) => byCodeUnit(a.key, b.key));
}

/** Before every character that a name can have: `a/b` sorts right after `a`, and before `a.js`. */
const SEPARATOR = '\0';

/** Folded as node-tar folds names to see which of them are one; Windows also takes dots and blanks away from the end. */
function systemKey(path: string): string {
  const folded = ASCII.test(path) ? path.toUpperCase() : path.normalize('NFD').toLocaleLowerCase('en').toLocaleUpperCase('en');
  return folded.replaceAll(/(?<![. ])[. ]+(?=\/|$)/g, '').replaceAll(/\//g, SEPARATOR);
}

const ASCII = /^[ -~]*$/;

/** @param next the group that is sorted after it */
function groupProblems(group: Group, next: Group | undefined): readonly string[] {
  const [file, ...others] = group.members.filter(({ isDirectory }) => !isDirectory);
  if (file === undefined) return [];
  const same = sameNameProblems(file, others);
  const below = group.members.find(({ isDirectory }) => isDirectory) ?? firstBelow(group, next);
  return below === undefined ? same : [...same, `${member(file.path)} is a file and a directory (${quoted(below.path)})`];
}

const firstBelow = (group: Group, next: Group | undefined): NamedMember | undefined =>
  next?.key.startsWith(`${group.key}${SEPARATOR}`) === true ? next.members[0] : undefined;

function sameNameProblems(file: NamedMember, others: readonly NamedMember[]): readonly string[] {
  const same = others.filter(({ path }) => path === file.path).length;
  const different = [...new Set(others.map(({ path }) => path))].filter((path) => path !== file.path);
  return [
    ...(same === 0 ? [] : [`${member(file.path)} is there ${plural(same + 1, 'time')}`]),
    ...different.map((path) => `the members ${quoted(file.path)} and ${quoted(path)} are one file on macOS or Windows`),
  ];
}
