import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  EMPTY_SCOPE
} from "../shared/ignore-package-and-more.js";
import {
  EXACT,
  compileNames,
  compilePatterns,
  gather,
  isPlainName,
  policyProblem,
  quote,
  throwTogether
} from "../shared/glob-and-more.js";

// src/policy/lock.ts
var isLocked = ({ rules }, id) => rules === null || rules.has(id);
var LIST_RULES = { allow: "not-allowed", publicPackages: "not-public" };
var ADVICE = "whoever extends a locked policy may tighten it, never loosen it: ask its owner";
function checkLocks(policy, documents, locks, rules) {
  gather(
    locks.flatMap((lock) => [
      ...documents.filter(({ file }) => !lock.files.has(file)).flatMap((document) => documentChecks(document, lock, rules)),
      () => checkPreset(policy.preset, documents, lock, rules)
    ])
  );
}
function documentChecks({ layer, packages, publicPackages }, lock, rules) {
  const ofPackages = packages.flatMap((override) => layerChecks(override.layer, scopesUnder(lock.policy, override), lock, rules));
  return [...layerChecks(layer, [lock.policy.scope], lock, rules), ...ofPackages, ...nameChecks(publicPackages ?? [], lock)];
}
function scopesUnder({ scope, packages }, { pattern }) {
  if (!isPlainName(pattern.value)) return [scope, ...packages.map(({ apply }) => apply(scope))];
  const own = packages.filter((override) => compileNames([override.pattern])(pattern.value) !== null);
  return [own.reduce((before, { apply }) => apply(before), scope)];
}
function layerChecks(layer, scopes, lock, rules) {
  return [
    ...[...layer.rules].map(
      ([id, { value, frame }]) => () => checkLevel({ id, level: value.level, frame }, scopes, lock, rules)
    ),
    ...pathChecks(layer.allow ?? [], scopes, lock),
    ...BUDGET_KEYS.map((key) => () => checkLimit(key, layer.budget[key], scopes, lock)),
    ...layer.exceptions.filter(({ rule }) => isLocked(lock, rule)).map(({ rule, frame }) => () => {
      throw looser(lock, rule, frame, `${rule} has no exceptions here`, "excuses what it forbids");
    })
  ];
}
var STRICTNESS = { off: 0, note: 1, warning: 2, error: 3 };
var strictest = (levels) => levels.reduce((one, other) => STRICTNESS[other] > STRICTNESS[one] ? other : one, "off");
function checkLevel({ id, level, frame }, scopes, lock, rules) {
  const meta = rules.find((rule) => rule.id === id);
  if (meta === void 0 || level === null || !isLocked(lock, id)) return;
  const floor = strictest(scopes.map((scope) => scope.rules.get(id)?.value.level ?? strictest(defaultsOf(meta, lock.policy.preset))));
  if (STRICTNESS[level] < STRICTNESS[floor]) throw looser(lock, id, frame, `${id} is ${floor} at least`, `lowers it to ${level}`);
}
var defaultsOf = ({ severity, variants }, preset) => [severity, ...Object.values(variants ?? {}).map((variant) => variant.severity)].map((levels) => levels[preset]);
function checkPreset(preset, documents, lock, rules) {
  const lowered = rules.find((rule) => {
    if (lock.policy.scope.rules.has(rule.id) || !isLocked(lock, rule.id)) return false;
    const before = defaultsOf(rule, lock.policy.preset);
    return defaultsOf(rule, preset).some((level, index) => STRICTNESS[level] < STRICTNESS[before[index] ?? "off"]);
  });
  const named = documents.flatMap((document) => document.extends).findLast((entry) => entry.kind === "preset");
  if (lowered === void 0 || named === void 0) return;
  throw looser(lock, lowered.id, named.written.frame, `the preset is ${lock.policy.preset}`, `lowers ${lowered.id}`);
}
function pathChecks(allow, scopes, lock) {
  if (!isLocked(lock, LIST_RULES.allow)) return [];
  const lists = scopes.map((scope) => scope.allow);
  return allow.filter(({ value }) => isPlainName(value) && value.includes("/")).map((path) => () => {
    const name = path.value.replace(/^\//, "");
    const isAllowed = lists.some((one) => one.every((list) => compilePatterns(list, EXACT)(name) !== null));
    if (!isAllowed) throw looser(lock, LIST_RULES.allow, path.frame, `"allow" does not name ${quote(name)}`, "allows it");
  });
}
function nameChecks(names, lock) {
  if (!isLocked(lock, LIST_RULES.publicPackages)) return [];
  const lists = lock.policy.scope.publicPackages;
  return names.filter(({ value }) => isPlainName(value)).map(({ value, frame }) => () => {
    if (lists.every((list) => compileNames(list)(value) !== null)) return;
    throw looser(lock, LIST_RULES.publicPackages, frame, `"public-packages" does not name ${quote(value)}`, "lets it be public");
  });
}
var BUDGET_KEYS = ["files", "unpacked", "file", "growth"];
var LIMIT_RULES = {
  files: "over-budget",
  unpacked: "over-budget",
  file: "over-budget",
  growth: "grown"
};
var LIMITS_UNSET = {
  files: Number.POSITIVE_INFINITY,
  unpacked: Number.POSITIVE_INFINITY,
  file: Number.POSITIVE_INFINITY,
  growth: 50
};
function checkLimit(key, limit, scopes, lock) {
  if (limit === null || !isLocked(lock, LIMIT_RULES[key])) return;
  const most = Math.min(...scopes.map(({ budget }) => budget[key]?.value ?? LIMITS_UNSET[key]));
  const unit = key === "growth" ? "%" : "";
  if (limit.value > most)
    throw looser(lock, LIMIT_RULES[key], limit.frame, `"${key}" is ${most}${unit} at most`, `raises it to ${limit.value}${unit}`);
}
var looser = ({ policy, rules }, id, frame, held, label) => policyProblem(frame, `${policy.path} ${rules === null ? "is locked" : `locks ${id}`}: ${held}`, label, { help: ADVICE });

// src/policy/resolve.ts
function resolvePolicy(tree, sha256, rules) {
  const layers = inOrder(tree);
  const preset = presetNamed(layers)?.preset ?? "recommended";
  const locks = layers.filter((base) => base !== tree && hasLock(base)).map((base) => lockOf(base, rules));
  const policy = {
    path: tree.document.file,
    sha256,
    extends: [`packgate:${preset}`, ...layers.filter((layer) => layer !== tree).map(({ document }) => document.file)],
    preset,
    presetFrame: presetNamed(layers)?.written.frame ?? null,
    sources: layers.map(sourceOf),
    tests: tree.document.tests,
    scope: layers.reduce((scope, layer) => withTree(scope, layer, locks), EMPTY_SCOPE),
    packages: layers.flatMap(
      ({ document }) => document.packages.map(({ pattern, layer }) => ({
        pattern,
        apply: (scope) => withLayer(scope, layer, heldAgainst(document, locks))
      }))
    )
  };
  checkLocks(
    policy,
    layers.map(({ document }) => document),
    locks,
    rules
  );
  if (preset === "strict") refuseEndless(layers);
  return policy;
}
function scopeFor(policy, packageName) {
  return policy.packages.filter(({ pattern }) => namesPackage(pattern, packageName)).reduce((scope, { apply }) => apply(scope), policy.scope);
}
function unmatchedPackages(policy, names) {
  const own = policy.packages.map(({ pattern }) => pattern).filter(({ frame }) => frame.file === policy.path);
  return own.filter((pattern) => !names.some((name) => namesPackage(pattern, name)));
}
var nameMatchers = /* @__PURE__ */ new WeakMap();
function namesPackage(pattern, name) {
  const known = nameMatchers.get(pattern);
  if (known !== void 0) return known(name);
  const matches = compileNames([pattern]);
  nameMatchers.set(pattern, (candidate) => matches(candidate) !== null);
  return matches(name) !== null;
}
function inOrder(tree, seen = /* @__PURE__ */ new Set()) {
  if (seen.has(tree.document.file)) return [];
  seen.add(tree.document.file);
  return [...tree.bases.flatMap((base) => inOrder(base, seen)), tree];
}
var hasLock = ({ document: { locked, layer } }) => locked || layer.lockedRules.size > 0;
function lockOf(base, rules) {
  const files = inOrder(base).map(({ document }) => document);
  const lockedRules = base.document.locked ? null : base.document.layer.lockedRules;
  return {
    policy: resolvePolicy(base, null, rules),
    files: new Set(files.map(({ file }) => file)),
    lists: new Set(files.flatMap((document) => lockedLists(document, lockedRules))),
    rules: lockedRules
  };
}
function lockedLists({ layer, publicPackages, packages }, rules) {
  const allow = [layer.allow, ...packages.map((override) => override.layer.allow)];
  return [
    ...rules?.has(LIST_RULES.allow) === false ? [] : allow,
    ...rules?.has(LIST_RULES.publicPackages) === false ? [] : [publicPackages]
  ].filter((list) => list !== null);
}
var heldAgainst = ({ file }, locks) => (list) => locks.some((lock) => !lock.files.has(file) && lock.lists.has(list));
var presetNamed = (layers) => layers.flatMap(({ document }) => document.extends).findLast((entry) => entry.kind === "preset");
var sourceOf = ({ document: { file, locked, layer }, origin }) => ({
  file,
  kind: origin.kind,
  locked,
  lockedRules: [...layer.lockedRules].toSorted()
});
function refuseEndless(layers) {
  const entries = layers.flatMap(
    ({ document }) => [document.layer, ...document.packages.map(({ layer }) => layer)].flatMap(({ exceptions }) => exceptions)
  );
  throwTogether(
    entries.filter(({ expires, isShared }) => expires === null && isShared !== true).map(
      ({ rule, frame }) => policyProblem(frame, `the exception for ${rule} has no end`, "packgate:strict wants its last day: add expires: YYYY-MM-DD")
    )
  );
}
function withTree(scope, { document, denyLists }, locks) {
  const isHeld = heldAgainst(document, locks);
  const layered = withLayer(scope, document.layer, isHeld);
  return {
    ...layered,
    deny: [...layered.deny, ...denyLists],
    publicPackages: replaced(scope.publicPackages, document.publicPackages, isHeld)
  };
}
function withLayer(scope, layer, isHeld) {
  return {
    ...scope,
    allow: replaced(scope.allow, layer.allow, isHeld),
    deny: [...scope.deny, ...layer.deny],
    require: [...scope.require, ...layer.require],
    rules: mergedRules(scope.rules, layer.rules),
    budget: mergedBudget(scope.budget, layer.budget),
    exceptions: [...scope.exceptions, ...layer.exceptions]
  };
}
var replaced = (before, list, isHeld) => list === null ? before : [...before.filter(isHeld), list];
function mergedRules(before, after) {
  const merged = new Map(before);
  for (const [id, { value, frame }] of after) {
    const known = before.get(id)?.value;
    merged.set(id, { value: { level: value.level ?? known?.level ?? null, options: { ...known?.options, ...value.options } }, frame });
  }
  return merged;
}
var mergedBudget = (before, after) => ({
  files: after.files ?? before.files,
  unpacked: after.unpacked ?? before.unpacked,
  file: after.file ?? before.file,
  growth: after.growth ?? before.growth
});

export {
  resolvePolicy,
  scopeFor,
  unmatchedPackages
};
