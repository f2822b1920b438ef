import * as fc from 'fast-check';
import { type ByteText, wholeText } from '../../../src/source-map/json-bytes.ts';
import { encodedText } from '../../../src/source-map/encoded-text.ts';
import { type MapReading, readSourceMap } from '../../../src/source-map/read.ts';
import { editText, textEdits } from '../mutations.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

const name = fc.oneof(
  fc.constantFrom('a.ts', '../src/b.ts', '/home/me/c.ts', 'webpack://x/./d.ts', ''),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const content = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('a\nb\n', '\r\n', '\u{1F600}', '\uD800', '"\\"', ''),
);
const odd = fc.constantFrom<unknown[]>(null, 1, {}, [], 'x', true);
const rarely = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ arbitrary, weight: 20 }, { arbitrary: odd, weight: 1 });

const plainMap = fc.record(
  {
    version: rarely(fc.constantFrom(3, 3, 2, '3')),
    file: rarely(name),
    sourceRoot: rarely(name),
    sources: rarely(fc.array(fc.oneof({ arbitrary: name, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 }), { maxLength: 4 })),
    sourcesContent: rarely(
      fc.array(fc.oneof({ arbitrary: content, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 }), { maxLength: 4 }),
    ),
    names: fc.constant([]),
    mappings: rarely(fc.constantFrom('', 'AAAA', ';;AACA')),
  },
  { requiredKeys: [] },
);
const indexed = fc.record(
  {
    version: fc.constant(3),
    sections: fc.array(fc.record({ offset: fc.constant({ line: 0, column: 0 }), map: plainMap }), { maxLength: 3 }),
  },
  { requiredKeys: ['sections'] },
);
const json = fc.oneof(
  { arbitrary: plainMap, weight: 6 },
  { arbitrary: indexed, weight: 2 },
  { arbitrary: fc.record({ code: fc.string(), map: plainMap }), weight: 1 },
  { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
);
const PIECES = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '\\u000a',
  '\\ud83d',
  '\\ude00',
  '\n',
  '\t',
  '\0',
  '0',
  '-',
  'e5',
  '\uFEFF',
  ")]}'\n",
  '"sources":[],',
  '"mappings":"",',
  '"sourcesContent":["x"],',
  '\\',
];

/** JSON.parse decides what is JSON and what stands in it; the same text in base64, read a stretch at a time, gives the same. */
export const sourceMap = fuzzTarget({
  name: 'source-map',
  input: 'source maps, indexed maps, caches with maps in them and other JSON, with pieces of JSON put in and taken out',
  holds:
    'what `JSON.parse` accepts is read to the same sources, lines and bytes, what it refuses is never taken for a map; base64 gives the same',
  cases: 1500,
  inputs: fc.record({
    value: json,
    indent: fc.constantFrom(0, 0, 2),
    edits: fc.oneof(fc.constant([]), textEdits(fc.constantFrom(...PIECES), 2)),
  }),
  check: ({ value, indent, edits }) => {
    const text = editText(JSON.stringify(value, null, indent), edits);
    const bytes = Buffer.from(text);
    const reading = readSourceMap(wholeText(bytes));
    const seen = shown(reading);
    const decoded = readSourceMap(inBase64(bytes));
    // base64 has no bytes that are no text: lone surrogates are gone from both.
    holdSame(shown(decoded), seen, 'a map in base64 is read as the plain one');
    const expected = expectedOf(bytes.toString('utf8'));
    if (expected === null) return hold(reading.kind !== 'map', 'what is no JSON is no map that was read', text);
    if (reading.kind === 'unreadable')
      return hold(/twice|is not a|holds something else/.test(reading.reason), 'JSON is readable', text, reading.reason);
    if (edits.length === 0) return holdSame(seen, expected, 'the same sources as by JSON.parse');
    // Of a doubled key JSON.parse takes the last value: what stands in the others is read as well.
    const all = new Set(Array.isArray(seen) ? seen.map((one) => JSON.stringify(one)) : []);
    const isThere = Array.isArray(expected) ? expected.every((one) => all.has(JSON.stringify(one))) : seen === expected || all.size > 0;
    hold(isThere, 'all sources that JSON.parse finds', text, seen, expected);
  },
});

function inBase64(bytes: Buffer): ByteText {
  const encoded = Buffer.from(bytes.toString('base64'));
  return encodedText(encoded, { from: 0, to: encoded.length, isBase64: true });
}

type Shown = readonly (readonly [name: string | null, lines: number, bytes: number] | readonly [name: string | null])[];

function shown(reading: MapReading): unknown {
  if (reading.kind !== 'map') return reading.kind;
  const sources: Shown[number][] = [];
  reading.eachSource(({ name: source, content: text }) => {
    sources.push(text === null ? [source] : [source, text.lines, text.bytes]);
  });
  return sources;
}

/** Null where the text is no JSON. */
function expectedOf(text: string): unknown {
  const plain = text.replace(/^\uFEFF/, '').replace(/^\)\]\}[^\n]*\n/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch {
    return /^[ \t\r\n]*$/.test(plain) ? 'other' : null;
  }
  const maps: Shown[] = [];
  collect(value, maps);
  return maps.length === 0 ? 'other' : maps.flat();
}

/** Inner maps come before the ones around them, as they are read. */
function collect(value: unknown, maps: Shown[]): void {
  if (Array.isArray(value)) return value.forEach((one) => collect(one, maps));
  if (typeof value !== 'object' || value === null) return;
  const map = value as Readonly<Record<string, unknown>>;
  for (const [key, inner] of Object.entries(map)) {
    const isOwn = key === 'file' || key === 'sourceRoot' || ((key === 'sources' || key === 'sourcesContent') && Array.isArray(inner));
    if (!isOwn) collect(inner, maps);
    else if (key === 'sources' && Array.isArray(inner)) inner.forEach((one) => typeof one === 'object' && collect(one, maps));
  }
  const has = (key: string): boolean => Object.hasOwn(map, key);
  const isMap =
    Array.isArray(map['sourcesContent']) ||
    (typeof map['mappings'] === 'string' && (has('sources') || has('sections') || has('version'))) ||
    (has('version') && (has('sections') || has('sources')));
  if (isMap) maps.push(sourcesOf(map));
}

function sourcesOf(map: Readonly<Record<string, unknown>>): Shown {
  const sources: readonly unknown[] = Array.isArray(map['sources']) ? map['sources'] : [];
  const contents: readonly unknown[] = Array.isArray(map['sourcesContent']) ? map['sourcesContent'] : [];
  return Array.from({ length: Math.max(sources.length, contents.length) }, (_, index) => {
    const source = sources[index];
    const text = contents[index];
    const named = typeof source === 'string' ? source : null;
    if (typeof text !== 'string') return [named];
    const lines = text.split('\n').length - (text === '' || text.endsWith('\n') ? 1 : 0);
    return [named, lines, Buffer.byteLength(text)];
  });
}
