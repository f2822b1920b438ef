import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { loopbackGitHub, remoteRepository } from '../github/policy-repositories.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { run } from './terminal.ts';

const schemaOf = (name: string): object =>
  JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '..', '..', 'docs', `${name}.schema.json`), 'utf8')) as object;
const validator = (name: string) => new Ajv({ strict: true, allErrors: true }).compile(closed(schemaOf(name)) as object);

/** Nothing may be printed that the schema does not know. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner ? { additionalProperties: false, ...inner } : inner;
}

const POLICY = `extends: ["@acme/policy", packgate:strict]
allow: ["dist/**", "!*.map"]
deny: ["*.secret.*", { text: "(?i)aurora", in: dist/**, reason: unannounced, severity: note }]
deny-from: .claudeignore
public-packages: "@acme/*"
rules: { ci-file: error }
budget: { files: 20 }
packages:
  "@acme/cli": { allow: cli/**, rules: { ci-file: off } }
exceptions:
  - { rule: ci-file, paths: [".github/x.yml"], reason: a template, owner: "@acme/tools", ticket: TOOLS-1, expires: 2026-12-01 }
`;
const SHARED = 'rules: { env-file: { level: error, locked: true } }\nbudget: { unpacked: 2 MB }\nrequire: dist/index.js\n';
const TREE: Tree = {
  'packgate.yml': POLICY,
  '.claudeignore': '# notes\nnotes/\n',
  'node_modules/@acme/policy/packgate.yml': SHARED,
};

/** The lines of a table without those of rules that the preset decides on. */
const rowsOf = (stdout: string): readonly string[] => stdout.split('\n').filter((line) => !/packgate:(?:strict|recommended)$/.test(line));

describe('packgate policy', () => {
  test('prints each value with the line that it comes from', async () => {
    const { code, stdout, stderr } = await run(writeTree(TREE), ['policy']);
    expect([code, stderr]).toEqual([0, '']);
    expect(rowsOf(stdout)).toEqual([
      'what holds for every package',
      expect.stringMatching(/^ {2}policy {11}packgate\.yml {40}sha256 [0-9a-f]{64}$/),
      '  preset           packgate:strict                                     packgate.yml:1:27',
      '  extends          node_modules/@acme/policy/packgate.yml',
      '  allow            dist/**                                             packgate.yml:2:9',
      '                   !*.map                                              packgate.yml:2:20',
      '  deny             *.secret.*                                          packgate.yml:3:8',
      '                   text "(?i)aurora" (note: unannounced)               packgate.yml:3:30',
      '  deny-from        notes/                                              .claudeignore:2:1',
      '  require          dist/index.js                                       node_modules/@acme/policy/packgate.yml:3:10',
      '  public-packages  @acme/*                                             packgate.yml:5:18',
      '  budget           files: 20                                           packgate.yml:7:18',
      '                   unpacked: 2 MB                                      node_modules/@acme/policy/packgate.yml:2:21',
      '  exceptions       ci-file on .github/x.yml: a template (@acme/tools, TOOLS-1, until 2026-12-01)  packgate.yml:11:7',
      '                   ci-file: error                                      packgate.yml:6:10',
      '                   env-file: error                                     node_modules/@acme/policy/packgate.yml:1:10, locked by node_modules/@acme/policy/packgate.yml',
      '',
      'packgate: the exception for ci-file on .github/x.yml ends in 10 days: a template (@acme/tools, TOOLS-1, until 2026-12-01), packgate.yml:11:7',
      '',
    ]);
  });

  test('what holds for one package, which need not be there', async () => {
    const { stdout } = await run(writeTree(TREE), ['policy', '--package', '@acme/cli']);
    const rows = rowsOf(stdout);
    expect(rows[0]).toBe('what holds for the package @acme/cli');
    expect(rows.filter((row) => /cli\/\*\*|ci-file: off/.test(row)).map((row) => row.trim().split(/ {2,}/))).toEqual([
      ['allow', 'cli/**', 'packgate.yml:9:25'],
      ['ci-file: off', 'packgate.yml:9:42'],
    ]);
  });

  test('every rule has a row, and a level of the preset says so', async () => {
    const { stdout } = await run(writeTree({}), ['policy']);
    expect(stdout).toContain('  policy  none\n  preset  packgate:recommended');
    expect(stdout).toMatch(/^ {10}lock-file: note +packgate:recommended$/m);
    expect(stdout).toMatch(/^ {10}editor-directory: error \(nested note\) +packgate:recommended$/m);
  });

  test.each([
    ['with all there is', TREE, ['--package', '@acme/cli', '--package', 'left-pad']],
    ['without a policy', {}, []],
  ])('--json is what its schema says: %s', async (_, tree, more) => {
    const { code, stdout } = await run(writeTree(tree), ['policy', '--json', ...more]);
    const validate = validator('effective-policy');
    expect([code, validate(JSON.parse(stdout)), validate.errors]).toEqual([0, true, null]);
  });

  test('a token in the policy is masked', async () => {
    const token = ['ghp', 'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'].join('_');
    const directory = writeTree({ 'packgate.yml': `deny: [{ text: "${token}" }]\n` });
    for (const argv of [['policy'], ['policy', '--json']]) {
      const { stdout } = await run(directory, argv);
      expect(stdout).not.toContain(token);
      expect(stdout).toContain('ghp_');
    }
  });

  test.each([
    ['a pattern for a package', ['policy', '--package', '@acme/*'], 'error[usage]: --package "@acme/*" is a pattern'],
    ['two directories', ['policy', 'a', 'b'], 'error[usage]: packgate policy takes one directory'],
    ['no directory', ['policy', 'gone'], 'error[usage]: "gone" is no directory'],
    ['a mistake', ['policy', '--policy', 'wrong.yml'], 'error[policy]: unknown key "alow"'],
    ['a branch', ['policy', '--policy', 'branch.yml'], 'error[policy]: "main" is a branch or a tag: tomorrow it can be another policy'],
  ])('%s is an error', async (_, argv, message) => {
    const directory = writeTree({ 'wrong.yml': 'alow: x\n', 'branch.yml': 'extends: acme/policies/packgate.yml@main\n' });
    const { code, stderr } = await run(directory, argv);
    expect([code, stderr.split('\n')[0]]).toEqual([2, message]);
  });
});

test('--allow-mutable takes a branch, and the table says what it is at', async () => {
  const shared = remoteRepository({ 'packgate.yml': 'deny: internal\n' });
  const github = await loopbackGitHub({ repositories: { 'acme/policies': shared }, refs: { main: shared.commit } });
  const directory = writeTree({ 'packgate.yml': 'extends: acme/policies/packgate.yml@main\n' });
  const { code, stdout } = await run(directory, ['policy', '--allow-mutable'], { env: { GITHUB_API_URL: github.url } });
  await github.close();
  expect(code).toBe(0);
  expect(stdout).toContain(`extends  acme/policies/packgate.yml@${shared.commit}  now at acme/policies/packgate.yml@main`);
});

describe('packgate policy --test', () => {
  const POLICY_WITH = (tests: string) => `allow: ["dist/**", "!*.map"]
deny: [internal]
deny-from: .claudeignore
rules: { log-file: warning }
exceptions: [{ rule: denied, paths: [dist/internal/known.js], reason: x }]
packages: { "@acme/cli": { allow: cli/** } }
tests:
${tests}`;
  const withTests = (tests: string) => writeTree({ 'packgate.yml': POLICY_WITH(tests), '.claudeignore': '/dist/notes/\n' });

  test('every example that holds', async () => {
    const directory = withTests(`  denied:
    - src/index.ts
    - dist/index.js.map
    - dist/.env
    - { path: dist/.env, rule: env-file }
    - dist/notes/a.txt
    - { path: dist/internal/a.js, rule: denied }
    - { path: dist/index.js, package: "@acme/cli" }
  allowed:
    - dist/index.js
    - dist/debug.log
    - { path: dist/index.js.map, rule: denied }
    - dist/internal/known.js
    - { path: cli/index.js, package: "@acme/cli" }
`);
    expect(await run(directory, ['policy', '--test'])).toEqual({ code: 0, stdout: 'packgate: 12 tests passed\n', stderr: '' });
  });

  test('those that do not hold, at their lines', async () => {
    const directory = withTests(
      '  denied: [dist/index.js, { path: dist/a.js, rule: denied }]\n  allowed: [{ path: internal/a.js, rule: denied, package: x }]\n',
    );
    const { code, stdout } = await run(directory, ['policy', '--test']);
    expect(code).toBe(1);
    expect(stdout.split('\n').filter((line) => /^error|-->|help:|^packgate/.test(line))).toEqual([
      'error[test]: dist/index.js is allowed, and has to be denied',
      ' --> packgate.yml:8:12',
      '  = help: deny it, leave it out of "allow", or correct the test',
      'error[test]: dist/a.js is allowed by denied, and has to be denied',
      ' --> packgate.yml:8:35',
      '  = help: deny it, leave it out of "allow", or correct the test',
      'error[test]: internal/a.js is denied in x, by packgate.yml:2:8, and has to be allowed',
      ' --> packgate.yml:9:21',
      '  = help: denied says: internal/a.js would be published: the policy denies',
      'packgate: 3 tests failed, 0 passed',
    ]);
  });

  test.each([
    ['that hold', '  denied: [src/a.ts]\n', 0],
    ['that do not', '  allowed: [src/a.ts]\n', 1],
  ])('--json is what its schema says, for tests %s', async (_, tests, expected) => {
    const { code, stdout } = await run(withTests(tests), ['policy', '--test', '--json']);
    const validate = validator('policy-test');
    expect([code, validate(JSON.parse(stdout)), validate.errors]).toEqual([expected, true, null]);
  });

  test.each([
    ['no tests', '  denied: []\n', 'there are no tests in packgate.yml'],
    [
      'a rule that looks into files',
      '  denied: [{ path: a, rule: private-key }]\n',
      'private-key does not judge by paths, and a test has nothing else',
    ],
    ['a pattern', '  denied: ["*.map"]\n', '"*.map" is no path of a file in a package'],
    ['a typo', '  deneid: [a]\n', 'unknown key "deneid" in "tests"'],
  ])('%s: nothing is tested', async (_, tests, message) => {
    const { code, stdout, stderr } = await run(withTests(tests), ['policy', '--test']);
    expect([code, stdout, stderr.split('\n')[0]]).toEqual([2, '', `error[policy]: ${message}`]);
  });
});
