import { describe, expect, test } from '@jest/globals';
import { wholeText } from '../../src/source-map/json-bytes.ts';
import { type MapReading, type MapSource, readSourceMap, type SourceMap } from '../../src/source-map/read.ts';
import { pick, randomNumbers } from '../policy/random.ts';
import { mapOf } from '../rules/source-map-input.ts';

const read = (text: string | Uint8Array): MapReading => readSourceMap(wholeText(typeof text === 'string' ? Buffer.from(text) : text));

function sourcesOf(map: SourceMap): readonly MapSource[] {
  const sources: MapSource[] = [];
  map.eachSource((source) => sources.push(source));
  return sources;
}

/** `name: lines/bytes`, `-` without content; or why not. */
function shown(text: string | Uint8Array): string {
  const reading = read(text);
  if (reading.kind === 'other') return 'other';
  if (reading.kind === 'unreadable') return `unreadable: ${reading.reason}`;
  return sourcesOf(reading)
    .map(({ name, content }) => `${name}: ${content === null ? '-' : `${content.lines}/${content.bytes}`}`)
    .join(', ');
}

describe('what a source map holds', () => {
  test.each([
    ['a content', '{"version":3,"sources":["a.ts"],"sourcesContent":["x\\ny\\n"],"mappings":""}', 'a.ts: 2/4'],
    ['a last line without an end', mapOf({ 'a.ts': 'x\ny' }), 'a.ts: 2/3'],
    ['an empty content', mapOf({ 'a.ts': '' }), 'a.ts: 0/0'],
    ['content that is null here and there', mapOf({ 'a.ts': null, 'b.ts': 'x' }), 'a.ts: -, b.ts: 1/1'],
    ['fewer contents than sources', mapOf({ 'a.ts': 'x' }, { sources: ['a.ts', 'b.ts'] }), 'a.ts: 1/1, b.ts: -'],
    ['more contents than sources', mapOf({ 'a.ts': 'x', b: 'y' }, { sources: ['a.ts'] }), 'a.ts: 1/1, null: 1/1'],
    ['sources without a name', mapOf({ 'a.ts': 'x' }, { sources: [null] }), 'null: 1/1'],
    ['no content at all', '{"version":3,"sources":["a.ts"],"mappings":"AAAA"}', 'a.ts: -'],
    ['"sourcesContent": null', mapOf({ 'a.ts': 'x' }, { sourcesContent: null }), 'a.ts: -'],
    ['content without a version', '{"sources":["a.ts"],"sourcesContent":["x"]}', 'a.ts: 1/1'],
    ['an escaped key', '{"version":3,"sources":["a.ts"],"sources\\u0043ontent":["x"],"mappings":""}', 'a.ts: 1/1'],
    ['a line end as \\u000a', '{"version":3,"sources":["a.ts"],"sourcesContent":["x\\u000ay\\u000A"],"mappings":""}', 'a.ts: 2/4'],
    ['a byte order mark', `\ufeff${mapOf({ 'a.ts': 'x' })}`, 'a.ts: 1/1'],
    ['a guard', `)]}'\n${mapOf({ 'a.ts': 'x' })}`, 'a.ts: 1/1'],
    ['a guard with a comma', `)]}',\n${mapOf({ 'a.ts': 'x' })}`, 'a.ts: 1/1'],
    ['white space around', ` \n\t${mapOf({ 'a.ts': 'x' })}\r\n`, 'a.ts: 1/1'],
    [
      'sections',
      JSON.stringify({ version: 3, sections: ['a.ts', 'b.ts'].map((name) => ({ offset: {}, map: JSON.parse(mapOf({ [name]: 'x' })) })) }),
      'a.ts: 1/1, b.ts: 1/1',
    ],
    ['a map inside of the cache of a bundler', JSON.stringify({ code: 'x', map: JSON.parse(mapOf({ 'a.ts': 'x' })) }), 'a.ts: 1/1'],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('names, roots and sizes', () => {
    const text = mapOf({ 'a"\u00e9\u{1f600}.ts': 'x' }, { sourceRoot: '/source/', file: 'a.js' });
    const reading = read(text);
    if (reading.kind !== 'map') throw new Error(`expected a map: ${text}`);
    const roots: string[] = [];
    reading.eachRoot((root) => roots.push(root));
    expect(reading).toMatchObject({ file: 'a.js', size: Buffer.byteLength(text) });
    expect(roots).toEqual(['/source/']);
    expect(sourcesOf(reading)).toMatchObject([{ name: 'a"\u00e9\u{1f600}.ts', sourceRoot: '/source/' }]);
  });
});

describe('JSON that is no source map', () => {
  test.each([
    '',
    ' \n',
    '{}',
    '[]',
    'null',
    '"text"',
    '{"type":"FeatureCollection","features":[{"version":1}]}',
    '{"version":8,"layers":[]}',
  ])('%j', (text) => {
    expect(shown(text)).toBe('other');
  });

  test('a schema that speaks of "sourcesContent"', () => {
    expect(shown('{"properties":{"sources":{"type":"array"},"sourcesContent":{"type":"array"}}}')).toBe('other');
  });
});

describe('unreadable', () => {
  test.each([
    ['text', 'not json', 'it is not JSON at byte 0'],
    ['half a map', '{"version":3,"sources":["a', 'it ends in the middle'],
    ['something after the map', `${mapOf({ 'a.ts': 'x' })}}`, 'it is not JSON at byte 84'],
    ['a list instead of names', mapOf({}, { sources: 'a.ts' }), '"sources" is not a list'],
    ['contents that are no list', mapOf({}, { sourcesContent: 'secret' }), '"sourcesContent" is not a list'],
    ['contents that are no texts', mapOf({}, { sourcesContent: [{ text: 'secret' }] }), '"sourcesContent" holds something else than texts'],
    ['a root that is no text', mapOf({}, { sourceRoot: 1 }), '"sourceRoot" is not a text'],
    [
      'a doubled key',
      '{"version":3,"sources":["a"],"sourcesContent":["x"],"sourcesContent":[null],"mappings":""}',
      '"sourcesContent" stands in it twice, so that readers differ on what it holds',
    ],
    ['a zero byte', '{"version":3,"sources":["\0"]}', 'a string holds a control character at byte 25'],
    ['zero bytes', '\0\0\0\0', 'it is not JSON at byte 0'],
    ['an unknown escape', '["\\x41"]', 'a string holds an unknown escape at byte 2'],
    ['half an escape', '["\\u00', 'a string holds an unknown escape at byte 2'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${mapOf({ 'a.ts': 'x' })}`, 'utf16le'), 'it is UTF-16, and source maps are UTF-8'],
    ['UTF-16 without', Buffer.from(mapOf({ 'a.ts': 'x' }), 'utf16le'), 'it is UTF-16, and source maps are UTF-8'],
    ['UTF-16, big end first', Buffer.from(mapOf({ 'a.ts': 'x' }), 'utf16le').swap16(), 'it is UTF-16, and source maps are UTF-8'],
    ['lists in lists', '['.repeat(100_000), 'it is nested more than 500 levels deep'],
    ['objects in objects', '{"a":'.repeat(100_000), 'it is nested more than 500 levels deep'],
    ['sections in sections', '{"version":3,"sections":[{"map":'.repeat(100_000), 'it is nested more than 500 levels deep'],
    ['200,000 sources and one', `{"version":3,"sources":[${'"",'.repeat(200_000)}""]}`, 'it has more than 200,000 sources'],
  ])('%s', (_what, text, reason) => {
    expect(shown(text)).toBe(`unreadable: ${reason}`);
  });
});

/** What `JSON.parse` and `split` say, or null where the text is no JSON. */
function slowly(text: string): string | null {
  try {
    // Written by the generator below, whole or in pieces.
    const map = JSON.parse(text) as { readonly sources: readonly string[]; readonly sourcesContent: readonly (string | null)[] };
    return map.sources
      .map((name, index) => {
        const content = map.sourcesContent[index] ?? null;
        if (content === null) return `${name}: -`;
        const lines = content === '' ? 0 : content.split('\n').length - (content.endsWith('\n') ? 1 : 0);
        return `${name}: ${lines}/${Buffer.byteLength(content)}`;
      })
      .join(', ');
  } catch {
    return null;
  }
}

describe('agrees with JSON.parse', () => {
  const PIECES = ['\\n', '\\u000a', '\\u000A', '\\r', '\\"', '\\\\', '\\\\n', '\\/', 'a', '\u00e9', '\u20ac', '\u{1f600}'] as const;
  const UNITS = [
    '\\ud83d\\ude00',
    '\\uD83D',
    '\\uDE00',
    '\\ud83d\\ud83d\\ude00',
    '\\u00e9',
    '\\u20AC',
    '\\u0041',
    '\\u0000',
    '\\ud83dx\\ude00',
  ] as const;
  const BLANKS = ['', '', ' ', '\n', '\r\n\t'] as const;

  function generated(seed: number): string {
    const random = randomNumbers(seed);
    const text = (longest: number): string =>
      `"${Array.from({ length: Math.floor(random() * longest) }, () => pick(random, [...PIECES, ...UNITS])).join('')}"`;
    const blank = (): string => pick(random, BLANKS);
    const list = (items: readonly string[]): string => `[${blank()}${items.join(`${blank()},${blank()}`)}${blank()}]`;
    const sources = Array.from({ length: Math.floor(random() * 5) }, () => text(6));
    const contents = sources.map(() => (random() < 0.2 ? 'null' : text(40)));
    const entries = [
      `"version"${blank()}:3`,
      `"sources":${blank()}${list(sources)}`,
      `"sourcesContent":${list(contents)}`,
      `"names":${list(['true', '-0.5e+10', '{"a":[1,0]}'])}`,
      '"mappings":"AAAA;;"',
    ];
    return `${blank()}{${blank()}${entries.toSorted(() => random() - 0.5).join(`,${blank()}`)}}${blank()}`;
  }

  test('on 2,000 generated maps', () => {
    for (let seed = 0; seed < 2000; seed += 1) {
      const text = generated(seed);
      expect([seed, shown(text)]).toEqual([seed, slowly(text)]);
    }
  });

  test('on what is no JSON any more after one byte has changed', () => {
    let broken = 0;
    for (let seed = 0; seed < 3000; seed += 1) {
      const random = randomNumbers(seed);
      const text = generated(seed);
      const at = Math.floor(random() * text.length);
      const changed = text.slice(0, at) + pick(random, ['"', '\\', '{', ']', ',', '0', '-', '.', 'e', '\n', '']) + text.slice(at + 1);
      const isJson = parses(changed);
      if (!isJson) broken += 1;
      const reading = read(changed);
      const isSyntax =
        reading.kind === 'unreadable' &&
        !/ is not | holds something else | stands in it twice/.test(reading.reason.replace('it is not JSON', ''));
      expect([changed, isSyntax]).toEqual([changed, !isJson]);
    }
    expect(broken).toBeGreaterThan(1000);
  });

  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
});

describe('hostile input', () => {
  test('a map that was cut off anywhere is unreadable', () => {
    const whole = Buffer.from(
      mapOf(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`src/${index}.ts`, 'line\n"é"\n'.repeat(9)]))),
    );
    for (let length = 1; length < whole.length; length += 97) expect(read(whole.subarray(0, length)).kind).toBe('unreadable');
    expect(read(whole).kind).toBe('map');
  });

  const VALUES = [
    'null',
    'true',
    '1',
    '-1e999',
    `1${'0'.repeat(10_000)}`,
    '"text"',
    '[]',
    '{}',
    '[[]]',
    '[{"sources":[]}]',
    '[null]',
    '[1]',
  ];

  test.each(['version', 'file', 'sourceRoot', 'sources', 'sourcesContent', 'sections', 'mappings', 'names'])('any type of "%s"', (key) => {
    for (const value of VALUES)
      for (const rest of ['"version":3', '"mappings":"AAAA"', '"sourcesContent":["x"]'])
        expect(['map', 'other', 'unreadable']).toContain(read(`{"${key}":${value},${rest}}`).kind);
  });

  test('50 MB in one text', () => {
    const long = Buffer.concat([Buffer.from('{"version":3,"mappings":"","sources":["'), Buffer.alloc(50_000_000, 'a'), Buffer.from('"]}')]);
    expect(shown(long)).toBe('(50000000 bytes): -');
    long[long.length - 2] = 0x20;
    expect(read(long).kind).toBe('unreadable');
  });
});
