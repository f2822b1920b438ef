/** Values of which equal ones are kept once. */
export interface Interned<T> {
  /** @returns the index of the value that was made for that key */
  readonly index: (key: string, make: () => T) => number;
  readonly values: readonly T[];
}

export function interned<T>(): Interned<T> {
  const known = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    index: (key, make) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, values.length);
      return values.push(make()) - 1;
    },
  };
}
