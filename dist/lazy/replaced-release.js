import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  isBreakingRelease
} from "../shared/version-step-and-more.js";
import {
  openVersion
} from "../shared/fetch-tarball-and-more.js";
import {
  byVersion,
  canonicalVersion,
  defaultTag,
  fetchPackument,
  impatient,
  registryOf,
  registryOptions,
  specOf,
  withPublishConfig
} from "../shared/ip-address-package-and-more.js";
import "../shared/minipass-package-and-more.js";
import "../shared/config-package-and-more.js";
import "../shared/walk-up-path-package-and-more.js";
import "../shared/map-workspaces-package-and-more.js";
import "../shared/tar-reader-and-more.js";
import "../shared/pax-and-more.js";
import "../shared/archive-and-more.js";
import "../shared/byte-source-and-more.js";
import "../shared/glob-package-and-more-2.js";
import {
  isRegistryDown,
  registryError
} from "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import "../shared/visible-text-and-more.js";
import "../shared/size-and-more.js";
import {
  isGateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/registry/replaced-release.ts
var PATIENCE = 5e3;
var DOCUMENT_LIMITS = { size: 1e8, duration: 8e3 };
var TARBALL_LIMITS = { size: 25e7, duration: 3e4 };
function replacedReleases(directory, env) {
  const asked = /* @__PURE__ */ new Map();
  let configuration = null;
  return async (replacing) => {
    configuration ??= registryOptions(directory, env);
    const options = impatient(withPublishConfig(await configuration, replacing.manifest), PATIENCE);
    const { url } = registryOf(replacing.name, options);
    const earlier = asked.get(url);
    if (earlier === void 0) {
      const state = { first: Promise.resolve(), down: null };
      asked.set(url, state);
      const work = noting(replacedRelease(replacing, options), state);
      state.first = work.catch(() => null);
      return work;
    }
    await earlier.first;
    if (isGateError(earlier.down)) throw earlier.down;
    return noting(replacedRelease(replacing, options), earlier);
  };
}
async function noting(work, state) {
  try {
    return await work;
  } catch (error) {
    if (isRegistryDown(error)) state.down = error;
    throw error;
  }
}
async function replacedRelease(replacing, options) {
  const packument = await fetchPackument(specOf(replacing.name, null), "install", options, DOCUMENT_LIMITS);
  const { published, label } = replacedVersion(packument, replacing.tag ?? defaultTag(options), replacing.version);
  return { tarball: await openVersion(published, options, { request: TARBALL_LIMITS }), label };
}
function replacedVersion({ name, registry, versions, tags }, tag, version) {
  const published = versions.get(tags.get(tag) ?? "");
  if (published === void 0) {
    throw registryError("no-version", {
      message: `${name} has no version under the dist-tag ${tag} on the registry ${registry}`,
      help: "there is something to compare with from the second version on"
    });
  }
  const own = canonicalVersion(version);
  const older = byVersion(published.version, own) > 0 ? newestOfLine([...versions.values()], own) : void 0;
  if (older !== void 0) return { published: older, label: `${older.version}, the newest of its line` };
  return { published, label: `${published.version} under the dist-tag ${tag}` };
}
function newestOfLine(versions, own) {
  return versions.filter(
    ({ version }) => byVersion(version, own) <= 0 && !isBreakingRelease(version, own) && (own.includes("-") || !version.includes("-"))
  ).toSorted((a, b) => byVersion(a.version, b.version)).at(-1);
}
export {
  replacedReleases,
  replacedVersion
};
