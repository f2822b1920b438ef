import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { random, TOKENS } from '../__tests__/secrets/generated-tokens.ts';

/** A package of one large file that is made to cost memory. */
export interface HostilePackage {
  readonly name: string;
  /** Path of the file in the package. */
  readonly file: string;
  /** Writes the file, piece by piece. */
  readonly write: (put: (piece: string | Uint8Array) => void) => void;
  /** Bytes of the largest file that is unpacked beside it: a member of an archive, a compressed map. */
  readonly unpacked?: number;
  /** A pattern that the policy denies. */
  readonly deny?: string;
}

const MB = 1_000_000;
/** More hits than this in one file are refused (src/inspect/hit-list.ts). */
const MOST_HITS = 2_000_000;
const PIECE = 1 << 20;

/** The same text over and over. */
const flood =
  (text: string, size: number): HostilePackage['write'] =>
  (put) => {
    const piece = text.repeat(Math.ceil(PIECE / text.length));
    const whole = Math.floor(size / text.length) * text.length;
    for (let left = whole; left > 0; left -= piece.length) put(left < piece.length ? piece.slice(0, left) : piece);
  };

/** A flood of as many as are searched. */
const needles = (name: string, text: string): HostilePackage => ({
  name: `${name}, two million times`,
  file: 'dist/a.js',
  write: flood(text, Math.min(100 * MB, text.length * MOST_HITS)),
});

/** `count` texts, each of its own. */
const each =
  (count: number, make: (index: number) => string, between = ''): HostilePackage['write'] =>
  (put) => {
    let piece: string[] = [];
    for (let index = 0; index < count; index += 1) {
      piece.push(index === 0 ? make(index) : between + make(index));
      if (piece.length === 4096) {
        put(piece.join(''));
        piece = [];
      }
    }
    put(piece.join(''));
  };

const inTurn =
  (...parts: readonly (string | HostilePackage['write'])[]): HostilePackage['write'] =>
  (put) => {
    for (const part of parts) {
      if (typeof part === 'string') put(part);
      else part(put);
    }
  };

const digits = (index: number, length: number): string => String(index).padStart(length, '0');
const HEX = '0123456789abcdef';

/** 36 letters and digits that look random and differ by the index. */
function tokenBody(index: number, length = 36): string {
  let state = (index + 1) * 2_654_435_761;
  let body = '';
  while (body.length < length) {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + index) | 0;
    body += (state >>> 0).toString(36);
  }
  return body.slice(0, length);
}

const join = (...parts: readonly string[]): string => parts.join('');
const GITHUB = join('gh', 'p_');
const PEM_OPENING = join('-----BEGIN PRIV', 'ATE KEY-----');
const PEM_CLOSING = join('-----END PRIV', 'ATE KEY-----');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const TOKEN_HEADER = base64url('{"alg":"HS256","typ":"JWT"}');

/** An Ed25519 key in PKCS #8: the structure is fixed, the last 32 bytes are the key. */
function ed25519(index: number): string {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.from(tokenBody(index, 32))]);
  return `${PEM_OPENING}\n${der.toString('base64')}\n${PEM_CLOSING}\n`;
}

const floods: readonly HostilePackage[] = [
  { name: 'a million tokens, all different', file: 'dist/a.js', write: each(1_000_000, (index) => `${GITHUB}${tokenBody(index)}\n`) },
  needles('https://', 'https://'),
  { name: 'placeholders of a million tokens', file: 'dist/a.js', write: flood(`${GITHUB}${'x'.repeat(36)}\n`, 41 * MB) },
  needles('an address with a password', join('http://a:', 'b7@')),
  needles('the opening of a key', `${PEM_OPENING} `),
  { name: 'placeholders of keys', file: 'dist/a.js', write: flood(`${PEM_OPENING}\nyour key\n${PEM_CLOSING}\n`, 70 * MB) },
  { name: '500,000 keys, all different', file: 'dist/a.js', write: each(500_000, ed25519) },
  needles(GITHUB, GITHUB),
  needles('eyJ', 'eyJ'),
  {
    name: '500,000 signed JSON Web Tokens',
    file: 'dist/a.js',
    write: each(500_000, (index) => `${TOKEN_HEADER}.${base64url(`{"sub":"u${digits(index, 8)}"}`)}.${tokenBody(index, 43)}\n`),
  },
  needles('an address of a database', 'mysql://'),
  needles('AKIA', join('AK', 'IA')),
  needles('_auth', '_auth'),
  {
    name: '800,000 logins of a registry',
    file: 'dist/a.txt',
    write: each(800_000, (index) => `${join('_pass', 'word=')}${Buffer.from(tokenBody(index, 18)).toString('base64')}\n`),
  },
  {
    name: '50,000 tokens of each of ten kinds',
    file: 'dist/a.js',
    write: (put) => {
      const next = random(1);
      each(500_000, (index) => `${TOKENS[(index % 10) * 4]?.[1](next) ?? ''}\n`)(put);
    },
  },
];

const content = (bytes: number): string => `"${'x = 1;\\n'.repeat(Math.ceil(bytes / 8))}"`;

const map = (names: HostilePackage['write'], contents: HostilePackage['write'], more = ''): HostilePackage['write'] =>
  inTurn(`{"version":3,${more}"sources":[`, names, '],"sourcesContent":[', contents, '],"names":[],"mappings":"AAAA"}');

const mapOf = (count: number, name: (index: number) => string, text: (index: number) => string): HostilePackage['write'] =>
  map(
    each(count, (index) => `"${name(index)}"`, ','),
    each(count, text, ','),
  );

const encoded = (write: HostilePackage['write'], encode: (bytes: Buffer) => string): HostilePackage['write'] => {
  return (put) => {
    let rest: Buffer = Buffer.alloc(0);
    write((piece) => {
      const bytes = Buffer.concat([rest, Buffer.from(piece)]);
      const whole = bytes.length - (bytes.length % 3);
      put(encode(bytes.subarray(0, whole)));
      rest = bytes.subarray(whole);
    });
    put(encode(rest));
  };
};
const inBase64 = (write: HostilePackage['write']): HostilePackage['write'] => encoded(write, (bytes) => bytes.toString('base64'));
const inPercents = (write: HostilePackage['write']): HostilePackage['write'] =>
  encoded(write, (bytes) => bytes.toString('latin1').replaceAll('"', '%22').replaceAll('\\', '%5C'));

const REFERENCE = '//# sourceMappingURL=';
const DATA = `${REFERENCE}data:application/json;base64,`;
const sourceName = (index: number): string => `../src/d${digits(index % 5000, 4)}/f${digits(index, 6)}.ts`;

const maps: readonly HostilePackage[] = [
  { name: 'a map with one source of 80 MB', file: 'dist/a.js.map', write: map(inTurn('"../src/a.ts"'), inTurn(content(80 * MB))) },
  {
    name: 'a map with 2,000 sources of 40 kB',
    file: 'dist/a.js.map',
    write: mapOf(2000, sourceName, () => content(40_000)),
  },
  { name: 'a map with 200,000 sources', file: 'dist/a.js.map', write: mapOf(200_000, sourceName, () => content(200)) },
  {
    name: 'a map with 200,000 directories',
    file: 'dist/a.js.map',
    write: mapOf(
      200_000,
      (index) => `../${tokenBody(index, 12)}/${tokenBody(index, 200)}/a.ts`,
      () => '"x"',
    ),
  },
  {
    name: 'a map with 200,000 paths of a machine',
    file: 'dist/a.js.map',
    write: mapOf(
      200_000,
      (index) => `/home/alice/${digits(index, 8)}/${tokenBody(index, 100)}/a.ts`,
      () => 'null',
    ),
  },
  {
    name: 'a map with 200,000 sections',
    file: 'dist/a.js.map',
    write: inTurn(
      '{"version":3,"sections":[',
      each(
        200_000,
        (index) => `{"map":{"sourceRoot":"/srv/${digits(index, 6)}","sources":["${digits(index, 6)}"],"sourcesContent":["x"]}}`,
        ',',
      ),
      ']}',
    ),
  },
  {
    name: 'a map with lists of contents in each other',
    file: 'dist/a.js.map',
    write: inTurn(
      each(60, () => `{"version":3,"sourcesContent":[${'"",'.repeat(300_000)}""],"sections":[`),
      '0',
      each(60, () => ']}'),
    ),
  },
  { name: 'a map of 80 MB of brackets', file: 'dist/a.js.map', write: flood('[', 80 * MB) },
  {
    name: 'a map of 60 MB of empty maps',
    file: 'dist/a.js.map',
    write: inTurn('[', flood('{"mappings":"","version":3,"sourceRoot":"a"},', 60 * MB), '0]'),
  },
  {
    name: 'an inline map of 60 MB, base64',
    file: 'dist/a.js',
    write: inTurn('let a;\n', DATA, inBase64(mapOf(2000, sourceName, () => content(30_000))), '\n'),
  },
  {
    name: 'an inline map of 200,000 sources, base64',
    file: 'dist/a.js',
    write: inTurn('let a;\n', DATA, inBase64(mapOf(200_000, sourceName, () => content(200))), '\n'),
  },
  {
    name: 'an inline map of 80 MB, percent-encoded',
    file: 'dist/a.js',
    write: inTurn('let a;\n', `${REFERENCE}data:application/json,`, inPercents(mapOf(2000, sourceName, () => content(30_000))), '\n'),
  },
  {
    name: '300,000 inline maps',
    file: 'dist/a.js',
    write: each(300_000, (index) => {
      const text = `{"version":3,"sources":["${sourceName(index)}"],"sourcesContent":["x = ${index};"],"mappings":""}`;
      return `${DATA}${Buffer.from(text).toString('base64')}\n`;
    }),
  },
  {
    name: '300,000 inline maps that cannot be read',
    file: 'dist/a.js',
    write: each(
      300_000,
      (index) => `${DATA}${Buffer.from(`{"version":3,"sources":[${'0'.repeat(index % 60)}${'"a",'.repeat(20)}`).toString('base64')}\n`,
    ),
  },
  needles('sourceMappingURL=', 'sourceMappingURL='),
  {
    name: 'a million references to other hosts',
    file: 'dist/a.js',
    write: each(1_000_000, (index) => `${REFERENCE}https://h${digits(index, 7)}.example/a.map\n`),
  },
  {
    name: '100 MB from 1 MB of Brotli',
    file: 'dist/a.js.map.br',
    write: (put) => {
      const pieces: string[] = [];
      mapOf(40_000, sourceName, (index) => `"${tokenBody(index, 12).repeat(200)}"`)((piece) => pieces.push(String(piece)));
      put(zlib.brotliCompressSync(pieces.join(''), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } }));
    },
    unpacked: 98 * MB,
  },
];

const shape: readonly HostilePackage[] = [
  { name: '100 MB on one line', file: 'dist/a.js', write: inTurn(flood('var a=1;', 100 * MB), ` ${GITHUB}${tokenBody(1)} `) },
  { name: '100 MB of line breaks', file: 'dist/a.js', write: inTurn(flood('\n', 100 * MB), `${GITHUB}${tokenBody(1)}`) },
  { name: '100 MB of null characters', file: 'dist/a.bin', write: flood('\0', 100 * MB) },
  { name: '100 MB of three-byte characters', file: 'dist/a.js', write: inTurn(flood('あ', 33 * MB), ` ${GITHUB}${tokenBody(1)} `) },
  {
    name: '100 MB with a denied word',
    file: 'dist/a.js',
    write: inTurn(flood('var a=1;', 100 * MB), ' codename-aurora '),
    deny: 'codename-aurora',
  },
  {
    name: '100 MB with a denied pattern',
    file: 'dist/a.js',
    write: inTurn(flood('var a=1;', 100 * MB), ' codename-aurora '),
    deny: 'codename-[a-z]+',
  },
  ...[16, 24, 60].map((size): HostilePackage => ({
    name: `${size} MB of UTF-16`,
    file: 'dist/a.txt',
    write: (put) => {
      put(Buffer.from([0xff, 0xfe]));
      flood('x = 1;\n', (size * MB) / 2)((piece) => put(Buffer.from(String(piece), 'utf16le')));
      put(Buffer.from(` ${GITHUB}${tokenBody(1)} `, 'utf16le'));
    },
  })),
  {
    name: '60 MB of Japanese in UTF-16',
    file: 'dist/a.txt',
    write: (put) => {
      put(Buffer.from([0xff, 0xfe]));
      flood('あ', 30 * MB)((piece) => put(Buffer.from(String(piece), 'utf16le')));
    },
  },
  {
    name: '80 MB of UTF-16',
    file: 'dist/a.txt',
    write: (put) => {
      put(Buffer.from([0xff, 0xfe]));
      flood('x = 1;\n', 40 * MB)((piece) => put(Buffer.from(String(piece), 'utf16le')));
    },
  },
  {
    name: 'settings of 4 MB of small lists',
    file: 'dist/a.json',
    write: inTurn('{"permissions":{"allow":[', flood('[],', 3.9 * MB), '0]}}'),
  },
  { name: 'settings of 4 MB of braces', file: 'dist/a.json', write: inTurn('{"permissions":', flood('{"a":', 3.9 * MB)) },
];

/** Text that deflates to a hundredth. */
const line = (index: number): string => `${tokenBody(index, 12)} ${'the quick brown fox jumps over it '.repeat(100)}\n`;
/** Text that does not. */
const noise = (size: number): HostilePackage['write'] => each(Math.ceil(size / 4096), (index) => tokenBody(index, 4096));

/** One member of a tar, and the end of it after the last. */
function tarOf(
  member: string,
  size: number,
  write: HostilePackage['write'],
  put: (piece: string | Uint8Array) => void,
  isLast = true,
): void {
  put(tarHeader(member, size));
  let written = 0;
  write((piece) => {
    const bytes = Buffer.from(piece).subarray(0, size - written);
    written += bytes.length;
    put(bytes);
  });
  put(Buffer.alloc(size - written + ((512 - (size % 512)) % 512) + (isLast ? 1024 : 0)));
}

function tarHeader(member: string, size: number): Buffer {
  const header = Buffer.alloc(512);
  header.write(member, 0);
  header.write('0000644\0', 100);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.fill(0x20, 148, 156);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

const gathered = (write: HostilePackage['write']): Buffer => {
  const pieces: Buffer[] = [];
  write((piece) => pieces.push(Buffer.from(piece)));
  return Buffer.concat(pieces);
};

function zipOf(members: readonly string[], bytes: Buffer, method: 0 | 8): Buffer {
  const packed = method === 8 ? zlib.deflateRawSync(bytes, { level: 1 }) : bytes;
  const sum = zlib.crc32(bytes);
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(sum, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const more = Buffer.alloc(14);
    more.writeUInt32LE(offset, 10);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, more, name);
    offset += 30 + name.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const bigText = (size: number): HostilePackage['write'] => each(Math.ceil(size / 3400), line);

const archives: readonly HostilePackage[] = [
  {
    name: 'a tgz with a member of 200 MB',
    file: 'dist/a.tgz',
    write: (put) =>
      put(
        zlib.gzipSync(
          gathered((piece) => tarOf('package/a.txt', 200 * MB, bigText(200 * MB), piece)),
          { level: 1 },
        ),
      ),
    unpacked: 200 * MB,
  },
  {
    name: 'a gz of 200 MB',
    file: 'dist/a.txt.gz',
    write: (put) => put(zlib.gzipSync(gathered(bigText(200 * MB)), { level: 1 })),
    unpacked: 200 * MB,
  },
  {
    name: 'a zip with a member of 200 MB',
    file: 'dist/a.zip',
    write: (put) => put(zipOf(['a.txt'], gathered(bigText(200 * MB)), 8)),
    unpacked: 200 * MB,
  },
  {
    name: 'a zip with three members of 80 MB',
    file: 'dist/a.zip',
    write: (put) => put(zipOf(['a.txt', 'b.txt', 'c.txt'], gathered(bigText(80 * MB)), 8)),
    unpacked: 80 * MB,
  },
  {
    name: 'a tgz with three members of 80 MB',
    file: 'dist/a.tgz',
    write: (put) =>
      put(
        zlib.gzipSync(
          gathered((piece) =>
            ['a', 'b', 'c'].forEach((name) => tarOf(`package/${name}.txt`, 80 * MB, bigText(80 * MB), piece, name === 'c')),
          ),
          { level: 1 },
        ),
      ),
    unpacked: 80 * MB,
  },
  {
    name: 'a zip with a stored member of 100 MB',
    file: 'dist/a.zip',
    write: (put) => put(zipOf(['a.txt'], gathered(bigText(100 * MB)), 0)),
  },
  { name: 'a tar with a member of 100 MB', file: 'dist/a.tar', write: (put) => tarOf('a.txt', 100 * MB, bigText(100 * MB), put) },
  {
    name: 'a tgz of 20 MB that holds 26 MB',
    file: 'dist/a.tgz',
    write: (put) =>
      put(
        zlib.gzipSync(
          gathered((piece) => tarOf('package/a.txt', 26 * MB, noise(26 * MB), piece)),
          { level: 1 },
        ),
      ),
    unpacked: 26 * MB,
  },
  {
    name: 'a tgz of 60 MB that holds 80 MB',
    file: 'dist/a.tgz',
    write: (put) =>
      put(
        zlib.gzipSync(
          gathered((piece) => tarOf('package/a.txt', 80 * MB, noise(80 * MB), piece)),
          { level: 1 },
        ),
      ),
    unpacked: 80 * MB,
  },
  {
    name: 'a tar of 10,000 members with 60 tokens each',
    file: 'dist/a.tar',
    write: (put) => {
      for (let member = 0; member < 9990; member += 1) {
        const text = Array.from({ length: 60 }, (_, index) => `${GITHUB}${tokenBody(member * 60 + index)}\n`).join('');
        put(tarHeader(`package/${member}.js`, text.length));
        put(text.padEnd(text.length + ((512 - (text.length % 512)) % 512), '\0'));
      }
      put(Buffer.alloc(1024));
    },
  },
];

export const hostilePackages: readonly HostilePackage[] = [...floods, ...maps, ...shape, ...archives];

/** One flood for each text that a rule looks for. */
export const everyNeedle = (texts: readonly string[]): readonly HostilePackage[] =>
  texts.map((text) => ({ ...needles(text, text), file: 'dist/a.txt' }));

/** A distinct value of each kind of token, 300,000 times. */
export const everyToken: readonly HostilePackage[] = TOKENS.map(([kind, make], index) => ({
  name: `${kind} (${index})`,
  file: 'dist/a.js',
  write: (put) => {
    const next = random(index);
    const head = Array.from({ length: 300 }, () => make(next));
    each(100_000, (number) => `${(head[number % 300] ?? '').replace(/[0-9a-f](?=[^0-9a-f]*$)/, HEX.charAt(number % 16))}\n`)(put);
  },
}));

export function writePackage(directory: string, { file, write, deny }: HostilePackage): number {
  const target = path.join(directory, file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(path.join(directory, 'package.json'), '{"name":"hostile","version":"1.0.0","license":"MIT","files":["dist"]}\n');
  if (deny !== undefined)
    fs.writeFileSync(path.join(directory, 'packgate.yml'), `deny:\n  - text: ${JSON.stringify(deny)}\n    reason: a name that stays in\n`);
  const out = fs.openSync(target, 'w');
  try {
    write((piece) => fs.writeSync(out, typeof piece === 'string' ? Buffer.from(piece) : piece));
  } finally {
    fs.closeSync(out);
  }
  return fs.statSync(target).size;
}
