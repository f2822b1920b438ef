import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  askGit
} from "../shared/git-and-more.js";
import {
  shardOf
} from "../shared/shard-and-more.js";
import {
  shownIn,
  upwards
} from "../shared/upwards-and-more.js";
import {
  judgePackage,
  newestNpm,
  packedBytes,
  reportedErrors,
  stopwatch
} from "../shared/inspect-and-more.js";
import {
  applicablePolicy,
  repositoryAround,
  selectPackages
} from "../shared/packages-and-more.js";
import {
  reportOf
} from "../shared/new-file-and-more.js";
import {
  init_package_glob,
  packageGlob
} from "../shared/package-glob-and-more.js";
import {
  listNpm
} from "../shared/fast-walker-and-more.js";
import {
  slashed,
  slashedFrom
} from "../shared/slash-path-and-more.js";
import {
  isRegistryDown,
  registryProblem
} from "../shared/problem-and-more.js";
import {
  npmConfigOptions,
  settingsOf
} from "../shared/npm-config-and-more.js";
import {
  TARBALL_LIMITS
} from "../shared/limits-and-more.js";
import {
  findNpm
} from "../shared/executable-and-more.js";
import {
  manifestFrame,
  parseManifest
} from "../shared/jsonc-parser-package-and-more.js";
import {
  firstLine,
  systemErrorCode,
  systemRefusal
} from "../shared/system-error-and-more.js";
import {
  maskedReport
} from "../shared/automaton-and-more.js";
import {
  nodeCrypto
} from "../shared/late-modules-and-more.js";
import {
  GateError,
  isGateError
} from "../shared/errors-and-more.js";

// builtin:node:fs in gate.ts
var node_fs_in_gate_default = process.getBuiltinModule("node:fs");

// builtin:node:fs in commit.ts
var node_fs_in_commit_default = process.getBuiltinModule("node:fs");

// src/commit.ts
import path from "node:path";
function checkedOutCommit(repository, env) {
  const fromJob = env["GITHUB_ACTIONS"] === "true" ? env["GITHUB_SHA"] : void 0;
  if (fromJob !== void 0 && COMMIT.test(fromJob)) return fromJob;
  const directory = gitDirectory(path.join(repository, ".git"));
  if (directory === null) return null;
  const head = textOf(path.join(directory, "HEAD")).trim();
  if (COMMIT.test(head)) return head;
  const [, ref] = /^ref: (refs\/[^\s]+)$/.exec(head) ?? [];
  if (ref === void 0 || ref.split("/").includes("..")) return null;
  const common = path.resolve(directory, textOf(path.join(directory, "commondir")).trim());
  return [directory, common].map((place) => commitOf(place, ref)).find((commit) => commit !== null) ?? null;
}
var COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function commitOf(directory, ref) {
  const loose = textOf(path.join(directory, ref)).trim();
  if (COMMIT.test(loose)) return loose;
  const packed = textOf(path.join(directory, "packed-refs")).split("\n").find((line) => line.endsWith(` ${ref}`));
  const commit = packed?.split(" ")[0] ?? "";
  return COMMIT.test(commit) ? commit : null;
}
function gitDirectory(dotGit) {
  if (node_fs_in_commit_default.statSync(dotGit, { throwIfNoEntry: false })?.isDirectory() === true) return dotGit;
  const [, named] = /^gitdir: (.+)$/m.exec(textOf(dotGit)) ?? [];
  return named === void 0 ? null : path.resolve(path.dirname(dotGit), named.trim());
}
function textOf(file) {
  try {
    return node_fs_in_commit_default.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// src/system-problem.ts
function userProblem(error) {
  if (isGateError(error)) return error;
  const refusal = systemRefusal(error);
  if (refusal === null) return null;
  const { code, call, path: path9 } = refusal;
  return new GateError("list", `the system refused ${call}${path9 === null ? "" : ` of ${JSON.stringify(path9)}`} (${code})`, {
    help: HELP[code] ?? "mend that, and run packgate again when nothing else writes there",
    cause: error
  });
}
var HELP = {
  ENOSPC: "make room on the disk, and run packgate again",
  EDQUOT: "make room on the disk, and run packgate again",
  EMFILE: "raise the number of files that a process may open (ulimit -n)",
  ENOENT: "it vanished while it was read: run packgate when nothing else writes there",
  EROFS: "set TMPDIR to a directory that can be written"
};

// src/each-target.ts
var SEVERAL = 4;
async function eachTarget({ targets, atOnce, progress }, work) {
  const outcomes = targets.map(() => []);
  const queue = targets.entries();
  const worker = async () => {
    for (const [index, target] of queue) {
      if (targets.length > 1 || target.kind === "registry") progress(progressLine(target, index, targets.length));
      outcomes[index] = [await outcomeOf(target, () => work(target, targets.slice(index)))];
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes.flat();
}
async function outcomeOf(target, work) {
  try {
    return { kind: "done", result: await work() };
  } catch (error) {
    const problem = userProblem(error);
    if (problem === null) throw error;
    return { kind: "failed", errors: reportedErrors(problem, target.root) };
  }
}
function progressLine({ kind, root }, index, total) {
  const what = kind === "registry" ? `fetching ${root}` : root;
  return total === 1 ? what : `${index + 1} of ${total}: ${what}`;
}

// builtin:node:fs in packers/declared-manager.ts
var declared_manager_default = process.getBuiltinModule("node:fs");

// src/packers/declared-manager.ts
import path2 from "node:path";

// src/packers/manager.ts
var MANAGERS = ["npm", "pnpm", "yarn", "bun"];
var isManager = (name) => MANAGERS.includes(name);

// src/packers/declared-manager.ts
function declaredManager(repository, directory) {
  for (const current of upwards(repository, directory)) {
    const manifest = manifestIn(current, repository);
    const declared = manifest === null ? null : declaredIn(manifest, current);
    if (declared !== null) return declared;
  }
  return null;
}
function manifestIn(directory, repository) {
  const full = path2.join(directory, "package.json");
  const file = shownIn(repository, full);
  try {
    return parseManifest(declared_manager_default.readFileSync(full, "utf8"), file);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return null;
    if (isGateError(error)) throw error;
    throw new GateError("packer", `cannot read ${JSON.stringify(file)} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: "make it readable: it may say which package manager packs",
      cause: error
    });
  }
}
function declaredIn(manifest, directory) {
  const field = manifest.data["packageManager"];
  if (field !== void 0) return { ...fromField(field, manifest), where: `"packageManager" in ${manifest.file}`, directory };
  const engine = onlyEngine(manifest.data);
  if (engine === null) return null;
  return { ...fromEngine(engine, manifest), where: `"devEngines" in ${manifest.file}`, directory };
}
function fromField(field, manifest) {
  const [, name = "", version] = typeof field === "string" ? /^([^@]+)(?:@([^+]+)(?:\+.*)?)?$/s.exec(field) ?? [] : [];
  return { name: known(name, manifest, ["packageManager"]), version: version === void 0 || version.includes(":") ? null : version };
}
function onlyEngine({ devEngines }) {
  const engines = isObject(devEngines) ? devEngines["packageManager"] : void 0;
  const engine = Array.isArray(engines) && engines.length === 1 ? engines[0] : engines;
  return isObject(engine) ? engine : null;
}
function fromEngine({ name, version }, manifest) {
  const named = known(typeof name === "string" ? name : "", manifest, ["devEngines", "packageManager", "name"]);
  return { name: named, version: typeof version === "string" ? version : null };
}
var isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function known(name, manifest, pointer) {
  if (isManager(name)) return name;
  throw new GateError("packer", `${manifest.file} names a package manager whose list Packgate cannot get`, {
    help: `name one of ${MANAGERS.join(", ")}, or say with --packer which one publishes the package`,
    frame: manifestFrame(manifest, pointer, "this decides which package manager packs")
  });
}

// builtin:node:fs in packers/lock-file.ts
var lock_file_default = process.getBuiltinModule("node:fs");

// src/packers/lock-file.ts
import path3 from "node:path";
var LOCK_FILES = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["bun.lock", "bun"],
  ["bun.lockb", "bun"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"]
];
function nearestLockFile(repository, directory) {
  for (const current of upwards(repository, directory)) {
    const found = LOCK_FILES.filter(([name2]) => isFile(path3.join(current, name2)));
    const [first] = found;
    if (first === void 0) continue;
    const [name, manager] = first;
    if (found.some(([, other]) => other !== manager)) throw severalManagers(found, shownIn(repository, current));
    const full = path3.join(current, name);
    return { manager, file: shownIn(repository, full), directory: current, yarn: manager === "yarn" ? yarnOf(full) : null };
  }
  return null;
}
var isFile = (file) => lock_file_default.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
function severalManagers(found, place) {
  const names = found.map(([name]) => name).join(", ");
  return new GateError("packer", `lock files of several package managers lie side by side in ${JSON.stringify(place)}: ${names}`, {
    help: 'say which one publishes: with "packageManager" in package.json, with --packer, or by removing the lock files of the others'
  });
}
function yarnOf(file) {
  const head = headOf(file, 4096);
  if (/^__metadata:/m.test(head)) return "berry";
  return /^# yarn lockfile v1$/m.test(head) ? "classic" : null;
}
function headOf(file, length) {
  try {
    const handle = lock_file_default.openSync(file, "r");
    try {
      const buffer = Buffer.alloc(length);
      return buffer.toString("utf8", 0, lock_file_default.readSync(handle, buffer, 0, length, 0));
    } finally {
      lock_file_default.closeSync(handle);
    }
  } catch (error) {
    throw new GateError("packer", `cannot read ${JSON.stringify(path3.basename(file))} (${systemErrorCode(error) ?? firstLine(error)})`, {
      help: "make it readable: it says which yarn packs",
      cause: error
    });
  }
}

// src/packers/detect.ts
function detectPacker(target, env, requested) {
  const { directory, repository } = target;
  const decided = { declared: null, lockFile: null, isForced: false, project: repository };
  if (requested !== "auto") return { ...decided, packer: requested, how: "as --packer says", isForced: true };
  const declared = declaredManager(repository, directory);
  if (declared !== null) {
    return { ...decided, packer: declared.name, how: `as ${declared.where} says`, declared, project: declared.directory };
  }
  const lockFile = nearestLockFile(repository, directory);
  if (lockFile !== null) {
    return { ...decided, packer: lockFile.manager, how: `as ${lockFile.file} says`, lockFile, project: lockFile.directory };
  }
  const agent = userAgent(env);
  if (agent !== null) return { ...decided, packer: agent, how: "as npm_config_user_agent says" };
  return { ...decided, packer: "npm", how: "since nothing names another package manager" };
}
function userAgent(env) {
  const name = env["npm_config_user_agent"]?.split("/")[0] ?? "";
  return isManager(name) ? name : null;
}

// src/open-package.ts
function openPackage(target, opening) {
  switch (target.kind) {
    case "directory":
      return openDirectory(target, opening);
    case "tarball":
      return openFile(target, opening);
    case "registry":
      return openPublished(target, opening);
  }
}
async function openDirectory(target, { packer, modules, env }) {
  const decision = detectPacker(target, env, packer);
  const { packer: decided } = decision;
  if (decided === "npm" || decided === "bundled") {
    const pack2 = await listNpm(modules, target, env);
    return { pack: pack2, bytes: { read: packedBytes(target.directory, pack2) }, npm: { target, modules } };
  }
  const { packOther } = await import("../lazy/pack-other.js");
  const { pack, digests, contents, executes, sentence } = await packOther({ ...decision, packer: decided }, target, { env });
  const reasonOf = await manifestReasonsOf(pack.manifest, pack.packer.name);
  const files = pack.files.map((file) => ({ ...file, reason: reasonOf(file.path) }));
  const named = { ...pack, files, packer: { ...pack.packer, how: sentence, executes } };
  return { pack: withDigests(named, digests), bytes: { contents }, npm: null };
}
async function openFile({ file, root, from }, opening) {
  const { openTarball } = await import("../lazy/open.js");
  const tarball = await openTarball({ kind: "file", path: file, shown: root }, TARBALL_LIMITS, from === void 0 ? "refused" : "dropped");
  if (from === void 0) return opened(tarball, root, opening);
  const { publishedManifest } = await import("../lazy/pack-directory.js");
  const manifest = publishedManifest(from.target, tarball.pack.manifest);
  const reasonOf = from.packer.name === "npm" ? await npmReasons(from.target, opening) : await manifestReasonsOf(manifest, from.packer.name);
  const files = tarball.pack.files.map((one) => ({ ...one, reason: reasonOf(one.path) }));
  return opened({ ...tarball, pack: { ...tarball.pack, manifest, files, packer: from.packer } }, from.target.root, opening);
}
async function npmReasons(target, { modules, env }) {
  try {
    const { files } = await listNpm(modules, target, env);
    const reasons = new Map(files.map(({ path: path9, reason }) => [path9, reason]));
    return (path9) => reasons.get(path9) ?? null;
  } catch (error) {
    if (isGateError(error)) return () => null;
    throw error;
  }
}
async function manifestReasonsOf({ text, file }, packer) {
  const { manifestReasons } = await import("../lazy/manifest-reasons.js");
  return manifestReasons(parseManifest(text, file), packer);
}
async function openPublished({ name, wanted, root }, { configuredIn, env }) {
  const { fetchVersion } = await import("../lazy/fetch-version.js");
  const tarball = await fetchVersion(name, wanted, configuredIn, env);
  return opened(tarball, root, { includePrivate: true });
}
function opened({ pack, digests, contents }, root, { includePrivate }) {
  if (pack.manifest.data["private"] === true && !includePrivate) {
    throw new GateError("package", `${pack.name} in ${root} is private, npm publish refuses it`, {
      help: "judge a public package, or pass --include-private to judge it all the same"
    });
  }
  return { pack: withDigests({ ...pack, root }, digests), bytes: { contents }, npm: null };
}
function withDigests(pack, digests) {
  const files = pack.files.map((file) => {
    const sha512 = digests.get(file.path);
    return sha512 === void 0 ? file : { ...file, sha512 };
  });
  return { ...pack, files };
}

// builtin:node:fs in find-previous.ts
var node_fs_in_find_previous_default = process.getBuiltinModule("node:fs");

// src/find-previous.ts
import path6 from "node:path";

// builtin:node:fs in target-argument.ts
var node_fs_in_target_argument_default = process.getBuiltinModule("node:fs");

// src/target-argument.ts
import path5 from "node:path";

// builtin:node:fs in publish-plan.ts
var node_fs_in_publish_plan_default = process.getBuiltinModule("node:fs");

// src/publish-plan.ts
import path4 from "node:path";
var PUBLISH_PLAN = "publish-plan.json";
function plannedTarballs(directory, shown) {
  const file = path4.posix.join(slashed(shown), PUBLISH_PLAN);
  const plan = parsed(path4.join(directory, PUBLISH_PLAN), file);
  if (!isData(plan) || plan["version"] !== 1 || !Array.isArray(plan["plan"])) throw unknownForm(file, "it is not of version 1");
  const releases = plan["plan"].flat();
  return releases.flatMap((release) => {
    if (!isData(release)) throw unknownForm(file, "a release is no object");
    const { kind, tarball, tag } = release;
    if (kind === "tag-only") return [];
    if (kind !== "publish" || !isData(tarball)) throw unknownForm(file, "a release has no tarball");
    const { path: named, integrity } = tarball;
    if (typeof named !== "string" || typeof integrity !== "string") throw unknownForm(file, "a tarball has no path, or no integrity");
    refuseOther(directory, named, integrity, file);
    return [{ path: named, tag: typeof tag === "string" && tag !== "" ? tag : null }];
  });
}
var isData = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function parsed(full, file) {
  try {
    return JSON.parse(node_fs_in_publish_plan_default.readFileSync(full, "utf8"));
  } catch (error) {
    throw new GateError("package", `cannot read ${file}: ${systemErrorCode(error) ?? firstLine(error)}`, {
      help: "pack again: changeset pack --out-dir DIR",
      cause: error
    });
  }
}
function refuseOther(directory, named, integrity, file) {
  const full = path4.resolve(directory, named);
  if (path4.isAbsolute(named) || path4.relative(directory, full).split(path4.sep)[0] === "..") {
    throw new GateError("package", `${file} names a tarball outside its directory: ${named}`, {
      help: "do not publish from this directory: pack again"
    });
  }
  const digest2 = digestOf(full, named, file);
  if (integrity === digest2) return;
  throw new GateError("package", `${named} is not the tarball that ${file} was written for: its integrity is another`, {
    help: "do not publish from this directory: pack again, into an empty one"
  });
}
function digestOf(full, named, file) {
  try {
    return `sha256-${nodeCrypto().createHash("sha256").update(node_fs_in_publish_plan_default.readFileSync(full)).digest("base64")}`;
  } catch (error) {
    throw new GateError(
      "package",
      `${file} names a tarball that cannot be read: ${named} (${systemErrorCode(error) ?? firstLine(error)})`,
      {
        help: "pack again, and hand over the whole directory: changeset pack --out-dir DIR",
        cause: error
      }
    );
  }
}
var unknownForm = (file, why) => new GateError("package", `${file} is of a form that Packgate does not know: ${why}`, {
  help: "judge the tarballs themselves: packgate check DIR/packages"
});

// src/target-argument.ts
var NAMED = /^(@[^@/\s]+\/[^@/\s]+|[^@/\s][^@/\s]*)@([^\s/]+)$/;
var TARBALL = /\.(?:tgz|tar\.gz)$/i;
function targetArguments(argument, cwd) {
  const full = path5.resolve(cwd, argument);
  const stats = node_fs_in_target_argument_default.statSync(full, { throwIfNoEntry: false });
  if (stats?.isDirectory() === true) return directoryTargets(full, argument);
  if (stats !== void 0) return [fileTarget(full, argument)];
  const [, name, wanted] = NAMED.exec(argument) ?? [];
  if (name !== void 0 && wanted !== void 0 && !TARBALL.test(argument)) return [{ kind: "registry", name, wanted }];
  const what = TARBALL.test(argument) ? "tarball" : "directory";
  throw new GateError("usage", `no such ${what}: ${argument}`, {
    help: "name a directory with a package.json, a tarball, or NAME@VERSION on a registry"
  });
}
function directoryTargets(directory, argument) {
  if (node_fs_in_target_argument_default.existsSync(path5.join(directory, "package.json"))) return [{ kind: "directory", directory: node_fs_in_target_argument_default.realpathSync(directory) }];
  if (node_fs_in_target_argument_default.existsSync(path5.join(directory, PUBLISH_PLAN))) return plannedTargets(directory, argument);
  const tarballs = node_fs_in_target_argument_default.readdirSync(directory).filter((name) => TARBALL.test(name));
  if (tarballs.length === 0) {
    throw new GateError("package", `no package.json in ${argument}`, {
      help: "name a directory with a package.json, or one with tarballs, or run packgate in one"
    });
  }
  return tarballs.toSorted().map((name) => fileTarget(path5.join(directory, name), path5.join(argument, name)));
}
function plannedTargets(directory, argument) {
  const planned = new Map(plannedTarballs(directory, argument).map(({ path: file, tag }) => [path5.normalize(file), tag]));
  const folders = new Set(
    ["", "packages", ...[...planned.keys()].map((file) => path5.dirname(file))].map((folder) => path5.join(directory, folder))
  );
  const found = [...folders].filter((folder) => node_fs_in_target_argument_default.existsSync(folder)).flatMap((folder) => node_fs_in_target_argument_default.readdirSync(folder).map((name) => path5.join(folder, name)));
  const beside = found.map((file) => path5.relative(directory, file)).filter((file) => TARBALL.test(file));
  const all = [.../* @__PURE__ */ new Set([...planned.keys(), ...beside])].toSorted();
  if (all.length === 0) {
    throw new GateError("package", `${path5.join(argument, PUBLISH_PLAN)} plans to publish nothing`, {
      help: "skip the step where changeset publish-plan finds no release"
    });
  }
  return all.map((file) => {
    const target = fileTarget(path5.join(directory, file), path5.join(argument, file));
    const tag = planned.get(file) ?? null;
    return target.kind === "tarball" && tag !== null ? { ...target, tag } : target;
  });
}
function fileTarget(file, shown) {
  if (TARBALL.test(file)) return { kind: "tarball", file, shown: slashed(shown) };
  throw new GateError("usage", `not a directory: ${shown}`, {
    help: "name a directory with a package.json, a tarball (.tgz), or NAME@VERSION on a registry"
  });
}
function packedTarget(argument) {
  if (argument.kind === "tarball") {
    const { file, shown: root, tag } = argument;
    return { kind: "tarball", file, root, ...tag !== void 0 && { tag } };
  }
  const { name, wanted } = argument;
  return { kind: "registry", name, wanted, root: `${name}@${wanted}` };
}

// src/open-previous.ts
async function openPrevious(argument, pack, opening) {
  const { contentsOf, previousOf } = await import("../lazy/previous-release.js");
  const target = await targetOf(argument, pack, opening);
  const opened2 = await openPackage(target, { ...opening, packer: "bundled", includePrivate: true });
  if (opened2.pack.name !== pack.name) {
    throw new GateError("usage", `--previous ${argument} is ${opened2.pack.name}, and what is judged is ${pack.name}`, {
      help: "name an earlier release of the same package, or @latest for that of each package"
    });
  }
  const label = labelOf(argument, opened2.pack);
  const { bytes } = opened2;
  if ("contents" in bytes) return previousOf(opened2.pack, { label, source: target.kind }, bytes.contents());
  return previousOf(opened2.pack, { label, source: target.kind }, contentsOf(opened2.pack, bytes.read));
}
var TAG = /^@[^@/\s]+$/;
var isTag = (argument) => TAG.test(argument);
var labelOf = (argument, { version }) => isTag(argument) ? `${version} under the dist-tag ${argument.slice(1)}` : argument;
async function targetOf(argument, { name }, opening) {
  if (isTag(argument)) return taggedVersion(name, argument.slice(1), opening);
  const targets = await targetsOf(argument, opening);
  const [target] = targets;
  if (target !== void 0 && targets.length === 1) return target;
  throw new GateError("usage", `--previous ${argument} stands for ${targets.length} packages`, {
    help: "name one earlier release, or @latest for that of each package"
  });
}
async function targetsOf(argument, { cwd, modules }) {
  const named = targetArguments(argument, cwd);
  const [first] = named;
  if (first?.kind !== "directory") return named.flatMap((one) => one.kind === "directory" ? [] : [packedTarget(one)]);
  const { directory } = first;
  const selected = await selectPackages(modules, { cwd, targets: [directory], names: [], includePrivate: true, repository: directory });
  return selected.targets;
}
async function taggedVersion(name, tag, { configuredIn, env }) {
  const { publishedUnderTag } = await import("../lazy/published-under-tag.js");
  const version = await publishedUnderTag(name, tag, configuredIn, env);
  return { kind: "registry", name, wanted: version, root: `${name}@${version}` };
}

// src/find-previous.ts
var AT_ONCE = 8;
var NOTHING = { kind: "none", notCompared: null, error: null };
function previousFinder(request, opening, progress) {
  switch (request.kind) {
    case "off":
      return async () => NOTHING;
    case "target":
      return namedRelease(request.argument, opening);
    case "published":
      return publishedReleases(request.isRequired, opening, progress);
  }
}
function namedRelease(argument, opening) {
  let down = null;
  return async (pack) => {
    if (down !== null) return down;
    try {
      return { kind: "found", release: await openPrevious(argument, pack, opening) };
    } catch (error) {
      const notCompared = notComparedSince(error);
      const isNew = isTag(argument) && notCompared.reason === "not-published";
      const found = { kind: "none", notCompared, error: isNew ? null : gateError(error) };
      if (isRegistryDown(error)) down = found;
      return found;
    }
  };
}
function publishedReleases(isRequired, { configuredIn, env }, progress) {
  const fetched = /* @__PURE__ */ new Map();
  let find = null;
  const fetchAll = async (wanted) => {
    progress(`asking the registry for the last release of ${wanted.map(({ name }) => name).join(", ")}`);
    find ??= releaseFinder(isRequired, configuredIn, env);
    const one = await find;
    for (const replacing of wanted) fetched.set(keyOf(replacing), fetched.get(keyOf(replacing)) ?? one(replacing));
    await Promise.all(fetched.values());
  };
  return async ({ name, version, manifest }, upcoming) => {
    const own = { name, version, manifest: manifest.data, tag: tagOf(upcoming[0]) };
    const key = keyOf(own);
    if (!fetched.has(key)) await fetchAll([own, ...upcoming.slice(1, AT_ONCE).flatMap(replacingAt)]);
    const found = await fetched.get(key);
    fetched.delete(key);
    return found ?? NOTHING;
  };
}
var tagOf = (target) => target?.kind === "tarball" ? target.tag ?? null : null;
var keyOf = ({ name, version, manifest, tag }) => JSON.stringify([name, version, manifest["publishConfig"] ?? null, tag]);
function replacingAt(target) {
  const directory = target.kind === "tarball" ? target.from?.target.directory : target.kind === "directory" ? target.directory : void 0;
  if (directory === void 0) return [];
  try {
    const { data } = parseManifest(node_fs_in_find_previous_default.readFileSync(path6.join(directory, "package.json"), "utf8"), "package.json");
    const { name, version } = data;
    return typeof name === "string" && typeof version === "string" ? [{ name, version, manifest: data, tag: tagOf(target) }] : [];
  } catch {
    return [];
  }
}
async function releaseFinder(isRequired, directory, env) {
  if (env["GITHUB_EVENT_NAME"] === "pull_request_target") return async (one) => none(STRANGERS, one, isRequired);
  const { replacedReleases } = await import("../lazy/replaced-release.js");
  const { previousOf } = await import("../lazy/previous-release.js");
  const replaced = replacedReleases(directory, env);
  return async (one) => {
    try {
      const { tarball, label } = await replaced(one);
      return { kind: "found", release: await previousOf(tarball.pack, { label, source: "registry" }, tarball.contents()) };
    } catch (error) {
      return none(notComparedSince(error), one, isRequired, gateError(error).help);
    }
  };
}
var STRANGERS = {
  reason: "not-asked",
  message: "no registry is asked under pull_request_target, where a stranger wrote .npmrc"
};
function none(notCompared, { name }, isRequired, help = null) {
  if (!isRequired) return { kind: "none", notCompared, error: null };
  const message = `${name} has to be compared with its last release, and is not: ${notCompared.message}`;
  const wayOut = "set previous to auto to go on without";
  return {
    kind: "none",
    notCompared,
    error: new GateError("registry", message, { help: help === null ? wayOut : `${help}; or ${wayOut}` })
  };
}
function notComparedSince(error) {
  const { message } = gateError(error);
  switch (registryProblem(error)) {
    case "no-package":
    case "no-version":
      return { reason: "not-published", message };
    case "unauthorized":
      return { reason: "not-allowed", message };
    case "unreachable":
    case "slow":
    case "offline":
    case "refused":
    case "redirects":
    case "configuration":
      return { reason: "no-answer", message };
    case "no-tarball":
    case "malformed":
    case "integrity":
    case "too-large":
    case null:
      return { reason: "unreadable", message };
  }
}
function gateError(error) {
  if (isGateError(error)) return error;
  throw error;
}
var comparedWith = (found) => found.kind === "found" ? { previous: found.release, notCompared: null } : { previous: null, notCompared: found.notCompared };

// src/previous-request.ts
function previousRequest(text) {
  switch (text) {
    case "off":
      return { kind: "off" };
    case "auto":
      return { kind: "published", isRequired: false };
    case "required":
      return { kind: "published", isRequired: true };
    case "":
      throw new GateError("usage", "nothing is named to compare with", {
        help: "previous is auto, required, off, a directory, a tarball, NAME@VERSION or @TAG"
      });
    default:
      return { kind: "target", argument: text };
  }
}

// builtin:node:fs in packers/npm/installed.ts
var installed_default = process.getBuiltinModule("node:fs");

// src/packers/npm/installed.ts
import Module, { createRequire } from "node:module";
import path7 from "node:path";
init_package_glob();

// src/packers/npm/walker-shape.ts
var KNOWN_SHAPES = /* @__PURE__ */ new Set(["3975-befab201-4ab00ef6", "4395-4b48a3d2-775f6ed5", "4634-5135d6c5-9ccf704"]);
var BASE_METHODS = [
  "filterEntry",
  "filterEntries",
  "onstat",
  "stat",
  "start",
  "onReaddir",
  "addIgnoreFile",
  "addIgnoreFiles",
  "walkerOpt",
  "onReadIgnoreFile"
];
var PACK_METHODS = ["stat", "onstat", "filterEntries", "walker", "addIgnoreFile", "emit", "injectRules"];
var hasKnownShape = (Walker) => KNOWN_SHAPES.has(walkerShape(Walker));
var KNOWN_INHERITANCES = /* @__PURE__ */ new Set(["617-529560a8-8cd69e63", "463-fa3dccab-d0754448"]);
var hasKnownInheritance = ({ prototype }) => KNOWN_INHERITANCES.has(digest(methodsOf(prototype, ["walkerOpt"]).join("")));
function walkerShape(Walker) {
  const packMethods = methodsOf(Walker.prototype, PACK_METHODS);
  const baseMethods = methodsOf(Object.getPrototypeOf(Walker.prototype), BASE_METHODS);
  return digest([...packMethods, ...baseMethods].join("\n"));
}
function methodsOf(prototype, names) {
  return names.map((name) => {
    const method = typeof prototype === "object" && prototype !== null ? Reflect.get(prototype, name) : void 0;
    return typeof method === "function" ? `${name}: ${withoutComments(Function.prototype.toString.call(method))}` : `${name}: none`;
  });
}
var withoutComments = (source) => source.replaceAll(/\/\/[^\n]*\n/g, "\n").replaceAll(/\s+/g, "");
function digest(text) {
  let low = 2166136261;
  let high = 2646966556;
  for (let index = 0; index < text.length; index += 1) {
    low = Math.imul(low ^ text.charCodeAt(index), 16777619);
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - index), 16777619);
  }
  return `${text.length}-${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}`;
}

// src/packers/npm/installed.ts
var HELP2 = "reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries";
function loadInstalledNpm(directory, env) {
  const require2 = createRequire(path7.join(directory, "package.json"));
  let version = "unknown";
  try {
    version = String(require2(path7.join(directory, "package.json")).version);
    return loadModules(directory, version, require2, env);
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw new GateError("packer", `cannot load npm-packlist from npm ${version} at ${directory}: ${firstLine(error)}`, {
      help: HELP2,
      cause: error
    });
  }
}
function loadModules(directory, version, require2, env) {
  const packlistFile = require2.resolve("npm-packlist");
  const source = installed_default.readFileSync(packlistFile, "utf8");
  const loaded = loadPacklist(require2, packlistFile, source);
  const packlist = loaded.packlist;
  const PackageJson = require2("@npmcli/package-json");
  const { Walker } = packlist;
  const { normalize } = PackageJson;
  if (typeof packlist !== "function" || typeof Walker !== "function" || typeof normalize !== "function") {
    throw new GateError("packer", `npm ${version} at ${directory} has an npm-packlist of unknown form`, { help: HELP2 });
  }
  const libnpmpack = installed_default.readFileSync(require2.resolve("libnpmpack"), "utf8");
  return {
    packer: { name: "npm", version, source: "packlist" },
    packlist: (tree, options) => packlist(tree, options),
    Walker,
    knownShape: hasKnownShape(Walker),
    knownInheritance: hasKnownInheritance(Walker),
    normalizeManifest: manifestReader(require2, async (packageDirectory) => (await normalize.call(PackageJson, packageDirectory)).content),
    mapWorkspaces: (options) => require2("@npmcli/map-workspaces")(options),
    loadTree: (packageDirectory) => {
      const Arborist = require2("@npmcli/arborist");
      return new Arborist({ path: packageDirectory, ignoreExtension: true }).loadActual();
    },
    loadConfig: (packageDirectory) => loadConfig(require2, directory, packageDirectory, env),
    npmDirectory: directory,
    features: {
      globalIgnoreFile: source.includes("globalIgnoreFile"),
      stripsPatchedDependencies: source.includes("patchedDependencies"),
      refusesBundledOverrides: libnpmpack.includes("EBUNDLEOVERRIDE")
    },
    sparingNodeModules: loaded.glob?.sparingNodeModules ?? ((_directory, work) => work())
  };
}
function manifestReader(require2, normalize) {
  const arboristFile = require2.resolve("@npmcli/arborist/lib/arborist/load-actual.js");
  if (!installed_default.readFileSync(arboristFile, "utf8").includes("require('read-package-json-fast')")) return normalize;
  const readFast = createRequire(arboristFile)("read-package-json-fast");
  return (directory) => readFast(path7.join(directory, "package.json"));
}
function loadPacklist(require2, packlistFile, source) {
  if (!source.includes("require('glob')")) return { packlist: require2(packlistFile), glob: null };
  const requireFromPacklist = createRequire(packlistFile);
  const globFile = requireFromPacklist.resolve("glob");
  const glob = packageGlob(() => requireFromPacklist("glob").globSync);
  const before = require2.cache[globFile];
  require2.cache[globFile] = Object.assign(new Module(globFile), { exports: { globSync: glob.globSync }, loaded: true });
  try {
    return { packlist: require2(packlistFile), glob };
  } finally {
    if (before === void 0) delete require2.cache[globFile];
    else require2.cache[globFile] = before;
  }
}
async function loadConfig(require2, npmPath, cwd, env) {
  const Config = require2("@npmcli/config");
  const { definitions, shorthands, flatten, nerfDarts } = require2("@npmcli/config/lib/definitions");
  const config = new Config({ definitions, shorthands, flatten, nerfDarts, ...npmConfigOptions(npmPath, cwd, env) });
  await config.load();
  return settingsOf(config, cwd, env);
}

// src/packers/npm/index.ts
async function loadNpm(choice, env, cwd) {
  const directory = choice === "bundled" ? null : await findNpm(env, cwd);
  if (directory !== null) return loadInstalledNpm(directory, env);
  if (choice === "npm") {
    throw new GateError("packer", "there is no npm on PATH", {
      help: "install npm, or pass --packer bundled to use the npm-packlist that Packgate carries"
    });
  }
  const { carriedNpm } = await import("../lazy/carried.js");
  return carriedNpm(env);
}

// builtin:node:fs in changed-files.ts
var node_fs_in_changed_files_default = process.getBuiltinModule("node:fs");

// src/changed-files.ts
import path8 from "node:path";
function changedFiles(repository, ref) {
  const top = askGit(repository, ["rev-parse", "--show-toplevel"])?.trim();
  if (top === void 0)
    throw unknownHistory(ref, "this is no git repository, or git cannot be run", "leave --since out to judge every package");
  const known2 = askGit(top, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]);
  if (known2 === null)
    throw unknownHistory(ref, "git does not know it", "fetch it first (actions/checkout with fetch-depth: 0), or name another commit");
  const commit = askGit(top, ["merge-base", known2.trim(), "HEAD"])?.trim();
  if (commit === void 0) {
    throw unknownHistory(
      ref,
      "it has no commit in common with what is checked out",
      "fetch the whole history (actions/checkout with fetch-depth: 0)"
    );
  }
  const changed = askGit(top, [
    "diff",
    "--name-only",
    "--no-renames",
    "--no-ext-diff",
    "--no-relative",
    "--ignore-submodules=none",
    "-z",
    commit,
    "--"
  ]);
  const added = askGit(top, ["ls-files", "--others", "--exclude-standard", "-z"]);
  if (changed === null || added === null)
    throw unknownHistory(ref, "git cannot compare with it", "leave --since out to judge every package");
  return { commit, files: relativeTo(repository, top, `${changed}${added}`) };
}
function relativeTo(repository, top, answer) {
  const [from, root] = [node_fs_in_changed_files_default.realpathSync(repository), node_fs_in_changed_files_default.realpathSync(top)];
  const files = answer.split("\0").filter((file) => file !== "");
  const shown = from === root ? files : files.map((file) => slashedFrom(from, path8.join(root, file)));
  return [...new Set(shown)].toSorted();
}
var unknownHistory = (ref, what, help) => new GateError("usage", `cannot tell what changed since ${JSON.stringify(ref)}: ${what}`, { help });

// src/changed-packages.ts
var OF_NO_PACKAGE = /^(?:\.changeset\/|\.github\/(?!workflows\/|actions\/|packgate\.ya?ml$))/;
function reachOf(files, packages) {
  const touched = /* @__PURE__ */ new Set();
  const byRoot = new Map(packages.map((one) => [one.root, one]));
  const members = packages.filter(({ root }) => root !== ".");
  for (const file of files) {
    const around = membersAround(file, byRoot);
    if (around.length === 0 && members.length > 0 && !OF_NO_PACKAGE.test(file)) return { kind: "all", because: file };
    for (const root of around) touched.add(root);
  }
  if (files.length > 0 && byRoot.has(".")) touched.add(".");
  return { kind: "some", roots: withDependents(touched, packages) };
}
function membersAround(file, byRoot) {
  const found = [];
  for (let slash = file.lastIndexOf("/"); slash > 0; slash = file.lastIndexOf("/", slash - 1)) {
    const directory = file.slice(0, slash);
    if (byRoot.has(directory)) found.push(directory);
  }
  return found;
}
function withDependents(touched, packages) {
  const dependents = /* @__PURE__ */ new Map();
  for (const { root, dependencies } of packages) {
    for (const name of dependencies) dependents.set(name, [...dependents.get(name) ?? [], root]);
  }
  const names = new Map(packages.map(({ root, name }) => [root, name]));
  const reached = new Set(touched);
  for (const root of reached) for (const dependent of dependents.get(names.get(root) ?? "") ?? []) reached.add(dependent);
  return reached;
}

// src/since.ts
function narrowedBySince(selection, request, repository) {
  const { targets, skipped, found } = selection;
  if (request === null || !request.isRequired && targets.length < 2) return { targets, skipped, since: null };
  const everything = (commit, all) => ({ targets, skipped, since: { ref: request.ref, commit, all } });
  try {
    const { commit, files } = changedFiles(repository, request.ref);
    const reach = reachOf(files, found);
    if (reach.kind === "all") return everything(commit, `${reach.because} may concern every package`);
    const left = targets.filter(({ root }) => !reach.roots.has(root));
    const names = new Map(found.map(({ root, name }) => [root, name]));
    const unchanged = left.map(({ root }) => ({ name: names.get(root) ?? root, root, reason: "unchanged" }));
    return {
      targets: targets.filter(({ root }) => reach.roots.has(root)),
      skipped: [...skipped, ...unchanged].toSorted((a, b) => a.root < b.root ? -1 : 1),
      since: { ref: request.ref, commit, all: null }
    };
  } catch (error) {
    if (request.isRequired || !isGateError(error)) throw error;
    return everything(null, error.message);
  }
}

// src/gate.ts
async function gate(request, host) {
  const watch = stopwatch();
  const time = host.now().toISOString();
  const today = time.slice(0, 10);
  let judged = [];
  let errors = [];
  let applied = null;
  let selection = null;
  let commit = null;
  try {
    const place = placeOf(request, host);
    commit = checkedOutCommit(place.repository, host.env);
    const policy = await watch.time("policy", () => applicablePolicy(request, place, host.env));
    applied = policy;
    const prepared = await watch.time("packages", () => prepare(request, place, host));
    const { opening } = prepared;
    selection = prepared.selection;
    if (selection.names !== null) policy.refuseUnmatched(selection.names);
    policy.refuseOthers(selection.targets.filter((target) => target.kind === "directory"));
    const newest = await newestNpm(opening.modules, host.env);
    const comparing = previousRequest(request.previous ?? "off");
    const findPrevious = previousFinder(comparing, opening, host.progress);
    const atOnce = comparing.kind === "off" ? SEVERAL : 1;
    const outcomes = await eachTarget({ targets: selection.targets, atOnce, progress: host.progress }, async (target, upcoming) => {
      const opened2 = await watch.time("list", () => openPackage(target, opening));
      const found = await watch.time("previous", () => findPrevious(opened2.pack, upcoming));
      const one = await judgePackage({ opened: opened2, policy, newest, ...comparedWith(found), failOn: request.failOn, today, host, watch });
      const gap = found.kind === "none" && found.error !== null ? [found.error] : [];
      return { ...one, problems: [...gap, ...one.problems] };
    });
    judged = outcomes.flatMap((one) => one.kind === "done" ? [one.result] : []);
    errors = outcomes.flatMap((one) => one.kind === "done" ? problemsOf(one.result) : one.errors);
  } catch (error) {
    errors = [...errors, ...reported(error)];
  }
  host.done?.();
  const report = reportOf({
    policy: applied?.policy ?? null,
    request,
    today,
    time,
    commit,
    packages: judged.map((one) => one.report),
    selected: selection?.all ?? [],
    since: selection?.since ?? null,
    skipped: selection?.skipped ?? [],
    errors,
    uses: judged.flatMap(({ uses }) => uses),
    timings: watch.elapsed()
  });
  return maskedReport(report);
}
var problemsOf = ({ problems, report: { root } }) => problems.flatMap((problem) => reportedErrors(problem, root));
function placeOf({ targets, cwd, packed = [] }, { env }) {
  const named = (targets.length === 0 && packed.length === 0 ? ["."] : targets).flatMap((argument) => targetArguments(argument, cwd));
  const directory = named.find((target) => target.kind === "directory");
  const first = directory?.directory ?? packed[0]?.from?.target.directory ?? node_fs_in_gate_default.realpathSync(cwd);
  return { targets: named, first, repository: repositoryAround(first, cwd, env) };
}
async function prepare(request, { targets, first, repository }, { env }) {
  const { cwd, packages: names, packer, includePrivate, packed = [] } = request;
  const modules = await loadNpm(packer === "npm" || packer === "bundled" ? packer : "auto", env, first);
  const named = targets.flatMap((target) => target.kind === "directory" ? [target.directory] : []);
  const others = targets.flatMap((target) => target.kind === "directory" ? [] : [packedTarget(target)]).concat(packed);
  const found = named.length === 0 ? { targets: [], skipped: [], found: [] } : await selectPackages(modules, { cwd, targets: named, names, includePrivate, repository });
  const { targets: directories, skipped, since } = narrowedBySince(found, request.since ?? null, repository);
  const all = [...directories, ...others];
  const selection = {
    targets: request.shard ? shardOf(all, request.shard) : all,
    all,
    since,
    skipped,
    names: others.length === 0 ? found.found.flatMap(({ name }) => name ?? []) : null
  };
  return { opening: { packer, modules, env, cwd, configuredIn: first, includePrivate }, selection, directories };
}
function reported(error) {
  const problem = userProblem(error);
  if (problem === null) throw error;
  return reportedErrors(problem, null);
}

export {
  detectPacker,
  openPackage,
  previousFinder,
  comparedWith,
  previousRequest,
  gate,
  placeOf,
  prepare
};
