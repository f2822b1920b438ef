import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  carriedNpms
} from "../shared/carried-npms+prove-fixes.js";
import "../shared/carried+carried-npms+prove-fixes.js";
import "../shared/glob-package-and-more.js";
import {
  emptyPackage,
  entryPoints,
  isShipped
} from "../shared/entry-points-and-more.js";
import {
  pathParts
} from "../shared/path-parts-and-more.js";
import {
  EXACT,
  compilePatterns
} from "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import "../shared/package-glob-and-more.js";
import {
  relisting
} from "../shared/drift+prove-fixes.js";
import {
  rememberedDisk
} from "../shared/fast-walker-and-more.js";
import {
  repositoryPath
} from "../shared/reason-and-more.js";
import "../shared/slash-path-and-more.js";
import "../shared/glob-package-and-more-2.js";
import "../shared/executable-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  findNodeAtLocation,
  manifestFrame,
  parseTree
} from "../shared/jsonc-parser-package-and-more.js";
import {
  unifiedDiff
} from "../shared/fix+prove-fixes+publish.js";
import "../shared/system-error-and-more.js";
import {
  isGateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// builtin:node:fs in editable-files.ts
var node_fs_in_editable_files_default = process.getBuiltinModule("node:fs");

// src/editable-files.ts
import path from "node:path";
function editableFiles(target, manifest) {
  const known = /* @__PURE__ */ new Map();
  const at = (file) => {
    const read = known.get(file) ?? textFile(path.join(target.directory, file));
    known.set(file, read);
    return read;
  };
  const isAsListed = ({ text, isPlain }) => isPlain && text?.replace(/^\uFEFF/, " ") === manifest.text;
  return {
    textOf: (file) => file === "package.json" && !isAsListed(at(file)) ? null : at(file).text,
    mayEdit: (file) => at(file).isPlain && !reachesOthers(path.dirname(path.join(target.directory, file)), target)
  };
}
function textFile(file) {
  const stats = node_fs_in_editable_files_default.lstatSync(file, { throwIfNoEntry: false });
  if (stats === void 0) return { text: null, isPlain: true };
  if (!stats.isFile()) return { text: "", isPlain: false };
  const bytes = node_fs_in_editable_files_default.readFileSync(file);
  const text = bytes.toString("utf8");
  return { text, isPlain: Buffer.from(text).equals(bytes) };
}
function reachesOthers(directory, { directory: own, workspace }) {
  const others = workspace?.members.filter((member) => member !== own) ?? [];
  return others.some((member) => isWithin(member, directory) || isWithin(directory, member));
}
var isWithin = (directory, parent) => `${directory}${path.sep}`.startsWith(`${parent}${path.sep}`);

// src/reasons/path-pattern.ts
function patternsOf(path2) {
  const segments = path2.split("/");
  const name = segments.at(-1) ?? "";
  const names = segments.slice(0, -1);
  const bases = segments.map((_, depth) => segments.slice(0, depth).join("/"));
  const parent = bases.at(-1) ?? "";
  const suffixes = suffixesOf(name);
  const prefix = dotPrefix(name);
  return [
    { kind: "path", path: path2 },
    ...bases.slice(1).map((directory) => ({ kind: "directory", directory })),
    ...suffixes.map((suffix) => ({ kind: "flat-suffix", base: parent, suffix })),
    ...bases.flatMap((base, depth) => [
      ...suffixes.map((suffix) => ({ kind: "suffix", base, suffix })),
      { kind: "name", base, name },
      ...prefix === null ? [] : [{ kind: "prefix", base, prefix }],
      ...[...new Set(names.slice(depth))].map((directory) => ({ kind: "named-directory", base, name: directory }))
    ])
  ];
}
var suffixesOf = (name) => [...name.matchAll(/(?<=.)\./g)].slice(-2).map(({ index }) => name.slice(index));
var dotPrefix = (name) => /^\.[^.]+/.exec(name)?.[0] ?? null;
function patternKey(pattern) {
  switch (pattern.kind) {
    case "path":
      return `path ${pattern.path}`.toLowerCase();
    case "directory":
      return `directory ${pattern.directory}`.toLowerCase();
    case "named-directory":
    case "name":
      return `${pattern.kind} ${pattern.name} ${pattern.base}`.toLowerCase();
    case "prefix":
      return `prefix ${pattern.prefix} ${pattern.base}`.toLowerCase();
    case "suffix":
    case "flat-suffix":
      return `${pattern.kind} ${pattern.suffix} ${pattern.base}`.toLowerCase();
  }
}
function entrySpelling(pattern) {
  switch (pattern.kind) {
    case "path":
      return anchored(pattern.path);
    case "directory":
      return anchored(pattern.directory);
    case "named-directory":
      return `${below(pattern.base)}**/${literal(pattern.name)}/**`;
    case "name":
      return `${below(pattern.base)}**/${literal(pattern.name)}`;
    case "prefix":
      return `${below(pattern.base)}**/${literal(pattern.prefix)}*`;
    case "suffix":
      return `${below(pattern.base)}**/*${literal(pattern.suffix)}`;
    case "flat-suffix":
      return `${pattern.base === "" ? "/" : below(pattern.base)}*${literal(pattern.suffix)}`;
  }
}
function lineSpelling(pattern) {
  switch (pattern.kind) {
    case "path":
      return `/${literal(pattern.path)}`;
    case "directory":
      return `/${literal(pattern.directory)}/`;
    case "named-directory":
      return pattern.base === "" ? lineStart(`${literal(pattern.name)}/`) : `/${below(pattern.base)}**/${literal(pattern.name)}/`;
    case "name":
      return pattern.base === "" ? lineStart(literal(pattern.name)) : `/${entrySpelling(pattern)}`;
    case "prefix":
      return pattern.base === "" ? lineStart(`${literal(pattern.prefix)}*`) : `/${entrySpelling(pattern)}`;
    case "suffix":
      return pattern.base === "" ? `*${literal(pattern.suffix)}` : `/${entrySpelling(pattern)}`;
    case "flat-suffix":
      return `/${pattern.base === "" ? "" : below(pattern.base)}*${literal(pattern.suffix)}`;
  }
}
var anchored = (path2) => path2.includes("/") ? literal(path2) : `/${literal(path2)}`;
var below = (base) => base === "" ? "" : `${literal(base)}/`;
var lineStart = (line) => line.replace(/^[#!]/, String.raw`\$&`);
var literal = (path2) => path2.replaceAll(GLOB, String.raw`\$&`).replaceAll(UNWRITABLE, "?");
var GLOB = /[\\*?[\]{}]|(?<=[!?*+@])\(/g;
var UNWRITABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|^\s|\s$/gu;

// src/reasons/allowed-entries.ts
function allowedEntries(wanted, unwanted, below2) {
  const root = emptyBranch();
  for (const path2 of wanted) insert(root, path2, false);
  for (const path2 of unwanted) insert(root, path2, true);
  const start = below2 === "" ? [] : below2.split("/");
  const branch = start.reduce((found, name) => found?.directories.get(name), root);
  return branch === void 0 ? [] : entriesOf(branch, start).map(literal).toSorted(byCodeUnit);
}
var emptyBranch = () => ({ directories: /* @__PURE__ */ new Map(), files: [], hasUnwanted: false });
function insert(root, path2, isUnwanted) {
  const segments = path2.split("/");
  const name = segments.pop() ?? "";
  let branch = root;
  for (const segment of segments) {
    branch.hasUnwanted ||= isUnwanted;
    const next = branch.directories.get(segment) ?? emptyBranch();
    branch.directories.set(segment, next);
    branch = next;
  }
  branch.hasUnwanted ||= isUnwanted;
  if (!isUnwanted) branch.files.push(name);
}
function entriesOf({ directories, files }, above) {
  const inside = [...directories].flatMap(([name, branch]) => {
    if (!branch.hasUnwanted) return [[...above, name].join("/")];
    return entriesOf(branch, [...above, name]);
  });
  return [...inside, ...files.map((name) => [...above, name].join("/"))];
}

// src/reasons/fix-candidates.ts
var RANK = { takenAway: 0, directory: 1, pattern: 2, widePattern: 3, narrower: 4, nested: 5, list: 6 };
var MOST_LINES = 20;
function fixCandidates(facts) {
  const { files } = facts.manifest.data;
  const patterns = sharedPatterns(facts);
  const candidates = [
    ...Array.isArray(files) ? entryCandidates(facts, files, patterns) : [],
    ...files ? [] : rootLineCandidates(facts, patterns),
    ...nestedLineCandidates(facts),
    ...dropLineCandidates(facts),
    ...listCandidates(facts, patterns)
  ];
  return candidates.filter(({ lines, covers }) => lines <= MOST_LINES && covers.length > 0);
}
function sharedPatterns({ packed, unwanted }) {
  const found = /* @__PURE__ */ new Map();
  for (const path2 of unwanted) {
    for (const pattern of patternsOf(path2)) {
      const key = patternKey(pattern);
      const known = found.get(key);
      if (known === void 0) found.set(key, { pattern, covers: [path2] });
      else known.covers.push(path2);
    }
  }
  for (const path2 of packed) {
    if (found.size === 0) break;
    if (!unwanted.has(path2)) for (const pattern of patternsOf(path2)) found.delete(patternKey(pattern));
  }
  return [...found.values()];
}
function patternRank(pattern, covers) {
  switch (pattern.kind) {
    case "directory":
    case "named-directory":
      return covers.length > 1 ? RANK.directory : RANK.widePattern;
    case "flat-suffix":
      return RANK.widePattern;
    case "path":
    case "name":
    case "prefix":
    case "suffix":
      return RANK.pattern;
  }
}
function entryCandidates(facts, files, patterns) {
  const entries = files.filter((entry) => typeof entry === "string");
  if (entries.length === 0 || entries.length !== files.length) return [];
  const list = { entries, paths: entries.map(plainPath), bases: entries.map(entryBase), deciding: decidingEntries(facts, entries) };
  return [
    ...patterns.flatMap((shared) => negation(list, shared)),
    ...entries.flatMap((_, index) => removedEntry(facts, list, index)),
    ...entries.flatMap((entry, index) => narrowerEntry(facts, entry, index))
  ];
}
function decidingEntries({ manifest, reasons }, entries) {
  const indexes = new Map(entries.map((_, index) => [placeOf(manifestFrame(manifest, ["files", index], "")), index]));
  const deciding = /* @__PURE__ */ new Map();
  for (const [path2, reason] of reasons) {
    const index = reason?.kind === "files-entry" ? indexes.get(placeOf(reason.frame)) : void 0;
    if (index !== void 0) deciding.set(path2, index);
  }
  return deciding;
}
var placeOf = ({ line, column }) => `${line}:${column}`;
function negation({ entries, paths, bases, deciding }, { pattern, covers }) {
  if (pattern.kind === "directory" && paths.includes(pattern.directory)) return [];
  const spelled = `!${entrySpelling(pattern)}`;
  const covered = new Set(covers);
  const literals = paths.flatMap((path2, index) => covered.has(path2) ? [index] : []);
  const kept = entries.flatMap((_, index) => literals.includes(index) ? [] : [index]);
  const shipping = covers.flatMap((path2) => deciding.get(path2) ?? []).filter((index) => !literals.includes(index));
  const around = kept.findLast((index) => entries[index]?.startsWith("!") === false && isBelow(covers[0] ?? "", bases[index] ?? ""));
  const places = /* @__PURE__ */ new Set([
    ...shipping.length > 0 ? [shipping.reduce((last, index) => Math.max(last, index))] : [],
    ...kept.slice(-1),
    ...around === void 0 ? [] : [around]
  ]);
  const additions = [...places].map((after) => ({ after, entries: [spelled] }));
  const attempts = additions.map((add) => ({ kind: "entries", drop: literals, add: [add] }));
  const isWide = "base" in pattern && pattern.base === "" && shipping.every((index) => bases[index] !== "");
  return [
    {
      attempts: literals.length > 0 && kept.length > 0 ? [{ kind: "entries", drop: literals, add: [] }, ...attempts] : attempts,
      covers,
      lines: 1,
      rank: isWide ? RANK.widePattern : patternRank(pattern, covers),
      length: spelled.length
    }
  ];
}
function removedEntry({ packed, unwanted }, { entries, deciding }, index) {
  const own = [...packed].filter((path2) => deciding.get(path2) === index);
  const isLast = entries.every((entry, other) => other === index || entry.startsWith("!"));
  if (isLast || own.length === 0 || !own.every((path2) => unwanted.has(path2))) return [];
  const edit = { kind: "entries", drop: [index], add: [] };
  return [{ attempts: [edit], covers: own, lines: 1, rank: RANK.takenAway, length: 0 }];
}
function narrowerEntry({ packed, unwanted }, entry, index) {
  const directory = plainPath(entry);
  if (entry.startsWith("!") || directory === "") return [];
  const inside = [...packed].filter((path2) => isBelow(path2, directory));
  const covers = inside.filter((path2) => unwanted.has(path2));
  const wanted = inside.filter((path2) => !unwanted.has(path2));
  if (covers.length === 0 || wanted.length === 0) return [];
  const suffixes = [...new Set(wanted.map((path2) => lastSuffix(path2)))];
  const bySuffix = suffixes.map((suffix) => entrySpelling({ kind: "suffix", base: directory, suffix }));
  const isSuffixed = !suffixes.includes("") && covers.every((path2) => !suffixes.includes(lastSuffix(path2)));
  return [allowedEntries(wanted, covers, directory), ...isSuffixed ? [bySuffix] : []].map((added) => ({
    attempts: [{ kind: "entries", drop: [index], add: [{ after: index, entries: added }] }],
    covers,
    lines: added.length + 1,
    rank: RANK.narrower,
    length: added.join().length
  }));
}
var lastSuffix = (path2) => /[^/]+(\.[^./]+)$/.exec(path2)?.[1] ?? "";
var isBelow = (path2, directory) => directory === "" || path2.startsWith(`${directory}/`);
var plainPath = (entry) => entry.replace(/^\.?\/+/, "").replace(/\/+$/, "");
function entryBase(entry) {
  const plain = plainPath(entry);
  const special = plain.search(/[*?[{]|[!+@]\(/);
  return special === -1 ? plain : plain.slice(0, special).replace(/[^/]*$/, "");
}
function listCandidates(facts, patterns) {
  const { manifest, packed, unwanted, reasons } = facts;
  const { files } = manifest.data;
  if (files !== void 0 && !Array.isArray(files)) return [];
  const wanted = [...packed].filter((path2) => !unwanted.has(path2) && path2 !== "package.json");
  const named = wanted.filter((path2) => path2.includes("/") || isByRule(reasons.get(path2)));
  return [
    [named, wanted].map((paths) => allowedEntries(paths, unwanted, "")),
    [named, wanted].map((paths) => withExceptions(allowedEntries(paths.map(topOf), [], ""), unwanted, patterns))
  ].flatMap((lists) => listCandidate(lists, unwanted));
}
function listCandidate(lists, unwanted) {
  const usable = lists.filter((entries) => entries.length > 0);
  const [first] = usable;
  if (first === void 0) return [];
  const anchored2 = usable.map((entries) => entries.map((entry) => entry.includes("/") ? entry : `/${entry}`));
  return [
    {
      attempts: [...usable, ...anchored2].map((entries) => ({ kind: "list", entries })),
      covers: [...unwanted],
      lines: first.length + 1,
      rank: RANK.list,
      length: first.join().length
    }
  ];
}
var topOf = (path2) => path2.replace(/\/.*$/, "/");
function withExceptions(entries, unwanted, patterns) {
  const tops = new Set(entries);
  const open = new Set([...unwanted].filter((path2) => tops.has(path2.split("/")[0] ?? "")));
  const negations = [];
  while (open.size > 0 && negations.length < MOST_LINES) {
    const chosen = widest(patterns, open);
    if (chosen === null) return [];
    negations.push(`!${entrySpelling(chosen.pattern)}`);
    for (const path2 of chosen.covers) open.delete(path2);
  }
  return [...entries, ...negations];
}
function widest(patterns, open) {
  let [chosen, most] = [null, 0];
  for (const shared of patterns) {
    if ("base" in shared.pattern && shared.pattern.base === "") continue;
    const covered = shared.covers.filter((path2) => open.has(path2)).length;
    if (covered < most || covered === 0) continue;
    const isShorter = chosen === null || entrySpelling(shared.pattern).length < entrySpelling(chosen.pattern).length;
    if (covered > most || isShorter) [chosen, most] = [shared, covered];
  }
  return chosen;
}
var isByRule = (reason) => reason?.kind !== "always" && reason?.kind !== "entry-point";
function rootLineCandidates({ textOf, mayEdit }, patterns) {
  const file = inForce("", textOf) ?? ".npmignore";
  if (!mayEdit(file)) return [];
  const isNew = textOf(file) === null;
  return patterns.map(({ pattern, covers }) => {
    const line = lineSpelling(pattern);
    return {
      attempts: [{ kind: "lines", file, lines: [line] }],
      covers,
      lines: isNew ? 2 : 1,
      rank: patternRank(pattern, covers),
      length: line.length
    };
  });
}
function inForce(directory, textOf) {
  const files = [".npmignore", ".gitignore"].map((name) => directory === "" ? name : `${directory}/${name}`);
  return files.find((file) => textOf(file) !== null) ?? null;
}
function nestedLineCandidates(facts) {
  const { unwanted, packed, textOf, mayEdit } = facts;
  const directories = new Set([...unwanted].flatMap((path2) => directoriesOf(path2)));
  return [...directories].flatMap((directory) => {
    const file = inForce(directory, textOf);
    if (file === null || !mayEdit(file)) return [];
    const inside = (paths) => new Set([...paths].flatMap((path2) => path2.startsWith(`${directory}/`) ? [path2.slice(directory.length + 1)] : []));
    const patterns = sharedPatterns({ ...facts, packed: inside(packed), unwanted: inside(unwanted) });
    return patterns.map(({ pattern, covers }) => {
      const line = lineSpelling(pattern);
      return {
        attempts: [{ kind: "lines", file, lines: [line] }],
        covers: covers.map((path2) => `${directory}/${path2}`),
        lines: 1,
        rank: RANK.nested,
        length: line.length
      };
    });
  });
}
function directoriesOf(path2) {
  const segments = path2.split("/");
  return segments.slice(1).map((_, depth) => segments.slice(0, depth + 1).join("/"));
}
function dropLineCandidates(facts) {
  const { reasons, unwanted, root, textOf, mayEdit } = facts;
  const taken = /* @__PURE__ */ new Map();
  for (const [path2, reason] of reasons) {
    if (reason?.kind !== "not-ignored") continue;
    const key = JSON.stringify([reason.frame.file, reason.frame.line]);
    const known = taken.get(key);
    if (known === void 0) taken.set(key, { reason, paths: [path2] });
    else known.paths.push(path2);
  }
  return [...taken.values()].flatMap(({ reason: { frame }, paths }) => {
    const file = ignoreFileAt(frame.file, root);
    if (file === null || textOf(file) === null || !mayEdit(file) || !paths.every((path2) => unwanted.has(path2))) return [];
    const edit = { kind: "drop-line", file, line: frame.line, text: frame.text.trim() };
    return [{ attempts: [edit], covers: paths, lines: 1, rank: RANK.takenAway, length: 0 }];
  });
}
function ignoreFileAt(file, root) {
  const prefix = repositoryPath(root, "");
  const relative = file.startsWith(prefix) ? file.slice(prefix.length) : null;
  return relative !== null && /(?:^|\/)\.(?:npm|git)ignore$/.test(relative) ? relative : null;
}

// src/reasons/files-list.ts
function withFilesItems(text, items) {
  const list = filesNode(text);
  const nodes = list?.children;
  if (list === void 0 || nodes === void 0 || list.type !== "array") return null;
  const inner = { start: list.offset + 1, end: list.offset + list.length - 1 };
  const layout = layoutOf(text, nodes, inner.start);
  const written = items.map((item, index) => `${separator(text, nodes, layout, items[index - 1], item)}${itemText(text, nodes, item)}`);
  const head = nodes[0] === void 0 ? "" : text.slice(inner.start, nodes[0].offset);
  const last = nodes.at(-1);
  const tail = last === void 0 ? "" : text.slice(last.offset + last.length, inner.end);
  const body = items.length === 0 ? "" : `${head}${written.join("")}${tail}`;
  return `${text.slice(0, inner.start)}${body}${text.slice(inner.end)}`;
}
function withNewFiles(text, entries) {
  const root = parsed(text);
  const version = root === void 0 ? void 0 : findNodeAtLocation(root, ["version"]);
  const property = version?.parent;
  if (root?.children === void 0 || property === void 0 || version === void 0) return null;
  const indent = leadingSpace(text, property.offset);
  const end = version.offset + version.length;
  if (indent === null) {
    const space = /:\s/.test(text.slice(property.offset, version.offset)) ? " " : "";
    return `${text.slice(0, end)},${space}"files":${space}[${entries.map(jsonString).join(`,${space}`)}]${text.slice(end)}`;
  }
  const unit = indent.slice(indent.lastIndexOf("\n") + 1);
  const lines = entries.map((entry) => `${indent}${unit}${jsonString(entry)}`);
  return `${text.slice(0, end)},${indent}"files": [${lines.join(",")}${indent}]${text.slice(end)}`;
}
var parsed = (text) => parseTree(text.replace(/^\uFEFF/, " "));
function filesNode(text) {
  const root = parsed(text);
  return root === void 0 ? void 0 : findNodeAtLocation(root, ["files"]);
}
function layoutOf(text, nodes, start) {
  const [first, second] = nodes;
  if (first === void 0) return ", ";
  if (second !== void 0) return text.slice(first.offset + first.length, second.offset);
  const head = text.slice(start, first.offset);
  return head.includes("\n") ? `,${head}` : ", ";
}
function separator(text, nodes, layout, before, item) {
  if (before === void 0) return "";
  if (typeof item === "string") return layout;
  const [previous, node] = [nodes[item - 1], nodes[item]];
  return previous === void 0 || node === void 0 ? layout : text.slice(previous.offset + previous.length, node.offset);
}
function itemText(text, nodes, item) {
  if (typeof item === "string") return jsonString(item);
  const node = nodes[item];
  if (node === void 0) throw new Error(`"files" has no item ${item}`);
  return text.slice(node.offset, node.offset + node.length);
}
var leadingSpace = (text, offset) => /\r?\n[\t ]*$/.exec(text.slice(0, offset))?.[0] ?? null;
var jsonString = (entry) => JSON.stringify(entry).replace(INVISIBLE, unicodeEscape);
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
var unicodeEscape = (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");

// src/reasons/ignore-text.ts
function withLines(text, lines) {
  const newline = text?.includes("\r\n") === true ? "\r\n" : "\n";
  if (text === null || text === "") return lines.map((line) => `${line}
`).join("");
  if (text.endsWith("\n")) return `${text}${lines.map((line) => `${line}${newline}`).join("")}`;
  return [text, ...lines].join(newline);
}
function withoutLine(text, line) {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const kept = lines.filter((_, index) => index !== line - 1).join("");
  const isLast = line === lines.length;
  return isLast && !text.endsWith("\n") ? kept.replace(/\r?\n$/, "") : kept;
}

// src/reasons/fix-edit.ts
function editedTexts(edits, textOf) {
  const texts = /* @__PURE__ */ new Map();
  for (const file of new Set(edits.map(editedFile))) {
    const own = edits.filter((edit) => editedFile(edit) === file);
    const text = file === "package.json" ? editedManifest(own, textOf(file)) : editedIgnoreFile(own, textOf(file));
    if (text === null) return null;
    texts.set(file, text);
  }
  return texts;
}
function editedFile(edit) {
  switch (edit.kind) {
    case "entries":
    case "list":
      return "package.json";
    case "lines":
    case "drop-line":
      return edit.file;
  }
}
function editedManifest(edits, text) {
  if (text === null) return null;
  const list = edits.find((edit) => edit.kind === "list");
  const files = filesOf(text);
  if (list !== void 0) return files === null ? withNewFiles(text, list.entries) : withFilesItems(text, list.entries);
  if (files === null) return null;
  const entryEdits = edits.filter((edit) => edit.kind === "entries");
  return withFilesItems(text, itemsAfter(files.length, entryEdits));
}
function filesOf(text) {
  const { files } = JSON.parse(text.replace(/^\uFEFF/, ""));
  return Array.isArray(files) ? files : null;
}
function itemsAfter(length, edits) {
  const dropped = new Set(edits.flatMap(({ drop }) => drop));
  const added = edits.flatMap(({ add }) => add);
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const entries = new Set(added.filter(({ after }) => after === index).flatMap((one) => one.entries));
    return [...dropped.has(index) ? [] : [index], ...entries];
  });
}
function editedIgnoreFile(edits, text) {
  const dropped = edits.flatMap((edit) => edit.kind === "drop-line" ? [edit.line] : []).toSorted((a, b) => b - a);
  const lines = new Set(edits.flatMap((edit) => edit.kind === "lines" ? edit.lines : []));
  if (text === null && dropped.length > 0) return null;
  const shortened = [...new Set(dropped)].reduce((rest, line) => rest === null ? null : withoutLine(rest, line), text);
  return lines.size === 0 ? shortened : withLines(shortened, [...lines]);
}
function editWords(edit, manifest, root, textOf) {
  switch (edit.kind) {
    case "entries":
      return entryWords(edit, Array.isArray(manifest.data["files"]) ? manifest.data["files"] : []);
    case "list":
      return `${manifest.data["files"] === void 0 ? 'add "files":' : 'set "files" to'} [${quoted(edit.entries)}]`;
    case "lines":
      return textOf(edit.file) === null ? `create ${repositoryPath(root, edit.file)} with ${quoted(edit.lines)}` : `add ${quoted(edit.lines)} to ${repositoryPath(root, edit.file)}`;
    case "drop-line":
      return `remove ${JSON.stringify(edit.text)} from ${repositoryPath(root, edit.file)}`;
  }
}
function entryWords({ drop, add }, files) {
  const [dropped] = drop;
  const [added] = add;
  if (added === void 0) return `remove ${quoted(drop.map((index) => files[index]))} from "files"`;
  if (dropped === void 0) return additionWords(added, files);
  if (drop.length === 1 && added.after === dropped) return `replace ${quoted([files[dropped]])} by ${quoted(added.entries)}`;
  return `remove ${quoted(drop.map((index) => files[index]))} from "files" and ${additionWords(added, files)}`;
}
var additionWords = ({ after, entries }, files) => `add ${quoted(entries)} after ${quoted([files[after]])}`;
var quoted = (values) => values.map((value) => JSON.stringify(value)).join(", ");

// src/reasons/fix-search.ts
var MOST_FAILURES = 4;
async function searchFixes({ candidates, unwanted, failing, prove, isOver }) {
  const found = [];
  const open = new Set(unwanted);
  const failures = /* @__PURE__ */ new Map();
  const left = new Set(candidates);
  const isHopeful = (path2, rank) => open.has(path2) && (failures.get(rank)?.get(path2) ?? 0) < MOST_FAILURES;
  const mayFail = (path2, rank) => failing.has(path2) && isHopeful(path2, rank);
  while (!isOver(true)) {
    const candidate = best(left, isOver(false) ? mayFail : isHopeful);
    if (candidate === null) break;
    left.delete(candidate);
    const proved = await bestProved(candidate, prove, () => isOver(true));
    if (proved !== null && proved.removes.some((path2) => open.has(path2))) {
      found.push(proved);
      for (const path2 of proved.removes) open.delete(path2);
    } else {
      const failed = failures.get(candidate.rank) ?? /* @__PURE__ */ new Map();
      failures.set(candidate.rank, failed);
      for (const path2 of candidate.covers) failed.set(path2, (failed.get(path2) ?? 0) + 1);
    }
  }
  return found;
}
async function bestProved({ attempts, covers }, prove, isOver) {
  let most = null;
  for (const edit of attempts) {
    if (isOver()) break;
    const removes = await prove([edit]);
    if (removes !== null && removes.length > (most?.removes.length ?? 0)) most = { edit, removes };
    if (most !== null && most.removes.length >= covers.length) break;
  }
  return most;
}
function best(candidates, isHopeful) {
  let [chosen, lowest] = [null, null];
  for (const candidate of candidates) {
    const covered = candidate.covers.filter((path2) => isHopeful(path2, candidate.rank)).length;
    if (covered === 0) continue;
    const cost = { linesEach: candidate.lines / covered, rank: candidate.rank, length: candidate.length };
    if (lowest !== null && !isLower(cost, lowest)) continue;
    [chosen, lowest] = [candidate, cost];
  }
  return chosen;
}
var isLower = (a, b) => (a.linesEach - b.linesEach || a.rank - b.rank || a.length - b.length) < 0;
async function combine(fixes, prove) {
  const edits = fixes.map(({ edit }) => edit);
  const [only] = fixes;
  if (only !== void 0 && fixes.length === 1) return { edits, removes: only.removes };
  const groups = [edits.filter(({ kind }) => kind !== "entries"), edits.filter(({ kind }) => kind !== "list")];
  const together = edits.some(({ kind }) => kind === "list") ? groups : groups.slice(1);
  let most = { edits: [], removes: [] };
  for (const group of together) {
    const removes = group.length === 0 ? null : await prove(group);
    if (removes !== null && removes.length > most.removes.length) most = { edits: group, removes };
  }
  return most.edits.length > 0 || edits.length === 0 ? most : oneByOne(fixes, prove);
}
async function oneByOne(fixes, prove) {
  let kept = { edits: [], removes: [] };
  for (const { edit } of fixes) {
    const edits = [...kept.edits, edit];
    const removes = await prove(edits);
    if (removes !== null && removes.length > kept.removes.length) kept = { edits, removes };
  }
  return kept;
}

// src/reasons/text-change.ts
function textChanges(before, after) {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (isLowSurrogate(before, start) || isLowSurrogate(after, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1;
  const shift = commaShift(before, after, start, end);
  const from = position(before, start - shift);
  const to = position(before, before.length - end - shift);
  const text = after.slice(start - shift, after.length - end - shift);
  return [{ startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column, text }];
}
function commaShift(before, after, start, end) {
  const longer = before.length > after.length ? before : after;
  const stretch = longer.slice(start, longer.length - end);
  if (Math.min(before.length, after.length) !== start + end) return 0;
  for (let shift = 0; shift < Math.min(start, stretch.length); shift += 1) {
    if (longer[start - shift] === ",") return shift;
    if (longer[start - shift - 1] !== longer[longer.length - end - shift - 1]) return 0;
  }
  return 0;
}
var isLowSurrogate = (text, index) => /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
function position(text, offset) {
  const lineStart2 = text.slice(0, offset).lastIndexOf("\n") + 1;
  return { line: text.slice(0, lineStart2).split("\n").length, column: offset - lineStart2 + 1 };
}

// src/reasons/unwanted.ts
function unwantedFiles({ manifest, files, violations, required, isFoundInside }) {
  const reasons = new Map(files.map(({ path: path2, reason }) => [path2, reason]));
  const unwanted = /* @__PURE__ */ new Set();
  for (const violation of violations) {
    const path2 = shippedPath(violation, reasons);
    if (path2 === null || isMaybeMeant(violation) || !canGo(path2, reasons.get(path2) ?? null, manifest)) continue;
    if (!isMendedInside(path2, violation.rule, isFoundInside)) unwanted.add(path2);
  }
  for (const path2 of promised(unwanted, manifest, new Set(reasons.keys()))) unwanted.delete(path2);
  for (const path2 of lastRequired(unwanted, reasons.keys(), required)) unwanted.delete(path2);
  return unwanted;
}
function shippedPath({ severity, path: path2 }, packed) {
  if (severity === "note" || path2 === null) return null;
  const archives = [...path2.matchAll(/!\//g)].map(({ index }) => path2.slice(0, index));
  return [path2, ...archives].find((candidate) => packed.has(candidate)) ?? null;
}
var isMaybeMeant = ({ rule, severity }) => rule === "grown" || severity === "warning" && SINCE_LAST_RELEASE.has(rule);
var SINCE_LAST_RELEASE = /* @__PURE__ */ new Set(["new-file", "new-executable", "new-opaque-code"]);
function canGo(path2, reason, { data }) {
  if (path2 === "package.json") return false;
  if (reason !== null && reason.kind !== "files-entry" && reason.kind !== "not-ignored") return false;
  return !isInBinDirectory(path2, data["directories"]);
}
function isInBinDirectory(path2, directories) {
  const bin = typeof directories === "object" && directories !== null ? Reflect.get(directories, "bin") : void 0;
  if (typeof bin !== "string") return false;
  const directory = bin.replace(/^(?:\.?\/+)+|\/+$/g, "");
  return directory === "" || directory === "." || path2.startsWith(`${directory}/`);
}
var isMendedInside = (path2, rule, isFoundInside) => (isFoundInside(rule) || rule === "over-budget") && LOADED.test(path2) && !IN_DOT_DIRECTORY.test(path2);
var LOADED = /\.(?:[cm]?[jt]sx?|json|css|node|wasm|html|vue|svelte)$/i;
var IN_DOT_DIRECTORY = /(?:^|\/)\.[^/]+\//;
function promised(unwanted, { data }, packed) {
  const rest = new Set([...packed].filter((path2) => !unwanted.has(path2)));
  const needed = entryPoints(data).filter((entry) => isShipped(entry, packed) && !isShipped(entry, rest));
  return [...unwanted].filter((path2) => needed.some((entry) => isShipped(entry, /* @__PURE__ */ new Set([path2]))));
}
function lastRequired(unwanted, packed, required) {
  const paths = [...packed];
  const needed = required.filter((matches) => !paths.some((path2) => !unwanted.has(path2) && matches(path2)));
  return [...unwanted].filter((path2) => needed.some((matches) => matches(path2)));
}

// src/prove-fixes.ts
async function proveFixes(request) {
  const { pack, policy, violations, fails, isFoundInside } = request;
  const required = policy.require.map((pattern) => {
    const matches = compilePatterns([pattern], EXACT);
    return (file) => matches(file) !== null;
  });
  const unwanted = unwantedFiles({ ...pack, violations, required, isFoundInside });
  const place = { root: pack.root, repository: request.target.repository };
  if (unwanted.size === 0) return { violations, combined: async () => ({ ...place, changes: [], removes: [] }) };
  const baseline = await baselineOf(request);
  const editable = editableFiles(request.target, pack.manifest);
  const entries = entryPoints(pack.manifest.data);
  const prover = proverOf({ baseline, unwanted, required, entries, textOf: editable.textOf, isEmptied: emptiedTest(request) });
  const candidates = fixCandidates({
    ...editable,
    manifest: pack.manifest,
    root: pack.root,
    packed: new Set(baseline.flatMap(({ before }) => [...before])),
    reasons: new Map(pack.files.map((file) => [file.path, file.reason])),
    unwanted
  });
  const failing = new Set(violations.flatMap((one) => fails(one.severity) ? shippedPath(one, unwanted) ?? [] : []));
  const proved = await searchFixes({ candidates, unwanted, failing, ...prover });
  return {
    violations: withFixes(
      violations,
      proved.map((one) => fixOf(one, pack, editable.textOf))
    ),
    combined: async () => {
      const { edits, removes } = await combine(proved, prover.prove);
      return { ...place, changes: changesOf(edits, pack.root, editable.textOf), removes };
    }
  };
}
function withFixes(violations, fixes) {
  const byFile = new Map(fixes.toReversed().flatMap((fix) => fix.removes.map((file) => [file, fix])));
  return violations.map((violation) => {
    const file = shippedPath(violation, byFile);
    const fix = file === null ? void 0 : byFile.get(file);
    return fix === void 0 ? violation : { ...violation, fix };
  });
}
function fixOf({ edit, removes }, { manifest, root }, textOf) {
  const [change] = changesOf([edit], root, textOf);
  if (change === void 0) throw new Error("an edit was proved that changes nothing");
  const { file, before, after } = change;
  return {
    file,
    edit: editWords(edit, manifest, root, textOf),
    removes,
    removesTotal: removes.length,
    verified: true,
    changes: textChanges(before ?? "", after),
    diff: unifiedDiff(change)
  };
}
function changesOf(edits, root, textOf) {
  const texts = [...editedTexts(edits, textOf) ?? []];
  return texts.map(([file, after]) => ({ file: repositoryPath(root, file), before: textOf(file), after })).toSorted((a, b) => byCodeUnit(a.file, b.file));
}
async function baselineOf({ target, modules, env, pack, isNewest }) {
  const disk = rememberedDisk();
  const listed = listedBefore(pack);
  const own = await relisting(modules, target, env, listed === null ? { disk } : { disk, listed });
  const baseline = [{ rules: own, before: listed ?? await own.list({}) }];
  for (const other of isNewest ? carriedNpms(env).slice(0, -1) : carriedNpms(env)) {
    const rules = await relisting(other, target, env, { disk });
    baseline.push({ rules, before: await rules.list({}) });
  }
  return baseline;
}
function listedBefore({ files }) {
  if (files.some(({ reason }) => reason === null)) return null;
  return new Set(files.flatMap((file) => file.reason?.kind === "bundled" ? [] : [file.path]));
}
function emptiedTest({ pack, policy }) {
  const isEmpty = (files) => emptyPackage.check({ pack: { ...pack, files }, policy, paths: files.map((file) => pathParts(file.path)) }).length > 0;
  const wasEmpty = isEmpty(pack.files);
  return (after) => !wasEmpty && !pack.files.some((file) => (file.reason?.kind === "bundled" || after.has(file.path)) && !isEmpty([file]));
}
var MOST_LISTINGS = 240;
var MOST_PATHS = 2e5;
var FEWEST_LISTINGS = 16;
var PATHS_FOR_RULES = 200;
var PATHS_FOR_COMPARING = 0.25;
function proverOf(input) {
  let listings = 0;
  let paths = 0;
  const isOver = (fails) => listings >= MOST_LISTINGS || listings >= FEWEST_LISTINGS && paths >= (fails ? MOST_PATHS : MOST_PATHS / 4);
  const prove = async (edits) => {
    const tried = triedEdits(edits, input.textOf);
    if (tried === null) return null;
    let first = null;
    for (const one of input.baseline) {
      if (tried.ignoreFiles !== void 0 && !one.rules.triesIgnoreFiles) return null;
      const walked = one.rules.walked();
      const after = await listedWith(one.rules, tried);
      listings += 1;
      paths += one.rules.walked() - walked + one.before.size * PATHS_FOR_COMPARING + PATHS_FOR_RULES;
      if (after === null) return null;
      const removed = [...one.before].filter((file) => !after.has(file));
      if (!isClean({ ...one, after, removed }, input)) return null;
      if (first === null && input.isEmptied(after)) return null;
      first ??= removed;
      if (first.some((file) => after.has(file))) return null;
    }
    return first === null || first.length === 0 ? null : first.toSorted(byCodeUnit);
  };
  return { prove, isOver };
}
async function listedWith(rules, tried) {
  try {
    return await rules.list(tried);
  } catch (error) {
    if (isGateError(error)) return null;
    throw error;
  }
}
function isClean({ before, after, removed }, { unwanted, required, entries }) {
  if (after.size > before.size - removed.length) return false;
  if (!removed.every((file) => unwanted.has(file))) return false;
  if (entries.some((entry) => isShipped(entry, before) && !isShipped(entry, after))) return false;
  return required.every((matches) => !removed.some(matches) || [...after].some(matches));
}
function triedEdits(edits, textOf) {
  const texts = editedTexts(edits, textOf);
  if (texts === null || [...texts].every(([file, text]) => text === textOf(file))) return null;
  const manifest = texts.get("package.json");
  const ignoreFiles = new Map([...texts].filter(([file]) => file !== "package.json"));
  return {
    ...manifest !== void 0 && { files: filesOf2(manifest) },
    ...ignoreFiles.size > 0 && { ignoreFiles }
  };
}
function filesOf2(manifest) {
  return JSON.parse(manifest.replace(/^\uFEFF/, "")).files;
}
export {
  proveFixes
};
