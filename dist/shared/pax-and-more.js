import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/archives/pax.ts
function paxRecords(body) {
  const records = /* @__PURE__ */ new Map();
  for (let start = 0; start < body.length; ) {
    const space = body.indexOf(" ", start, "latin1");
    const digits = space === -1 ? "" : body.toString("latin1", start, space);
    const end = start + Number(digits);
    const equals = body.indexOf("=", space, "latin1");
    if (!/^[1-9]\d{0,9}$/.test(digits) || end > body.length || body[end - 1] !== LINE_FEED || equals === -1 || equals >= end) return null;
    records.set(body.toString("utf8", space + 1, equals), body.toString("utf8", equals + 1, end - 1));
    start = end;
  }
  return records;
}
var LINE_FEED = 10;

export {
  paxRecords
};
