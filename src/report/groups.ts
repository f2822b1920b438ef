import type { Report, Violation } from '../model.ts';
import { count, plural } from '../size.ts';

/** Violations of one package that are mended at one place in one way. */
export interface ViolationGroup {
  readonly first: Violation;
  readonly violations: readonly Violation[];
}

/** Joins what shares rule, severity, location, help, fix and policy line, in the order of first appearance. */
export function groupViolations(violations: readonly Violation[]): readonly ViolationGroup[] {
  return groupBy(violations, groupKey).map(({ first, members }) => ({ first, violations: members }));
}

function groupKey({ rule, severity, location, help, fix, decidedBy }: Violation): string {
  const policy = decidedBy === null ? null : [decidedBy.file, decidedBy.line, decidedBy.column];
  return JSON.stringify([
    rule,
    severity,
    location.file,
    location.line,
    location.column,
    location.label,
    help,
    fix?.file,
    fix?.edit,
    policy,
  ]);
}

/** What holds for one file is not the sum over all of them. */
const FIGURES = / \d/;

/** One line for the whole group: the message itself, or what all messages say, with a count. */
export function headline(group: ViolationGroup, rules: Report['rules']): string {
  const { first, violations } = group;
  if (violations.length === 1) return first.message;
  const shared = sharedMessage(group);
  if (shared !== null) return `${plural(violations.length, 'file')}${FIGURES.test(shared) ? ', each of which' : ''}${shared}`;
  const summary = rules.find((rule) => rule.id === first.rule)?.summary;
  return summary === undefined
    ? `${first.message}, and ${count(violations.length - 1)} more`
    : `${summary} (${plural(violations.length, 'time')})`;
}

/** What every message says after the path that it starts with, or null where they differ in more than the path. */
export function sharedMessage({ first, violations }: ViolationGroup): string | null {
  const shared = afterPath(first);
  return shared !== null && violations.every((violation) => afterPath(violation) === shared) ? shared : null;
}

const afterPath = ({ path, message }: Violation): string | null =>
  path !== null && message.startsWith(`${path} `) ? message.slice(path.length) : null;

/** Where many paths lie: ` under tests/ (unit 3,100, e2e 1,880)`, ` (src 7, tests 2, ... 3 more directories)`. */
export function whereabouts(paths: readonly string[]): string {
  const directories = paths.map((path) => path.split('/').slice(0, -1));
  const common = commonStart(directories);
  const counts = groupBy(directories, (segments) => segments[common.length] ?? '.').map(({ key, members }) => ({
    name: key,
    files: members.length,
  }));
  counts.sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
  const under = common.length === 0 ? '' : ` under ${common.join('/')}/`;
  return counts.length <= 1
    ? under
    : `${under} (${[...counts.slice(0, TOP).map(({ name, files }) => `${name} ${count(files)}`), ...more(counts.length)].join(', ')})`;
}

const TOP = 3;
const more = (directories: number): readonly string[] =>
  directories > TOP ? [`... ${plural(directories - TOP, 'more directory', 'more directories')}`] : [];

function commonStart(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...rest] = lists;
  const length = rest.reduce((most, list) => {
    const differs = list.findIndex((segment, index) => index >= most || segment !== first[index]);
    return differs === -1 ? Math.min(most, list.length) : Math.min(most, differs);
  }, first.length);
  return first.slice(0, length);
}

interface Group<T> {
  readonly key: string;
  readonly first: T;
  readonly members: readonly T[];
}

/** Like `Map.groupBy`, which Node 20 does not have. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): readonly Group<T>[] {
  const groups = new Map<string, { key: string; first: T; members: T[] }>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, first: value, members: [value] });
    else group.members.push(value);
  }
  return [...groups.values()];
}
