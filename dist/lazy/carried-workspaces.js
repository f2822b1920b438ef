import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  require_lib2 as require_lib
} from "../shared/map-workspaces-package-and-more.js";
import "../shared/glob-package-and-more-2.js";
import {
  __toESM
} from "../shared/runtime.js";

// src/packers/npm/carried-workspaces.ts
var import_map_workspaces = __toESM(require_lib(), 1);
var mapWorkspaces = (options) => (0, import_map_workspaces.default)(options);
export {
  mapWorkspaces
};
