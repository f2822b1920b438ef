import { describe, expect, test } from '@jest/globals';
import { inspectPackage } from '../../src/inspect/inspect.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { ContentRule, ContentRuleInput } from '../../src/rules/rule.ts';
import { findingsIn, packOf } from '../rules/content-input.ts';
import { emptyPolicy } from '../rules/rule-input.ts';

const meta: ContentRule['meta'] = {
  id: 'word',
  summary: 'a word',
  severity: { recommended: 'error', strict: 'error' },
  help: 'drop it',
  docs: { why: '-', example: '-', fix: '-' },
};

/** A rule that reports what it is asked about. */
const asking = (rule: Partial<ContentRule>, tell: (input: ContentRuleInput) => string): ContentRule => ({
  scope: 'content',
  meta,
  needles: [],
  inspect: (input) => [{ rule: 'word', path: input.file.parts.path, message: tell(input), data: {} }],
  ...rule,
});

const hitsOf = ({ hits, file }: ContentRuleInput): string => `${file.parts.path} ${JSON.stringify(hits)}`;
const messages = async (...given: Parameters<typeof findingsIn>): Promise<readonly string[]> =>
  (await findingsIn(...given)).map(({ message }) => message);

test('a rule is asked about files that hold one of its needles, with the offsets of each', async () => {
  const first = asking(
    {
      needles: [
        { text: 'abc', ignoreCase: false },
        { text: 'XYZ', ignoreCase: true },
      ],
    },
    hitsOf,
  );
  const second = asking({ needles: [{ text: 'abc', ignoreCase: false }] }, hitsOf);
  expect(await messages([first, second], { 'a.txt': 'abc xyz abc', 'b.txt': 'ab', 'c.txt': 'xYz' })).toEqual([
    'a.txt [[0,8],[4]]',
    'a.txt [[0,8]]',
    'c.txt [[],[0]]',
  ]);
});

test('a rule is asked about files that it wants, empty ones too', async () => {
  const rule = asking(
    { wants: ({ kind }) => kind === 'empty' || kind === 'gzip' },
    ({ file }) => `${file.kind} ${file.size} ${file.mode.toString(8)}`,
  );
  expect(await messages([rule], { a: '', 'b.txt': 'text', 'c.txt': Buffer.from([0x1f, 0x8b, 8, 0]) })).toEqual([
    'empty 0 644',
    'gzip 4 644',
  ]);
});

test('each file is read once', async () => {
  const reads: string[] = [];
  const files = { a: 'abc', b: 'abc', c: 'none' };
  const rule = asking({ needles: [{ text: 'abc', ignoreCase: false }] }, hitsOf);
  const read = ({ path }: { readonly path: string }): Uint8Array => {
    reads.push(path);
    return Buffer.from(files[path as keyof typeof files]);
  };
  await inspectPackage({ pack: packOf(files), policy: emptyPolicy, rules: [rule, rule], read, pathParts });
  expect(reads).toEqual(['a', 'b', 'c']);
});

test('a rule may answer later, and the order stays', async () => {
  const late = asking(
    {
      wants: () => true,
      inspect: async ({ file }) => {
        await Promise.resolve();
        return [{ rule: 'word', path: file.parts.path, message: `late ${file.parts.path}`, data: {} }];
      },
    },
    hitsOf,
  );
  const early = asking({ wants: () => true }, ({ file }) => `early ${file.parts.path}`);
  expect(await messages([late, early], { a: '1', b: '2' })).toEqual(['late a', 'early a', 'late b', 'early b']);
});

describe('text of several bytes a character is made UTF-8, and places are those of the file', () => {
  const rule = asking({ needles: [{ text: 'needle', ignoreCase: false }] }, ({ hits, placeOf, file }) => {
    const start = hits[0]?.[0] ?? 0;
    const { region, offset } = placeOf(start, start + 6);
    return `${file.kind} ${region?.startLine}:${region?.startColumn} at ${offset}`;
  });
  const utf32 = (text: string): Buffer =>
    Buffer.concat(
      Array.from(text, (character) => {
        const unit = Buffer.alloc(4);
        unit.writeUInt32LE(character.codePointAt(0) ?? 0);
        return unit;
      }),
    );
  test.each([
    ['UTF-16', Buffer.from('\uFEFFä\n🚀 needle', 'utf16le'), 'text 2:4 at 12'],
    ['UTF-16, big endian', Buffer.from('\uFEFFä\n🚀 needle', 'utf16le').swap16(), 'text 2:4 at 12'],
    ['UTF-16 with half a character at the end', Buffer.concat([Buffer.from('\uFEFFneedle', 'utf16le'), Buffer.from('a')]), 'text 1:1 at 2'],
    ['UTF-32', utf32('\uFEFFä\n🚀 needle'), 'text 2:4 at 20'],
    ['UTF-32, big endian', utf32('\uFEFFä\n🚀 needle').swap32(), 'text 2:4 at 20'],
    ['UTF-32 with what is no character', Buffer.concat([utf32('\uFEFF'), Buffer.alloc(4, 0xff), utf32('needle')]), 'text 1:2 at 8'],
  ])('%s', async (_, bytes, expected) => {
    expect(await messages([rule], { a: bytes })).toEqual([expected]);
  });
});

describe('what cannot be read or searched is an error, never a pass', () => {
  const rule = asking({ needles: [{ text: 'aaa', ignoreCase: false }] }, hitsOf);
  const inspecting = (size: number, read: () => Uint8Array): Promise<unknown> => {
    const pack = { ...packOf({}), files: [{ path: 'lib/a.js', size, mode: 0o644, reason: null }] };
    return inspectPackage({ pack, policy: emptyPolicy, rules: [rule], read, pathParts });
  };
  const denied = (): never => {
    throw Object.assign(new Error("EACCES: permission denied, open 'lib/a.js'"), { code: 'EACCES' });
  };
  test.each([
    ['a file that cannot be read', 10, denied, "cannot read lib/a.js: EACCES: permission denied, open 'lib/a.js'"],
    ['a file from 2 GiB on', 2 ** 31, denied, 'lib/a.js is 2.1 GB, and files from 2 GiB on cannot be searched'],
    [
      'a file of nothing but needles',
      10,
      () => Buffer.alloc(3_000_000, 'a'),
      'cannot judge lib/a.js: more than 2,097,152 places in one file look like what the rules search for',
    ],
    [
      '100 MB of UTF-16',
      10,
      () => Buffer.alloc(100_000_000, Buffer.from('a\0')),
      'lib/a.js is 100 MB of text in UTF-16LE, too long to be searched in one piece',
    ],
  ])('%s', async (_, size, read, message) => {
    await expect(inspecting(size, read)).rejects.toMatchObject({ name: 'GateError', subject: 'list', message, help: expect.any(String) });
  });
});

describe('long texts of several bytes a character', () => {
  const rule = asking(
    { needles: [{ text: 'needle', ignoreCase: false }] },
    ({ hits, placeOf }) => `at ${placeOf(hits[0]?.[0] ?? 0, 0).offset}`,
  );
  // They are made UTF-8 in pieces of 64 KiB: a character of two units stands across the end of each of the first ones.
  test.each([0, 1, 2, 3])('UTF-16 with characters of two units, after %i bytes more', async (shift) => {
    const text = `\uFEFF${'a'.repeat(shift)}${'🚀'.repeat(200_000)}needle`;
    const bytes = Buffer.from(text, 'utf16le');
    expect(await messages([rule], { a: bytes })).toEqual([`at ${bytes.length - 12}`]);
    expect(await messages([rule], { a: Buffer.from(bytes).swap16() })).toEqual([`at ${bytes.length - 12}`]);
  });

  test.each([
    ['as long as they may be', (1 << 24) - 6, ['at 33554422']],
    ['longer', (1 << 24) - 5, []],
  ])('UTF-16, %s', async (_, characters, expected) => {
    const bytes = Buffer.from(`\uFEFF${'a'.repeat(characters)}needle`, 'utf16le');
    const told: string[] = [];
    const pack = packOf({ a: bytes });
    const found = await inspectPackage({
      pack,
      policy: emptyPolicy,
      rules: [rule],
      read: () => bytes,
      pathParts,
      onError: ({ message }) => told.push(message),
    });
    expect(found.map(({ message }) => message)).toEqual(expected);
    expect(told).toHaveLength(1 - expected.length);
  });
});
