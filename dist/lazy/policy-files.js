import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  COLLECTION_STYLE,
  EVENT_ID,
  NOT_RESOLVED,
  SCALAR_STYLE,
  YAMLException,
  boolCoreTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  nullCoreTag,
  parseEvents
} from "../shared/policy-files+workspace-yaml.js";
import {
  EMPTY_SCOPE,
  compileText,
  denyList,
  frameAt,
  lineOf,
  lineText,
  sourceText
} from "../shared/ignore-package-and-more.js";
import {
  DENY,
  EXACT,
  compileNames,
  compilePatterns,
  gather,
  isPlainName,
  policyProblem,
  quote,
  throwTogether
} from "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import {
  nodeCrypto
} from "../shared/late-modules-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/policy-files.ts
import fs from "node:fs";
import path from "node:path";

// src/policy/extends.ts
import { posix } from "node:path";

// src/policy/nearest.ts
function nearest(word, candidates) {
  const written = word.toLowerCase();
  if (written === "" || written.length > LONGEST_WORD) return null;
  const begun = written.length >= 3 ? candidates.filter((candidate) => candidate.startsWith(written)) : [];
  if (begun.length === 1) return begun[0] ?? null;
  let best = null;
  let bestDistance = Math.min(3, Math.floor(written.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}
var LONGEST_WORD = 64;
function editDistance(from, to) {
  let beforeLast = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY
        )
      );
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}
var at = (row, column) => row[column] ?? Number.POSITIVE_INFINITY;

// src/policy/yaml.ts
var DEEPEST_NESTING = 32;
function parseYaml(text2, file) {
  const source = sourceText(text2, file);
  const events = readEvents(source);
  refuseSecondDocument(source, events);
  const [document, ...nodes] = events;
  if (document === void 0)
    throw problemAt(source, source.text.length, 1, "the policy is empty", "write at least one key, or remove the file");
  const cursor = { source, events: nodes, index: 0, readTo: 0 };
  const root = readNode(cursor, null);
  if (root.kind === "map") return root;
  const found = root.kind === "scalar" && root.value === null;
  if (found) throw policyProblem(root.frame, "the policy is empty", "write at least one key, or remove the file");
  throw policyProblem(root.frame, `a policy is a mapping, found ${describeNode(root)}`, 'write keys and values, like "allow: [...]"');
}
function describeNode(node) {
  switch (node.kind) {
    case "list":
      return "a list";
    case "map":
      return "a mapping";
    case "scalar":
      if (node.value === null) return "nothing";
      return typeof node.value === "string" ? `the text ${quote(node.value)}` : `${node.value}`;
  }
}
function readEvents(source) {
  try {
    return parseEvents(source.text, { maxDepth: DEEPEST_NESTING });
  } catch (error) {
    const reason = error instanceof YAMLException ? error.reason : String(error);
    const position = error instanceof YAMLException ? error.mark?.position ?? 0 : 0;
    const offset = lastTextBefore(source.text, position);
    throw problemAt(source, offset, 1, `invalid YAML: ${reason}`, advice(source, offset, offset < position), error);
  }
}
function lastTextBefore(text2, position) {
  if (/\S/.test(text2.slice(position))) return position;
  return Math.max(0, text2.slice(0, position).trimEnd().length - 1);
}
function advice(source, offset, atEnd2) {
  const line = lineText(source, lineOf(source, offset));
  const first = unquotedStart(line, source.text.charAt(offset));
  if (first !== null) return `a value that begins with ${first} needs quotes`;
  if (/^\s*\t/.test(line)) return "indent with spaces";
  return atEnd2 ? "the text ends here" : "here";
}
function unquotedStart(line, failedAt) {
  if (/[*&!@`%]/.test(failedAt)) return failedAt;
  const scalar = /(?:^\s*-\s+|:\s+)([*&!@`%])/.exec(line);
  const collection = /(?:^\s*-\s+|:\s+)([[{])[^\]}]*[\]}][^\s,\]}]/.exec(line);
  return scalar?.[1] ?? collection?.[1] ?? null;
}
function refuseSecondDocument(source, events) {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  if (second === -1) return;
  const content = events.slice(second).map(startOf).find((start) => start >= 0) ?? source.text.length;
  const marker = Math.max(0, source.text.lastIndexOf("---", content));
  throw problemAt(source, marker, 3, "a policy is one YAML document, found a second one", "remove it, or move it to its own file");
}
function startOf(event) {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart;
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start;
    case EVENT_ID.ALIAS:
      return event.anchorStart;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return -1;
  }
}
function problemAt(source, offset, length, message, label, cause) {
  const start = Math.min(offset, lastTextBefore(source.text, source.text.length));
  return policyProblem(frameAt(source, start, start + length, ""), message, label, { cause });
}
function readNode(cursor, place) {
  const event = cursor.events[cursor.index];
  cursor.index += 1;
  if (event === void 0 || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
    throw new Error("the YAML parser closed a node that it never opened");
  }
  if (event.type === EVENT_ID.ALIAS) throw propertyProblem(cursor.source, "an alias", event.anchorStart - 1, event.anchorEnd);
  if (event.tagStart >= 0) throw propertyProblem(cursor.source, "a tag", event.tagStart, event.tagEnd);
  if (event.anchorStart >= 0) throw propertyProblem(cursor.source, "an anchor", event.anchorStart - 1, event.anchorEnd);
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return {
        kind: "scalar",
        value: scalarValue(cursor.source, event),
        frame: place === null || event.valueStart >= 0 ? scalarFrame(cursor, event) : place
      };
    case EVENT_ID.SEQUENCE:
      return readList(cursor, event);
    case EVENT_ID.MAPPING:
      return readMap(cursor, event);
  }
}
function propertyProblem(source, what, start, end) {
  const written = source.text.slice(start, end);
  const message = `YAML reads ${quote(written).slice(1, -1)} as ${what}, which a policy cannot have`;
  return policyProblem(frameAt(source, start, end, ""), message, `a value that begins with ${written.slice(0, 1)} needs quotes`);
}
function readList(cursor, event) {
  const frame = collectionFrame(cursor, event);
  const items = [];
  while (!atEnd(cursor)) items.push(readNode(cursor, nextIsEmpty(cursor) ? emptyItemFrame(cursor, frame) : null));
  cursor.index += 1;
  return { kind: "list", items, frame };
}
function readMap(cursor, event) {
  const frame = collectionFrame(cursor, event);
  const entries = [];
  const places = /* @__PURE__ */ new Map();
  while (!atEnd(cursor)) {
    const entry = readEntry(cursor, frame);
    const first = places.get(entry.key);
    if (first !== void 0)
      throw policyProblem(entry.keyFrame, `duplicate key ${quote(entry.key)}`, `it stands in line ${first.line} already`);
    places.set(entry.key, entry.keyFrame);
    entries.push(entry);
  }
  cursor.index += 1;
  return { kind: "map", entries, frame };
}
function readEntry(cursor, map) {
  const event = cursor.events[cursor.index];
  const key = readNode(cursor, map);
  if (key.kind !== "scalar" || event?.type !== EVENT_ID.SCALAR || event.valueStart < 0) {
    throw policyProblem(key.frame, `a key has to be plain text, found ${describeNode(key)}`, "write a name before the colon");
  }
  return { key: getScalarValue(cursor.source.text, event), keyFrame: key.frame, value: readNode(cursor, key.frame) };
}
var atEnd = (cursor) => cursor.events[cursor.index]?.type === EVENT_ID.POP;
function nextIsEmpty(cursor) {
  const event = cursor.events[cursor.index];
  return event?.type === EVENT_ID.SCALAR && event.valueStart < 0 && event.tagStart < 0 && event.anchorStart < 0;
}
function emptyItemFrame(cursor, list) {
  const emptyItem = new RegExp(`^[ ]{${list.column - 1}}-[ \\t]*(?:#.*)?$`);
  for (let line = lineOf(cursor.source, cursor.readTo); line < cursor.source.lineStarts.length; line += 1) {
    const start = cursor.source.lineStarts[line] ?? 0;
    if (start < cursor.readTo || !emptyItem.test(lineText(cursor.source, line))) continue;
    cursor.readTo = start + list.column;
    return frameAt(cursor.source, start + list.column - 1, start + list.column, "");
  }
  return list;
}
function collectionFrame(cursor, event) {
  cursor.readTo = Math.max(cursor.readTo, event.start);
  const isFlow = event.style === COLLECTION_STYLE.FLOW;
  return frameAt(cursor.source, event.start, isFlow ? event.start + 1 : cursor.source.text.length, "");
}
function scalarFrame(cursor, event) {
  const { text: text2 } = cursor.source;
  if (event.valueStart < 0) return frameAt(cursor.source, lastTextBefore(text2, text2.length), text2.length, "");
  cursor.readTo = Math.max(cursor.readTo, event.valueEnd);
  const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  const block = event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK;
  const indent = block ? text2.slice(event.valueStart, event.valueEnd).search(/\S|$/) : 0;
  return frameAt(cursor.source, event.valueStart + indent - quoted, event.valueEnd + quoted, "");
}
function scalarValue(source, event) {
  const text2 = getScalarValue(source.text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return text2;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(text2, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return text2;
}

// src/policy/value.ts
function unknownName(frame, what, name, known) {
  const meant = nearest(name, known);
  const few = known.length <= 12 ? `expected ${listed(known, "or")}` : "no such name";
  return policyProblem(frame, `unknown ${what}`, meant === null ? few : `did you mean ${meant}?`);
}
var wrongType = (node, expected) => policyProblem(
  node.frame,
  `expected ${expected}, found ${describeNode(node)}`,
  node.kind === "scalar" && node.value === null ? "it has no value" : "here"
);
var listed = (names, word) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}`;
function parsed(type, parse, schema) {
  return { read: (node, rules) => parse(type.read(node, rules), rules), schema };
}
function either(single, map) {
  return {
    read: (node, rules) => node.kind === "map" ? map.read(node, rules) : single.read(node, rules),
    schema: (rules) => ({ anyOf: [single.schema(rules), map.schema(rules)] })
  };
}

// src/policy/collection.ts
function mapping(fields, options) {
  return {
    fields,
    read: (node, rules) => {
      if (node.kind !== "map") throw wrongType(node, `a mapping with ${listed(Object.keys(fields), "and")}`);
      const entries = gather(node.entries.map((entry) => () => [entry.key, readField(entry, fields, options, rules)]));
      throwTogether(
        (options.required ?? []).filter((name) => !node.entries.some(({ key }) => key === name)).map((name) => missingKey(node, name, options.noun))
      );
      const read = Object.fromEntries([...Object.keys(fields).map((name) => [name, null]), ...entries]);
      const values = read;
      return { values, frame: node.frame, keyFrames: new Map(node.entries.map((entry) => [entry.key, entry.keyFrame])) };
    },
    schema: (rules) => ({
      type: "object",
      additionalProperties: false,
      ...options.required === void 0 ? {} : { required: options.required },
      properties: Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { description: field.description, examples: [field.example], ...field.type.schema(rules) }
        ])
      )
    })
  };
}
function readField(entry, fields, options, rules) {
  const field = Object.hasOwn(fields, entry.key) ? fields[entry.key] : void 0;
  if (field !== void 0) return field.type.read(entry.value, rules);
  const where = options.noun === "" ? "" : ` in ${options.noun}`;
  const later = options.later !== void 0 && Object.hasOwn(options.later, entry.key) ? options.later[entry.key] : void 0;
  if (later !== void 0) throw policyProblem(entry.keyFrame, `not supported yet: ${quote(entry.key)}${where}`, later);
  throw unknownName(entry.keyFrame, `key ${quote(entry.key)}${where}`, entry.key, Object.keys(fields));
}
var missingKey = (map, name, noun) => policyProblem(map.frame, `${noun} needs "${name}"`, `"${name}" is missing here`);
function listOf(item) {
  return {
    read: (node, rules) => {
      if (node.kind !== "list") throw wrongType(node, "a list");
      return gather(node.items.map((value) => () => item.read(value, rules)));
    },
    schema: (rules) => ({ type: "array", items: item.schema(rules) })
  };
}
function oneOrList(item, single, expected) {
  const list = listOf(item);
  return {
    read: (node, rules) => {
      if (node.kind === "scalar" && node.value !== null) return [single.read(node, rules)];
      if (node.kind !== "list") throw wrongType(node, expected);
      return list.read(node, rules);
    },
    schema: (rules) => ({ anyOf: [single.schema(rules), list.schema(rules)] })
  };
}
function oneOrMore(item, expected) {
  const list = oneOrList(item, item, expected);
  return {
    read: (node, rules) => {
      if (node.kind !== "list" || node.items.length > 0) return list.read(node, rules);
      throw policyProblem(node.frame, `expected ${expected}, found an empty list`, "write an entry, or remove the key");
    },
    schema: (rules) => ({ anyOf: [item.schema(rules), { type: "array", minItems: 1, items: item.schema(rules) }] })
  };
}
function named(expected, name, value, schema) {
  return {
    read: (node, rules) => {
      if (node.kind !== "map") throw wrongType(node, expected);
      return gather(
        node.entries.map((entry) => () => {
          name(entry, rules);
          return { name: { value: entry.key, frame: entry.keyFrame }, value: value.read(entry.value, rules) };
        })
      );
    },
    schema
  };
}

// src/policy/scalar.ts
function text(expected) {
  return {
    read: (node) => {
      if (node.kind !== "scalar" || typeof node.value !== "string") throw withoutQuotes(node, expected);
      if (node.value.trim() === "") throw policyProblem(node.frame, `expected ${expected}, found an empty text`, "write it here");
      return { value: node.value, frame: node.frame };
    },
    schema: () => ({ type: "string", pattern: "\\S" })
  };
}
function withoutQuotes(node, expected) {
  const bare = node.kind === "scalar" && (typeof node.value === "number" || typeof node.value === "boolean");
  return bare ? policyProblem(node.frame, `expected ${expected}, found ${describeNode(node)}`, "put it in quotes to make it a text") : wrongType(node, expected);
}
function oneOf(what, words) {
  const expected = `the ${what} ${listed(words, "or")}`;
  return {
    read: (node) => {
      if (node.kind !== "scalar" || typeof node.value !== "string") throw wrongType(node, expected);
      const written = node.value;
      const word = words.find((candidate) => candidate === written);
      if (word === void 0) throw unknownName(node.frame, `${what} ${quote(written)}`, written, words);
      return { value: word, frame: node.frame };
    },
    schema: () => ({ enum: words })
  };
}
var yesOrNo = {
  read: (node) => {
    if (node.kind !== "scalar" || typeof node.value !== "boolean") throw wrongType(node, "true or false");
    return node.value;
  },
  schema: () => ({ type: "boolean" })
};
var count = {
  read: (node) => {
    if (node.kind !== "scalar" || typeof node.value !== "number") throw wrongType(node, "a whole number");
    return { value: wholeNumber(node.value, node, "a whole number"), frame: node.frame };
  },
  schema: () => ({ type: "integer", minimum: 1 })
};
function wholeNumber(value, node, expected) {
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw policyProblem(node.frame, `expected ${expected}, found ${describeNode(node)}`, "it has to be a whole number from 1 on");
}
var UNITS = /* @__PURE__ */ new Map([
  ["b", 1],
  ["kb", 1e3],
  ["mb", 1e6],
  ["gb", 1e9],
  ["kib", 1024],
  ["mib", 1024 ** 2],
  ["gib", 1024 ** 3]
]);
var SIZE = /^(\d+(?:\.\d+)?) ?(B|[kMG]i?B)$/i;
var A_SIZE = "a size like 2 MB, 500 kB or 1 MiB";
var size = {
  read: (node) => {
    if (node.kind !== "scalar") throw wrongType(node, A_SIZE);
    if (typeof node.value === "number") return { value: wholeNumber(node.value, node, A_SIZE), frame: node.frame };
    const [, digits, unit] = typeof node.value === "string" ? SIZE.exec(node.value.trim()) ?? [] : [];
    if (digits === void 0 || unit === void 0) throw wrongType(node, A_SIZE);
    const bytes = Number(digits) * (UNITS.get(unit.toLowerCase()) ?? Number.NaN);
    return { value: wholeNumber(Math.round(bytes), node, A_SIZE), frame: node.frame };
  },
  schema: () => ({
    anyOf: [
      { type: "integer", minimum: 1 },
      { type: "string", pattern: "^\\s*\\d+(\\.\\d+)? ?([kKmMgG][iI]?)?[bB]\\s*$" }
    ]
  })
};
var PERCENTAGE = /^(\d+(?:\.\d+)?) ?%$/;
var percentage = {
  read: (node) => {
    const [, digits] = node.kind === "scalar" && typeof node.value === "string" ? PERCENTAGE.exec(node.value.trim()) ?? [] : [];
    if (digits === void 0) throw wrongType(node, "a percentage like 25%");
    return { value: Number(digits), frame: node.frame };
  },
  schema: () => ({ type: "string", pattern: "^\\s*\\d+(\\.\\d+)? ?%\\s*$" })
};
var date = {
  read: (node) => {
    const expected = "a date like 2027-06-30";
    if (node.kind !== "scalar" || typeof node.value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(node.value)) throw wrongType(node, expected);
    const day = /* @__PURE__ */ new Date(`${node.value}T00:00:00Z`);
    const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(node.value);
    if (!exists) throw policyProblem(node.frame, `expected ${expected}, found ${quote(node.value)}`, "there is no such day");
    return { value: node.value, frame: node.frame };
  },
  schema: () => ({ type: "string", format: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" })
};

// src/policy/pattern-value.ts
var pattern = text("a pattern");
function patterns(options) {
  return checkedPatterns((list) => compilePatterns(list, options));
}
var separatePatterns = checkedPatterns(
  (list) => gather(list.map((located) => () => compilePatterns([located], EXACT)))
);
var namePatterns = checkedPatterns(compileNames);
function checkedPatterns(compile) {
  const list = oneOrMore(pattern, "a pattern or a list of patterns");
  return {
    read: (node, rules) => {
      const read = list.read(node, rules);
      compile(read);
      return read;
    },
    schema: list.schema
  };
}

// src/policy/text-pattern-value.ts
var textPattern = parsed(
  text("a regular expression"),
  (located) => {
    compileText(located);
    return located;
  },
  () => ({ type: "string", pattern: "\\S" })
);

// src/policy/schema.ts
var SEVERITIES = ["error", "warning", "note"];
var LEVELS = [...SEVERITIES, "off"];
var PRESETS = ["recommended", "strict"];
var level = oneOf("level", LEVELS);
var longSetting = mapping(
  {
    level: { type: level, description: "How bad a finding of the rule is; `off` silences it.", example: "warning" },
    severity: { type: level, description: "The same as `level`.", example: "warning" }
  },
  { noun: "the setting of a rule", later: { options: "no rule has options yet: remove it" } }
);
var ruleSetting = either(
  level,
  parsed(
    longSetting,
    ({ values, frame }) => {
      if (values.level !== null && values.severity !== null)
        throw policyProblem(values.severity.frame, '"level" and "severity" say the same', "remove one of them");
      const set = values.level ?? values.severity;
      if (set === null) throw policyProblem(frame, 'the setting of a rule needs "level"', '"level" is missing here');
      return set;
    },
    (rules) => ({ ...longSetting.schema(rules), minProperties: 1, maxProperties: 1 })
  )
);
var ruleName = text("the id of a rule");
var knownRule = (name, rules) => {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(name.value)) return name;
  throw unknownName(name.frame, `rule ${quote(name.value)}`, name.value, ids);
};
var ruleSettings = named(
  "a mapping of rules to levels",
  (entry, rules) => knownRule({ value: entry.key, frame: entry.keyFrame }, rules),
  ruleSetting,
  (rules) => ({
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, { description: rule.summary, ...ruleSetting.schema(rules) }]))
  })
);
var DENY_ENTRY = 'an entry under "deny"';
var denyPaths = {
  paths: {
    type: patterns(DENY),
    description: "Patterns of packed paths; case is ignored, and a name stands for a directory as well.",
    example: ["internal/**", "**/*.secret.*"]
  }
};
var denyText = {
  text: {
    type: textPattern,
    description: "A regular expression on what is in the files, instead of `paths`; `(?i)` before it ignores case.",
    example: "(?i)codename-aurora|INTERNAL ONLY"
  },
  in: {
    type: patterns(DENY),
    description: "The files that are searched for `text`, as patterns like those of `paths`; without them, every file.",
    example: ["dist/**"]
  }
};
var denyReason = {
  reason: {
    type: text("a reason"),
    description: "Why this stays in; shown with the violation.",
    example: "internal code stays in"
  },
  severity: {
    type: oneOf("severity", SEVERITIES),
    description: "How bad it is; without it, the level of the rule `denied`, or for a text of `denied-text`.",
    example: "error"
  }
};
var denyKeys = mapping({ ...denyPaths, ...denyText, ...denyReason }, { noun: DENY_ENTRY });
var denyForms = [
  mapping({ ...denyPaths, ...denyReason }, { noun: DENY_ENTRY, required: ["paths"] }),
  mapping({ ...denyText, ...denyReason }, { noun: DENY_ENTRY, required: ["text"] })
];
var denyEntry = parsed(
  denyKeys,
  ({ values, frame, keyFrames }) => {
    const { reason, severity } = values;
    const placeOf = (key) => keyFrames.get(key) ?? frame;
    if (values.text !== null) {
      if (values.paths !== null)
        throw policyProblem(placeOf("paths"), `${DENY_ENTRY} has "paths" or "text", not both`, 'to search some files only, write "in"');
      return { what: { kind: "text", text: values.text, in: values.in ?? [] }, reason, severity, frame: placeOf("text") };
    }
    if (values.in !== null) throw policyProblem(placeOf("in"), `"in" belongs to "text" in ${DENY_ENTRY}`, "did you mean paths?");
    if (values.paths === null) throw policyProblem(frame, `${DENY_ENTRY} needs "paths" or "text"`, '"paths" or "text" is missing here');
    return { what: { kind: "paths", paths: values.paths }, reason, severity, frame: placeOf("paths") };
  },
  (rules) => ({ anyOf: denyForms.map((form) => form.schema(rules)) })
);
var exceptionEntry = mapping(
  {
    rule: {
      type: parsed(ruleName, knownRule, (rules) => ({ enum: rules.map((rule) => rule.id) })),
      description: "The rule whose violations are excused.",
      example: "private-key-file"
    },
    paths: {
      type: patterns(EXACT),
      description: "Patterns of packed paths; without them, every violation of the rule.",
      example: ["certs/roots.pem"]
    },
    reason: { type: text("a reason"), description: "Why this is no violation here.", example: "public CA roots" },
    owner: { type: text("an owner"), description: "Who answers for the exception.", example: "@acme/security" },
    expires: { type: date, description: "The last day on which the exception holds.", example: "2027-06-30" }
  },
  { noun: "an exception", required: ["rule", "reason"] }
);
var budget = mapping(
  {
    files: { type: count, description: "The most files that a package may have.", example: 200 },
    unpacked: { type: size, description: "The most bytes that its files may have together.", example: "2 MB" },
    file: { type: size, description: "The most bytes that one file may have.", example: "1 MB" },
    growth: {
      type: percentage,
      description: "By how much the package, and each file, may be larger than in the last release; without it, by the bounds of the rule `grown`.",
      example: "25%"
    }
  },
  { noun: "a budget" }
);
var scopeFields = {
  allow: {
    type: patterns(EXACT),
    description: "What may ship. Where it is present, every other file is a violation.",
    example: ["dist/**", "!dist/**/*.map", "/README.md"]
  },
  deny: {
    type: oneOrList(either(pattern, denyEntry), pattern, "a list of patterns and entries"),
    description: "What must not ship: files by their paths, or whatever files by what is in them.",
    example: [
      { paths: ["internal/**"], reason: "internal code stays in" },
      { text: "(?i)codename-aurora|INTERNAL ONLY", in: ["dist/**"], reason: "unannounced names" }
    ]
  },
  require: {
    type: separatePatterns,
    description: "What must ship: each pattern has to match a file.",
    example: ["dist/index.js", "dist/index.d.ts"]
  },
  rules: { type: ruleSettings, description: "The level of each rule, where it differs from the preset.", example: { "env-file": "error" } },
  budget: {
    type: budget,
    description: "Limits on the number and size of files.",
    example: { files: 200, unpacked: "2 MB", file: "1 MB", growth: "25%" }
  },
  exceptions: {
    type: listOf(exceptionEntry),
    description: "Violations that are known and excused.",
    example: [{ rule: "private-key-file", paths: ["certs/roots.pem"], reason: "public CA roots" }]
  }
};
var scopeDefinition = mapping(scopeFields, { noun: 'an entry under "packages"' });
function checkPackageName(entry) {
  const name = { value: entry.key, frame: entry.keyFrame };
  if (name.value.startsWith("!"))
    throw policyProblem(name.frame, `the package pattern ${quote(name.value)} takes back`, "name the packages that the entry is for");
  compileNames([name]);
}
var packages = named("a mapping of package names to what holds for them", checkPackageName, scopeDefinition, (rules) => ({
  type: "object",
  additionalProperties: scopeDefinition.schema(rules)
}));
var extended = parsed(text("a preset or a file"), readExtended, () => ({
  anyOf: [{ enum: PRESETS.map((preset) => `packgate:${preset}`) }, { type: "string", pattern: "^\\.\\.?/.*\\.ya?ml$" }]
}));
function readExtended(written) {
  const { value, frame } = written;
  if (/^\.\.?\/.*\.ya?ml$/.test(value)) return { kind: "file", path: value, written };
  const preset = PRESETS.find((candidate) => value === `packgate:${candidate}`);
  if (preset !== void 0) return { kind: "preset", preset, written };
  const names = PRESETS.map((candidate) => `packgate:${candidate}`);
  if (/^packgate\b/.test(value)) throw unknownName(frame, `preset ${quote(value)}`, value, names);
  if (value.includes("@") && value.includes(".y"))
    throw policyProblem(frame, "not supported yet: a policy of another repository", "copy it here and extend ./that-file.yml");
  if (/^\.\.?\//.test(value)) throw policyProblem(frame, `expected a file that ends in .yml or .yaml, found ${quote(value)}`, "here");
  if (/\.ya?ml$/.test(value))
    throw policyProblem(
      frame,
      `expected a path that begins with ./, found ${quote(value)}`,
      `did you mean ./${value.replace(/^\/+/, "")}?`
    );
  throw policyProblem(
    frame,
    "not supported yet: a policy from an npm package",
    `copy it here and extend ./that-file.yml, or use ${names.join(" or ")}`
  );
}
var policyDefinition = mapping(
  {
    extends: {
      type: oneOrMore(extended, "a preset or a file, or a list of them"),
      description: "Presets and policy files that this one builds on, in order; what comes later wins.",
      example: "packgate:strict"
    },
    ...scopeFields,
    "deny-from": {
      type: oneOrMore(text("the path of a list"), "the path of a list, or several"),
      description: "Lists in the syntax of .gitignore, by their path in the repository: what they name must not ship.",
      example: [".claudeignore"]
    },
    "public-packages": {
      type: namePatterns,
      description: "Names that public packages may have. Where it is present, a public package of another name is a violation.",
      example: ["@acme/public-*"]
    },
    packages: {
      type: packages,
      description: "What else holds for some packages, by patterns of their names; what comes later wins.",
      example: { "@acme/cli": { budget: { unpacked: "20 MB" } } }
    },
    locked: { type: yesOrNo, description: "Whoever extends this policy may tighten it, never loosen it.", example: true }
  },
  { noun: "" }
);

// src/policy/parse.ts
function parsePolicy(text2, file, rules) {
  const { values } = policyDefinition.read(parseYaml(text2, file), rules);
  return {
    file,
    locked: values.locked ?? false,
    extends: values.extends ?? [],
    denyFrom: values["deny-from"] ?? [],
    publicPackages: values["public-packages"],
    layer: layerOf(values),
    packages: (values.packages ?? []).map(({ name, value }) => ({ pattern: name, layer: layerOf(value.values) }))
  };
}
function layerOf(values) {
  const { files, unpacked, file, growth } = values.budget?.values ?? { files: null, unpacked: null, file: null, growth: null };
  return {
    allow: values.allow,
    deny: denyEntries(values.deny ?? []),
    require: values.require ?? [],
    rules: new Map(
      (values.rules ?? []).map(({ name, value }) => [name.value, { value: { level: value.value, options: {} }, frame: name.frame }])
    ),
    budget: { files, unpacked, file, growth },
    exceptions: (values.exceptions ?? []).map(exceptionEntry2)
  };
}
var DENIES = "this entry denies it";
function denyEntries(items) {
  const plain = items.filter((item) => "value" in item);
  const [first] = plain;
  if (first !== void 0) compilePatterns(plain, DENY);
  const together = first === void 0 ? [] : [{ paths: plain, syntax: "glob", reason: null, severity: null, frame: { ...first.frame, label: DENIES } }];
  const entries = items.filter((item) => "what" in item).map(denyEntry2);
  return [...together, ...entries];
}
function denyEntry2({ what, reason, severity, frame }) {
  const more = { reason: reason?.value ?? null, severity: severity?.value ?? null, frame: { ...frame, label: DENIES } };
  switch (what.kind) {
    case "paths":
      return { syntax: "glob", paths: what.paths, ...more };
    case "text":
      return { syntax: "text", text: what.text, in: what.in, ...more };
  }
}
function exceptionEntry2({ values, frame, keyFrames }) {
  return {
    rule: values.rule.value,
    paths: values.paths ?? [],
    reason: values.reason.value,
    owner: values.owner?.value ?? null,
    expires: values.expires?.value ?? null,
    frame: { ...keyFrames.get("rule") ?? frame, label: "this exception" }
  };
}

// src/policy/extends.ts
var LONGEST_CHAIN = 10;
function followExtends(file, readText, rules) {
  const trees = /* @__PURE__ */ new Map();
  const follow = ({ path: path2, namedBy, chain }) => {
    checkChain(path2, namedBy, chain);
    const known = trees.get(path2);
    if (known !== void 0) return known;
    const document = parsePolicy(readText(path2, namedBy), path2, rules);
    const steps = document.extends.flatMap((entry) => entry.kind === "file" ? [stepTo(entry, [...chain, path2])] : []);
    const bases = gather(steps.map((step) => () => follow(step)));
    const denyLists = gather(document.denyFrom.map((list) => () => readList2(list, readText)));
    const tree = { document, bases, denyLists };
    trees.set(path2, tree);
    return tree;
  };
  return follow({ path: file, namedBy: null, chain: [] });
}
var stepTo = ({ path: path2, written }, chain) => ({
  path: posix.join(posix.dirname(chain.at(-1) ?? ""), path2),
  namedBy: written.frame,
  chain
});
function checkChain(path2, namedBy, chain) {
  if (namedBy === null) return;
  if (chain.includes(path2))
    throw policyProblem(namedBy, `policies extend each other in a circle: ${[...chain, path2].join(" -> ")}`, "remove one of them");
  if (chain.length > LONGEST_CHAIN)
    throw policyProblem(namedBy, `more than ${LONGEST_CHAIN} policies extend each other`, "extend one of the first");
}
function readList2(named2, readText) {
  const file = posix.normalize(named2.value);
  const outside = posix.isAbsolute(file) || file === ".." || file.startsWith("../");
  if (outside)
    throw policyProblem(named2.frame, 'a list under "deny-from" stands in the repository', "write its path from the repository's root");
  return denyList(readText(file, named2.frame), file, named2);
}

// src/policy/lock.ts
var ADVICE = "whoever extends a locked policy may tighten it, never loosen it: ask its owner";
function checkLocks(policy, documents, locks, rules) {
  gather(
    locks.flatMap((lock) => [
      ...documents.filter(({ file }) => !lock.files.has(file)).flatMap((document) => documentChecks(document, lock, rules)),
      () => checkPreset(policy.preset, documents, lock, rules)
    ])
  );
}
function documentChecks({ layer, packages: packages2 }, lock, rules) {
  const ofPackages = packages2.flatMap((override) => layerChecks(override.layer, scopesUnder(lock.policy, override), lock, rules));
  return [...layerChecks(layer, [lock.policy.scope], lock, rules), ...ofPackages];
}
function scopesUnder({ scope, packages: packages2 }, { pattern: pattern2 }) {
  if (!isPlainName(pattern2.value)) return [scope, ...packages2.map(({ apply }) => apply(scope))];
  const own = packages2.filter((override) => compileNames([override.pattern])(pattern2.value) !== null);
  return [own.reduce((before, { apply }) => apply(before), scope)];
}
function layerChecks(layer, scopes, lock, rules) {
  return [
    ...[...layer.rules].map(
      ([id, { value, frame }]) => () => checkLevel({ id, level: value.level, frame }, scopes, lock, rules)
    ),
    ...BUDGET_KEYS.map((key) => () => checkLimit(key, layer.budget[key], scopes, lock)),
    ...layer.exceptions.map(({ rule, frame }) => () => {
      throw looser(lock, frame, `${rule} has no exceptions here`, "excuses what it forbids");
    })
  ];
}
var STRICTNESS = { off: 0, note: 1, warning: 2, error: 3 };
var strictest = (levels) => levels.reduce((one, other) => STRICTNESS[other] > STRICTNESS[one] ? other : one, "off");
function checkLevel({ id, level: level2, frame }, scopes, lock, rules) {
  const meta = rules.find((rule) => rule.id === id);
  if (meta === void 0 || level2 === null) return;
  const floor = strictest(scopes.map((scope) => scope.rules.get(id)?.value.level ?? strictest(defaultsOf(meta, lock.policy.preset))));
  if (STRICTNESS[level2] < STRICTNESS[floor]) throw looser(lock, frame, `${id} is ${floor} at least`, `lowers it to ${level2}`);
}
var defaultsOf = ({ severity, variants }, preset) => [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map((levels) => levels[preset]);
function checkPreset(preset, documents, lock, rules) {
  const lowered = rules.find((rule) => {
    if (lock.policy.scope.rules.has(rule.id)) return false;
    const before = defaultsOf(rule, lock.policy.preset);
    return defaultsOf(rule, preset).some((level2, index) => STRICTNESS[level2] < STRICTNESS[before[index] ?? "off"]);
  });
  const named2 = documents.flatMap((document) => document.extends).findLast((entry) => entry.kind === "preset");
  if (lowered === void 0 || named2 === void 0) return;
  throw looser(lock, named2.written.frame, `the preset is ${lock.policy.preset}`, `lowers ${lowered.id}`);
}
var BUDGET_KEYS = ["files", "unpacked", "file", "growth"];
var LIMITS_UNSET = {
  files: Number.POSITIVE_INFINITY,
  unpacked: Number.POSITIVE_INFINITY,
  file: Number.POSITIVE_INFINITY,
  growth: 50
};
function checkLimit(key, limit, scopes, lock) {
  if (limit === null) return;
  const most = Math.min(...scopes.map(({ budget: budget2 }) => budget2[key]?.value ?? LIMITS_UNSET[key]));
  const unit = key === "growth" ? "%" : "";
  if (limit.value > most) throw looser(lock, limit.frame, `"${key}" is ${most}${unit} at most`, `raises it to ${limit.value}${unit}`);
}
var looser = ({ policy }, frame, held, label) => policyProblem(frame, `${policy.path} is locked: ${held}`, label, { help: ADVICE });

// src/policy/resolve.ts
function resolvePolicy(tree, sha2562, rules) {
  const layers = inOrder(tree);
  const locks = layers.filter((base) => base !== tree && base.document.locked).map((base) => lockOf(base, rules));
  const preset = presetOf(layers);
  const policy = {
    path: tree.document.file,
    sha256: sha2562,
    extends: [`packgate:${preset}`, ...layers.filter((layer) => layer !== tree).map(({ document }) => document.file)],
    preset,
    scope: layers.reduce((scope, layer) => withTree(scope, layer, locks), EMPTY_SCOPE),
    packages: layers.flatMap(
      ({ document }) => document.packages.map(({ pattern: pattern2, layer }) => ({
        pattern: pattern2,
        apply: (scope) => withLayer(scope, layer, heldAgainst(document, locks))
      }))
    )
  };
  checkLocks(
    policy,
    layers.map(({ document }) => document),
    locks,
    rules
  );
  return policy;
}
function scopeFor(policy, packageName) {
  return policy.packages.filter(({ pattern: pattern2 }) => namesPackage(pattern2, packageName)).reduce((scope, { apply }) => apply(scope), policy.scope);
}
function unmatchedPackages(policy, names) {
  const own = policy.packages.map(({ pattern: pattern2 }) => pattern2).filter(({ frame }) => frame.file === policy.path);
  return own.filter((pattern2) => !names.some((name) => namesPackage(pattern2, name)));
}
var nameMatchers = /* @__PURE__ */ new WeakMap();
function namesPackage(pattern2, name) {
  const known = nameMatchers.get(pattern2);
  if (known !== void 0) return known(name);
  const matches = compileNames([pattern2]);
  nameMatchers.set(pattern2, (candidate) => matches(candidate) !== null);
  return matches(name) !== null;
}
function inOrder(tree, seen = /* @__PURE__ */ new Set()) {
  if (seen.has(tree.document.file)) return [];
  seen.add(tree.document.file);
  return [...tree.bases.flatMap((base) => inOrder(base, seen)), tree];
}
function lockOf(base, rules) {
  const files = inOrder(base).map(({ document }) => document);
  return {
    policy: resolvePolicy(base, null, rules),
    files: new Set(files.map(({ file }) => file)),
    lists: new Set(files.flatMap(listsOf))
  };
}
var listsOf = ({ layer, publicPackages, packages: packages2 }) => [layer.allow, publicPackages, ...packages2.map((override) => override.layer.allow)].filter((list) => list !== null);
var heldAgainst = ({ file }, locks) => (list) => locks.some((lock) => !lock.files.has(file) && lock.lists.has(list));
function presetOf(layers) {
  const named2 = layers.flatMap(({ document }) => document.extends).filter((entry) => entry.kind === "preset");
  return named2.at(-1)?.preset ?? "recommended";
}
function withTree(scope, { document, denyLists }, locks) {
  const isHeld = heldAgainst(document, locks);
  const layered = withLayer(scope, document.layer, isHeld);
  return {
    ...layered,
    deny: [...layered.deny, ...denyLists],
    publicPackages: replaced(scope.publicPackages, document.publicPackages, isHeld)
  };
}
function withLayer(scope, layer, isHeld) {
  return {
    ...scope,
    allow: replaced(scope.allow, layer.allow, isHeld),
    deny: [...scope.deny, ...layer.deny],
    require: [...scope.require, ...layer.require],
    rules: mergedRules(scope.rules, layer.rules),
    budget: mergedBudget(scope.budget, layer.budget),
    exceptions: [...scope.exceptions, ...layer.exceptions]
  };
}
var replaced = (before, list, isHeld) => list === null ? before : [...before.filter(isHeld), list];
function mergedRules(before, after) {
  const merged = new Map(before);
  for (const [id, { value, frame }] of after) {
    const known = before.get(id)?.value;
    merged.set(id, { value: { level: value.level ?? known?.level ?? null, options: { ...known?.options, ...value.options } }, frame });
  }
  return merged;
}
var mergedBudget = (before, after) => ({
  files: after.files ?? before.files,
  unpacked: after.unpacked ?? before.unpacked,
  file: after.file ?? before.file,
  growth: after.growth ?? before.growth
});

// src/policy-files.ts
var LARGEST_FILE = 1e6;
function loadPolicy({ repository, file, rules }) {
  const digests = [];
  const roots = rootsOf(repository, file);
  const read = (asked, namedBy) => {
    const bytes = readBytes(path.resolve(repository, asked), roots, { asked, namedBy });
    digests.push(sha256(bytes));
    return decode(bytes, { asked, namedBy });
  };
  const tree = followExtends(relative(repository, file), read, rules);
  const [only = ""] = digests;
  return resolvePolicy(tree, digests.length === 1 ? only : sha256(digests.join("\n")), rules);
}
var sha256 = (data) => nodeCrypto().createHash("sha256").update(data).digest("hex");
var relative = (repository, file) => path.relative(repository, file).split(path.sep).join("/");
function rootsOf(repository, policy) {
  return isInside(repository, policy) ? [repository] : [repository, path.dirname(policy)];
}
function isInside(directory, file) {
  const way = path.relative(directory, file);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
function readBytes(file, roots, asked) {
  try {
    const real = fs.realpathSync(file);
    if (!roots.some((root) => isInside(fs.realpathSync(root), real))) throw unreadable(asked, "it is outside of the repository");
    const stat = fs.statSync(real);
    if (!stat.isFile()) throw unreadable(asked, "it is not a file");
    if (stat.size > LARGEST_FILE) throw unreadable(asked, `it is larger than ${LARGEST_FILE / 1e6} MB`);
    return fs.readFileSync(real);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const code = systemErrorCode(error);
    throw unreadable(asked, code === "ENOENT" || code === "ENOTDIR" ? "it does not exist" : firstLine(error), error);
  }
}
function decode(bytes, asked) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(asked, "it is not UTF-8", error);
  }
}
function unreadable({ asked, namedBy }, why, cause) {
  if (namedBy !== null) return policyProblem(namedBy, `cannot read ${quote(asked)}: ${why}`, "named here", { cause });
  const help = "nothing was checked: mend the file, name another one with --policy, or make one with packgate init";
  return new GateError("policy", `cannot read the policy ${quote(asked)}: ${why}`, { help, cause });
}
export {
  loadPolicy,
  scopeFor,
  unmatchedPackages
};
