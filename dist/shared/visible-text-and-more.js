import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/report/visible-text.ts
var visibleText = (text) => NOTABLE.test(text) ? escaped(text) : text;
var hidesText = (text) => text.search(INVISIBLE) !== -1;
var escaped = (text) => text.replace(INVISIBLE, visibleEscape).replace(COMMAND, "\\x3a:").replace(OLD_COMMAND, "#\\x23");
var NOTABLE = /[^ -~]|::|##/;
var INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
var COMMAND = /(?<=^|\s)::/g;
var OLD_COMMAND = /##(?=\[)/g;
var SHORT = { "\n": "\\n", "\r": "\\r", "	": "\\t" };
function visibleEscape(character) {
  const code = character.codePointAt(0) ?? 0;
  return SHORT[character] ?? (code <= 255 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`);
}

export {
  visibleText,
  hidesText
};
