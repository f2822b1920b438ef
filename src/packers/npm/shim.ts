import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npmAround } from './executable.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The npm that the shim of a version manager runs: `npm --version` with a hook that writes down the main file of every node. */
export function npmBehindShim(executable: string, env: Env, cwd: string): string | null {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-npm-'));
  try {
    const report = path.join(scratch, 'main-file');
    const hook = path.join(scratch, 'hook.cjs');
    fs.writeFileSync(hook, 'require("node:fs").appendFileSync(process.env.PACKGATE_NPM_REPORT, (process.argv[1] ?? "") + "\\n");\n');
    const options = [env['NODE_OPTIONS'], `--require ${JSON.stringify(hook)}`].filter(Boolean).join(' ');
    spawnSync(executable, ['--version'], {
      cwd,
      env: { ...env, NODE_OPTIONS: options, PACKGATE_NPM_REPORT: report },
      shell: process.platform === 'win32',
      stdio: 'ignore',
      timeout: 60_000,
    });
    const mainFiles = fs.existsSync(report) ? fs.readFileSync(report, 'utf8').split('\n').filter(Boolean) : [];
    const roots = mainFiles.map((file) => npmAround(fs.realpathSync(file)));
    return roots.findLast((root) => root !== null) ?? null;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}
