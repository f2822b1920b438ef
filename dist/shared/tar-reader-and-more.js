import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  paxRecords
} from "../shared/pax-and-more.js";
import {
  archiveBudget
} from "../shared/archive-and-more.js";
import {
  bufferOf,
  isZeros
} from "../shared/byte-source-and-more.js";
import {
  TARBALL_LIMITS
} from "../shared/limits-and-more.js";
import {
  shownPath
} from "../shared/member-path-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  manifestFrame,
  parseManifest
} from "../shared/jsonc-parser-package-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  plural
} from "../shared/size-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";

// src/packers/tarball/problem.ts
var HELP = {
  damaged: "pack or download it again: what is not whole is not judged",
  hostile: "do not install or publish it: pack it again with npm pack, which writes ordinary files only",
  limit: "do not unpack it: this is how decompression bombs look; a package that needs it has to be made smaller",
  package: 'pack it again in a directory whose package.json has "name" and "version"'
};
var SUBJECT = "tarball";
var problemError = (shown, { kind, text }, cause) => new GateError(SUBJECT, `${shown} cannot be judged: ${text}`, { help: HELP[kind], ...cause !== void 0 && { cause } });
var changedError = (shown, cause) => new GateError(SUBJECT, `${shown} changed while it was judged`, {
  help: "run packgate when nothing writes to that file",
  ...cause !== void 0 && { cause }
});
var unreadableError = (shown, reason, cause) => new GateError(SUBJECT, `cannot read the tarball ${shown} (${reason})`, {
  help: "name a .tgz file that exists and is readable",
  ...cause !== void 0 && { cause }
});
var MOST_ERRORS = 20;
function collectedErrors(shown) {
  const told = [];
  let more = 0;
  const tell = (error) => {
    if (told.length < MOST_ERRORS) told.push(error());
    else more += 1;
  };
  return {
    report: (problem) => tell(() => problemError(shown, problem)),
    add: (error) => tell(() => error),
    throwIfAny: () => {
      const [first, ...others] = told;
      if (first === void 0) return;
      const rest = more === 0 ? [] : [new GateError(SUBJECT, `${shown} has ${plural(more, "more problem")}`)];
      throw new GateError(first.subject, first.message, {
        ...first.help !== null && { help: first.help },
        ...first.frame !== null && { frame: first.frame },
        cause: first.cause,
        others: [...others, ...rest]
      });
    }
  };
}
var LONGEST_NAME = 200;
var quoted = (name) => JSON.stringify(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
var member = (path) => `the member ${quoted(path)}`;
var bytes = (size) => plural(size, "byte");

// src/packers/tarball/collisions.ts
function collisions(members) {
  const groups = sameFiles(members);
  return groups.flatMap((group, index) => groupProblems(group, groups[index + 1]));
}
function sameFiles(members) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of members) {
    const key = systemKey(one.path);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, { key, members: [one] });
    else group.members.push(one);
  }
  return [...groups.values()].toSorted((a, b) => byCodeUnit(a.key, b.key));
}
var SEPARATOR = "\0";
function systemKey(path) {
  const folded = ASCII.test(path) ? path.toUpperCase() : path.normalize("NFD").toLocaleLowerCase("en").toLocaleUpperCase("en");
  return folded.replaceAll(/(?<![. ])[. ]+(?=\/|$)/g, "").replaceAll(/\//g, SEPARATOR);
}
var ASCII = /^[ -~]*$/;
function groupProblems(group, next) {
  const [file, ...others] = group.members.filter(({ isDirectory }) => !isDirectory);
  if (file === void 0) return [];
  const same = sameNameProblems(file, others);
  const below = group.members.find(({ isDirectory }) => isDirectory) ?? firstBelow(group, next);
  return below === void 0 ? same : [...same, `${member(file.path)} is a file and a directory (${quoted(below.path)})`];
}
var firstBelow = (group, next) => next?.key.startsWith(`${group.key}${SEPARATOR}`) === true ? next.members[0] : void 0;
function sameNameProblems(file, others) {
  const same = others.filter(({ path }) => path === file.path).length;
  const different = [...new Set(others.map(({ path }) => path))].filter((path) => path !== file.path);
  return [
    ...same === 0 ? [] : [`${member(file.path)} is there ${plural(same + 1, "time")}`],
    ...different.map((path) => `the members ${quoted(file.path)} and ${quoted(path)} are one file on macOS or Windows`)
  ];
}

// src/packers/tarball/contents.ts
import { createHash } from "node:crypto";

// src/packers/tarball/gunzip.ts
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
var CHUNK = 1 << 16;
var TRAILER = 8;
async function* gunzip(packed, see, stop) {
  const { shown } = packed;
  const fail = (problem) => {
    throw problemError(shown, problem);
  };
  const input = watched(packed.chunks(), see);
  try {
    const first = await atLeast(input.chunks, LONGEST_HEADER);
    const header = gzipHeader(first);
    if (typeof header !== "number") return fail(header);
    const inflate = createInflateRaw({ chunkSize: CHUNK });
    const feed = Readable.from(continued(first.subarray(header), input.chunks));
    feed.on("error", (error) => inflate.destroy(error));
    let checksum = 0;
    let unpacked = 0;
    try {
      for await (const chunk of feed.pipe(inflate)) {
        checksum = crc32(chunk, checksum);
        unpacked += chunk.length;
        const problem = stop(unpacked);
        if (problem !== null) fail(problem);
        yield chunk;
      }
    } catch (error) {
      throw isGateError(error) ? error : problemError(shown, { kind: "damaged", text: `it is damaged or cut off (${firstLine(error)})` }, error);
    } finally {
      feed.destroy();
      inflate.destroy();
    }
    const end = header + inflate.bytesWritten + TRAILER;
    if (end > packed.size) fail({ kind: "damaged", text: "it is cut off at its very end" });
    if (end < packed.size)
      fail({ kind: "hostile", text: `it goes on for ${bytes(packed.size - end)} after the end of the compressed data` });
    for await (const _ of input.chunks) ;
    if (input.size() !== packed.size) throw changedError(shown);
    const trailer = input.tail();
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== unpacked % 2 ** 32) {
      fail({ kind: "damaged", text: "it is damaged (its content has another checksum)" });
    }
  } finally {
    await input.chunks.return(void 0);
  }
}
function watched(chunks, see) {
  let size = 0;
  let tail = Buffer.alloc(0);
  async function* watch() {
    for await (const chunk of chunks) {
      see(chunk);
      size += chunk.length;
      tail = Buffer.concat([tail, chunk.subarray(-TRAILER)]).subarray(-TRAILER);
      yield chunk;
    }
  }
  return { chunks: watch(), size: () => size, tail: () => tail };
}
async function atLeast(chunks, length) {
  let all = Buffer.alloc(0);
  while (all.length < length) {
    const next = await chunks.next();
    if (next.done === true) break;
    all = all.length === 0 ? next.value : Buffer.concat([all, next.value]);
  }
  return all;
}
async function* continued(first, rest) {
  yield first;
  for (; ; ) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}
var MAGIC = Buffer.from([31, 139]);
var DEFLATE = 8;
var FIXED = 10;
var FLAG_TEXT = 1;
var FLAG_NAME = 8;
var LONGEST_FILE_NAME = 255;
var LONGEST_HEADER = FIXED + LONGEST_FILE_NAME + 1;
function gzipHeader(start) {
  if (start.length === 0) return { kind: "damaged", text: "it is empty" };
  if (!MAGIC.equals(start.subarray(0, 2))) return { kind: "damaged", text: "it is not compressed with gzip" };
  if (start.length < FIXED) return { kind: "damaged", text: "it is cut off in its gzip header" };
  const flags = start[3] ?? 0;
  if (start[2] !== DEFLATE) return { kind: "damaged", text: "it is not compressed with deflate" };
  if ((flags & ~(FLAG_TEXT | FLAG_NAME)) !== 0) return { kind: "hostile", text: "its gzip header has more than a file name in it" };
  if ((flags & FLAG_NAME) === 0) return FIXED;
  const end = start.indexOf(0, FIXED);
  if (end === -1 && start.length < LONGEST_HEADER) return { kind: "damaged", text: "it is cut off in its gzip header" };
  if (end === -1 || end >= LONGEST_HEADER)
    return { kind: "hostile", text: `its gzip header has a file name of more than ${LONGEST_FILE_NAME} bytes` };
  return end + 1;
}

// src/packers/tarball/extended-header.ts
import { isUtf8 as isUtf82 } from "node:buffer";

// src/packers/tarball/tar-header.ts
import { isUtf8 } from "node:buffer";
var BLOCK = 512;
function readHeader(decode, block) {
  const size = octal(block, 124, 136);
  if (((block[124] ?? 0) & 128) !== 0) return "a header has its size in base 256, which not every installer reads,";
  if (size === null) return "a header has no valid size";
  const header = decoded(decode, block);
  if (header === null) return "a header cannot be decoded";
  if (!header.cksumValid) return "a header has a wrong checksum";
  if (header.path === void 0 || block[0] === 0) return "a header has no name";
  const isPosix = block.toString("latin1", 257, 265) === "ustar\x0000";
  if (!isPosix && !isEmpty(block.subarray(345))) return "a header is of no known format";
  const flag = String.fromCharCode(block[156] ?? 0).replace("\0", "0");
  return {
    flag,
    path: header.path,
    isUtf8: isUtf8(untilNull(block.subarray(0, 100))) && (!isPosix || isUtf8(untilNull(block.subarray(345, 500)))),
    size,
    mode: octal(block, 100, 108),
    linkTarget: header.linkpath || null
  };
}
function decoded(decode, block) {
  try {
    return new decode(block);
  } catch {
    return null;
  }
}
function octal(block, start, end) {
  const digits = /^ *([0-7]+)[ \0]*$/.exec(block.toString("latin1", start, end))?.[1];
  return digits === void 0 ? null : Number.parseInt(digits, 8);
}
var isEmpty = (bytes2) => bytes2.every((byte) => byte === 0);
function untilNull(bytes2) {
  const end = bytes2.indexOf(0);
  return end === -1 ? bytes2 : bytes2.subarray(0, end);
}

// src/packers/tarball/extended-header.ts
var LONGEST_EXTENDED_HEADER = 1 << 16;
function longName(body) {
  const name = untilNull(body);
  if (!isZeros(body.subarray(name.length))) return "a long name goes on after its end";
  return isUtf82(name) ? { path: name.toString("utf8") } : "a long name is not UTF-8";
}
function paxHeader(body, isGlobal) {
  const records = isUtf82(body) ? paxRecords(body) : null;
  if (records === null) return "an extended header cannot be parsed";
  for (const [key, value] of records) {
    const isKnown = MEMBER_KEYS.has(key) || HARMLESS_KEY.test(key) || key === "hdrcharset" && CHARSETS.has(value);
    if (!isKnown) return `an extended header has the record ${JSON.stringify(key.slice(0, 100))}, which not every installer understands`;
    if (key !== "path" && new RegExp("\\p{Cc}", "u").test(value)) return `an extended header has control characters in ${JSON.stringify(key)}`;
    if (isGlobal && MEMBER_KEYS.has(key)) return "a global header renames or resizes every member";
  }
  if (lengthOf(records) !== body.length) return "an extended header says the same thing twice";
  return memberRecords(records.get("path"), records.get("size"), records.has("linkpath"));
}
function lengthOf(records) {
  let total = 0;
  for (const [key, value] of records) {
    const rest = Buffer.byteLength(` ${key}=${value}
`);
    const digits = `${rest + `${rest}`.length}`.length;
    total += rest + digits;
  }
  return total;
}
function memberRecords(path, size, isOfLink) {
  if (size !== void 0 && !/^(?:0|[1-9]\d{0,14})$/.test(size)) return "an extended header has no valid size";
  return { ...path !== void 0 && { path }, ...size !== void 0 && { size: Number(size) }, ...isOfLink && { isOfLink } };
}
var CHARSETS = /* @__PURE__ */ new Set(["BINARY", "ISO-IR 10646 2000 UTF-8"]);
var MEMBER_KEYS = /* @__PURE__ */ new Set(["path", "size", "linkpath"]);
var HARMLESS_KEY = /^(?:[acm]time|[ug]id|[ug]name|comment|SCHILY\.(?:dev|ino|nlink|fflags|(?:acl|xattr)\..+)|LIBARCHIVE\.(?:creationtime|xattr\..+)|NODETAR\..+)$/;

// src/packers/tarball/tar-reader.ts
var paddingOf = (size) => (BLOCK - size % BLOCK) % BLOCK;
var nextHeader = () => ({ at: "header", left: BLOCK });
function tarReader(decode) {
  const block = Buffer.alloc(BLOCK);
  let state = nextHeader();
  let pending = null;
  let offset = 0;
  let events = [];
  const report = (problem) => void events.push({ kind: "problem", problem });
  const stop = (problem) => {
    report(problem);
    state = { at: "stopped", left: Number.POSITIVE_INFINITY };
  };
  const afterContent = (path, padding) => {
    state = padding === 0 ? nextHeader() : { at: "padding", left: padding, path };
  };
  function takeHeader() {
    if (isZeros(block)) {
      if (pending !== null) report(ORPHAN);
      state = { at: "zeros", left: Number.POSITIVE_INFINITY, count: BLOCK };
      return;
    }
    const header = readHeader(decode, block);
    if (typeof header === "string") return stop({ kind: "damaged", text: `${header} at byte ${offset - BLOCK}` });
    const { flag, size } = header;
    if (!EXTENDED.has(flag)) return takeMember(header);
    if (header.linkTarget !== null) report(strayTarget(header.path));
    if (size > LONGEST_EXTENDED_HEADER) return stop({ kind: "limit", text: `an extended header has ${bytes(size)}` });
    if (size === 0) return stop({ kind: "hostile", text: "an extended header is empty" });
    state = { at: "extended-header", left: size + paddingOf(size), flag, size, parts: [] };
  }
  function takeExtendedHeader(flag, size, blocks) {
    const body = blocks.subarray(0, size);
    state = nextHeader();
    events.push({ kind: "extended-header" });
    if (!isZeros(blocks.subarray(size))) report(hidden("an extended header"));
    const said = flag === "L" ? longName(body) : flag === "K" ? { isOfLink: true } : paxHeader(body, flag === "g");
    if (typeof said === "string") return report({ kind: "hostile", text: said });
    if (flag === "g") {
      if (pending !== null) report(ORPHAN);
      return;
    }
    if (flag !== "K" && pending?.hasName === true) report({ kind: "hostile", text: "a member has two extended headers" });
    pending = { ...pending, ...said, hasName: flag !== "K" || pending?.hasName === true };
  }
  function takeMember(header) {
    const { flag, size } = header;
    const path = pending?.path ?? header.path;
    const problems = memberProblems(header, path, pending);
    const link = linkEvent(header, path, pending);
    pending = null;
    if (link !== null && problems.length === 0) events.push(link);
    for (const problem of problems) report(problem);
    const directory = flag === "5" && problems.length === 0;
    const mode = header.mode ?? 0;
    const isFile = flag === "0" && problems.length === 0;
    if (directory) events.push({ kind: "directory", path: path.replace(/\/$/, "") });
    if (isFile) events.push({ kind: "file", path, size, mode: mode & 4095 });
    if (size > 0) {
      state = { at: "content", left: size, path, padding: paddingOf(size), isFile };
      return;
    }
    if (isFile) events.push({ kind: "file-end" });
    state = nextHeader();
  }
  function take(part) {
    switch (state.at) {
      case "header":
        part.copy(block, BLOCK - state.left - part.length);
        if (state.left === 0) takeHeader();
        return;
      case "extended-header":
        state.parts.push(part);
        if (state.left === 0) takeExtendedHeader(state.flag, state.size, Buffer.concat(state.parts));
        return;
      case "content":
        if (state.isFile) events.push({ kind: "bytes", bytes: part });
        if (state.left > 0) return;
        if (state.isFile) events.push({ kind: "file-end" });
        return afterContent(state.path, state.padding);
      case "padding":
        if (!isZeros(part)) report(hidden(member(state.path)));
        if (state.left === 0) state = nextHeader();
        return;
      case "zeros":
        state.count += part.length;
        if (!isZeros(part)) stop({ kind: "hostile", text: "it goes on after the block of zeros that ends a tar" });
        return;
      case "stopped":
    }
  }
  function told() {
    const since = events;
    events = [];
    return since;
  }
  return {
    read: (chunk) => {
      for (let rest = chunk; rest.length > 0; ) {
        const part = rest.subarray(0, state.left);
        rest = rest.subarray(part.length);
        offset += part.length;
        state.left -= part.length;
        take(part);
      }
      return told();
    },
    end: () => {
      const problem = endProblem(state);
      if (problem !== null) report({ kind: "damaged", text: problem });
      return told();
    }
  };
}
var EXTENDED = /* @__PURE__ */ new Set(["x", "g", "L", "K"]);
var ORPHAN = { kind: "hostile", text: "an extended header has no member" };
var strayTarget = (path) => ({
  kind: "hostile",
  text: `${member(path)} has the target of a link and is none: npm passes over it and takes its content for headers`
});
var hidden = (where) => ({ kind: "hostile", text: `${where} has bytes hidden behind its end` });
function memberProblems(header, path, pending) {
  const { flag, size, mode } = header;
  const hostile = (text) => ({ kind: "hostile", text: `${member(path)} ${text}` });
  const isLink = LINKS.has(flag) && size === 0;
  if (flag !== "0" && flag !== "5" && !isLink) return [hostile(`is ${KINDS[flag] ?? `of the unknown type ${JSON.stringify(flag)}`}`)];
  if (isLink) return pending?.path === void 0 && !header.isUtf8 ? [hostile("has a name that is not UTF-8")] : [];
  return [
    ...header.linkTarget !== null || pending?.isOfLink === true ? [strayTarget(path)] : [],
    ...pending?.path === void 0 && !header.isUtf8 ? [hostile("has a name that is not UTF-8")] : [],
    ...pending?.size !== void 0 && pending.size !== size ? [hostile(`has ${bytes(size)} by its header and ${bytes(pending.size)} by its extended header`)] : [],
    ...flag === "0" && path.endsWith("/") ? [hostile("is a file by its type and a directory by its name")] : [],
    ...flag === "5" && size > 0 ? [hostile("is a directory with content")] : [],
    ...flag === "0" && mode === null ? [hostile("has no valid mode")] : []
  ];
}
function linkEvent({ flag, size, linkTarget }, path, pending) {
  if (!LINKS.has(flag) || size > 0) return null;
  const refusal = { kind: "hostile", text: `${member(path)} is ${KINDS[flag]}` };
  return { kind: "link", path, target: pending?.isOfLink === true ? null : linkTarget, isHard: flag === "1", refusal };
}
var LINKS = /* @__PURE__ */ new Set(["1", "2"]);
var KINDS = {
  1: "a hard link, which installs leave out",
  2: "a symbolic link, which installs leave out",
  3: "a device",
  4: "a device",
  6: "a pipe",
  S: "a sparse file"
};
function endProblem(state) {
  switch (state.at) {
    case "header":
      return state.left === BLOCK ? CUT_OFF : "it is cut off in a header";
    case "extended-header":
      return "it is cut off in an extended header";
    case "content":
    case "padding":
      return `it is cut off in ${member(state.path)}`;
    case "zeros":
      return state.count < 2 * BLOCK || state.count % BLOCK !== 0 ? CUT_OFF : null;
    case "stopped":
      return null;
  }
}
var CUT_OFF = "it does not end with the whole blocks of zeros, two or more, that end a tar: members may be missing";

// src/packers/tarball/contents.ts
async function* tarballContents(packed, decode, expected) {
  const hash = createHash("sha512");
  const filesOf = fileCollector(packed.shown, expected);
  const reader = tarReader(decode);
  const chunks = gunzip(
    packed,
    (chunk) => void hash.update(chunk),
    () => null
  );
  try {
    for await (const chunk of chunks) yield* filesOf(reader.read(chunk));
    yield* filesOf(reader.end());
  } catch (error) {
    throw isGateError(error) ? changedError(packed.shown, error) : error;
  }
  if (`sha512-${hash.digest("base64")}` !== expected.integrity) throw changedError(packed.shown);
}
function fileCollector(shown, { members }) {
  let index = 0;
  let bytes2 = Buffer.alloc(0);
  let filled = 0;
  function takeOne(event) {
    const expected = members[index];
    switch (event.kind) {
      case "file":
        if (event.path !== expected?.path || event.size !== expected.file.size) throw changedError(shown);
        bytes2 = Buffer.allocUnsafe(event.size);
        filled = 0;
        return null;
      case "bytes":
        filled += event.bytes.copy(bytes2, filled);
        return null;
      case "file-end": {
        if (expected === void 0) throw changedError(shown);
        const content = { file: expected.file, bytes: bytes2 };
        index += 1;
        bytes2 = Buffer.alloc(0);
        return content;
      }
      case "directory":
      case "link":
      case "extended-header":
        return null;
      case "problem":
        throw changedError(shown);
    }
  }
  return (events) => events.flatMap((event) => takeOne(event) ?? []);
}

// src/packers/tarball/identity.ts
function identityOf(manifest) {
  const { name, version } = manifest.data;
  if (!isName(name)) throw refused(manifest, "name");
  if (!isVersion(version)) throw refused(manifest, "version");
  return { name, version };
}
function isName(name) {
  if (typeof name !== "string" || name.startsWith(".") || FORBIDDEN.has(name.toLowerCase())) return false;
  const parts = /^@([^/]+)\/([^/]+)$/.exec(name)?.slice(1) ?? [name];
  return parts.every((part) => UNESCAPED.test(part));
}
var FORBIDDEN = /* @__PURE__ */ new Set(["node_modules", "favicon.ico"]);
var UNESCAPED = /^[\w.!~*'()-]+$/;
var isVersion = (version) => typeof version === "string" && version.length <= 256 && /^[v= ]*\d+\.\d+\.\d+(?:[-+]?[\d.A-Za-z+-]+)? *$/.test(version);
function refused(manifest, key) {
  const isThere = manifest.data[key] !== void 0;
  return new GateError("package", `${manifest.file} has no valid "${key}"`, {
    help: `npm publish refuses it: mend "${key}" in package.json and pack it again`,
    frame: manifestFrame(manifest, isThere ? [key] : [], isThere ? "npm does not take this" : `"${key}" is missing`)
  });
}

// src/packers/tarball/scan.ts
import { createHash as createHash2 } from "node:crypto";

// src/packers/tarball/member-name.ts
var LONGEST_PATH = 4096;
var LONGEST_PART = 255;
var DEEPEST_PATH = 1024;
function nameProblem(path) {
  if (new RegExp("\\p{Cc}", "u").test(path)) return "has control characters in its name";
  if (ABSOLUTE.test(path) || ABSOLUTE.test(path.slice(path.indexOf("/") + 1))) return "has an absolute path";
  if (POINTS_UP.test(path)) return "points out of the package";
  if (path.includes("\\")) return "has a backslash in its name, which makes it another path on Windows";
  if (ONLY_DOTS.test(path)) return "has a part in its path that is empty or only dots or blanks";
  return isTooLong(path) ? "has a path that is too long or too deep to be installed" : null;
}
var ABSOLUTE = /^(?:[/\\]|[a-z]:)/i;
var POINTS_UP = /(?<![^/\\])\.\. *(?![^/\\])/;
var ONLY_DOTS = /(?<![^/])[. ]*(?![^/])/;
function isTooLong(path) {
  if (path.length * 3 <= LONGEST_PART) return false;
  const parts = path.split("/");
  return parts.length > DEEPEST_PATH || Buffer.byteLength(path) > LONGEST_PATH || parts.some((part) => Buffer.byteLength(part) > LONGEST_PART);
}

// src/packers/tarball/scan.ts
async function scanTarball(packed, decode, limits, treatment) {
  const errors = collectedErrors(packed.shown);
  const budget = archiveBudget(packed.size, limits);
  const sha512 = createHash2("sha512");
  const sha1 = createHash2("sha1");
  const see = (chunk) => void (sha512.update(chunk), sha1.update(chunk));
  const members = memberCollector(packed.shown, limits, budget.nextMember, errors, treatment);
  try {
    const reader = tarReader(decode);
    const stop = (unpacked) => limitProblem(budget.unpackTo(unpacked));
    for await (const chunk of gunzip(packed, see, stop)) for (const event of reader.read(chunk)) members.take(event);
    for (const event of reader.end()) members.take(event);
  } catch (error) {
    if (!isGateError(error)) throw error;
    errors.add(error);
  }
  const { files, directories, links, manifests } = members;
  return { files, directories, links, manifests, integrity: `sha512-${sha512.digest("base64")}`, shasum: sha1.digest("hex"), errors };
}
var limitProblem = (text) => text === null ? null : { kind: "limit", text };
function memberCollector(shown, limits, nextMember, errors, treatment) {
  const files = [];
  const directories = [];
  const links = [];
  const manifests = /* @__PURE__ */ new Map();
  let names = 0;
  let file = null;
  let hash = createHash2("sha512");
  let manifest = null;
  function count(path) {
    names += path.length;
    const problem = nextMember() ?? (names > limits.names ? `its names have more than ${plural(limits.names, "character")}` : null);
    if (problem !== null) throw problemError(shown, { kind: "limit", text: problem });
  }
  function isNamedWell(path) {
    const problem = nameProblem(path);
    if (problem !== null) errors.report({ kind: "hostile", text: `${member(path)} ${problem}` });
    return problem === null;
  }
  function begin(event) {
    count(event.path);
    const isManifest = isManifestPath(event.path);
    const most = isManifest ? limits.manifest : limits.file;
    const isTooLarge = event.size > most;
    if (isTooLarge) errors.report({ kind: "limit", text: `${member(event.path)} has ${bytes(event.size)}, more than ${bytes(most)}` });
    file = isNamedWell(event.path) && !isTooLarge ? event : null;
    hash = createHash2("sha512");
    manifest = isManifest && (manifests.size === 0 || event.path === NPM_MANIFEST) ? [] : null;
  }
  function end({ path, size, mode }) {
    files.push({ path, size, mode, sha512: hash.digest("hex") });
    if (manifest !== null) manifests.set(path, Buffer.concat(manifest));
  }
  function takeLink({ path, target, isHard, refusal }) {
    count(path);
    if (treatment === "refused") errors.report(refusal);
    else if (isNamedWell(path)) links.push({ path, target, isHard });
  }
  function take(event) {
    switch (event.kind) {
      case "file":
        return begin(event);
      case "bytes":
        if (file === null) return;
        hash.update(event.bytes);
        manifest?.push(event.bytes);
        return;
      case "file-end":
        if (file !== null) end(file);
        return;
      case "directory":
        count(event.path);
        if (isNamedWell(event.path)) directories.push(event.path);
        return;
      case "link":
        return takeLink(event);
      case "extended-header":
        return count("");
      case "problem":
        errors.report(event.problem);
        return count("");
    }
  }
  return { files, directories, links, manifests, take };
}
var NPM_MANIFEST = "package/package.json";
var isManifestPath = (path) => /^[^/]+\/package\.json$/.test(path);

// src/packers/tarball/source.ts
import fs from "node:fs/promises";
var CHUNK2 = 1 << 16;
async function packedBytesOf(source) {
  const { shown } = source;
  if (source.kind === "bytes") {
    const bytes2 = bufferOf(source.bytes);
    return { shown, size: bytes2.length, chunks: () => slices(bytes2) };
  }
  const { size } = await reading(shown, async () => {
    const stats = await fs.stat(source.path);
    if (stats.isFile()) return stats;
    throw unreadableError(shown, stats.isDirectory() ? "it is a directory" : "it is not a regular file");
  });
  return { shown, size, chunks: () => fileChunks(source.path, shown) };
}
async function* slices(bytes2) {
  for (let start = 0; start < bytes2.length; start += CHUNK2) yield bytes2.subarray(start, start + CHUNK2);
}
async function* fileChunks(path, shown) {
  const handle = await reading(shown, () => fs.open(path));
  try {
    for (; ; ) {
      const { bytesRead, buffer } = await reading(shown, () => handle.read(Buffer.allocUnsafeSlow(CHUNK2), 0, CHUNK2, null));
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
async function reading(shown, work) {
  try {
    return await work();
  } catch (error) {
    throw isGateError(error) ? error : unreadableError(shown, systemErrorCode(error) ?? firstLine(error), error);
  }
}

// src/packers/tarball/top-directory.ts
var NPM = "package";
function topDirectory({ files, directories }) {
  const paths = [...files.map(({ path }) => path), ...directories];
  const tops = paths.map((path) => path.split("/", 1)[0] ?? "");
  return tops.includes(NPM) ? NPM : tops[0] ?? NPM;
}
var outsiders = (members, top) => members.filter(({ path, isDirectory }) => !path.startsWith(`${top}/`) && !(isDirectory && path === top)).map(({ path }) => `${member(path)} stands outside of ${quoted(`${top}/`)}, where the others are`);

// src/packers/tarball/open.ts
async function openTarball(source, limits = TARBALL_LIMITS, links = "refused") {
  const { Header } = await import("../lazy/tar-package.js");
  const packed = await packedBytesOf(source);
  const scan = await scanTarball(packed, Header, limits, links);
  const top = topDirectory(scan);
  const { manifest, identity } = checkedPackage(scan, top, packed.shown);
  const members = scan.files.map(({ path, size, mode, sha512 }) => ({
    path,
    sha512,
    file: { path: path.slice(top.length + 1), size, mode, reason: null }
  }));
  const { integrity, shasum } = scan;
  return {
    pack: {
      ...identity,
      root: ".",
      packer: { name: "tarball", version: "", source: "tarball" },
      manifest,
      files: members.map(({ file }) => file).toSorted((a, b) => byCodeUnit(a.path, b.path)),
      dropped: scan.links.map((link) => droppedLink(link, top)).toSorted((a, b) => byCodeUnit(a.path, b.path)),
      unpackedSize: members.reduce((sum, { file }) => sum + file.size, 0),
      packedSize: packed.size,
      integrity
    },
    integrity,
    shasum,
    digests: new Map(members.map(({ file, sha512 }) => [file.path, sha512])),
    contents: () => tarballContents(packed, Header, { members, integrity })
  };
}
var droppedLink = ({ path, target, isHard }, top) => ({
  path: path.slice(top.length + 1),
  why: isHard ? "hard-link" : "symlink",
  // A hard link names a member, with the top directory.
  target: isHard && target?.startsWith(`${top}/`) === true ? target.slice(top.length + 1) : target
});
function checkedPackage(scan, top, shown) {
  const { errors, files, directories, links } = scan;
  const members = [
    ...[...files, ...links].map(({ path }) => ({ path, isDirectory: false })),
    ...directories.map((path) => ({ path, isDirectory: true }))
  ];
  for (const text of [...outsiders(members, top), ...collisions(members)]) errors.report({ kind: "hostile", text });
  const checked = packageIn(scan, `${top}/package.json`, shown);
  errors.throwIfAny();
  if (checked === null) throw problemError(shown, { kind: "package", text: `it has no package.json in its top directory ${quoted(top)}` });
  return checked;
}
function packageIn({ manifests, errors }, path, shown) {
  const text = manifests.get(path)?.toString("utf8");
  if (text === void 0) return null;
  try {
    const manifest = parseManifest(text, shownPath(shown, path));
    return { manifest, identity: identityOf(manifest) };
  } catch (error) {
    if (!isGateError(error)) throw error;
    errors.add(error);
    return null;
  }
}

export {
  openTarball
};
