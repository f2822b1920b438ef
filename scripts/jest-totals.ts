/** The figures of jest's `AggregatedResult` that make up the line. */
interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/** Closes a test run with the plain line `N passed, N failed`, which CI reads; a suite that could not be run counts as a failed test. */
export default function totalsReporter() {
  return {
    onRunComplete(_contexts: unknown, totals: Totals): void {
      const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
      const skipped = totals.numPendingTests + totals.numTodoTests;
      const line = `${totals.numPassedTests} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
      // After jest's own summary, which comes later than this.
      process.once('exit', () => console.log(line));
    },
  };
}
