import { pathRule } from './path-rule.ts';
import { toolDirectoryOf } from './tool-directories.ts';

const CACHE_FILES: ReadonlySet<string> = new Set(['.eslintcache', '.prettiercache', '.stylelintcache', '.yarn-integrity']);

export const buildInfo = pathRule(
  {
    id: 'build-info',
    summary: 'state and caches of build tools: *.tsbuildinfo, .eslintcache, .turbo/',
    severity: { recommended: 'warning', strict: 'error' },
    help: 'let the tool write elsewhere, or end "files" in package.json with "!**/*.tsbuildinfo" or the like',
    docs: {
      why: [
        'Incremental builds keep a list of every source file with its hash, often as absolute paths: `tsconfig.tsbuildinfo` spells out the layout of a source tree',
        'that is not published, `.eslintcache` the home directory of the maintainer (deepmerge ships one), `.turbo/` whole build logs. `tsc` writes',
        'its file into `outDir`, in the middle of what ships.',
      ].join('\n'),
      example: [
        '```text',
        'warning[build-info]: dist/tsconfig.tsbuildinfo would be published: it lists the source files of the machine that built it',
        '```',
      ].join('\n'),
      fix: [
        'Tell the tool to write elsewhere (`"tsBuildInfoFile": "./node_modules/.cache/tsbuildinfo"`), or take the file back in package.json:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.tsbuildinfo"]',
        '```',
      ].join('\n'),
    },
  },
  (parts) => {
    const directory = toolDirectoryOf('build-info', parts);
    if (directory !== null) return { because: `${directory.name}/ holds the cache of a build tool` };
    if (parts.extension === '.tsbuildinfo') return { because: 'it lists the source files of the machine that built it' };
    return CACHE_FILES.has(parts.name) ? { because: 'it is the cache of a build tool' } : null;
  },
);
