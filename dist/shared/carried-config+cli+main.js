import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/packers/npm/npm-config.ts
import fs2 from "node:fs";
import path2 from "node:path";

// src/packers/npm/executable.ts
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

// src/errors.ts
var GateError = class extends Error {
  /** What failed, as printed in brackets: `error[policy]: …` */
  subject;
  help;
  frame;
  /** What else has to be mended in the same text, in its order; they have no `others` of their own. */
  others;
  constructor(subject, message, more = {}) {
    super(message, more.cause === void 0 ? {} : { cause: more.cause });
    this.name = "GateError";
    this.subject = subject;
    this.help = more.help ?? null;
    this.frame = more.frame ?? null;
    this.others = more.others ?? [];
  }
};

// src/packers/npm/executable.ts
function findNpm(env, cwd) {
  const executable = onPath("npm", env);
  if (executable === null) return null;
  const directory = npmAround(executable) ?? npmAround(fs.realpathSync(executable)) ?? npmBehindShim(executable, env, cwd);
  if (directory !== null) return directory;
  throw new GateError("packer", `cannot find the files of the npm at ${executable}`, {
    help: "reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries"
  });
}
var findNode = (env) => onPath("node", env) ?? process.execPath;
function onPath(name, env) {
  const key = Object.keys(env).find((variable) => variable.toUpperCase() === "PATH") ?? "PATH";
  const suffixes = process.platform === "win32" ? [".cmd", ".exe", ""] : [""];
  for (const directory of (env[key] ?? "").split(path.delimiter)) {
    if (directory === "") continue;
    for (const suffix of suffixes) {
      const candidate = path.join(directory, name + suffix);
      if (fs.statSync(candidate, { throwIfNoEntry: false })?.isFile() === true) return candidate;
    }
  }
  return null;
}
function npmAround(executable) {
  const directory = path.dirname(executable);
  const candidates = [path.dirname(directory), path.join(directory, "node_modules", "npm"), path.join(directory, "..", "lib", "node_modules", "npm")];
  const own = path.basename(executable).startsWith("npm-cli") ? candidates.slice(0, 1) : process.platform === "win32" ? candidates.slice(1) : [];
  return own.find(isNpm) ?? null;
}
function isNpm(directory) {
  try {
    const manifest = JSON.parse(fs.readFileSync(path.join(directory, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "npm";
  } catch {
    return false;
  }
}
function npmBehindShim(executable, env, cwd) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "packgate-npm-"));
  try {
    const report = path.join(scratch, "main-file");
    const hook = path.join(scratch, "hook.cjs");
    fs.writeFileSync(hook, 'require("node:fs").appendFileSync(process.env.PACKGATE_NPM_REPORT, (process.argv[1] ?? "") + "\\n");\n');
    const options = [env["NODE_OPTIONS"], `--require ${JSON.stringify(hook)}`].filter(Boolean).join(" ");
    spawnSync(executable, ["--version"], {
      cwd,
      env: { ...env, NODE_OPTIONS: options, PACKGATE_NPM_REPORT: report },
      shell: process.platform === "win32",
      stdio: "ignore",
      timeout: 6e4
    });
    const mainFiles = fs.existsSync(report) ? fs.readFileSync(report, "utf8").split("\n").filter(Boolean) : [];
    const roots = mainFiles.map((file) => npmAround(fs.realpathSync(file)));
    return roots.findLast((root) => root !== null) ?? null;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

// src/packers/npm/npm-config.ts
function npmConfigOptions(npmPath, cwd, env) {
  const node = findNode(env);
  return { npmPath, cwd, env: { ...env }, argv: [node, "npm", "publish"], execPath: fs2.realpathSync(node), warn: false };
}
var LAST_LOADED_FIRST = ["global", "user", "project", "env", "cli", "builtin"];
function settingsOf(config, directory, env) {
  const file = config.flat.globalIgnoreFile;
  if (typeof file !== "string" || file === "") return { globalIgnoreFile: null };
  const raw = LAST_LOADED_FIRST.map((source) => config.data.get(source)?.raw["global-ignore-file"]).find((value) => typeof value === "string");
  const written = typeof raw === "string" ? raw.replaceAll(/\$\{([^}]+)\}/g, (_, name) => env[name] ?? "") : file;
  const isAbsolute = path2.isAbsolute(written) || written.startsWith("~");
  return { globalIgnoreFile: isAbsolute ? file : path2.resolve(directory, path2.relative(process.cwd(), file)) };
}

export {
  GateError,
  findNpm,
  findNode,
  npmConfigOptions,
  settingsOf
};
