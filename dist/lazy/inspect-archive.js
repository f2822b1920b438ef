import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  pathParts
} from "../shared/path-parts-and-more.js";
import {
  ARCHIVE_LIMITS,
  archiveBudget
} from "../shared/archive-and-more.js";
import {
  bufferOf,
  byteSource,
  oneChunk,
  roomFor
} from "../shared/byte-source-and-more.js";
import {
  pathFromRoot,
  shownPath
} from "../shared/member-path-and-more.js";
import {
  plural
} from "../shared/size-and-more.js";
import "../shared/runtime.js";

// src/archives/archived-pack.ts
function archivedPathFindings(archived, rules) {
  const shown = inputOf(archived, (path) => path);
  return rules.flatMap((rule) => {
    if (rule.scope !== "package") return [];
    if (GOES_FROM_ROOT.has(rule.meta.id)) return fromRoot(rule, archived);
    return isPathRule(rule) && !isToldOfArchive(rule, archived) ? rule.check(shown) : [];
  });
}
var isPathRule = (rule) => "match" in rule;
var isToldOfArchive = ({ match }, { compressed, pack, policy }) => compressed !== null && match(compressed, { pack, policy, paths: [compressed] }) !== null;
var GOES_FROM_ROOT = /* @__PURE__ */ new Set(["denied"]);
function fromRoot(rule, archived) {
  const shownByPath = new Map(archived.members.map(({ path }) => [pathFromRoot(path), path]));
  return rule.check(inputOf(archived, pathFromRoot)).map((finding) => {
    const { path, message } = finding;
    const shown = path === null ? void 0 : shownByPath.get(path);
    if (path === null || shown === void 0 || !message.startsWith(path))
      throw new Error(`${rule.meta.id} told of something else than a member`);
    return { ...finding, path: shown, message: `${shown}${message.slice(path.length)}` };
  });
}
function inputOf({ members, pack, policy }, rename) {
  const files = members.map((member) => ({ ...member, path: rename(member.path) }));
  return { pack: { ...pack, files }, policy, paths: files.map(({ path }) => pathParts(path)) };
}

// src/archives/finding-digest.ts
var MOST_OF_A_KIND = 200;
function findingDigest(archive) {
  const told = [];
  const kinds = /* @__PURE__ */ new Map();
  const add = (findings) => {
    for (const finding of findings) {
      const { rule, variant, level } = finding;
      const kind = `${rule} ${variant ?? ""} ${level ?? ""}`;
      const known = kinds.get(kind);
      if (known === void 0) kinds.set(kind, { first: finding, findings: 1 });
      else known.findings += 1;
      if (known === void 0 || known.findings <= MOST_OF_A_KIND) told.push(finding);
    }
  };
  const digest = () => {
    const many = [...kinds.values()].filter(({ findings }) => findings > MOST_OF_A_KIND);
    return [...told, ...many.map(({ first, findings }) => rest(archive, first, findings - MOST_OF_A_KIND))];
  };
  return { add, digest };
}
function rest(archive, { rule, variant, level, decidedBy }, findings) {
  const path = shownPath(archive, "…");
  return {
    rule,
    ...variant !== void 0 && { variant },
    ...level !== void 0 && { level },
    ...decidedBy !== void 0 && { decidedBy },
    path,
    message: `${path} has ${plural(findings, "more finding")} of this kind in its members`,
    data: { findings }
  };
}

// src/archives/read-archive.ts
var MOST_PROBLEMS = 20;
async function walkArchive(archive, visit, limits = ARCHIVE_LIMITS) {
  const bytes = bufferOf(archive.bytes);
  const problems = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  for await (const item of itemsOf(archive, bytes, archiveBudget(bytes.length, limits))) {
    if ("problem" in item) problems.add(item.problem);
    else {
      if (seen.has(item.member.path)) problems.add(`the member ${JSON.stringify(item.member.path)} is there more than once`);
      seen.add(item.member.path);
      await visit(item.member);
    }
  }
  const told = [...problems];
  return told.length > MOST_PROBLEMS ? [...told.slice(0, MOST_PROBLEMS), `${told.length - MOST_PROBLEMS} more problems`] : told;
}
async function* itemsOf(archive, bytes, budget) {
  switch (archive.kind) {
    case "tar": {
      const { readTar } = await import("../lazy/tar.js");
      return yield* readTar(byteSource(oneChunk(bytes), roomFor(bytes.length)), budget);
    }
    case "gzip": {
      const { readGzip } = await import("../lazy/gzip.js");
      return yield* readGzip(bytes, archive.name, budget);
    }
    case "zip": {
      const { readZip } = await import("../lazy/zip.js");
      return yield* readZip(bytes, budget);
    }
  }
}

// src/archives/inspect-archive.ts
async function inspectArchive(packed) {
  const { file, kind, bytes, pack, policy, rules, inspectMember } = packed;
  const byPath = findingDigest(file.parts.path);
  const byContent = findingDigest(file.parts.path);
  let members = 0;
  let waiting = [];
  const judgePaths = (compressed) => {
    byPath.add(archivedPathFindings({ members: waiting, pack, policy, compressed }, rules));
    waiting = [];
  };
  let isAlone = false;
  const name = file.parts.path.slice(file.parts.path.lastIndexOf("/") + 1);
  const problems = await walkArchive({ bytes, kind, name }, async (member) => {
    const path = shownPath(file.parts.path, member.path);
    const packedMember = { path, size: member.bytes.length, mode: member.mode, reason: null };
    members += 1;
    isAlone = member.isAlone === true;
    waiting.push(packedMember);
    if (waiting.length === AT_ONCE) judgePaths(null);
    byContent.add(await inspectMember(packedMember, member.bytes));
  });
  judgePaths(isAlone ? file.parts : null);
  return { findings: [...byPath.digest(), ...byContent.digest()], archive: { members, problems } };
}
var AT_ONCE = 100;
export {
  inspectArchive
};
