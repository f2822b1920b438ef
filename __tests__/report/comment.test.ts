import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { COMMENT_LIMIT_BYTES, type CommentOptions, commentMarker, renderComment } from '../../src/report/comment.ts';
import { markdownProblems } from './markdown-structure.ts';
import { fix, frame, fullReport, packageReport, packedFile, report, reportedError, testFile, violation, waiver } from './sample.ts';

const KEY = '0123456789abcdef';
const OPTIONS: CommentOptions = {
  key: KEY,
  linkTo: ({ file, line }) => `https://git.example.com/acme/cli/blob/abc/${file}#L${line}`,
  runUrl: 'https://git.example.com/acme/cli/actions/runs/42',
  commit: 'a'.repeat(40),
};
const rendered = (judged: Report, options: Partial<CommentOptions> = {}): string => renderComment(judged, { ...OPTIONS, ...options });
const occurrences = (text: string, word: string): number => text.split(word).length - 1;

const previous = { label: '2.1.87 under the dist-tag latest', version: '2.1.87', source: 'registry' } as const;
const changes = {
  before: { version: '2.1.87', files: 2, unpackedSize: 1746 },
  added: ['dist/index.js'],
  removed: [{ path: 'dist/old.js', size: 10 }],
  changed: [],
  manifest: [{ pointer: ['dependencies', 'left-pad'], before: null, after: '^1.0.0' }],
};

test('a pass is folded, and says nothing that differs from run to run', () => {
  const text = rendered(report());
  expect(text).toBe(`<!-- packgate:comment ${KEY} -->
<details><summary>✅ packgate: pass - <span>@</span>acme/cli<span>@</span>2.1.88, 3 files, 61.7 kB judged with npm 12.2.0</summary>

| package | files | unpacked | verdict |
|---|---:|---:|---|
| \`@acme/cli@2.1.88\` | 3 | 61.7 kB | ✅ nothing to mend |

</details>
`);
  expect(rendered(report(), { commit: 'b'.repeat(40), runUrl: null })).toBe(text);
});

test('a failure leads with verdict and figures, then what one edit ends stands together, above its diff', () => {
  const shared = fix({ removes: ['.env.production', 'dist/cli.js.map'] });
  const judged = packageReport({
    previous,
    changes,
    violations: [
      violation({ fix: shared, help: 'take it out of "files" in package.json; replace the secrets if they were published before' }),
      violation({
        rule: 'source-map-content',
        path: 'dist/cli.js.map',
        message: 'dist/cli.js.map would publish 3 source files',
        fix: shared,
      }),
      violation({ rule: 'log-file', severity: 'warning', path: 'a.log', message: 'a.log would be published' }),
    ],
  });
  expect(rendered(report({ packages: [judged] }))).toBe(`<!-- packgate:comment ${KEY} -->
### ❌ packgate: fail - 2 errors, 1 warning in <span>@</span>acme/cli<span>@</span>2.1.88

| package | files | unpacked | new since | verdict |
|---|---:|---:|---|---|
| \`@acme/cli@2.1.88\` | 3 | 61.7 kB | 2<span>.</span>1.87: 1 file added, 1 removed, 1 change in package.json, +60 kB | ❌ 2 errors, 1 warning |

<details><summary>Files that are new</summary>

- \`@acme/cli@2.1.88\`: \`dist/index.js\`

</details>

#### To mend in \`@acme/cli@2.1.88\`

- ❌ \`env-file\` .env.production would be published: environment files hold secrets
  [\`packages/cli/package.json:12:3\`](https://git.example.com/acme/cli/blob/abc/packages/cli/package.json#L12): this "files" list decides what ships
  also: replace the secrets if they were published before
- ❌ \`source-map-content\` dist/cli.js.map would publish 3 source files
  [\`packages/cli/package.json:12:3\`](https://git.example.com/acme/cli/blob/abc/packages/cli/package.json#L12): this "files" list decides what ships

Fix: add "!dist/&#42;&#42;/&#42;.map" after "dist" in \`packages/cli/package.json\` (checked: removes 2 files, nothing else)

\`\`\`diff
diff --git a/packages/cli/package.json b/packages/cli/package.json
--- a/packages/cli/package.json
+++ b/packages/cli/package.json
@@ -12 +12 @@
-  "files": ["dist", "internal"],
+  "files": ["dist", "!dist/**/*.map", "internal"],
\`\`\`

- ⚠️ \`log-file\` a.log would be published
  [\`packages/cli/package.json:12:3\`](https://git.example.com/acme/cli/blob/abc/packages/cli/package.json#L12): this "files" list decides what ships
  help: take it out of "files" in package.json, or name it in .npmignore

<sub>For commit aaaaaaaaaaaa · [the job summary](https://git.example.com/acme/cli/actions/runs/42) has the whole list of files · \`packgate fix --write\` makes the edits</sub>
`);
});

test('what could not be judged comes first', () => {
  const text = rendered(fullReport());
  const places = [
    '### ⛔ packgate: could not judge',
    '### Could not judge',
    '| package |',
    '#### To mend in',
    '#### In the policy',
    'excused',
  ];
  const found = places.map((words) => text.indexOf(words));
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  expect(found).not.toContain(-1);
});

test.each([
  ['not compared', {}, false, 'new since'],
  ['the first release', { previous }, true, 'no earlier release'],
  [
    'nothing differs',
    { previous, changes: { ...changes, added: [], removed: [], manifest: [], before: { ...changes.before, unpackedSize: 61_746 } } },
    true,
    '87: nothing |',
  ],
  ['smaller', { previous, changes: { ...changes, before: { ...changes.before, unpackedSize: 161_746 } } }, true, ', −100 kB |'],
])('figures: %s', (_what, overrides, isThere, words) => {
  const others = isThere ? [packageReport({ name: 'other' })] : [];
  expect(rendered(report({ packages: [packageReport(overrides), ...others] })).includes(words)).toBe(isThere);
});

test('warnings and notes of a pass are in the fold', () => {
  const judged = packageReport({ violations: [violation({ rule: 'log-file', severity: 'warning' })], waivers: [waiver()] });
  const text = rendered(report({ packages: [judged] }));
  expect(text).toMatch(/^<!--.*-->\n<details><summary>✅ packgate: pass - .*1 warning<\/summary>\n/);
  expect(text).toContain('- ⚠️ `log-file`');
  expect(text).toContain('1 violation excused by exceptions of the policy.');
  expect(text.trimEnd().endsWith('</details>')).toBe(true);
});

describe('within what GitHub takes, nothing is lost', () => {
  const wide = (index: number, name: string) =>
    violation({
      path: `${name}/${index}.env`,
      message: `${name}/${index}.env would be published: ${'ß€😀'.repeat(20)}`,
      location: frame({ line: index + 1 }),
    });
  const many = (packages: number, violations: number) =>
    report({
      packages: Array.from({ length: packages }, (_, at) =>
        packageReport({ name: `@acme/p${at}`, violations: Array.from({ length: violations }, (__, index) => wide(index, `p${at}`)) }),
      ),
    });
  const error = (index: number) => reportedError({ message: `cannot read ${index}`, package: `packages/${index}` });

  const CASES: readonly (readonly [what: string, judged: Report])[] = [
    ['2,000 violations in one package', many(1, 2000)],
    ['500 packages with 4 each', many(500, 4)],
    [
      '500 packages with one each, compared',
      { ...many(500, 1), packages: many(500, 1).packages.map((one) => ({ ...one, previous, changes })) },
    ],
    ['2,000 errors', report({ packages: [], errors: Array.from({ length: 2000 }, (_, index) => error(index)) })],
    ['errors and violations', { ...many(100, 10), errors: Array.from({ length: 1000 }, (_, index) => error(index)) }],
  ];

  test.each([...CASES, ['the sample', fullReport()] as const])('%s: short enough, and closed', (_what, judged) => {
    const text = rendered(judged);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_LIMIT_BYTES);
    expect(text.startsWith(`${commentMarker(KEY)}\n`)).toBe(true);
    expect(occurrences(text, '<details>')).toBe(occurrences(text, '</details>'));
    expect(occurrences(text, '```') % 2).toBe(0);
    expect(text).not.toContain('had no room');
  });

  const left = (text: string, what: string): number =>
    Number(new RegExp(`and ([\\d,]+) more ${what}s?\\**: see \\[the job summary\\]`).exec(text)?.[1]?.replaceAll(',', '') ?? 0);

  test.each(CASES)('%s: what is told and what is left add up', (_what, judged) => {
    const text = rendered(judged);
    const violations = judged.packages.flatMap((one) => one.violations).length;
    expect(occurrences(text, 'would be published: ') + left(text, 'violation')).toBe(violations);
    expect(occurrences(text, 'cannot read ') + left(text, 'error')).toBe(judged.errors.length);
  });

  test('an edit too long to show is counted, not cut', () => {
    const huge = fix({ diff: '+x\n'.repeat(30_000) });
    const text = rendered(
      report({ packages: [packageReport({ violations: [violation({ fix: huge }), testFile('test/a.js', { fix: huge })] })] }),
    );
    expect(text).toContain('**and 2 more violations**: see [the job summary]');
  });
});

test('names of files, packages and branches give no markup, no mention and no link', () => {
  const hostile = [
    '</details><img src=x onerror=alert(1)>.env',
    '`${x}` **b** [a](https://evil.example.com).env',
    '@acme/security #1 GH-1 www.evil.example.com.env',
    'a\n\n# heading\n- [ ] task.env',
    '<!-- packgate:comment 0123456789abcdef -->.env',
    '| a | b |.env',
  ];
  const judged = packageReport({
    name: 'x --><b>@team',
    files: hostile.map((path) => packedFile(path)),
    previous: { ...previous, version: '1.0.0 @team | <b>' },
    changes: { ...changes, added: hostile },
    violations: hostile.map((path, index) =>
      violation({
        path,
        message: `${path} would be published`,
        location: frame({ line: index + 1, file: `${path}/package.json`, label: path }),
      }),
    ),
  });
  const text = rendered(report({ packages: [judged], errors: [reportedError({ message: hostile.join(' '), help: '@team' })] }), {
    linkTo: () => null,
    runUrl: null,
  });
  // The marker, headings of the fourth level and the small print are the comment's own.
  const [marker, ...lines] = text.split('\n');
  expect(marker).toBe(commentMarker(KEY));
  expect(
    markdownProblems(
      lines
        .join('\n')
        .replaceAll(/^####/gm, '###')
        .replaceAll(/^<sub>|<\/sub>$/gm, ''),
    ),
  ).toEqual([]);
  expect(text.replaceAll(/`[^`\n]+`/g, '')).not.toContain('GH-1');
});
