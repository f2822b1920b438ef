import type { Finding, PackList, PreviousFile, PreviousRelease } from '../model.ts';
import { comparisonOf } from '../previous/compare.ts';
import { isBreakingRelease } from '../previous/version-step.ts';
import { type EntryPoint, entryPoints, isShipped } from './entry-points.ts';
import type { PackageRule } from './rule.ts';

const ID = 'removed-file';

export const removedFile: PackageRule = {
  scope: 'package',
  meta: {
    id: ID,
    comparesReleases: true,
    summary: 'files that the last release promised as entry points and that would not be published any more',
    severity: { recommended: 'error', strict: 'error' },
    help: 'build the package before it is checked, let the file ship again, or make this a major release',
    variants: {
      major: { summary: 'in a major release, which may break its users', severity: { recommended: 'warning', strict: 'warning' } },
      minor: {
        summary: 'only `types`, or a condition or field that few read, named it',
        severity: { recommended: 'warning', strict: 'error' },
      },
      moved: { summary: 'what named the file names another one that ships', severity: { recommended: 'note', strict: 'note' } },
    },
    docs: {
      why: [
        'What `main`, `module`, `types`, `bin` and `exports` named in the last release is what users load. When such a file is gone, their next install breaks: mostly because the build did not run, or wrote elsewhere.',
        'The rule looks at what the last release promised and kept, so that it also sees an entry that went from package.json together with its file.',
        '',
        'It is a note where the same field or subpath leads to another file now, and a warning in a major release (or a minor one of 0.x). Targets with a `*` in them are left to `entry-point-missing`.',
        'Any other file may go. Without an earlier release, the rule is silent.',
      ].join('\n'),
      example: [
        '```text',
        'error[removed-file]: lib/legacy.js would not be published any more: it was exports["./legacy"] of 1.2.3',
        '```',
      ].join('\n'),
      fix: [
        'Build before the check, and let the directory in:',
        '',
        '```json',
        '"files": ["dist", "lib"]',
        '```',
        '',
        'If users are meant to do without it, publish a major version, or keep the entry and let it lead to what takes its place.',
      ].join('\n'),
    },
  },
  check({ pack }) {
    const { previous } = pack;
    const removed = comparisonOf(pack)?.removed ?? [];
    if (previous === undefined || previous === null || removed.length === 0) return [];
    return lostEntries(pack, previous, removed).map((lost) => findingOf(lost, pack, previous));
  },
};

/** A file that is gone with all that named it. */
interface LostFile {
  readonly file: PreviousFile;
  readonly entries: readonly EntryPoint[];
}

function lostEntries(pack: PackList, previous: PreviousRelease, removed: readonly PreviousFile[]): readonly LostFile[] {
  const before = new Set(previous.files.map(({ path }) => path));
  const after = new Set([...pack.files, ...renamed(pack)].map(({ path }) => path));
  const kept = entryPoints(previous.manifest).filter(
    (entry) => entry.lookup !== 'pattern' && isShipped(entry, before) && !isShipped(entry, after),
  );
  const lost = removed.map((file) => ({ file, entries: kept.filter((entry) => isShipped(entry, new Set([file.path]))) }));
  return lost.filter(({ entries }) => entries.length > 0);
}

/** The old paths of files that only changed the hash in their names. */
const renamed = (pack: PackList): readonly PreviousFile[] => (comparisonOf(pack)?.kept ?? []).map(({ before }) => before);

function findingOf({ file, entries }: LostFile, pack: PackList, { version }: PreviousRelease): Finding {
  const { path } = file;
  const fields = entries.map(({ field }) => field);
  const [first] = entries;
  const variant = variantOf(entries, pack, version);
  const [shown, more] = [fields.slice(0, 3).join(', '), fields.length - 3];
  return {
    rule: ID,
    ...(variant !== null && { variant }),
    path,
    message: `${path} would not be published any more: it was ${shown}${more > 0 ? ` and ${more} more` : ''} of ${version}`,
    anchor: { kind: 'manifest', pointer: first?.pointer ?? [], label: 'this led to a file that is gone' },
    data: { fields, size: file.size },
  };
}

function variantOf(entries: readonly EntryPoint[], pack: PackList, before: string): string | null {
  const files = new Set(pack.files.map(({ path }) => path));
  const shipped = entryPoints(pack.manifest.data).filter((entry) => isShipped(entry, files));
  const lost = entries.filter((entry) => !shipped.some((other) => isSamePromise(entry, other)));
  if (lost.length === 0) return 'moved';
  if (isBreakingRelease(before, pack.version)) return 'major';
  return lost.every(({ need }) => need !== 'required') ? 'minor' : null;
}

/** The same command, the same subpath, or the package itself under any field that leads to it. */
function isSamePromise(one: EntryPoint, other: EntryPoint): boolean {
  // A condition such as `source` is no help to who has lost `main`.
  if (one.need !== other.need && other.need !== 'required') return false;
  if (one.need === 'types' && other.need !== 'types') return false;
  const [promise, kept] = [promiseOf(one), promiseOf(other)];
  // `"bin": "cli.js"` is the command of the package's name.
  return promise === kept || (isCommand(one) && isCommand(other) && [promise, kept].includes('bin'));
}

const isCommand = ({ pointer: [field] }: EntryPoint): boolean => field === 'bin';

/** A field without subpaths, and `exports` with nothing but conditions, are about the package itself. */
function promiseOf({ pointer: [field, key] }: EntryPoint): string {
  if (field === 'bin') return key === undefined ? 'bin' : `bin ${key}`;
  return field === 'exports' && typeof key === 'string' && key.startsWith('.') ? key : '.';
}
