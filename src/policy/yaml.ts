import {
  boolCoreTag,
  COLLECTION_STYLE,
  type Event,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { GateError } from '../errors.ts';
import type { Frame } from '../model.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import { frameAt, lineOf, lineText, type SourceText, sourceText } from './source-text.ts';

/** YAML as a tree in which every key and every value knows its place. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** Quotes included; for a value that is left out, its key. */
  readonly frame: Frame;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  /** Its first line, or its opening bracket. */
  readonly frame: Frame;
}

export interface YamlMap {
  readonly kind: 'map';
  /** In the order in which they are written; no key twice. */
  readonly entries: readonly YamlEntry[];
  /** Its first line, or its opening bracket. */
  readonly frame: Frame;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyFrame: Frame;
  readonly value: YamlNode;
}

const DEEPEST_NESTING = 32;

/**
 * @param text YAML 1.2, with or without a byte order mark, with any line breaks
 * @param file for messages, relative to the repository's root
 * @throws GateError with its place for invalid YAML, an empty text, more than one document, a root that is no mapping, a key that occurs
 *   twice or is no plain text, and for anchors, aliases and tags: a policy needs none, and an unquoted `*.map` or `!dist/x` is one
 */
export function parseYaml(text: string, file: string): YamlMap {
  const source = sourceText(text, file);
  const events = readEvents(source);
  refuseSecondDocument(source, events);
  const [document, ...nodes] = events;
  if (document === undefined)
    throw problemAt(source, source.text.length, 1, 'the policy is empty', 'write at least one key, or remove the file');
  const cursor: Cursor = { source, events: nodes, index: 0, readTo: 0 };
  const root = readNode(cursor, null);
  if (root.kind === 'map') return root;
  const found = root.kind === 'scalar' && root.value === null;
  if (found) throw policyProblem(root.frame, 'the policy is empty', 'write at least one key, or remove the file');
  throw policyProblem(root.frame, `a policy is a mapping, found ${describeNode(root)}`, 'write keys and values, like "allow: [...]"');
}

/** For messages: `the text "x"`, `a list`, `nothing`. */
export function describeNode(node: YamlNode): string {
  switch (node.kind) {
    case 'list':
      return 'a list';
    case 'map':
      return 'a mapping';
    case 'scalar':
      if (node.value === null) return 'nothing';
      return typeof node.value === 'string' ? `the text ${quote(node.value)}` : `${node.value}`;
  }
}

// ---------------------------------------------------------------------------------------------- events

function readEvents(source: SourceText): readonly Event[] {
  try {
    return parseEvents(source.text, { maxDepth: DEEPEST_NESTING });
  } catch (error) {
    // js-yaml asks its callers to expect other errors as well.
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const position = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
    const offset = lastTextBefore(source.text, position);
    throw problemAt(source, offset, 1, `invalid YAML: ${reason}`, advice(source, offset, offset < position), error);
  }
}

/** An error at the end of the text is shown at its last character, not on an empty line. */
function lastTextBefore(text: string, position: number): number {
  if (/\S/.test(text.slice(position))) return position;
  return Math.max(0, text.slice(0, position).trimEnd().length - 1);
}

function advice(source: SourceText, offset: number, atEnd: boolean): string {
  const line = lineText(source, lineOf(source, offset));
  const first = unquotedStart(line, source.text.charAt(offset));
  if (first !== null) return `a value that begins with ${first} needs quotes`;
  if (/^\s*\t/.test(line)) return 'indent with spaces';
  return atEnd ? 'the text ends here' : 'here';
}

/** Patterns often begin with a character that means something else to YAML: `@acme/x`, `*.{js,map}`, `[id].js`, `{a,b}/x`. */
function unquotedStart(line: string, failedAt: string): string | null {
  if (/[*&!@`%]/.test(failedAt)) return failedAt;
  const scalar = /(?:^\s*-\s+|:\s+)([*&!@`%])/.exec(line);
  const collection = /(?:^\s*-\s+|:\s+)([[{])[^\]}]*[\]}][^\s,\]}]/.exec(line);
  return scalar?.[1] ?? collection?.[1] ?? null;
}

function refuseSecondDocument(source: SourceText, events: readonly Event[]): void {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second === -1) return;
  const content =
    events
      .slice(second)
      .map(startOf)
      .find((start) => start >= 0) ?? source.text.length;
  const marker = Math.max(0, source.text.lastIndexOf('---', content));
  throw problemAt(source, marker, 3, 'a policy is one YAML document, found a second one', 'remove it, or move it to its own file');
}

function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return -1;
  }
}

function problemAt(source: SourceText, offset: number, length: number, message: string, label: string, cause?: unknown): GateError {
  const start = Math.min(offset, lastTextBefore(source.text, source.text.length));
  return policyProblem(frameAt(source, start, start + length, ''), message, label, { cause });
}

// ---------------------------------------------------------------------------------------------- tree

type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
type CollectionEvent = Extract<Event, { type: typeof EVENT_ID.SEQUENCE | typeof EVENT_ID.MAPPING }>;

interface Cursor {
  readonly source: SourceText;
  readonly events: readonly Event[];
  index: number;
  /** Offset up to which the text has been read, to find what has no offset of its own. */
  readTo: number;
}

/** @param place of a value that is left out; null: the next list item's dash, or the text's first line */
function readNode(cursor: Cursor, place: Frame | null): YamlNode {
  const event = cursor.events[cursor.index];
  cursor.index += 1;
  if (event === undefined || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
    throw new Error('the YAML parser closed a node that it never opened');
  }
  if (event.type === EVENT_ID.ALIAS) throw propertyProblem(cursor.source, 'an alias', event.anchorStart - 1, event.anchorEnd);
  if (event.tagStart >= 0) throw propertyProblem(cursor.source, 'a tag', event.tagStart, event.tagEnd);
  if (event.anchorStart >= 0) throw propertyProblem(cursor.source, 'an anchor', event.anchorStart - 1, event.anchorEnd);
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return {
        kind: 'scalar',
        value: scalarValue(cursor.source, event),
        frame: place === null || event.valueStart >= 0 ? scalarFrame(cursor, event) : place,
      };
    case EVENT_ID.SEQUENCE:
      return readList(cursor, event);
    case EVENT_ID.MAPPING:
      return readMap(cursor, event);
  }
}

function propertyProblem(source: SourceText, what: string, start: number, end: number): GateError {
  const written = source.text.slice(start, end);
  const message = `YAML reads ${quote(written).slice(1, -1)} as ${what}, which a policy cannot have`;
  return policyProblem(frameAt(source, start, end, ''), message, `a value that begins with ${written.slice(0, 1)} needs quotes`);
}

function readList(cursor: Cursor, event: CollectionEvent): YamlList {
  const frame = collectionFrame(cursor, event);
  const items: YamlNode[] = [];
  while (!atEnd(cursor)) items.push(readNode(cursor, nextIsEmpty(cursor) ? emptyItemFrame(cursor, frame) : null));
  cursor.index += 1;
  return { kind: 'list', items, frame };
}

function readMap(cursor: Cursor, event: CollectionEvent): YamlMap {
  const frame = collectionFrame(cursor, event);
  const entries: YamlEntry[] = [];
  const places = new Map<string, Frame>();
  while (!atEnd(cursor)) {
    const entry = readEntry(cursor, frame);
    const first = places.get(entry.key);
    if (first !== undefined)
      throw policyProblem(entry.keyFrame, `duplicate key ${quote(entry.key)}`, `it stands in line ${first.line} already`);
    places.set(entry.key, entry.keyFrame);
    entries.push(entry);
  }
  cursor.index += 1;
  return { kind: 'map', entries, frame };
}

function readEntry(cursor: Cursor, map: Frame): YamlEntry {
  const event = cursor.events[cursor.index];
  const key = readNode(cursor, map);
  if (key.kind !== 'scalar' || event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) {
    throw policyProblem(key.frame, `a key has to be plain text, found ${describeNode(key)}`, 'write a name before the colon');
  }
  return { key: getScalarValue(cursor.source.text, event), keyFrame: key.frame, value: readNode(cursor, key.frame) };
}

const atEnd = (cursor: Cursor): boolean => cursor.events[cursor.index]?.type === EVENT_ID.POP;

function nextIsEmpty(cursor: Cursor): boolean {
  const event = cursor.events[cursor.index];
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.tagStart < 0 && event.anchorStart < 0;
}

/** An item without a value has no offset: its dash is the next one in the list's column that has nothing after it. */
function emptyItemFrame(cursor: Cursor, list: Frame): Frame {
  const emptyItem = new RegExp(`^[ ]{${list.column - 1}}-[ \\t]*(?:#.*)?$`);
  for (let line = lineOf(cursor.source, cursor.readTo); line < cursor.source.lineStarts.length; line += 1) {
    const start = cursor.source.lineStarts[line] ?? 0;
    if (start < cursor.readTo || !emptyItem.test(lineText(cursor.source, line))) continue;
    cursor.readTo = start + list.column;
    return frameAt(cursor.source, start + list.column - 1, start + list.column, '');
  }
  return list;
}

function collectionFrame(cursor: Cursor, event: CollectionEvent): Frame {
  cursor.readTo = Math.max(cursor.readTo, event.start);
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  return frameAt(cursor.source, event.start, isFlow ? event.start + 1 : cursor.source.text.length, '');
}

function scalarFrame(cursor: Cursor, event: ScalarEvent): Frame {
  const { text } = cursor.source;
  if (event.valueStart < 0) return frameAt(cursor.source, lastTextBefore(text, text.length), text.length, '');
  cursor.readTo = Math.max(cursor.readTo, event.valueEnd);
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const indent = block ? text.slice(event.valueStart, event.valueEnd).search(/\S|$/) : 0;
  return frameAt(cursor.source, event.valueStart + indent - quoted, event.valueEnd + quoted, '');
}

/** Quoted and block scalars are text; plain ones go by the YAML 1.2 core schema, in which a date is text. */
function scalarValue(source: SourceText, event: ScalarEvent): YamlScalar['value'] {
  const text = getScalarValue(source.text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return text;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text;
}
