import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  judge,
  packerDrift,
  ruleLevel,
  ruleMetas,
  rules
} from "../shared/new-file-and-more.js";
import {
  DEFAULT_POLICY
} from "../shared/ignore-package-and-more.js";
import {
  encodingOf,
  fileKind,
  transcode
} from "../shared/encoding-and-more.js";
import {
  quote
} from "../shared/glob-and-more.js";
import {
  minimatch
} from "../shared/minimatch-package-and-more.js";
import {
  manifestPointer
} from "../shared/manifest-pointer-and-more.js";
import {
  fileReasons,
  packedPath,
  placeInside,
  walkTarget
} from "../shared/fast-walker-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  buildAutomaton,
  scan
} from "../shared/automaton-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";
import {
  pathParts
} from "../shared/path-parts-and-more.js";
import {
  humanSize
} from "../shared/size-and-more.js";

// src/reported-error.ts
var reportedErrors = (error, root) => [error, ...error.others].map(({ subject, message, help, frame }) => ({ subject, message, help, location: frame, package: root }));

// src/applied-policy.ts
import path2 from "node:path";

// src/policy-search.ts
import fs from "node:fs";
import path from "node:path";
var NAMES = ["packgate.yml", "packgate.yaml"];
var GITHUB_DIRECTORY = ".github";
var LOOK_ALIKE = /^\.?packgate(?:\.config|\.policy|rc)?\.ya?ml$/i;
function findPolicyFile(repository, cwd) {
  return policySearch(repository)(cwd);
}
function policySearch(repository) {
  const known = /* @__PURE__ */ new Map();
  const policyAt = (directory) => {
    const found = known.has(directory) ? known.get(directory) ?? null : policyIn(directory, directory === repository);
    known.set(directory, found);
    return found;
  };
  return (cwd) => {
    for (const directory of upwards(repository, cwd)) {
      const found = policyAt(directory);
      if (found !== null) return found;
    }
    return null;
  };
}
function upwards(repository, cwd) {
  const steps = path.relative(repository, cwd).split(path.sep).filter(Boolean);
  if (steps[0] === ".." || path.isAbsolute(steps.join(path.sep))) return [repository];
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
function policyIn(directory, isRoot) {
  const places = isRoot ? [directory, path.join(directory, GITHUB_DIRECTORY)] : [directory];
  const entries = places.flatMap((place) => namesIn(place).map((name) => ({ name, file: path.join(place, name) })));
  const found = entries.filter(({ name }) => NAMES.includes(name)).map(({ file }) => file);
  const [first2, second] = found;
  if (first2 !== void 0 && second !== void 0) {
    const both = found.map((file) => relative(directory, file)).join(" and ");
    throw new GateError("policy", `found more than one policy: ${both}`, { help: "keep one of them, or name it with --policy" });
  }
  const lookAlike = entries.find(({ name }) => LOOK_ALIKE.test(name));
  if (first2 === void 0 && lookAlike !== void 0) {
    throw new GateError("policy", `${quote(relative(directory, lookAlike.file))} is no name of a policy`, {
      help: `rename it to ${NAMES[0]}, or name it with --policy`
    });
  }
  return first2 ?? null;
}
function namesIn(directory) {
  try {
    return fs.readdirSync(directory).filter((name) => LOOK_ALIKE.test(name)).toSorted();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new GateError("policy", `cannot look for a policy in ${quote(directory)}: ${firstLine(error)}`, {
      help: "make the directory readable, or name a policy with --policy",
      cause: error
    });
  }
}
var relative = (repository, file) => path.relative(repository, file).split(path.sep).join("/");

// src/applied-policy.ts
async function applicablePolicy(request, { first: first2, repository }) {
  const file = request.policy === null ? findPolicyFile(repository, first2) : path2.resolve(request.cwd, request.policy);
  const refuseOthers = (targets) => {
    if (request.policy === null) refuseOtherPolicies(file, repository, targets);
  };
  if (file === null)
    return { policy: DEFAULT_POLICY, scopeFor: () => DEFAULT_POLICY.scope, refuseUnmatched: () => void 0, refuseOthers };
  const { loadPolicy, scopeFor, unmatchedPackages } = await import("../lazy/policy-files.js");
  const policy = loadPolicy({ repository, file, rules: [...ruleMetas.values()] });
  const refuseUnmatched = (names) => {
    const [unmatched] = unmatchedPackages(policy, names);
    if (unmatched !== void 0) throw nobodyNamed(unmatched);
  };
  return { policy, scopeFor: (name) => scopeFor(policy, name), refuseUnmatched, refuseOthers };
}
function refuseOtherPolicies(applied, repository, targets) {
  const nearestTo = policySearch(repository);
  for (const { directory, root } of targets) {
    const nearest = nearestTo(directory);
    if (nearest === applied) continue;
    const name = (file) => file === null ? "none" : path2.relative(repository, file).split(path2.sep).join("/");
    throw new GateError("policy", `${root} has a policy of its own, ${name(nearest)}, and this run goes by ${name(applied)}`, {
      help: 'move it under "packages" of the common policy, judge that package in a run of its own, or name one policy with --policy'
    });
  }
}
function nobodyNamed({ value, frame }) {
  return new GateError("policy", `"packages" names ${JSON.stringify(value)}, and there is no such package`, {
    help: "correct the name: what it says would apply to nobody",
    frame
  });
}

// src/packers/npm/deciding-versions.ts
import fs2 from "node:fs";
import path3 from "node:path";
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
    const candidate = path3.join(directory, "node_modules", name);
    if (fs2.existsSync(path3.join(candidate, "package.json"))) return candidate;
  }
  return null;
}
var parentOf = (directory) => path3.dirname(directory) === directory ? null : path3.dirname(directory);
function versionOf(directory) {
  if (directory === null) return "none";
  const [, version = "unknown"] = /"version"\s*:\s*"([^"]*)"/.exec(fs2.readFileSync(path3.join(directory, "package.json"), "utf8")) ?? [];
  return version;
}
var majorOf = (version) => version.split(".")[0] ?? "";

// src/packers/npm/pinned-npm.ts
import fs3 from "node:fs";
import { createRequire } from "node:module";
import path4 from "node:path";
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
    const file = path4.join(one, "package.json");
    const data = dataOf(file);
    return data === null ? [] : [{ file: path4.relative(repository, file).split(path4.sep).join("/"), data }];
  });
}
function dataOf(file) {
  try {
    const data = JSON.parse(fs3.readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
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
    const semver = createRequire(path4.join(npmDirectory, "package.json"))("semver");
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
    ...[...packed].filter(([path8]) => !newest.has(path8)).map(([path8, ships]) => ({ path: path8, shipsWith: "installed", ships })),
    ...[...newest].filter((path8) => !packed.has(path8)).map((path8) => ({ path: path8, shipsWith: "newest", ships: reasonOf(path8) }))
  ].toSorted((a, b) => byCodeUnit(a.path, b.path));
}
function refusalOf(error, manifest) {
  if (!isGateError(error)) return { message: firstLine(error), help: null, pointer: ["name"] };
  const pointer = manifestPointer(manifest, error.frame);
  return { message: error.message, help: error.help, pointer: pointer.length > 0 ? pointer : ["name"] };
}

// src/young-heap.ts
import { setFlagsFromString } from "node:v8";
var keepYoungHeapSmall = () => setFlagsFromString("--semi-space-growth-factor=1");

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
  keepYoungHeapSmall();
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
function scanFile(automaton, bytes, path8) {
  try {
    return scan(automaton, bytes);
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    throw new GateError(error.subject, `cannot judge ${path8}: ${error.message}`, {
      ...error.help !== null && { help: error.help },
      cause: error
    });
  }
}

// src/packed-bytes.ts
import fs4 from "node:fs";
import path5 from "node:path";
function packedBytes(directory, { dropped }) {
  const links = new Set(dropped.filter(({ why }) => why === "hard-link").map((entry) => entry.path));
  return (file) => {
    const bytes = fs4.readFileSync(path5.join(directory, file.path));
    const isAsListed = bytes.length === file.size || links.has(file.path) || file.path === "package.json";
    if (isAsListed) return bytes;
    throw new GateError("list", `${file.path} changed while it was judged`, { help: "run packgate when nothing writes into the package" });
  };
}

// src/judge-package.ts
async function judgePackage(run) {
  const { opened, policy, watch, failOn, today, previous } = run;
  const problems = [];
  const scope = policy.scopeFor(opened.pack.name);
  const pack = { ...await withNewest(run, scope), previous };
  const listed = await watch.time("rules", () => findingsInList(pack, scope));
  const read = await watch.time("inspect", () => {
    const common = { pack, policy: scope, rules, pathParts, onError: (error) => void problems.push(error) };
    return inspectPackage(
      "read" in opened.bytes ? { ...common, read: opened.bytes.read } : { ...common, contents: opened.bytes.contents() }
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
  const replaced = {
    ...previous !== null && { previous: { label: previous.label, version: previous.version, source: previous.source } },
    ...run.notCompared !== null && { notCompared: run.notCompared }
  };
  const report = { name, version, root, packer, totals, integrity, files, dropped, ...replaced, ...verdict, violations, outcome };
  return { report, uses, problems };
}
async function withNewest({ opened: { pack, npm }, newest, host, policy, watch }, scope) {
  if (newest === null || npm === null || ruleLevel(packerDrift.meta, void 0, scope, policy.policy.preset) === "off") return pack;
  const { modules: installed, target } = npm;
  return { ...pack, newest: await watch.time("drift", () => newestList({ installed, newest }, target, host.env, pack)) };
}
async function withFixes(run, policy, violations) {
  const { opened, host, watch } = run;
  const { pack, npm } = opened;
  if (npm === null || !violations.some(({ severity, path: file }) => severity !== "note" && file !== null)) return violations;
  return watch.time("fix", async () => {
    try {
      const { proveFixes } = await import("../lazy/prove-fixes.js");
      const proved = await proveFixes({ ...npm, env: host.env, pack, policy, violations, isFoundInside });
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

// src/packages.ts
import fs6 from "node:fs";
import path7 from "node:path";

// src/workspaces.ts
import fs5 from "node:fs";
import path6 from "node:path";
async function workspaceAt(modules, directory) {
  const declarations = await declarationsIn(directory);
  if (declarations.length === 0) return null;
  const members = /* @__PURE__ */ new Set();
  for (const declaration of declarations) {
    const found = await membersOf(modules, directory, declaration);
    refuseEmptyPatterns(directory, declaration, found);
    for (const member of found) members.add(member);
  }
  return { directory, members: [...members].toSorted() };
}
async function npmWorkspaceAround(modules, directory) {
  for (let root = directory; ; root = path6.dirname(root)) {
    const members = await npmMembersOrNull(modules, root, directory);
    if (members !== null && (root === directory || members.includes(directory))) return { directory: root, members };
    if (path6.dirname(root) === root) return null;
  }
}
async function npmMembersOrNull(modules, root, directory) {
  const file = path6.join(root, "package.json");
  try {
    if (!fs5.existsSync(file) || !fs5.readFileSync(file, "utf8").includes('"workspaces"')) return null;
    return await npmMembers(modules, root);
  } catch (error) {
    if (root === directory) throw workspaceError("package.json", error);
    return null;
  }
}
async function npmMembers(modules, root) {
  const pkg = await modules.normalizeManifest(root);
  return pkg.workspaces ? [...(await modules.mapWorkspaces({ cwd: root, pkg })).values()] : null;
}
async function declarationsIn(directory) {
  const npm = npmDeclaration(directory);
  const pnpm = await pnpmDeclaration(directory);
  const lerna = lernaDeclaration(directory, npm !== null || pnpm !== null);
  return [npm, pnpm, lerna].filter((declaration) => declaration !== null);
}
function npmDeclaration(directory) {
  const manifest = readData(directory, "package.json", (text) => JSON.parse(text.replace(/^\uFEFF/, "")));
  const workspaces = manifest?.["workspaces"];
  if (workspaces === void 0 || workspaces === null) return null;
  const patterns = isRecord(workspaces) ? workspaces["packages"] ?? [] : workspaces;
  return { file: "package.json", patterns: patternList("package.json", '"workspaces"', patterns) };
}
async function pnpmDeclaration(directory) {
  if (!fs5.existsSync(path6.join(directory, "pnpm-workspace.yaml"))) return null;
  const { load } = await import("../lazy/workspace-yaml.js");
  const settings = readData(directory, "pnpm-workspace.yaml", (text) => load(text));
  const packages = settings?.["packages"];
  if (packages === void 0 || packages === null) return null;
  const patterns = patternList("pnpm-workspace.yaml", '"packages"', packages);
  return patterns.length === 0 ? null : { file: "pnpm-workspace.yaml", patterns };
}
function lernaDeclaration(directory, hasWorkspaces) {
  const settings = readData(directory, "lerna.json", (text) => JSON.parse(text));
  if (settings === null) return null;
  const packages = settings["packages"];
  if (packages === void 0 && hasWorkspaces) return null;
  return { file: "lerna.json", patterns: patternList("lerna.json", '"packages"', packages ?? ["packages/*"]) };
}
function readData(directory, file, parse) {
  let text;
  try {
    text = fs5.readFileSync(path6.join(directory, file), "utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return null;
    throw workspaceError(file, error);
  }
  if (file === "package.json" && !text.includes('"workspaces"')) return null;
  let data;
  try {
    data = parse(text);
  } catch (error) {
    throw workspaceError(file, error);
  }
  if (data === void 0 || data === null) return null;
  if (!isRecord(data)) throw workspaceError(file, new Error("it does not hold a mapping"));
  return data;
}
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function workspaceError(file, error) {
  return new GateError("workspace", `cannot read the workspaces in ${file}: ${firstLine(error)}`, { help: `mend ${file}`, cause: error });
}
function patternList(file, key, value) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new GateError("workspace", `${key} in ${file} has to be a list of strings`, { help: `mend ${file}` });
}
async function membersOf(modules, directory, { file, patterns }) {
  if (file !== "package.json") return globMembers(directory, patterns);
  try {
    return await npmMembers(modules, directory) ?? [];
  } catch (error) {
    throw workspaceError(file, error);
  }
}
async function globMembers(directory, patterns) {
  const { globSync } = await import("../lazy/workspace-glob.js");
  const ignore = [
    "**/node_modules/**",
    "**/bower_components/**",
    ...patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => manifestPattern(pattern.slice(1)))
  ];
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(manifestPattern);
  return globSync(wanted, { cwd: directory, ignore, absolute: true }).map((file) => path6.dirname(file));
}
var manifestPattern = (pattern) => `${plainPattern(pattern)}/package.json`;
var plainPattern = (pattern) => pattern.replace(/^\.?\/+/, "").replace(/\/+$/, "") || ".";
function refuseEmptyPatterns(directory, { file, patterns }, members) {
  const relative2 = members.map((member) => path6.relative(directory, member).split(path6.sep).join("/") || ".");
  for (const pattern of patterns) {
    if (pattern.startsWith("!") || relative2.some((member) => minimatch(member, plainPattern(pattern)))) continue;
    throw new GateError("workspace", `the workspace pattern ${JSON.stringify(pattern)} in ${file} matches no package`, {
      help: `correct the pattern or remove it: packages that it was meant for would not be judged`
    });
  }
}

// src/packages.ts
async function selectPackages(modules, request) {
  const candidates = /* @__PURE__ */ new Map();
  for (const argument of request.targets) {
    for (const candidate of await candidatesAt(modules, argument, request)) candidates.set(candidate.target.directory, candidate);
  }
  const sorted = [...candidates.values()].toSorted((a, b) => a.target.root < b.target.root ? -1 : 1);
  const selected = [];
  const skipped = [];
  for (const candidate of sorted) {
    const reason = skipReason(candidate, request);
    if (reason === null) selected.push(candidate);
    else skipped.push({ name: candidate.name ?? candidate.target.root, root: candidate.target.root, reason });
  }
  if (selected.length === 0) throw nothingSelected(sorted, request);
  return {
    targets: selected.map(({ target }) => target),
    skipped,
    found: sorted.map(({ name, target: { root }, dependencies }) => ({ name, root, dependencies }))
  };
}
function skipReason({ name, publishable }, { names, includePrivate }) {
  if (publishable === "unnamed") return "unnamed";
  if (publishable === "private" && !includePrivate) return "private";
  const isNamed = names.length === 0 || name !== null && names.some((pattern) => minimatch(name, pattern));
  return isNamed ? null : "not-selected";
}
function nothingSelected(candidates, { names }) {
  const [only] = candidates;
  if (candidates.length === 1 && only?.publishable === "private") {
    return new GateError("package", `nothing to judge: ${only.name ?? only.target.root} is private, npm publish refuses it`, {
      help: "name a public package, or pass --include-private to judge it all the same"
    });
  }
  const publicNames = candidates.filter(({ publishable }) => publishable === "yes").flatMap(({ name }) => name ?? []);
  if (publicNames.length === 0) {
    return new GateError("package", `nothing to judge: none of the ${candidates.length} packages is public`, {
      help: "name a public package, or pass --include-private to judge private ones all the same"
    });
  }
  return new GateError("usage", `--package ${names.map((name) => JSON.stringify(name)).join(", ")} selects no package`, {
    help: `public packages are ${publicNames.slice(0, 5).join(", ")}${publicNames.length > 5 ? ` and ${publicNames.length - 5} more` : ""}`
  });
}
async function candidatesAt(modules, argument, request) {
  const directory = packageDirectory(argument, request.cwd);
  const workspace = await workspaceAt(modules, directory);
  if (workspace === null) {
    return [alone(candidateAt(directory, request.repository, await npmWorkspaceAround(modules, directory)))];
  }
  const npmWorkspace = await npmWorkspaceAround(modules, directory);
  return [directory, ...workspace.members].map((member) => {
    const isNpmMember = npmWorkspace !== null && (member === directory || npmWorkspace.members.includes(member));
    return candidateAt(member, request.repository, isNpmMember ? npmWorkspace : null);
  });
}
var alone = (single) => single.publishable === "unnamed" ? { ...single, publishable: "yes" } : single;
function packageDirectory(argument, cwd) {
  const directory = path7.resolve(cwd, argument);
  const stats = fs6.statSync(directory, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    if (fs6.existsSync(path7.join(directory, "package.json"))) return fs6.realpathSync(directory);
    throw new GateError("package", `no package.json in ${argument}`, {
      help: "name a directory with a package.json, or run packgate in one"
    });
  }
  if (/\.tgz$|\.tar\.gz$/.test(argument)) {
    throw new GateError("usage", `tarballs cannot be judged yet: ${argument}`, { help: "name the directory of the package" });
  }
  throw new GateError("usage", `${stats === void 0 ? "no such directory" : "not a directory"}: ${argument}`, {
    help: "name a directory with a package.json, or run packgate in one"
  });
}
function candidateAt(directory, repository, workspace) {
  const root = path7.relative(repository, directory).split(path7.sep).join("/") || ".";
  const target = { kind: "directory", directory, root, repository, workspace };
  const manifest = readManifest(directory);
  if (manifest === null) return { target, name: null, publishable: "yes", dependencies: [] };
  const { name, version } = manifest;
  const dependencies = DEPENDENCY_FIELDS.flatMap((field) => keysOf(manifest[field]));
  const isNamed = typeof name === "string" && name !== "" && typeof version === "string" && version !== "";
  const publishable = manifest["private"] ? "private" : isNamed ? "yes" : "unnamed";
  return { target, name: typeof name === "string" && name !== "" ? name : null, publishable, dependencies };
}
var DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
var keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
function readManifest(directory) {
  try {
    const data = JSON.parse(fs6.readFileSync(path7.join(directory, "package.json"), "utf8").replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}
function repositoryAround(directory, cwd, env) {
  const checkout = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_WORKSPACE"] : void 0;
  if (checkout !== void 0 && fs6.existsSync(checkout)) {
    const real = fs6.realpathSync(checkout);
    if (isWithin(directory, real)) return real;
  }
  for (let current = directory; ; current = path7.dirname(current)) {
    if (fs6.existsSync(path7.join(current, ".git"))) return current;
    if (path7.dirname(current) === current) break;
  }
  const standing = fs6.realpathSync(cwd);
  return isWithin(directory, standing) ? standing : directory;
}
var isWithin = (directory, parent) => directory === parent || directory.startsWith(parent.endsWith(path7.sep) ? parent : parent + path7.sep);

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
  applicablePolicy,
  newestNpm,
  packedBytes,
  judgePackage,
  reportedErrors,
  selectPackages,
  repositoryAround,
  stopwatch
};
