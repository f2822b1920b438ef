import fs from 'node:fs';
import path from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** A program that `PATH` leads to. */
export interface Executable {
  /** Absolute path, as `PATH` has it. */
  readonly path: string;
  /** It is Corepack's stand-in, which runs the version that the project asks for, and would download it. */
  readonly isCorepack: boolean;
}

/** Null where there is none. Relative parts of `PATH` are passed over: they would lead into whatever directory is judged. */
export function onPath(name: string, env: Env, platform: NodeJS.Platform = process.platform): Executable | null {
  const key = Object.keys(env).find((variable) => variable.toUpperCase() === 'PATH') ?? 'PATH';
  const suffixes = platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  for (const directory of (env[key] ?? '').split(path.delimiter)) {
    if (!path.isAbsolute(directory)) continue;
    for (const suffix of suffixes) {
      const candidate = path.join(directory, name + suffix);
      if (isExecutable(candidate)) return { path: candidate, isCorepack: isCorepack(candidate, name) };
    }
  }
  return null;
}

function isExecutable(file: string): boolean {
  if (fs.statSync(file, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** `corepack enable` makes a link to `corepack/dist/pnpm.js`, and on Windows a `.cmd` that names it. */
function isCorepack(file: string, name: string): boolean {
  const leadsTo = new RegExp(`corepack[\\\\/]+dist[\\\\/]+${name}\\.js\\b`);
  if (leadsTo.test(fs.realpathSync(file))) return true;
  return /\.(?:cmd|bat)$/i.test(file) && leadsTo.test(fs.readFileSync(file, 'utf8'));
}
