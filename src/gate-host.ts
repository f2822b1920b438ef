import type { CombinedFix } from './prove-fixes.ts';

/** What the pipeline is told of its surroundings, and tells them. */
export interface GateHost {
  readonly now: () => Date;
  /** Told what is being done, one line at a time. */
  readonly progress: (message: string) => void;
  /** Told when there will be no more progress. */
  readonly done?: () => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told for each package with violations which edits end them, together and unmasked. */
  readonly onFix?: (fix: CombinedFix) => void;
}
