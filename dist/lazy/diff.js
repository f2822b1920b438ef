import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  SUMMARY_LIMIT_BYTES,
  fitSections
} from "../shared/diff+publish.js";
import {
  markdownCode,
  markdownText
} from "../shared/diff+publish+sarif.js";
import {
  comparedWith,
  openPackage,
  placeOf,
  prepare,
  previousFinder,
  previousRequest
} from "../shared/find-previous-and-more.js";
import "../shared/git-and-more.js";
import "../shared/shard-and-more.js";
import "../shared/upwards-and-more.js";
import {
  jsonText,
  reasonJson
} from "../shared/json-and-more.js";
import "../shared/inspect-and-more.js";
import "../shared/encoding-and-more.js";
import "../shared/packages-and-more.js";
import {
  comparisonOf
} from "../shared/new-file-and-more.js";
import "../shared/read-and-more.js";
import "../shared/entry-points-and-more.js";
import "../shared/package.json-and-more.js";
import "../shared/version-step-and-more.js";
import "../shared/hashed-name-and-more.js";
import "../shared/path-parts-and-more.js";
import "../shared/ignore-package-and-more.js";
import "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import "../shared/package-glob-and-more.js";
import "../shared/manifest-pointer-and-more.js";
import "../shared/fast-walker-and-more.js";
import "../shared/reason-and-more.js";
import "../shared/slash-path-and-more.js";
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import "../shared/diff+html-page+publish.js";
import {
  cutText
} from "../shared/cut-text-and-more.js";
import "../shared/exception-words-and-more.js";
import "../shared/blocks-and-more.js";
import {
  width
} from "../shared/frame-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import {
  packageLabel
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
  humanSize,
  plural
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/previous/diff.ts
function releaseDiff(pack) {
  const { name, version, root, packer, previous = null } = pack;
  const comparison = comparisonOf(pack);
  if (previous === null || comparison === null) return { name, version, root, packer, against: null };
  const { label, source } = previous;
  return { name, version, root, packer, against: { previous: { label, version: previous.version, source }, comparison } };
}

// src/diff-releases.ts
async function diffReleases(request, host) {
  const { opening, selection } = await prepare(request, placeOf(request, host), host);
  const wanted = previousRequest(request.previous);
  if (wanted.kind === "off")
    throw new GateError("usage", "a diff needs something to compare with", { help: "packgate diff --previous @latest" });
  const findPrevious = previousFinder(wanted, opening, host.progress);
  const diffs = [];
  for (const [index, target] of selection.targets.entries()) {
    if (selection.targets.length > 1) host.progress(`${diffs.length + 1} of ${selection.targets.length}: ${target.root}`);
    const { pack } = await openPackage(target, opening);
    const found = await findPrevious(pack, selection.targets.slice(index));
    if (found.kind === "none" && found.error !== null) throw found.error;
    diffs.push(releaseDiff({ ...pack, previous: comparedWith(found).previous }));
  }
  host.done?.();
  return diffs;
}

// src/report/diff-parts.ts
function diffParts(comparison) {
  const parts = [
    {
      title: "added",
      rows: comparison.added.map(({ path, size, mode }) => ({ sign: "+", what: path, words: humanSize(size) + modeWords(mode) }))
    },
    { title: "removed", rows: comparison.removed.map(({ path, size }) => ({ sign: "-", what: path, words: humanSize(size) })) },
    { title: "package.json", rows: comparison.manifest.map(manifestRow) },
    { title: "another mode", rows: remoded(comparison).map(modeRow) },
    { title: "another hash in the name", rows: renamed(comparison).map(renamedRow) },
    { title: "grown", rows: grown(comparison).map(sizeRow) },
    { title: "shrunk", rows: shrunk(comparison).map(sizeRow) }
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}
var renamed = ({ kept }) => kept.filter(({ file, before }) => file.path !== before.path);
var remoded = ({ kept }) => kept.filter(({ file, before }) => file.mode !== before.mode);
var grown = ({ kept }) => kept.filter((one) => growthOf(one) > 0).toSorted((a, b) => growthOf(b) - growthOf(a));
var shrunk = ({ kept }) => kept.filter((one) => growthOf(one) < 0).toSorted((a, b) => growthOf(a) - growthOf(b));
var growthOf = ({ file, before }) => file.size - before.size;
var modeWords = (mode) => mode === 420 ? "" : ` (${mode.toString(8)})`;
var renamedRow = ({ file, before, isCertain }) => ({
  sign: "~",
  what: file.path,
  words: `${isCertain ? "was" : "was, as far as sizes tell,"} ${before.path}`
});
var sizeRow = (kept) => ({
  sign: "~",
  what: kept.file.path,
  words: `${humanSize(kept.before.size)} → ${humanSize(kept.file.size)}${differenceWords(kept.before.size, kept.file.size)}`
});
var modeRow = ({ file, before }) => ({
  sign: "~",
  what: file.path,
  words: `${before.mode.toString(8)} → ${file.mode.toString(8)}`
});
function manifestRow({ pointer, before, after }) {
  const what = pointerWords(pointer);
  if (before === null) return { sign: "+", what, words: after ?? "" };
  return after === null ? { sign: "-", what, words: before } : { sign: "~", what, words: `${before} → ${after}` };
}
var pointerWords = (pointer) => pointer.map((key, index) => index === 0 ? key : /^[A-Za-z_$][\w$]*$/.test(`${key}`) ? `.${key}` : `[${JSON.stringify(key)}]`).join("");
var totalWords = ({ before, after }) => `${releaseWords(before)} → ${releaseWords(after)}${differenceWords(before.unpackedSize, after.unpackedSize)}`;
var releaseWords = ({ files, unpackedSize }) => `${plural(files, "file")}, ${humanSize(unpackedSize)}`;
function differenceWords(before, after) {
  const percent = before === 0 ? 0 : Math.round((after / before - 1) * 1e3) / 10;
  return percent === 0 ? "" : ` (${percent > 0 ? "+" : ""}${percent} %)`;
}

// src/report/diff-json.ts
var renderDiffJson = (diffs) => jsonText({ schema: "packgate.diff/1", packages: diffs.map(diffJson) });
function diffJson({ name, version, root, packer, against }) {
  if (against === null) return { name, version, root, packer, previous: null };
  const { previous, comparison } = against;
  const { before, after, added, removed, manifest } = comparison;
  return {
    name,
    version,
    root,
    packer,
    previous: { label: previous.label, version: previous.version, source: previous.source },
    totals: { before, after },
    added: added.map(addedJson),
    removed: removed.map(fileJson),
    renamed: renamed(comparison).map(keptJson),
    grown: grown(comparison).map(keptJson),
    shrunk: shrunk(comparison).map(keptJson),
    modes: remoded(comparison).map(keptJson),
    manifest
  };
}
var fileJson = ({ path, size, mode }) => ({ path, size, mode });
var addedJson = (file) => ({ ...fileJson(file), reason: reasonJson(file.reason) });
var keptJson = ({ file, before, isCertain }) => ({ ...fileJson(file), before: fileJson(before), isCertain });

// src/report/diff-markdown.ts
var renderDiffMarkdown = (diffs, { limitBytes }) => fitSections("## What is new", diffs.flatMap(sectionsOf), limitBytes);
function sectionsOf(diff) {
  const label = markdownCode(packageLabel(diff));
  if (diff.against === null) return [paragraph(`### ${label}`, "No earlier release to compare with.")];
  const { previous, comparison } = diff.against;
  const parts = diffParts(comparison);
  const totals = `${markdownText(totalWords(comparison))}${parts.length === 0 ? ". Nothing differs in names, sizes, modes or package.json." : ""}`;
  return [paragraph(`### ${label} ${markdownText(`against ${previous.label}`)}`, totals), ...parts.map(partSection)];
}
var paragraph = (title, text) => ({ head: `${title}

${text}`, items: [], foot: null, more: () => "" });
var UNFOLDED = 10;
var LONGEST_WORDS = 300;
function partSection({ title, rows }) {
  const items = rows.map(({ sign, what, words }) => ({
    text: `| ${sign} | ${markdownCode(what)} | ${words === "" ? "" : markdownCode(cutText(words, LONGEST_WORDS))} |`,
    weight: 1
  }));
  const isFolded = rows.length > UNFOLDED;
  const heading = `${title} (${count(rows.length)})`;
  return {
    head: `${isFolded ? `<details><summary>${heading}</summary>` : `**${heading}**`}

| | | |
|---|---|---|`,
    items,
    foot: isFolded ? "\n</details>" : null,
    more: (left) => `
and ${plural(left, "more row")}: \`packgate diff\` prints them all`,
    dense: true
  };
}

// src/report/diff-terminal.ts
function renderDiff(diffs, options) {
  const paint = painter(options.color);
  return diffs.map((diff) => `${block(diff, options, paint).join("\n")}
`).join("\n");
}
function block(diff, options, paint) {
  const label = visibleText(packageLabel(diff));
  if (diff.against === null) return [paint("strong", `${label}: no earlier release to compare with`)];
  const { previous, comparison } = diff.against;
  const parts = diffParts(comparison);
  return [
    paint("strong", `${label} against ${visibleText(previous.label)}`),
    totalWords(comparison),
    ...parts.length === 0 ? ["no file was added, removed or changed its size, and package.json says the same"] : [],
    ...parts.flatMap((part) => partLines(part, options, paint))
  ];
}
var SHOWN = 25;
var LONGEST_NAME = 60;
var LONGEST_WORDS2 = 300;
var STYLES = { "+": "pass", "-": "error", "~": "note" };
function partLines({ title, rows }, { verbose }, paint) {
  const shown = verbose || rows.length === SHOWN + 1 ? rows : rows.slice(0, SHOWN);
  const names = shown.map(({ what }) => visibleText(what));
  const column = Math.min(LONGEST_NAME, Math.max(...names.map((name) => width(name))));
  const lines = shown.map(({ sign, words }, index) => {
    const name = names[index] ?? "";
    const gap = " ".repeat(Math.max(0, column - width(name)) + 2);
    return `  ${paint(STYLES[sign], sign)} ${name}${gap}${paint("quiet", visibleText(cutText(words, LONGEST_WORDS2)))}`;
  });
  const more = rows.length - shown.length;
  return [
    "",
    `${paint("strong", title)} (${count(rows.length)})`,
    ...lines,
    ...more === 0 ? [] : [`  and ${count(more)} more: --verbose shows them`]
  ];
}

// src/cli/diff.ts
async function diffText(request, host, options) {
  const diffs = await maskedFrames(await diffReleases(request, host));
  switch (options.format) {
    case "terminal":
      return renderDiff(diffs, options);
    case "markdown":
      return renderDiffMarkdown(diffs, { limitBytes: SUMMARY_LIMIT_BYTES });
    case "json":
      return renderDiffJson(diffs);
  }
}
export {
  diffText
};
