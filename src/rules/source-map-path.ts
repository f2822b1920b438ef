import { count, plural } from '../size.ts';
import { carriedWords, radiusData } from '../source-map/blast-radius.ts';
import { type MachinePath, shownPath } from '../source-map/machine-path.ts';
import { mapsIn, SOURCE_MAP_NEEDLES, wantsMaps } from '../source-map/maps-in-file.ts';
import type { ContentRule } from './rule.ts';

const ID = 'source-map-path';

export const sourceMapPath: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    summary: 'absolute paths of the machine that built a source map, home directories above all',
    severity: { recommended: 'error', strict: 'error' },
    help: 'let the bundler write relative sources and no sourceRoot, or keep the map out of "files" in package.json',
    variants: {
      rooted: {
        summary: 'paths such as `/src/a.ts` that may as well start at the root of a web server',
        severity: { recommended: 'note', strict: 'warning' },
      },
    },
    docs: {
      why: [
        'A path such as `/Users/<name>/clients/<customer>/src/a.ts` in `sources` or `sourceRoot` gives away who built the package, for whom and where, on top of',
        'the layout of the source tree. It is of no use to anybody else: no debugger finds the file. None of 16,750 maps in 1,458 good packages has one.',
        '',
        'Addresses of bundlers (`webpack:///./src/a.ts`) are fine; `webpack:////home/…` and `file:///…` are not. The name of the user is masked in every output.',
      ].join('\n'),
      example: [
        '```text',
        'error[source-map-path]: dist/cli.js.map names 12 absolute paths of the machine that built it, such as /home/***/clients/acme/src/cli.ts',
        '```',
      ].join('\n'),
      fix: [
        'Make the paths relative: `sourceRoot: ""` in esbuild and TypeScript, `output.sourcemapPathTransform` in Rollup, `output.devtoolModuleFilenameTemplate` in webpack.',
        'Or do not publish the map:',
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
    const { whole, inline } = mapsIn(input);
    const { paths: named, radius } = whole?.kind === 'map' ? whole : inline;
    const { paths, first } = named.machine.paths > 0 ? named.machine : named.rooted;
    if (first === null) return [];
    const { path } = input.file.parts;
    const data = { paths, example: shownPath(first.masked), ...radiusData(radius) };
    const message = `${path} names ${wordsOn(paths, first)}${carriedWords(radius)}`;
    return [{ rule: ID, ...(first.kind === 'rooted' && { variant: 'rooted' }), path, message, data }];
  },
};

function wordsOn(paths: number, { kind, masked }: MachinePath): string {
  if (kind === 'rooted') return `${plural(paths, 'path')} from the root, such as ${shownPath(masked)}`;
  if (paths === 1) return `an absolute path of the machine that built it, ${shownPath(masked)}`;
  return `${count(paths)} absolute paths of the machine that built it, such as ${shownPath(masked)}`;
}
