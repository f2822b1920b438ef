import { expect, test } from '@jest/globals';
import type { DenyPaths, JsonObject, PackList } from '../../src/model.ts';
import { denied } from '../../src/rules/denied.ts';
import { frame, patterns, ruleInput, told } from './rule-input.ts';

const files = ['Internal/Billing.js', 'index.js', 'internal/index.js', 'lib/a.secret.json'];
const TARBALL = { name: 'tarball', version: '', source: 'tarball' } as const;

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

/** Where the lines of a list at the root of the repository are looked for in `internal/a.js`. */
test.each<[string, Partial<PackList>, JsonObject, string, boolean]>([
  ['a directory', { root: 'packages/a' }, {}, '/packages/a/internal', true],
  ['a directory, not as if it were the root', { root: 'packages/a' }, {}, '/internal', false],
  [
    'a directory that bun packs',
    { root: 'packages/a', packer: { name: 'bun', version: '1.4.5', source: 'tarball' } },
    {},
    '/internal',
    false,
  ],
  ['a directory outside of the repository', { root: '../b' }, {}, '/internal', true],
  ['a tarball', { root: 'a-1.0.0.tgz', packer: TARBALL }, {}, '/internal', true],
  [
    'a tarball, where its package.json says',
    { root: 'a-1.0.0.tgz', packer: TARBALL },
    { repository: { directory: './packages/a/' } },
    '/packages/a/internal',
    true,
  ],
  ['a version on a registry', { root: 'a@1.0.0', packer: { name: 'registry', version: '', source: 'registry' } }, {}, '/internal', true],
  ['a package.json that points out of the repository', { packer: TARBALL }, { repository: { directory: '../..' } }, '/internal', true],
])('%s', (_, more, manifest, line, isDenied) => {
  const list = entry([line], {
    syntax: 'gitignore',
    paths: patterns(line).map((one) => ({ ...one, frame: { ...frame, file: '.claudeignore' } })),
  });
  const input = ruleInput({ files: ['internal/a.js'], manifest, policy: { deny: [list] } });
  expect(denied.check({ ...input, pack: { ...input.pack, ...more } })).toHaveLength(isDenied ? 1 : 0);
});
