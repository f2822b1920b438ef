import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/code-unit-order.ts
var byCodeUnit = (a, b) => a < b ? -1 : a > b ? 1 : 0;

export {
  byCodeUnit
};
