import * as fc from 'fast-check';
import { firstLine } from '../../src/system-error.ts';

/** What a target is made of. Inputs are plain JSON, so that each of them can be kept in a file. */
interface Definition<T> {
  /** Also the name of the directory that its failing cases are kept in. */
  readonly name: string;
  /** For the table in docs/reliability.md: what is made up. */
  readonly input: string;
  /** For the same table: what holds whatever comes. */
  readonly holds: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Throws where something does not hold. */
  readonly check: (input: T) => void | Promise<void>;
  /** How many cases `npm test` tries. */
  readonly cases: number;
}

/** One way in for what strangers write. */
export interface FuzzTarget extends Pick<Definition<unknown>, 'name' | 'input' | 'holds' | 'cases'> {
  readonly run: (trial: Trial) => Promise<TrialResult>;
  /** Checks a case that was kept. Rejects where something does not hold. */
  readonly replay: (input: unknown) => Promise<void>;
}

export interface Trial {
  readonly seed: number;
  readonly cases: number;
  /** Milliseconds, after which no case is begun. */
  readonly within?: number;
  /** Told of each case before it is tried: the last one is that which hangs. */
  readonly onCase?: (input: unknown) => void;
}

export interface TrialResult {
  /** Those that were tried, without the ones that made a failing case smaller. */
  readonly cases: number;
  readonly failure: Failure | null;
}

export interface Failure {
  readonly seed: number;
  /** Of fast-check: leads to the case from the seed. */
  readonly path: string;
  /** As small as it could be made. */
  readonly input: unknown;
  readonly message: string;
}

/** Milliseconds that a case may take, on a machine that does other things as well. */
const LONGEST_CASE = 10_000;
/** Making a failing case smaller ends after this many milliseconds. */
const LONGEST_SHRINKING = 60_000;

export function fuzzTarget<T>({ name, input, holds, cases, inputs, check }: Definition<T>): FuzzTarget {
  return {
    name,
    input,
    holds,
    cases,
    run: async ({ seed, cases: numRuns, within, onCase }) => {
      const property = fc.asyncProperty(inputs, async (one) => {
        onCase?.(one);
        await timed(() => check(one));
      });
      const result = await fc.check(property, {
        seed,
        numRuns,
        interruptAfterTimeLimit: within ?? LONGEST_SHRINKING,
        markInterruptAsFailure: false,
      });
      const [smallest] = result.counterexample ?? [];
      if (!result.failed || result.counterexample === null) return { cases: result.numRuns, failure: null };
      const message = stackOf(result.errorInstance);
      return { cases: result.numRuns, failure: { seed, path: result.counterexamplePath, input: smallest, message } };
    },
    // A case that was kept is one that this target has made.
    replay: (one) => timed(() => check(one as T)),
  };
}

/** The time of a call that never gives the thread back is taken by whoever runs it (scripts/fuzz.ts). */
async function timed(work: () => void | Promise<void>): Promise<void> {
  const start = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it does not end within ${LONGEST_CASE} ms`)), LONGEST_CASE);
  });
  try {
    await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
  const taken = performance.now() - start;
  if (taken > LONGEST_CASE) throw new Error(`it takes ${Math.round(taken)} ms`);
}

const stackOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'stack' in error && typeof error.stack === 'string' ? error.stack : firstLine(error);

/** @throws where something does not hold; `what` says what should */
export function hold(isTrue: boolean, what: string, ...values: readonly unknown[]): asserts isTrue {
  if (isTrue) return;
  const shown = values.map((value) => `\n  ${JSON.stringify(value)?.slice(0, 2000) ?? 'undefined'}`);
  throw new Error(`does not hold: ${what}${shown.join('')}`);
}

/** @throws where two values differ as JSON */
export function holdSame(one: unknown, other: unknown, what: string): void {
  hold(JSON.stringify(one) === JSON.stringify(other), what, one, other);
}
