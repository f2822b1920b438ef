import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  canonicalVersion,
  registryOf,
  request
} from "../shared/ip-address-package-and-more.js";
import {
  require_lib3 as require_lib
} from "../shared/minipass-package-and-more.js";
import {
  openTarball
} from "../shared/tar-reader-and-more.js";
import {
  registryError,
  shownUrl
} from "../shared/problem-and-more.js";
import {
  __toESM
} from "../shared/runtime.js";

// src/registry/fetch-tarball.ts
var import_ssri = __toESM(require_lib(), 1);
var TARBALL_REQUEST_LIMITS = { size: 5e8, duration: 9e5 };
async function fetchTarball(published, options, limits = TARBALL_REQUEST_LIMITS) {
  const { name, version } = published;
  const label = `${name}@${version}`;
  const expected = expectedIntegrity(published);
  const { url: base, shown: registry } = registryOf(name, options);
  const url = tarballUrl(published, base, options);
  const asked = { url, name, what: `the tarball of ${label}`, registry, missing: "no-tarball" };
  const bytes = await request(asked, "*/*", options, limits);
  if (import_ssri.default.checkData(bytes, expected) !== false) return { kind: "bytes", bytes, shown: label };
  const came = `${bytes.length} bytes from ${shownUrl(url)}`;
  throw registryError("integrity", {
    message: `the tarball of ${label} does not have the integrity that the registry ${registry} lists (${came})`,
    help: "do not install it: ask who runs the registry, or the proxy in between, which bytes are meant"
  });
}
var ALGORITHMS = ["sha512", "sha384", "sha256", "sha1"];
function expectedIntegrity({ name, version, integrity, shasum }) {
  const listed = integrity ?? (shasum !== null && /^[0-9a-f]{40}$/i.test(shasum) ? import_ssri.default.fromHex(shasum, "sha1").toString() : "");
  const known = import_ssri.default.parse(listed) ?? {};
  if (ALGORITHMS.some((algorithm) => Object.hasOwn(known, algorithm))) return listed;
  throw registryError("integrity", {
    message: `the registry lists no integrity for ${name}@${version} with which its bytes could be verified`,
    help: "download it with npm pack and judge the file, if you know where it comes from"
  });
}
function tarballUrl({ name, version, tarball }, registry, options) {
  const isUrl = tarball !== null && URL.canParse(tarball) && /^https?:$/.test(new URL(tarball).protocol);
  if (!isUrl) {
    throw registryError("malformed", {
      message: `the registry lists no tarball for ${name}@${version}`,
      help: "it may have been unpublished: see npm view"
    });
  }
  const { host, pathname } = new URL(tarball);
  const replaced = options["replaceRegistryHost"];
  return replaced === "always" || replaced === host ? new URL(pathname, registry).href : tarball;
}

// src/registry/open-version.ts
async function openVersion(published, options, limits = {}) {
  const tarball = await openTarball(await fetchTarball(published, options, limits.request), limits.tarball);
  const { name, version } = tarball.pack;
  const isItself = name === published.name && canonicalVersion(version) === canonicalVersion(published.version);
  if (!isItself) {
    throw registryError("malformed", {
      message: `the tarball of ${published.name}@${published.version} says in its package.json that it is ${name}@${version}`,
      help: "do not install it: what the registry lists is not what installs"
    });
  }
  return { ...tarball, pack: { ...tarball.pack, packer: { name: "registry", version: "", source: "registry" } } };
}

export {
  openVersion
};
