import { describe, expect, test } from '@jest/globals';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { fix, frame, fullReport, packageReport, packedFile, report, reportedError, testFile, violation } from './sample.ts';

const LIMIT = 1024 * 1024;
const size = (text: string): number => Buffer.byteLength(text);
const occurrences = (text: string, word: string): number => text.split(word).length - 1;

function expectClosed(text: string): void {
  expect(occurrences(text, '<details>')).toBe(occurrences(text, '</details>'));
  expect(occurrences(text, '```') % 2).toBe(0);
}

test('a clean release is a short checklist with the list of what ships in a fold', () => {
  expect(renderMarkdown(report(), { limitBytes: LIMIT }))
    .toBe(`## ✅ packgate: pass - <span>@</span>acme/cli<span>@</span>2.1.88, 3 files, 61.7 kB judged with npm 12.2.0

| package | files | unpacked | list from | verdict |
|---|---:|---:|---|---|
| \`@acme/cli@2.1.88\` | 3 | 61.7 kB | npm 12.2.0 | ✅ nothing to mend |

### Checks

<details><summary>✅ 7 checks passed</summary>

- ✅ **denied** Files that the policy denies
- ✅ **env-file** Environment files such as .env
- ✅ **exception-expired** Exceptions that have run out
- ✅ **log-file** Log files
- ✅ **over-budget** Packages and files over the size that the policy allows
- ✅ **private-key** Private keys and key stores
- ✅ **test-file** Tests

</details>

<details><summary><code>&#64;acme/cli&#64;2.1.88</code> ships 3 files, 61.7 kB</summary>

| file | size | mode |
|---|---:|---|
| \`README.md\` | 512 B |  |
| \`bin/cli.js\` | 1.2 kB | 755 |
| \`dist/index.js\` | 60 kB |  |

</details>
`);
});

test('a violation says what, where, why it ships and what to do', () => {
  const text = renderMarkdown(report({ packages: [packageReport({ violations: [violation()] })] }), { limitBytes: LIMIT });
  expect(text).toContain(
    '### To mend in `@acme/cli@2.1.88`\n\n- ❌ **error** `env-file` .env.production would be published: environment files hold secrets\n',
  );
  expect(text).toContain('  `packages/cli/package.json:12:3`, ');
  expect(text).toContain(
    '  ```text\n     |\n  12 |   "files": ["dist", "internal"],\n     |   ^^^^^^^ this "files" list decides what ships\n  ```',
  );
  expect(text).toContain('  help: take it out of "files" in package.json, or name it in .npmignore');
  expect(text).toContain('- ❌ **env-file**: 1 error (Environment files such as .env)');
});

test('each proved edit is a diff, once for all violations that it ends', () => {
  const violations = ['a', 'b'].flatMap((path) => [violation({ path, fix: fix({ removes: ['a', 'b'] }) })]);
  const other = violation({
    path: 'c',
    fix: fix({ file: '.npmignore', diff: '--- /dev/null\n+++ b/.npmignore\n@@ -0,0 +1 @@\n+```\n', removes: ['c'] }),
  });
  const text = renderMarkdown(report({ packages: [packageReport({ violations: [...violations, other] })] }), { limitBytes: LIMIT });
  expect(text).toContain('  help: add "!dist/&#42;&#42;/&#42;.map" after "dist" (checked: removes these 2 files, nothing else)');
  expect(text).toContain(
    [
      '### Checked edits for `@acme/cli@2.1.88`',
      '',
      '- add "!dist/&#42;&#42;/&#42;.map" after "dist" (removes 2 files, nothing else)',
      '',
      '  ```diff',
      '  diff --git a/packages/cli/package.json b/packages/cli/package.json',
    ].join('\n'),
  );
  expect(text).toContain('  ````diff\n  --- /dev/null\n  +++ b/.npmignore\n  @@ -0,0 +1 @@\n  +```\n  ````\n');
  expect(occurrences(text, 'diff --git')).toBe(1);
  expect(text).toContain('`packgate fix --write` makes them all.');
});

test('a location becomes a link where there is somewhere to look', () => {
  const one = report({ packages: [packageReport({ violations: [violation()] })] });
  expect(renderMarkdown(one, { limitBytes: LIMIT, linkTo: ({ file, line }) => `https://git.example/${file}#L${line}` })).toContain(
    '](https://git.example/packages/cli/package.json#L12)',
  );
});

test('a link cannot be ended by the name of the file it leads to', () => {
  const one = report({ packages: [packageReport({ violations: [violation({ location: frame({ file: 'a) [x](b\n|.json' }) })] })] });
  expect(renderMarkdown(one, { limitBytes: LIMIT, linkTo: ({ file }) => `https://git.example/${file}` })).toContain(
    '](https://git.example/a%29%20%5Bx%5D%28b%0A%7C.json)',
  );
});

test('a long line of a minified package.json is cut around what is marked', () => {
  const text = `{${'"script":"x",'.repeat(100_000)}"files":["dist"]}`;
  const location = frame({ line: 1, column: text.indexOf('"files"') + 1, text });
  const summary = renderMarkdown(report({ packages: [packageReport({ violations: [violation({ location })] })] }), { limitBytes: LIMIT });
  expect(size(summary)).toBeLessThan(3_000);
  expect(summary).toContain('"files":["dist"]}\n');
});

test('where nothing was judged no check has passed', () => {
  const text = renderMarkdown(report({ packages: [], errors: [reportedError()] }), { limitBytes: LIMIT });
  expect(text).toContain('## ⛔ packgate: could not judge - 1 error, nothing was judged');
  expect(text).toContain('`packgate.yml:8:3`');
  expect(text).not.toContain('✅');
});

test('where one package was not judged, checks passed in the others only', () => {
  const text = renderMarkdown(report({ errors: [reportedError({ package: 'packages/web' })] }), { limitBytes: LIMIT });
  expect(text).toContain('7 checks passed where Packgate could judge');
});

test('every part of a report has its place', () => {
  const text = renderMarkdown(fullReport(), { limitBytes: LIMIT });
  for (const part of [
    '### Could not judge',
    '### Checks',
    '### To mend in `@acme/cli@2.1.88`',
    '### In the policy',
    '### Excused by exceptions of the policy',
    '### Does not arrive where the package is installed',
    '<details><summary>4 packages not judged</summary>',
    'ships 4,995 files',
  ]) {
    expect(text).toContain(part);
  }
  expectClosed(text);
});

test('what was not compared is said once for each reason, and the names of six packages are not', () => {
  const notCompared = { reason: 'no-answer', message: 'cannot reach <b>the registry</b>' } as const;
  const packages = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => packageReport({ name, notCompared }));
  const text = renderMarkdown(report({ packages }), { limitBytes: 1024 * 1024 });
  expect(text).toContain('### Not compared with an earlier release\n');
  expect(text).toMatch(/^- `a@2\.1\.88`, .*`e@2\.1\.88` and 1 more package: cannot reach &#60;b&#62;the registry/m);
});

describe('within a limit', () => {
  const many = report({
    packages: [
      packageReport({
        files: Array.from({ length: 10_000 }, (_, index) => packedFile(`dist/${'deep/'.repeat(20)}${index}.js`)),
        violations: Array.from({ length: 10_000 }, (_, index) =>
          testFile(`tests/${index}.js`, { help: `remove ${index} ${'x'.repeat(100)}` }),
        ),
      }),
    ],
  });

  test.each([1_000, 5_000, 50_000, 400_000, LIMIT])('of %i bytes the text is whole and says what was cut', (limitBytes) => {
    const text = renderMarkdown(many, { limitBytes });
    expect(size(text)).toBeLessThanOrEqual(limitBytes);
    expectClosed(text);
    expect(text).toContain('10,000 errors');
    expect(text).toMatch(/more violations?: see the report|more parts of this summary had no room/);
  });

  test('shown and cut violations add up', () => {
    const text = renderMarkdown(many, { limitBytes: 400_000 });
    const shown = occurrences(text, '- ❌ **error** `test-file`');
    const cut = Number(/and ([\d,]+) more violations/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
    expect(shown).toBeGreaterThan(100);
    expect(shown + cut).toBe(10_000);
  });

  test('shown and cut files add up', () => {
    const clean = report({ packages: [packageReport({ files: many.packages[0]?.files ?? [] })] });
    const text = renderMarkdown(clean, { limitBytes: 300_000 });
    const shown = occurrences(text, '| `dist/');
    const cut = Number(/and ([\d,]+) more files/.exec(text)?.[1]?.replaceAll(',', '') ?? 0);
    expect(shown).toBeGreaterThan(1_000);
    expect(shown + cut).toBe(10_000);
  });
});
