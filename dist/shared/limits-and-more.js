import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/packers/tarball/limits.ts
var TARBALL_LIMITS = {
  members: 2e5,
  unpackedSize: 4e9,
  ratio: 200,
  ratioFrom: 1e8,
  names: 32e6,
  manifest: 16e6,
  file: 2 ** 31 - 1
};

export {
  TARBALL_LIMITS
};
