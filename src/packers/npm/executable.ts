import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { GateError } from '../../errors.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The directory of the npm that `npm` on PATH runs, or null where there is none. Symbolic links are followed; the shims of version
 * managers are asked by running `npm --version` with a hook that reports npm's main file, which executes nothing of the repository.
 *
 * @param cwd where to stand: version managers choose by directory
 * @throws GateError when there is an `npm` and its directory cannot be found
 */
export function findNpm(env: Env, cwd: string): string | null {
  const executable = onPath('npm', env);
  if (executable === null) return null;
  const directory = npmAround(executable) ?? npmAround(fs.realpathSync(executable)) ?? npmBehindShim(executable, env, cwd);
  if (directory !== null) return directory;
  throw new GateError('packer', `cannot find the files of the npm at ${executable}`, {
    help: 'reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries',
  });
}

/** The node that a shell would run; npm derives its global configuration from where it lies. */
export const findNode = (env: Env): string => onPath('node', env) ?? process.execPath;

function onPath(name: string, env: Env): string | null {
  const key = Object.keys(env).find((variable) => variable.toUpperCase() === 'PATH') ?? 'PATH';
  const suffixes = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  for (const directory of (env[key] ?? '').split(path.delimiter)) {
    if (directory === '') continue;
    for (const suffix of suffixes) {
      const candidate = path.join(directory, name + suffix);
      if (fs.statSync(candidate, { throwIfNoEntry: false })?.isFile() === true) return candidate;
    }
  }
  return null;
}

/** `…/npm/bin/npm-cli.js` lies in npm; `npm.cmd` lies beside `node_modules/npm`. */
function npmAround(executable: string): string | null {
  const directory = path.dirname(executable);
  const candidates = [path.dirname(directory), path.join(directory, 'node_modules', 'npm'), path.join(directory, '..', 'lib', 'node_modules', 'npm')];
  const own = path.basename(executable).startsWith('npm-cli') ? candidates.slice(0, 1) : process.platform === 'win32' ? candidates.slice(1) : [];
  return own.find(isNpm) ?? null;
}

function isNpm(directory: string): boolean {
  try {
    const manifest: unknown = JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'npm';
  } catch {
    return false;
  }
}

function npmBehindShim(executable: string, env: Env, cwd: string): string | null {
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
