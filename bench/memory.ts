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

/** Whether the promise is kept. */
function measure(cli: string, hostile: HostilePackage): boolean {
  const { name, unpacked = 0 } = hostile;
  const directory = path.join(scratch, 'package');
  const size = writePackage(directory, hostile);
  const { peak, seconds, status } = check(cli, directory);
  fs.rmSync(directory, { recursive: true });
  const above = peak - size - unpacked;
  const isKept = above <= PROMISED;
  const mark = isKept ? '' : '**';
  const beside = unpacked === 0 ? '' : megabytes(unpacked);
  row(name, megabytes(size), beside, megabytes(peak), `${mark}${megabytes(above)}${mark}`, seconds.toFixed(1), status);
  return isKept;
}

const NOTHING: HostilePackage = { name: 'a file of 2 bytes', file: 'dist/a.js', write: (put) => put('1\n') };

function chosen(): readonly HostilePackage[] {
  const texts = new Set(rules.flatMap((rule) => (rule.scope === 'content' ? rule.needles.map(({ text }) => text) : [])));
  const all = [NOTHING, ...hostilePackages, ...(values.every === true ? [...everyNeedle([...texts]), ...everyToken] : [])];
  const parts = values.only.split('|');
  return all.filter(({ name }) => parts.some((part) => name.includes(part)));
}

try {
  const cli = values.cli === undefined ? await build() : path.resolve(values.cli);
  row('package', 'file, MB', 'unpacked beside it, MB', 'peak, MB', 'above these, MB', 'wall s', 'exit code');
  row('---', '---', '---', '---', '---', '---', '---');
  // The first run has no compiled code to load, and shows what that costs.
  measure(cli, { ...NOTHING, name: 'a file of 2 bytes, first run' });
  const broken = chosen().filter((hostile) => !measure(cli, hostile));
  console.log(
    `\n${broken.length === 0 ? 'All keep the promise.' : `${broken.length} break it: ${broken.map(({ name }) => name).join('; ')}`}`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
