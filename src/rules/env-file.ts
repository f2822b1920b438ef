import { originalName } from './backup-name.ts';
import { pathRule } from './path-rule.ts';
import type { PathParts } from './rule.ts';
import { isAmongSamples, isTemplateName, wordsOf } from './sample.ts';

/** `.env`, `.env.local`, `.env-production`, `.envrc`; not `.environment`, not `.env.d.ts`. */
const DOTENV = /^\.env(?:rc)?(?:$|[._-])/;
/** dotenv-vault's ciphertext, and what Xcode reads the path of node from: React Native's template brings one. */
const HARMLESS = /^\.env\.vault$|^[._]?xcode\.env$/;
const DOCUMENT = /\.(?:md|mdx|html?|d\.[cm]?ts)$/;
const STAGE_WORDS: ReadonlySet<string> = new Set([
  'dev',
  'develop',
  'development',
  'docker',
  'live',
  'local',
  'preprod',
  'private',
  'prod',
  'production',
  'qa',
  'secret',
  'secrets',
  'stage',
  'staging',
  'uat',
]);
const TEST_WORDS: ReadonlySet<string> = new Set(['ci', 'e2e', 'fixture', 'mock', 'test', 'testing', 'tests']);

export const envFile = pathRule(
  {
    id: 'env-file',
    summary: 'environment files such as .env, .env.production, .envrc and prod.env',
    severity: { recommended: 'error', strict: 'error' },
    help: 'list what ships in "files" of package.json and end it with "!**/*.env*"; replace the secrets if they were published before',
    variants: {
      sample: {
        summary: 'among tests, fixtures or templates, or named for tests: `.env.test`, `template/.env`',
        severity: { recommended: 'warning', strict: 'error' },
      },
      named: { summary: 'another name that ends in `.env`, such as `app.env`', severity: { recommended: 'warning', strict: 'error' } },
    },
    docs: {
      why: [
        'An environment file is where a project keeps what must not be in its code: database addresses, API keys, cloud credentials.',
        'sinopia_editor published its `.env` in 2021 although `.gitignore` named it: the package had an `.npmignore` too, and npm then',
        'reads no `.gitignore` at all. What was published once is in mirrors and caches for good, so that every secret in it has to be',
        'replaced. Of 1,458 published packages that were looked at none ships such a file on purpose.',
        '',
        'Templates stay quiet: any name with a word such as `example`, `sample`, `template`, `dist`, `defaults` or `schema` in it.',
      ].join('\n'),
      incidents: [
        {
          year: 2021,
          what: '`sinopia_editor`: `.env`, since an `.npmignore` without it switched `.gitignore` off',
          sources: ['https://github.com/LD4P/sinopia_editor/pull/2747'],
        },
      ],
      example: [
        'A package without `files` whose `.npmignore` forgets what `.gitignore` knows:',
        '',
        '```text',
        'error[env-file]: .env would be published: environment files hold secrets',
        '```',
      ].join('\n'),
      fix: [
        'List what ships instead of what does not. This edit of package.json works with every npm:',
        '',
        '```json',
        '"files": ["dist"]',
        '```',
        '',
        'Where the file stands in a directory that does ship, take it back after that entry: `"files": ["dist", "!dist/**/.env*"]`.',
        'A file with placeholders ships best as `.env.example`. If the file was published before, replace the secrets first.',
      ].join('\n'),
    },
  },
  (parts) => {
    const name = originalName(parts.name);
    if (!name.includes('env') || isTemplateName(name) || DOCUMENT.test(name) || HARMLESS.test(name)) return null;
    const variant = variantOf(name, parts);
    if (variant === null) return null;
    return { ...(variant !== 'secret' && { variant }), because: 'environment files hold secrets' };
  },
);

function variantOf(name: string, parts: PathParts): 'secret' | 'sample' | 'named' | null {
  const dotenv = DOTENV.test(name);
  if (!dotenv && !name.endsWith('.env')) return null;
  const words = wordsOf(name);
  if (isAmongSamples(parts) || words.some((word) => TEST_WORDS.has(word))) return 'sample';
  return dotenv || words.some((word) => STAGE_WORDS.has(word)) ? 'secret' : 'named';
}
