/** Sees to it that there is a browser for the tests of the HTML report. Does nothing, and says nothing, where there is one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

const found = findChromium();
if (found === null) install();
else if (!existsSync(found)) fail(`PACKGATE_CHROMIUM names ${found}, which does not exist`);

function install(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version'))
    return fail('there is no Chromium: install chromium or google-chrome, or name one in the environment variable PACKGATE_CHROMIUM');
  console.log('installing chromium from Debian');
  // Another installation may be at work: it is waited for.
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  apt([...lock, 'update', '-qq']);
  apt([...lock, 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation', 'fonts-noto-color-emoji']);
  if (findChromium() === null) fail('apt-get installed chromium, and it is not on PATH');
}

function apt(args: readonly string[]): void {
  const { status, error } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) fail(`apt-get ${args.join(' ')} failed: ${error?.message ?? `exit code ${status}`}; install chromium by hand`);
}

function fail(message: string): void {
  console.error(`install-chromium: ${message}`);
  process.exit(1);
}
