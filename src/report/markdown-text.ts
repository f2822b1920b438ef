import { cutText } from './cut-text.ts';
import { visibleText } from './visible-text.ts';

/** Longer texts are cut: a name can have as many characters as a disk takes, and would take the room of everything else. */
const LONGEST = 1_000;

/**
 * Hostile text as inline GitHub Markdown that shows exactly that text: no markup, HTML, links, mentions or table cells. Entities cannot
 * form structure (CommonMark 6.2). Mentions, addresses and emoji (`:100:` in `a.js:100:3` is one) are looked for in the rendered text, where an
 * entity is of no use and an element is: it splits `@name`, and copies as it looks.
 */
export const markdownText = (text: string): string =>
  visibleText(cutText(text, LONGEST)).replace(SPECIAL, (character) => SPLIT[character] ?? entity(character));

/** The same where there is no mention to be afraid of and elements are not allowed. */
export const markdownEntities = (text: string): string => visibleText(text).replace(SPECIAL, entity);

/** Hostile text as a code span that means the same everywhere, in table cells too. */
export function markdownCode(text: string): string {
  const visible = visibleText(cutText(text, LONGEST));
  return PLAIN.test(visible)
    ? `\`${visible}\``
    : `<code>${visible.replace(INLINE_SPECIAL, (character) => SPLIT[character] ?? entity(character))}</code>`;
}

/** Hostile text inside an element whose content is HTML and no Markdown, such as `<summary>`. */
export const htmlCode = (text: string): string => `<code>${visibleText(cutText(text, LONGEST)).replace(ASCII_SPECIAL, entity)}</code>`;

/** A link around Markdown; nothing in the address can end it. */
export const markdownLink = (markdown: string, url: string): string =>
  `[${markdown}](${url.replace(URL_SPECIAL, (character) => [...new TextEncoder().encode(character)].map(percent).join(''))})`;

/** Hostile lines as a fenced block. None can close it: the fence is longer than every run of backticks in them. */
export function markdownFence(lines: readonly string[], language: 'text' | 'diff' = 'text'): string {
  const shown = lines.map((line) => visibleText(cutText(line, LONGEST)));
  const fence = fenceAround(shown);
  return [`${fence}${language}`, ...shown, fence].join('\n');
}

/** Backticks that none of the lines can close. */
export const fenceAround = (lines: readonly string[]): string =>
  '`'.repeat(1 + lines.reduce((most, line) => Math.max(most, ...(line.match(/`+/g) ?? []).map((run) => run.length)), 2));

/** Markup, bare links, issues as `GH-1`, and what starts a block at the start of a line. */
const SPECIAL =
  /[&<>*`~[\]|\\#@$]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/|[\w+-]+:)|(?<=www)\.|(?<=^ *)[-+=]|(?<=^ *\d+)[.)]|(?<=\bG)H(?=-\d)/gi;
const SPLIT: Readonly<Record<string, string>> = {
  '@': '<span>@</span>',
  '#': '<span>#</span>',
  $: '<span>$</span>',
  ':': '<span>:</span>',
  '.': '<span>.</span>',
  H: '<span>H</span>',
  h: '<span>h</span>',
};
const PLAIN = /^(?! )[^`|\\<>&$]+(?<! )$/;
/** What stands between inline elements is Markdown still, and looked through for addresses. */
const INLINE_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]|(?<=www)\./giu;
const ASCII_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]/gu;

const URL_SPECIAL = /[^\w:/?#@!$&'*+,;=.~%-]/gu;

const percent = (byte: number): string => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
