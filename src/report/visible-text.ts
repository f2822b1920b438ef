/**
 * Hostile text, such as a file's name, made harmless and visible on one line: control characters, ANSI sequences, line breaks, invisible
 * and bidirectional formatting, lone surrogates. What a job prints is read for commands as well: a line that starts with `::` or has `##[`
 * anywhere is one (actions/runner, ActionCommand.cs), so both are broken up. Applying it twice changes nothing.
 */
export const visibleText = (text: string): string => (NOTABLE.test(text) ? escaped(text) : text);

/** Whether anything in the text would not be seen as it is. */
export const hidesText = (text: string): boolean => text.search(INVISIBLE) !== -1;

const escaped = (text: string): string => text.replace(INVISIBLE, visibleEscape).replace(COMMAND, '\\x3a:').replace(OLD_COMMAND, '#\\x23');

/** What hardly any text has: where there is nothing of it, nothing has to be looked for twice. */
const NOTABLE = /[^ -~]|::|##/;
/** Controls, formatting (bidi overrides, zero width), line and paragraph separators, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** The runner trims leading white space, and a wrapped line can start at any word. */
const COMMAND = /(?<=^|\s)::/g;
const OLD_COMMAND = /##(?=\[)/g;

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function visibleEscape(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`);
}
