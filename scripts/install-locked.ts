import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm ci` in a directory with a lock file of its own. Does nothing, and says nothing, when what is there was installed from the lock file that is
 * there.
 */
export function installLocked(directory: string, what: string): void {
  const stamp = join(directory, 'node_modules', '.packgate-lock-sha256');
  const digest = createHash('sha256')
    .update(readFileSync(join(directory, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(`installing ${what}`);
  const npm = npmCommand();
  const result = spawnSync(npm.file, [...npm.args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: directory,
    stdio: 'inherit',
    env: withoutNpmSettings(process.env),
  });
  if (result.status !== 0) throw new Error(`npm ci in ${directory} failed: ${result.error?.message ?? `exit code ${result.status}`}`);
  writeFileSync(stamp, digest);
}

/** The npm that runs this script, as a file for Node, since Windows cannot spawn `npm.cmd` without a shell. */
function npmCommand(): { readonly file: string; readonly args: readonly string[] } {
  const script = process.env['npm_execpath'];
  return script === undefined ? { file: 'npm', args: [] } : { file: process.execPath, args: [script] };
}

/** npm hands its own settings down to scripts, `npm_config_prefix` among them; the inner one reads them from its files again. */
function withoutNpmSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^npm_(config_(local_)?prefix|package_|lifecycle_)/i.test(name)));
}
