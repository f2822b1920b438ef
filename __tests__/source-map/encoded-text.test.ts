import { describe, expect, test } from '@jest/globals';
import { type Encoded, encodedText } from '../../src/source-map/encoded-text.ts';
import { type ByteText, LOOKAHEAD, wholeText } from '../../src/source-map/json-bytes.ts';
import { type MapReading, readSourceMap } from '../../src/source-map/read.ts';
import { randomNumbers } from '../policy/random.ts';

const inside = (data: string, isBase64: boolean): ByteText => {
  const bytes = Buffer.from(`before${data}after`);
  const range: Encoded = { from: 6, to: bytes.length - 5, isBase64 };
  return encodedText(bytes, range);
};

/** From the first byte to the last. */
function wholeOf(text: ByteText): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const { bytes, start } = text.stretchAt(at);
    const part = Buffer.from(bytes.subarray(at - start));
    if (part.length === 0) return Buffer.concat(parts);
    parts.push(part);
    at += part.length;
  }
}

const TEXT = '{"a":"é%+/ \\"~?>"}';
const BASE64 = Buffer.from(TEXT).toString('base64');

describe('what the data says', () => {
  test.each<[string, string, boolean]>([
    ['base64', BASE64, true],
    ['without padding', BASE64.replaceAll('=', ''), true],
    ['base64 of URLs', Buffer.from(TEXT).toString('base64url'), true],
    ['with line breaks', BASE64.replaceAll(/(.{5})/g, '$1\r\n\t '), true],
    ['percent-encoded once more', encodeURIComponent(BASE64), true],
    ['each letter percent-encoded', BASE64.replaceAll(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`), true],
    ['percent-encoded', encodeURIComponent(TEXT), false],
    ['as it is', TEXT, false],
  ])('%s', (_, data, isBase64) => {
    expect(wholeOf(inside(data, isBase64)).toString()).toBe(TEXT);
    expect(inside(data, isBase64).size()).toBe(Buffer.byteLength(TEXT));
  });

  test.each<[string, string, boolean, string]>([
    ['nothing after the padding', 'YWI=AAAA', true, 'ab'],
    ['a percent sign that encodes nothing', 'a%zz%7B', false, 'a%zz{'],
    ['half an escape at the end', 'a%4', false, 'a%4'],
  ])('%s', (_, data, isBase64, expected) => {
    expect(wholeOf(inside(data, isBase64)).toString()).toBe(expected);
  });

  test('nothing', () => {
    expect(wholeOf(inside('', true))).toHaveLength(0);
  });
});

describe('a text that is longer than what is at hand', () => {
  const random = randomNumbers(4);
  const bytes = Buffer.from(Array.from({ length: 2_000_000 }, () => 32 + Math.floor(random() * 90)));
  const TEXTS: readonly (readonly [string, () => ByteText])[] = [
    ['base64', () => inside(bytes.toString('base64'), true)],
    ['base64 with line breaks', () => inside(bytes.toString('base64').replaceAll(/.{76}/g, '$&\n'), true)],
    ['percent-encoded', () => inside(encodeURIComponent(bytes.toString('latin1')), false)],
  ];

  test.each(TEXTS)('%s, from its start', (_, make) => {
    expect(wholeOf(make()).equals(bytes)).toBe(true);
    expect(make().size()).toBe(bytes.length);
  });

  test.each(TEXTS)('%s, from anywhere, with enough to look ahead', (_, make) => {
    const text = make();
    for (let round = 0; round < 200; round += 1) {
      const at = Math.floor(random() * bytes.length);
      if (round % 50 === 0) text.size();
      const stretch = text.stretchAt(at);
      const ahead = Buffer.from(stretch.bytes.subarray(at - stretch.start));
      expect(ahead.length).toBeGreaterThanOrEqual(Math.min(LOOKAHEAD, bytes.length - at));
      expect(ahead.equals(bytes.subarray(at, at + ahead.length))).toBe(true);
    }
  });
});

/** Everything that can be asked of a reading. */
function shown(reading: MapReading): unknown {
  if (reading.kind !== 'map') return reading;
  const sources: unknown[] = [];
  const roots: string[] = [];
  reading.eachSource((source) => sources.push(source));
  reading.eachRoot((root) => roots.push(root));
  return { size: reading.size, file: reading.file, sources, roots };
}

describe('a map is read from it as from memory', () => {
  const random = randomNumbers(7);
  const long = (size: number): string => 'x\\u00e9\\n"\\ud83d\\ude00é'.repeat(Math.ceil(size / 16)).slice(0, size);
  const one = (index: number, size: number): object => ({
    version: 3,
    file: `f${index}.js`,
    sourceRoot: index % 3 === 0 ? `/root${index}` : '',
    sources: [`a${index}.ts`, null, { not: 'a name' }, long(index % 7 === 0 ? 20_000 : 10)],
    sourcesContent: [long(size), null, '', 'x\n'],
    names: [1e300, -0.5],
    mappings: 'A'.repeat(size % 1000),
  });
  const MAPS: readonly (readonly [string, string])[] = [
    ['small ones', JSON.stringify({ sections: Array.from({ length: 3000 }, (_, index) => ({ map: one(index, 100) })) })],
    [
      'contents of all lengths',
      JSON.stringify({ sections: Array.from({ length: 40 }, (_, index) => ({ map: one(index, Math.floor(random() * 400_000)) })) }),
    ],
    ['blanks', JSON.stringify(one(1, 5)).replaceAll(',', `,${' '.repeat(200_000)}`)],
    [
      'a number that goes on',
      `{"version":${'1'.repeat(900_000)}.${'2'.repeat(300_000)}e+${'3'.repeat(300_000)},"sources":["a"],"mappings":""}`,
    ],
    ['names before their root', `{"mappings":"","sources":["a","b"],"version":3,"x":"${'y'.repeat(800_000)}","sourceRoot":"/r"}`],
    ['a guard', `)]}'${' '.repeat(600_000)}\n${JSON.stringify(one(1, 5))}`],
    ['half of one', JSON.stringify(one(1, 900_000)).slice(0, -10_000)],
    ['an unknown escape far behind', JSON.stringify(one(1, 900_000)).replace(/"names"/, '"n\\x"')],
    ['a control character far behind', `{"a":"${'y'.repeat(800_000)}\u0001"}`],
    ['something after it', `${JSON.stringify(one(1, 900_000))}}`],
  ];
  test.each(MAPS)('%s', (_, text) => {
    const expected = shown(readSourceMap(wholeText(Buffer.from(text))));
    expect(shown(readSourceMap(inside(Buffer.from(text).toString('base64'), true)))).toEqual(expected);
    expect(shown(readSourceMap(inside(encodeURIComponent(text), false)))).toEqual(expected);
  });
});
