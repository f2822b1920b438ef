import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  nodeCrypto
} from "../shared/late-modules-and-more.js";

// src/shard.ts
var MOST_SHARDS = 256;
function shardOf(all, { index, total }) {
  const keyed = all.map((one) => ({ one, key: `${digestOf(one.root)} ${one.root}` }));
  const spread = keyed.toSorted((a, b) => a.key < b.key ? -1 : 1);
  const own = new Set(spread.filter((_, position) => position % total === index - 1).map(({ one }) => one));
  return all.filter((one) => own.has(one));
}
var digestOf = (root) => nodeCrypto().createHash("sha256").update(root).digest("hex");

export {
  MOST_SHARDS,
  shardOf
};
