import { describe, expect, test } from '@jest/globals';
import { excerpt } from '../../src/inspect/excerpt.ts';

/** The excerpt of what is between `«` and `»`; what is between `‹` and `›` is secret too. */
function excerptOf(marked: string, prefix = ''): string {
  const offset = (sign: string): number => Buffer.byteLength(marked.slice(0, marked.indexOf(sign)).replace(/[«»‹›]/g, ''));
  const others = marked.includes('‹') ? [{ start: offset('‹'), end: offset('›') }] : [];
  return excerpt(Buffer.from(marked.replace(/[«»‹›]/g, '')), { start: offset('«'), end: offset('»') }, prefix, others);
}

describe('an excerpt', () => {
  test.each([
    ['masks the stretch', 'token = "«abcdef»";', 'token = "***";'],
    ['shows the public prefix', 'token = "«ghp_abcdef»";', 'token = "ghp_***";', 'ghp_'],
    ['is of one line', 'a\n\tb «x»\nc', 'a b *** c'],
    ['prints what prints', '\u001B[31m日本 «x»', '[31m·· ***'],
    ['masks the neighbours that are secret', 'a=‹hunter2›,b=«x»', 'a=***,b=***'],
    ['masks long words beside it', 'a abcdefghijklmnop «x»', 'a *** ***'],
    ['masks words of letters and digits beside it', 'pass Tr0ub4dor «x»', 'pass *** ***'],
    ['leaves code beside it', 'const fields = new Map([["key", «x»]])', 'const fields = new Map([["key", ***]])'],
  ])('%s', (_, marked, expected, prefix = '') => {
    expect(excerptOf(marked, prefix)).toBe(expected);
  });

  test('has at most 80 characters, wherever it is', () => {
    for (const unit of ['a b ', 'ab;', '日 ', '"', 'x'.repeat(50)]) {
      for (const prefix of ['', 'p'.repeat(60)]) {
        const shown = excerptOf(`${unit.repeat(200)}«secret»${unit.repeat(200)}`, prefix);
        expect(shown.length).toBeLessThanOrEqual(80);
        expect(shown).not.toContain('secret');
      }
    }
  });

  test('shows no end of a value that begins far away', () => {
    expect(excerptOf(`${'Ab-'.repeat(100)}, «x», ${'Cd-'.repeat(100)}`)).toBe('***, ***, ***');
  });
});

test('leaves the bytes of the file as they are: other rules search them', () => {
  const bytes = Buffer.from('a=hunter2,b=secret,c=hunter3');
  const before = Buffer.from(bytes);
  excerpt(bytes, { start: 12, end: 18 }, '', [
    { start: 2, end: 9 },
    { start: 21, end: 28 },
  ]);
  expect(bytes.equals(before)).toBe(true);
});
