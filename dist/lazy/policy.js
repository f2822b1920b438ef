import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  scopeFor
} from "../shared/policy+policy-files.js";
import {
  jsonText,
  locationJson
} from "../shared/json-and-more.js";
import {
  applicablePolicy,
  repositoryAround
} from "../shared/packages-and-more.js";
import {
  expiringExceptions,
  judge,
  ruleMetas,
  rules
} from "../shared/new-file-and-more.js";
import "../shared/read-and-more.js";
import "../shared/entry-points-and-more.js";
import "../shared/package.json-and-more.js";
import "../shared/version-step-and-more.js";
import "../shared/hashed-name-and-more.js";
import {
  pathParts
} from "../shared/path-parts-and-more.js";
import "../shared/ignore-package-and-more.js";
import "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import "../shared/slash-path-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import "../shared/system-error-and-more.js";
import {
  excuseTerms,
  expiringWords
} from "../shared/exception-words-and-more.js";
import {
  renderError
} from "../shared/blocks-and-more.js";
import {
  width
} from "../shared/frame-and-more.js";
import {
  painter
} from "../shared/paint-and-more.js";
import "../shared/verdict-line-and-more.js";
import {
  maskedErrors,
  maskedFrames
} from "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import {
  visibleText
} from "../shared/visible-text-and-more.js";
import {
  humanSize,
  plural
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// builtin:node:fs in cli/policy.ts
var policy_default = process.getBuiltinModule("node:fs");

// src/cli/policy.ts
import path from "node:path";

// src/policy/effective.ts
function effectivePolicy(policy, packageName, rules2) {
  const applied = packageName === null ? policy.scope : scopeFor(policy, packageName);
  const { rules: settings, ...scope } = applied;
  const sorted = rules2.toSorted((a, b) => a.id < b.id ? -1 : 1);
  return { package: packageName, scope, rules: sorted.map((meta) => effectiveRule(meta, settings, policy)) };
}
function effectiveRule(meta, settings, { preset, sources }) {
  const { id, severity, variants = {} } = meta;
  const lockedBy = sources.filter(({ locked, lockedRules }) => locked || lockedRules.includes(id)).map(({ file }) => file);
  const set = settings.get(id);
  const said = set?.value.level ?? null;
  if (set !== void 0 && said !== null) return { id, level: said, variants: {}, frame: set.frame, lockedBy };
  const level = severity[preset];
  const others = Object.entries(variants).flatMap(
    ([name, variant]) => variant.severity[preset] === level ? [] : [[name, variant.severity[preset]]]
  );
  return { id, level, variants: Object.fromEntries(others), frame: null, lockedBy };
}

// src/policy-tests.ts
function testPolicy(policy, scopeFor2, today) {
  const { tests } = policy;
  if (tests.length === 0)
    throw new GateError("policy", `there are no tests in ${policy.path ?? "the preset packgate:recommended"}`, {
      help: 'write paths under "tests" in the policy: denied: [src/index.ts], allowed: [dist/index.js]'
    });
  for (const test of tests) refuseContentRule(test);
  const failures = tests.flatMap((test) => {
    const scope = test.package === null ? policy.scope : scopeFor2(test.package.value);
    const failure = failureOf(test, deniedBy(test, scope, policy, today));
    return failure === null ? [] : [failure];
  });
  return { passed: tests.length - failures.length, failures };
}
var PATH_RULES = new Set(rules.flatMap(({ scope, meta }) => scope === "package" ? [meta.id] : []));
function refuseContentRule({ rule }) {
  if (rule === null || PATH_RULES.has(rule.value)) return;
  throw new GateError("policy", `${rule.value} does not judge by paths, and a test has nothing else`, {
    help: "name a rule that does, such as denied, not-allowed or env-file",
    frame: { ...rule.frame, label: "this rule looks at something else" }
  });
}
function deniedBy({ path: path2, package: named, rule }, scope, { preset }, today) {
  const pack = packOf(path2.value, named?.value ?? "package");
  const input = { pack, policy: scope, paths: [pathParts(path2.value)] };
  const found = rules.flatMap((each) => each.scope === "package" ? each.check(input) : []);
  const findings = found.filter((finding) => finding.path === path2.value && (rule === null || finding.rule === rule.value));
  const { verdict } = judge({ findings, pack, policy: scope, preset, rules: ruleMetas, failOn: "error", today });
  return verdict.violations.find(({ severity }) => severity === "error") ?? null;
}
function packOf(path2, name) {
  const data = { name, version: "1.0.0" };
  return {
    ...data,
    root: ".",
    packer: { name: "test", version: "", source: "packlist" },
    manifest: { file: "package.json", text: JSON.stringify(data), data },
    files: [{ path: path2, size: 1, mode: 420, reason: null }],
    dropped: [],
    unpackedSize: 1,
    packedSize: null,
    integrity: null
  };
}
function failureOf({ expected, path: path2, package: named, rule }, violation) {
  if (violation === null === (expected === "allowed")) return null;
  const where = named === null ? "" : ` in ${named.value}`;
  const common = { subject: "test", package: null };
  if (violation === null)
    return {
      ...common,
      message: `${path2.value} is allowed${where}${rule === null ? "" : ` by ${rule.value}`}, and has to be denied`,
      help: 'deny it, leave it out of "allow", or correct the test',
      location: { ...path2.frame, label: `no error of ${rule === null ? "a rule that judges by paths" : rule.value} keeps it in` }
    };
  const { decidedBy } = violation;
  const place = decidedBy === null ? "" : `, by ${decidedBy.file}:${decidedBy.line}:${decidedBy.column}`;
  return {
    ...common,
    message: `${path2.value} is denied${where}${place}, and has to be allowed`,
    help: `${violation.rule} says: ${violation.message}`,
    location: { ...path2.frame, label: `${violation.rule} keeps it in` }
  };
}

// src/report/policy.ts
function renderPolicyJson({ policy, effective, expiringExceptions: expiringExceptions2 }) {
  const { path: path2, sha256, preset, presetFrame, sources, mutable = [] } = policy;
  return jsonText({
    schema: "packgate.policy/1",
    policy: { path: path2, sha256, extends: policy.extends, mutable },
    preset: { value: preset, location: presetFrame && locationJson(presetFrame) },
    sources,
    effective: effective.map(effectiveJson),
    expiringExceptions: expiringExceptions2.map((exception) => ({ ...exception, location: locationJson(exception.location) }))
  });
}
function effectiveJson({ package: name, scope, rules: rules2 }) {
  const { allow, deny, require: require2, publicPackages, budget, exceptions } = scope;
  return {
    package: name,
    allow: allow.map(patternsJson),
    deny: deny.map(denyJson),
    require: patternsJson(require2),
    publicPackages: publicPackages.map(patternsJson),
    rules: rules2.map(({ id, level, variants, frame, lockedBy }) => ({
      id,
      level,
      variants,
      location: frame && locationJson(frame),
      lockedBy
    })),
    budget: Object.fromEntries(BUDGET_KEYS.map((key) => [key, limitJson(budget[key])])),
    exceptions: exceptions.map(exceptionJson)
  };
}
var BUDGET_KEYS = ["files", "unpacked", "file", "growth"];
var locatedJson = ({ value, frame }) => ({ value, location: locationJson(frame) });
var limitJson = (limit) => limit === null ? null : locatedJson(limit);
var patternsJson = (list) => list.map(locatedJson);
function denyJson(entry) {
  const { syntax, reason, severity, frame } = entry;
  const what = entry.syntax === "text" ? { text: locatedJson(entry.text), in: patternsJson(entry.in) } : { paths: patternsJson(entry.paths) };
  return { syntax, ...what, reason, severity, location: locationJson(frame) };
}
var exceptionJson = ({ rule, paths, reason, owner, expires, ticket, frame }) => ({
  rule,
  paths: patternsJson(paths),
  reason,
  owner,
  expires,
  ticket: ticket ?? null,
  location: locationJson(frame)
});
function renderPolicy({ policy, effective, expiringExceptions: expiringExceptions2 }, { color }) {
  const paint = painter(color);
  const blocks = effective.map((one) => {
    const rows = [...commonRows(policy), ...rowsOf(one, policy.preset)].map(visibleRow);
    const [keys, values] = [widest(rows.map(({ key }) => key)), Math.min(LONGEST_VALUE, widest(rows.map(({ value }) => value)))];
    const title = one.package === null ? "every package" : `the package ${one.package}`;
    const lines = rows.map(({ key, value, origin }, index) => {
      const shown = rows[index - 1]?.key === key ? "" : key;
      return `  ${padded(paint("strong", shown), keys - width(shown))}  ${padded(value, values - width(value))}  ${paint("quiet", origin)}`.trimEnd();
    });
    return [paint("strong", visibleText(`what holds for ${title}`)), ...lines].join("\n");
  });
  const notes = expiringExceptions2.map((exception) => `packgate: ${visibleText(expiringWords(exception))}
`);
  return [`${blocks.join("\n\n")}
`, ...notes.length === 0 ? [] : ["\n", ...notes]].join("");
}
var LONGEST_VALUE = 50;
var padded = (text, missing) => text + " ".repeat(Math.max(0, missing));
var widest = (texts) => Math.max(0, ...texts.map((text) => width(text)));
var visibleRow = ({ key, value, origin }) => ({ key, value: visibleText(value), origin: visibleText(origin) });
var placeOf = ({ file, line, column }) => `${file}:${line}:${column}`;
function commonRows({ path: path2, sha256, sources, preset, presetFrame, mutable = [] }) {
  const moving = new Map(mutable.map(({ written, commit }) => [commit, written]));
  return [
    { key: "policy", value: path2 ?? "none", origin: sha256 === null ? "" : `sha256 ${sha256}` },
    { key: "preset", value: `packgate:${preset}`, origin: presetFrame === null ? "by default" : placeOf(presetFrame) },
    ...sources.filter(({ file }) => file !== path2).map(({ file, kind, locked }) => {
      const written = kind === "github" ? moving.get(file.slice(file.lastIndexOf("@") + 1)) : void 0;
      return {
        key: "extends",
        value: file,
        origin: [locked ? "locked" : "", written === void 0 ? "" : `now at ${written}`].filter(Boolean).join(", ")
      };
    })
  ];
}
var row = (key, { value, frame }) => ({ key, value, origin: placeOf(frame) });
function rowsOf({ scope, rules: rules2 }, preset) {
  const { allow, deny, require: require2, publicPackages, budget, exceptions } = scope;
  return [
    ...allow.flatMap((list, index) => list.map((one) => row(index === 0 ? "allow" : `allow (list ${index + 1})`, one))),
    ...deny.flatMap(denyRows),
    ...require2.map((one) => row("require", one)),
    ...publicPackages.flatMap(
      (list, index) => list.map((one) => row(index === 0 ? "public-packages" : `public-packages (list ${index + 1})`, one))
    ),
    ...BUDGET_KEYS.flatMap((key) => {
      const limit = budget[key];
      return limit === null ? [] : [{ key: "budget", value: `${key}: ${limitWords(key, limit.value)}`, origin: placeOf(limit.frame) }];
    }),
    ...exceptions.map((one) => ({ key: "exceptions", value: exceptionWords(one), origin: placeOf(one.frame) })),
    ...rules2.map((one) => ruleRow(one, preset))
  ];
}
function denyRows(entry) {
  const key = entry.syntax === "gitignore" ? "deny-from" : "deny";
  const more = [...entry.severity === null ? [] : [entry.severity], ...entry.reason === null ? [] : [entry.reason]].join(": ");
  const words = more === "" ? "" : ` (${more})`;
  const rows = entry.syntax === "text" ? [{ ...entry.text, value: `text ${JSON.stringify(entry.text.value)}` }] : entry.paths;
  return rows.map(({ value, frame }) => ({ key, value: `${value}${words}`, origin: placeOf(frame) }));
}
function limitWords(key, value) {
  if (key === "files") return String(value);
  return key === "growth" ? `${value}%` : humanSize(value);
}
function exceptionWords(exception) {
  const { rule, paths, reason } = exception;
  const where = paths.length === 0 ? "" : ` on ${paths.map(({ value }) => value).join(" ")}`;
  return `${rule}${where}: ${reason} (${excuseTerms(exception)})`;
}
function ruleRow({ id, level, variants, frame, lockedBy }, preset) {
  const cases = Object.entries(variants).map(([name, other]) => `${name} ${other}`);
  const origin = frame === null ? `packgate:${preset}` : placeOf(frame);
  return {
    key: "rules",
    value: `${id}: ${level}${cases.length === 0 ? "" : ` (${cases.join(", ")})`}`,
    origin: lockedBy.length === 0 ? origin : `${origin}, locked by ${lockedBy.join(" and ")}`
  };
}

// src/cli/policy.ts
async function policyText(request, host, options) {
  const first = directoryOf(request);
  const place = { first, repository: repositoryAround(first, request.cwd, host.env) };
  const { policy, scopeFor: scopeFor2 } = await applicablePolicy(request, place, host.env);
  if (request.test) return tested(testPolicy(policy, scopeFor2, host.now().toISOString().slice(0, 10)), request.json, options);
  const names = request.packages.length === 0 ? [null] : request.packages;
  const effective = await maskedFrames(names.map((name) => effectivePolicy(policy, name, [...ruleMetas.values()])));
  const [presetFrame = null] = await maskedFrames([policy.presetFrame]);
  const expiring = await maskedFrames(expiringExceptions(policy, host.now().toISOString().slice(0, 10)));
  const view = { policy: { ...policy, presetFrame }, effective, expiringExceptions: expiring };
  return { text: request.json ? renderPolicyJson(view) : renderPolicy(view, options), exitCode: 0 };
}
function directoryOf({ cwd, targets: [named = "."] }) {
  const directory = path.resolve(cwd, named);
  if (policy_default.statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true) return policy_default.realpathSync(directory);
  throw new GateError("usage", `${JSON.stringify(named)} is no directory`, {
    help: "name the directory whose policy is meant, or the policy with --policy"
  });
}
async function tested({ passed, failures }, json, options) {
  const shown = await maskedErrors(failures);
  const exitCode = shown.length === 0 ? 0 : 1;
  if (json) {
    const told = shown.map(({ message, help, location }) => ({ message, help, location: location && locationJson(location) }));
    return { text: jsonText({ schema: "packgate.policy-test/1", passed, failures: told }), exitCode };
  }
  const count = shown.length === 0 ? `${plural(passed, "test")} passed` : `${plural(shown.length, "test")} failed, ${passed} passed`;
  return {
    text: [...shown.map((failure) => renderError(failure, options)), `packgate: ${count}`].map((part) => `${part}
`).join(""),
    exitCode
  };
}
export {
  policyText
};
