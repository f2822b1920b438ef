/**
 * `node measure.ts FILE.tgz [ROUNDS]`: CPU time, throughput and the most memory of listing a tarball and of reading its contents, beside node-tar and
 * `tar tzf`, each in a process of its own. Nothing here is a test: run it before and after a change.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { openTarball } from '../../../src/packers/tarball/open.ts';

const [file = '', second = '3'] = process.argv.slice(2);

/** What a process of this file does, by its second argument; each gives the bytes that it saw unpacked. */
const WORK: Readonly<Record<string, () => Promise<number>>> = {
  nothing: () => Promise.resolve(0),
  'node-tar': async () => {
    const { list } = await import('tar');
    let size = 0;
    await list({ file, onReadEntry: (entry) => void (size += entry.size) });
    return size;
  },
  list: async () => (await open()).pack.unpackedSize,
  contents: async () => {
    let size = 0;
    const { contents } = await open();
    for await (const { bytes } of contents()) size += bytes.length;
    return size;
  },
};

const open = () => openTarball({ kind: 'file', path: path.resolve(file), shown: path.basename(file) });

const work = WORK[second];
if (work === undefined) compare(Number(second));
else await measure(work);

async function measure(run: () => Promise<number>): Promise<void> {
  const before = process.cpuUsage();
  const size = await run();
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ size, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS * 1024 }));
}

function compare(rounds: number): void {
  for (const name of Object.keys(WORK)) {
    const runs = Array.from({ length: rounds }, () => {
      const { stdout } = spawnSync(process.execPath, [import.meta.filename, file, name], { encoding: 'utf8' });
      // What `measure` prints.
      return JSON.parse(stdout) as { readonly size: number; readonly cpu: number; readonly peak: number };
    });
    const [best] = runs.toSorted((a, b) => a.cpu - b.cpu);
    if (best === undefined) return;
    const speed = best.size === 0 ? '' : `${(best.size / 1e6 / best.cpu).toFixed(0)} MB per CPU second`;
    console.log(`${name.padEnd(9)} ${best.cpu.toFixed(3)} s  ${(best.peak / 1e6).toFixed(0)} MB  ${speed}`);
  }
  const start = performance.now();
  spawnSync('tar', ['tzf', file], { maxBuffer: 2 ** 30 });
  console.log(`tar tzf   ${((performance.now() - start) / 1000).toFixed(3)} s on the clock`);
}
