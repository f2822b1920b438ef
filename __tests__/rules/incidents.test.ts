import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { JsonObject, RuleLevel } from '../../src/model.ts';
import { rules } from '../../src/rules/index.ts';
import { frame, levelOf, patterns, ruleInput } from './rule-input.ts';

/**
 * Packages after documented incidents, made at test time so that no secret stands in the repository, and look-alikes that are fine.
 * What the rules of this issue cannot see, since it takes a look into files or at the release before, is listed as such.
 */
const CAUGHT: Readonly<Record<string, readonly (readonly [rule: string, level: RuleLevel, path: string])[]>> = {
  'auth-db': [['database-file', 'error', 'server/database/auth.db']],
  // Its map stands inside of cli.mjs; what is seen is that the made-up package names a bin that it does not have.
  'claude-code-2025-inline-map': [['entry-point-missing', 'error', 'cli.js']],
  'claude-code-2026-map': [],
  'claude-md-nested': [
    ['agent-instructions', 'warning', 'CLAUDE.md'],
    ['agent-instructions', 'warning', 'plugin/CLAUDE.md'],
    ['agent-instructions', 'warning', 'plugin/hooks/CLAUDE.md'],
    ['agent-instructions', 'warning', 'plugin/ui/CLAUDE.md'],
  ],
  'claude-settings-token': [['agent-directory', 'error', '.claude/settings.local.json']],
  'eslint-scope-2018': [],
  'event-stream-dep': [],
  'internal-sources': [['denied', 'error', 'src/internal/billing.ts']],
  'lazystream-secret': [['credential-file', 'error', 'secret']],
  'nested-tgz': [['nested-archive', 'error', 'fmt-1.11.1.tgz']],
  'npm-nyc-output': Array.from({ length: 20 }, (_, index) => ['coverage-output', 'error', `.nyc_output/${index}.json`] as const),
  'npmrc-bundled': [
    ['credential-file', 'error', 'ci/.npmrc.bak'],
    ['credential-file', 'error', 'docker/npmrc'],
  ],
  'shai-hulud-2': [],
  'sinopia-env': [['env-file', 'error', '.env']],
};

const GOOD = [
  'ca-bundle',
  'env-examples',
  'first-release',
  'hashed-chunks',
  'internal-names',
  'oss-maps-sourcescontent',
  'pem-marker-only',
  'placeholder-tokens',
];

/** What npm never packs. */
const DROPPED_BY_NPM = /(?:^|\/)(?:\.npmrc|\.npmignore|\.gitignore|\..*\.swp)$/;

const directory = mkdtempSync(join(tmpdir(), 'packgate-incidents-'));

interface Incident {
  readonly id: string;
  readonly side: 'bad' | 'good';
  readonly mustFlag?: readonly string[];
  readonly mustNotFlag?: readonly string[];
  readonly needsPolicy?: { readonly deny: readonly string[] };
}
let incidents: readonly Incident[] = [];

beforeAll(() => {
  const made = spawnSync(process.execPath, [join(import.meta.dirname, '../fixtures/incidents/make.mjs'), directory], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(made.stderr);
  // Written by the generator a moment ago; a field that is missing fails the tests below.
  incidents = JSON.parse(readFileSync(join(directory, 'incidents/index.json'), 'utf8')) as readonly Incident[];
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

const incidentOf = (id: string): Incident => {
  const incident = incidents.find((one) => one.id === id);
  if (incident === undefined) throw new Error(`no incident ${id}`);
  return incident;
};

/** What the rules say at warning or above, as `[rule, level, path]`, sorted. */
function said({ id, side, needsPolicy }: Incident): readonly (readonly [string, RuleLevel, string | null])[] {
  const root = join(directory, 'incidents', side, id, 'pkg');
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const files = paths.filter((path) => !DROPPED_BY_NPM.test(path)).toSorted();
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as JsonObject;
  const deny =
    needsPolicy === undefined || frame === undefined
      ? []
      : [{ paths: patterns(...needsPolicy.deny), syntax: 'glob' as const, reason: null, severity: null, frame }];
  const input = ruleInput({ files, manifest, policy: { deny } });
  return rules
    .flatMap((rule) =>
      rule.scope === 'package' ? rule.check(input).map((finding) => [finding.rule, levelOf(rule, finding), finding.path] as const) : [],
    )
    .filter(([, level]) => level === 'error' || level === 'warning');
}

test('every incident and every look-alike has its say here', () => {
  const ids = (side: Incident['side']): readonly string[] =>
    incidents
      .filter((one) => one.side === side)
      .map(({ id }) => id)
      .toSorted();
  expect(ids('bad')).toEqual(Object.keys(CAUGHT));
  expect(ids('good')).toEqual(GOOD);
});

describe('incidents', () => {
  test.each(Object.entries(CAUGHT))('%s', (id, expected) => {
    const lines = (findings: readonly (readonly [string, RuleLevel, string | null])[]): readonly string[] =>
      findings.map(([rule, level, path]) => `${level}[${rule}] ${path}`).toSorted();
    expect(lines(said(incidentOf(id)))).toEqual(lines(expected));
  });

  test.each(Object.entries(CAUGHT).filter(([id, expected]) => expected.length > 0 && id !== 'claude-code-2025-inline-map'))(
    '%s: the file that leaked is among them',
    (id) => {
      const paths = said(incidentOf(id)).map(([, , path]) => path);
      expect(paths).toEqual(expect.arrayContaining([...(incidentOf(id).mustFlag ?? [])]));
    },
  );
});

test.each(GOOD)('look-alike %s: nothing above a note', (id) => {
  expect(said(incidentOf(id))).toEqual([]);
});
