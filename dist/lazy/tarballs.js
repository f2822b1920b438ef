import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  plural
} from "../shared/size-and-more.js";
import "../shared/runtime.js";

// src/report/tarballs.ts
function tarballLines(tarballs, isKept) {
  return tarballs.map((tarball) => `${visibleText(line(tarball, isKept))}
`).join("");
}
function line({ shown, integrity, files, passed }, isKept) {
  if (passed) return `${shown}  ${integrity}  ${plural(files, "file")}`;
  return isKept ? `${shown} does not pass, and is kept to be looked at` : `${shown} does not pass, and is not kept: --keep leaves it there`;
}
export {
  tarballLines
};
