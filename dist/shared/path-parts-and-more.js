import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/rules/path-parts.ts
function pathParts(path) {
  const lower = path.toLowerCase();
  const slash = lower.lastIndexOf("/");
  const name = lower.slice(slash + 1);
  const dot = name.lastIndexOf(".");
  return {
    path,
    lower,
    name,
    extension: dot === -1 ? "" : name.slice(dot),
    directories: slash === -1 ? [] : lower.slice(0, slash).split("/")
  };
}

export {
  pathParts
};
