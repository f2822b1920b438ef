import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  firstLine,
  systemErrorCode
} from "../shared/system-error-and-more.js";
import {
  GateError
} from "../shared/errors-and-more.js";

// src/packers/child-environment.ts
var DROPPED = [
  // npm hands its own settings down to scripts, `npm_config_dry_run` among them; pnpm and yarn set them for what they run as well.
  /^npm_/,
  /^(?:npm|pnpm)_config_(?:dry_run|json|out|pack_destination|recursive|filter|workspaces?|workspace_root|include_workspace_root|dir|prefix|silent|loglevel|reporter|use_stderr|color|ignore_scripts|pm_on_fail|package_manager_strict(?:_version)?|manage_package_manager_versions|skip_manifest_obfuscation)$/i,
  // A package manager that runs a script leaves notes to itself: where it stands, and not to hand over to `yarnPath`.
  /^(?:INIT_CWD|PROJECT_CWD|BERRY_BIN_FOLDER|PNPM_SCRIPT_SRC_DIR|YARN_IGNORE_PATH|YARN_IGNORE_CWD|COREPACK_ROOT)$/,
  // More arguments for bun.
  /^BUN_OPTIONS$/,
  /^(?:FORCE_COLOR|CLICOLOR_FORCE)$/,
  // The token for policies is nothing for scripts; a runner hands it over as an input.
  /^(?:PACKGATE_POLICY_TOKEN|INPUT_POLICY[-_]TOKEN)$/i
];
var SETTINGS = {
  CI: "1",
  NO_COLOR: "1",
  npm_config_offline: "true",
  pnpm_config_offline: "true",
  npm_config_update_notifier: "false",
  COREPACK_ENABLE_NETWORK: "0",
  COREPACK_ENABLE_DOWNLOAD_PROMPT: "0",
  // It would write into package.json.
  COREPACK_ENABLE_AUTO_PIN: "0"
};
function childEnvironment(env, own) {
  const inherited = Object.entries(env).filter(([name]) => !DROPPED.some((pattern) => pattern.test(name)));
  return { ...Object.fromEntries(inherited), ...SETTINGS, ...own };
}

// src/packers/run-packer.ts
import { spawn } from "node:child_process";

// src/packers/spawn-form.ts
function spawnForm(program, args, env, platform = process.platform) {
  if (platform !== "win32" || !/\.(?:cmd|bat)$/i.test(program)) return { file: program, args, windowsVerbatimArguments: false };
  const times = /node_modules[\\/]\.bin[\\/][^\\/]+\.cmd$/i.test(program) ? 2 : 1;
  const line = [caret(program, 1), ...args.map((argument) => caret(quoted(argument), times))].join(" ");
  return { file: env["ComSpec"] ?? env["COMSPEC"] ?? "cmd.exe", args: ["/d", "/s", "/c", `"${line}"`], windowsVerbatimArguments: true };
}
var quoted = (argument) => `"${argument.replaceAll(/(\\*)"/g, '$1$1\\"').replace(/(\\*)$/, "$1$1")}"`;
function caret(text, times) {
  const once = text.replaceAll(/[()\][%!^"`<>&|;, *?]/g, "^$&");
  return times === 1 ? once : caret(once, times - 1);
}

// builtin:node:util in packers/tool-words.ts
var tool_words_default = process.getBuiltinModule("node:util");

// src/packers/tool-words.ts
var LONGEST = 300;
var COMPLAINT = /\bERR_|\berror\b|\b\w*Error\b|×|cannot|can't|unknown|configured to use/i;
function toolWords({ stdout, stderr }) {
  const structured = [jsonError(stderr), jsonError(stdout), ...[stderr, stdout].flatMap((text) => text.split("\n").map(jsonError))];
  const lines = linesOf(stderr).concat(linesOf(stdout));
  const words = structured.find((error) => error !== null) ?? lines.find((line2) => COMPLAINT.test(line2)) ?? lines.at(-1) ?? "";
  const line = oneLine(words);
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
var LONGEST_LINE = 4e3;
var linesOf = (text) => text.split("\n").filter((line) => line.length <= LONGEST_LINE && !line.startsWith("{")).map(oneLine).filter((line) => line !== "" && !/^\[?warn/i.test(line));
var oneLine = (text) => tool_words_default.stripVTControlCharacters(text.split("\n", 1)[0] ?? "").replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
function jsonError(text) {
  if (!text.trimStart().startsWith("{")) return null;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const error = value["type"] === "error" ? value["data"] : isRecord(value["error"]) ? value["error"]["message"] : null;
  return typeof error === "string" ? error : null;
}
var isRecord = (value) => typeof value === "object" && value !== null;

// src/packers/run-packer.ts
var MOST_OUTPUT = 128 * 1024 * 1024;
async function runPacker(run) {
  const { label } = run;
  const nothing = { output: { stdout: "", stderr: "" }, ending: { kind: "aborted" } };
  const { output, ending } = run.signal?.aborted === true ? nothing : await finished(run);
  switch (ending.kind) {
    case "exit":
      if (ending.code === 0) return output;
      throw failed(run, output, ending.code === null ? "was killed" : `ended with exit code ${ending.code}`);
    case "error":
      throw new GateError("packer", `${label} cannot be started (${systemErrorCode(ending.error) ?? firstLine(ending.error)})`, {
        help: `run ${shown(run)} by hand, and mend what it stops at`,
        cause: ending.error
      });
    case "timeout":
      throw new GateError("list", `${label} did not end within ${Math.round(run.timeout / 1e3)} s`, {
        help: `run ${shown(run)} by hand to see what it waits for`
      });
    case "aborted":
      throw new GateError("list", `${label} was called off before it had packed`, { help: "run packgate again" });
    case "output":
      throw new GateError("list", `${label} prints more than a list can have`, { help: `run ${shown(run)} by hand to see what it prints` });
  }
}
function finished(run) {
  return new Promise((resolve) => {
    const { signal, timeout } = run;
    const child = start(run);
    const output = collected(child, () => end({ kind: "output" }));
    const abort = () => end({ kind: "aborted" });
    const timer = setTimeout(() => end({ kind: "timeout" }), timeout);
    const release = passOnSignals(child);
    let ended = false;
    function end(ending) {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      release();
      if (ending.kind !== "exit") killGroup(child);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ output: output(), ending });
    }
    child.on("error", (error) => end({ kind: "error", error }));
    child.on("close", (code) => end({ kind: "exit", code }));
    signal?.addEventListener("abort", abort);
  });
}
function start({ program, args, cwd, env }) {
  const form = spawnForm(program, args, env);
  return spawn(form.file, [...form.args], {
    cwd,
    env: { ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
    windowsVerbatimArguments: form.windowsVerbatimArguments
  });
}
function collected(child, tooMuch) {
  const chunks = { stdout: [], stderr: [] };
  let size = 0;
  for (const stream of ["stdout", "stderr"]) {
    child[stream].on("data", (chunk) => {
      size += chunk.length;
      if (size > MOST_OUTPUT) tooMuch();
      else chunks[stream].push(chunk);
    });
  }
  const text = (stream) => Buffer.concat(chunks[stream]).toString("utf8");
  return () => ({ stdout: text("stdout"), stderr: text("stderr") });
}
function passOnSignals(child) {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const pass = (signal) => {
    killGroup(child);
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of signals) process.off(signal, pass);
  };
  for (const signal of signals) process.on(signal, pass);
  return release;
}
function killGroup(child) {
  if (child.pid === void 0) return;
  if (process.platform === "win32") {
    const killer = spawn("taskkill", ["/pid", String(child.pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
    killer.on("error", () => child.kill());
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
  }
}
function failed(run, output, how) {
  const words = toolWords(output);
  const said = words === "" ? how : `${how}: ${words}`;
  const isOffline = /Network access disabled by the environment|Network access is disabled by the environment/.test(
    output.stderr + output.stdout
  );
  return new GateError("list", `${run.label} ${said}`, {
    help: isOffline ? 'Packgate downloads nothing: run "corepack install" in the repository first' : `it would not pack for publishing either: run ${shown(run)} by hand, and mend what it stops at`
  });
}
function shown({ label, args }) {
  const words = args.filter((word) => /^[a-z]+$/.test(word));
  return JSON.stringify([label.split(" ", 1)[0], ...words].join(" "));
}

// src/packers/bun.ts
var bun = {
  executes: null,
  isReproducible: true,
  args: (directory) => ["pm", "pack", "--ignore-scripts", "--quiet", "--destination", directory],
  env: () => ({}),
  listed: () => null,
  checkScratch: () => void 0
};

// builtin:node:fs in packers/on-path.ts
var on_path_default = process.getBuiltinModule("node:fs");

// src/packers/on-path.ts
import path from "node:path";
function onPath(name, env, platform = process.platform) {
  const key = Object.keys(env).find((variable) => variable.toUpperCase() === "PATH") ?? "PATH";
  const suffixes = platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  for (const directory of (env[key] ?? "").split(path.delimiter)) {
    if (!path.isAbsolute(directory)) continue;
    for (const suffix of suffixes) {
      const candidate = path.join(directory, name + suffix);
      if (isExecutable(candidate)) return { path: candidate, isCorepack: isCorepack(candidate, name) };
    }
  }
  return null;
}
function isExecutable(file) {
  if (on_path_default.statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    on_path_default.accessSync(file, on_path_default.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
function isCorepack(file, name) {
  const leadsTo = new RegExp(`corepack[\\\\/]+dist[\\\\/]+${name}\\.js\\b`);
  if (leadsTo.test(on_path_default.realpathSync(file))) return true;
  return /\.(?:cmd|bat)$/i.test(file) && leadsTo.test(on_path_default.readFileSync(file, "utf8"));
}

// src/packers/unknown-form.ts
var SHOWN = 80;
var unknownForm = (label, what, text = "") => new GateError(
  "list",
  `${label} printed its list in an unknown form: ${what}${text === "" ? "" : ` ${JSON.stringify(text.slice(0, SHOWN))}`}`,
  {
    help: "nothing but the list may be printed: silence hooks and plugins that print; otherwise judge the tarball that it packs"
  }
);

// src/packers/pnpm.ts
var SETTINGS2 = [
  "--config.manage-package-manager-versions=false",
  "--config.pm-on-fail=ignore",
  "--config.package-manager-strict=false",
  "--config.ignore-scripts=true"
];
var pnpmVersion = { args: [...SETTINGS2, "--version"], env: { COREPACK_ROOT: "none" } };
var pnpm = (version) => ({
  executes: "pnpm runs the hooks of the repository's .pnpmfile.cjs and of its configDependencies",
  isReproducible: true,
  args: (directory) => [...SETTINGS2, "pack", "--json", "--pack-destination", directory],
  env: () => pnpmVersion.env,
  // What older ones print is not held against their tarballs.
  listed: Number.parseInt(version, 10) >= 11 ? listed : () => null,
  checkScratch: () => void 0
});
function listed(stdout, label) {
  if (stdout.trim() === "") throw unknownForm(label, "it is empty");
  let value;
  try {
    value = JSON.parse(stdout);
  } catch {
    throw unknownForm(label, "it is not one JSON value but begins with", stdout.trimStart());
  }
  const files = typeof value === "object" && value !== null && "files" in value ? value.files : void 0;
  if (!Array.isArray(files)) throw unknownForm(label, 'there is no list of "files" in', stdout.trimStart());
  if (files.length === 0) throw unknownForm(label, 'the list of "files" is empty');
  return files.map((file) => {
    if (typeof file === "object" && file !== null && "path" in file && typeof file.path === "string") return file.path;
    throw unknownForm(label, 'a file has no "path":', JSON.stringify(file));
  });
}

// builtin:node:fs in packers/yarn-berry.ts
var yarn_berry_default = process.getBuiltinModule("node:fs");

// src/packers/yarn-berry.ts
import path2 from "node:path";
var PLUGIN = "packgate-without-scripts.cjs";
var MARK = "loaded";
var pluginText = (mark) => `module.exports = {
  name: 'packgate-without-scripts',
  factory: () => {
    require('node:fs').writeFileSync(${JSON.stringify(mark)}, '');
    return { default: { hooks: { wrapScriptExecution: async () => async () => 0 } } };
  },
};
`;
var yarnBerry = {
  executes: "yarn runs the file that yarnPath names and the plugins that .yarnrc.yml lists",
  isReproducible: true,
  args: (directory) => ["pack", "--json", "--out", path2.join(directory, "package.tgz")],
  env: (scratch, env) => {
    const plugin = path2.join(scratch, PLUGIN);
    yarn_berry_default.writeFileSync(plugin, pluginText(path2.join(scratch, MARK)));
    return {
      YARN_PLUGINS: [env["YARN_PLUGINS"], plugin].filter(Boolean).join(";"),
      YARN_ENABLE_NETWORK: "0",
      YARN_ENABLE_COLORS: "0",
      YARN_ENABLE_PROGRESS_BARS: "0"
    };
  },
  listed: listed2,
  checkScratch: (scratch, label) => {
    if (yarn_berry_default.existsSync(path2.join(scratch, MARK))) return;
    throw new GateError("list", `${label} cannot be kept from running scripts of the package: it does not load plugins`, {
      help: "use a release of yarn as it is published, or judge the tarball that it packs"
    });
  }
};
function listed2(stdout, label) {
  const lines = stdout.split("\n").filter((line) => line !== "");
  const files = lines.flatMap((line) => {
    const [key, value] = onlyEntry(line) ?? [];
    if (typeof value !== "string") throw unknownForm(label, "there is the line", line);
    if (key === "location") return [value];
    if (key === "base" || key === "output") return [];
    throw unknownForm(label, "there is the line", line);
  });
  if (files.length === 0) throw unknownForm(label, "there is no file in it");
  return files;
}
function onlyEntry(line) {
  try {
    const value = JSON.parse(line);
    const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
    return entries.length === 1 ? entries[0] ?? null : null;
  } catch {
    return null;
  }
}

// src/packers/yarn-classic.ts
import path3 from "node:path";
var yarnClassic = {
  executes: "yarn runs the file that yarn-path in .yarnrc names",
  isReproducible: false,
  args: (directory) => [
    "pack",
    "--json",
    "--ignore-scripts",
    "--offline",
    "--non-interactive",
    "--filename",
    path3.join(directory, "package.tgz")
  ],
  env: () => ({}),
  listed: () => null,
  checkScratch: () => void 0
};

// src/packers/pack-tool.ts
var PACK_TIMEOUT = 12e4;
var isOther = (decision) => decision.packer !== "npm" && decision.packer !== "bundled";
async function findPackTool(decision, target, options) {
  const { packer: name } = decision;
  refuseStrangersCode(name, options.env);
  const found = onPath(name, options.env);
  if (found === null) throw missing(decision);
  const ask = ASK[name];
  const { stdout } = await runPacker({
    label: name,
    program: found.path,
    args: ask.args,
    cwd: target.directory,
    env: childEnvironment(options.env, ask.env),
    signal: options.signal ?? null,
    timeout: options.timeout ?? PACK_TIMEOUT
  });
  const version = versionIn(stdout, name);
  refuseOther(decision, version, found.isCorepack);
  return { name, version, program: found.path, recipe: recipeOf(name, version), sentence: sentenceOf(decision, version) };
}
var ASK = {
  pnpm: pnpmVersion,
  yarn: { args: ["--version"], env: {} },
  bun: { args: ["--version"], env: {} }
};
var majorOf = (version) => Number.parseInt(version, 10);
function recipeOf(name, version) {
  switch (name) {
    case "pnpm":
      return pnpm(version);
    case "yarn":
      return majorOf(version) === 1 ? yarnClassic : yarnBerry;
    case "bun":
      return bun;
  }
}
function refuseStrangersCode(name, env) {
  if (env["GITHUB_EVENT_NAME"] !== "pull_request_target") return;
  throw new GateError(
    "packer",
    `${name} is not run under pull_request_target: it may run what the pull request has in it, with the repository's secrets`,
    {
      help: "use the event pull_request, or judge a tarball that was packed in a job without secrets"
    }
  );
}
function missing({ packer, how }) {
  return new GateError("packer", `there is no ${packer} on PATH, which packs this package, ${how}`, {
    help: `install ${packer}, or name with --packer the one that publishes the package`
  });
}
function versionIn(stdout, name) {
  const last = stdout.trim().split("\n").at(-1) ?? "";
  if (/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(last)) return last;
  throw new GateError("packer", `${name} says ${JSON.stringify(last.slice(0, 80))} when it is asked for its version`, {
    help: `run "${name} --version" by hand, and mend what it says`
  });
}
function refuseOther({ packer, declared, lockFile, isForced }, version, isCorepack2) {
  if (isForced || isCorepack2) return;
  const asked = declared === null ? lockFileAsks(lockFile) : declaredAsks(declared);
  if (asked === null || asked.line === lineOf(packer, majorOf(version))) return;
  throw new GateError("packer", `${asked.where} asks for ${asked.line}, and ${packer} ${version} is on PATH: they pack different files`, {
    help: `install ${asked.line}, or pass --packer ${packer} to take the one on PATH`
  });
}
function lockFileAsks(lockFile) {
  if (lockFile?.yarn === void 0 || lockFile.yarn === null) return null;
  return { where: lockFile.file, line: lineOf("yarn", lockFile.yarn === "classic" ? 1 : 2) };
}
function declaredAsks({ name, version, where }) {
  const major = /^[\^~]?(\d+)(?:\.|$)/.exec(version ?? "")?.[1];
  return major === void 0 ? null : { where, line: lineOf(name, Number(major)) };
}
function lineOf(name, major) {
  switch (name) {
    case "yarn":
      return major === 1 ? "yarn 1" : "yarn 2 or later";
    case "pnpm":
      return `pnpm ${major}`;
    case "npm":
    case "bun":
      return name;
  }
}
function sentenceOf({ packer, how, declared }, version) {
  const asks = declared === null || declared.version === null || declared.version === version ? "" : `, which asks for ${declared.version}`;
  return `${packer} ${version}, ${how}${asks}`;
}

export {
  childEnvironment,
  onPath,
  runPacker,
  PACK_TIMEOUT,
  isOther,
  findPackTool
};
