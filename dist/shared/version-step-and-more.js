import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/previous/version-step.ts
function isBreakingRelease(before, after) {
  const [one, other] = [leadingParts(before), leadingParts(after)];
  return one !== null && other !== null && one !== other;
}
var leadingParts = (version) => /^[v=\s]*((?:0\.){0,2}\d+)/.exec(version)?.[1] ?? null;

export {
  isBreakingRelease
};
