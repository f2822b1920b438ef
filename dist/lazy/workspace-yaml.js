import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  load
} from "../chunk-7JQBBA25.js";
import "../chunk-XKJTJTHS.js";
export {
  load
};
