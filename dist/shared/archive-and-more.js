import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/archives/archive.ts
var ARCHIVE_LIMITS = { members: 1e4, unpackedSize: 256e6, ratio: 200, ratioFrom: 1e6 };
function archiveBudget(packedSize, limits) {
  let members = 0;
  return {
    nextMember: () => {
      members += 1;
      return members > limits.members ? `it has more than ${limits.members.toLocaleString("en-US")} members` : null;
    },
    unpackTo: (total) => {
      if (total > limits.unpackedSize) return `it unpacks to more than ${limits.unpackedSize / 1e6} MB`;
      if (total > limits.ratioFrom && total > packedSize * limits.ratio) return `it unpacks to more than ${limits.ratio} times its size`;
      return null;
    },
    mostUnpacked: Math.min(limits.unpackedSize, Math.max(limits.ratioFrom, packedSize * limits.ratio))
  };
}

export {
  ARCHIVE_LIMITS,
  archiveBudget
};
