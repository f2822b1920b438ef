/** Adds up wall time by phase. */
export interface Stopwatch {
  readonly time: <T>(phase: string, work: () => T | Promise<T>) => Promise<T>;
  /** Milliseconds by phase. */
  readonly elapsed: () => Readonly<Record<string, number>>;
}

export function stopwatch(): Stopwatch {
  const phases = new Map<string, number>();
  return {
    elapsed: () => Object.fromEntries(phases),
    time: async (phase, work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - start);
      }
    },
  };
}
