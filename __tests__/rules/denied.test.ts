import { expect, test } from '@jest/globals';
import type { DenyPaths } from '../../src/model.ts';
import { denied } from '../../src/rules/denied.ts';
import { frame, patterns, ruleInput, told } from './rule-input.ts';

const files = ['Internal/Billing.js', 'index.js', 'internal/index.js', 'lib/a.secret.json'];
const entry = (paths: readonly string[], more: Partial<DenyPaths> = {}): DenyPaths => ({
  paths: patterns(...paths),
  syntax: 'glob',
  reason: null,
  severity: null,
  frame,
  ...more,
});

test.each<[string, readonly DenyPaths[], readonly string[]]>([
  ['nothing without an entry', [], []],
  [
    'a name stands for a directory, in any capitals, and the pattern is told without a reason',
    [entry(['internal', '!internal/index.js'])],
    ['error: Internal/Billing.js would be published: the policy denies internal'],
  ],
  [
    'the reason',
    [entry(['*.secret.*'], { reason: 'internal code stays in' })],
    ['error: lib/a.secret.json would be published: internal code stays in'],
  ],
  [
    'the severity of the entry',
    [entry(['*.secret.*'], { severity: 'note' })],
    ['note: lib/a.secret.json would be published: the policy denies *.secret.*'],
  ],
  [
    'each entry that denies a file, since each has its own reason',
    [entry(['lib/**'], { reason: 'not built' }), entry(['*.json'], { reason: 'no data', severity: 'warning' })],
    ['error: lib/a.secret.json would be published: not built', 'warning: lib/a.secret.json would be published: no data'],
  ],
  [
    'lines of a list in the syntax of .gitignore',
    [entry(['/internal/', '!/internal/index.js', '# comment'], { syntax: 'gitignore' })],
    [
      'error: Internal/Billing.js would be published: the policy denies /internal/',
      'error: internal/index.js would be published: the policy denies /internal/',
    ],
  ],
])('%s', (_, deny, expected) => {
  expect(told(denied, { files, policy: { deny } })).toEqual(expected);
});

test('the finding points at the pattern that denies', () => {
  const deny = [entry(['internal'], { frame: { ...frame, line: 12, label: 'this entry denies it' } })];
  const [finding] = denied.check(ruleInput({ files, policy: { deny } }));
  expect(finding?.decidedBy).toEqual({ ...entry(['internal']).paths[0]?.frame, label: 'denied here' });
});
