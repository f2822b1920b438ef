import { describe, expect, test } from '@jest/globals';
import { placesIn } from '../../src/inspect/place.ts';
import { random } from '../secrets/generated-tokens.ts';

/** Where `«…»` is. */
function placeOf(marked: string, isText = true): ReturnType<ReturnType<typeof placesIn>> {
  const start = Buffer.byteLength(marked.slice(0, marked.indexOf('«')));
  const end = start + Buffer.byteLength(marked.slice(marked.indexOf('«') + 1, marked.indexOf('»')));
  return placesIn(Buffer.from(marked.replace(/[«»]/g, '')), { isText })(start, end);
}

const region = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
  startLine,
  startColumn,
  endLine,
  endColumn,
});
const long = (length: number, unit = 'x'): string => unit.repeat(length);

describe('a stretch', () => {
  test.each([
    ['at the start', '«a»bc', region(1, 1, 1, 2)],
    ['at the end', 'a\nb«c»', region(2, 2, 2, 3)],
    ['over lines', 'a«b\nc\nd»e', region(1, 2, 3, 2)],
    ['after characters of several bytes', '日本é«x»', region(1, 4, 1, 5)],
    ['after a surrogate pair', '🚀«🚀»', region(1, 3, 1, 5)],
    ['after Windows line ends', 'a\r\nb\r\n«c»', region(3, 1, 3, 2)],
    ['after old Mac line ends, which are none', 'a\r«b»', region(1, 3, 1, 4)],
    ['of nothing', 'ab«»', region(1, 3, 1, 3)],
    ['in a line of 5,000 characters', `a\n${long(4999)}«x»\nb`, region(2, 5000, 2, 5001)],
    ['in a line of 5,000 characters of three bytes', `${long(4999, '日')}«x»`, region(1, 5000, 1, 5001)],
    ['after a long line', `${long(9000)}\n«x»`, region(2, 1, 2, 2)],
  ])('%s', (_, marked, expected) => {
    expect(placeOf(marked).region).toEqual(expected);
  });

  test.each([
    ['in a line of 5,001 characters', `${long(2500)}«x»${long(2500)}`],
    ['that ends in a long line', `«a\nb»${long(5000)}`],
    ['in a line of megabytes', `${long(2_000_000)}«x»${long(2_000_000)}`],
  ])('%s has an offset and no region', (_, marked) => {
    expect(placeOf(marked)).toEqual({ region: null, offset: marked.indexOf('«') });
  });

  test('in a binary file has no region', () => {
    expect(placeOf('a\n«b»', false)).toEqual({ region: null, offset: 2 });
  });
});

test('anywhere in a large file, the line is the number of line feeds before it', () => {
  const next = random(1);
  const bytes = Buffer.from(Array.from({ length: 300_000 }, () => (next() < 0.05 ? '\n' : 'x')).join(''));
  const places = placesIn(bytes, { isText: true });
  for (const offset of [0, 1, 65_535, 65_536, 65_537, 131_072, 299_999, 300_000]) {
    const before = bytes.subarray(0, offset).toString();
    expect(places(offset, offset).region).toMatchObject({
      startLine: before.split('\n').length,
      startColumn: before.length - before.lastIndexOf('\n'),
    });
  }
});
