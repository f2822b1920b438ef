import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  readTar
} from "../shared/gzip+tar.js";
import "../shared/gzip+inspect-archive+tar.js";
import "../shared/gzip+inspect-archive+tar+zip.js";
import "../shared/all.js";
export {
  readTar
};
