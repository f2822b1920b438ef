import type { Secret } from './secret.ts';

/**
 * Names each stretch of a file once. Of two secrets that overlap, what is not weak counts, then what begins first, then the longer, then the one with
 * the lower rank. What is certain is given out at once, so that a file with a million secrets is never held whole.
 *
 * @returns takes the secrets that were found, with the offset before which every one is known, and gives those that are settled, by where they begin
 */
export function overlapResolver(): (found: readonly Secret[], known: number) => readonly Secret[] {
  let later: readonly Secret[] = [];
  const strong = firstOnes();
  const weak = firstOnes();
  let settledEnd = 0;
  return (found, known) => {
    const all = [...later, ...found].toSorted((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
    later = all.filter(({ start }) => start >= known);
    for (const secret of all) if (secret.start < known) (secret.isWeak ? weak : strong).add(secret);
    // What is not weak and begins inside of an undecided weak one may not be known yet.
    const undecided = weak.kept.find(({ end }) => end > known)?.start ?? known;
    const strongOnes = strong.takeBefore(undecided);
    const settled = [...strongOnes, ...free(weak.takeBefore(undecided), strongOnes, strong.kept[0]?.start ?? Infinity, settledEnd)];
    settledEnd = strongOnes.at(-1)?.end ?? settledEnd;
    return settled.toSorted((a, b) => a.start - b.start);
  };
}

interface FirstOnes {
  /** Those that were added and do not begin inside of an earlier one. */
  readonly kept: readonly Secret[];
  readonly add: (secret: Secret) => void;
  readonly takeBefore: (start: number) => readonly Secret[];
}

function firstOnes(): FirstOnes {
  const kept: Secret[] = [];
  let end = 0;
  return {
    kept,
    add: (secret) => {
      if (secret.start < end) return;
      end = secret.end;
      kept.push(secret);
    },
    takeBefore: (start) => {
      const after = kept.findIndex((secret) => secret.start >= start);
      return kept.splice(0, after === -1 ? kept.length : after);
    },
  };
}

/**
 * The weak ones that overlap none of the strong ones, both in order.
 *
 * @param next where the first strong one after these begins @param before where the last strong one before these ends
 */
function free(weak: readonly Secret[], strong: readonly Secret[], next: number, before: number): readonly Secret[] {
  let index = 0;
  return weak.filter(({ start, end }) => {
    while (index < strong.length && (strong[index]?.end ?? 0) <= start) index += 1;
    return start >= before && (strong[index]?.start ?? next) >= end;
  });
}
