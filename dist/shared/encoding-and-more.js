import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  humanSize
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/inspect/encoding.ts
var MOST_BYTES = 16 * 1024 * 1024;
var SAMPLE_BYTES = 8192;
var CHUNK = 1 << 16;
function encodingOf(bytes) {
  const [first, second, third, fourth] = bytes;
  if (first === 255 && second === 254) return third === 0 && fourth === 0 ? "utf-32le" : "utf-16le";
  if (first === 254 && second === 255) return "utf-16be";
  if (first === 0 && second === 0 && third === 254 && fourth === 255) return "utf-32be";
  return first === 0 || second === 0 ? encodingByNuls(bytes.subarray(0, SAMPLE_BYTES)) : "utf-8";
}
function encodingByNuls(sample) {
  const units = sample.length >> 1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < units * 2; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  if (units < 8) return "utf-8";
  if (odd * 10 >= units * 9 && even * 20 < units) return "utf-16le";
  return even * 10 >= units * 9 && odd * 20 < units ? "utf-16be" : "utf-8";
}
function transcode(bytes, encoding, path) {
  const wide = unitSize(encoding);
  const mark = hasMark(bytes, encoding) ? wide : 0;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + mark, bytes.length - mark);
  const utf8 = text.length / wide > MOST_BYTES ? null : inUtf8(text, encoding);
  if (utf8 !== null) return { bytes: utf8, originalOffset: (offset) => mark + unitsBefore(utf8, offset, wide) * wide };
  throw new GateError(
    "list",
    `${path} is ${humanSize(bytes.length)} of text in ${encoding.toUpperCase()}, too long to be searched in one piece`,
    { help: "convert it to UTF-8, or keep it out of the package" }
  );
}
function inUtf8(text, encoding) {
  const wide = unitSize(encoding);
  const utf8 = Buffer.allocUnsafe(Math.min(MOST_BYTES, Math.floor(text.length / wide) * (wide === 2 ? 3 : 4)));
  let length = 0;
  for (let start = 0; start + wide <= text.length; ) {
    const end = chunkEnd(text, start, encoding);
    const piece = wide === 2 ? fromUtf16(text, start, end, encoding) : fromUtf32(text, start, end, encoding);
    if (length + Buffer.byteLength(piece) > utf8.length) return null;
    length += utf8.write(piece, length);
    start = end;
  }
  return utf8.subarray(0, length);
}
function chunkEnd(text, start, encoding) {
  const wide = unitSize(encoding);
  const end = Math.min(start + CHUNK, text.length - text.length % wide);
  if (wide === 4 || end + 2 > text.length) return end;
  const last = encoding === "utf-16le" ? text.readUInt16LE(end - 2) : text.readUInt16BE(end - 2);
  return last >= 55296 && last <= 56319 ? end + 2 : end;
}
var unitSize = (encoding) => encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 4;
var hasMark = (bytes, encoding) => encoding.endsWith("le") ? bytes[0] === 255 && bytes[1] === 254 : bytes[unitSize(encoding) - 1] === 255 && bytes[unitSize(encoding) - 2] === 254;
function fromUtf16(text, start, end, encoding) {
  if (encoding === "utf-16le") return text.toString("utf16le", start, end);
  return Buffer.from(text.subarray(start, end)).swap16().toString("utf16le");
}
function fromUtf32(text, start, end, encoding) {
  let piece = "";
  for (let offset = start; offset < end; offset += 4) {
    const point = encoding === "utf-32le" ? text.readUInt32LE(offset) : text.readUInt32BE(offset);
    piece += point <= 1114111 ? String.fromCodePoint(point) : "�";
  }
  return piece;
}
function unitsBefore(utf8, offset, wide) {
  let units = 0;
  for (let index = 0; index < offset; index += 1) {
    const byte = utf8[index] ?? 0;
    if ((byte & 192) !== 128) units += byte >= 240 && wide === 2 ? 2 : 1;
  }
  return units;
}

// src/inspect/file-kind.ts
import { isUtf8 } from "node:buffer";
var HEAD_BYTES = 8192;
var BEGINNING_BYTES = 1024;
var TAR_BLOCK = 512;
function fileKind(bytes) {
  if (bytes.length === 0) return "empty";
  return kindByMagic(bytes) ?? (encodingOf(bytes) !== "utf-8" || isText(bytes) ? "text" : "binary");
}
function kindByMagic(bytes) {
  const [first = 0] = bytes;
  switch (first) {
    case 0:
      return startsWith(bytes, "\0asm") ? "wasm" : macho(bytes);
    case 31:
      return startsWith(bytes, "\b") ? "gzip" : null;
    case 77:
      return startsWith(bytes, "MZ") && hasPeHeader(bytes) ? "pe" : tar(bytes);
    case 80:
      return ["PK", "PK", "PK\x07\b"].some((magic) => startsWith(bytes, magic)) ? "zip" : tar(bytes);
    case 83:
      return startsWith(bytes, "SQLite format 3\0") ? "sqlite" : tar(bytes);
    case 127:
      return startsWith(bytes, "ELF") ? elf(bytes) : null;
    default:
      return macho(bytes) ?? tar(bytes);
  }
}
function startsWith(bytes, magic) {
  if (bytes.length < magic.length) return false;
  for (let index = 0; index < magic.length; index += 1) {
    if (bytes[index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}
var MACH_O = ["þíúÎ", "þíúÏ", "Îúíþ", "Ïúíþ"];
var FEWEST_JAVA_VERSION = 45;
function macho(bytes) {
  if (MACH_O.some((magic) => startsWith(bytes, magic))) return "mach-o";
  if (!startsWith(bytes, "Êþº¾") || bytes.length < 8) return null;
  return (bytes[4] ?? 0) === 0 && (bytes[5] ?? 0) === 0 && (bytes[6] ?? 0) * 256 + (bytes[7] ?? 0) < FEWEST_JAVA_VERSION ? "mach-o" : null;
}
function elf(bytes) {
  const [low, high] = bytes[5] === 2 ? [17, 16] : [16, 17];
  return bytes[low] === 4 && bytes[high] === 0 ? "elf-core" : "elf";
}
function hasPeHeader(bytes) {
  if (bytes.length < 64) return false;
  const offset = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(60, true);
  return offset < bytes.length && startsWith(bytes.subarray(offset), "PE\0\0");
}
function tar(bytes) {
  if (bytes.length < TAR_BLOCK) return null;
  const written = /^ *([0-7]{1,7})[\0 ]/.exec(latin1(bytes.subarray(148, 156)))?.[1];
  if (written === void 0) return null;
  let sum = 8 * 32;
  for (let index = 0; index < TAR_BLOCK; index += 1) {
    if (index < 148 || index >= 156) sum += bytes[index] ?? 0;
  }
  return sum === Number.parseInt(written, 8) ? "tar" : null;
}
var latin1 = (bytes) => String.fromCharCode(...bytes);
function isText(bytes) {
  if (bytes.subarray(0, HEAD_BYTES).includes(0)) return false;
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  let controls = 0;
  for (let index = 0; index < beginning.length; index += 1) controls += CONTROL[beginning[index] ?? 0] ?? 0;
  return controls === 0 || controls * 10 < beginning.length && isUtf8(wholeCharacters(beginning));
}
var CONTROL = Uint8Array.from({ length: 256 }, (_, byte) => byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27 ? 1 : 0);
function wholeCharacters(head) {
  let end = head.length;
  while (end > 0 && end > head.length - 4 && ((head[end - 1] ?? 0) & 192) === 128) end -= 1;
  return head.subarray(0, (head[end - 1] ?? 0) >= 192 ? end - 1 : head.length);
}

export {
  encodingOf,
  transcode,
  fileKind
};
