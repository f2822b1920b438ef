import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  ruleMetas
} from "../shared/new-file-and-more.js";
import {
  DEFAULT_POLICY
} from "../shared/ignore-package-and-more.js";
import {
  quote
} from "../shared/glob-and-more.js";
import {
  minimatch
} from "../shared/minimatch-package-and-more.js";
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/applied-policy.ts
import path2 from "node:path";

// src/github/api-url.ts
var gitHubApiUrl = (env) => withoutSlash(env["GITHUB_API_URL"] || "https://api.github.com");
var withoutSlash = (url) => url.replace(/\/+$/, "");

// builtin:node:fs in policy-search.ts
var node_fs_in_policy_search_default = process.getBuiltinModule("node:fs");

// src/policy-search.ts
import path from "node:path";
var NAMES = ["packgate.yml", "packgate.yaml"];
var GITHUB_DIRECTORY = ".github";
var LOOK_ALIKE = /^\.?packgate(?:\.config|\.policy|rc)?\.ya?ml$/i;
function findPolicyFile(repository, cwd) {
  return policySearch(repository)(cwd);
}
function policySearch(repository) {
  const known = /* @__PURE__ */ new Map();
  const policyAt = (directory) => {
    const found = known.has(directory) ? known.get(directory) ?? null : policyIn(directory, directory === repository);
    known.set(directory, found);
    return found;
  };
  return (cwd) => {
    for (const directory of upwards(repository, cwd)) {
      const found = policyAt(directory);
      if (found !== null) return found;
    }
    return null;
  };
}
function upwards(repository, cwd) {
  const steps = path.relative(repository, cwd).split(path.sep).filter(Boolean);
  if (steps[0] === ".." || path.isAbsolute(steps.join(path.sep))) return [repository];
  return [...steps.map((_, index) => path.join(repository, ...steps.slice(0, steps.length - index))), repository];
}
function policyIn(directory, isRoot) {
  const places = isRoot ? [directory, path.join(directory, GITHUB_DIRECTORY)] : [directory];
  const entries = places.flatMap((place) => namesIn(place).map((name) => ({ name, file: path.join(place, name) })));
  const found = entries.filter(({ name }) => NAMES.includes(name)).map(({ file }) => file);
  const [first, second] = found;
  if (first !== void 0 && second !== void 0) {
    const both = found.map((file) => slashedFrom(directory, file)).join(" and ");
    throw new GateError("policy", `found more than one policy: ${both}`, { help: "keep one of them, or name it with --policy" });
  }
  const lookAlike = entries.find(({ name }) => LOOK_ALIKE.test(name));
  if (first === void 0 && lookAlike !== void 0) {
    throw new GateError("policy", `${quote(slashedFrom(directory, lookAlike.file))} is no name of a policy`, {
      help: `rename it to ${NAMES[0]}, or name it with --policy`
    });
  }
  return first ?? null;
}
function namesIn(directory) {
  try {
    return node_fs_in_policy_search_default.readdirSync(directory).filter((name) => LOOK_ALIKE.test(name)).toSorted();
  } catch (error) {
    const code = systemErrorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw new GateError("policy", `cannot look for a policy in ${quote(directory)}: ${firstLine(error)}`, {
      help: "make the directory readable, or name a policy with --policy",
      cause: error
    });
  }
}

// src/applied-policy.ts
async function applicablePolicy(request, { first, repository }, env) {
  const file = request.policy === null ? findPolicyFile(repository, first) : path2.resolve(request.cwd, request.policy);
  const refuseOthers = (targets) => {
    if (request.policy === null) refuseOtherPolicies(file, repository, targets);
  };
  if (file === null)
    return { policy: DEFAULT_POLICY, scopeFor: () => DEFAULT_POLICY.scope, refuseUnmatched: () => void 0, refuseOthers };
  const { loadPolicy, scopeFor, unmatchedPackages } = await import("../lazy/policy-files.js");
  const policy = await loadPolicy({ repository, file, rules: [...ruleMetas.values()], remote: remoteAccess(request, env) });
  const refuseUnmatched = (names) => {
    const [unmatched] = unmatchedPackages(policy, names);
    if (unmatched !== void 0) throw nobodyNamed(unmatched);
  };
  return { policy, scopeFor: (name) => scopeFor(policy, name), refuseUnmatched, refuseOthers };
}
function remoteAccess({ allowMutable = false, policyToken = null }, env) {
  const token = [policyToken, env["PACKGATE_POLICY_TOKEN"], env["GITHUB_TOKEN"]].find(Boolean) ?? null;
  return { allowMutable, token, apiUrl: gitHubApiUrl(env) };
}
function refuseOtherPolicies(applied, repository, targets) {
  const nearestTo = policySearch(repository);
  for (const { directory, root } of targets) {
    const nearest = nearestTo(directory);
    if (nearest === applied) continue;
    const name = (file) => file === null ? "none" : slashedFrom(repository, file);
    throw new GateError("policy", `${root} has a policy of its own, ${name(nearest)}, and this run goes by ${name(applied)}`, {
      help: 'move it under "packages" of the common policy, judge that package in a run of its own, or name one policy with --policy'
    });
  }
}
function nobodyNamed({ value, frame }) {
  return new GateError("policy", `"packages" names ${JSON.stringify(value)}, and there is no such package`, {
    help: "correct the name: what it says would apply to nobody",
    frame
  });
}

// builtin:node:fs in packages.ts
var node_fs_in_packages_default = process.getBuiltinModule("node:fs");

// src/packages.ts
import path4 from "node:path";

// builtin:node:fs in workspaces.ts
var node_fs_in_workspaces_default = process.getBuiltinModule("node:fs");

// src/workspaces.ts
import path3 from "node:path";
async function workspaceAt(modules, directory) {
  const declarations = await declarationsIn(directory);
  if (declarations.length === 0) return null;
  const members = /* @__PURE__ */ new Set();
  for (const declaration of declarations) {
    const found = await membersOf(modules, directory, declaration);
    refuseEmptyPatterns(directory, declaration, found);
    for (const member of found) members.add(member);
  }
  return { directory, members: [...members].toSorted() };
}
async function npmWorkspaceAround(modules, directory) {
  for (let root = directory; ; root = path3.dirname(root)) {
    const members = await npmMembersOrNull(modules, root, directory);
    if (members !== null && (root === directory || members.includes(directory))) return { directory: root, members };
    if (path3.dirname(root) === root) return null;
  }
}
async function npmMembersOrNull(modules, root, directory) {
  const file = path3.join(root, "package.json");
  try {
    if (!node_fs_in_workspaces_default.existsSync(file) || !node_fs_in_workspaces_default.readFileSync(file, "utf8").includes('"workspaces"')) return null;
    return await npmMembers(modules, root);
  } catch (error) {
    if (root === directory) throw workspaceError("package.json", error);
    return null;
  }
}
async function npmMembers(modules, root) {
  const pkg = await modules.normalizeManifest(root);
  return pkg.workspaces ? [...(await modules.mapWorkspaces({ cwd: root, pkg })).values()] : null;
}
async function declarationsIn(directory) {
  const npm = npmDeclaration(directory);
  const pnpm = await pnpmDeclaration(directory);
  const lerna = lernaDeclaration(directory, npm !== null || pnpm !== null);
  return [npm, pnpm, lerna].filter((declaration) => declaration !== null);
}
function npmDeclaration(directory) {
  const manifest = readData(directory, "package.json", (text) => JSON.parse(text.replace(/^\uFEFF/, "")));
  const workspaces = manifest?.["workspaces"];
  if (workspaces === void 0 || workspaces === null) return null;
  const patterns = isRecord(workspaces) ? workspaces["packages"] ?? [] : workspaces;
  return { file: "package.json", patterns: patternList("package.json", '"workspaces"', patterns) };
}
async function pnpmDeclaration(directory) {
  if (!node_fs_in_workspaces_default.existsSync(path3.join(directory, "pnpm-workspace.yaml"))) return null;
  const { load } = await import("../lazy/workspace-yaml.js");
  const settings = readData(directory, "pnpm-workspace.yaml", (text) => load(text));
  const packages = settings?.["packages"];
  if (packages === void 0 || packages === null) return null;
  const patterns = patternList("pnpm-workspace.yaml", '"packages"', packages);
  return patterns.length === 0 ? null : { file: "pnpm-workspace.yaml", patterns };
}
function lernaDeclaration(directory, hasWorkspaces) {
  const settings = readData(directory, "lerna.json", (text) => JSON.parse(text));
  if (settings === null) return null;
  const packages = settings["packages"];
  if (packages === void 0 && hasWorkspaces) return null;
  return { file: "lerna.json", patterns: patternList("lerna.json", '"packages"', packages ?? ["packages/*"]) };
}
function readData(directory, file, parse) {
  let text;
  try {
    text = node_fs_in_workspaces_default.readFileSync(path3.join(directory, file), "utf8");
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return null;
    throw workspaceError(file, error);
  }
  if (file === "package.json" && !text.includes('"workspaces"')) return null;
  let data;
  try {
    data = parse(text);
  } catch (error) {
    throw workspaceError(file, error);
  }
  if (data === void 0 || data === null) return null;
  if (!isRecord(data)) throw workspaceError(file, new Error("it does not hold a mapping"));
  return data;
}
var isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function workspaceError(file, error) {
  return new GateError("workspace", `cannot read the workspaces in ${file}: ${firstLine(error)}`, { help: `mend ${file}`, cause: error });
}
function patternList(file, key, value) {
  if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
  throw new GateError("workspace", `${key} in ${file} has to be a list of strings`, { help: `mend ${file}` });
}
async function membersOf(modules, directory, { file, patterns }) {
  if (file !== "package.json") return globMembers(directory, patterns);
  try {
    return await npmMembers(modules, directory) ?? [];
  } catch (error) {
    throw workspaceError(file, error);
  }
}
async function globMembers(directory, patterns) {
  const { globSync } = await import("../lazy/workspace-glob.js");
  const ignore = [
    "**/node_modules/**",
    "**/bower_components/**",
    ...patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => manifestPattern(pattern.slice(1)))
  ];
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!")).map(manifestPattern);
  return globSync(wanted, { cwd: directory, ignore, absolute: true }).map((file) => path3.dirname(file));
}
var manifestPattern = (pattern) => `${plainPattern(pattern)}/package.json`;
var plainPattern = (pattern) => pattern.replace(/^\.?\/+/, "").replace(/\/+$/, "") || ".";
function refuseEmptyPatterns(directory, { file, patterns }, members) {
  const relative = members.map((member) => slashedFrom(directory, member) || ".");
  for (const pattern of patterns) {
    if (pattern.startsWith("!") || relative.some((member) => minimatch(member, plainPattern(pattern)))) continue;
    throw new GateError("workspace", `the workspace pattern ${JSON.stringify(pattern)} in ${file} matches no package`, {
      help: `correct the pattern or remove it: packages that it was meant for would not be judged`
    });
  }
}

// src/packages.ts
async function selectPackages(modules, request) {
  const candidates = /* @__PURE__ */ new Map();
  for (const argument of request.targets) {
    for (const candidate of await candidatesAt(modules, argument, request)) candidates.set(candidate.target.directory, candidate);
  }
  const sorted = [...candidates.values()].toSorted((a, b) => a.target.root < b.target.root ? -1 : 1);
  const selected = [];
  const skipped = [];
  for (const candidate of sorted) {
    const reason = skipReason(candidate, request);
    if (reason === null) selected.push(candidate);
    else skipped.push({ name: candidate.name ?? candidate.target.root, root: candidate.target.root, reason });
  }
  if (selected.length === 0) throw nothingSelected(sorted, request);
  return {
    targets: selected.map(({ target }) => target),
    skipped,
    found: sorted.map(({ name, target: { root }, dependencies }) => ({ name, root, dependencies }))
  };
}
function skipReason({ name, publishable }, { names, includePrivate }) {
  if (publishable === "unnamed") return "unnamed";
  if (publishable === "private" && !includePrivate) return "private";
  const isNamed = names.length === 0 || name !== null && names.some((pattern) => minimatch(name, pattern));
  return isNamed ? null : "not-selected";
}
function nothingSelected(candidates, { names }) {
  const [only] = candidates;
  if (candidates.length === 1 && only?.publishable === "private") {
    return new GateError("package", `nothing to judge: ${only.name ?? only.target.root} is private, npm publish refuses it`, {
      help: "name a public package, or pass --include-private to judge it all the same"
    });
  }
  const publicNames = candidates.filter(({ publishable }) => publishable === "yes").flatMap(({ name }) => name ?? []);
  if (publicNames.length === 0) {
    return new GateError("package", `nothing to judge: none of the ${candidates.length} packages is public`, {
      help: "name a public package, or pass --include-private to judge private ones all the same"
    });
  }
  return new GateError("usage", `--package ${names.map((name) => JSON.stringify(name)).join(", ")} selects no package`, {
    help: `public packages are ${publicNames.slice(0, 5).join(", ")}${publicNames.length > 5 ? ` and ${publicNames.length - 5} more` : ""}`
  });
}
async function candidatesAt(modules, argument, request) {
  const directory = packageDirectory(argument, request.cwd);
  const workspace = await workspaceAt(modules, directory);
  if (workspace === null) {
    return [alone(candidateAt(directory, request.repository, await npmWorkspaceAround(modules, directory)))];
  }
  const npmWorkspace = await npmWorkspaceAround(modules, directory);
  return [directory, ...workspace.members].map((member) => {
    const isNpmMember = npmWorkspace !== null && (member === directory || npmWorkspace.members.includes(member));
    return candidateAt(member, request.repository, isNpmMember ? npmWorkspace : null);
  });
}
var alone = (single) => single.publishable === "unnamed" ? { ...single, publishable: "yes" } : single;
function packageDirectory(argument, cwd) {
  const directory = path4.resolve(cwd, argument);
  const stats = node_fs_in_packages_default.statSync(directory, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) {
    if (node_fs_in_packages_default.existsSync(path4.join(directory, "package.json"))) return node_fs_in_packages_default.realpathSync(directory);
    throw new GateError("package", `no package.json in ${argument}`, {
      help: "name a directory with a package.json, or run packgate in one"
    });
  }
  if (/\.tgz$|\.tar\.gz$/.test(argument)) {
    throw new GateError("usage", `tarballs cannot be judged yet: ${argument}`, { help: "name the directory of the package" });
  }
  throw new GateError("usage", `${stats === void 0 ? "no such directory" : "not a directory"}: ${argument}`, {
    help: "name a directory with a package.json, or run packgate in one"
  });
}
function candidateAt(directory, repository, workspace) {
  const root = slashedFrom(repository, directory) || ".";
  const target = { kind: "directory", directory, root, repository, workspace };
  const manifest = readManifest(directory);
  if (manifest === null) return { target, name: null, publishable: "yes", dependencies: [] };
  const { name, version } = manifest;
  const dependencies = DEPENDENCY_FIELDS.flatMap((field) => keysOf(manifest[field]));
  const isNamed = typeof name === "string" && name !== "" && typeof version === "string" && version !== "";
  const publishable = manifest["private"] ? "private" : isNamed ? "yes" : "unnamed";
  return { target, name: typeof name === "string" && name !== "" ? name : null, publishable, dependencies };
}
var DEPENDENCY_FIELDS = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
var keysOf = (value) => typeof value === "object" && value !== null ? Object.keys(value) : [];
function readManifest(directory) {
  try {
    const data = JSON.parse(node_fs_in_packages_default.readFileSync(path4.join(directory, "package.json"), "utf8").replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null ? { ...data } : null;
  } catch {
    return null;
  }
}
function repositoryAround(directory, cwd, env) {
  const checkout = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_WORKSPACE"] : void 0;
  if (checkout !== void 0 && node_fs_in_packages_default.existsSync(checkout)) {
    const real = node_fs_in_packages_default.realpathSync(checkout);
    if (isWithin(directory, real)) return real;
  }
  for (let current = directory; ; current = path4.dirname(current)) {
    if (node_fs_in_packages_default.existsSync(path4.join(current, ".git"))) return current;
    if (path4.dirname(current) === current) break;
  }
  const standing = node_fs_in_packages_default.realpathSync(cwd);
  return isWithin(directory, standing) ? standing : directory;
}
var isWithin = (directory, parent) => directory === parent || directory.startsWith(parent.endsWith(path4.sep) ? parent : parent + path4.sep);

export {
  applicablePolicy,
  selectPackages,
  repositoryAround
};
