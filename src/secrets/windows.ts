import type { Offsets } from '../rules/rule.ts';
import type { Candidate } from './candidates.ts';

/** A stretch of a file to be decoded and looked at, and the part of it whose findings count. */
export interface Window {
  readonly start: number;
  readonly end: number;
  /** What begins outside of these belongs to the window before or after. */
  readonly coreStart: number;
  readonly coreEnd: number;
}

const BLOCK_BITS = 6;
/** What patterns look at before and after what they match: at most one character, of at most four bytes. */
const MARGIN = 8;
/** Longer stretches are taken in parts, so that memory stays bounded; each sees as much of its neighbours as the longest token has. */
const LONGEST_PART = 64 * 1024;
const OVERLAP = 16 * 1024;

/**
 * The stretches around the hits, in order; where they touch they are one, because what one pattern takes another attempt of it cannot.
 * Blocks of 64 bytes are ticked off, which sorts and joins without holding a stretch for every hit.
 *
 * @param hits by candidate, by its needle
 */
export function windowsOf(
  bytes: Uint8Array,
  path: string,
  candidates: readonly Candidate[],
  hits: readonly (readonly Offsets[])[],
): Iterable<Window> {
  let blocks: Uint8Array | null = null;
  for (const [index, { needles, before, reach, files }] of candidates.entries()) {
    if (files?.test(path) === false) continue;
    for (const [number, offsets] of (hits[index] ?? []).entries()) {
      const length = needles[number]?.text.length ?? 0;
      for (const offset of offsets) {
        const end = reach(bytes, offset + length);
        if (end === null) continue;
        blocks ??= new Uint8Array((bytes.length >> BLOCK_BITS) + 1);
        blocks.fill(1, Math.max(0, offset - before - MARGIN) >> BLOCK_BITS, (Math.min(bytes.length, end + MARGIN) >> BLOCK_BITS) + 1);
      }
    }
  }
  return blocks === null ? [] : ticked(blocks, bytes);
}

/** One at a time: there can be a million. */
function* ticked(blocks: Uint8Array, bytes: Uint8Array): Generator<Window> {
  for (let block = blocks.indexOf(1); block !== -1;) {
    const next = blocks.indexOf(0, block);
    const last = next === -1 ? blocks.length : next;
    yield* parts(bytes, block << BLOCK_BITS, Math.min(bytes.length, last << BLOCK_BITS));
    block = blocks.indexOf(1, last);
  }
}

function* parts(bytes: Uint8Array, start: number, end: number): Generator<Window> {
  for (let coreStart = start; coreStart < end; coreStart += LONGEST_PART) {
    const coreEnd = Math.min(end, coreStart + LONGEST_PART);
    const from = coreStart === start ? start : coreStart - OVERLAP;
    const to = coreEnd === end ? end : Math.min(end, coreEnd + OVERLAP);
    yield { start: characterStart(bytes, from), end: characterEnd(bytes, to), coreStart: characterStart(bytes, coreStart), coreEnd };
  }
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Three bytes back at most: in what is no UTF-8 there may be no start. */
function characterStart(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 3 && isContinuation(bytes[start])) start -= 1;
  return start;
}

function characterEnd(bytes: Uint8Array, offset: number): number {
  let end = offset;
  while (end < bytes.length && end - offset < 3 && isContinuation(bytes[end])) end += 1;
  return end;
}
