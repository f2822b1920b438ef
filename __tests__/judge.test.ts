import { describe, expect, test } from '@jest/globals';
import { judge, type JudgeInput } from '../src/judge.ts';
import { parseManifest } from '../src/manifest.ts';
import type { ExceptionEntry, Finding, Frame, JsonObject, PolicyScope, Reason, Region, RuleLevel } from '../src/model.ts';
import type { RuleMeta } from '../src/rules/rule.ts';

const frame: Frame = { file: 'packgate.yml', line: 1, column: 1, text: 'rules:', length: 5, label: '' };
const located = <T>(value: T): { readonly value: T; readonly frame: Frame } => ({ value, frame });
const meta = (id: string, recommended: RuleLevel, more: Partial<RuleMeta> = {}): RuleMeta => ({
  id,
  summary: id,
  severity: { recommended, strict: 'error' },
  help: `mend ${id}`,
  docs: { why: '', example: '', fix: '' },
  ...more,
});
const metas = [
  meta('loud', 'error'),
  meta('quiet', 'note', { variants: { nested: { summary: 'nested', severity: { recommended: 'off', strict: 'warning' } } } }),
  meta('silent', 'off'),
];
const scope: PolicyScope = {
  allow: [],
  deny: [],
  require: [],
  publicPackages: [],
  rules: new Map(),
  budget: { files: null, unpacked: null, file: null, growth: null },
  exceptions: [],
};
const finding = (rule: string, path: string | null = 'a.js', more: Partial<Finding> = {}): Finding => ({
  rule,
  path,
  message: `${path ?? 'it'} is ${rule}`,
  data: {},
  ...more,
});
const exception = (rule: string, paths: readonly string[], expires: string | null = null): ExceptionEntry => ({
  rule,
  paths: paths.map(located),
  reason: 'known',
  owner: '@acme/security',
  expires,
  frame,
});
const pack = { manifest: parseManifest('{\n  "name": "fx",\n  "files": ["dist"]\n}\n', 'package.json'), files: [] };

const judged = (findings: readonly Finding[], more: Partial<JudgeInput> = {}): ReturnType<typeof judge> =>
  judge({
    findings,
    pack,
    policy: scope,
    preset: 'recommended',
    rules: new Map(metas.map((one) => [one.id, one])),
    failOn: 'error',
    today: '2026-11-21',
    ...more,
  });

const says = (rule: string, level: RuleLevel): PolicyScope => ({ ...scope, rules: new Map([[rule, located({ level, options: {} })]]) });
const severities = ({ verdict }: ReturnType<typeof judge>): readonly string[] => verdict.violations.map(({ severity }) => severity);

describe('a finding gets its severity', () => {
  const cases: readonly (readonly [string, Finding, Partial<JudgeInput>, readonly string[]])[] = [
    ['from the default of its rule', finding('loud'), {}, ['error']],
    ['from no rule that is off', finding('silent'), {}, []],
    ['from the strict preset', finding('silent'), { preset: 'strict' }, ['error']],
    ['from the default of its variant', finding('quiet', 'a.js', { variant: 'nested' }), {}, []],
    ['from the strict default of its variant', finding('quiet', 'a.js', { variant: 'nested' }), { preset: 'strict' }, ['warning']],
    ['from the policy before any default', finding('quiet', 'a.js', { variant: 'nested' }), { policy: says('quiet', 'error') }, ['error']],
    ['from the policy: off', finding('loud'), { policy: says('loud', 'off') }, []],
    [
      'from itself, before the policy: a deny entry says how bad it is',
      finding('loud', 'a.js', { level: 'note' }),
      { policy: says('loud', 'error') },
      ['note'],
    ],
  ];
  test.each(cases)('%s', (_, one, more, expected) => expect(severities(judged([one], more))).toEqual(expected));
});

describe('the outcome', () => {
  const cases: readonly (readonly [string, readonly Finding[], JudgeInput['failOn'], string])[] = [
    ['passes with nothing', [], 'warning', 'pass'],
    ['passes with notes', [finding('quiet')], 'warning', 'pass'],
    ['fails with an error', [finding('quiet'), finding('loud')], 'error', 'fail'],
    ['passes with a warning', [finding('loud', 'a.js', { level: 'warning' })], 'error', 'pass'],
    ['fails with a warning where it is asked for', [finding('loud', 'a.js', { level: 'warning' })], 'warning', 'fail'],
    ['says fail even where the run never fails', [finding('loud')], 'never', 'fail'],
  ];
  test.each(cases)('%s', (_, findings, failOn, expected) => expect(judged(findings, { failOn }).verdict.outcome).toBe(expected));
});

describe('an exception', () => {
  const withException = (one: ExceptionEntry): Partial<JudgeInput> => ({ policy: { ...scope, exceptions: [one] } });
  const cases: readonly (readonly [
    string,
    Finding,
    ExceptionEntry,
    { readonly violations: number; readonly waivers: number; readonly uses: number },
  ])[] = [
    [
      'excuses its rule on its path',
      finding('loud', 'certs/a.pem'),
      exception('loud', ['certs/*.pem']),
      { violations: 0, waivers: 1, uses: 1 },
    ],
    ['excuses no other path', finding('loud', 'b.pem'), exception('loud', ['certs/*.pem']), { violations: 1, waivers: 0, uses: 0 }],
    ['minds case', finding('loud', 'CERTS/a.pem'), exception('loud', ['certs/*.pem']), { violations: 1, waivers: 0, uses: 0 }],
    ['excuses no other rule', finding('loud'), exception('quiet', ['a.js']), { violations: 1, waivers: 0, uses: 0 }],
    [
      'without paths excuses every finding of its rule',
      finding('loud', null),
      exception('loud', []),
      { violations: 0, waivers: 1, uses: 1 },
    ],
    [
      'with paths excuses no finding about the whole package',
      finding('loud', null),
      exception('loud', ['**']),
      { violations: 1, waivers: 0, uses: 0 },
    ],
    ['holds through its last day', finding('loud'), exception('loud', ['a.js'], '2026-11-21'), { violations: 0, waivers: 1, uses: 1 }],
    [
      'excuses nothing the day after, and is known to be used',
      finding('loud'),
      exception('loud', ['a.js'], '2026-11-20'),
      { violations: 1, waivers: 0, uses: 1 },
    ],
    ['is not used up by what is off', finding('silent'), exception('silent', ['a.js']), { violations: 0, waivers: 0, uses: 0 }],
  ];
  test.each(cases)('%s', (_, one, entry, expected) => {
    const { verdict, uses } = judged([one], withException(entry));
    expect({ violations: verdict.violations.length, waivers: verdict.waivers.length, uses: uses[0]?.uses }).toEqual(expected);
  });

  test('carries its reason, owner and end into the waiver', () => {
    const [waiver] = judged([finding('loud')], withException(exception('loud', ['a.js'], '2027-06-30'))).verdict.waivers;
    expect(waiver?.exception).toEqual({ reason: 'known', owner: '@acme/security', expires: '2027-06-30' });
  });

  test('that has expired does not stand before one that holds', () => {
    const policy = { ...scope, exceptions: [exception('loud', ['a.js'], '2026-01-01'), exception('loud', ['*.js'])] };
    expect(judged([finding('loud')], { policy }).verdict.violations).toEqual([]);
  });
});

test('violations stand in order: most severe first, then rule, path, position', () => {
  const region = (startLine: number): Region => ({ startLine, startColumn: 1, endLine: startLine, endColumn: 2 });
  const findings = [
    finding('quiet', 'a.js'),
    finding('loud', 'b.js'),
    finding('loud', 'a.js', { region: region(9) }),
    finding('loud', 'a.js', { region: region(2) }),
    finding('loud', null),
    finding('loud', 'B.js'),
  ];
  const order = judged(findings).verdict.violations.map(
    ({ severity, path, region: place }) => `${severity} ${path}:${place?.startLine ?? ''}`,
  );
  expect(order).toEqual(['error null:', 'error B.js:', 'error a.js:2', 'error a.js:9', 'error b.js:', 'note a.js:']);
});

const shippedBy: Reason = {
  kind: 'files-entry',
  text: 'dist',
  frame: { file: 'p/package.json', line: 4, column: 5, text: '    "dist"', length: 6, label: 'ships it' },
};

describe('a violation points at the line to change', () => {
  const place = (one: Finding, text: string): readonly unknown[] => {
    const files = [{ path: 'vendor/tool.tgz', size: 1, mode: 0o644, reason: shippedBy }];
    const location = judged([one], { pack: { manifest: parseManifest(text, 'p/package.json'), files } }).verdict.violations[0]?.location;
    return [location?.file, location?.line, location?.column, location?.length, location?.label];
  };
  const listed = '{\n  "name": "fx",\n  "files": [\n    "dist"\n  ],\n  "bin": { "fx": "cli.js" }\n}\n';
  const unlisted = '{\n  "name": "fx"\n}\n';
  const cases: readonly (readonly [string, Finding, string, readonly unknown[]])[] = [
    ['what ships the file', finding('loud', 'vendor/tool.tgz'), listed, ['p/package.json', 4, 5, 6, 'ships it']],
    [
      'what ships the archive that it is in',
      finding('loud', 'vendor/tool.tgz!/package/.env'),
      listed,
      ['p/package.json', 4, 5, 6, 'ships it'],
    ],
    [
      'the "files" list, where the reason is not known',
      finding('loud'),
      listed,
      ['p/package.json', 3, 3, 7, 'this "files" list decides what ships'],
    ],
    [
      'the name, without a list and a reason',
      finding('loud'),
      unlisted,
      ['p/package.json', 2, 3, 6, 'no "files" list: everything that no ignore file excludes ships'],
    ],
    ['the name, for the package as a whole', finding('loud', null), listed, ['p/package.json', 2, 3, 6, 'this package']],
    [
      'the key that a rule names',
      finding('loud', 'cli.js', { anchor: { kind: 'manifest', pointer: ['bin', 'fx'], label: 'missing' } }),
      listed,
      ['p/package.json', 6, 12, 4, 'missing'],
    ],
    [
      'what there is of it',
      finding('loud', null, { anchor: { kind: 'manifest', pointer: ['files', 7], label: 'x' } }),
      listed,
      ['p/package.json', 3, 3, 7, 'x'],
    ],
    ['the policy', finding('loud', null, { anchor: { kind: 'policy', frame } }), listed, ['packgate.yml', 1, 1, 5, '']],
  ];
  test.each(cases)('%s', (_, one, text, expected) => expect(place(one, text)).toEqual(expected));

  const untraced = (data: JsonObject, path: string): string | undefined => {
    const manifest = { ...parseManifest(JSON.stringify(data, null, 1), 'p/package.json'), data: { name: 'fx', files: ['lib'] } };
    const files = [{ path, size: 1, mode: 0o644, reason: null }];
    const packer = { name: 'pnpm', version: '12.21.0', source: 'tarball' } as const;
    return judged([finding('loud', path)], { pack: { manifest, files, packer } }).verdict.violations[0]?.location.text.trim();
  };

  test.each<[string, JsonObject, string, string]>([
    [
      'the directory that pnpm packs in its place',
      { name: 'fx', files: ['src'], publishConfig: { directory: 'build' } },
      'lib/a.js',
      '"directory": "build"',
    ],
    [
      'the bundled dependencies',
      { name: 'fx', files: ['lib'], bundleDependencies: ['b'] },
      'node_modules/c/a.js',
      '"bundleDependencies": [',
    ],
    ['what stands in the repository, not in the tarball', { name: 'fx' }, 'lib/a.js', '"name": "fx"'],
  ])('%s', (_, data, path, line) => expect(untraced(data, path)).toBe(line));
});
