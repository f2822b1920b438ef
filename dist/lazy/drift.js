import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  exclusionOf
} from "../shared/drift+why.js";
import {
  relisting
} from "../shared/drift+prove-fixes.js";
import {
  manifestPointer
} from "../shared/manifest-pointer-and-more.js";
import {
  decidedOf,
  globalIgnoreFile,
  lightTree,
  placeInside,
  walkPackage
} from "../shared/fast-walker-and-more.js";
import "../shared/reason-and-more.js";
import "../shared/slash-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/packers/npm/drift/culprit.ts
function describe(manifest, ruled) {
  const [culprit = { entry: null, pointer: otherPointer(manifest, ruled) }] = culprits(manifest, ruled);
  const { keptOut } = ruled;
  const isOfFiles = keptOut !== null && manifestPointer(manifest, keptOut.frame)[0] === "files";
  return { ...culprit, keptOutBy: keptOut === null || isOfFiles ? null : keptOutWords(keptOut) };
}
function culprits(manifest, { ships, keptOut }) {
  const found = [entryAt(manifest, keptOut?.frame ?? null), entryAt(manifest, ships?.frame ?? null)];
  return found.filter((culprit) => culprit !== null);
}
function entryAt(manifest, frame) {
  const pointer = manifestPointer(manifest, frame);
  const [field, index] = pointer;
  const files = manifest.data["files"];
  const entry = field === "files" && typeof index === "number" && Array.isArray(files) ? files[index] : null;
  return typeof entry === "string" ? { entry, pointer } : null;
}
function otherPointer(manifest, { ships, keptOut }) {
  const isWritten = ships !== null && ships.kind !== "always" && ships.kind !== "not-ignored";
  const pointers = [manifestPointer(manifest, keptOut?.frame ?? null), manifestPointer(manifest, isWritten ? ships.frame : null)];
  return pointers.find((pointer) => pointer.length > 0) ?? ["name"];
}
var keptOutWords = ({ text, because, frame }) => frame === null ? because : `${frame.file}:${frame.line} (${JSON.stringify(text)}) keeps it out`;

// src/packers/npm/narrowed-walker.ts
var IGNORE_FILES = [".npmignore", ".gitignore", "package.json"];
function narrowedTo(modules, paths) {
  if (!modules.knownShape) return modules;
  const visible = /* @__PURE__ */ new Set();
  for (const path of paths) {
    for (let end = path.length; end !== -1; end = path.lastIndexOf("/", end - 1)) visible.add(path.slice(0, end));
  }
  const Walker = class extends modules.Walker {
    onReaddir(entries) {
      const above = `${this.path}/`.slice(this.root.length + 1);
      super.onReaddir(entries.filter((entry) => IGNORE_FILES.includes(entry) || visible.has(above + entry)));
    }
  };
  return { ...modules, Walker };
}

// src/packers/npm/drift/kept-out.ts
async function exclusions(modules, target, env, manifest) {
  const { directory } = target;
  const place = placeInside(target);
  const normalized = await modules.normalizeManifest(directory);
  const tree = await lightTree(modules, directory, normalized);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: place.prefix, env });
  const options = { path: directory, ...place, globalIgnoreFile: ignoreFile ?? void 0 };
  return async (path) => {
    const walk = await walkPackage(narrowedTo(modules, [path]), tree, options, { about: path });
    const walked = { target, place, manifest, normalized, tree, globalIgnoreFile: ignoreFile, walk };
    return walk.trace === null ? null : exclusionOf(decidedOf(walked, walk.trace), path, false);
  };
}

// src/packers/npm/drift/ruling.ts
var MOST_ASKED = 20;
async function ruling({ installed, newest, target, env, pack, disputed }) {
  const { manifest } = pack;
  const keepsOut = {
    installed: await exclusions(newest, target, env, manifest),
    newest: await exclusions(installed, target, env, manifest)
  };
  const paths = disputed.map(({ path }) => path);
  const takesIn = {
    installed: await takenInAlone(newest, target, env, paths),
    newest: await takenInAlone(installed, target, env, paths)
  };
  const asked = [];
  return async (one) => {
    if (one.shipsWith === "newest" && !installed.knownShape) return { ...one, ships: null, keptOut: null };
    if (one.ships?.kind === "bundled") return { ...one, keptOut: null };
    const alike = asked.filter((ruled2) => ruled2.shipsWith === one.shipsWith && isSameReason(ruled2.ships, one.ships));
    const above = alike.find(({ keptOut }) => keptOut !== null && one.path.startsWith(`${keptOut.at}/`));
    if (above !== void 0) return { ...one, keptOut: above.keptOut };
    const unnamed = alike.find(({ keptOut }) => isUnnamed(manifest, keptOut));
    const entry = entryAt(manifest, one.ships?.frame ?? null)?.entry;
    if (unnamed !== void 0 && typeof entry === "string" && !(await takesIn[one.shipsWith](entry)).has(one.path))
      return { ...one, keptOut: unnamed.keptOut };
    if (asked.length === MOST_ASKED) return { ...one, ships: null, keptOut: null };
    const ruled = { ...one, keptOut: await keepsOut[one.shipsWith](one.path) };
    asked.push(ruled);
    return ruled;
  };
}
var isSameReason = (a, b) => a?.frame.file === b?.frame.file && a?.frame.line === b?.frame.line && a?.frame.column === b?.frame.column;
function isUnnamed(manifest, keptOut) {
  const pointer = manifestPointer(manifest, keptOut?.frame ?? null);
  return pointer.length === 1 && pointer[0] === "files";
}
async function takenInAlone(modules, target, env, paths) {
  const npm = await relisting(narrowedTo(modules, paths), target, env);
  const lists = /* @__PURE__ */ new Map();
  return async (entry) => {
    const list = lists.get(entry) ?? await npm.list({ files: [entry] });
    lists.set(entry, list);
    return list;
  };
}

// src/packers/npm/drift/respelling.ts
function respellings(files, index, paths) {
  const entry = files[index];
  if (entry === void 0) return [];
  const [marks = ""] = /^!*/.exec(entry) ?? [];
  const pattern = entry.slice(marks.length);
  const tried = marks.length % 2 === 1 ? negations(files, index, pattern, paths) : inclusions(files, index, pattern, paths);
  const known = /* @__PURE__ */ new Set([JSON.stringify(files)]);
  return tried.filter((one) => {
    const key = JSON.stringify(one.files);
    return !known.has(key) && known.add(key);
  });
}
function negations(files, index, pattern, paths) {
  const isAnchored = /^\.?\//.test(pattern);
  const plain = plainPattern(pattern);
  if (plain === "") return [];
  const spelled = [plain, ...recased(plain, paths)].map((one) => {
    if (one.includes("/")) return `!${one}`;
    return isAnchored ? `!/${one}` : `!**/${one}`;
  });
  const entry = files[index] ?? "";
  const last = files.findLastIndex((one) => !one.startsWith("!"));
  const moved = last > index ? [entry, ...spelled].map((one) => movedAfter(files, index, last, one, false)) : [];
  return [...spelled.map((one) => inPlace(files, index, [one], false)), ...moved];
}
function inclusions(files, index, pattern, paths) {
  const plain = plainPattern(pattern);
  if (plain === "") return [inPlace(files, index, ["*"], true)];
  const whole = [plain, ...recased(plain, paths)].map((one) => [one]);
  const isGlob = hasGlob(plain);
  const base = isGlob ? staticBase(plain) : "";
  const ships = [
    ...whole,
    ...isGlob ? [[`${plain}/**`], [plain, `${plain}/**`]] : [],
    ...isGlob && !plain.includes("/") ? [[`**/${plain}`]] : []
  ];
  const last = files.findLastIndex((one) => one.startsWith("!"));
  return [
    ...ships.map((entries) => inPlace(files, index, entries, true)),
    ...base === "" ? [] : [wholeDirectory(files, index, base)],
    // Names without a slash match at every depth with npm 10 and 11.
    ...plain.includes("/") ? [] : [inPlace(files, index, [`/${plain}`], false)],
    ...last > index ? [movedAfter(files, index, last, files[index] ?? "", true)] : []
  ];
}
function inPlace(files, index, entries, ships) {
  const edit = `write ${entries.map((entry) => JSON.stringify(entry)).join(", ")} in its place`;
  return { files: files.toSpliced(index, 1, ...entries), edit, ships };
}
function wholeDirectory(files, index, directory) {
  const { edit, ...rest } = inPlace(files, index, [directory], true);
  return { ...rest, edit: `${edit}, if all that will ever be in there is to ship` };
}
function movedAfter(files, index, last, entry, ships) {
  const after = JSON.stringify(files[last]);
  const edit = entry === files[index] ? `move it after ${after}` : `write ${JSON.stringify(entry)} after ${after} instead`;
  return { files: files.toSpliced(last + 1, 0, entry).toSpliced(index, 1), edit, ships };
}
var plainPattern = (pattern) => pattern.replace(/^\.?\//, "").replace(/\/+$/, "");
var hasGlob = (pattern) => /[*?[\]{}]|[!+@]\(/.test(pattern);
function staticBase(pattern) {
  const segments = pattern.split("/");
  return segments.slice(
    0,
    segments.findIndex((segment) => hasGlob(segment))
  ).join("/");
}
function recased(pattern, paths) {
  const spelled = /* @__PURE__ */ new Set();
  for (const path of paths) {
    if (spelled.size === 3) break;
    const letters = pattern.includes("/") ? anchoredLetters(pattern, path) : letterNames(pattern, path);
    for (const one of letters) if (one !== pattern) spelled.add(one);
  }
  return [...spelled];
}
function anchoredLetters(pattern, path) {
  const actual = path.split("/");
  const segments = pattern.split("/");
  const globstar = segments.indexOf("**");
  const aligned = globstar === -1 ? segments.length : globstar;
  return [segments.map((segment, depth) => depth < aligned ? inLettersOf(segment, actual[depth] ?? segment) : segment).join("/")];
}
var letterNames = (pattern, path) => path.split("/").map((segment) => inLettersOf(pattern, segment));
function inLettersOf(segment, actual) {
  if (segment.toLowerCase() === actual.toLowerCase()) return actual;
  const [ending = ""] = /[^*?[\]{}()!+@|]*$/.exec(segment) ?? [];
  const isAlike = ending !== "" && ending !== segment && actual.toLowerCase().endsWith(ending.toLowerCase());
  return isAlike ? segment.slice(0, -ending.length) + actual.slice(-ending.length) : segment;
}

// src/packers/npm/drift/proposals.ts
function proposals(editable, ruled, open) {
  const { manifest } = editable.pack;
  const files = stringEntries(manifest);
  const entries = files.map(({ entry }) => entry);
  const paths = open.map(({ path }) => path);
  const respelled = culprits(manifest, ruled).flatMap((culprit) => {
    const index = files.findIndex(({ position }) => position === culprit.pointer[1]);
    return respellings(entries, index, paths).filter(({ ships }) => !ships || mayBeLetIn(manifest, ruled)).map(({ files: list, edit, ships }) => ({ culprit, edits: { files: list }, edit, ships }));
  });
  return [...respelled, ...unsilencing(editable, ruled), ...keepingOut(editable, ruled)];
}
var mayBeLetIn = (manifest, { shipsWith, keptOut }) => shipsWith === "installed" || entryAt(manifest, keptOut?.frame ?? null)?.entry?.startsWith("!") !== true;
function stringEntries({ data: { files } }) {
  if (!Array.isArray(files)) return [];
  return files.flatMap((entry, position) => typeof entry === "string" ? [{ entry, position }] : []);
}
function unsilencing({ pack: { root } }, { shipsWith, ships, keptOut }) {
  const file = keptOut?.frame?.file ?? "";
  const prefix = root === "." ? "" : `${root}/`;
  const gitignore = file.startsWith(prefix) ? file.slice(prefix.length) : "";
  if (shipsWith !== "installed" || !gitignore.endsWith("/.gitignore") || ships?.kind !== "files-entry") return [];
  const npmignore = gitignore.replace(/\.gitignore$/, ".npmignore");
  const edit = `put an empty ${npmignore} beside ${gitignore}, which npm then passes over`;
  return [{ culprit: null, edits: { ignoreFiles: /* @__PURE__ */ new Map([[npmignore, ""]]) }, edit, ships: true }];
}
function keepingOut({ pack: { manifest }, npmignore }, { path, shipsWith, keptOut }) {
  const isStrict = keptOut !== null && (keptOut.frame === null || manifestPointer(manifest, keptOut.frame)[0] === "patchedDependencies");
  if (shipsWith !== "installed" || !isStrict || !PLAIN_PATH.test(path)) return [];
  const entries = stringEntries(manifest).map(({ entry }) => entry);
  const others = entries.filter((entry) => entry.replace(/^\.?\//, "") !== path);
  if (others.length < entries.length) return [keep(`take ${JSON.stringify(path)} out of "files"`, { files: others })];
  if (entries.length > 0) {
    const edit = `add ${JSON.stringify(`!${path}`)} after ${JSON.stringify(entries.at(-1))}`;
    return [keep(edit, { files: [...entries, `!${path}`] })];
  }
  if (npmignore === null || manifest.data["files"] !== void 0) return [];
  return [keep(`add "/${path}" to .npmignore`, { ignoreFiles: /* @__PURE__ */ new Map([[".npmignore", `${npmignore}
/${path}
`]]) })];
}
var keep = (edit, edits) => ({ culprit: null, edits, edit, ships: false });
var PLAIN_PATH = /^[\w./@-]+$/;

// src/packers/npm/drift/settlement.ts
async function settling(npms, target, env, disputed) {
  const { installed, newest } = npms;
  const quick = await Promise.all([installed, newest].map((npm) => relisting(narrowedTo(npm, disputed), target, env)));
  const before = await Promise.all(quick.map((npm) => npm.list({})));
  const reachable = disputed.filter((path) => new Set(before.map((list) => list.has(path))).size > 1);
  const triesIgnoreFiles = quick.every((npm) => npm.triesIgnoreFiles);
  const whole = once(async () => wholeLists([installed, newest, ...npms.others], target, env));
  const settledBy = remembered(async ({ edits, ships }) => {
    const after = await Promise.all(quick.map((npm) => npm.list(edits)));
    return new Set(reachable.filter((path) => after.every((list) => list.has(path) === ships)));
  });
  const isHarmless = remembered(async (proposal) => changesNothingElse(await whole(), proposal, await settledBy(proposal)));
  return async (proposal, asked) => {
    if (!reachable.includes(asked) || proposal.edits.ignoreFiles !== void 0 && !triesIgnoreFiles) return null;
    const settled = await settledBy(proposal);
    return settled.has(asked) && await isHarmless(proposal) ? settled : null;
  };
}
function remembered(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (proposal) => {
    const { edits, ships } = proposal;
    const key = JSON.stringify([edits.files, [...edits.ignoreFiles ?? []], ships]);
    const answer = answers.get(key) ?? ask(proposal);
    answers.set(key, answer);
    return answer;
  };
}
async function wholeLists(npms, target, env) {
  const lists = [];
  for (const modules of npms) {
    const npm = await relisting(modules, target, env);
    lists.push({ npm, before: await npm.list({}) });
  }
  return lists;
}
async function changesNothingElse(lists, { edits, ships }, settled) {
  let agreed = /* @__PURE__ */ new Set();
  for (const [position, { npm, before }] of lists.entries()) {
    const after = await npm.list(edits);
    if ([...settled].some((path) => after.has(path) !== ships)) return false;
    const changed = disagreement(after, before).filter((path) => !settled.has(path));
    if (position < 2 ? changed.length > 0 : changed.some((path) => after.has(path) !== agreed.has(path))) return false;
    agreed = position < 2 ? after : agreed;
  }
  return true;
}
var disagreement = (a, b) => [
  ...[...a].filter((path) => !b.has(path)),
  ...[...b].filter((path) => !a.has(path))
];
function once(make) {
  let made = null;
  return () => made ??= make();
}

// src/packers/npm/drift/drift.ts
async function driftsOf(dispute) {
  const rule = await ruling(dispute);
  const prove = await proving(dispute);
  const settled = /* @__PURE__ */ new Map();
  const unsettled = [];
  for (const one of dispute.disputed) {
    if (settled.has(one.path)) continue;
    const ruled = await rule(one);
    const open = dispute.disputed.filter(({ path }) => !settled.has(path));
    const proved = await prove(ruled, open);
    if (proved === null) unsettled.push(ruled);
    else for (const path of pathsOf(proved)) settled.set(path, proved);
  }
  const left = unsettled.filter(({ path }) => !settled.has(path));
  return [...new Set(settled.values()), ...unsettledDrifts(dispute, left)];
}
var pathsOf = ({ onlyInstalled, onlyNewest }) => [...onlyInstalled, ...onlyNewest];
function unsettledDrifts({ pack: { manifest } }, left) {
  const groups = /* @__PURE__ */ new Map();
  for (const ruled of left) {
    const description = describe(manifest, ruled);
    const key = JSON.stringify(description);
    const group = groups.get(key) ?? { description, members: [] };
    group.members.push(ruled);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ description, members }) => ({ ...sides(members), ...description, spelling: null }));
}
function sides(members) {
  const side = (shipsWith) => members.filter((member) => member.shipsWith === shipsWith).map(({ path }) => path);
  return { onlyInstalled: side("installed"), onlyNewest: side("newest") };
}
async function proving(dispute) {
  const { installed, newest, target, env, pack, disputed } = dispute;
  const { carriedNpms } = await import("../lazy/carried-npms.js");
  const others = carriedNpms(env).filter(({ packer }) => packer.version !== newest.packer.version);
  const paths = disputed.map(({ path }) => path);
  const settle = await settling({ installed, newest, others }, target, env, paths);
  return async (ruled, open) => {
    for (const proposal of proposals(dispute, ruled, open)) {
      const settled = await settle(proposal, ruled.path);
      if (settled === null) continue;
      const members = open.filter(({ path }) => settled.has(path));
      return { ...sides(members), ...describe(pack.manifest, ruled), ...proposal.culprit, spelling: proposal.edit };
    }
    return null;
  };
}
export {
  driftsOf
};
