import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { ArchiveKind } from '../../src/archives/archive.ts';
import { readArchive } from '../../src/archives/read-archive.ts';
import { tarBytes } from './tar-bytes.ts';
import { zipBytes } from './zip-bytes.ts';

const WHOLE: readonly [ArchiveKind, Buffer][] = [
  ['tar', tarBytes('a.txt', 'b/c.txt')],
  ['gzip', gzipSync(tarBytes('a.txt', 'b/c.txt'))],
  ['zip', zipBytes('a.txt', 'b/c.txt')],
];

const BLOCK = 512;

async function told(bytes: Uint8Array, kind: ArchiveKind) {
  const { members, problems } = await readArchive({ bytes, kind, name: 'a' });
  return { members: members.map(({ path, bytes: content }) => `${path}: ${Buffer.from(content).toString()}`), problems };
}

/** The places of damage at which members are missing and nobody says so. */
async function unnoticed(
  places: Iterable<number>,
  kind: ArchiveKind,
  damage: (at: number) => Buffer,
  isWhole: (members: readonly string[]) => boolean,
) {
  const silent: number[] = [];
  for (const at of places) {
    const { members, problems } = await told(damage(at), kind);
    if (!isWhole(members) && problems.length === 0) silent.push(at);
  }
  return silent;
}

describe.each(WHOLE)('%s', (kind, bytes) => {
  test('cut at every byte', async () => {
    const complete = (await told(bytes, kind)).members.join();
    // Between two blocks of a tar nothing tells that more should come; the bytes that are there are read.
    const places = Array.from(bytes.keys()).filter((at) => kind !== 'tar' || at % BLOCK !== 0);
    expect(
      await unnoticed(
        places,
        kind,
        (at) => bytes.subarray(0, at),
        (members) => members.join() === complete,
      ),
    ).toEqual([]);
  });

  test('each byte turned: every file is handed over, or it is told that one was not', async () => {
    const turned = (at: number): Buffer => {
      const copy = Buffer.from(bytes);
      copy[at] = (copy[at] ?? 0) ^ 0xff;
      return copy;
    };
    expect(await unnoticed(bytes.keys(), kind, turned, (members) => members.length === 2)).toEqual([]);
  });
});
