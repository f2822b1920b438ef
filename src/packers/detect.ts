import type { DirectoryTarget } from '../model.ts';
import { type DeclaredManager, declaredManager } from './declared-manager.ts';
import { type LockFile, nearestLockFile } from './lock-file.ts';
import { isManager, type Manager } from './manager.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What `--packer` can say. */
export type PackerRequest = 'auto' | 'bundled' | Manager;

/** Who packs a package, and why. */
export interface PackerDecision {
  readonly packer: 'bundled' | Manager;
  /** Ends the sentence that begins with the packer and its version: `as "packageManager" in package.json says`. */
  readonly how: string;
  /** What the repository declares, where it names this packer. */
  readonly declared: DeclaredManager | null;
  /** The lock file that decided. */
  readonly lockFile: LockFile | null;
  /** The user named it: whatever version answers is taken. */
  readonly isForced: boolean;
  /** Absolute path of the directory that decided; the repository where none did. */
  readonly project: string;
}

/**
 * Decides who packs: `requested`, unless it is `auto`; then `packageManager` (or `devEngines.packageManager`) of the package or the nearest
 * directory above it; then the nearest lock file; then `npm_config_user_agent`, which package managers set for what they run; then npm.
 * Nothing is run.
 *
 * @throws GateError where the repository says something that leaves it open
 */
export function detectPacker(
  target: Pick<DirectoryTarget, 'directory' | 'repository'>,
  env: Env,
  requested: PackerRequest,
): PackerDecision {
  const { directory, repository } = target;
  const decided = { declared: null, lockFile: null, isForced: false, project: repository };
  if (requested !== 'auto') return { ...decided, packer: requested, how: 'as --packer says', isForced: true };

  const declared = declaredManager(repository, directory);
  if (declared !== null) {
    return { ...decided, packer: declared.name, how: `as ${declared.where} says`, declared, project: declared.directory };
  }
  const lockFile = nearestLockFile(repository, directory);
  if (lockFile !== null) {
    return { ...decided, packer: lockFile.manager, how: `as ${lockFile.file} says`, lockFile, project: lockFile.directory };
  }
  const agent = userAgent(env);
  if (agent !== null) return { ...decided, packer: agent, how: 'as npm_config_user_agent says' };
  return { ...decided, packer: 'npm', how: 'since nothing names another package manager' };
}

/** `pnpm/12.21.0 npm/? node/v24.21.0 linux x64` */
function userAgent(env: Env): Manager | null {
  const name = env['npm_config_user_agent']?.split('/')[0] ?? '';
  return isManager(name) ? name : null;
}
