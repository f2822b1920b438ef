/**
 * From an index in text that was UTF-8 to its offset in bytes. Goes on from the last index that was asked for: a pattern reports its findings in
 * order.
 *
 * @param start offset of the text's first byte
 */
export function byteOffsets(text: string, start: number): (index: number) => number {
  let known = { index: 0, offset: start };
  return (index) => {
    if (index < known.index) known = { index: 0, offset: start };
    known = { index, offset: known.offset + Buffer.byteLength(text.slice(known.index, index)) };
    return known.offset;
  };
}
