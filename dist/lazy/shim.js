import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);
import {
  npmAround
} from "../shared/executable-and-more.js";
import "../shared/errors-and-more.js";
import "../shared/runtime.js";

// src/packers/npm/shim.ts
import { spawnSync } from "node:child_process";

// builtin:node:fs in packers/npm/shim.ts
var shim_default = process.getBuiltinModule("node:fs");

// src/packers/npm/shim.ts
import os from "node:os";
import path from "node:path";
function npmBehindShim(executable, env, cwd) {
  const scratch = shim_default.mkdtempSync(path.join(os.tmpdir(), "packgate-npm-"));
  try {
    const report = path.join(scratch, "main-file");
    const hook = path.join(scratch, "hook.cjs");
    shim_default.writeFileSync(hook, 'require("node:fs").appendFileSync(process.env.PACKGATE_NPM_REPORT, (process.argv[1] ?? "") + "\\n");\n');
    const options = [env["NODE_OPTIONS"], `--require ${JSON.stringify(hook)}`].filter(Boolean).join(" ");
    spawnSync(executable, ["--version"], {
      cwd,
      env: { ...env, NODE_OPTIONS: options, PACKGATE_NPM_REPORT: report },
      shell: process.platform === "win32",
      stdio: "ignore",
      timeout: 6e4
    });
    const mainFiles = shim_default.existsSync(report) ? shim_default.readFileSync(report, "utf8").split("\n").filter(Boolean) : [];
    const roots = mainFiles.map((file) => npmAround(shim_default.realpathSync(file)));
    return roots.findLast((root) => root !== null) ?? null;
  } finally {
    shim_default.rmSync(scratch, { recursive: true, force: true });
  }
}
export {
  npmBehindShim
};
