import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  visibleText
} from "../shared/visible-text-and-more.js";

// src/report/width.ts
function width(text) {
  if (ONE_COLUMN_EACH.test(text)) return text.length;
  return [...graphemes(text)].reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}
var segmenter = null;
function graphemes(text) {
  return EACH_ALONE.test(text) ? text : segments(text);
}
var EACH_ALONE = /^[\t\x20-\x7e]*$/;
function* segments(text) {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}
function graphemeWidth(grapheme) {
  if (ONLY_MARKS.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
var ONE_COLUMN_EACH = /^[\x20-\x7e]*$/;
var ONLY_MARKS = /^[\p{Mn}\p{Me}]+$/u;
var WIDE = /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]|\ufe0f/u;

// src/report/frame.ts
function frameLines(frame, style, columns, paint) {
  const gutter = gutterOf(frame);
  const available = Math.max(MIN_TEXT, Math.min(columns, MAX_COLUMNS) - gutter.length - 3);
  const line = shownLine(frame, available);
  const bar = paint("frame", `${gutter} |`);
  return [
    `${gutter}${paint("frame", "-->")} ${visibleText(frame.file)}:${frame.line}:${frame.column}`,
    bar,
    `${paint("frame", `${frame.line} |`)} ${line.text}`.trimEnd(),
    ...markLines(line, visibleText(frame.label), available).map((text) => `${bar} ${paintAfterIndent(text, style, paint)}`),
    bar
  ];
}
var gutterOf = (frame) => " ".repeat(String(frame?.line ?? 1).length);
var MAX_COLUMNS = 160;
var MIN_TEXT = 20;
function markLines({ before, marked }, label, available) {
  const carets = " ".repeat(before) + "^".repeat(marked);
  if (label === "") return [carets];
  if (before + marked + 1 + width(label) <= available) return [`${carets} ${label}`];
  return [carets, " ".repeat(Math.max(0, Math.min(before, available - width(label)))) + label];
}
function paintAfterIndent(text, style, paint) {
  const words = text.trimStart();
  return " ".repeat(text.length - words.length) + paint(style, words);
}
function shownLine(frame, available) {
  const { cells, cutBefore, cutAfter } = cellsAround(frame, available);
  if (!cutBefore && !cutAfter && sumWidths(cells) <= available) return drawn(cells, "", "");
  const from = firstShown(cells, cutBefore, available);
  const shown = takeWidth(cells.slice(from), available - 2);
  const isCutAfter = cutAfter || from + shown.length < cells.length;
  return drawn(shown, cutBefore || from > 0 ? "…" : "", isCutAfter ? "…" : "");
}
function firstShown(cells, cutBefore, available) {
  const start = cells.findIndex((cell) => cell.marked);
  const marked = sumWidths(cells.filter((cell) => cell.marked));
  if (!cutBefore && sumWidths(cells.slice(0, start)) + marked <= available - 2) return 0;
  let left = Math.max(0, Math.min(Math.floor(available / 3), available - 2 - marked));
  let from = start;
  for (let previous = cells[from - 1]; previous !== void 0 && previous.width <= left; previous = cells[from - 1]) {
    left -= previous.width;
    from -= 1;
  }
  return from;
}
function takeWidth(cells, available) {
  let left = available;
  const end = cells.findIndex((cell) => (left -= cell.width) < 0);
  return end === -1 ? cells : cells.slice(0, end);
}
function drawn(cells, head, tail) {
  const start = cells.findIndex((cell) => cell.marked);
  return {
    text: `${head}${cells.map((cell) => cell.text).join("")}${tail}`,
    before: head.length + sumWidths(cells.slice(0, start)),
    marked: Math.max(1, sumWidths(cells.filter((cell) => cell.marked)))
  };
}
var sumWidths = (cells) => cells.reduce((sum, cell) => sum + cell.width, 0);
var REACH = 4;
function cellsAround(frame, available) {
  const start = Math.min(frame.column - 1, frame.text.length);
  const end = start + frame.length;
  const from = Math.max(0, start - REACH * available);
  const to = start + REACH * available;
  const cells = [];
  let offset = from;
  for (const segment of graphemes(frame.text.slice(from, to))) {
    const next = offset + segment.length;
    cells.push(cellOf(segment, offset < end && next > start, cells));
    offset = next;
  }
  if (!cells.some((cell) => cell.marked)) cells.push({ text: " ", width: 1, marked: true });
  return { cells, cutBefore: from > 0, cutAfter: to < frame.text.length };
}
function cellOf(segment, marked, previous) {
  if (segment === "	") return { text: "    ", width: 4, marked };
  if (segment === "[" && previous.at(-1)?.text === "#" && previous.at(-2)?.text === "#") return { text: "\\x5b", width: 4, marked };
  const text = visibleText(segment);
  return { text, width: text === segment ? graphemeWidth(segment) : width(text), marked };
}

// src/report/reason-words.ts
var reasonWords = (reason, packer) => reason === null ? `why is not known: ${unknownBecause(packer)}` : `${what(reason, packer)}${place(reason)}`;
function unknownBecause({ name, source }) {
  if (source === "packlist") return "this npm cannot be traced";
  if (OTHERS.has(name)) return `the rules of ${name} are not traced, only those of npm`;
  return "a tarball does not say";
}
var OTHERS = /* @__PURE__ */ new Set(["pnpm", "yarn", "bun"]);
function what({ kind, text }, { name }) {
  switch (kind) {
    case "files-entry":
      return `"files" has ${JSON.stringify(text)}`;
    case "always":
      return `${OTHERS.has(name) ? name : "npm"} always ships it`;
    case "entry-point":
      return `${text} names it`;
    case "not-ignored":
      return text.startsWith("!") ? `${text} takes it back in` : text;
    case "bundled":
      return `bundled with ${text}`;
  }
}
var place = ({ kind, text, frame }) => kind === "always" || kind === "not-ignored" && !text.startsWith("!") ? "" : ` (${frame.file}:${frame.line})`;

export {
  width,
  frameLines,
  gutterOf,
  reasonWords
};
