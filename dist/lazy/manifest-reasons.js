import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  Minimatch
} from "../shared/minimatch-package-and-more.js";
import {
  manifestFrame
} from "../shared/jsonc-parser-package-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/reasons/manifest-reasons.ts
function manifestReasons(manifest, packer) {
  const { files, publishConfig } = manifest.data;
  if (packer === "pnpm" && isObject(publishConfig) && publishConfig["directory"] !== void 0) return () => null;
  const entries = Array.isArray(files) ? files.map((entry) => typeof entry === "string" ? entryReach(entry) : null) : null;
  const fields = entryFields(manifest.data);
  return (path) => {
    if (path === "package.json") return always(manifest, packer);
    if (path.startsWith("node_modules/")) return bundled(manifest, path);
    const field = fields.find((one) => one.path === path);
    const isKnownAnyway = ALWAYS.test(path) || field !== void 0;
    if (files === void 0) return isKnownAnyway ? null : notIgnored(manifest);
    if (entries === null || entries.includes(null)) return null;
    const reaching = entries.flatMap((entry, index2) => entry?.(path) === true ? [index2] : []);
    const [index] = reaching;
    if (index !== void 0) return reaching.length === 1 && !isKnownAnyway ? filesEntry(manifest, index) : null;
    if (field !== void 0) return entryPoint(manifest, field);
    return ALWAYS.test(path) ? always(manifest, packer) : null;
  };
}
function entryReach(written) {
  if (written.startsWith("!")) return () => false;
  const entry = written.replace(/^(?:\.?\/+)+/, "").replace(/\/+$/, "");
  if (entry === "" || entry === ".") return () => true;
  if (!/[*?[\]{}()!+@\\]/.test(entry)) return plainReach(entry.toLowerCase());
  if (entry.length > LONGEST_PATTERN || entry.split("*").length > MOST_STARS) return null;
  const pattern = new Minimatch(entry, { dot: true, nocase: true, matchBase: true, nonegate: true, nocomment: true, braceExpandMax: 1e3 });
  return (path) => withAncestors(path).some((one) => pattern.match(one));
}
var LONGEST_PATTERN = 500;
var MOST_STARS = 10;
var plainReach = (entry) => entry.includes("/") ? (path) => withAncestors(path.toLowerCase()).includes(entry) : (path) => path.toLowerCase().split("/").includes(entry);
function withAncestors(path) {
  const segments = path.split("/");
  return segments.map((_, index) => segments.slice(0, segments.length - index).join("/"));
}
function filesEntry(manifest, index) {
  const { files } = manifest.data;
  const text = Array.isArray(files) ? String(files[index]) : "";
  return { kind: "files-entry", text, frame: manifestFrame(manifest, ["files", index], 'this "files" entry ships it') };
}
var ALWAYS = /^(?:readme|licen[cs]e|copying|notice|changelog|changes|history)(?:\.[^/]*)?$/i;
var always = (manifest, packer) => {
  const text = `${packer} ships it whatever is configured`;
  return { kind: "always", text, frame: manifestFrame(manifest, ["name"], text) };
};
function entryFields(data) {
  const { publishConfig } = data;
  const overrides = isObject(publishConfig) ? fieldsOf(publishConfig, ["publishConfig"]) : [];
  return [...overrides, ...fieldsOf(data, [])];
}
var fieldsOf = (data, above) => ["main", "browser", "module", "bin"].flatMap((field) => {
  const value = data[field];
  const values = isObject(value) ? Object.entries(value) : [[null, value]];
  return values.flatMap(
    ([key, one]) => typeof one === "string" ? [{ path: one.replace(/^(?:\.?\/+)+/, ""), pointer: [...above, field, ...key === null ? [] : [key]], value: one }] : []
  );
});
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function entryPoint(manifest, { pointer, value }) {
  const field = pointer.find((key) => key !== "publishConfig") ?? "";
  const text = `"${field}": ${JSON.stringify(value)}`;
  return { kind: "entry-point", text, frame: manifestFrame(manifest, pointer, `"${field}" ships it, whatever "files" says`) };
}
function notIgnored(manifest) {
  const label = 'no "files" list: everything that no ignore file excludes ships';
  return { kind: "not-ignored", text: 'no "files" list, and no ignore file excludes it', frame: manifestFrame(manifest, ["name"], label) };
}
function bundled(manifest, path) {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
  const key = manifest.data["bundleDependencies"] === void 0 ? "bundledDependencies" : "bundleDependencies";
  const list = manifest.data[key];
  const index = Array.isArray(list) && name !== void 0 ? list.indexOf(name) : -1;
  if (name === void 0 || index === -1) return null;
  return { kind: "bundled", text: name, frame: manifestFrame(manifest, [key, index], "this bundled dependency ships with the package") };
}
export {
  manifestReasons
};
