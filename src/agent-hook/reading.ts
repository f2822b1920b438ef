import type { Surroundings } from './surroundings.ts';

/** What a command line would publish. */
export type Publishing =
  | { readonly kind: 'nothing' }
  /** Targets as `packgate check` takes them, absolute. */
  | { readonly kind: 'targets'; readonly targets: readonly string[] }
  /** It publishes, and what it would publish cannot be told before it runs. */
  | Unclear;

export interface Unclear {
  readonly kind: 'unclear';
  readonly why: string;
  readonly help: string;
}

/** Where a command runs: directories of which it is one, absolute; null where that cannot be told. */
export type Place = readonly string[] | null;

/** What is carried from a command to the scripts that it calls. */
export interface Reading {
  readonly surroundings: Surroundings;
  /** Scripts and files that were read on the way here. */
  readonly followed: ReadonlySet<string>;
  /** Reads a shell's text. */
  readonly read: (text: string, place: Place, reading: Reading) => Publishing;
  /** Reads the words of one command. */
  readonly readWords: (words: readonly string[], place: Place, reading: Reading) => Publishing;
}

export const NOTHING: Publishing = { kind: 'nothing' };

export const UNKNOWN_DIRECTORY: Unclear = {
  kind: 'unclear',
  why: 'it publishes from a directory that cannot be told before it runs',
  help: 'name the directory in full, or change into it first and publish in a command of its own',
};

/** The first that cannot be told, else everything that is published. */
export function together(all: readonly Publishing[]): Publishing {
  const unclear = all.find((one) => one.kind === 'unclear');
  if (unclear !== undefined) return unclear;
  const targets = all.flatMap((one) => (one.kind === 'targets' ? one.targets : []));
  return targets.length === 0 ? NOTHING : { kind: 'targets', targets: [...new Set(targets)] };
}

/** Reads something once on the way: what calls itself publishes no more than it did the first time. */
export function following(reading: Reading, what: string, read: (reading: Reading) => Publishing): Publishing {
  return reading.followed.has(what) ? NOTHING : read({ ...reading, followed: new Set([...reading.followed, what]) });
}
