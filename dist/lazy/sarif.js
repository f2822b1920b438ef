import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  markdownEntities
} from "../shared/diff+publish+sarif.js";
import {
  inertJson
} from "../shared/json-and-more.js";
import {
  withoutHashes
} from "../shared/hashed-name-and-more.js";
import {
  consequence,
  cutText
} from "../shared/cut-text-and-more.js";
import {
  packedPlace,
  policyWords,
  remainingHelp
} from "../shared/blocks-and-more.js";
import "../shared/frame-and-more.js";
import "../shared/paint-and-more.js";
import {
  packageLabel,
  runOutcome
} from "../shared/verdict-line-and-more.js";
import {
  nodeCrypto,
  nodeZlib
} from "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  count,
  plural
} from "../shared/size-and-more.js";
import "../shared/runtime.js";

// src/report/sarif-fingerprint.ts
var EVIDENCE = [
  "address",
  "dependency",
  "entry",
  "excerpt",
  "field",
  "fields",
  "format",
  "host",
  "key",
  "kind",
  "paths",
  "pattern",
  "rule",
  "script"
];
function fingerprints() {
  const seen = /* @__PURE__ */ new Map();
  return (violation, judged) => {
    const digest = digestOf(violation, judged);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  };
}
function digestOf({ rule, path, data }, judged) {
  const file = path === null ? null : withoutHashes(path, judged?.version ?? "");
  const evidence = EVIDENCE.map((key) => typeof data[key] === "number" ? null : data[key] ?? null);
  return nodeCrypto().createHash("sha256").update(JSON.stringify([rule, judged?.name ?? null, file, evidence])).digest("hex").slice(0, DIGITS);
}
var DIGITS = 32;

// src/report/sarif-location.ts
var SOURCE_ROOT = "%SRCROOT%";
var originalUriBaseIds = { [SOURCE_ROOT]: { description: { text: "The root of the repository" } } };
var sourceRoot = { uriBaseId: SOURCE_ROOT };
function artifactLocation(file) {
  return file.startsWith("/") ? { uri: `file://${encodedPath(file)}` } : { uri: encodedPath(file), uriBaseId: SOURCE_ROOT };
}
var encodedPath = (path) => path.replace(HALF_A_CHARACTER, "�").split("/").map(encodeURIComponent).join("/");
var HALF_A_CHARACTER = new RegExp("\\p{Cs}", "gu");
var framePlace = ({ file, line, column, length }) => file === "" ? null : {
  artifactLocation: artifactLocation(file),
  region: { startLine: line, startColumn: column, endLine: line, endColumn: column + length }
};
function logicalLocation(path, judged) {
  const label = packageLabel(judged);
  if (path === null) return { name: visibleText(label), fullyQualifiedName: label, kind: "module" };
  return { name: visibleText(path), fullyQualifiedName: `${label}/${path}`, kind: "resource" };
}
function packedFilePlace({ path, region, data, location }, { root, packer }) {
  if (path === null || path.includes("!/") || packer.source !== "packlist") return null;
  if (region === null && typeof data["offset"] !== "number") return null;
  const file = root === "." ? path : `${root}/${path}`;
  if (location.file === file && (region === null || region.startLine === location.line)) return null;
  return { artifactLocation: artifactLocation(file), ...region !== null && { region: sarifRegion(region) } };
}
var sarifRegion = ({ startLine, startColumn, endLine, endColumn }) => ({
  startLine,
  startColumn,
  endLine,
  endColumn
});

// src/report/sarif-message.ts
var LONGEST_PARAGRAPH = 2e3;
function paragraph(text) {
  const shown = cutText(text, LONGEST_PARAGRAPH);
  return { text: plainText(shown), markdown: markdownForm(shown) };
}
function linkedParagraph(key, text, location) {
  const shown = cutText(text, LONGEST_PARAGRAPH);
  return {
    text: `${key}: [${withoutPlaceholders(visibleText(shown)).replace(/[\\[\]]/g, String.raw`\$&`)}](${location})`,
    markdown: `${key}: [${markdownForm(shown)}](${location})`
  };
}
var message = (paragraphs2) => ({
  text: paragraphs2.map(({ text }) => text).join("\n"),
  markdown: paragraphs2.map(({ markdown }) => markdown).join("\n\n")
});
var plainText = (text) => withoutPlaceholders(visibleText(text)).replaceAll("](", String.raw`]\x28`);
var withoutPlaceholders = (text) => text.replace(/\{(\d+)\}/g, "{{$1}}");
function markdownForm(text) {
  const visible = visibleText(text);
  if (!LINKABLE.test(visible)) return markdownWords(visible);
  const words = visible.split(/(\s+)/);
  return words.map((word) => LINKABLE.test(word) ? codeSpan(withoutPlaceholders(word)) : markdownWords(word)).join("");
}
var markdownWords = (text) => markdownEntities(text).replace(/\{(?=\d)/g, "&#123;");
var LINKABLE = /@|:\/\/|www\.|mailto:|xmpp:|:[\w+-]+:/i;
function codeSpan(word) {
  const fence = "`".repeat(1 + (word.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0));
  const space = /^`|`$/.test(word) ? " " : "";
  return `${fence}${space}${word}${space}${fence}`;
}

// src/report/sarif-fix.ts
var LARGE_EDIT = 2e3;
function sarifFixes() {
  const written = /* @__PURE__ */ new Set();
  return (fix) => {
    if (fix === null) return [];
    const isLarge = fix.changes.reduce((sum, { text }) => sum + text.length, 0) > LARGE_EDIT;
    if (isLarge && written.has(fix.diff)) return [];
    if (isLarge) written.add(fix.diff);
    return [sarifFix(fix)];
  };
}
var sarifFix = ({ file, edit, changes }) => ({
  description: { text: plainText(edit) },
  artifactChanges: [
    {
      artifactLocation: artifactLocation(file),
      replacements: changes.map(({ text, ...region }) => ({
        deletedRegion: sarifRegion(region),
        ...text !== "" && { insertedContent: { text } }
      }))
    }
  ]
});

// src/report/sarif-result.ts
function sarifResult({ violation, judged }, { ruleId, ruleIndex, fingerprint, fixes }) {
  const related = relatedPlaces(violation, judged);
  const excuse = "exception" in violation ? violation.exception : null;
  return {
    ruleId,
    ...ruleIndex !== -1 && { ruleIndex },
    level: violation.severity,
    message: message(paragraphs(violation, judged, related)),
    locations: mainLocation(violation, judged),
    ...related.length > 0 && { relatedLocations: related.map(({ location }) => location) },
    // GitHub compares by the second alone, and would join all results of a rule on one line without it.
    partialFingerprints: { "packgate/v1": fingerprint, primaryLocationLineHash: fingerprint },
    ...fixes.length > 0 && { fixes },
    ...excuse !== null && { suppressions: [suppression(excuse)] },
    properties: properties(violation, judged)
  };
}
function mainLocation({ location, path }, judged) {
  const physicalLocation = framePlace(location);
  if (physicalLocation === null && judged === null) return [];
  return [
    {
      ...physicalLocation !== null && { physicalLocation },
      ...judged !== null && { logicalLocations: [logicalLocation(path, judged)] }
    }
  ];
}
function relatedPlaces(violation, judged) {
  const { decidedBy } = violation;
  const places = [
    { kind: "policy", physicalLocation: decidedBy === null ? null : framePlace(decidedBy), words: decidedBy?.label || "decided here" },
    { kind: "found", physicalLocation: judged === null ? null : packedFilePlace(violation, judged), words: "found here" }
  ];
  return places.filter(({ physicalLocation }) => physicalLocation !== null).map(({ kind, physicalLocation, words }, index) => {
    const id = index + 1;
    return { kind, id, location: { id, physicalLocation, message: { text: plainText(words) } } };
  });
}
function paragraphs(violation, judged, related) {
  const { decidedBy, fix, help, docs } = violation;
  const linked = (kind, text) => {
    const place = related.find((one) => one.kind === kind);
    return place === void 0 ? paragraph(`${kind}: ${text}`) : linkedParagraph(kind, text, place.id);
  };
  const found = packedPlace(violation);
  return [
    paragraph(violation.message),
    ...judged === null ? [] : [paragraph(`package: ${packageLabel(judged)}`)],
    ...found === null ? [] : [linked("found", found)],
    ...decidedBy === null ? [] : [linked("policy", policyWords(decidedBy))],
    ...helpParagraphs(fix, help),
    paragraph(`docs: ${docs}`)
  ];
}
function helpParagraphs(fix, help) {
  if (fix === null) return [paragraph(`help: ${help}`)];
  const rest = remainingHelp(help);
  const words = `help: in ${fix.file}: ${fix.edit} (checked: removes ${plural(fix.removes.length, "file")}, nothing else)`;
  return [paragraph(words), ...rest === null ? [] : [paragraph(`also: ${rest}`)]];
}
function suppression({ reason, owner, expires }) {
  const words = [reason, ...owner === null ? [] : [owner], expires === null ? "without an end" : `until ${expires}`];
  return {
    kind: "external",
    status: "accepted",
    justification: plainText(words.join(", ")),
    properties: { reason, owner, expires }
  };
}
var properties = ({ path, help, docs, data }, judged) => ({
  package: judged === null ? null : { name: judged.name, version: judged.version, root: judged.root },
  path,
  help,
  docs,
  data
});

// src/report/sarif-rules.ts
var SECURITY_SEVERITY = {
  // To be replaced at once, wherever they are used.
  secrets: "9.5",
  // Cannot be taken back.
  "source-code": "8.0",
  "private-data": "8.0",
  "supply-chain": "7.5",
  policy: "7.0",
  hygiene: null
};
var TOPICS = {
  "agent-directory": "private-data",
  "agent-instructions": "private-data",
  "agent-permissions": "private-data",
  "archive-content": "private-data",
  "build-info": "hygiene",
  "ci-file": "hygiene",
  "core-dump": "private-data",
  "coverage-output": "hygiene",
  "credential-file": "secrets",
  "database-file": "private-data",
  denied: "policy",
  "denied-text": "policy",
  "disguised-database": "private-data",
  "disguised-executable": "supply-chain",
  "dropped-entry": "hygiene",
  "editor-directory": "hygiene",
  "empty-package": "hygiene",
  "entry-point-missing": "hygiene",
  "env-file": "secrets",
  "exception-expired": "hygiene",
  "exception-unused": "hygiene",
  grown: "hygiene",
  "lifecycle-may-change-list": "hygiene",
  "lock-file": "hygiene",
  "log-file": "private-data",
  "memory-dump": "private-data",
  "missing-required": "hygiene",
  "nested-archive": "private-data",
  "new-dependency": "supply-chain",
  "new-executable": "supply-chain",
  "new-file": "supply-chain",
  "new-install-script": "supply-chain",
  "new-opaque-code": "supply-chain",
  "not-allowed": "policy",
  "not-public": "policy",
  "npmrc-content": "secrets",
  "os-litter": "hygiene",
  "over-budget": "hygiene",
  "packer-drift": "supply-chain",
  "private-key": "secrets",
  "private-key-file": "secrets",
  "removed-file": "hygiene",
  secret: "secrets",
  "source-file": "source-code",
  "source-map-content": "source-code",
  "source-map-inline": "source-code",
  "source-map-large": "source-code",
  "source-map-path": "private-data",
  "source-map-url": "source-code",
  "test-file": "hygiene",
  "version-control": "source-code"
};
var sarifRuleId = (rule, severity) => severity === "error" || SECURITY_SEVERITY[TOPICS[rule] ?? "hygiene"] === null ? rule : `${rule}/${severity}`;
function ruleDescriptors(rules, occurring) {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const milder = /* @__PURE__ */ new Map();
  for (const [rule, severity] of occurring) {
    const id = sarifRuleId(rule, severity);
    const described = byId.get(rule);
    if (id !== rule && described !== void 0 && !milder.has(id)) milder.set(id, descriptor(described, id, severity));
  }
  const all = [
    ...rules.map((rule) => [rule.id, descriptor(rule, rule.id, defaultLevel(rule))]),
    ...[...milder].toSorted(([a], [b]) => a < b ? -1 : 1)
  ];
  const indexes = new Map(all.map(([id], index) => [id, index]));
  return { descriptors: all.map(([, one]) => one), indexOf: (id) => indexes.get(id) ?? -1 };
}
function levelOverrides(rules, asked, indexOf) {
  const defaults = new Map(rules.map((rule) => [rule.id, defaultLevel(rule)]));
  return asked.flatMap(
    ({ id, level }) => defaults.has(id) && defaults.get(id) !== level ? [{ descriptor: { id, index: indexOf(id) }, configuration: configuration(level) }] : []
  );
}
function defaultLevel({ severity, variants }) {
  const levels = [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map(({ recommended }) => recommended);
  return ["error", "warning", "note"].find((level) => levels.includes(level)) ?? "off";
}
var configuration = (level) => level === "off" ? { enabled: false } : { enabled: true, level };
function descriptor({ id: rule, summary, help, docs }, id, level) {
  const topic = TOPICS[rule] ?? "hygiene";
  const securitySeverity = id === rule ? SECURITY_SEVERITY[topic] : null;
  const markdown = `${sentence(help)}

## Why

${docs.why}

## Example

${docs.example}

## How to fix

${docs.fix}
`;
  return {
    id,
    shortDescription: { text: cutText(sentence(withoutMarkup(summary)), LONGEST_DESCRIPTION) },
    fullDescription: { text: cutText(withoutMarkup(docs.why), LONGEST_DESCRIPTION) },
    help: { text: withoutMarkup(markdown), markdown },
    defaultConfiguration: configuration(level),
    properties: {
      tags: ["npm", topic, ...securitySeverity === null ? [] : ["security"]],
      ...securitySeverity === null ? { "problem.severity": PROBLEM_SEVERITY[level] } : { "security-severity": securitySeverity }
    }
  };
}
var LONGEST_DESCRIPTION = 1024;
var PROBLEM_SEVERITY = {
  error: "error",
  warning: "warning",
  note: "recommendation",
  off: "recommendation"
};
var sentence = (text) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
var withoutMarkup = (markdown) => markdown.split(/\n{2,}/).map(blockText).join("\n\n").trim();
var blockText = (block) => /^(?:```|[-*|])/.test(block) ? block.replace(/^```\w*\n|\n?```$/g, "").replaceAll("`", "") : block.replace(/^#+ /, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("`", "").replaceAll("\n", " ");

// src/report/sarif.ts
var GITHUB_LIMITS = {
  results: 25e3,
  gzippedBytes: 1e7,
  // No limit of GitHub's: a text in V8 has at most 2 ** 29 of them.
  characters: 2e8
};
function renderSarif(report, options) {
  const limits = options.limits ?? GITHUB_LIMITS;
  const { rendered, ruleParts, left } = results(report, options, limits);
  let kept = rendered.length;
  for (; ; ) {
    const text = logText(report, options, ruleParts, rendered.slice(0, kept), [...left, ...rendered.slice(kept)]);
    const size = gzippedSize(text, limits);
    if (size <= limits.gzippedBytes || kept === 0) return text;
    kept = Math.min(kept - 1, Math.floor(kept * 0.9 * (limits.gzippedBytes / size)));
  }
}
function gzippedSize(text, { gzippedBytes }) {
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= gzippedBytes ? bytes.length : nodeZlib().gzipSync(bytes, { level: 1 }).length;
}
function results(report, { rules, excused }, limits) {
  const subjects = subjectsOf(report, excused);
  const ruleParts = ruleDescriptors(
    rules,
    subjects.map(({ violation }) => [violation.rule, violation.severity])
  );
  const fingerprint = fingerprints();
  const fixesOf = sarifFixes();
  const marked = subjects.map((subject) => ({ subject, fingerprint: fingerprint(subject.violation, subject.judged) }));
  const ordered = marked.length <= limits.results ? marked : marked.toSorted((a, b) => rank(a.subject) - rank(b.subject));
  const rendered = [];
  let characters = 0;
  for (const one of ordered.slice(0, limits.results)) {
    const { violation } = one.subject;
    const ruleId = sarifRuleId(violation.rule, violation.severity);
    const context = { ruleId, ruleIndex: ruleParts.indexOf(ruleId), fingerprint: one.fingerprint, fixes: fixesOf(violation.fix) };
    const text = inertJson(sarifResult(one.subject, context));
    characters += text.length;
    if (characters > limits.characters) break;
    rendered.push({ ...one.subject, text });
  }
  return { rendered, ruleParts, left: ordered.slice(rendered.length).map(({ subject }) => subject) };
}
function subjectsOf({ packages, violations }, excused) {
  return [
    ...packages.flatMap((judged) => judged.violations.map((violation) => ({ violation, judged }))),
    ...violations.map((violation) => ({ violation, judged: null })),
    ...excused === "suppressed" ? packages.flatMap((judged) => judged.waivers.map((violation) => ({ violation, judged }))) : []
  ];
}
var rank = ({ violation }) => "exception" in violation ? 3 : { error: 0, warning: 1, note: 2 }[violation.severity];
function logText(report, options, ruleParts, kept, left) {
  const log = inertJson({
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [runWithoutResults(report, options, ruleParts, left)]
  });
  return `${log.slice(0, -RUN_END.length)},"results":[${kept.map(({ text }) => text).join(",")}]${RUN_END}
`;
}
var RUN_END = "}]}";
function runWithoutResults(report, options, { descriptors, indexOf }, left) {
  const { tool, run, policy, outcome, failOn, packages, skipped } = report;
  const { rules, repository } = options;
  const overrides = levelOverrides(rules, report.rules, indexOf);
  return {
    tool: {
      driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: descriptors, notifications: NOTIFICATIONS }
    },
    invocations: [
      {
        executionSuccessful: runOutcome(report) !== "could not judge",
        exitCode: exitCode(report),
        startTimeUtc: run.time,
        toolExecutionNotifications: [
          ...report.errors.map(errorNotification),
          ...leftOutNotification(left),
          ...excusedNotification(report, options)
        ],
        ...overrides.length > 0 && { ruleConfigurationOverrides: overrides }
      }
    ],
    ...repository !== null && {
      versionControlProvenance: [
        { repositoryUri: repository, ...run.commit !== null && { revisionId: run.commit }, mappedTo: sourceRoot }
      ]
    },
    originalUriBaseIds,
    columnKind: "utf16CodeUnits",
    properties: {
      outcome,
      failOn,
      policy,
      commit: run.commit,
      packages: packages.map((judged) => ({
        name: judged.name,
        version: judged.version,
        root: judged.root,
        packer: judged.packer,
        outcome: judged.outcome,
        totals: judged.totals,
        integrity: judged.integrity
      })),
      skipped
    }
  };
}
var exitCode = ({ errors, outcome, failOn }) => errors.length > 0 ? 2 : outcome === "fail" && failOn !== "never" ? 1 : 0;
var NOTIFICATIONS = [
  { id: "could-not-judge", shortDescription: { text: "Something could not be read, parsed, listed or judged." } },
  { id: "results-left-out", shortDescription: { text: "There are more results than fit." } },
  { id: "excused-left-out", shortDescription: { text: "Violations that exceptions of the policy excuse are left out." } }
];
var notificationDescriptor = (id) => ({
  id,
  index: NOTIFICATIONS.findIndex((one) => one.id === id)
});
function errorNotification(error) {
  const place = error.location === null ? null : framePlace(error.location);
  const where = error.package === null ? "" : ` in ${error.package}`;
  return {
    descriptor: notificationDescriptor("could-not-judge"),
    level: "error",
    message: message([
      paragraph(`${error.subject}${where}: ${error.message}`),
      ...error.help === null ? [] : [paragraph(`help: ${error.help}`)],
      paragraph(consequence(error))
    ]),
    ...place !== null && { locations: [{ physicalLocation: place }] },
    properties: { subject: error.subject, package: error.package }
  };
}
function leftOutNotification(left) {
  if (left.length === 0) return [];
  const excused = left.filter(({ violation }) => "exception" in violation).length;
  const bySeverity = ["error", "warning", "note"].map((severity) => {
    const number = left.filter(({ violation }) => !("exception" in violation) && violation.severity === severity).length;
    return number === 0 ? [] : [plural(number, severity)];
  });
  const words = [...bySeverity.flat(), ...excused === 0 ? [] : [`${count(excused)} excused`]].join(", ");
  return [
    notification(
      "results-left-out",
      "warning",
      `${plural(left.length, "more result")} (${words}) had no room here: the JSON report has them all`
    )
  ];
}
function excusedNotification({ packages }, { excused }) {
  const number = packages.reduce((sum, { waivers }) => sum + waivers.length, 0);
  if (excused === "suppressed" || number === 0) return [];
  const words = `${plural(number, "violation")} that exceptions of the policy excuse ${number === 1 ? "is" : "are"} left out: the JSON report has them all`;
  return [notification("excused-left-out", "note", words)];
}
var notification = (id, level, words) => ({
  descriptor: notificationDescriptor(id),
  level,
  message: { text: plainText(words) }
});
export {
  renderSarif
};
