import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/size.ts
var UNITS = ["B", "kB", "MB", "GB", "TB", "PB"];
function humanSize(bytes) {
  let value = bytes;
  let unit = 0;
  while (unit < UNITS.length - 1 && roundToTenth(value) >= 1e3) {
    value /= 1e3;
    unit += 1;
  }
  return `${roundToTenth(value)} ${UNITS[unit]}`;
}
var roundToTenth = (value) => Math.round(value * 10) / 10;
var count = (number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
var plural = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;

export {
  humanSize,
  count,
  plural
};
