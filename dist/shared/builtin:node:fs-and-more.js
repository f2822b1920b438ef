import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  __esm
} from "../shared/runtime.js";

// builtin:node:fs
var node_fs_default;
var init_node_fs = __esm({
  "builtin:node:fs"() {
    node_fs_default = process.getBuiltinModule("node:fs");
  }
});

export {
  node_fs_default,
  init_node_fs
};
