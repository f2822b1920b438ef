import { byCodeUnit } from '../code-unit-order.ts';
import { literal } from './path-pattern.ts';

interface Branch {
  readonly directories: Map<string, Branch>;
  readonly files: string[];
  hasUnwanted: boolean;
}

/**
 * The shortest `files` list of plain directories and files that names every wanted path and none of the others: a directory stands for all that
 * is in it where nothing unwanted is.
 *
 * @param below a directory whose own name is not enough, empty for the root; paths are relative to the package
 */
export function allowedEntries(wanted: Iterable<string>, unwanted: Iterable<string>, below: string): readonly string[] {
  const root = emptyBranch();
  for (const path of wanted) insert(root, path, false);
  for (const path of unwanted) insert(root, path, true);
  const start = below === '' ? [] : below.split('/');
  const branch = start.reduce<Branch | undefined>((found, name) => found?.directories.get(name), root);
  return branch === undefined ? [] : entriesOf(branch, start).map(literal).toSorted(byCodeUnit);
}

const emptyBranch = (): Branch => ({ directories: new Map(), files: [], hasUnwanted: false });

function insert(root: Branch, path: string, isUnwanted: boolean): void {
  const segments = path.split('/');
  const name = segments.pop() ?? '';
  let branch = root;
  for (const segment of segments) {
    branch.hasUnwanted ||= isUnwanted;
    const next = branch.directories.get(segment) ?? emptyBranch();
    branch.directories.set(segment, next);
    branch = next;
  }
  branch.hasUnwanted ||= isUnwanted;
  if (!isUnwanted) branch.files.push(name);
}

function entriesOf({ directories, files }: Branch, above: readonly string[]): readonly string[] {
  const inside = [...directories].flatMap(([name, branch]) => {
    if (!branch.hasUnwanted) return [[...above, name].join('/')];
    return entriesOf(branch, [...above, name]);
  });
  return [...inside, ...files.map((name) => [...above, name].join('/'))];
}
