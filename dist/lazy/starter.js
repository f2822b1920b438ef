import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  escape
} from "../shared/minimatch-package-and-more.js";
import "../shared/runtime.js";

// src/policy/starter.ts
function starterPolicy({ packages }) {
  const shipped = filesByPackage(packages);
  const lists = [...shipped].map(([name, files]) => ({ name, patterns: allowList(files) }));
  const [first] = lists;
  const parts = first !== void 0 && lists.length === 1 ? [HEADER, allowOne(first.patterns)] : [HEADER, allowMany(lists, sharedFiles([...shipped.values()]))];
  return [...parts, footer(packages)].join("\n");
}
var HEADER = `# What may be published. Packgate reads this file before each release; docs/policy.md in its repository explains every key,
# and policy.schema.json there completes and checks them in an editor.
extends: packgate:recommended
`;
var ALLOW = `# Anything else is a violation. Patterns are relative to the package; a leading / anchors a name to its root.
# This is what ships today: remove what should not, and widen a pattern only when a new kind of file is meant to ship.`;
var allowOne = (patterns) => `${ALLOW}
allow:
${items(patterns, 2)}
`;
function allowMany(lists, shared) {
  const entries = lists.map(({ name, patterns }) => `  ${quoted(escapeGlob(name))}:
    allow:
${items(patterns, 6)}
`);
  return `# A package that is not named below may ship these files and nothing else.
allow:
${items(shared.map(exactly), 2)}

${ALLOW}
packages:
${entries.join("")}`;
}
function footer(packages) {
  const files = roomy(Math.max(1, ...packages.map((pack) => pack.files.length)));
  const bytes = roomy(Math.max(1e3, ...packages.map((pack) => pack.unpackedSize)) / 1e3);
  return `# Must ship, or the release is broken:
# require: ["/dist/index.js"]

# Limits for each package:
# budget: { files: ${files}, unpacked: ${bytes} kB }

# What is known and excused, by whom and until when:
# exceptions:
#   - rule: private-key-file
#     paths: ["/certs/roots.pem"]
#     reason: public CA roots
#     owner: "@acme/security"
#     expires: 2027-06-30
`;
}
function roomy(figure) {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(figure)) - 1);
  return Math.ceil(figure * 1.5 / step) * step;
}
var items = (patterns, indent) => patterns.map((pattern) => `${" ".repeat(indent)}- ${quoted(pattern)}`).join("\n");
var quoted = (text) => JSON.stringify(text);
function filesByPackage(packages) {
  const files = /* @__PURE__ */ new Map();
  for (const pack of packages.toSorted((one, other) => byCodeUnit(one.name, other.name))) {
    const known = files.get(pack.name) ?? /* @__PURE__ */ new Set();
    files.set(pack.name, /* @__PURE__ */ new Set([...known, ...pack.files.map((file) => file.path)]));
  }
  return new Map([...files].map(([name, paths]) => [name, [...paths].toSorted(byCodeUnit)]));
}
function sharedFiles(lists) {
  const [first = [], ...rest] = lists;
  return first.filter((file) => !file.includes("/") && rest.every((list) => list.includes(file)));
}
var byCodeUnit = (one, other) => one < other ? -1 : one > other ? 1 : 0;
var MANY_AT_ROOT = 8;
var MANY_WITHOUT_EXTENSION = 6;
function allowList(paths) {
  const groups = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const group = groups.get(groupOf(path));
    if (group === void 0) groups.set(groupOf(path), [path]);
    else group.push(path);
  }
  return [...groups.values()].flatMap(patternsFor).toSorted(byCodeUnit);
}
var groupOf = (path) => `${topDirectory(path) ?? ""}/${kindOf(path) ?? (isPlainName(path) ? "" : path)}`;
function patternsFor(files) {
  const [first] = files;
  if (first === void 0 || files.length === 1) return files.map(exactly);
  const top = topDirectory(first);
  const kind = kindOf(first);
  const ending = kind === null ? "!(*.*)" : `*${kind}`;
  if (top === null) return kind !== null && files.length >= MANY_AT_ROOT ? [`/${ending}`] : files.map(exactly);
  if (kind === null && files.length < MANY_WITHOUT_EXTENSION) return files.map(exactly);
  const isFlat = files.every((file) => file.indexOf("/") === file.lastIndexOf("/"));
  return [`${escapeGlob(top)}/${isFlat ? "" : "**/"}${ending}`];
}
var topDirectory = (path) => path.includes("/") ? path.slice(0, path.indexOf("/")) : null;
var nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
var isPlainName = (path) => !nameOf(path).includes(".");
function kindOf(path) {
  const name = nameOf(path);
  if (name.startsWith(".")) return null;
  const kind = /(?:\.d)?\.[a-z][a-z0-9]{0,7}\.map$|(?:\.d)?\.[cm]?ts$|\.[A-Za-z][A-Za-z0-9]{0,9}$/.exec(name)?.[0];
  return kind === void 0 || kind === ".map" ? null : kind;
}
var exactly = (path) => path.includes("/") ? escapeGlob(path) : `/${escapeGlob(path)}`;
var escapeGlob = (text) => escape(text, { windowsPathsNoEscape: true, magicalBraces: true }).replaceAll(/[\p{Cc}\\|]|^ | $/gu, "?");
export {
  starterPolicy
};
