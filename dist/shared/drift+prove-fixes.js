import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  globalIgnoreFile,
  lightTree,
  packedPath,
  placeInside,
  walkPackage
} from "../shared/fast-walker-and-more.js";
import {
  firstLine
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/packers/npm/relist.ts
import path from "node:path";
async function relisting(modules, target, env) {
  const { directory } = target;
  const { prefix, workspaces } = placeInside(target);
  const normalized = await normalizedManifest(modules, directory);
  const tree = await lightTree(modules, directory, normalized);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: prefix, env });
  const options = { path: directory, prefix, workspaces, globalIgnoreFile: ignoreFile ?? void 0 };
  return {
    packer: modules.packer,
    triesIgnoreFiles: modules.knownShape,
    list: async ({ files, ignoreFiles = /* @__PURE__ */ new Map() }) => {
      const edits = new Map([...ignoreFiles].map(([file, text]) => [path.join(directory, file), text]));
      const edited = files === void 0 ? tree : { ...tree, package: { ...normalized, files } };
      const walk = await walkPackage(modules, edited, options, { edits, reasons: false });
      return new Set(walk.files.map(packedPath));
    }
  };
}
async function normalizedManifest(modules, directory) {
  try {
    return await modules.normalizeManifest(directory);
  } catch (error) {
    const { name, version } = modules.packer;
    throw new GateError("list", `${name} ${version} cannot read package.json: ${firstLine(error)}`, {
      help: "mend package.json",
      cause: error
    });
  }
}

export {
  relisting
};
