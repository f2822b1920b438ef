import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/slash-path.ts
import path from "node:path";
var slashed = (file) => file.split(path.sep).join("/");
var slashedFrom = (directory, file) => slashed(path.relative(directory, file));

export {
  slashed,
  slashedFrom
};
