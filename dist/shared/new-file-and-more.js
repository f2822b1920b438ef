import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  isFullMap,
  isScript,
  mayBeScript,
  readSourceMap,
  textureOf
} from "../shared/read-and-more.js";
import {
  emptyPackage,
  entryPoints,
  isShipped
} from "../shared/entry-points-and-more.js";
import {
  VERSION
} from "../shared/package.json-and-more.js";
import {
  isBreakingRelease
} from "../shared/version-step-and-more.js";
import {
  withoutHashes,
  withoutLikelyHash
} from "../shared/hashed-name-and-more.js";
import {
  EMPTY_SCOPE,
  MOST_MATCHES,
  compileDeny,
  compileText,
  isLinear,
  quantifiedTokens,
  requiredLiteral,
  searchParts,
  searchText
} from "../shared/ignore-package-and-more.js";
import {
  DENY,
  EXACT,
  compileNames,
  compilePatterns,
  quote
} from "../shared/glob-and-more.js";
import {
  Minimatch
} from "../shared/minimatch-package-and-more.js";
import {
  pathFromRoot
} from "../shared/member-path-and-more.js";
import {
  byCodeUnit
} from "../shared/code-unit-order-and-more.js";
import {
  manifestFrame,
  visit
} from "../shared/jsonc-parser-package-and-more.js";
import {
  MOST_LOOKS,
  PRIVATE_KEY_NEEDLES,
  SECRET_NEEDLES,
  binaryKey,
  byteOffsets,
  findPrivateKeys,
  findSecrets,
  isCalledExample,
  isPlaceholder,
  textOf
} from "../shared/token-shapes-and-more.js";
import {
  LOOKAHEAD,
  cursorAt,
  hexDigit,
  latin1Text,
  peek,
  utf8Text,
  wholeText
} from "../shared/json-bytes-and-more.js";
import {
  nodeZlib
} from "../shared/late-modules-and-more.js";
import {
  count,
  humanSize,
  plural
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/policy/expiring.ts
var SOON_DAYS = 30;
var DAY = 864e5;
function expiringExceptions({ scope, packages }, today) {
  const entries = [...scope.exceptions, ...packages.flatMap(({ apply }) => apply(EMPTY_SCOPE).exceptions)];
  return entries.flatMap((entry) => expiring(entry, today)).toSorted(byEnd);
}
function expiring({ rule, paths, reason, owner, expires, ticket, frame }, today) {
  if (expires === null) return [];
  const daysLeft = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
  if (daysLeft < 0 || daysLeft > SOON_DAYS) return [];
  const known3 = { rule, paths: paths.map(({ value }) => value), reason, owner, expires, daysLeft, location: frame };
  return [ticket === void 0 ? known3 : { ...known3, ticket }];
}
function byEnd(one, other) {
  if (one.daysLeft !== other.daysLeft) return one.daysLeft - other.daysLeft;
  if (one.location.file !== other.location.file) return one.location.file < other.location.file ? -1 : 1;
  return one.location.line - other.location.line || one.location.column - other.location.column;
}

// src/locate.ts
function locator({ manifest, files, sources, packer }) {
  const reasons = /* @__PURE__ */ new Map();
  const reasonOf = (path) => {
    if (reasons.size === 0) for (const file of files) reasons.set(file.path, file.reason);
    return archivePaths(path).map((candidate) => reasons.get(candidate)).find((reason) => reason !== void 0) ?? null;
  };
  return (finding2) => {
    const { anchor, path } = finding2;
    if (anchor?.kind === "policy") return anchor.frame;
    if (anchor?.kind === "manifest") return manifestFrame(manifest, anchor.pointer, anchor.label);
    if (path === null) return manifestFrame(manifest, ["name"], "this package");
    return sources?.get(finding2) ?? reasonOf(path)?.frame ?? untracedFrame(manifest, path, packer?.name);
  };
}
function archivePaths(path) {
  const ends = [...path.matchAll(/!\//g)].map(({ index }) => path.slice(0, index));
  return [path, ...ends];
}
function untracedFrame(manifest, path, packer) {
  const written = writtenData(manifest);
  const bundled = ["bundleDependencies", "bundledDependencies"].find((key) => written[key] !== void 0);
  const { publishConfig } = written;
  const isElsewhere = typeof publishConfig === "object" && publishConfig !== null && "directory" in publishConfig;
  if (packer === "pnpm" && isElsewhere)
    return manifestFrame(manifest, ["publishConfig", "directory"], "pnpm packs this directory, by its own package.json");
  if (bundled !== void 0 && path.startsWith("node_modules/"))
    return manifestFrame(manifest, [bundled], "bundled dependencies ship with the package");
  if (written["files"] !== void 0) return manifestFrame(manifest, ["files"], 'this "files" list decides what ships');
  return manifestFrame(manifest, ["name"], 'no "files" list: everything that no ignore file excludes ships');
}
function writtenData({ text, data }) {
  try {
    const written = JSON.parse(text);
    return typeof written === "object" && written !== null ? written : data;
  } catch {
    return data;
  }
}

// src/judge.ts
function judge(input) {
  const exceptions = input.policy.exceptions.map((exception) => usable(exception, input.today));
  const locate = locator(input.pack);
  const violations = [];
  const waivers = [];
  for (const finding2 of input.findings) {
    const level = levelOf(finding2, input);
    if (level === "off") continue;
    const violation = toViolation(finding2, level, input, locate(finding2));
    const excuses = exceptions.filter((exception) => exception.covers(finding2));
    for (const excuse2 of excuses) excuse2.uses += 1;
    const excuse = excuses.find((candidate) => !candidate.expired);
    if (excuse === void 0) violations.push(violation);
    else waivers.push({ ...violation, exception: excuseOf(excuse.exception) });
  }
  return {
    verdict: {
      outcome: outcomeOf(violations, input.failOn),
      violations: violations.toSorted(bySeverity),
      waivers: waivers.toSorted(bySeverity)
    },
    uses: exceptions.map(({ exception, uses }) => ({ exception, uses }))
  };
}
function outcomeOf(violations, failOn) {
  return violations.some(({ severity }) => failsRun(severity, failOn)) ? "fail" : "pass";
}
var failsRun = (severity, failOn) => severity === "error" || severity === "warning" && failOn === "warning";
function ruleLevel(meta3, variant, policy, preset) {
  const said = policy.rules.get(meta3.id)?.value.level;
  if (said !== void 0 && said !== null) return said;
  const defaults = variant === void 0 ? void 0 : meta3.variants?.[variant]?.severity;
  return (defaults ?? meta3.severity)[preset];
}
function levelOf(finding2, { rules: rules2, policy, preset }) {
  return finding2.level ?? ruleLevel(metaOf(finding2, rules2), finding2.variant, policy, preset);
}
function metaOf(finding2, rules2) {
  const meta3 = rules2.get(finding2.rule);
  if (meta3 === void 0) throw new Error(`finding of an unknown rule: ${finding2.rule}`);
  return meta3;
}
function toViolation(finding2, severity, { rules: rules2 }, location) {
  return {
    rule: finding2.rule,
    severity,
    path: finding2.path,
    message: finding2.message,
    help: finding2.help ?? metaOf(finding2, rules2).help,
    docs: `docs/rules/${finding2.rule}.md`,
    region: finding2.region ?? null,
    location,
    decidedBy: finding2.decidedBy ?? null,
    data: finding2.data,
    fix: null
  };
}
function usable(exception, today) {
  const matches = compilePatterns(exception.paths, { ignoreCase: false, directories: false });
  const everyPath = exception.paths.length === 0;
  const covers = ({ rule, path }) => rule === exception.rule && (everyPath || path !== null && matches(path) !== null);
  return { exception, covers, expired: isExpired(exception, today), uses: 0 };
}
var isExpired = ({ expires }, today) => expires !== null && expires < today;
var excuseOf = ({ reason, owner, expires, ticket }) => ({
  reason,
  owner,
  expires,
  ...ticket !== void 0 && { ticket }
});
var RANK = { error: 0, warning: 1, note: 2 };
function bySeverity(a, b) {
  return RANK[a.severity] - RANK[b.severity] || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.path ?? "", b.path ?? "") || (a.region?.startLine ?? 0) - (b.region?.startLine ?? 0) || (a.region?.startColumn ?? 0) - (b.region?.startColumn ?? 0) || byCodeUnit(a.message, b.message);
}

// src/rules/path-rule.ts
function pathRule(meta3, match) {
  return {
    scope: "package",
    meta: meta3,
    match,
    check(input) {
      const findings = [];
      input.paths.forEach((parts, index) => {
        const found = match(parts, input);
        if (found !== null) findings.push(findingOf(meta3.id, parts.path, found, input.pack.files[index]?.size ?? 0));
      });
      return findings;
    }
  };
}
function findingOf(rule, path, { variant, because }, size) {
  return { rule, ...variant !== void 0 && { variant }, path, message: `${path} would be published: ${because}`, data: { size } };
}
var isToldByPath = ({ match }, { file, pack, policy }) => match(file.parts, { pack, policy, paths: [file.parts] }) !== null;

// src/rules/sample.ts
var SAMPLE_DIRECTORIES = /* @__PURE__ */ new Set([
  "__fixtures__",
  "__mocks__",
  "__tests__",
  "boilerplate",
  "boilerplates",
  "fixture",
  "fixtures",
  "mocks",
  "scaffold",
  "scaffolds",
  "skeleton",
  "spec",
  "specs",
  "stubs",
  "template",
  "templates",
  "test",
  "test-data",
  "test_data",
  "testdata",
  "tests"
]);
var TEMPLATE_WORDS = /* @__PURE__ */ new Set([
  "default",
  "defaults",
  "dist",
  "ejs",
  "example",
  "examples",
  "hbs",
  "placeholder",
  "sample",
  "samples",
  "schema",
  "skeleton",
  "template",
  "templates",
  "tmpl",
  "tpl"
]);
var DOCUMENT_OR_CODE = /\.(?:[1-9]|adoc|bnf|c|cjs|cpp|cs|css|cts|go|h|html?|java|js|jsx|less|md|mdx|mjs|mts|php|pl|png|py|rb|rs|rst|scss|sh|svelte|svg|ts|tsx|vue)$/;
var isAmongSamples = (parts) => parts.directories.some(
  (directory) => SAMPLE_DIRECTORIES.has(directory) || directory.startsWith("template-") || directory.endsWith("-template")
);
var wordsOf = (name) => name.split(/[^a-z0-9]+/).filter((word) => word !== "");
var isTemplateName = (name) => wordsOf(name).some((word) => TEMPLATE_WORDS.has(word));
var isDocumentOrCode = (name) => DOCUMENT_OR_CODE.test(name);

// src/rules/tool-directories.ts
var RULES = ["agent-directory", "version-control", "editor-directory", "coverage-output", "build-info", "ci-file", "os-litter"];
var DIRECTORIES = {
  "agent-directory": [
    ".agent",
    ".agents",
    ".amazonq",
    ".augment",
    ".claude",
    ".cline",
    ".clinerules",
    ".codex",
    ".continue",
    ".copilot",
    ".crush",
    ".cursor",
    ".factory",
    ".gemini",
    ".goose",
    ".junie",
    ".kilocode",
    ".kiro",
    ".openhands",
    ".opencode",
    ".qodo",
    ".qwen",
    ".roo",
    ".serena",
    ".specstory",
    ".tabnine",
    ".taskmaster",
    ".trae",
    ".windsurf"
  ],
  "version-control": [".git", ".svn", ".hg", ".bzr", ".jj", "_darcs"],
  "editor-directory": [".fleet", ".history", ".idea", ".nova", ".vs", ".vscode", ".vscode-test", ".zed"],
  "coverage-output": [".nyc_output"],
  "build-info": [".angular", ".nx", ".parcel-cache", ".rollup.cache", ".rpt2_cache", ".sass-cache", ".swc", ".turbo", ".wireit"],
  "ci-file": [
    ".buildkite",
    ".changeset",
    ".ci",
    ".circleci",
    ".devcontainer",
    ".gitea",
    ".github",
    ".gitlab",
    ".husky",
    ".semaphore",
    ".woodpecker"
  ],
  "os-litter": ["$recycle.bin", ".spotlight-v100", ".trashes", "__macosx"]
};
var RULE_BY_DIRECTORY = new Map(
  RULES.flatMap((rule) => DIRECTORIES[rule].map((directory) => [directory, rule]))
);
function toolDirectory({ directories }) {
  let found = null;
  for (let depth = 0; depth < directories.length; depth += 1) {
    const name = directories[depth] ?? "";
    if (!TOOL_INITIALS.has(name.charCodeAt(0))) continue;
    const rule = ruleOf(name);
    if (rule === void 0 || found !== null && RULES.indexOf(found.rule) <= RULES.indexOf(rule)) continue;
    found = { rule, name, depth };
  }
  return found;
}
var TOOL_INITIALS = new Set(Object.values(DIRECTORIES).flatMap((names) => names.map((name) => name.charCodeAt(0))));
var ruleOf = (directory) => RULE_BY_DIRECTORY.get(directory) ?? (directory.startsWith(".aider") ? "agent-directory" : void 0);
function toolDirectoryOf(rule, parts) {
  const found = toolDirectory(parts);
  return found?.rule === rule ? found : null;
}

// src/rules/agent-directory.ts
var AGENT_FILES = /* @__PURE__ */ new Set([".claude.json", ".cursor.json", ".mcp.json"]);
var agentDirectory = pathRule(
  {
    id: "agent-directory",
    summary: "settings and sessions of coding agents: .claude/, .cursor/, .codex/, .gemini/, .aider*, .mcp.json",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/.claude/**" or the like',
    variants: {
      sample: {
        summary: "among templates, tests or fixtures, as tools that set up projects have them",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "A coding agent writes down what it was allowed to do, word for word. In 2026 428 of 46,500 packages shipped `.claude/settings.local.json`;",
        "33 of those files held credentials, such as a bearer token inside an allowed command. Nobody put them there on purpose: the directory is new,",
        "hidden, and in no old `.npmignore`. Histories (`.aider.chat.history.md`, `.specstory/`) and server lists (`.mcp.json`) tell even more.",
        "",
        "A plugin manifest such as `.claude-plugin/plugin.json` is meant to be published and stays quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[agent-directory]: .claude/settings.local.json would be published: .claude/ holds a coding agent's settings and history",
        "```"
      ].join("\n"),
      fix: [
        'List what ships: `"files": ["dist"]` in package.json. Where a directory that ships has agent directories inside, take them back after it:',
        "",
        "```json",
        '"files": ["plugin", "!plugin/**/.claude/**"]',
        "```",
        "",
        "A package without `files` names `.claude/` in `.npmignore`. If such a file was published before, look through it for tokens and revoke them."
      ].join("\n")
    }
  },
  (parts) => {
    const directory = toolDirectoryOf("agent-directory", parts);
    if (directory === null && !AGENT_FILES.has(parts.name) && !parts.name.startsWith(".aider")) return null;
    const holder = directory === null ? "it" : `${directory.name}/`;
    const because = `${holder} holds a coding agent's settings and history`;
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);

// src/rules/agent-instructions.ts
var CAPITAL_NAMES = [
  "AGENT.md",
  "AGENTS.local.md",
  "AGENTS.md",
  "AGENTS.override.md",
  "CLAUDE.local.md",
  "CLAUDE.md",
  "CRUSH.md",
  "GEMINI.md",
  "QWEN.md",
  "WARP.md"
];
var CAPITAL_NAMES_LOWER = new Set(CAPITAL_NAMES.map((name) => name.toLowerCase()));
var OTHER_NAMES = /* @__PURE__ */ new Set([
  ".clinerules",
  ".cursorrules",
  ".goosehints",
  ".kilocodemodes",
  ".roomodes",
  ".roorules",
  ".windsurfrules",
  "copilot-instructions.md"
]);
var agentInstructions = pathRule(
  {
    id: "agent-instructions",
    summary: "instructions for coding agents: CLAUDE.md, AGENTS.md, GEMINI.md, .cursorrules, copilot-instructions.md",
    severity: { recommended: "warning", strict: "error" },
    help: 'end "files" in package.json with "!**/CLAUDE.md" or the like, or switch the rule off if users need the file',
    variants: {
      sample: { summary: "among templates, tests or fixtures", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "These files brief an agent on the inside of a project: how it is built and released, who reviews, what is unfinished, what it is called",
        "before it has a name. sitemap 9.0.1 shipped 15 KB of `CLAUDE.md`, claude-mem five of them in sub-folders. In a consumer’s `node_modules`",
        "such a file is worse than noise: an agent at work there may read it as an instruction to itself.",
        "",
        "It is a warning, since nothing secret need be in it: one of 1,458 published packages ships such a file."
      ].join("\n"),
      example: [
        "A `files` entry names a directory, and the directory has notes in it:",
        "",
        "```text",
        "warning[agent-instructions]: plugin/hooks/CLAUDE.md would be published: it instructs coding agents that work on this project",
        "```"
      ].join("\n"),
      fix: [
        "Take it back after the entry that lets it in; the slashes matter, since npm 12 reads a negation without a slash at the root only:",
        "",
        "```json",
        '"files": ["plugin", "!plugin/**/CLAUDE.md"]',
        "```",
        "",
        "Where the file is for those who use the package, allow it: `rules: { agent-instructions: off }`."
      ].join("\n")
    }
  },
  (parts) => {
    if (!isInstruction(parts) || toolDirectory(parts)?.rule === "agent-directory") return null;
    const because = "it instructs coding agents that work on this project";
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);
function isInstruction(parts) {
  if (OTHER_NAMES.has(parts.name)) return true;
  if (parts.name.endsWith(".instructions.md")) return parts.directories.includes(".github");
  return CAPITAL_NAMES_LOWER.has(parts.name) && CAPITAL_NAMES.some((name) => parts.path === name || parts.path.endsWith(`/${name}`));
}

// src/rules/agent-permissions.ts
var agentPermissions = {
  scope: "content",
  meta: {
    id: "agent-permissions",
    summary: "settings of a coding agent under any name: lists of commands that it was allowed to run",
    severity: { recommended: "error", strict: "error" },
    help: 'take it out of "files" in package.json, and look through the commands for tokens and hosts before anything else is published',
    variants: {
      sample: {
        summary: "among templates, tests or fixtures, or called a template",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "A coding agent writes down every command that its user allowed, word for word, with the tokens in it: 33 of 428 published `.claude/settings.local.json` held credentials. The rule",
        "`agent-directory` tells of the directories that agents use. This one tells of the same file as `settings.local.json.bak`, `old-settings.json` or in `docs/`: JSON with",
        "`permissions.allow` and entries such as `Bash(npm publish:*)`, `Read(…)` or `mcp__…`.",
        "",
        "Other lists of permissions, as in the manifest of a browser extension, stay quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[agent-permissions]: config/settings.local.json would be published: it lists 12 permissions of a coding agent",
        "```"
      ].join("\n"),
      fix: [
        "Take the file out, and what is in the commands back: revoke tokens that stand there.",
        "",
        "```json",
        '"files": ["config", "!config/**/settings.local.json"]',
        "```",
        "",
        "Settings that are meant to be copied by others belong under `templates/`, with an exception that says so."
      ].join("\n")
    }
  },
  needles: [{ text: '"permissions"', ignoreCase: false }],
  inspect(input) {
    const permissions = grantsIn(input);
    if (permissions === 0 || isToldByPath(agentDirectory, input)) return [];
    const { parts, size } = input.file;
    const variant = isAmongSamples(parts) || isTemplateName(parts.name) ? { variant: "sample" } : {};
    const message = `${parts.path} would be published: it lists ${permissions} permission${permissions === 1 ? "" : "s"} of a coding agent`;
    return [{ rule: "agent-permissions", ...variant, path: parts.path, message, data: { size, permissions } }];
  }
};
var LARGEST = 4e6;
function grantsIn({ file, bytes }) {
  if (file.kind !== "text" || bytes.length > LARGEST) return 0;
  const text = utf8Text(bytes, 0, bytes.length);
  if (!/^\u{FEFF}?\s*(?:\{|\/[/*])/u.test(text)) return 0;
  try {
    const lists = [...listsIn(text).values()];
    return lists.some(({ ofAgent }) => ofAgent > 0) ? lists.reduce((sum, { grants }) => sum + grants, 0) : 0;
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}
function listsIn(text) {
  const lists = /* @__PURE__ */ new Map();
  visit(
    text,
    {
      // Of a name that stands there twice, the last one counts.
      onObjectProperty: (name, _offset, _length, _line, _character, path) => {
        const [outer, ...others] = path();
        if (outer === void 0 && name === "permissions") lists.clear();
        if (outer === "permissions" && others.length === 0) lists.set(name, { grants: 0, ofAgent: 0 });
      },
      onLiteralValue: (value, _offset, _length, _line, _character, path) => {
        if (typeof value !== "string") return;
        const [outer, list, index, ...others] = path();
        if (outer !== "permissions" || index !== void 0 && typeof index !== "number" || others.length > 0) return;
        const known3 = LISTS.find((name) => name === list);
        const counted = known3 === void 0 ? void 0 : lists.get(known3);
        if (counted === void 0) return;
        counted.grants += 1;
        if (AGENT_TOOL.test(value)) counted.ofAgent += 1;
      }
    },
    { allowTrailingComma: true }
  );
  return lists;
}
var LISTS = ["allow", "deny", "ask"];
var AGENT_TOOL = /^(?:(?:Bash|Shell|Read|Write|Edit|MultiEdit|NotebookEdit|WebFetch|WebSearch|Glob|Grep|Task|Skill|Mcp)(?:$|\()|mcp__\w)/;

// src/rules/nested-archive.ts
var TARBALL = /\.tgz$/;
var TAR = /\.(?:tar(?:\.[a-z0-9]{1,4})?|tbz2?|txz)$/;
var ARCHIVE = /\.(?:zip|7z|rar|tgz|tar(?:\.[a-z0-9]{1,4})?|tbz2?|txz)$/;
var nestedArchive = pathRule(
  {
    id: "nested-archive",
    summary: "archives inside the package, above all the tarball of an earlier npm pack",
    severity: { recommended: "error", strict: "error" },
    help: "delete it, and pack to another directory from now on (npm pack --pack-destination ..)",
    variants: {
      tar: { summary: "other tar archives: `*.tar`, `*.tar.gz`", severity: { recommended: "warning", strict: "error" } },
      data: {
        summary: "zip archives and archives among tests or templates, which good packages use as data",
        severity: { recommended: "note", strict: "warning" }
      }
    },
    docs: {
      why: [
        "`npm pack` leaves its tarball in the directory, and the next pack takes it in. prettier 1.11.1, ndb 1.0.51, ember-svg-jar 2.4.9 and several packages of gatsby",
        "shipped an earlier release of themselves that way. The download grows with every release, and what was taken out of this release is still in the old one.",
        "The members of tar, gzip and zip archives are judged as well, by the rules for packed files; `archive-content` tells what could not be read. Of 1,458 published packages one carries a",
        "`.tgz`: a leftover as well."
      ].join("\n"),
      example: [
        "```text",
        "error[nested-archive]: fmt-1.11.1.tgz would be published: it is an archive, with everything that was packed into it",
        "```"
      ].join("\n"),
      fix: [
        "Delete it, and pack to somewhere else from now on: `npm pack --pack-destination ..`. In package.json, list what ships:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.tgz"]',
        "```",
        "",
        "An archive that the package needs at run time is worth an exception with a reason."
      ].join("\n")
    }
  },
  (parts, input) => {
    if (!ARCHIVE.test(parts.name)) return null;
    const because = "it is an archive, with everything that was packed into it";
    if (isOwnArchive(parts.name, input)) return { because: "it is an archive of this very package" };
    if (parts.directories.length === 0 && TARBALL.test(parts.name)) return { because };
    if (isAmongSamples(parts)) return { variant: "data", because };
    if (TARBALL.test(parts.name)) return { because };
    return { variant: TAR.test(parts.name) ? "tar" : "data", because };
  }
);
function isOwnArchive(name, { pack }) {
  const flat = pack.name.replace(/^@/, "").replace("/", "-").toLowerCase();
  const stem = name.replace(ARCHIVE, "");
  return stem === `${flat}-${pack.version.toLowerCase()}` || stem === `${flat}-v${pack.version.toLowerCase()}`;
}

// src/rules/archive-content.ts
var OPAQUE_FORMATS = [
  ["7z", "7z¼¯'"],
  ["rar", "Rar!\x07"],
  ["xz", "ý7zXZ\0"],
  ["bzip2", "BZh"],
  ["zstd", "(µ/ý"],
  ["lz4", '"M'],
  ["cab", "MSCF\0\0\0\0"]
];
var LONGEST_MAGIC = 8;
var BZIP2 = /^BZh[1-9]1AY&/;
var archiveContent = {
  scope: "content",
  meta: {
    id: "archive-content",
    summary: "archives whose members cannot all be read: damaged, encrypted, hostile, too large, or within another archive",
    severity: { recommended: "error", strict: "error" },
    help: 'take it out of "files" in package.json, or pack it again with plain tar, gzip or zip; if it has to ship, add an exception with a reason',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } },
      nested: { summary: "an archive within an archive", severity: { recommended: "warning", strict: "error" } },
      opaque: {
        summary: "formats that are not unpacked: 7z, rar, xz, bzip2, zstd, lz4, cab",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "An archive ships with everything in it. Packgate unpacks tar, gzip and zip one level deep, whatever the file is called, and judges each member by the rules for packed files:",
        "it is shown as `vendor/tool.tgz!/package/.env`. This rule tells where that was not possible, because what nobody read was not judged.",
        "",
        "Members with absolute paths or `..`, links, devices, names that occur twice, wrong checksums, headers that contradict the directory and data after the end are told too: unpackers",
        "disagree on them, so that one shows what another hides. Reading stops at 10,000 members, at 256 MB, and from 1 MB on where an archive unpacks to more than 200 times its size."
      ].join("\n"),
      example: [
        "```text",
        'error[archive-content]: assets/pack.zip cannot be read completely: the member "notes.txt" is encrypted',
        "```"
      ].join("\n"),
      fix: [
        "Ship the files themselves, or take the archive out:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.zip"]',
        "```",
        "",
        "Test data that is broken on purpose belongs under `test/` or `fixtures/`, and not into the package."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind }) => isArchive(kind) || kind === "binary",
  inspect(input) {
    const { file, bytes, archive } = input;
    if (!isArchive(file.kind)) return opaqueFindings(input);
    if (archive === void 0) return [findingOf2(file, "nested", "stands in another archive, and nothing inside it was read", {})];
    const [first, ...more] = archive.problems;
    if (first === void 0) return [];
    const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
    const data = { size: bytes.length, members: archive.members, problems: archive.problems };
    return [findingOf2(file, isAmongSamples(file.parts) ? "sample" : void 0, `cannot be read completely: ${first}${others}`, data)];
  }
};
var isArchive = (kind) => kind === "gzip" || kind === "zip" || kind === "tar";
function opaqueFindings(input) {
  const { file, bytes } = input;
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_MAGIC));
  const [name] = OPAQUE_FORMATS.find(([, magic]) => start.startsWith(magic)) ?? [];
  if (name === void 0 || name === "bzip2" && !BZIP2.test(start)) return [];
  if (isToldByPath(nestedArchive, input)) return [];
  return [findingOf2(file, "opaque", `is packed as ${name}, and nothing inside it was read`, { size: bytes.length, format: name })];
}
function findingOf2({ parts }, variant, says, data) {
  return { rule: "archive-content", ...variant !== void 0 && { variant }, path: parts.path, message: `${parts.path} ${says}`, data };
}

// src/rules/build-info.ts
var CACHE_FILES = /* @__PURE__ */ new Set([".eslintcache", ".prettiercache", ".stylelintcache", ".yarn-integrity"]);
var buildInfo = pathRule(
  {
    id: "build-info",
    summary: "state and caches of build tools: *.tsbuildinfo, .eslintcache, .turbo/",
    severity: { recommended: "warning", strict: "error" },
    help: 'let the tool write elsewhere, or end "files" in package.json with "!**/*.tsbuildinfo" or the like',
    docs: {
      why: [
        "Incremental builds keep a list of every source file with its hash, often as absolute paths: `tsconfig.tsbuildinfo` spells out the layout of a source tree",
        "that is not published, `.eslintcache` the home directory of the maintainer (deepmerge ships one), `.turbo/` whole build logs. `tsc` writes",
        "its file into `outDir`, in the middle of what ships."
      ].join("\n"),
      example: [
        "```text",
        "warning[build-info]: dist/tsconfig.tsbuildinfo would be published: it lists the source files of the machine that built it",
        "```"
      ].join("\n"),
      fix: [
        'Tell the tool to write elsewhere (`"tsBuildInfoFile": "./node_modules/.cache/tsbuildinfo"`), or take the file back in package.json:',
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.tsbuildinfo"]',
        "```"
      ].join("\n")
    }
  },
  (parts) => {
    const directory = toolDirectoryOf("build-info", parts);
    if (directory !== null) return { because: `${directory.name}/ holds the cache of a build tool` };
    if (parts.extension === ".tsbuildinfo") return { because: "it lists the source files of the machine that built it" };
    return CACHE_FILES.has(parts.name) ? { because: "it is the cache of a build tool" } : null;
  }
);

// src/rules/ci-file.ts
var CI_FILES = /* @__PURE__ */ new Set([
  ".appveyor.yml",
  ".codecov.yml",
  ".coveralls.yml",
  ".dockerignore",
  ".drone.yml",
  ".gitlab-ci.yml",
  ".travis.yml",
  "appveyor.yml",
  "azure-pipelines.yml",
  "bitbucket-pipelines.yml",
  "cloudbuild.yaml",
  "codecov.yml",
  "compose.yaml",
  "compose.yml",
  "docker-compose.yaml",
  "docker-compose.yml",
  "dockerfile",
  "jenkinsfile"
]);
var DOCKERFILE = /^(?:dockerfile\.[a-z0-9_-]+|[a-z0-9_.-]+\.dockerfile|docker-compose\.[a-z0-9_.-]+\.ya?ml)$/;
var ciFile = pathRule(
  {
    id: "ci-file",
    summary: "configuration of CI and containers: .github/, .circleci/, .travis.yml, Dockerfile, Jenkinsfile",
    severity: { recommended: "note", strict: "warning" },
    help: 'list what ships in "files" of package.json',
    docs: {
      why: [
        "Pipelines name internal hosts, images, environments and the secrets that they use, and show an attacker which step to poison. Most are public anyway in an open-source",
        "project, and 68 of 1,458 published packages ship `.github/`, so by default it is a note: worth a look, never a reason to fail."
      ].join("\n"),
      example: [
        "```text",
        "note[ci-file]: .github/workflows/release.yml would be published: it configures how this project is built",
        "```"
      ].join("\n"),
      fix: [
        "List what ships in package.json:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "A package without `files` adds `.github/` and `.travis.yml` to `.npmignore`."
      ].join("\n")
    }
  },
  (parts, input) => {
    const found = toolDirectoryOf("ci-file", parts) !== null || CI_FILES.has(parts.name) || isDockerfile(parts.name);
    if (!found || agentInstructions.match(parts, input) !== null) return null;
    return { because: "it configures how this project is built" };
  }
);
var isDockerfile = (name) => DOCKERFILE.test(name) && !isDocumentOrCode(name);

// src/rules/memory-dump.ts
var EXTENSIONS = /* @__PURE__ */ new Set([
  ".cpuprofile",
  ".dmp",
  ".heapprofile",
  ".heapsnapshot",
  ".heaptimeline",
  ".hprof",
  ".mdmp",
  ".stackdump"
]);
var NAMES = /^(?:vg)?core\.\d+$|^report\.\d{8}\.\d{6}\.\d+\.\d+\.\d+\.json$/;
var memoryDump = pathRule(
  {
    id: "memory-dump",
    summary: "memory dumps and profiles: core.1234, *.heapsnapshot, *.cpuprofile, *.hprof, *.dmp",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "A dump is the memory of a process: its environment variables, its source, every string it had read, tokens among them. A heap snapshot or a CPU profile",
        "names every file on the machine that was loaded; node’s diagnostic report lists the whole environment. They come from a debugging session,",
        "stand in the directory from then on, and are large. None of 1,458 published packages ships a core dump or a heap snapshot."
      ].join("\n"),
      example: [
        "```text",
        "error[memory-dump]: core.4711 would be published: it is the memory of a process or a profile of it",
        "```"
      ].join("\n"),
      fix: [
        "Delete it. In package.json, list what ships, so that the next one stays at home:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.heapsnapshot"]',
        "```",
        "",
        "If it was published, treat every secret that the process knew as known."
      ].join("\n")
    }
  },
  (parts) => {
    if (!EXTENSIONS.has(parts.extension) && !NAMES.test(parts.name)) return null;
    const because = "it is the memory of a process or a profile of it";
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);

// src/rules/core-dump.ts
var coreDump = {
  scope: "content",
  meta: {
    id: "core-dump",
    summary: "memory dumps under any name: ELF and Mach-O cores, Windows minidumps, Java heap dumps",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json; treat every secret that the process knew as known if it was published before',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "A crash leaves the memory of the process in the directory in which it ran, often as a file that is just called `core`: environment, tokens, source. The rule `memory-dump`",
        "knows such files by their names; this one by their first bytes, so that neither `core` nor `dump.bin` passes, and a directory called `core/` is no false alarm.",
        "",
        "None of 1,458 published packages ships a core dump."
      ].join("\n"),
      example: ["```text", "error[core-dump]: lib/core would be published: it is the memory of a process (an ELF core)", "```"].join("\n"),
      fix: [
        "Delete it. In package.json, list what ships, so that the next one stays at home:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/core"]',
        "```",
        "",
        "If it was published, treat every secret that the process knew as known."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind }) => kind === "elf-core" || kind === "mach-o" || kind === "binary",
  inspect(input) {
    const format = dumpFormat(input);
    if (format === null || isToldByPath(memoryDump, input)) return [];
    const { parts, size } = input.file;
    const variant = isAmongSamples(parts) ? { variant: "sample" } : {};
    const message = `${parts.path} would be published: it is the memory of a process (${format})`;
    return [{ rule: "core-dump", ...variant, path: parts.path, message, data: { size, format } }];
  }
};
var MH_CORE = 4;
function dumpFormat({ file, bytes }) {
  if (file.kind === "elf-core") return "an ELF core";
  if (file.kind === "mach-o") return machOFileType(bytes) === MH_CORE ? "a Mach-O core" : null;
  return file.kind === "binary" ? binaryFormat(String.fromCharCode(...bytes.subarray(0, 20))) : null;
}
function machOFileType(bytes) {
  if (bytes.length < 16 || bytes[0] === 202) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(12, view.getUint8(0) !== 254);
}
function binaryFormat(start) {
  if (start.startsWith("MDMP§")) return "a Windows minidump";
  return start.startsWith("JAVA PROFILE 1.0") ? "a Java heap dump" : null;
}

// src/rules/coverage-output.ts
var REPORTS = /* @__PURE__ */ new Set([
  ".coverage",
  "clover.xml",
  "cobertura-coverage.xml",
  "coverage-final.json",
  "coverage-summary.json",
  "coverage.lcov",
  "lcov.info"
]);
var V8_REPORT = /^coverage-\d+-\d{10,}-\d+\.json$/;
var id = "coverage-output";
var coverageOutput = {
  scope: "package",
  meta: {
    id,
    summary: "output of coverage tools: .nyc_output/, coverage reports, lcov.info",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json and end it with "!**/.nyc_output/**" or the like',
    variants: {
      report: {
        summary: "`lcov.info` and its kind, and a `coverage/` directory that has one inside",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "npm 3.9.3 shipped its own `.nyc_output`: 331 MB, and a tarball of 49.6 MB instead of 2.9. The raw data repeats the path of every file on the machine that ran",
        "the tests, often with the source. Reports are smaller and tell less: they are a warning, and of 1,458 published packages the two that ship",
        "one do so by accident.",
        "",
        "A directory that is merely called `coverage` is not reported; it takes a file that only a coverage tool writes."
      ].join("\n"),
      example: [
        "```text",
        "error[coverage-output]: .nyc_output/0.json would be published: .nyc_output/ holds raw coverage data",
        "warning[coverage-output]: coverage/lcov.info would be published: it is part of a coverage report",
        "```"
      ].join("\n"),
      fix: [
        'List what ships, `"files": ["lib"]`, or take the output back after the entry that lets it in:',
        "",
        "```json",
        '"files": ["packages", "!packages/**/coverage/**", "!packages/**/.nyc_output/**"]',
        "```"
      ].join("\n")
    }
  },
  check({ paths, pack }) {
    const reportDirectories = reportDirectoriesOf(paths);
    return paths.flatMap((parts, index) => {
      const data = { size: pack.files[index]?.size ?? 0 };
      const raw = toolDirectoryOf("coverage-output", parts);
      if (raw !== null)
        return [{ rule: id, path: parts.path, message: `${parts.path} would be published: ${raw.name}/ holds raw coverage data`, data }];
      if (!isReport(parts) && !coverageDirectoriesOf(parts).some((directory) => reportDirectories.has(directory))) return [];
      const message = `${parts.path} would be published: it is part of a coverage report`;
      return [{ rule: id, variant: "report", path: parts.path, message, data }];
    });
  }
};
var isReport = ({ name }) => REPORTS.has(name) || V8_REPORT.test(name);
var reportDirectoriesOf = (paths) => new Set(paths.filter(isReport).flatMap((parts) => coverageDirectoriesOf(parts).slice(-1)));
var coverageDirectoriesOf = ({ directories }) => directories.includes("coverage") ? directories.flatMap((name, depth) => name === "coverage" ? [directories.slice(0, depth + 1).join("/")] : []) : [];

// src/rules/backup-name.ts
var BACKUP_EXTENSIONS = /* @__PURE__ */ new Set([".bak", ".backup", ".old", ".orig", ".rej", ".save", ".swp", ".swo", ".swn"]);
function backedUpName(name) {
  if (name.endsWith("~")) return name.length > 1 ? name.slice(0, -1) : null;
  const dot = name.lastIndexOf(".");
  if (dot <= 0 || !BACKUP_EXTENSIONS.has(name.slice(dot))) return null;
  return name.slice(0, dot);
}
var originalName = (name) => backedUpName(name) ?? name;

// src/rules/credential-file.ts
var CREDENTIAL_NAMES = /* @__PURE__ */ new Set([
  ".bash_history",
  ".boto",
  ".credentials",
  ".credentials.json",
  ".dockercfg",
  ".dockerconfigjson",
  ".ftpconfig",
  ".git-credentials",
  ".htpasswd",
  ".my.cnf",
  ".mylogin.cnf",
  ".mysql_history",
  ".netrc",
  ".node_repl_history",
  ".passwd",
  ".pgpass",
  ".psql_history",
  ".pypirc",
  ".python_history",
  ".s3cfg",
  ".secret",
  ".secrets",
  ".smbcredentials",
  ".terraformrc",
  ".token",
  ".vault-token",
  ".zsh_history",
  "_netrc",
  "application_default_credentials.json",
  "credentials",
  "htpasswd",
  "kubeconfig",
  "master.key",
  "pgpass.conf",
  "rclone.conf",
  "secret",
  "secrets",
  "service-account-key.json",
  "serviceaccountkey.json",
  "sftp-config.json"
]);
var CREDENTIAL_PATHS = /* @__PURE__ */ new Set([
  ".aws/config",
  ".aws/credentials",
  ".azure/accesstokens.json",
  ".cargo/credentials",
  ".cargo/credentials.toml",
  ".docker/config.json",
  ".gem/credentials",
  ".kube/config",
  ".m2/settings.xml",
  ".oci/config",
  "gcloud/credentials.db",
  "gh/hosts.yml"
]);
var CREDENTIAL_SHAPE = /^(?:[._]?npmrc|\.(?:netrc|pypirc|pgpass|git-credentials|dockercfg))(?:$|[._-])|\.tfstate(?:\.backup)?$|\.tfvars(?:\.json)?$|\.kubeconfig$|^client_secret.*\.json$/;
var BY_NAME = /^\.?(?:credentials?|secrets?|service-?account|passwords?)\.(?:cfg|conf|csv|ini|json|properties|toml|txt|xml|ya?ml)$/;
var credentialFile = pathRule(
  {
    id: "credential-file",
    summary: "files that tools keep credentials in: .npmrc and copies, .netrc, .aws/credentials, *.tfstate, kubeconfig, secrets",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/npmrc*" or the like; revoke what is in the file if it was published before',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } },
      "by-name": {
        summary: "data with a telling name: `secrets.yml`, `credentials.json`",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "These files are how tools log in without asking. npm leaves files named `.npmrc` out of a tarball, but not their copies: `docker/npmrc`",
        "and `ci/.npmrc.bak` ship with the token in them, and other package managers ship `.npmrc` itself: yarn 1 did so with its",
        "token. lazystream 1.0.0 published a private key in a file that was simply called `secret`.",
        "",
        "Names with a word such as `example` or `template` in them, code (`lib/credentials.js`) and documents (`npmrc.md`) stay quiet. None of 1,458",
        "published packages ships one of these names in good order."
      ].join("\n"),
      example: [
        "A build image needs an `.npmrc`, so somebody put a copy beside its Dockerfile:",
        "",
        "```text",
        "error[credential-file]: docker/npmrc would be published: files of this name hold credentials",
        "```"
      ].join("\n"),
      fix: [
        "Name in package.json what ships; a negation comes after the entry that lets the file in:",
        "",
        "```json",
        '"files": ["dist", "docker", "!docker/**/npmrc"]',
        "```",
        "",
        "A file with placeholders ships under a name that says so: `npmrc.example`. If a real one was published, revoke what is in",
        "it first."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    const known3 = isCredentialName(name, parts.directories.at(-1));
    if (!known3 && !BY_NAME.test(name)) return null;
    const because = "files of this name hold credentials";
    if (isAmongSamples(parts)) return { variant: "sample", because };
    return known3 ? { because } : { variant: "by-name", because: "by its name it may hold credentials" };
  }
);
var isCredentialName = (name, directory) => CREDENTIAL_NAMES.has(name) || CREDENTIAL_SHAPE.test(name) && !isTemplateName(name) && !isDocumentOrCode(name) || directory !== void 0 && CREDENTIAL_PATHS.has(`${directory}/${name}`);

// src/rules/database-file.ts
var DATABASE = /\.(?:sqlite3?|db3?|sdb|mdb|accdb|realm)(?:-(?:wal|shm|journal))?$|^dump\.rdb$|^appendonly\.aof$/;
var DUMP = /^(?:dump|backup)(?:[._-].*)?\.sql$|(?:^|[._-])(?:dump|backup|prod|production)\.sql$|\.sql\.(?:gz|bz2|xz|zip)$|\.(?:pgdump|mysqldump)$|(?:^|[._-])(?:db|database|sql|mongo|prod|production)\.dump$/;
var THUMBNAILS = /* @__PURE__ */ new Set(["thumbs.db", "ehthumbs.db", "ehthumbs_vista.db"]);
var databaseFile = pathRule(
  {
    id: "database-file",
    summary: "databases and their dumps: *.sqlite, *.db, *.mdb, dump.sql",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/*.db" or the like; if the data is the product, add an exception to the policy',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "A program that runs in its own checkout writes its database there, and a `files` entry for the directory publishes it.",
        "@siteboon/claude-code-ui 1.12.0 shipped `server/database/auth.db`: the user table of its developer. Dumps (`dump.sql`, `backup.sql.gz`) come from",
        "real systems more often than not. None of 1,458 published packages ships an SQLite database or an SQL dump.",
        "",
        "Migrations and seeds (`001_users.sql`) stay quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[database-file]: server/database/auth.db would be published: databases hold the data of whoever ran this",
        "```"
      ].join("\n"),
      fix: [
        "Write the database outside of the source tree, and take it back until then:",
        "",
        "```json",
        '"files": ["server", "!server/**/*.db"]',
        "```",
        "",
        "A database that is the product, such as a dictionary, gets an exception with its path and reason."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    if (THUMBNAILS.has(name) || !(DATABASE.test(name) || DUMP.test(name))) return null;
    const because = "databases hold the data of whoever ran this";
    return isAmongSamples(parts) ? { variant: "sample", because } : { because };
  }
);

// src/rules/denied.ts
import { posix } from "node:path";
var denied = {
  scope: "package",
  meta: {
    id: "denied",
    summary: "files that the policy denies",
    severity: { recommended: "error", strict: "error" },
    help: 'take the file out of "files" in package.json, or correct the entry under "deny"',
    docs: {
      why: [
        "What must stay in is known best by those who own it: `internal/` is ordinary code in rxjs and a trade secret elsewhere, so no built-in rule can tell. Under `deny` the policy names",
        "such paths once, with the reason that everybody sees who runs into it.",
        "",
        "`deny-from` takes lists that the repository already keeps, such as `.claudeignore`. Their lines speak of paths in the repository, from the directory of the list:",
        "of `packages/cli` the file `dist/a.js` is `packages/cli/dist/a.js` to them. Of a tarball nobody knows where its package stands; it is taken to stand where the list does,",
        "and at the `repository.directory` of its package.json: what a line names under one of them is denied.",
        "",
        "Patterns ignore case, since leaks hide in spelling, and a name stands for a directory with everything in it as well. An entry with a `severity` of its own",
        "keeps it, whatever `rules` says of this rule."
      ].join("\n"),
      example: [
        "```yaml",
        "deny:",
        '  - paths: ["internal/**"]',
        "    reason: internal code stays in",
        "```",
        "",
        "```text",
        "error[denied]: internal/billing.js would be published: internal code stays in",
        "```"
      ].join("\n"),
      fix: [
        "Take the file out of the package, after the entry that lets it in:",
        "",
        "```json",
        '"files": ["lib", "!lib/internal/**"]',
        "```",
        "",
        'Where one file is right to ship, add an exception for it, with a reason and an end date, or take it back in the entry: `paths: ["internal/**", "!internal/index.js"]`.'
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const roots = rootsOf(pack);
    const entries = policy.deny.flatMap((entry) => entry.syntax === "text" ? [] : [{ entry, decides: compileDeny(entry, roots) }]);
    return pack.files.flatMap(
      ({ path, size }) => entries.flatMap(({ entry, decides }) => {
        const pattern = decides(path);
        return pattern === null ? [] : [findingOf3(entry, pattern, path, size)];
      })
    );
  }
};
function rootsOf({ root, packer, manifest }) {
  const isDirectory = packer.source !== "registry" && packer.name !== "tarball";
  if (isDirectory && isInside(root)) return [root];
  const repository = manifest.data["repository"];
  const named2 = typeof repository === "object" && repository !== null && "directory" in repository ? repository.directory : null;
  const directory = typeof named2 === "string" ? posix.normalize(named2).replace(/\/$/, "") : "";
  return directory !== "" && isInside(directory) ? [null, directory] : [null];
}
var isInside = (directory) => directory !== ".." && !directory.startsWith("../") && !posix.isAbsolute(directory);
function findingOf3(entry, pattern, path, size) {
  return {
    rule: "denied",
    path,
    message: `${path} would be published: ${entry.reason ?? `the policy denies ${pattern.value}`}`,
    ...entry.severity !== null && { level: entry.severity },
    decidedBy: { ...pattern.frame, label: entry.syntax === "glob" ? "denied here" : "this line of the list denies it" },
    data: { size, pattern: pattern.value }
  };
}

// src/rules/denied-text.ts
import { isUtf8 } from "node:buffer";

// src/inspect/text-pieces.ts
var PIECE = 1 << 18;
var BEFORE = 8;
var AFTER = 1024;
function* textPieces(bytes, isUnicode, endsIn = () => true) {
  const isWhole2 = (at) => !isUnicode || ((bytes[at] ?? 0) & 192) !== 128;
  const characterAt = (offset) => {
    let at = Math.min(offset, bytes.length);
    while (!isWhole2(at)) at -= 1;
    return at;
  };
  const textOf2 = isUnicode ? utf8Text : latin1Text;
  const first = isUnicode && bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
  for (let start = first; start < bytes.length; ) {
    const end = characterAt(start + PIECE);
    const from = Math.max(first, characterAt(start - BEFORE));
    let until = characterAt(end + AFTER);
    while (until < bytes.length && !endsIn(textOf2(bytes, end, until))) until = characterAt(end + (until - end) * 2 + AFTER);
    const text = textOf2(bytes, from, until);
    const indexOf = (offset) => textOf2(bytes, from, offset).length;
    yield { text, end, indexOf, offsetOf: isUnicode ? byteOffsets(text, from) : (index) => from + index };
    start = end;
  }
}

// src/match-bound.ts
var MOST_FIXED = 200;
function matchBound({ source, flags }) {
  const tokens = quantifiedTokens(source);
  if (tokens === null || tokens.some(({ looksAround }) => looksAround)) return null;
  const repeated = tokens.filter(({ most }) => most === Infinity).map((token) => token.source);
  const fixed = tokens.reduce((sum, { most }) => sum + (most === Infinity ? 0 : most), 0);
  if (fixed > MOST_FIXED) return null;
  const filler = repeated.length === 0 ? null : new RegExp(repeated.join("|"), flags);
  return {
    // A character is two code units at most.
    endsIn: (stretch) => (filler === null ? stretch : stretch.replaceAll(filler, "")).length > 2 * fixed
  };
}

// src/rules/denied-text.ts
var deniedText = {
  scope: "content",
  meta: {
    id: "denied-text",
    summary: "files with text in them that the policy denies",
    severity: { recommended: "error", strict: "error" },
    help: 'take the text out of what is packed, or correct the entry under "deny"',
    docs: {
      why: [
        "Code names, internal hosts and `INTERNAL ONLY` are known to those who own them, and to no built-in rule. An entry under `deny` with `text` names them once, and every file that ships",
        "is searched, or those under `in`: bundles, maps, documents, and members of archives.",
        "",
        "The pattern is a regular expression of JavaScript in Unicode mode; `(?i)` before it ignores case, `(?m)` lets `^` and `$` match at lines, `(?s)` lets `.` match line breaks. Files in UTF-8",
        "and UTF-16 are searched as text, all others byte by byte as latin1. A pattern that takes longer than three seconds for a file, and a tenth of a second for each megabyte, ends the run",
        "with exit code 2: a file that was not searched to its end never passes. What was found is shown where the pattern is plain characters; what a repetition matched could be a secret."
      ].join("\n"),
      example: [
        "```yaml",
        "deny:",
        '  - text: "(?i)codename-aurora|INTERNAL ONLY"',
        '    in: ["dist/**"]',
        "    reason: unannounced names",
        "```",
        "",
        "```text",
        'error[denied-text]: dist/index.js would be published with "Codename-Aurora" in it: unannounced names',
        "```"
      ].join("\n"),
      fix: [
        "Take the text out of the sources and build again, or the file out of the package:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.notes.md"]',
        "```",
        "",
        "Where one file is right to ship, add an exception for it, with a reason and an end date."
      ].join("\n")
    }
  },
  needles: [],
  wants: () => true,
  inspect(input) {
    const { path } = input.file.parts;
    const entries = input.policy.deny.filter((entry) => entry.syntax === "text").filter((entry) => isSearched(entry, path));
    if (entries.length === 0) return [];
    return entries.flatMap((entry) => {
      const found = searchFor(entry, input);
      return found.matches === 0 ? [] : [findingOf4(entry, found, input)];
    });
  }
};
function isSearched(entry, path) {
  if (entry.in.length === 0) return true;
  const matches = compilePatterns(entry.in, DENY);
  return matches(path) !== null || matches(pathFromRoot(path)) !== null;
}
var MOST_LINES = 20;
var NOTHING = { matches: 0, first: "", stretches: [] };
function searchFor(entry, input) {
  const pattern = compileText(entry.text);
  const isUnicode = isUtf8(input.bytes);
  if (isLinear(pattern.source)) return searchPieces(pattern, input, isUnicode);
  if (lacksLiteral(pattern, input.bytes)) return NOTHING;
  const bound = input.bytes.length < WORTH_PIECES ? null : matchBound(pattern);
  return bound === null ? searchWhole(entry, pattern, input, isUnicode) : searchBounded(entry, pattern, input, isUnicode, bound);
}
var WORTH_PIECES = 8e6;
function searchBounded(entry, pattern, { bytes, file }, isUnicode, { endsIn }) {
  const stretches = [];
  let first = "";
  let matches = 0;
  let searched = 0;
  const searchPart = searchParts(pattern, bytes.length);
  for (const { text, end, indexOf, offsetOf } of textPieces(bytes, isUnicode, endsIn)) {
    pattern.lastIndex = indexOf(searched);
    const search = searchPart(text);
    pattern.lastIndex = 0;
    if (search.kind === "stopped") throw stopped(entry, file.parts.path, search.why);
    for (const span of search.spans) {
      const offset = offsetOf(span.start);
      if (offset >= end || matches === MOST_MATCHES) break;
      if (matches === 0) first = text.slice(span.start, span.end);
      matches += 1;
      searched = offsetOf(span.end);
      if (stretches.length < MOST_LINES) stretches.push({ start: offset, end: searched });
    }
    if (matches === MOST_MATCHES) break;
    searched = Math.max(searched, end);
  }
  return { matches, first, stretches };
}
function searchPieces(pattern, { bytes }, isUnicode) {
  const stretches = [];
  let first = "";
  let matches = 0;
  let searched = 0;
  for (const { text, end, indexOf, offsetOf } of textPieces(bytes, isUnicode)) {
    pattern.lastIndex = indexOf(searched);
    for (const match of text.matchAll(pattern)) {
      const start = offsetOf(match.index);
      if (start >= end || matches === MOST_MATCHES) break;
      if (matches === 0) [first] = match;
      matches += 1;
      searched = offsetOf(match.index + match[0].length);
      if (stretches.length < MOST_LINES) stretches.push({ start, end: searched });
    }
    if (matches === MOST_MATCHES) break;
    searched = Math.max(searched, end);
  }
  pattern.lastIndex = 0;
  return { matches, first, stretches };
}
function lacksLiteral({ source, ignoreCase }, bytes) {
  const literal = ignoreCase ? null : requiredLiteral(source);
  return literal !== null && /^[\0-\x7f]*$/.test(literal) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(literal);
}
function searchWhole(entry, pattern, { bytes, file }, isUnicode) {
  const { path } = file.parts;
  const { text, offsetOf } = wholeTextOf(bytes, path, isUnicode);
  const search = searchText(pattern, text);
  if (search.kind === "stopped") throw stopped(entry, path, search.why);
  const [first] = search.spans;
  return {
    matches: search.spans.length,
    first: first === void 0 ? "" : text.slice(first.start, first.end),
    stretches: search.spans.slice(0, MOST_LINES).map(({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) }))
  };
}
var stopped = ({ text }, path, why) => new GateError("policy", `the pattern ${quote(text.value)} cannot be looked for in ${path}: ${why}`, {
  help: 'make it simpler: without repetitions within repetitions, and with a word that it begins with; or name fewer files under "in"',
  frame: { ...text.frame, label: "this pattern" }
});
var BYTE_ORDER_MARK = 65279;
function wholeTextOf(bytes, path, isUnicode) {
  try {
    const whole = isUnicode ? utf8Text(bytes, 0, bytes.length) : latin1Text(bytes, 0, bytes.length);
    if (whole.length === bytes.length) return { text: whole, offsetOf: (index) => index };
    const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return { text: whole.slice(mark), offsetOf: byteOffsets(whole.slice(mark), mark * 3) };
  } catch (error) {
    throw new GateError("list", `${path} is too large to be searched for text that the policy denies`, {
      help: 'keep it out of the package, or name other files under "in"',
      cause: error
    });
  }
}
function findingOf4(entry, found, { file, placeOf }) {
  const { path } = file.parts;
  const places = found.stretches.map(({ start, end }) => placeOf(start, end));
  const [first] = places;
  const lines = places.flatMap(({ region }) => region?.startLine ?? []);
  return {
    rule: "denied-text",
    path,
    message: `${path} would be published with ${wordsOf2(entry, found)} in it: ${entry.reason ?? "the policy denies it"}`,
    ...first?.region && { region: first.region },
    ...entry.severity !== null && { level: entry.severity },
    decidedBy: { ...entry.text.frame, label: "denied here" },
    data: { pattern: entry.text.value, matches: found.matches, offset: first?.offset ?? 0, lines: [...new Set(lines)] }
  };
}
function wordsOf2(entry, { matches, first }) {
  const shown3 = isLinear(compileText(entry.text).source) ? quote(first) : `text that matches ${quote(entry.text.value)}`;
  const more = matches - 1;
  if (more === 0) return shown3;
  return `${shown3} and ${matches === MOST_MATCHES ? "many" : more} more`;
}

// src/rules/disguised-database.ts
var disguisedDatabase = {
  scope: "content",
  meta: {
    id: "disguised-database",
    summary: "SQLite databases under a name that does not say so",
    severity: { recommended: "error", strict: "error" },
    help: 'take it out of "files" in package.json; if the data is the product, add an exception to the policy',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "Browsers, editors, chat programs and agents keep their histories in SQLite files without a suffix: `Cookies`, `History`, `state.vscdb`. Copies of a database are called",
        "`data.bin` or `backup-1`. This rule looks at the first 16 bytes, which every SQLite database has; `database-file` tells of those that have a telling name.",
        "",
        "None of 1,458 published packages ships an SQLite database."
      ].join("\n"),
      example: ["```text", "error[disguised-database]: server/state.bin would be published: it is an SQLite database", "```"].join("\n"),
      fix: [
        "Write the database outside of the source tree, and take it back until then:",
        "",
        "```json",
        '"files": ["server", "!server/**/*.bin"]',
        "```",
        "",
        "A database that is the product, such as a dictionary, gets an exception with its path and reason."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind }) => kind === "sqlite",
  inspect(input) {
    const { parts, size } = input.file;
    if (isToldByPath(databaseFile, input)) return [];
    const variant = isAmongSamples(parts) ? { variant: "sample" } : {};
    return [
      {
        rule: "disguised-database",
        ...variant,
        path: parts.path,
        message: `${parts.path} would be published: it is an SQLite database`,
        data: { size }
      }
    ];
  }
};

// src/rules/disguised-executable.ts
var HARMLESS = new Set(
  [
    "js cjs mjs jsx ts cts mts tsx json json5 jsonc map vue svelte",
    "sh bash zsh fish py rb pl php lua ps1 bat cmd",
    "txt md markdown mdx rst adoc html htm css scss sass less xml svg yml yaml toml ini cfg conf properties env csv tsv log lock",
    "png jpg jpeg gif webp avif bmp ico mp3 mp4 webm ogg wav woff woff2 ttf otf eot pdf"
  ].flatMap((line) => line.split(" ").map((extension) => `.${extension}`))
);
var FORMATS = { elf: "Linux (ELF)", "mach-o": "macOS (Mach-O)", pe: "Windows (PE)" };
var disguisedExecutable = {
  scope: "content",
  meta: {
    id: "disguised-executable",
    summary: "native programs under the suffix of a script, a text or a picture",
    severity: { recommended: "error", strict: "error" },
    help: "find out who put it there; a binary that belongs into the package gets a name that says so: no suffix, .node, .so, .dylib, .dll or .exe",
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "Nobody calls a program `logo.png` by accident. Malicious releases hide the next stage this way: the install script is short and readable, and the picture beside it is what it runs.",
        "Packages that ship binaries on purpose name them so that the system finds them, and stay quiet: without a suffix, `.node`, `.so`, `.dylib`, `.dll`, `.exe`, `.bin`.",
        "",
        "WebAssembly is no native program, and no matter of this rule."
      ].join("\n"),
      example: ["```text", "error[disguised-executable]: assets/logo.png would be published: it is a program for Linux (ELF)", "```"].join(
        "\n"
      ),
      fix: [
        "If nobody knows the file, do not publish, and look at how it came into the directory. If it belongs there, give it its real name. Otherwise take it out:",
        "",
        "```json",
        '"files": ["dist", "!dist/assets/logo.png"]',
        "```"
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind, parts }) => FORMATS[kind] !== void 0 && HARMLESS.has(parts.extension),
  inspect({ file: { parts, size, kind } }) {
    const format = FORMATS[kind];
    if (format === void 0 || !HARMLESS.has(parts.extension)) return [];
    const variant = isAmongSamples(parts) ? { variant: "sample" } : {};
    const message = `${parts.path} would be published: it is a program for ${format}`;
    return [{ rule: "disguised-executable", ...variant, path: parts.path, message, data: { size, format: kind } }];
  }
};

// src/rules/dropped-entry.ts
var droppedEntry = {
  scope: "package",
  meta: {
    id: "dropped-entry",
    summary: "entries that npm drops or turns into links: symbolic and hard links, sockets, names with a *",
    severity: { recommended: "warning", strict: "error" },
    help: "replace it by a regular file, or keep it out of the package",
    docs: {
      why: [
        "npm packs regular files. A symbolic link that stands among them is left out without a word, and so is every name with a `*` in it; of two hard links the second becomes a link entry, which installs",
        "drop. The package works in its checkout and fails at its users. Other package managers read the same directory in another way: yarn packs a symbolic link as a link, which installs drop; pnpm",
        "ships what it points to, which can be a file from outside of the package; bun leaves it out, and its tarball does not tell. A tarball that was packed elsewhere and has links in it is refused."
      ].join("\n"),
      example: [
        "```text",
        "warning[dropped-entry]: lib/shared.js would not be published: npm leaves out symbolic links, and this one points to ../../shared.js",
        "```"
      ].join("\n"),
      fix: [
        "Copy the file in a step before packing instead of linking it, or take it out of what ships:",
        "",
        "```json",
        '"files": ["lib", "!lib/shared.js"]',
        "```"
      ].join("\n")
    }
  },
  check: ({ pack }) => pack.dropped.map((entry) => ({
    rule: "dropped-entry",
    path: entry.path,
    message: pack.packer.source === "packlist" ? messageOf(entry) : packedMessageOf(entry, pack.packer.name),
    anchor: anchorOf(pack),
    data: { why: entry.why, target: entry.target }
  }))
};
function messageOf({ path, why, target }) {
  switch (why) {
    case "symlink":
      return `${path} would not be published: npm leaves out symbolic links${target === null ? "" : `, and this one points to ${target}`}`;
    case "special":
      return `${path} would not be published: npm leaves out sockets, pipes and devices`;
    case "name":
      return `${path} would not be published: npm leaves out names with a *`;
    case "hard-link":
      return `${path} would be published as a link${target === null ? "" : ` to ${target}`}: installs leave out hard links`;
  }
}
function packedMessageOf({ path, why, target }, packer) {
  const link = why === "hard-link" ? "hard link" : "symbolic link";
  return `${path} would be published as a ${link}${target === null ? "" : ` to ${target}`}, as ${packer} packs it: installs leave out links`;
}
var anchorOf = ({ manifest: { data }, packer }) => ({
  kind: "manifest",
  pointer: [data["files"] === void 0 ? "name" : "files"],
  label: packer.source === "packlist" ? "npm drops an entry of this package" : "installs drop an entry of this package"
});

// src/rules/editor-directory.ts
var editorDirectory = pathRule(
  {
    id: "editor-directory",
    summary: "settings of editors: .idea/, .vscode/, .vs/, *.sublime-workspace at the root of the package",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json, or add the directory to .npmignore',
    variants: {
      nested: { summary: "below the root, as project templates have them", severity: { recommended: "note", strict: "warning" } }
    },
    docs: {
      why: [
        "Editors keep more than settings: `.idea/workspace.xml` lists local paths, open files and run configurations with their environment,",
        "`.vscode/launch.json` and `.vscode/sftp.json` take tokens and passwords, `.history/` copies every file that was saved. At the root of a package they",
        "are never meant to ship: of 1,458 published packages three did, all by accident; tunnel still carries its `.idea/`.",
        "",
        "Below the root a project template may well bring an editor directory along, so there it is a note."
      ].join("\n"),
      example: [
        "```text",
        "error[editor-directory]: .idea/workspace.xml would be published: .idea/ holds an editor's settings",
        "```"
      ].join("\n"),
      fix: [
        "List what ships in package.json. With `files` nothing at the root ships that it does not name:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "A package without `files` adds `/.idea/` and `/.vscode/` to `.npmignore`."
      ].join("\n")
    }
  },
  (parts) => {
    const directory = toolDirectoryOf("editor-directory", parts);
    if (directory === null && parts.extension !== ".sublime-workspace") return null;
    const depth = directory?.depth ?? parts.directories.length;
    const because = `${directory === null ? "it" : `${directory.name}/`} holds an editor's settings`;
    return depth === 0 ? { because } : { variant: "nested", because };
  }
);

// src/rules/entry-point-missing.ts
var entryPointMissing = {
  scope: "package",
  meta: {
    id: "entry-point-missing",
    summary: "files that main, module, types, bin, browser or exports name and that would not be published",
    severity: { recommended: "error", strict: "error" },
    help: 'build the package before it is checked, add the file to "files", or correct the field that names it',
    variants: {
      types: { summary: "only `types`, `typings` or a `types` condition names it", severity: { recommended: "warning", strict: "error" } },
      optional: {
        summary: "only `browser`, one subpath of several or a condition such as `source` names it, or an install script or another field makes up for it",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "A package whose `main` does not ship cannot be loaded, and a `bin` that does not ship cannot be run: npm publishes both without a word. Mostly the build did not run before the publish, or an entry in",
        '`files` is spelt like the directory and not quite. npm forces `main` and `bin` into the tarball only in some spellings (`"main": "./out/index.js"` outside of `files` stays out), and never what `exports` names.',
        "",
        'Files are looked up as Node does it: `"main": "lib"` is `lib`, `lib.js` or `lib/index.js`; what `exports` names must exist to the letter; `./*` has to match one file. Without `main` nothing is missing.'
      ].join("\n"),
      example: [
        "```text",
        'error[entry-point-missing]: dist/index.js would not be published, but main and exports["."].require name it',
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, and let the directory in:",
        "",
        "```json",
        '"files": ["dist"],',
        '"main": "./dist/index.js"',
        "```",
        "",
        "If the field is wrong, correct it. A condition that names sources on purpose, for use inside of the repository, is only a warning; an exception with the path of the file silences it."
      ].join("\n")
    }
  },
  check({ pack, paths }) {
    const files = new Set(pack.files.map(({ path }) => path));
    const entries = entryPoints(pack.manifest.data);
    const shipped = entries.filter((entry) => isShipped(entry, files));
    const missing = /* @__PURE__ */ new Map();
    for (const entry of entries) {
      if (shipped.includes(entry)) continue;
      const [target = ""] = entry.targets;
      missing.set(target, [...missing.get(target) ?? [], { entry, need: needOf(entry, shipped, pack, files) }]);
    }
    if (missing.size === 0) return [];
    const byLower = new Map(paths.map(({ lower, path }) => [lower, path]));
    return [...missing].map(([target, sharing]) => findingOf5(target, sharing, helpOf(target, byLower, pack)));
  }
};
function needOf(entry, shipped, pack, files) {
  if (entry.need !== "required") return entry.need;
  return hasInstallScript(pack.manifest.data, files) || hasStandIn(entry, shipped, files) ? "optional" : "required";
}
function hasStandIn(entry, shipped, files) {
  const [field = ""] = entry.pointer;
  switch (field) {
    case "main":
      return shipped.some(isRootExport) || files.has("index.js") || isUnusedDefault(entry, files);
    case "module":
      return shipped.some((other) => other.field === "main" || isRootExport(other));
    case "exports":
      return !isRootExport(entry) && shipped.some(({ pointer, need }) => pointer[0] === "exports" && need === "required");
    default:
      return false;
  }
}
var isRootExport = ({ pointer: [field, subpath], need }) => field === "exports" && need === "required" && (subpath === "." || !String(subpath ?? "").startsWith("."));
var isUnusedDefault = ({ targets }, files) => targets[0] === "index.js" && [...files].some((file) => /\.[cm]?js$/.test(file));
function hasInstallScript({ scripts }, files) {
  if (files.has("binding.gyp")) return true;
  return typeof scripts === "object" && scripts !== null && ["preinstall", "install", "postinstall"].some((name) => name in scripts);
}
function findingOf5(target, missing, help) {
  const strongest = strongestOf(missing);
  const { lookup } = strongest.entry;
  const path = target === "" ? "index.js" : target;
  const state = lookup === "pattern" ? "matches nothing that would be published" : "would not be published";
  const fields = missing.map(({ entry }) => entry.field);
  return {
    rule: "entry-point-missing",
    ...strongest.need !== "required" && { variant: strongest.need },
    path,
    message: `${path} ${state}, but ${nameList(fields)}`,
    ...help !== null && { help },
    anchor: anchorOf2(strongest.entry),
    data: { fields }
  };
}
var NEEDS = ["required", "optional", "types"];
function strongestOf([first, ...rest]) {
  if (first === void 0) throw new Error("a missing entry point that nothing names");
  return rest.reduce((strongest, other) => NEEDS.indexOf(other.need) < NEEDS.indexOf(strongest.need) ? other : strongest, first);
}
function nameList(fields) {
  if (fields.length === 1) return `${fields[0]} names it`;
  if (fields.length === 2) return `${fields.join(" and ")} name it`;
  return `${fields.slice(0, 2).join(", ")} and ${fields.length - 2} more name it`;
}
function helpOf(target, byLower, { dropped }) {
  if (dropped.some(({ path }) => path === target)) return "npm drops it because it is no regular file: replace it by one";
  const other = byLower.get(target.toLowerCase());
  return other === void 0 ? null : `${other} ships: mend the capitals, they matter on most systems`;
}
var anchorOf2 = ({ pointer }) => ({ kind: "manifest", pointer, label: "names a file that does not ship" });

// src/rules/env-file.ts
var DOTENV = /^\.env(?:rc)?(?:$|[._-])/;
var HARMLESS2 = /^\.env\.vault$|^[._]?xcode\.env$/;
var DOCUMENT = /\.(?:md|mdx|html?|d\.[cm]?ts)$/;
var STAGE_WORDS = /* @__PURE__ */ new Set([
  "dev",
  "develop",
  "development",
  "docker",
  "live",
  "local",
  "preprod",
  "private",
  "prod",
  "production",
  "qa",
  "secret",
  "secrets",
  "stage",
  "staging",
  "uat"
]);
var TEST_WORDS = /* @__PURE__ */ new Set(["ci", "e2e", "fixture", "mock", "test", "testing", "tests"]);
var envFile = pathRule(
  {
    id: "env-file",
    summary: "environment files such as .env, .env.production, .envrc and prod.env",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/*.env*"; replace the secrets if they were published before',
    variants: {
      sample: {
        summary: "among tests, fixtures or templates, or named for tests: `.env.test`, `template/.env`",
        severity: { recommended: "warning", strict: "error" }
      },
      named: { summary: "another name that ends in `.env`, such as `app.env`", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "An environment file is where a project keeps what must not be in its code: database addresses, API keys, cloud credentials.",
        "sinopia_editor published its `.env` in 2021 although `.gitignore` named it: the package had an `.npmignore` too, and npm then",
        "reads no `.gitignore` at all. What was published once is in mirrors and caches for good, so that every secret in it has to be",
        "replaced. Of 1,458 published packages that were looked at none ships such a file on purpose.",
        "",
        "Templates stay quiet: any name with a word such as `example`, `sample`, `template`, `dist`, `defaults` or `schema` in it."
      ].join("\n"),
      example: [
        "A package without `files` whose `.npmignore` forgets what `.gitignore` knows:",
        "",
        "```text",
        "error[env-file]: .env would be published: environment files hold secrets",
        "```"
      ].join("\n"),
      fix: [
        "List what ships instead of what does not. This edit of package.json works with every npm:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        'Where the file stands in a directory that does ship, take it back after that entry: `"files": ["dist", "!dist/**/.env*"]`.',
        "A file with placeholders ships best as `.env.example`. If the file was published before, replace the secrets first."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    if (!name.includes("env") || isTemplateName(name) || DOCUMENT.test(name) || HARMLESS2.test(name)) return null;
    const variant = variantOf(name, parts);
    if (variant === null) return null;
    return { ...variant !== "secret" && { variant }, because: "environment files hold secrets" };
  }
);
function variantOf(name, parts) {
  const dotenv = DOTENV.test(name);
  if (!dotenv && !name.endsWith(".env")) return null;
  const words = wordsOf(name);
  if (isAmongSamples(parts) || words.some((word) => TEST_WORDS.has(word))) return "sample";
  return dotenv || words.some((word) => STAGE_WORDS.has(word)) ? "secret" : "named";
}

// src/rules/exception-expired.ts
var exceptionExpired = {
  scope: "policy",
  meta: {
    id: "exception-expired",
    summary: "exceptions of the policy whose last day has passed",
    severity: { recommended: "error", strict: "error" },
    help: "mend what it excuses and remove it, or have its owner renew the date",
    docs: {
      why: [
        "An exception is a promise to look again. Without an end nobody does, and after two years nobody knows whether the certificate, the map or the package that it was for is still there.",
        "So `expires` names the last day on which it holds; from the next day on the findings count again, and this rule says why a run that was green yesterday is red."
      ].join("\n"),
      example: [
        "```yaml",
        "exceptions:",
        "  - rule: source-map-content",
        '    paths: ["dist/legacy.js.map"]',
        "    reason: needed by the crash reporter until it reads from our server",
        '    owner: "@acme/web"',
        "    expires: 2026-06-30",
        "```",
        "",
        "```text",
        "error[exception-expired]: the exception for source-map-content expired on 2026-06-30: 1 finding counts again",
        "```"
      ].join("\n"),
      fix: [
        "Mend what it excused and remove the entry. In this example:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If the reason still holds, its owner sets a new date."
      ].join("\n")
    }
  },
  check: ({ exceptions, today }) => exceptions.filter(({ exception, uses }) => exception.expires !== null && exception.expires < today && (uses > 0 || exception.isShared !== true)).map(findingOf6)
};
function findingOf6({ exception, uses }) {
  const { rule, paths, expires, owner, frame } = exception;
  const consequence = uses === 0 ? "nothing is left that it would excuse" : `${plural(uses, "finding")} ${uses === 1 ? "counts" : "count"} again`;
  return {
    rule: "exception-expired",
    path: null,
    message: `the exception for ${rule} expired on ${expires}: ${consequence}`,
    help: uses === 0 ? "remove it" : `mend what it excuses and remove it, or have ${owner ?? "its owner"} renew the date`,
    anchor: { kind: "policy", frame },
    data: { rule, paths: paths.map(({ value }) => value), expires, owner, uses }
  };
}

// src/rules/exception-unused.ts
var exceptionUnused = {
  scope: "policy",
  meta: {
    id: "exception-unused",
    summary: "exceptions of the policy that excuse nothing",
    severity: { recommended: "warning", strict: "error" },
    help: "remove it, or correct its rule and paths",
    docs: {
      why: [
        "An exception that excuses nothing is either done with or was never right: a path with a typo, a rule of another name, a file that has moved. Left in place it waits for a file to come along",
        "under its pattern, which then ships without anybody having looked. Exceptions that have expired are reported by `exception-expired` instead."
      ].join("\n"),
      example: ["```text", "warning[exception-unused]: the exception for private-key-file on certs/root.pem excuses nothing", "```"].join(
        "\n"
      ),
      fix: [
        "Remove the entry, or correct it: patterns are those of packed paths, relative to the root of the package and not to that of the repository.",
        "",
        "```yaml",
        "exceptions:",
        "  - rule: private-key-file",
        '    paths: ["certs/roots.pem"]',
        "    reason: public CA roots",
        "```"
      ].join("\n")
    }
  },
  check: ({ exceptions, today }) => exceptions.filter(
    ({ exception, uses }) => uses === 0 && exception.isShared !== true && (exception.expires === null || exception.expires >= today)
  ).map(({ exception }) => ({
    rule: "exception-unused",
    path: null,
    message: `the exception for ${subjectOf(exception)} excuses nothing`,
    anchor: { kind: "policy", frame: exception.frame },
    data: { rule: exception.rule, paths: exception.paths.map(({ value }) => value) }
  }))
};
var subjectOf = ({ rule, paths }) => {
  const [first] = paths;
  if (first === void 0) return rule;
  return `${rule} on ${first.value}${paths.length > 1 ? ` and ${paths.length - 1} more` : ""}`;
};

// src/previous/manifest-changes.ts
var FIELDS = [
  "scripts",
  "dependencies",
  "optionalDependencies",
  "peerDependencies",
  "peerDependenciesMeta",
  "bundleDependencies",
  "bundledDependencies",
  "bin",
  "directories",
  "main",
  "module",
  "browser",
  "types",
  "typings",
  "type",
  "exports",
  "imports",
  "files",
  "engines",
  "os",
  "cpu",
  "libc",
  "gypfile",
  "sideEffects",
  "license",
  "private",
  "publishConfig"
];
var manifestChanges = (before, after) => FIELDS.flatMap((field) => valueChanges([field], before[field], after[field]));
function valueChanges(pointer, before, after) {
  if (isObject(before) || isObject(after)) return entryChanges(pointer, before, after);
  const items = isList(before) && isList(after) ? itemChanges(pointer, before, after) : [];
  if (items.length > 0) return items;
  const change = { pointer, before: shown(before), after: shown(after) };
  return change.before === change.after ? [] : [change];
}
function entryChanges(pointer, before, after) {
  const entries = (value) => isObject(value) ? value : {};
  const single = (value) => isObject(value) ? void 0 : value;
  const whole = { pointer, before: shown(single(before)), after: shown(single(after)) };
  const keys = [.../* @__PURE__ */ new Set([...Object.keys(entries(before)), ...Object.keys(entries(after))])];
  return [
    ...whole.before === whole.after ? [] : [whole],
    ...keys.flatMap((key) => valueChanges([...pointer, key], own(entries(before), key), own(entries(after), key)))
  ];
}
function itemChanges(pointer, before, after) {
  const [old, now] = [new Set(before.map(shown)), new Set(after.map(shown))];
  return [
    ...[...old].flatMap((item, index) => now.has(item) ? [] : [{ pointer: [...pointer, index], before: item, after: null }]),
    ...[...now].flatMap((item, index) => old.has(item) ? [] : [{ pointer: [...pointer, index], before: null, after: item }])
  ];
}
var own = (object, key) => Object.hasOwn(object, key) ? object[key] : void 0;
var isList = (value) => Array.isArray(value);
var isObject = (value) => typeof value === "object" && value !== null && !isList(value);
var shown = (value) => {
  if (value === void 0) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
};

// src/previous/compare.ts
var known = /* @__PURE__ */ new WeakMap();
function comparisonOf(pack) {
  if (pack.previous === void 0 || pack.previous === null) return null;
  const made = known.get(pack) ?? compareReleases(pack.previous, pack);
  known.set(pack, made);
  return made;
}
var fates = /* @__PURE__ */ new WeakMap();
function fatesOf(pack) {
  const made = fates.get(pack);
  if (made !== void 0) return made;
  const { added, kept } = comparisonOf(pack) ?? { added: [], kept: [] };
  const byPath = new Map([
    ...added.map(({ path }) => [path, "added"]),
    ...kept.map((one) => [one.file.path, one])
  ]);
  fates.set(pack, byPath);
  return byPath;
}
function compareReleases(previous, pack) {
  const { added, removed, kept } = matchFiles(previous, pack);
  return {
    before: totalsOf(previous.version, previous.files),
    after: totalsOf(pack.version, pack.files),
    added: added.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    removed: removed.toSorted((a, b) => byCodeUnit(a.path, b.path)),
    kept: kept.toSorted((a, b) => byCodeUnit(a.file.path, b.file.path)),
    manifest: manifestChanges(previous.manifest, pack.manifest.data)
  };
}
var totalsOf = (version, files) => ({
  version,
  files: files.length,
  unpackedSize: files.reduce((sum, { size }) => sum + size, 0)
});
function matchFiles(previous, pack) {
  const byPath = new Map(previous.files.map((file) => [file.path, file]));
  const kept = [];
  const fresh = [];
  for (const file of pack.files) {
    const before = byPath.get(file.path);
    if (before === void 0) fresh.push(file);
    else kept.push({ file, before, isCertain: true });
    byPath.delete(file.path);
  }
  const gone = [...byPath.values()];
  const groups = [...groupByName(fresh, pack.version, gone, previous.version)].map(matchGroup);
  return {
    added: groups.flatMap((group) => group.added),
    removed: groups.flatMap((group) => group.removed),
    kept: [...kept, ...groups.flatMap((group) => group.kept)]
  };
}
function groupByName(fresh, version, gone, before) {
  const names = new Map([
    ...fresh.map(({ path }) => [path, withoutHashes(path, version)]),
    ...gone.map(({ path }) => [path, withoutHashes(path, before)])
  ]);
  const hashed = new Set([...names].flatMap(([path, name]) => name === path ? [] : [name]));
  const groups = /* @__PURE__ */ new Map();
  const groupOf = ({ path }) => {
    const likely = withoutLikelyHash(path);
    const name = likely !== null && hashed.has(likely) ? likely : names.get(path) ?? path;
    const group = groups.get(name) ?? { fresh: [], gone: [] };
    groups.set(name, group);
    return group;
  };
  for (const file of fresh) groupOf(file).fresh.push(file);
  for (const file of gone) groupOf(file).gone.push(file);
  return groups.values();
}
var MOST_TO_COMPARE = 1e6;
function matchGroup({ fresh, gone }) {
  const isCertain = fresh.length === 1 && gone.length === 1;
  const left = fresh.toSorted(bySize);
  const take = fresh.length * gone.length > MOST_TO_COMPARE ? () => left.shift() ?? null : takeNearest;
  const removed = [];
  const kept = [];
  for (const before of gone.toSorted(bySize)) {
    const file = take(left, before.size);
    if (file === null) removed.push(before);
    else kept.push({ file, before, isCertain });
  }
  return { added: left, removed, kept };
}
var bySize = (a, b) => b.size - a.size || byCodeUnit(a.path, b.path);
function takeNearest(files, size) {
  let nearest = 0;
  for (let index = 1; index < files.length; index += 1) {
    if (distance(files[index], size) < distance(files[nearest], size)) nearest = index;
  }
  return files.splice(nearest, 1)[0] ?? null;
}
var distance = (file, size) => Math.abs((file?.size ?? 0) - size);

// src/rules/grown.ts
var ID = "grown";
var grown = {
  scope: "package",
  meta: {
    id: ID,
    comparesReleases: true,
    summary: "packages and files that are much larger than in the last release",
    severity: { recommended: "error", strict: "error" },
    help: 'look at what was added; take out what need not ship, or raise "growth" under "budget" in the policy if the growth is meant',
    variants: {
      half: { summary: "by more than half and more than 200 kB", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "Most leaks are large. The source map of 2026 made its package six times its size, `.nyc_output` made npm 3.9.3 seventeen times its. Ordinary releases hardly grow: of 45 pairs of consecutive releases of well-known packages 43",
        "grew by less than 10 % and one by 15 %; the last, by 130 %, shipped its sources in place of its build.",
        "",
        "Growth is a warning above 50 % and 200 kB, and an error from three times the size and 1 MB more on, for the package and for each file that was there before; sizes are those after unpacking.",
        "`budget.growth` in the policy takes the place of both bounds: what grew by more is an error, the package by however little, a file by 200 kB or more. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```yaml",
        "budget: { growth: 25% }",
        "```",
        "",
        "```text",
        "error[grown]: 70.2 MB would be published, 6.8 times the 10.4 MB of 2.1.87: cli.js.map is 59.8 MB more",
        "warning[grown]: dist/index.js would be published: it is 900 kB, 80 % more than the 500 kB of 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "Look at what the message names first. Take out what need not ship:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If the growth is meant, raise `budget.growth`, for this package alone under `packages` where the policy is shared, or add an exception that ends after the release."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const comparison = comparisonOf(pack);
    if (comparison === null) return [];
    const ofPackage2 = packageGrowth(comparison, policy);
    const files = comparison.kept.filter(({ isCertain }) => isCertain).flatMap((kept) => fileGrowth(kept, comparison, policy));
    return [...ofPackage2, ...files];
  }
};
var [HALF, FEWEST_BYTES] = [1.5, 2e5];
var [THREE_TIMES, MANY_BYTES] = [3, 1e6];
function byDefault({ before, after }) {
  if (after >= before * THREE_TIMES && after - before >= MANY_BYTES) return {};
  return after > before * HALF && after - before > FEWEST_BYTES ? { variant: "half" } : null;
}
var byBudget = ({ before, after }, limit) => after > before * (1 + limit.value / 100) ? { limit } : null;
function packageGrowth({ before, after, added, kept }, { budget }) {
  const sizes = { before: before.unpackedSize, after: after.unpackedSize };
  const judgement = budget.growth === null ? byDefault(sizes) : byBudget(sizes, budget.growth);
  if (judgement === null) return [];
  const more = [
    ...added.map(({ path, size }) => ({ path, bytes: size })),
    ...kept.map((one) => ({ path: one.file.path, bytes: one.file.size - one.before.size }))
  ];
  const largest2 = more.filter(({ bytes }) => bytes > 0).toSorted((a, b) => b.bytes - a.bytes);
  const shown3 = largest2.slice(0, SHOWN).map(({ path, bytes }) => `${path} is ${humanSize(bytes)} more`);
  const message = `${humanSize(sizes.after)} would be published, ${timesWords(sizes)} ${humanSize(sizes.before)} of ${before.version}: ${shown3.join(", ")}`;
  return [{ ...common(judgement), path: null, message, data: { ...sizes, ...limitOf(judgement), largest: largest2.slice(0, KEPT) } }];
}
var [SHOWN, KEPT] = [3, 20];
function fileGrowth({ file, before }, comparison, { budget }) {
  const sizes = { before: before.size, after: file.size };
  const isLarge = file.size - before.size >= FEWEST_BYTES;
  const judgement = budget.growth === null ? byDefault(sizes) : isLarge ? byBudget(sizes, budget.growth) : null;
  if (judgement === null) return [];
  const { path } = file;
  const message = `${path} would be published: it is ${humanSize(file.size)}, ${timesWords(sizes)} ${humanSize(before.size)} of ${comparison.before.version}`;
  return [{ ...common(judgement), path, message, data: { ...sizes, ...limitOf(judgement) } }];
}
var common = ({ variant, limit }) => ({
  rule: ID,
  ...variant !== void 0 && { variant },
  ...limit !== void 0 && { decidedBy: limit.frame }
});
var limitOf = ({ limit }) => limit === void 0 ? {} : { limit: limit.value };
function timesWords({ before, after }) {
  const times = after / before;
  if (times < 2) return `${Math.round((times - 1) * 100)} % more than the`;
  return `${Number.isFinite(times) ? (Math.round(times * 10) / 10).toLocaleString("en") : "many"} times the`;
}

// src/rules/lifecycle-may-change-list.ts
var lifecycleMayChangeList = {
  scope: "package",
  meta: {
    id: "lifecycle-may-change-list",
    summary: "scripts that npm runs before it packs at publish: the published list can differ from the one that was judged",
    severity: { recommended: "note", strict: "warning" },
    help: "run packgate after these scripts, on what they leave behind",
    docs: {
      why: [
        "`npm publish` runs `prepublishOnly`, `prepack` and `prepare`, in this order, and packs what is there then. Packgate never runs scripts of the repository: it judges the files that are there now.",
        "If a script builds, copies or deletes files, or edits package.json, another list is published than the one that was judged. `prepublish` is not meant: npm has not run it at publish since version 7.",
        "Nor are `postpack`, `publish` and `postpublish`, which run when the tarball is made.",
        "",
        'A script that does nothing but print or end, such as `echo "use the release workflow" && exit 1`, is passed over. What any other program does cannot be told from its name.'
      ].join("\n"),
      example: [
        "```text",
        "note[lifecycle-may-change-list]: npm publish runs prepublishOnly and prepare before it packs: what they change is not in this list",
        "```"
      ].join("\n"),
      fix: [
        "In the release job, run the scripts first, judge what they leave behind, and publish that without running them again:",
        "",
        "```sh",
        "npm run prepublishOnly --if-present",
        "npm run prepack --if-present",
        "npm run prepare --if-present",
        "packgate",
        "npm publish --ignore-scripts",
        "```",
        "",
        "npm 11 and later run none of them under `--ignore-scripts`; npm 9 and 10 still run `prepare`. Once the job does that, an exception for this rule in the policy can say so."
      ].join("\n")
    }
  },
  check({ pack }) {
    if (pack.packer.ranScripts === true || pack.packer.name === "tarball" || pack.packer.name === "registry") return [];
    const { scripts } = pack.manifest.data;
    const run = PACKING_SCRIPTS.filter((name) => mayChangeFiles(scripts, name));
    const [first] = run;
    if (first === void 0) return [];
    const changes = run.length === 1 ? "it changes" : "they change";
    return [
      {
        rule: "lifecycle-may-change-list",
        path: null,
        message: `npm publish runs ${listed(run)} before it packs: what ${changes} is not in this list`,
        anchor: {
          kind: "manifest",
          pointer: ["scripts", first],
          label: run.length === 1 ? "npm runs this before it packs" : "npm runs this and the others before it packs"
        },
        data: { scripts: run }
      }
    ];
  }
};
var PACKING_SCRIPTS = ["prepublishOnly", "prepack", "prepare"];
function mayChangeFiles(scripts, name) {
  const script = typeof scripts === "object" && scripts !== null ? Reflect.get(scripts, name) : void 0;
  if (typeof script !== "string" || script.trim() === "") return false;
  return !script.split(/&&|\|\||;/).every((command) => HARMLESS3.test(command.trim()));
}
var HARMLESS3 = /^(?:true|:|exit(?: \d+)?|echo(?: [\w '",.:!?/@-]*)?)$/;
var listed = (names) => names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

// src/rules/lock-file.ts
var LOCK_FILES = /* @__PURE__ */ new Set([
  ".package-lock.json",
  "bun.lock",
  "bun.lockb",
  "deno.lock",
  "package-lock.json",
  "pnpm-lock.yaml",
  "yarn.lock"
]);
var lockFile = pathRule(
  {
    id: "lock-file",
    summary: "lock files: yarn.lock, pnpm-lock.yaml, bun.lock, package-lock.json",
    severity: { recommended: "note", strict: "warning" },
    help: 'list what ships in "files" of package.json',
    docs: {
      why: [
        "Nobody reads the lock file of a dependency: package managers look at their own. It is dead weight, it makes security scanners report versions that",
        "are not installed, and its `resolved` addresses name the registry that was used, which can be an internal one.",
        "",
        "`npm-shrinkwrap.json` is the exception: it exists to be published, npm obeys it, and it stays quiet."
      ].join("\n"),
      example: [
        "```text",
        "note[lock-file]: yarn.lock would be published: no package manager reads the lock file of a dependency",
        "```"
      ].join("\n"),
      fix: [
        "List what ships in package.json, which leaves everything else at the root out:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "A project template that brings its lock file along is fine: it is a note, and a note fails nothing."
      ].join("\n")
    }
  },
  (parts) => LOCK_FILES.has(parts.name) && toolDirectory(parts) === null ? { because: "no package manager reads the lock file of a dependency" } : null
);

// src/rules/log-file.ts
var PACKAGE_MANAGER_LOG = /^\.?(?:npm-debug|yarn-error|yarn-debug|pnpm-debug|lerna-debug|rush-debug)\.log/;
var LOG = /\.log(?:\.\d+)?(?:\.gz)?$/;
var logFile = pathRule(
  {
    id: "log-file",
    summary: "logs: npm-debug.log, yarn-error.log and other *.log files",
    severity: { recommended: "error", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json and end it with "!**/*.log"',
    variants: {
      other: { summary: "logs that are not those of a package manager", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "A package manager that fails writes down its arguments, its environment, local paths and the answers of private registries, and leaves the file in the",
        "directory that is packed next. Other logs hold what the program saw: addresses, requests, names of users. No file that installs need ends in `.log`;",
        "of 1,458 published packages none ships a package manager’s log on purpose."
      ].join("\n"),
      example: ["```text", "error[log-file]: yarn-error.log would be published: it is the log of a failed install", "```"].join("\n"),
      fix: [
        "Delete it, and keep logs out of what ships:",
        "",
        "```json",
        '"files": ["lib", "!lib/**/*.log"]',
        "```",
        "",
        "A package without `files` puts `*.log` into `.npmignore`."
      ].join("\n")
    }
  },
  (parts) => {
    if (PACKAGE_MANAGER_LOG.test(parts.name)) return { because: "it is the log of a failed install" };
    if (!LOG.test(parts.name) || toolDirectory(parts) !== null) return null;
    return { variant: "other", because: "logs tell about the machine that wrote them" };
  }
);

// src/rules/missing-required.ts
var missingRequired = {
  scope: "package",
  meta: {
    id: "missing-required",
    summary: "files that the policy requires and that would not be published",
    severity: { recommended: "error", strict: "error" },
    help: 'build the package before it is checked, add the file to "files" in package.json, or correct the pattern under "require"',
    docs: {
      why: [
        "A release without its build is as broken as one with too much in it, and harder to see: the publish succeeds. It happens when the build did not run, ran into another directory, or when",
        "an ignore rule that was meant for a leak took the product along. Under `require` the policy names what makes the package whole; each pattern has to match one file at least."
      ].join("\n"),
      example: [
        "```yaml",
        'require: ["dist/index.js", "dist/index.d.ts"]',
        "```",
        "",
        "```text",
        "error[missing-required]: nothing that would be published matches dist/index.d.ts",
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, or let the file in:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        "If the file has moved for good, correct the pattern under `require`."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    return policy.require.flatMap((pattern) => {
      const matches = compilePatterns([pattern], EXACT);
      if (pack.files.some(({ path }) => matches(path) !== null)) return [];
      const message = `nothing that would be published matches ${pattern.value}`;
      return [
        {
          rule: "missing-required",
          path: null,
          message,
          anchor: { kind: "policy", frame: pattern.frame },
          data: { pattern: pattern.value }
        }
      ];
    });
  }
};

// src/previous/dependencies.ts
var FIELDS2 = ["dependencies", "optionalDependencies", "peerDependencies"];
function dependencies(manifest) {
  const found = /* @__PURE__ */ new Map();
  for (const field of FIELDS2) {
    for (const [name, spec] of entriesOf(manifest[field])) {
      if (found.has(name) || typeof spec !== "string" || field === "peerDependencies" && isOptionalPeer(manifest, name)) continue;
      found.set(name, { name, field, spec });
    }
  }
  return found;
}
function isOptionalPeer({ peerDependenciesMeta }, name) {
  const meta3 = new Map(entriesOf(peerDependenciesMeta)).get(name);
  return typeof meta3 === "object" && meta3 !== null && Reflect.get(meta3, "optional") === true;
}
var entriesOf = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
function originOf(spec) {
  const alias = /^npm:((?:@[^/]+\/)?[^@]+)/.exec(spec)?.[1];
  if (alias !== void 0) return `the package ${alias}`;
  if (/^(?:git(?:\+[a-z]+)?:|github:|gitlab:|bitbucket:|gist:)/i.test(spec) || /\.git(?:#.*)?$/.test(spec)) return "a git repository";
  if (/^https?:/i.test(spec)) return "an address on the web";
  if (/^(?:file|link|portal):|^(?:\.\.?|~)?\//.test(spec)) return "a local directory";
  return /^[^@/\s]+\/[^/\s]+$/.test(spec) ? "a git repository" : null;
}

// src/rules/new-dependency.ts
var ID2 = "new-dependency";
var newDependency = {
  scope: "package",
  meta: {
    id: ID2,
    comparesReleases: true,
    summary: "packages that would be installed along with this one and were not with the last release",
    severity: { recommended: "warning", strict: "error" },
    help: "find out who added it, who publishes it and since when it exists; if nobody knows, do not publish",
    docs: {
      why: [
        "Whoever installs the package installs its dependencies, and runs their install scripts. In 2018 `event-stream` 3.3.6 was harmless but for a new dependency, `flatmap-stream`, that stole from wallets; the malicious `axios` versions",
        "of 2026 came the same way. Such a release changes one line of package.json.",
        "",
        "Looked at are `dependencies`, `optionalDependencies` and peers that are not optional, which npm installs as well. A package that moved from one to another is not new; one that moved there from `devDependencies` is,",
        "since users get it for the first time. A dependency that now comes from another place (git, an address, another package under its name) counts as new. 2 of 45 pairs of consecutive releases of well-known",
        "packages had one. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        'warning[new-dependency]: package.json would bring "flatmap-stream" along (^0.1.0): it is new in dependencies since 3.3.5',
        'warning[new-dependency]: package.json would bring "left-pad" along from a git repository (github:acme/left-pad): 1.2.3 had ^1.3.0',
        "```"
      ].join("\n"),
      fix: [
        "Look the package up before users get it: its age, its publishers, its own dependencies and install scripts. If it is meant, publish: the next release has it already. To have it written down, add an exception",
        "with a reason and an end date. If the package is needed for building alone, move it to `devDependencies`."
      ].join("\n")
    }
  },
  check({ pack }) {
    const { previous } = pack;
    if (previous === void 0 || previous === null) return [];
    const before = dependencies(previous.manifest);
    return [...dependencies(pack.manifest.data).values()].flatMap((dependency) => {
      const words = newsOf(dependency, before.get(dependency.name), previous.version);
      return words === null ? [] : [findingOf7(dependency, before.get(dependency.name), words)];
    });
  }
};
function newsOf({ spec, field }, before, version) {
  if (before === void 0) return `it is new in ${field} since ${version}`;
  const origin = originOf(spec);
  if (origin === null || before.spec === spec || origin === originOf(before.spec) && addressOf(spec) === addressOf(before.spec))
    return null;
  return `${version} had ${quotedSpec(before.spec)}`;
}
function addressOf(spec) {
  const version = spec.startsWith("npm:") ? spec.lastIndexOf("@") : spec.indexOf("#");
  return version > "npm:".length ? spec.slice(0, version) : spec;
}
function findingOf7({ name, field, spec }, before, words) {
  const origin = originOf(spec);
  return {
    rule: ID2,
    path: "package.json",
    message: `package.json would bring ${quote(name)} along${origin === null ? "" : ` from ${origin}`} (${quotedSpec(spec)}): ${words}`,
    anchor: { kind: "manifest", pointer: [field, name], label: "installed along with the package" },
    data: { dependency: name, field, spec, before: before?.spec ?? null }
  };
}
var quotedSpec = (spec) => quote(spec).slice(1, -1);

// src/previous/entry-files.ts
function entryFieldOf(manifest) {
  const entries = entryPoints(manifest);
  return (path) => {
    const alone = /* @__PURE__ */ new Set([path]);
    return entries.find((entry) => isShipped(entry, alone)) ?? null;
  };
}
function isCommand(manifest) {
  const bins = new Set(
    entryPoints(manifest).flatMap(({ field, pointer, targets }) => pointer[0] === "bin" && field !== "" ? targets : [])
  );
  const { directories } = manifest;
  const bin = typeof directories === "object" && directories !== null ? Reflect.get(directories, "bin") : void 0;
  const prefix = typeof bin === "string" ? `${bin.replace(/^(?:\.?\/+)+|\/+$/g, "")}/` : null;
  return (path) => bins.has(path) || prefix !== null && path.startsWith(prefix);
}

// src/previous/executable.ts
var isNative = (kind) => kind === "elf" || kind === "mach-o" || kind === "pe";
var hasExecutableBit = (mode) => (mode & 73) !== 0;
var isExecutable = (mode, path, pack) => hasExecutableBit(mode) && modesMeanSomething(pack) && !isCommandOf(pack, path);
var meaning = /* @__PURE__ */ new WeakMap();
function modesMeanSomething(pack) {
  const known3 = meaning.get(pack);
  if (known3 !== void 0) return known3;
  const isNamed = commandTest(pack);
  const executables = pack.files.filter(({ mode, path }) => hasExecutableBit(mode) && !isNamed(path));
  const made = executables.length * 2 <= pack.files.length;
  meaning.set(pack, made);
  return made;
}
var isCommandOf = (pack, path) => commandTest(pack)(path);
var commandTests = /* @__PURE__ */ new WeakMap();
function commandTest(pack) {
  const known3 = commandTests.get(pack) ?? isCommand(pack.manifest.data);
  commandTests.set(pack, known3);
  return known3;
}

// src/rules/new-executable.ts
var ID3 = "new-executable";
var newExecutable = {
  scope: "content",
  meta: {
    id: ID3,
    comparesReleases: true,
    summary: "programs that the last release did not have, and files that became executable since",
    severity: { recommended: "error", strict: "error" },
    help: 'find out where it comes from; if it belongs into the package, build it in the release job and name it in "files" of package.json',
    variants: {
      another: {
        summary: "the last release had programs under that suffix already",
        severity: { recommended: "warning", strict: "error" }
      },
      command: { summary: "a new command that `bin` names", severity: { recommended: "warning", strict: "error" } },
      mode: { summary: "a file of the last release that has become executable", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "Nobody reads a program, and nobody knows what it does but who built it. A release that brings its first one, or that has a script turned into one, needs a second look: hardly any package starts to ship native code without",
        "its maintainers talking about it. Of 45 pairs of consecutive releases of well-known packages none brought a program.",
        "",
        "Programs for Linux (ELF), macOS (Mach-O) and Windows (PE) are known by their first bytes, whatever they are called; a changed one is no finding, as they change with each release. Any other file counts when its mode says that it can be",
        "executed, unless more than half of all files say so, as those from Windows do. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        "error[new-executable]: lib/helper would be published: a program for Linux (ELF), and not there in 1.2.3",
        "warning[new-executable]: bin/acme.js would be published: a command of the package, and none in 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "If nobody knows the file, do not publish. If it is a script that is executable by accident, mend its mode:",
        "",
        "```sh",
        "git update-index --chmod=-x lib/setup.js && chmod -x lib/setup.js",
        "```",
        "",
        "A file that need not ship is taken out:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.sh"]',
        "```"
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ kind, mode }) => isNative(kind) || hasExecutableBit(mode),
  inspect({ file, pack }) {
    const { previous } = pack;
    if (previous === void 0 || previous === null) return [];
    const fate = fatesOf(pack).get(file.parts.path);
    if (fate === void 0) return [];
    const found = isNative(file.kind) ? nativeCase(file, fate, previous) : scriptCase(file, fate, pack);
    return found === null ? [] : [findingOf8(file, found, previous)];
  }
};
var SYSTEMS = { elf: "Linux (ELF)", "mach-o": "macOS (Mach-O)", pe: "Windows (PE)" };
function nativeCase({ parts, kind }, fate, { files }) {
  const program = `a program for ${SYSTEMS[kind] ?? "some system"}`;
  if (fate !== "added") return fate.before.content === "native" ? null : { variant: null, words: `${program}, and no program in` };
  const isAnother = files.some((file) => file.content === "native" && suffixOf(file.path) === suffixOf(parts.path));
  return { variant: isAnother ? "another" : null, words: `${program}, and not there in` };
}
var suffixOf = (path) => /\.[^./]+$/.exec(path)?.[0].toLowerCase() ?? "";
function scriptCase({ parts, mode }, fate, pack) {
  const octal = (mode & 511).toString(8);
  if (fate !== "added" && hasExecutableBit(fate.before.mode)) return null;
  if (isCommandOf(pack, parts.path)) return { variant: "command", words: "a command of the package, and none in" };
  if (!modesMeanSomething(pack)) return null;
  return fate === "added" ? { variant: null, words: `it can be executed (${octal}), and was not there in` } : { variant: "mode", words: `it can be executed (${octal}), and could not in` };
}
function findingOf8({ parts, size, kind, mode }, { variant, words }, { version }) {
  return {
    rule: ID3,
    ...variant !== null && { variant },
    path: parts.path,
    message: `${parts.path} would be published: ${words} ${version}`,
    data: { size, kind, mode }
  };
}

// src/previous/install-scripts.ts
var NAMES2 = ["preinstall", "install", "postinstall"];
function installScripts({ manifest, files }) {
  const scripts = scriptsOf(manifest);
  const written = NAMES2.flatMap((name) => {
    const text = scripts.get(name);
    return text === void 0 ? [] : [{ name, text, isWritten: true, runs: scriptsRunBy(name, scripts) }];
  });
  const isBuilt = manifest["gypfile"] !== false && files.some(({ path }) => path === "binding.gyp");
  if (!isBuilt || scripts.has("preinstall") || scripts.has("install")) return written;
  return [{ name: "install", text: "node-gyp rebuild", isWritten: false, runs: [] }, ...written];
}
function changedInstallScripts(previous, current) {
  const earlier = new Map(installScripts(previous).map((script) => [script.name, script]));
  return installScripts(current).flatMap((script) => {
    const before = earlier.get(script.name) ?? null;
    const changed = changedText(script, before);
    return changed === null ? [] : [{ script, before, changed }];
  });
}
function changedText(script, before) {
  const { name, text } = script;
  if (before === null || before.text !== text) return { name, text, before: before?.text ?? null };
  const known3 = new Map(before.runs.map((run) => [run.name, run.text]));
  const changed = script.runs.find((run) => known3.get(run.name) !== run.text);
  return changed === void 0 ? null : { ...changed, before: known3.get(changed.name) ?? null };
}
function scriptsOf({ scripts }) {
  if (typeof scripts !== "object" || scripts === null || Array.isArray(scripts)) return /* @__PURE__ */ new Map();
  return new Map(Object.entries(scripts).flatMap(([name, text]) => typeof text === "string" && text.trim() !== "" ? [[name, text]] : []));
}
var RUNNER = /(?:^|[\s"'&|;(])(?:npm|pnpm|yarn|yarnpkg|bun|npx|corepack|npm-run-all2?|run-[spz]|wireit)(?:\s|$)|--run\b|npm-cli\.js/;
function scriptsRunBy(name, scripts) {
  const found = /* @__PURE__ */ new Map([[name, scripts.get(name) ?? ""]]);
  for (const text of found.values()) {
    for (const named2 of scriptsNamedIn(text, scripts)) {
      const inner = scripts.get(named2);
      if (inner !== void 0 && !found.has(named2)) found.set(named2, inner);
    }
  }
  return [...found].slice(1).map(([runName, text]) => ({ name: runName, text }));
}
function scriptsNamedIn(text, scripts) {
  if (!RUNNER.test(text)) return [];
  return wordsOf3(text).flatMap((word) => namesMeant(word, scripts).flatMap((name) => [`pre${name}`, name, `post${name}`]));
}
function namesMeant(word, scripts) {
  if (word === "t") return ["test"];
  if (!word.includes("*")) return scripts.has(word) ? [word] : [];
  return [...scripts.keys()].filter((name) => matchesStars(word, name));
}
function matchesStars(pattern, name) {
  const parts = pattern.split("*");
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return at <= name.length - last.length;
}
function filesRunBy({ text, runs }, { manifest, files }) {
  const paths = new Set(files.map(({ path }) => path));
  const commands = commandsOf(manifest);
  const found = /* @__PURE__ */ new Set();
  for (const command of [text, ...runs.map((run) => run.text)]) {
    const words = wordsOf3(command);
    const directories = ["", ...words.flatMap((word, index) => words[index - 1] === "cd" ? [normal(word)] : [])];
    for (const word of words) {
      for (const target of [word, commands.get(word), word === "." ? mainOf(manifest) : void 0]) {
        const file = target === void 0 ? null : fileNamed(target, directories, paths);
        if (file !== null) found.add(file);
      }
    }
  }
  return [...found];
}
var MOST_WORDS = 5e3;
var wordsOf3 = (text) => text.replaceAll("\\", "/").split(/[\s"'`()[\]{}<>,;&|=]+/, MOST_WORDS).filter((word) => word !== "");
var SUFFIXES = [
  "",
  ".js",
  ".cjs",
  ".mjs",
  ".json",
  ".node",
  ".ts",
  ".sh",
  ".cmd",
  ".bat",
  ".ps1",
  "/index.js",
  "/index.cjs",
  "/index.mjs"
];
function fileNamed(word, directories, paths) {
  const target = normal(word);
  if (target === "") return null;
  for (const directory of directories) {
    const base = directory === "" ? target : normal(`${directory}/${target}`);
    const suffix = SUFFIXES.find((one) => paths.has(base + one));
    if (suffix !== void 0) return base + suffix;
  }
  return null;
}
function normal(word) {
  const segments = [];
  for (const segment of word.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
function commandsOf({ bin, name }) {
  if (typeof bin === "string") return new Map(typeof name === "string" ? [[name.replace(/^@[^/]*\//, ""), bin]] : []);
  if (typeof bin !== "object" || bin === null || Array.isArray(bin)) return /* @__PURE__ */ new Map();
  return new Map(Object.entries(bin).flatMap(([command, target]) => typeof target === "string" ? [[command, target]] : []));
}
var mainOf = ({ main }) => typeof main === "string" && main !== "" ? main : "index.js";

// src/previous/naming.ts
function filesNaming({ files }) {
  const entries = Array.isArray(files) ? files.flatMap((entry) => typeof entry === "string" ? entryNaming(entry) : []) : [];
  return (path) => {
    const namings = entries.map((naming) => naming(path));
    return namings.find((naming) => naming === "named") ?? namings.find((naming) => naming === "covered") ?? "none";
  };
}
function entryNaming(written) {
  const entry = written.replace(/^(?:\.?\/+)+/, "").replace(/\/+$/, "");
  if (entry.startsWith("!")) return [];
  if (entry === "" || entry === ".") return [() => "covered"];
  if (!/[*?[{]|[@!+]\(/.test(entry)) return [(path) => path === entry ? "named" : path.startsWith(`${entry}/`) ? "covered" : "none"];
  if (entry.length > LONGEST_PATTERN || entry.split("*").length > MOST_STARS) return [];
  const pattern = new Minimatch(entry, { dot: true, nonegate: true, nocomment: true, braceExpandMax: MOST_ALTERNATIVES });
  return [(path) => patternNaming(pattern, path)];
}
var LONGEST_PATTERN = 500;
var MOST_STARS = 10;
var MOST_ALTERNATIVES = 1e3;
var STRANGER = "stranger.of-whom-nobody-knows";
function patternNaming(pattern, path) {
  const directories = ancestors(path);
  if (pattern.match(path)) return pattern.match([...directories.slice(0, 1), STRANGER].join("/")) ? "covered" : "named";
  return directories.some((directory) => pattern.match(directory)) ? "covered" : "none";
}
function ancestors(path) {
  const segments = path.split("/");
  return segments.slice(1).map((_, index) => segments.slice(0, segments.length - 1 - index).join("/"));
}

// src/rules/new-file.ts
var ID4 = "new-file";
var newFile = {
  scope: "content",
  meta: {
    id: ID4,
    comparesReleases: true,
    summary: "files that the last release did not have and that nobody named",
    severity: { recommended: "warning", strict: "error" },
    help: 'if it is meant to ship, give it an entry of its own in "files" of package.json or in "allow" of the policy; else take it out',
    variants: {
      "run-at-install": { summary: "a new or changed install script runs it", severity: { recommended: "error", strict: "error" } },
      executable: { summary: "a program, or a file that can be executed", severity: { recommended: "error", strict: "error" } },
      map: { summary: "a source map that carries sources", severity: { recommended: "error", strict: "error" } },
      root: {
        summary: "at the root, where neither `files`, `main`, `bin` nor `exports` names it",
        severity: { recommended: "error", strict: "error" }
      },
      directory: { summary: "in a directory that the last release did not have", severity: { recommended: "error", strict: "error" } }
    },
    docs: {
      why: [
        "A leak begins in some release, and in that release it is a new file. So is most of what a stolen account publishes: `eslint-scope` 3.7.2 had a new `lib/build.js`, the worm of November 2025 put `setup_bun.js`",
        "and `bun_environment.js` at the root of some 800 packages. Ordinary releases add few files: 34 of 45 pairs of consecutive releases of well-known packages added none.",
        "",
        "Files are compared with those of the release that this one will replace. Names are compared without content hashes, so that `index-BxT3k9aZ.js` is the `index-Cq8dPz1L.js` of the last release.",
        "A file is fine when the allow list of the policy, or an entry of `files` that is its path or a pattern on names (`lib/*.js`), lets it in; a directory (`dist`) names nothing. README and LICENSE are fine. Any other",
        "new file is a warning, and an error in the cases below. A directory counts as new where it stands at the root or no `files` entry covers it: a new one within `dist` is a warning, and so is one that `main`, `bin` or `exports`",
        "lead into, or that stands beside three of the same making (`locale/de/index.js`).",
        "Maps with sources are a warning where the last release had such maps in the same directory, and well-known documents at the root (`CHANGELOG.md`, `SECURITY.md`) are one.",
        "What a new or changed install script runs is an error whatever names it. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        'error[new-file]: setup_bun.js would be published: it is new since 1.2.3, and the new install script "preinstall" runs it',
        "error[new-file]: bun_environment.js would be published: it is new since 1.2.3, at the root, where neither files, main, bin nor exports names it",
        "warning[new-file]: dist/attachments.js would be published: it is new since 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "If the file is meant to ship, say so where the next reader sees it, in `files` of package.json or in the policy:",
        "",
        "```yaml",
        'allow: ["dist/**/*.js", "/README.md", "/LICENSE", "/package.json"]',
        "```",
        "",
        "If it is not, take it out of the package:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If nobody knows where it comes from, do not publish: look at who changed what since the last release."
      ].join("\n")
    }
  },
  needles: [],
  wants: () => true,
  inspect(input) {
    const { pack, policy } = input;
    if (pack.previous === void 0 || pack.previous === null) return [];
    const { path } = input.file.parts;
    const news = newsOf2(pack, pack.previous);
    const naming = news.added.get(path);
    if (naming === void 0) return [];
    const runner = news.runners.get(path);
    if (runner !== void 0) return [finding(input, pack.previous, "run-at-install", `, and the ${runner} runs it`)];
    if (naming === "named" || isAllowed(policy, path) || ALWAYS_SHIPPED.test(path)) return [];
    const found = variantOf2(input, news, naming);
    return [finding(input, pack.previous, found?.variant ?? null, found?.words ?? "")];
  }
};
var ALWAYS_SHIPPED = /^(?:package\.json|(?:readme|licen[cs]e|copying)(?:\.(?:md|markdown|txt|rst))?)$/i;
var WELL_KNOWN = /^(?:authors|changelog|changes|code_of_conduct|contributing|contributors|governance|history|migrating|migration|notice|patents|security|support|third[-_]?party[-_]?(?:notices?|licen[cs]es?)|upgrading|readme[-.][a-z]{2}(?:[-_][a-z]{2})?)(?:\.(?:md|markdown|txt|rst))?$/i;
var known2 = /* @__PURE__ */ new WeakMap();
function newsOf2(pack, previous) {
  const made = known2.get(pack) ?? gatherNews(pack, previous);
  known2.set(pack, made);
  return made;
}
function gatherNews(pack, previous) {
  const { data } = pack.manifest;
  const naming = filesNaming(data);
  const field = entryFieldOf(data);
  const home = { manifest: data, files: pack.files };
  const runners = changedInstallScripts(previous, home).flatMap(
    ({ script, before }) => filesRunBy(script, home).map((path) => [path, `${before === null ? "new" : "changed"} install script "${script.name}"`])
  );
  const plain = previous.files.map((file) => {
    const path = withoutHashes(file.path, previous.version);
    return { file, path, directories: ancestors(path) };
  });
  const added = [...fatesOf(pack)].flatMap(([path, fate]) => fate === "added" ? [path] : []);
  const promises = added.filter((path) => field(path)?.need === "required");
  return {
    added: new Map(added.map((path) => [path, naming(path)])),
    promised: new Set(promises.flatMap((path) => ancestors(withoutHashes(path, pack.version)))),
    runners: new Map(runners.toReversed()),
    isEntry: (path) => field(path) !== null,
    paths: plain.map(({ path }) => path),
    directories: new Set(plain.flatMap(({ directories }) => directories)),
    mapDirectories: new Set(plain.flatMap(({ file, directories }) => file.content === "full-map" ? directories[0] ?? "" : [])),
    version: pack.version
  };
}
var isAllowed = ({ allow }, path) => allow.length > 0 && allow.every((list) => compilePatterns(list, EXACT)(path) !== null);
function variantOf2({ file, bytes, pack }, news, naming) {
  const { path } = file.parts;
  if (isNative(file.kind)) return { variant: "executable", words: ", and a native program" };
  if (path.startsWith("node_modules/")) return null;
  if (isExecutable(file.mode, path, pack)) return { variant: "executable", words: ", and can be executed" };
  const plain = withoutHashes(path, news.version);
  const directories = ancestors(plain);
  if (isFullMap(path, bytes) && !news.mapDirectories.has(directories[0] ?? ""))
    return { variant: "map", words: ", and a source map with sources in it" };
  if (directories.length === 0) {
    const isKnown2 = news.isEntry(path) || WELL_KNOWN.test(path);
    return isKnown2 ? null : { variant: "root", words: ", at the root, where neither files, main, bin nor exports names it" };
  }
  return isNewTerritory(plain, news, naming) ? { variant: "directory", words: ", in a directory that was not there" } : null;
}
function isNewTerritory(path, { directories, promised, paths }, naming) {
  const outermost = ancestors(path).findLast((directory) => !directories.has(directory));
  if (outermost === void 0 || promised.has(outermost)) return false;
  if (!outermost.includes("/")) return true;
  return naming === "none" && alike(path, outermost, paths) < MANY_ALIKE;
}
var MANY_ALIKE = 3;
function alike(path, directory, paths) {
  const parent = directory.slice(0, directory.lastIndexOf("/") + 1);
  const rest = path.slice(directory.length);
  const depth = path.split("/").length;
  return paths.filter((other) => other.startsWith(parent) && other.endsWith(rest) && other.split("/").length === depth).length;
}
function finding({ file }, { version, label }, variant, words) {
  const { path } = file.parts;
  return {
    rule: ID4,
    ...variant !== null && { variant },
    path,
    message: `${path} would be published: it is new since ${version}${words}`,
    ...variant === "run-at-install" && { help: RUN_HELP },
    data: { size: file.size, previous: label, ...variant !== null && { case: variant } }
  };
}
var RUN_HELP = "find out who added it and what it does before anything is published: it would run on every machine that installs the package";

// src/rules/new-install-script.ts
var ID5 = "new-install-script";
var newInstallScript = {
  scope: "package",
  meta: {
    id: ID5,
    comparesReleases: true,
    summary: "install scripts that the last release did not have, or had with other words",
    severity: { recommended: "error", strict: "error" },
    help: "find out who added it and what it runs before anything is published: npm would run it on every machine that installs the package",
    docs: {
      why: [
        "`preinstall`, `install` and `postinstall` run on every machine that installs the package, with the rights and the secrets of whoever does. Nearly every stolen account was used this way: eslint-scope 2018, ua-parser-js and",
        "coa 2021, nx and the worms of 2025, all of them in a release that had an install script where the one before had none, or another one.",
        "",
        "A script is followed into those that it runs (`npm run setup`, `yarn setup`, `node --run setup`, `run-s build:*`): when their words change, it has changed. A new `binding.gyp` without a script counts as well, since npm then",
        "runs `node-gyp rebuild`. Of 45 pairs of consecutive releases of well-known packages none had a new or changed install script. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        'error[new-install-script]: package.json would make npm run "node setup_bun.js" (setup_bun.js) at every install: "preinstall" is new since 1.2.3',
        'error[new-install-script]: package.json would make npm run "node install.js && node x.js" (install.js, x.js) at every install: "postinstall" was "node install.js" in 1.2.3',
        "```"
      ].join("\n"),
      fix: [
        "If nobody of the team wrote it, do not publish: revoke the tokens that can, and look at how it came into the repository.",
        "",
        "If it is meant, say so in the policy for the release that brings it; the next release has it already:",
        "",
        "```yaml",
        "exceptions:",
        "  - rule: new-install-script",
        "    reason: the native addon is built at install from 2.0 on",
        '    owner: "@acme/build"',
        "    expires: 2027-01-31",
        "```"
      ].join("\n")
    }
  },
  check({ pack }) {
    const { previous } = pack;
    if (previous === void 0 || previous === null) return [];
    const home = { manifest: pack.manifest.data, files: pack.files };
    return changedInstallScripts(previous, home).map((changed) => findingOf9(changed, filesRunBy(changed.script, home), previous.version));
  }
};
function findingOf9(change, files, version) {
  const { script, changed } = change;
  const path = script.isWritten ? "package.json" : "binding.gyp";
  const run = files.length === 0 ? "" : ` (${files.join(", ")})`;
  return {
    rule: ID5,
    path,
    message: `${path} would make npm run ${quote(script.text)}${run} at every install: ${difference(change, version)}`,
    anchor: {
      kind: "manifest",
      pointer: script.isWritten ? ["scripts", changed.name] : ["gypfile"],
      label: "npm runs this at every install"
    },
    data: { script: script.name, command: script.text, changed: changed.name, before: changed.before, runs: files }
  };
}
function difference({ script, before, changed }, version) {
  if (before === null) return `${quote(script.name)} is new since ${version}`;
  const told = changed.name === script.name ? quote(script.name) : `it runs ${quote(changed.name)}, which`;
  return changed.before === null ? `${told} is new since ${version}` : `${told} was ${quote(changed.before)} in ${version}`;
}

// src/previous/opacity.ts
function turnOf(before, after) {
  const obfuscation = obfuscationOf(after);
  if (obfuscation !== null && obfuscationOf(before) === null) return { kind: "obfuscated", sign: obfuscation };
  return gapTurn(before, after) ?? denseTurn(before, after) ?? growth(before, after);
}
var FEWEST_HEX_NAMES = 15;
var FEWEST_INVISIBLE = 16;
var FEWEST_ESCAPES = 60;
var SPARSEST_ESCAPES = 400;
function obfuscationOf({ bytes, hexNames, escapedCharacters, invisibleCharacters }) {
  if (hexNames >= FEWEST_HEX_NAMES) return `${count(hexNames)} names such as _0x3f2a`;
  if (invisibleCharacters >= FEWEST_INVISIBLE) return `${count(invisibleCharacters)} characters that no editor shows`;
  const isEscaped = escapedCharacters >= FEWEST_ESCAPES && escapedCharacters * SPARSEST_ESCAPES >= bytes;
  return isEscaped ? `${count(escapedCharacters)} plain characters written as escapes` : null;
}
var NARROWEST_GAP = 200;
function gapTurn(before, after) {
  if (after.widestGap < NARROWEST_GAP || before.widestGap >= NARROWEST_GAP || denseShare(before) > MOST_DENSE) return null;
  return { kind: "obfuscated", sign: `${count(after.widestGap)} blanks in a row, which push what follows out of sight` };
}
var FEWEST_DENSE_BYTES = 2e3;
var SHORTEST_UNREAD_LINE = 2e3;
var TIMES_LONGER_LINE = 4;
var MOST_DENSE = 0.1;
var MINIFIED = 0.9;
function denseTurn(before, after) {
  const gained = after.denseBytes - before.denseBytes;
  if (denseShare(before) > MOST_DENSE || gained < FEWEST_DENSE_BYTES) return shortNameTurn(before, after);
  if (after.longestLine < Math.max(SHORTEST_UNREAD_LINE, before.longestLine * TIMES_LONGER_LINE)) return null;
  const sign = `${humanSize(gained)} more in lines of up to ${humanSize(after.longestLine)}`;
  if ((after.encodedBytes - before.encodedBytes) * 2 > gained) return { kind: "encoded", sign };
  return { kind: denseShare(after) < MINIFIED ? "spliced" : "minified", sign };
}
var denseShare = ({ bytes, denseBytes }) => bytes === 0 ? 0 : denseBytes / bytes;
var FEWEST_WORDS = 200;
var [MANY_SHORT_WORDS, FEW_SHORT_WORDS] = [0.5, 0.3];
function shortNameTurn(before, after) {
  if (after.words < FEWEST_WORDS || shortShare(after) < MANY_SHORT_WORDS || shortShare(before) > FEW_SHORT_WORDS) return null;
  return { kind: "minified", sign: `${Math.round(shortShare(after) * 100)} % of its names cut to one or two letters` };
}
var shortShare = ({ words, shortWords }) => words === 0 ? 0 : shortWords / words;
var SEVERAL_TIMES = 3;
var FEWEST_NEW_BYTES = 2e4;
function growth(before, after) {
  if (after.bytes < before.bytes * SEVERAL_TIMES || after.bytes - before.bytes < FEWEST_NEW_BYTES) return null;
  return { kind: "grown", sign: `${humanSize(after.bytes)}, and had ${humanSize(before.bytes)}` };
}

// src/rules/new-opaque-code.ts
var ID6 = "new-opaque-code";
var newOpaqueCode = {
  scope: "content",
  meta: {
    id: ID6,
    comparesReleases: true,
    summary: "scripts that nobody can read any more, or that are several times as large as in the last release",
    severity: { recommended: "error", strict: "error" },
    help: "compare the file with that of the last release and find out who changed it; do not publish before somebody knows",
    variants: {
      encoded: { summary: "long lines of encoded data have come in", severity: { recommended: "warning", strict: "error" } },
      minified: { summary: "all of the file is minified now", severity: { recommended: "warning", strict: "error" } },
      grown: { summary: "three times the size or more, and at least 20 kB more", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "In September 2025 `chalk`, `debug` and 16 more were published with one file changed: what had been readable code ended in obfuscated code that redirected payments. No file was new, no script, no dependency. What showed it was the texture of",
        "the file, and that does not change by itself.",
        "",
        "Compared are figures of each script: names that obfuscators make (`_0x3f2a`), plain characters written as escapes, characters that no editor shows, blanks that push code out of sight, the bytes in long lines, the share of short names.",
        "Code that is obfuscated now and was not, and readable code into which 2 kB or more in long lines have come, are errors; a file that was minified before stays quiet, whatever changes in it. A new file counts when",
        "it is obfuscated. Of 14,000 scripts in 45 pairs of consecutive releases of well-known packages, none was an error and one was a warning. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        "error[new-opaque-code]: index.js would be published obfuscated: it has 1,204 names such as _0x3f2a, and was readable in 5.6.0",
        "warning[new-opaque-code]: dist/index.js would be published minified: it has 48 kB more in lines of up to 50 kB, and was readable in 1.2.3",
        "```"
      ].join("\n"),
      fix: [
        "Look at what changed, in the package and not in the repository, since a stolen account publishes from elsewhere:",
        "",
        "```sh",
        "npm diff --diff=acme@1.2.3 --diff=. dist/index.js",
        "```",
        "",
        "If the build minifies from this release on, that is a warning once: the next release is compared with this one."
      ].join("\n")
    }
  },
  needles: [],
  wants: ({ parts, kind }) => kind === "text" && mayBeScript(parts.path),
  inspect({ file, bytes, pack }) {
    const { previous } = pack;
    const { path } = file.parts;
    if (previous === void 0 || previous === null || !isScript(path, bytes)) return [];
    const fate = fatesOf(pack).get(path);
    if (fate === void 0) return [];
    const after = textureOf(bytes);
    const turn = fate === "added" ? newTurn(after) : keptTurn(fate, previous, after);
    return turn === null ? [] : [findingOf10({ path, turn, after, isNew: fate === "added" }, previous)];
  }
};
function newTurn(after) {
  const sign = obfuscationOf(after);
  return sign === null ? null : { kind: "obfuscated", sign };
}
function keptTurn({ before, isCertain }, { textures }, after) {
  const texture = textures.get(before.path);
  if (texture === void 0) return newTurn(after);
  const turn = turnOf(texture, after);
  return isCertain || turn?.kind === "obfuscated" ? turn : null;
}
var HOW = {
  obfuscated: " obfuscated",
  spliced: " with code in it that nobody reads",
  encoded: " with encoded data in it",
  minified: " minified",
  grown: ""
};
function findingOf10({ path, turn, after, isNew }, { version }) {
  const was = isNew ? `, and was not there in ${version}` : turn.kind === "grown" ? ` in ${version}` : `, and was readable in ${version}`;
  return {
    rule: ID6,
    ...turn.kind !== "obfuscated" && turn.kind !== "spliced" && { variant: turn.kind },
    path,
    message: `${path} would be published${HOW[turn.kind]}: it has ${turn.sign}${was}`,
    data: { turn: turn.kind, ...after }
  };
}

// src/rules/literal-pattern.ts
function literalPattern(path) {
  const pattern = path.replaceAll(/[[*?{}(|]/g, (character) => `[${character}]`).replaceAll(/[\\\u0000-\u001F\u007F]/g, "?");
  return pattern.includes("/") && !pattern.startsWith("!") && !isSpaced(pattern) ? pattern : `/${pattern.replace(/ $/, "?")}`;
}
var isSpaced = (pattern) => pattern.trim() !== pattern;

// src/rules/not-allowed.ts
var notAllowed = {
  scope: "package",
  meta: {
    id: "not-allowed",
    summary: "files that the allow list of the policy does not name",
    severity: { recommended: "error", strict: "error" },
    help: 'add a pattern to "allow" in the policy if the file is meant to ship, else take it out of "files" in package.json',
    docs: {
      why: [
        "Every list of what must not ship is one idea behind. The incident of 2026-03-31 was a file that nobody had thought of; an allow list stops those as well, because",
        "it names what ships and refuses the rest. It is the strongest rule there is, and the only one that needs no knowledge of what leaks look like.",
        "",
        "The rule is silent while the policy has no `allow`. Patterns are minimatch patterns on packed paths; one without a slash matches at every depth, a leading `/`",
        "anchors it, `!` takes back. `packgate init` writes a list from what ships today."
      ].join("\n"),
      example: [
        "```yaml",
        'allow: ["dist/**", "!dist/**/*.map", "/README.md", "/LICENSE", "/package.json"]',
        "```",
        "",
        "```text",
        'error[not-allowed]: dist/cli.js.map would be published: "allow" takes it back with !dist/**/*.map',
        "```"
      ].join("\n"),
      fix: [
        "If the file is meant to ship, add the pattern that the message proposes to `allow`. If it is not, take it out of the package:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "package.json, README and LICENSE are always published by npm, so an allow list has to name them."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const lists = policy.allow.map(allowList);
    return pack.files.flatMap(({ path, size }) => {
      const refusing = lists.find((list) => list.allows(path) === null);
      if (refusing === void 0) return [];
      const decision = decisionOf(refusing, path);
      return [
        {
          rule: "not-allowed",
          path,
          message: `${path} would be published: ${decision.because}`,
          help: `if it is meant to ship, end "allow" in the policy with ${JSON.stringify(literalPattern(path))} or a wider pattern`,
          ...decision.frame !== null && { decidedBy: decision.frame },
          data: { size }
        }
      ];
    });
  }
};
function allowList(list) {
  const refusals = list.filter(({ value }) => value.startsWith("!")).map((pattern) => ({
    pattern,
    matches: compilePatterns([{ ...pattern, value: pattern.value.slice(1) }], EXACT)
  }));
  return { list, allows: compilePatterns(list, EXACT), refusals: refusals.toReversed() };
}
function decisionOf({ list, refusals }, path) {
  const refusal = refusals.find(({ matches }) => matches(path) !== null)?.pattern;
  if (refusal !== void 0)
    return { because: `"allow" takes it back with ${refusal.value}`, frame: { ...refusal.frame, label: "this pattern takes it back" } };
  const [first] = list;
  const frame = first === void 0 ? null : { ...first.frame, label: "no pattern of this list allows it" };
  return { because: 'no pattern under "allow" names it', frame };
}

// src/rules/not-public.ts
var notPublic = {
  scope: "package",
  meta: {
    id: "not-public",
    summary: "public packages whose name is not among the public-packages of the policy",
    severity: { recommended: "error", strict: "error" },
    help: 'set "private": true in package.json, or add the name to "public-packages" in the policy',
    docs: {
      why: [
        'In a repository with hundreds of packages one missing `"private": true` publishes an internal one, at the next release of everything, and no look at its files shows that anything is wrong.',
        "With `public-packages` in the policy a package goes public only where somebody has said so, in a file with an owner.",
        "",
        "The rule is silent while the policy has no such list. Patterns are matched on the whole name, scope included. Private packages are not asked: npm refuses to publish them."
      ].join("\n"),
      example: [
        "```yaml",
        'public-packages: ["@acme/public-*"]',
        "```",
        "",
        "```text",
        'error[not-public]: @acme/billing would be published: "public-packages" does not name it',
        "```"
      ].join("\n"),
      fix: [
        "Keep the package in:",
        "",
        "```json",
        '"private": true',
        "```",
        "",
        "If it is meant to be public, add its name to `public-packages`, and let the owner of the policy review that line."
      ].join("\n")
    }
  },
  check({ pack, policy }) {
    const refusing = policy.publicPackages.find((list) => compileNames(list)(pack.name) === null);
    if (refusing === void 0) return [];
    const [first] = refusing;
    return [
      {
        rule: "not-public",
        path: null,
        message: `${pack.name} would be published: "public-packages" does not name it`,
        anchor: { kind: "manifest", pointer: ["name"], label: "this package is not private" },
        ...first !== void 0 && { decidedBy: { ...first.frame, label: "no pattern of this list names it" } },
        data: { name: pack.name }
      }
    ];
  }
};

// src/rules/npmrc-content.ts
var npmrcContent = {
  scope: "content",
  meta: {
    id: "npmrc-content",
    summary: "registry logins in the manner of .npmrc under another name: _authToken=, _auth=, _password=",
    severity: { recommended: "error", strict: "error" },
    help: "revoke the login, take the file out of the package, and write ${NPM_TOKEN} instead of the value",
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } }
    },
    docs: {
      why: [
        "npm leaves `.npmrc` out of a tarball, and nothing that holds its lines under another name: a file for the build image, a setup note, a `config.txt`. `_auth` and `_password` are",
        "base64 and not encrypted. Each such line is looked for in every file; `_auth` and `_password` are decoded, so that only what is a login is told.",
        "",
        "Lines with `${NPM_TOKEN}`, placeholders and code that builds such a line stay quiet. Files that are called like an `.npmrc` are told by `credential-file`, tokens with their",
        "registry in front (`//registry.example.com/:_authToken=…`) by `secret`."
      ].join("\n"),
      example: ["```text", "error[npmrc-content]: docker/setup.txt has a registry login: _auth=***", "```"].join("\n"),
      fix: [
        "Revoke the login first: what was packed once may have been published. Then let the environment bring it:",
        "",
        "```ini",
        "//registry.example.com/:_authToken=${NPM_TOKEN}",
        "```",
        "",
        'And list what ships: `"files": ["dist", "!dist/**/setup.txt"]`.'
      ].join("\n")
    }
  },
  needles: [
    { text: "_auth", ignoreCase: false },
    { text: "_password", ignoreCase: false }
  ],
  inspect(input) {
    const { file, bytes, hits, placeOf } = input;
    if (isToldByPath(credentialFile, input)) return [];
    const needsHost = isDocumentOrCode(file.parts.name);
    let first = null;
    let logins = 0;
    for (const offsets of hits)
      for (const offset of offsets) {
        const login = loginAt(bytes, offset);
        if (login === null || needsHost && !login.hasHost) continue;
        logins += 1;
        if (first === null || login.start < first.start) first = login;
      }
    return first === null ? [] : [findingOf11(first, logins, file, placeOf)];
  }
};
function findingOf11({ key, start, end }, logins, { parts }, placeOf) {
  const { region, offset } = placeOf(start, end);
  const more = logins === 1 ? "" : ` and ${logins - 1} more`;
  return {
    rule: "npmrc-content",
    ...isAmongSamples(parts) && { variant: "sample" },
    path: parts.path,
    message: `${parts.path} has a registry login: ${key}=***${more}`,
    ...region !== null && { region },
    data: { key, offset, logins }
  };
}
var LONGEST_HOST = 300;
var LONGEST_VALUE = 4096;
var LONGEST_KEY = 16;
var KEY = /^(?:_authToken|_auth|_password)[ \t]{0,3}=/;
var ASSIGNMENT = /^(_authToken|_auth|_password)[ \t]{0,3}=[ \t]*"?([A-Za-z0-9+/_.~-]{6,}={0,2})"?[ \t]*(?:\r?\n|$)/;
function loginAt(bytes, offset) {
  if (!KEY.test(latin1Text(bytes, offset, offset + LONGEST_KEY))) return null;
  const host = hostBefore(bytes, offset);
  if (host === null) return null;
  const [assignment, key, value] = ASSIGNMENT.exec(latin1Text(bytes, offset, lineEnd(bytes, offset))) ?? [];
  if (assignment === void 0 || key === void 0 || value === void 0) return null;
  const hasHost = host !== "";
  if (isTokenOfSecretRule(key, value, hasHost) || !LOGIN_VALUES[key]?.(value)) return null;
  return { key, hasHost, start: offset, end: offset + assignment.trimEnd().length };
}
function hostBefore(bytes, offset) {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_HOST && !LINE_END_OR_EQUALS.has(bytes[start - 1] ?? 0)) start -= 1;
  if (bytes[start - 1] === EQUALS || offset - start >= LONGEST_HOST) return null;
  const [, host] = /^[ \t]*(\/\/[^\s]*:|)$/.exec(latin1Text(bytes, start, offset)) ?? [];
  return host ?? null;
}
var EQUALS = 61;
var LINE_END_OR_EQUALS = /* @__PURE__ */ new Set([10, 13, EQUALS]);
var LINE_FEED = 10;
function lineEnd(bytes, offset) {
  const most = Math.min(bytes.length, offset + LONGEST_VALUE);
  let end = offset;
  while (end < most && bytes[end] !== LINE_FEED) end += 1;
  return Math.min(end + 1, most);
}
var isTokenOfSecretRule = (key, value, hasHost) => /^npm_[A-Za-z0-9]{36}$/.test(value) || hasHost && key !== "_password" && value.length >= 20;
var LOGIN_VALUES = {
  _authToken: (value) => value.length >= 12 && /\d/.test(value) && !isPlaceholder(value),
  _auth: (value) => {
    const [user, ...password] = decoded(value).split(":");
    return user !== void 0 && user !== "" && password.join(":").length >= 4 && !isSpokenExample(decoded(value));
  },
  _password: (value) => decoded(value).length >= 4 && !isSpokenExample(decoded(value))
};
function decoded(value) {
  const bytes = Buffer.from(value, "base64");
  const isWhole2 = bytes.toString("base64").replace(/=+$/, "") === value.replace(/=+$/, "");
  const text = bytes.toString("latin1");
  return isWhole2 && /^[\u0020-\u007e]+$/.test(text) ? text : "";
}
var isSpokenExample = (login) => isPlaceholder(login) || /^(?:[a-z]*user(?:name)?|foo|me|name|login)?:?(?:my|the)?(?:pass(?:word|wd)?|bar)$/i.test(login);

// src/rules/private-key-file.ts
var SSH_KEY = /(?:^|[._-])id_(?:rsa|dsa|ecdsa|ed25519|xmss)(?:_sk)?(?:$|[._-])|^ssh_host_[a-z0-9]+_key$/;
var PGP_SECRET_KEY = /^(?:secring|private|(?:.*[._-])?(?:private|secret)[._-]?key)\.(?:asc|gpg|pgp)$/;
var OTHER_KEY = /^(?:authkey_[a-z0-9]+\.p8|utc--\d{4}-\d{2}-\d{2}t.*--[0-9a-f]{40}(?:\.json)?|wallet\.dat)$/;
var KEY_STORES = /* @__PURE__ */ new Set([
  ".bcfks",
  ".bks",
  ".jceks",
  ".jks",
  ".kdb",
  ".kdbx",
  ".keychain",
  ".keychain-db",
  ".keystore",
  ".p12",
  ".pfx",
  ".pkcs12",
  ".ppk"
]);
var PUBLIC_STORE = /^debug\.keystore$|trust-?store|cacerts/;
var PUBLIC_WORDS = /* @__PURE__ */ new Set([
  "bundle",
  "cert",
  "certs",
  "chain",
  "crt",
  "fullchain",
  "pub",
  "public",
  "root",
  "roots"
]);
var PRIVATE_WORDS = /* @__PURE__ */ new Set(["key", "priv", "private", "privatekey", "privkey", "secretkey"]);
var KEY_OWNERS = /* @__PURE__ */ new Set([
  "ca",
  "client",
  "deploy",
  "domain",
  "ecdsa",
  "ed25519",
  "host",
  "https",
  "jwt",
  "localhost",
  "rsa",
  "selfsigned",
  "server",
  "signing",
  "ssl",
  "tls"
]);
var privateKeyFile = pathRule(
  {
    id: "private-key-file",
    summary: "private keys and key stores by their names: id_rsa, *.p12, *.keystore, *.ppk",
    severity: { recommended: "error", strict: "error" },
    help: 'list what ships in "files" of package.json and end it with "!**/id_*" or the like; replace the key if it was published before',
    variants: {
      sample: { summary: "among tests, fixtures or templates", severity: { recommended: "warning", strict: "error" } },
      "by-name": {
        summary: "a `.pem`, `.key`, `.der` or `.p8` file whose name speaks of a private key: `server.key`, `private.pem`",
        severity: { recommended: "note", strict: "warning" }
      }
    },
    docs: {
      why: [
        "Whoever has the file has the server, the signature or the account. lazystream 1.0.0 shipped a PGP private key, in a file that was called `secret`, because",
        "the package had no `files` list and the key stood in its directory. Names such as `id_rsa` and those of key stores are used by none of 1,458",
        "published packages for anything that is meant to ship.",
        "",
        "The endings `.pem` and `.key` alone prove nothing: CA bundles, public keys and translation files use them as well. So certificates",
        "(`*.crt`, `bundle.pem`, `root-a.pem`) and public keys (`*.pub`) are never reported, and names that speak of a private key are a note."
      ].join("\n"),
      example: ["```text", "error[private-key-file]: deploy/id_ed25519 would be published: it has the name of a private key", "```"].join(
        "\n"
      ),
      fix: [
        "Move the key out of the package, or name in package.json what ships; the negation comes after the entry that lets it in:",
        "",
        "```json",
        '"files": ["deploy", "!deploy/**/id_*"]',
        "```",
        "",
        "If it was published before, replace the key: taking the version down does not take it back. Keys that are made for tests",
        "need not ship; a package that does need one says so with an exception."
      ].join("\n")
    }
  },
  (parts) => {
    const name = originalName(parts.name);
    const because = "it has the name of a private key";
    if (isPrivateKey(name)) return isAmongSamples(parts) ? { variant: "sample", because } : { because };
    if (isKeyStore(name)) return keyStore(isAmongSamples(parts));
    return isKeyByName(name) ? { variant: "by-name", because: "by its name it may be a private key" } : null;
  }
);
var isPrivateKey = (name) => (SSH_KEY.test(name) || PGP_SECRET_KEY.test(name) || OTHER_KEY.test(name)) && !isDocumentOrCode(name) && !wordsOf(name).some((word) => word === "pub" || word === "public");
var isKeyStore = (name) => KEY_STORES.has(extensionOf(name)) && !PUBLIC_STORE.test(name) && !isTemplateName(name);
var keyStore = (sample) => ({ ...sample && { variant: "sample" }, because: "it has the name of a key store" });
function isKeyByName(name) {
  const extension = extensionOf(name);
  if (extension !== ".pem" && extension !== ".key" && extension !== ".der" && extension !== ".p8") return false;
  const words = wordsOf(name.slice(0, -extension.length));
  if (words.some((word) => PUBLIC_WORDS.has(word))) return false;
  return words.some((word) => PRIVATE_WORDS.has(word)) || extension === ".key" && words.some((word) => KEY_OWNERS.has(word));
}
var extensionOf = (name) => name.includes(".") ? name.slice(name.lastIndexOf(".")) : "";

// src/rules/os-litter.ts
var LITTER = /* @__PURE__ */ new Set([
  ".directory",
  ".ds_store",
  "desktop.ini",
  "ehthumbs.db",
  "ehthumbs_vista.db",
  "icon\r",
  "thumbs.db"
]);
var LITTER_SHAPE = /^(?:\._.+|\.nfs[0-9a-f]{8,}|\.fuse_hidden.+|\.#.+|#.+#)$/;
var osLitter = pathRule(
  {
    id: "os-litter",
    summary: "litter of systems and editors: .DS_Store, Thumbs.db, *.orig, *.swp, *~",
    severity: { recommended: "warning", strict: "error" },
    help: 'delete it; list what ships in "files" of package.json',
    docs: {
      why: [
        "A `.DS_Store` names every file and folder that the Finder saw beside it, those that do not ship included. A backup or swap file (`config.js~`, `.config.js.swp`,",
        "`index.js.orig`) holds an earlier or unsaved state of a file, under a name that no ignore rule for the file itself matches. What npm drops",
        "by itself (`.DS_Store`, `.*.swp`, `*.orig`) ships with other package managers: `*.orig` does with yarn and bun.",
        "",
        "A copy of a secret is not litter: `.env.bak` is reported by `env-file`, `.npmrc.bak` by `credential-file`."
      ].join("\n"),
      example: ["```text", "warning[os-litter]: lib/config.js~ would be published: it is a backup or a leftover of a tool", "```"].join(
        "\n"
      ),
      fix: [
        "Delete it, and name what ships by its ending where people edit inside the directory:",
        "",
        "```json",
        '"files": ["lib/**/*.js", "!lib/**/*~"]',
        "```",
        "",
        "Adding the pattern to your global gitignore keeps it out of every repository."
      ].join("\n")
    }
  },
  (parts, input) => {
    const directory = toolDirectory(parts);
    const litter = LITTER.has(parts.name) || LITTER_SHAPE.test(parts.name) || backedUpName(parts.name) !== null;
    if (directory === null ? !litter : directory.rule !== "os-litter") return null;
    return isToldElsewhere(parts, input) ? null : { because: "it is a backup or a leftover of a tool" };
  }
);
var isToldElsewhere = (parts, input) => [envFile, privateKeyFile, credentialFile, databaseFile].some((rule) => rule.match(parts, input) !== null);

// src/rules/over-budget.ts
var overBudget = {
  scope: "package",
  meta: {
    id: "over-budget",
    summary: "more files, or more bytes, than the budget of the policy",
    severity: { recommended: "error", strict: "error" },
    help: 'take out of "files" in package.json what need not ship, or raise the budget in the policy',
    docs: {
      why: [
        "Most leaks are large: the source map of 2026 made its package six times its size, `.nyc_output` made npm 3.9.3 seventeen times its. A budget catches them whatever the files are called,",
        "and every accident with a build that doubles what users download. No default would fit all packages, so the rule is silent until the policy has a `budget`.",
        "",
        "`files` counts files, `unpacked` limits the sum of their sizes, `file` the size of each. Sizes are those after unpacking."
      ].join("\n"),
      example: [
        "```yaml",
        "budget: { files: 200, unpacked: 20 MB, file: 1 MB }",
        "```",
        "",
        "```text",
        "error[over-budget]: 63.1 MB would be published: 43.1 MB over the budget of 20 MB",
        "error[over-budget]: cli.js.map would be published: 59.8 MB is 58.8 MB over the budget of 1 MB for a file",
        "```"
      ].join("\n"),
      fix: [
        "Look at the largest files first; the message names them. Take out what need not ship:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        "If the growth is meant, raise the budget in the same pull request, for this package alone under `packages` where the policy is shared."
      ].join("\n")
    }
  },
  check({ pack, policy: { budget } }) {
    const findings = [];
    if (budget.files !== null && pack.files.length > budget.files.value) findings.push(tooMany(pack, budget.files));
    if (budget.unpacked !== null && pack.unpackedSize > budget.unpacked.value) findings.push(tooLarge(pack, budget.unpacked));
    if (budget.file !== null) findings.push(...largeFiles(pack, budget.file));
    return findings;
  }
};
function tooMany(pack, limit) {
  const actual = pack.files.length;
  const message = `${count(actual)} files would be published: ${count(actual - limit.value)} over the budget of ${count(limit.value)}`;
  return ofPackage(pack, message, actual, limit);
}
function tooLarge(pack, limit) {
  const actual = pack.unpackedSize;
  const message = `${humanSize(actual)} would be published: ${humanSize(actual - limit.value)} over the budget of ${humanSize(limit.value)}`;
  return ofPackage(pack, message, actual, limit);
}
function ofPackage(pack, message, actual, limit) {
  const largest2 = largestOf(pack.files);
  return {
    rule: "over-budget",
    path: null,
    message,
    help: `the largest are ${largest2.map(({ path, size }) => `${path} ${humanSize(size)}`).join(", ")}; take out what need not ship, or raise the budget`,
    decidedBy: decidedBy(limit),
    data: { actual, limit: limit.value, largest: largest2 }
  };
}
var largeFiles = ({ files }, limit) => files.filter(({ size }) => size > limit.value).map(({ path, size }) => ({
  rule: "over-budget",
  path,
  message: `${path} would be published: ${humanSize(size)} is ${humanSize(size - limit.value)} over the budget of ${humanSize(limit.value)} for a file`,
  decidedBy: decidedBy(limit),
  data: { actual: size, limit: limit.value }
}));
var decidedBy = ({ frame }) => frame;
var largestOf = (files) => files.toSorted((a, b) => b.size - a.size).slice(0, 5).map(({ path, size }) => ({ path, size }));

// src/rules/packer-drift.ts
var packerDrift = {
  scope: "package",
  meta: {
    id: "packer-drift",
    summary: "files that the npm on PATH would publish and the newest npm would not, or the other way round",
    severity: { recommended: "warning", strict: "error" },
    help: 'write it in a way that every npm reads alike, and publish with one version of npm everywhere: pin it as "packageManager" in package.json',
    docs: {
      why: [
        'What `npm publish` ships is decided by the npm that runs it, and its rules change. `"files": ["dist", "!*.map"]` keeps every source map out with npm 10 and 11; npm 12 takes `!*.map` for maps at the root and ships those in `dist`.',
        "A negation before its entry, upper case for lower case, `dist-*` for directories, an exact entry against a nested `.gitignore`, lock files: each is read in two ways. The list that was judged is right for one npm,",
        "and the next one, on a new machine or in an updated job, publishes another.",
        "",
        "Packgate lists with the npm on PATH, since that one publishes. Where its npm-packlist, or what decides besides, is another version than the newest that Packgate carries, it lists with that one too and compares.",
        "How an entry could be written is tried out: the package is listed again with the npm on PATH and with the rules of npm 10, 11 and 12, and an edit is shown only if all of them agree on the files in question and nothing else changes.",
        "Where no npm is on PATH, and with `--packer bundled`, there is nothing to compare."
      ].join("\n"),
      example: [
        "```text",
        'warning[packer-drift]: "!*.map" is read in two ways: 2 files would be published by npm-packlist 11.3.0, the newest that Packgate has, and not by npm 11.21.2: dist/cli.js.map, dist/index.js.map',
        "```"
      ].join("\n"),
      fix: [
        "Write the entry as the help says. Two habits avoid most of it: negations with a path or `**/`, and after what they take away from:",
        "",
        "```json",
        '"files": ["dist", "!**/*.map"]',
        "```",
        "",
        'Where no spelling means the same everywhere, as for lock files that npm 12 no longer ships, see to it that one version of npm publishes: `"packageManager": "npm@12.2.0"` with corepack, or one that the release job installs.'
      ].join("\n")
    }
  },
  check({ pack }) {
    const { newest } = pack;
    if (newest === void 0) return [];
    const refused = newest.refusal === null ? [] : [refusalFinding(pack, newest, newest.refusal)];
    return [...refused, ...newest.drifts.map((drift) => driftFinding(pack, newest, drift))];
  }
};
var named = ({ name, version }) => `${name} ${version}`;
var newestNamed = (packer) => `${named(packer)}, the newest that Packgate has`;
function driftFinding(pack, newest, drift) {
  const { onlyInstalled, onlyNewest, entry, spelling, pointer } = drift;
  return {
    rule: "packer-drift",
    path: null,
    message: `${entry === null ? "npm versions differ" : `${JSON.stringify(entry)} is read in two ways`}: ${sidesOf(pack.packer, newest.packer, drift)}`,
    help: helpOf2(pack.packer, newest.pinned, spelling),
    anchor: { kind: "manifest", pointer, label: labelOf(drift) },
    data: { onlyInstalled, onlyNewest, entry, spelling, ...packersOf(pack, newest) }
  };
}
function labelOf({ entry, pointer: [field] }) {
  if (entry !== null) return "npm versions read this entry differently";
  return field === "name" ? "npm versions list this package differently" : "npm versions read this differently";
}
function sidesOf(installed, newest, { onlyInstalled, onlyNewest, keptOutBy }) {
  const because = keptOutBy === null ? "" : `, where ${keptOutBy}`;
  const side = (files, by, notBy) => files.length === 0 ? [] : [`${plural(files.length, "file")} would be published by ${by} and not by ${notBy}${because}: ${shown2(files)}`];
  return [
    ...side(onlyNewest, `${newestNamed(newest)},`, named(installed)),
    ...side(onlyInstalled, named(installed), newestNamed(newest))
  ].join("; ");
}
var SHOWN2 = 10;
function shown2(files) {
  const rest = files.length - SHOWN2;
  return rest <= 1 ? files.join(", ") : `${files.slice(0, SHOWN2).join(", ")} and ${count(rest)} more`;
}
function refusalFinding(pack, newest, { message, help, pointer }) {
  return {
    rule: "packer-drift",
    path: null,
    message: `${named(pack.packer)} would publish this package, and the newest npm that Packgate knows would not (${named(newest.packer)}): ${message}`,
    help: [help ?? packerDrift.meta.help, ...pinWords(pack.packer, newest.pinned)].join("; "),
    anchor: { kind: "manifest", pointer, label: "the newest npm stops here" },
    data: { refusal: message, ...packersOf(pack, newest) }
  };
}
function packersOf({ packer }, newest) {
  const { pinned } = newest;
  return { installed: named(packer), newest: named(newest.packer), pinned: pinned === null ? null : { ...pinned } };
}
function helpOf2(installed, pinned, spelling) {
  const proved = "npm 10, 11 and 12 read it alike, and nothing else changes";
  const mend = spelling === null ? unprovedHelp(pinned) : `${spelling} (checked: ${proved})`;
  return [mend, ...pinWords(installed, pinned)].join("; ");
}
var unprovedHelp = (pinned) => pinned?.field === "packageManager" ? "no spelling was found that every npm reads alike: publish with the one that is pinned" : 'no spelling was found that every npm reads alike: publish with one version of npm everywhere, and pin it as "packageManager" in package.json';
function pinWords({ version }, pinned) {
  if (pinned === null) return [];
  const { file, field, value, isInstalled } = pinned;
  const said = field === "packageManager" ? `${file} pins ${value} as "packageManager"` : `"engines.npm" in ${file} asks for ${value}`;
  const isOne = field === "packageManager" ? "which is the npm on PATH" : `and the npm on PATH, ${version}, is one`;
  if (isInstalled === null) return [`${said}, and the npm on PATH is ${version}`];
  return [`${said}, ${isInstalled ? isOne : `which is not the npm on PATH, ${version}: run packgate with the one that publishes`}`];
}

// src/inspect/excerpt.ts
var LONGEST = 80;
var BEFORE2 = 40;
var AFTER2 = 12;
var CONTEXT = 160;
var MASK = "***";
var MASKED = 1;
var VALUE = /[A-Za-z0-9+/=_~.-]{16,}|(?=[A-Za-z+/_~-]*\d)(?=[\d+/_~-]*[A-Za-z])[A-Za-z0-9+/=_~-]{8,}/g;
var CUT_AT_START = /^[A-Za-z0-9+/=_~.-]+/;
var CUT_AT_END = /[A-Za-z0-9+/=_~.-]+$/;
function excerpt(bytes, { start, end }, prefix, others) {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(bytes.length, end + CONTEXT);
  const before = printable(masked(bytes, { start: from, end: start }, others));
  const after = printable(masked(bytes, { start: end, end: to }, others));
  const ahead = (from === 0 ? before : before.replace(CUT_AT_START, MASK)).replace(VALUE, MASK);
  const behind = (to === bytes.length ? after : after.replace(CUT_AT_END, MASK)).replace(VALUE, MASK);
  const shown3 = `${lastOf(ahead, BEFORE2)}${prefix}${MASK}${firstOf(behind, AFTER2)}`.trim();
  return shown3.length <= LONGEST ? shown3 : `${shown3.slice(0, LONGEST - 1)}…`;
}
function masked(bytes, { start, end }, others) {
  const part = new Uint8Array(bytes.subarray(start, end));
  for (const other of others) {
    if (other.start < end && other.end > start)
      part.fill(MASKED, Math.max(0, other.start - start), Math.min(part.length, other.end - start));
  }
  return part;
}
function printable(bytes) {
  let length = 0;
  for (const byte of bytes) {
    if ((byte & 192) === CONTINUATION) continue;
    bytes[length] = byte >= 128 ? DOT : byte === MASKED || byte >= 32 && byte < 127 ? byte : 32;
    length += 1;
  }
  return latin1Text(bytes, 0, length).replace(/\x01+/g, MASK).replace(/ {2,}/g, " ");
}
var CONTINUATION = 128;
var DOT = 183;
var lastOf = (text, most) => text.length <= most ? text : `…${text.slice(1 - most)}`;
var firstOf = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1)}…`;

// src/secrets/distinct.ts
var MOST_SHOWN = 50;
function distinct(bytes, { isSameKind, nameOf }) {
  const shown3 = [];
  const more = /* @__PURE__ */ new Map();
  let recent = [];
  const add = (secret2) => {
    let known3 = false;
    for (const one of shown3) {
      if (secret2.start < one.first.end + CONTEXT) one.beside.push(secret2);
      if (known3 || !isSameKind(one.first, secret2) || !haveSameBytes(bytes, one.first, secret2)) continue;
      one.occurrences += 1;
      known3 = true;
    }
    if (shown3.length === MOST_SHOWN) {
      if (!known3) countMore(more, nameOf(secret2), secret2);
      return;
    }
    recent = recent.filter(({ end }) => end > secret2.start - CONTEXT);
    if (!known3) shown3.push({ first: secret2, occurrences: 1, beside: [...recent] });
    recent.push(secret2);
  };
  return { add, collected: () => ({ shown: shown3, more: [...more.values()] }) };
}
function countMore(more, name, secret2) {
  const known3 = more.get(name);
  if (known3 === void 0) more.set(name, { first: secret2, places: 1 });
  else known3.places += 1;
}
function haveSameBytes(bytes, one, other) {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  for (let index = length - 1; index >= 0; index -= 1) if (bytes[one.start + index] !== bytes[other.start + index]) return false;
  return true;
}

// src/secrets/example-path.ts
var EXAMPLE_DIRECTORIES = /* @__PURE__ */ new Set([
  "demo",
  "demos",
  "doc",
  "docs",
  "documentation",
  "e2e",
  "example",
  "examples",
  "sample",
  "samples"
]);
var DOCUMENT2 = /^(?:readme|changelog|history|changes|contributing|security)(?:\.|$)|\.(?:md|mdx|markdown|rst|adoc)$/;
var TEST_FILE = /[._-](?:test|tests|spec|specs|fixture|fixtures|mock|mocks|stories)\.[a-z]+$/;
var isExamplePath = (parts) => isAmongSamples(parts) || parts.directories.some((directory) => EXAMPLE_DIRECTORIES.has(directory)) || DOCUMENT2.test(parts.name) || TEST_FILE.test(parts.name) || parts.name.includes("env") && isTemplateName(parts.name);

// src/rules/private-key.ts
var meta = {
  id: "private-key",
  summary: "private keys inside of files, whatever the files are called: PEM, OpenSSH, PGP, PuTTY",
  severity: { recommended: "error", strict: "error" },
  help: "replace the key, it counts as leaked once it was pushed; then keep it out of the package and read it from the environment",
  variants: {
    sample: { summary: "in tests, fixtures, templates, examples and documentation", severity: { recommended: "warning", strict: "error" } }
  },
  docs: {
    why: [
      "Whoever has the key has the server, the signature or the account. lazystream 1.0.0 shipped a PGP private key in a file that was called `secret`.",
      "",
      "A name proves nothing and neither do the words `BEGIN PRIVATE KEY`: they stand in the code and the documentation of every library that deals",
      "with keys. So what stands between the markers is read as a key, and only what is one is reported: PKCS #1, PKCS #8, EC and DSA, OpenSSH, PGP, PuTTY and SSH2,",
      "also inside of strings in JSON and code, and keys in binary that are a file of their own. An encrypted key is a key: its password can be tried for years."
    ].join("\n"),
    example: [
      "```text",
      "error[private-key]: secret would publish an RSA private key: replace it, it counts as leaked once it was pushed",
      "```"
    ].join("\n"),
    fix: [
      "Replace the key first. Then list in package.json what ships; the negation comes after the entry that lets the file in:",
      "",
      "```json",
      '"files": ["deploy", "!deploy/**/*.pem"]',
      "```",
      "",
      "Keys that are made for tests need not ship; a package that does need one says so with an exception."
    ].join("\n")
  }
};
var LONGEST_BINARY_KEY = 64 * 1024;
var SHORTEST_BINARY_KEY = 40;
var MOST_KEYS = 1e4;
var privateKey = {
  scope: "content",
  meta,
  needles: PRIVATE_KEY_NEEDLES,
  wants: mayBeBinaryKey,
  inspect: (input) => {
    const { bytes, hits } = input;
    const binary = mayBeBinaryKey(input.file) ? binaryKey(bytes) : null;
    const keys = distinct(bytes, { isSameKind: () => true, nameOf: ({ name }) => name });
    let found = 0;
    let searched = bytes.length;
    for (const key of binary === null ? findPrivateKeys(bytes, hits) : [binary]) {
      found += 1;
      if (found <= MOST_KEYS) keys.add(key);
      else {
        searched = key.start;
        break;
      }
    }
    const { shown: shown3, more } = keys.collected();
    return [
      ...shown3.map((one) => findingOf12(input, one)),
      ...more.map(({ first, places }) => summedUp(input, first, places)),
      ...searched < bytes.length ? [unsearched(input, searched)] : []
    ];
  }
};
function mayBeBinaryKey({ kind, size }) {
  return kind === "binary" && size >= SHORTEST_BINARY_KEY && size <= LONGEST_BINARY_KEY;
}
function findingOf12(input, { first, occurrences, beside }) {
  const { bytes, placeOf } = input;
  const { format, isEncrypted, start, end } = first;
  const { region, offset } = placeOf(start, end);
  const name = isServiceAccount(bytes, first) ? "the key of a Google Cloud service account" : first.name;
  const places = occurrences === 1 ? "" : ` in ${count(occurrences)} places`;
  return {
    ...about(input),
    message: `${input.file.parts.path} would publish ${name}${places}: ${whatToDo(first)}`,
    ...region !== null && { region },
    data: { format, encrypted: isEncrypted, offset, length: end - start, excerpt: excerpt(bytes, first, "", beside), occurrences }
  };
}
function summedUp(input, first, places) {
  const { region, offset } = input.placeOf(first.start, first.end);
  return {
    ...about(input),
    message: `${input.file.parts.path} would publish ${first.name}, and more like it, in ${count(places)} further places: ${whatToDo(first)}`,
    ...region !== null && { region },
    data: { format: first.format, encrypted: first.isEncrypted, offset, occurrences: places }
  };
}
function unsearched(input, searched) {
  const { parts, size } = input.file;
  const message = `${parts.path} has more than ${count(MOST_KEYS)} private keys, and was not searched any further`;
  const help = "keep the file out of the package: nothing that is meant to ship looks like this";
  return { ...about(input), message, help, data: { size, searched } };
}
var about = ({ file }) => ({
  rule: meta.id,
  path: file.parts.path,
  ...isExamplePath(file.parts) && { variant: "sample" }
});
var whatToDo = ({ isEncrypted }) => isEncrypted ? "replace it, its password can be tried for as long as somebody likes" : "replace it, it counts as leaked once it was pushed";
var isServiceAccount = (bytes, { start, end }) => /"private_key_id"\s*:/.test(
  textOf(bytes, { start: Math.max(0, start - 600), end: start }) + textOf(bytes, { start: end, end: Math.min(bytes.length, end + 600) })
);

// src/rules/removed-file.ts
var ID7 = "removed-file";
var removedFile = {
  scope: "package",
  meta: {
    id: ID7,
    comparesReleases: true,
    summary: "files that the last release promised as entry points and that would not be published any more",
    severity: { recommended: "error", strict: "error" },
    help: "build the package before it is checked, let the file ship again, or make this a major release",
    variants: {
      major: { summary: "in a major release, which may break its users", severity: { recommended: "warning", strict: "warning" } },
      minor: {
        summary: "only `types`, or a condition or field that few read, named it",
        severity: { recommended: "warning", strict: "error" }
      },
      moved: { summary: "what named the file names another one that ships", severity: { recommended: "note", strict: "note" } }
    },
    docs: {
      why: [
        "What `main`, `module`, `types`, `bin` and `exports` named in the last release is what users load. When such a file is gone, their next install breaks: mostly because the build did not run, or wrote elsewhere.",
        "The rule looks at what the last release promised and kept, so that it also sees an entry that went from package.json together with its file.",
        "",
        "It is a note where the same field or subpath leads to another file now, and a warning in a major release (or a minor one of 0.x). Targets with a `*` in them are left to `entry-point-missing`.",
        "Any other file may go. Without an earlier release, the rule is silent."
      ].join("\n"),
      example: [
        "```text",
        'error[removed-file]: lib/legacy.js would not be published any more: it was exports["./legacy"] of 1.2.3',
        "```"
      ].join("\n"),
      fix: [
        "Build before the check, and let the directory in:",
        "",
        "```json",
        '"files": ["dist", "lib"]',
        "```",
        "",
        "If users are meant to do without it, publish a major version, or keep the entry and let it lead to what takes its place."
      ].join("\n")
    }
  },
  check({ pack }) {
    const { previous } = pack;
    const removed = comparisonOf(pack)?.removed ?? [];
    if (previous === void 0 || previous === null || removed.length === 0) return [];
    return lostEntries(pack, previous, removed).map((lost) => findingOf13(lost, pack, previous));
  }
};
function lostEntries(pack, previous, removed) {
  const before = new Set(previous.files.map(({ path }) => path));
  const after = new Set([...pack.files, ...renamed(pack)].map(({ path }) => path));
  const kept = entryPoints(previous.manifest).filter(
    (entry) => entry.lookup !== "pattern" && isShipped(entry, before) && !isShipped(entry, after)
  );
  const lost = removed.map((file) => ({ file, entries: kept.filter((entry) => isShipped(entry, /* @__PURE__ */ new Set([file.path]))) }));
  return lost.filter(({ entries }) => entries.length > 0);
}
var renamed = (pack) => (comparisonOf(pack)?.kept ?? []).map(({ before }) => before);
function findingOf13({ file, entries }, pack, { version }) {
  const { path } = file;
  const fields = entries.map(({ field }) => field);
  const [first] = entries;
  const variant = variantOf3(entries, pack, version);
  const [shown3, more] = [fields.slice(0, 3).join(", "), fields.length - 3];
  return {
    rule: ID7,
    ...variant !== null && { variant },
    path,
    message: `${path} would not be published any more: it was ${shown3}${more > 0 ? ` and ${more} more` : ""} of ${version}`,
    anchor: { kind: "manifest", pointer: first?.pointer ?? [], label: "this led to a file that is gone" },
    data: { fields, size: file.size }
  };
}
function variantOf3(entries, pack, before) {
  const files = new Set(pack.files.map(({ path }) => path));
  const shipped = entryPoints(pack.manifest.data).filter((entry) => isShipped(entry, files));
  const lost = entries.filter((entry) => !shipped.some((other) => isSamePromise(entry, other)));
  if (lost.length === 0) return "moved";
  if (isBreakingRelease(before, pack.version)) return "major";
  return lost.every(({ need }) => need !== "required") ? "minor" : null;
}
function isSamePromise(one, other) {
  if (one.need !== other.need && other.need !== "required") return false;
  if (one.need === "types" && other.need !== "types") return false;
  const [promise, kept] = [promiseOf(one), promiseOf(other)];
  return promise === kept || isCommand2(one) && isCommand2(other) && [promise, kept].includes("bin");
}
var isCommand2 = ({ pointer: [field] }) => field === "bin";
function promiseOf({ pointer: [field, key] }) {
  if (field === "bin") return key === void 0 ? "bin" : `bin ${key}`;
  return field === "exports" && typeof key === "string" && key.startsWith(".") ? key : ".";
}

// src/rules/secret.ts
var meta2 = {
  id: "secret",
  summary: "tokens, keys and passwords inside of files, told by their form: npm_…, ghp_…, sk_live_…, database addresses",
  severity: { recommended: "error", strict: "error" },
  help: "revoke it now: a secret that was in a build can be in a log or a cache; then read it from the environment, and rotate it if it was published before",
  variants: {
    example: {
      summary: "in documentation, examples, templates and tests, where many are made up, or called an example where it stands",
      severity: { recommended: "warning", strict: "error" }
    },
    weak: {
      summary: "often public by design or of no use elsewhere: Google API keys, JSON Web Tokens, test keys, passwords for local or example hosts",
      severity: { recommended: "warning", strict: "warning" }
    }
  },
  docs: {
    why: [
      "Robots read every new version on the registry within minutes, and what was published once is in mirrors and caches for good. In 2026 Lakera",
      "found `.claude/settings.local.json` in 428 packages; 33 of the files held credentials. npm revokes its own tokens when it sees them, others do not.",
      "",
      "Every file that would ship is searched, whatever it is called and of whatever kind: text, binary files, UTF-16. What is known is",
      "what secretlint's recommended rules know and some fifty forms more. A comment that tells a linter to look away changes nothing here. Placeholders stay",
      "quiet: `npm_xxxx…`, `your-token`, `${NPM_TOKEN}`, the keys of the AWS documentation. Private keys have a rule of their own, `private-key`.",
      "",
      "A secret is never printed beyond the prefix that all of its kind share. `data` has its kind, its place and an excerpt in which it is masked.",
      "The same secret in several places of a file is one finding with `occurrences`."
    ].join("\n"),
    example: [
      "```text",
      "error[secret]: lib/client.js would publish a GitHub token (ghp_…): revoke it, it counts as leaked once it was pushed",
      "```"
    ].join("\n"),
    fix: [
      "Revoke the secret first, then take it out of the source and read it from the environment when the program runs. Where a file with secrets should",
      "not ship at all, list what does; this edit of package.json works with every npm:",
      "",
      "```json",
      '"files": ["dist"]',
      "```",
      "",
      "A value that is public on purpose, such as the key of a browser application, gets an exception with its reason in the policy."
    ].join("\n")
  }
};
var secret = {
  scope: "content",
  meta: meta2,
  needles: SECRET_NEEDLES,
  inspect: async (input) => {
    const { bytes, file, hits } = input;
    const secrets = distinct(bytes, {
      isSameKind: (one, other) => one.kind === other.kind,
      nameOf: ({ name, isWeak }) => isWeak ? `${name}, weak` : name
    });
    let end = 0;
    for await (const { secrets: found, searchedTo } of findSecrets(bytes, file.parts.path, hits)) {
      found.forEach(secrets.add);
      end = searchedTo;
    }
    const { shown: shown3, more } = secrets.collected();
    return [
      ...shown3.map((one) => findingOf14(input, one)),
      ...more.map(({ first, places }) => summedUp2(input, first, places)),
      ...end < bytes.length ? [unsearched2(input, end)] : []
    ];
  }
};
function findingOf14(input, { first, occurrences, beside }) {
  const { bytes, file, placeOf } = input;
  const { kind, name, prefix, start, end } = first;
  const { region, offset } = placeOf(start, end);
  const shown3 = prefix === "" ? name : `${name} (${prefix}…)`;
  const places = occurrences === 1 ? "" : ` in ${count(occurrences)} places`;
  return {
    ...about2(input, first),
    message: `${file.parts.path} would publish ${shown3}${places}: ${whatToDo2(first)}`,
    ...region !== null && { region },
    data: { kind, offset, length: end - start, excerpt: excerpt(bytes, first, prefix, beside), occurrences }
  };
}
function summedUp2(input, first, places) {
  const { region, offset } = input.placeOf(first.start, first.end);
  return {
    ...about2(input, first),
    message: `${input.file.parts.path} would publish ${first.name}, and more like it, in ${count(places)} further places: ${whatToDo2(first)}`,
    ...region !== null && { region },
    data: { kind: first.kind, offset, occurrences: places }
  };
}
function unsearched2({ file: { parts, size } }, searched) {
  const message = `${parts.path} has more than ${count(MOST_LOOKS)} places that look like secrets, and was not searched any further`;
  const help = "keep the file out of the package: nothing that is meant to ship looks like this";
  return { rule: meta2.id, ...isExamplePath(parts) && { variant: "example" }, path: parts.path, message, help, data: { size, searched } };
}
function about2({ bytes, file }, secretOf) {
  const variant = isExamplePath(file.parts) || isCalledExample(bytes, secretOf) ? "example" : secretOf.isWeak ? "weak" : null;
  return { rule: meta2.id, path: file.parts.path, ...variant !== null && { variant } };
}
var whatToDo2 = ({ isWeak }) => isWeak ? "revoke it unless it is meant for everyone" : "revoke it, it counts as leaked once it was pushed";

// src/rules/test-file.ts
var DIRECTORIES2 = /* @__PURE__ */ new Set([
  "__fixtures__",
  "__mocks__",
  "__snapshots__",
  "__tests__",
  "cypress",
  "e2e",
  "spec",
  "specs",
  "test",
  "tests"
]);
var NAME = /(?:^|[._-])(?:test|spec)\.[cm]?[jt]sx?$|^test\.[cm]?[jt]sx?$|^(?:jest|vitest|karma|cypress|playwright)\.config\.[cm]?[jt]s$/;
var testFile = pathRule(
  {
    id: "test-file",
    summary: "tests and their fixtures: test/, __tests__/, *.test.js, *.spec.ts",
    severity: { recommended: "off", strict: "note" },
    help: 'end "files" in package.json with "!**/*.test.*" or the like',
    docs: {
      why: [
        "Some packages publish their tests on purpose, so that distributions can run them; for most they are weight that every user downloads, and fixtures are where forgotten",
        "credentials and customer data stand. Whether that is wrong is for the project to say, so the rule is off until a policy switches it on."
      ].join("\n"),
      example: ["```text", "warning[test-file]: lib/cart.test.js would be published: it is a test or belongs to one", "```"].join("\n"),
      fix: [
        "Take the tests back after the entry that lets them in:",
        "",
        "```json",
        '"files": ["lib", "!lib/**/*.test.js", "!lib/**/__tests__/**"]',
        "```"
      ].join("\n")
    }
  },
  (parts) => NAME.test(parts.name) || parts.directories.some((directory) => DIRECTORIES2.has(directory)) ? { because: "it is a test or belongs to one" } : null
);

// src/rules/source-file.ts
var SOURCE = /\.(?:[cm]?ts|tsx|jsx|coffee|vue|svelte|scss|sass|less|styl)$/;
var DECLARATION = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/;
var BUILD_CONFIGURATION = /^(?:tsconfig|jsconfig)(?:\.[a-z0-9._-]+)?\.json$|^(?:babel|esbuild|eslint|postcss|prettier|rolldown|rollup|tailwind|tsdown|tsup|vite|webpack)\.config\.[a-z0-9.]+$|^\.(?:babelrc|swcrc|eslintrc|prettierrc)(?:$|\.)/;
var sourceFile = pathRule(
  {
    id: "source-file",
    summary: "sources and build configuration beside the build: src/**/*.ts, tsconfig.json, rollup.config.js",
    severity: { recommended: "off", strict: "note" },
    help: 'list only the output of the build in "files" of package.json',
    docs: {
      why: [
        "Shipping `src/` beside `dist/` is right for some packages: debuggers find the original code, and bundlers may compile it again. For a closed product it is the product. A list cannot",
        "know which, so the rule is off; a closed package should switch it on, or better, name what it ships with `allow`."
      ].join("\n"),
      example: [
        "```text",
        "error[source-file]: src/internal/billing.ts would be published: it is source or build configuration, not what the build made of it",
        "```"
      ].join("\n"),
      fix: [
        "Name the build only, in package.json:",
        "",
        "```json",
        '"files": ["dist"]',
        "```",
        "",
        'Where sources and output share a directory, take the sources back: `"files": ["lib", "!lib/**/*.ts", "lib/**/*.d.ts"]`.'
      ].join("\n")
    }
  },
  (parts, input) => {
    const source = parts.directories.includes("src") && SOURCE.test(parts.name) && !DECLARATION.test(parts.name);
    if (!source && !BUILD_CONFIGURATION.test(parts.name)) return null;
    if (testFile.match(parts, input) !== null) return null;
    return { because: "it is source or build configuration, not what the build made of it" };
  }
);

// src/licence.ts
var CLOSED = /^(?:$|see licen[cs]e\b|unlicensed$|licenseref-|none$|no license|noassertion$|propriet|commercial|closed|private|internal|confidential|custom|copyright|©|all rights reserved)/i;
function licenceKind(manifest) {
  const stated = manifest["license"] ?? manifest["licence"] ?? manifest["licenses"];
  return expressionsOf(stated).some(isOpen) ? "open" : "closed";
}
function expressionsOf(value) {
  if (typeof value === "string") return [value];
  if (isList2(value)) return value.flatMap(expressionsOf);
  if (typeof value === "object" && value !== null) return expressionsOf(value["type"] ?? value["name"] ?? null);
  return [];
}
var isList2 = (value) => Array.isArray(value);
function isOpen(expression) {
  const words = expression.replaceAll(/^\s*\(|\)\s*$/g, "");
  const terms = words.split(/\s+(?:OR|AND)\s+/).map((term) => term.replaceAll(/^[\s(]+|[\s)]+$/g, ""));
  const closed = terms.filter((term) => CLOSED.test(term)).length;
  if (/\sAND\s/.test(words)) return closed === 0;
  return closed < terms.length;
}

// src/source-map/machine-path.ts
var DRIVE = /^\/?[a-z]:[\\/]/i;
var NETWORK_SHARE = /^(?:\\\\|\/\/)[\w.$-]+[\\/]/;
var HOME = /^\/*(?:home|users)\/[^/]+\/.|^\/root\/./i;
var HOME_FROM_BELOW = /^(?:\.\.\/){3,}(?:home\/[^/]+|Users\/[^/]+|root)\/[^/]+\/./;
var URL_SCHEME = /^([a-z][a-z0-9+.-]+):\/\/[^/]*/i;
var WEB_ROOTS = /* @__PURE__ */ new Set([
  ".",
  "app",
  "assets",
  "build",
  "components",
  "core",
  "css",
  "dist",
  "js",
  "lib",
  "libs",
  "modules",
  "node_modules",
  "package",
  "packages",
  "pages",
  "public",
  "scripts",
  "source",
  "sources",
  "src",
  "static",
  "styles",
  "test",
  "tests",
  "ts",
  "vendor",
  "~"
]);
function machinePath(name) {
  const scheme = URL_SCHEME.exec(name);
  const path = scheme === null ? name : name.slice(scheme[0].length);
  const slashed = path.replaceAll("\\", "/");
  if (isMachine(path, slashed, scheme?.[1] ?? null)) return { kind: "machine", masked: mask(name) };
  if (scheme !== null || !slashed.startsWith("/") || slashed.replaceAll("/", "") === "") return null;
  return { kind: isWebRoot(slashed) ? "rooted" : "absolute", masked: mask(name) };
}
function isMachine(path, slashed, scheme) {
  if (DRIVE.test(path) || HOME.test(slashed) || HOME_FROM_BELOW.test(slashed)) return true;
  if (scheme === null) return NETWORK_SHARE.test(path);
  const rooted = scheme.toLowerCase() === "file" ? slashed : slashed.slice(1);
  return rooted.startsWith("/") && !isWebRoot(rooted);
}
var isWebRoot = (slashed) => {
  const [first = "", ...rest] = slashed.split("/").filter((segment) => segment !== "");
  return rest.length === 0 || WEB_ROOTS.has(first.toLowerCase()) || first.startsWith("@");
};
var mask = (name) => name.replace(OWNER, "$1***").replace(SHARE_HOST, "$1***");
var OWNER = /((?:^|[\\/])(?:home|users|documents and settings)[\\/]+)[^\\/]+/i;
var SHARE_HOST = /^(\\\\)[^\\/]+/;
var withoutOwner = mask;
var LONGEST_SHOWN = 100;
var shownPath = (path) => path.length <= LONGEST_SHOWN ? path : `${path.slice(0, 40)}…${path.slice(-59)}`;

// src/source-map/directory-tally.ts
var MOST_DIRECTORIES = 5e3;
var MOST_CHARACTERS = 1e6;
function directoryTally() {
  let files = /* @__PURE__ */ new Map();
  let characters = 0;
  let shared = null;
  const count2 = (directory, number) => {
    const known3 = files.get(directory);
    if (known3 === void 0) {
      if (files.size === MOST_DIRECTORIES || characters + directory.length > MOST_CHARACTERS) return;
      characters += directory.length;
    }
    files.set(directory, (known3 ?? 0) + number);
  };
  return {
    add: (path) => {
      const directory = directoryOf(withoutOwner(`/${path}`));
      const common2 = shared === null ? directory : sharedStart(shared, directory);
      if (shared !== null && common2.length < shared.length) {
        const longer = files;
        files = /* @__PURE__ */ new Map();
        characters = 0;
        for (const [longName, number] of longer) count2(below(longName, common2), number);
      }
      shared = common2;
      count2(below(directory, common2), 1);
    },
    sorted: () => [...files].map(([directory, number]) => [directory || ".", number]).toSorted(byFiles)
  };
}
var byFiles = ([a, inA], [b, inB]) => inB - inA || byCodeUnit(a, b);
var directoryOf = (rooted) => rooted.slice(1, Math.max(1, rooted.lastIndexOf("/")));
function below(directory, shared) {
  if (directory.length === shared.length) return directory;
  const end = directory.indexOf("/", shared === "" ? 0 : shared.length + 1);
  return end === -1 ? directory : directory.slice(0, end);
}
function sharedStart(one, other) {
  let end = 0;
  for (let at = 0; at <= one.length && at <= other.length; at += 1) {
    const isEnd = (at === one.length || one[at] === "/") && (at === other.length || other[at] === "/");
    if (isEnd) end = at;
    if (one[at] !== other[at]) break;
  }
  return one.slice(0, end);
}

// src/source-map/seen-sources.ts
var FEWEST = 1 << 8;
function seenSources() {
  let table = new Uint32Array(FEWEST * 2);
  let used = 0;
  return {
    add: (path, bytes, lines) => {
      const low = mixed(hash(path, 2654435769), bytes, lines) || 1;
      const high = mixed(hash(path, 2246822507), lines, bytes);
      if (!insert(table, low, high)) return false;
      used += 1;
      if (used * 5 > table.length * 2) table = doubled(table);
      return true;
    }
  };
}
function insert(table, low, high) {
  const places = table.length / 2;
  for (let place = (low ^ high) & places - 1; ; place = place + 1 & places - 1) {
    const there = table[place * 2];
    if (there === 0) {
      table[place * 2] = low;
      table[place * 2 + 1] = high;
      return true;
    }
    if (there === low && table[place * 2 + 1] === high) return false;
  }
}
function doubled(table) {
  const larger = new Uint32Array(table.length * 2);
  for (let place = 0; place < table.length; place += 2) {
    const low = table[place] ?? 0;
    if (low !== 0) insert(larger, low, table[place + 1] ?? 0);
  }
  return larger;
}
function hash(text, seed) {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 16777619) ^ value >>> 15;
  return value;
}
var mixed = (hashed, one, other) => finished(finished(finished(hashed) ^ one) ^ other) >>> 0;
function finished(value) {
  const once = Math.imul(value ^ value >>> 16, 2246822507);
  const twice = Math.imul(once ^ once >>> 13, 3266489909);
  return twice ^ twice >>> 16;
}

// src/source-map/source-path.ts
var SCHEME = /^[a-z][a-z0-9+.-]+:\/\/[^/]*\/?/i;
var QUERY = /\?[^/]*$/;
function sourcePath(name, sourceRoot, mapDirectory) {
  const written = name.replaceAll("\\", "/");
  const full = joined(sourceRoot, written);
  const bare = full.replace(SCHEME, "").replace(QUERY, "");
  const fromRoot = resolved("", bare);
  const here = isFromRoot(full, bare) ? fromRoot : resolved(mapDirectory, bare);
  const named2 = full === written ? fromRoot : resolved("", written.replace(SCHEME, "").replace(QUERY, ""));
  return { path: here, installed: INSTALLED.test(here) || INSTALLED.test(fromRoot), candidates: [here, fromRoot, named2] };
}
var INSTALLED = /(?:^|\/)node_modules(?:\/|$)/;
function joined(sourceRoot, name) {
  if (sourceRoot === null || sourceRoot === "" || SCHEME.test(name) || isRooted(name)) return name;
  return `${sourceRoot.replaceAll("\\", "/").replace(/\/$/, "")}/${name}`;
}
var isRooted = (path) => path.startsWith("/") || /^[a-z]:\//i.test(path);
var isFromRoot = (full, bare) => SCHEME.test(full) || isRooted(bare);
var STEP = /(?:^|\/)\.{0,2}(?:\/|$)/;
function resolved(from, path) {
  let result = from;
  for (let start = 0; start < path.length; ) {
    const rest = start === 0 ? path : path.slice(start);
    if (!STEP.test(rest)) return result === "" ? rest : `${result}/${rest}`;
    const slash = rest.indexOf("/");
    const segment = slash === -1 ? rest : rest.slice(0, slash);
    if (segment === "..") result = result.slice(0, Math.max(0, result.lastIndexOf("/")));
    else if (segment !== "" && segment !== ".") result = result === "" ? segment : `${result}/${segment}`;
    start += segment.length + 1;
  }
  return result;
}

// src/source-map/source-tree.ts
var MOST_BRANCHES = 300;
var MOST_CHARACTERS2 = 2e4;
var MOST_COUNTED = 5e3;
var MOST_COUNTED_CHARACTERS = 5e5;
function sourceTree() {
  const counted = /* @__PURE__ */ new Map();
  let characters = 0;
  return {
    add: (path, lines) => {
      const directory = directoryOf2(withoutOwner(`/${path}`));
      const known3 = counted.get(directory);
      if (known3 === void 0) {
        characters += directory.length;
        if (counted.size >= MOST_COUNTED || characters > MOST_COUNTED_CHARACTERS) return;
        counted.set(directory, { sources: 1, lines });
      } else {
        known3.sources += 1;
        known3.lines += lines;
      }
    },
    branches: () => fitted([...counted].map(([directory, { sources, lines }]) => [directory, sources, lines]))
  };
}
function fitted(branches) {
  const most = branches.reduce((sum, [, sources]) => sum + sources, 0);
  let tree = branches;
  for (let few = 1; !fits(tree) && few < 2 * most; few = few < 16 ? few + 1 : few * 2) tree = folded(tree, few);
  return fits(tree) ? sorted(tree) : largest(tree);
}
function folded(branches, few) {
  const byDirectory = new Map(branches.map(([directory, sources, lines]) => [directory, { sources, lines }]));
  const deepestFirst = [...new Set(branches.flatMap(([directory]) => withAncestors(directory)))].toSorted((a, b) => b.length - a.length);
  for (const directory of deepestFirst) {
    const counted = byDirectory.get(directory);
    const slash = directory.lastIndexOf("/");
    if (counted === void 0 || counted.sources > few || slash === -1) continue;
    const above = byDirectory.get(directory.slice(0, slash)) ?? { sources: 0, lines: 0 };
    byDirectory.set(directory.slice(0, slash), { sources: above.sources + counted.sources, lines: above.lines + counted.lines });
    byDirectory.delete(directory);
  }
  return [...byDirectory].map(([directory, { sources, lines }]) => [directory, sources, lines]);
}
function withAncestors(directory) {
  const found = [directory];
  for (let at = directory.lastIndexOf("/"); at > 0 && found.length < MOST_ANCESTORS; at = directory.lastIndexOf("/", at - 1))
    found.push(directory.slice(0, at));
  return found;
}
var MOST_ANCESTORS = 30;
var fits = (branches) => branches.length <= MOST_BRANCHES && branches.reduce((sum, [directory]) => sum + directory.length, 0) <= MOST_CHARACTERS2;
var sorted = (branches) => branches.toSorted((a, b) => byCodeUnit(a[0], b[0]));
function largest(branches) {
  let left = MOST_CHARACTERS2;
  const most = branches.toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).slice(0, MOST_BRANCHES).filter(([directory]) => (left -= directory.length) >= 0);
  return sorted(most);
}
var directoryOf2 = (rooted) => rooted.slice(1, Math.max(1, rooted.lastIndexOf("/"))) || ".";

// src/source-map/blast-radius.ts
function blastRadius(maps, place) {
  const collector = radiusCollector(place);
  for (const map of maps) map.eachSource(collector.add);
  return collector.radius();
}
function radiusCollector({ path, pack }) {
  const mapDirectory = directoryOf3(path);
  const seen = seenSources();
  const directories = directoryTally();
  const tree = sourceTree();
  const figures = { sources: 0, withContent: 0, own: 0, lines: 0, bytes: 0 };
  const add = (source) => {
    figures.sources += 1;
    const { content, name } = source;
    if (content === null || content.bytes === 0) return;
    figures.withContent += 1;
    const where = name === null ? null : sourcePath(name, source.sourceRoot, mapDirectory);
    if (where !== null && isKnown({ source, content, where, pack })) return;
    if (where !== null && !seen.add(where.path, content.bytes, content.lines)) return;
    figures.own += 1;
    figures.lines += content.lines;
    figures.bytes += content.bytes;
    directories.add(where?.path ?? "");
    tree.add(where?.path ?? "", content.lines);
  };
  return { add, radius: () => ({ ...figures, directories: directories.sorted(), tree: tree.branches() }) };
}
var directoryOf3 = (path) => path.split("/").slice(0, -1).filter((segment) => !/\.map\.gz!$/i.test(segment)).join("/");
function isKnown({ source, content, where, pack }) {
  if (where.installed) return !isOfOwnScope(where, pack.name);
  return isMadeByTool(source.name ?? "", content) || shipsAnyway(where, content, pack);
}
function isOfOwnScope({ candidates }, packageName) {
  if (!packageName.startsWith("@")) return false;
  const scope = `node_modules/${packageName.slice(0, packageName.indexOf("/") + 1)}`;
  return candidates.some((path) => path.slice(path.lastIndexOf("node_modules/")).startsWith(scope));
}
var MADE_BY_TOOL = /^\0|^(?:webpack|rspack):\/\/[^/]*\/?(?:webpack|rspack)\/|^(?:webpack|rspack)\/|\(webpack\)|(?:^|\/)(?:external |ignored\||\[synthetic:|rolldown\/runtime)|\(ignored\)| (?:sync|lazy) (?:recursive )?\^|^virtual:/;
var LONGEST_MADE_BY_TOOL = 1e3;
var isMadeByTool = (name, { lines }) => lines <= LONGEST_MADE_BY_TOOL && MADE_BY_TOOL.test(name);
function shipsAnyway({ candidates }, content, pack) {
  const packed = sizesOf(pack.files);
  return candidates.some((path) => {
    const size = packed.get(path);
    return size !== void 0 && isSameSize(size, content);
  });
}
var BYTE_ORDER_MARK2 = 3;
function isSameSize(size, { bytes, lines }) {
  const difference2 = Math.abs(size - bytes);
  return difference2 <= BYTE_ORDER_MARK2 || Math.abs(difference2 - lines) <= BYTE_ORDER_MARK2;
}
var sizesOfFiles = /* @__PURE__ */ new WeakMap();
function sizesOf(files) {
  const known3 = sizesOfFiles.get(files);
  if (known3 !== void 0) return known3;
  const made = new Map(files.map(({ path, size }) => [path, size]));
  sizesOfFiles.set(files, made);
  return made;
}
var SHOWN_DIRECTORIES = 3;
var KEPT_DIRECTORIES = 100;
var ownWords = ({ own: own2, lines }) => `${plural(own2, "source file")} (${plural(lines, "line")})`;
function publishWords(radius, where = "") {
  const [[only] = ["."], ...others] = radius.directories;
  const words = `would publish ${ownWords(radius)}`;
  if (others.length > 0) return `${words}${where}: ${directoryWords(radius)}`;
  return `${words}${only === "." ? "" : ` of ${shownPath(only)}`}${where}`;
}
function directoryWords({ directories }) {
  const shown3 = directories.slice(0, SHOWN_DIRECTORIES).map(([directory, sources]) => `${shownPath(directory)} ${count(sources)}`);
  const more = directories.length - shown3.length;
  return more === 0 ? shown3.join(", ") : `${shown3.join(", ")} and ${plural(more, "more directory", "more directories")}`;
}
var carriedWords = (radius) => radius.own === 0 ? "" : `, and carries ${ownWords(radius)}`;
var radiusData = ({ directories, tree, ...figures }) => ({
  ...figures,
  directories: Object.fromEntries(directories.slice(0, KEPT_DIRECTORIES)),
  ...tree.length > 0 && { tree }
});

// src/source-map/compressed.ts
var LARGEST2 = 128 * 1024 * 1024;
function decompressed(bytes) {
  try {
    return nodeZlib().brotliDecompressSync(bytes, { maxOutputLength: LARGEST2, chunkSize: LARGEST2 + 1 });
  } catch (error) {
    return isTooLarge(error) ? "it is compressed, and more than 128 MiB without that" : "it is compressed, and broken or in another format";
  }
}
var isTooLarge = (error) => typeof error === "object" && error !== null && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";

// src/source-map/path-tally.ts
function pathCollector() {
  const machine = { paths: 0, first: null };
  const rooted = { paths: 0, first: null };
  const add = (path) => {
    const found = machinePath(path);
    if (found === null) return;
    const list = found.kind === "rooted" ? rooted : machine;
    list.paths += 1;
    list.first ??= found;
  };
  return { add, tally: () => ({ machine, rooted }) };
}

// src/source-map/exposure.ts
function exposureCollector(place) {
  const radius = radiusCollector(place);
  const paths = pathCollector();
  const add = ({ eachSource, eachRoot, file }) => {
    eachSource((source) => {
      radius.add(source);
      if (source.name !== null) paths.add(source.name);
    });
    eachRoot(paths.add);
    if (file !== null) paths.add(file);
  };
  return { add, exposure: () => ({ radius: radius.radius(), paths: paths.tally() }) };
}

// src/source-map/encoded-text.ts
var CHUNK = 1 << 16;
var WINDOW = LOOKAHEAD * 3;
function encodedText(bytes, { from, to, isBase64 }) {
  const decode = isBase64 ? decodeBase64 : decodePercents;
  const window = Buffer.allocUnsafe(Math.min(WINDOW, to - from));
  const beginnings = [];
  let start = 0;
  let length = 0;
  let raw = from;
  const decodeMore = () => {
    if (start + length > (beginnings.at(-1)?.start ?? -1)) beginnings.push({ start: start + length, raw });
    const limit = Math.min(CHUNK, to - raw);
    const end = decode(bytes, { from: raw, to, limit }, window.subarray(length, length + limit));
    raw = end.raw;
    length += end.written;
  };
  const drop = (count2) => {
    window.copyWithin(0, count2, length);
    start += count2;
    length -= count2;
  };
  let stretch = null;
  const stretchAt = (at) => {
    const isAtHand = at >= start && (raw === to || at + LOOKAHEAD <= start + length);
    if (stretch !== null && isAtHand) return stretch;
    if (at < start) ({ start, raw, length } = { ...beginnings.findLast((one) => one.start <= at) ?? { start: 0, raw: from }, length: 0 });
    while (at + LOOKAHEAD > start + length && raw < to) {
      drop(Math.min(at - start, length));
      while (raw < to && length + Math.min(CHUNK, to - raw) <= window.length) decodeMore();
    }
    stretch = { bytes: window.subarray(0, length), start, isLast: raw === to };
    return stretch;
  };
  const size = () => {
    for (; raw < to; stretch = null) {
      drop(length);
      decodeMore();
    }
    return start + length;
  };
  return { stretchAt, size };
}
var [PERCENT, PADDING] = [37, 61];
var BLANKS = [32, 9, 10, 13];
var SPECIAL = [PERCENT, PADDING, ...BLANKS];
function decodeBase64(bytes, { from, to, limit }, out) {
  const end = from + limit === to ? to : from + limit - limit % 4;
  const plain = bytes.subarray(from, end);
  if (!SPECIAL.some((sign) => plain.includes(sign))) return { raw: end, written: out.write(latin1Text(bytes, from, end), "base64") };
  const letters = Buffer.allocUnsafe(limit);
  const most = Math.max(4, limit - limit % 4);
  let count2 = 0;
  let raw = from;
  while (raw < to && count2 < most) {
    const sign = signAt(bytes, raw, to);
    raw += isEscape(bytes, raw, to) ? 3 : 1;
    if (sign === PADDING) raw = to;
    else if (IS_LETTER[sign] === 1) {
      letters[count2] = sign;
      count2 += 1;
    }
  }
  return { raw, written: out.write(latin1Text(letters, 0, count2), "base64") };
}
function decodePercents(bytes, { from, to, limit }, out) {
  const plain = bytes.subarray(from, from + limit);
  if (!plain.includes(PERCENT)) {
    out.set(plain);
    return { raw: from + limit, written: limit };
  }
  let written = 0;
  let raw = from;
  while (raw < from + limit) {
    out[written] = signAt(bytes, raw, to);
    written += 1;
    raw += isEscape(bytes, raw, to) ? 3 : 1;
  }
  return { raw, written };
}
var isEscape = (bytes, at, to) => bytes[at] === PERCENT && at + 2 < to && hexDigit(bytes[at + 1] ?? -1) !== -1 && hexDigit(bytes[at + 2] ?? -1) !== -1;
var signAt = (bytes, at, to) => isEscape(bytes, at, to) ? hexDigit(bytes[at + 1] ?? -1) * 16 + hexDigit(bytes[at + 2] ?? -1) : bytes[at] ?? 0;
var IS_LETTER = Uint8Array.from({ length: 256 }, (_, byte) => byte < 128 && /[\w+/-]/.test(String.fromCharCode(byte)) ? 1 : 0);

// src/source-map/inline.ts
var HEADER = /^\s*data:([^,\s"'`<>\\()]*),\s*/i;
var LONGEST_HEADER = 200;
var SHORTEST_UNREADABLE = 100;
var MOST_MAPS = 1e5;
var TOO_MANY = `it is one of more than ${count(MOST_MAPS)}`;
function* inlineMaps(bytes, references) {
  let budget = 2 * bytes.length + 65536;
  let maps = 0;
  for (const reference of references) {
    const data = dataOf(bytes, reference);
    if (data === null) continue;
    const { start, comment } = reference;
    budget -= data.to - data.from;
    const limit = budget < 0 ? 'more data follows each "sourceMappingURL=" than can be decoded' : maps === MOST_MAPS ? TOO_MANY : null;
    if (limit !== null) return yield { start, reading: { kind: "unreadable", reason: limit } };
    const reading = readData(bytes, data, comment !== null && data.to - data.from >= SHORTEST_UNREADABLE);
    if (reading === null || reading.kind === "other") continue;
    maps += 1;
    yield { start, reading };
  }
}
function dataOf(bytes, { valueStart, comment }) {
  if (!startsWithData(bytes, valueStart)) return null;
  const header = HEADER.exec(latin1Text(bytes, valueStart, valueStart + LONGEST_HEADER));
  if (header === null) return null;
  const from = valueStart + header[0].length;
  const isBase64 = /(?:^|;)\s*base64\s*$/i.test(header[1] ?? "");
  const to = isBase64 ? base64End(bytes, from, comment) : lineEnd2(bytes, from, comment);
  return to === from ? null : { from, to, isBase64 };
}
function readData(bytes, data, isMeant2) {
  const { from, to, isBase64 } = data;
  const head = encodedText(bytes, { from, to: Math.min(to, from + 64), isBase64 }).stretchAt(0).bytes;
  if (!looksLikeJson(head)) return isMeant2 && isBase64 ? { kind: "unreadable", reason: "its data is no JSON" } : null;
  const reading = readSourceMap(encodedText(bytes, data), { trailing: !isBase64 });
  return reading.kind === "unreadable" && !isMeant2 ? null : reading;
}
var DATA = [100, 97, 116, 97];
function startsWithData(bytes, from) {
  let at = from;
  while (bytes[at] === 32 || bytes[at] === 9) at += 1;
  return DATA.every((letter, index) => ((bytes[at + index] ?? 0) | 32) === letter) && bytes[at + DATA.length] === 58;
}
var BASE64 = Uint8Array.from({ length: 256 }, (_, byte) => /[\w+/=%-]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0);
function base64End(bytes, from, comment) {
  let at = from;
  for (; ; ) {
    while (BASE64[bytes[at] ?? 0] === 1) at += 1;
    if (comment !== "block" || at >= bytes.length || !isBlank(bytes[at])) return at;
    at += 1;
  }
}
var BLANKS2 = [32, 9, 10, 13];
var isBlank = (byte) => byte !== void 0 && BLANKS2.includes(byte);
function lineEnd2(bytes, from, comment) {
  const newline = bytes.indexOf(10, from);
  const end = newline === -1 ? bytes.length : newline;
  if (comment !== "block") return end;
  const close = Buffer.from(bytes.buffer, bytes.byteOffset, end).indexOf("*/", from, "latin1");
  return close === -1 ? end : close;
}
var looksLikeJson = (head) => /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*(?:[{[]|\)\]\})/.test(latin1Text(head, 0, head.length));

// src/source-map/inline-summary.ts
var LARGE = 1e7;
function summaryOf(found, place) {
  const exposed2 = exposureCollector(place);
  const large = [];
  const addLarge = (map) => void large.push({ size: map.size, radius: blastRadius([map], place) });
  let alone = null;
  let maps = 0;
  let first = null;
  const unreadable3 = { maps: 0, first: 0, reason: "" };
  for (const { start, reading } of found) {
    if (reading.kind === "unreadable") {
      if (unreadable3.maps === 0) Object.assign(unreadable3, { first: start, reason: reading.reason });
      unreadable3.maps += 1;
      continue;
    }
    maps += 1;
    first ??= start;
    exposed2.add(reading);
    if (alone !== null) addLarge(alone);
    alone = maps === 1 && reading.size >= LARGE ? reading : null;
    if (maps > 1 && reading.size >= LARGE) addLarge(reading);
  }
  const exposure = exposed2.exposure();
  if (alone !== null) large.push({ size: alone.size, radius: exposure.radius });
  return {
    maps,
    first,
    ...exposure,
    large,
    unreadable: unreadable3.maps === 0 ? null : unreadable3
  };
}

// src/source-map/reference.ts
var REFERENCE = "sourceMappingURL=";
var [NEWLINE, RETURN, SPACE, TAB, SLASH, STAR] = [10, 13, 32, 9, 47, 42];
function* referencesIn(bytes, hits) {
  for (const [index, start] of hits.entries())
    yield { start, valueStart: start + REFERENCE.length, comment: commentBefore(bytes, start), limit: hits[index + 1] ?? bytes.length };
}
function commentBefore(bytes, start) {
  let at = start - 1;
  while (bytes[at] === SPACE || bytes[at] === TAB) at -= 1;
  if (bytes[at] !== 35 && bytes[at] !== 64) return null;
  if (bytes[at - 2] !== SLASH) return null;
  if (bytes[at - 1] === SLASH) return "line";
  return bytes[at - 1] === STAR ? "block" : null;
}
var LONGEST_URL = 65536;
var NOT_IN_A_URL = /["'`<>{}[\]|^]/;
function addressOf2(bytes, { start, valueStart, comment, limit }) {
  if (comment === null || isInDocumentation(bytes, start)) return null;
  let end = valueStart;
  const last = Math.min(limit, valueStart + LONGEST_URL);
  while (end < last && !isSpace(bytes[end]) && !(comment === "block" && closesBlock(bytes, end))) end += 1;
  return end > valueStart && endsComment(bytes, end, comment) ? cleanAddress(bytes, valueStart, end) : null;
}
var closesBlock = (bytes, at) => bytes[at] === STAR && bytes[at + 1] === SLASH;
function cleanAddress(bytes, from, to) {
  const address = utf8Text(bytes, from, to);
  return NOT_IN_A_URL.test(address) ? null : address;
}
var isSpace = (byte) => byte === void 0 || byte === SPACE || byte === TAB || byte === NEWLINE || byte === RETURN;
function endsComment(bytes, from, comment) {
  let at = from;
  while (bytes[at] === SPACE || bytes[at] === TAB || comment === "block" && isSpace(bytes[at]) && at < bytes.length) at += 1;
  if (comment === "block") return closesBlock(bytes, at);
  return bytes[at] === void 0 || bytes[at] === NEWLINE || bytes[at] === RETURN;
}
function isInDocumentation(bytes, start) {
  let at = start - 1;
  const furthest = Math.max(-1, start - 200);
  while (at > furthest && bytes[at] !== NEWLINE && bytes[at] !== RETURN) at -= 1;
  const before = latin1Text(bytes, at + 1, start);
  return /^\s*(?:\*(?!\/)|\/\/(?![#@]\s*$)|\/\*(?![#@]\s*$)(?!.*\*\/))/.test(before);
}

// src/source-map/maps-in-file.ts
var SOURCE_MAP_NEEDLES = [
  { text: REFERENCE, ignoreCase: false },
  { text: '"sourcesContent"', ignoreCase: false }
];
var MAP_NAME = /(?:\.map(?:\.(?:bak|br|gz|json|old|orig|txt|zst))?|\.sourcemap)$/;
var CODE = "(?:bundle|cjs|coffee|cts|css|hbc|html|js|jsbundle|jsx|less|mjs|mts|sass|scss|svelte|ts|tsx|vue|wasm)";
var CODE_MAP_NAME = new RegExp(`\\.${CODE}\\.(?:sourcemap$|map(?:\\.|$))`);
var CODE_NAME = new RegExp(`\\.${CODE}$`);
var DECLARATION_MAP_NAME = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)\.map/;
var isMapName = ({ name }) => MAP_NAME.test(name);
var isCodeName = ({ name }) => CODE_NAME.test(name);
var isDeclarationMapName = ({ name }) => DECLARATION_MAP_NAME.test(name);
var wantsMaps = ({ parts }) => isMapName(parts);
function isMeantAsSourceMap({ name, lower, path }, packed) {
  if (CODE_MAP_NAME.test(name)) return true;
  const stem = path.slice(0, lower.lastIndexOf(".map"));
  return CODE_SIBLINGS.some((extension) => packed.has(stem + extension));
}
var CODE_SIBLINGS = [".js", ".mjs", ".cjs", ".css", ".min.js", ".min.css"];
var keptOf = /* @__PURE__ */ new WeakMap();
function mapsIn(input) {
  const { file, bytes } = input;
  const { path } = file.parts;
  const kept = keptOf.get(bytes);
  if (kept?.path === path) return kept;
  const made = { path, ...readMaps(input) };
  keptOf.set(bytes, made);
  return made;
}
function readMaps({ file, bytes, hits: [referenceHits = [], contentHits = []], pack }) {
  const place = { path: file.parts.path, pack };
  const whole = exposed(readWhole(file, bytes, contentHits), place);
  const references = whole?.kind === "map" ? [] : referenceHits;
  return { whole, inline: summaryOf(inlineMaps(bytes, referencesIn(bytes, references)), place), references };
}
function exposed(reading, place) {
  if (reading?.kind !== "map") return reading;
  const collector = exposureCollector(place);
  collector.add(reading);
  return { kind: "map", size: reading.size, ...collector.exposure() };
}
function readWhole({ parts, kind }, bytes, contentHits) {
  if (kind === "gzip" || kind === "zip") return null;
  if (isMapName(parts)) return readNamed(parts, bytes);
  if (contentHits.length === 0 || !beginsAsJson(bytes)) return null;
  const reading = readSourceMap(wholeText(bytes));
  if (reading.kind === "map") return reading;
  return reading.kind === "unreadable" && parts.extension === ".json" ? reading : null;
}
function readNamed({ extension }, bytes) {
  if (extension !== ".br") return readSourceMap(wholeText(bytes));
  const plain = decompressed(bytes);
  return typeof plain === "string" ? { kind: "unreadable", reason: plain } : readSourceMap(wholeText(plain));
}
function beginsAsJson(bytes) {
  const first = peek(cursorAt(wholeText(bytes), bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0));
  return first === 123 || first === 91 || first === 41;
}

// src/rules/source-map-content.ts
var ID8 = "source-map-content";
var sourceMapContent = {
  scope: "content",
  meta: {
    id: ID8,
    summary: "source maps that carry the source code itself; an error where the licence keeps it closed",
    severity: { recommended: "error", strict: "error" },
    help: 'end "files" in package.json with "!**/*.map", or name the licence in package.json if it is an open one',
    variants: {
      "open-source": { summary: "package.json names an open-source licence", severity: { recommended: "warning", strict: "error" } },
      "shipped-anyway": {
        summary: "all sources ship beside the map, or come from installed packages",
        severity: { recommended: "note", strict: "note" }
      },
      "content-less": { summary: "the map names sources and carries none", severity: { recommended: "note", strict: "note" } },
      types: { summary: "maps of declarations that carry no sources, `*.d.ts.map`", severity: { recommended: "note", strict: "warning" } },
      unreadable: {
        summary: "a source map that cannot be read, so that nobody knows what it holds",
        severity: { recommended: "error", strict: "error" }
      },
      unrecognised: {
        summary: "a file of an open-source package that ends in `.map`, is not JSON and belongs to no code",
        severity: { recommended: "warning", strict: "error" }
      }
    },
    docs: {
      why: [
        "On 2026-03-31 one 59.8 MB `cli.js.map` put about 1,900 source files of a closed product on the internet. A source map carries its sources in",
        "`sourcesContent`, so it is the product. Nobody had listed the file; nothing excluded it.",
        "",
        'The rule reads every file that is called a map, compressed ones (`.map.br`, and `.map.gz` as an archive) and JSON of any name with `"sourcesContent"` in it included, whether code',
        "refers to it or not, and counts what would become known: sources with content that neither come from `node_modules` nor ship as files anyway (same path, same size), their",
        "lines, their directories. Size does not tell a leak from a harmless map, the licence does: 22.5 % of 1,458 published packages ship maps, and every one that ships",
        "their content is open source. So content is an error where `license` is missing, `UNLICENSED`, `SEE LICENSE IN …` or a custom one, and a warning elsewhere.",
        "",
        "A map that cannot be read cannot be judged, and is an error. So is everything in a closed package that ends in `.map` and is not JSON; in an open-source package",
        "such a file, when no code belongs to it, is a warning: it may be the map of a game."
      ].join("\n"),
      example: [
        'A package with `"license": "SEE LICENSE IN README.md"` and a bundler that writes maps beside its output:',
        "",
        "```text",
        "error[source-map-content]: cli.js.map would publish 1,906 source files (512,000 lines): src/utils 285, src/components 260, src/commands 195 and 27 more directories",
        "```"
      ].join("\n"),
      fix: [
        "Take the maps back after the entry that lets them in:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```",
        "",
        'This works with every npm. The shorter `"!*.map"` does not: npm 10 and 11 drop nested maps for it, npm 12 ships them. Best of all, tell the',
        "bundler not to write maps, or to leave their content out (`sourcesContent: false`). If the package is open source, name its licence in package.json."
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { whole } = mapsIn(input);
    if (whole === null) return [];
    switch (whole.kind) {
      case "map":
        return readable(input, whole);
      case "other":
        return isMeant(input) ? [notAMap(input)] : [];
      case "unreadable":
        return [unreadable(input, whole.reason)];
    }
  }
};
function readable(input, { size, radius }) {
  const { parts } = input.file;
  const data = { size, ...radiusData(radius) };
  if (radius.own > 0) return [{ ...variantOf4(input), path: parts.path, message: `${parts.path} ${publishWords(radius)}`, data }];
  if (radius.withContent > 0) {
    const message2 = `${parts.path} carries ${plural(radius.withContent, "source file")}, none of them new: they ship as files or come from installed packages`;
    return [{ rule: ID8, variant: "shipped-anyway", path: parts.path, message: message2, data }];
  }
  if (!isMapName(parts)) return [];
  const message = `${parts.path} would be published: it names ${plural(radius.sources, "source file")} and carries the text of none`;
  return [{ rule: ID8, variant: isDeclarationMapName(parts) ? "types" : "content-less", path: parts.path, message, data }];
}
var isClosed = ({ pack }) => licenceKind(pack.manifest.data) === "closed";
var variantOf4 = (input) => isClosed(input) ? { rule: ID8 } : { rule: ID8, variant: "open-source" };
function notAMap({ file, bytes }) {
  const { path } = file.parts;
  const message = `${path} would be published: it has the name of a source map and holds none`;
  return { rule: ID8, variant: "content-less", path, message, data: { size: bytes.length } };
}
function unreadable(input, reason) {
  const { path } = input.file.parts;
  const isSourceMap = isClosed(input) || isMeant(input) || beginsAsJson(input.bytes);
  return {
    rule: ID8,
    variant: isSourceMap ? "unreadable" : "unrecognised",
    path,
    message: `${path} would be published, and cannot be read as a source map: ${reason}`,
    help: 'take the file out of "files" in package.json, or build it anew; if it is meant to be no source map, give it another name',
    data: { size: input.bytes.length, reason }
  };
}
var isMeant = ({ file, pack }) => isMeantAsSourceMap(file.parts, sizesOf(pack.files));

// src/rules/source-map-inline.ts
var ID9 = "source-map-inline";
var sourceMapInline = {
  scope: "content",
  meta: {
    id: ID9,
    summary: "source code in source maps inside of code and style sheets; an error where the licence keeps it closed",
    severity: { recommended: "error", strict: "error" },
    help: "switch inline source maps off in the bundler for what is published, or let it leave their content out",
    variants: {
      "open-source": { summary: "package.json names an open-source licence", severity: { recommended: "warning", strict: "error" } },
      "shipped-anyway": {
        summary: "all sources ship beside the file, or come from installed packages",
        severity: { recommended: "note", strict: "note" }
      },
      unreadable: { summary: "an inline source map that cannot be read", severity: { recommended: "error", strict: "error" } }
    },
    docs: {
      why: [
        "In February 2025 the bundle of a closed product ended in a comment of 18 million characters: its whole source code as an inline source map. No rule about names",
        "sees such a map, since there is no file to see.",
        "",
        "The rule decodes every `sourceMappingURL=data:` of a file, base64 or percent-encoded, in comments of scripts and style sheets and in the strings that",
        "webpack's `eval` devtools write. What does not decode to a source map is code that works on such comments, and stays quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-inline]: cli.mjs would publish 400 source files (12,000 lines) in an inline source map: src/tools 130, src/utils 122, src/commands 81 and 2 more directories",
        "```"
      ].join("\n"),
      fix: [
        'Tell the bundler: `sourcemap: false` or `"external"` with esbuild, `devtool: false` or `"hidden-source-map"` with webpack, `sourcemap: true` instead of',
        '`"inline"` with Rollup and Vite, `"inlineSourceMap": false` with TypeScript. Keep the maps that are written then out of the package:',
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```"
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { inline } = mapsIn(input);
    return [...carried(input, inline), ...unreadable2(input, inline)];
  }
};
function carried(input, { maps, first, radius }) {
  const { path } = input.file.parts;
  if (radius.withContent === 0) return [];
  const where = maps === 1 ? "an inline source map" : `${count(maps)} inline source maps`;
  const data = { maps, ...radiusData(radius) };
  const region = regionAt(input, first);
  if (radius.own === 0) {
    const message2 = `${path} carries source code in ${where}, none of it new: it ships as files or comes from installed packages`;
    return [{ rule: ID9, variant: "shipped-anyway", path, message: message2, ...region, data }];
  }
  const closed = licenceKind(input.pack.manifest.data) === "closed";
  const message = `${path} ${publishWords(radius, ` in ${where}`)}`;
  return [{ rule: ID9, ...!closed && { variant: "open-source" }, path, message, ...region, data }];
}
function unreadable2(input, inline) {
  if (inline.unreadable === null) return [];
  const { path } = input.file.parts;
  const { maps, first, reason } = inline.unreadable;
  const more = maps === 1 ? "" : `, and ${count(maps - 1)} more`;
  const message = `${path} would be published with an inline source map that cannot be read: ${reason}${more}`;
  return [{ rule: ID9, variant: "unreadable", path, message, ...regionAt(input, first), data: { maps, reason } }];
}
function regionAt({ placeOf }, start) {
  const region = start === null ? null : placeOf(start, start + REFERENCE.length).region;
  return region === null ? {} : { region };
}

// src/rules/source-map-large.ts
var ID10 = "source-map-large";
var sourceMapLarge = {
  scope: "content",
  meta: {
    id: ID10,
    summary: "a single source map of 10 MB or more",
    severity: { recommended: "error", strict: "error" },
    help: 'end "files" in package.json with "!**/*.map": what is debugged with so large a map is debugged from the repository',
    docs: {
      why: [
        "A map of this size describes a whole product, or dependencies that have maps of their own. Everybody who installs the package downloads it, and hardly anybody opens it.",
        "The map of the incident of 2026 had 59.8 MB. The rule holds for every licence, and for maps without content."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-large]: cli.js.map is a source map of 59.8 MB, and carries 1,906 source files (512,000 lines)",
        "```"
      ].join("\n"),
      fix: [
        "Leave it out, or leave out its content (`sourcesContent: false`):",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```"
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { path } = input.file.parts;
    const { whole, inline } = mapsIn(input);
    const itself = whole?.kind === "map" && whole.size >= LARGE ? [whole] : [];
    return [...itself.map((map) => findingOf15(path, "is", map)), ...inline.large.map((map) => findingOf15(path, "holds", map))];
  }
};
function findingOf15(path, verb, { size, radius }) {
  const message = `${path} ${verb} a source map of ${humanSize(size)}${carriedWords(radius)}`;
  return { rule: ID10, path, message, data: { size, limit: LARGE, ...radiusData(radius) } };
}

// src/rules/source-map-path.ts
var ID11 = "source-map-path";
var sourceMapPath = {
  scope: "content",
  meta: {
    id: ID11,
    summary: "absolute paths of the machine that built a source map, home directories above all",
    severity: { recommended: "error", strict: "error" },
    help: 'let the bundler write relative sources and no sourceRoot, or keep the map out of "files" in package.json',
    variants: {
      rooted: {
        summary: "paths such as `/src/a.ts` that may as well start at the root of a web server",
        severity: { recommended: "note", strict: "warning" }
      }
    },
    docs: {
      why: [
        "A path such as `/Users/<name>/clients/<customer>/src/a.ts` in `sources` or `sourceRoot` gives away who built the package, for whom and where, on top of",
        "the layout of the source tree. It is of no use to anybody else: no debugger finds the file. None of 16,750 maps in 1,458 good packages has one.",
        "",
        "Addresses of bundlers (`webpack:///./src/a.ts`) are fine; `webpack:////home/…` and `file:///…` are not. The name of the user is masked in every output."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-path]: dist/cli.js.map names 12 absolute paths of the machine that built it, such as /home/***/clients/acme/src/cli.ts",
        "```"
      ].join("\n"),
      fix: [
        'Make the paths relative: `sourceRoot: ""` in esbuild and TypeScript, `output.sourcemapPathTransform` in Rollup, `output.devtoolModuleFilenameTemplate` in webpack.',
        "Or do not publish the map:",
        "",
        "```json",
        '"files": ["dist", "!dist/**/*.map"]',
        "```"
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { whole, inline } = mapsIn(input);
    const { paths: named2, radius } = whole?.kind === "map" ? whole : inline;
    const { paths, first } = named2.machine.paths > 0 ? named2.machine : named2.rooted;
    if (first === null) return [];
    const { path } = input.file.parts;
    const data = { paths, example: shownPath(first.masked), ...radiusData(radius) };
    const message = `${path} names ${wordsOn(paths, first)}${carriedWords(radius)}`;
    return [{ rule: ID11, ...first.kind === "rooted" && { variant: "rooted" }, path, message, data }];
  }
};
function wordsOn(paths, { kind, masked: masked2 }) {
  if (kind === "rooted") return `${plural(paths, "path")} from the root, such as ${shownPath(masked2)}`;
  if (paths === 1) return `an absolute path of the machine that built it, ${shownPath(masked2)}`;
  return `${count(paths)} absolute paths of the machine that built it, such as ${shownPath(masked2)}`;
}

// src/rules/source-map-url.ts
var ID12 = "source-map-url";
var sourceMapUrl = {
  scope: "content",
  meta: {
    id: ID12,
    summary: "code that points debuggers at a source map on a server or on the machine that built it, or at none",
    severity: { recommended: "error", strict: "error" },
    help: "let the bundler write hidden source maps, or strip the comment: the map is uploaded under a name that the package need not know",
    variants: {
      dangling: { summary: "the map that the file refers to does not ship", severity: { recommended: "note", strict: "note" } }
    },
    docs: {
      why: [
        "Whoever opens the developer tools asks that server for the map: a public one hands out the source code, an internal one gives away the name of a host behind the firewall and",
        "learns who debugs. The map of the incident of 2026 also lay, complete, where the comment pointed. None of 1,458 good packages refers to a server.",
        "",
        "Only comments are judged that a debugger would obey. Documentation and code that writes such comments stay quiet. That the map beside a file does not ship is a note: it is what",
        "taking maps out of a package looks like, and worth a look if the maps were meant to ship."
      ].join("\n"),
      example: [
        "```text",
        "error[source-map-url]: lib/remote.js points debuggers at a source map on maps.corp.internal.example",
        "note[source-map-url]: lib/index.js refers to index.js.map, which does not ship",
        "```"
      ].join("\n"),
      fix: [
        'Use `sourcemap: "external"` with esbuild, `"hidden"` with Rollup and Vite, `devtool: "hidden-source-map"` with webpack: the maps are written, the comment is not.'
      ].join("\n")
    }
  },
  needles: SOURCE_MAP_NEEDLES,
  inspect(input) {
    const { parts } = input.file;
    if (DOCUMENTS.has(parts.extension)) return [];
    const servers = serverTally();
    let machine = null;
    let last = null;
    for (const reference of referencesIn(input.bytes, mapsIn(input).references)) {
      const address = addressOf2(input.bytes, reference);
      if (address === null) continue;
      last = { reference, address };
      const host = hostOf(address);
      if (host !== null) servers.add(host, reference);
      else if (machine === null && !isData(address) && machinePath(address)?.kind === "machine") machine = last;
    }
    return [
      ...remote(input, servers.tally()),
      ...machine === null ? [] : [onTheMachine(input, machine)],
      // The last one is the one that counts; earlier ones were left behind when files were joined.
      ...last === null || !isCodeName(parts) ? [] : dangling(input, last)
    ];
  }
};
var DOCUMENTS = /* @__PURE__ */ new Set([".adoc", ".json", ".map", ".markdown", ".md", ".mdx", ".rst", ".txt"]);
var MOST_HOSTS = 50;
function serverTally() {
  const hosts = /* @__PURE__ */ new Map();
  let others = null;
  const add = (host, reference) => {
    const known3 = hosts.get(host) ?? (hosts.size < MOST_HOSTS ? null : others);
    if (known3 !== null) known3.references += 1;
    else if (hosts.size < MOST_HOSTS) hosts.set(host, { first: reference, references: 1 });
    else others = { first: reference, references: 1 };
  };
  return { add, tally: () => ({ hosts, others }) };
}
var SERVER = /^(?:https?|wss?|ftp):[\\/]*([^\\/?#]*)|^[\\/]{2}([^\\/?#]*)/i;
function remote(input, { hosts, others }) {
  const { path } = input.file.parts;
  const known3 = [...hosts].map(([host, { first: first2, references: references2 }]) => {
    const times = references2 === 1 ? "a source map" : `${count(references2)} source maps`;
    const message2 = `${path} points debuggers at ${times} on ${shownPath(host)}`;
    return { rule: ID12, path, message: message2, ...regionOf(input, first2), data: { host, references: references2 } };
  });
  if (others === null) return known3;
  const { first, references } = others;
  const message = `${path} points debuggers at ${plural(references, "more source map")} on other hosts`;
  return [...known3, { rule: ID12, path, message, ...regionOf(input, first), data: { references } }];
}
function hostOf(address) {
  const found = SERVER.exec(address);
  if (found === null) return null;
  const authority = found[1] ?? found[2] ?? "";
  return authority.slice(authority.lastIndexOf("@") + 1).toLowerCase() || "an unnamed host";
}
function onTheMachine(input, { reference, address }) {
  const { path } = input.file.parts;
  const masked2 = machinePath(address)?.masked ?? "";
  const message = `${path} points debuggers at a file of the machine that built it, ${shownPath(masked2)}`;
  return { rule: ID12, path, message, ...regionOf(input, reference), data: { address: masked2 } };
}
var isData = (address) => /^data:/i.test(address);
function dangling(input, { reference, address }) {
  if (hostOf(address) !== null || isData(address) || machinePath(address)?.kind === "machine") return [];
  const { path } = input.file.parts;
  const packed = sizesOf(input.pack.files);
  const bare = address.replace(/[?#].*$/, "");
  if ([bare, decoded2(bare)].some((name) => packed.has(besides(path, name)))) return [];
  const message = `${path} refers to ${shownPath(address)}, which does not ship`;
  const help = "nothing has to be done if the maps are kept out on purpose; a bundler can leave the comment out as well";
  return [{ rule: ID12, variant: "dangling", path, message, help, ...regionOf(input, reference), data: { address: shownPath(address) } }];
}
function decoded2(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
function besides(path, address) {
  const segments = address.startsWith("/") ? [] : path.split("/").slice(0, -1);
  for (const segment of address.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}
function regionOf({ placeOf }, { start }) {
  const { region } = placeOf(start, start + REFERENCE.length);
  return region === null ? {} : { region };
}

// src/rules/version-control.ts
var CVS_FILES = /* @__PURE__ */ new Set(["entries", "entries.log", "repository", "root", "tag", "template"]);
var versionControl = pathRule(
  {
    id: "version-control",
    summary: "version control data: .git/, .svn/, .hg/, CVS/ and the .git file of a worktree",
    severity: { recommended: "error", strict: "error" },
    help: 'list directories in "files" of package.json instead of **/*, and end it with "!**/.git/**"',
    docs: {
      why: [
        "A `.git` directory is the whole history: every file that was ever committed, deleted secrets included, every branch name and e-mail address,",
        "and in `.git/config` now and then a token inside a remote’s URL. npm leaves `.git`, `.svn`, `.hg` and `CVS` out at every depth, though not `.jj` or `.bzr`, and other packers are not that careful: pnpm 10 with",
        '`files: ["**/*"]` ships `.git/HEAD`. A `.git` file comes from a worktree or submodule and tells where the repository stands on',
        "the machine that built the package.",
        "",
        "`.gitignore`, `.gitattributes` and `.gitkeep` are harmless and stay quiet."
      ].join("\n"),
      example: [
        "```text",
        "error[version-control]: vendor/lib/.jj/repo/store/type would be published: it is version control data",
        "```"
      ].join("\n"),
      fix: [
        "Replace `**/*` in `files` by the directories that ship, and take back what stands inside one of them:",
        "",
        "```json",
        '"files": ["vendor", "!vendor/**/.jj/**"]',
        "```"
      ].join("\n")
    }
  },
  (parts) => parts.name === ".git" || isCvs(parts) || toolDirectoryOf("version-control", parts) !== null ? { because: "it is version control data" } : null
);
var isCvs = (parts) => parts.directories.at(-1) === "cvs" && CVS_FILES.has(parts.name);

// src/rules/index.ts
var rules = [
  agentDirectory,
  agentInstructions,
  agentPermissions,
  archiveContent,
  buildInfo,
  ciFile,
  coreDump,
  coverageOutput,
  credentialFile,
  databaseFile,
  denied,
  deniedText,
  disguisedDatabase,
  disguisedExecutable,
  droppedEntry,
  editorDirectory,
  emptyPackage,
  entryPointMissing,
  envFile,
  exceptionExpired,
  exceptionUnused,
  grown,
  lifecycleMayChangeList,
  lockFile,
  logFile,
  memoryDump,
  missingRequired,
  nestedArchive,
  newDependency,
  newExecutable,
  newFile,
  newInstallScript,
  newOpaqueCode,
  notAllowed,
  notPublic,
  npmrcContent,
  osLitter,
  overBudget,
  packerDrift,
  privateKey,
  privateKeyFile,
  removedFile,
  secret,
  sourceFile,
  sourceMapContent,
  sourceMapInline,
  sourceMapLarge,
  sourceMapPath,
  sourceMapUrl,
  testFile,
  versionControl
];

// src/run-report.ts
var ruleMetas = new Map(rules.map(({ meta: meta3 }) => [meta3.id, meta3]));
function reportOf(run) {
  const { policy, request, packages, skipped, since, errors, timings } = run;
  const uses = isWhole(run) ? mergeUses(run.uses) : [];
  const isShard = (request.shard ?? null) !== null;
  const settled = isShard || errors.length > 0 ? [] : uses;
  const violations = policy === null ? [] : policyViolations(settled, policy, run.today);
  return {
    schema: "packgate.report/1",
    tool: { name: "packgate", version: VERSION },
    policy: { path: policy?.path ?? null, sha256: policy?.sha256 ?? null, extends: policy?.extends ?? [], mutable: policy?.mutable ?? [] },
    failOn: request.failOn,
    outcome: outcomeOfRun({ packages, errors, violations }, request.failOn),
    run: { time: run.time, commit: run.commit },
    rules: policy === null ? [] : askedRules(run).map(({ meta: meta3 }) => ({ id: meta3.id, summary: meta3.summary, level: strictestLevel(meta3, policy) })),
    packages,
    skipped,
    ...since !== null && { since },
    ...shardPart(run, uses),
    violations,
    unusedExceptions: unusedExceptions(settled),
    expiringExceptions: policy === null ? [] : expiringExceptions(policy, run.today),
    errors,
    timings
  };
}
function shardPart({ request: { shard = null }, selected }, uses) {
  if (shard === null) return {};
  const exceptions = uses.map(({ exception, uses: count2 }) => ({
    ...unusedException(exception),
    uses: count2,
    ...exception.isShared === true && { isShared: true }
  }));
  return { shard: { ...shard, of: selected.map(({ root }) => root).toSorted(), exceptions } };
}
var askedRules = ({ packages }) => packages.some(({ previous }) => previous !== void 0) ? rules : rules.filter(({ meta: meta3 }) => meta3.comparesReleases !== true);
function outcomeOfRun({ packages, errors, violations }, failOn) {
  const failed = errors.length > 0 || packages.some((one) => one.outcome === "fail") || outcomeOf(violations, failOn) === "fail";
  return failed ? "fail" : "pass";
}
var isWhole = ({ request, since }) => request.packages.length === 0 && (since === null || since.all !== null);
function mergeUses(uses) {
  const merged = /* @__PURE__ */ new Map();
  for (const { exception, uses: count2 } of uses) {
    const { file, line, column } = exception.frame;
    const key = `${file}:${line}:${column}`;
    merged.set(key, { exception, uses: count2 + (merged.get(key)?.uses ?? 0) });
  }
  return [...merged.values()];
}
function policyViolations(exceptions, policy, today) {
  const findings = rules.flatMap((rule) => rule.scope === "policy" ? rule.check({ exceptions, today }) : []);
  const pack = { manifest: { file: policy.path ?? "", text: "", data: {} }, files: [] };
  const scope = { ...policy.scope, exceptions: [] };
  return judge({ findings, pack, policy: scope, preset: policy.preset, rules: ruleMetas, failOn: "error", today }).verdict.violations;
}
var unusedExceptions = (uses) => uses.filter(({ exception, uses: count2 }) => count2 === 0 && exception.isShared !== true).map(({ exception }) => unusedException(exception));
function unusedException({ rule, paths, reason, owner, expires, ticket, frame }) {
  const known3 = { rule, paths: paths.map(({ value }) => value), reason, owner, expires, location: frame };
  return ticket === void 0 ? known3 : { ...known3, ticket };
}
function strictestLevel(meta3, policy) {
  const order = ["error", "warning", "note", "off"];
  const levels = [void 0, ...Object.keys(meta3.variants ?? {})].map((variant) => ruleLevel(meta3, variant, policy.scope, policy.preset));
  return order.find((level) => levels.includes(level)) ?? "off";
}

export {
  judge,
  failsRun,
  ruleLevel,
  expiringExceptions,
  comparisonOf,
  packerDrift,
  rules,
  ruleMetas,
  reportOf,
  outcomeOfRun,
  mergeUses,
  policyViolations,
  unusedExceptions
};
