/**
 * `node bench/memory.ts`: the most memory that a `check` holds at once, on packages that are made to cost it, beside the promise: the largest file and
 * 100 MB, Node itself included; what is unpacked beside a compressed file is a file as well. `--only TEXT|TEXT` for rows whose name has it, `--every`
 * for a flood of each text that a rule looks for as well, `--cli FILE` for a build that is there already instead of one of the sources.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { rules } from '../src/rules/index.ts';
import { bundle } from '../scripts/build.ts';
import { everyNeedle, everyToken, type HostilePackage, hostilePackages, writePackage } from './hostile-packages.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' }, every: { type: 'boolean' }, cli: { type: 'string' } } });
const PROMISED = 100_000_000;
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-memory-')));

/** Node itself tells its peak, in kilobytes on every system, when it ends. */
const HOOK = path.join(scratch, 'peak.mjs');
const PEAK = path.join(scratch, 'peak');
fs.writeFileSync(
  HOOK,
  `import fs from 'node:fs';\nprocess.on('exit', () => fs.writeFileSync(${JSON.stringify(PEAK)}, String(process.resourceUsage().maxRSS)));\n`,
);

interface Result {
  readonly peak: number;
  readonly seconds: number;
  readonly status: number;
}

/** On Linux the peak of a process begins with that of its parent: a small one stands in between. */
const BETWEEN = `
const { spawnSync } = require('node:child_process');
const { status, signal } = spawnSync(process.execPath, process.argv.slice(1), { stdio: 'ignore' });
process.exitCode = signal === null ? status : 128;`;

function check(cli: string, directory: string): Result {
  const env = { ...process.env, XDG_CACHE_HOME: path.join(scratch, 'cache') };
  const start = performance.now();
  fs.rmSync(PEAK, { force: true });
  const { status } = spawnSync(process.execPath, ['-e', BETWEEN, '--', '--import', HOOK, cli, 'check', '--packer', 'bundled', directory], {
    env,
  });
  return { peak: Number(fs.readFileSync(PEAK, 'utf8')) * 1024, seconds: (performance.now() - start) / 1000, status: status ?? 128 };
}

async function build(): Promise<string> {
  const directory = path.join(scratch, 'dist');
  for (const [name, bytes] of await bundle(path.join(import.meta.dirname, '..'), { cli: 'src/cli.ts', 'command-line': 'src/cli/run.ts' })) {
    const file = path.join(directory, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
  return path.join(directory, 'cli.js');
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
const row = (...cells: readonly (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

function measure(cli: string, hostile: HostilePackage): boolean {
  const { name, unpacked = 0 } = hostile;
  const directory = path.join(scratch, 'package');
  const size = writePackage(directory, hostile);
  const { peak, seconds, status } = check(cli, directory);
  fs.rmSync(directory, { recursive: true });
  const largest = Math.max(size, hostile.largestMember ?? 0);
  const above = peak - largest;
  row(
    hostile.name,
    megabytes(size),
    megabytes(largest),
    megabytes(peak),
    `${above > PROMISED ? '**' : ''}${megabytes(above)}${above > PROMISED ? '**' : ''}`,
    seconds.toFixed(1),
    status,
  );
  return above <= PROMISED;
}

try {
  const cli = values.cli === undefined ? await build() : path.resolve(values.cli);
  const texts = [...new Set(rules.flatMap((rule) => (rule.scope === 'content' ? rule.needles.map(({ text }) => text) : [])))];
  const all = values.every === true ? [...hostilePackages, ...everyNeedle(texts), ...everyToken] : hostilePackages;
  row('package', 'file, MB', 'unpacked beside it, MB', 'peak, MB', 'above these, MB', 'wall s', 'exit code');
  row('---', '---', '---', '---', '---', '---', '---');
  const nothing: HostilePackage = { name: 'a file of 2 bytes', file: 'dist/a.js', write: (put) => put('1\n') };
  measure(cli, nothing);
  const broken = [nothing, ...all]
    .filter(({ name }) => values.only === '' || values.only.split('|').some((part) => name.includes(part)))
    .filter((one) => !measure(cli, one));
  console.log(
    broken.length === 0
      ? '\nAll within the promise.'
      : `\n${broken.length} above the promise: ${broken.map(({ name }) => name).join('; ')}`,
  );
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
