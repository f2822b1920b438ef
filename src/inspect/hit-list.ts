import { GateError } from '../errors.ts';
import { count } from '../size.ts';

/** Hits as they come, eight bytes each; grows by half. */
export interface HitList {
  /** Needle and offset in turn. */
  pairs: Int32Array;
  /** How many numbers of `pairs` are in use. */
  used: number;
}

/**
 * A file with more hits than this is none that a package has on purpose: one hit in 50 bytes, for 100 MB. To drop the rest would lose
 * violations, and to keep them all takes several times the memory of the file, so it is refused.
 */
export const MOST_HITS = 1 << 21;

const NONE = new Int32Array(0);
const NO_OFFSETS: readonly number[] = [];

export const noHits = (): HitList => ({ pairs: NONE, used: 0 });

/** @throws GateError at the first hit too many */
export function addHit(list: HitList, needle: number, offset: number): void {
  if (list.used === list.pairs.length) grow(list);
  list.pairs[list.used] = needle;
  list.pairs[list.used + 1] = offset;
  list.used += 2;
}

function grow(list: HitList): void {
  if (list.used >= MOST_HITS * 2) throw tooMany();
  const longer = new Int32Array(Math.min(MOST_HITS * 2, Math.max(64, (list.used >> 2) * 6)));
  longer.set(list.pairs);
  list.pairs = longer;
}

const tooMany = (): GateError =>
  new GateError('list', `more than ${count(MOST_HITS)} places in one file look like what the rules search for`, {
    help: 'keep the file out of the package: nothing that is meant to ship looks like this',
  });

/**
 * The offsets by needle, in the order of the lists.
 *
 * @throws GateError where the lists have too many hits together
 */
export function hitsByNeedle(lists: readonly HitList[], needles: number): readonly (readonly number[])[] {
  const total = lists.reduce((sum, { used }) => sum + used / 2, 0);
  if (total > MOST_HITS) throw tooMany();
  const offsets: (readonly number[])[] = Array.from({ length: needles }, () => NO_OFFSETS);
  if (total === 0) return offsets;
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
