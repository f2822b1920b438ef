import { GateError } from '../errors.ts';
import type { Offsets } from '../rules/rule.ts';
import { count } from '../size.ts';

/**
 * Hits as they come: kept up to `MOST_KEPT`, counted from there on. A file with more of them is walked a second time, when it is known how much
 * room each needle takes: to keep what grows takes three times the memory.
 */
export interface HitList {
  /** How many needles there are. */
  readonly needles: number;
  /** Needle and offset in turn. */
  pairs: Int32Array;
  /** How many numbers of `pairs` are in use. */
  used: number;
  /** By needle, once `pairs` is full. */
  counts: Uint32Array | null;
  /** On the second walk, where the next offset of each needle goes. */
  readonly room: Room | null;
}

interface Room {
  readonly offsets: Int32Array;
  readonly next: Uint32Array;
}

/**
 * A file with more hits than this is none that a package has on purpose: one hit in 50 bytes, for 100 MB. To drop the rest would lose
 * violations, and to keep them all takes several times the memory of the file, so it is refused.
 */
export const MOST_HITS = 1 << 21;
/** Hits of one list, in the first walk. */
const MOST_KEPT = 1 << 14;

const NONE = new Int32Array(0);
const NO_OFFSETS: readonly number[] = [];

export const noHits = (needles: number): HitList => ({ needles, pairs: NONE, used: 0, counts: null, room: null });

export function addHit(list: HitList, needle: number, offset: number): void {
  if (list.room !== null) {
    const { offsets, next } = list.room;
    // A needle of the table has its place in `next`.
    const at = next[needle] as number;
    offsets[at] = offset;
    next[needle] = at + 1;
    return;
  }
  if (list.used === list.pairs.length && list.counts === null) grow(list);
  if (list.counts !== null) {
    list.counts[needle] = (list.counts[needle] as number) + 1;
    return;
  }
  list.pairs[list.used] = needle;
  list.pairs[list.used + 1] = offset;
  list.used += 2;
}

function grow(list: HitList): void {
  if (list.used === MOST_KEPT * 2) {
    list.counts = countsOf(list);
    return;
  }
  const longer = new Int32Array(Math.min(MOST_KEPT * 2, Math.max(64, list.used * 2)));
  longer.set(list.pairs);
  list.pairs = longer;
}

/** By needle. */
function countsOf({ needles, pairs, used, counts }: HitList): Uint32Array {
  if (counts !== null) return counts;
  const made = new Uint32Array(needles);
  for (let index = 0; index < used; index += 2) made[pairs[index] as number] = (made[pairs[index] as number] as number) + 1;
  return made;
}

/** Whether some of the hits were counted only. */
export const isOverfull = ({ counts }: HitList): boolean => counts !== null;

let none: readonly Offsets[] = [];

/** One list for all files in which nothing is found, most of them. */
function nothing(needles: number): readonly Offsets[] {
  if (none.length !== needles) none = Array.from({ length: needles }, () => NO_OFFSETS);
  return none;
}

/** The offsets by needle, in the order of the lists, which hold all of them. */
export function hitsByNeedle(lists: readonly HitList[], needles: number): readonly Offsets[] {
  if (lists.every(({ used }) => used === 0)) return nothing(needles);
  const offsets = [...nothing(needles)];
  const found: number[][] = [];
  for (const { pairs, used } of lists) {
    for (let index = 0; index < used; index += 2) {
      // Inside `used`, both numbers of a pair are there.
      const needle = pairs[index] as number;
      const list = found[needle] ?? (found[needle] = []);
      list.push(pairs[index + 1] as number);
    }
  }
  found.forEach((list, needle) => {
    offsets[needle] = list;
  });
  return offsets;
}

/** Room for as many hits as were counted. */
export interface PlacedHits {
  /** For the second walk, in the order of the first one's. */
  readonly lists: readonly HitList[];
  /** By needle; filled by the second walk. */
  readonly offsets: readonly Offsets[];
}

/** @throws GateError where the lists have too many hits together */
export function roomFor(lists: readonly HitList[], needles: number): PlacedHits {
  const counts = lists.map(countsOf);
  const total = counts.reduce((sum, one) => sum + one.reduce((all, hits) => all + hits, 0), 0);
  if (total > MOST_HITS) throw tooMany();
  const all = new Int32Array(total);
  const next = lists.map(() => new Uint32Array(needles));
  const offsets: Offsets[] = [];
  let end = 0;
  for (let needle = 0; needle < needles; needle += 1) {
    const start = end;
    for (const [index, one] of counts.entries()) {
      const mine = next[index];
      if (mine !== undefined) mine[needle] = end;
      end += one[needle] ?? 0;
    }
    offsets.push(start === end ? NO_OFFSETS : all.subarray(start, end));
  }
  return { lists: next.map((one) => ({ ...noHits(needles), room: { offsets: all, next: one } })), offsets };
}

const tooMany = (): GateError =>
  new GateError('list', `more than ${count(MOST_HITS)} places in one file look like what the rules search for`, {
    help: 'keep the file out of the package: nothing that is meant to ship looks like this',
  });
