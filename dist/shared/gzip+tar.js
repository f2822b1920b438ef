import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  paxRecords
} from "../shared/pax-and-more.js";
import {
  isZeros
} from "../shared/byte-source-and-more.js";
import {
  memberPath,
  pathProblem
} from "../shared/member-path-and-more.js";

// src/archives/tar.ts
var BLOCK = 512;
var LONGEST_META = 1 << 20;
async function* readTar(source, budget) {
  const { Header: decode } = await import("../lazy/tar-package.js");
  let pending = {};
  for (let offset = 0; ; ) {
    const block = await source.read(BLOCK);
    offset += block.length;
    if (block.length === 0) return;
    if (isZeros(block)) {
      const end = await afterZeros(source);
      if (end !== null) yield { problem: end };
      return;
    }
    const entry = decodeHeader(decode, block, pending);
    if (typeof entry === "string") return yield { problem: `${entry} at byte ${offset - block.length}` };
    const size = entry.header.size ?? 0;
    const meta = META_FLAGS.has(entry.flag);
    if (meta && size > LONGEST_META) return yield { problem: `an extended header has ${size} bytes` };
    const stop = meta ? null : budget.nextMember();
    if (stop !== null) return yield { problem: stop };
    const padded = await source.read(size + paddingOf(size));
    const body = padded.subarray(0, size);
    offset += padded.length;
    if (padded.length < size + paddingOf(size)) yield { problem: `it is cut off in ${nameOf(entry)}` };
    if (body.length < size) return;
    if (meta) {
      const problem = takeMeta(entry.flag, body, pending);
      if (problem !== null) yield { problem };
      continue;
    }
    yield* itemsOf(entry, body, pending);
    pending = {};
  }
}
var paddingOf = (size) => (BLOCK - size % BLOCK) % BLOCK;
var nameOf = ({ header }) => `the member ${JSON.stringify(header.path ?? "")}`;
async function afterZeros(source) {
  return await source.endsInZeros() ? null : "it goes on after the block of zeros that ends an archive";
}
function decodeHeader(decode, block, pending) {
  if (block.length < BLOCK) return "it is cut off in a header";
  try {
    const header = new decode(block, 0, pending);
    if (!header.cksumValid) return "a header has a wrong checksum";
    if (header.size === void 0 || !Number.isSafeInteger(header.size) || header.size < 0) return "a member has no valid size";
    return { header, flag: String.fromCharCode(block[156] ?? 0).replace("\0", "") };
  } catch {
    return "a header cannot be decoded";
  }
}
var META_FLAGS = /* @__PURE__ */ new Set(["x", "X", "g", "L", "N", "K"]);
function takeMeta(flag, body, pending) {
  switch (flag) {
    case "L":
    case "N":
      pending.path = untilNull(body);
      return null;
    case "K":
      pending.linkpath = untilNull(body);
      return null;
    default:
      return takePax(flag, paxRecords(body), pending);
  }
}
var untilNull = (body) => body.toString("utf8").replace(/\0[^]*/, "");
function takePax(flag, records, pending) {
  if (records === null) return "an extended header cannot be parsed";
  const sparse = [...records.keys()].some((key) => key.startsWith("GNU.sparse"));
  if (sparse) return "a member is sparse";
  const broken = [...records].find(([key, value]) => `${key}${value}`.includes("\n"));
  if (broken !== void 0) return `an extended header has a line break in ${JSON.stringify(broken[0])}`;
  const path = records.get("path");
  const linkpath = records.get("linkpath");
  const size = records.get("size");
  if (flag === "g") return (path ?? linkpath ?? size) === void 0 ? null : "a global header renames or resizes every member";
  if (path !== void 0) pending.path = path;
  if (linkpath !== void 0) pending.linkpath = linkpath;
  if (size === void 0) return null;
  if (!/^\d{1,15}$/.test(size)) return "an extended header has no valid size";
  pending.size = Number(size);
  return null;
}
function* itemsOf(entry, body, pending) {
  const { header, flag } = entry;
  const written = pending.path ?? header.path ?? "";
  const problem = pathProblem(written) ?? kindProblem(flag, written) ?? linkProblem(flag, written, pending.linkpath ?? header.linkpath);
  if (problem !== null) yield { problem };
  const isFile = FILE_FLAGS.has(flag) && !written.endsWith("/");
  if (isFile) yield { member: { path: memberPath(written), bytes: body, mode: (header.mode ?? 420) & 4095 } };
}
var FILE_FLAGS = /* @__PURE__ */ new Set(["0", "", "7"]);
var KINDS = { 1: "a hard link", 2: "a symbolic link", 3: "a device", 4: "a device", 6: "a pipe" };
function linkProblem(flag, written, target) {
  if (!FILE_FLAGS.has(flag) || target === void 0 || target === "") return null;
  return `the member ${JSON.stringify(written)} is a file, and has the target of a link`;
}
function kindProblem(flag, written) {
  if (FILE_FLAGS.has(flag) || flag === "5") return null;
  return `the member ${JSON.stringify(written)} is ${KINDS[flag] ?? `of the unknown type ${JSON.stringify(flag)}`}`;
}

export {
  readTar
};
