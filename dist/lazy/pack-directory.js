import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  packDirectory,
  publishedManifest
} from "../shared/pack-directory+pack-other.js";
import "../shared/pack-directory+pack-other+pack-packages.js";
import "../shared/upwards-and-more.js";
import "../shared/slash-path-and-more.js";
import "../shared/tar-reader-and-more.js";
import "../shared/pax-and-more.js";
import "../shared/archive-and-more.js";
import "../shared/byte-source-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/unfinished-files-and-more.js";
import "../shared/system-error-and-more.js";
import "../shared/size-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";
export {
  packDirectory,
  publishedManifest
};
