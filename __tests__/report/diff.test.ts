import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv, type AnySchema } from 'ajv';
import type { ReleaseDiff } from '../../src/model.ts';
import { renderDiffJson } from '../../src/report/diff-json.ts';
import { renderDiffMarkdown } from '../../src/report/diff-markdown.ts';
import { renderDiff } from '../../src/report/diff-terminal.ts';
import { packedFile } from './sample.ts';

const PACK = { name: '@acme/cli', version: '2.1.88', root: '.', packer: { name: 'npm', version: '12.2.0', source: 'packlist' } } as const;
const PREVIOUS = { label: '2.1.87 under the dist-tag latest', version: '2.1.87', source: 'registry' } as const;
const before = (file: string, size = 1000, mode = 0o644) => ({ path: file, size, mode, content: 'other' as const });

type Compared = NonNullable<ReleaseDiff['against']>['comparison'];

const diffOf = (comparison: Partial<Compared>, label: string = PREVIOUS.label): ReleaseDiff => ({
  ...PACK,
  against: {
    previous: { ...PREVIOUS, label },
    comparison: {
      before: { version: '2.1.87', files: 17, unpackedSize: 10_400_000 },
      after: { version: '2.1.88', files: 18, unpackedSize: 70_200_000 },
      added: [],
      removed: [],
      kept: [],
      manifest: [],
      ...comparison,
    },
  },
});

const FULL = diffOf({
  added: [packedFile('cli.js.map', 59_800_000), packedFile('bin/setup', 1234, 0o755)],
  removed: [before('old.js', 500)],
  kept: [
    { file: packedFile('cli.js', 10_000_000), before: before('cli.js', 9_000_000), isCertain: true },
    { file: packedFile('a.js', 900), before: before('a.js', 1800), isCertain: true },
    { file: packedFile('run.sh', 10, 0o755), before: before('run.sh', 10), isCertain: true },
    { file: packedFile('dep-Cq8dPz1L.js', 10), before: before('dep-BxT3k9aZ.js', 10), isCertain: false },
    { file: packedFile('b-Cq8dPz1L.js', 20), before: before('b-BxT3k9aZ.js', 10), isCertain: true },
  ],
  manifest: [
    { pointer: ['scripts', 'postinstall'], before: null, after: 'node bin/setup' },
    { pointer: ['dependencies', 'left-pad'], before: '^1.0.0', after: '^1.1.0' },
    { pointer: ['exports', './old', 'import'], before: './old.js', after: null },
    { pointer: ['files', 2], before: null, after: 'bin' },
  ],
});

const TERMINAL = { color: false, columns: 80, verbose: false };

test('the terminal has totals, then what was added, removed, is another in package.json, in its mode, in its name, in its size', () => {
  expect(renderDiff([FULL], TERMINAL)).toBe(
    `@acme/cli@2.1.88 against 2.1.87 under the dist-tag latest
17 files, 10.4 MB → 18 files, 70.2 MB (+575 %)

added (2)
  + cli.js.map  59.8 MB
  + bin/setup   1.2 kB (755)

removed (1)
  - old.js  500 B

package.json (4)
  + scripts.postinstall       node bin/setup
  ~ dependencies["left-pad"]  ^1.0.0 → ^1.1.0
  - exports["./old"].import   ./old.js
  + files[2]                  bin

another mode (1)
  ~ run.sh  644 → 755

another hash in the name (2)
  ~ dep-Cq8dPz1L.js  was, as far as sizes tell, dep-BxT3k9aZ.js
  ~ b-Cq8dPz1L.js    was b-BxT3k9aZ.js

grown (2)
  ~ cli.js         9 MB → 10 MB (+11.1 %)
  ~ b-Cq8dPz1L.js  10 B → 20 B (+100 %)

shrunk (1)
  ~ a.js  1.8 kB → 900 B (-50 %)
`,
  );
});

test('the terminal stops after 25 of a kind unless it is asked for more', () => {
  const many = diffOf({ added: Array.from({ length: 30 }, (_, index) => packedFile(`${index}.js`)) });
  expect(renderDiff([many], TERMINAL)).toMatch(/ {2}\+ 24\.js {2}1 kB\n {2}and 5 more: --verbose shows them\n$/);
  expect(renderDiff([many], { ...TERMINAL, verbose: true })).toMatch(/ {2}\+ 29\.js {2}1 kB\n$/);
});

test('nothing to tell, and nothing to compare with', () => {
  expect(renderDiff([diffOf({}), { ...PACK, against: null }], TERMINAL)).toBe(`@acme/cli@2.1.88 against 2.1.87 under the dist-tag latest
17 files, 10.4 MB → 18 files, 70.2 MB (+575 %)
no file was added, removed or changed its size, and package.json says the same

@acme/cli@2.1.88: no earlier release to compare with
`);
});

describe('Markdown', () => {
  test('has a table for each part', () => {
    expect(renderDiffMarkdown([FULL], { limitBytes: 100_000 })).toContain(`## What is new

### \`@acme/cli@2.1.88\` against 2.1.87 under the dist-tag latest

17 files, 10.4 MB → 18 files, 70.2 MB (+575 %)

**added (2)**

| | | |
|---|---|---|
| + | \`cli.js.map\` | \`59.8 MB\` |
| + | \`bin/setup\` | \`1.2 kB (755)\` |

**removed (1)**
`);
  });

  test('folds long ones, and stays within its limit', () => {
    const many = diffOf({ added: Array.from({ length: 3000 }, (_, index) => packedFile(`dist/${index}.js`)) });
    const text = renderDiffMarkdown([many], { limitBytes: 4000 });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000);
    expect(text).toMatch(
      /<details><summary>added \(3,000\)<\/summary>[^]*and [\d,]+ more rows: `packgate diff` prints them all\n\n<\/details>/,
    );
  });
});

describe('JSON', () => {
  const schema = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', 'diff.schema.json'), 'utf8')) as unknown;
  const validate = new Ajv({ strict: true, strictRequired: true, allErrors: true }).compile(closed(schema) as AnySchema);
  const problems = (value: unknown): unknown => (validate(value) ? [] : validate.errors);

  test('is what its schema says', () => {
    const reason = {
      kind: 'files-entry',
      text: 'dist',
      frame: { file: 'package.json', line: 6, column: 3, text: '', length: 0, label: '' },
    } as const;
    const withReason = diffOf({ added: [{ ...packedFile('dist/a.js'), reason }] });
    for (const diffs of [[FULL, { ...PACK, against: null }], [diffOf({})], [withReason], []])
      expect(problems(JSON.parse(renderDiffJson(diffs)))).toEqual([]);
  });

  test('has every part', () => {
    const value = JSON.parse(renderDiffJson([FULL])) as { readonly packages: readonly Record<string, unknown>[] };
    expect(value).toMatchObject({ schema: 'packgate.diff/1' });
    expect(value.packages[0]).toMatchObject({
      name: '@acme/cli',
      previous: PREVIOUS,
      totals: { before: { files: 17 }, after: { version: '2.1.88' } },
      added: [{ path: 'cli.js.map', size: 59_800_000, mode: 0o644, reason: null }, { path: 'bin/setup' }],
      removed: [{ path: 'old.js', size: 500, mode: 0o644 }],
      renamed: [
        { path: 'dep-Cq8dPz1L.js', before: { path: 'dep-BxT3k9aZ.js' }, isCertain: false },
        { path: 'b-Cq8dPz1L.js', before: { path: 'b-BxT3k9aZ.js' }, isCertain: true },
      ],
      grown: [{ path: 'cli.js', size: 10_000_000, before: { size: 9_000_000 } }, { path: 'b-Cq8dPz1L.js' }],
      shrunk: [{ path: 'a.js' }],
      modes: [{ path: 'run.sh', mode: 0o755, before: { mode: 0o644 } }],
      manifest: [{ pointer: ['scripts', 'postinstall'], before: null, after: 'node bin/setup' }, {}, {}, {}],
    });
  });

  test('a key that the schema does not know is a failure of this test', () => {
    const value = JSON.parse(renderDiffJson([FULL])) as { readonly packages: readonly object[] };
    expect(problems({ ...value, packages: [{ ...value.packages[0], made: 'up' }] })).not.toEqual([]);
  });
});

/** Nothing may be printed that the schema does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner ? { additionalProperties: false, ...inner } : inner;
}

describe.each([
  'x\n::warning::pwned',
  '##[error]pwned',
  '<img src=x>',
  'a|b',
  '`code`',
  '\u001B[31mred',
  '\u202Egnp.exe',
  '@everyone',
  '\uD800',
])('the hostile text %j', (text) => {
  const hostile = diffOf(
    {
      added: [packedFile(text)],
      removed: [before(text)],
      kept: [{ file: packedFile(`${text}2`, 5), before: before(`${text}1`, 9, 0o755), isCertain: true }],
      manifest: [{ pointer: ['scripts', text], before: text, after: text }],
    },
    text,
  );
  const diffs: readonly ReleaseDiff[] = [
    { ...hostile, name: text, version: text },
    { ...PACK, name: text, against: null },
  ];

  test('does nothing on a terminal and in a job’s log', () => {
    const shown = renderDiff(diffs, TERMINAL);
    expect(shown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\p{Surrogate}]/u);
    expect(shown).not.toMatch(/^\s*::|##\[/m);
  });

  test('does nothing in Markdown', () => {
    const markup = renderDiffMarkdown(diffs, { limitBytes: 100_000 }).replaceAll(/`[^`\n]*`/g, '');
    expect(markup).not.toMatch(/<(?!\/?(?:details|summary|code|span)>)[a-z/!]/i);
    expect(markup).not.toMatch(/(?<![\w>])@everyone/);
    for (const row of markup.split('\n').filter((line) => /^\| [+~-] /.test(line))) expect(row.match(/\|/g)).toHaveLength(4);
  });

  test('does nothing in JSON, and is itself', () => {
    const json = renderDiffJson(diffs);
    expect(json).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\p{Surrogate}]|##\[/u);
    expect(JSON.parse(json)).toMatchObject({ packages: [{ added: [{ path: text }] }, { name: text }] });
  });
});
