import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  encodingOf,
  fileKind,
  transcode
} from "../shared/encoding-and-more.js";
import {
  comparisonOf,
  failsRun,
  judge,
  packerDrift,
  ruleLevel,
  ruleMetas,
  rules
} from "../shared/new-file-and-more.js";
import {
  pathParts
} from "../shared/path-parts-and-more.js";
import {
  manifestPointer
} from "../shared/manifest-pointer-and-more.js";
import {
  MANY_BYTES,
  MANY_FILES,
  fileReasons,
  keepYoungHeapSmall,
  packedPath,
  placeInside,
  walkTarget
} from "../shared/fast-walker-and-more.js";
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  buildAutomaton,
  scan
} from "../shared/automaton-and-more.js";
import {
  humanSize
} from "../shared/size-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";

// src/reported-error.ts
var reportedErrors = (error, root) => [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));

// builtin:node:fs in packers/npm/deciding-versions.ts
var deciding_versions_default = process.getBuiltinModule("node:fs");

// src/packers/npm/deciding-versions.ts
import path from "node:path";
var DECIDING = [
  { name: "npm-packlist", through: [], carried: "11.3.0", hasRules: true },
  { name: "ignore-walk", through: ["npm-packlist"], carried: "9.0.0", hasRules: true },
  { name: "minimatch", through: ["npm-packlist", "ignore-walk"], carried: "10.2.6" },
  { name: "brace-expansion", through: ["npm-packlist", "ignore-walk", "minimatch"], carried: "5.0.13" },
  { name: "glob", through: ["npm-packlist"], carried: "13.0.7" },
  { name: "minimatch", through: ["npm-packlist", "glob"], carried: "10.2.6" },
  { name: "brace-expansion", through: ["npm-packlist", "glob", "minimatch"], carried: "5.0.13" },
  { name: "@npmcli/package-json", through: [], carried: "8.0.0" },
  { name: "npm-normalize-package-bin", through: ["@npmcli/package-json"], carried: "6.0.0" },
  { name: "@npmcli/map-workspaces", through: [], carried: "6.0.0" },
  { name: "@npmcli/arborist", through: [], carried: "10.0.4" }
];
function* foreignVersions(npm) {
  for (const { name, through, carried, hasRules = false } of DECIDING) {
    const loader = through.reduce((from, dependency) => dependencyOf(from, dependency), npm);
    const version = versionOf(dependencyOf(loader, name));
    const isSame = hasRules ? version === carried : majorOf(version) === majorOf(carried);
    if (!isSame) yield `${name} ${version}`;
  }
}
function dependencyOf(loader, name) {
  for (let directory = loader; directory !== null; directory = parentOf(directory)) {
    const candidate = path.join(directory, "node_modules", name);
    if (deciding_versions_default.existsSync(path.join(candidate, "package.json"))) return candidate;
  }
  return null;
}
var parentOf = (directory) => path.dirname(directory) === directory ? null : path.dirname(directory);
function versionOf(directory) {
  if (directory === null) return "none";
  const [, version = "unknown"] = /"version"\s*:\s*"([^"]*)"/.exec(deciding_versions_default.readFileSync(path.join(directory, "package.json"), "utf8")) ?? [];
  return version;
}
var majorOf = (version) => version.split(".")[0] ?? "";

// builtin:node:fs in packers/npm/pinned-npm.ts
var pinned_npm_default = process.getBuiltinModule("node:fs");

// src/packers/npm/pinned-npm.ts
import { createRequire } from "node:module";
import path2 from "node:path";
function pinnedNpm(modules, target, manifest) {
  const manifests = [manifest, ...manifestsAbove(target)];
  return first(manifests, (one) => packageManagerOf(modules, one)) ?? first(manifests, (one) => engineOf(modules, one));
}
function first(manifests, find) {
  for (const manifest of manifests) {
    const found = find(manifest);
    if (found !== null) return found;
  }
  return null;
}
function manifestsAbove({ directory, workspace, repository }) {
  const above = /* @__PURE__ */ new Set([workspace?.directory ?? repository, repository]);
  above.delete(directory);
  return [...above].flatMap((one) => {
    const file = path2.join(one, "package.json");
    const data = dataOf(file);
    return data === null ? [] : [{ file: slashedFrom(repository, file), data }];
  });
}
function dataOf(file) {
  try {
    const data = JSON.parse(pinned_npm_default.readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null && !Array.isArray(data) ? data : null;
  } catch {
    return null;
  }
}
function packageManagerOf({ packer }, { file, data }) {
  const written = data["packageManager"];
  if (typeof written !== "string" || written === "") return null;
  const [value = ""] = written.split("+");
  return { file, field: "packageManager", value, isInstalled: value === `npm@${packer.version}` };
}
function engineOf(modules, { file, data: { engines } }) {
  const value = typeof engines === "object" && engines !== null ? Reflect.get(engines, "npm") : null;
  if (typeof value !== "string" || value === "" || value === "*") return null;
  return { file, field: "engines.npm", value, isInstalled: isInRange(modules, value) };
}
function isInRange({ npmDirectory, packer }, range) {
  if (npmDirectory === null) return null;
  try {
    const semver = createRequire(path2.join(npmDirectory, "package.json"))("semver");
    return semver.satisfies(packer.version, range, { includePrerelease: true });
  } catch {
    return null;
  }
}

// src/packers/npm/newest.ts
async function newestNpm(installed, env) {
  const { npmDirectory, features } = installed;
  if (npmDirectory === null) return null;
  const isSameAround = Object.values(features).every(Boolean);
  if (isSameAround && foreignVersions(npmDirectory).next().done === true) return null;
  const { carriedNpm } = await import("../lazy/carried.js");
  const carried = carriedNpm(env);
  return features.globalIgnoreFile ? { ...carried, npmDirectory, loadConfig: installed.loadConfig } : carried;
}
async function newestList(npms, target, env, pack) {
  const { installed, newest } = npms;
  const none = { packer: newest.packer, refusal: null, drifts: [], pinned: null };
  let walked;
  try {
    walked = await walkTarget(newest, target, env, placeInside(target));
  } catch (error) {
    return { ...none, refusal: refusalOf(error, pack.manifest), pinned: pinnedNpm(installed, target, pack.manifest) };
  }
  const disputed = disputedFiles(pack, walked);
  if (disputed.length === 0) return none;
  const npmignore = walked.walk.trace?.ignoreFiles.get(".npmignore") ?? null;
  const { driftsOf } = await import("../lazy/drift.js");
  const drifts = await driftsOf({ ...npms, target, env, pack, disputed, npmignore });
  return { ...none, drifts, pinned: pinnedNpm(installed, target, pack.manifest) };
}
function disputedFiles(pack, walked) {
  const packed = new Map(pack.files.map((file) => [file.path, file.reason]));
  const newest = new Set(walked.walk.files.map(packedPath));
  const reasonOf = fileReasons(walked);
  return [
    ...[...packed].filter(([path4]) => !newest.has(path4)).map(([path4, ships]) => ({ path: path4, shipsWith: "installed", ships })),
    ...[...newest].filter((path4) => !packed.has(path4)).map((path4) => ({ path: path4, shipsWith: "newest", ships: reasonOf(path4) }))
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}
function refusalOf(error, manifest) {
  if (!isGateError(error)) return { message: firstLine(error), help: null, pointer: ["name"] };
  const pointer = manifestPointer(manifest, error.frame);
  return { message: error.message, help: error.help, pointer: pointer.length > 0 ? pointer : ["name"] };
}

// src/inspect/place.ts
var LONGEST_LINE = 5e3;
var SURELY_LONGER = LONGEST_LINE * 3;
var BLOCK = 1 << 16;
var LINE_FEED = 10;
function placesIn(bytes, { isText, originalOffset }) {
  let blocks = null;
  const lineOf = (offset) => {
    blocks ??= countLines(bytes);
    const block = Math.floor(offset / BLOCK);
    return 1 + (blocks[block] ?? 0) + lineFeeds(bytes, block * BLOCK, offset);
  };
  return (start, end) => {
    const offset = originalOffset === void 0 ? start : originalOffset(start);
    const startColumn = isText ? columnOf(bytes, start) : null;
    const endColumn = isText ? columnOf(bytes, end) : null;
    if (startColumn === null || endColumn === null) return { region: null, offset };
    return { region: { startLine: lineOf(start), startColumn, endLine: lineOf(end), endColumn }, offset };
  };
}
function countLines(bytes) {
  const blocks = new Uint32Array(Math.floor(bytes.length / BLOCK) + 1);
  let lines = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    blocks[block] = lines;
    lines += lineFeeds(bytes, block * BLOCK, Math.min((block + 1) * BLOCK, bytes.length));
  }
  return blocks;
}
function lineFeeds(bytes, from, to) {
  let lines = 0;
  for (let index = from; index < to; index += 1) {
    if (bytes[index] === LINE_FEED) lines += 1;
  }
  return lines;
}
function columnOf(bytes, offset) {
  let start = offset;
  while (start > 0 && bytes[start - 1] !== LINE_FEED) {
    if (offset - start > SURELY_LONGER) return null;
    start -= 1;
  }
  let end = offset;
  while (end < bytes.length && bytes[end] !== LINE_FEED) {
    if (end - start > SURELY_LONGER) return null;
    end += 1;
  }
  if (end - start > LONGEST_LINE && decode(bytes.subarray(start, end)).length > LONGEST_LINE) return null;
  return decode(bytes.subarray(start, offset)).length + 1;
}
var decode = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

// src/inspect/inspect.ts
var LARGEST_FILE = 2 ** 31 - 1;
async function inspectPackage(request) {
  if (isLarge(request.pack)) keepYoungHeapSmall();
  const search = searchFor(request.rules);
  const findings = [];
  await attempt(request, async () => {
    for await (const { file, bytes } of contentsOf(request)) {
      const found = await attempt(request, () => inspectFile(request, search, file, bytes(), "packed"));
      for (const finding of found ?? []) findings.push(finding);
    }
  });
  return findings;
}
var isLarge = ({ files, unpackedSize }) => files.length >= MANY_FILES || unpackedSize >= MANY_BYTES;
async function* contentsOf(request) {
  if ("contents" in request) for await (const { file, bytes } of request.contents) yield { file, bytes: () => bytes };
  else for (const file of request.pack.files) yield { file, bytes: () => readWhole(request, file) };
}
async function attempt({ onError }, work) {
  try {
    return await work();
  } catch (error) {
    if (onError === void 0 || !isGateError(error)) throw error;
    onError(error);
    return null;
  }
}
var searches = /* @__PURE__ */ new WeakMap();
function searchFor(all) {
  const known = searches.get(all);
  if (known !== void 0) return known;
  const rules2 = all.filter((rule) => rule.scope === "content");
  const numbers = /* @__PURE__ */ new Map();
  const needles = [];
  const numberOf = (needle) => {
    const key = `${needle.ignoreCase ? "either case" : "as is"}:${needle.text}`;
    const number = numbers.get(key) ?? needles.length;
    if (number === needles.length) needles.push(needle);
    numbers.set(key, number);
    return number;
  };
  const needlesOf = rules2.map((rule) => rule.needles.map(numberOf));
  const search = { rules: rules2, needlesOf, automaton: buildAutomaton(needles) };
  searches.set(all, search);
  return search;
}
async function inspectFile(request, search, packed, raw, depth) {
  const { pack, policy, pathParts: pathParts2 } = request;
  const encoding = encodingOf(raw);
  const transcoded = encoding === "utf-8" ? null : transcode(raw, encoding, packed.path);
  const bytes = transcoded?.bytes ?? raw;
  const file = { parts: pathParts2(packed.path), size: raw.length, mode: packed.mode, kind: fileKind(raw) };
  const found = scanFile(search.automaton, bytes, packed.path);
  const placeOf = placesIn(bytes, {
    isText: file.kind === "text",
    ...transcoded !== null && { originalOffset: transcoded.originalOffset }
  });
  const inside = depth === "packed" ? await attempt(request, () => inspectMembers(request, search, file, raw)) : null;
  const findings = [...inside?.findings ?? []];
  for (const [index, rule] of search.rules.entries()) {
    const hits = (search.needlesOf[index] ?? []).map((needle) => found[needle] ?? []);
    const isAsked = hits.some((offsets) => offsets.length > 0) || rule.wants?.(file) === true;
    if (!isAsked) continue;
    const archive = inside === null ? {} : { archive: inside.archive };
    const told = await attempt(request, () => rule.inspect({ file, bytes, hits, pack, policy, placeOf, ...archive }));
    findings.push(...told ?? []);
  }
  return findings;
}
async function inspectMembers(request, search, file, bytes) {
  if (file.kind !== "tar" && file.kind !== "gzip" && file.kind !== "zip") return null;
  const { inspectArchive } = await import("../lazy/inspect-archive.js");
  const { pack, policy, rules: rules2 } = request;
  const inspectMember = (member, content) => inspectFile(request, search, member, content, "member");
  return inspectArchive({ file, kind: file.kind, bytes, pack, policy, rules: rules2, inspectMember });
}
function readWhole({ read }, file) {
  if (file.size > LARGEST_FILE) {
    throw new GateError("list", `${file.path} is ${humanSize(file.size)}, and files from 2 GiB on cannot be searched`, {
      help: "keep it out of the package: npm would not publish it either"
    });
  }
  try {
    return read(file);
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw new GateError("list", `cannot read ${file.path}: ${firstLine(error)}`, {
      help: "make it readable, or keep it out of the package: what is not read is not judged",
      cause: error
    });
  }
}
function scanFile(automaton, bytes, path4) {
  try {
    return scan(automaton, bytes);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    throw new GateError(error.subject, `cannot judge ${path4}: ${error.message}`, {
      ...error.help !== null && { help: error.help },
      cause: error
    });
  }
}

// builtin:node:fs in packed-bytes.ts
var node_fs_in_packed_bytes_default = process.getBuiltinModule("node:fs");

// src/packed-bytes.ts
import path3 from "node:path";
function packedBytes(directory, { dropped }) {
  const links = new Set(dropped.filter(({ why }) => why === "hard-link").map((entry) => entry.path));
  return (file) => {
    const bytes = regularFileBytes(path3.join(directory, file.path), file.path);
    const isAsListed = bytes.length === file.size || links.has(file.path) || file.path === "package.json";
    if (isAsListed) return bytes;
    throw changed(file.path);
  };
}
var changed = (shown, cause) => new GateError("list", `${shown} changed while it was judged`, { help: "run packgate when nothing writes into the package", cause });
var WITHOUT_WAITING = node_fs_in_packed_bytes_default.constants.O_RDONLY | (node_fs_in_packed_bytes_default.constants.O_NOFOLLOW ?? 0) | (node_fs_in_packed_bytes_default.constants.O_NONBLOCK ?? 0);
function regularFileBytes(full, shown) {
  const descriptor = opened(full, shown);
  try {
    if (!node_fs_in_packed_bytes_default.fstatSync(descriptor).isFile()) throw changed(shown);
    return node_fs_in_packed_bytes_default.readFileSync(descriptor);
  } finally {
    node_fs_in_packed_bytes_default.closeSync(descriptor);
  }
}
function opened(full, shown) {
  try {
    return node_fs_in_packed_bytes_default.openSync(full, WITHOUT_WAITING);
  } catch (error) {
    throw GONE.has(systemErrorCode(error) ?? "") ? changed(shown, error) : error;
  }
}
var GONE = /* @__PURE__ */ new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENXIO"]);

// src/previous/changes.ts
var releaseChanges = ({ before, added, removed, kept, manifest }) => ({
  before,
  added: added.map(({ path: path4 }) => path4),
  removed: removed.map(({ path: path4, size }) => ({ path: path4, size })),
  changed: kept.filter(differs).map(({ file, before: { path: path4, size, mode }, isCertain }) => ({
    path: file.path,
    before: { path: path4, size, mode },
    isCertain
  })),
  manifest
});
var differs = ({ file, before }) => file.size !== before.size || file.mode !== before.mode || file.path !== before.path;

// src/judge-package.ts
async function judgePackage(run) {
  const { opened: opened2, policy, watch, failOn, today, previous } = run;
  const problems = [];
  const scope = policy.scopeFor(opened2.pack.name);
  const pack = { ...await withNewest(run, scope), previous };
  const listed = await watch.time("rules", () => findingsInList(pack, scope));
  const read = await watch.time("inspect", () => {
    const common = { pack, policy: scope, rules, pathParts, onError: (error) => void problems.push(error) };
    return inspectPackage(
      "read" in opened2.bytes ? { ...common, read: opened2.bytes.read } : { ...common, contents: opened2.bytes.contents() }
    );
  });
  const findings = [...listed, ...read];
  const sources = await placesInSource(run, findings);
  const { preset } = policy.policy;
  const { verdict, uses } = await watch.time(
    "judge",
    () => judge({ findings, pack: { ...pack, sources }, policy: scope, preset, rules: ruleMetas, failOn, today })
  );
  const violations = await withFixes(run, scope, verdict.violations);
  const { name, version, root, packer, integrity, files, dropped } = pack;
  const totals = { files: files.length, unpackedSize: pack.unpackedSize, packedSize: pack.packedSize };
  const outcome = problems.length > 0 ? "fail" : verdict.outcome;
  const replaced = { ...replacedRelease(pack), ...run.notCompared !== null && { notCompared: run.notCompared } };
  const report = { name, version, root, packer, totals, integrity, files, dropped, ...replaced, ...verdict, violations, outcome };
  return { report, uses, problems };
}
function replacedRelease(pack) {
  const comparison = comparisonOf(pack);
  if (pack.previous === void 0 || pack.previous === null || comparison === null) return {};
  const { label, version, source } = pack.previous;
  return { previous: { label, version, source }, changes: releaseChanges(comparison) };
}
async function withNewest({ opened: { pack, npm }, newest, host, policy, watch }, scope) {
  if (newest === null || npm === null || ruleLevel(packerDrift.meta, void 0, scope, policy.policy.preset) === "off") return pack;
  const { modules: installed, target } = npm;
  return { ...pack, newest: await watch.time("drift", () => newestList({ installed, newest }, target, host.env, pack)) };
}
async function withFixes(run, policy, violations) {
  const { opened: opened2, host, watch, newest, failOn } = run;
  const { pack, npm } = opened2;
  if (npm === null || !violations.some(({ severity, path: file }) => severity !== "note" && file !== null)) return violations;
  return watch.time("fix", async () => {
    try {
      const { proveFixes } = await import("../lazy/prove-fixes.js");
      const fails = (severity) => failsRun(severity, failOn);
      const proved = await proveFixes({ ...npm, isNewest: newest === null, env: host.env, pack, policy, violations, fails, isFoundInside });
      if (host.onFix !== void 0) host.onFix(await proved.combined());
      return proved.violations;
    } catch (error) {
      if (isGateError(error)) return violations;
      throw error;
    }
  });
}
var contentRules = new Set(rules.flatMap(({ scope, meta }) => scope === "content" ? [meta.id] : []));
var isFoundInside = (rule) => contentRules.has(rule);
async function placesInSource({ opened: { pack, npm } }, findings) {
  if (npm === null || !findings.some(({ region }) => region !== void 0)) return /* @__PURE__ */ new Map();
  const { sourceFrames } = await import("../lazy/source-frames.js");
  return sourceFrames(npm.target, pack, findings, packedBytes(npm.target.directory, pack));
}
function findingsInList(pack, policy) {
  const input = { pack, policy, paths: pack.files.map((file) => pathParts(file.path)) };
  return rules.flatMap((rule) => rule.scope === "package" ? rule.check(input) : []);
}

// src/stopwatch.ts
function stopwatch() {
  const phases = /* @__PURE__ */ new Map();
  return {
    elapsed: () => Object.fromEntries(phases),
    time: async (phase, work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
      }
    }
  };
}

export {
  newestNpm,
  packedBytes,
  judgePackage,
  reportedErrors,
  stopwatch
};
