import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  encodingOf,
  fileKind,
  transcode
} from "../shared/encoding-and-more.js";
import {
  isFullMap,
  isScript,
  textureOf
} from "../shared/read-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/size-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/previous/previous-release.ts
async function previousOf(pack, { label, source }, contents) {
  const kinds = /* @__PURE__ */ new Map();
  const textures = /* @__PURE__ */ new Map();
  for await (const { file, bytes } of contents) {
    kinds.set(file.path, contentKind(file.path, bytes));
    if (isScript(file.path, bytes)) textures.set(file.path, scriptTexture(file.path, bytes));
  }
  return {
    label,
    version: pack.version,
    source,
    manifest: pack.manifest.data,
    files: pack.files.map(({ path, size, mode }) => ({ path, size, mode, content: kinds.get(path) ?? "other" })),
    textures
  };
}
function* contentsOf({ files }, read) {
  for (const file of files) yield { file, bytes: read(file) };
}
function contentKind(path, bytes) {
  const kind = fileKind(bytes);
  if (kind === "elf" || kind === "mach-o" || kind === "pe") return "native";
  return isFullMap(path, bytes) ? "full-map" : "other";
}
function scriptTexture(path, bytes) {
  const encoding = encodingOf(bytes);
  return textureOf(encoding === "utf-8" ? bytes : transcode(bytes, encoding, path).bytes);
}
export {
  contentsOf,
  previousOf
};
