import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  cursorAt,
  eachEntry,
  eachItem,
  expectEnd,
  isList,
  isNull,
  isText,
  measureString,
  passValue,
  peek,
  placeOf,
  readText,
  walk,
  wholeText
} from "../shared/json-bytes-and-more.js";
import {
  count
} from "../shared/size-and-more.js";

// src/source-map/number-list.ts
var BLOCK_BITS = 12;
var BLOCK = 1 << BLOCK_BITS;
var FEWEST = 16;
var numberList = () => ({ blocks: [], length: 0 });
function append(list, number) {
  const { blocks, length } = list;
  const index = length & BLOCK - 1;
  let block = blocks[length >> BLOCK_BITS];
  if (block === void 0 || index >= block.length) block = grow(blocks, length >> BLOCK_BITS);
  block[index] = number;
  list.length = length + 1;
}
function grow(blocks, index) {
  const old = blocks[index];
  const block = new Uint32Array(index > 0 ? BLOCK : Math.max(FEWEST, (old?.length ?? 0) * 2));
  if (old !== void 0) block.set(old);
  blocks[index] = block;
  return block;
}
var numberAt = ({ blocks }, index) => blocks[index >> BLOCK_BITS]?.[index & BLOCK - 1] ?? 0;

// src/source-map/read.ts
var MOST_SOURCES = 2e5;
function readSourceMap(text, { trailing = false } = {}) {
  const encoding = otherEncoding(text.stretchAt(0).bytes);
  if (encoding !== null) return { kind: "unreadable", reason: `it is ${encoding}, and source maps are UTF-8` };
  const cursor = cursorAt(text, beginOf(text));
  if (peek(cursor) === -1) return { kind: "other" };
  const found = { file: null, maps: 0, sources: 0, rows: numberList(), contents: numberList() };
  try {
    walk(cursor, 0, (depth) => readObject(cursor, depth, found));
    if (!trailing) expectEnd(cursor);
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "unreadable", reason: error.message };
    throw error;
  }
  if (found.maps === 0) return { kind: "other" };
  return {
    kind: "map",
    file: found.file,
    eachSource: (visit) => eachSource(text, found, visit),
    eachRoot: (visit) => eachRoot(text, found, visit),
    size: text.size()
  };
}
function otherEncoding(bytes) {
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255) return "UTF-16";
  return bytes.length > 1 && first === 0 !== (second === 0) && (first === 123 || second === 123) ? "UTF-16" : null;
}
function beginOf(text) {
  const { bytes } = text.stretchAt(0);
  const start = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
  const guarded = [41, 93, 125].every((byte, index) => bytes[start + index] === byte);
  if (!guarded) return start;
  for (let at = start; ; ) {
    const stretch = text.stretchAt(at);
    const lineEnd = stretch.bytes.indexOf(10, at - stretch.start);
    if (lineEnd !== -1) return stretch.start + lineEnd + 1;
    if (stretch.start + stretch.bytes.length === at) return start;
    at = stretch.start + stretch.bytes.length;
  }
}
var ROW = 4;
var CONTENT = 2;
var MISSING = 4294967295;
var KEYS = ["file", "mappings", "sections", "sourceRoot", "sources", "sourcesContent", "version"];
var isKey = (key) => KEYS.includes(key);
function readObject(cursor, depth, found) {
  const draft = {
    seen: /* @__PURE__ */ new Set(),
    file: null,
    mappings: false,
    rootAt: MISSING,
    namesAt: MISSING,
    names: 0,
    contents: null,
    twice: null,
    wrong: null
  };
  const pass = () => walk(cursor, depth + 1, (inner) => readObject(cursor, inner, found));
  eachEntry(cursor, (key, first) => {
    if (!isKey(key)) return pass();
    if (draft.seen.has(key)) draft.twice = key;
    draft.seen.add(key);
    readValue({ cursor, key, first, draft, pass, found });
  });
  const { seen } = draft;
  const isMap = draft.contents !== null || draft.mappings && (seen.has("sources") || seen.has("sections") || seen.has("version"));
  if (!isMap && !isIndex(draft)) return;
  keep(draft, found, depth);
}
var isIndex = ({ seen }) => seen.has("version") && (seen.has("sections") || seen.has("sources"));
function readValue({ cursor, key, first, draft, pass, found }) {
  switch (key) {
    case "version":
    case "sections":
      return pass();
    case "mappings":
      draft.mappings = isText(first);
      return pass();
    case "file":
      if (isText(first)) draft.file = readText(cursor);
      else passOrWrong(key, first, draft, pass);
      return;
    case "sourceRoot":
      if (isText(first)) readRoot(cursor, draft);
      else passOrWrong(key, first, draft, pass);
      return;
    case "sources":
      if (isList(first)) readNames(cursor, draft, pass);
      else passOrWrong(key, first, draft, pass);
      return;
    case "sourcesContent":
      if (isList(first)) readContents(cursor, { draft, pass, found });
      else passOrWrong(key, first, draft, pass);
  }
}
function passOrWrong(key, first, draft, pass) {
  if (!isNull(first)) draft.wrong = `"${key}" is not ${key.startsWith("sources") ? "a list" : "a text"}`;
  pass();
}
function readRoot(cursor, draft) {
  const at = placeOf(cursor);
  draft.rootAt = measureString(cursor).bytes > 0 ? at : MISSING;
}
function readNames(cursor, draft, pass) {
  draft.namesAt = placeOf(cursor);
  draft.names = 0;
  eachItem(cursor, (first) => {
    draft.names += 1;
    if (isText(first)) measureString(cursor);
    else pass();
  });
}
function readContents(cursor, { draft, pass, found: { contents } }) {
  const first = contents.length / CONTENT;
  eachItem(cursor, (start) => {
    if (contents.length >= MOST_SOURCES * CONTENT) throw tooMany();
    if (isText(start)) {
      const { bytes, newlines, endsWithNewline } = measureString(cursor);
      append(contents, bytes === 0 || endsWithNewline ? newlines : newlines + 1);
      append(contents, bytes);
      return;
    }
    if (!isNull(start)) draft.wrong = '"sourcesContent" holds something else than texts';
    pass();
    append(contents, MISSING);
    append(contents, MISSING);
  });
  draft.contents = { first, end: contents.length / CONTENT };
}
var tooMany = () => new SyntaxError(`it has more than ${count(MOST_SOURCES)} sources`);
function keep({ namesAt, names, contents, rootAt, file, twice, wrong }, found, depth) {
  if (wrong !== null) throw new SyntaxError(wrong);
  if (twice !== null) throw new SyntaxError(`"${twice}" stands in it twice, so that readers differ on what it holds`);
  found.maps += 1;
  if (depth === 0) found.file = file;
  const { first, end } = contents ?? { first: 0, end: 0 };
  found.sources += Math.max(names, end - first);
  if (found.sources > MOST_SOURCES) throw tooMany();
  if (rootAt === MISSING && names === 0 && end === first) return;
  if (found.rows.length >= MOST_SOURCES * ROW) throw tooMany();
  for (const number of [namesAt, rootAt, first, end]) append(found.rows, number);
}
function eachRoot(text, { rows }, visit) {
  for (let row = 0; row < rows.length; row += ROW) {
    const rootAt = numberAt(rows, row + 1);
    if (rootAt !== MISSING) visit(readText(cursorAt(text, rootAt)));
  }
}
function eachSource(text, { rows, contents }, visit) {
  const contentAt = (index) => {
    const lines = numberAt(contents, index * CONTENT);
    return lines === MISSING ? null : { lines, bytes: numberAt(contents, index * CONTENT + 1) };
  };
  for (let row = 0; row < rows.length; row += ROW) {
    const rootAt = numberAt(rows, row + 1);
    const sourceRoot = rootAt === MISSING ? null : readText(cursorAt(text, rootAt));
    let next = numberAt(rows, row + 2);
    const end = numberAt(rows, row + 3);
    eachName(text, numberAt(rows, row), (name) => {
      visit({ name, sourceRoot, content: next < end ? contentAt(next) : null });
      next += 1;
    });
    for (; next < end; next += 1) visit({ name: null, sourceRoot, content: contentAt(next) });
  }
}
function eachName(text, namesAt, visit) {
  if (namesAt === MISSING) return;
  const cursor = cursorAt(text, namesAt);
  eachItem(cursor, (first) => {
    if (isText(first)) return visit(readText(cursor));
    passValue(cursor);
    visit(null);
  });
}

// src/previous/full-map.ts
function isFullMap(path, bytes) {
  if (!/\.map$/i.test(path)) return false;
  const map = readSourceMap(wholeText(bytes));
  if (map.kind !== "map") return false;
  let carries = false;
  map.eachSource(({ content }) => {
    carries ||= content !== null && content.bytes > 0;
  });
  return carries;
}

// src/previous/script.ts
var SCRIPT = /\.(?:[cm]?[jt]s|[jt]sx|sh|bash|zsh|ps1|py)$/i;
var WITHOUT_SUFFIX = /(?:^|\/)[^./]+$/;
var mayBeScript = (path) => SCRIPT.test(path) || WITHOUT_SUFFIX.test(path);
var isScript = (path, bytes) => SCRIPT.test(path) ? !DECLARATION.test(path) : WITHOUT_SUFFIX.test(path) && bytes[0] === 35 && bytes[1] === 33;
var DECLARATION = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/i;

// src/previous/texture.ts
var DENSE_LINE = 300;
var ENCODED_RUN = 128;
var LONGEST_SHORT_WORD = 2;
var [TAB, NEWLINE, RETURN, SPACE, HASH, SLASH, ZERO, AT, BACKSLASH, UNDERSCORE] = [
  9,
  10,
  13,
  32,
  35,
  47,
  48,
  64,
  92,
  95
];
var [SMALL_U, SMALL_X, VARIATION_SELECTOR] = [117, 120, 243];
var [OTHER, WORD, CODE, BLANK, SPECIAL, LINE_END] = [0, 1, 2, 3, 4, 5];
var CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (/[\w$]/.test(String.fromCharCode(byte))) return WORD;
  if (/[+/=-]/.test(String.fromCharCode(byte))) return CODE;
  if (byte === SPACE || byte === TAB) return BLANK;
  if (byte === NEWLINE) return LINE_END;
  return byte === BACKSLASH || byte === VARIATION_SELECTOR ? SPECIAL : OTHER;
});
function textureOf(file) {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const { length } = bytes;
  let [lines, longestLine, denseBytes, lineStart] = [0, 0, 0, 0];
  let [words, shortWords, encodedBytes, widestGap, runStart] = [0, 0, 0, 0, 0];
  let [hexNames, escapedCharacters, invisibleCharacters] = [0, 0, 0];
  const endRun = (at) => {
    if (at - runStart >= ENCODED_RUN) encodedBytes += at - runStart;
  };
  const endLine = (at) => {
    const line = at - lineStart;
    lines += 1;
    if (line > longestLine) longestLine = line;
    if (line >= DENSE_LINE) denseBytes += line;
  };
  for (let at = 0; at < length; ) {
    const start = at;
    const kind = CLASS[bytes[at] ?? 0];
    at += 1;
    if (kind === WORD) {
      while (at < length && CLASS[bytes[at] ?? 0] === WORD) at += 1;
      words += 1;
      if (at - start <= LONGEST_SHORT_WORD) shortWords += 1;
      else hexNames += hexNamesIn(bytes, start, at);
      continue;
    }
    if (kind === CODE) {
      if (start !== lineStart || bytes[start] !== SLASH || !isMapComment(bytes, start)) continue;
      at = endOfComment(bytes, start);
      lineStart = at;
      runStart = at;
      continue;
    }
    endRun(start);
    if (kind === BLANK) {
      while (at < length && CLASS[bytes[at] ?? 0] === BLANK) at += 1;
      if (at - start > widestGap && bytes[at] !== NEWLINE && bytes[at] !== RETURN) widestGap = at - start;
    } else if (kind === LINE_END) {
      endLine(start);
      lineStart = at;
    } else if (kind === SPECIAL) {
      if (bytes[start] === BACKSLASH) escapedCharacters += isEscapedCharacter(bytes, start) ? 1 : 0;
      else invisibleCharacters += isVariationSelector(bytes, start) ? 1 : 0;
    }
    runStart = at;
  }
  endRun(length);
  if (lineStart < length) endLine(length);
  return {
    bytes: length,
    lines,
    longestLine,
    denseBytes,
    words,
    shortWords,
    hexNames,
    escapedCharacters,
    encodedBytes,
    invisibleCharacters,
    widestGap
  };
}
function isMapComment(bytes, at) {
  if (bytes[at + 1] !== SLASH || bytes[at + 2] !== HASH && bytes[at + 2] !== AT) return false;
  return String.fromCharCode(...bytes.subarray(at + 3, at + 3 + MAP_COMMENT.length + 1)).trim().startsWith(MAP_COMMENT);
}
var MAP_COMMENT = "sourceMappingURL=";
function endOfComment(bytes, from) {
  let at = from;
  while (at < bytes.length && bytes[at] !== NEWLINE && bytes[at] !== RETURN && !isLineSeparator(bytes, at)) at += 1;
  return at;
}
var isLineSeparator = (bytes, at) => bytes[at] === 226 && bytes[at + 1] === 128 && (bytes[at + 2] === 168 || bytes[at + 2] === 169);
function hexNamesIn(bytes, from, to) {
  let found = 0;
  for (let at = from; at + SHORTEST_HEX_NAME <= to; at += 1) {
    if (bytes[at] !== UNDERSCORE || bytes[at + 1] !== ZERO || bytes[at + 2] !== SMALL_X) continue;
    if (isHexDigit(bytes[at + 3]) && isHexDigit(bytes[at + 4]) && isHexDigit(bytes[at + 5])) found += 1;
  }
  return found;
}
var SHORTEST_HEX_NAME = 6;
function isHexDigit(byte = 0) {
  const lower = byte | 32;
  return byte >= 48 && byte <= 57 || lower >= 97 && lower <= 102;
}
function isEscapedCharacter(bytes, at) {
  const isLong = bytes[at + 1] === SMALL_U && bytes[at + 2] === ZERO && bytes[at + 3] === ZERO;
  if (!isLong && bytes[at + 1] !== SMALL_X) return false;
  const high = bytes[at + (isLong ? 4 : 2)] ?? 0;
  return high >= 50 && high <= 55;
}
var isVariationSelector = (bytes, at) => bytes[at + 1] === 160 && (bytes[at + 2] ?? 0) >= 132 && (bytes[at + 2] ?? 0) <= 135;

export {
  readSourceMap,
  isFullMap,
  mayBeScript,
  isScript,
  textureOf
};
