import { describe, expect, test } from '@jest/globals';
import { mergeReports, type NamedReport } from '../src/merge-reports.ts';
import type { CountedException, Report } from '../src/model.ts';
import { renderJson } from '../src/report/json.ts';
import { readReport } from '../src/report/read-report.ts';
import { frame, fullReport, packageReport, report, reportedError, violation } from './report/sample.ts';

const ROOTS = ['packages/a', 'packages/b', 'packages/c'];

const counted = (uses: number, overrides: Partial<CountedException> = {}): CountedException => ({
  rule: 'private-key',
  paths: ['certs/roots.pem'],
  reason: 'public roots',
  owner: '@acme/security',
  expires: null,
  location: frame({ file: 'packgate.yml', line: 9, column: 5, text: '  - rule: private-key', length: 4, label: 'excused here' }),
  uses,
  ...overrides,
});

const LEVELS: Report['rules'] = [
  { id: 'env-file', summary: 'Environment files', level: 'error' },
  { id: 'exception-expired', summary: 'Exceptions that have run out', level: 'error' },
  { id: 'exception-unused', summary: 'Exceptions that excuse nothing', level: 'warning' },
];

/** The report of one of three shards, which judged one of three packages. */
function shard(index: number, overrides: Partial<Report> = {}, exceptions: readonly CountedException[] = []): NamedReport {
  const root = ROOTS[index - 1] ?? '';
  const one = report({
    policy: { path: 'packgate.yml', sha256: 'a'.repeat(64), extends: ['packgate:recommended'] },
    packages: [packageReport({ name: `@acme/${root.at(-1)}`, root })],
    rules: LEVELS,
    timings: { list: index },
    shard: { index, total: 3, of: ROOTS, exceptions },
    ...overrides,
  });
  return { name: `${index}/report.json`, report: one };
}

describe('reports of shards', () => {
  test('make up the report of the whole run, whatever their order', () => {
    const whole = mergeReports([shard(3), shard(1), shard(2)]);
    expect(whole.packages.map(({ root }) => root)).toEqual(ROOTS);
    expect(whole).toMatchObject({ outcome: 'pass', errors: [], timings: { list: 6 } });
    expect(whole).not.toHaveProperty('shard');
  });

  test('fail as a whole where one does', () => {
    const bad = packageReport({ name: '@acme/b', root: 'packages/b', violations: [violation()] });
    expect(mergeReports([shard(1), shard(2, { packages: [bad] }), shard(3)])).toMatchObject({ outcome: 'fail', errors: [] });
  });

  test('keep what could not be judged, and say once what went wrong in all of them', () => {
    const own = reportedError({ subject: 'package', package: 'packages/b' });
    const lost = mergeReports([shard(1), shard(2, { packages: [], errors: [own] }), shard(3)]);
    expect(lost).toMatchObject({ outcome: 'fail', errors: [own] });
    const everywhere = { packages: [], errors: [reportedError()] };
    expect(mergeReports([shard(1, everywhere), shard(2, everywhere), shard(3, everywhere)]).errors).toEqual([reportedError()]);
  });

  test.each([
    ['is unused where no shard used it', [0, 0, 0], ['exception-unused']],
    ['is used where one shard used it', [0, 2, 0], []],
  ])('an exception %s', (_, uses, rules) => {
    const whole = mergeReports(uses.map((count, index) => shard(index + 1, {}, [counted(count)])));
    expect(whole.violations.map(({ rule }) => rule)).toEqual(rules);
    expect(whole.unusedExceptions).toHaveLength(rules.length);
  });

  test('count what an expired exception would have excused', () => {
    const whole = mergeReports([1, 2, 3].map((index) => shard(index, {}, [counted(index, { expires: '2026-01-31' })])));
    expect(whole.violations).toMatchObject([
      {
        rule: 'exception-expired',
        severity: 'error',
        message: 'the exception for private-key expired on 2026-01-31: 6 findings count again',
      },
    ]);
    expect(whole.outcome).toBe('fail');
  });

  test('of more shards than packages are joined as well', () => {
    const two = [1, 2].map((index) => shard(index, { shard: { index, total: 2, of: ['packages/a'], exceptions: [] } }));
    const [first, second] = two as [NamedReport, NamedReport];
    expect(mergeReports([first, { ...second, report: { ...second.report, packages: [] } }]).packages).toHaveLength(1);
  });
});

describe('is refused:', () => {
  const three = (second: Partial<Report>): readonly NamedReport[] => [shard(1), shard(2, second), shard(3)];
  const other = (what: string): string => `1/report.json and 2/report.json are not of one run: another ${what}`;
  test.each<readonly [string, readonly NamedReport[], string]>([
    ['nothing', [], 'there is no report to join'],
    ['a missing shard', [shard(1), shard(3)], 'shard 2 of 3 is missing'],
    ['two missing shards', [shard(2)], 'shards 1, 3 of 3 are missing'],
    [
      'a shard that is there twice',
      [shard(1), shard(2), shard(2), shard(3)],
      'shard 2 of 3 is there 2 times: 2/report.json, 2/report.json',
    ],
    ['another policy', three({ policy: { path: 'packgate.yml', sha256: 'b'.repeat(64), extends: [] } }), other('policy')],
    ['another commit', three({ run: { time: '2026-11-21T12:00:00.000Z', commit: 'f'.repeat(40) } }), other('commit (null and ffff')],
    ['another version of Packgate', three({ tool: { name: 'packgate', version: '9.9.9' } }), other('version of Packgate')],
    ['another level that fails', three({ failOn: 'warning' }), other('--fail-on (error and warning)')],
    [
      'another list of packages',
      three({ shard: { index: 2, total: 3, of: [...ROOTS, 'packages/d'], exceptions: [] } }),
      other('list of packages'),
    ],
    [
      'another list of skipped packages',
      three({ skipped: [{ name: 'd', root: 'packages/d', reason: 'private' }] }),
      other('list of skipped packages'),
    ],
    ['another number of shards', three({ shard: { index: 2, total: 4, of: ROOTS, exceptions: [] } }), other('number of shards (3 and 4)')],
    [
      'a number of shards that nobody has',
      [shard(1, { shard: { index: 1, total: 2_000_000_000, of: ROOTS, exceptions: [] } })],
      'there are no 2000000000 shards: 256 at most',
    ],
    ['another starting point', three({ since: { ref: 'main', commit: null, all: 'x' } }), other('--since')],
    ['a package that no shard judged', three({ packages: [] }), 'no shard has judged packages/b'],
    [
      'a package that two shards judged',
      three({ packages: [packageReport({ root: 'packages/a' }), packageReport({ root: 'packages/b' })] }),
      'more than one shard has judged packages/a',
    ],
    [
      'a package that is called green and is not',
      three({ outcome: 'pass', packages: [packageReport({ root: 'packages/b', outcome: 'pass', violations: [violation()] })] }),
      '2/report.json says that packages/b passes, and lists violations that fail it',
    ],
    [
      'a green report of a red package',
      three({ outcome: 'pass', packages: [packageReport({ root: 'packages/b', violations: [violation()] })] }),
      'says "pass", and',
    ],
    ['a red report without a reason', three({ outcome: 'fail' }), 'says "fail", and what it lists says otherwise'],
    ['the report of a whole run', [{ name: 'r.json', report: report() }], 'r.json is the report of a whole run, not of a shard'],
  ])('%s', (_, reports, message) => {
    expect(() => mergeReports(reports)).toThrow(expect.objectContaining({ subject: 'shard', message: expect.stringContaining(message) }));
  });
});

describe('a report that was written and read', () => {
  test('is written the same again', () => {
    const text = renderJson(fullReport());
    expect(renderJson(readReport(text, 'report.json'))).toBe(text);
  });

  test.each([
    ['is cut off', renderJson(report()).slice(0, -20), 'r.json is not JSON: it may have been cut off'],
    ['is something else', '{"schema":"packgate.list/1","packages":[]}', 'r.json is no packgate.report/1: it must have required property'],
    [
      'has a part of another kind',
      renderJson(report()).replace('"failOn": "error"', '"failOn": "sometimes"'),
      'r.json is no packgate.report/1: failOn must be',
    ],
  ])('is refused where it %s', (_, text, message) => {
    expect(() => readReport(text, 'r.json')).toThrow(
      expect.objectContaining({ subject: 'usage', message: expect.stringContaining(message) }),
    );
  });
});
