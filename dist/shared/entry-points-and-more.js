import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/rules/empty-package.ts
var PAPER = /^(?:package\.json|(?:readme|licen[cs]e|copying|notice|changelog|changes|history|authors|contributors|contributing|code_of_conduct|security|funding|support)(?:[._-].*)?|\.(?:npmignore|gitignore|gitattributes|editorconfig)|npm-shrinkwrap\.json)$/;
var emptyPackage = {
  scope: "package",
  meta: {
    id: "empty-package",
    summary: "packages with nothing but package.json, README, LICENSE and the like",
    severity: { recommended: "error", strict: "error" },
    variants: {
      dependencies: {
        summary: "the package has dependencies, which can be its whole purpose",
        severity: { recommended: "off", strict: "note" }
      }
    },
    help: 'build the package before it is checked, or correct "files" in package.json',
    docs: {
      why: [
        "A package without any code is nearly always a release whose build did not run, or whose `files` names a directory that is not there: npm says nothing about either, publishes the papers, and the version",
        "number is used up. To a gate it is the most dangerous list of all, since nothing in it can be wrong.",
        "",
        "A package that only brings dependencies, such as the stub of a renamed one, is left alone. A name that is reserved with an empty package needs an exception."
      ].join("\n"),
      example: [
        '`"files": ["dist"]`, and no `dist`:',
        "",
        "```text",
        "error[empty-package]: nothing but LICENSE, README.md, package.json would be published",
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, and name the directory that the build writes:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "In CI, run Packgate after the build step, in the same job."
      ].join("\n")
    }
  },
  check({ pack, paths }) {
    if (!paths.every(({ name, directories }) => directories.length === 0 && PAPER.test(name))) return [];
    const names = pack.files.map(({ path }) => path);
    const has = pack.manifest.data["files"] === void 0 ? "name" : "files";
    return [
      {
        rule: "empty-package",
        ...bringsDependencies(pack.manifest.data) && { variant: "dependencies" },
        path: null,
        message: names.length === 0 ? "nothing would be published" : `nothing but ${names.join(", ")} would be published`,
        anchor: { kind: "manifest", pointer: [has], label: "this package has nothing to install" },
        data: { files: names.length }
      }
    ];
  }
};
var bringsDependencies = (manifest) => ["dependencies", "peerDependencies", "optionalDependencies"].some((field) => {
  const value = manifest[field];
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
});

// src/rules/entry-points.ts
import { posix } from "node:path";
var COMMON_CONDITIONS = /* @__PURE__ */ new Set([
  "browser",
  "default",
  "import",
  "module",
  "module-sync",
  "node",
  "node-addons",
  "production",
  "require"
]);
function entryPoints(manifest) {
  return [
    ...fieldEntry(manifest, "main", "require", "required"),
    ...fieldEntry(manifest, "module", "require", "required"),
    ...fieldEntry(manifest, "browser", "require", "optional"),
    ...fieldEntry(manifest, "types", "types", "types"),
    ...fieldEntry(manifest, "typings", "types", "types"),
    ...binEntries(manifest["bin"]),
    ...exportsEntries(manifest["exports"] ?? null, { pointer: ["exports"], need: "required", pattern: false })
  ];
}
function fieldEntry(manifest, field, lookup, need) {
  const target = manifest[field];
  if (typeof target !== "string" || target === "") return [];
  return [{ field, pointer: [field], targets: [withinPackage(target)], lookup, need }];
}
function binEntries(bin) {
  if (typeof bin === "string") return binEntry(bin, ["bin"]);
  return isObject(bin) ? Object.entries(bin).flatMap(([name, target]) => binEntry(target, ["bin", name])) : [];
}
function binEntry(target, pointer) {
  if (typeof target !== "string" || target === "") return [];
  return [{ field: fieldName(pointer), pointer, targets: [withinPackage(target)], lookup: "exact", need: "required" }];
}
function exportsEntries(value, place) {
  if (typeof value === "string") return exportsEntry([value], place);
  if (isList(value)) return fallbackEntries(value, place);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => exportsEntries(inner, within(place, key)));
}
function within({ pointer, need, pattern }, key) {
  const inner = { pointer: [...pointer, key], need, pattern };
  if (key.startsWith(".")) return { ...inner, pattern: key.includes("*") };
  if (key === "types" || key.startsWith("types@")) return { ...inner, need: "types" };
  return COMMON_CONDITIONS.has(key) || need === "types" ? inner : { ...inner, need: "optional" };
}
function fallbackEntries(list, place) {
  const paths = list.filter((value) => typeof value === "string");
  const others = list.flatMap(
    (value, index) => typeof value === "string" ? [] : exportsEntries(value, { ...place, pointer: [...place.pointer, index] })
  );
  return [...paths.length === 0 ? [] : exportsEntry(paths, place), ...others];
}
function exportsEntry(targets, { pointer, need, pattern }) {
  const isDirectory = targets.every((target) => target.endsWith("/"));
  const lookup = pattern || isDirectory ? "pattern" : need === "types" ? "types" : "exact";
  const shown = targets.map((target) => withinPackage(target.endsWith("/") ? `${target}*` : target));
  return [{ field: fieldName(pointer), pointer, targets: shown, lookup, need }];
}
var fieldName = (pointer) => pointer.map((key, index) => {
  if (index === 0) return key;
  return typeof key === "string" && /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}).join("");
var withinPackage = (target) => posix.join("/", target).replace(/^\/|\/$/g, "");
var isList = (value) => Array.isArray(value);
var isObject = (value) => typeof value === "object" && value !== null && !isList(value);
var REQUIRE_SUFFIXES = ["", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"];
var TYPES_SUFFIXES = ["", ".d.ts", ".ts", ".tsx", ".d.mts", ".d.cts", "/index.d.ts", "/index.ts"];
var isShipped = ({ targets, lookup }, files) => targets.some((target) => leadsToFile(target, lookup, files));
function leadsToFile(target, lookup, files) {
  switch (lookup) {
    case "exact":
      return files.has(target);
    case "require":
      return REQUIRE_SUFFIXES.some((suffix) => files.has(joined(target, suffix)));
    case "types":
      return [target, declarationOf(target)].some((stem) => TYPES_SUFFIXES.some((suffix) => files.has(joined(stem, suffix))));
    case "pattern":
      return hasMatch(target, files);
  }
}
var joined = (target, suffix) => target === "" ? suffix.replace(/^\//, "") : target + suffix;
var declarationOf = (target) => target.replace(/\.([cm]?)jsx?$/, ".d.$1ts");
function hasMatch(target, files) {
  const star = target.indexOf("*");
  if (star === -1) return files.has(target);
  const prefix = target.slice(0, star);
  const suffix = target.slice(target.lastIndexOf("*") + 1);
  for (const file of files) {
    if (file.length > prefix.length + suffix.length && file.startsWith(prefix) && file.endsWith(suffix)) return true;
  }
  return false;
}

export {
  emptyPackage,
  entryPoints,
  isShipped
};
