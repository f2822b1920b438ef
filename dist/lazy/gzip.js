import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  readTar
} from "../shared/gzip+tar.js";
import "../shared/pax-and-more.js";
import {
  byteSource,
  isZeros,
  roomFor
} from "../shared/byte-source-and-more.js";
import {
  memberPath,
  pathProblem
} from "../shared/member-path-and-more.js";
import {
  firstLine
} from "../shared/system-error-and-more.js";
import "../shared/runtime.js";

// src/archives/gzip.ts
import { createGunzip } from "node:zlib";
var CHUNK = 1 << 18;
var UNPACKED_CHUNK = 1 << 14;
var BLOCK = 512;
async function* readGzip(bytes, name, budget) {
  const problems = [];
  const chunks = unzipped(bytes, budget, problems);
  const first = await firstBlock(chunks);
  const source = byteSource(prefixed(first, chunks), roomFor(budget.mostUnpacked));
  if (first.length > 0 || problems.length === 0) {
    for await (const item of await isTar(first) ? readTar(source, budget) : oneFile(source, bytes, name, budget)) {
      if (problems.length === 0 || "member" in item) yield item;
    }
  }
  await source.endsInZeros();
  yield* problems.map((problem) => ({ problem }));
}
async function* unzipped(bytes, budget, problems) {
  const unzip = createGunzip({ chunkSize: UNPACKED_CHUNK });
  unzip.end(bytes);
  let total = 0;
  try {
    for await (const chunk of unzip) {
      total += chunk.length;
      const stop = budget.unpackTo(total);
      if (stop !== null) return problems.push(stop);
      yield chunk;
    }
  } catch (error) {
    return problems.push(`it is damaged or cut off (${firstLine(error)})`);
  }
  const rest = bytes.subarray(unzip.bytesWritten);
  if (!isPadding(rest)) problems.push(`${rest.length} bytes follow the compressed data`);
}
function isPadding(rest) {
  for (let start = 0; start < rest.length; start += CHUNK) if (!isZeros(rest.subarray(start, start + CHUNK))) return false;
  return true;
}
async function firstBlock(chunks) {
  let first = Buffer.alloc(0);
  while (first.length < BLOCK) {
    const next = await chunks.next();
    if (next.done === true) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}
async function* prefixed(first, rest) {
  if (first.length > 0) yield first;
  yield* rest;
}
async function isTar(first) {
  if (first.length < BLOCK) return false;
  if (first.toString("latin1", 257, 262) === "ustar") return true;
  const { Header } = await import("../lazy/tar-package.js");
  try {
    return new Header(first).cksumValid;
  } catch {
    return false;
  }
}
async function* oneFile(source, bytes, archive, budget) {
  const written = nameInHeader(bytes) ?? archive.replace(/\.(?:gz|z)$/i, "").replace(/\.tgz$/i, ".tar");
  const problem = pathProblem(written) ?? budget.nextMember();
  if (problem !== null) yield { problem };
  yield { member: { path: memberPath(written) || archive, bytes: await source.read(Infinity), mode: 420, isAlone: true } };
}
var FLAG_EXTRA = 4;
var FLAG_NAME = 8;
function nameInHeader(bytes) {
  const flags = bytes[3] ?? 0;
  if ((flags & FLAG_NAME) === 0) return null;
  const start = 10 + ((flags & FLAG_EXTRA) === 0 ? 0 : 2 + bytes.readUInt16LE(10));
  const end = bytes.indexOf(0, start);
  return end === -1 ? null : bytes.toString("latin1", start, end);
}
export {
  readGzip
};
