import fs from 'node:fs';
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
export async function findNpm(env: Env, cwd: string): Promise<string | null> {
  const executable = onPath('npm', env);
  if (executable === null) return null;
  const directory = npmAround(executable) ?? npmAround(fs.realpathSync(executable)) ?? (await behindShim(executable, env, cwd));
  if (directory !== null) return directory;
  throw new GateError('packer', `cannot find the files of the npm at ${executable}`, {
    help: 'reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries',
  });
}

/** Few machines have shims: the means to ask them are loaded where there is one. */
async function behindShim(executable: string, env: Env, cwd: string): Promise<string | null> {
  const { npmBehindShim } = await import('./shim.ts');
  return npmBehindShim(executable, env, cwd);
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
export function npmAround(executable: string): string | null {
  const directory = path.dirname(executable);
  const candidates = [
    path.dirname(directory),
    path.join(directory, 'node_modules', 'npm'),
    path.join(directory, '..', 'lib', 'node_modules', 'npm'),
  ];
  const own = path.basename(executable).startsWith('npm-cli')
    ? candidates.slice(0, 1)
    : process.platform === 'win32'
      ? candidates.slice(1)
      : [];
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
