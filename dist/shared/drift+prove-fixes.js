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
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  firstLine
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/packers/npm/relist.ts
import path from "node:path";
async function relisting(modules, target, env, { disk, listed } = {}) {
  const { directory } = target;
  const { prefix, workspaces } = placeInside(target);
  const normalized = await normalizedManifest(modules, directory);
  const tree = await lightTree(modules, directory, normalized);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: prefix, env });
  const options = { path: directory, prefix, workspaces, globalIgnoreFile: ignoreFile ?? void 0 };
  let walked = 0;
  const walk = async ({ files, ignoreFiles = /* @__PURE__ */ new Map() }, earlier) => {
    const edits = new Map([...ignoreFiles].map(([file, text]) => [path.join(directory, file), text]));
    const edited = files === void 0 ? tree : { ...tree, package: { ...normalized, files } };
    const questions = { edits, reasons: false, ...disk !== void 0 && { disk }, ...earlier !== null && { earlier } };
    const done = await walkPackage(modules, edited, options, questions);
    walked += done.walked;
    return { files: done.files.map(packedPath), rules: done.rules };
  };
  const reuses = modules.knownShape && modules.knownInheritance;
  let unedited = null;
  const walkUnedited = async () => {
    const { files, rules } = await walk({}, reuses && listed !== void 0 ? { files: sorted(listed), rules: null } : null);
    return { files: sorted(files), rules };
  };
  return {
    packer: modules.packer,
    triesIgnoreFiles: modules.knownShape,
    list: async (edits) => {
      const isEdited = edits.files !== void 0 || edits.ignoreFiles !== void 0;
      if (!isEdited || reuses && listed !== void 0) unedited ??= await walkUnedited();
      const { files } = isEdited || unedited === null ? await walk(edits, reuses ? unedited : null) : unedited;
      return new Set(files);
    },
    walked: () => walked
  };
}
var sorted = (paths) => [...paths].toSorted(byCodeUnit);
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
