import { humanSize } from '../size.ts';
import { blastRadius, carriedWords, radiusData } from '../source-map/blast-radius.ts';
import { mapsIn, readableMaps, SOURCE_MAP_NEEDLES, wantsMaps } from '../source-map/maps-in-file.ts';
import type { ContentRule } from './rule.ts';

const ID = 'source-map-large';
/** No good package of 1,458 ships a larger one by itself; the one of 2026 had 59.8 MB. */
const LARGE = 10_000_000;

export const sourceMapLarge: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    summary: 'a single source map of 10 MB or more',
    severity: { recommended: 'error', strict: 'error' },
    help: 'end "files" in package.json with "!**/*.map": what is debugged with so large a map is debugged from the repository',
    docs: {
      why: [
        'A map of this size describes a whole product, or dependencies that have maps of their own. Everybody who installs the package downloads it, and hardly anybody opens it.',
        'The map of the incident of 2026 had 59.8 MB. The rule holds for every licence, and for maps without content.',
      ].join('\n'),
      example: [
        '```text',
        'error[source-map-large]: cli.js.map is a source map of 59.8 MB, and carries 1,906 source files (512,000 lines)',
        '```',
      ].join('\n'),
      fix: [
        'Leave it out, or leave out its content (`sourcesContent: false`):',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
      ].join('\n'),
    },
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { path } = input.file.parts;
    const { whole, ...inside } = mapsIn(input);
    return readableMaps({ whole, ...inside })
      .filter(({ size }) => size >= LARGE)
      .map((map) => {
        const radius = blastRadius([map], { path, pack: input.pack });
        const verb = map === whole ? 'is' : 'holds';
        const message = `${path} ${verb} a source map of ${humanSize(map.size)}${carriedWords(radius)}`;
        return { rule: ID, path, message, data: { size: map.size, limit: LARGE, ...radiusData(radius) } };
      });
  },
};
