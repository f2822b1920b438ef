import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  cutText
} from "../shared/cut-text-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";

// src/report/markdown-text.ts
var LONGEST = 1e3;
var markdownText = (text) => visibleText(cutText(text, LONGEST)).replace(SPECIAL, (character) => SPLIT[character] ?? entity(character));
var markdownEntities = (text) => visibleText(text).replace(SPECIAL, entity);
function markdownCode(text) {
  const visible = visibleText(cutText(text, LONGEST));
  return PLAIN.test(visible) ? `\`${visible}\`` : `<code>${visible.replace(INLINE_SPECIAL, (character) => SPLIT[character] ?? entity(character))}</code>`;
}
var htmlCode = (text) => `<code>${visibleText(cutText(text, LONGEST)).replace(ASCII_SPECIAL, entity)}</code>`;
var markdownLink = (markdown, url) => `[${markdown}](${url.replace(URL_SPECIAL, (character) => [...new TextEncoder().encode(character)].map(percent).join(""))})`;
function markdownFence(lines, language = "text") {
  const shown = lines.map((line) => visibleText(cutText(line, LONGEST)));
  const fence = fenceAround(shown);
  return [`${fence}${language}`, ...shown, fence].join("\n");
}
var fenceAround = (lines) => "`".repeat(1 + lines.reduce((most, line) => Math.max(most, ...(line.match(/`+/g) ?? []).map((run) => run.length)), 2));
var SPECIAL = /[&<>*`~[\]|\\#@$]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/|[\w+-]+:)|(?<=www)\.|(?<=^ *)[-+=]|(?<=^ *\d+)[.)]|(?<=\bG)H(?=-\d)/gi;
var SPLIT = {
  "@": "<span>@</span>",
  "#": "<span>#</span>",
  $: "<span>$</span>",
  ":": "<span>:</span>",
  ".": "<span>.</span>",
  H: "<span>H</span>",
  h: "<span>h</span>"
};
var PLAIN = /^(?! )[^`|\\<>&$]+(?<! )$/;
var INLINE_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]|(?<=www)\./giu;
var ASCII_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]/gu;
var URL_SPECIAL = /[^\w:/?#@!$&'*+,;=.~%-]/gu;
var percent = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
var entity = (character) => `&#${character.codePointAt(0) ?? 0};`;

export {
  markdownText,
  markdownEntities,
  markdownCode,
  htmlCode,
  markdownLink,
  markdownFence,
  fenceAround
};
