import type {
  DroppedEntry,
  Fix,
  Frame,
  PackageReport,
  PackedFile,
  Report,
  ReportedError,
  SkippedPackage,
  Violation,
  Waiver,
} from '../../src/model.ts';

/** Reports built from small parts; every part has a plain default that a test overrides where it matters. */

export function frame(overrides: Partial<Frame> = {}): Frame {
  return {
    file: 'packages/cli/package.json',
    line: 12,
    column: 3,
    text: '  "files": ["dist", "internal"],',
    length: 7,
    label: 'this "files" list decides what ships',
    ...overrides,
  };
}

export function violation(overrides: Partial<Violation> = {}): Violation {
  return {
    rule: 'env-file',
    severity: 'error',
    path: '.env.production',
    message: '.env.production would be published: environment files hold secrets',
    help: 'take it out of "files" in package.json, or name it in .npmignore',
    docs: 'docs/rules/env-file.md',
    region: null,
    location: frame(),
    decidedBy: null,
    data: {},
    fix: null,
    ...overrides,
  };
}

/** A proved edit of the package.json that frames point into. */
export const fix = (overrides: Partial<Fix> = {}): Fix => ({
  file: 'packages/cli/package.json',
  edit: 'add "!dist/**/*.map" after "dist"',
  removes: ['dist/cli.js.map'],
  removesTotal: overrides.removes?.length ?? 1,
  verified: true,
  changes: [{ startLine: 12, startColumn: 19, endLine: 12, endColumn: 19, text: ', "!dist/**/*.map"' }],
  diff: [
    'diff --git a/packages/cli/package.json b/packages/cli/package.json',
    '--- a/packages/cli/package.json',
    '+++ b/packages/cli/package.json',
    '@@ -12 +12 @@',
    '-  "files": ["dist", "internal"],',
    '+  "files": ["dist", "!dist/**/*.map", "internal"],',
    '',
  ].join('\n'),
  ...overrides,
});

/** A violation of the rule `test-file` with the path in its message, as rules write it. */
export function testFile(path: string, overrides: Partial<Violation> = {}): Violation {
  return violation({
    rule: 'test-file',
    path,
    message: `${path} would be published: tests are of no use to who installs it`,
    help: 'add "!tests" to "files"',
    docs: 'docs/rules/test-file.md',
    ...overrides,
  });
}

export const waiver = (overrides: Partial<Waiver> = {}): Waiver => ({
  ...violation({
    rule: 'private-key',
    path: 'certs/roots.pem',
    message: 'certs/roots.pem would be published: it is named like a private key',
  }),
  exception: { reason: 'public CA roots', owner: '@acme/security', expires: '2027-06-30' },
  ...overrides,
});

export const packedFile = (path: string, size = 1000, mode = 0o644): PackedFile => ({ path, size, mode, reason: null });

export function packageReport(overrides: Partial<PackageReport> = {}): PackageReport {
  const files = overrides.files ?? [
    packedFile('README.md', 512),
    packedFile('bin/cli.js', 1234, 0o755),
    packedFile('dist/index.js', 60_000),
  ];
  const violations = overrides.violations ?? [];
  return {
    name: '@acme/cli',
    version: '2.1.88',
    root: 'packages/cli',
    packer: { name: 'npm', version: '12.2.0', source: 'packlist' },
    outcome: violations.some(({ severity }) => severity === 'error') ? 'fail' : 'pass',
    totals: { files: files.length, unpackedSize: files.reduce((sum, { size }) => sum + size, 0), packedSize: null },
    integrity: null,
    dropped: [],
    waivers: [],
    ...overrides,
    files,
    violations,
  };
}

export function report(overrides: Partial<Report> = {}): Report {
  const packages = overrides.packages ?? [packageReport()];
  const fails =
    packages.some(({ outcome }) => outcome === 'fail') || (overrides.violations ?? []).length > 0 || (overrides.errors ?? []).length > 0;
  return {
    schema: 'packgate.report/1',
    tool: { name: 'packgate', version: '0.1.0' },
    policy: { path: null, sha256: null, extends: ['packgate:recommended'] },
    failOn: 'error',
    outcome: fails ? 'fail' : 'pass',
    run: { time: '2026-11-21T12:00:00.000Z', commit: null },
    rules: [
      { id: 'denied', summary: 'Files that the policy denies', level: 'error' },
      { id: 'env-file', summary: 'Environment files such as .env', level: 'error' },
      { id: 'exception-expired', summary: 'Exceptions that have run out', level: 'error' },
      { id: 'log-file', summary: 'Log files', level: 'warning' },
      { id: 'over-budget', summary: 'Packages and files over the size that the policy allows', level: 'error' },
      { id: 'private-key', summary: 'Private keys and key stores', level: 'error' },
      { id: 'source-file', summary: 'Sources beside the build', level: 'off' },
      { id: 'test-file', summary: 'Tests', level: 'error' },
    ],
    skipped: [],
    violations: [],
    unusedExceptions: [],
    errors: [],
    timings: { list: 12.5, judge: 1.25 },
    ...overrides,
    packages,
  };
}

export const reportedError = (overrides: Partial<ReportedError> = {}): ReportedError => ({
  subject: 'policy',
  message: 'unknown rule "source-maps-content"',
  help: 'packgate rules lists every rule',
  location: frame({
    file: 'packgate.yml',
    line: 8,
    column: 3,
    text: '  source-maps-content: warning',
    length: 19,
    label: 'did you mean source-map-content?',
  }),
  package: null,
  ...overrides,
});

const denied = frame({
  file: 'packgate.yml',
  line: 8,
  column: 15,
  text: '    - paths: ["internal/**", "**/*.secret.*"]',
  length: 13,
  label: 'denied here',
});

const DROPPED: readonly DroppedEntry[] = [
  { path: 'a*b.js', why: 'name', target: null },
  { path: 'data/copy.bin', why: 'hard-link', target: 'data/original.bin' },
  { path: 'latest', why: 'symlink', target: 'dist' },
  { path: 'run.sock', why: 'special', target: null },
];

const SKIPPED: readonly SkippedPackage[] = [
  { name: '@acme/docs', root: 'docs', reason: 'private' },
  { name: '@acme/e2e', root: 'e2e', reason: 'private' },
  { name: '', root: 'fixtures/empty', reason: 'unnamed' },
  { name: '@acme/other', root: 'packages/other', reason: 'not-selected' },
];

const TESTS = Array.from(
  { length: 4990 },
  (_, index) => `tests/${index % 3 === 0 ? 'e2e' : 'unit'}/case-${String(index).padStart(4, '0')}.js`,
);

/** Every variant of every type at least once. */
export function fullReport(): Report {
  const cli = packageReport({
    integrity: 'sha512-q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kA==',
    totals: { files: 4995, unpackedSize: 65_000_000, packedSize: 8_000_000 },
    files: [
      packedFile('.env.production', 512),
      packedFile('README.md', 1234),
      {
        path: 'bin/cli.js',
        size: 900,
        mode: 0o755,
        reason: {
          kind: 'entry-point',
          text: '"bin": "bin/cli.js"',
          frame: {
            file: 'packages/cli/package.json',
            line: 5,
            column: 3,
            text: '  "bin": "bin/cli.js",',
            length: 5,
            label: '"bin" ships it, whatever "files" says',
          },
        },
      },
      packedFile('certs/roots.pem', 4321),
      packedFile('internal/notes.md', 59_800_000),
      ...TESTS.map((path) => packedFile(path, 1000)),
    ],
    dropped: DROPPED,
    violations: [
      violation({
        rule: 'denied',
        path: 'internal/notes.md',
        message: 'internal/notes.md would be published: internal code stays in',
        docs: 'docs/rules/denied.md',
        decidedBy: denied,
        data: { pattern: 'internal/**' },
        fix: fix({ edit: 'remove "internal" from "files"', removes: ['internal/notes.md'] }),
      }),
      violation({ region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 9 } }),
      ...TESTS.map((path) => testFile(path)),
      violation({
        rule: 'log-file',
        severity: 'warning',
        path: null,
        message: '2 log files would be published',
        docs: 'docs/rules/log-file.md',
      }),
      violation({
        rule: 'ci-file',
        severity: 'note',
        path: '.github/workflows/ci.yml',
        message: '.github/workflows/ci.yml would be published',
        docs: 'docs/rules/ci-file.md',
      }),
    ],
    waivers: [waiver(), waiver({ path: null, exception: { reason: 'agreed', owner: null, expires: null } })],
  });
  const core = packageReport({
    name: '@acme/core',
    version: '1.0.0',
    root: 'packages/core',
    packer: { name: 'npm-packlist', version: '11.3.0', source: 'packlist' },
  });
  return report({
    policy: {
      path: 'packgate.yml',
      sha256: 'a'.repeat(64),
      extends: ['packgate:strict', 'policy/base.yml'],
      mutable: [{ written: 'acme/policies/packgate.yml@main', commit: 'b'.repeat(40) }],
    },
    packages: [cli, core],
    skipped: SKIPPED,
    violations: [
      violation({
        rule: 'exception-expired',
        path: null,
        message: 'the exception for log-file ran out on 2026-01-31',
        help: 'mend what it excused, or agree on a new date',
        docs: 'docs/rules/exception-expired.md',
        location: frame({
          file: 'packgate.yml',
          line: 21,
          column: 14,
          text: '    expires: 2026-01-31',
          length: 10,
          label: 'the last day on which it held',
        }),
      }),
    ],
    unusedExceptions: [
      {
        rule: 'log-file',
        paths: ['*.log'],
        reason: 'shipped on purpose',
        owner: null,
        expires: null,
        location: frame({ file: 'packgate.yml', line: 25 }),
      },
    ],
    expiringExceptions: [
      {
        rule: 'private-key',
        paths: ['certs/roots.pem'],
        reason: 'public CA roots',
        owner: '@acme/security',
        expires: '2026-12-01',
        ticket: 'SEC-12',
        daysLeft: 10,
        location: frame({ file: 'packgate.yml', line: 29 }),
      },
    ],
    errors: [
      reportedError({
        subject: 'list',
        message: 'packages/web/private cannot be read',
        help: 'allow reading it, or exclude it',
        location: null,
        package: 'packages/web',
      }),
      reportedError(),
    ],
  });
}
