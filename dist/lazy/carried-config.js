import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  require_definitions,
  require_lib
} from "../shared/config-package-and-more.js";
import "../shared/walk-up-path-package-and-more.js";
import "../shared/map-workspaces-package-and-more.js";
import "../shared/glob-package-and-more-2.js";
import {
  npmConfigOptions,
  settingsOf
} from "../shared/npm-config-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/builtin:node:fs-and-more.js";
import "../shared/errors-and-more.js";
import {
  __toESM
} from "../shared/runtime.js";

// src/packers/npm/carried-config.ts
var import_config = __toESM(require_lib(), 1);
var import_definitions = __toESM(require_definitions(), 1);
async function loadConfig(directory, env) {
  const config = new import_config.default({ ...import_definitions.default, ...npmConfigOptions(directory, directory, env) });
  await config.load();
  return settingsOf(config, directory, env);
}
export {
  loadConfig
};
