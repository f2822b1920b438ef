/** Secrets that are the same, by the first place. */
export interface Distinct<T> {
  readonly first: T;
  readonly occurrences: number;
}

export interface DistinctSecrets<T> {
  readonly shown: readonly Distinct<T>[];
  /** What is not shown, by its name: how many places. */
  readonly more: readonly { readonly first: T; readonly places: number }[];
}

/** A file with more than this has them by the thousand: nobody reads a list, but every one is counted. */
const MOST_SHOWN = 50;

/** @param keyOf the same for the same secret @param nameOf what the ones that are not shown are summed up under */
export function distinct<T>(secrets: readonly T[], keyOf: (secret: T) => string, nameOf: (secret: T) => string): DistinctSecrets<T> {
  const shown = new Map<string, { first: T; occurrences: number }>();
  const more = new Map<string, { first: T; places: number }>();
  for (const secret of secrets) {
    const key = keyOf(secret);
    const known = shown.get(key);
    if (known !== undefined) known.occurrences += 1;
    else if (shown.size < MOST_SHOWN) shown.set(key, { first: secret, occurrences: 1 });
    else
      more.set(nameOf(secret), { first: more.get(nameOf(secret))?.first ?? secret, places: (more.get(nameOf(secret))?.places ?? 0) + 1 });
  }
  return { shown: [...shown.values()], more: [...more.values()] };
}
