import type { PathParts } from './rule.ts';

const SAMPLE_DIRECTORIES: ReadonlySet<string> = new Set([
  '__fixtures__',
  '__mocks__',
  '__tests__',
  'boilerplate',
  'boilerplates',
  'fixture',
  'fixtures',
  'mocks',
  'scaffold',
  'scaffolds',
  'skeleton',
  'spec',
  'specs',
  'stubs',
  'template',
  'templates',
  'test',
  'test-data',
  'test_data',
  'testdata',
  'tests',
]);

/** Words that say of a configuration file: copy me and fill me in. */
const TEMPLATE_WORDS: ReadonlySet<string> = new Set([
  'default',
  'defaults',
  'dist',
  'ejs',
  'example',
  'examples',
  'hbs',
  'placeholder',
  'sample',
  'samples',
  'schema',
  'skeleton',
  'template',
  'templates',
  'tmpl',
  'tpl',
]);

const DOCUMENT_OR_CODE =
  /\.(?:[1-9]|adoc|bnf|c|cjs|cpp|cs|css|cts|go|h|html?|java|js|jsx|less|md|mdx|mjs|mts|php|pl|png|py|rb|rs|rst|scss|sh|svelte|svg|ts|tsx|vue)$/;

/** Whether a path stands among tests, fixtures or templates: written to be run against or copied, and rarely the real thing. */
export const isAmongSamples = (parts: PathParts): boolean =>
  parts.directories.some(
    (directory) => SAMPLE_DIRECTORIES.has(directory) || directory.startsWith('template-') || directory.endsWith('-template'),
  );

/** The words of a file name: `.env.production.example` → `env`, `production`, `example`. */
export const wordsOf = (name: string): readonly string[] => name.split(/[^a-z0-9]+/).filter((word) => word !== '');

/** Whether a name says that the file holds placeholders: `.env.example`, `npmrc.tpl`. */
export const isTemplateName = (name: string): boolean => wordsOf(name).some((word) => TEMPLATE_WORDS.has(word));

/** Whether a name is that of a document or of code about a thing instead of the thing itself: `npmrc.md`, `secrets.js`, `npmrc.5`. */
export const isDocumentOrCode = (name: string): boolean => DOCUMENT_OR_CODE.test(name);
