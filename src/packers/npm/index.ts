import { GateError } from '../../errors.ts';
import { findNpm } from './executable.ts';
import { loadInstalledNpm } from './installed.ts';
import type { NpmModules } from './modules.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** `npm`: the one on PATH; `bundled`: the one that Packgate carries; `auto`: npm where there is one. */
export type PackerChoice = 'auto' | 'npm' | 'bundled';

/**
 * @param cwd where to stand: version managers choose npm by directory
 * @throws GateError when npm is asked for and missing, or cannot be loaded
 */
export async function loadNpm(choice: PackerChoice, env: Env, cwd: string): Promise<NpmModules> {
  const directory = choice === 'bundled' ? null : await findNpm(env, cwd);
  if (directory !== null) return loadInstalledNpm(directory, env);
  if (choice === 'npm') {
    throw new GateError('packer', 'there is no npm on PATH', {
      help: 'install npm, or pass --packer bundled to use the npm-packlist that Packgate carries',
    });
  }
  const { carriedNpm } = await import('./carried.ts');
  return carriedNpm(env);
}
