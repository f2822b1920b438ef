import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  GateError
} from "../shared/errors-and-more.js";

// builtin:node:fs in packers/npm/executable.ts
var executable_default = process.getBuiltinModule("node:fs");

// src/packers/npm/executable.ts
import path from "node:path";
async function findNpm(env, cwd) {
  const executable = onPath("npm", env);
  if (executable === null) return null;
  const directory = npmAround(executable) ?? npmAround(executable_default.realpathSync(executable)) ?? await behindShim(executable, env, cwd);
  if (directory !== null) return directory;
  throw new GateError("packer", `cannot find the files of the npm at ${executable}`, {
    help: "reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries"
  });
}
async function behindShim(executable, env, cwd) {
  const { npmBehindShim } = await import("../lazy/shim.js");
  return npmBehindShim(executable, env, cwd);
}
var findNode = (env) => onPath("node", env) ?? process.execPath;
function onPath(name, env) {
  const key = Object.keys(env).find((variable) => variable.toUpperCase() === "PATH") ?? "PATH";
  const suffixes = process.platform === "win32" ? [".cmd", ".exe", ""] : [""];
  for (const directory of (env[key] ?? "").split(path.delimiter)) {
    if (directory === "") continue;
    for (const suffix of suffixes) {
      const candidate = path.join(directory, name + suffix);
      if (executable_default.statSync(candidate, { throwIfNoEntry: false })?.isFile() === true) return candidate;
    }
  }
  return null;
}
function npmAround(executable) {
  const directory = path.dirname(executable);
  const candidates = [
    path.dirname(directory),
    path.join(directory, "node_modules", "npm"),
    path.join(directory, "..", "lib", "node_modules", "npm")
  ];
  const own = path.basename(executable).startsWith("npm-cli") ? candidates.slice(0, 1) : process.platform === "win32" ? candidates.slice(1) : [];
  return own.find(isNpm) ?? null;
}
function isNpm(directory) {
  try {
    const manifest = JSON.parse(executable_default.readFileSync(path.join(directory, "package.json"), "utf8"));
    return typeof manifest === "object" && manifest !== null && "name" in manifest && manifest.name === "npm";
  } catch {
    return false;
  }
}

export {
  findNpm,
  findNode,
  npmAround
};
