import { visibleText } from '../visible-text.ts';

/** HTML that is safe to put into a document: made by `html`, never a plain string. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[] | null;

/**
 * A template whose texts are made visible and escaped, wherever between tags or in double quotes they stand; `Markup` goes in as it is. Attributes that
 * hold addresses, scripts or styles are not for texts.
 */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((string, index) => `${string}${written(parts[index] ?? null)}`).join(''),
});

/** Several after each other. */
export const joined = (parts: readonly Markup[]): Markup => ({ markup: parts.map(({ markup }) => markup).join('\n') });

/** For what is known to be harmless: code of Packgate's own, and JSON that is escaped. */
export const trusted = (markup: string): Markup => ({ markup });

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => visibleText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
