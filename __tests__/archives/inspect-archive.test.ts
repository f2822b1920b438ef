import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { inspectPackage } from '../../src/inspect/inspect.ts';
import type { DenyEntry, PolicyScope } from '../../src/model.ts';
import { agentDirectory } from '../../src/rules/agent-directory.ts';
import { archiveContent } from '../../src/rules/archive-content.ts';
import { databaseFile } from '../../src/rules/database-file.ts';
import { denied } from '../../src/rules/denied.ts';
import { disguisedDatabase } from '../../src/rules/disguised-database.ts';
import { emptyPackage } from '../../src/rules/empty-package.ts';
import { entryPointMissing } from '../../src/rules/entry-point-missing.ts';
import { envFile } from '../../src/rules/env-file.ts';
import { missingRequired } from '../../src/rules/missing-required.ts';
import { nestedArchive } from '../../src/rules/nested-archive.ts';
import { notAllowed } from '../../src/rules/not-allowed.ts';
import { overBudget } from '../../src/rules/over-budget.ts';
import { pathParts } from '../../src/rules/path-parts.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { emptyPolicy, frame, levelOf, located, patterns, ruleInput } from '../rules/rule-input.ts';
import { tarBytes } from './tar-bytes.ts';
import { zipBytes } from './zip-bytes.ts';

const RULES: readonly Rule[] = [
  agentDirectory,
  archiveContent,
  denied,
  disguisedDatabase,
  emptyPackage,
  entryPointMissing,
  envFile,
  missingRequired,
  notAllowed,
  overBudget,
];
const SQLITE = `SQLite format 3\0${'\0'.repeat(84)}`;

/** `level[rule]: message` of an archive in a package and of its members, which come first. */
async function told(path: string, bytes: Buffer, policy: Partial<PolicyScope> = {}): Promise<readonly string[]> {
  const { pack, policy: scope } = ruleInput({ files: { [path]: bytes.length }, manifest: { main: 'missing.js' }, policy });
  const findings = await inspectPackage({ pack, policy: scope, rules: RULES, read: () => bytes, pathParts });
  return findings.map((finding) => {
    const rule = RULES.find(({ meta }) => meta.id === finding.rule);
    return `${rule === undefined ? '?' : levelOf(rule, finding)}[${finding.rule}]: ${finding.message}`;
  });
}

const deny = (...paths: readonly string[]): readonly DenyEntry[] => [
  { paths: patterns(...paths), syntax: 'glob', reason: 'it stays in', severity: null, frame },
];

describe('members are judged like packed files, by the path under which they are shown', () => {
  test.each<[string, string, Buffer, readonly string[]]>([
    ['nothing to tell', 'vendor/tool.tgz', gzipSync(tarBytes('package/index.js', 'package/package.json')), []],
    [
      'by their paths',
      'vendor/tool.tgz',
      gzipSync(tarBytes('package/.env', 'package/.claude/settings.local.json')),
      [
        "error[agent-directory]: vendor/tool.tgz!/package/.claude/settings.local.json would be published: .claude/ holds a coding agent's settings and history",
        expect.stringContaining('error[env-file]: vendor/tool.tgz!/package/.env would be published') as unknown as string,
      ],
    ],
    [
      'by what is in them',
      'assets.zip',
      zipBytes({ path: 'state.bin', content: SQLITE }),
      ['error[disguised-database]: assets.zip!/state.bin would be published: it is an SQLite database'],
    ],
    [
      'an archive among fixtures makes them fixtures',
      'test/fixtures/a.zip',
      zipBytes({ path: 'state.bin', content: SQLITE }),
      ['note[disguised-database]: test/fixtures/a.zip!/state.bin would be published: it is an SQLite database'],
    ],
    [
      'one level deep: an archive within an archive is told',
      'a.tar',
      tarBytes({ path: 'b.zip', content: zipBytes('.env') }),
      ['warning[archive-content]: a.tar!/b.zip stands in another archive, and nothing inside it was read'],
    ],
    [
      'what cannot be read is told, with what could be',
      'a.zip',
      zipBytes({ path: 'state.bin', content: SQLITE }, { path: 'x', content: '1', encrypted: true }),
      [
        'error[disguised-database]: a.zip!/state.bin would be published: it is an SQLite database',
        'error[archive-content]: a.zip cannot be read completely: the member "x" is encrypted',
      ],
    ],
  ])('%s', async (_, path, bytes, expected) => {
    expect(await told(path, bytes)).toEqual(expected);
  });
});

describe('what the policy denies', () => {
  const TGZ = gzipSync(tarBytes('package/internal/plan.md', 'package/index.js'));

  test.each([
    ['from the root of the archived package', 'internal/**'],
    ['at any depth', '*.md'],
    ['a name', 'internal'],
  ])('%s', async (_, pattern) => {
    expect(await told('old.tgz', TGZ, { deny: deny(pattern) })).toEqual([
      'error[denied]: old.tgz!/package/internal/plan.md would be published: it stays in',
    ]);
  });

  test('nothing else', async () => {
    expect(await told('old.tgz', TGZ, { deny: deny('other/**') })).toEqual([]);
  });
});

test('rules on the package as a whole are not asked: entry points, budgets, the allow list, what has to ship', async () => {
  const policy = {
    allow: [patterns('nothing')],
    require: patterns('dist/index.js'),
    budget: { ...emptyPolicy.budget, files: located(1), file: located(1), unpacked: located(1) },
  };
  expect(await told('a.zip', zipBytes('a.js', 'b.js'), policy)).toEqual([]);
});

describe('one compressed file', () => {
  const GZIP = gzipSync('x'.repeat(600));
  /** With the name that the file had before. */
  const NAMED = Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3]), Buffer.from('.env\0'), GZIP.subarray(10)]);
  test.each<[string, Buffer, readonly string[]]>([
    ['fmt-1.2.3.tgz', GZIP, ['error[nested-archive]: fmt-1.2.3.tgz']],
    ['dump.sql.gz', GZIP, ['error[database-file]: dump.sql.gz']],
    ['backup/settings.gz', NAMED, ['error[env-file]: backup/settings.gz!/.env']],
  ])('what its own name says is not said again of what is in it: %s', async (path, bytes, expected) => {
    const { pack, policy } = ruleInput({ files: { [path]: bytes.length } });
    const rules: readonly Rule[] = [nestedArchive, databaseFile, envFile];
    const byPath = rules.flatMap((rule) => (rule.scope === 'package' ? rule.check({ pack, policy, paths: [pathParts(path)] }) : []));
    const inside = await inspectPackage({ pack, policy, rules, read: () => bytes, pathParts });
    expect([...byPath, ...inside].map((finding) => `error[${finding.rule}]: ${finding.path}`)).toEqual(expected);
  });
});

test('of thousands of findings of one kind 200 are told, and all are counted', async () => {
  const members = Array.from({ length: 1200 }, (_, index) => `package/${index}/.env`);
  const found = await told('old.tgz', gzipSync(tarBytes(...members, 'package/.claude/settings.local.json')));
  expect(found).toHaveLength(202);
  expect(found.at(-1)).toBe('error[env-file]: old.tgz!/… has 1,000 more findings of this kind in its members');
});
