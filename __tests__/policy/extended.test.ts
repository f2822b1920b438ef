import { describe, expect, test } from '@jest/globals';
import type { Extended } from '../../src/policy/extended.ts';
import { parsePolicy } from '../../src/policy/parse.ts';
import { RULES } from './rule-metas.ts';
import { shown } from './shown.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const policy = (value: string): string => `extends: ${JSON.stringify(value)}\n`;

describe('what extends names', () => {
  test.each<[string, object]>([
    ['packgate:strict', { kind: 'preset', preset: 'strict' }],
    ['./base.yml', { kind: 'file', path: './base.yml' }],
    ['../org/base.yaml', { kind: 'file', path: '../org/base.yaml' }],
    ['@acme/packgate-policy', { kind: 'package', name: '@acme/packgate-policy', path: null }],
    ['packgate-policy-acme', { kind: 'package', name: 'packgate-policy-acme', path: null }],
    ['@acme/packgate-policy/policies/strict.yml', { kind: 'package', name: '@acme/packgate-policy', path: 'policies/strict.yml' }],
    ['packgate-policy-acme/strict.yml', { kind: 'package', name: 'packgate-policy-acme', path: 'strict.yml' }],
    [
      `acme/policies/npm/packgate.yml@${COMMIT}`,
      { kind: 'github', owner: 'acme', repo: 'policies', path: 'npm/packgate.yml', ref: COMMIT, isPinned: true },
    ],
    [`Acme/.github/packgate.yml@${COMMIT.toUpperCase()}`, { kind: 'github', owner: 'Acme', repo: '.github', ref: COMMIT, isPinned: true }],
    ['acme/policies/packgate.yml@main', { kind: 'github', ref: 'main', isPinned: false }],
    ['acme/policies/packgate.yml@release/v1.2', { kind: 'github', ref: 'release/v1.2', isPinned: false }],
    ['acme/policies/packgate.yml@0123456', { kind: 'github', ref: '0123456', isPinned: false }],
  ])('%s', (value, expected) => {
    const [entry] = parsePolicy(policy(value), 'packgate.yml', RULES).extends as readonly [Extended];
    expect(entry).toMatchObject(expected);
  });
});

describe('what it cannot name, and what was probably meant', () => {
  test.each([
    ['packgate', 'unknown preset "packgate"', 'expected packgate:recommended or packgate:strict'],
    ['packgate:strcit', 'unknown preset "packgate:strcit"', 'did you mean packgate:strict?'],
    ['base.yml', 'expected a path that begins with ./, found "base.yml"', 'did you mean ./base.yml?'],
    ['/base.yml', 'expected a path that begins with ./, found "/base.yml"', 'did you mean ./base.yml?'],
    ['./base.json', 'expected a file that ends in .yml or .yaml, found "./base.json"', 'here'],
    [
      '@acme/policy@1.2.3',
      'expected a package without its version, found "@acme/policy@1.2.3"',
      'the installed one counts: did you mean @acme/policy?',
    ],
    [
      'https://example.com/policy.yml',
      'expected no URL, found "https://example.com/policy.yml"',
      'a policy of a repository is OWNER/REPO/path.yml@COMMIT',
    ],
    [
      'acme/policies@main',
      'expected OWNER/REPO/path.yml@COMMIT, found "acme/policies@main"',
      'name the file: acme/policies/packgate.yml@COMMIT',
    ],
    ['acme@main', 'expected OWNER/REPO/path.yml@COMMIT, found "acme@main"', 'name the file: OWNER/REPO/packgate.yml@COMMIT'],
    [
      'acme/policies/README.md@main',
      'expected OWNER/REPO/path.yml@COMMIT, found "acme/policies/README.md@main"',
      'the file has to end in .yml or .yaml',
    ],
    [
      'acme/policies/p.yml@',
      'expected OWNER/REPO/path.yml@COMMIT, found "acme/policies/p.yml@"',
      'a commit of 40 hex digits is missing after the @',
    ],
    [
      'acme/policies/../p.yml@main',
      'expected OWNER/REPO/path.yml@COMMIT, found "acme/policies/../p.yml@main"',
      'this is not how GitHub names repositories, paths and commits',
    ],
    [
      '@acme/policy/strict',
      'expected packgate:recommended, packgate:strict, ./file.yml, an npm package or OWNER/REPO/path.yml@COMMIT, found "@acme/policy/strict"',
      'this is none of them',
    ],
  ])('%s', (value, message, label) => {
    const [said, place, , mark] = shown(() => parsePolicy(policy(value), 'packgate.yml', RULES)).split('\n');
    expect([said, place, mark?.replace(/^\| +\^+ /, '')]).toEqual([message, '--> packgate.yml:1:10', label]);
  });
});
