import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  require_lib3 as require_lib
} from "../shared/npm-install-checks-package-and-more.js";
import {
  byVersion,
  defaultTag,
  fetchPackument,
  specOf
} from "../shared/ip-address-package-and-more.js";
import {
  registryError
} from "../shared/problem-and-more.js";
import {
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  __toESM
} from "../shared/runtime.js";

// src/registry/find-versions.ts
var import_npm_pick_manifest = __toESM(require_lib(), 1);
async function findVersion(name, wanted, options) {
  const spec = specOf(name, wanted ?? defaultTag(options));
  return picked(await fetchPackument(spec, "install", options), spec);
}
async function findVersions(name, wanted, options) {
  const spec = specOf(name, wanted);
  const packument = await fetchPackument(spec, "full", options);
  const versions = [...packument.versions.values()].filter(({ version }) => isWanted(packument, version, spec.wanted));
  if (versions.length === 0) throw noVersion(packument, spec);
  return versions.toSorted((a, b) => byVersion(a.version, b.version));
}
function picked(packument, spec) {
  try {
    const { version } = (0, import_npm_pick_manifest.default)(pickable(packument), spec.wanted ?? "latest", {});
    const found = packument.versions.get(version);
    if (found !== void 0) return found;
  } catch (error) {
    if (!NOT_THERE.has(systemErrorCode(error) ?? "")) throw error;
  }
  throw noVersion(packument, spec);
}
var NOT_THERE = /* @__PURE__ */ new Set(["ETARGET", "ENOVERSIONS"]);
function pickable({ name, versions, tags }) {
  const manifests = [...versions.values()].map(({ version, deprecated }) => [
    version,
    { version, ...deprecated !== null && { deprecated } }
  ]);
  return { name, versions: Object.fromEntries(manifests), "dist-tags": Object.fromEntries(tags) };
}
function isWanted({ name, tags }, version, wanted) {
  if (wanted === null || wanted === version) return true;
  if (tags.has(wanted)) return tags.get(wanted) === version;
  try {
    return (0, import_npm_pick_manifest.default)({ name, versions: { [version]: { version } } }, version, { avoid: wanted })._shouldAvoid === true;
  } catch (error) {
    if (NOT_THERE.has(systemErrorCode(error) ?? "")) return false;
    throw error;
  }
}
var MOST_TAGS = 8;
function noVersion({ name, registry, versions, tags }, { wanted }) {
  const newest = [...versions.keys()].toSorted(byVersion).at(-1);
  const names = [...tags.keys()].slice(0, MOST_TAGS);
  const known = newest === void 0 ? "it lists no version at all" : `its newest version is ${newest}, its tags are ${names.join(", ")}`;
  return registryError("no-version", {
    message: `${name} has no version ${wanted ?? "at all"} on the registry ${registry}`,
    help: `${known}; a version that was published a moment ago can take a minute to appear`
  });
}

export {
  findVersion,
  findVersions
};
