/**
 * npm-packlist asks every ignore rule for every directory entry. This index answers which rules could match at all, from the literal
 * parts of their patterns; the rule's own `match` still decides. It may name a rule too many, never one too few.
 *
 * The last rule that matches wins, since each rule can only turn the decision its own way: so the candidates are asked from the last to
 * the first and the first match ends the search.
 */

/** The parts of a compiled minimatch pattern that npm-packlist's ignore-walk uses. */
export interface IgnoreRule {
  readonly negate: boolean;
  /** Pattern segments after brace expansion, one list an alternative; `**` is a symbol. */
  readonly globParts: readonly (readonly (string | symbol)[])[];
  readonly match: (path: string, partial?: boolean) => boolean;
}

export interface RuleIndex {
  /** The last rule that matches `entry`, which decides on it; null where none matches. */
  readonly decide: (entry: string, partial: boolean, entryBasename: string | undefined) => IgnoreRule | null;
  /**
   * The position of the rule that turned the decision on `entry` to what it is in the end, as ignore-walk turns it: the first of the last ones that
   * match and agree, or one of the rules from `strict` on, which nothing can turn again. -1 where the decision stays what it was.
   *
   * @param included the decision before these rules
   */
  readonly turn: (entry: string, partial: boolean, entryBasename: string | undefined, included: boolean) => number;
}

/** Segments in which no glob, escape, dot-segment or case-folding surprise can hide. */
const LITERAL = /^[\w\-+@ ,=~][\w\-.+@ ,=~]*$|^\.[\w\-.+@ ,=~]*[\w\-+@ ,=~]$/;
/** One star and nothing else that is special. */
const ONE_STAR = /^([\w\-.+@]*)\*([\w\-.+@]*)$/;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

type Part = string | symbol | undefined;

/** Where in the index one alternative of a rule is found. */
type Key =
  /** The entry is this path. */
  | { readonly kind: 'path'; readonly path: string }
  /** The entry is this path or lies below it. */
  | { readonly kind: 'below'; readonly path: string }
  /** The last segment of the entry is this name. */
  | { readonly kind: 'name'; readonly name: string }
  /** The last segment of the entry begins and ends so. */
  | { readonly kind: 'affix'; readonly prefix: string; readonly suffix: string }
  /** A segment of the entry is this name. */
  | { readonly kind: 'segment'; readonly segment: string }
  /** The entry has this text somewhere. */
  | { readonly kind: 'text'; readonly text: string }
  /** The entry has at most this many segments. */
  | { readonly kind: 'depth'; readonly depth: number }
  | { readonly kind: 'always' };

const ALWAYS: Key = { kind: 'always' };

const isLiteral = (part: Part): part is string => typeof part === 'string' && LITERAL.test(part);
const isGlobstar = (part: Part): boolean => part === '**' || typeof part === 'symbol';
const lowerPath = (parts: readonly Part[]): string => parts.map(String).join('/').toLowerCase();

/** ignore-walk's own test for patterns that it also holds against the bare name of a directory. */
const isRelative = (rule: IgnoreRule): boolean => rule.globParts.some((parts) => parts.length <= (parts.at(-1) ? 1 : 2));

function keysOf(rule: IgnoreRule): readonly Key[] {
  if (rule.globParts.length > 1 && isRelative(rule)) return [ALWAYS];
  return rule.globParts.flatMap((parts) => keysOfAlternative(rule, parts));
}

function keysOfAlternative(rule: IgnoreRule, parts: readonly Part[]): readonly Key[] {
  const [first] = parts;
  if (parts.length === 1) return [nameKey(first)];
  if (isGlobstar(first)) return [globstarKey(rule, parts)];
  const anchored = first === '' ? parts.slice(1) : parts;
  const special = anchored.findIndex((part) => !isLiteral(part));
  if (special === 0) return [depthKey(rule, anchored)];
  if (special === -1) return [{ kind: 'path', path: lowerPath(anchored) }];
  const below: Key = { kind: 'below', path: lowerPath(anchored.slice(0, special)) };
  // `dist/` is also held against the bare name of directories at any depth.
  return isRelative(rule) ? [below, nameKey(first)] : [below];
}

/**
 * The only paths, in lower case, at and below which a rule can match anything else than the directories above them; null where it can match anywhere.
 * An entry of `files` that names a file has a say in the directory around it under npm 10 and 11, so its reach begins there.
 */
export function ruleReach(rule: IgnoreRule): readonly string[] | null {
  const reach: string[] = [];
  for (const key of keysOf(rule)) {
    if (key.kind !== 'path' && key.kind !== 'below') return null;
    if (rule.negate && key.kind === 'path' && key.path.includes('/')) reach.push(key.path.slice(0, key.path.lastIndexOf('/')));
    else reach.push(key.path);
  }
  return reach;
}

/** A pattern without a slash is held against the last segment (`matchBase`). */
function nameKey(part: Part): Key {
  if (isLiteral(part)) return { kind: 'name', name: part.toLowerCase() };
  const star = typeof part === 'string' && !isGlobstar(part) ? ONE_STAR.exec(part) : null;
  if (star === null) return ALWAYS;
  const [, prefix = '', suffix = ''] = star;
  return { kind: 'affix', prefix: prefix.toLowerCase(), suffix: suffix.toLowerCase() };
}

function globstarKey(rule: IgnoreRule, parts: readonly Part[]): Key {
  // A partial match of `**/x` holds for every directory, and negated rules are asked for partial matches.
  if (rule.negate) return ALWAYS;
  const [, second, third] = parts;
  if (parts.length === 2) return nameKey(second);
  if (parts.length !== 3 || !isGlobstar(third)) return ALWAYS;
  if (isLiteral(second)) return { kind: 'segment', segment: second.toLowerCase() };
  const prefix = typeof second === 'string' ? ONE_STAR.exec(second)?.[1] : undefined;
  return prefix === undefined || prefix === '' ? ALWAYS : { kind: 'text', text: prefix.toLowerCase() };
}

/** `/*.js` reaches entries of its own depth; with a `**` or a `..` in it, any. */
function depthKey(rule: IgnoreRule, anchored: readonly Part[]): Key {
  if (isRelative(rule) || anchored.some((part) => isGlobstar(part) || part === '..' || part === '.')) return ALWAYS;
  return { kind: 'depth', depth: anchored.length };
}

/** Positions of rules by key; positions ascend within each list. */
type Positions = Map<string, number[]>;

interface Tables {
  readonly paths: Positions;
  readonly below: Positions;
  /** Negated rules by each directory above their literal part: partial matches. */
  readonly above: Positions;
  readonly names: Positions;
  readonly segments: Positions;
  readonly affixes: { readonly prefix: string; readonly suffix: string; readonly positions: readonly number[] }[];
  readonly texts: { readonly text: string; readonly positions: readonly number[] }[];
  readonly depths: { readonly depth: number; readonly positions: readonly number[] }[];
  readonly always: number[];
}

function buildTables(rules: readonly IgnoreRule[]): Tables {
  const tables: Tables = {
    paths: new Map(),
    below: new Map(),
    above: new Map(),
    names: new Map(),
    segments: new Map(),
    affixes: [],
    texts: [],
    depths: [],
    always: [],
  };
  rules.forEach((rule, position) => {
    for (const key of keysOf(rule)) place(tables, key, rule, position);
  });
  return tables;
}

function place(tables: Tables, key: Key, rule: IgnoreRule, position: number): void {
  switch (key.kind) {
    case 'path':
      add(tables.paths, key.path, position);
      return placeAbove(tables, key.path, rule, position);
    case 'below':
      add(tables.below, key.path, position);
      return placeAbove(tables, key.path, rule, position);
    case 'name':
      return add(tables.names, key.name, position);
    case 'segment':
      return add(tables.segments, key.segment, position);
    case 'affix':
      tables.affixes.push({ ...key, positions: [position] });
      return;
    case 'text':
      tables.texts.push({ ...key, positions: [position] });
      return;
    case 'depth':
      tables.depths.push({ ...key, positions: [position] });
      return;
    case 'always':
      if (tables.always.at(-1) !== position) tables.always.push(position);
  }
}

function add(positions: Positions, key: string, position: number): void {
  const list = positions.get(key);
  if (list === undefined) positions.set(key, [position]);
  else if (list.at(-1) !== position) list.push(position);
}

function placeAbove(tables: Tables, path: string, rule: IgnoreRule, position: number): void {
  if (!rule.negate) return;
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    add(tables.above, path.slice(0, slash), position);
  }
}

/** The lists of positions that could match `entry`. */
function candidatesOf(tables: Tables, entry: string, partial: boolean): (readonly number[])[] {
  const lists: (readonly number[])[] = [];
  const take = (list: readonly number[] | undefined): void => {
    if (list !== undefined) lists.push(list);
  };
  const path = (entry.endsWith('/') ? entry.slice(0, -1) : entry).toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1);

  if (tables.always.length > 0) lists.push(tables.always);
  take(tables.paths.get(path));
  take(tables.names.get(name));
  if (partial) take(tables.above.get(path));
  let depth = 1;
  let start = 0;
  for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', start)) {
    take(tables.below.get(path.slice(0, slash)));
    if (tables.segments.size > 0) take(tables.segments.get(path.slice(start, slash)));
    start = slash + 1;
    depth += 1;
  }
  take(tables.below.get(path));
  take(tables.segments.get(name));
  for (const affix of tables.affixes) if (name.endsWith(affix.suffix) && name.startsWith(affix.prefix)) lists.push(affix.positions);
  for (const text of tables.texts) if (path.includes(text.text)) lists.push(text.positions);
  for (const limit of tables.depths) if (depth <= limit.depth) lists.push(limit.positions);
  return lists;
}

const isStar = ({ negate, globParts }: IgnoreRule): boolean =>
  !negate && globParts.length === 1 && globParts[0]?.length === 1 && globParts[0][0] === '*';

/** ignore-walk's match of one rule, in the order of its `filterEntry`. */
function matches(rule: IgnoreRule, entry: string, partial: boolean, entryBasename: string | undefined): boolean {
  if (rule.match(`/${entry}`) || rule.match(entry)) return true;
  if (!partial) return false;
  if (rule.match(`/${entry}/`) || rule.match(`${entry}/`)) return true;
  if (rule.negate && (rule.match(`/${entry}`, true) || rule.match(entry, true))) return true;
  if (entryBasename === undefined || entryBasename === '' || !isRelative(rule)) return false;
  if (rule.match(`/${entryBasename}/`) || rule.match(`${entryBasename}/`)) return true;
  return rule.negate && (rule.match(`/${entryBasename}`, true) || rule.match(entryBasename, true));
}

/**
 * @param rules in the order in which npm-packlist applies them
 * @param strict where those begin that hold whatever the others say
 */
export function indexRules(rules: readonly IgnoreRule[], strict: number = rules.length): RuleIndex {
  const tables = buildTables(rules);
  const everything = [rules.map((_, position) => position)];
  /** `*` matches everything; npm-packlist puts it before the rules of `files`. */
  const star = rules.findLastIndex(isStar);

  /** Where the search stands, which goes from the last rule to the first. */
  let lists: readonly (readonly number[])[] = [];
  let ends: number[] = [];
  let before = -1;

  /** The position of the next rule that could match; -1 at the end. */
  const nextCandidate = (): number => {
    let position = takeLast(lists, ends);
    while (position === before) position = takeLast(lists, ends);
    before = position;
    return position;
  };

  /** The position of the last rule that matches; -1 where none does. */
  const last = (entry: string, partial: boolean, entryBasename: string | undefined): number => {
    // How letters beyond ASCII compare without case is the matcher's business: ask it everything.
    lists = PRINTABLE_ASCII.test(entry) ? candidatesOf(tables, entry, partial) : everything;
    ends = lists.map((list) => list.length - 1);
    before = rules.length;
    for (;;) {
      const position = nextCandidate();
      // Positions index `rules` by construction.
      if (position === -1 || matches(rules[position] as IgnoreRule, entry, partial, entryBasename)) return position;
    }
  };

  const decide = (entry: string, partial: boolean, entryBasename: string | undefined): IgnoreRule | null =>
    rules[last(entry, partial, entryBasename)] ?? null;

  const turn = (entry: string, partial: boolean, entryBasename: string | undefined, included: boolean): number => {
    let turning = last(entry, partial, entryBasename);
    const decision = rules[turning]?.negate;
    if (decision === undefined || turning >= strict) return turning;
    for (;;) {
      const position = nextCandidate();
      const rule = rules[position];
      if (rule === undefined) return decision === included ? -1 : turning;
      // The decision is made; that `*` turned it before needs no proof for every file that ships.
      if (decision && position === star) return turning;
      if (!matches(rule, entry, partial, entryBasename)) continue;
      if (rule.negate !== decision) return turning;
      turning = position;
    }
  };
  return { decide, turn };
}

/** Removes and returns the highest position among the ends of ascending lists, or -1. */
function takeLast(lists: readonly (readonly number[])[], ends: number[]): number {
  let highest = -1;
  let from = -1;
  for (let i = 0; i < lists.length; i += 1) {
    const position = lists[i]?.[ends[i] ?? -1] ?? -1;
    if (position > highest) {
      highest = position;
      from = i;
    }
  }
  if (from !== -1) ends[from] = (ends[from] ?? 0) - 1;
  return highest;
}
