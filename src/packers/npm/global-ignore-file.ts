import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findNode } from './executable.ts';
import type { NormalizedManifest, NpmModules } from './modules.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Settings that name an ignore file, or move a file that could. */
const RELEVANT = /^\s*["']?(?:global[-_]ignore[-_]file|userconfig|globalconfig|prefix)\b/im;
const RELEVANT_VARIABLE = /^npm_config_global[-_]ignore[-_]file$/i;

/**
 * npm 12 applies a user's `global-ignore-file` to what it packs. It can stand in the project's, the user's, the global and the built-in
 * npmrc, in the environment, in `publishConfig`, and by default is `etc/npmignore` under npm's prefix. npm's own configuration code
 * reads them; since it is half of npm, only where one of these places has something to say.
 *
 * @returns absolute path of an ignore file, or null
 * @throws GateError when the file is named and cannot be read
 */
export async function globalIgnoreFile(
  modules: NpmModules,
  manifest: NormalizedManifest,
  place: { readonly directory: string; readonly projectDirectory: string; readonly env: Env },
): Promise<string | null> {
  if (!modules.features.globalIgnoreFile) return null;
  const fromManifest = publishConfigFile(manifest);
  if (fromManifest !== null) return path.resolve(place.directory, fromManifest);
  if (!mayBeConfigured(modules, place)) return null;
  const { globalIgnoreFile: file } = await modules.loadConfig(place.directory);
  return file === null ? null : path.resolve(place.directory, file);
}

function publishConfigFile({ publishConfig }: NormalizedManifest): string | null {
  if (typeof publishConfig !== 'object' || publishConfig === null) return null;
  const file: unknown = Reflect.get(publishConfig, 'global-ignore-file');
  return typeof file === 'string' && file !== '' ? file : null;
}

/** Asked once for each project: the user's and the global files are the same for a thousand packages of a run. */
const asked = new WeakMap<NpmModules, Map<string, boolean>>();

function mayBeConfigured(
  modules: NpmModules,
  { projectDirectory, env }: { readonly projectDirectory: string; readonly env: Env },
): boolean {
  const known = asked.get(modules) ?? new Map<string, boolean>();
  asked.set(modules, known);
  const answer = known.get(projectDirectory) ?? isMentioned(modules, projectDirectory, env);
  known.set(projectDirectory, answer);
  return answer;
}

function isMentioned(modules: NpmModules, projectDirectory: string, env: Env): boolean {
  if (Object.keys(env).some((name) => RELEVANT_VARIABLE.test(name))) return true;
  const prefix = variable(env, 'npm_config_prefix') ?? variable(env, 'PREFIX') ?? defaultPrefix(env);
  if (fs.existsSync(path.join(prefix, 'etc', 'npmignore'))) return true;
  const files = [
    path.join(projectDirectory, '.npmrc'),
    variable(env, 'npm_config_userconfig') ?? path.join(env['HOME'] ?? os.homedir(), '.npmrc'),
    variable(env, 'npm_config_globalconfig') ?? path.join(prefix, 'etc', 'npmrc'),
    ...(modules.npmDirectory === null ? [] : [path.join(modules.npmDirectory, 'npmrc')]),
  ];
  return files.some((file) => RELEVANT.test(textOf(file)));
}

function variable(env: Env, name: string): string | undefined {
  const key = Object.keys(env).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : env[key] || undefined;
}

/** npm's global prefix is two directories above the node that runs it, one on Windows. */
function defaultPrefix(env: Env): string {
  const node = fs.realpathSync(findNode(env));
  return process.platform === 'win32' ? path.dirname(node) : path.dirname(path.dirname(node));
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    // npm passes over an npmrc that it cannot read.
    return '';
  }
}
