import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  htmlCode,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownText
} from "../shared/diff+publish+sarif.js";
import {
  droppedWords,
  groupNotCompared
} from "../shared/diff+html-page+publish.js";
import {
  consequence,
  cutText
} from "../shared/cut-text-and-more.js";
import {
  excuseTerms,
  expiringWords,
  mutableWords
} from "../shared/exception-words-and-more.js";
import {
  fileSizes,
  groupMembers,
  groupViolations,
  headline,
  helpNotes,
  packageWords,
  packedPlace,
  policyWords
} from "../shared/blocks-and-more.js";
import {
  frameLines
} from "../shared/frame-and-more.js";
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
  count,
  humanSize,
  plural
} from "../shared/size-and-more.js";

// src/report/fit-sections.ts
var RESERVE = 400;
function fitSections(head, sections, limitBytes) {
  const empty = sections.map((section) => bytes(rendered(section, 0)));
  const heads = empty.reduce((sum, size) => sum + size, 0);
  const isCrowded = heads > limitBytes / 2;
  const parts = [head];
  let left = limitBytes - bytes(head) - RESERVE;
  let reserved = isCrowded ? 0 : heads;
  if (left < 0) return "";
  for (const [index, section] of sections.entries()) {
    const own = empty[index] ?? 0;
    if (own > left) return [...parts, leftOver(sections.slice(index)), ""].join("\n\n");
    reserved = Math.max(0, reserved - own);
    const text = rendered(section, itemsWithin(section, Math.max(own, isCrowded ? Math.min(left, limitBytes / 4) : left - reserved)));
    parts.push(text);
    left -= bytes(text);
  }
  return `${parts.join("\n\n")}
`;
}
function leftOver(sections) {
  const weights = /* @__PURE__ */ new Map();
  for (const { noun, items } of sections) {
    if (noun !== void 0) weights.set(noun, (weights.get(noun) ?? 0) + weightOf(items));
  }
  const held = [...weights].map(([noun, weight]) => plural(weight, noun)).join(", ");
  return `${plural(sections.length, "more part")} of this summary had no room${held === "" ? "" : `, with ${held}`}: see the report`;
}
var weightOf = (items) => items.reduce((sum, { weight }) => sum + weight, 0);
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
function rendered({ head, items, foot, more, dense = false }, shown) {
  const separator = dense ? "\n" : "\n\n";
  const left = weightOf(items.slice(shown));
  const body = [...items.slice(0, shown).map(({ text }) => text), ...left > 0 ? [more(left)] : []].join(separator);
  const start = body === "" ? head : `${head}${isTable(head) ? "\n" : "\n\n"}${body}`;
  return foot === null ? start : `${start}
${foot.startsWith("\n") ? "" : "\n"}${foot}`;
}
var isTable = (head) => /\|\s*$/.test(head);
var encoder = new TextEncoder();
var bytes = (text) => encoder.encode(text).length + SEPARATOR;

// src/report/markdown-parts.ts
var SIGNS = { pass: "✅", fail: "❌", "could not judge": "⛔", error: "❌", warning: "⚠️", note: "📝" };
var placeWords = ({ file, line, column }) => `${file}:${line}:${column}`;
var indented = (lines) => lines.flatMap((line) => line.split("\n")).map((line, index) => index === 0 || line === "" ? line : `  ${line}`).join("\n");
var drawnFrame = (frame) => markdownFence(frameLines(frame, "strong", FRAME_COLUMNS, painter(false)).slice(1, -1));
var FRAME_COLUMNS = 100;
var fixDiff = ({ diff }) => markdownFence(diff.replace(/\n$/, "").split("\n").map(diffLine), "diff");
var diffLine = (line) => cutText(line.replaceAll("	", "    "), LONGEST_DIFF_LINE);
var LONGEST_DIFF_LINE = 400;

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
    expiringSection(report),
    mutableSection(report),
    droppedSection(report.packages),
    notComparedSection(report),
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
    more: (left) => `- and ${plural(left, "more error", "more errors")}: see the report`,
    noun: "error"
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
and ${plural(left, "more package")}: see the report`, noun: "package", dense: true };
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
    noun: "failed check",
    dense: true
  };
}
function violationSection(violations, judged, report, options) {
  if (violations.length === 0) return null;
  const sizes = fileSizes(judged);
  const items = groupViolations(violations).map((group) => ({
    get text() {
      return violationItem(group, judged, sizes, report, options);
    },
    weight: group.violations.length
  }));
  const title = judged === null ? "In the policy" : `To mend in ${markdownCode(packageLabel(judged))}`;
  return {
    head: `### ${title}`,
    items,
    foot: null,
    more: (left) => `- and ${plural(left, "more violation")}: see the report, or \`packgate check\``,
    noun: "violation"
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
    more: (left) => `- and ${plural(left, "more edit")}: \`packgate fix\` prints them`,
    noun: "edit"
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
    more: (left) => `- and ${count(left)} more: see the report`,
    noun: "exception",
    dense: true
  };
}
var waiverWords = ({ rule, message, exception }) => `${rule}: ${message} (${exception.reason}, ${excuseTerms(exception)})`;
function expiringSection({ expiringExceptions = [] }) {
  if (expiringExceptions.length === 0) return null;
  return {
    head: "### Exceptions that end within 30 days",
    items: expiringExceptions.map((exception) => ({ text: `- ${markdownText(expiringWords(exception))}`, weight: 1 })),
    foot: null,
    more: (left) => `- and ${plural(left, "more")}: see the report`,
    dense: true
  };
}
function mutableSection({ policy: { mutable = [] } }) {
  if (mutable.length === 0) return null;
  const items = mutable.map((one) => ({ text: `- ${markdownText(mutableWords(one))}`, weight: 1 }));
  return { head: "### Policies that are no commit", items, foot: null, more: (left) => `- and ${plural(left, "more")}`, dense: true };
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
function notComparedSection(report) {
  const items = groupNotCompared(report).map(({ packages: names, message }) => {
    const shown = names.slice(0, NAMED).map(markdownCode).join(", ");
    const more = names.length > NAMED ? ` and ${plural(names.length - NAMED, "more package")}` : "";
    return { text: `- ${shown}${more}: ${markdownText(message)}`, weight: 1 };
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
    noun: "file",
    dense: true
  };
}
var fileRow = ({ path, size, mode }) => `| ${markdownCode(path)} | ${humanSize(size)} | ${mode === 420 ? "" : mode.toString(8)} |`;

export {
  fitSections,
  SIGNS,
  placeWords,
  indented,
  fixDiff,
  SUMMARY_LIMIT_BYTES,
  renderMarkdown,
  errorSection
};
