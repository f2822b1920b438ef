import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isGateError } from '../../src/errors.ts';
import { judge } from '../../src/judge.ts';
import type { Finding, Policy, PreviousRelease, Severity, Violation } from '../../src/model.ts';
import { followExtends, type Sources } from '../../src/policy/extends.ts';
import { originName } from '../../src/policy/origin.ts';
import { resolvePolicy, scopeFor } from '../../src/policy/resolve.ts';
import { rules } from '../../src/rules/index.ts';
import { ruleMetas } from '../../src/run-report.ts';
import { frame, ruleInput } from '../rules/rule-input.ts';

/**
 * Whatever an extender writes: it is refused, or what the locked policy finds by itself is still found, at that level or a stricter one. Policies are
 * written as JSON, which is YAML; the verdicts are those of the real rules and the real judge.
 */

const TODAY = '2026-11-21';
const PACKAGES = ['@acme/cli', '@acme/core', 'left-pad'] as const;
const FILES = {
  'dist/index.js': 900_000,
  'dist/index.js.map': 400,
  'src/a.ts': 100,
  '.env': 10,
  'internal/Notes.md': 60,
  'yarn.lock': 5,
  'package.json': 9,
};

// ---------------------------------------------------------------------------------------------- policies

const RULES = [
  'env-file',
  'denied',
  'not-allowed',
  'over-budget',
  'grown',
  'not-public',
  'missing-required',
  'lock-file',
  'source-map-content',
  'agent-directory',
];

const pattern = fc.constantFrom('dist/**', '*.map', '**', '/package.json', 'internal', '.env', 'src/**', '*.js', 'INTERNAL/**');
const taking = fc.constantFrom('!*.map', '!internal/**', '!**', '!.env');
const patternList = fc
  .tuple(fc.array(pattern, { minLength: 1, maxLength: 3 }), fc.array(taking, { maxLength: 2 }))
  .map(([a, b]) => [...a, ...b]);
const name = fc.constantFrom('@acme/*', '@acme/cli', 'left-pad', '*', '{left-pad,@acme/core}', '@acme/{cli,core}');
const level = fc.constantFrom('error', 'warning', 'note', 'off');

const setting = (canLock: boolean) =>
  canLock ? fc.oneof(level, fc.record({ level, locked: fc.boolean() }), fc.record({ severity: level, locked: fc.boolean() })) : level;

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const optional = (fields: Fields) => fc.record(fields, { requiredKeys: [] });

const scope = (canLock: boolean) => ({
  allow: patternList,
  deny: fc.array(fc.oneof(pattern, fc.record({ paths: patternList, severity: fc.constantFrom('error', 'warning', 'note') })), {
    minLength: 1,
    maxLength: 2,
  }),
  require: fc.array(pattern, { minLength: 1, maxLength: 2 }),
  rules: fc.dictionary(fc.constantFrom(...RULES), setting(canLock), { minKeys: 1, maxKeys: 2 }),
  budget: optional({
    files: fc.integer({ min: 1, max: 9 }),
    unpacked: fc.constantFrom('1 kB', '1 MB', '2 MB'),
    file: fc.constantFrom('50 B', '500 B', '1 MB'),
    growth: fc.constantFrom('0%', '20%', '50%', '60%', '900%'),
  }),
  exceptions: fc.array(
    fc.record(
      {
        rule: fc.constantFrom(...RULES),
        paths: fc.array(pattern, { minLength: 1, maxLength: 1 }),
        reason: fc.constant('x'),
        expires: fc.constantFrom('2020-01-01', '2030-01-01'),
      },
      { requiredKeys: ['rule', 'reason', 'expires'] },
    ),
    { minLength: 1, maxLength: 1 },
  ),
});

/** Some of the fields: an extender of many words is nearly always refused, and shows nothing. */
const someOf = (fields: Fields, most: number) =>
  fc
    .subarray(Object.keys(fields), { maxLength: most })
    .chain((keys) => fc.record(Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)))));

const policy = (canLock: boolean, most: number) =>
  someOf(
    {
      ...scope(canLock),
      'public-packages': fc.array(name, { minLength: 1, maxLength: 2 }),
      packages: fc.dictionary(name, someOf(scope(false), most), { minKeys: 1, maxKeys: 2 }),
    },
    most,
  );

const preset = fc.constantFrom([], ['packgate:strict'], ['packgate:recommended']);
/** How the files of an extender are arranged around the locked policy. */
const arrangement = fc.constantFrom(
  (own: readonly string[]) => ({ main: ['./org.yml', ...own], team: [] }),
  (own: readonly string[]) => ({ main: [...own, './org.yml'], team: [] }),
  (own: readonly string[]) => ({ main: ['./team.yml', ...own], team: ['./org.yml'] }),
  (own: readonly string[]) => ({ main: ['./team.yml', './org.yml'], team: own }),
  (own: readonly string[]) => ({ main: ['./org.yml', './team.yml'], team: own }),
  (own: readonly string[]) => ({ main: ['./base.yml', './org.yml'], team: own }),
);

const written = fc.record({
  base: policy(false, 3),
  org: policy(true, 4),
  isLocked: fc.boolean(),
  orgPreset: preset,
  team: policy(true, 1),
  main: policy(true, 2),
  own: preset,
  arrange: arrangement,
});

type Written = typeof written extends fc.Arbitrary<infer T> ? T : never;

function filesOf({ base, org, isLocked, orgPreset, team, main, own, arrange }: Written): Readonly<Record<string, string>> {
  const named = arrange(own);
  const withExtends = (names: readonly string[], text: object) => JSON.stringify(names.length === 0 ? text : { extends: names, ...text });
  return {
    'base.yml': JSON.stringify(base),
    'org.yml': withExtends(['./base.yml', ...orgPreset], isLocked ? { locked: true, ...org } : org),
    'team.yml': withExtends(named.team, team),
    'main.yml': withExtends(named.main, main),
  };
}

// ---------------------------------------------------------------------------------------------- verdicts

async function resolved(files: Readonly<Record<string, string>>, file: string): Promise<Policy | null> {
  const sources: Sources = {
    read: (origin) => files[originName(origin)] ?? '{}',
    findPackage: () => {
      throw new Error('no package is extended here');
    },
    findCommit: () => Promise.reject(new Error('no repository is extended here')),
  };
  try {
    return resolvePolicy(await followExtends(file, sources, METAS), 'digest', METAS);
  } catch (error) {
    if (isGateError(error)) return null;
    throw error;
  }
}

const METAS = [...ruleMetas.values()];

/** Half of the package's size, file by file. */
const PREVIOUS: PreviousRelease = {
  label: 'prev/',
  version: '1.2.2',
  source: 'directory',
  manifest: { name: 'x', version: '1.2.2' },
  files: Object.entries(FILES).map(([path, size]) => ({ path, size: Math.ceil(size / 1.55), mode: 0o644, content: 'other' })),
  textures: new Map(),
};

/** What is found inside of files, in each case that the rules tell apart. */
const INSIDE: readonly Finding[] = ['source-map-content', 'agent-directory'].flatMap((rule) =>
  [undefined, ...Object.keys(ruleMetas.get(rule)?.variants ?? {})].map((variant) => ({
    rule,
    path: 'dist/index.js.map',
    message: `${rule} ${variant ?? ''}`,
    ...(variant !== undefined && { variant }),
    data: {},
  })),
);

function violationsOf(policyInForce: Policy, packageName: string): readonly Violation[] {
  const inForce = scopeFor(policyInForce, packageName);
  const input = ruleInput({ files: FILES, manifest: { name: packageName }, policy: inForce });
  const pack = { ...input.pack, previous: PREVIOUS };
  const listed = rules.flatMap((rule) => (rule.scope === 'package' ? rule.check({ ...input, pack }) : []));
  const findings = [...listed, ...INSIDE].map((finding) => ({ ...finding, anchor: { kind: 'policy' as const, frame } }));
  return judge({ findings, pack, policy: inForce, preset: policyInForce.preset, rules: ruleMetas, failOn: 'error', today: TODAY }).verdict
    .violations;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** Ranks of the violations by rule and path, the most severe first. */
function ranks(violations: readonly Violation[]): ReadonlyMap<string, readonly number[]> {
  const byPlace = new Map<string, number[]>();
  for (const { rule, path, severity } of violations)
    byPlace.set(`${rule} ${path}`, [...(byPlace.get(`${rule} ${path}`) ?? []), RANK[severity]]);
  return new Map([...byPlace].map(([place, all]) => [place, all.toSorted((a, b) => b - a)]));
}

function milder(locked: readonly Violation[], extended: readonly Violation[]): readonly string[] {
  const after = ranks(extended);
  return [...ranks(locked)].flatMap(([place, levels]) => {
    const now = after.get(place) ?? [];
    return levels.every((rank, index) => (now[index] ?? 0) >= rank) ? [] : [`${place}: ${levels.join()} became ${now.join()}`];
  });
}

/** The rules that the locked policy binds. */
function lockedRules(files: Readonly<Record<string, string>>): (rule: string) => boolean {
  const org = JSON.parse(files['org.yml'] ?? '{}') as { locked?: boolean; rules?: Record<string, string | { locked?: boolean }> };
  if (org.locked === true) return () => true;
  const named = Object.entries(org.rules ?? {}).flatMap(([rule, one]) => (typeof one === 'object' && one.locked === true ? [rule] : []));
  return (rule) => named.includes(rule);
}

describe('whatever extends a locked policy', () => {
  test('is refused, or makes no verdict milder', async () => {
    const seen = { accepted: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(written, async (generated) => {
        const files = filesOf(generated);
        const locked = await resolved(files, 'org.yml');
        if (locked === null) return;
        const extended = await resolved(files, 'main.yml');
        seen[extended === null ? 'refused' : 'accepted'] += 1;
        if (extended === null) return;
        const isBound = lockedRules(files);
        for (const one of PACKAGES) {
          const of = (policyInForce: Policy) => violationsOf(policyInForce, one).filter(({ rule }) => isBound(rule));
          expect({ files, package: one, milder: milder(of(locked), of(extended)) }).toEqual({ files, package: one, milder: [] });
        }
      }),
      { numRuns: Number(process.env['LOCK_RUNS'] ?? 600), seed: 20_261_121 },
    );
    // Neither side may be so rare that nothing is tested.
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(80);
  }, 120_000);
});
