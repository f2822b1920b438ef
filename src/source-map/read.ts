import {
  type ByteText,
  type Cursor,
  cursorAt,
  eachEntry,
  eachItem,
  expectEnd,
  isList,
  isNull,
  isText,
  measureString,
  passValue,
  peek,
  placeOf,
  readText,
  walk,
} from './json-bytes.ts';
import { count } from '../size.ts';
import { append, numberAt, type NumberList, numberList } from './number-list.ts';

/** What a source map holds, in figures: the sources of all of its sections, flattened. */
export interface SourceMap {
  readonly kind: 'map';
  /** `file`, the generated file, as the outermost map names it. */
  readonly file: string | null;
  /** In the order in which they stand. Names are read from the text each time: a map can be nothing but names. */
  readonly eachSource: (visit: (source: MapSource) => void) => void;
  /** Every `sourceRoot` that is not empty. */
  readonly eachRoot: (visit: (sourceRoot: string) => void) => void;
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
const MOST_SOURCES = 200_000;

/**
 * Reads a source map, or any JSON in which one stands: sections (ECMA-426), a cache of a bundler. An object is a map when it has a list
 * `sourcesContent`, or `mappings` with `sources`, `sections` or `version`. Two readers can take a doubled key for different maps, so that
 * counts as unreadable.
 */
export function readSourceMap(text: ByteText, { trailing = false }: ReadOptions = {}): MapReading {
  const encoding = otherEncoding(text.stretchAt(0).bytes);
  if (encoding !== null) return { kind: 'unreadable', reason: `it is ${encoding}, and source maps are UTF-8` };
  const cursor = cursorAt(text, beginOf(text));
  if (peek(cursor) === -1) return { kind: 'other' };
  const found: Found = { file: null, maps: 0, sources: 0, rows: numberList(), contents: numberList() };
  try {
    walk(cursor, 0, (depth) => readObject(cursor, depth, found));
    if (!trailing) expectEnd(cursor);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'unreadable', reason: error.message };
    throw error;
  }
  if (found.maps === 0) return { kind: 'other' };
  return {
    kind: 'map',
    file: found.file,
    eachSource: (visit) => eachSource(text, found, visit),
    eachRoot: (visit) => eachRoot(text, found, visit),
    size: text.size(),
  };
}

/** UTF-16 and UTF-32 by their marks, or by the zeros that a brace brings along. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  return bytes.length > 1 && (first === 0) !== (second === 0) && (first === 0x7b || second === 0x7b) ? 'UTF-16' : null;
}

/** After a byte order mark and the line `)]}'` that keeps browsers from running JSON. */
function beginOf(text: ByteText): number {
  const { bytes } = text.stretchAt(0);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const guarded = [0x29, 0x5d, 0x7d].every((byte, index) => bytes[start + index] === byte);
  if (!guarded) return start;
  for (let at = start; ;) {
    const stretch = text.stretchAt(at);
    const lineEnd = stretch.bytes.indexOf(0x0a, at - stretch.start);
    if (lineEnd !== -1) return stretch.start + lineEnd + 1;
    if (stretch.start + stretch.bytes.length === at) return start;
    at = stretch.start + stretch.bytes.length;
  }
}

/** What is kept of the sources of all maps in a text: numbers, since there can be very many. */
interface Found {
  file: string | null;
  maps: number;
  sources: number;
  /** For each map with sources or a root: where its names stand, where its root stands, and the first and the last but one of its contents. */
  readonly rows: NumberList;
  /** For each content its lines and bytes, `MISSING` where there is none. */
  readonly contents: NumberList;
}

const ROW = 4;
const CONTENT = 2;
const MISSING = 0xff_ff_ff_ff;

const KEYS = ['file', 'mappings', 'sections', 'sourceRoot', 'sources', 'sourcesContent', 'version'] as const;
type Key = (typeof KEYS)[number];
const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

/** What one object says; `wrong` and `twice` matter only if it turns out to be a map. */
interface Draft {
  readonly seen: Set<Key>;
  file: string | null;
  mappings: boolean;
  /** Where the text stands, `MISSING` where there is none or an empty one. */
  rootAt: number;
  /** Where the list stands, and how many it has. */
  namesAt: number;
  names: number;
  /** The first one in `Found`, and the one after the last; null without a list. */
  contents: { readonly first: number; readonly end: number } | null;
  twice: Key | null;
  wrong: string | null;
}

function readObject(cursor: Cursor, depth: number, found: Found): void {
  const draft: Draft = {
    seen: new Set(),
    file: null,
    mappings: false,
    rootAt: MISSING,
    namesAt: MISSING,
    names: 0,
    contents: null,
    twice: null,
    wrong: null,
  };
  const pass = (): void => walk(cursor, depth + 1, (inner) => readObject(cursor, inner, found));
  eachEntry(cursor, (key, first) => {
    if (!isKey(key)) return pass();
    if (draft.seen.has(key)) draft.twice = key;
    draft.seen.add(key);
    readValue({ cursor, key, first, draft, pass, found });
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
  readonly found: Found;
}

function readValue({ cursor, key, first, draft, pass, found }: ValueAt): void {
  switch (key) {
    case 'version':
    case 'sections':
      return pass();
    case 'mappings':
      draft.mappings = isText(first);
      return pass();
    case 'file':
      if (isText(first)) draft.file = readText(cursor);
      else passOrWrong(key, first, draft, pass);
      return;
    case 'sourceRoot':
      if (isText(first)) readRoot(cursor, draft);
      else passOrWrong(key, first, draft, pass);
      return;
    case 'sources':
      if (isList(first)) readNames(cursor, draft, pass);
      else passOrWrong(key, first, draft, pass);
      return;
    case 'sourcesContent':
      if (isList(first)) readContents(cursor, { draft, pass, found });
      else passOrWrong(key, first, draft, pass);
  }
}

function passOrWrong(key: Key, first: number, draft: Draft, pass: () => void): void {
  if (!isNull(first)) draft.wrong = `"${key}" is not ${key.startsWith('sources') ? 'a list' : 'a text'}`;
  pass();
}

function readRoot(cursor: Cursor, draft: Draft): void {
  const at = placeOf(cursor);
  draft.rootAt = measureString(cursor).bytes > 0 ? at : MISSING;
}

function readNames(cursor: Cursor, draft: Draft, pass: () => void): void {
  draft.namesAt = placeOf(cursor);
  draft.names = 0;
  eachItem(cursor, (first) => {
    draft.names += 1;
    if (isText(first)) measureString(cursor);
    else pass();
  });
}

function readContents(cursor: Cursor, { draft, pass, found: { contents } }: Pick<ValueAt, 'draft' | 'pass' | 'found'>): void {
  const first = contents.length / CONTENT;
  eachItem(cursor, (start) => {
    if (contents.length >= MOST_SOURCES * CONTENT) throw tooMany();
    if (isText(start)) {
      const { bytes, newlines, endsWithNewline } = measureString(cursor);
      append(contents, bytes === 0 || endsWithNewline ? newlines : newlines + 1);
      append(contents, bytes);
      return;
    }
    if (!isNull(start)) draft.wrong = '"sourcesContent" holds something else than texts';
    pass();
    append(contents, MISSING);
    append(contents, MISSING);
  });
  draft.contents = { first, end: contents.length / CONTENT };
}

const tooMany = (): SyntaxError => new SyntaxError(`it has more than ${count(MOST_SOURCES)} sources`);

function keep({ namesAt, names, contents, rootAt, file, twice, wrong }: Draft, found: Found, depth: number): void {
  if (wrong !== null) throw new SyntaxError(wrong);
  if (twice !== null) throw new SyntaxError(`"${twice}" stands in it twice, so that readers differ on what it holds`);
  found.maps += 1;
  if (depth === 0) found.file = file;
  const { first, end } = contents ?? { first: 0, end: 0 };
  found.sources += Math.max(names, end - first);
  if (found.sources > MOST_SOURCES) throw tooMany();
  if (rootAt === MISSING && names === 0 && end === first) return;
  if (found.rows.length >= MOST_SOURCES * ROW) throw tooMany();
  for (const number of [namesAt, rootAt, first, end]) append(found.rows, number);
}

function eachRoot(text: ByteText, { rows }: Found, visit: (sourceRoot: string) => void): void {
  for (let row = 0; row < rows.length; row += ROW) {
    const rootAt = numberAt(rows, row + 1);
    if (rootAt !== MISSING) visit(readText(cursorAt(text, rootAt)));
  }
}

function eachSource(text: ByteText, { rows, contents }: Found, visit: (source: MapSource) => void): void {
  const contentAt = (index: number): Content | null => {
    const lines = numberAt(contents, index * CONTENT);
    return lines === MISSING ? null : { lines, bytes: numberAt(contents, index * CONTENT + 1) };
  };
  for (let row = 0; row < rows.length; row += ROW) {
    const rootAt = numberAt(rows, row + 1);
    const sourceRoot = rootAt === MISSING ? null : readText(cursorAt(text, rootAt));
    let next = numberAt(rows, row + 2);
    const end = numberAt(rows, row + 3);
    eachName(text, numberAt(rows, row), (name) => {
      visit({ name, sourceRoot, content: next < end ? contentAt(next) : null });
      next += 1;
    });
    for (; next < end; next += 1) visit({ name: null, sourceRoot, content: contentAt(next) });
  }
}

function eachName(text: ByteText, namesAt: number, visit: (name: string | null) => void): void {
  if (namesAt === MISSING) return;
  const cursor = cursorAt(text, namesAt);
  eachItem(cursor, (first) => {
    if (isText(first)) return visit(readText(cursor));
    passValue(cursor);
    visit(null);
  });
}
