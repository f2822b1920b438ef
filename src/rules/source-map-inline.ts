import { licenceKind } from '../licence.ts';
import type { Finding, Region } from '../model.ts';
import { count } from '../size.ts';
import { publishWords, radiusData } from '../source-map/blast-radius.ts';
import type { InlineSummary } from '../source-map/inline-summary.ts';
import { mapsIn, SOURCE_MAP_NEEDLES, wantsMaps } from '../source-map/maps-in-file.ts';
import { REFERENCE } from '../source-map/reference.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';

const ID = 'source-map-inline';

export const sourceMapInline: ContentRule = {
  scope: 'content',
  meta: {
    id: ID,
    summary: 'source code in source maps inside of code and style sheets; an error where the licence keeps it closed',
    severity: { recommended: 'error', strict: 'error' },
    help: 'switch inline source maps off in the bundler for what is published, or let it leave their content out',
    variants: {
      'open-source': { summary: 'package.json names an open-source licence', severity: { recommended: 'warning', strict: 'error' } },
      'shipped-anyway': {
        summary: 'all sources ship beside the file, or come from installed packages',
        severity: { recommended: 'note', strict: 'note' },
      },
      unreadable: { summary: 'an inline source map that cannot be read', severity: { recommended: 'error', strict: 'error' } },
    },
    docs: {
      why: [
        'In February 2025 the bundle of a closed product ended in a comment of 18 million characters: its whole source code as an inline source map. No rule about names',
        'sees such a map, since there is no file to see.',
        '',
        'The rule decodes every `sourceMappingURL=data:` of a file, base64 or percent-encoded, in comments of scripts and style sheets and in the strings that',
        "webpack's `eval` devtools write. What does not decode to a source map is code that works on such comments, and stays quiet.",
      ].join('\n'),
      incidents: [
        {
          year: 2025,
          what: '`@anthropic-ai/claude-code` 0.2: a `cli.mjs` of 23 MB that ended in a map of 18 million characters',
          sources: ['https://daveschumaker.net/digging-into-the-claude-code-source-saved-by-sublime-text'],
        },
      ],
      example: [
        '```text',
        'error[source-map-inline]: cli.mjs would publish 400 source files (12,000 lines) in an inline source map: src/tools 130, src/utils 122, src/commands 81 and 2 more directories',
        '```',
      ].join('\n'),
      fix: [
        'Tell the bundler: `sourcemap: false` or `"external"` with esbuild, `devtool: false` or `"hidden-source-map"` with webpack, `sourcemap: true` instead of',
        '`"inline"` with Rollup and Vite, `"inlineSourceMap": false` with TypeScript. Keep the maps that are written then out of the package:',
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
    const { inline } = mapsIn(input);
    return [...carried(input, inline), ...unreadable(input, inline)];
  },
};

function carried(input: ContentRuleInput, { maps, first, radius }: InlineSummary): readonly Finding[] {
  const { path } = input.file.parts;
  if (radius.withContent === 0) return [];
  const where = maps === 1 ? 'an inline source map' : `${count(maps)} inline source maps`;
  const data = { maps, ...radiusData(radius) };
  const region = regionAt(input, first);
  if (radius.own === 0) {
    const message = `${path} carries source code in ${where}, none of it new: it ships as files or comes from installed packages`;
    return [{ rule: ID, variant: 'shipped-anyway', path, message, ...region, data }];
  }
  const closed = licenceKind(input.pack.manifest.data) === 'closed';
  const message = `${path} ${publishWords(radius, ` in ${where}`)}`;
  return [{ rule: ID, ...(!closed && { variant: 'open-source' }), path, message, ...region, data }];
}

function unreadable(input: ContentRuleInput, inline: InlineSummary): readonly Finding[] {
  if (inline.unreadable === null) return [];
  const { path } = input.file.parts;
  const { maps, first, reason } = inline.unreadable;
  const more = maps === 1 ? '' : `, and ${count(maps - 1)} more`;
  const message = `${path} would be published with an inline source map that cannot be read: ${reason}${more}`;
  return [{ rule: ID, variant: 'unreadable', path, message, ...regionAt(input, first), data: { maps, reason } }];
}

function regionAt({ placeOf }: ContentRuleInput, start: number | null): { readonly region?: Region } {
  const region = start === null ? null : placeOf(start, start + REFERENCE.length).region;
  return region === null ? {} : { region };
}
