import { type Cursor, eachEntry, eachItem, expectEnd, isList, isNull, isText, measureString, peek, readText, walk } from './json-bytes.ts';

/** What a source map holds, in figures: the sources of all of its sections, flattened. */
export interface SourceMap {
  readonly kind: 'map';
  /** `file`, the generated file, as the outermost map names it. */
  readonly file: string | null;
  /** In the order in which they stand. */
  readonly sources: readonly MapSource[];
  /** Every `sourceRoot` that is not empty. */
  readonly sourceRoots: readonly string[];
  /** Size of the map itself, in bytes. */
  readonly size: number;
}

export interface MapSource {
  /** As written; null where there is content that no source names, or a source without a name. */
  readonly name: string | null;
  readonly sourceRoot: string | null;
  /** Null where the map names the source without its text. */
  readonly content: Content | null;
}

/** Lines as an editor counts them: the end of the last line begins no further one. Bytes in UTF-8. */
export interface Content {
  readonly lines: number;
  readonly bytes: number;
}

/** `other`: JSON that is no source map, and nothing at all. */
export type MapReading = SourceMap | { readonly kind: 'other' } | Unreadable;

export interface Unreadable {
  readonly kind: 'unreadable';
  /** Completes the sentence: it cannot be read, … */
  readonly reason: string;
}

export interface ReadOptions {
  /** What follows the map is none of our business: the rest of the line, for a map inside of code. */
  readonly trailing?: boolean;
}

/** More than any build has; what is kept of each source is bounded by it. */
const MOST_SOURCES = 1_000_000;

/**
 * Reads a source map, or any JSON in which one stands: sections (ECMA-426), a cache of a bundler. An object is a map when it has a list
 * `sourcesContent`, or `mappings` with `sources`, `sections` or `version`. Two readers can take a doubled key for different maps, so that
 * counts as unreadable.
 */
export function readSourceMap(bytes: Uint8Array, { trailing = false }: ReadOptions = {}): MapReading {
  const encoding = otherEncoding(bytes);
  if (encoding !== null) return { kind: 'unreadable', reason: `it is ${encoding}, and source maps are UTF-8` };
  const cursor: Cursor = { bytes, at: beginOf(bytes) };
  if (peek(cursor) === -1) return { kind: 'other' };
  const found: Found = { file: null, maps: 0, sources: [], sourceRoots: [] };
  try {
    walk(cursor, 0, (depth) => readObject(cursor, depth, found));
    if (!trailing) expectEnd(cursor);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
  if (found.maps === 0) return { kind: 'other' };
  return { kind: 'map', file: found.file, sources: found.sources, sourceRoots: found.sourceRoots, size: bytes.length };
}

/** UTF-16 and UTF-32 by their marks, or by the zeros that a brace brings along. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return bytes.length > 1 && (first === 0) !== (second === 0) && (first === 0x7b || second === 0x7b) ? 'UTF-16' : null;
}

/** After a byte order mark and the line `)]}'` that keeps browsers from running JSON. */
function beginOf(bytes: Uint8Array): number {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const guarded = [0x29, 0x5d, 0x7d].every((byte, index) => bytes[start + index] === byte);
  if (!guarded) return start;
  const lineEnd = bytes.indexOf(0x0a, start);
  return lineEnd === -1 ? start : lineEnd + 1;
}

interface Found {
  file: string | null;
  maps: number;
  readonly sources: MapSource[];
  readonly sourceRoots: string[];
}

const KEYS = ['file', 'mappings', 'sections', 'sourceRoot', 'sources', 'sourcesContent', 'version'] as const;
type Key = (typeof KEYS)[number];
const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

/** What one object says; `wrong` and `twice` matter only if it turns out to be a map. */
interface Draft {
  readonly seen: Set<Key>;
  file: string | null;
  sourceRoot: string | null;
  mappings: boolean;
  names: readonly (string | null)[] | null;
  contents: readonly (Content | null)[] | null;
  twice: Key | null;
  wrong: string | null;
}

function readObject(cursor: Cursor, depth: number, found: Found): void {
  const draft: Draft = {
    seen: new Set(),
    file: null,
    sourceRoot: null,
    mappings: false,
    names: null,
    contents: null,
    twice: null,
    wrong: null,
  };
  const pass = (): void => walk(cursor, depth + 1, (inner) => readObject(cursor, inner, found));
  const room = MOST_SOURCES - found.sources.length;
  eachEntry(cursor, (key, first) => {
    if (!isKey(key)) return pass();
    if (draft.seen.has(key)) draft.twice = key;
    draft.seen.add(key);
    readValue({ cursor, key, first, draft, pass, room });
  });
  const { seen } = draft;
  const isMap = draft.contents !== null || (draft.mappings && (seen.has('sources') || seen.has('sections') || seen.has('version')));
  if (!isMap && !isIndex(draft)) return;
  keep(draft, found, depth);
}

/** The outer object of an indexed map has no `mappings`; its sections are maps of their own. */
const isIndex = ({ seen }: Draft): boolean => seen.has('version') && (seen.has('sections') || seen.has('sources'));

interface ValueAt {
  readonly cursor: Cursor;
  readonly key: Key;
  readonly first: number;
  readonly draft: Draft;
  readonly pass: () => void;
  /** How many sources may still come. */
  readonly room: number;
}

function readValue({ cursor, key, first, draft, pass, room }: ValueAt): void {
  switch (key) {
    case 'version':
    case 'sections':
      return pass();
    case 'mappings':
      draft.mappings = isText(first);
      return pass();
    case 'file':
    case 'sourceRoot':
      if (isText(first)) draft[key] = readText(cursor);
      else passOrWrong(key, first, draft, pass);
      return;
    case 'sources':
      if (isList(first)) draft.names = namesIn(cursor, pass, room);
      else passOrWrong(key, first, draft, pass);
      return;
    case 'sourcesContent':
      if (isList(first)) draft.contents = contentsIn(cursor, { draft, pass, room });
      else passOrWrong(key, first, draft, pass);
  }
}

function passOrWrong(key: Key, first: number, draft: Draft, pass: () => void): void {
  if (!isNull(first)) draft.wrong = `"${key}" is not ${key.startsWith('sources') ? 'a list' : 'a text'}`;
  pass();
}

function namesIn(cursor: Cursor, pass: () => void, room: number): readonly (string | null)[] {
  const names: (string | null)[] = [];
  eachItem(cursor, (first) => {
    if (names.length >= room) throw tooMany();
    if (isText(first)) return void names.push(readText(cursor));
    pass();
    names.push(null);
  });
  return names;
}

function contentsIn(cursor: Cursor, { draft, pass, room }: Pick<ValueAt, 'draft' | 'pass' | 'room'>): readonly (Content | null)[] {
  const contents: (Content | null)[] = [];
  eachItem(cursor, (first) => {
    if (contents.length >= room) throw tooMany();
    if (isText(first)) {
      const { bytes, newlines, endsWithNewline } = measureString(cursor);
      contents.push({ bytes, lines: bytes === 0 || endsWithNewline ? newlines : newlines + 1 });
      return;
    }
    if (!isNull(first)) draft.wrong = '"sourcesContent" holds something else than texts';
    pass();
    contents.push(null);
  });
  return contents;
}

const tooMany = (): SyntaxError => new SyntaxError('it has more than 1,000,000 sources');

function keep({ names, contents, sourceRoot, file, twice, wrong }: Draft, found: Found, depth: number): void {
  if (wrong !== null) throw new SyntaxError(wrong);
  if (twice !== null) throw new SyntaxError(`"${twice}" stands in it twice, so that readers differ on what it holds`);
  found.maps += 1;
  if (depth === 0) found.file = file;
  if (sourceRoot !== null && sourceRoot !== '') found.sourceRoots.push(sourceRoot);
  const length = Math.max(names?.length ?? 0, contents?.length ?? 0);
  if (found.sources.length + length > MOST_SOURCES) throw tooMany();
  for (let index = 0; index < length; index += 1)
    found.sources.push({ name: names?.[index] ?? null, sourceRoot, content: contents?.[index] ?? null });
}
