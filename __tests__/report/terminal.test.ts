import { describe, expect, test } from '@jest/globals';
import type { Report, Violation } from '../../src/model.ts';
import { renderError } from '../../src/report/blocks.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { fix, frame, fullReport, packageReport, packedFile, report, reportedError, testFile, violation, waiver } from './sample.ts';

const plain = { color: false, columns: 80, verbose: false };
const show = (one: Report): string => renderTerminal(one, plain);
const showAll = (one: Report): string => renderTerminal(one, { ...plain, verbose: true });
const judged = (...violations: readonly Violation[]): Report => report({ packages: [packageReport({ violations })] });

test('nothing wrong is exactly one line', () => {
  expect(show(report())).toBe('packgate: pass - @acme/cli@2.1.88, 3 files, 61.7 kB judged with npm 12.2.0\n');
});

test('one violation says what, where, why it ships, how much it is, who decided, and what to do', () => {
  const decidedBy = frame({
    file: 'packgate.yml',
    line: 8,
    column: 15,
    text: '    - paths: ["internal/**", "**/*.secret.*"]',
    length: 13,
    label: 'denied here',
  });
  const location = frame({ column: 5, text: '    "dist",', length: 6, label: 'this "files" entry ships it' });
  const one = report({
    packages: [
      packageReport({
        files: [packedFile('dist/cli.js.map', 59_800_000), packedFile('dist/cli.js', 3_300_000)],
        violations: [
          violation({ path: 'dist/cli.js.map', message: 'dist/cli.js.map would be published: it holds sources', location, decidedBy }),
        ],
      }),
    ],
  });
  expect(show(one)).toBe(`error[env-file]: dist/cli.js.map would be published: it holds sources
  --> packages/cli/package.json:12:5
   |
12 |     "dist",
   |     ^^^^^^ this "files" entry ships it
   |
   = package: @acme/cli@2.1.88, 59.8 MB of 63.1 MB
   = policy: packgate.yml:8:15 ("internal/**": denied here)
   = help: take it out of "files" in package.json, or name it in .npmignore
   = docs: docs/rules/env-file.md

packgate: fail - 1 error in @acme/cli@2.1.88
`);
});

describe('a proved edit stands where the advice of the rule would', () => {
  const maps = ['dist/a.js.map', 'dist/b.js.map'];
  const shared = fix({ removes: maps });
  const map = (path: string, help: string): Violation =>
    violation({ rule: 'private-key', path, message: `${path} ships`, help, fix: shared });

  test('once for all violations that it ends', () => {
    expect(show(judged(...maps.map((path) => map(path, 'end "files" in package.json with "!**/*.map"'))))).toContain(
      [
        '   = help: add "!dist/**/*.map" after "dist" (checked: removes these 2 files,',
        '           nothing else)',
        '   = docs: docs/rules/env-file.md',
      ].join('\n'),
    );
  });

  test('beside what the edit does not do', () => {
    const help = 'list what ships in "files" of package.json; replace the key if it was published before';
    expect(show(judged(map(maps[0] ?? '', help)))).toContain('   = also: replace the key if it was published before\n');
  });

  test('and violations that other edits end have blocks of their own', () => {
    const other = violation({ rule: 'private-key', path: 'dist/c', message: 'dist/c ships', help: 'x', fix: fix({ edit: 'remove "c"' }) });
    expect(show(judged(map('dist/a.js.map', 'x'), other)).match(/= help: /g)).toHaveLength(2);
  });
});

describe('violations with one cause', () => {
  const tests = fullReport().packages[0]?.violations.filter(({ rule }) => rule === 'test-file') ?? [];
  const files = tests.map(({ path }) => packedFile(path ?? '', 1000));
  const one = report({ packages: [packageReport({ files, violations: tests })] });

  test('are one block with the first ten and where the others lie', () => {
    expect(show(one)).toBe(`error[test-file]: 4,990 files would be published: tests are of no use to who installs it
  --> packages/cli/package.json:12:3
   |
12 |   "files": ["dist", "internal"],
   |   ^^^^^^^ this "files" list decides what ships
   |
   = files: 1 kB  tests/e2e/case-0000.js
            1 kB  tests/unit/case-0001.js
            1 kB  tests/unit/case-0002.js
            1 kB  tests/e2e/case-0003.js
            1 kB  tests/unit/case-0004.js
            1 kB  tests/unit/case-0005.js
            1 kB  tests/e2e/case-0006.js
            1 kB  tests/unit/case-0007.js
            1 kB  tests/unit/case-0008.js
            1 kB  tests/e2e/case-0009.js
            and 4,980 more under tests/ (unit 3,320, e2e 1,660)
   = package: @acme/cli@2.1.88, 5 MB of 5 MB
   = help: add "!tests" to "files"
   = docs: docs/rules/test-file.md

packgate: fail - 4,990 errors in @acme/cli@2.1.88
`);
  });

  test('are all listed with --verbose', () => {
    const text = showAll(one);
    for (const { path } of files) expect(text).toContain(`  ${path}\n`);
    expect(text).not.toContain('more under');
  });

  test('are listed by message where these differ', () => {
    const text = show(
      judged(testFile('a.js', { message: 'a.js is 2 MB, over 1 MB' }), testFile('b.js', { message: 'b.js is 3 MB, over 1 MB' })),
    );
    expect(text).toContain('error[test-file]: Tests (2 times)\n');
    expect(text).toContain('   = each: a.js is 2 MB, over 1 MB\n           b.js is 3 MB, over 1 MB\n');
  });

  test.each([
    ['help', { help: 'another' }],
    ['severity', { severity: 'warning' }],
    ['location', { location: frame({ line: 13 }) }],
    ['policy line', { decidedBy: frame({ file: 'packgate.yml' }) }],
  ] as const)('another %s is a block of its own', (_, other) => {
    expect(show(judged(testFile('a.js'), testFile('b.js', other))).match(/\[test-file\]/g)).toHaveLength(2);
  });
});

describe('the verdict', () => {
  const note = violation({ severity: 'note' });
  const warning = violation({ severity: 'warning' });
  const error = violation();
  const second = packageReport({
    name: '@acme/core',
    version: '1.0.0',
    packer: { name: 'npm-packlist', version: '11.3.0', source: 'packlist' },
  });
  const cases: readonly (readonly [string, Report])[] = [
    [
      'pass - 2 packages, 6 files, 123.5 kB judged with npm 12.2.0 and npm-packlist 11.3.0',
      report({ packages: [packageReport(), second] }),
    ],
    ['pass - @acme/cli@2.1.88, 3 files, 61.7 kB judged with npm 12.2.0, 1 warning', judged(warning)],
    ['pass - @acme/cli@2.1.88, 3 files, 61.7 kB judged with npm 12.2.0 (1 note: --verbose shows it)', judged(note)],
    ['fail - 1 error, 1 warning in @acme/cli@2.1.88 (2 notes: --verbose shows them)', judged(error, warning, note, note)],
    ['fail - 1 error in 1 of 2 packages', report({ packages: [packageReport({ violations: [error] }), second] })],
    ['fail - 1 error in the policy', report({ violations: [error] })],
    [
      'fail - 2 errors in 1 of 2 packages and the policy',
      report({ packages: [packageReport({ violations: [error] }), second], violations: [error] }),
    ],
    ['fail - 1 error in @acme/cli@2.1.88 (fail-on is never)', { ...judged(error), failOn: 'never' }],
    ['could not judge - 1 error, nothing was judged', report({ packages: [], errors: [reportedError()] })],
    ['could not judge - 1 error, nothing found in 1 other package', report({ errors: [reportedError()] })],
    [
      'could not judge - 2 errors, besides 1 violation in @acme/cli@2.1.88',
      { ...judged(error), errors: [reportedError(), reportedError()] },
    ],
  ];
  test.each(cases)('%s', (line, one) => {
    expect(show(one).trimEnd().split('\n').at(-1)).toBe(`packgate: ${line}`);
  });
});

test('notes are quiet until they are asked for', () => {
  const one = judged(violation({ severity: 'note' }));
  expect(show(one)).not.toContain('note[');
  expect(showAll(one)).toContain('note[env-file]: .env.production would be published');
  expect(showAll(one)).toContain('judged with npm 12.2.0, 1 note\n');
});

test('what was excused, what was skipped and what npm drops has a line each', () => {
  const { skipped, packages } = fullReport();
  const one = report({ packages: [packageReport({ dropped: packages[0]?.dropped ?? [], waivers: [waiver()] })], skipped });
  expect(show(one)).toBe(`packgate: 4 entries of @acme/cli@2.1.88 will be missing where it is installed:
  a*b.js (* in its name), data/copy.bin (hard link to data/original.bin), latest
  (symbolic link to dist), run.sock (no regular file)
packgate: 1 violation excused by exceptions of the policy (--verbose shows it)
packgate: skipped 2 private packages: @acme/docs, @acme/e2e
packgate: skipped 1 package without a name: fixtures/empty
packgate: skipped 1 package that was not selected: @acme/other
packgate: pass - @acme/cli@2.1.88, 3 files, 61.7 kB judged with npm 12.2.0
`);
  expect(renderTerminal(one, { color: false, columns: Infinity, verbose: true })).toContain(
    'packgate: excused error[private-key] certs/roots.pem: public CA roots (@acme/security, until 2027-06-30)\n',
  );
});

test('what was not compared has a line for each reason', () => {
  const gone = { reason: 'no-answer', message: 'cannot reach the registry http://127.0.0.1:9/ (ECONNREFUSED)' } as const;
  const newborn = { reason: 'not-published', message: 'there is no d on the registry\nhttp://127.0.0.1/ (404)' } as const;
  const packages = [
    packageReport({ name: 'a', notCompared: gone }),
    packageReport({ name: 'b', previous: { label: '1.0.0', version: '1.0.0', source: 'registry' } }),
    packageReport({ name: 'c', notCompared: gone }),
    packageReport({ name: 'd', notCompared: newborn }),
    packageReport({ name: 'e', notCompared: { ...newborn, message: 'there is no e' } }),
    packageReport({ name: 'f', root: 'packages/f', notCompared: gone }),
  ];
  const errors = [reportedError({ package: 'packages/f' })];
  const lines = renderTerminal(report({ packages, errors }), { ...plain, columns: Infinity }).split('\n');
  expect(lines.filter((line) => line.includes('not compared'))).toEqual([
    'packgate: not compared with an earlier release: a@2.1.88, c@2.1.88 (cannot reach the registry http://127.0.0.1:9/ (ECONNREFUSED))',
    'packgate: not compared with an earlier release: d@2.1.88, e@2.1.88 (for example: there is no d on the registry\\nhttp://127.0.0.1/ (404))',
  ]);
});

test('five skipped packages are named, the others counted', () => {
  const skipped = Array.from({ length: 12 }, (_, index) => ({ name: `p${index}`, root: `packages/p${index}`, reason: 'private' as const }));
  expect(show(report({ skipped }))).toContain('skipped 12 private packages: p0, p1, p2, p3, p4 and 7 more\n');
});

test('what could not be judged looks the same, with its own words', () => {
  expect(renderError(reportedError(), plain)).toBe(`error[policy]: unknown rule "source-maps-content"
 --> packgate.yml:8:3
  |
8 |   source-maps-content: warning
  |   ^^^^^^^^^^^^^^^^^^^ did you mean source-map-content?
  |
  = help: packgate rules lists every rule
`);
  expect(
    renderError(
      reportedError({ subject: 'list', message: 'a cannot be read', location: null, help: null, package: 'packages/web' }),
      plain,
    ),
  ).toBe('error[list]: a cannot be read\n  = package: packages/web\n');
});

test('help is broken between words, so that a pattern can be copied', () => {
  const help =
    'add "!**/a-very-long-directory-name/with-a-pattern/that-has-to-stay-whole/**/*.map" after it, and look at what was published before';
  const text = show(judged(violation({ help })));
  expect(text).toContain(`   = help: add
           "!**/a-very-long-directory-name/with-a-pattern/that-has-to-stay-whole/**/*.map"
           after it, and look at what was published before
`);
});

describe('colour', () => {
  const one = fullReport();
  test('is there only where it is asked for, and changes nothing but colour', () => {
    const colored = renderTerminal(one, { ...plain, color: true });
    expect(colored).toContain('\u001B[1;31merror[denied]\u001B[0m');
    expect(colored.replaceAll(/\u001B\[[\d;]+m/g, '')).toBe(show(one));
  });
});

test('a violation inside a file says where, with the masked text around it', () => {
  const region = { startLine: 2, startColumn: 12, endLine: 2, endColumn: 52 };
  const inside = violation({ path: 'lib/x.js', region, data: { excerpt: 'const t = "npm_***";', offset: 31 } });
  const binary = violation({ path: 'lib/y.js', data: { offset: 24_003 } });
  const text = (one: typeof inside): string =>
    renderTerminal(report({ packages: [packageReport({ violations: [one] })] }), { color: false, columns: 100, verbose: false });
  expect(text(inside)).toContain('= found: lib/x.js:2:12: const t = "npm_***";\n');
  expect(text(binary)).toContain('= found: lib/y.js, byte 24,003\n');
});

test('exceptions that end soon are told where everything is, a policy that is no commit always', () => {
  const { expiringExceptions = [], policy } = fullReport();
  const one = report({ packages: [packageReport()], expiringExceptions, policy });
  const moving = `packgate: the policy acme/policies/packgate.yml@main was at commit ${'b'.repeat(40)}, and can be another one tomorrow\n`;
  const ending =
    'packgate: the exception for private-key on certs/roots.pem ends in 10 days: public CA roots (@acme/security, SEC-12, until 2026-12-01), packgate.yml:29:3\n';
  const wide = { color: false, columns: 1000 };
  expect(renderTerminal(one, { ...wide, verbose: false })).toMatch(new RegExp(`^${moving}packgate: pass`));
  expect(renderTerminal(one, { ...wide, verbose: true })).toContain(ending + moving);
});
