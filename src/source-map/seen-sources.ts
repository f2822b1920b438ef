/** Which sources were met, in eight bytes each: the paths of a hostile map would be as much again as the map. */
export interface SeenSources {
  /** Whether it is new. */
  readonly add: (path: string, bytes: number, lines: number) => boolean;
}

const FEWEST = 1 << 8;

/**
 * A set of 64-bit hashes, open to the next free place. Two sources of one map with the same hash would be counted as one: by chance once in 10^8
 * maps of 200,000 sources, and on purpose nobody gains by it, as one own source is as much of a leak.
 */
export function seenSources(): SeenSources {
  // Pairs; zeros are free.
  let table = new Uint32Array(FEWEST * 2);
  let used = 0;
  return {
    add: (path, bytes, lines) => {
      const low = mixed(hash(path, 0x9e_37_79_b9), bytes, lines) || 1;
      const high = mixed(hash(path, 0x85_eb_ca_6b), lines, bytes);
      if (!insert(table, low, high)) return false;
      used += 1;
      if (used * 5 > table.length * 2) table = doubled(table);
      return true;
    },
  };
}

/** False where it is there already. */
function insert(table: Uint32Array, low: number, high: number): boolean {
  const places = table.length / 2;
  for (let place = (low ^ high) & (places - 1); ; place = (place + 1) & (places - 1)) {
    const there = table[place * 2];
    if (there === 0) {
      table[place * 2] = low;
      table[place * 2 + 1] = high;
      return true;
    }
    if (there === low && table[place * 2 + 1] === high) return false;
  }
}

function doubled(table: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(table.length * 2);
  for (let place = 0; place < table.length; place += 2) {
    const low = table[place] ?? 0;
    if (low !== 0) insert(larger, low, table[place + 1] ?? 0);
  }
  return larger;
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93) ^ (value >>> 15);
  return value;
}

/** The last steps of murmur3, so that each bit of the input counts for each of the result. */
const mixed = (hashed: number, one: number, other: number): number => finished(finished(finished(hashed) ^ one) ^ other) >>> 0;

function finished(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2_b2_ae_35);
  return twice ^ (twice >>> 16);
}
