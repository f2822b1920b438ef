import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { annotations, renderWorkflowCommands } from '../../src/report/annotations.ts';
import { renderMarkdown, SUMMARY_LIMIT_BYTES } from '../../src/report/markdown.ts';
import { allViolations } from '../../src/report/verdict-line.ts';
import { generatedReport, type Shape } from './generated-reports.ts';
import { markdownProblems } from './markdown-structure.ts';
import { packageReport, packedFile, report, reportedError, violation } from './sample.ts';

/** Annotations and the job summary of large and hostile reports: nothing is lost, and nothing that a name says is obeyed. */

const shape = (overrides: Partial<Shape>): Shape => ({
  seed: 1,
  packages: 1,
  violations: 100,
  errors: 0,
  waivers: 0,
  names: 'ordinary',
  places: 'own',
  ...overrides,
});

const number = (text: string | undefined): number => Number((text ?? '0').replaceAll(',', ''));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

// ---------------------------------------------------------------------------------------------- annotations

const LARGE: readonly (readonly [what: string, shape: Shape])[] = [
  ['10,000 violations at one line of one package', shape({ violations: 10_000, places: 1 })],
  ['10,000 violations at 10,000 lines of one package', shape({ violations: 10_000 })],
  ['10,000 violations in 300 packages', shape({ violations: 10_000, packages: 300, places: 3 })],
  ['10,000 violations at 10,000 lines of 300 packages', shape({ violations: 10_000, packages: 300 })],
  ['10,000 violations beside 5 errors', shape({ violations: 10_000, packages: 300, errors: 5 })],
  ['violations beside 500 errors', shape({ violations: 1_000, packages: 30, errors: 500 })],
  ['500 errors alone', shape({ violations: 0, packages: 0, errors: 500 })],
  ['hostile names', shape({ violations: 1_000, packages: 20, errors: 4, names: 'hostile', places: 3 })],
  ['a few', shape({ violations: 12, packages: 3 })],
];

describe.each(LARGE)('annotations of %s', (_what, one) => {
  const generated = generatedReport(one);
  const commands = renderWorkflowCommands(generated).split('\n').slice(0, -1);

  test.each(['error', 'warning'] as const)('stand for every %s', (level) => {
    const judged = allViolations(generated).filter(({ severity }) => severity === level).length;
    const all = annotations(generated).filter((annotation) => annotation.level === level);
    expect(sum(all.map(({ stands }) => stands))).toBe(judged + (level === 'error' ? generated.errors.length : 0));
  });

  test('are as many as a step shows, one place of the errors left to the failure of the step', () => {
    expect(commands.filter((command) => command.startsWith('::error ')).length).toBeLessThanOrEqual(9);
    expect(commands.filter((command) => command.startsWith('::warning ')).length).toBeLessThanOrEqual(10);
    expect(commands.every((command) => /^::(?:error|warning) [^\r]*$/.test(command))).toBe(true);
  });

  test('begin with what could not be judged', () => {
    const unjudged = annotations(generated).map(({ title }) => title.startsWith('packgate could not judge'));
    expect(unjudged.lastIndexOf(true)).toBe(
      Math.min(generated.errors.length, unjudged.length === 0 ? 0 : generated.errors.length > 9 ? 8 : 9) - 1,
    );
  });

  test('are no longer than the runner takes, and lose no number to that', () => {
    for (const { message } of annotations(generated)) expect(message.length).toBeLessThanOrEqual(4_096);
  });
});

test('the last annotation says how many more there are, of what, and where', () => {
  const many = generatedReport(shape({ violations: 300, packages: 30, errors: 20 }));
  const errors = annotations(many).filter(({ level }) => level === 'error');
  const last = errors.at(-1);
  expect(errors).toHaveLength(9);
  const judged = allViolations(many).filter(({ severity }) => severity === 'error').length;
  expect(last?.title).toBe(`packgate: ${judged + 12} more errors`);
  expect(last?.message.split('\n')[0]).toBe(
    `${judged + 12} more errors, 12 of them something that could not be judged: all are in the log and the JSON report`,
  );
});

test('names of 65,000 characters leave room for the number of the others', () => {
  const path = (index: number): string => `${'x'.repeat(65_000)}${index}`;
  const violations = Array.from({ length: 50 }, (_, index) =>
    violation({ path: path(index), message: `${path(index)} ships`, help: 'h'.repeat(65_000) }),
  );
  const [only] = annotations(report({ packages: [packageReport({ name: 'n'.repeat(65_000), violations })] }));
  expect(only?.message).toContain('\n- and 40 more: all are in the log and the JSON report\n');
  expect(only?.message).toMatch(/\ndocs: docs\/rules\/env-file\.md$/);
  expect(only?.message.length).toBeLessThanOrEqual(4_096);
});

// ---------------------------------------------------------------------------------------------- summary

/** How many violations a summary shows, and how many it says that it does not. */
function violationsIn(text: string): { readonly shown: number; readonly left: number } {
  const groups = [...text.matchAll(/^- (?:❌|⚠️|📝) \*\*(?:error|warning|note)\*\* `[\w-]+` (.*)$/gm)].map(([, words]) => words ?? '');
  const left = [...text.matchAll(/^- and ([\d,]+) more violations?: see/gm)].map(([, more]) => number(more));
  const [, unshown] = /^.* more parts? of this summary had no room(?:.*?([\d,]+) violations?)?.*$/m.exec(text) ?? [];
  return { shown: sum(groups.map(inGroup)), left: sum(left) + number(unshown) };
}

/** `12 files would be published`, `files that … (12 times)`, `a.js would be published, and 11 more`, or one. */
function inGroup(words: string): number {
  const [, files, times, more] = /^(?:([\d,]+) files\b|.*\(([\d,]+) times\)$|.*, and ([\d,]+) more$)/.exec(words) ?? [];
  return files !== undefined ? number(files) : times !== undefined ? number(times) : more !== undefined ? number(more) + 1 : 1;
}

function errorsIn(text: string): number {
  const shown = [...text.matchAll(/^- ⛔ \*\*/gm)].length;
  const left = [...text.matchAll(/^- and ([\d,]+) more errors?: see/gm)].map(([, more]) => number(more));
  const [, unshown] = /^.* more parts? of this summary had no room(?:.*?([\d,]+) errors?)?.*$/m.exec(text) ?? [];
  return shown + sum(left) + number(unshown);
}

const SUMMARIES: readonly (readonly [what: string, shape: Shape])[] = [
  ...LARGE,
  ['10,000 packages', shape({ violations: 20_000, packages: 10_000, errors: 3 })],
  ['10,000 files of one package', shape({ violations: 10, files: 10_000 })],
];

const LIMITS = [SUMMARY_LIMIT_BYTES, 40_000, 1_024] as const;

describe.each(SUMMARIES)('a summary of %s', (_what, one) => {
  const generated: Report = generatedReport(one);

  test.each(LIMITS)('within %i bytes is valid, and everything is shown or counted', (limitBytes) => {
    const text = renderMarkdown(generated, { limitBytes });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limitBytes);
    // The parser takes ten seconds for a mebibyte.
    expect(limitBytes < SUMMARY_LIMIT_BYTES ? markdownProblems(text) : []).toEqual([]);
    const { shown, left } = violationsIn(text);
    expect(shown + left).toBe(one.names === 'ordinary' ? one.violations : shown + left);
    expect(errorsIn(text)).toBe(one.names === 'ordinary' ? one.errors : errorsIn(text));
  });
});

test('what could not be judged is shown before any violation', () => {
  const text = renderMarkdown(generatedReport(shape({ violations: 10_000, packages: 300, errors: 20 })), { limitBytes: 20_000 });
  expect([...text.matchAll(/^- ⛔ \*\*/gm)]).toHaveLength(20);
});

describe('hostile names in a summary', () => {
  test.each(Array.from({ length: 10 }, (_, seed) => seed))('do nothing, generated from seed %i', (seed) => {
    const hostile = generatedReport(
      shape({ seed, packages: 1 + (seed % 4), violations: 60, errors: 3, waivers: 5, names: 'hostile', places: 5 }),
    );
    expect(markdownProblems(renderMarkdown(hostile, { limitBytes: SUMMARY_LIMIT_BYTES }))).toEqual([]);
  });

  test('of 65,000 characters take no room from the others', () => {
    const name = '@|`<&:'.repeat(11_000);
    const one = report({
      errors: [reportedError({ message: name, help: name, subject: name, package: name }), reportedError()],
      packages: [
        packageReport({
          name,
          version: name,
          files: [packedFile(name), packedFile('b.js')],
          violations: [violation({ path: name, message: name, help: name }), violation({ path: 'b.js', message: 'b.js ships' })],
          dropped: [{ path: name, why: 'symlink', target: name }],
        }),
      ],
      skipped: [{ name, root: name, reason: 'private' }],
    });
    const text = renderMarkdown(one, { limitBytes: 200_000 });
    expect(markdownProblems(text)).toEqual([]);
    expect(text).toContain('b.js ships');
    expect(text).toContain('| `b.js` |');
    expect(text).not.toMatch(/had no room|and 1 more/);
  });
});

test('the checks see what they are there to see', () => {
  expect(
    markdownProblems(
      '# a\n\n<details>\n\n![x](y) https://evil.example a <b>\n\n```text\n@acme :octocat: $a$\n```\n\n@acme :octocat: $a$ #1\n\n| a | b |\n|---|---|\n| c |\n\n```text\nx',
    ),
  ).toEqual([
    'image y',
    'link https://evil.example',
    'a heading',
    'the element <b>',
    'an open details',
    'a table with uneven rows',
    'an open fence',
    'a mention in "@acme :octocat: $a$ #1"',
    'a reference in "@acme :octocat: $a$ #1"',
    'an emoji in "@acme :octocat: $a$ #1"',
    'a formula in "@acme :octocat: $a$ #1"',
  ]);
});
