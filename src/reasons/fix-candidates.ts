import { manifestFrame } from '../manifest.ts';
import type { Frame, Manifest, Reason } from '../model.ts';
import { allowedEntries } from './allowed-entries.ts';
import type { AddedEntries, FixEdit, TextOf } from './fix-edit.ts';
import { entrySpelling, lineSpelling, type PathPattern, patternKey, patternsOf } from './path-pattern.ts';
import { repositoryPath } from './reason.ts';

/** What is known of a package of which files have to go. Paths are relative to the package. */
export interface FixFacts {
  readonly manifest: Manifest;
  /** Package directory relative to the repository's root, `.` for the root itself. */
  readonly root: string;
  /** Under whichever npm, without those of bundled dependencies. */
  readonly packed: ReadonlySet<string>;
  readonly reasons: ReadonlyMap<string, Reason | null>;
  /** Those of the packed files that have to go, and that an edit could reach. */
  readonly unwanted: ReadonlySet<string>;
  /** Ignore files by path. */
  readonly textOf: TextOf;
  /** Whether an edit of this file changes nothing but this package. */
  readonly mayEdit: (file: string) => boolean;
}

/** Edits of which one may be proved, in the order in which they are to be tried. */
export interface Candidate {
  readonly attempts: readonly FixEdit[];
  /** The unwanted files that should go with it. */
  readonly covers: readonly string[];
  /** How many lines come or go. */
  readonly lines: number;
  /** Of edits of one size the one of the lower rank is taken. */
  readonly rank: number;
  /** How long it is, in code units. */
  readonly length: number;
}

const RANK = { takenAway: 0, directory: 1, pattern: 2, widePattern: 3, narrower: 4, nested: 5, list: 6 } as const;

/** A longer edit is nothing that a person would read. */
const MOST_LINES = 20;

/** Every edit that could keep unwanted files out of the package; none of them is proved. */
export function fixCandidates(facts: FixFacts): readonly Candidate[] {
  const { files } = facts.manifest.data;
  const patterns = sharedPatterns(facts);
  const candidates = [
    ...(Array.isArray(files) ? entryCandidates(facts, files, patterns) : []),
    ...(files ? [] : rootLineCandidates(facts, patterns)),
    ...nestedLineCandidates(facts),
    ...dropLineCandidates(facts),
    ...listCandidates(facts, patterns),
  ];
  return candidates.filter(({ lines, covers }) => lines <= MOST_LINES && covers.length > 0);
}

// ---------------------------------------------------------------------------------------------- patterns

interface SharedPattern {
  readonly pattern: PathPattern;
  readonly covers: readonly string[];
}

/** Patterns that match unwanted files and no others. */
function sharedPatterns({ packed, unwanted }: FixFacts): readonly SharedPattern[] {
  const found = new Map<string, { readonly pattern: PathPattern; readonly covers: string[] }>();
  for (const path of unwanted) {
    for (const pattern of patternsOf(path)) {
      const key = patternKey(pattern);
      const known = found.get(key);
      if (known === undefined) found.set(key, { pattern, covers: [path] });
      else known.covers.push(path);
    }
  }
  for (const path of packed) {
    if (found.size === 0) break;
    if (!unwanted.has(path)) for (const pattern of patternsOf(path)) found.delete(patternKey(pattern));
  }
  return [...found.values()];
}

function patternRank(pattern: PathPattern, covers: readonly string[]): number {
  switch (pattern.kind) {
    case 'directory':
    case 'named-directory':
      return covers.length > 1 ? RANK.directory : RANK.widePattern;
    case 'flat-suffix':
      return RANK.widePattern;
    case 'path':
    case 'name':
    case 'prefix':
    case 'suffix':
      return RANK.pattern;
  }
}

// ---------------------------------------------------------------------------------------------- entries of "files"

/** `files` with what each of its entries means. */
interface EntryList {
  readonly entries: readonly string[];
  /** As paths; see `plainPath`. */
  readonly paths: readonly string[];
  /** See `entryBase`. */
  readonly bases: readonly string[];
  /** The index of the entry that ships a file, where one does. */
  readonly deciding: ReadonlyMap<string, number>;
}

function entryCandidates(facts: FixFacts, files: readonly unknown[], patterns: readonly SharedPattern[]): readonly Candidate[] {
  const entries = files.filter((entry) => typeof entry === 'string');
  if (entries.length === 0 || entries.length !== files.length) return [];
  const list = { entries, paths: entries.map(plainPath), bases: entries.map(entryBase), deciding: decidingEntries(facts, entries) };
  return [
    ...patterns.flatMap((shared) => negation(list, shared)),
    ...entries.flatMap((_, index) => removedEntry(facts, list, index)),
    ...entries.flatMap((entry, index) => narrowerEntry(facts, entry, index)),
  ];
}

function decidingEntries({ manifest, reasons }: FixFacts, entries: readonly string[]): ReadonlyMap<string, number> {
  const indexes = new Map(entries.map((_, index) => [placeOf(manifestFrame(manifest, ['files', index], '')), index]));
  const deciding = new Map<string, number>();
  for (const [path, reason] of reasons) {
    const index = reason?.kind === 'files-entry' ? indexes.get(placeOf(reason.frame)) : undefined;
    if (index !== undefined) deciding.set(path, index);
  }
  return deciding;
}

const placeOf = ({ line, column }: Frame): string => `${line}:${column}`;

/**
 * `!pattern` behind the last entry that ships one of the files, else at the end, else behind the last that names a directory around them: under
 * npm 10 and 11 an entry that names a file wins over a negation behind it. Entries that name the unwanted files themselves go.
 */
function negation({ entries, paths, bases, deciding }: EntryList, { pattern, covers }: SharedPattern): readonly Candidate[] {
  if (pattern.kind === 'directory' && paths.includes(pattern.directory)) return [];
  const spelled = `!${entrySpelling(pattern)}`;
  const covered = new Set(covers);
  const literals = paths.flatMap((path, index) => (covered.has(path) ? [index] : []));
  const kept = entries.flatMap((_, index) => (literals.includes(index) ? [] : [index]));
  const shipping = covers.flatMap((path) => deciding.get(path) ?? []).filter((index) => !literals.includes(index));
  const around = kept.findLast((index) => entries[index]?.startsWith('!') === false && isBelow(covers[0] ?? '', bases[index] ?? ''));
  const places = new Set([
    ...(shipping.length > 0 ? [shipping.reduce((last, index) => Math.max(last, index))] : []),
    ...kept.slice(-1),
    ...(around === undefined ? [] : [around]),
  ]);
  const additions = [...places].map((after): AddedEntries => ({ after, entries: [spelled] }));
  const attempts: readonly FixEdit[] = additions.map((add) => ({ kind: 'entries', drop: literals, add: [add] }));
  const isWide = 'base' in pattern && pattern.base === '' && shipping.every((index) => bases[index] !== '');
  return [
    {
      attempts: literals.length > 0 && kept.length > 0 ? [{ kind: 'entries', drop: literals, add: [] }, ...attempts] : attempts,
      covers,
      lines: 1,
      rank: isWide ? RANK.widePattern : patternRank(pattern, covers),
      length: spelled.length,
    },
  ];
}

/** An entry by which nothing but unwanted files ships, beside others. */
function removedEntry({ packed, unwanted }: FixFacts, { entries, deciding }: EntryList, index: number): readonly Candidate[] {
  const own = [...packed].filter((path) => deciding.get(path) === index);
  const isLast = entries.every((entry, other) => other === index || entry.startsWith('!'));
  if (isLast || own.length === 0 || !own.every((path) => unwanted.has(path))) return [];
  const edit: FixEdit = { kind: 'entries', drop: [index], add: [] };
  return [{ attempts: [edit], covers: own, lines: 1, rank: RANK.takenAway, length: 0 }];
}

/** A directory that is replaced by what is wanted of it: by its parts, or by the suffixes of its files. */
function narrowerEntry({ packed, unwanted }: FixFacts, entry: string, index: number): readonly Candidate[] {
  const directory = plainPath(entry);
  if (entry.startsWith('!') || directory === '') return [];
  const inside = [...packed].filter((path) => isBelow(path, directory));
  const covers = inside.filter((path) => unwanted.has(path));
  const wanted = inside.filter((path) => !unwanted.has(path));
  if (covers.length === 0 || wanted.length === 0) return [];
  const suffixes = [...new Set(wanted.map((path) => lastSuffix(path)))];
  const bySuffix = suffixes.map((suffix) => entrySpelling({ kind: 'suffix', base: directory, suffix }));
  const isSuffixed = !suffixes.includes('') && covers.every((path) => !suffixes.includes(lastSuffix(path)));
  return [allowedEntries(wanted, covers, directory), ...(isSuffixed ? [bySuffix] : [])].map((added) => ({
    attempts: [{ kind: 'entries', drop: [index], add: [{ after: index, entries: added }] }],
    covers,
    lines: added.length + 1,
    rank: RANK.narrower,
    length: added.join().length,
  }));
}

const lastSuffix = (path: string): string => /[^/]+(\.[^./]+)$/.exec(path)?.[1] ?? '';

const isBelow = (path: string, directory: string): boolean => directory === '' || path.startsWith(`${directory}/`);

/** `./dist/` and `/dist` are `dist`; an entry with glob characters is itself and no path. */
const plainPath = (entry: string): string => entry.replace(/^\.?\/+/, '').replace(/\/+$/, '');

/** The directory below which an entry names files: what stands before its first glob character. */
function entryBase(entry: string): string {
  const plain = plainPath(entry);
  const special = plain.search(/[*?[{]|[!+@]\(/);
  return special === -1 ? plain : plain.slice(0, special).replace(/[^/]*$/, '');
}

// ---------------------------------------------------------------------------------------------- the whole list

/** `files` as all that is wanted of today's list: plain paths alone, or whole directories and what is to stay out of them. */
function listCandidates(facts: FixFacts, patterns: readonly SharedPattern[]): readonly Candidate[] {
  const { manifest, packed, unwanted, reasons } = facts;
  const { files } = manifest.data;
  if (files !== undefined && !Array.isArray(files)) return [];
  const wanted = [...packed].filter((path) => !unwanted.has(path) && path !== 'package.json');
  const named = wanted.filter((path) => path.includes('/') || isByRule(reasons.get(path)));
  return [
    [named, wanted].map((paths) => allowedEntries(paths, unwanted, '')),
    [named, wanted].map((paths) => withExceptions(allowedEntries(paths.map(topOf), [], ''), unwanted, patterns)),
  ].flatMap((lists) => listCandidate(lists, unwanted));
}

/** Entries of one segment mean directories below the root as well under npm 10 and 11, unless they begin with a slash. */
function listCandidate(lists: readonly (readonly string[])[], unwanted: ReadonlySet<string>): readonly Candidate[] {
  const usable = lists.filter((entries) => entries.length > 0);
  const [first] = usable;
  if (first === undefined) return [];
  const anchored = usable.map((entries) => entries.map((entry) => (entry.includes('/') ? entry : `/${entry}`)));
  return [
    {
      attempts: [...usable, ...anchored].map((entries) => ({ kind: 'list', entries })),
      covers: [...unwanted],
      lines: first.length + 1,
      rank: RANK.list,
      length: first.join().length,
    },
  ];
}

/** The directory at the root that a path is in, as a path in it; a file at the root is itself. */
const topOf = (path: string): string => path.replace(/\/.*$/, '/');

/** The entries, then negations that keep out what is unwanted below them; empty where patterns cannot say it. */
function withExceptions(entries: readonly string[], unwanted: ReadonlySet<string>, patterns: readonly SharedPattern[]): readonly string[] {
  const tops = new Set(entries);
  const open = new Set([...unwanted].filter((path) => tops.has(path.split('/')[0] ?? '')));
  const negations: string[] = [];
  while (open.size > 0 && negations.length < MOST_LINES) {
    const chosen = widest(patterns, open);
    if (chosen === null) return [];
    negations.push(`!${entrySpelling(chosen.pattern)}`);
    for (const path of chosen.covers) open.delete(path);
  }
  return [...entries, ...negations];
}

/** The pattern below a directory that covers the most, of equal ones the shortest. */
function widest(patterns: readonly SharedPattern[], open: ReadonlySet<string>): SharedPattern | null {
  let [chosen, most]: [SharedPattern | null, number] = [null, 0];
  for (const shared of patterns) {
    if ('base' in shared.pattern && shared.pattern.base === '') continue;
    const covered = shared.covers.filter((path) => open.has(path)).length;
    if (covered < most || covered === 0) continue;
    const isShorter = chosen === null || entrySpelling(shared.pattern).length < entrySpelling(chosen.pattern).length;
    if (covered > most || isShorter) [chosen, most] = [shared, covered];
  }
  return chosen;
}

/** Not because npm ships it whatever is configured. */
const isByRule = (reason: Reason | null | undefined): boolean => reason?.kind !== 'always' && reason?.kind !== 'entry-point';

// ---------------------------------------------------------------------------------------------- ignore files

/** A line in the ignore file at the root that is in force, or in a new one. */
function rootLineCandidates({ textOf, mayEdit }: FixFacts, patterns: readonly SharedPattern[]): readonly Candidate[] {
  const file = inForce('', textOf) ?? '.npmignore';
  if (!mayEdit(file)) return [];
  const isNew = textOf(file) === null;
  return patterns.map(({ pattern, covers }) => {
    const line = lineSpelling(pattern);
    return {
      attempts: [{ kind: 'lines', file, lines: [line] }],
      covers,
      lines: isNew ? 2 : 1,
      rank: patternRank(pattern, covers),
      length: line.length,
    };
  });
}

/** `.npmignore` switches a `.gitignore` beside it off. */
function inForce(directory: string, textOf: TextOf): string | null {
  const files = ['.npmignore', '.gitignore'].map((name) => (directory === '' ? name : `${directory}/${name}`));
  return files.find((file) => textOf(file) !== null) ?? null;
}

/** A line in an ignore file of a directory in the package, where there is one. */
function nestedLineCandidates(facts: FixFacts): readonly Candidate[] {
  const { unwanted, packed, textOf, mayEdit } = facts;
  const directories = new Set([...unwanted].flatMap((path) => directoriesOf(path)));
  return [...directories].flatMap((directory) => {
    const file = inForce(directory, textOf);
    if (file === null || !mayEdit(file)) return [];
    const inside = (paths: Iterable<string>): ReadonlySet<string> =>
      new Set([...paths].flatMap((path) => (path.startsWith(`${directory}/`) ? [path.slice(directory.length + 1)] : [])));
    const patterns = sharedPatterns({ ...facts, packed: inside(packed), unwanted: inside(unwanted) });
    return patterns.map(({ pattern, covers }): Candidate => {
      const line = lineSpelling(pattern);
      return {
        attempts: [{ kind: 'lines', file, lines: [line] }],
        covers: covers.map((path) => `${directory}/${path}`),
        lines: 1,
        rank: RANK.nested,
        length: line.length,
      };
    });
  });
}

function directoriesOf(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.slice(1).map((_, depth) => segments.slice(0, depth + 1).join('/'));
}

/** A line that takes nothing but unwanted files back in. */
function dropLineCandidates(facts: FixFacts): readonly Candidate[] {
  const { reasons, unwanted, root, textOf, mayEdit } = facts;
  const taken = new Map<string, { readonly reason: Reason; readonly paths: string[] }>();
  for (const [path, reason] of reasons) {
    if (reason?.kind !== 'not-ignored') continue;
    const key = JSON.stringify([reason.frame.file, reason.frame.line]);
    const known = taken.get(key);
    if (known === undefined) taken.set(key, { reason, paths: [path] });
    else known.paths.push(path);
  }
  return [...taken.values()].flatMap(({ reason: { frame }, paths }): readonly Candidate[] => {
    const file = ignoreFileAt(frame.file, root);
    if (file === null || textOf(file) === null || !mayEdit(file) || !paths.every((path) => unwanted.has(path))) return [];
    const edit: FixEdit = { kind: 'drop-line', file, line: frame.line, text: frame.text.trim() };
    return [{ attempts: [edit], covers: paths, lines: 1, rank: RANK.takenAway, length: 0 }];
  });
}

/** Relative to the package; null for a file that is none of its ignore files. */
function ignoreFileAt(file: string, root: string): string | null {
  const prefix = repositoryPath(root, '');
  const relative = file.startsWith(prefix) ? file.slice(prefix.length) : null;
  return relative !== null && /(?:^|\/)\.(?:npm|git)ignore$/.test(relative) ? relative : null;
}
