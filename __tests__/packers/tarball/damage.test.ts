import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { Parser, type ReadEntry } from 'tar';
import { isGateError } from '../../../src/errors.ts';
import type { Tarball } from '../../../src/packers/tarball/open.ts';
import { open, unpacked } from './opened.ts';
import { END, type Entry, entryBytes, MANIFEST, packageOf, pax, tar, withChecksum, type Written } from './tar-writer.ts';

const long = (letter: string): string => `package/${`${letter}/`.repeat(60)}a.js`;
const whole = packageOf('package/lib/a.js', { path: 'x', type: 'x', content: pax({ path: long('p') }) }, 'package/b.js', {
  path: 'package/c.bin',
  content: createHash('sha512').update('noise').digest(),
});

/** Null where it is refused, as it has to be: by a GateError. */
async function opened(bytes: Buffer): Promise<Tarball | null> {
  try {
    return await open(bytes);
  } catch (error) {
    if (isGateError(error)) return null;
    throw error;
  }
}

/** Each in a number of places, of which those are given that pass. */
async function passing(places: Iterable<number>, damaged: (place: number) => Buffer): Promise<readonly number[]> {
  const passed: number[] = [];
  for (const place of places) if ((await opened(damaged(place))) !== null) passed.push(place);
  return passed;
}

test('the tarball that is damaged below is a good one', async () => expect((await open(whole)).pack.files).toHaveLength(4));

test('a tarball that is cut off anywhere never passes', async () => {
  expect(await passing(whole.keys(), (end) => whole.subarray(0, end))).toEqual([]);
});

test('a tar that was cut off anywhere before it was compressed never passes', async () => {
  const bytes = tar(MANIFEST, 'package/lib/a.js', { path: 'x', type: 'x', content: pax({ path: long('p') }) }, 'package/b.js');
  const ends = Array.from({ length: bytes.length / 16 }, (_, index) => index * 16 + (index % 2));
  expect(await passing(ends, (end) => gzipSync(bytes.subarray(0, end), { level: 1 }))).toEqual([]);
});

test('a tarball with any byte turned passes with the same contents only', async () => {
  const contents = await unpacked(await open(whole));
  let passed = 0;
  for (const place of whole.keys()) {
    const copy = Buffer.from(whole);
    copy[place] = (copy[place] ?? 0) ^ 0x55;
    const tarball = await opened(copy);
    if (tarball === null) continue;
    passed += 1;
    expect(await unpacked(tarball)).toEqual(contents);
  }
  // The time, the level and the system in the gzip header, and codes that no byte uses, say nothing.
  expect(passed).toBeLessThan(16);
});

// ---------------------------------------------------------------------------------------------- beside node-tar

/** The same numbers on every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = randomNumbers(2026);
const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
const NAMES = ['package/a.js', 'package/b/c.js', 'package/B.js', 'package/é.js', 'package/x y.md', long('l')];

function randomEntries(): readonly Written[] {
  const file: Entry = { path: pick(NAMES), content: 'x'.repeat(pick([0, 1, 511, 512, 513])) };
  const extended = (type: string, content: string): Entry => ({ path: 'PaxHeader/a', type, content });
  return pick<() => readonly Written[]>([
    () => [file],
    () => [{ ...file, magic: pick(['gnu', 'none']) }],
    () => [{ ...file, prefix: pick(['package', 'package/sub']), path: 'p.js' }],
    () => [{ ...file, type: '\0' }],
    () => [{ path: 'package/d/', type: '5' }],
    () => [extended('x', pax({ path: pick(NAMES), mtime: '1' })), file],
    () => [extended('x', pax({ size: `${String(file.content).length}` })), file],
    () => [extended('L', `${pick(NAMES)}\0`), file],
    () => [extended('g', pax({ comment: 'x' })), file],
  ])();
}

/** Places where headers have something to say, and what could be said there. */
const FIELDS = [0, 1, 7, 8, 99, 100, 106, 107, 124, 130, 134, 135, 136, 148, 154, 155, 156, 156, 156, 157, 257, 262, 264, 345, 475, 476];
const BYTES = [0, 0x0a, 0x20, 0x2e, 0x2f, 0x30, 0x31, 0x32, 0x35, 0x37, 0x3a, 0x3d, 0x41, 0x4b, 0x4c, 0x53, 0x5c, 0x67, 0x78, 0x80, 0xff];

function mutated(bytes: Buffer): Buffer {
  for (let rounds = random(3); rounds > 0; rounds -= 1) {
    const start = random(bytes.length / 512) * 512;
    const block = bytes.subarray(start, start + 512);
    block[random(4) === 0 ? random(512) : pick(FIELDS)] = pick(BYTES);
    if (block.toString('latin1', 257, 262) === 'ustar' || random(2) === 0) withChecksum(block);
  }
  const start = random(bytes.length / 512) * 512;
  return random(12) === 0 ? Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 512)]) : bytes;
}

const described = (path: string, mode: number, content: Buffer): string =>
  `${path} ${mode.toString(8)} ${createHash('sha1').update(content).digest('hex')}`;

/** What npm would unpack, and what it would grumble at. */
async function asNpm(bytes: Buffer): Promise<readonly string[]> {
  const told: string[] = [];
  const parser = new Parser({ onwarn: (code) => void told.push(`warning ${code}`) });
  parser.on('entry', (entry: ReadEntry) => {
    const parts: Buffer[] = [];
    entry.on('data', (part: Buffer) => void parts.push(part));
    entry.on('end', () => {
      const path = entry.path.split('/').slice(1).join('/');
      if (entry.type !== 'Directory') told.push(described(path, entry.mode ?? 0, Buffer.concat(parts)));
    });
  });
  await new Promise<void>((resolve, reject) => {
    parser.on('end', resolve);
    parser.on('error', reject);
    parser.end(bytes);
  });
  return told.toSorted();
}

test('whatever is done to headers: what passes is what npm unpacks', async () => {
  let passed = 0;
  for (let round = 0; round < 1500; round += 1) {
    const entries = [MANIFEST, ...randomEntries(), ...randomEntries()];
    const bytes = gzipSync(mutated(Buffer.concat([...entries.map(entryBytes), END])), { level: 1 });
    const tarball = await opened(bytes);
    if (tarball === null) continue;
    passed += 1;
    const files: string[] = [];
    for await (const { file, bytes: content } of tarball.contents()) files.push(described(file.path, file.mode, Buffer.from(content)));
    expect(files.toSorted()).toEqual(await asNpm(bytes));
  }
  expect(passed).toBeGreaterThan(300);
});
