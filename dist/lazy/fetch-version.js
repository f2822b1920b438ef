import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  fetchVersion
} from "../shared/fetch-version+verify-version.js";
import "../shared/find-versions-and-more.js";
import "../shared/npm-install-checks-package-and-more.js";
import "../shared/fetch-tarball-and-more.js";
import "../shared/ip-address-package-and-more.js";
import "../shared/minipass-package-and-more.js";
import "../shared/config-package-and-more.js";
import "../shared/walk-up-path-package-and-more.js";
import "../shared/map-workspaces-package-and-more.js";
import "../shared/tar-reader-and-more.js";
import "../shared/pax-and-more.js";
import "../shared/archive-and-more.js";
import "../shared/byte-source-and-more.js";
import "../shared/glob-package-and-more-2.js";
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import "../shared/visible-text-and-more.js";
import "../shared/size-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";
export {
  fetchVersion
};
