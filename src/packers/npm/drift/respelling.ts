/** Another way to write one entry of `files`, to be tried out. */
export interface Respelling {
  /** The whole list with it. */
  readonly files: readonly string[];
  /** One line without a final period, e.g. `write "!**\/*.map" in its place`. */
  readonly edit: string;
  /** Whether the entry, so written, is meant to let its files in. */
  readonly ships: boolean;
}

/**
 * What an entry that npm versions read differently could be meant to say, likeliest first: a negation keeps out at every depth and whatever comes after
 * it, a name is written as the file system has it, a pattern on a directory takes in what the directory holds.
 *
 * @param paths those that the entry decides on
 */
export function respellings(files: readonly string[], index: number, paths: readonly string[]): readonly Respelling[] {
  const entry = files[index];
  if (entry === undefined) return [];
  const [marks = ''] = /^!*/.exec(entry) ?? [];
  const pattern = entry.slice(marks.length);
  const tried = marks.length % 2 === 1 ? negations(files, index, pattern, paths) : inclusions(files, index, pattern, paths);
  const known = new Set([JSON.stringify(files)]);
  return tried.filter((one) => {
    const key = JSON.stringify(one.files);
    return !known.has(key) && known.add(key);
  });
}

function negations(files: readonly string[], index: number, pattern: string, paths: readonly string[]): readonly Respelling[] {
  const isAnchored = /^\.?\//.test(pattern);
  const plain = plainPattern(pattern);
  if (plain === '') return [];
  const spelled = [plain, ...recased(plain, paths)].map((one) => {
    if (one.includes('/')) return `!${one}`;
    return isAnchored ? `!/${one}` : `!**/${one}`;
  });
  const entry = files[index] ?? '';
  const last = files.findLastIndex((one) => !one.startsWith('!'));
  const moved = last > index ? [entry, ...spelled].map((one) => movedAfter(files, index, last, one, false)) : [];
  return [...spelled.map((one) => inPlace(files, index, [one], false)), ...moved];
}

function inclusions(files: readonly string[], index: number, pattern: string, paths: readonly string[]): readonly Respelling[] {
  const plain = plainPattern(pattern);
  if (plain === '') return [inPlace(files, index, ['*'], true)];
  const whole = [plain, ...recased(plain, paths)].map((one) => [one]);
  const isGlob = hasGlob(plain);
  const base = isGlob ? staticBase(plain) : '';
  const ships = [
    ...whole,
    ...(isGlob ? [[`${plain}/**`], [plain, `${plain}/**`]] : []),
    ...(isGlob && !plain.includes('/') ? [[`**/${plain}`]] : []),
  ];
  const last = files.findLastIndex((one) => one.startsWith('!'));
  return [
    ...ships.map((entries) => inPlace(files, index, entries, true)),
    ...(base === '' ? [] : [wholeDirectory(files, index, base)]),
    // Names without a slash match at every depth with npm 10 and 11.
    ...(plain.includes('/') ? [] : [inPlace(files, index, [`/${plain}`], false)]),
    ...(last > index ? [movedAfter(files, index, last, files[index] ?? '', true)] : []),
  ];
}

function inPlace(files: readonly string[], index: number, entries: readonly string[], ships: boolean): Respelling {
  const edit = `write ${entries.map((entry) => JSON.stringify(entry)).join(', ')} in its place`;
  return { files: files.toSpliced(index, 1, ...entries), edit, ships };
}

/** Names with brackets ship with npm 12 only as part of a directory. */
function wholeDirectory(files: readonly string[], index: number, directory: string): Respelling {
  const { edit, ...rest } = inPlace(files, index, [directory], true);
  return { ...rest, edit: `${edit}, if all that will ever be in there is to ship` };
}

function movedAfter(files: readonly string[], index: number, last: number, entry: string, ships: boolean): Respelling {
  const after = JSON.stringify(files[last]);
  const edit = entry === files[index] ? `move it after ${after}` : `write ${JSON.stringify(entry)} after ${after} instead`;
  return { files: files.toSpliced(last + 1, 0, entry).toSpliced(index, 1), edit, ships };
}

/** Without what npm versions strip differently: a leading `./` or `/`, trailing slashes. */
const plainPattern = (pattern: string): string => pattern.replace(/^\.?\//, '').replace(/\/+$/, '');

const hasGlob = (pattern: string): boolean => /[*?[\]{}]|[!+@]\(/.test(pattern);

/** The directory that a pattern stays below: `app` of `app/**\/*.js`. */
function staticBase(pattern: string): string {
  const segments = pattern.split('/');
  return segments
    .slice(
      0,
      segments.findIndex((segment) => hasGlob(segment)),
    )
    .join('/');
}

/** The pattern in the letters of the paths that it is about: npm 12 tells upper case from lower case. At most three. */
function recased(pattern: string, paths: readonly string[]): readonly string[] {
  const spelled = new Set<string>();
  for (const path of paths) {
    if (spelled.size === 3) break;
    const letters = pattern.includes('/') ? anchoredLetters(pattern, path) : letterNames(pattern, path);
    for (const one of letters) if (one !== pattern) spelled.add(one);
  }
  return [...spelled];
}

/** Segment by segment from the root, up to a `**`. */
function anchoredLetters(pattern: string, path: string): readonly string[] {
  const actual = path.split('/');
  const segments = pattern.split('/');
  const globstar = segments.indexOf('**');
  const aligned = globstar === -1 ? segments.length : globstar;
  return [segments.map((segment, depth) => (depth < aligned ? inLettersOf(segment, actual[depth] ?? segment) : segment)).join('/')];
}

const letterNames = (pattern: string, path: string): readonly string[] => path.split('/').map((segment) => inLettersOf(pattern, segment));

/** A name, or what a pattern ends in. */
function inLettersOf(segment: string, actual: string): string {
  if (segment.toLowerCase() === actual.toLowerCase()) return actual;
  const [ending = ''] = /[^*?[\]{}()!+@|]*$/.exec(segment) ?? [];
  const isAlike = ending !== '' && ending !== segment && actual.toLowerCase().endsWith(ending.toLowerCase());
  return isAlike ? segment.slice(0, -ending.length) + actual.slice(-ending.length) : segment;
}
