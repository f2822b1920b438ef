import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  PRIVATE_KEY_NEEDLES,
  SECRET_NEEDLES,
  findPrivateKeys,
  findSecrets
} from "../shared/token-shapes-and-more.js";
import {
  count
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/inspect/automaton.ts
var MOST_STATES = 65535;
var SHORTEST_NEEDLE = 3;
function buildAutomaton(needles) {
  const texts = needles.map(bytesOf);
  const trie = buildTrie(texts);
  const order = breadthFirst(trie);
  const { fail, outputs } = follow(trie, order);
  const silent = [];
  const accepting = [];
  for (const node of order) (outputs[node] === void 0 ? silent : accepting).push(node);
  const numberOf = new Uint16Array(order.length);
  for (let state = 0; state < order.length; state += 1) numberOf[stateAt(silent, accepting, state)] = state;
  const lengths = new Uint32Array(texts.length);
  let longest = 0;
  for (let needle = 0; needle < texts.length; needle += 1) {
    const { length } = texts[needle];
    lengths[needle] = length;
    if (length > longest) longest = length;
  }
  return {
    next: writeOut(trie, order, fail, numberOf),
    firstAccepting: silent.length,
    ...listOutputs(accepting, outputs),
    lengths,
    longest,
    exact: needles.map(({ ignoreCase }, index) => exactBytes(texts[index], ignoreCase))
  };
}
var stateAt = (silent, accepting, state) => state < silent.length ? silent[state] : accepting[state - silent.length];
function bytesOf({ text }) {
  if (text.length < SHORTEST_NEEDLE) throw new Error(`the needle ${JSON.stringify(text)} is shorter than ${SHORTEST_NEEDLE} bytes`);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 255) throw new Error(`the needle ${JSON.stringify(text)} is no latin1`);
    bytes[index] = code;
  }
  return bytes;
}
var isUpper = (byte) => byte >= 65 && byte <= 90;
var isLower = (byte) => byte >= 97 && byte <= 122;
var folded = (byte) => isUpper(byte) ? byte + 32 : byte;
var exactBytes = (text, ignoreCase) => !ignoreCase && text.some((byte) => isUpper(byte) || isLower(byte)) ? text : null;
function buildTrie(texts) {
  const room = texts.reduce((sum, text) => sum + text.length, 1);
  const byte = new Uint8Array(room);
  const firstChild = new Uint32Array(room);
  const lastChild = new Uint32Array(room);
  const sibling = new Uint32Array(room);
  const ends = [];
  let size = 1;
  for (let needle = 0; needle < texts.length; needle += 1) {
    const text = texts[needle];
    let node = 0;
    for (let index = 0; index < text.length; index += 1) {
      const wanted = folded(text[index]);
      let child = childOf({ byte, firstChild, sibling }, node, wanted);
      if (child === 0) {
        child = size;
        size += 1;
        byte[child] = wanted;
        if (firstChild[node] === 0) firstChild[node] = child;
        else sibling[lastChild[node]] = child;
        lastChild[node] = child;
      }
      node = child;
    }
    const known = ends[node];
    if (known === void 0) ends[node] = [needle];
    else known.push(needle);
  }
  if (size > MOST_STATES) {
    throw new GateError("policy", `the rules look for more text than fits into one pass: ${size} states of at most ${MOST_STATES}`, {
      help: 'shorten the patterns under "deny" that have a "text"'
    });
  }
  return { size, byte, firstChild, sibling, ends };
}
function childOf({ byte, firstChild, sibling }, node, wanted) {
  let child = firstChild[node];
  while (child !== 0 && byte[child] !== wanted) child = sibling[child];
  return child;
}
function breadthFirst({ size, firstChild, sibling }) {
  const order = new Uint32Array(size);
  let filled = 1;
  for (let place = 0; place < size; place += 1) {
    for (let child = firstChild[order[place]]; child !== 0; child = sibling[child]) {
      order[filled] = child;
      filled += 1;
    }
  }
  return order;
}
function follow(trie, order) {
  const { byte, firstChild, sibling } = trie;
  const fail = new Uint32Array(trie.size);
  const outputs = [...trie.ends];
  for (let place = 0; place < order.length; place += 1) {
    const node = order[place];
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      const suffix = node === 0 ? 0 : suffixAfter(trie, fail, fail[node], byte[child]);
      fail[child] = suffix;
      const inside = outputs[suffix];
      if (inside !== void 0) outputs[child] = [...outputs[child] ?? [], ...inside];
    }
  }
  return { fail, outputs };
}
function suffixAfter(trie, fail, from, byte) {
  for (let node = from; ; node = fail[node]) {
    const child = childOf(trie, node, byte);
    if (child !== 0 || node === 0) return child;
  }
}
function writeOut({ byte, firstChild, sibling }, order, fail, numberOf) {
  const next = new Uint16Array(order.length << 8);
  for (let place = 0; place < order.length; place += 1) {
    const node = order[place];
    const row = numberOf[node] << 8;
    const suffixRow = numberOf[fail[node]] << 8;
    if (node !== 0) next.copyWithin(row, suffixRow, suffixRow + 256);
    for (let child = firstChild[node]; child !== 0; child = sibling[child]) {
      const reading = byte[child];
      const state = numberOf[child];
      next[row | reading] = state;
      if (isLower(reading)) next[row | reading - 32] = state;
    }
  }
  return next;
}
function listOutputs(accepting, outputs) {
  const outputStart = new Uint32Array(accepting.length + 1);
  const all = [];
  for (let index = 0; index < accepting.length; index += 1) {
    for (const needle of outputs[accepting[index]] ?? []) all.push(needle);
    outputStart[index + 1] = all.length;
  }
  return { outputStart, outputs: Uint32Array.from(all) };
}

// src/inspect/hit-list.ts
var MOST_HITS = 1 << 21;
var MOST_KEPT = 1 << 14;
var NONE = new Int32Array(0);
var NO_OFFSETS = [];
var noHits = (needles) => ({ needles, pairs: NONE, used: 0, counts: null, room: null });
function addHit(list, needle, offset) {
  if (list.room !== null) {
    const { offsets, next } = list.room;
    const at = next[needle];
    offsets[at] = offset;
    next[needle] = at + 1;
    return;
  }
  if (list.used === list.pairs.length && list.counts === null) grow(list);
  if (list.counts !== null) {
    list.counts[needle] = list.counts[needle] + 1;
    return;
  }
  list.pairs[list.used] = needle;
  list.pairs[list.used + 1] = offset;
  list.used += 2;
}
function grow(list) {
  if (list.used === MOST_KEPT * 2) {
    list.counts = countsOf(list);
    return;
  }
  const longer = new Int32Array(Math.min(MOST_KEPT * 2, Math.max(64, list.used * 2)));
  longer.set(list.pairs);
  list.pairs = longer;
}
function countsOf({ needles, pairs, used, counts }) {
  if (counts !== null) return counts;
  const made = new Uint32Array(needles);
  for (let index = 0; index < used; index += 2) made[pairs[index]] = made[pairs[index]] + 1;
  return made;
}
var isOverfull = ({ counts }) => counts !== null;
var none = [];
function nothing(needles) {
  if (none.length !== needles) none = Array.from({ length: needles }, () => NO_OFFSETS);
  return none;
}
function hitsByNeedle(lists, needles) {
  if (lists.every(({ used }) => used === 0)) return nothing(needles);
  const offsets = [...nothing(needles)];
  const found = [];
  for (const { pairs, used } of lists) {
    for (let index = 0; index < used; index += 2) {
      const needle = pairs[index];
      const list = found[needle] ?? (found[needle] = []);
      list.push(pairs[index + 1]);
    }
  }
  found.forEach((list, needle) => {
    offsets[needle] = list;
  });
  return offsets;
}
function roomFor(lists, needles) {
  const counts = lists.map(countsOf);
  const total = counts.reduce((sum, one) => sum + one.reduce((all2, hits) => all2 + hits, 0), 0);
  if (total > MOST_HITS) throw tooMany();
  const all = new Int32Array(total);
  const next = lists.map(() => new Uint32Array(needles));
  const offsets = [];
  let end = 0;
  for (let needle = 0; needle < needles; needle += 1) {
    const start = end;
    for (const [index, one] of counts.entries()) {
      const mine = next[index];
      if (mine !== void 0) mine[needle] = end;
      end += one[needle] ?? 0;
    }
    offsets.push(start === end ? NO_OFFSETS : all.subarray(start, end));
  }
  return { lists: next.map((one) => ({ ...noHits(needles), room: { offsets: all, next: one } })), offsets };
}
var tooMany = () => new GateError("list", `more than ${count(MOST_HITS)} places in one file look like what the rules search for`, {
  help: "keep the file out of the package: nothing that is meant to ship looks like this"
});

// src/inspect/scan.ts
var WORTH_FOUR_LANES = 4096;
function scan(automaton2, file) {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const needles = automaton2.lengths.length;
  const lists = Array.from({ length: bytes.length < WORTH_FOUR_LANES ? 1 : 4 }, () => noHits(needles));
  walkInLanes(automaton2, bytes, lists);
  if (!lists.some(isOverfull)) return hitsByNeedle(lists, needles);
  const placed = roomFor(lists, needles);
  walkInLanes(automaton2, bytes, placed.lists);
  return placed.offsets;
}
function walkInLanes(automaton2, bytes, lists) {
  const [only] = lists;
  if (only === void 0 || lists.length > 1) return walkFour(automaton2, bytes, lists);
  walk(automaton2, bytes, { lane: { list: only, limit: bytes.length }, state: 0, from: 0, to: bytes.length });
}
function walkFour(automaton2, bytes, lists) {
  const quarter = bytes.length >> 2;
  const starts = [0, quarter, quarter * 2, quarter * 3];
  const lanes = lists.map((list, number) => ({ list, limit: starts[number + 1] ?? bytes.length }));
  const states = new Uint16Array(4);
  for (let index = 0; ; index += 1) {
    index = toNextHit(automaton2, bytes, { quarter, states, from: index });
    if (index === quarter) break;
    for (let number = 0; number < lanes.length; number += 1) {
      const state = states[number];
      if (state >= automaton2.firstAccepting) accept(automaton2, bytes, lanes[number], state, index + starts[number]);
    }
  }
  for (const [number, lane] of lanes.entries()) {
    const from = (starts[number] ?? 0) + quarter;
    const to = number === 3 ? bytes.length : from + automaton2.longest - 1;
    walk(automaton2, bytes, { lane, state: states[number] ?? 0, from, to });
  }
}
function toNextHit({ next, firstAccepting }, bytes, { quarter, states, from }) {
  const start1 = quarter;
  const start2 = quarter * 2;
  const start3 = quarter * 3;
  let state0 = states[0];
  let state1 = states[1];
  let state2 = states[2];
  let state3 = states[3];
  let index = from;
  for (; index < quarter; index += 1) {
    state0 = next[state0 << 8 | bytes[index]];
    state1 = next[state1 << 8 | bytes[index + start1]];
    state2 = next[state2 << 8 | bytes[index + start2]];
    state3 = next[state3 << 8 | bytes[index + start3]];
    if (state0 >= firstAccepting || state1 >= firstAccepting || state2 >= firstAccepting || state3 >= firstAccepting) break;
  }
  states[0] = state0;
  states[1] = state1;
  states[2] = state2;
  states[3] = state3;
  return index;
}
function walk(automaton2, bytes, { lane, state: first, from, to }) {
  const { next, firstAccepting } = automaton2;
  const end = Math.min(to, bytes.length);
  let state = first;
  for (let index = from; index < end; index += 1) {
    state = next[state << 8 | bytes[index]];
    if (state >= firstAccepting) accept(automaton2, bytes, lane, state, index);
  }
}
function accept(automaton2, bytes, { list, limit }, state, last) {
  const { firstAccepting, outputStart, outputs, lengths, exact } = automaton2;
  const end = outputStart[state - firstAccepting + 1];
  for (let index = outputStart[state - firstAccepting]; index < end; index += 1) {
    const needle = outputs[index];
    const start = last + 1 - lengths[needle];
    if (start >= limit) continue;
    const text = exact[needle];
    if (text === null || standsAt(bytes, start, text)) addHit(list, needle, start);
  }
}
function standsAt(bytes, start, text) {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[start + index] !== text[index]) return false;
  }
  return true;
}

// src/secrets/mask.ts
var NEEDLES = [...SECRET_NEEDLES, ...PRIVATE_KEY_NEEDLES];
var ASTERISK = 42;
var KEY_LINE = /^(\s*)([A-Za-z0-9+/]{40,}={0,2})(\s*)$/;
var automaton = null;
async function maskSecrets(texts) {
  const originals = [...new Set(texts)];
  const encoded = originals.map((text) => Buffer.from(text));
  const bytes = Buffer.concat(encoded.flatMap((one) => [one, Buffer.from("\n")]));
  for (const { start: start2, end } of await secretsIn(bytes)) bytes.fill(ASTERISK, start2, end);
  const masked = /* @__PURE__ */ new Map();
  let start = 0;
  for (const [index, text] of originals.entries()) {
    const end = start + (encoded[index]?.length ?? 0);
    const shown = bytes.toString("utf8", start, end).replace(KEY_LINE, asterisks);
    if (shown !== text) masked.set(text, shown);
    start = end + 1;
  }
  return masked;
}
async function secretsIn(bytes) {
  automaton ??= buildAutomaton(NEEDLES);
  const hits = scan(automaton, bytes);
  if (hits.every((offsets) => offsets.length === 0)) return [];
  const found = [...findPrivateKeys(bytes, hits.slice(SECRET_NEEDLES.length))];
  for await (const { secrets } of findSecrets(bytes, "package.json", hits.slice(0, SECRET_NEEDLES.length)))
    found.push(...secrets.map(({ start, end, prefix }) => ({ start: start + prefix.length, end })));
  return found;
}
var asterisks = (_line, before, key, after) => `${before}${"*".repeat(key.length)}${after}`;

// src/masked-report.ts
var NAMES = /* @__PURE__ */ new Set(["rule", "severity", "path", "docs", "file", "subject", "package", "expires", "removes"]);
async function maskedReport(report) {
  const quotes = quotesOf(report);
  if (quotes.length === 0) return report;
  const mask = await masking([...quotes, ...reasonsIn(report)]);
  if (mask === null) return report;
  const packages = report.packages.map((one) => ({
    ...one,
    violations: mask(one.violations),
    waivers: mask(one.waivers),
    ...one.changes !== void 0 && { changes: mask(one.changes) }
  }));
  const { violations, unusedExceptions, expiringExceptions = [], shard, errors } = report;
  return withReasons(mask, {
    ...report,
    packages,
    violations: mask(violations),
    unusedExceptions: mask(unusedExceptions),
    expiringExceptions: mask(expiringExceptions),
    errors: mask(errors),
    ...shard !== void 0 && { shard: { ...shard, exceptions: mask(shard.exceptions) } }
  });
}
async function maskedReasons(report) {
  const mask = await masking(reasonsIn(report));
  return mask === null ? report : withReasons(mask, report);
}
var reasonsIn = ({ packages }) => [
  ...new Set(packages.flatMap(({ files }) => files.map(({ reason }) => reason)))
];
function withReasons(mask, report) {
  const masked = new Map(reasonsIn(report).map((reason) => [reason, mask(reason)]));
  const packages = report.packages.map((one) => ({
    ...one,
    files: one.files.map((file) => ({ ...file, reason: masked.get(file.reason) ?? null }))
  }));
  return { ...report, packages };
}
async function maskedFrames(values) {
  const mask = await masking(values);
  return mask === null ? values : mask(values);
}
async function maskedErrors(errors) {
  return maskedFrames(errors);
}
var quotesOf = ({ packages, violations, unusedExceptions, expiringExceptions = [], shard, errors }) => [
  ...packages.flatMap((one) => [...one.violations, ...one.waivers, ...one.changes?.manifest ?? []]),
  ...violations,
  ...unusedExceptions,
  ...expiringExceptions,
  ...shard?.exceptions ?? [],
  ...errors
];
async function masking(values) {
  if (values.length === 0) return null;
  const texts = /* @__PURE__ */ new Set();
  eachText(values, (text) => texts.add(text));
  const masked = await maskSecrets(texts);
  return masked.size === 0 ? null : (value) => replaced(value, masked);
}
function eachText(value, take) {
  if (typeof value === "string") take(value);
  else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!NAMES.has(key)) eachText(inner, take);
  }
}
function replaced(value, masked) {
  if (typeof value === "string") return masked.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner) => replaced(inner, masked));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, NAMES.has(key) ? inner : replaced(inner, masked)]));
}

export {
  buildAutomaton,
  scan,
  maskedReport,
  maskedReasons,
  maskedFrames,
  maskedErrors
};
