import { GateError } from './errors.ts';
import { nodeCrypto } from './late-modules.ts';

/** One of several runs that share the packages of a repository: `2/3` is the second of three. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** As many jobs as a matrix can have (GitHub's documentation on matrices). */
export const MOST_SHARDS = 256;

/** @throws GateError of subject `usage` where it is not `I/N` with I from 1 to N */
export function parseShard(text: string, option: string): Shard {
  const [, index = '', total = ''] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const shard = { index: Number(index), total: Number(total) };
  if (index !== '' && shard.index <= shard.total && shard.total <= MOST_SHARDS) return shard;
  throw new GateError('usage', `${option} is ${JSON.stringify(text)}`, {
    help: `say which of how many runs this is, as in 2/3: from 1 to N, and N at most ${MOST_SHARDS}`,
  });
}

/**
 * What a shard judges. By a digest of the roots, so that large neighbours are spread; sizes of shards differ by one at most.
 *
 * @returns in the order of `all`
 */
export function shardOf<T extends { readonly root: string }>(all: readonly T[], { index, total }: Shard): readonly T[] {
  const keyed = all.map((one) => ({ one, key: `${digestOf(one.root)} ${one.root}` }));
  const spread = keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const own = new Set(spread.filter((_, position) => position % total === index - 1).map(({ one }) => one));
  return all.filter((one) => own.has(one));
}

const digestOf = (root: string): string => nodeCrypto().createHash('sha256').update(root).digest('hex');
