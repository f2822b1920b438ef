import type { Frame } from './model.ts';

/**
 * What the user has to mend before anything can be judged: exit code 2. The message is one line without a final
 * period; `help` says what to do next; `frame` points at the line where there is one.
 */
export class GateError extends Error {
  /** What failed, as printed in brackets: `error[policy]: …` */
  readonly subject: ErrorSubject;
  readonly help: string | null;
  readonly frame: Frame | null;
  /** What else has to be mended in the same text, in its order; they have no `others` of their own. */
  readonly others: readonly GateError[];

  constructor(subject: ErrorSubject, message: string, more: GateErrorDetails = {}) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.name = 'GateError';
    this.subject = subject;
    this.help = more.help ?? null;
    this.frame = more.frame ?? null;
    this.others = more.others ?? [];
  }
}

/** By name, not by class: parts that are loaded late carry a copy of this file. */
export const isGateError = (error: unknown): error is GateError => error instanceof Error && error.name === 'GateError';

export interface GateErrorDetails {
  readonly help?: string;
  readonly frame?: Frame;
  readonly cause?: unknown;
  readonly others?: readonly GateError[];
}

export type ErrorSubject = 'usage' | 'policy' | 'package' | 'workspace' | 'packer' | 'list' | 'output' | 'tarball' | 'registry' | 'shard';
