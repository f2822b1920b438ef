import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  unifiedDiff
} from "../shared/fix+prove-fixes+publish.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  allViolations
} from "../shared/verdict-line-and-more.js";
import {
  maskedFrames
} from "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  count,
  plural
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// builtin:node:fs in write-changes.ts
var node_fs_in_write_changes_default = process.getBuiltinModule("node:fs");

// src/write-changes.ts
import path2 from "node:path";

// builtin:node:fs in whole-file.ts
var node_fs_in_whole_file_default = process.getBuiltinModule("node:fs");

// src/whole-file.ts
import path from "node:path";
function writeWhole(full, text) {
  const stats = node_fs_in_whole_file_default.statSync(full, { throwIfNoEntry: false });
  if (stats !== void 0 && !stats.isFile()) return node_fs_in_whole_file_default.writeFileSync(full, text);
  const target = stats === void 0 ? full : node_fs_in_whole_file_default.realpathSync(full);
  const temporary = path.join(path.dirname(target), `.packgate-${process.pid}-${path.basename(target).slice(-LONGEST_NAME)}`);
  try {
    node_fs_in_whole_file_default.writeFileSync(temporary, text, { flag: "wx" });
    if (stats !== void 0) node_fs_in_whole_file_default.chmodSync(temporary, stats.mode & 4095);
    node_fs_in_whole_file_default.renameSync(temporary, target);
  } catch (error) {
    node_fs_in_whole_file_default.rmSync(temporary, { force: true });
    throw error;
  }
}
var LONGEST_NAME = 70;

// src/write-changes.ts
function writeChanges(repository, changes) {
  for (const change of changes) refuseChanged(repository, change);
  for (const change of changes) replace(path2.join(repository, change.file), change);
}
function refuseChanged(repository, { file, before }) {
  const full = path2.join(repository, file);
  const stats = node_fs_in_write_changes_default.lstatSync(full, { throwIfNoEntry: false });
  const now = stats === void 0 ? null : stats.isFile() ? node_fs_in_write_changes_default.readFileSync(full, "utf8") : void 0;
  if (now === before) return;
  throw new GateError("output", `${file} has changed since the edit was proved`, {
    help: "run packgate fix again when nothing writes into it"
  });
}
function replace(full, { file, after }) {
  try {
    writeWhole(full, after);
  } catch (error) {
    throw new GateError("output", `cannot write ${file}: ${systemErrorCode(error) ?? firstLine(error)}`, {
      help: "allow writing it, or apply the diff that packgate fix prints",
      cause: error
    });
  }
}

// src/cli/fix.ts
var MOST_ROUNDS = 5;
async function fixPackages(judge, options) {
  const first = await judge();
  const { errors } = first.report;
  if (errors.length > 0) return { diff: "", summary: [], errors, exitCode: 2 };
  if (!options.write) return shown(first);
  const changes = /* @__PURE__ */ new Map();
  let last = first;
  for (let round = 0; round < MOST_ROUNDS && changesOf(last).length > 0; round += 1) {
    for (const { repository, changes: own } of last.fixes) writeChanges(repository, own);
    for (const { file, before, after } of changesOf(last)) changes.set(file, { file, before: changes.get(file)?.before ?? before, after });
    last = await judge();
    if (last.report.errors.length > 0) return { diff: "", summary: [], errors: last.report.errors, exitCode: 2 };
  }
  return written(first, last, [...changes.values()]);
}
var changesOf = ({ fixes }) => fixes.flatMap(({ changes }) => changes);
async function shown(judged) {
  const left = remaining(judged);
  const all = counted(judged.report);
  const diff = await maskedDiff(changesOf(judged));
  const edit = diff.text === "" ? [] : [`this diff ends ${ofAll(all.length - left.length, all.length)}: packgate fix --write makes the edits`];
  return outcome(diff, edit, left);
}
async function written(first, last, changes) {
  const left = counted(last.report);
  const before = counted(first.report).length;
  const diff = await maskedDiff(changes);
  const files = changes.map(({ file }) => file).join(", ");
  return outcome(diff, changes.length === 0 ? [] : [`wrote ${files}: ends ${ofAll(before - left.length, before)}`], left);
}
function outcome(diff, edit, left) {
  const masked = diff.isMasked ? ["a line of the diff holds a secret and is masked, so git apply refuses it: use packgate fix --write"] : [];
  const nothing = edit.length === 0 && left.length === 0 ? ["nothing to fix"] : [];
  return {
    diff: diff.text,
    summary: [...edit, ...masked, ...nothing, ...leftWords(left)].map(visibleText),
    errors: [],
    exitCode: left.some(({ severity }) => severity === "error") ? 1 : 0
  };
}
var NAMED = 10;
function leftWords(left) {
  if (left.length === 0) return [];
  const named = left.slice(0, left.length === NAMED + 1 ? left.length : NAMED);
  const more = left.length - named.length;
  return [
    `${plural(left.length, "violation")} that no proved edit of package.json or an ignore file ends:`,
    ...named.map(({ severity, rule, message }) => `  ${severity}[${rule}]: ${message}`),
    ...more === 0 ? [] : [`  and ${count(more)} more: packgate check lists them`]
  ];
}
var ofAll = (some, all) => some === all ? plural(all, "violation") : `${count(some)} of ${plural(all, "violation")}`;
var counted = (report) => allViolations(report).filter(({ severity }) => severity !== "note");
function remaining({ report, fixes }) {
  const removed = new Map(fixes.map(({ root, removes }) => [root, new Set(removes)]));
  const ended = new Set(
    report.packages.flatMap(
      ({ root, violations }) => violations.filter(({ fix }) => fix !== null && fix.removes.every((file) => removed.get(root)?.has(file) === true))
    )
  );
  return counted(report).filter((violation) => !ended.has(violation));
}
async function maskedDiff(changes) {
  const text = changes.toSorted((a, b) => a.file < b.file ? -1 : 1).map(unifiedDiff).join("");
  const [masked = text] = await maskedFrames([text]);
  return { text: masked, isMasked: masked !== text };
}
function diffForTerminal(diff, color) {
  const paint = painter(color);
  return diff.split("\n").map((line) => {
    const text = line.split("	").map(visibleText).join("	");
    if (/^(?:diff|---|\+\+\+|new file)/.test(line)) return paint("strong", text);
    if (line.startsWith("@@")) return paint("frame", text);
    return line.startsWith("+") ? paint("pass", text) : line.startsWith("-") ? paint("error", text) : text;
  }).join("\n");
}
export {
  diffForTerminal,
  fixPackages
};
