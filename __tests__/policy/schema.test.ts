import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { parsePolicy } from '../../src/policy/parse.ts';
import { policySchema } from '../../src/policy/schema.ts';
import { RULES } from './rule-metas.ts';
import { shown } from './shown.ts';

const schema = policySchema(RULES);
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe('editors accept what the parser accepts', () => {
  test.each([
    '{}',
    'extends: packgate:strict',
    'extends: [packgate:recommended, ./a.yml, ../b.yaml]',
    'extends: "@acme/packgate-policy"',
    'extends: [acme-policy, "@acme/packgate-policy/strict.yml", acme-policy/policies/strict.yaml]',
    'extends: acme/policies/packgate.yml@0123456789abcdef0123456789abcdef01234567',
    'extends: [Acme/x.y_z/a/b.yml@main, acme/policies/packgate.yml@release/v1]',
    'allow: dist/**',
    'allow: [dist/**, "!*.map"]',
    'deny: internal',
    'deny: []',
    'deny: [internal, { paths: x }, { paths: [x, y], reason: z, severity: note }]',
    'deny: [{ text: "(?i)aurora|a b", in: dist/**, reason: z }, { text: x, in: [a, b], severity: note }]',
    'deny-from: .claudeignore',
    'deny-from: [.claudeignore, a/.cursorignore]',
    'require: [dist/index.js]',
    'public-packages: ["@acme/*"]',
    'rules: { env-file: off, private-key-file: { level: note }, denied: { severity: error } }',
    'rules: { env-file: { level: error, locked: true }, denied: { severity: note, locked: false } }',
    'budget: { files: 1, unpacked: 2 MB, file: 1000 }',
    'budget: { unpacked: 1.5 MiB, file: 500kb }',
    'budget: { growth: 25% }',
    'budget: { growth: 0.5 % }',
    'exceptions: []',
    'exceptions: [{ rule: env-file, reason: x, paths: a, owner: b, ticket: SEC-1, expires: 2027-06-30 }]',
    'packages: { "@acme/cli": { budget: { files: 2 }, allow: x } }',
    'locked: true',
    'tests: { denied: [src/a.ts, { path: .env, package: "@acme/cli", rule: env-file }], allowed: ["app/[id] x.js", ...a/b] }',
    'tests: {}',
  ])('%s', (text) => {
    expect(shown(() => parsePolicy(text, 'packgate.yml', RULES))).toBe('no error');
    expect({ valid: validate(load(text)), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });
});

describe('editors refuse what the parser refuses', () => {
  test.each([
    'alow: x',
    'extends: packgate:strcit',
    'extends: base.yml',
    'extends: ./.npmrc',
    'extends: []',
    'extends: packgate',
    'extends: /a.yml',
    'extends: "@acme/policy@1.2.3"',
    'extends: "@acme/policy/strict"',
    'extends: "@acme/policy/../a.yml"',
    'extends: acme-policy/a//b.yml',
    'extends: Acme',
    'extends: https://example.com/p.yml',
    'extends: acme/policies@main',
    'extends: acme/policies/p.yml@',
    'extends: acme/policies/../p.yml@main',
    'extends: acme/../p.yml@main',
    'extends: acme/policies/p.yml@a..b',
    'extends: acme/policies/p.yml@-x',
    'extends: acme/policies/README@main',
    'allow: []',
    'allow:',
    'allow: [1]',
    'allow: " "',
    'allow: { a: b }',
    'deny: { paths: x }',
    'deny: [{ reason: x }]',
    'deny: [{ paths: x, severity: off }]',
    'deny: [{ paths: x, text: y }]',
    'deny: [{ paths: x, in: y }]',
    'deny: [{ in: x }]',
    'deny: [{ text: x, paths: y, in: z }]',
    'deny: [{ text: "" }]',
    'deny: [{ text: x, in: [] }]',
    'deny: [{ text: [x] }]',
    'rules: { no-such-rule: error }',
    'rules: { env-file: warn }',
    'rules: { env-file: {} }',
    'rules: { env-file: { locked: true } }',
    'rules: { env-file: { level: error, locked: yes } }',
    'rules: { env-file: { level: off, severity: off } }',
    'rules: [env-file]',
    'budget: { files: 0 }',
    'budget: { files: 1.5 }',
    'budget: { files: "1" }',
    'budget: { file: 2 M }',
    'budget: { file: -2 MB }',
    'budget: { growth: 25 }',
    'budget: { growth: 25 percent }',
    'budget: { growth: -25% }',
    'exceptions: [{ rule: env-file }]',
    'exceptions: [{ rule: env-file, reason: x, ticket: 12 }]',
    'exceptions: [{ reason: x }]',
    'exceptions: [{ rule: no-such-rule, reason: x }]',
    'exceptions: [{ rule: env-file, reason: "" }]',
    'exceptions: [{ rule: env-file, reason: x, expires: 2026-02-30 }]',
    'exceptions: [{ rule: env-file, reason: x, expires: tomorrow }]',
    'packages: { x: { extends: ./y.yml } }',
    'locked: yes',
    'tests: [src/a.ts]',
    'tests: { deny: [src/a.ts] }',
    'tests: { denied: src/a.ts }',
    'tests: { denied: [src/*.ts] }',
    'tests: { denied: [/src/a.ts] }',
    'tests: { denied: [./src/a.ts] }',
    'tests: { denied: [src/] }',
    'tests: { denied: ["src\\a.ts"] }',
    'tests: { denied: [{ rule: env-file }] }',
    'tests: { denied: [{ path: x, rule: no-such-rule }] }',
    'tests: { denied: [{ path: x, package: "@acme/*" }] }',
  ])('%s', (text) => {
    expect(shown(() => parsePolicy(text, 'packgate.yml', RULES))).not.toBe('no error');
    expect(validate(load(text))).toBe(false);
  });
});

test('every key is described, with an example that the parser accepts', () => {
  const properties = Object.entries(schema['properties'] ?? {});
  expect(properties.map(([name]) => name)).toEqual([
    'extends',
    'allow',
    'deny',
    'require',
    'rules',
    'budget',
    'exceptions',
    'deny-from',
    'public-packages',
    'packages',
    'tests',
    'locked',
  ]);
  for (const [name, { description, examples }] of properties) {
    expect(description).toMatch(/^[A-Z].*\.$/);
    expect(shown(() => parsePolicy(JSON.stringify({ [name]: examples[0] }), 'packgate.yml', RULES))).toBe('no error');
  }
});

test('rules are completed with what they find', () => {
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    properties: { rules: { properties: { 'env-file': { description: 'finds env-file' } } } },
  });
});
