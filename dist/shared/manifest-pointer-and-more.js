import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  getLocation
} from "../shared/jsonc-parser-package-and-more.js";

// src/packers/npm/manifest-pointer.ts
function manifestPointer({ file, text }, frame) {
  if (frame === null || frame.file !== file) return [];
  const before = text.split("\n").slice(0, frame.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  return getLocation(text, before + frame.column).path;
}

export {
  manifestPointer
};
