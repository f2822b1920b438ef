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
  resolvePolicy,
  scopeFor,
  unmatchedPackages
} from "../shared/policy+policy-files.js";
import {
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
  gatherInTurn,
  isPlainName,
  policyProblem,
  quote,
  throwTogether
} from "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  nodeCrypto
} from "../shared/late-modules-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// builtin:node:fs in policy-files.ts
var node_fs_in_policy_files_default = process.getBuiltinModule("node:fs");

// src/policy-files.ts
import path2 from "node:path";

// builtin:node:fs in policy-packages.ts
var node_fs_in_policy_packages_default = process.getBuiltinModule("node:fs");

// src/policy-packages.ts
import path from "node:path";
var AT_ROOT = ["packgate.yml", "packgate.yaml"];
function findPolicyPackage(repository, named2, from) {
  const start = from.kind === "github" ? "." : path.dirname(from.file);
  const directories = upwards(repository, path.resolve(repository, start));
  const found = directories.map((directory2) => path.join(directory2, "node_modules", named2.name)).find(exists);
  if (found === void 0) throw notInstalled(repository, directories, named2);
  const directory = realPath(found, repository, named2);
  const file = path.join(directory, named2.path ?? rootPolicy(directory, named2));
  return { kind: "package", file: slashedFrom(repository, file), directory: slashedFrom(repository, directory) };
}
function upwards(repository, start) {
  if (!isInside(repository, start)) return [repository];
  const steps = path.relative(repository, start).split(path.sep).filter(Boolean);
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
var exists = (file) => node_fs_in_policy_packages_default.lstatSync(file, { throwIfNoEntry: false }) !== void 0;
function realPath(found, repository, { name, written }) {
  let real;
  try {
    real = node_fs_in_policy_packages_default.realpathSync(found);
  } catch (error) {
    const why = systemErrorCode(error) === "ENOENT" ? "it is a link to nothing" : firstLine(error);
    throw policyProblem(written.frame, `cannot read the package ${quote(name)}: ${why}`, "install the dependencies anew", { cause: error });
  }
  if (!isInside(repository, real))
    throw policyProblem(
      written.frame,
      `the package ${quote(name)} is a link out of the repository`,
      "let the package manager put it into node_modules"
    );
  return real;
}
function rootPolicy(directory, { name, written }) {
  const file = AT_ROOT.find((candidate) => exists(path.join(directory, candidate)));
  if (file !== void 0) return file;
  throw policyProblem(written.frame, `the package ${quote(name)} has no ${AT_ROOT[0]}`, `name its file: ${name}/path.yml`);
}
var PLUG_AND_PLAY = [".pnp.cjs", ".pnp.js", ".pnp.data.json"];
function notInstalled(repository, directories, { name, path: inside, written }) {
  const isPlugAndPlay = directories.some((directory) => PLUG_AND_PLAY.some((file) => exists(path.join(directory, file))));
  if (isPlugAndPlay)
    return policyProblem(
      written.frame,
      `the package ${quote(name)} is in no node_modules: Yarn Plug'n'Play keeps packages in archives`,
      "set nodeLinker: node-modules in .yarnrc.yml, or extend OWNER/REPO/path.yml@COMMIT"
    );
  const asFile = inside !== null && exists(path.join(repository, name, inside)) ? `did you mean ./${name}/${inside}?` : null;
  const asRepository = inside?.includes("/") === true && !name.startsWith("@") ? `install it, or write a repository's policy as ${name}/${inside}@COMMIT` : null;
  return policyProblem(
    written.frame,
    `the package ${quote(name)} is in no node_modules of the repository`,
    asFile ?? asRepository ?? "make it a dev dependency, and install before Packgate runs"
  );
}
function isInside(directory, file) {
  const way = path.relative(directory, file);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

// src/policy/extends.ts
import { posix as posix2 } from "node:path";

// src/policy/origin.ts
import { posix } from "node:path";
function originName(origin) {
  switch (origin.kind) {
    case "repository":
    case "package":
      return origin.file;
    case "github":
      return `${origin.owner}/${origin.repo}/${origin.path}@${origin.commit}`;
  }
}
function besideOrigin(origin, { value, frame }) {
  switch (origin.kind) {
    case "repository":
      return { kind: "repository", file: posix.join(posix.dirname(origin.file), value) };
    case "package": {
      const file = posix.join(posix.dirname(origin.file), value);
      if (!file.startsWith(`${origin.directory}/`))
        throw policyProblem(frame, `${value} is outside of the package`, "move it into the package");
      return { ...origin, file };
    }
    case "github": {
      const path3 = posix.join(posix.dirname(origin.path), value);
      if (path3.startsWith("../"))
        throw policyProblem(frame, `${value} is outside of ${origin.owner}/${origin.repo}`, "move it into the repository");
      return { ...origin, path: path3 };
    }
  }
}

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
    const exists2 = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(node.value);
    if (!exists2) throw policyProblem(node.frame, `expected ${expected}, found ${quote(node.value)}`, "there is no such day");
    return { value: node.value, frame: node.frame };
  },
  schema: () => ({ type: "string", format: "date", pattern: "^\\d{4}-\\d\\d-\\d\\d$" })
};

// src/policy/extended.ts
var PRESETS = ["recommended", "strict"];
var PRESET_NAMES = PRESETS.map((preset) => `packgate:${preset}`);
var FILE = String.raw`\.\.?/.*\.ya?ml`;
var PATH = String.raw`(?!\.{1,2}/)[^/@\\\s]+(?:/(?!\.{1,2}/)[^/@\\\s]+)*\.ya?ml`;
var PACKAGE = String.raw`(?:@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*`;
var [OWNER, REPO, REF] = [
  String.raw`[A-Za-z0-9][A-Za-z0-9-]*`,
  String.raw`(?!\.{1,2}/)[A-Za-z0-9._-]+`,
  String.raw`(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9._/-]*`
];
var AS_FILE = new RegExp(`^${FILE}$`);
var AS_PACKAGE = new RegExp(`^(?!packgate$)(?!${PATH}$)(${PACKAGE})$|^(${PACKAGE})/(${PATH})$`);
var AS_GITHUB = new RegExp(`^(${OWNER})/(${REPO})/(${PATH})@(${REF})$`);
var COMMIT = /^[0-9a-f]{40}$/i;
var extended = parsed(text("a preset, a file, a package or a policy of a repository"), readExtended, () => ({
  anyOf: [{ enum: PRESET_NAMES }, ...[AS_FILE, AS_PACKAGE, AS_GITHUB].map(({ source }) => ({ type: "string", pattern: source }))]
}));
function readExtended(written) {
  const { value } = written;
  const preset = PRESETS.find((candidate) => value === `packgate:${candidate}`);
  if (preset !== void 0) return { kind: "preset", preset, written };
  if (AS_FILE.test(value)) return { kind: "file", path: value, written };
  const [, owner = "", repo = "", path3 = "", ref = ""] = AS_GITHUB.exec(value) ?? [];
  if (owner !== "") {
    const isPinned = COMMIT.test(ref);
    return { kind: "github", owner, repo, path: path3, ref: isPinned ? ref.toLowerCase() : ref, isPinned, written };
  }
  const [, alone, name = alone, inside = null] = AS_PACKAGE.exec(value) ?? [];
  if (name !== void 0) return { kind: "package", name, path: inside, written };
  throw misread(written);
}
function misread({ value, frame }) {
  if (/^packgate(?::|$)/.test(value)) return unknownName(frame, `preset ${quote(value)}`, value, PRESET_NAMES);
  if (/^\.\.?\//.test(value)) return policyProblem(frame, `expected a file that ends in .yml or .yaml, found ${quote(value)}`, "here");
  if (/^[a-z][a-z+]*:/i.test(value))
    return policyProblem(frame, `expected no URL, found ${quote(value)}`, "a policy of a repository is OWNER/REPO/path.yml@COMMIT");
  if (value.includes("@") && !value.startsWith("@"))
    return policyProblem(frame, `expected OWNER/REPO/path.yml@COMMIT, found ${quote(value)}`, githubAdvice(value));
  if (/\.ya?ml$/.test(value) && !value.startsWith("@"))
    return policyProblem(
      frame,
      `expected a path that begins with ./, found ${quote(value)}`,
      `did you mean ./${value.replace(/^\/+/, "")}?`
    );
  const [, name = null, version = null] = new RegExp(`^(${PACKAGE})@([^/]+)$`).exec(value) ?? [];
  if (version !== null)
    return policyProblem(
      frame,
      `expected a package without its version, found ${quote(value)}`,
      `the installed one counts: did you mean ${name}?`
    );
  return policyProblem(
    frame,
    `expected ${PRESET_NAMES.join(", ")}, ./file.yml, an npm package or OWNER/REPO/path.yml@COMMIT, found ${quote(value)}`,
    "this is none of them"
  );
}
function githubAdvice(value) {
  const at2 = value.lastIndexOf("@");
  const place = value.slice(0, at2);
  const depth = place.split("/").length;
  if (depth < 3) return `name the file: ${depth === 2 ? place : "OWNER/REPO"}/packgate.yml@COMMIT`;
  if (!/\.ya?ml$/.test(place)) return "the file has to end in .yml or .yaml";
  return at2 === value.length - 1 ? "a commit of 40 hex digits is missing after the @" : "this is not how GitHub names repositories, paths and commits";
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

// src/policy/test-table.ts
var packedPath = parsed(
  text("a path"),
  (located) => {
    const advice2 = notPacked(located.value);
    if (advice2 === null) return located;
    throw policyProblem(located.frame, `${quote(located.value)} is no path of a file in a package`, advice2);
  },
  () => ({ type: "string", pattern: String.raw`^(?!.*(?:^|/)\.{0,2}(?:/|$))(?=.*\S)[^\\*\u0000-\u001F]+$` })
);
function notPacked(path3) {
  if (path3.includes("*")) return "write the path of one file: a test has no patterns";
  if (/[\\\p{Cc}]/u.test(path3)) return "packed paths are separated by / and have no control characters";
  return path3.split("/").some((segment) => ["", ".", ".."].includes(segment)) ? "write it as it is packed, from the root of the package: dist/index.js" : null;
}
var packageName = parsed(
  text("the name of a package"),
  (located) => {
    if (isPlainName(located.value)) return located;
    throw policyProblem(located.frame, `${quote(located.value)} is a pattern for several packages`, "name one of them");
  },
  () => ({ type: "string", pattern: String.raw`^(?=.*\S)[^!*?[\]{}()]+$` })
);
function testTable(ruleId2) {
  const entry = mapping(
    {
      path: { type: packedPath, description: "A path in the package, which need not be there.", example: "dist/index.js.map" },
      package: { type: packageName, description: "The package that it is in, for what `packages` says of it.", example: "@acme/cli" },
      rule: { type: ruleId2, description: "The rule that has to deny it, or may not.", example: "denied" }
    },
    { noun: "a test", required: ["path"] }
  );
  const test = either(
    parsed(packedPath, (path3) => ({ path: path3, package: null, rule: null }), packedPath.schema),
    parsed(entry, ({ values }) => values, entry.schema)
  );
  const table = mapping(
    {
      denied: { type: listOf(test), description: "Files that an error must keep in.", example: ["src/index.ts"] },
      allowed: { type: listOf(test), description: "Files that no error may keep in.", example: ["dist/index.js"] }
    },
    { noun: '"tests"' }
  );
  return parsed(
    table,
    ({ values }) => [
      ...(values.denied ?? []).map((one) => ({ ...one, expected: "denied" })),
      ...(values.allowed ?? []).map((one) => ({ ...one, expected: "allowed" }))
    ],
    table.schema
  );
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
var level = oneOf("level", LEVELS);
var SETTING = { noun: "the setting of a rule", later: { options: "no rule has options yet: remove it" } };
var levelKey = {
  level: { type: level, description: "How bad a finding of the rule is; `off` silences it.", example: "warning" }
};
var severityKey = {
  severity: { type: level, description: "The same as `level`.", example: "warning" }
};
var lockedKey = {
  locked: {
    type: yesOrNo,
    description: "Whoever extends this policy may make the rule stricter, never milder, and excuse nothing that it finds.",
    example: true
  }
};
var longSetting = mapping({ ...levelKey, ...severityKey, ...lockedKey }, SETTING);
var longForms = [
  mapping({ ...levelKey, ...lockedKey }, { ...SETTING, required: ["level"] }),
  mapping({ ...severityKey, ...lockedKey }, { ...SETTING, required: ["severity"] })
];
var ruleSetting = either(
  parsed(level, ({ value }) => ({ level: value, locked: null }), level.schema),
  parsed(
    longSetting,
    ({ values, frame, keyFrames }) => {
      if (values.level !== null && values.severity !== null)
        throw policyProblem(values.severity.frame, '"level" and "severity" say the same', "remove one of them");
      const set = values.level ?? values.severity;
      if (set === null) throw policyProblem(frame, 'the setting of a rule needs "level"', '"level" is missing here');
      return { level: set.value, locked: values.locked === true ? keyFrames.get("locked") ?? frame : null };
    },
    (rules) => ({ anyOf: longForms.map((form) => form.schema(rules)) })
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
var ruleId = parsed(ruleName, knownRule, (rules) => ({ enum: rules.map((rule) => rule.id) }));
var exceptionEntry = mapping(
  {
    rule: {
      type: ruleId,
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
    expires: {
      type: date,
      description: "The last day on which the exception holds; under `packgate:strict` every exception has one.",
      example: "2027-06-30"
    },
    ticket: { type: text("a ticket"), description: "Where it is discussed: a number or a URL.", example: "SEC-1234" }
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
  rules: {
    type: ruleSettings,
    description: "The level of each rule, where it differs from the preset.",
    example: { "env-file": "error", denied: { level: "error", locked: true } }
  },
  budget: {
    type: budget,
    description: "Limits on the number and size of files.",
    example: { files: 200, unpacked: "2 MB", file: "1 MB", growth: "25%" }
  },
  exceptions: {
    type: listOf(exceptionEntry),
    description: "Violations that are known and excused.",
    example: [
      {
        rule: "private-key-file",
        paths: ["certs/roots.pem"],
        reason: "public CA roots",
        owner: "@acme/security",
        ticket: "SEC-12",
        expires: "2027-06-30"
      }
    ]
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
var policyDefinition = mapping(
  {
    extends: {
      type: oneOrMore(extended, "a preset or a policy, or a list of them"),
      description: "What this policy builds on, in order: presets, files, npm packages, policies of GitHub repositories; what comes later wins.",
      example: ["packgate:strict", "@acme/packgate-policy", "acme/policies/packgate.yml@0123456789abcdef0123456789abcdef01234567"]
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
    tests: {
      type: testTable(ruleId),
      description: "Paths that must be denied or allowed; `packgate policy --test` tries them.",
      example: { denied: ["src/index.ts", { path: "internal/notes.md", rule: "denied" }], allowed: ["dist/index.js"] }
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
    packages: gather(
      (values.packages ?? []).map(({ name, value }) => () => ({ pattern: name, layer: packageLayer(value.values) }))
    ),
    tests: values.tests ?? []
  };
}
function packageLayer(values) {
  throwTogether(
    (values.rules ?? []).flatMap(
      ({ name, value: { locked } }) => locked === null ? [] : [policyProblem(locked, `${name.value} is locked for some packages only`, 'lock it under "rules" of the policy itself')]
    )
  );
  return layerOf(values);
}
function layerOf(values) {
  const { files, unpacked, file, growth } = values.budget?.values ?? { files: null, unpacked: null, file: null, growth: null };
  return {
    allow: values.allow,
    deny: denyEntries(values.deny ?? []),
    require: values.require ?? [],
    rules: new Map(
      (values.rules ?? []).map(({ name, value }) => [name.value, { value: { level: value.level, options: {} }, frame: name.frame }])
    ),
    lockedRules: new Set((values.rules ?? []).flatMap(({ name, value }) => value.locked === null ? [] : [name.value])),
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
    ...values.ticket !== null && { ticket: values.ticket.value },
    frame: { ...keyFrames.get("rule") ?? frame, label: "this exception" }
  };
}

// src/policy/extends.ts
var LONGEST_CHAIN = 10;
var MOST_POLICIES = 50;
async function followExtends(file, sources, rules) {
  const trees = /* @__PURE__ */ new Map();
  const follow = async ({ origin, namedBy, chain }) => {
    const name = originName(origin);
    checkChain(name, namedBy, chain);
    const known = trees.get(name);
    if (known !== void 0) return known;
    if (namedBy !== null && trees.size + chain.length >= MOST_POLICIES)
      throw policyProblem(namedBy, `more than ${MOST_POLICIES} policies are extended`, "put some of them into one");
    const written = parsePolicy(await sources.read(origin, namedBy), name, rules);
    const document = origin.kind === "repository" ? written : asShared(written);
    const named2 = document.extends.filter((entry) => entry.kind !== "preset");
    const bases = await gatherInTurn(
      named2.map(
        (entry) => async () => follow({ origin: await originOf(entry, origin, sources), namedBy: entry.written.frame, chain: [...chain, name] })
      )
    );
    const denyLists = await gatherInTurn(document.denyFrom.map((list) => () => readList2(list, sources)));
    const tree = { document, origin, bases, denyLists };
    trees.set(name, tree);
    return tree;
  };
  return follow({ origin: { kind: "repository", file }, namedBy: null, chain: [] });
}
async function originOf(named2, from, sources) {
  switch (named2.kind) {
    case "file":
      return besideOrigin(from, named2.written);
    case "package":
      if (from.kind === "github")
        throw policyProblem(
          named2.written.frame,
          "a policy of another repository cannot extend an npm package",
          "its commit would not say what it means"
        );
      return sources.findPackage(named2, from);
    case "github": {
      const { owner, repo, path: path3, ref, isPinned } = named2;
      return { kind: "github", owner, repo, path: path3, commit: isPinned ? ref : await sources.findCommit(named2) };
    }
  }
}
var asShared = (document) => ({
  ...document,
  layer: withSharedExceptions(document.layer),
  packages: document.packages.map(({ pattern: pattern2, layer }) => ({ pattern: pattern2, layer: withSharedExceptions(layer) }))
});
var withSharedExceptions = (layer) => ({
  ...layer,
  exceptions: layer.exceptions.map((entry) => ({ ...entry, isShared: true }))
});
function checkChain(name, namedBy, chain) {
  if (namedBy === null) return;
  if (chain.includes(name))
    throw policyProblem(namedBy, `policies extend each other in a circle: ${[...chain, name].join(" -> ")}`, "remove one of them");
  if (chain.length > LONGEST_CHAIN)
    throw policyProblem(namedBy, `more than ${LONGEST_CHAIN} policies extend each other`, "extend one of the first");
}
async function readList2(named2, sources) {
  const file = posix2.normalize(named2.value);
  const outside = posix2.isAbsolute(file) || file === ".." || file.startsWith("../");
  if (outside)
    throw policyProblem(named2.frame, 'a list under "deny-from" stands in the repository', "write its path from the repository's root");
  return denyList(await sources.read({ kind: "repository", file }, named2.frame), file, named2);
}

// src/policy-files.ts
var LARGEST_FILE = 1e6;
async function loadPolicy({ repository, file, rules, remote }) {
  const digests = [];
  const mutable = [];
  const roots = rootsOf(repository, file);
  const gitHub = laterGitHub(remote, mutable);
  const bytesOf = (origin, asked) => {
    switch (origin.kind) {
      case "repository":
        return readBytes(path2.resolve(repository, origin.file), { name: "repository", directories: roots }, asked);
      case "package":
        return readBytes(
          path2.resolve(repository, origin.file),
          { name: "package", directories: [path2.resolve(repository, origin.directory)] },
          asked
        );
      case "github":
        return gitHub.read(origin, asked);
    }
  };
  const sources = {
    read: async (origin, namedBy) => {
      const asked = { asked: originName(origin), namedBy };
      const bytes = await bytesOf(origin, asked);
      digests.push(sha256(bytes));
      return decode(bytes, asked);
    },
    findPackage: (named2, from) => findPolicyPackage(node_fs_in_policy_files_default.realpathSync(repository), named2, from),
    findCommit: gitHub.findCommit
  };
  const tree = await followExtends(slashedFrom(repository, file), sources, rules);
  const [only = ""] = digests;
  return { ...resolvePolicy(tree, digests.length === 1 ? only : sha256(digests.join("\n")), rules), mutable };
}
var sha256 = (data) => nodeCrypto().createHash("sha256").update(data).digest("hex");
function rootsOf(repository, policy) {
  return isInside(repository, policy) ? [repository] : [repository, path2.dirname(policy)];
}
function readBytes(file, { name, directories }, asked) {
  try {
    const real = node_fs_in_policy_files_default.realpathSync(file);
    if (!directories.some((root) => isInside(node_fs_in_policy_files_default.realpathSync(root), real))) throw unreadable(asked, `it is outside of the ${name}`);
    const stat = node_fs_in_policy_files_default.statSync(real);
    if (!stat.isFile()) throw unreadable(asked, "it is not a file");
    if (stat.size > LARGEST_FILE) throw unreadable(asked, `it is larger than ${LARGEST_FILE / 1e6} MB`);
    return node_fs_in_policy_files_default.readFileSync(real);
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
function laterGitHub({ allowMutable, apiUrl, token }, mutable) {
  const hasToken = token !== null;
  const opened = async () => {
    const [{ gitHubRest }, { commitOfRef, fileAtCommit }] = await Promise.all([
      import("../lazy/rest.js"),
      import("../lazy/repository-file.js")
    ]);
    return { ask: gitHubRest({ apiUrl, token }), commitOfRef, fileAtCommit };
  };
  let opening = null;
  const open = () => opening ??= opened();
  return {
    read: async (file, asked) => {
      const { ask, fileAtCommit } = await open();
      const answer = await fileAtCommit(ask, file, LARGEST_FILE, hasToken);
      if (answer.kind === "problem") throw unreadable(asked, answer.why, void 0, answer.help);
      return answer.bytes;
    },
    findCommit: async (named2) => {
      const { value, frame } = named2.written;
      if (!allowMutable) throw refusedRef(named2);
      const { ask, commitOfRef } = await open();
      const answer = await commitOfRef(ask, named2, hasToken);
      if (answer.kind === "problem") throw unreadable({ asked: value, namedBy: frame }, answer.why, void 0, answer.help);
      if (!mutable.some(({ written }) => written === value)) mutable.push({ written: value, commit: answer.commit });
      return answer.commit;
    }
  };
}
function refusedRef({ owner, repo, ref, written }) {
  const what = /^[0-9a-f]{7,39}$/i.test(ref) ? "a shortened commit" : "a branch or a tag";
  return policyProblem(written.frame, `${quote(ref)} is ${what}: tomorrow it can be another policy`, "write a commit of 40 hex digits", {
    help: `git ls-remote prints the commit of ${owner}/${repo}; who runs Packgate can allow it with --allow-mutable, or the input allow-mutable: true`
  });
}
function unreadable({ asked, namedBy }, why, cause, advice2) {
  const more = { cause, ...advice2 !== void 0 && { help: advice2 } };
  if (namedBy !== null) return policyProblem(namedBy, `cannot read ${quote(asked)}: ${why}`, "named here", more);
  const help = "nothing was checked: mend the file, name another one with --policy, or make one with packgate init";
  return new GateError("policy", `cannot read the policy ${quote(asked)}: ${why}`, { help, cause });
}
export {
  loadPolicy,
  scopeFor,
  unmatchedPackages
};
