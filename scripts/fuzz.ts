/**
 * `npm run fuzz -- [--minutes N] [--seed N] [--target NAME] [--record]`: tries every target in turn until it is stopped. Failing cases are made smaller,
 * printed, and kept in `__tests__/fixtures/fuzz/`, where the tests try them again. `--record` writes how many were tried into scripts/reliability.json, where
 * that is more than before. Exits 1 where something did not hold.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { keepCase } from '../__tests__/fuzz/kept-cases.ts';
import type { TrialResult } from '../__tests__/fuzz/target.ts';
import { targets } from '../__tests__/fuzz/targets/index.ts';
import type { FuzzMessage, FuzzOrder } from './fuzz-worker.ts';
import { recordTrials } from './reliability-record.ts';

/** Milliseconds that a target is tried for before it is the turn of the next. */
const TURN = 5000;
/** Milliseconds after which a case hangs: its thread is never given back. */
const HANGS = 60_000;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    seed: { type: 'string' },
    target: { type: 'string', multiple: true },
    record: { type: 'boolean', default: false },
  },
});
const unknown = values.target?.find((name) => !targets.some((target) => target.name === name));
if (unknown !== undefined) throw new Error(`no target ${unknown}: ${targets.map(({ name }) => name).join(', ')}`);

const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const end = values.minutes === undefined ? Infinity : performance.now() + Number(values.minutes) * 60_000;
const tried = new Map<string, number>();
const failed = new Set<string>();
let isStopped = false;
process.once('SIGINT', () => (isStopped = true));
console.log(`seed ${seed}${end === Infinity ? ', until it is stopped' : ''}`);

const chosen = targets.filter(({ name }) => values.target?.includes(name) ?? true);
for (let round = 0; !isStopped && performance.now() < end && failed.size < chosen.length; round += 1) {
  for (const { name } of chosen) {
    if (isStopped || performance.now() >= end || failed.has(name)) continue;
    const { cases, failure } = await trial({ target: name, seed: (seed + round) % 2 ** 31, cases: 1_000_000, within: TURN });
    tried.set(name, (tried.get(name) ?? 0) + cases);
    if (failure === null) continue;
    failed.add(name);
    console.log(`\n${name}: seed ${failure.seed}, path ${failure.path}\n${failure.message}\nkept in ${keepCase(name, failure)}`);
  }
}
for (const [name, cases] of tried)
  console.log(`${name.padEnd(16)} ${cases.toLocaleString('en-US').padStart(12)} cases${failed.has(name) ? ', failed' : ''}`);
if (values.record) recordTrials(tried, seed);
process.exitCode = failed.size > 0 ? 1 : 0;

/** In a thread of its own, so that a case that hangs can be told and ended. */
function trial(order: FuzzOrder): Promise<TrialResult> {
  const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: order });
  let cases = 0;
  let input: unknown = null;
  let since = performance.now();
  return new Promise((resolve, reject) => {
    const watch = setInterval(() => {
      if (performance.now() - since < HANGS) return;
      clearInterval(watch);
      void worker.terminate();
      resolve({ cases, failure: { seed: order.seed, path: '', input, message: `it hangs: it does not end within ${HANGS} ms` } });
    }, 1000);
    worker.on('message', (message: FuzzMessage) => {
      since = performance.now();
      if (message.kind === 'case') {
        cases += 1;
        input = message.input;
        return;
      }
      clearInterval(watch);
      resolve(message.result);
    });
    worker.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}
