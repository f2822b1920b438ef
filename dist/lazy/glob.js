import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  Bi,
  Bt,
  I,
  Ii,
  Qe,
  Ui,
  Ut,
  W,
  Ze,
  es,
  init_index_min,
  ji,
  le,
  ot,
  ts,
  tt,
  zi
} from "../shared/carried+glob.js";
import "../shared/all.js";
init_index_min();
export {
  I as Glob,
  ot as Ignore,
  tt as escape,
  Ze as glob,
  es as globIterate,
  Ut as globIterateSync,
  Qe as globStream,
  Bt as globStreamSync,
  ts as globSync,
  le as hasMagic,
  Bi as iterate,
  zi as iterateSync,
  Ii as stream,
  ji as streamSync,
  Ui as sync,
  W as unescape
};
