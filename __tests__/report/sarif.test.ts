import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Report, Violation } from '../../src/model.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { SECURITY_SEVERITY, TOPICS } from '../../src/report/sarif-rules.ts';
import { rules } from '../../src/rules/index.ts';
import { generatedReport } from './generated-reports.ts';
import { hostileNames } from './hostile-names.ts';
import { fix, frame, fullReport, packageReport, report, reportedError, testFile, violation, waiver } from './sample.ts';
import { type Log, logOf, type Result, sarifProblems } from './sarif-log.ts';
import { sarifOptions } from './sarif-options.ts';

const runOf = (one: Report, options = {}) => logOf(one, options).runs[0];
const of = (...violations: Violation[]): Report => report({ packages: [packageReport({ violations })] });

function resultOf(...violations: Violation[]): Result {
  const [result] = runOf(of(...violations)).results;
  if (result === undefined) throw new Error('there is no result');
  return result;
}

test('a violation is a result at the line to change, with all that is known of it', () => {
  const one = violation({
    rule: 'denied',
    path: 'internal/notes.md',
    message: 'internal/notes.md would be published: internal code stays in',
    region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
    decidedBy: frame({ file: 'packgate.yml', line: 8, column: 15, text: '    - paths: ["internal/**"]', length: 13, label: 'denied here' }),
    data: { pattern: 'internal/**' },
    fix: fix({ edit: 'remove "internal" from "files"', removes: ['internal/notes.md'] }),
  });
  const { partialFingerprints, ...result } = resultOf(one);
  expect(result).toEqual({
    ruleId: 'denied',
    ruleIndex: rules.findIndex(({ meta }) => meta.id === 'denied'),
    level: 'error',
    message: {
      text: [
        'internal/notes.md would be published: internal code stays in',
        'package: @acme/cli@2.1.88',
        'found: [internal/notes.md:3:5](2)',
        'policy: [packgate.yml:8:15 ("internal/**": denied here)](1)',
        'help: in packages/cli/package.json: remove "internal" from "files" (checked: removes 1 file, nothing else)',
        'docs: docs/rules/env-file.md',
      ].join('\n'),
      markdown: expect.stringContaining('found: [`internal/notes.md:3:5`](2)\n\npolicy: [`packgate.yml:8:15` ('),
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'packages/cli/package.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 10 },
        },
        logicalLocations: [{ name: 'internal/notes.md', fullyQualifiedName: '@acme/cli@2.1.88/internal/notes.md', kind: 'resource' }],
      },
    ],
    relatedLocations: [
      {
        id: 1,
        physicalLocation: {
          artifactLocation: { uri: 'packgate.yml', uriBaseId: '%SRCROOT%' },
          region: { startLine: 8, startColumn: 15, endLine: 8, endColumn: 28 },
        },
        message: { text: 'denied here' },
      },
      {
        id: 2,
        physicalLocation: {
          artifactLocation: { uri: 'packages/cli/internal/notes.md', uriBaseId: '%SRCROOT%' },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
        },
        message: { text: 'found here' },
      },
    ],
    fixes: [
      {
        description: { text: 'remove "internal" from "files"' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'packages/cli/package.json', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 12, startColumn: 19, endLine: 12, endColumn: 19 },
                insertedContent: { text: ', "!dist/**/*.map"' },
              },
            ],
          },
        ],
      },
    ],
    properties: {
      package: { name: '@acme/cli', version: '2.1.88', root: 'packages/cli' },
      path: 'internal/notes.md',
      help: one.help,
      docs: one.docs,
      data: { pattern: 'internal/**' },
    },
  });
  expect(Object.keys(partialFingerprints)).toEqual(['packgate/v1', 'primaryLocationLineHash']);
});

test('what is about the package or the policy names no file in it', () => {
  expect(resultOf(violation({ path: null })).locations[0]?.logicalLocations).toEqual([
    { name: '@acme/cli@2.1.88', fullyQualifiedName: '@acme/cli@2.1.88', kind: 'module' },
  ]);
  const [ofPolicy] = runOf(report({ violations: [violation({ path: null })] })).results;
  expect(Object.keys(ofPolicy?.locations[0] ?? {})).toEqual(['physicalLocation']);
});

test('a place inside a tarball or an archive is told, and not linked to a file that is not there', () => {
  const region = { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 };
  const inArchive = violation({ path: 'a.zip!/b.txt', region });
  const packed = packageReport({ packer: { name: 'tarball', version: '', source: 'tarball' }, violations: [violation({ region })] });
  for (const one of [of(inArchive), report({ packages: [packed] })]) {
    const [result] = runOf(one).results;
    expect(result?.relatedLocations).toBeUndefined();
    expect(result?.message.text).toMatch(/^found: .*:3:5$/m);
  }
});

describe('rules', () => {
  const { rules: described } = runOf(report()).tool.driver;

  test('are all described, in order', () => {
    expect(described.map(({ id }) => id)).toEqual(rules.map(({ meta }) => meta.id));
  });

  test.each(described.map((one) => [one.id, one] as const))(
    '%s is within what GitHub takes, and shows no markup in plain text',
    (id, one) => {
      for (const { text } of [one.shortDescription, one.fullDescription]) {
        expect(text).toMatch(/\S/);
        expect(text.length).toBeLessThanOrEqual(1_024);
      }
      expect(`${one.shortDescription.text}${one.fullDescription.text}${one.help.text}`).not.toMatch(/```|^#|\]\(/m);
      expect(htmlIn(one.help.markdown)).toEqual([]);
      const { docs } = rules.find(({ meta }) => meta.id === id)?.meta ?? {};
      for (const part of [docs?.why, docs?.example, docs?.fix]) expect(one.help.markdown).toContain(part);
      expect(one.properties.tags.length).toBeLessThanOrEqual(10);
    },
  );

  test('each have a topic, which says how much they matter for security', () => {
    expect(Object.keys(TOPICS)).toEqual(rules.map(({ meta }) => meta.id));
    for (const { id, properties } of described) {
      const severity = SECURITY_SEVERITY[TOPICS[id] ?? 'hygiene'];
      expect(properties['security-severity'] ?? null).toBe(severity);
      expect(properties.tags.includes('security')).toBe(severity !== null);
      expect(Number(severity ?? 10)).toBeGreaterThan(6.9);
    }
  });

  test('keep their levels, and those of the policy stand beside', () => {
    const asked = [
      { id: 'env-file', summary: '', level: 'error' },
      { id: 'lock-file', summary: '', level: 'error' },
      { id: 'log-file', summary: '', level: 'off' },
    ] as const;
    const run = runOf(report({ rules: asked }));
    const at = (id: string): number => described.findIndex((one) => one.id === id);
    expect(run.invocations[0].ruleConfigurationOverrides).toEqual([
      { descriptor: { id: 'lock-file', index: at('lock-file') }, configuration: { enabled: true, level: 'error' } },
      { descriptor: { id: 'log-file', index: at('log-file') }, configuration: { enabled: false } },
    ]);
    expect(run.tool.driver.rules).toEqual(described);
  });

  test('of security have an id of their own for what the policy calls milder than an error', () => {
    const run = runOf(of(violation(), violation({ severity: 'warning' }), violation({ rule: 'lock-file', severity: 'note' })));
    expect(run.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['env-file', 'error'],
      ['env-file/warning', 'warning'],
      ['lock-file', 'note'],
    ]);
    const [milder] = run.tool.driver.rules.slice(rules.length);
    expect([milder?.id, milder?.defaultConfiguration, milder?.properties]).toEqual([
      'env-file/warning',
      { enabled: true, level: 'warning' },
      { tags: ['npm', 'secrets'], 'problem.severity': 'warning' },
    ]);
  });
});

describe('a fingerprint', () => {
  const printOf = (one: Violation, judged = packageReport({ violations: [one] })): string =>
    runOf(report({ packages: [judged] })).results[0]?.partialFingerprints['packgate/v1'] ?? '';
  const base = violation({ rule: 'secret', path: 'dist/index-BxT3k9aZ.js', data: { kind: 'npm', excerpt: 'a ***', offset: 3, length: 9 } });

  const SAME: readonly (readonly [string, string])[] = [
    ['the line to change moves', printOf({ ...base, location: frame({ line: 99, column: 1, text: 'x' }) })],
    ['the line in the file moves', printOf({ ...base, region: { startLine: 9, startColumn: 1, endLine: 9, endColumn: 2 } })],
    ['figures change', printOf({ ...base, data: { ...base.data, offset: 4, length: 10, size: 7 } })],
    ['the message says it in other words', printOf({ ...base, message: 'another', help: 'another' })],
    ['the policy changes the severity', printOf({ ...base, severity: 'warning' })],
    ['a bundler names the file anew', printOf({ ...base, path: 'dist/index-C9qe8toh.js' })],
    ['the version of the package changes', printOf(base, packageReport({ version: '9.9.9', violations: [base] }))],
    ['the package moves in the repository', printOf(base, packageReport({ root: 'elsewhere', violations: [base] }))],
    ['a fix is found', printOf({ ...base, fix: fix() })],
  ];
  test.each(SAME)('stays when %s', (_what, print) => {
    expect(print).toBe(printOf(base));
  });

  const OTHER: readonly (readonly [string, string])[] = [
    ['rule', printOf({ ...base, rule: 'private-key' })],
    ['path', printOf({ ...base, path: 'dist/main.js' })],
    ['kind of secret', printOf({ ...base, data: { ...base.data, kind: 'github' } })],
    ['evidence', printOf({ ...base, data: { ...base.data, excerpt: 'b ***' } })],
    ['package', printOf(base, packageReport({ name: '@acme/other', violations: [base] }))],
  ];
  test.each(OTHER)('is another for another %s', (_what, print) => {
    expect(print).not.toBe(printOf(base));
    expect(print).toMatch(/^[0-9a-f]{32}:1$/);
  });

  test('is unique in its run', () => {
    const twins = runOf(of(base, { ...base, location: frame({ line: 99 }) }, base)).results;
    expect(twins.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']?.split(':')[1])).toEqual(['1', '2', '3']);
  });
});

describe('what is excused', () => {
  const one = report({
    packages: [packageReport({ waivers: [waiver(), waiver({ exception: { reason: 'agreed', owner: null, expires: null } })] })],
  });

  test('is a suppressed result with its reason', () => {
    expect(runOf(one).results.map(({ suppressions }) => suppressions)).toEqual([
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'public CA roots, @acme/security, until 2027-06-30',
          properties: { reason: 'public CA roots', owner: '@acme/security', expires: '2027-06-30' },
        },
      ],
      [
        {
          kind: 'external',
          status: 'accepted',
          justification: 'agreed, without an end',
          properties: { reason: 'agreed', owner: null, expires: null },
        },
      ],
    ]);
  });

  test('can be left out for GitHub, which would open an alert for it, and that is said', () => {
    const { results, invocations } = runOf(one, { excused: 'left-out' });
    expect(results).toEqual([]);
    expect(invocations[0].toolExecutionNotifications.map(({ level, message }) => [level, message.text])).toEqual([
      ['note', '2 violations that exceptions of the policy excuse are left out: the JSON report has them all'],
    ]);
  });
});

describe('the invocation', () => {
  test.each([
    ['a pass', report(), true, 0],
    ['a failure', of(violation()), true, 1],
    ['a failure that fails nothing', { ...of(violation()), failOn: 'never' as const }, true, 0],
    ['a warning', of(violation({ severity: 'warning' })), true, 0],
    ['no verdict', report({ errors: [reportedError()] }), false, 2],
  ])('of %s', (_what, one, executionSuccessful, exitCode) => {
    expect(runOf(one).invocations[0]).toMatchObject({ executionSuccessful, exitCode });
  });

  test('has what could not be judged, with its place', () => {
    const [notification, ...others] = runOf(report({ packages: [], errors: [reportedError({ package: 'packages/web' })] })).invocations[0]
      .toolExecutionNotifications;
    expect(others).toEqual([]);
    expect(notification).toMatchObject({
      level: 'error',
      message: {
        text: [
          'policy in packages/web: unknown rule "source-maps-content"',
          'help: packgate rules lists every rule',
          'this package was not judged: what cannot be read never passes',
        ].join('\n'),
      },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'packgate.yml' }, region: { startLine: 8 } } }],
      properties: { subject: 'policy', package: 'packages/web' },
    });
  });
});

test('the commit is named where the repository is known', () => {
  const one = report({ run: { time: '2026-11-21T12:00:00.000Z', commit: 'a'.repeat(40) } });
  expect(runOf(one).versionControlProvenance).toEqual([
    { repositoryUri: 'https://git.example.com/acme/cli', revisionId: 'a'.repeat(40), mappedTo: { uriBaseId: '%SRCROOT%' } },
  ]);
  expect(runOf(one, { repository: null }).versionControlProvenance).toBeUndefined();
});

test('a large edit stands at the first of the results that share it', () => {
  const large = fix({ changes: [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, text: 'x'.repeat(5_000) }] });
  const { results } = runOf(of(violation({ fix: large }), violation({ fix: large }), violation({ fix: fix({ diff: 'other' }) })));
  expect(results.map(({ fixes = [] }) => fixes.length)).toEqual([1, 0, 1]);
});

// ---------------------------------------------------------------------------------------------- limits

describe('of more results than fit', () => {
  const severities = ['note', 'warning', 'error'] as const;
  const many = report({
    errors: [reportedError(), reportedError()],
    packages: [0, 1].map((index) =>
      packageReport({
        name: `p${index}`,
        violations: Array.from({ length: 15 }, (_, number) => testFile(`${number}.js`, { severity: severities[number % 3] ?? 'note' })),
        waivers: [waiver()],
      }),
    ),
  });
  const limits = { results: 25_000, gzippedBytes: 10_000_000, characters: 200_000_000 };
  const levels = ({ runs: [{ results }] }: Log): string =>
    results.map(({ level, suppressions }) => (suppressions ? 's' : level[0])).join('');

  test.each([
    ['all', 32, 'n'],
    ['all but what is excused', 30, '1 more results'],
  ])('%s', (_what, results) => {
    expect(runOf(many, { limits: { ...limits, results } }).results).toHaveLength(results);
  });

  test.each([
    [32, /^[new]{30}ss$/, null],
    [30, /^e{10}w{10}n{10}$/, '2 more results (2 excused) had no room here: the JSON report has them all'],
    [13, /^e{10}w{3}$/, '19 more results (7 warnings, 10 notes, 2 excused) had no room here: the JSON report has them all'],
    [1, /^e$/, '31 more results (9 errors, 10 warnings, 10 notes, 2 excused) had no room here: the JSON report has them all'],
    [0, /^$/, '32 more results (10 errors, 10 warnings, 10 notes, 2 excused) had no room here: the JSON report has them all'],
  ])('the most severe %i stay, and it is said how many are left', (results, expected, words) => {
    const log = logOf(many, { limits: { ...limits, results } });
    expect(levels(log)).toMatch(expected);
    const notifications = log.runs[0].invocations[0].toolExecutionNotifications;
    expect(notifications.filter(({ level }) => level === 'error')).toHaveLength(2);
    expect(notifications.slice(2).map(({ level, message }) => [level, message.text])).toEqual(words === null ? [] : [['warning', words]]);
  });

  test.each([
    ['compressed', { ...limits, gzippedBytes: 60_000 }],
    ['in characters', { ...limits, characters: 20_000 }],
  ])('as many stay as fit %s', (_what, tight) => {
    const text = renderSarif(generatedReport({ ...SHAPE, violations: 2_000 }), { ...sarifOptions, limits: tight });
    expect(sarifProblems(text)).toEqual([]);
    expect(gzipSync(text).length).toBeLessThanOrEqual(tight.gzippedBytes);
    // The schema has just said so.
    const { results, invocations } = (JSON.parse(text) as Log).runs[0];
    expect(results.length).toBeGreaterThan(0);
    const [, left] = /^([\d,]+) more results/.exec(invocations[0].toolExecutionNotifications.at(-1)?.message.text ?? '') ?? [];
    expect(results.length + Number(left?.replaceAll(',', ''))).toBe(2_000);
  });

  test('30,000 are 25,000 and a word on 5,000', () => {
    const log = logOf(generatedReport({ ...SHAPE, violations: 30_000, packages: 3 }));
    expect(log.runs[0].results).toHaveLength(25_000);
    expect(log.runs[0].invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual([
      expect.stringMatching(/^5,000 more results \([\d,]+ notes\) had no room here/),
    ]);
  });
});

// ---------------------------------------------------------------------------------------------- generated and hostile reports

const SHAPE = { seed: 1, packages: 1, violations: 10, errors: 0, waivers: 0, names: 'ordinary', places: 3 } as const;

describe('is valid and whole', () => {
  test('with every variant of every part', () => {
    const full = fullReport();
    const counts = full.packages.map(({ violations, waivers }) => violations.length + waivers.length);
    expect(runOf(full).results).toHaveLength(counts.reduce((sum, number) => sum + number, 0) + full.violations.length);
  });

  test('with a violation of every rule at every level', () => {
    const all = rules.flatMap(({ meta }) =>
      (['error', 'warning', 'note'] as const).map((severity) => violation({ rule: meta.id, severity })),
    );
    expect(consistent(logOf(of(...all)))).toEqual([]);
  });

  test('with a rule that nobody has described', () => {
    expect(consistent(logOf(of(violation({ rule: 'new-here' })), { rules: [] }))).toEqual([]);
  });

  test.each(hostileNames.map((name) => [JSON.stringify(name), name] as const))('with the name %s everywhere', (_shown, name) => {
    const log = logOf(
      report({
        errors: [reportedError({ subject: name, message: name, help: name, package: name, location: frame({ file: name, label: name }) })],
        packages: [
          packageReport({
            name,
            version: name,
            root: name,
            violations: [
              violation({
                path: name,
                message: name,
                help: name,
                docs: name,
                location: frame({ file: name, text: name, label: name }),
                decidedBy: frame({ file: name, text: name, label: name, column: 1, length: 99 }),
                data: { [name]: name, excerpt: name, offset: 1 },
                fix: fix({ file: name, edit: name, removes: [name] }),
              }),
            ],
            waivers: [waiver({ path: name, exception: { reason: name, owner: name, expires: name } })],
          }),
        ],
      }),
    );
    expect(consistent(log)).toEqual([]);
    const [result] = log.runs[0].results;
    const uri = result?.locations[0]?.physicalLocation?.artifactLocation.uri ?? '';
    expect(decodeURIComponent(uri.replace(/^file:\/\//, ''))).toBe(name.replace(/\p{Cs}/gu, '\u{fffd}'));
    const resolved = new URL(uri, 'https://git.example.com/a/b/');
    expect([resolved.host, resolved.search, resolved.hash, resolved.username]).toEqual([
      uri.startsWith('file:') ? '' : 'git.example.com',
      '',
      '',
      '',
    ]);
  });

  test.each(Array.from({ length: 10 }, (_, seed) => seed))('as generated from seed %i', (seed) => {
    const shape = {
      seed,
      packages: 1 + (seed % 5),
      violations: seed * 12,
      errors: seed % 3,
      waivers: seed * 2,
      names: 'hostile',
      places: 4,
    } as const;
    const log = logOf(generatedReport(shape));
    expect(consistent(log)).toEqual([]);
    expect(log.runs[0].results).toHaveLength(shape.violations + shape.waivers);
    expect(log.runs[0].invocations[0].toolExecutionNotifications).toHaveLength(shape.errors);
  });
});

test('is one line that neither a terminal nor a log obeys', () => {
  const text = renderSarif(of(violation({ path: '##[error]\u009B31m\u2028', message: '##[error]\u009B31m\u2028' })), sarifOptions);
  expect(text).toMatch(/^[^\n]+\n$/);
  expect(text).not.toMatch(/##\[|[\u007F-\u009F\u2028]/);
});

test('the checks see what they are there to see', () => {
  expect(sarifProblems('{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"a","made":"up"}}}]}')).not.toEqual([]);
  const log = logOf(of(violation(), violation({ path: 'b' })));
  const [run] = log.runs;
  const broken = run.results.map((result) => ({
    ...result,
    ruleIndex: 3,
    partialFingerprints: { 'packgate/v1': 'same', primaryLocationLineHash: 'same' },
    message: { text: '[a](7) {0}', markdown: '<b>x</b> ![a](b)' },
  }));
  expect(consistent({ runs: [{ ...run, results: broken }] })).toEqual([
    'a fingerprint stands twice',
    'env-file has the index of another rule',
    'a link to 7, which is nowhere',
    'a placeholder',
    'html',
    'html',
    'image',
    'env-file has the index of another rule',
    'a link to 7, which is nowhere',
    'a placeholder',
    'html',
    'html',
    'image',
  ]);
});

/** What the schema cannot say of a log. */
function consistent({ runs: [run] }: Log): readonly string[] {
  const prints = run.results.map(({ partialFingerprints }) => partialFingerprints['primaryLocationLineHash']);
  const messages = run.invocations[0].toolExecutionNotifications.map(({ message }) => message);
  return [
    ...(new Set(prints).size === prints.length ? [] : ['a fingerprint stands twice']),
    ...run.results.flatMap((result) => [
      ...(result.ruleIndex === undefined || run.tool.driver.rules[result.ruleIndex]?.id === result.ruleId
        ? []
        : [`${result.ruleId} has the index of another rule`]),
      ...inMessage(result.message, new Set((result.relatedLocations ?? []).map(({ id }) => id))),
    ]),
    ...messages.flatMap((one) => inMessage(one, new Set())),
  ];
}

/** Embedded links lead to related locations, and nothing else is one; no placeholders; no HTML (SARIF 2.1.0, 3.11). */
function inMessage({ text, markdown = '' }: { text: string; markdown?: string }, ids: ReadonlySet<number>): readonly string[] {
  const links = [...text.matchAll(/\[(?:[^\\[\]]|\\[\\[\]])*\]\((.*?)\)/g)].map(([, target]) => target ?? '');
  return [
    ...links.filter((target) => !ids.has(Number(target))).map((target) => `a link to ${target}, which is nowhere`),
    ...(/(?<!\{)\{\d+\}/.test(text + markdown) ? ['a placeholder'] : []),
    ...nodesOf(markdown)
      .filter(({ type, url }) => OBEYED.has(type) && !(type === 'link' && ids.has(Number(url))))
      .map(({ type }) => type),
  ];
}

const OBEYED: ReadonlySet<string> = new Set([
  'html',
  'image',
  'imageReference',
  'link',
  'linkReference',
  'definition',
  'footnoteReference',
  'heading',
  'list',
  'code',
  'table',
  'blockquote',
  'thematicBreak',
  'emphasis',
  'strong',
  'delete',
]);

interface MarkdownNode {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly MarkdownNode[];
}

function nodesOf(markdown: string): readonly MarkdownNode[] {
  const within = (node: MarkdownNode): readonly MarkdownNode[] => [node, ...(node.children ?? []).flatMap(within)];
  return within(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
}

const htmlIn = (markdown: string): readonly MarkdownNode[] => nodesOf(markdown).filter(({ type }) => type === 'html');
