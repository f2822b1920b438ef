import { type BlastRadius, blastRadius, type MapPlace } from './blast-radius.ts';
import { type Exposure, exposureCollector } from './exposure.ts';
import type { InlineMap } from './inline.ts';
import type { SourceMap } from './read.ts';

/** What the maps inside of one file come to. A bundle of webpack's `eval` has thousands: none of them is kept, and the exposure is that of all together. */
export interface InlineSummary extends Exposure {
  readonly maps: number;
  /** Offset of the `sourceMappingURL=` of the first map; null without one. */
  readonly first: number | null;
  readonly large: readonly LargeMap[];
  readonly unreadable: UnreadableMaps | null;
}

/** A map that is too large by itself; there is room for few of them. */
export interface LargeMap {
  readonly size: number;
  readonly radius: BlastRadius;
}

export interface UnreadableMaps {
  readonly maps: number;
  /** Of the first: offset and reason. */
  readonly first: number;
  readonly reason: string;
}

/** No good package of 1,458 ships a larger one by itself; the one of 2026 had 59.8 MB. */
export const LARGE = 10_000_000;

export function summaryOf(found: Iterable<InlineMap>, place: MapPlace): InlineSummary {
  const exposed = exposureCollector(place);
  const large: LargeMap[] = [];
  const addLarge = (map: SourceMap): void => void large.push({ size: map.size, radius: blastRadius([map], place) });
  /** The first map, if it is large: mostly it stays the only one, and its radius is that of all. */
  let alone: SourceMap | null = null;
  let maps = 0;
  let first: number | null = null;
  const unreadable = { maps: 0, first: 0, reason: '' };
  for (const { start, reading } of found) {
    if (reading.kind === 'unreadable') {
      if (unreadable.maps === 0) Object.assign(unreadable, { first: start, reason: reading.reason });
      unreadable.maps += 1;
      continue;
    }
    maps += 1;
    first ??= start;
    exposed.add(reading);
    if (alone !== null) addLarge(alone);
    alone = maps === 1 && reading.size >= LARGE ? reading : null;
    if (maps > 1 && reading.size >= LARGE) addLarge(reading);
  }
  const exposure = exposed.exposure();
  if (alone !== null) large.push({ size: alone.size, radius: exposure.radius });
  return {
    maps,
    first,
    ...exposure,
    large,
    unreadable: unreadable.maps === 0 ? null : unreadable,
  };
}
