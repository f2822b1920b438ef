import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/git.ts
import { spawnSync } from "node:child_process";
import path from "node:path";
function askGit(directory, words) {
  const { status, stdout } = spawnSync(
    "git",
    // No monitor: it is a program that a repository's own configuration can name.
    ["--literal-pathspecs", "-c", "core.fsmonitor=false", "-C", directory, ...words],
    // Windows looks for programs in the working directory first, and the one of a repository must not be run.
    { cwd: path.dirname(process.execPath), encoding: "utf8", maxBuffer: 256 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] }
  );
  return status === 0 ? stdout : null;
}

export {
  askGit
};
