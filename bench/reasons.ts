/**
 * `node bench/reasons.ts [--rounds N]`: what it costs to know why each file ships. Lists packages of 10,000 files with and without reasons, by turns, each
 * time in a process of its own; prints medians of CPU time of the whole listing.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadInstalledNpm } from '../src/packers/npm/installed.ts';
import { packListOf, placeInside, walkTarget } from '../src/packers/npm/list.ts';
import { benchPackages } from './packages.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, list: { type: 'string' }, reasons: { type: 'string' } },
});
const npm = path.join(import.meta.dirname, '..', '__tests__', 'npms', 'node_modules', 'npm-12');

if (values.list === undefined) measure(Number(values.rounds));
else await listOnce(values.list, values.reasons === 'true');

/** In a child: prints milliseconds of CPU. */
async function listOnce(directory: string, reasons: boolean): Promise<void> {
  const modules = loadInstalledNpm(npm, process.env);
  const target = { kind: 'directory', directory, root: '.', repository: directory, workspace: null } as const;
  const before = process.cpuUsage();
  packListOf(modules, await walkTarget(modules, target, process.env, placeInside(target), { reasons }));
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
}

function measure(rounds: number): void {
  const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-bench-')));
  try {
    console.log('| package | list: CPU ms | with reasons | more |\n|---|---|---|---|');
    for (const { name, what, build } of benchPackages.slice(0, 3)) {
      const directory = path.join(scratch, name);
      fs.mkdirSync(directory);
      build(directory);
      const [without, withReasons] = medians(directory, rounds);
      console.log(`| ${what} | ${without.toFixed(0)} | ${withReasons.toFixed(0)} | ${((withReasons / without - 1) * 100).toFixed(0)} % |`);
    }
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function medians(directory: string, rounds: number): readonly [number, number] {
  const times = { false: [] as number[], true: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const reasons of ['false', 'true'] as const) times[reasons].push(timeOf(directory, reasons));
  }
  return [median(times.false), median(times.true)];
}

function timeOf(directory: string, reasons: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, '--list', directory, '--reasons', reasons], {
    encoding: 'utf8',
  });
  const time = Number(stdout);
  if (!(time > 0)) throw new Error(stderr);
  return time;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
