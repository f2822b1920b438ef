import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  frameLines
} from "../shared/diff+publish+why.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  packageLabel,
  packerLabel,
  runOutcome,
  severityCounts,
  verdictLine
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

// src/report/blocks.ts
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

// src/report/consequence.ts
var consequence = (error) => `${error.package === null ? "nothing was judged" : "this package was not judged"}: what cannot be read never passes`;

// src/report/fit-sections.ts
var RESERVE = 200;
function fitSections(head, sections, limitBytes) {
  const empty = sections.map((section) => bytes(rendered(section, 0)));
  const parts = [head];
  let left = limitBytes - bytes(head) - RESERVE;
  let reserved = empty.reduce((sum, size) => sum + size, 0);
  for (const [index, section] of sections.entries()) {
    const own = empty[index] ?? 0;
    if (own > left) return [...parts, `${sections.length - index} more parts of this summary had no room: see the report`, ""].join("\n\n");
    reserved -= own;
    const text = rendered(section, itemsWithin(section, Math.max(own, left - Math.max(0, reserved))));
    parts.push(text);
    left -= bytes(text);
  }
  return `${parts.join("\n\n")}
`;
}
function itemsWithin(section, room) {
  let fitting = 0;
  let used = bytes(rendered({ ...section, items: [] }, 0)) + bytes(section.more(Number.MAX_SAFE_INTEGER)) + SEPARATOR;
  for (const { text } of section.items) {
    used += bytes(text) + SEPARATOR;
    if (used > room) break;
    fitting += 1;
  }
  return fitting;
}
var SEPARATOR = 2;
function rendered({ head, items, foot, more: more2, dense = false }, shown) {
  const separator = dense ? "\n" : "\n\n";
  const left = items.slice(shown).reduce((sum, { weight }) => sum + weight, 0);
  const body = [...items.slice(0, shown).map(({ text }) => text), ...left > 0 ? [more2(left)] : []].join(separator);
  const start = body === "" ? head : `${head}${isTable(head) ? "\n" : "\n\n"}${body}`;
  return foot === null ? start : `${start}
${foot.startsWith("\n") ? "" : "\n"}${foot}`;
}
var isTable = (head) => /\|\s*$/.test(head);
var encoder = new TextEncoder();
var bytes = (text) => encoder.encode(text).length + SEPARATOR;

// src/report/cut-text.ts
function cutText(text, limit) {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  return `${HIGH_SURROGATE_AT_END.test(cut) ? cut.slice(0, -1) : cut}…`;
}
var HIGH_SURROGATE_AT_END = /[\ud800-\udbff]$/;

// src/report/markdown-text.ts
var markdownText = (text) => visibleText(text).replace(SPECIAL, (character) => SPLIT[character] ?? entity(character));
function markdownCode(text) {
  const visible = visibleText(text);
  return PLAIN.test(visible) ? `\`${visible}\`` : htmlCode(text);
}
var htmlCode = (text) => `<code>${visibleText(text).replace(ASCII_SPECIAL, entity)}</code>`;
var markdownLink = (markdown, url) => `[${markdown}](${url.replace(URL_SPECIAL, (character) => [...new TextEncoder().encode(character)].map(percent).join(""))})`;
function markdownFence(lines, language = "text") {
  const fence = fenceAround(lines);
  return [`${fence}${language}`, ...lines.map(visibleText), fence].join("\n");
}
var fenceAround = (lines) => "`".repeat(1 + lines.reduce((most, line) => Math.max(most, ...(line.match(/`+/g) ?? []).map((run) => run.length)), 2));
var SPECIAL = /[&<>*`~[\]|\\#@$]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/)|(?<=www)\.|(?<=^ *)[-+=]|(?<=^ *\d+)[.)]/gi;
var SPLIT = { "@": "<span>@</span>", "#": "<span>#</span>", $: "<span>$</span>" };
var PLAIN = /^(?! )[^`|\\<>&$]+(?<! )$/;
var ASCII_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]/gu;
var URL_SPECIAL = /[^\w:/?#@!$&'*+,;=.~%-]/gu;
var percent = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
var entity = (character) => `&#${character.codePointAt(0) ?? 0};`;

// src/report/markdown-parts.ts
var SIGNS = { pass: "✅", fail: "❌", "could not judge": "⛔", error: "❌", warning: "⚠️", note: "📝" };
var placeWords = ({ file, line, column }) => `${file}:${line}:${column}`;
var indented = (lines) => lines.flatMap((line) => line.split("\n")).map((line, index) => index === 0 || line === "" ? line : `  ${line}`).join("\n");
var drawnFrame = (frame) => markdownFence(frameLines(frame, "strong", FRAME_COLUMNS, painter(false)).slice(1, -1));
var FRAME_COLUMNS = 100;
var fixDiff = ({ diff }) => markdownFence(diff.replace(/\n$/, "").split("\n").map(diffLine), "diff");
var diffLine = (line) => cutText(line.replaceAll("	", "    "), LONGEST_DIFF_LINE);
var LONGEST_DIFF_LINE = 400;

// src/report/not-compared.ts
function groupNotCompared(packages) {
  const groups = /* @__PURE__ */ new Map();
  for (const judged of packages) {
    const { notCompared } = judged;
    if (notCompared === void 0) continue;
    const { reason, message } = notCompared;
    const group = groups.get(reason) ?? { reason, message, packages: [] };
    groups.set(reason, { ...group, packages: [...group.packages, packageLabel(judged)] });
  }
  return [...groups.values()];
}

// src/report/terminal.ts
function droppedWords({ path, why, target }) {
  const to = target === null ? "" : ` to ${target}`;
  switch (why) {
    case "symlink":
      return `${path} (symbolic link${to})`;
    case "hard-link":
      return `${path} (hard link${to})`;
    case "special":
      return `${path} (no regular file)`;
    case "name":
      return `${path} (* in its name)`;
  }
}

// src/report/markdown.ts
var SUMMARY_LIMIT_BYTES = 1024 * 1024;
function renderMarkdown(report, options) {
  const outcome = runOutcome(report);
  const head = `## ${SIGNS[outcome]} packgate: ${markdownText(verdictLine(report, "shown"))}`;
  const sections = [
    errorSection(report.errors),
    figureSection(report.packages),
    checkSection(report),
    ...report.packages.flatMap((judged) => [violationSection(judged.violations, judged, report, options), fixSection(judged)]),
    violationSection(report.violations, null, report, options),
    waiverSection(report.packages),
    droppedSection(report.packages),
    notComparedSection(report.packages),
    skippedSection(report),
    ...report.packages.map(listSection)
  ];
  return fitSections(
    head,
    sections.filter((section) => section !== null),
    options.limitBytes
  );
}
function errorSection(errors) {
  if (errors.length === 0) return null;
  const items = errors.map((error) => {
    const frame = error.location === null ? [] : ["", markdownCode(placeWords(error.location)), "", drawnFrame(error.location)];
    const lines = [
      `- ⛔ **${markdownText(error.subject)}** ${markdownText(error.message)}`,
      ...frame,
      ...error.help === null ? [] : ["", `help: ${markdownText(error.help)}`],
      "",
      markdownText(consequence(error))
    ];
    return { text: indented(lines), weight: 1 };
  });
  return {
    head: "### Could not judge",
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more error", "more errors")}: see the report`
  };
}
function figureSection(packages) {
  if (packages.length === 0) return null;
  const items = packages.map((judged) => {
    const { totals, packer, violations } = judged;
    const verdict = `${SIGNS[judged.outcome]} ${violations.length === 0 ? "nothing to mend" : severityCounts(violations)}`;
    const cells = [
      markdownCode(packageLabel(judged)),
      count(totals.files),
      humanSize(totals.unpackedSize),
      markdownText(packerLabel(packer)),
      verdict
    ];
    return { text: `| ${cells.join(" | ")} |`, weight: 1 };
  });
  const head = "| package | files | unpacked | list from | verdict |\n|---|---:|---:|---|---|";
  return { head, items, foot: null, more: (left) => `
and ${plural(left, "more package")}: see the report`, dense: true };
}
function checkSection({ rules, packages, violations, errors }) {
  if (packages.length === 0) return null;
  const asked = rules.filter(({ level }) => level !== "off");
  if (asked.length === 0) return null;
  const found = [...packages.flatMap((judged) => judged.violations), ...violations];
  const failed = asked.flatMap(({ id, summary }) => {
    const own = found.filter(({ rule }) => rule === id);
    const [worst] = ["error", "warning", "note"].filter((severity) => own.some((violation) => violation.severity === severity));
    return worst === void 0 ? [] : [{ text: `- ${SIGNS[worst]} **${id}**: ${severityCounts(own)} (${markdownText(summary)})`, weight: 1 }];
  });
  const passed = asked.filter(({ id }) => found.every(({ rule }) => rule !== id));
  const list = passed.map(({ id, summary }) => `- ✅ **${id}** ${markdownText(summary)}`);
  const fold = [
    `<details><summary>✅ ${plural(passed.length, "check")} passed${errors.length === 0 ? "" : " where Packgate could judge"}</summary>`,
    "",
    ...list,
    "",
    "</details>"
  ].join("\n");
  return {
    head: "### Checks",
    items: failed,
    foot: passed.length === 0 ? null : fold,
    more: (left) => `- and ${plural(left, "more failed check")}`,
    dense: true
  };
}
function violationSection(violations, judged, report, options) {
  if (violations.length === 0) return null;
  const sizes = fileSizes(judged);
  const items = groupViolations(violations).map((group) => ({
    text: violationItem(group, judged, sizes, report, options),
    weight: group.violations.length
  }));
  const title = judged === null ? "In the policy" : `To mend in ${markdownCode(packageLabel(judged))}`;
  return {
    head: `### ${title}`,
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more violation")}: see the report, or \`packgate check\``
  };
}
function violationItem(group, judged, sizes, report, options) {
  const { first, violations } = group;
  const link = options.linkTo?.(first.location) ?? null;
  const where = link === null ? markdownCode(placeWords(first.location)) : markdownLink(markdownCode(placeWords(first.location)), link);
  const figures = judged === null ? [] : [`, ${markdownText(packageWords(group, judged, sizes))}`];
  const members = violations.length === 1 ? foundAt(first) : ["", markdownFence(groupMembers(group, sizes, false).lines)];
  const policy = first.decidedBy === null ? [] : ["", `policy: ${markdownText(policyWords(first.decidedBy))}`];
  return indented([
    `- ${SIGNS[first.severity]} **${first.severity}** \`${first.rule}\` ${markdownText(headline(group, report.rules))}`,
    "",
    `${where}${figures.join("")}`,
    ...members,
    "",
    drawnFrame(first.location),
    ...policy,
    ...helpNotes(group).flatMap(({ key, text }) => ["", `${key}: ${markdownText(text)}`])
  ]);
}
function fixSection({ violations, name, version }) {
  const fixes = new Map(violations.flatMap(({ fix }) => fix === null ? [] : [[fix.diff, fix]]));
  if (fixes.size === 0) return null;
  const items = [...fixes.values()].map((fix) => {
    const what = `${markdownText(fix.edit)} (removes ${plural(fix.removesTotal, "file")}, nothing else)`;
    return { text: indented([`- ${what}`, "", fixDiff(fix)]), weight: 1 };
  });
  return {
    head: `### Checked edits for ${markdownCode(packageLabel({ name, version }))}`,
    items,
    foot: "\n`packgate fix --write` makes them all.",
    more: (left) => `- and ${plural(left, "more edit")}: \`packgate fix\` prints them`
  };
}
function foundAt(violation) {
  const inFile = packedPlace(violation);
  return inFile === null ? [] : ["", `found: ${markdownCode(inFile)}`];
}
function waiverSection(packages) {
  const items = packages.flatMap((judged) => judged.waivers).map((waiver) => ({ text: `- ${markdownText(waiverWords(waiver))}`, weight: 1 }));
  if (items.length === 0) return null;
  return {
    head: "### Excused by exceptions of the policy",
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more")}: see the report`,
    dense: true
  };
}
function waiverWords({ rule, message, exception }) {
  const owner = exception.owner === null ? "" : `, ${exception.owner}`;
  return `${rule}: ${message} (${exception.reason}${owner}, ${exception.expires === null ? "without an end" : `until ${exception.expires}`})`;
}
function droppedSection(packages) {
  const items = packages.flatMap(
    (judged) => judged.dropped.map((entry) => ({ text: `- ${markdownCode(packageLabel(judged))}: ${markdownText(droppedWords(entry))}`, weight: 1 }))
  );
  if (items.length === 0) return null;
  return {
    head: "### Does not arrive where the package is installed",
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more entry", "more entries")}: see the report`,
    dense: true
  };
}
function notComparedSection(packages) {
  const items = groupNotCompared(packages).map(({ packages: names, message }) => {
    const shown = names.slice(0, NAMED).map(markdownCode).join(", ");
    const more2 = names.length > NAMED ? ` and ${plural(names.length - NAMED, "more package")}` : "";
    return { text: `- ${shown}${more2}: ${markdownText(message)}`, weight: 1 };
  });
  if (items.length === 0) return null;
  return {
    head: "### Not compared with an earlier release",
    items,
    foot: null,
    more: (left) => `- and ${count(left)} more: see the report`,
    dense: true
  };
}
var NAMED = 5;
function skippedSection({ skipped }) {
  if (skipped.length === 0) return null;
  const items = skipped.map(({ name, root, reason }) => ({ text: `- ${markdownCode(name || root)}: ${reason}`, weight: 1 }));
  const head = `<details><summary>${plural(skipped.length, "package")} not judged</summary>
`;
  return { head, items, foot: "\n</details>", more: (left) => `- and ${count(left)} more: see the report`, dense: true };
}
function listSection(judged) {
  const label = `${htmlCode(packageLabel(judged))} ships ${plural(judged.totals.files, "file")}, ${humanSize(judged.totals.unpackedSize)}`;
  const items = judged.files.map((file) => ({ text: fileRow(file), weight: 1 }));
  const head = `<details><summary>${label}</summary>

| file | size | mode |
|---|---:|---|`;
  return {
    head,
    items,
    foot: "\n</details>",
    more: (left) => `
and ${plural(left, "more file")}: \`packgate list\` prints them all`,
    dense: true
  };
}
var fileRow = ({ path, size, mode }) => `| ${markdownCode(path)} | ${humanSize(size)} | ${mode === 420 ? "" : mode.toString(8)} |`;

export {
  cutText,
  fitSections,
  markdownText,
  markdownCode,
  markdownLink,
  markdownFence,
  fenceAround,
  remainingHelp,
  groupViolations,
  headline,
  packedPlace,
  helpNotes,
  fileSizes,
  policyWords,
  groupMembers,
  consequence,
  SIGNS,
  placeWords,
  indented,
  fixDiff,
  SUMMARY_LIMIT_BYTES,
  renderMarkdown,
  errorSection
};
