import { describe, expect, test } from '@jest/globals';
import type { Texture } from '../../src/model.ts';
import { textureOf } from '../../src/previous/texture.ts';

const of = (text: string): Texture => textureOf(Buffer.from(text));

describe('lines', () => {
  test.each([
    ['nothing', '', 0, 0],
    ['one without an end', 'abc', 1, 3],
    ['one with an end', 'abc\n', 1, 3],
    ['an empty one among them', 'a\n\nbcd\n', 3, 3],
    ['the last the longest', 'a\nbcdef', 2, 5],
    ['ends of Windows', 'ab\r\ncd\r\n', 2, 3],
  ])('%s', (_, text, lines, longestLine) => {
    expect(of(text)).toMatchObject({ bytes: text.length, lines, longestLine });
  });

  test('count as dense from 300 bytes on', () => {
    expect(of(`${'x '.repeat(149)}x\n`).denseBytes).toBe(0);
    expect(of(`short\n${'x '.repeat(150)}\nshort\n${'x '.repeat(200)}`).denseBytes).toBe(700);
  });

  test('a comment with a map in it is none of them, and what follows it is', () => {
    const map = `//# sourceMappingURL=data:application/json;base64,${'A'.repeat(1000)}`;
    expect(of(`a\n${map}\n`)).toMatchObject({ longestLine: 1, denseBytes: 0, encodedBytes: 0 });
    expect(of(`${map}\u2028${'b '.repeat(200)}\n`)).toMatchObject({ denseBytes: 403 });
    expect(of(`${map}\r${'b '.repeat(200)}\n`)).toMatchObject({ denseBytes: 401 });
    expect(of(`a ${map}\n`).longestLine).toBeGreaterThan(1000);
  });
});

test('words, and those of one or two characters', () => {
  expect(of('const a = bc + $x(_y, word1);\n')).toMatchObject({ words: 6, shortWords: 4 });
});

test('names of obfuscators', () => {
  expect(of('var _0x3f2a=_0x1b2c3d;').hexNames).toBe(2);
  expect(of('/*_0x3f2a1b_0x4c5d6e_0x7f8a9b*/ a0_0x4c3d').hexNames).toBe(4);
  expect(of('var a=0x3f2a, _0xyz, _0x1, __0x;').hexNames).toBe(0);
});

test('printable characters written as escapes, and no others', () => {
  expect(of('"\\x41\\x62\\u0063\\x20"').escapedCharacters).toBe(4);
  expect(of('"\\x00\\xff\\u00e9\\u2028\\n\\u{41}"').escapedCharacters).toBe(0);
});

test('runs of encoded data from 128 characters on', () => {
  const of127 = 'A1+/'.repeat(32).slice(1);
  expect(of(`"${of127}"`).encodedBytes).toBe(0);
  expect(of(`"${of127}="`).encodedBytes).toBe(128);
  expect(of(of127 + of127).encodedBytes).toBe(254);
});

test('invisible characters that carry data, and not those of emoji', () => {
  expect(of('\u{E0100}\u{E01EF}').invisibleCharacters).toBe(2);
  expect(of('\u2764\uFE0F \u{E0041}').invisibleCharacters).toBe(0);
});

test('the widest gap before something else on the same line', () => {
  expect(of(`a();${' '.repeat(300)}b();\n`).widestGap).toBe(300);
  expect(of(`a();${' '.repeat(300)}\nb();\n`).widestGap).toBe(0);
  expect(of(`a();${' '.repeat(300)}\r\n\t\tb();\n`).widestGap).toBe(2);
});
