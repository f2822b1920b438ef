import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  __esm
} from "../shared/all.js";

// src/packers/npm/package-glob.ts
function packageGlob(globSync) {
  let spared = null;
  const wrapped = (pattern, options) => {
    const directory = spared;
    if (directory === null || options.cwd !== directory || options.ignore !== void 0) return globSync(pattern, options);
    const ignore = {
      ignored: () => false,
      childrenIgnored: (path) => path.name === "node_modules" && path.parent?.fullpath() === directory
    };
    return globSync(pattern, { ...options, ignore });
  };
  const sparingNodeModules = (directory, work) => {
    spared = directory;
    try {
      return work();
    } finally {
      spared = null;
    }
  };
  return { globSync: wrapped, sparingNodeModules };
}
var init_package_glob = __esm({
  "src/packers/npm/package-glob.ts"() {
    "use strict";
  }
});

export {
  packageGlob,
  init_package_glob
};
