import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  init_index_min,
  ts
} from "../shared/glob-package-and-more.js";
import "../shared/runtime.js";

// src/workspace-glob.ts
init_index_min();
export {
  ts as globSync
};
