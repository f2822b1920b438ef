import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  reasonsOf
} from "../shared/reason-and-more.js";
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";
import {
  findNode
} from "../shared/executable-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  manifestFrame,
  parseManifest
} from "../shared/jsonc-parser-package-and-more.js";
import {
  firstLine,
  systemErrorCode,
  systemErrorPath
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// builtin:node:fs in packers/npm/disk.ts
var disk_default = process.getBuiltinModule("node:fs");

// src/packers/npm/disk.ts
var disk = {
  entries: (directory) => disk_default.readdirSync(directory, { withFileTypes: true }),
  stats: (file) => disk_default.lstatSync(file),
  text: (file) => disk_default.readFileSync(file, "utf8")
};
var rememberedDisk = () => ({
  entries: remembered(disk.entries),
  stats: remembered(disk.stats),
  text: remembered(disk.text)
});
function remembered(ask) {
  const known = /* @__PURE__ */ new Map();
  return (path6) => {
    const before = known.get(path6);
    if (before !== void 0) return before;
    const answer = ask(path6);
    known.set(path6, answer);
    return answer;
  };
}

// src/packers/npm/pack-tree.ts
async function packTree(modules, directory, normalized, manifest) {
  refuseFiles(normalized, manifest);
  if (bundles(normalized)) return bundlingTree(modules, directory, normalized, manifest);
  return asNpmReads(manifest, () => lightTree(modules, directory, normalized));
}
async function asNpmReads(manifest, read) {
  try {
    return await read();
  } catch (error) {
    throw new GateError("package", `npm cannot read the dependencies or the workspaces in ${manifest.file}: ${firstLine(error)}`, {
      help: "npm pack stops here as well: mend package.json, or that of a package in node_modules",
      cause: error
    });
  }
}
async function lightTree(modules, directory, normalized) {
  const workspaces = normalized.workspaces ? await modules.mapWorkspaces({ cwd: directory, pkg: normalized }) : null;
  return { path: directory, package: normalized, isProjectRoot: true, edgesOut: /* @__PURE__ */ new Map(), workspaces };
}
function bundles({ bundleDependencies }) {
  return Array.isArray(bundleDependencies) ? bundleDependencies.length > 0 : Boolean(bundleDependencies);
}
async function bundlingTree(modules, directory, normalized, manifest) {
  const root = await asNpmReads(manifest, () => modules.loadTree(directory));
  for (const node of bundledNodes(root)) {
    if (node !== root && !areIterableStrings(node.package.files)) {
      throw new GateError("package", `bundled dependency ${node.name} has a "files" that npm cannot read`, {
        help: "npm stops here as well: update that dependency or do not bundle it"
      });
    }
  }
  if (modules.features.refusesBundledOverrides && hasOverrides(normalized)) refuseOverrides(root, manifest);
  return root;
}
function bundledNodes(root) {
  const reached = /* @__PURE__ */ new Set([root]);
  for (const node of reached) for (const { to } of bundledEdges(node, node === root)) reached.add(to.target);
  return reached;
}
function bundledEdges(node, isRoot) {
  const { bundleDependencies, dependencies, optionalDependencies } = node.package;
  const names = isRoot ? stringsOf(bundleDependencies) : [...keysOf(dependencies), ...keysOf(optionalDependencies)];
  return names.flatMap((name) => {
    const edge = node.edgesOut.get(name);
    return edge === void 0 || edge.peer || edge.dev || edge.to === null ? [] : [{ name, to: edge.to }];
  });
}
function bundledBy(root) {
  const directories = /* @__PURE__ */ new Map();
  for (const { name, to } of bundledEdges(root, true)) {
    const reached = /* @__PURE__ */ new Set([to]);
    for (const node of reached) {
      if (directories.has(node.path)) continue;
      directories.set(node.path, name);
      for (const edge of bundledEdges(node.target, false)) reached.add(edge.to);
    }
  }
  return directories;
}
var stringsOf = (value) => Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
var keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
var hasOverrides = ({ overrides }) => keysOf(overrides).length > 0;
function refuseOverrides(root, manifest) {
  const names = [...root.inventory.values()].filter((node) => !node.isRoot && node.inBundle && !node.inDepBundle && node.overridden).map((node) => node.name);
  if (names.length === 0) return;
  throw new GateError("package", `npm refuses to pack: "overrides" reach bundled packages (${[...new Set(names)].toSorted().join(", ")})`, {
    help: 'remove them from "bundleDependencies" or from "overrides"',
    frame: manifestFrame(manifest, ["overrides"], "npm 12 and later refuse this (EBUNDLEOVERRIDE)")
  });
}
function refuseFiles(normalized, manifest) {
  const { files } = normalized;
  if (areIterableStrings(files)) return;
  const wrong = Array.isArray(files) ? files.findIndex((entry) => typeof entry !== "string") : -1;
  const pointer = wrong === -1 ? ["files"] : ["files", wrong];
  throw new GateError("package", '"files" has to be a list of strings: npm stops at anything else', {
    help: 'write "files" as a list of patterns, e.g. ["dist"]',
    frame: manifestFrame(manifest, pointer, "not a string")
  });
}
function areIterableStrings(files) {
  if (!files || typeof files === "string") return true;
  return Array.isArray(files) && files.every((entry) => typeof entry === "string");
}

// builtin:node:fs in packers/npm/global-ignore-file.ts
var global_ignore_file_default = process.getBuiltinModule("node:fs");

// src/packers/npm/global-ignore-file.ts
import os from "node:os";
import path from "node:path";
var RELEVANT = /^\s*["']?(?:global[-_]ignore[-_]file|userconfig|globalconfig|prefix)\b/im;
var RELEVANT_VARIABLE = /^npm_config_global[-_]ignore[-_]file$/i;
async function globalIgnoreFile(modules, manifest, place2) {
  if (!modules.features.globalIgnoreFile) return null;
  const fromManifest = publishConfigFile(manifest);
  if (fromManifest !== null) return path.resolve(place2.directory, fromManifest);
  if (!mayBeConfigured(modules, place2)) return null;
  const { globalIgnoreFile: file } = await modules.loadConfig(place2.directory);
  return file === null ? null : path.resolve(place2.directory, file);
}
function publishConfigFile({ publishConfig }) {
  if (typeof publishConfig !== "object" || publishConfig === null) return null;
  const file = Reflect.get(publishConfig, "global-ignore-file");
  return typeof file === "string" && file !== "" ? file : null;
}
var asked = /* @__PURE__ */ new WeakMap();
function mayBeConfigured(modules, { projectDirectory, env }) {
  const known = asked.get(modules) ?? /* @__PURE__ */ new Map();
  asked.set(modules, known);
  const answer = known.get(projectDirectory) ?? isMentioned(modules, projectDirectory, env);
  known.set(projectDirectory, answer);
  return answer;
}
function isMentioned(modules, projectDirectory, env) {
  if (Object.keys(env).some((name) => RELEVANT_VARIABLE.test(name))) return true;
  const prefix = variable(env, "npm_config_prefix") ?? variable(env, "PREFIX") ?? defaultPrefix(env);
  if (global_ignore_file_default.existsSync(path.join(prefix, "etc", "npmignore"))) return true;
  const files = [
    path.join(projectDirectory, ".npmrc"),
    variable(env, "npm_config_userconfig") ?? path.join(env["HOME"] ?? os.homedir(), ".npmrc"),
    variable(env, "npm_config_globalconfig") ?? path.join(prefix, "etc", "npmrc"),
    ...modules.npmDirectory === null ? [] : [path.join(modules.npmDirectory, "npmrc")]
  ];
  return files.some((file) => RELEVANT.test(textOf(file)));
}
function variable(env, name) {
  const key = Object.keys(env).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === void 0 ? void 0 : env[key] || void 0;
}
function defaultPrefix(env) {
  const node = global_ignore_file_default.realpathSync(findNode(env));
  return process.platform === "win32" ? path.dirname(node) : path.dirname(path.dirname(node));
}
function textOf(file) {
  try {
    return global_ignore_file_default.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/packers/npm/packed-path.ts
var packedPath = (listed) => listed.startsWith("./") ? listed.slice(2) : listed;

// builtin:node:fs in packers/npm/list.ts
var list_default = process.getBuiltinModule("node:fs");

// src/packers/npm/list.ts
import path5 from "node:path";

// builtin:node:fs in packers/npm/fast-walker.ts
var fast_walker_default = process.getBuiltinModule("node:fs");

// src/reasons/rule-lines.ts
function ruleLines(text) {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const rule = line.trim();
    return /^#|^$/.test(rule) ? [] : [{ rule, line: index + 1 }];
  });
}

// src/young-heap.ts
var keepYoungHeapSmall = () => process.getBuiltinModule("node:v8").setFlagsFromString("--semi-space-growth-factor=1");
var MANY_FILES = 500;
var MANY_BYTES = 1e6;

// src/packers/npm/manifest-rules.ts
var CONTENT_FIELDS = ["files", "browser", "main", "bin", "patchedDependencies"];
function manifestRules(Walker, directory, normalized) {
  const bare = Object.fromEntries(CONTENT_FIELDS.map((field) => [field, void 0]));
  const rulesOf = (part) => writtenRules(Walker, directory, { ...normalized, ...bare, ...part });
  const always = rulesOf({});
  const known = new Set(always.strict);
  const manifest = /* @__PURE__ */ new Map();
  const strict = new Map(always.strict.map((rule) => [rule, []]));
  for (const { pointer, part } of partsOf(normalized)) {
    const written = rulesOf(part);
    for (const rule of written.manifest) manifest.set(rule, pointer);
    for (const rule of written.strict) if (!known.has(rule)) strict.set(rule, pointer);
  }
  if (normalized.files) manifest.set("*", ["files"]);
  return { manifest, strict, defaultLines: always.defaults.length };
}
function partsOf({ files, browser, main, bin, patchedDependencies }) {
  return [
    ...(Array.isArray(files) ? files : []).map((entry, index) => ({ pointer: ["files", index], part: { files: [entry] } })),
    ...browser ? [{ pointer: ["browser"], part: { browser } }] : [],
    ...main ? [{ pointer: ["main"], part: { main } }] : [],
    ...entriesOf(bin).map(([name, target]) => ({ pointer: ["bin", name], part: { bin: { [name]: target } } })),
    ...entriesOf(patchedDependencies).map(([name, file]) => ({
      pointer: ["patchedDependencies", name],
      part: { patchedDependencies: { [name]: file } }
    }))
  ];
}
var entriesOf = (value) => typeof value === "object" && value !== null ? Object.entries(value) : [];
function writtenRules(Walker, directory, normalized) {
  const written = /* @__PURE__ */ new Map();
  const Probe = class extends Walker {
    onReadIgnoreFile(file, text, then) {
      written.set(sourceName(file), linesOf(text));
      then();
    }
  };
  const tree = { path: directory, package: normalized, isProjectRoot: true, edgesOut: /* @__PURE__ */ new Map(), workspaces: null };
  const probe = new Probe(tree, { path: directory, isPackage: true });
  probe.processPackage(() => void 0);
  return {
    defaults: written.get("npm-packlist.rules.default") ?? [],
    manifest: written.get("package.json") ?? [],
    strict: written.get("npm-packlist.rules.strict") ?? []
  };
}
var linesOf = (text) => text.split(/\r?\n/).flatMap((line) => line.trim() || []);
var sourceName = (file) => typeof file === "symbol" ? file.description ?? "" : file;

// src/packers/npm/rule-index.ts
var LITERAL = /^[\w\-+@ ,=~][\w\-.+@ ,=~]*$|^\.[\w\-.+@ ,=~]*[\w\-+@ ,=~]$/;
var ONE_STAR = /^([\w\-.+@]*)\*([\w\-.+@]*)$/;
var PRINTABLE_ASCII = /^[\x20-\x7e]*$/;
var ALWAYS = { kind: "always" };
var isLiteral = (part) => typeof part === "string" && LITERAL.test(part);
var isGlobstar = (part) => part === "**" || typeof part === "symbol";
var lowerPath = (parts) => parts.map(String).join("/").toLowerCase();
var isRelative = (rule) => rule.globParts.some((parts) => parts.length <= (parts.at(-1) ? 1 : 2));
function keysOf2(rule) {
  if (rule.globParts.length > 1 && isRelative(rule)) return [ALWAYS];
  return rule.globParts.flatMap((parts) => keysOfAlternative(rule, parts));
}
function keysOfAlternative(rule, parts) {
  const [first] = parts;
  if (parts.length === 1) return [nameKey(first)];
  if (isGlobstar(first)) return [globstarKey(rule, parts)];
  const anchored = first === "" ? parts.slice(1) : parts;
  const special = anchored.findIndex((part) => !isLiteral(part));
  if (special === 0) return [depthKey(rule, anchored)];
  if (special === -1) return [{ kind: "path", path: lowerPath(anchored) }];
  const below = { kind: "below", path: lowerPath(anchored.slice(0, special)) };
  return isRelative(rule) ? [below, nameKey(first)] : [below];
}
function ruleReach(rule) {
  const reach = [];
  for (const key of keysOf2(rule)) {
    if (key.kind !== "path" && key.kind !== "below") return null;
    if (rule.negate && key.kind === "path" && key.path.includes("/")) reach.push(key.path.slice(0, key.path.lastIndexOf("/")));
    else reach.push(key.path);
  }
  return reach;
}
function nameKey(part) {
  if (isLiteral(part)) return { kind: "name", name: part.toLowerCase() };
  const star = typeof part === "string" && !isGlobstar(part) ? ONE_STAR.exec(part) : null;
  if (star === null) return ALWAYS;
  const [, prefix = "", suffix = ""] = star;
  return { kind: "affix", prefix: prefix.toLowerCase(), suffix: suffix.toLowerCase() };
}
function globstarKey(rule, parts) {
  if (rule.negate) return ALWAYS;
  const [, second, third] = parts;
  if (parts.length === 2) return nameKey(second);
  if (parts.length !== 3 || !isGlobstar(third)) return ALWAYS;
  if (isLiteral(second)) return { kind: "segment", segment: second.toLowerCase() };
  const prefix = typeof second === "string" ? ONE_STAR.exec(second)?.[1] : void 0;
  return prefix === void 0 || prefix === "" ? ALWAYS : { kind: "text", text: prefix.toLowerCase() };
}
function depthKey(rule, anchored) {
  if (isRelative(rule) || anchored.some((part) => isGlobstar(part) || part === ".." || part === ".")) return ALWAYS;
  return { kind: "depth", depth: anchored.length };
}
function buildTables(rules) {
  const tables = {
    paths: /* @__PURE__ */ new Map(),
    below: /* @__PURE__ */ new Map(),
    above: /* @__PURE__ */ new Map(),
    names: /* @__PURE__ */ new Map(),
    segments: /* @__PURE__ */ new Map(),
    affixes: [],
    texts: [],
    depths: [],
    always: []
  };
  rules.forEach((rule, position) => {
    for (const key of keysOf2(rule)) place(tables, key, rule, position);
  });
  return tables;
}
function place(tables, key, rule, position) {
  switch (key.kind) {
    case "path":
      add(tables.paths, key.path, position);
      return placeAbove(tables, key.path, rule, position);
    case "below":
      add(tables.below, key.path, position);
      return placeAbove(tables, key.path, rule, position);
    case "name":
      return add(tables.names, key.name, position);
    case "segment":
      return add(tables.segments, key.segment, position);
    case "affix":
      tables.affixes.push({ ...key, positions: [position] });
      return;
    case "text":
      tables.texts.push({ ...key, positions: [position] });
      return;
    case "depth":
      tables.depths.push({ ...key, positions: [position] });
      return;
    case "always":
      if (tables.always.at(-1) !== position) tables.always.push(position);
  }
}
function add(positions, key, position) {
  const list = positions.get(key);
  if (list === void 0) positions.set(key, [position]);
  else if (list.at(-1) !== position) list.push(position);
}
function placeAbove(tables, path6, rule, position) {
  if (!rule.negate) return;
  for (let slash = path6.indexOf("/"); slash !== -1; slash = path6.indexOf("/", slash + 1)) {
    add(tables.above, path6.slice(0, slash), position);
  }
}
function candidatesOf(tables, entry, partial) {
  const lists = [];
  const take = (list) => {
    if (list !== void 0) lists.push(list);
  };
  const path6 = (entry.endsWith("/") ? entry.slice(0, -1) : entry).toLowerCase();
  const name = path6.slice(path6.lastIndexOf("/") + 1);
  if (tables.always.length > 0) lists.push(tables.always);
  take(tables.paths.get(path6));
  take(tables.names.get(name));
  if (partial) take(tables.above.get(path6));
  let depth = 1;
  let start = 0;
  for (let slash = path6.indexOf("/"); slash !== -1; slash = path6.indexOf("/", start)) {
    take(tables.below.get(path6.slice(0, slash)));
    if (tables.segments.size > 0) take(tables.segments.get(path6.slice(start, slash)));
    start = slash + 1;
    depth += 1;
  }
  take(tables.below.get(path6));
  take(tables.segments.get(name));
  for (const affix of tables.affixes) if (name.endsWith(affix.suffix) && name.startsWith(affix.prefix)) lists.push(affix.positions);
  for (const text of tables.texts) if (path6.includes(text.text)) lists.push(text.positions);
  for (const limit of tables.depths) if (depth <= limit.depth) lists.push(limit.positions);
  return lists;
}
var isStar = ({ negate, globParts }) => !negate && globParts.length === 1 && globParts[0]?.length === 1 && globParts[0][0] === "*";
function matches(rule, entry, partial, entryBasename) {
  if (rule.match(`/${entry}`) || rule.match(entry)) return true;
  if (!partial) return false;
  if (rule.match(`/${entry}/`) || rule.match(`${entry}/`)) return true;
  if (rule.negate && (rule.match(`/${entry}`, true) || rule.match(entry, true))) return true;
  if (entryBasename === void 0 || entryBasename === "" || !isRelative(rule)) return false;
  if (rule.match(`/${entryBasename}/`) || rule.match(`${entryBasename}/`)) return true;
  return rule.negate && (rule.match(`/${entryBasename}`, true) || rule.match(entryBasename, true));
}
function indexRules(rules, strict = rules.length) {
  const tables = buildTables(rules);
  const everything = [rules.map((_, position) => position)];
  const star = rules.findLastIndex(isStar);
  let lists = [];
  let ends = [];
  let before = -1;
  const nextCandidate = () => {
    let position = takeLast(lists, ends);
    while (position === before) position = takeLast(lists, ends);
    before = position;
    return position;
  };
  const last = (entry, partial, entryBasename) => {
    lists = PRINTABLE_ASCII.test(entry) ? candidatesOf(tables, entry, partial) : everything;
    ends = lists.map((list) => list.length - 1);
    before = rules.length;
    for (; ; ) {
      const position = nextCandidate();
      if (position === -1 || matches(rules[position], entry, partial, entryBasename)) return position;
    }
  };
  const decide = (entry, partial, entryBasename) => rules[last(entry, partial, entryBasename)] ?? null;
  const turn = (entry, partial, entryBasename, included) => {
    let turning = last(entry, partial, entryBasename);
    const decision = rules[turning]?.negate;
    if (decision === void 0 || turning >= strict) return turning;
    for (; ; ) {
      const position = nextCandidate();
      const rule = rules[position];
      if (rule === void 0) return decision === included ? -1 : turning;
      if (decision && position === star) return turning;
      if (!matches(rule, entry, partial, entryBasename)) continue;
      if (rule.negate !== decision) return turning;
      turning = position;
    }
  };
  return { decide, turn };
}
function takeLast(lists, ends) {
  let highest = -1;
  let from = -1;
  for (let i = 0; i < lists.length; i += 1) {
    const position = lists[i]?.[ends[i] ?? -1] ?? -1;
    if (position > highest) {
      highest = position;
      from = i;
    }
  }
  if (from !== -1) ends[from] = (ends[from] ?? 0) - 1;
  return highest;
}

// src/packers/npm/untouched.ts
function untouchedBy(earlier, rules, edited) {
  const reached = [...edited];
  for (const rule of changedRules(earlier.rules ?? rules, rules)) {
    const reach = ruleReach(rule);
    if (reach === null) return () => null;
    reached.push(...reach);
  }
  const touched = new Set(reached.map((path6) => path6.toLowerCase()));
  const above = new Set([...touched].flatMap(directoriesAbove));
  return (directory) => {
    if (!PLAIN.test(directory)) return null;
    const path6 = directory.toLowerCase();
    if (above.has(path6) || touched.has(path6) || directoriesAbove(path6).some((one) => touched.has(one))) return null;
    return filesBelow(earlier.files, directory);
  };
}
var PLAIN = /^[\w\-.+@ ,=~/]+$/;
function changedRules(before, after) {
  const [old, now] = [before.map(ruleText), after.map(ruleText)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return [...before.slice(start, before.length - end), ...after.slice(start, after.length - end)];
}
var ruleText = ({ negate, globParts }) => `${negate ? "!" : ""}${globParts.map((parts) => parts.map(String).join("/")).join("\n")}`;
function directoriesAbove(path6) {
  const above = [];
  for (let slash = path6.lastIndexOf("/"); slash > 0; slash = path6.lastIndexOf("/", slash - 1)) above.push(path6.slice(0, slash));
  return above;
}
function filesBelow(files, directory) {
  const first = firstFrom(files, `${directory}/`);
  return files.slice(first, firstFrom(files, `${directory}0`));
}
function firstFrom(files, bound) {
  let [low, high] = [0, files.length];
  while (low < high) {
    const middle = low + high >>> 1;
    if ((files[middle] ?? "") < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

// src/packers/npm/fast-walker.ts
function fastWalk(modules, tree, options, questions = {}) {
  const notes = {
    rules: null,
    untouched: () => null,
    stats: /* @__PURE__ */ new Map(),
    dropped: [],
    decisions: /* @__PURE__ */ new Map(),
    ignoreFiles: /* @__PURE__ */ new Map(),
    answers: [],
    turned: null,
    texts: /* @__PURE__ */ new Map(),
    lines: /* @__PURE__ */ new Map(),
    compiled: compiledBy(modules)
  };
  const FastWalker = fastWalker(modules.Walker, notes, questions);
  return new Promise((resolve, reject) => {
    const walker = new FastWalker(tree, { ...options, isPackage: true });
    const { stats, dropped } = notes;
    walker.on("done", (files) => resolve({ files, stats, dropped, trace, rules: notes.rules, walked: stats.size })).on("error", reject);
    walker.start();
    const trace = questions.reasons === false ? null : traceOf(notes, manifestRules(modules.Walker, options.path, tree.package));
  });
}
var compiled = /* @__PURE__ */ new WeakMap();
var MOST_COMPILED = 1e3;
function compiledBy(modules) {
  const known = compiled.get(modules);
  if (known !== void 0 && known.size < MOST_COMPILED) return known;
  const fresh = /* @__PURE__ */ new Map();
  compiled.set(modules, fresh);
  return fresh;
}
var traceOf = ({ decisions, ignoreFiles, answers }, rules) => ({
  decisions,
  ignoreFiles,
  answers,
  manifestRules: rules
});
function fastWalker(Walker, notes, questions) {
  const { edits = /* @__PURE__ */ new Map(), about, reasons = true, disk: disk2 = disk, earlier } = questions;
  return class FastWalker extends Walker {
    #index = null;
    /** Entries that the directory listing already shows to be regular files. */
    #regular = /* @__PURE__ */ new Set();
    /** What turned the decision on the entries that ship, were they files. */
    #included = /* @__PURE__ */ new Map();
    /** Not before the first question: until then npm-packlist switches off rules that others replace. */
    #hasAnswered = false;
    /** The decisions of this walker's rules by their position, made when they are first asked for. */
    #turns = /* @__PURE__ */ new Map();
    start() {
      let entries;
      try {
        entries = disk2.entries(this.path);
      } catch (error) {
        this.emit("error", error);
        return this;
      }
      this.#regular = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
      this.onReaddir(
        withEdited(
          entries.map((entry) => entry.name),
          this.path,
          edits
        )
      );
      return this;
    }
    addIgnoreFile(file, then) {
      if (file === "package.json" && this.isPackage === true) return super.addIgnoreFile(file, then);
      let text;
      try {
        text = edits.get(`${this.path}/${file}`) ?? disk2.text(`${this.path}/${file}`);
      } catch (error) {
        this.emit("error", error);
        return;
      }
      notes.ignoreFiles.set(this.#packedPath(file), text);
      this.onReadIgnoreFile(file, text, then);
    }
    /** Called by the constructors above as well, before this class has fields. */
    onReadIgnoreFile(file, text, then) {
      const texts = notes.texts.get(this) ?? /* @__PURE__ */ new Map();
      notes.texts.set(this, texts.set(file, text));
      const known = notes.compiled.get(text);
      if (known !== void 0) {
        this.ignoreRules[file] = known;
        return then();
      }
      super.onReadIgnoreFile(file, text, () => void 0);
      notes.compiled.set(text, this.ignoreRules[file] ?? []);
      then();
    }
    stat(entry, then) {
      if (entry.entry.includes("*")) {
        if (this.#wouldShip(entry)) notes.dropped.push({ path: this.#packedPath(entry.entry), why: "name", target: null });
        return super.stat(entry, then);
      }
      let st;
      try {
        st = disk2.stats(`${this.path}/${entry.entry}`);
      } catch (error) {
        this.emit("error", error);
        return;
      }
      this.onstat({ ...entry, st, isSymbolicLink: st.isSymbolicLink() }, then);
    }
    onstat(entry, then) {
      if (entry.st.isFile()) {
        if (entry.file) {
          const path6 = this.#packedPath(entry.entry);
          notes.stats.set(path6, entry.st);
          if (notes.stats.size === MANY_FILES) keepYoungHeapSmall();
          notes.decisions.set(path6, this.#included.get(entry.entry) ?? null);
        }
      } else if (!entry.st.isDirectory() && this.#wouldShip(entry)) {
        notes.dropped.push(droppedEntry(this.#packedPath(entry.entry), `${this.path}/${entry.entry}`, entry.st));
      }
      super.onstat(entry, then);
    }
    walker(entry, options, then) {
      const untouched = notes.untouched(this.#packedPath(entry));
      if (untouched !== null) {
        for (const file of untouched) this.result.add(file);
        return then();
      }
      const child = new FastWalker(this.tree, this.walkerOpt(entry, options));
      child.on("done", then).start();
    }
    filterEntry(entry, partial = false, entryBasename) {
      if (about !== void 0 && !this.#hasAnswered) this.#answer(about);
      if (partial && entryBasename === void 0 && this.#regular.has(entry)) return false;
      const isIncluded = this.#filter(entry, partial, entryBasename);
      if (isIncluded && !partial && entryBasename === void 0) this.#included.set(entry, notes.turned);
      return isIncluded;
    }
    #filter(entry, partial, entryBasename) {
      const { parent } = this;
      if (parent === null) notes.turned = null;
      const included = parent === null || parent.filterEntry(`${this.basename}/${entry}`, partial, entryBasename || entry);
      if (!included && !this.exact) return false;
      this.#index ??= this.#indexed();
      if (!reasons || partial && about === void 0) {
        const rule = this.#index.decide(entry, partial, entryBasename);
        return rule === null ? included : rule.negate;
      }
      const position = this.#index.turn(entry, partial, entryBasename, included);
      if (position === -1) return included;
      const by = this.#turns.get(position) ?? this.#decisionAt(position);
      this.#turns.set(position, by);
      notes.turned = by;
      return by.included;
    }
    sort() {
      return 0;
    }
    async gatherBundles() {
      try {
        await super.gatherBundles();
      } catch (error) {
        this.emit("error", error);
        throw error;
      }
    }
    #indexed() {
      const lists = this.ignoreFiles.map((file) => this.ignoreRules[file] ?? []);
      const strict = this.ignoreFiles.findIndex((file) => sourceName(file) === STRICT);
      if (this.parent === null) this.#noteRules(lists.flat());
      return indexRules(lists.flat(), strict === -1 ? void 0 : lists.slice(0, strict).flat().length);
    }
    #noteRules(rules) {
      notes.rules = rules;
      if (earlier === void 0) return;
      const edited = [...edits.keys()].map((file) => file.slice(this.path.length + 1, file.lastIndexOf("/")));
      const below = edited.filter((directory) => directory !== "");
      notes.untouched = untouchedBy(earlier, rules, below);
    }
    #decisionAt(position) {
      let first = 0;
      for (const file of this.ignoreFiles) {
        const rules = this.ignoreRules[file] ?? [];
        const rule = rules[position - first];
        if (rule !== void 0) return { included: rule.negate, source: this.#sourceOf(file), ...this.#lineOf(file, position - first) };
        first += rules.length;
      }
      throw new Error(`npm-packlist has no rule number ${position} in ${this.path}`);
    }
    #sourceOf(file) {
      if (typeof file === "string" && !(file === "package.json" && this.isPackage === true)) {
        return { kind: "ignore-file", file: this.#packedPath(file) };
      }
      const kind = SOURCES[sourceName(file)];
      if (kind === void 0) throw new Error(`npm-packlist has rules of an unknown kind: ${String(file)}`);
      return { kind, directory: this.#packedPath("").slice(0, -1) };
    }
    #lineOf(file, index) {
      const text = notes.texts.get(this)?.get(file) ?? "";
      const lines = notes.lines.get(text) ?? ruleLines(text);
      notes.lines.set(text, lines);
      const line = lines[index];
      if (line === void 0) throw new Error(`npm-packlist has more rules than lines in ${this.path}`);
      return line;
    }
    /** Notes what becomes of the entry of this directory that the path in question is or lies below. */
    #answer(path6) {
      this.#hasAnswered = true;
      const prefix = this.#packedPath("");
      if (!path6.startsWith(prefix) || path6 === prefix) return;
      const [entry = ""] = path6.slice(prefix.length).split("/");
      if (!this.entries.includes(entry)) return;
      notes.answers.push({ path: prefix + entry, asFile: this.#decided(entry, false), asDirectory: this.#decided(entry, true) });
    }
    #decided(entry, asDirectory) {
      return { included: this.#filter(entry, asDirectory, void 0), by: notes.turned };
    }
    #wouldShip(entry) {
      return entry.file || entry.dir && this.filterEntry(`${entry.entry}/`);
    }
    #packedPath(entry) {
      return `${this.path}/${entry}`.slice(this.root.length + 1);
    }
  };
}
var STRICT = "npm-packlist.rules.strict";
var SOURCES = {
  "npm-packlist.rules.default": "defaults",
  "npm-packlist.rules.global": "global",
  [STRICT]: "strict",
  "package.json": "manifest"
};
function withEdited(entries, directory, edits) {
  if (edits.size === 0) return entries;
  const added = [...edits.keys()].flatMap(
    (file) => file.slice(0, file.lastIndexOf("/")) === directory ? [file.slice(directory.length + 1)] : []
  );
  return [.../* @__PURE__ */ new Set([...entries, ...added])];
}
function droppedEntry(path6, file, st) {
  return st.isSymbolicLink() ? { path: path6, why: "symlink", target: fast_walker_default.readlinkSync(file) } : { path: path6, why: "special", target: null };
}

// builtin:node:fs in packers/npm/file-reasons.ts
var file_reasons_default = process.getBuiltinModule("node:fs");

// src/packers/npm/file-reasons.ts
import path4 from "node:path";

// src/packers/npm/bundled-reason.ts
import path2 from "node:path";
function bundledReasons(tree, manifest) {
  const origins = isArboristNode(tree) ? bundledBy(tree) : /* @__PURE__ */ new Map();
  const reasons = /* @__PURE__ */ new Map();
  return (file) => {
    const { name, isDirect } = originOf(origins, tree.path, file);
    const key = `${name} ${isDirect}`;
    const reason = reasons.get(key) ?? bundled(manifest, name, isDirect);
    reasons.set(key, reason);
    return reason;
  };
}
var isArboristNode = (tree) => "inventory" in tree;
function originOf(origins, root, file) {
  for (let directory = path2.posix.dirname(file); directory !== "."; directory = path2.posix.dirname(directory)) {
    const name = origins.get(path2.join(root, directory));
    if (name !== void 0) return { name, isDirect: directory === `node_modules/${name}` };
  }
  return { name: "", isDirect: true };
}
function bundled(manifest, name, isDirect) {
  const key = manifest.data["bundleDependencies"] === void 0 ? "bundledDependencies" : "bundleDependencies";
  const list = manifest.data[key];
  const index = Array.isArray(list) ? list.indexOf(name) : -1;
  const label = isDirect ? "this bundled dependency ships with the package" : "ships with this bundled dependency, which depends on it";
  return { kind: "bundled", text: name, frame: manifestFrame(manifest, index === -1 ? [key] : [key, index], label) };
}

// builtin:node:fs in packers/npm/outer-ignore-files.ts
var outer_ignore_files_default = process.getBuiltinModule("node:fs");

// src/packers/npm/outer-ignore-files.ts
import path3 from "node:path";
function outerIgnoreFiles(prefix, directory, repository) {
  const segments = path3.relative(prefix, path3.dirname(directory)).split(path3.sep).filter(Boolean);
  const directories = [prefix, ...segments.map((_, depth) => path3.join(prefix, ...segments.slice(0, depth + 1)))];
  return directories.flatMap((above) => {
    for (const name of [".npmignore", ".gitignore"]) {
      const file = path3.join(above, name);
      const text = textOf2(file);
      if (text !== null) return [{ file: slashedFrom(repository, file), text }];
    }
    return [];
  });
}
function textOf2(file) {
  try {
    return outer_ignore_files_default.readFileSync(file, "utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return null;
    throw error;
  }
}

// src/packers/npm/file-reasons.ts
function fileReasons(walked) {
  const { trace } = walked.walk;
  if (trace === null) return () => null;
  const reasonOf = reasonsOf(decidedOf(walked, trace));
  const bundledReason = bundledReasons(walked.tree, walked.manifest);
  return (file) => {
    const decision = trace.decisions.get(file);
    return decision === void 0 ? bundledReason(file) : reasonOf(decision, file);
  };
}
function decidedOf({ target, manifest, place: place2, globalIgnoreFile: globalIgnoreFile2 }, trace) {
  const { directory, root, repository } = target;
  const isMember = place2.workspaces?.includes(directory) === true && place2.prefix !== directory;
  return {
    manifest,
    root,
    trace,
    outer: isMember ? outerIgnoreFiles(place2.prefix, directory, repository) : [],
    global: globalIgnoreFile2 === null ? null : ignoreFileAt(globalIgnoreFile2, repository)
  };
}
function ignoreFileAt(file, repository) {
  const relative = slashedFrom(repository, file);
  const isOutside = relative.startsWith("../") || path4.isAbsolute(relative);
  return { file: isOutside ? file : relative, text: file_reasons_default.existsSync(file) ? file_reasons_default.readFileSync(file, "utf8") : "" };
}

// src/packers/npm/packed-entry.ts
function packedMode(manifest, path6, mode) {
  const executable = isPackageBin(manifest, path6) ? 73 : 0;
  return (mode & 4095 | 384) & ~18 | executable;
}
function isPackageBin({ bin, name }, path6) {
  if (!bin) return false;
  const bins = typeof bin === "string" ? { [String(name)]: bin } : bin;
  const shortened = path6.replace(/^[^\\/]*\//, "");
  return typeof bins === "object" && bins !== null && Object.values(bins).includes(shortened);
}
function strippedManifestSize(text) {
  const { patchedDependencies: _, ...rest } = JSON.parse(text);
  const [, newline = "\n", indent = "  "] = /^\s*\{(\r?\n)?([\t ]*)/.exec(text) ?? [];
  return Buffer.byteLength(`${JSON.stringify(rest, null, indent)}
`.replaceAll("\n", newline));
}

// src/packers/npm/list.ts
function placeInside({ directory, workspace }) {
  if (workspace === null || workspace.directory === directory) return { prefix: directory, workspaces: void 0 };
  return { prefix: workspace.directory, workspaces: [directory] };
}
async function listNpm(modules, target, env, place2 = placeInside(target)) {
  return packListOf(modules, await walkTarget(modules, target, env, place2));
}
async function walkTarget(modules, target, env, place2, questions = {}) {
  const { directory } = target;
  const manifest = readManifest(target);
  const normalized = await normalize(modules, directory, manifest);
  identity(normalized, manifest);
  const tree = await packTree(modules, directory, normalized, manifest);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: place2.prefix, env });
  const options = { path: directory, prefix: place2.prefix, workspaces: place2.workspaces, globalIgnoreFile: ignoreFile ?? void 0 };
  const walk = await walkPackage(modules, tree, options, questions);
  return { target, place: place2, manifest, normalized, tree, globalIgnoreFile: ignoreFile, walk };
}
function packListOf(modules, walked) {
  const { target, manifest, normalized, walk } = walked;
  const { name, version } = identity(normalized, manifest);
  const dropped = [...walk.dropped, ...droppedFilesEntries(target.directory, normalized, walk)];
  const reasonOf = fileReasons(walked);
  const entries = packEntries(modules, target.directory, normalized, manifest, walk, dropped);
  return {
    name,
    version,
    root: target.root,
    packer: modules.packer,
    manifest,
    files: entries.map((file) => ({ ...file, reason: reasonOf(file.path) })),
    dropped: dropped.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    unpackedSize: entries.reduce((sum, file) => sum + file.size, 0),
    packedSize: null,
    integrity: null
  };
}
function readManifest({ directory, root }) {
  const file = root === "." ? "package.json" : `${root}/package.json`;
  let text;
  try {
    text = list_default.readFileSync(path5.join(directory, "package.json"), "utf8");
  } catch (error) {
    throw unreadable(error, file);
  }
  return parseManifest(text, file);
}
async function normalize(modules, directory, manifest) {
  try {
    return await modules.normalizeManifest(directory);
  } catch (error) {
    throw new GateError("package", `npm cannot read ${manifest.file}: ${firstLine(error)}`, { help: "mend package.json", cause: error });
  }
}
function identity(normalized, manifest) {
  const { name, version } = normalized;
  if (normalized._id && typeof name === "string" && typeof version === "string") return { name, version };
  const missing = manifest.data["name"] ? "version" : "name";
  throw new GateError("package", `${manifest.file} has no valid "${missing}": npm refuses a package without name and version`, {
    help: `add "${missing}", or set "private": true where nothing is to be published`,
    frame: manifestFrame(manifest, [manifest.data[missing] === void 0 ? "name" : missing], `"${missing}" is missing or not valid`)
  });
}
async function walkPackage(modules, tree, options, questions = {}) {
  try {
    if (!modules.knownShape) {
      const files = await modules.packlist(tree, options);
      return { files, stats: /* @__PURE__ */ new Map(), dropped: [], trace: null, rules: null, walked: files.length };
    }
    if (reachesIntoNodeModules(tree.package)) return await fastWalk(modules, tree, options, questions);
    return await modules.sparingNodeModules(options.path, () => fastWalk(modules, tree, options, questions));
  } catch (error) {
    if (error instanceof GateError) throw error;
    const file = systemErrorPath(error);
    throw file === null ? new GateError("list", `npm-packlist cannot list the package: ${firstLine(error)}`, {
      help: "npm pack stops here as well",
      cause: error
    }) : unreadable(error, path5.relative(options.path, file) || ".");
  }
}
var reachesIntoNodeModules = ({ main, browser, bin }) => /node_modules/i.test(JSON.stringify([main, browser, bin]));
function droppedFilesEntries(directory, { files }, walk) {
  if (!Array.isArray(files)) return [];
  const known = new Set(walk.dropped.map((entry) => entry.path));
  return files.flatMap((entry) => {
    const literal = typeof entry === "string" && !entry.startsWith("!") ? path5.posix.normalize(entry).replace(/^\/+|\/+$/g, "") : "";
    if (literal === "" || literal.startsWith("..") || literal.includes("\0") || known.has(literal)) return [];
    const file = path5.join(directory, literal);
    const st = lstatOrNull(file);
    return st === null || st.isFile() || st.isDirectory() ? [] : [droppedEntry(literal, file, st)];
  });
}
function lstatOrNull(file) {
  try {
    return list_default.lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (systemErrorCode(error) === "ENOTDIR") return null;
    throw error;
  }
}
function packEntries(modules, directory, normalized, manifest, walk, dropped) {
  const seen = walk.files.map((file) => {
    const packed = packedPath(file);
    return { path: packed, stats: statOf(directory, packed, walk) };
  });
  const linkTargets = hardLinks(modules, seen);
  for (const [link, target] of linkTargets) dropped.push({ path: link, why: "hard-link", target });
  const strips = modules.features.stripsPatchedDependencies && "patchedDependencies" in manifest.data;
  return seen.map(({ path: file, stats }) => {
    const size = linkTargets.has(file) ? 0 : strips && file === "package.json" ? strippedManifestSize(manifest.text) : stats.size;
    return { path: file, size, mode: packedMode(normalized, file, stats.mode), reason: null };
  }).toSorted((a, b) => byCodeUnit(a.path, b.path));
}
function statOf(directory, file, walk) {
  try {
    const full = path5.join(directory, file);
    list_default.accessSync(full, list_default.constants.R_OK);
    return walk.stats.get(file) ?? list_default.lstatSync(full);
  } catch (error) {
    throw unreadable(error, file);
  }
}
function hardLinks(modules, seen) {
  const { sort } = modules.Walker.prototype;
  const shared = seen.filter(({ stats }) => stats.nlink > 1).toSorted((a, b) => sort(a.path, b.path));
  const first = /* @__PURE__ */ new Map();
  const links = /* @__PURE__ */ new Map();
  for (const { path: file, stats } of shared) {
    const inode = `${stats.dev}:${stats.ino}`;
    const bytes = first.get(inode);
    if (bytes === void 0) first.set(inode, file);
    else links.set(file, bytes);
  }
  return links;
}
function unreadable(error, file) {
  const code = systemErrorCode(error) ?? firstLine(error);
  if (code === "ENOENT" && file.endsWith("package.json")) {
    return new GateError("package", `no ${file}`, { help: "name a directory with a package.json, or run packgate in one", cause: error });
  }
  return new GateError("list", `cannot read ${JSON.stringify(file)} (${code})`, {
    help: "npm pack would stop here as well: mend the file or its permissions, or keep it out of the package",
    cause: error
  });
}

export {
  keepYoungHeapSmall,
  MANY_FILES,
  MANY_BYTES,
  lightTree,
  fileReasons,
  decidedOf,
  rememberedDisk,
  globalIgnoreFile,
  packedPath,
  placeInside,
  listNpm,
  walkTarget,
  packListOf,
  walkPackage
};
