import type { Stretch } from '../inspect/excerpt.ts';
import { latin1Text } from '../inspect/text-of-bytes.ts';

/** A secret in a file; `start` and `end` in bytes from the start of the file. */
export interface Secret extends Stretch {
  /** Kebab case. */
  readonly kind: string;
  /** With its article: `a GitHub token`. */
  readonly name: string;
  /** What of it is public and may be shown; empty where all of it is secret. */
  readonly prefix: string;
  /** Often public by design, or of no use elsewhere. */
  readonly isWeak: boolean;
  /** Of two names for the same stretch the one with the lower rank counts. */
  readonly rank: number;
}

/** The bytes of a secret, one character each. */
export const textOf = (bytes: Uint8Array, { start, end }: Stretch): string => latin1Text(bytes, start, end);

/** `e.g.) …`, `@example …`, `dummy: …` directly before it, in the same line. */
const CALLED_EXAMPLE = /(?:e\.g\.?|\b(?:example|sample|dummy|fake))[^A-Za-z0-9\n]{1,8}$/i;

/** Whether the text itself says that what follows is an example. */
export const isCalledExample = (bytes: Uint8Array, { start }: Secret): boolean =>
  CALLED_EXAMPLE.test(textOf(bytes, { start: Math.max(0, start - 24), end: start }));
