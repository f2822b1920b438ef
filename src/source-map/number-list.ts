/** Whole numbers below 2^32, four bytes each. A long one grows by blocks that stay where they are: what is copied to grow is there twice. */
export interface NumberList {
  /** All but the first have `BLOCK` numbers. */
  readonly blocks: Uint32Array[];
  length: number;
}

const BLOCK_BITS = 12;
const BLOCK = 1 << BLOCK_BITS;
const FEWEST = 16;

export const numberList = (): NumberList => ({ blocks: [], length: 0 });

export function append(list: NumberList, number: number): void {
  const { blocks, length } = list;
  const index = length & (BLOCK - 1);
  let block = blocks[length >> BLOCK_BITS];
  if (block === undefined || index >= block.length) block = grow(blocks, length >> BLOCK_BITS);
  block[index] = number;
  list.length = length + 1;
}

/** Most lists are short. */
function grow(blocks: Uint32Array[], index: number): Uint32Array {
  const old = blocks[index];
  const block = new Uint32Array(index > 0 ? BLOCK : Math.max(FEWEST, (old?.length ?? 0) * 2));
  if (old !== undefined) block.set(old);
  blocks[index] = block;
  return block;
}

/** @param index below the length */
export const numberAt = ({ blocks }: NumberList, index: number): number => blocks[index >> BLOCK_BITS]?.[index & (BLOCK - 1)] ?? 0;
