import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { failureMessage, inertLog } from '../src/action.ts';
import { readInputs } from '../src/action-inputs.ts';
import type { Report } from '../src/model.ts';
import { frame, packageReport, report, reportedError, violation } from './report/sample.ts';

/** action.yml as the runner reads it, as far as the tests need it. */
interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

// Our own file; what is missing in it fails the tests.
const action = load(readFileSync(resolve(import.meta.dirname, '../action.yml'), 'utf8')) as ActionFile;

/** The runner fills in the defaults, and `getInput` trims. */
const inputs = (given: Readonly<Record<string, string>>) =>
  readInputs((name) => (given[name] ?? action.inputs[name]?.default ?? `no input ${name} in action.yml`).trim());

describe('the inputs', () => {
  test('have defaults in action.yml that the code takes', () => {
    expect(inputs({})).toEqual({
      paths: ['.'],
      mode: 'check',
      out: 'tarballs',
      policy: null,
      policyToken: null,
      allowMutable: false,
      packer: 'auto',
      previous: 'auto',
      packages: [],
      since: 'auto',
      shard: null,
      failOn: 'error',
      summary: true,
      annotations: true,
      token: '${{ github.token }}',
      comment: 'on-failure',
      suggestions: true,
      checkRun: false,
      sarif: null,
      html: null,
    });
  });

  test('take one directory and one glob a line', () => {
    const { paths, packages } = inputs({ path: 'packages/a\n  packages/with space\n\n', package: '@acme/*\r\n!@acme/internal\r\n' });
    expect(paths).toEqual(['packages/a', 'packages/with space']);
    expect(packages).toEqual(['@acme/*', '!@acme/internal']);
  });

  test.each([
    ['policy', 'security/packgate.yml', { policy: 'security/packgate.yml' }],
    ['policy-token', 'own-token', { policyToken: 'own-token' }],
    ['allow-mutable', 'true', { allowMutable: true }],
    ['packer', 'bundled', { packer: 'bundled' }],
    ['packer', 'yarn', { packer: 'yarn' }],
    ['previous', '@latest', { previous: '@latest' }],
    ['previous', 'off', { previous: 'off' }],
    ['fail-on', 'never', { failOn: 'never' }],
    ['summary', 'false', { summary: false }],
    ['annotations', 'false', { annotations: false }],
    ['token', '', { token: '' }],
    ['comment', 'always', { comment: 'always' }],
    ['suggestions', 'false', { suggestions: false }],
    ['check-run', 'true', { checkRun: true }],
    ['sarif', 'out/packgate.sarif', { sarif: 'out/packgate.sarif' }],
    ['html', 'reports/packgate.html', { html: 'reports/packgate.html' }],
  ])('%s: %s', (name, value, expected) => {
    expect(inputs({ [name]: value })).toMatchObject(expected);
  });

  test.each([
    ['path', ' \n ', 'input path is empty', 'name a directory with a package.json, or leave the input out for the workspace'],
    ['packer', 'cargo', 'input packer is "cargo"', 'set it to auto, npm, bundled, pnpm, yarn or bun, or leave it out'],
    ['packer', '', 'input packer is empty', 'set it to auto, npm, bundled, pnpm, yarn or bun, or leave it out'],
    [
      'previous',
      '',
      'input previous is empty',
      'set it to auto, required, off, a directory, a tarball, NAME@VERSION or @TAG, or leave it out',
    ],
    ['fail-on', 'Error', 'input fail-on is "Error"', 'set it to error, warning or never, or leave it out'],
    ['summary', 'yes', 'input summary is "yes"', 'set it to true or false, or leave it out'],
    ['annotations', '1', 'input annotations is "1"', 'set it to true or false, or leave it out'],
    ['comment', 'true', 'input comment is "true"', 'set it to on-failure, always or never, or leave it out'],
    ['check-run', '', 'input check-run is empty', 'set it to true or false, or leave it out'],
  ])('%s: %j is refused', (name, value, message, help) => {
    expect(() => inputs({ [name]: value })).toThrow(expect.objectContaining({ subject: 'usage', message, help }));
  });
});

describe('the log', () => {
  test('takes no commands from a text', () => {
    expect(inertLog('a\n::warning::b', 'token')).toBe('::stop-commands::token\na\n::warning::b\n::token::\n');
  });

  test('has one line break at the end of a text', () => {
    expect(inertLog('a\n', 'token')).toBe(inertLog('a', 'token'));
  });
});

const warning = violation({ severity: 'warning' });
const note = violation({ severity: 'note' });
const bad = (name: string) => packageReport({ name, violations: [violation()] });

const FAILURES: readonly (readonly [what: string, report: Report, message: string])[] = [
  [
    'one package',
    report({ packages: [packageReport({ violations: [violation(), violation(), violation(), warning, note] })] }),
    'packgate: 3 errors, 1 warning in 1 package: @acme/cli@2.1.88',
  ],
  [
    'more packages than it names, good ones aside',
    report({ packages: [bad('a'), packageReport({ violations: [note] }), bad('b'), bad('c'), bad('d'), bad('e')] }),
    'packgate: 5 errors in 5 packages: a@2.1.88, b@2.1.88, c@2.1.88 and 2 more',
  ],
  ["the policy's own", report({ violations: [violation({ path: null })] }), 'packgate: 1 error in the policy'],
  ['both', report({ packages: [bad('a')], violations: [warning] }), 'packgate: 1 error, 1 warning in the policy and 1 package: a@2.1.88'],
  [
    'no verdict, with a place and a way out',
    report({ packages: [], errors: [reportedError({ location: frame({ file: 'packgate.yml', line: 8, column: 3 }) })] }),
    'packgate could not judge: packgate.yml:8:3: unknown rule "source-maps-content"; packgate rules lists every rule',
  ],
  [
    'no verdict on two packages, violations in another',
    report({
      packages: [bad('a')],
      errors: [
        reportedError({ package: 'packages/b', message: 'no name', help: null, location: null }),
        reportedError({ package: 'packages/c' }),
      ],
    }),
    'packgate could not judge packages/b: no name (and 1 more error)',
  ],
  [
    'a hostile message',
    report({ packages: [], errors: [reportedError({ message: 'no\n::error::x', help: null, location: null })] }),
    'packgate could not judge: no\\n::error::x',
  ],
];

describe('a failure in one line', () => {
  test.each(FAILURES)('%s', (_what, failed, message) => {
    expect(failureMessage(failed)).toBe(message);
  });
});
