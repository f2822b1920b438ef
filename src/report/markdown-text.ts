import { visibleText } from './visible-text.ts';

/**
 * Hostile text as inline GitHub Markdown that shows exactly that text: no markup, HTML, links, mentions or table cells. Entities cannot
 * form structure (CommonMark 6.2). A mention is looked for in the rendered text, where an entity is of no use and an element is: it splits
 * `@name`, and copies as it looks.
 */
export const markdownText = (text: string): string => visibleText(text).replace(SPECIAL, (character) => SPLIT[character] ?? entity(character));

/** Hostile text as a code span that means the same everywhere, in table cells too. */
export function markdownCode(text: string): string {
  const visible = visibleText(text);
  return PLAIN.test(visible) ? `\`${visible}\`` : `<code>${visible.replace(ASCII_SPECIAL, entity)}</code>`;
}

/** Hostile lines as a fenced block. None can close it: the fence is longer than every run of backticks in them. */
export function markdownFence(lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => Math.max(most, ...(line.match(/`+/g) ?? []).map((run) => run.length)), 2);
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, ...lines.map(visibleText), fence].join('\n');
}

/** Markup, bare links, and what starts a block at the start of a line. */
const SPECIAL = /[&<>*`~[\]|\\#@$]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/)|(?<=www)\.|(?<=^ *)[-+=]|(?<=^ *\d+)[.)]/gi;
const SPLIT: Readonly<Record<string, string>> = { '@': '<span>@</span>', '#': '<span>#</span>', $: '<span>$</span>' };
const PLAIN = /^(?! )[^`|\\<>&$]+(?<! )$/;
const ASCII_SPECIAL = /[^\w ./\u{80}-\u{10ffff}-]/gu;

const entity = (character: string): string => `&#${character.codePointAt(0) ?? 0};`;
