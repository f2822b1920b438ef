import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { isInRepository } from '../../src/github/line-link.ts';
import { renderCheckRun } from '../../src/report/check-run.ts';
import { frame, fullReport, packageReport, report, reportedError, violation } from './sample.ts';

const rendered = (judged: Report) => renderCheckRun(judged, { linkTo: () => null, isInRepository });
const of = (...severities: readonly ('error' | 'warning' | 'note')[]) => [
  packageReport({ violations: severities.map((severity) => violation({ severity })) }),
];

const CONCLUSIONS: readonly (readonly [what: string, judged: Report, conclusion: string])[] = [
  ['nothing found', report(), 'success'],
  ['notes', report({ packages: of('note') }), 'success'],
  ['warnings', report({ packages: of('warning', 'note') }), 'neutral'],
  ['warnings that fail the step', report({ packages: of('warning'), failOn: 'warning', outcome: 'fail' }), 'failure'],
  ['errors', report({ packages: of('error', 'warning') }), 'failure'],
  ['errors that do not fail the step', report({ packages: of('error'), failOn: 'never' }), 'neutral'],
  ['what could not be judged', report({ errors: [reportedError()] }), 'failure'],
  ['what could not be judged, under fail-on: never', report({ errors: [reportedError()], failOn: 'never' }), 'failure'],
];

test.each(CONCLUSIONS)('%s', (_what, judged, conclusion) => {
  expect(rendered(judged).conclusion).toBe(conclusion);
});

test('every error and every violation is annotated, notes included', () => {
  const judged = fullReport();
  const { annotations } = rendered(judged);
  const violations = [...judged.packages.flatMap((one) => one.violations), ...judged.violations];
  expect(annotations).toHaveLength(judged.errors.length + violations.length);
  expect(annotations.filter(({ level }) => level === 'notice')).toHaveLength(
    violations.filter(({ severity }) => severity === 'note').length,
  );
});

describe('an annotation stands in a file that git can have', () => {
  test.each([
    ['where the violation is', 'packages/cli/package.json', 'packages/cli', 'packages/cli/package.json', 12],
    ['nowhere', '', 'packages/cli', 'packages/cli/package.json', 1],
    ['nowhere, at the root', '', '.', 'package.json', 1],
    ['in a tarball', '', 'packages/cli-1.0.0.tgz', 'package.json', 1],
    ['outside of the repository', '../other/package.json', 'packages/cli', 'packages/cli/package.json', 1],
    ['outside, and the package too', '/etc/passwd', '../other', 'package.json', 1],
  ])('%s', (_what, file, root, path, line) => {
    const judged = report({ packages: [packageReport({ root, violations: [violation({ location: frame({ file }) })] })] });
    expect(rendered(judged).annotations).toEqual([expect.objectContaining({ path, line })]);
  });

  test('of an error without a place', () => {
    const judged = report({ errors: [reportedError({ location: null, package: 'packages/web' }), reportedError({ location: null })] });
    expect(rendered(judged).annotations.map(({ path }) => path)).toEqual(['packages/web/package.json', 'package.json']);
  });
});

test('title, message and summary keep within the limits of GitHub', () => {
  const long = '😀'.repeat(60_000);
  const packages = Array.from({ length: 100 }, (_, index) =>
    packageReport({
      name: `@acme/${index}-${'x'.repeat(200)}`,
      violations: [violation({ path: long, message: `${long} would be published` })],
    }),
  );
  const { annotations, summary, title } = rendered(report({ packages }));
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(65_535);
  expect(title.length).toBeLessThanOrEqual(255);
  for (const annotation of annotations) {
    expect(annotation.title.length).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(annotation.message)).toBeLessThanOrEqual(64 * 1024);
  }
});
