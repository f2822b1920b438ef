import { spawnSync } from 'node:child_process';

/** Seconds of a whole process and its children. */
export interface Measurement {
  readonly cpu: number;
  readonly wall: number;
}

export interface Contestant {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Exit codes that mean that the work was done. */
  readonly expected: readonly number[];
}

/** One run, timed by the shell's own accounting. @throws Error when the command ends with an unexpected code */
export function measure({ name, command, cwd, env, expected }: Contestant): Measurement {
  const script = `TIMEFORMAT='%U %S %R'; time "$@" >/dev/null 2>/dev/null`;
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...command], { cwd, env, encoding: 'utf8' });
  if (status === null || !expected.includes(status)) throw new Error(`${name} ended with ${status} in ${cwd}`);
  const [user = Number.NaN, system = Number.NaN, wall = Number.NaN] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { cpu: user + system, wall };
}

/** The contestants in turn, round by round after one that does not count, so that a drifting machine hits all alike; medians. */
export function compare(contestants: readonly Contestant[], rounds: number): readonly Measurement[] {
  const runs: Measurement[][] = contestants.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    contestants.forEach((contestant, index) => {
      const result = measure(contestant);
      if (round >= 0) runs[index]?.push(result);
    });
  }
  return runs.map((results) => ({ cpu: median(results.map(({ cpu }) => cpu)), wall: median(results.map(({ wall }) => wall)) }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
