import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ArchiveKind, ArchiveLimits } from '../../src/archives/archive.ts';
import { readArchive, walkArchive } from '../../src/archives/read-archive.ts';
import { randomNumbers } from '../policy/random.ts';
import { entryBytes, paxBody, tarBytes } from './tar-bytes.ts';
import { zipBytes } from './zip-bytes.ts';

/** `path: text` of each member, then the problems. */
async function told(
  bytes: Uint8Array,
  kind: ArchiveKind,
  { name = 'a', limits }: { readonly name?: string; readonly limits?: ArchiveLimits } = {},
) {
  const { members, problems } = await readArchive({ bytes, kind, name }, limits);
  return { members: members.map(({ path, bytes: content }) => `${path}: ${Buffer.from(content).toString()}`), problems };
}

const A = 'a.txt: content of a.txt';
const B = 'b/c.txt: content of b/c.txt';
const LONG = `${'long/'.repeat(40)}name.txt`;
const GZIP_WITH_NAME = Buffer.concat([
  Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]),
  Buffer.from('.env\0'),
  gzipSync('KEY=1').subarray(10),
]);

describe('every file of an archive that is in good order', () => {
  test.each<[string, ArchiveKind, Buffer, readonly string[]]>([
    ['a tar', 'tar', tarBytes('a.txt', { path: 'b/', type: '5' }, 'b/c.txt'), [A, B]],
    ['a tar without its end', 'tar', Buffer.concat([entryBytes('a.txt'), entryBytes('b/c.txt')]), [A, B]],
    ['a leading ./', 'tar', tarBytes({ path: './', type: '5' }, { path: './a.txt', content: 'content of a.txt' }), [A]],
    [
      'an extended header',
      'tar',
      tarBytes({ path: 'x', type: 'x', content: paxBody({ mtime: '1.5', path: LONG }) }, { path: 'short', content: '1' }),
      [`${LONG}: 1`],
    ],
    [
      'a size in an extended header',
      'tar',
      tarBytes({ path: 'x', type: 'x', content: paxBody({ size: '3' }) }, { path: 'a', content: '123', size: 0 }),
      ['a: 123'],
    ],
    ['a global header, as of git archive', 'tar', tarBytes({ path: 'g', type: 'g', content: paxBody({ comment: 'f00' }) }, 'a.txt'), [A]],
    [
      'a long name in the manner of GNU',
      'tar',
      tarBytes({ path: '././@LongLink', type: 'L', content: `${LONG}\0` }, { path: 'short', content: '1' }),
      [`${LONG}: 1`],
    ],
    ['an npm tarball', 'gzip', gzipSync(tarBytes('a.txt', 'b/c.txt')), [A, B]],
    ['a compressed tar from before ustar', 'gzip', gzipSync(tarBytes({ path: 'a.txt', content: 'content of a.txt', old: true })), [A]],
    ['a compressed tar in two gzip members', 'gzip', Buffer.concat([gzipSync(entryBytes('a.txt')), gzipSync(tarBytes('b/c.txt'))]), [A, B]],
    ['a gzip padded with zeros', 'gzip', Buffer.concat([gzipSync(tarBytes('a.txt')), Buffer.alloc(100)]), [A]],
    ['a zip', 'zip', zipBytes('a.txt', { path: 'b/' }, 'b/c.txt'), [A, B]],
    ['a zip without compression', 'zip', zipBytes({ path: 'a.txt', content: 'content of a.txt', method: 0 }), [A]],
    ['a zip with data descriptors', 'zip', zipBytes({ path: 'a.txt', content: 'content of a.txt', descriptor: true }, 'b/c.txt'), [A, B]],
    ['a zip64 member', 'zip', zipBytes({ path: 'a.txt', content: 'content of a.txt', zip64: true }), [A]],
    ['backslashes of a zip made on Windows', 'zip', zipBytes({ path: 'b\\c.txt', content: 'content of b/c.txt' }), [B]],
    [
      'a stored zip within a zip is one member',
      'zip',
      zipBytes({ path: 'i.zip', content: zipBytes(), method: 0 }),
      [`i.zip: ${zipBytes().toString()}`],
    ],
    ['an empty zip', 'zip', zipBytes(), []],
  ])('%s', async (_, kind, bytes, members) => {
    expect(await told(bytes, kind)).toEqual({ members, problems: [] });
  });

  test.each([
    ['its name without .gz', 'dump.sql.gz', gzipSync('x'), 'dump.sql: x'],
    ['the name of a file that is no .gz', 'data.bin', gzipSync('x'), 'data.bin: x'],
    ['the name that gzip wrote down', 'config.gz', GZIP_WITH_NAME, '.env: KEY=1'],
  ])('a single compressed file has %s', async (_, name, bytes, member) => {
    expect(await told(bytes, 'gzip', { name })).toEqual({ members: [member], problems: [] });
  });

  test('modes', async () => {
    const modes = async (bytes: Buffer, kind: ArchiveKind) =>
      (await readArchive({ bytes, kind, name: 'a' })).members.map(({ mode }) => mode);
    expect(await modes(tarBytes({ path: 'a', mode: 0o755 }), 'tar')).toEqual([0o755]);
    expect(await modes(zipBytes({ path: 'a', mode: 0o100755 }), 'zip')).toEqual([0o755]);
  });
});

const TAR = tarBytes('a.txt', 'b/c.txt');
const TGZ = gzipSync(TAR);
/** More than one chunk of zlib's output. */
const LARGE_TGZ = gzipSync(tarBytes('a.txt', { path: 'z', content: Buffer.alloc(600_000, 'z') }));
const ZIP = zipBytes('a.txt', 'b/c.txt');

const damaged = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
};

describe('what cannot be read, or not in one way only, is told, with what could be read', () => {
  test.each<[string, Buffer, readonly string[], string]>([
    ['cut off in a member', TAR.subarray(0, 1024 + 512 + 4), [A], 'it is cut off in the member "b/c.txt"'],
    ['cut off in a header', TAR.subarray(0, 1024 + 100), [A], 'it is cut off in a header at byte 1024'],
    ['a wrong checksum', tarBytes('a.txt', { path: 'b', checksum: 1 }, 'c'), [A], 'a header has a wrong checksum at byte 1024'],
    [
      'a member after the end',
      Buffer.concat([TAR, entryBytes('.env')]),
      [A, B],
      'it goes on after the block of zeros that ends an archive',
    ],
    [
      'a member after one block of zeros',
      Buffer.concat([entryBytes('a.txt'), Buffer.alloc(512), entryBytes('.env')]),
      [A],
      'it goes on after the block of zeros that ends an archive',
    ],
    [
      'an absolute path',
      tarBytes({ path: '/etc/passwd', content: '1' }),
      ['/etc/passwd: 1'],
      'the member "/etc/passwd" has an absolute path',
    ],
    ['a drive', tarBytes({ path: 'C:/x', content: '1' }), ['C:/x: 1'], 'the member "C:/x" has an absolute path'],
    [
      'a path that climbs',
      tarBytes({ path: 'a/../../x', content: '1' }),
      ['a/../../x: 1'],
      'the member "a/../../x" points out of the archive',
    ],
    [
      'a null character in a name',
      tarBytes({ path: 'x', type: 'x', content: paxBody({ path: '.env\0.md' }) }, { path: 'a', content: '1' }),
      ['.env\u{FFFD}.md: 1'],
      'the member ".env\\u0000.md" has a null character in its name',
    ],
    ['a symbolic link', tarBytes('a.txt', { path: 'l', type: '2', link: '/etc/passwd' }), [A], 'the member "l" is a symbolic link'],
    ['a hard link', tarBytes('a.txt', { path: 'l', type: '1', link: 'a.txt' }), [A], 'the member "l" is a hard link'],
    ['a device', tarBytes({ path: 'null', type: '3' }), [], 'the member "null" is a device'],
    ['a pipe', tarBytes({ path: 'p', type: '6' }), [], 'the member "p" is a pipe'],
    ['an unknown type', tarBytes({ path: 's', type: 'S', content: 'x' }, 'a.txt'), [A], 'the member "s" is of the unknown type "S"'],
    ['a directory with content', tarBytes({ path: 'd/', content: 'x' }), [], 'a header has a wrong checksum at byte 512'],
    [
      'a sparse member',
      tarBytes({ path: 'x', type: 'x', content: paxBody({ 'GNU.sparse.major': '1' }) }, 'a.txt'),
      [A],
      'a member is sparse',
    ],
    [
      'a file with the target of a link, whose content installers read as headers',
      tarBytes({ path: 'x', link: 'y', content: entryBytes('hidden/.env') }, 'a.txt'),
      [`x: ${entryBytes('hidden/.env').toString()}`, A],
      'the member "x" is a file, and has the target of a link',
    ],
    [
      'an extended header with another one within a value',
      tarBytes({ path: 'x', type: 'x', content: paxBody({ comment: 'x\n19 path=hidden/.env\n' }) }, 'a.txt'),
      [A],
      'an extended header has a line break in "comment"',
    ],
    [
      'an extended header that is none',
      tarBytes({ path: 'x', type: 'x', content: '99 path=a\n' }, 'a.txt'),
      [A],
      'an extended header cannot be parsed',
    ],
    [
      'an extended size that is none',
      tarBytes({ path: 'x', type: 'x', content: paxBody({ size: '-1' }) }, 'a.txt'),
      [A],
      'an extended header has no valid size',
    ],
    [
      'a global header that renames',
      tarBytes({ path: 'g', type: 'g', content: paxBody({ path: 'b' }) }, 'a.txt'),
      [A],
      'a global header renames or resizes every member',
    ],
    [
      'a name that occurs twice',
      tarBytes('a.txt', { path: './a.txt', content: '2' }),
      [A, 'a.txt: 2'],
      'the member "a.txt" is there more than once',
    ],
  ])('tar: %s', async (_, bytes, members, problem) => {
    expect(await told(bytes, 'tar')).toEqual({ members, problems: [problem] });
  });

  test.each<[string, Buffer, readonly string[], string]>([
    ['cut off', TGZ.subarray(0, -20), [A], 'it is damaged or cut off (unexpected end of file)'],
    ['a wrong checksum', damaged(TGZ, TGZ.length - 6), [], 'it is damaged or cut off (incorrect data check)'],
    [
      'a wrong checksum far from the start',
      damaged(LARGE_TGZ, LARGE_TGZ.length - 6),
      [A],
      'it is damaged or cut off (incorrect data check)',
    ],
    ['no deflate', Buffer.concat([TGZ.subarray(0, 10), Buffer.alloc(30, 0xff)]), [], 'it is damaged or cut off (invalid block type)'],
    ['text at the end', Buffer.concat([TGZ, Buffer.from('KEY=1')]), [], 'it is damaged or cut off (incorrect header check)'],
    ['text after zeros at the end', Buffer.concat([TGZ, Buffer.from('\0KEY=1')]), [A, B], '6 bytes follow the compressed data'],
    ['a tar in disorder', gzipSync(TAR.subarray(0, 1030)), [A], 'it is cut off in a header at byte 1024'],
  ])('gzip: %s', async (_, bytes, members, problem) => {
    const result = await told(bytes, 'gzip', { name: 'a.tgz' });
    expect({ ...result, members: result.members.filter((member) => member.length < 100) }).toEqual({
      members,
      problems: expect.arrayContaining([problem]),
    });
  });

  test.each<[string, Buffer, readonly string[], string]>([
    [
      'cut off',
      ZIP.subarray(0, -30),
      [],
      'its directory cannot be read (End of central directory record signature not found. Either not a zip file, or file is truncated.)',
    ],
    [
      'bytes at the end',
      Buffer.concat([ZIP, Buffer.from('x')]),
      [],
      'its directory cannot be read (Invalid comment length. Expected: 1. Found: 0. Are there extra bytes at the end of the file? Or is the end of central di)',
    ],
    [
      'an encrypted member',
      zipBytes('a.txt', { path: 'notes.txt', encrypted: true, content: 'x' }),
      [A],
      'the member "notes.txt" is encrypted',
    ],
    [
      'an unknown compression',
      zipBytes('a.txt', { path: 'b', method: 14, content: 'x' }),
      [A],
      'the member "b": the compression method 14 is not supported',
    ],
    ['a wrong checksum', zipBytes({ path: 'b', content: 'x', checksum: 1 }), ['b: x'], 'the member "b" has a wrong checksum'],
    [
      'more than it says',
      zipBytes({ path: 'b', content: 'xxxx', size: 2 }),
      [],
      'the member "b": it cannot be unpacked (Cannot create a Buffer larger than 3 bytes)',
    ],
    ['less than it says', zipBytes({ path: 'b', content: 'x', size: 2 }), [], 'the member "b": it has 1 bytes instead of 2'],
    [
      'no deflate',
      zipBytes({ path: 'b', content: 'x', packed: Buffer.alloc(4, 0xff) }),
      [],
      'the member "b": it cannot be unpacked (invalid block type)',
    ],
    [
      'bytes after the compressed data',
      zipBytes({
        path: 'b',
        content: 'x',
        packed: Buffer.concat([Buffer.from('AwA=', 'base64'), Buffer.from('KEY=1')]),
        size: 0,
        checksum: 0,
      }),
      [],
      'the member "b": other bytes follow its compressed data',
    ],
    ['an absolute path', zipBytes({ path: '/x', content: '1' }), ['/x: 1'], 'the member "/x" has an absolute path'],
    ['a path that climbs', zipBytes({ path: '../x', content: '1' }), ['../x: 1'], 'the member "../x" points out of the archive'],
    [
      'a path that climbs on Windows',
      zipBytes({ path: '..\\x', content: '1' }),
      ['../x: 1'],
      'the member "../x" points out of the archive',
    ],
    [
      'a null character in a name',
      zipBytes({ path: '.env\0.md', content: '1' }),
      ['.env\u{FFFD}.md: 1'],
      'the member ".env\\u0000.md" has a null character in its name',
    ],
    ['a symbolic link', zipBytes({ path: 'l', content: '/etc', mode: 0o120777 }), ['l: /etc'], 'the member "l" is a symbolic link'],
    ['a directory with content', zipBytes({ path: 'd/', content: 'x' }), [], 'the member "d/" is a directory with content'],
    ['a name that occurs twice', zipBytes('a.txt', 'a.txt'), [A, A], 'the member "a.txt" is there more than once'],
    [
      'another name in front of the member',
      zipBytes({ path: 'README.md', localPath: '.env', content: '1' }),
      ['README.md: 1'],
      'the member "README.md" has another name in its own header',
    ],
    [
      'a member that the directory does not list',
      zipBytes('a.txt', { path: '.env', content: 'x', unlisted: true }, 'b/c.txt'),
      [A, B],
      'at byte 53 stands a member that its directory does not list',
    ],
  ])('zip: %s', async (_, bytes, members, problem) => {
    expect(await told(bytes, 'zip')).toEqual({ members, problems: [problem] });
  });

  test('what is told is cut after twenty problems', async () => {
    const links = Array.from({ length: 30 }, (_, index) => ({ path: `l${index}`, type: '2', link: 'x' }));
    const { problems } = await told(tarBytes(...links), 'tar');
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('10 more problems');
  });
});

describe('reading ends at the limits', () => {
  const limits: ArchiveLimits = { members: 3, unpackedSize: 5000, ratio: 20, ratioFrom: 2000 };
  const letters = (count: number) => Buffer.from(Array.from({ length: count }, (_, index) => 97 + ((index * index * 31 + index) % 26)));

  test.each<[string, ArchiveKind, Buffer, string]>([
    ['members of a tar', 'tar', tarBytes('1', '2', '3', '4'), 'it has more than 3 members'],
    [
      'members of a gzip',
      'gzip',
      gzipSync(tarBytes(...['1', '2', '3', '4'].map((path) => ({ path }))), { level: 0 }),
      'it has more than 3 members',
    ],
    ['members of a zip', 'zip', zipBytes('1', '2', '3', '4'), 'it has more than 3 members'],
    ['bytes of a gzip', 'gzip', gzipSync(letters(6000), { level: 0 }), 'it unpacks to more than 0.005 MB'],
    ['bytes of a zip', 'zip', zipBytes({ path: 'a', content: letters(6000), method: 0 }), 'it unpacks to more than 0.005 MB'],
    ['the ratio of a gzip', 'gzip', gzipSync(Buffer.alloc(4000)), 'it unpacks to more than 20 times its size'],
    ['the ratio of a zip', 'zip', zipBytes({ path: 'a', content: Buffer.alloc(4000) }), 'it unpacks to more than 20 times its size'],
  ])('%s', async (_, kind, bytes, problem) => {
    expect((await told(bytes, kind, { limits })).problems).toEqual([problem]);
  });

  test.each<[string, ArchiveKind, Buffer]>([
    ['a ratio that is harmless below its threshold', 'gzip', gzipSync(Buffer.alloc(1900))],
    ['as many members as there may be', 'zip', zipBytes('1', '2', '3')],
  ])('%s', async (_, kind, bytes) => {
    expect((await told(bytes, kind, { limits })).problems).toEqual([]);
  });
});

test.each<[ArchiveKind, Buffer]>([
  ['tar', TAR],
  ['gzip', TGZ],
  ['zip', ZIP],
])('%s: what a visitor throws is no problem of the archive', async (kind, bytes) => {
  const walk = walkArchive({ bytes, kind, name: 'a' }, () => {
    throw new Error('the pattern takes too long');
  });
  await expect(walk).rejects.toThrow('the pattern takes too long');
});

describe('members that do not come in one piece', () => {
  /** What is no repetition of anything, of some length. */
  const noise = (seed: number, length: number): Buffer => {
    const random = randomNumbers(seed);
    return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));
  };
  const CONTENTS = [noise(1, 3_000_000), noise(2, 70_000), noise(3, 2_000_000), noise(4, 10), noise(5, 2_500_000)];
  const entries = CONTENTS.map((content, index) => ({ path: `${index}.bin`, content }));

  test.each<[string, ArchiveKind, () => Buffer]>([
    ['a tar', 'tar', () => tarBytes(...entries)],
    ['a compressed tar', 'gzip', () => gzipSync(tarBytes(...entries))],
    ['a zip', 'zip', () => zipBytes(...entries)],
  ])('%s', async (_, kind, make) => {
    const { members, problems } = await readArchive({ bytes: make(), kind, name: 'a' });
    expect(problems).toEqual([]);
    expect(members.map(({ bytes }, index) => Buffer.compare(bytes, CONTENTS[index] ?? Buffer.alloc(0)))).toEqual(CONTENTS.map(() => 0));
  });

  test('one compressed file', async () => {
    const [content = Buffer.alloc(0)] = CONTENTS;
    const { members } = await readArchive({ bytes: gzipSync(content), kind: 'gzip', name: 'a.gz' });
    expect(members.map(({ bytes }) => Buffer.compare(bytes, content))).toEqual([0]);
  });

  const large = { path: 'a', content: noise(9, 1_200_000) };
  test.each<[string, Buffer, readonly string[]]>([
    ['fewer bytes than it says', zipBytes({ ...large, size: 1_200_001 }), ['the member "a": it has 1200000 bytes instead of 1200001']],
    ['more bytes than it says', zipBytes({ ...large, size: 1_199_999 }), ['the member "a": it has more than 1199999 bytes']],
    [
      'something after its data',
      zipBytes({ ...large, packed: Buffer.concat([deflateRawSync(large.content), Buffer.from('x')]) }),
      ['the member "a": other bytes follow its compressed data'],
    ],
    [
      'half of its data',
      zipBytes({ ...large, packed: deflateRawSync(large.content).subarray(0, -100) }),
      ['the member "a": it cannot be unpacked (unexpected end of file)'],
    ],
  ])('a zip whose member has %s', async (_, bytes, problems) => {
    expect(await told(bytes, 'zip')).toEqual({ members: [], problems });
  });
});
