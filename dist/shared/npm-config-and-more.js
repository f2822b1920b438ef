import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  findNode
} from "../shared/executable-and-more.js";
import {
  init_node_fs,
  node_fs_default
} from "../shared/builtin:node:fs-and-more.js";

// src/packers/npm/npm-config.ts
init_node_fs();
import path from "node:path";
function npmConfigOptions(npmPath, cwd, env) {
  const node = findNode(env);
  return { npmPath, cwd, env: { ...env }, argv: [node, "npm", "publish"], execPath: node_fs_default.realpathSync(node), warn: false };
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
