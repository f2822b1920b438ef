/** Code as people write it, about 70 bytes a function. */
export const readableCode = (functions: number, name = 'f'): string =>
  Array.from(
    { length: functions },
    (_, index) => `export function ${name}${index}(left, right) {\n  return left + right + ${index};\n}\n`,
  ).join('\n');

/** The same on one line with names of one letter. */
export const minifiedCode = (functions: number): string =>
  `${Array.from({ length: functions }, (_, index) => `function a${index % 10}(b,c){return b+c+${index}}`).join('')}\n`;

/** As obfuscators leave it. */
export const obfuscatedCode = (names: number): string =>
  `const _0x4a1b=_0x2c3d;${Array.from({ length: names }, (_, index) => `var _0x${(0xa000 + index).toString(16)}=_0x4a1b(0x${index.toString(16)});`).join('')}\n`;

/** What base64 of a program or a font looks like. */
export const encodedData = (bytes: number): string => 'QUJD0aZ9'.repeat(Math.ceil(bytes / 8));
