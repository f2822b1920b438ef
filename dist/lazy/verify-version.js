import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  namedFile
} from "../shared/audit+shard-reports+verify-version.js";
import {
  fetchVersion
} from "../shared/fetch-version+verify-version.js";
import "../shared/find-versions-and-more.js";
import "../shared/npm-install-checks-package-and-more.js";
import "../shared/fetch-tarball-and-more.js";
import {
  parseSpec
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
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import {
  firstLine
} from "../shared/system-error-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/registry/judged-report.ts
function judgedPackage(report, name, version, shown) {
  const { schema, packages } = record(report, "it", shown);
  if (schema !== "packgate.report/1") throw wrong(shown, 'its "schema" is not "packgate.report/1"');
  const judged = list(packages, "packages", shown).map((one, index) => packageOf(one, `packages[${index}]`, shown));
  const [found, ...more] = judged.filter((one) => one.name === name && one.version === version);
  if (found === void 0) {
    const known = judged.map((one) => `${one.name}@${one.version}`).slice(0, MOST_NAMES);
    const said = known.length === 0 ? "it judged no package at all" : `it judged ${known.join(", ")}`;
    throw wrong(shown, `there is no ${name}@${version} in it: ${said}`, "name the report of the run that judged this version");
  }
  if (more.length > 0) {
    const roots = [found, ...more].map(({ root }) => root).join(", ");
    throw wrong(shown, `it judged ${name}@${version} more than once (${roots})`, "judge the one that is published in a run of its own");
  }
  return found;
}
var MOST_NAMES = 5;
function packageOf(value, at, shown) {
  const data = record(value, at, shown);
  const { outcome, integrity } = data;
  if (outcome !== "pass" && outcome !== "fail") throw wrong(shown, `${at}.outcome is neither "pass" nor "fail"`);
  if (integrity !== null && !(typeof integrity === "string" && INTEGRITY.test(integrity))) {
    throw wrong(shown, `${at}.integrity is neither null nor a sha512 integrity`);
  }
  const files = list(data["files"], `${at}.files`, shown).map((file, index) => fileOf(file, `${at}.files[${index}]`, shown));
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size !== files.length) throw wrong(shown, `${at}.files has a path more than once`);
  return {
    name: text(data["name"], `${at}.name`, shown),
    version: text(data["version"], `${at}.version`, shown),
    root: text(data["root"], `${at}.root`, shown),
    outcome,
    integrity,
    files
  };
}
var INTEGRITY = /^sha512-[A-Za-z0-9+/]{86}==$/;
var DIGEST = /^[0-9a-f]{128}$/;
function fileOf(value, at, shown) {
  const { path, size, mode, sha512 } = record(value, at, shown);
  if (sha512 !== void 0 && sha512 !== null && !(typeof sha512 === "string" && DIGEST.test(sha512))) {
    throw wrong(shown, `${at}.sha512 is no sha512 in hex`);
  }
  return {
    path: text(path, `${at}.path`, shown),
    size: wholeNumber(size, `${at}.size`, shown),
    mode: wholeNumber(mode, `${at}.mode`, shown),
    sha512: sha512 ?? null
  };
}
function record(value, at, shown) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw wrong(shown, `${at} is no object`);
  return value;
}
function list(value, at, shown) {
  if (Array.isArray(value)) return value;
  throw wrong(shown, `${at} is no list`);
}
function text(value, at, shown) {
  if (typeof value === "string" && value !== "") return value;
  throw wrong(shown, `${at} is no text`);
}
function wholeNumber(value, at, shown) {
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  throw wrong(shown, `${at} is no whole number`);
}
var wrong = (shown, why, help = "name a file that packgate wrote with --format json") => new GateError("usage", visibleText(`${shown} is not the report to compare with: ${why}`), { help });

// src/registry/verification.ts
function compareWithReport(report, name, version, tarball, shown) {
  const judged = judgedPackage(report, name, version, shown);
  const differences = [...integrityDifference(judged, tarball), ...fileDifferences(judged, tarball)];
  const isSealed = judged.integrity !== null;
  const hasDigests = judged.files.every(({ sha512 }) => sha512 !== null);
  return {
    schema: "packgate.verify/1",
    name,
    version,
    outcome: differences.length === 0 && judged.outcome === "pass" ? "pass" : "fail",
    judged: { outcome: judged.outcome, integrity: judged.integrity, files: judged.files.length },
    published: { integrity: tarball.integrity, files: tarball.pack.files.length },
    differences,
    notCompared: isSealed ? [] : hasDigests ? ["bytes"] : ["bytes", "contents"]
  };
}
function integrityDifference({ integrity }, tarball) {
  if (integrity === null || integrity === tarball.integrity) return [];
  return [{ kind: "integrity", judged: integrity, published: tarball.integrity }];
}
function fileDifferences({ files }, { pack, digests }) {
  const published = new Map(pack.files.map(({ path, size, mode }) => [path, { path, size, mode, sha512: digests.get(path) ?? null }]));
  const judged = new Map(files.map((file) => [file.path, file]));
  const paths = [.../* @__PURE__ */ new Set([...judged.keys(), ...published.keys()])].toSorted(byCodeUnit);
  return paths.flatMap((path) => fileDifference(path, judged.get(path), published.get(path)));
}
function fileDifference(path, judged, published) {
  if (published === void 0) return judged === void 0 ? [] : [{ kind: "missing", path, size: judged.size }];
  if (judged === void 0) return [{ kind: "added", path, size: published.size }];
  const differences = [];
  if (judged.size !== published.size) differences.push({ kind: "size", path, judged: judged.size, published: published.size });
  if (judged.mode !== published.mode) differences.push({ kind: "mode", path, judged: judged.mode, published: published.mode });
  if (judged.sha512 !== null && published.sha512 !== null && judged.sha512 !== published.sha512) {
    differences.push({ kind: "digest", path, judged: judged.sha512, published: published.sha512 });
  }
  return differences;
}

// src/verify-version.ts
async function verifyVersion({ cwd, spec, report, env }) {
  const { name, wanted } = parseSpec(spec);
  if (wanted === null) throw new GateError("usage", `${spec} names no version`, { help: "packgate verify NAME@VERSION --report FILE" });
  const judged = readReport(report, cwd);
  const tarball = await fetchVersion(name, wanted, cwd, env);
  return compareWithReport(judged, name, tarball.pack.version, tarball, report);
}
var HELP = "name the report that packgate --format json --output FILE has written";
function readReport(file, cwd) {
  const text2 = namedFile(file, cwd, HELP);
  try {
    return JSON.parse(text2);
  } catch (error) {
    throw new GateError("usage", `${file} is not JSON: ${firstLine(error)}`, { help: HELP, cause: error });
  }
}
export {
  verifyVersion
};
