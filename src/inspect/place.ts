import type { Place } from '../rules/rule.ts';

/** A line with more characters than this is a bundle's: a column says nothing, the offset does. */
const LONGEST_LINE = 5000;
/** A UTF-16 code unit takes at most three bytes of UTF-8, and at least a third of one. */
const SURELY_LONGER = LONGEST_LINE * 3;
const BLOCK = 1 << 16;
const LINE_FEED = 0x0a;

export interface PlaceOptions {
  /** Binary files have no lines. */
  readonly isText: boolean;
  /** From an offset in `bytes` to the one in the file, where the two differ. */
  readonly originalOffset?: (offset: number) => number;
}

/**
 * Where a stretch of bytes lies. Lines end with a line feed; columns count UTF-16 code units from 1, and `endColumn` is the one after the last.
 * Of the lines only their number in each 64 KiB is kept, and that is counted when somebody asks: a file of 100 MB of line feeds has as
 * many lines as bytes.
 */
export function placesIn(bytes: Uint8Array, { isText, originalOffset }: PlaceOptions): (start: number, end: number) => Place {
  let blocks: Uint32Array | null = null;
  const lineOf = (offset: number): number => {
    blocks ??= countLines(bytes);
    const block = Math.floor(offset / BLOCK);
    return 1 + (blocks[block] ?? 0) + lineFeeds(bytes, block * BLOCK, offset);
  };
  return (start, end) => {
    const offset = originalOffset === undefined ? start : originalOffset(start);
    const startColumn = isText ? columnOf(bytes, start) : null;
    const endColumn = isText ? columnOf(bytes, end) : null;
    if (startColumn === null || endColumn === null) return { region: null, offset };
    return { region: { startLine: lineOf(start), startColumn, endLine: lineOf(end), endColumn }, offset };
  };
}

/** How many lines end before each block. */
function countLines(bytes: Uint8Array): Uint32Array {
  const blocks = new Uint32Array(Math.floor(bytes.length / BLOCK) + 1);
  let lines = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    blocks[block] = lines;
    lines += lineFeeds(bytes, block * BLOCK, Math.min((block + 1) * BLOCK, bytes.length));
  }
  return blocks;
}

function lineFeeds(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    if (bytes[index] === LINE_FEED) lines += 1;
  }
  return lines;
}

/** Null in a line that is too long. */
function columnOf(bytes: Uint8Array, offset: number): number | null {
  let start = offset;
  while (start > 0 && bytes[start - 1] !== LINE_FEED) {
    if (offset - start > SURELY_LONGER) return null;
    start -= 1;
  }
  let end = offset;
  while (end < bytes.length && bytes[end] !== LINE_FEED) {
    if (end - start > SURELY_LONGER) return null;
    end += 1;
  }
  if (end - start > LONGEST_LINE && decode(bytes.subarray(start, end)).length > LONGEST_LINE) return null;
  return decode(bytes.subarray(start, offset)).length + 1;
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
