import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  memberPath,
  pathProblem
} from "../shared/gzip+inspect-archive+tar+zip.js";
import {
  firstLine
} from "../shared/gzip+policy-files+zip.js";
import "../shared/all.js";

// src/archives/zip.ts
import { crc32, inflateRawSync } from "node:zlib";
var STORED = 0;
var DEFLATED = 8;
var LOCAL_HEADER = Buffer.from("PK", "latin1");
async function* readZip(bytes, budget) {
  const { fromBufferPromise, getFileNameLowLevel } = await import("../lazy/yauzl-package.js");
  const spans = [];
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    const directory = directoryStart(zip);
    for await (const entry of zip.eachEntry()) {
      const written = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      unpacked += entry.uncompressedSize;
      const stop = budget.nextMember() ?? budget.unpackTo(unpacked);
      if (stop !== null) return yield { problem: stop };
      const local = await localHeader(zip, entry);
      if (typeof local === "string") {
        yield { problem: `${named(written)}: ${local}` };
        continue;
      }
      spans.push({ start: entry.relativeOffsetOfLocalHeader, end: local.fileDataStart + entry.compressedSize });
      yield* itemsOf({ entry, local, written }, bytes);
    }
    const unlisted = unlistedMember(bytes.subarray(0, directory), spans);
    if (unlisted !== null) yield { problem: `at byte ${unlisted} stands a member that its directory does not list` };
  } catch (error) {
    yield { problem: `its directory cannot be read (${messageOf(error)})` };
  }
}
var named = (written) => `the member ${JSON.stringify(written)}`;
function directoryStart(zip) {
  const cursor = zip.readEntryCursor;
  if (typeof cursor !== "number") throw new Error("yauzl no longer tells where the directory begins");
  return cursor;
}
var messageOf = (error) => firstLine(error).slice(0, 120);
async function localHeader(zip, entry) {
  try {
    return await zip.readLocalFileHeaderPromise(entry, { minimal: false });
  } catch (error) {
    return messageOf(error);
  }
}
function* itemsOf({ entry, local, written }, bytes) {
  const bad = pathProblem(written) ?? entryProblem(entry, local, written);
  if (bad !== null) yield { problem: bad };
  if (written.endsWith("/")) return;
  const packed = bytes.subarray(local.fileDataStart, local.fileDataStart + entry.compressedSize);
  const content = entry.isEncrypted() ? null : contentOf(entry, packed);
  if (content === null) return;
  if (typeof content === "string") return yield { problem: `${named(written)}: ${content}` };
  if (crc32(content) !== entry.crc32) yield { problem: `${named(written)} has a wrong checksum` };
  yield { member: { path: memberPath(written), bytes: content, mode: modeOf(entry) } };
}
var LINK = 40960;
var TYPE = 61440;
var UNIX = 3;
var unixMode = (entry) => entry.versionMadeBy >> 8 === UNIX ? entry.externalFileAttributes >>> 16 : 0;
var modeOf = (entry) => unixMode(entry) & 4095 || 420;
function entryProblem(entry, local, written) {
  if (entry.isEncrypted()) return `${named(written)} is encrypted`;
  if (!local.fileName.equals(entry.fileNameRaw)) return `${named(written)} has another name in its own header`;
  if (local.compressionMethod !== entry.compressionMethod) return `${named(written)} is compressed otherwise in its own header`;
  if ((unixMode(entry) & TYPE) === LINK) return `${named(written)} is a symbolic link`;
  return written.endsWith("/") && entry.uncompressedSize > 0 ? `${named(written)} is a directory with content` : null;
}
function contentOf(entry, packed) {
  switch (entry.compressionMethod) {
    case STORED:
      return packed;
    case DEFLATED:
      return inflated(packed, entry.uncompressedSize);
    default:
      return `the compression method ${entry.compressionMethod} is not supported`;
  }
}
function inflated(packed, size) {
  try {
    const { buffer, engine } = inflateRawSync(packed, { maxOutputLength: size + 1, info: true });
    if (buffer.length !== size) return `it has ${buffer.length} bytes instead of ${size}`;
    return engine.bytesWritten === packed.length ? buffer : "other bytes follow its compressed data";
  } catch (error) {
    return `it cannot be unpacked (${messageOf(error)})`;
  }
}
function unlistedMember(bytes, spans) {
  let from = 0;
  for (const { start, end } of [...spans.toSorted((one, other) => one.start - other.start), { start: bytes.length, end: bytes.length }]) {
    const found = from < start ? bytes.subarray(from, start).indexOf(LOCAL_HEADER) : -1;
    if (found !== -1) return from + found;
    from = Math.max(from, end);
  }
  return null;
}
export {
  readZip
};
