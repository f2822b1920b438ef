import module from 'node:module';
import os from 'node:os';
import path from 'node:path';

/**
 * Lets Node 22 and later keep compiled code between runs, as npm does for itself: half of a short run is compiling. The directory is the
 * user's own, not the shared temporary one: whoever can write there can run code. Where it cannot be written nothing is kept;
 * NODE_DISABLE_COMPILE_CACHE=1 switches it off.
 */
export function rememberCompiledCode(env: Readonly<Record<string, string | undefined>>): void {
  // Node 20 has no such function, and its absence must not fail the import.
  module.enableCompileCache?.(path.join(cacheDirectory(env), 'packgate', 'compiled'));
}

function cacheDirectory(env: Readonly<Record<string, string | undefined>>): string {
  return env['XDG_CACHE_HOME'] || (process.platform === 'win32' && env['LOCALAPPDATA']) || path.join(os.homedir(), '.cache');
}
