import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  namedFile
} from "../shared/audit+shard-reports+verify-version.js";
import {
  jsonText
} from "../shared/json-and-more.js";
import {
  judgePackage,
  reportedErrors,
  stopwatch
} from "../shared/inspect-and-more.js";
import "../shared/encoding-and-more.js";
import {
  applicablePolicy,
  repositoryAround
} from "../shared/packages-and-more.js";
import "../shared/new-file-and-more.js";
import "../shared/read-and-more.js";
import "../shared/entry-points-and-more.js";
import {
  VERSION
} from "../shared/package.json-and-more.js";
import "../shared/version-step-and-more.js";
import "../shared/hashed-name-and-more.js";
import "../shared/path-parts-and-more.js";
import "../shared/ignore-package-and-more.js";
import "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import "../shared/manifest-pointer-and-more.js";
import "../shared/fast-walker-and-more.js";
import "../shared/reason-and-more.js";
import "../shared/slash-path-and-more.js";
import {
  findVersions
} from "../shared/find-versions-and-more.js";
import "../shared/npm-install-checks-package-and-more.js";
import {
  openVersion
} from "../shared/fetch-tarball-and-more.js";
import {
  byVersion,
  parseSpec,
  registryOptions
} from "../shared/ip-address-package-and-more.js";
import "../shared/minipass-package-and-more.js";
import "../shared/config-package-and-more.js";
import "../shared/walk-up-path-package-and-more.js";
import "../shared/map-workspaces-package-and-more.js";
import "../shared/tar-reader-and-more.js";
import "../shared/pax-and-more.js";
import "../shared/archive-and-more.js";
import "../shared/byte-source-and-more.js";
import "../shared/glob-package-and-more-2.js";
import {
  registryProblem
} from "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import {
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  maskedFrames
} from "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  count,
  plural
} from "../shared/size-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// builtin:node:fs in audit-published.ts
var node_fs_in_audit_published_default = process.getBuiltinModule("node:fs");

// src/audit-published.ts
import path2 from "node:path";

// builtin:node:fs in registry/audit-file.ts
var audit_file_default = process.getBuiltinModule("node:fs");

// src/registry/audit-file.ts
import path from "node:path";

// src/registry/audit-line.ts
var versionKey = ({ name, version }) => `${name}@${version}`;
function judgedLine(published, report, problems, judgedBy) {
  const [problem, ...more] = problems;
  const violations = report.violations.map(({ rule, severity, path: path3, message }) => ({ rule, severity, path: path3, message }));
  const judged = { ...unjudged(published, judgedBy), violations, integrity: report.integrity };
  return problem === void 0 ? { ...judged, outcome: report.outcome, error: null } : { ...judged, outcome: "error", error: errorText(problem, more.length) };
}
function failedLine(published, error, judgedBy) {
  return { ...unjudged(published, judgedBy), error: errorText(error, 0) };
}
function errorText({ message, others }, more) {
  const rest = others.length + more;
  return rest === 0 ? message : `${message} (and ${rest} more)`;
}
var unjudged = ({ name, version, published, deprecated }, judgedBy) => ({
  schema: "packgate.audit/1",
  name,
  version,
  outcome: "error",
  violations: [],
  integrity: null,
  published,
  deprecated,
  error: "",
  judgedBy
});
var auditText = (line) => `${jsonText(line).replace(LINE_BREAK, "")}
`;
var LINE_BREAK = /\n */g;
function readAudit(text, shown) {
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  const last = /* @__PURE__ */ new Map();
  for (const [index, line] of whole.split("\n").entries()) {
    if (line.trim() === "") continue;
    const value = lineOf(line);
    if (value === null) {
      throw new GateError("output", `line ${index + 1} of ${shown} is no result of an audit`, {
        help: "name another output file, or a new one"
      });
    }
    last.set(versionKey(value), value);
  }
  return { lines: [...last.values()], whole };
}
function doneVersions(lines, { tool, policy }) {
  const done = lines.filter(({ outcome, judgedBy }) => outcome !== "error" && judgedBy.tool === tool && judgedBy.policy === policy);
  return new Set(done.map(versionKey));
}
function lineOf(text) {
  try {
    const value = JSON.parse(text);
    return isAuditLine(value) ? value : null;
  } catch {
    return null;
  }
}
function isAuditLine(value) {
  if (!isData(value) || value["schema"] !== "packgate.audit/1") return false;
  const { name, version, outcome, violations, judgedBy } = value;
  if (typeof name !== "string" || typeof version !== "string" || !OUTCOMES.has(outcome)) return false;
  if (!["integrity", "published", "deprecated", "error"].every((key) => isTextOrNull(value[key]))) return false;
  if (!isData(judgedBy) || typeof judgedBy["tool"] !== "string" || !isTextOrNull(judgedBy["policy"])) return false;
  return Array.isArray(violations) && violations.every(isViolation);
}
var OUTCOMES = /* @__PURE__ */ new Set(["pass", "fail", "error"]);
var SEVERITIES = /* @__PURE__ */ new Set(["error", "warning", "note"]);
var isViolation = (value) => isData(value) && typeof value["rule"] === "string" && SEVERITIES.has(value["severity"]) && isTextOrNull(value["path"]) && typeof value["message"] === "string";
var isTextOrNull = (value) => value === null || typeof value === "string";
var isData = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

// src/registry/audit-file.ts
function openAuditFile(file, shown) {
  const text = working(shown, () => {
    audit_file_default.mkdirSync(path.dirname(file), { recursive: true });
    return audit_file_default.readFileSync(file, { encoding: "utf8", flag: "a+" });
  });
  const { lines, whole } = readAudit(text, shown);
  if (whole !== text) working(shown, () => audit_file_default.truncateSync(file, Buffer.byteLength(whole)));
  return { earlier: lines, append: (line) => working(shown, () => audit_file_default.appendFileSync(file, auditText(line))) };
}
function working(shown, work) {
  try {
    return work();
  } catch (error) {
    throw new GateError("output", `cannot write the audit to ${shown} (${systemErrorCode(error) ?? "unknown error"})`, {
      help: "name an output file in a directory that can be written",
      cause: error
    });
  }
}

// src/registry/audit-progress.ts
var WIDTH = 24;
function auditProgress({ done, total }, failed, errors) {
  const filled = total === 0 ? WIDTH : Math.floor(done / total * WIDTH);
  const bar = `[${"#".repeat(filled)}${"-".repeat(WIDTH - filled)}]`;
  const more = [...failed === 0 ? [] : [`${count(failed)} failed`], ...errors === 0 ? [] : [`${count(errors)} not judged`]];
  return [`${bar} ${count(done)} of ${count(total)} versions`, ...more].join(", ");
}

// src/registry/audit-specs.ts
function readSpecList(text, file) {
  const specs = [];
  const errors = [];
  for (const [index, line] of text.replace(/^\uFEFF/, "").split(/\r?\n/).entries()) {
    const spec = line.replace(/(?:^|\s)#.*$/, "").trim();
    if (spec === "") continue;
    try {
      specs.push(parseSpec(spec));
    } catch (error) {
      if (!isGateError(error)) throw error;
      const frame = { file, line: index + 1, column: line.indexOf(spec) + 1, text: line, length: spec.length, label: "no package" };
      errors.push(new GateError(error.subject, error.message, { ...error.help !== null && { help: error.help }, frame }));
    }
  }
  const [first, ...others] = errors;
  if (first !== void 0) throw new GateError(first.subject, first.message, { ...details(first), others });
  if (specs.length > 0) return specs;
  throw new GateError("usage", `${file} names no package`, { help: "write NAME or NAME@RANGE, one a line" });
}
var details = ({ help, frame }) => ({ ...help !== null && { help }, ...frame !== null && { frame } });
async function versionsOf(specs, options, concurrency = 4) {
  const found = [];
  const queue = [...specs.entries()];
  const worker = async () => {
    for (let item = queue.shift(); item !== void 0; item = queue.shift()) {
      const [index, { name, wanted }] = item;
      found[index] = await findVersions(name, wanted, options).catch((error) => {
        if (isGateError(error)) return error;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, concurrency) }, worker));
  return {
    versions: found.flatMap((one) => isGateError(one) ? [] : one),
    errors: found.filter(isGateError)
  };
}

// src/registry/audit.ts
var CONCURRENCY = 4;
var MOST_FAILURES_IN_A_ROW = 5;
async function auditVersions(versions, work) {
  const unique = [...new Map(versions.map((one) => [versionKey(one), one])).values()];
  const queue = unique.filter((one) => !work.done.has(versionKey(one)));
  const skipped = unique.length - queue.length;
  const lines = [];
  let next = 0;
  let failuresInARow = 0;
  let hasBroken = false;
  async function worker() {
    while (!hasBroken && failuresInARow < MOST_FAILURES_IN_A_ROW) {
      const published = queue[next];
      if (published === void 0) return;
      next += 1;
      const { line, isRegistryDown } = await audited(published, work);
      failuresInARow = isRegistryDown ? failuresInARow + 1 : 0;
      lines.push(line);
      work.onResult(line, { done: skipped + lines.length, total: unique.length });
    }
  }
  const workers = Array.from(
    { length: Math.max(1, Math.floor(work.concurrency ?? CONCURRENCY)) },
    () => worker().catch((error) => {
      hasBroken = true;
      throw error;
    })
  );
  const results = await Promise.allSettled(workers);
  for (const result of results) if (result.status === "rejected") throw result.reason;
  return { lines, left: queue.slice(next) };
}
async function audited(published, { open, judge, judgedBy }) {
  try {
    const { report, problems } = await judge(await open(published), published);
    return { line: judgedLine(published, report, problems, judgedBy), isRegistryDown: false };
  } catch (error) {
    if (!isGateError(error)) throw error;
    return { line: failedLine(published, error, judgedBy), isRegistryDown: DOWN.has(registryProblem(error) ?? "") };
  }
}
var DOWN = /* @__PURE__ */ new Set(["unreachable", "slow", "offline", "unauthorized"]);

// src/audit-published.ts
async function auditPublished(request, host, onLine) {
  const { cwd, concurrency } = request;
  const specs = specsOf(request);
  const first = node_fs_in_audit_published_default.realpathSync(cwd);
  const policy = await applicablePolicy(request, { first, repository: repositoryAround(first, cwd, host.env) }, host.env);
  const output = request.output === null ? null : openAuditFile(path2.resolve(cwd, request.output), request.output);
  const options = await registryOptions(first, host.env);
  const judgedBy = { tool: VERSION, policy: policy.policy.sha256 };
  const { versions, errors } = await versionsOf(specs, options, concurrency);
  const counts = { fail: 0, error: 0, pass: 0 };
  const { lines, left } = await auditVersions(versions, {
    concurrency,
    done: doneVersions(output?.earlier ?? [], judgedBy),
    judgedBy,
    open: (published) => openVersion(published, options),
    judge: async ({ pack, contents }) => {
      const opened = { pack, bytes: { contents }, npm: null };
      const today = host.now().toISOString().slice(0, 10);
      const run = {
        opened,
        policy,
        newest: null,
        previous: null,
        notCompared: null,
        failOn: "error",
        today,
        host,
        watch: stopwatch()
      };
      const { report, problems } = await judgePackage(run);
      const violations = await maskedFrames(report.violations);
      return { report: { ...report, violations }, problems };
    },
    onResult: (line, progress) => {
      counts[line.outcome] += 1;
      record(line, output, onLine);
      host.progress(auditProgress(progress, counts.fail, counts.error));
    }
  });
  host.done?.();
  return { lines: output === null ? lines : allLines(output, lines), left: left.length, errors };
}
function record(line, output, onLine) {
  if (output === null) onLine(line);
  else output.append(line);
}
function allLines({ earlier }, lines) {
  return [...new Map([...earlier, ...lines].map((line) => [versionKey(line), line])).values()];
}
function specsOf({ cwd, specs, from }) {
  const listed = from === null ? [] : readSpecList(namedFile(from, cwd, "name a file with NAME or NAME@RANGE, one a line"), from);
  const all = [...specs.map(parseSpec), ...listed];
  if (all.length > 0) return all;
  throw new GateError("usage", "packgate audit needs a package", { help: "packgate audit NAME[@RANGE]... or packgate audit --from FILE" });
}

// src/registry/audit-summary.ts
var SECRETS = /* @__PURE__ */ new Set([
  "secret",
  "private-key",
  "private-key-file",
  "npmrc-content",
  "credential-file",
  "env-file",
  "memory-dump"
]);
var UNPUBLISH_HOURS = 72;
var MOST_LINES = 20;
function auditSummary(lines, left, now) {
  const failed = lines.filter(hasFailed).toSorted(byPackage);
  const errors = lines.filter(({ outcome }) => outcome === "error").toSorted(byPackage);
  const parts = [
    [tally(lines, left)],
    errors.length === 0 ? [] : ["", "not judged:", ...atMost(errors.map((line) => `  ${versionKey(line)}: ${line.error ?? ""}`))],
    failed.length === 0 ? [] : ["", ...revoke(failed), "", ...deprecate(failed), "", ...unpublish(failed, now)],
    left === 0 ? [] : ["", `the registry stopped answering: run the same audit again for the ${plural(left, "version")} that are left`]
  ];
  return parts.flat().map((line) => `${visibleText(line)}
`).join("");
}
var hasFailed = ({ outcome, violations }) => outcome === "fail" || outcome === "error" && violations.some(({ severity }) => severity === "error");
var byPackage = (a, b) => a.name === b.name ? byVersion(a.version, b.version) : a.name < b.name ? -1 : 1;
function tally(lines, left) {
  const number = (wanted) => lines.filter(({ outcome }) => outcome === wanted).length;
  const errors = number("error");
  const told = [`${number("pass")} passed`, `${number("fail")} failed`, ...errors === 0 ? [] : [`${errors} could not be judged`]];
  return `${plural(lines.length, "version")}: ${[...told, ...left === 0 ? [] : [`${left} left`]].join(", ")}`;
}
function revoke(failed) {
  const found = failed.flatMap(
    (line) => line.violations.filter(isSecret).map(({ rule, path: path3 }) => `${versionKey(line)} ${path3 ?? ""} (${rule})`)
  );
  if (found.length === 0) return ["1. Revoke: no secret was found in these versions; replace whatever else their files give access to"];
  return ["1. Revoke these secrets first, and replace them: mirrors and caches have copies", ...atMost(found.map((one) => `     ${one}`))];
}
var isSecret = ({ rule, severity }) => severity === "error" && SECRETS.has(rule);
function deprecate(failed) {
  const commands = failed.filter(({ deprecated }) => deprecated === null).map((line) => `     npm deprecate ${versionKey(line)} "published files that were not meant to be: use a newer version"`);
  if (commands.length === 0) return ["2. Deprecate: every one of these versions is deprecated already"];
  return ["2. Deprecate these versions, so that whoever installs them is told:", ...atMost(commands)];
}
function unpublish(failed, now) {
  const fresh = failed.filter(({ published }) => published !== null && now.getTime() - Date.parse(published) < UNPUBLISH_HOURS * 36e5);
  return [
    "3. Unpublish where the public npm registry lets you; it takes no copies back, and a version number is never free again:",
    `     within ${UNPUBLISH_HOURS} hours of publication, while no other package there depends on it`,
    "     later only where no package depends on it, it had fewer than 300 downloads last week, and it has a single owner",
    ...fresh.length === 0 ? [] : [`   Still within ${UNPUBLISH_HOURS} hours:`, ...atMost(fresh.map((line) => `     npm unpublish ${versionKey(line)}`))]
  ];
}
function atMost(lines) {
  const rest = lines.length - MOST_LINES;
  return rest <= 0 ? lines : [...lines.slice(0, MOST_LINES), `     and ${rest} more`];
}

// src/cli/audit.ts
async function runAudit(request, host, print) {
  const { lines, left, errors } = await auditPublished(request, host, (line) => print(auditText(line)));
  const isWhole = left === 0 && errors.length === 0 && lines.every(({ outcome }) => outcome !== "error");
  const hasFailed2 = lines.some(({ outcome }) => outcome === "fail");
  return {
    summary: auditSummary(lines, left, host.now()),
    errors: errors.flatMap((error) => reportedErrors(error, null)),
    exitCode: !isWhole ? 2 : hasFailed2 ? 1 : 0
  };
}
export {
  runAudit
};
