import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  askGit
} from "../shared/git-and-more.js";
import {
  repositoryPath
} from "../shared/reason-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/tracked-files.ts
var MOST_PATHS = 200;
function trackedFiles(directory, files) {
  const asked = files.length <= MOST_PATHS ? files : ["."];
  const answer = askGit(directory, ["ls-files", "-z", "--", ...asked]);
  if (answer === null) return /* @__PURE__ */ new Set();
  const tracked = new Set(answer.split("\0"));
  return new Set(files.filter((file) => tracked.has(file)));
}

// src/source-frames.ts
var SECRET_RULES = /* @__PURE__ */ new Set(["secret", "private-key", "npmrc-content", "source-map-url"]);
var isPlaced = (finding) => finding.path !== null && finding.region !== void 0 && finding.anchor === void 0;
function sourceFrames({ directory }, pack, findings, read) {
  const packed = new Map(pack.files.map((file) => [file.path, file]));
  const byPath = /* @__PURE__ */ new Map();
  for (const finding of findings.filter(isPlaced)) byPath.set(finding.path, [...byPath.get(finding.path) ?? [], finding]);
  const candidates = [...byPath.keys()].filter((path) => packed.has(path));
  const frames = /* @__PURE__ */ new Map();
  for (const path of candidates.length === 0 ? [] : trackedFiles(directory, candidates)) {
    const file = packed.get(path);
    const placed = byPath.get(path) ?? [];
    const lines = file === void 0 ? null : linesOf(read(file));
    if (lines === null) continue;
    for (const finding of placed) frames.set(finding, frameIn(repositoryPath(pack.root, path), lines, finding, placed));
  }
  return frames;
}
function linesOf(bytes) {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes).split("\n");
  } catch {
    return null;
  }
}
function frameIn(file, lines, { region }, placed) {
  const { startLine: line, startColumn: column } = region;
  const text = masked((lines[line - 1] ?? "").replace(/\r$/, ""), line, placed);
  const length = Math.max(1, (region.endLine === line ? region.endColumn : text.length + 1) - column);
  return { file, line, column, text, length, label: "this would be published" };
}
function masked(text, line, placed) {
  let shown = text;
  for (const { rule, region } of placed) {
    if (!SECRET_RULES.has(rule) || region.startLine > line || region.endLine < line) continue;
    const from = region.startLine === line ? region.startColumn - 1 : 0;
    const to = region.endLine === line ? region.endColumn - 1 : text.length;
    shown = shown.slice(0, from) + "*".repeat(Math.max(0, to - from)) + shown.slice(to);
  }
  return shown;
}
export {
  sourceFrames
};
