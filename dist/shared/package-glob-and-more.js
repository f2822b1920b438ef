import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  __esm
} from "../shared/runtime.js";

// builtin:node:fs in packers/npm/package-glob.ts
var package_glob_default;
var init_package_glob = __esm({
  "builtin:node:fs in packers/npm/package-glob.ts"() {
    package_glob_default = process.getBuiltinModule("node:fs");
  }
});

// src/packers/npm/package-glob.ts
function packageGlob(loadGlob) {
  let spared = null;
  const matched = /* @__PURE__ */ new Map();
  const globSync = (pattern, options) => {
    const directory = spared;
    if (directory === null || options.cwd !== directory || options.ignore !== void 0) return loadGlob()(pattern, options);
    const known = matched.get(pattern) ?? matchIn(directory, pattern, options);
    matched.set(pattern, known);
    return known;
  };
  const matchIn = (directory, pattern, options) => {
    if (process.platform === "linux" && PLAIN.test(pattern)) return plainMatch(directory, pattern);
    const ignore = {
      ignored: () => false,
      childrenIgnored: (path) => path.name === "node_modules" && path.parent?.fullpath() === directory
    };
    return loadGlob()(pattern, { ...options, ignore });
  };
  const sparingNodeModules = (directory, work) => {
    spared = directory;
    try {
      return work();
    } finally {
      spared = null;
      matched.clear();
    }
  };
  return { globSync, sparingNodeModules };
}
function plainMatch(directory, pattern) {
  const stats = lstatOrNull(`${directory}/${pattern}`);
  if (stats === null) return [];
  return [{ relativePosix: () => pattern, isDirectory: () => stats.isDirectory(), isFile: () => stats.isFile() }];
}
function lstatOrNull(file) {
  try {
    return package_glob_default.lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
var PLAIN;
var init_package_glob2 = __esm({
  "src/packers/npm/package-glob.ts"() {
    "use strict";
    init_package_glob();
    PLAIN = /^(?!\.{0,2}(?:\/|$))[\w\-.@+]+(?:\/(?!\.{0,2}(?:\/|$))[\w\-.@+]+)*$/;
  }
});

export {
  packageGlob,
  init_package_glob2 as init_package_glob
};
