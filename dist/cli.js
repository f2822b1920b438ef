#!/usr/bin/env node
import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/cli/compile-cache.ts
import module from "node:module";
import os from "node:os";
import path from "node:path";
function rememberCompiledCode(env) {
  module.enableCompileCache?.(path.join(cacheDirectory(env), "packgate", "compiled"));
}
function cacheDirectory(env) {
  return env["XDG_CACHE_HOME"] || process.platform === "win32" && env["LOCALAPPDATA"] || path.join(os.homedir(), ".cache");
}

// src/cli.ts
process.exitCode = 3;
rememberCompiledCode(process.env);
var { runCli } = await import("./command-line.js");
process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => /* @__PURE__ */ new Date(),
  stdout: process.stdout,
  stderr: process.stderr
});
