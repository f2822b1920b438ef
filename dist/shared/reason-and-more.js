import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  manifestFrame
} from "../shared/jsonc-parser-package-and-more.js";

// src/reasons/reason.ts
function reasonsOf(decided) {
  const known = /* @__PURE__ */ new Map();
  const unruled = /* @__PURE__ */ new Map();
  return (decision, path) => {
    if (decision === null) return memo(unruled, consulted(decided.trace, path), (files) => notIgnored(decided, files));
    return memo(known, decision, () => reasonOf(decided, decision));
  };
}
function memo(known, key, make) {
  const value = known.get(key) ?? make(key);
  known.set(key, value);
  return value;
}
function reasonOf(decided, decision) {
  const { source, rule, line } = decision;
  switch (source.kind) {
    case "ignore-file":
      return takenBack(ruleFrame(decided, { file: source.file, text: decided.trace.ignoreFiles.get(source.file) ?? "" }, line), rule);
    case "global":
      return takenBack(decided.global === null ? nameFrame(decided, "") : lineFrame(decided.global, line, ""), rule);
    case "defaults":
      return takenBack(outerLine(decided, line) ?? nameFrame(decided, ""), rule);
    case "manifest":
      return fromManifest(decided, pointerOf(decided.trace, rule));
    case "strict":
      return fromManifest(decided, strictPointer(decided.trace, source.directory, rule));
  }
}
var pointerOf = ({ manifestRules: { manifest } }, rule) => manifest.get(rule) ?? ["files"];
function strictPointer({ manifestRules: { strict } }, directory, rule) {
  const known = strict.get(rule);
  if (directory === "") return known ?? ["files"];
  const path = `${directory}/${rule.slice(1)}`;
  return strict.get(`!/${path}`) ?? strict.get(`!${path}`) ?? strict.get(`!./${path}`) ?? known ?? ["files"];
}
function fromManifest(decided, pointer) {
  const [field] = pointer;
  if (field === void 0) {
    return { kind: "always", text: ALWAYS, frame: nameFrame(decided, `npm ships ${ALWAYS} whatever is configured`) };
  }
  if (field === "files") {
    const written2 = writtenPointer(decided.manifest, pointer);
    const label2 = written2.length > 1 ? 'this "files" entry ships it' : 'this "files" list ships it';
    return { kind: "files-entry", text: valueText(decided.manifest, written2), frame: manifestFrame(decided.manifest, written2, label2) };
  }
  const written = field === "bin" ? binPointer(decided.manifest, pointer) : pointer;
  const label = `"${String(field)}" ships it, whatever "files" says`;
  const text = `"${String(field)}": ${JSON.stringify(valueText(decided.manifest, written))}`;
  return { kind: "entry-point", text, frame: manifestFrame(decided.manifest, written, label) };
}
var ALWAYS = "package.json, README, LICENSE and COPYING";
var writtenPointer = ({ data }, pointer) => Array.isArray(data["files"]) ? pointer : pointer.slice(0, 1);
function binPointer({ data }, pointer) {
  if (data["bin"] === void 0) return ["directories", "bin"];
  return typeof data["bin"] === "string" ? ["bin"] : pointer;
}
function valueText({ data }, pointer) {
  let value = data;
  for (const key of pointer) value = typeof value === "object" && value !== null ? Reflect.get(value, key) : void 0;
  return typeof value === "string" ? value : String(pointer[0]);
}
var takenBack = (frame, rule) => ({
  kind: "not-ignored",
  text: rule,
  frame: { ...frame, label: "this line takes it back in" }
});
function ruleFrame({ root }, { file, text }, line) {
  return lineFrame({ file: repositoryPath(root, file), text }, line, "");
}
function outerLine(decided, line) {
  let left = line - decided.trace.manifestRules.defaultLines;
  for (const file of decided.outer) {
    const lines = file.text.split(/\r?\n/).length;
    if (left >= 1 && left <= lines) return lineFrame(file, left, "");
    left -= lines;
  }
  return null;
}
function lineFrame({ file, text }, line, label) {
  const written = text.split(/\r?\n/)[line - 1] ?? "";
  const column = written.length - written.trimStart().length + 1;
  return { file, line, column, text: written, length: Math.max(1, written.trim().length), label };
}
var repositoryPath = (root, file) => root === "." ? file : `${root}/${file}`;
function consulted({ ignoreFiles }, path) {
  const segments = path.split("/");
  const directories = segments.map((_, depth) => segments.slice(0, depth).join("/"));
  const asked = [];
  const silenced = [];
  for (const directory of directories) {
    const [npmignore, gitignore] = [".npmignore", ".gitignore"].map((name) => directory === "" ? name : `${directory}/${name}`);
    const present = [npmignore, gitignore].filter((file) => file !== void 0 && ignoreFiles.has(file));
    asked.push(...present.slice(0, 1));
    silenced.push(...present.slice(1));
  }
  return ignoreSentence(asked, silenced);
}
function ignoreSentence(asked, silenced) {
  if (asked.length === 0) return 'no "files" list and no ignore file';
  const off = silenced.length === 0 ? "" : ` (${silenced.join(", ")} ${silenced.length === 1 ? "is" : "are"} switched off by the .npmignore beside)`;
  return `no "files" list and no matching rule in ${asked.join(", ")}${off}`;
}
function notIgnored(decided, sentence) {
  return { kind: "not-ignored", text: sentence, frame: nameFrame(decided, sentence) };
}
var nameFrame = ({ manifest }, label) => manifestFrame(manifest, ["name"], label);

export {
  reasonsOf,
  pointerOf,
  writtenPointer,
  outerLine,
  lineFrame,
  repositoryPath
};
