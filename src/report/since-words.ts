import type { Since } from '../model.ts';

/** `origin/main (1a2b3c4)` */
export const sinceLabel = ({ ref, commit }: Since): string =>
  commit === null || commit.startsWith(ref) ? ref : `${ref} (${commit.slice(0, SHORT)})`;

const SHORT = 9;

/** Why packages that did not change are judged all the same; null where they are not. */
export const everythingWords = (since: Since | undefined): string | null =>
  since === undefined || since.all === null ? null : `judged every package, not only what changed since ${sinceLabel(since)}: ${since.all}`;
