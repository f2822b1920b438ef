import { licenceKind } from '../licence.ts';
import { pathRule } from './path-rule.ts';
import type { PackageRuleInput, PathParts } from './rule.ts';

/** `cli.js.map`, and what is left of the name after compression or renaming: `cli.js.map.gz`, `cli.js.map.json`. */
const MAP = /\.map(?:\.(?:br|gz|json|txt|zst))?$|\.sourcemap$/;
const DECLARATION_MAP = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)\.map$/;
const CODE_MAP =
  /\.(?:bundle|cjs|coffee|cts|css|html|js|jsbundle|jsx|less|mjs|mts|sass|scss|svelte|ts|tsx|vue|wasm)\.(?:sourcemap$|map(?:\.|$))/;
const CODE_EXTENSIONS: readonly string[] = ['.js', '.mjs', '.cjs', '.css', '.min.js', '.min.css'];

export const sourceMap = pathRule(
  {
    id: 'source-map',
    summary: 'source maps, by their names; an error where the licence keeps the source closed',
    severity: { recommended: 'error', strict: 'error' },
    help: 'end "files" in package.json with "!**/*.map", or name the licence in package.json if it is an open one',
    variants: {
      'open-source': { summary: 'package.json names an open-source licence', severity: { recommended: 'note', strict: 'error' } },
      types: { summary: 'maps of declarations, `*.d.ts.map`', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'On 2026-03-31 one 59.8 MB `cli.js.map` put about 1,900 source files of a closed product on the internet. A source map carries its sources in',
        '`sourcesContent`, so it is the product. Nobody had listed the file; nothing excluded it.',
        '',
        'Size does not tell such a map from a harmless one, the licence does: 22.5 % of 1,458 published packages ship maps, and every one that ships',
        'their content is open source. So a map is an error where `license` is missing, `UNLICENSED`, `SEE LICENSE IN …` or a custom one, and a note',
        'elsewhere. In a closed package everything that ends in `.map` counts, whatever it is.',
      ].join('\n'),
      example: [
        'A package with `"license": "SEE LICENSE IN README.md"` and a bundler that writes maps beside its output:',
        '',
        '```text',
        'error[source-map]: cli.js.map would be published: a source map can hold the source itself, and the licence keeps it closed',
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
        'bundler not to write maps, or to write them to another directory. If the package is open source, name its licence in package.json.',
      ].join('\n'),
    },
  },
  (parts, input) => {
    if (!parts.name.includes('.map') && parts.extension !== '.sourcemap') return null;
    if (!MAP.test(parts.name)) return null;
    if (DECLARATION_MAP.test(parts.name)) return { variant: 'types', because: 'a map of declarations names the source files' };
    if (licenceKind(input.pack.manifest.data) === 'closed')
      return { because: 'a source map can hold the source itself, and the licence keeps it closed' };
    return belongsToCode(parts, input) ? { variant: 'open-source', because: 'a source map can hold the source itself' } : null;
  },
);

/** `world.map` may be any data; beside a `world.js` it is a source map. */
function belongsToCode(parts: PathParts, { paths }: PackageRuleInput): boolean {
  if (CODE_MAP.test(parts.name)) return true;
  const stem = parts.lower.slice(0, parts.lower.lastIndexOf('.map'));
  const known = lowerPaths(paths);
  return CODE_EXTENSIONS.some((extension) => known.has(stem + extension));
}

const lowerPathsOf = new WeakMap<readonly PathParts[], ReadonlySet<string>>();

/** Made once a package: thousands of maps ask for it. */
function lowerPaths(paths: readonly PathParts[]): ReadonlySet<string> {
  const known = lowerPathsOf.get(paths);
  if (known !== undefined) return known;
  const made = new Set(paths.map(({ lower }) => lower));
  lowerPathsOf.set(paths, made);
  return made;
}
