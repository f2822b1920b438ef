import type { Finding } from '../model.ts';
import { humanSize } from '../size.ts';
import { carriedWords, radiusData } from '../source-map/blast-radius.ts';
import { LARGE, type LargeMap } from '../source-map/inline-summary.ts';
import { mapsIn, SOURCE_MAP_NEEDLES, wantsMaps } from '../source-map/maps-in-file.ts';
import type { ContentRule } from './rule.ts';

const ID = 'source-map-large';

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
    const { whole, inline } = mapsIn(input);
    const itself = whole?.kind === 'map' && whole.size >= LARGE ? [whole] : [];
    return [...itself.map((map) => findingOf(path, 'is', map)), ...inline.large.map((map) => findingOf(path, 'holds', map))];
  },
};

function findingOf(path: string, verb: 'is' | 'holds', { size, radius }: LargeMap): Finding {
  const message = `${path} ${verb} a source map of ${humanSize(size)}${carriedWords(radius)}`;
  return { rule: ID, path, message, data: { size, limit: LARGE, ...radiusData(radius) } };
}
