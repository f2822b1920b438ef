import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/report/json.ts
var jsonText = (value) => `${inertJson(value, 2)}
`;
var inertJson = (value, indent = 0) => JSON.stringify(value, null, indent).replace(LIVE, unicodeEscape);
var LIVE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)/gu;
var unicodeEscape = (character) => Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
var reasonJson = (reason) => reason === null ? null : { kind: reason.kind, file: reason.frame.file, line: reason.frame.line, column: reason.frame.column, text: reason.text };
var locationJson = ({ file, line, column, text, length, label }) => ({ file, line, column, text, length, label });

export {
  jsonText,
  inertJson,
  reasonJson,
  locationJson
};
