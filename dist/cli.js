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

// src/system-error.ts
function systemErrorCode(error) {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

// src/cli/outputs.ts
function watchOutputs(outputs) {
  let isLost = false;
  outputs.stderr.on("error", () => void 0);
  outputs.stdout.on("error", (error) => {
    if (isLost || systemErrorCode(error) === "EPIPE") return;
    isLost = true;
    outputs.exitCode = 2;
    outputs.stderr.write(
      `error[output]: cannot write to standard output: ${systemErrorCode(error) ?? "it is closed"}
  = help: make room where it goes, or write a file with --output FILE
`
    );
  });
  return () => isLost;
}

// src/cli.ts
process.exitCode = 3;
rememberCompiledCode(process.env);
var isOutputLost = watchOutputs(process);
var { runCli } = await import("./command-line.js");
var exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  now: () => /* @__PURE__ */ new Date(),
  stdout: process.stdout,
  stderr: process.stderr
});
process.exitCode = isOutputLost() ? 2 : exitCode;
