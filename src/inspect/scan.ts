import type { Offsets } from '../rules/rule.ts';
import type { Automaton } from './automaton.ts';
import { addHit, type HitList, hitsByNeedle, isOverfull, noHits, roomFor } from './hit-list.ts';

/** Below this many bytes, setting up lanes costs more than they save. */
const WORTH_FOUR_LANES = 4096;

/**
 * Where each needle begins, ascending, by its index.
 *
 * A file with so many hits that they are not kept is walked twice (see `HitList`).
 *
 * The time goes into one chain: a state has to be loaded before the next one can be looked up, some six cycles a byte whatever else happens.
 * So a file is cut into four stretches that are walked side by side, and the processor works on four such chains at once: 500 MB a
 * CPU second become 1,100. The loop stands in a function without calls, that is left at every hit: what happens there would take the
 * registers. The view makes a `Buffer` a plain `Uint8Array`, as two kinds of array in one loop cost a third of the speed.
 * The casts say what `noUncheckedIndexedAccess` cannot know: every index is inside its array, as states and bytes only come from the table.
 *
 * @throws GateError where there are more hits than memory should hold
 */
export function scan(automaton: Automaton, file: Uint8Array): readonly Offsets[] {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const needles = automaton.lengths.length;
  const lists = Array.from({ length: bytes.length < WORTH_FOUR_LANES ? 1 : 4 }, () => noHits(needles));
  walkInLanes(automaton, bytes, lists);
  if (!lists.some(isOverfull)) return hitsByNeedle(lists, needles);
  const placed = roomFor(lists, needles);
  walkInLanes(automaton, bytes, placed.lists);
  return placed.offsets;
}

function walkInLanes(automaton: Automaton, bytes: Uint8Array, lists: readonly HitList[]): void {
  const [only] = lists;
  if (only === undefined || lists.length > 1) return walkFour(automaton, bytes, lists);
  walk(automaton, bytes, { lane: { list: only, limit: bytes.length }, state: 0, from: 0, to: bytes.length });
}

/** What is found in one stretch: needles that begin before `limit`. */
interface Lane {
  readonly list: HitList;
  readonly limit: number;
}

function walkFour(automaton: Automaton, bytes: Uint8Array, lists: readonly HitList[]): void {
  const quarter = bytes.length >> 2;
  const starts = [0, quarter, quarter * 2, quarter * 3];
  const lanes = lists.map((list, number): Lane => ({ list, limit: starts[number + 1] ?? bytes.length }));
  const states = new Uint16Array(4);
  for (let index = 0; ; index += 1) {
    index = toNextHit(automaton, bytes, { quarter, states, from: index });
    if (index === quarter) break;
    // Without an iterator, as there can be millions of hits.
    for (let number = 0; number < lanes.length; number += 1) {
      const state = states[number] as number;
      if (state >= automaton.firstAccepting) accept(automaton, bytes, lanes[number] as Lane, state, index + (starts[number] as number));
    }
  }
  for (const [number, lane] of lanes.entries()) {
    // A needle that begins in one stretch can end in the next, whose lane began at the start state and did not see it.
    const from = (starts[number] ?? 0) + quarter;
    const to = number === 3 ? bytes.length : from + automaton.longest - 1;
    walk(automaton, bytes, { lane, state: states[number] ?? 0, from, to });
  }
}

interface FourLanes {
  /** Bytes in each stretch; the last one has up to three more, which are left to the caller. */
  readonly quarter: number;
  /** The four states before `from`; afterwards, those after the byte at the index that is returned. */
  readonly states: Uint16Array;
  readonly from: number;
}

/** Walks on to where a lane accepts, and returns that index within the stretches, or `quarter` at their end. */
function toNextHit({ next, firstAccepting }: Automaton, bytes: Uint8Array, { quarter, states, from }: FourLanes): number {
  const start1 = quarter;
  const start2 = quarter * 2;
  const start3 = quarter * 3;
  let state0 = states[0] as number;
  let state1 = states[1] as number;
  let state2 = states[2] as number;
  let state3 = states[3] as number;
  let index = from;
  for (; index < quarter; index += 1) {
    state0 = next[(state0 << 8) | (bytes[index] as number)] as number;
    state1 = next[(state1 << 8) | (bytes[index + start1] as number)] as number;
    state2 = next[(state2 << 8) | (bytes[index + start2] as number)] as number;
    state3 = next[(state3 << 8) | (bytes[index + start3] as number)] as number;
    if (state0 >= firstAccepting || state1 >= firstAccepting || state2 >= firstAccepting || state3 >= firstAccepting) break;
  }
  states[0] = state0;
  states[1] = state1;
  states[2] = state2;
  states[3] = state3;
  return index;
}

interface Walk {
  readonly lane: Lane;
  readonly state: number;
  readonly from: number;
  readonly to: number;
}

function walk(automaton: Automaton, bytes: Uint8Array, { lane, state: first, from, to }: Walk): void {
  const { next, firstAccepting } = automaton;
  const end = Math.min(to, bytes.length);
  let state = first;
  for (let index = from; index < end; index += 1) {
    state = next[(state << 8) | (bytes[index] as number)] as number;
    if (state >= firstAccepting) accept(automaton, bytes, lane, state, index);
  }
}

/** The table reads letters in either case: where case matters, the bytes decide. */
function accept(automaton: Automaton, bytes: Uint8Array, { list, limit }: Lane, state: number, last: number): void {
  const { firstAccepting, outputStart, outputs, lengths, exact } = automaton;
  const end = outputStart[state - firstAccepting + 1] as number;
  for (let index = outputStart[state - firstAccepting] as number; index < end; index += 1) {
    const needle = outputs[index] as number;
    const start = last + 1 - (lengths[needle] as number);
    if (start >= limit) continue;
    const text = exact[needle] as Uint8Array | null;
    if (text === null || standsAt(bytes, start, text)) addHit(list, needle, start);
  }
}

function standsAt(bytes: Uint8Array, start: number, text: Uint8Array): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[start + index] !== text[index]) return false;
  }
  return true;
}
