import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  frameLines,
  gutterOf,
  width
} from "../shared/frame-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  packageLabel
} from "../shared/verdict-line-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  count,
  humanSize,
  plural
} from "../shared/size-and-more.js";

// src/report/fix-words.ts
function fixWords(fix, violations) {
  const [first] = violations;
  const isElsewhere = first !== void 0 && first.location.file !== fix.file && !fix.edit.includes(fix.file);
  return `${isElsewhere ? `in ${fix.file}: ` : ""}${fix.edit} (checked: removes ${removedWords(fix, violations)}, nothing else)`;
}
function removedWords({ removes, removesTotal }, violations) {
  const removed = new Set(removes);
  const isCut = removesTotal > removes.length;
  const own = new Set(violations.flatMap(({ path }) => path !== null && (isCut || removed.has(path)) ? [path] : [])).size;
  const others = removesTotal - own;
  if (own === 0) return removesTotal === 1 ? removes.join("") : plural(removesTotal, "file");
  const these = own === 1 ? "this file" : `these ${count(own)} files`;
  return others === 0 ? these : `${these} and ${plural(others, "other")}`;
}
function remainingHelp(help) {
  const clauses = help.split(/; |, and /).filter((clause) => !DONE_BY_EDIT.test(clause));
  return clauses.length === 0 ? null : clauses.join("; ");
}
var DONE_BY_EDIT = /"files"|\.npmignore|^delete it$/;

// src/report/groups.ts
function groupViolations(violations) {
  return groupBy(violations, groupKey).map(({ first, members }) => ({ first, violations: members }));
}
function groupKey({ rule, severity, location, help, fix, decidedBy }) {
  const policy = decidedBy === null ? null : [decidedBy.file, decidedBy.line, decidedBy.column];
  return JSON.stringify([
    rule,
    severity,
    location.file,
    location.line,
    location.column,
    location.label,
    help,
    fix?.file,
    fix?.edit,
    policy
  ]);
}
var FIGURES = / \d/;
function headline(group, rules) {
  const { first, violations } = group;
  if (violations.length === 1) return first.message;
  const shared = sharedMessage(group);
  if (shared !== null) return `${plural(violations.length, "file")}${FIGURES.test(shared) ? ", each of which" : ""}${shared}`;
  const summary = rules.find((rule) => rule.id === first.rule)?.summary;
  return summary === void 0 ? `${first.message}, and ${count(violations.length - 1)} more` : `${summary} (${plural(violations.length, "time")})`;
}
function sharedMessage({ first, violations }) {
  const shared = afterPath(first);
  return shared !== null && violations.every((violation) => afterPath(violation) === shared) ? shared : null;
}
var afterPath = ({ path, message }) => path !== null && message.startsWith(`${path} `) ? message.slice(path.length) : null;
function whereabouts(paths) {
  const directories = paths.map((path) => path.split("/").slice(0, -1));
  const common = commonStart(directories);
  const counts = groupBy(directories, (segments) => segments[common.length] ?? ".").map(({ key, members }) => ({
    name: key,
    files: members.length
  }));
  counts.sort((a, b) => b.files - a.files || (a.name < b.name ? -1 : 1));
  const under = common.length === 0 ? "" : ` under ${common.join("/")}/`;
  return counts.length <= 1 ? under : `${under} (${[...counts.slice(0, TOP).map(({ name, files }) => `${name} ${count(files)}`), ...more(counts.length)].join(", ")})`;
}
var TOP = 3;
var more = (directories) => directories > TOP ? [`... ${plural(directories - TOP, "more directory", "more directories")}`] : [];
function commonStart(lists) {
  const [first = [], ...rest] = lists;
  const length = rest.reduce((most, list) => {
    const differs = list.findIndex((segment, index) => index >= most || segment !== first[index]);
    return differs === -1 ? Math.min(most, list.length) : Math.min(most, differs);
  }, first.length);
  return first.slice(0, length);
}
function groupBy(values, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { key, first: value, members: [value] });
    else group.members.push(value);
  }
  return [...groups.values()];
}

// src/report/packed-place.ts
function packedPlace({ path, region, data }) {
  if (path === null) return null;
  const { offset, excerpt } = data;
  if (region === null && typeof offset !== "number") return null;
  const place = region === null ? `${path}, byte ${count(Number(offset))}` : `${path}:${region.startLine}:${region.startColumn}`;
  return typeof excerpt === "string" && excerpt !== "" ? `${place}: ${excerpt}` : place;
}

// src/report/wrap.ts
function wrap(text, columns, indent = "") {
  if (width(text) <= columns) return [text];
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || width(longer) <= columns) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = indent + word;
  }
  return [...lines, line];
}

// src/report/blocks.ts
function renderError(error, options) {
  const notes = [
    ...error.package === null ? [] : [{ key: "package", text: error.package }],
    ...error.help === null ? [] : [{ key: "help", text: error.help }]
  ];
  return block({ style: "error", subject: error.subject, message: error.message, frame: error.location, notes }, options);
}
function helpNotes({ first, violations }) {
  const { fix, help } = first;
  if (fix === null) return [{ key: "help", text: help }];
  const rest = remainingHelp(help);
  return [{ key: "help", text: fixWords(fix, violations) }, ...rest === null ? [] : [{ key: "also", text: rest }]];
}
var fileSizes = (judged) => new Map((judged?.files ?? []).map(({ path, size }) => [path, size]));
function packageWords({ violations }, judged, sizes) {
  const paths = new Set(violations.flatMap(({ path }) => path !== null && sizes.has(path) ? [path] : []));
  if (paths.size === 0) return packageLabel(judged);
  const size = [...paths].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  return `${packageLabel(judged)}, ${humanSize(size)} of ${humanSize(judged.totals.unpackedSize)}`;
}
function policyWords({ file, line, column, text, length, label }) {
  const marked = text.slice(column - 1, column - 1 + length);
  const words = [marked, label].filter((word) => word !== "").join(": ");
  return `${file}:${line}:${column}${words === "" ? "" : ` (${words})`}`;
}
var LISTED = 10;
function groupMembers(group, sizes, verbose) {
  const listed = verbose || group.violations.length === LISTED + 1 ? group.violations.length : LISTED;
  const members = group.violations.slice(0, listed);
  const rest = group.violations.slice(listed);
  const more2 = rest.length === 0 ? [] : [`and ${count(rest.length)} more${whereabouts(rest.flatMap(({ path }) => path ?? []))}`];
  if (members.some((member) => packedPlace(member) !== null)) return { key: "each", lines: [...members.flatMap(placedMessage), ...more2] };
  if (sharedMessage(group) === null) return { key: "each", lines: [...members.map(({ message }) => message), ...more2] };
  return { key: "files", lines: [...sizedPaths(members, sizes), ...more2] };
}
function placedMessage(violation) {
  const place = packedPlace(violation);
  return place === null ? [violation.message] : [violation.message, `  ${place}`];
}
function sizedPaths(members, sizes) {
  const rows = members.map(({ path }) => ({ path: path ?? "", size: sizes.get(path ?? "") }));
  const words = rows.map(({ size }) => size === void 0 ? "" : humanSize(size));
  const widest = Math.max(...words.map((word) => word.length));
  return rows.map(({ path }, index) => widest === 0 ? path : `${(words[index] ?? "").padStart(widest)}  ${path}`);
}
function block({ style, subject, message, frame, notes }, { color, columns }) {
  const paint = painter(color);
  const gutter = gutterOf(frame);
  const head = `${paint(style, `${style}[${visibleText(subject)}]`)}${paint("strong", `: ${visibleText(message)}`)}`;
  const body = frame === null ? [] : frameLines(frame, style, columns, paint);
  const foot = notes.flatMap((note) => {
    const start = `${gutter} ${paint("frame", "=")} ${paint("strong", `${note.key}:`)} `;
    const indent = " ".repeat(gutter.length + note.key.length + 5);
    const lines = "text" in note ? wrap(visibleText(note.text), columns - width(indent)) : note.list.map(visibleText);
    return lines.map((line, index) => `${index === 0 ? start : indent}${line}`);
  });
  return [head, ...body, ...foot, ""].join("\n");
}

export {
  remainingHelp,
  groupViolations,
  headline,
  packedPlace,
  renderError,
  helpNotes,
  fileSizes,
  packageWords,
  policyWords,
  groupMembers
};
