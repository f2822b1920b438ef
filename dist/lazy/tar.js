import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  readTar
} from "../shared/gzip+tar.js";
import "../shared/pax-and-more.js";
import "../shared/byte-source-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/runtime.js";
export {
  readTar
};
