import { describe, expect, test } from '@jest/globals';
import { fileKind } from '../../src/inspect/file-kind.ts';
import type { FileKind } from '../../src/rules/rule.ts';

const hex = (bytes: string, length = 0): Buffer => Buffer.concat([Buffer.from(bytes.replaceAll(' ', ''), 'hex'), Buffer.alloc(length)]);

function tar(name: string, magic: string): Buffer {
  const header = Buffer.alloc(1024);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write('00000000000\0', 124);
  header.write('        ', 148);
  header.write(`0${magic}`, 156);
  const sum = header.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

function pe(): Buffer {
  const file = Buffer.alloc(256);
  file.write('MZ');
  file.writeUInt32LE(128, 60);
  file.write('PE\0\0', 128);
  return file;
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

const FILES: Readonly<Record<FileKind, readonly (readonly [string, Buffer])[]>> = {
  empty: [['no bytes', Buffer.alloc(0)]],
  text: [
    ['ASCII', Buffer.from('const a = 1;\r\n\t\f')],
    ['UTF-8', Buffer.from('日本語🚀'.repeat(2000))],
    ['UTF-8, cut within a character by the first 1 KiB', Buffer.from(`ab\x01${'é'.repeat(5000)}`)],
    ['UTF-8 with a mark', Buffer.from('\uFEFFa')],
    ['latin1', Buffer.from('Gr\xfc\xdfe', 'latin1')],
    ['colours of a terminal', Buffer.from('\x1b[31mred\x1b[0m')],
    ['a control character in a bundle', Buffer.from(`${'a=1;'.repeat(100)}"\x01"`)],
    ['a NUL byte after the first 8 KiB', Buffer.concat([Buffer.alloc(9000, 'a'), Buffer.alloc(1)])],
    ['UTF-16 with a mark', utf16('\uFEFFconst a = 1')],
    ['UTF-16 without', utf16('const a = 1;')],
    ['UTF-16, big endian, without', utf16('const a = 1;').swap16()],
    ['UTF-32', hex('fffe0000 61000000')],
    ['UTF-32, big endian', hex('0000feff 00000061')],
    ['words that begin as formats do', Buffer.from('MZ is a prefix, PK too; SQLite is a database')],
  ],
  binary: [
    ['NUL bytes', Buffer.from('a\0b')],
    ['noise', Buffer.from(Array.from({ length: 64 }, (_, index) => 1 + ((index * 89) % 255)))],
    ['a compressed stream of zlib', hex('789c0103020504')],
    ['a class of Java', hex('cafebabe 00000034', 32)],
    ['a text that is no UTF-8, with control characters', Buffer.from('Gr\xfc\xdfe\x02', 'latin1')],
    ['a tar header with a wrong sum', tar('a', 'ustar').fill(0x31, 150, 152)],
  ],
  sqlite: [['by its first words', Buffer.from('SQLite format 3\0\x10\0')]],
  elf: [
    ['an executable', hex('7f454c46 020101 000000000000000000 0200')],
    ['big endian', hex('7f454c46 020201 000000000000000000 0002')],
  ],
  'elf-core': [
    ['a memory dump', hex('7f454c46 020101 000000000000000000 0400')],
    ['big endian', hex('7f454c46 020201 000000000000000000 0004')],
  ],
  'mach-o': [
    ['64 bits', hex('cffaedfe 07000001')],
    ['universal', hex('cafebabe 00000002')],
  ],
  pe: [['by its second header', pe()]],
  wasm: [['by its first bytes', hex('0061736d 01000000')]],
  gzip: [['by its first bytes', hex('1f8b08 00')]],
  zip: [
    ['an archive', hex('504b0304 1400')],
    ['an empty one', hex('504b0506', 18)],
  ],
  tar: [
    ['of POSIX', tar('package/a.js', '\0'.repeat(100) + 'ustar')],
    ['from before', tar('old.txt', '')],
    ['whose first name begins as other formats do', tar('MZ/PK', '')],
  ],
};

describe.each(Object.entries(FILES))('%s', (kind, files) => {
  test.each(files)('%s', (_, bytes) => {
    expect(fileKind(bytes)).toBe(kind);
  });
});

test('a file cut anywhere is some kind and no crash', () => {
  for (const [, file] of Object.values(FILES).flat()) {
    for (let length = 0; length < Math.min(file.length, 600); length += 1)
      expect(fileKind(file.subarray(0, length))).toEqual(expect.any(String));
  }
});
