import fs from 'node:fs';
import path from 'node:path';
import { findNode } from './executable.ts';

/** The settings of npm that decide what ships. */
export interface NpmConfig {
  readonly globalIgnoreFile: string | null;
}

/**
 * What npm's own configuration code wants to know of the process.
 *
 * @param npmPath npm's directory, which may hold a built-in `npmrc`
 * @param cwd the package's directory: npm looks for the project's `.npmrc` from here
 */
export function npmConfigOptions(npmPath: string, cwd: string, env: Readonly<Record<string, string | undefined>>): object {
  const node = findNode(env);
  return { npmPath, cwd, env: { ...env }, argv: [node, 'npm', 'publish'], execPath: fs.realpathSync(node), warn: false };
}

/** npm's configuration object, as far as it is used: the same in every npm that has `global-ignore-file`. */
export interface LoadedConfig {
  readonly load: () => Promise<unknown>;
  readonly data: ReadonlyMap<string | null, { readonly raw: Readonly<Record<string, unknown>> }>;
  readonly flat: { readonly globalIgnoreFile?: unknown };
}

/**
 * The order in which npm's value comes to be: the setting has a default that is computed, and assigning to it from any source replaces
 * that one value, so the source that is loaded last wins.
 */
const LAST_LOADED_FIRST = ['global', 'user', 'project', 'env', 'cli', 'builtin'];

/** npm resolves a relative path against its working directory: the package's, not that of Packgate. */
export function settingsOf(config: LoadedConfig, directory: string, env: Readonly<Record<string, string | undefined>>): NpmConfig {
  const file = config.flat.globalIgnoreFile;
  if (typeof file !== 'string' || file === '') return { globalIgnoreFile: null };
  const raw = LAST_LOADED_FIRST.map((source) => config.data.get(source)?.raw['global-ignore-file']).find(
    (value) => typeof value === 'string',
  );
  const written = typeof raw === 'string' ? raw.replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => env[name] ?? '') : file;
  const isAbsolute = path.isAbsolute(written) || written.startsWith('~');
  return { globalIgnoreFile: isAbsolute ? file : path.resolve(directory, path.relative(process.cwd(), file)) };
}
