import { type BlastRadius, type MapPlace, radiusCollector } from './blast-radius.ts';
import { pathCollector, type PathTally } from './path-tally.ts';
import type { SourceMap } from './read.ts';

/** What some maps give away: sources, and the machine that built them. */
export interface Exposure {
  readonly radius: BlastRadius;
  readonly paths: PathTally;
}

/** Takes maps one at a time, and keeps none. */
export interface ExposureCollector {
  readonly add: (map: SourceMap) => void;
  readonly exposure: () => Exposure;
}

export function exposureCollector(place: MapPlace): ExposureCollector {
  const radius = radiusCollector(place);
  const paths = pathCollector();
  const add = ({ eachSource, eachRoot, file }: SourceMap): void => {
    eachSource((source) => {
      radius.add(source);
      if (source.name !== null) paths.add(source.name);
    });
    // A map without sources can still have a root; `file` names what was built.
    eachRoot(paths.add);
    if (file !== null) paths.add(file);
  };
  return { add, exposure: () => ({ radius: radius.radius(), paths: paths.tally() }) };
}
