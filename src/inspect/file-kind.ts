import { isUtf8 } from 'node:buffer';
import type { FileKind } from '../rules/rule.ts';
import { encodingOf } from './encoding.ts';

/** As far as git looks for a NUL byte, to the next power of two. */
const HEAD_BYTES = 8192;
/** Enough to see whether it reads as text. */
const BEGINNING_BYTES = 1024;
const TAR_BLOCK = 512;

/**
 * What a file is by its first 8 KiB, never by its name. Nothing is skipped because of it: binary files are searched as text is, and what comes
 * after the first 8 KiB changes nothing (bundles do carry a NUL byte in a string). Text in UTF-16 or UTF-32 is text.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  return kindByMagic(bytes) ?? (encodingOf(bytes) !== 'utf-8' || isText(bytes) ? 'text' : 'binary');
}

function kindByMagic(bytes: Uint8Array): FileKind | null {
  const [first = 0] = bytes;
  switch (first) {
    case 0x00:
      return startsWith(bytes, '\0asm') ? 'wasm' : macho(bytes);
    case 0x1f:
      return startsWith(bytes, '\x1f\x8b\x08') ? 'gzip' : null;
    case 0x4d:
      return startsWith(bytes, 'MZ') && hasPeHeader(bytes) ? 'pe' : tar(bytes);
    case 0x50:
      // A local file, the end of an empty archive, the first part of a split one.
      return ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'].some((magic) => startsWith(bytes, magic)) ? 'zip' : tar(bytes);
    case 0x53:
      return startsWith(bytes, 'SQLite format 3\0') ? 'sqlite' : tar(bytes);
    case 0x7f:
      return startsWith(bytes, '\x7fELF') ? elf(bytes) : null;
    default:
      return macho(bytes) ?? tar(bytes);
  }
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  if (bytes.length < magic.length) return false;
  for (let index = 0; index < magic.length; index += 1) {
    if (bytes[index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}

const MACH_O: readonly string[] = ['\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe'];
/** Java's classes begin like universal binaries; their version, from 45 on, stands where those have the number of architectures. */
const FEWEST_JAVA_VERSION = 45;

function macho(bytes: Uint8Array): FileKind | null {
  if (MACH_O.some((magic) => startsWith(bytes, magic))) return 'mach-o';
  if (!startsWith(bytes, '\xca\xfe\xba\xbe') || bytes.length < 8) return null;
  return (bytes[4] ?? 0) === 0 && (bytes[5] ?? 0) === 0 && (bytes[6] ?? 0) * 256 + (bytes[7] ?? 0) < FEWEST_JAVA_VERSION ? 'mach-o' : null;
}

/** Byte 5 has the byte order, the half word at 16 the type; 4 is a core dump. */
function elf(bytes: Uint8Array): FileKind {
  const [low, high] = bytes[5] === 2 ? [17, 16] : [16, 17];
  return bytes[low] === 4 && bytes[high] === 0 ? 'elf-core' : 'elf';
}

function hasPeHeader(bytes: Uint8Array): boolean {
  if (bytes.length < 64) return false;
  const offset = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(60, true);
  return offset < bytes.length && startsWith(bytes.subarray(offset), 'PE\0\0');
}

/** The header's checksum, with spaces in its own place, as octal digits at 148. Archives from before POSIX have no other mark. */
function tar(bytes: Uint8Array): FileKind | null {
  if (bytes.length < TAR_BLOCK) return null;
  const written = /^ *([0-7]{1,7})[\0 ]/.exec(latin1(bytes.subarray(148, 156)))?.[1];
  if (written === undefined) return null;
  let sum = 8 * 0x20;
  for (let index = 0; index < TAR_BLOCK; index += 1) {
    if (index < 148 || index >= 156) sum += bytes[index] ?? 0;
  }
  return sum === Number.parseInt(written, 8) ? 'tar' : null;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Text has no NUL bytes in its first 8 KiB, and in its first 1 KiB few control characters if it is UTF-8, none if it is something else. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, HEAD_BYTES).includes(0)) return false;
  const beginning = bytes.subarray(0, BEGINNING_BYTES);
  let controls = 0;
  for (let index = 0; index < beginning.length; index += 1) controls += CONTROL[beginning[index] ?? 0] ?? 0;
  return controls === 0 || (controls * 10 < beginning.length && isUtf8(wholeCharacters(beginning)));
}

/** 1 at each control character but backspace, tab, line feed, vertical tab, form feed, carriage return and the escape of terminal colours. */
const CONTROL = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b ? 1 : 0));

/** Without the character that the cut may have divided. */
function wholeCharacters(head: Uint8Array): Uint8Array {
  let end = head.length;
  while (end > 0 && end > head.length - 4 && ((head[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return head.subarray(0, (head[end - 1] ?? 0) >= 0xc0 ? end - 1 : head.length);
}
