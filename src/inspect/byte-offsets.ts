/**
 * From an index in text that was UTF-8 to its offset in bytes. Goes on from the last index that was asked for: a pattern reports its findings in
 * order.
 *
 * @param start offset of the text's first byte
 */
export function byteOffsets(text: string, start: number): (index: number) => number {
  let known = 0;
  let offset = start;
  return (index) => {
    if (index < known) {
      known = 0;
      offset = start;
    }
    offset += Buffer.byteLength(text.slice(known, index));
    known = index;
    return offset;
  };
}
