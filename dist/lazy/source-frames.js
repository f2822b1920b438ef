import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  repositoryPath
} from "../shared/reason-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/tracked-files.ts
import { spawnSync } from "node:child_process";
import path from "node:path";
var MOST_PATHS = 200;
function trackedFiles(directory, files) {
  const asked = files.length <= MOST_PATHS ? files : ["."];
  const { status, stdout } = spawnSync(
    "git",
    // No monitor: it is a program that a repository's own configuration can name.
    ["--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", directory, "ls-files", "-z", "--", ...asked],
    // Windows looks for programs in the working directory first, and the one of a repository must not be run.
    { cwd: path.dirname(process.execPath), encoding: "utf8", maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] }
  );
  if (status !== 0) return /* @__PURE__ */ new Set();
  const tracked = new Set(stdout.split("\0"));
  return new Set(files.filter((file) => tracked.has(file)));
}

// src/source-frames.ts
var SECRET_RULES = /* @__PURE__ */ new Set(["secret", "private-key", "npmrc-content", "source-map-url"]);
var isPlaced = (finding) => finding.path !== null && finding.region !== void 0 && finding.anchor === void 0;
function sourceFrames({ directory }, pack, findings, read) {
  const packed = new Map(pack.files.map((file) => [file.path, file]));
  const byPath = /* @__PURE__ */ new Map();
  for (const finding of findings.filter(isPlaced)) byPath.set(finding.path, [...byPath.get(finding.path) ?? [], finding]);
  const candidates = [...byPath.keys()].filter((path2) => packed.has(path2));
  const frames = /* @__PURE__ */ new Map();
  for (const path2 of candidates.length === 0 ? [] : trackedFiles(directory, candidates)) {
    const file = packed.get(path2);
    const placed = byPath.get(path2) ?? [];
    const lines = file === void 0 ? null : linesOf(read(file));
    if (lines === null) continue;
    for (const finding of placed) frames.set(finding, frameIn(repositoryPath(pack.root, path2), lines, finding, placed));
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
