/**
 * A value as JSON that can stand in a `<script type="application/json">`: no markup can begin or end in it, and nothing in it is invisible to who
 * reads the file's source. Everything that is replaced can only stand inside of strings, where an escape is the same value.
 */
export const embeddedJson = (value: unknown): string => JSON.stringify(value).replace(DANGEROUS, unicodeEscape);

/** What begins markup; controls, invisible and bidirectional formatting, and the separators that scripts take for line breaks. */
const DANGEROUS = /[<>&\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

const unicodeEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');
