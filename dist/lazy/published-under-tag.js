import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  findVersion
} from "../shared/find-versions-and-more.js";
import "../shared/npm-install-checks-package-and-more.js";
import {
  impatient,
  registryOptions
} from "../shared/ip-address-package-and-more.js";
import "../shared/minipass-package-and-more.js";
import "../shared/config-package-and-more.js";
import "../shared/walk-up-path-package-and-more.js";
import "../shared/map-workspaces-package-and-more.js";
import "../shared/glob-package-and-more-2.js";
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/system-error-and-more.js";
import "../shared/visible-text-and-more.js";
import "../shared/size-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/registry/published-under-tag.ts
var PATIENCE = 15e3;
async function publishedUnderTag(name, tag, directory, env) {
  return (await findVersion(name, tag, impatient(await registryOptions(directory, env), PATIENCE))).version;
}
export {
  publishedUnderTag
};
