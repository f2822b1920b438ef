import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  carriedNpm
} from "../shared/carried+carried-npms+prove-fixes.js";
import "../shared/glob-package-and-more.js";
import "../shared/package-glob-and-more.js";
import "../shared/glob-package-and-more-2.js";
import "../shared/builtin:node:fs-and-more.js";
import "../shared/runtime.js";
export {
  carriedNpm
};
