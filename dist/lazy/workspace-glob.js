import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  init_index_min,
  ts
} from "../shared/carried+workspace-glob.js";
import "../shared/all.js";

// src/workspace-glob.ts
init_index_min();
export {
  ts as globSync
};
