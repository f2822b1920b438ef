import { parentPort, workerData } from 'node:worker_threads';
import type { TrialResult } from '../__tests__/fuzz/target.ts';
import { targets } from '../__tests__/fuzz/targets/index.ts';

/** What the thread is to try (scripts/fuzz.ts). */
export interface FuzzOrder {
  readonly target: string;
  readonly seed: number;
  readonly cases: number;
  /** Milliseconds. */
  readonly within: number;
}

export type FuzzMessage = { readonly kind: 'case'; readonly input: unknown } | { readonly kind: 'result'; readonly result: TrialResult };

// What scripts/fuzz.ts has handed over.
const { target, ...trial } = workerData as FuzzOrder;
// A thread has no origins.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const tell = (message: FuzzMessage): void => parentPort?.postMessage(message);
const [chosen] = targets.filter(({ name }) => name === target);
if (chosen === undefined) throw new Error(`no target ${target}`);
const result = await chosen.run({ ...trial, onCase: (input) => tell({ kind: 'case', input }) });
tell({ kind: 'result', result });
