import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import "../shared/runtime.js";

// src/tool-digest.ts
import { createHash } from "node:crypto";

// builtin:node:fs in tool-digest.ts
var node_fs_in_tool_digest_default = process.getBuiltinModule("node:fs");

// src/tool-digest.ts
import path from "node:path";
function withToolDigest(report) {
  const directory = builtDirectory(import.meta.dirname);
  return directory === null ? report : { ...report, tool: { ...report.tool, sha256: directoryDigest(directory) } };
}
function directoryDigest(directory) {
  const files = node_fs_in_tool_digest_default.readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => slashedFrom(directory, path.join(entry.parentPath, entry.name)));
  const lines = paths.toSorted(byCodeUnit).map((file) => `${sha256(node_fs_in_tool_digest_default.readFileSync(path.join(directory, file)))}  ${file}
`);
  return sha256(lines.join(""));
}
var sha256 = (content) => createHash("sha256").update(content).digest("hex");
function builtDirectory(directory) {
  const candidates = [directory, path.dirname(directory)];
  return candidates.find((one) => node_fs_in_tool_digest_default.existsSync(path.join(one, "command-line.js")) && node_fs_in_tool_digest_default.existsSync(path.join(one, "main.js"))) ?? null;
}
export {
  directoryDigest,
  withToolDigest
};
