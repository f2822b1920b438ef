import { describe, expect, test } from '@jest/globals';
import { annotations, renderWorkflowCommands } from '../../src/report/annotations.ts';
import { fix, frame, packageReport, report, reportedError, testFile, violation } from './sample.ts';

const standing = (one: Parameters<typeof annotations>[0], level: 'error' | 'warning'): number =>
  annotations(one).reduce((sum, annotation) => sum + (annotation.level === level ? annotation.stands : 0), 0);

const many = (number: number, perLocation: number): ReturnType<typeof testFile>[] =>
  Array.from({ length: number }, (_, index) =>
    testFile(`tests/${index}.js`, { location: frame({ line: 1 + Math.floor(index / perLocation) }) }),
  );

test('one violation is one workflow command on the line to change', () => {
  expect(renderWorkflowCommands(report({ packages: [packageReport({ violations: [violation()] })] }))).toBe(
    '::error file=packages/cli/package.json,line=12,endLine=12,col=3,endColumn=10,title=packgate env-file%3A .env.production in @acme/cli@2.1.88::' +
      '.env.production would be published: environment files hold secrets%0A' +
      'help: take it out of "files" in package.json, or name it in .npmignore%0Adocs: docs/rules/env-file.md\n',
  );
});

test('a proved edit stands where the advice of the rule would', () => {
  const help = 'list what ships in "files" of package.json; replace the key if it was published before';
  const one = violation({ path: 'dist/cli.js.map', help, fix: fix() });
  expect(renderWorkflowCommands(report({ packages: [packageReport({ violations: [one] })] }))).toContain(
    '%0Ahelp: add "!dist/**/*.map" after "dist" (checked: removes this file, nothing else)%0Aalso: replace the key if it was published before%0Adocs: ',
  );
});

test('nothing wrong is nothing said, and notes are nothing wrong', () => {
  expect(renderWorkflowCommands(report())).toBe('');
  expect(annotations(report({ packages: [packageReport({ violations: [violation({ severity: 'note' })] })] }))).toEqual([]);
});

test('what could not be judged comes first and says so', () => {
  const [first, second] = annotations(report({ errors: [reportedError()], packages: [packageReport({ violations: [violation()] })] }));
  expect([first?.level, first?.title, first?.place?.line]).toEqual(['error', 'packgate could not judge: policy', 8]);
  expect(second?.title).toContain('env-file');
});

describe('a step shows ten of a level, the last error is its own failure, so', () => {
  const cases: readonly (readonly [string, number, number, number])[] = [
    ['nine stand alone', 9, 1, 9],
    ['ten at one place become one', 10, 10, 1],
    ['twenty-seven at nine places become nine', 27, 3, 9],
    ['twelve at twelve places end with the number of the rest', 12, 1, 9],
    ['ten thousand at a thousand places', 10_000, 10, 9],
  ];
  test.each(cases)('%s, and the counts add up', (_, number, perLocation, expected) => {
    const one = report({ packages: [packageReport({ violations: many(number, perLocation) })] });
    expect(annotations(one)).toHaveLength(expected);
    expect(standing(one, 'error')).toBe(number);
  });

  test('errors that are no violations take places of their own', () => {
    const one = report({
      errors: Array.from({ length: 4 }, () => reportedError()),
      packages: [packageReport({ violations: many(30, 1) })],
    });
    expect(annotations(one)).toHaveLength(9);
    expect(standing(one, 'error')).toBe(34);
  });

  test('levels have their own places', () => {
    const warnings = many(25, 1).map((one) => ({ ...one, severity: 'warning' as const }));
    const one = report({ packages: [packageReport({ violations: [...many(25, 1), ...warnings] })] });
    expect(annotations(one).map(({ level }) => level)).toEqual([...Array<string>(9).fill('error'), ...Array<string>(10).fill('warning')]);
    expect([standing(one, 'error'), standing(one, 'warning')]).toEqual([25, 25]);
  });

  test('the last one says how many more there are and where to see them', () => {
    const last = annotations(report({ packages: [packageReport({ violations: many(12, 1) })] })).at(-1);
    expect(last?.title).toBe('packgate: 4 more errors');
    expect(last?.message.split('\n')[0]).toBe('4 more errors: all are in the log and the JSON report');
  });
});

test('a message over 4,096 characters is cut at a whole character, a title too', () => {
  const long = '😀'.repeat(5_000);
  const [command = ''] = renderWorkflowCommands(
    report({ packages: [packageReport({ violations: [violation({ path: long, message: `${long} ships` })] })] }),
  ).split('\n');
  const [, properties = '', ...message] = command.split('::');
  expect(message.join('::').length).toBeLessThanOrEqual(4_096);
  expect(properties.length).toBeLessThan(500);
  expect(command).not.toMatch(/\p{Surrogate}/u);
});

test('the name of a file cannot become a command, a property or a line of its own', () => {
  const path = 'x\n::warning::pwned\r,line=1%0A::error::';
  const text = renderWorkflowCommands(
    report({ packages: [packageReport({ violations: [violation({ path, message: `${path} ships` })] })] }),
  );
  expect(text.split('\n')).toHaveLength(2);
  expect(text.startsWith('::error file=packages/cli/package.json,')).toBe(true);
  expect(text.match(/^::|\n::/g)).toHaveLength(1);
  expect(text).not.toContain('\r');
});
