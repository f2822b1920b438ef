import { databaseFile } from './database-file.ts';
import { isToldByPath } from './path-rule.ts';
import type { ContentRule } from './rule.ts';
import { isAmongSamples } from './sample.ts';

export const disguisedDatabase: ContentRule = {
  scope: 'content',
  meta: {
    id: 'disguised-database',
    summary: 'SQLite databases under a name that does not say so',
    severity: { recommended: 'error', strict: 'error' },
    help: 'take it out of "files" in package.json; if the data is the product, add an exception to the policy',
    variants: {
      sample: { summary: 'among tests, fixtures or templates', severity: { recommended: 'note', strict: 'warning' } },
    },
    docs: {
      why: [
        'Browsers, editors, chat programs and agents keep their histories in SQLite files without a suffix: `Cookies`, `History`, `state.vscdb`. Copies of a database are called',
        '`data.bin` or `backup-1`. This rule looks at the first 16 bytes, which every SQLite database has; `database-file` tells of those that have a telling name.',
        '',
        'None of 1,458 published packages ships an SQLite database.',
      ].join('\n'),
      example: ['```text', 'error[disguised-database]: server/state.bin would be published: it is an SQLite database', '```'].join('\n'),
      fix: [
        'Write the database outside of the source tree, and take it back until then:',
        '',
        '```json',
        '"files": ["server", "!server/**/*.bin"]',
        '```',
        '',
        'A database that is the product, such as a dictionary, gets an exception with its path and reason.',
      ].join('\n'),
    },
  },
  needles: [],
  wants: ({ kind }) => kind === 'sqlite',
  inspect(input) {
    const { parts, size } = input.file;
    if (isToldByPath(databaseFile, input)) return [];
    const variant = isAmongSamples(parts) ? { variant: 'sample' } : {};
    return [
      {
        rule: 'disguised-database',
        ...variant,
        path: parts.path,
        message: `${parts.path} would be published: it is an SQLite database`,
        data: { size },
      },
    ];
  },
};
