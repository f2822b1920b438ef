import { cutText } from './cut-text.ts';
import { markdownEntities } from './markdown-text.ts';
import { visibleText } from './visible-text.ts';

/** A paragraph of a message in both of its forms. */
export interface Paragraph {
  readonly text: string;
  readonly markdown: string;
}

/** A name can have as many characters as a disk takes; nobody reads a message that long. */
const LONGEST_PARAGRAPH = 2_000;

/**
 * Hostile text as a paragraph that shows exactly that text. In the plain form `](` would be an embedded link and `{0}` a placeholder (SARIF 2.1.0, 3.11.5
 * and 3.11.6); of the braces, which the standard wants doubled, only those that would be taken for one are: GitHub shows what it gets. The Markdown
 * form has no HTML elements (3.11.4).
 */
export function paragraph(text: string): Paragraph {
  const shown = cutText(text, LONGEST_PARAGRAPH);
  return { text: plainText(shown), markdown: markdownForm(shown) };
}

/** `policy: packgate.yml:8:15`, the text leading to the location with this number among the `relatedLocations` of the result. */
export function linkedParagraph(key: string, text: string, location: number): Paragraph {
  const shown = cutText(text, LONGEST_PARAGRAPH);
  return {
    text: `${key}: [${withoutPlaceholders(visibleText(shown)).replace(/[\\[\]]/g, String.raw`\$&`)}](${location})`,
    markdown: `${key}: [${markdownForm(shown)}](${location})`,
  };
}

export const message = (paragraphs: readonly Paragraph[]): object => ({
  text: paragraphs.map(({ text }) => text).join('\n'),
  markdown: paragraphs.map(({ markdown }) => markdown).join('\n\n'),
});

/** Hostile text where SARIF has plain text alone. */
export const plainText = (text: string): string => withoutPlaceholders(visibleText(text)).replaceAll('](', String.raw`]\x28`);

const withoutPlaceholders = (text: string): string => text.replace(/\{(\d+)\}/g, '{{$1}}');

/** What a renderer makes something of by itself, entities or not, is code. */
function markdownForm(text: string): string {
  const visible = visibleText(text);
  if (!LINKABLE.test(visible)) return markdownWords(visible);
  const words = visible.split(/(\s+)/);
  return words.map((word) => (LINKABLE.test(word) ? codeSpan(withoutPlaceholders(word)) : markdownWords(word))).join('');
}

const markdownWords = (text: string): string => markdownEntities(text).replace(/\{(?=\d)/g, '&#123;');

/** Of addresses GitHub's Markdown makes links, of `:100:` an emoji. */
const LINKABLE = /@|:\/\/|www\.|mailto:|xmpp:|:[\w+-]+:/i;

/** Its fence is longer than every run of backticks in it. */
function codeSpan(word: string): string {
  const fence = '`'.repeat(1 + (word.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0));
  const space = /^`|`$/.test(word) ? ' ' : '';
  return `${fence}${space}${word}${space}${fence}`;
}
