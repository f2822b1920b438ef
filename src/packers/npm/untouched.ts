import { type IgnoreRule, ruleReach } from './rule-index.ts';

/** A walk of the same package, whose rules may have been others. */
export interface EarlierWalk {
  /** The rules of the package's own directory, in the order in which npm-packlist applies them; null: the same as now. */
  readonly rules: readonly IgnoreRule[] | null;
  /** Packed paths, sorted by code unit. */
  readonly files: readonly string[];
}

/** What ships below a directory, as it did; null where that has to be asked anew. */
export type Untouched = (directory: string) => readonly string[] | null;

/**
 * The directories that other rules cannot reach. The last rule that matches an entry decides on it, so what decided before still does wherever
 * no rule matches that came, went or changed its place; those rules of directories below that follow from package.json stand beside the
 * files that they name.
 *
 * @param rules of the package's own directory, as they are now
 * @param edited directories in the package whose own rules may have changed
 */
export function untouchedBy(earlier: EarlierWalk, rules: readonly IgnoreRule[], edited: readonly string[]): Untouched {
  const reached = [...edited];
  for (const rule of changedRules(earlier.rules ?? rules, rules)) {
    const reach = ruleReach(rule);
    if (reach === null) return () => null;
    reached.push(...reach);
  }
  const touched = new Set(reached.map((path) => path.toLowerCase()));
  const above = new Set([...touched].flatMap(directoriesAbove));
  return (directory) => {
    if (!PLAIN.test(directory)) return null;
    const path = directory.toLowerCase();
    if (above.has(path) || touched.has(path) || directoriesAbove(path).some((one) => touched.has(one))) return null;
    return filesBelow(earlier.files, directory);
  };
}

/** How other names compare without case, and what else a pattern could take them for, is the matcher's business. */
const PLAIN = /^[\w\-.+@ ,=~/]+$/;

/** Of two lists, what stands between their common beginning and their common end. */
function changedRules(before: readonly IgnoreRule[], after: readonly IgnoreRule[]): readonly IgnoreRule[] {
  const [old, now] = [before.map(ruleText), after.map(ruleText)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return [...before.slice(start, before.length - end), ...after.slice(start, after.length - end)];
}

const ruleText = ({ negate, globParts }: IgnoreRule): string =>
  `${negate ? '!' : ''}${globParts.map((parts) => parts.map(String).join('/')).join('\n')}`;

function directoriesAbove(path: string): readonly string[] {
  const above: string[] = [];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) above.push(path.slice(0, slash));
  return above;
}

function filesBelow(files: readonly string[], directory: string): readonly string[] {
  const first = firstFrom(files, `${directory}/`);
  // The code unit behind the slash.
  return files.slice(first, firstFrom(files, `${directory}0`));
}

/** The index of the first path that is not before `bound`. */
function firstFrom(files: readonly string[], bound: string): number {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((files[middle] ?? '') < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
