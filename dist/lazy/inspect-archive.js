import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  bufferOf,
  byteSource,
  oneChunk
} from "../shared/gzip+inspect-archive+tar.js";
import {
  pathFromRoot,
  shownPath
} from "../shared/gzip+inspect-archive+tar+zip.js";
import "../shared/all.js";

// src/rules/path-parts.ts
function pathParts(path) {
  const lower = path.toLowerCase();
  const slash = lower.lastIndexOf("/");
  const name = lower.slice(slash + 1);
  const dot = name.lastIndexOf(".");
  return {
    path,
    lower,
    name,
    extension: dot === -1 ? "" : name.slice(dot),
    directories: slash === -1 ? [] : lower.slice(0, slash).split("/")
  };
}

// src/archives/archived-pack.ts
function archivedPathFindings(archived, rules) {
  const shown = inputOf(archived, (path) => path);
  return rules.flatMap((rule) => {
    if (rule.scope !== "package") return [];
    if (GOES_FROM_ROOT.has(rule.meta.id)) return fromRoot(rule, archived);
    return "match" in rule ? rule.check(shown) : [];
  });
}
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

// src/archives/archive.ts
var ARCHIVE_LIMITS = { members: 1e4, unpackedSize: 256e6, ratio: 200, ratioFrom: 1e6 };
function archiveBudget(packedSize, limits) {
  let members = 0;
  return {
    nextMember: () => {
      members += 1;
      return members > limits.members ? `it has more than ${limits.members.toLocaleString("en-US")} members` : null;
    },
    unpackTo: (total) => {
      if (total > limits.unpackedSize) return `it unpacks to more than ${limits.unpackedSize / 1e6} MB`;
      if (total > limits.ratioFrom && total > packedSize * limits.ratio) return `it unpacks to more than ${limits.ratio} times its size`;
      return null;
    }
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
      return yield* readTar(byteSource(oneChunk(bytes)), budget);
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
  const members = [];
  const findings = [];
  const name = file.parts.path.slice(file.parts.path.lastIndexOf("/") + 1);
  const problems = await walkArchive({ bytes, kind, name }, async (member) => {
    const path = shownPath(file.parts.path, member.path);
    const packedMember = { path, size: member.bytes.length, mode: member.mode, reason: null };
    members.push(packedMember);
    findings.push(...await inspectMember(packedMember, member.bytes));
  });
  return {
    findings: [...archivedPathFindings({ members, pack, policy }, rules), ...findings],
    archive: { members: members.length, problems }
  };
}
export {
  inspectArchive
};
