import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";

// src/packers/upwards.ts
import path from "node:path";
function upwards(repository, directory) {
  const steps = path.relative(repository, directory).split(path.sep).filter(Boolean);
  if (steps[0] === ".." || path.isAbsolute(steps.join(path.sep))) return [directory];
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
var shownIn = (repository, file) => slashedFrom(repository, file) || ".";

export {
  upwards,
  shownIn
};
