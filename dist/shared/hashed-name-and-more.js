import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/previous/hashed-name.ts
function withoutHashes(path, version) {
  const segments = path.split("/");
  const name = segments.pop() ?? "";
  const directories = segments.map((segment) => withoutHash(withoutVersion(segment, version)));
  return [...directories, plainName(withoutVersion(name, version))].join("/");
}
var HOLE = "*";
function withoutVersion(segment, version) {
  const at = version === "" ? -1 : segment.indexOf(version);
  if (at === -1) return segment;
  const rest = segment.slice(at + version.length);
  const isPart = /[\d.]$/.test(segment.slice(0, at)) || /^\d/.test(rest);
  return isPart ? segment : `${segment.slice(0, at)}${HOLE}${rest}`;
}
var EXTENSIONS = /(?:\.(?:d|min|module|prod|production|dev|development|umd|cjs|esm|global|legacy))*\.(?:[a-z][a-z0-9]{0,4}|7z)(?:\.(?:map|gz|br))?$/i;
var DOCUMENT = /\.(?:md|mdx|txt|rst|adoc|markdown)$/i;
function withoutLikelyHash(path) {
  const [, before, tail = "", after] = /^(.*[-._~])([\w-]{8})(\.[a-z][\w.]*)$/i.exec(path) ?? [];
  if (before === void 0 || after === void 0 || DOCUMENT.test(path)) return null;
  const isOneWord = /^[A-Z]?[a-z]+$|^[A-Z]+$|^\d+$/.test(tail);
  return isOneWord ? null : `${before}${HOLE}${after}`;
}
function plainName(name) {
  if (DOCUMENT.test(name)) return name;
  const extensions = EXTENSIONS.exec(name)?.[0] ?? "";
  return withoutHash(name.slice(0, name.length - extensions.length)) + extensions;
}
function withoutHash(stem) {
  const tail = stem.slice(-HASH_LENGTH);
  const before = stem.slice(0, -HASH_LENGTH);
  if (DELIMITER_AT_END.test(before) && isShortHash(tail)) return withoutHash(before.slice(0, -1)) + before.slice(-1) + HOLE;
  if (stem.length === HASH_LENGTH && /\d/.test(stem) && isShortHash(stem)) return HOLE;
  if (BUILD_ID.test(stem) && piecesOf(stem).length >= 6) return HOLE;
  return stem.replace(HEX_OR_UUID, (text) => text.length > 32 || isHex(text) ? HOLE : text);
}
var HASH_LENGTH = 8;
var DELIMITER_AT_END = /[-._~]$/;
var BUILD_ID = /^[\w-]{21}$/;
var HEX_OR_UUID = /(?<![A-Za-z0-9])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{6,64})(?![A-Za-z0-9])/g;
var DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
function isHex(text) {
  if (DATE.test(text)) return false;
  if (/^\d+$/.test(text)) return text.length === 8;
  if (!/\d/.test(text)) return false;
  return text.length >= 8 || /\d[a-f]+\d|[a-f]\d+[a-f]/.test(text);
}
function isShortHash(text) {
  if (/^[0-9a-f]{8}$/.test(text)) return isHex(text);
  if (/^[A-Z2-7]{8}$/.test(text)) return true;
  return /^[\w-]{8}$/.test(text) && !isMadeOfWords(text);
}
function isMadeOfWords(text) {
  const pieces = piecesOf(text);
  const words = pieces.filter((piece) => /^[a-z]+$/i.test(piece));
  if (pieces.length > 3) return false;
  return words.every((word) => /[aeiouy]/i.test(word) || ABBREVIATIONS.has(word.toLowerCase()));
}
var piecesOf = (text) => text.match(/[vf]\d+|[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
var ABBREVIATIONS = new Set(
  "br bz cb cdn cfg cjs cls cmd cn crc css csv ctx db dns ds dst dts esm fn fr fs gb gfx gz hk hr ht html http https hw js jsx jwt kr ld md mjs mp mts nb ng nl npm pdb pdf php pkg pl png pr ps pt qr rpc rs rss rx sd sdk sh sk sql src srv ssl ssr st str sv svg tcp tls tmp tgz ts tsx tv tw tx txt vm vnd vs ws wx xml zh".split(
    " "
  )
);

export {
  withoutHashes,
  withoutLikelyHash
};
