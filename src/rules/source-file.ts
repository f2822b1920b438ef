import { pathRule } from './path-rule.ts';
import { testFile } from './test-file.ts';

const SOURCE = /\.(?:[cm]?ts|tsx|jsx|coffee|vue|svelte|scss|sass|less|styl)$/;
const DECLARATION = /\.d\.(?:[cm]?ts|[a-z0-9]+\.ts)$/;
const BUILD_CONFIGURATION =
  /^(?:tsconfig|jsconfig)(?:\.[a-z0-9._-]+)?\.json$|^(?:babel|esbuild|eslint|postcss|prettier|rolldown|rollup|tailwind|tsdown|tsup|vite|webpack)\.config\.[a-z0-9.]+$|^\.(?:babelrc|swcrc|eslintrc|prettierrc)(?:$|\.)/;

export const sourceFile = pathRule(
  {
    id: 'source-file',
    summary: 'sources and build configuration beside the build: src/**/*.ts, tsconfig.json, rollup.config.js',
    severity: { recommended: 'off', strict: 'note' },
    help: 'list only the output of the build in "files" of package.json',
    docs: {
      why: [
        'Shipping `src/` beside `dist/` is right for some packages: debuggers find the original code, and bundlers may compile it again. For a closed product it is the product. A list cannot',
        'know which, so the rule is off; a closed package should switch it on, or better, name what it ships with `allow`.',
      ].join('\n'),
      example: [
        '```text',
        'error[source-file]: src/internal/billing.ts would be published: it is source or build configuration, not what the build made of it',
        '```',
      ].join('\n'),
      fix: [
        'Name the build only, in package.json:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'Where sources and output share a directory, take the sources back: `"files": ["lib", "!lib/**/*.ts", "lib/**/*.d.ts"]`.',
      ].join('\n'),
    },
  },
  (parts, input) => {
    const source = parts.directories.includes('src') && SOURCE.test(parts.name) && !DECLARATION.test(parts.name);
    if (!source && !BUILD_CONFIGURATION.test(parts.name)) return null;
    if (testFile.match(parts, input) !== null) return null;
    return { because: 'it is source or build configuration, not what the build made of it' };
  },
);
