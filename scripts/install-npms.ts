/**
 * Installs the npm versions that the tests compare with into `__tests__/npms/node_modules`, and pnpm, yarn and bun into that of
 * `__tests__/npms/others`. Does nothing, and says nothing, when what is there was installed from the lock file that is there.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const NPMS = resolve(dirname(fileURLToPath(import.meta.url)), '../__tests__/npms');

for (const [directory, what] of [
  [NPMS, 'the npm versions'],
  [join(NPMS, 'others'), 'the other package managers'],
] as const) {
  const stamp = join(directory, 'node_modules', '.packgate-lock-sha256');
  const digest = createHash('sha256')
    .update(readFileSync(join(directory, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
  console.log(`installing ${what} that the tests compare with`);
  install(directory);
  writeFileSync(stamp, digest);
}

function install(directory: string): void {
  const npm = npmCommand();
  const result = spawnSync(npm.file, [...npm.args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: directory,
    stdio: 'inherit',
    env: withoutNpmSettings(process.env),
  });
  if (result.status !== 0) {
    throw new Error(`npm ci in ${directory} failed: ${result.error?.message ?? `exit code ${result.status}`}`);
  }
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
