import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  findNode
} from "../shared/executable-and-more.js";

// builtin:node:fs in packers/npm/npm-config.ts
var npm_config_default = process.getBuiltinModule("node:fs");

// src/packers/npm/npm-config.ts
import path from "node:path";
function npmConfigOptions(npmPath, cwd, env) {
  const node = findNode(env);
  return { npmPath, cwd, env: { ...env }, argv: [node, "npm", "publish"], execPath: npm_config_default.realpathSync(node), warn: false };
}
var LAST_LOADED_FIRST = ["global", "user", "project", "env", "cli", "builtin"];
function settingsOf(config, directory, env) {
  const file = config.flat.globalIgnoreFile;
  if (typeof file !== "string" || file === "") return { globalIgnoreFile: null };
  const raw = LAST_LOADED_FIRST.map((source) => config.data.get(source)?.raw["global-ignore-file"]).find(
    (value) => typeof value === "string"
  );
  const written = typeof raw === "string" ? raw.replaceAll(/\$\{([^}]+)\}/g, (_, name) => env[name] ?? "") : file;
  const isAbsolute = path.isAbsolute(written) || written.startsWith("~");
  return { globalIgnoreFile: isAbsolute ? file : path.resolve(directory, path.relative(process.cwd(), file)) };
}

export {
  npmConfigOptions,
  settingsOf
};
