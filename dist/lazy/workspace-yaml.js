import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  load
} from "../shared/policy-files+workspace-yaml.js";
import "../shared/runtime.js";
export {
  load
};
