import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { GateError } from '../../../src/errors.ts';
import { open, refusals } from './opened.ts';
import { END, type Entry, entryBytes, MANIFEST, packageOf, pax, tar, type Written } from './tar-writer.ts';

const told = (bytes: Buffer) => refusals(() => open(bytes));
const extended = (records: Parameters<typeof pax>[0], type = 'x'): Entry => ({ path: 'PaxHeader/a', type, content: pax(records) });

type Case = readonly [name: string, entries: readonly Written[], told: readonly string[]];

describe('members that would land elsewhere', () => {
  const named = (...paths: readonly string[]): readonly Written[] => paths;
  const absolute = 'has an absolute path';
  const up = 'points out of the package';
  const outside = 'stands outside of "package/", where the others are';
  const dots = 'has a part in its path that is empty or only dots or blanks';
  test.each<readonly [string, string, string]>([
    ['up', 'package/../../.bashrc', up],
    ['up at the end', 'package/lib/..', up],
    ['up by a backslash', 'package/..\\..\\evil.js', up],
    ['up with a blank, which Windows takes away', 'package/.. /evil.js', up],
    ['from the root behind the top directory', 'package//etc/passwd', absolute],
    ['from a drive', 'package/c:/evil.js', absolute],
    ['relative to a drive', 'package/c:evil.js', absolute],
    ['a backslash', 'package/lib\\a.js', 'has a backslash in its name, which makes it another path on Windows'],
    ['from another machine', 'package/\\\\host\\share', absolute],
    ['here', 'package/./a.js', dots],
    ['nowhere', 'package/lib//a.js', dots],
    ['dots, which Windows takes away', 'package/.../a.js', dots],
    ['a line break', 'package/a\n::warning::b.js', 'has control characters in its name'],
    ['an escape', 'package/\u001b[2Ja.js', 'has control characters in its name'],
    ['a control character of C1', 'package/\u009b2Ja.js', 'has control characters in its name'],
  ])('%s', async (_, path, problem) => {
    expect(await told(packageOf(...named(path)))).toEqual([`the member ${JSON.stringify(path)} ${problem}`]);
  });

  test.each<readonly [string, string, string]>([
    ['from the root', '/etc/passwd', absolute],
    ['up from the very start', '../a.js', up],
    ['in another directory', 'other/a.js', outside],
    ['beside the directory', 'a.js', outside],
    ['in a directory by another case', 'Package/a.js', outside],
    ['in a directory that begins alike', 'package2/a.js', outside],
    ['at the start of a dot', './package/a.js', dots],
  ])('outside of package/: %s', async (_, path, problem) => {
    const member = `the member ${JSON.stringify(path)}`;
    expect(await told(packageOf(path))).toEqual([`${member} ${problem}`]);
  });

  test('before the first one in it', async () => {
    expect(await told(gzipSync(tar('other/a.js', MANIFEST)))).toEqual([`the member "other/a.js" ${outside}`]);
  });

  test('a file that is called as the top directory', async () => {
    expect(await told(gzipSync(tar('package', MANIFEST)))).toEqual([
      'the member "package" stands outside of "package/", where the others are',
      'the member "package" is a file and a directory ("package/package.json")',
    ]);
  });

  test.each([
    ['long', `package/${'aaa/'.repeat(1022)}aa`],
    ['long in one part', `package/${'a'.repeat(256)}`],
    ['long in bytes', `package/${'a'.repeat(180)}${'\u00e9'.repeat(50)}`],
    ['deep', `package/${'a/'.repeat(1024)}a`],
  ])('too %s', async (_, path) => {
    const [problem] = await told(packageOf(extended({ path }), { path: 'short' }));
    expect(problem).toMatch(/^the member "package\/a.{191}…" has a path that is too long or too deep to be installed$/);
  });
});

describe('members that are no files', () => {
  test.each<Case>([
    [
      'a symbolic link',
      [{ path: 'package/a', type: '2', link: '/etc/passwd' }],
      ['the member "package/a" is a symbolic link, which installs leave out'],
    ],
    [
      'a hard link',
      [{ path: 'package/a', type: '1', link: 'package/b' }],
      ['the member "package/a" is a hard link, which installs leave out'],
    ],
    [
      'a link with a long target',
      [
        { path: 'L', type: 'K', content: 'x'.repeat(200) },
        { path: 'package/a', type: '2', link: 'x' },
      ],
      ['the member "package/a" is a symbolic link, which installs leave out'],
    ],
    ['a character device', [{ path: 'package/a', type: '3' }], ['the member "package/a" is a device']],
    ['a block device', [{ path: 'package/a', type: '4' }], ['the member "package/a" is a device']],
    ['a pipe', [{ path: 'package/a', type: '6' }], ['the member "package/a" is a pipe']],
    [
      'a contiguous file, which pnpm does not know',
      [{ path: 'package/a', type: '7' }],
      ['the member "package/a" is of the unknown type "7"'],
    ],
    ['a directory with its names (GNU)', [{ path: 'package/a/', type: 'D' }], ['the member "package/a/" is of the unknown type "D"']],
    ['a sparse file (GNU)', [{ path: 'package/a', type: 'S' }], ['the member "package/a" is a sparse file']],
    ['a type that nobody uses', [{ path: 'package/a', type: '\u0001' }], ['the member "package/a" is of the unknown type "\\u0001"']],
    [
      'a file by its type, a directory by its name',
      [{ path: 'package/a/', content: 'x' }],
      ['the member "package/a/" is a file by its type and a directory by its name'],
    ],
    [
      'a directory with content',
      [{ path: 'package/a/', type: '5', content: 'x' }],
      ['the member "package/a/" is a directory with content'],
    ],
  ])('%s', async (_, entries, problems) => expect(await told(packageOf(...entries))).toEqual(problems));
});

describe('members that cannot stand beside one another', () => {
  const one = (a: string, b: string) => [`the members ${JSON.stringify(a)} and ${JSON.stringify(b)} are one file on macOS or Windows`];
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['the same twice', ['package/a', 'package/a'], ['the member "package/a" is there 2 times']],
    ['the same three times', ['package/a', 'package/a', 'package/a'], ['the member "package/a" is there 3 times']],
    ['package.json in another case', ['package/Package.json'], one('package/package.json', 'package/Package.json')],
    ['another case', ['package/README.md', 'package/readme.MD'], one('package/README.md', 'package/readme.MD')],
    ['another case of the directory', ['package/Lib/a.js', 'package/lib/a.js'], one('package/Lib/a.js', 'package/lib/a.js')],
    ['composed and decomposed', ['package/\u00e9.js', 'package/e\u0301.js'], one('package/\u00e9.js', 'package/e\u0301.js')],
    ['sharp s', ['package/straße', 'package/STRASSE'], one('package/straße', 'package/STRASSE')],
    ['a dot at the end, which Windows takes away', ['package/a.js', 'package/a.js.'], one('package/a.js', 'package/a.js.')],
    [
      'a file with a file in it',
      ['package/a', 'package/a.b', 'package/a/b'],
      ['the member "package/a" is a file and a directory ("package/a/b")'],
    ],
    [
      'a file with a file in it, in another case',
      ['package/a/b', 'package/A'],
      ['the member "package/A" is a file and a directory ("package/a/b")'],
    ],
  ])('%s', async (_, paths, problems) => expect(await told(packageOf(...paths))).toEqual(problems));

  test('two of package.json', async () => {
    expect(await told(packageOf(MANIFEST))).toEqual(['the member "package/package.json" is there 2 times']);
  });

  test('a file and a directory', async () => {
    expect(await told(packageOf('package/a', { path: 'package/a/', type: '5' }))).toEqual([
      'the member "package/a" is a file and a directory ("package/a")',
    ]);
  });
});

describe('headers that lie, or that tools read differently', () => {
  const size = (sizeField: string | Buffer): readonly Written[] => [{ path: 'package/a', content: 'x', sizeField }];
  /** package.json comes first: its header and content are two blocks. */
  const at = ' at byte 1024';
  test.each<Case>([
    ['a wrong checksum', [{ path: 'package/a', checksum: 1 }], [`a header has a wrong checksum${at}`]],
    ['no name', [{ path: '' }], [`a header has no name${at}`]],
    ['only a prefix: pnpm takes it for the end', [{ path: '', prefix: 'package/a', type: '5' }], [`a header has no name${at}`]],
    ['a size that is no number', size('0000000000x '), [`a header has no valid size${at}`]],
    ['a size below zero', size('-0000000001 '), [`a header has no valid size${at}`]],
    ['a size with something behind it', size('1 2'), [`a header has no valid size${at}`]],
    [
      'a size in base 256',
      size(Buffer.from('800000000000000000000001', 'hex')),
      [`a header has its size in base 256, which not every installer reads,${at}`],
    ],
    [
      'a time that JavaScript cannot hold: npm passes over it',
      [{ path: 'package/a', patch: (block) => block.fill(0x80, 136, 147) }],
      [`a header cannot be decoded${at}`],
    ],
    ['a prefix in a format that has none', [{ path: 'a', magic: 'gnu', prefix: 'package' }], [`a header is of no known format${at}`]],
    ['no mode', [{ path: 'package/a', modeField: 'rw-r--r-' }], ['the member "package/a" has no valid mode']],
    [
      'a name that is not UTF-8',
      [{ path: Buffer.from('package/\xe9', 'latin1') }],
      ['the member "package/\uFFFD" has a name that is not UTF-8'],
    ],
    [
      'the target of a link on a file: npm takes its content for headers',
      [{ path: 'package/a', link: 'b', content: Buffer.concat([entryBytes({ path: 'package/hidden.js', content: '' })]) }],
      ['the member "package/a" has the target of a link and is none: npm passes over it and takes its content for headers'],
    ],
    [
      'the long target of a link before a file',
      [{ path: 'L', type: 'K', content: 'x' }, 'package/a'],
      ['the member "package/a" has the target of a link and is none: npm passes over it and takes its content for headers'],
    ],
    [
      'another size',
      [extended({ size: '5' }), { path: 'package/a', content: 'x' }],
      ['the member "package/a" has 1 byte by its header and 5 bytes by its extended header'],
    ],
    ['a size that is no number', [extended({ size: '1e3' }), 'package/a'], ['an extended header has no valid size']],
    [
      'another path, which counts',
      [extended({ path: 'package/../a' }), 'package/a'],
      ['the member "package/../a" points out of the package'],
    ],
    ['an empty path', [extended({ path: '' }), 'package/a'], ['the member "" has a part in its path that is empty or only dots or blanks']],
    [
      'a path twice',
      [
        extended([
          ['path', 'package/b'],
          ['path', 'package/c'],
        ]),
        'package/a',
      ],
      ['an extended header says the same thing twice'],
    ],
    [
      'a path with a null character',
      [extended({ path: 'package/b\0.js' }), 'package/a'],
      ['the member "package/b\\u0000.js" has control characters in its name'],
    ],
    [
      'a record in a comment, which node-tar finds',
      [extended({ comment: `x\n${pax({ path: 'package/evil.js' })}` }), 'package/a'],
      ['an extended header has control characters in "comment"'],
    ],
    [
      'another type',
      [extended({ type: 'SymbolicLink' }), 'package/a'],
      ['an extended header has the record "type", which not every installer understands'],
    ],
    [
      'another charset',
      [extended({ hdrcharset: 'ISO-IR 8859 1 1998' }), 'package/a'],
      ['an extended header has the record "hdrcharset", which not every installer understands'],
    ],
    [
      'a sparse file (pax)',
      [extended({ 'GNU.sparse.major': '1' }), 'package/a'],
      ['an extended header has the record "GNU.sparse.major", which not every installer understands'],
    ],
    [
      'records that cannot be parsed',
      [{ path: 'x', type: 'x', content: '99 path=package/b\n' }, 'package/a'],
      ['an extended header cannot be parsed'],
    ],
    [
      'records that are not UTF-8',
      [{ path: 'x', type: 'x', content: Buffer.from('10 path=\xe9\n', 'latin1') }, 'package/a'],
      ['an extended header cannot be parsed'],
    ],
    [
      'a long name that is not UTF-8',
      [{ path: 'L', type: 'L', content: Buffer.from('package/\xe9\0', 'latin1') }, 'package/a'],
      ['a long name is not UTF-8'],
    ],
    [
      'a long name that goes on',
      [{ path: 'L', type: 'L', content: 'package/b\0evil' }, 'package/a'],
      ['a long name goes on after its end'],
    ],
    [
      'two extended headers',
      [extended({ path: 'package/b' }), extended({ path: 'package/c' }), 'package/a'],
      ['a member has two extended headers'],
    ],
    [
      'two long names',
      [extended({ path: 'package/b' }), { path: 'L', type: 'L', content: 'package/c\0' }, 'package/a'],
      ['a member has two extended headers'],
    ],
    ['an extended header of nothing', [extended({ path: 'package/b' })], ['an extended header has no member']],
    ['an extended header of no bytes', [extended({}, 'g'), 'package/a'], ['an extended header is empty']],
    [
      'an extended header before a global one',
      [extended({ path: 'package/b' }), extended({ comment: 'x' }, 'g'), 'package/a'],
      ['an extended header has no member'],
    ],
    ['a path for all members', [extended({ path: 'package/b' }, 'g'), 'package/a'], ['a global header renames or resizes every member']],
    ['a size for all members', [extended({ size: '0' }, 'g'), 'package/a'], ['a global header renames or resizes every member']],
    [
      'the extended header of Solaris',
      [extended({ path: 'package/b' }, 'X'), 'package/a'],
      ['the member "PaxHeader/a" is of the unknown type "X"'],
    ],
    ['an extended header of kilobytes', [extended({ comment: 'x'.repeat(70_000) }), 'package/a'], ['an extended header has 70,015 bytes']],
    [
      'bytes behind the content',
      [{ path: 'package/a', content: 'x', padding: 'hidden' }],
      ['the member "package/a" has bytes hidden behind its end'],
    ],
    [
      'bytes behind an extended header',
      [{ ...extended({ mtime: '1' }), padding: 'hidden' }, 'package/a'],
      ['an extended header has bytes hidden behind its end'],
    ],
  ])('%s', async (_, entries, problems) => expect(await told(packageOf(...entries))).toEqual(problems));
});

describe('ends', () => {
  const body = entryBytes(MANIFEST);
  const compressed = packageOf();
  const cutOff = 'it does not end with the whole blocks of zeros, two or more, that end a tar: members may be missing';
  const FOLLOWED: unknown = expect.stringMatching(/^it goes on for \d+ bytes after the end of the compressed data$/);
  const turned = (offset: number): Buffer => {
    const copy = Buffer.from(compressed);
    copy[offset] = (copy[offset] ?? 0) ^ 0xff;
    return copy;
  };
  test.each<readonly [string, Buffer, unknown]>([
    ['no end', gzipSync(body), cutOff],
    ['one block of zeros', gzipSync(Buffer.concat([body, Buffer.alloc(512)])), cutOff],
    ['a part of a block too much', gzipSync(Buffer.concat([body, END, Buffer.alloc(1)])), cutOff],
    ['a tar of nothing', gzipSync(Buffer.alloc(0)), cutOff],
    [
      'a member after the end',
      gzipSync(Buffer.concat([body, END, entryBytes('package/a')])),
      'it goes on after the block of zeros that ends a tar',
    ],
    [
      'a member after one block of zeros, which npm unpacks',
      gzipSync(Buffer.concat([body, Buffer.alloc(512), entryBytes('package/a'), END])),
      'it goes on after the block of zeros that ends a tar',
    ],
    ['text after the end', gzipSync(Buffer.concat([body, END, Buffer.from('x')])), 'it goes on after the block of zeros that ends a tar'],
    ['a second gzip member, which some tools unpack', Buffer.concat([gzipSync(body), gzipSync(END)]), FOLLOWED],
    ['a first gzip member of nothing', Buffer.concat([gzipSync(''), compressed]), FOLLOWED],
    [
      'a last gzip member of nothing',
      Buffer.concat([compressed, gzipSync('')]),
      'it goes on for 20 bytes after the end of the compressed data',
    ],
    [
      'bytes after the gzip',
      Buffer.concat([compressed, Buffer.from('hidden')]),
      'it goes on for 6 bytes after the end of the compressed data',
    ],
    [
      'zeros after the gzip',
      Buffer.concat([compressed, Buffer.alloc(512)]),
      'it goes on for 512 bytes after the end of the compressed data',
    ],
    ['another checksum', turned(compressed.length - 8), 'it is damaged (its content has another checksum)'],
    ['another length', turned(compressed.length - 4), 'it is damaged (its content has another checksum)'],
    ['another compression', turned(2), 'it is not compressed with deflate'],
    ['more in the gzip header than a name', turned(3), 'its gzip header has more than a file name in it'],
    ['damaged', turned(12), expect.stringMatching(/^it is damaged or cut off \(.+\)$/)],
  ])('%s', async (_, bytes, problem) => {
    expect(await told(bytes)).toEqual([problem]);
  });

  test('a long name in the gzip header', async () => {
    const named = Buffer.concat([compressed.subarray(0, 10), Buffer.from(`${'n'.repeat(256)}\0`), compressed.subarray(10)]);
    named[3] = 8;
    expect(await told(named)).toEqual(['its gzip header has a file name of more than 255 bytes']);
  });
});

describe('bombs', () => {
  const MB = 1_000_000;
  const zeros = (size: number): Entry => ({ path: 'package/zeros', content: Buffer.alloc(size) });
  test.each<readonly [string, () => Buffer, Parameters<typeof open>[1], string]>([
    ['too much for what it weighs', () => packageOf(zeros(12 * MB)), { ratioFrom: 10 * MB }, 'it unpacks to more than 200 times its size'],
    ['too much', () => packageOf(zeros(2 * MB)), { unpackedSize: MB }, 'it unpacks to more than 1 MB'],
    [
      'zeros without end',
      () => gzipSync(Buffer.concat([tar(MANIFEST), Buffer.alloc(2 * MB)])),
      { unpackedSize: MB },
      'it unpacks to more than 1 MB',
    ],
    ['too many files', () => packageOf('package/a', 'package/b', 'package/c'), { members: 3 }, 'it has more than 3 members'],
    [
      'too many directories',
      () => packageOf(...['a', 'b', 'c'].map((name): Entry => ({ path: `package/${name}/`, type: '5' }))),
      { members: 3 },
      'it has more than 3 members',
    ],
    [
      'too many links',
      () => packageOf(...['a', 'b', 'c'].map((name): Entry => ({ path: name, type: '2', link: 'x' }))),
      { members: 3 },
      'it has more than 3 members',
    ],
    [
      'too many extended headers',
      () => packageOf(...['a', 'b', 'c'].flatMap((name) => [extended({ mtime: '1' }), `package/${name}`])),
      { members: 5 },
      'it has more than 5 members',
    ],
    ['too many names', () => packageOf('package/a', 'package/b'), { names: 30 }, 'its names have more than 30 characters'],
    [
      'a file of 2 GiB',
      () => packageOf({ path: 'package/a', sizeField: '20000000000 ' }),
      {},
      'the member "package/a" has 2,147,483,648 bytes, more than 2,147,483,647 bytes',
    ],
    [
      'a package.json of megabytes',
      () => gzipSync(tar({ ...MANIFEST, content: ' '.repeat(101) })),
      { manifest: 100 },
      'the member "package/package.json" has 101 bytes, more than 100 bytes',
    ],
  ])('%s', async (_, bytes, limits, problem) => {
    expect(await refusals(() => open(bytes(), limits))).toContain(problem);
  });

  test('what compresses well and is small is no bomb', async () => {
    expect((await open(packageOf(zeros(20 * MB)))).pack.unpackedSize).toBe(20 * MB + 36);
  });
});

describe('package.json', () => {
  const withManifest = (content: string, path = 'package/package.json') => gzipSync(tar({ path, content }));
  const file = 'x.tgz!/package/package.json';
  test.each<readonly [string, Buffer, string]>([
    ['missing', gzipSync(tar('package/index.js')), 'it has no package.json in its top directory "package"'],
    ['missing: nothing is there', gzipSync(END), 'it has no package.json in its top directory "package"'],
    ['in another case', withManifest('{}', 'package/Package.json'), 'it has no package.json in its top directory "package"'],
    ['one level too deep', withManifest('{}', 'package/package/package.json'), 'it has no package.json in its top directory "package"'],
    ['no JSON', withManifest('{'), `${file} is not valid JSON`],
    ['no object', withManifest('[]'), `${file} does not hold a JSON object`],
    [
      'in UTF-16',
      gzipSync(tar({ path: 'package/package.json', content: Buffer.from('\uFEFF{}', 'utf16le') })),
      `${file} is not valid JSON`,
    ],
    ['no name', withManifest('{"version":"1.0.0"}'), `${file} has no valid "name"`],
    ['no version', withManifest('{"name":"a"}'), `${file} has no valid "version"`],
    ...['', '.a', '../a', 'a/b', '@a', '@a/', '@/a', '@a/b/c', 'node_modules', 'a b', 'a\u202eb', 'é', 'a\n', 1, null].map(
      (name) =>
        [
          `the name ${JSON.stringify(name)}`,
          withManifest(JSON.stringify({ name, version: '1.0.0' })),
          `${file} has no valid "name"`,
        ] as const,
    ),
    ...['', '1', '1.2', 'latest', '1.2.3\n', '1.2.3 /..', '../1.2.3', 1].map(
      (version) =>
        [
          `the version ${JSON.stringify(version)}`,
          withManifest(JSON.stringify({ name: 'a', version })),
          `${file} has no valid "version"`,
        ] as const,
    ),
  ])('%s', async (_, bytes, problem) => expect(await told(bytes)).toEqual([problem]));

  test.each(['a', 'JSONStream', '@a/b', '@a.b/c-d_e', "it's", 'a.js', '-'])('the name %s', async (name) => {
    expect((await open(withManifest(JSON.stringify({ name, version: '1.0.0' })))).pack.name).toBe(name);
  });

  test.each(['1.2.3', '1.2.3-rc.1+build.5', 'v1.2.3', '0.1.0beta', '=1.2.3'])('the version %s', async (version) => {
    expect((await open(withManifest(JSON.stringify({ name: 'a', version })))).pack.version).toBe(version);
  });

  test('errors point into it', async () => {
    await expect(open(withManifest('{\n  "name": "a b",\n  "version": "1.0.0"\n}'))).rejects.toMatchObject({
      frame: { file, line: 2, column: 3, text: '  "name": "a b",' },
    });
  });
});

describe('several problems at once', () => {
  test('are told together, in their order', async () => {
    const links = ['a', 'b'].map((name): Entry => ({ path: `package/${name}`, type: '2', link: 'x' }));
    const bytes = packageOf(...links, 'package/../up', 'package/c', 'package/C', 'other/d');
    expect(await told(bytes)).toEqual([
      'the member "package/a" is a symbolic link, which installs leave out',
      'the member "package/b" is a symbolic link, which installs leave out',
      'the member "package/../up" points out of the package',
      'the member "other/d" stands outside of "package/", where the others are',
      'the members "package/c" and "package/C" are one file on macOS or Windows',
    ]);
  });

  test('with the damage that ended the reading', async () => {
    const cut = packageOf({ path: 'package/a', type: '2', link: 'x' }).subarray(0, -8);
    expect(await told(cut)).toEqual([
      'the member "package/a" is a symbolic link, which installs leave out',
      'it is cut off at its very end',
    ]);
  });

  test('after 20 they are counted', async () => {
    const links = Array.from({ length: 1234 }, (_, index): Entry => ({ path: `package/${index}`, type: '2', link: 'x' }));
    const problems = await told(packageOf(...links));
    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe('x.tgz has 1,214 more problems');
  });

  test('each is one line that says what to do', async () => {
    const error: GateError = await open(packageOf('package/..\\\n\u001b[31m')).then(
      () => Promise.reject(new Error('it was taken')),
      (reason: GateError) => reason,
    );
    expect(error).toMatchObject({ name: 'GateError', frame: null });
    expect(error.message).toBe(
      String.raw`x.tgz cannot be judged: the member "package/..\\\n\u001b[31m" has control characters in its name`,
    );
    expect(error.help).toMatch(/^do not install or publish it/);
  });
});
