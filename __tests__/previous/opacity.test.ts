import { describe, expect, test } from '@jest/globals';
import { turnOf } from '../../src/previous/opacity.ts';
import { textureOf } from '../../src/previous/texture.ts';
import { encodedData, minifiedCode, obfuscatedCode, readableCode } from './code.ts';

const turn = (before: string, after: string): string => {
  const found = turnOf(textureOf(Buffer.from(before)), textureOf(Buffer.from(after)));
  return found === null ? 'as it was' : `${found.kind}: ${found.sign}`;
};

const readable = readableCode(60);

describe('a script turned', () => {
  test.each([
    ['obfuscated at its end, as chalk was', readable + obfuscatedCode(400), 'obfuscated: 802 names such as _0x3f2a'],
    ['into escapes', `${readable}eval("${'\\x61'.repeat(300)}")\n`, 'obfuscated: 300 plain characters written as escapes'],
    ['with invisible characters', `${readable}run(\`${'\u{E0161}'.repeat(64)}\`)\n`, 'obfuscated: 64 characters that no editor shows'],
    [
      'with code out of sight',
      `${readable}next();${' '.repeat(400)}require("x")\n`,
      'obfuscated: 400 blanks in a row, which push what follows out of sight',
    ],
    ['with one long line of code', readable + minifiedCode(150), 'spliced: 4.7 kB more in lines of up to 4.7 kB'],
    ['with a long line of data', `${readable}load("${encodedData(8000)}")\n`, 'encoded: 8 kB more in lines of up to 8 kB'],
    ['minified', minifiedCode(150), 'minified: 4.7 kB more in lines of up to 4.7 kB'],
    ['minified, on short lines', minifiedCode(150).replaceAll('}', '}\n'), 'minified: 71 % of its names cut to one or two letters'],
    ['several times as large', readableCode(600), 'grown: 40.6 kB, and had 3.9 kB'],
  ])('%s', (_, after, expected) => {
    expect(turn(readable, after)).toBe(expected);
  });
});

describe('quiet', () => {
  test.each([
    ['what stayed', readable, readable],
    ['more readable code', readable, readableCode(100)],
    ['a small script three times as large', readableCode(3), readableCode(30)],
    ['one that was minified, and is larger', minifiedCode(400), minifiedCode(900)],
    ['one that was obfuscated', obfuscatedCode(300), obfuscatedCode(500)],
    ['one that is readable now', minifiedCode(150), readable],
    ['one long line where there was one', readable + minifiedCode(100), readable + minifiedCode(200)],
    ['a line of 1 kB', readable, `${readable}const table = [${'12, '.repeat(250)}]\n`],
    ['a few names of obfuscators, as compilers have', readable, `${readable}const _0x1f00 = 1, _0x1f01 = 2;\n`],
    ['a few escapes', readable, `${readable}const quote = "\\x22\\x27\\x5c";\n`],
    ['escapes of controls and other scripts', readable, readable + 'const re = /[\\x00-\\x1f\\u4e00-\\u9fff]/;\n'.repeat(50)],
    ['a map within', readable, `${readable}//# sourceMappingURL=data:application/json;base64,${encodedData(9000)}\n`],
    ['an empty one', '', readable],
  ])('%s', (_, before, after) => {
    expect(turn(before, after)).toBe('as it was');
  });
});
