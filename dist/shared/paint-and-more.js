import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/report/paint.ts
var SGR = {
  error: "1;31",
  warning: "1;33",
  note: "1;36",
  pass: "1;32",
  strong: "1",
  frame: "1;34",
  quiet: "2"
};
var RESET = "\x1B[0m";
var painter = (color) => color ? (style, text) => text === "" ? "" : `\x1B[${SGR[style]}m${text}${RESET}` : (_style, text) => text;

export {
  painter
};
