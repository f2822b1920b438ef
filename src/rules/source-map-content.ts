import { licenceKind } from '../licence.ts';
import type { Finding } from '../model.ts';
import { plural } from '../size.ts';
import { publishWords, radiusData, sizesOf } from '../source-map/blast-radius.ts';
import {
  beginsAsJson,
  type ExposedMap,
  isDeclarationMapName,
  isMapName,
  isMeantAsSourceMap,
  mapsIn,
  SOURCE_MAP_NEEDLES,
  wantsMaps,
} from '../source-map/maps-in-file.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';

const ID = 'source-map-content';

export const sourceMapContent: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    summary: 'source maps that carry the source code itself; an error where the licence keeps it closed',
    severity: { recommended: 'error', strict: 'error' },
    help: 'end "files" in package.json with "!**/*.map", or name the licence in package.json if it is an open one',
    variants: {
      'open-source': { summary: 'package.json names an open-source licence', severity: { recommended: 'warning', strict: 'error' } },
      'shipped-anyway': {
        summary: 'all sources ship beside the map, or come from installed packages',
        severity: { recommended: 'note', strict: 'note' },
      },
      'content-less': { summary: 'the map names sources and carries none', severity: { recommended: 'note', strict: 'note' } },
      types: { summary: 'maps of declarations that carry no sources, `*.d.ts.map`', severity: { recommended: 'note', strict: 'warning' } },
      unreadable: {
        summary: 'a source map that cannot be read, so that nobody knows what it holds',
        severity: { recommended: 'error', strict: 'error' },
      },
      unrecognised: {
        summary: 'a file of an open-source package that ends in `.map`, is not JSON and belongs to no code',
        severity: { recommended: 'warning', strict: 'error' },
      },
    },
    docs: {
      why: [
        'On 2026-03-31 one 59.8 MB `cli.js.map` put about 1,900 source files of a closed product on the internet. A source map carries its sources in',
        '`sourcesContent`, so it is the product. Nobody had listed the file; nothing excluded it.',
        '',
        'The rule reads every file that is called a map, compressed ones (`.map.br`, and `.map.gz` as an archive) and JSON of any name with `"sourcesContent"` in it included, whether code',
        'refers to it or not, and counts what would become known: sources with content that neither come from `node_modules` nor ship as files anyway (same path, same size), their',
        'lines, their directories. Size does not tell a leak from a harmless map, the licence does: 22.5 % of 1,458 published packages ship maps, and every one that ships',
        'their content is open source. So content is an error where `license` is missing, `UNLICENSED`, `SEE LICENSE IN …` or a custom one, and a warning elsewhere.',
        '',
        'A map that cannot be read cannot be judged, and is an error. So is everything in a closed package that ends in `.map` and is not JSON; in an open-source package',
        'such a file, when no code belongs to it, is a warning: it may be the map of a game.',
      ].join('\n'),
      incidents: [
        {
          year: 2026,
          what: '`@anthropic-ai/claude-code` 2.1.88: `cli.js.map`, 59.8 MB, with about 1,900 source files',
          sources: [
            'https://blog.syncster.dev/2026/07/the-claude-code-leak-how-source-map.html',
            'https://www.codeatelier.tech/blog/claude-code-leak-build-pipeline-security',
          ],
        },
      ],
      example: [
        'A package with `"license": "SEE LICENSE IN README.md"` and a bundler that writes maps beside its output:',
        '',
        '```text',
        'error[source-map-content]: cli.js.map would publish 1,906 source files (512,000 lines): src/utils 285, src/components 260, src/commands 195 and 27 more directories',
        '```',
      ].join('\n'),
      fix: [
        'Take the maps back after the entry that lets them in:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.map"]',
        '```',
        '',
        'This works with every npm. The shorter `"!*.map"` does not: npm 10 and 11 drop nested maps for it, npm 12 ships them. Best of all, tell the',
        'bundler not to write maps, or to leave their content out (`sourcesContent: false`). If the package is open source, name its licence in package.json.',
      ].join('\n'),
    },
  },
  needles: SOURCE_MAP_NEEDLES,
  wants: wantsMaps,
  inspect(input) {
    const { whole } = mapsIn(input);
    if (whole === null) return [];
    switch (whole.kind) {
      case 'map':
        return readable(input, whole);
      case 'other':
        return isMeant(input) ? [notAMap(input)] : [];
      case 'unreadable':
        return [unreadable(input, whole.reason)];
    }
  },
};

function readable(input: ContentRuleInput, { size, radius }: ExposedMap): readonly Finding[] {
  const { parts } = input.file;
  const data = { size, ...radiusData(radius) };
  if (radius.own > 0) return [{ ...variantOf(input), path: parts.path, message: `${parts.path} ${publishWords(radius)}`, data }];
  if (radius.withContent > 0) {
    const message = `${parts.path} carries ${plural(radius.withContent, 'source file')}, none of them new: they ship as files or come from installed packages`;
    return [{ rule: ID, variant: 'shipped-anyway', path: parts.path, message, data }];
  }
  if (!isMapName(parts)) return [];
  const message = `${parts.path} would be published: it names ${plural(radius.sources, 'source file')} and carries the text of none`;
  return [{ rule: ID, variant: isDeclarationMapName(parts) ? 'types' : 'content-less', path: parts.path, message, data }];
}

const isClosed = ({ pack }: ContentRuleInput): boolean => licenceKind(pack.manifest.data) === 'closed';

const variantOf = (input: ContentRuleInput): Pick<Finding, 'rule' | 'variant'> =>
  isClosed(input) ? { rule: ID } : { rule: ID, variant: 'open-source' };

function notAMap({ file, bytes }: ContentRuleInput): Finding {
  const { path } = file.parts;
  const message = `${path} would be published: it has the name of a source map and holds none`;
  return { rule: ID, variant: 'content-less', path, message, data: { size: bytes.length } };
}

/** What is not JSON, and belongs to no code of an open-source package, is most likely no source map at all. */
function unreadable(input: ContentRuleInput, reason: string): Finding {
  const { path } = input.file.parts;
  const isSourceMap = isClosed(input) || isMeant(input) || beginsAsJson(input.bytes);
  return {
    rule: ID,
    variant: isSourceMap ? 'unreadable' : 'unrecognised',
    path,
    message: `${path} would be published, and cannot be read as a source map: ${reason}`,
    help: 'take the file out of "files" in package.json, or build it anew; if it is meant to be no source map, give it another name',
    data: { size: input.bytes.length, reason },
  };
}

const isMeant = ({ file, pack }: ContentRuleInput): boolean => isMeantAsSourceMap(file.parts, sizesOf(pack.files));
