import { CONTEXT, type Stretch } from '../inspect/excerpt.ts';

/** Secrets that are the same, by the first place. */
export interface Distinct<T> {
  readonly first: T;
  readonly occurrences: number;
  /** What else is secret around the first place, as far as an excerpt shows. */
  readonly beside: readonly Stretch[];
}

export interface DistinctSecrets<T> {
  readonly shown: readonly Distinct<T>[];
  /** What is not shown, by its name: how many places. */
  readonly more: readonly { readonly first: T; readonly places: number }[];
}

/** A file with more than this has them by the thousand: nobody reads a list, but every one is counted. */
const MOST_SHOWN = 50;

/** When two secrets with the same bytes are the same one, and what those that are not shown are summed up under. */
export interface Likeness<T> {
  readonly isSameKind: (one: T, other: T) => boolean;
  readonly nameOf: (secret: T) => string;
}

/** Takes the secrets of a file by where they begin, and keeps none but those that are shown. */
export interface Collector<T> {
  readonly add: (secret: T) => void;
  readonly collected: () => DistinctSecrets<T>;
}

export function distinct<T extends Stretch>(bytes: Uint8Array, { isSameKind, nameOf }: Likeness<T>): Collector<T> {
  const shown: { readonly first: T; occurrences: number; readonly beside: Stretch[] }[] = [];
  const more = new Map<string, { readonly first: T; places: number }>();
  let recent: T[] = [];
  const add = (secret: T): void => {
    let known = false;
    for (const one of shown) {
      if (secret.start < one.first.end + CONTEXT) one.beside.push(secret);
      if (known || !isSameKind(one.first, secret) || !haveSameBytes(bytes, one.first, secret)) continue;
      one.occurrences += 1;
      known = true;
    }
    if (shown.length === MOST_SHOWN) {
      if (!known) countMore(more, nameOf(secret), secret);
      return;
    }
    recent = recent.filter(({ end }) => end > secret.start - CONTEXT);
    if (!known) shown.push({ first: secret, occurrences: 1, beside: [...recent] });
    recent.push(secret);
  };
  return { add, collected: () => ({ shown, more: [...more.values()] }) };
}

function countMore<T>(more: Map<string, { readonly first: T; places: number }>, name: string, secret: T): void {
  const known = more.get(name);
  if (known === undefined) more.set(name, { first: secret, places: 1 });
  else known.places += 1;
}

function haveSameBytes(bytes: Uint8Array, one: Stretch, other: Stretch): boolean {
  const length = one.end - one.start;
  if (length !== other.end - other.start) return false;
  // From the end: those of one kind begin alike.
  for (let index = length - 1; index >= 0; index -= 1) if (bytes[one.start + index] !== bytes[other.start + index]) return false;
  return true;
}
