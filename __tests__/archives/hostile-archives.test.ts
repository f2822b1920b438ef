import { crc32, deflateRawSync, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ArchiveKind } from '../../src/archives/archive.ts';
import { walkArchive } from '../../src/archives/read-archive.ts';
import { entryBytes, paxBody, tarBytes, type TarEntry } from './tar-bytes.ts';
import { zipBytes, type ZipMember } from './zip-bytes.ts';

/** What reading an archive costs and says: members, their bytes, problems. */
async function read(kind: ArchiveKind, bytes: Buffer) {
  let members = 0;
  let size = 0;
  const problems = await walkArchive({ bytes, kind, name: 'a.bin' }, (member) => {
    members += 1;
    size += member.bytes.length;
  });
  return { members, size, problems };
}

const MB = 1_000_000;
const numbered = <T>(count: number, one: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => one(index));

/** One member of zeros, and as many names for it: 42.zip without a second level, as David Fifield builds it. */
const overlapping = (names: number): Buffer => {
  const content = Buffer.alloc(20 * MB);
  const zeros = { path: '0', packed: deflateRawSync(content), size: content.length, checksum: crc32(content) };
  return zipBytes(zeros, ...numbered(names, (index): ZipMember => ({ ...zeros, path: `${index + 1}`, again: 0 })));
};

/** Random enough not to be compressed, the same on every run. */
const noise = (size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  for (let index = 0, state = 1; index < size; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
};

const NOISE = noise(10 * MB);

describe('bombs are stopped before they go off', () => {
  test.each<[string, ArchiveKind, () => Buffer, string]>([
    ['zeros in a gzip', 'gzip', () => gzipSync(Buffer.alloc(300 * MB)), 'it unpacks to more than 200 times its size'],
    [
      'zeros in a compressed tar',
      'gzip',
      () => gzipSync(tarBytes({ path: '0', content: Buffer.alloc(100 * MB) })),
      'it unpacks to more than 200 times its size',
    ],
    ['zeros in a zip', 'zip', () => zipBytes({ path: '0', content: Buffer.alloc(100 * MB) }), 'it unpacks to more than 200 times its size'],
    ['one member under many names', 'zip', () => overlapping(1000), 'it unpacks to more than 200 times its size'],
    [
      'a zip that lies about its size',
      'zip',
      () => zipBytes({ path: '0', content: Buffer.alloc(100 * MB), size: 10 }),
      'the member "0": it cannot be unpacked (Cannot create a Buffer larger than 11 bytes)',
    ],
    [
      'more than 256 MB of honest bytes',
      'gzip',
      () => gzipSync(Buffer.concat(numbered(26, () => NOISE)), { level: 0 }),
      'it unpacks to more than 256 MB',
    ],
    ['names without end', 'gzip', () => gzipSync(tarBytes(...numbered(10_001, (index) => `${index}`))), 'it has more than 10,000 members'],
    [
      'directories without end',
      'gzip',
      () => gzipSync(tarBytes(...numbered(10_001, (index): TarEntry => ({ path: `${noise(40).toString('hex')}${index}/`, type: '5' })))),
      'it has more than 10,000 members',
    ],
    [
      'a header of gigabytes',
      'tar',
      () => Buffer.concat([entryBytes({ path: 'x', type: 'x', size: 8 ** 10 }), Buffer.alloc(512)]),
      'an extended header has 1073741824 bytes',
    ],
    [
      'a member of gigabytes',
      'tar',
      () => Buffer.concat([entryBytes({ path: 'a', size: 8 ** 10 }), Buffer.alloc(512)]),
      'it is cut off in the member "a"',
    ],
    [
      'a size beyond all numbers',
      'tar',
      () => tarBytes({ path: 'x', type: 'x', content: paxBody({ size: '9'.repeat(30) }) }, 'a'),
      'an extended header has no valid size',
    ],
  ])('%s', async (_, kind, bytes, problem) => {
    const told = await read(kind, bytes());
    expect(told.problems).toEqual([problem]);
    expect(told.size).toBeLessThanOrEqual(256 * MB);
  });

  test('extended headers without a member cost what they weigh', async () => {
    const headers = numbered(20_000, (): TarEntry => ({ path: 'x', type: 'x', content: paxBody({ comment: 'x' }) }));
    expect(await read('tar', tarBytes(...headers))).toEqual({ members: 0, size: 0, problems: [] });
  });
});

describe('archives within archives', () => {
  test('are members: no second level is unpacked', async () => {
    const zeros = zipBytes({ path: '0', content: Buffer.alloc(10 * MB) });
    const forty = zipBytes(...numbered(16, (index): ZipMember => ({ path: `${index}.zip`, content: zeros })));
    expect(await read('zip', forty)).toEqual({ members: 16, size: 16 * zeros.length, problems: [] });
  });

  test('one that unpacks to itself ends after one level', async () => {
    // Russ Cox's r.gz would be 236 bytes of somebody else's: a tar that holds its own beginning does as well.
    const inner = gzipSync(tarBytes('a.txt'));
    const outer = gzipSync(tarBytes({ path: 'self.tgz', content: inner }));
    expect(await read('gzip', outer)).toEqual({ members: 1, size: inner.length, problems: [] });
  });
});

describe('noise under the name of an archive', () => {
  const seeds = numbered(200, (index) => index);
  const whole: readonly [ArchiveKind, Buffer][] = [
    ['tar', tarBytes('a.txt', { path: 'x', type: 'x', content: paxBody({ path: 'b' }) }, 'short')],
    ['gzip', gzipSync(tarBytes('a.txt', 'b.txt'))],
    ['zip', zipBytes('a.txt', { path: 'b', content: 'x', method: 0 }, { path: 'c', content: 'y', zip64: true })],
  ];

  test.each(whole)('%s: bytes turned, moved and cut at random', async (kind, bytes) => {
    const random = noise(seeds.length * 8);
    for (const seed of seeds) {
      const [first = 0, second = 0, third = 0, fourth = 0] = random.subarray(seed * 8);
      const changed = Buffer.from(bytes);
      changed[(first * 256 + second) % changed.length] = third;
      changed[(third * 256 + fourth) % changed.length] = second;
      const moved = fourth < 64 ? Buffer.concat([changed.subarray(first), changed]) : changed;
      const result = await read(kind, fourth < 128 ? moved.subarray(0, Math.max(4, moved.length - second)) : moved);
      expect(result.problems.every((problem) => !problem.includes('\n') && problem.length < 400)).toBe(true);
    }
  });

  test('what is a gzip stays one: no byte is lost on the way', async () => {
    const content = noise(3 * MB);
    const bytes = gzipSync(content);
    expect(gunzipSync(bytes).equals(content)).toBe(true);
    expect(await read('gzip', bytes)).toEqual({ members: 1, size: 3 * MB, problems: [] });
  });
});
