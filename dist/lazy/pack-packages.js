import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  childEnvironment,
  findPackTool,
  isOther,
  onPath,
  runPacker
} from "../shared/pack-directory+pack-other+pack-packages.js";
import {
  detectPacker,
  gate,
  placeOf,
  prepare
} from "../shared/find-previous-and-more.js";
import "../shared/git-and-more.js";
import "../shared/shard-and-more.js";
import "../shared/upwards-and-more.js";
import "../shared/inspect-and-more.js";
import "../shared/encoding-and-more.js";
import "../shared/packages-and-more.js";
import "../shared/new-file-and-more.js";
import "../shared/read-and-more.js";
import "../shared/entry-points-and-more.js";
import "../shared/package.json-and-more.js";
import "../shared/version-step-and-more.js";
import "../shared/hashed-name-and-more.js";
import "../shared/path-parts-and-more.js";
import "../shared/ignore-package-and-more.js";
import "../shared/glob-and-more.js";
import "../shared/minimatch-package-and-more.js";
import "../shared/package-glob-and-more.js";
import "../shared/manifest-pointer-and-more.js";
import "../shared/fast-walker-and-more.js";
import "../shared/reason-and-more.js";
import {
  slashedFrom
} from "../shared/slash-path-and-more.js";
import "../shared/problem-and-more.js";
import "../shared/npm-config-and-more.js";
import "../shared/limits-and-more.js";
import "../shared/member-path-and-more.js";
import "../shared/executable-and-more.js";
import "../shared/code-unit-order-and-more.js";
import "../shared/jsonc-parser-package-and-more.js";
import {
  untilFinished
} from "../shared/unfinished-files-and-more.js";
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import "../shared/automaton-and-more.js";
import "../shared/token-shapes-and-more.js";
import "../shared/json-bytes-and-more.js";
import "../shared/late-modules-and-more.js";
import "../shared/visible-text-and-more.js";
import {
  plural
} from "../shared/size-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";
import "../shared/runtime.js";

// builtin:node:fs in pack-packages.ts
var node_fs_in_pack_packages_default = process.getBuiltinModule("node:fs");

// src/pack-packages.ts
import path2 from "node:path";

// builtin:node:fs in packers/pack-with-scripts.ts
var pack_with_scripts_default = process.getBuiltinModule("node:fs");

// src/packers/pack-with-scripts.ts
import path from "node:path";
var TIMEOUT = 30 * 60 * 1e3;
var ONLINE = { npm_config_offline: void 0, pnpm_config_offline: void 0, COREPACK_ENABLE_NETWORK: void 0 };
async function packWithScripts(target, { packer: requested, directory, env, npm }) {
  const { manager, program, packer } = await packerOf(target, requested, env, npm);
  const run = (label2, args) => runPacker({ label: label2, program, args, cwd: target.directory, env: childEnvironment(env, ONLINE), signal: null, timeout: TIMEOUT });
  const label = `${packer.name} ${packer.version}`;
  if (hasScript(target, "prepublishOnly")) await run(`prepublishOnly of ${target.root}`, ["run", "prepublishOnly"]);
  await run(label, PACK[manager](directory));
  return { file: onlyTarball(directory, label), packer };
}
var PACK = {
  npm: (directory) => ["pack", "--pack-destination", directory],
  pnpm: (directory) => ["pack", "--pack-destination", directory],
  // yarn 1 calls it `--filename`, and berry takes both.
  yarn: (directory) => ["pack", "--filename", path.join(directory, "package.tgz")],
  bun: (directory) => ["pm", "pack", "--destination", directory]
};
async function packerOf(target, requested, env, npm) {
  const decision = detectPacker(target, env, requested);
  if (isOther(decision)) {
    const { name, version: version2, program, sentence } = await findPackTool(decision, target, { env });
    return { manager: name, program, packer: { name, version: version2, source: "tarball", how: sentence, executes: SCRIPTS, ranScripts: true } };
  }
  const found = onPath("npm", env);
  if (decision.packer === "bundled" || found === null) {
    throw new GateError("packer", "packgate pack needs the package manager that publishes", {
      help: "install npm, or name with --packer the one that publishes the package"
    });
  }
  const { version } = npm.packer;
  return { manager: "npm", program: found.path, packer: { name: "npm", version, source: "tarball", executes: SCRIPTS, ranScripts: true } };
}
var SCRIPTS = "the package manager ran the scripts of the package";
function hasScript({ directory }, name) {
  const { scripts } = JSON.parse(pack_with_scripts_default.readFileSync(path.join(directory, "package.json"), "utf8").replace(/^\uFEFF/, ""));
  return typeof scripts === "object" && scripts !== null && typeof Reflect.get(scripts, name) === "string";
}
function onlyTarball(directory, label) {
  const names = pack_with_scripts_default.readdirSync(directory);
  const [name] = names;
  if (name !== void 0 && names.length === 1 && name.endsWith(".tgz")) return path.join(directory, name);
  throw new GateError(
    "list",
    `${label} left ${names.length === 0 ? "no tarball" : plural(names.length, "file")} where one tarball was expected`,
    {
      help: "pack it by hand to see what it says"
    }
  );
}

// src/pack-packages.ts
async function packPackages(request, host) {
  refuseStrangersScripts(host.env);
  const { opening, selection, directories } = await prepare(request, placeOf(request, host), host);
  refusePacked(selection.targets.length - directories.length);
  const out = path2.resolve(request.cwd, request.out);
  const packed = [];
  const finish = [];
  try {
    for (const target of directories) {
      host.progress(`${packed.length + 1} of ${directories.length}: packing ${target.root}`);
      const tarball = await packInto(out, target, opening, request);
      packed.push(tarball);
      finish.push(untilFinished(tarball.file));
    }
  } catch (error) {
    for (const { file } of packed) node_fs_in_pack_packages_default.rmSync(file, { force: true });
    for (const done of finish) done();
    throw error;
  }
  const report = await gate({ ...request, targets: [], packed }, host);
  const tarballs = packed.flatMap((target) => judgedTarball(target, report));
  const passed = new Set(tarballs.filter((tarball) => tarball.passed).map(({ file }) => file));
  for (const { file } of packed) if (!request.keep && !passed.has(file)) node_fs_in_pack_packages_default.rmSync(file, { force: true });
  for (const done of finish) done();
  return { report, tarballs };
}
function refuseStrangersScripts(env) {
  if (env["GITHUB_EVENT_NAME"] !== "pull_request_target") return;
  throw new GateError("usage", "packing runs the scripts of the package: not under pull_request_target, where a stranger wrote them", {
    help: "pack in a job of the event pull_request, push or release, which has no secrets to lose"
  });
}
function refusePacked(others) {
  if (others === 0) return;
  throw new GateError("usage", "packgate pack takes directories: what is packed already is judged by packgate check", {
    help: "packgate pack packages/cli --out tarballs"
  });
}
async function packInto(out, target, opening, { packer, cwd }) {
  const scratch = scratchIn(out);
  const finish = untilFinished(scratch);
  try {
    const packed = await packWithScripts(target, { packer, directory: scratch, env: opening.env, npm: opening.modules });
    const file = path2.join(out, path2.basename(packed.file));
    node_fs_in_pack_packages_default.renameSync(packed.file, file);
    const shown = slashedFrom(cwd, file);
    return { kind: "tarball", file, root: shown, from: { target, packer: packed.packer } };
  } finally {
    node_fs_in_pack_packages_default.rmSync(scratch, { recursive: true, force: true });
    finish();
  }
}
function scratchIn(out) {
  try {
    node_fs_in_pack_packages_default.mkdirSync(out, { recursive: true });
    return node_fs_in_pack_packages_default.mkdtempSync(path2.join(out, ".packgate-"));
  } catch (error) {
    throw new GateError("output", `cannot write into ${out}: ${systemErrorCode(error) ?? firstLine(error)}`, {
      help: "name with --out a directory that can be written",
      cause: error
    });
  }
}
function judgedTarball({ file, root: shown, from }, { packages, errors }) {
  const root = from?.target.root;
  const judged = packages.find((one) => one.root === root);
  if (judged === void 0 || judged.integrity === null) return [];
  const isJudgedWhole = !errors.some((error) => error.package === null || error.package === root);
  const { name, version, integrity, files, outcome } = judged;
  return [{ shown, file, name, version, integrity, files: files.length, passed: outcome === "pass" && isJudgedWhole }];
}
export {
  packPackages
};
