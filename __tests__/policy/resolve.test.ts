import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.ts';
import type { Policy, PolicyScope } from '../../src/model.ts';
import { followExtends, type Sources } from '../../src/policy/extends.ts';
import { DEFAULT_POLICY } from '../../src/policy/default.ts';
import { originName } from '../../src/policy/origin.ts';
import { resolvePolicy, scopeFor, unmatchedPackages } from '../../src/policy/resolve.ts';
import { RULES } from './rule-metas.ts';
import { shownLater } from './shown.ts';

type Files = Readonly<Record<string, string>>;

/** Files of the repository, of packages (`node_modules/…`) and of GitHub (`OWNER/REPO/path.yml@COMMIT`) by their names. */
const sourcesOf = (files: Files): Sources => ({
  read: (origin) => {
    const text = files[originName(origin)];
    if (text === undefined) throw new GateError('policy', `cannot read ${originName(origin)}`);
    return text;
  },
  findPackage: ({ name, path }) => ({
    kind: 'package',
    file: `node_modules/${name}/${path ?? 'packgate.yml'}`,
    directory: `node_modules/${name}`,
  }),
  findCommit: async ({ ref }) => createHash('sha1').update(ref).digest('hex'),
});

/** The policy `packgate.yml` of these files. */
const resolve = async (files: Files): Promise<Policy> =>
  resolvePolicy(await followExtends('packgate.yml', sourcesOf(files), RULES), 'digest', RULES);

const listed = (lists: PolicyScope['allow']) => lists.map((list) => list.map(({ value }) => value));
const levels = ({ rules }: PolicyScope) => Object.fromEntries([...rules].map(([id, { value }]) => [id, value.level]));
const limits = ({ budget }: PolicyScope) => [budget.files?.value ?? null, budget.unpacked?.value ?? null, budget.file?.value ?? null];
const denied = ({ deny }: PolicyScope) =>
  deny.flatMap((entry) => (entry.syntax === 'text' ? entry.text.value : entry.paths.map(({ value }) => value).join(' ')));

describe('a policy without others', () => {
  test('no policy file: the recommended preset', async () => {
    expect(DEFAULT_POLICY).toMatchObject({
      path: null,
      sha256: null,
      extends: ['packgate:recommended'],
      preset: 'recommended',
      packages: [],
    });
  });

  test('says what it says', async () => {
    const policy = await resolve({ 'packgate.yml': 'allow: dist/**\nrules: { env-file: off }\n' });
    expect(policy).toMatchObject({ path: 'packgate.yml', sha256: 'digest', extends: ['packgate:recommended'], preset: 'recommended' });
    expect(listed(policy.scope.allow)).toEqual([['dist/**']]);
    expect(levels(policy.scope)).toEqual({ 'env-file': 'off' });
  });

  test('a preset', async () => {
    expect(await resolve({ 'packgate.yml': 'extends: packgate:strict' })).toMatchObject({ extends: ['packgate:strict'], preset: 'strict' });
  });
});

describe('a policy that extends others: they come first, and what comes later wins', () => {
  let policy: Policy;
  beforeAll(async () => {
    policy = await resolve({
      'packgate.yml': `
extends: [./policies/base.yml, ./policies/more.yml]
allow: dist/**
require: dist/index.js
deny: own
rules: { env-file: warning }
budget: { file: 3 MB, growth: 25% }
exceptions: [{ rule: env-file, reason: own, expires: 2027-01-31 }]
packages: { "@acme/*": { rules: { denied: note } } }
`,
      'policies/base.yml': `
extends: [packgate:strict, ./root.yml]
allow: lib/**
require: lib/index.js
public-packages: "@acme/*"
deny: base
deny-from: .claudeignore
rules: { env-file: off, log-file: note }
budget: { files: 10, file: 1 MB }
exceptions: [{ rule: log-file, reason: base, expires: 2027-01-31 }]
packages: { "@acme/cli": { budget: { files: 1000 } } }
`,
      'policies/root.yml': 'deny: root\n',
      'policies/more.yml': 'extends: ./root.yml\nbudget: { files: 20 }\n',
      '.claudeignore': 'secret\n',
    });
  });

  test('each file once, in order', async () => {
    expect(policy.extends).toEqual(['packgate:strict', 'policies/root.yml', 'policies/base.yml', 'policies/more.yml']);
    expect(policy.preset).toBe('strict');
  });

  test('allow and public-packages replace', async () => {
    expect(listed(policy.scope.allow)).toEqual([['dist/**']]);
    expect(listed(policy.scope.publicPackages)).toEqual([['@acme/*']]);
  });

  test('deny, require and exceptions add', async () => {
    expect(denied(policy.scope)).toEqual(['root', 'base', 'secret', 'own']);
    expect(policy.scope.require.map(({ value }) => value)).toEqual(['lib/index.js', 'dist/index.js']);
    expect(policy.scope.exceptions.map(({ rule, reason }) => `${rule}: ${reason}`)).toEqual(['log-file: base', 'env-file: own']);
  });

  test('rules and limits merge by name', async () => {
    expect(levels(policy.scope)).toEqual({ 'env-file': 'warning', 'log-file': 'note' });
    expect(limits(policy.scope)).toEqual([20, null, 3_000_000]);
    expect(policy.scope.budget.growth?.value).toBe(25);
  });

  test('what holds for some packages is added to what holds for all', async () => {
    const cli = scopeFor(policy, '@acme/cli');
    expect(limits(cli)).toEqual([1000, null, 3_000_000]);
    expect(levels(cli)).toEqual({ 'env-file': 'warning', 'log-file': 'note', denied: 'note' });
    expect(scopeFor(policy, 'left-pad')).toBe(policy.scope);
  });
});

test('the preset that the nearest file names wins', async () => {
  const files = { 'a.yml': 'extends: packgate:recommended\n', 'packgate.yml': 'extends: [packgate:strict, ./a.yml]\n' };
  expect((await resolve(files)).preset).toBe('strict');
});

test('packages: later entries win, allow replaces, lists add', async () => {
  const policy = await resolve({
    'packgate.yml': `
allow: dist/**
deny: all
packages:
  "@acme/*": { allow: lib/**, deny: some, budget: { files: 5 } }
  "@acme/cli": { budget: { files: 9 } }
`,
  });
  const cli = scopeFor(policy, '@acme/cli');
  expect([listed(cli.allow), denied(cli), limits(cli)]).toEqual([[['lib/**']], ['all', 'some'], [9, null, null]]);
  expect(limits(scopeFor(policy, '@acme/core'))).toEqual([5, null, null]);
});

test('patterns that name no package are found, those of extended files are not asked', async () => {
  const policy = await resolve({
    'base.yml': 'packages: { elsewhere: {} }\n',
    'packgate.yml': 'extends: ./base.yml\npackages: { "@acme/*": {}, "@acme/clo": {}, "*": {} }\n',
  });
  expect(unmatchedPackages(policy, ['@acme/cli']).map(({ value, frame }) => `${value} ${frame.line}:${frame.column}`)).toEqual([
    '@acme/clo 2:28',
    '* 2:45',
  ]);
  expect(unmatchedPackages(policy, ['@acme/clo', 'x'])).toEqual([]);
});

describe('extends that leads nowhere', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      'itself',
      { 'packgate.yml': 'extends: ./packgate.yml\n' },
      ['policies extend each other in a circle: packgate.yml -> packgate.yml', '--> packgate.yml:1:10'],
    ],
    [
      'a circle',
      { 'packgate.yml': 'extends: ./p/a.yml\n', 'p/a.yml': 'extends: ./b.yml\n', 'p/b.yml': '\nextends: [../packgate.yml]\n' },
      ['policies extend each other in a circle: packgate.yml -> p/a.yml -> p/b.yml -> packgate.yml', '--> p/b.yml:2:11'],
    ],
    [
      'a chain without end',
      {
        'packgate.yml': 'extends: ./1.yml',
        ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index + 1}.yml`, `extends: ./${index + 2}.yml`])),
      },
      ['more than 10 policies extend each other', '--> 10.yml:1:10'],
    ],
    [
      'a mistake in an extended file',
      { 'packgate.yml': 'extends: ./a.yml\n', 'a.yml': 'alow: x\n' },
      ['unknown key "alow"', '--> a.yml:1:1'],
    ],
    [
      'a list outside',
      { 'packgate.yml': 'deny-from: ../.gitignore\n' },
      ['a list under "deny-from" stands in the repository', '--> packgate.yml:1:12'],
    ],
  ])('%s', async (_, files, expected) => {
    expect((await shownLater(() => resolve(files))).split('\n').slice(0, 2)).toEqual(expected);
  });

  test('a diamond is no circle, however wide', async () => {
    const layers = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`${index}.yml`, `extends: [${'./next.yml, '.replace('next', `${index + 1}`).repeat(20)}]`]),
    );
    expect((await resolve({ ...layers, '9.yml': 'deny: x\n', 'packgate.yml': 'extends: ./0.yml' })).extends).toHaveLength(11);
  });
});

describe('what shared policies extend', () => {
  const COMMIT = '0123456789abcdef0123456789abcdef01234567';
  const shared = `acme/policies/npm/packgate.yml@${COMMIT}`;

  test('stands beside them: in their package, or in their repository at the same commit', async () => {
    const { extends: applied } = await resolve({
      'packgate.yml': `extends: ["@acme/policy", "${shared}"]\n`,
      'node_modules/@acme/policy/packgate.yml': 'extends: ./more/base.yml\n',
      'node_modules/@acme/policy/more/base.yml': 'extends: ../root.yml\n',
      'node_modules/@acme/policy/root.yml': 'deny: x\n',
      [shared]: 'extends: ../base.yml\n',
      [`acme/policies/base.yml@${COMMIT}`]: 'deny: y\n',
    });
    expect(applied).toEqual([
      'packgate:recommended',
      'node_modules/@acme/policy/root.yml',
      'node_modules/@acme/policy/more/base.yml',
      'node_modules/@acme/policy/packgate.yml',
      `acme/policies/base.yml@${COMMIT}`,
      shared,
    ]);
  });

  test.each<[string, Files, readonly string[]]>([
    [
      'nothing outside of the package',
      {
        'packgate.yml': 'extends: "@acme/policy"\n',
        'node_modules/@acme/policy/packgate.yml': 'extends: ../../../own.yml\n',
        'own.yml': 'deny: x\n',
      },
      ['../../../own.yml is outside of the package', '--> node_modules/@acme/policy/packgate.yml:1:10'],
    ],
    [
      'nothing outside of the repository',
      { 'packgate.yml': `extends: ${shared}\n`, [shared]: 'extends: ../../x.yml\n' },
      ['../../x.yml is outside of acme/policies', `--> ${shared}:1:10`],
    ],
    [
      'no package that is installed elsewhere',
      { 'packgate.yml': `extends: ${shared}\n`, [shared]: 'extends: "@acme/policy"\n' },
      ['a policy of another repository cannot extend an npm package', `--> ${shared}:1:10`],
    ],
  ])('%s', async (_, files, expected) => {
    const told = await shownLater(() => resolve(files));
    expect(told.split('\n').slice(0, 2)).toEqual(expected);
  });

  test('a mistake in them is shown in them', async () => {
    const told = await shownLater(() => resolve({ 'packgate.yml': `extends: ${shared}\n`, [shared]: '\nrules: { env-fil: off }\n' }));
    expect(told.split('\n').slice(0, 2)).toEqual(['unknown rule "env-fil"', `--> ${shared}:2:10`]);
  });

  test('lists under deny-from are those of the repository', async () => {
    const { scope } = await resolve({
      'packgate.yml': `extends: ${shared}\n`,
      [shared]: 'deny-from: .claudeignore\n',
      '.claudeignore': 'secret\n',
    });
    expect(scope.deny).toMatchObject([{ syntax: 'gitignore', frame: { file: shared }, paths: [{ frame: { file: '.claudeignore' } }] }]);
  });

  test('fifty policies are enough for everybody', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `./p/${index}.yml`);
    const files = Object.fromEntries(names.map((name) => [name.slice(2), 'deny: x\n']));
    const told = await shownLater(() =>
      resolve({ ...files, 'packgate.yml': `extends:\n${names.map((name) => `  - ${name}\n`).join('')}` }),
    );
    expect(told.split('\n').slice(0, 2)).toEqual(['more than 50 policies are extended', '--> packgate.yml:51:5']);
  });
});

describe('a locked policy may be tightened', () => {
  const LOCKED = `
locked: true
allow: ["dist/**", /package.json]
public-packages: "@acme/*"
rules: { log-file: warning }
budget: { files: 100, unpacked: 2 MB }
deny: internal
exceptions: [{ rule: private-key-file, reason: known to all, expires: 2027-01-31 }]
packages:
  "@acme/cli": { budget: { unpacked: 20 MB }, rules: { test-file: warning }, allow: ["cli/**"] }
`;
  const extending = (text: string): Files => ({ 'org.yml': LOCKED, 'packgate.yml': `extends: ./org.yml\n${text}` });

  test('its lists hold beside those of its extender', async () => {
    const { scope } = await resolve(extending('allow: dist/index.js\npublic-packages: "@acme/public-*"\n'));
    expect(listed(scope.allow)).toEqual([['dist/**', '/package.json'], ['dist/index.js']]);
    expect(listed(scope.publicPackages)).toEqual([['@acme/*'], ['@acme/public-*']]);
  });

  test('also through a policy in between, whose own list is replaced', async () => {
    const { scope } = await resolve({
      'org.yml': LOCKED,
      'team.yml': 'extends: ./org.yml\nallow: team/**\n',
      'packgate.yml': 'extends: ./team.yml\nallow: own/**\n',
    });
    expect(listed(scope.allow)).toEqual([['dist/**', '/package.json'], ['own/**']]);
  });

  test('also the list that the locked policy has from the one that it extends', async () => {
    const { scope } = await resolve({
      'base.yml': 'allow: base/**\n',
      'org.yml': 'extends: ./base.yml\nlocked: true\n',
      'packgate.yml': 'extends: [./base.yml, ./org.yml]\nallow: own/**\n',
    });
    expect(listed(scope.allow)).toEqual([['base/**'], ['own/**']]);
  });

  test('also for a package with a list of its own', async () => {
    const policy = await resolve(extending('packages: { "@acme/*": { allow: mine/** } }'));
    expect(listed(scopeFor(policy, '@acme/core').allow)).toEqual([['dist/**', '/package.json'], ['mine/**']]);
    expect(listed(scopeFor(policy, '@acme/cli').allow)).toEqual([['cli/**'], ['mine/**']]);
  });

  test.each([
    ['a stricter level', 'rules: { log-file: error, test-file: note }'],
    ['the same level', 'rules: { log-file: warning, env-file: error }'],
    ['a smaller limit', 'budget: { files: 99, unpacked: 2 MB, file: 1 kB, growth: 50% }'],
    ['a stricter preset', 'extends: [./org.yml, packgate:strict]'],
    ['a smaller limit for a package', 'packages: { "@acme/cli": { budget: { unpacked: 19 MB } } }'],
    ['more that is denied and required', 'deny: [more]\nrequire: dist/index.js'],
  ])('%s', async (_, text) => {
    const files = text.startsWith('extends') ? { 'org.yml': LOCKED, 'packgate.yml': text } : extending(text);
    expect(await shownLater(() => resolve(files))).toBe('no error');
  });
});

describe('a locked policy is never loosened', () => {
  const LOCKED = `
extends: packgate:strict
locked: true
rules: { log-file: warning }
budget: { files: 100, unpacked: 2 MB }
packages:
  "@acme/cli": { budget: { unpacked: 20 MB }, rules: { test-file: warning } }
`;

  test.each([
    ['a lower level', 'rules: { log-file: note }', 'org.yml is locked: log-file is warning at least', '2:10 ^^^^^^^^ lowers it to note'],
    ['off', 'rules: { log-file: off }', 'org.yml is locked: log-file is warning at least', '2:10 ^^^^^^^^ lowers it to off'],
    [
      'lower than the preset',
      'rules: { env-file: warning }',
      'org.yml is locked: env-file is error at least',
      '2:10 ^^^^^^^^ lowers it to warning',
    ],
    [
      'lower than the default of the strictest case',
      'rules: { editor-directory: note }',
      'org.yml is locked: editor-directory is error at least',
      '2:10 ^^^^^^^^^^^^^^^^ lowers it to note',
    ],
    ['a larger limit', 'budget: { files: 101 }', 'org.yml is locked: "files" is 100 at most', '2:18 ^^^ raises it to 101'],
    [
      'growth above what is told by default',
      'budget: { growth: 51% }',
      'org.yml is locked: "growth" is 50% at most',
      '2:19 ^^^ raises it to 51%',
    ],
    [
      'more growth for a package',
      'packages: { x: { budget: { growth: 200% } } }',
      'org.yml is locked: "growth" is 50% at most',
      '2:36 ^^^^ raises it to 200%',
    ],
    [
      'an exception',
      'exceptions: [{ rule: env-file, reason: x }]',
      'org.yml is locked: env-file has no exceptions here',
      '2:16 ^^^^ excuses what it forbids',
    ],
    [
      'an exception for a package',
      'packages: { x: { exceptions: [{ rule: env-file, reason: x }] } }',
      'org.yml is locked: env-file has no exceptions here',
      '2:33 ^^^^ excuses what it forbids',
    ],
    [
      'a lower level for a package',
      'packages: { x: { rules: { log-file: off } } }',
      'org.yml is locked: log-file is warning at least',
      '2:27 ^^^^^^^^ lowers it to off',
    ],
    [
      'a level that is locked for this package',
      'packages: { "@acme/cli": { rules: { test-file: note } } }',
      'org.yml is locked: test-file is warning at least',
      '2:37 ^^^^^^^^^ lowers it to note',
    ],
    [
      'a level that is locked for one of these packages',
      'packages: { "@acme/*": { rules: { test-file: note } } }',
      'org.yml is locked: test-file is warning at least',
      '2:35 ^^^^^^^^^ lowers it to note',
    ],
    [
      'a larger limit for a package',
      'packages: { "@acme/cli": { budget: { unpacked: 21 MB } } }',
      'org.yml is locked: "unpacked" is 20000000 at most',
      '2:48 ^^^^^ raises it to 21000000',
    ],
    [
      'a limit that is larger for some of these packages',
      'packages: { "@acme/*": { budget: { unpacked: 3 MB } } }',
      'org.yml is locked: "unpacked" is 2000000 at most',
      '2:46 ^^^^ raises it to 3000000',
    ],
  ])('%s', async (_, text, message, mark) => {
    const told = await shownLater(() => resolve({ 'org.yml': LOCKED, 'packgate.yml': `extends: ./org.yml\n${text}\n` }));
    const [said, place, , marked] = told.split('\n');
    expect([said, `${place?.replace('--> packgate.yml:', '')} ${marked?.slice(2).trimStart()}`]).toEqual([message, mark]);
  });

  test.each([
    ['a path that it does not allow', 'allow: [dist/index.js, /src/index.ts]', '"allow" does not name "src/index.ts"', 'allows it'],
    ['a path for a package', 'packages: { "@acme/cli": { allow: dist/index.js } }', '"allow" does not name "dist/index.js"', 'allows it'],
    [
      'a name that it does not have',
      'public-packages: ["@acme/core", left-pad]',
      '"public-packages" does not name "left-pad"',
      'lets it be public',
    ],
  ])('%s', async (_, text, message, label) => {
    const lists = 'locked: true\nallow: dist/**\npublic-packages: "@acme/*"\npackages: { "@acme/cli": { allow: cli/** } }\n';
    const told = await shownLater(() => resolve({ 'org.yml': lists, 'packgate.yml': `extends: ./org.yml\n${text}\n` }));
    const [said, place = '', , mark = ''] = told.split('\n');
    expect([said, place.slice(0, 18), mark.replace(/^\| +\^+ /, '')]).toEqual([
      `org.yml is locked: ${message}`,
      '--> packgate.yml:2',
      label,
    ]);
  });

  test('not by a weaker preset', async () => {
    const files = { 'org.yml': 'extends: packgate:strict\nlocked: true\n', 'packgate.yml': 'extends: [./org.yml, packgate:recommended]\n' };
    expect(await shownLater(() => resolve(files))).toBe(`org.yml is locked: the preset is strict
--> packgate.yml:1:22
| extends: [./org.yml, packgate:recommended]
|                      ^^^^^^^^^^^^^^^^^^^^ lowers log-file`);
  });

  test('not by a policy that is extended beside it, before or after', async () => {
    for (const order of ['./org.yml, ./team.yml', './team.yml, ./org.yml']) {
      const files = { 'org.yml': LOCKED, 'team.yml': 'rules: { env-file: off }\n', 'packgate.yml': `extends: [${order}]\n` };
      expect((await shownLater(() => resolve(files))).split('\n').slice(0, 2)).toEqual([
        'org.yml is locked: env-file is error at least',
        '--> team.yml:1:10',
      ]);
    }
  });

  test('not from further away', async () => {
    const files = {
      'org.yml': LOCKED,
      'team.yml': 'extends: ./org.yml\n',
      'packgate.yml': 'extends: ./team.yml\nbudget: { files: 1000 }\n',
    };
    expect((await shownLater(() => resolve(files))).split('\n')[0]).toBe('org.yml is locked: "files" is 100 at most');
  });

  test('what it extends itself may be looser', async () => {
    const files = {
      'base.yml': 'rules: { log-file: off }\nbudget: { files: 1000 }\n',
      'org.yml': LOCKED.replace('packgate:strict', '[./base.yml, packgate:strict]'),
      'packgate.yml': 'extends: ./org.yml\n',
    };
    const { scope } = await resolve(files);
    expect([levels(scope), limits(scope)]).toEqual([{ 'log-file': 'warning' }, [100, 2_000_000, null]]);
  });

  test('all that would loosen it is named, with what to do', async () => {
    const files = {
      'org.yml': LOCKED,
      'packgate.yml': 'extends: ./org.yml\nrules: { env-file: off, denied: off }\nbudget: { files: 101 }\n',
    };
    await expect(resolve(files)).rejects.toThrow(
      expect.objectContaining({
        help: 'whoever extends a locked policy may tighten it, never loosen it: ask its owner',
        others: [
          expect.objectContaining({ message: 'org.yml is locked: denied is error at least' }),
          expect.objectContaining({ message: 'org.yml is locked: "files" is 100 at most' }),
        ],
      }),
    );
  });
});

describe('a rule that is locked', () => {
  const LOCKS = `
rules:
  env-file: { level: warning, locked: true }
  not-allowed: { level: error, locked: true }
  over-budget: { level: error, locked: true }
  log-file: note
allow: dist/**
public-packages: "@acme/*"
budget: { files: 100, growth: 10% }
`;
  const extending = (text: string): Files => ({ 'org.yml': LOCKS, 'packgate.yml': `extends: ./org.yml\n${text}\n` });

  test.each([
    ['a lower level', 'rules: { env-file: note }', 'org.yml locks env-file: env-file is warning at least', 'lowers it to note'],
    [
      'a lower level for a package',
      'packages: { x: { rules: { env-file: off } } }',
      'org.yml locks env-file: env-file is warning at least',
      'lowers it to off',
    ],
    [
      'an exception',
      'exceptions: [{ rule: env-file, reason: x }]',
      'org.yml locks env-file: env-file has no exceptions here',
      'excuses what it forbids',
    ],
    ['the limit that it judges by', 'budget: { files: 101 }', 'org.yml locks over-budget: "files" is 100 at most', 'raises it to 101'],
  ])('is not made milder by %s', async (_, text, message, label) => {
    const [said, place = '', , mark = ''] = (await shownLater(() => resolve(extending(text)))).split('\n');
    expect([said, place.slice(0, 18), mark.replace(/^\| +\^+ /, '')]).toEqual([message, '--> packgate.yml:2', label]);
  });

  test.each([
    ['a stricter level', 'rules: { env-file: error }'],
    ['another rule', 'rules: { log-file: off, denied: off }'],
    ['an exception for another rule', 'exceptions: [{ rule: log-file, reason: x }]'],
    ['the limit of another rule', 'budget: { growth: 200%, file: 9 GB }'],
    ['another preset', 'packages: { x: { rules: { test-file: off } } }'],
  ])('leaves the rest alone: %s', async (_, text) => {
    expect(await shownLater(() => resolve(extending(text)))).toBe('no error');
  });

  test('keeps the lists that it judges by, and no others', async () => {
    const { scope } = await resolve(extending('allow: own/**\npublic-packages: own'));
    expect([listed(scope.allow), listed(scope.publicPackages)]).toEqual([[['dist/**'], ['own/**']], [['own']]]);
  });

  test('is locked for all packages', async () => {
    const told = await shownLater(() =>
      resolve({ 'packgate.yml': 'packages: { x: { rules: { env-file: { level: error, locked: true } } } }\n' }),
    );
    expect(told.split('\n').slice(0, 2)).toEqual(['env-file is locked for some packages only', '--> packgate.yml:1:53']);
  });
});

describe('under packgate:strict an exception has an end', () => {
  test.each([
    ['of its own', 'extends: packgate:strict\nexceptions: [{ rule: env-file, reason: x }]\n', 'packgate.yml:2:16'],
    ['for a package', 'extends: packgate:strict\npackages: { x: { exceptions: [{ rule: env-file, reason: x }] } }\n', 'packgate.yml:2:33'],
    ['of a policy that it extends', 'extends: [./base.yml, packgate:strict]\n', 'base.yml:1:16'],
  ])('%s', async (_, text, place) => {
    const files = { 'base.yml': 'exceptions: [{ rule: env-file, reason: x }]\n', 'packgate.yml': text };
    const [message, where, , mark = ''] = (await shownLater(() => resolve(files))).split('\n');
    expect([message, where, mark.replace(/^\| +\^+ /, '')]).toEqual([
      'the exception for env-file has no end',
      `--> ${place}`,
      'packgate:strict wants its last day: add expires: YYYY-MM-DD',
    ]);
  });
});

test('exceptions of shared policies are known as such', async () => {
  const { scope } = await resolve({
    'packgate.yml': 'extends: ["@acme/policy"]\nexceptions: [{ rule: env-file, reason: own, ticket: SEC-1 }]\n',
    'node_modules/@acme/policy/packgate.yml': 'exceptions: [{ rule: env-file, reason: theirs }]\n',
  });
  expect(scope.exceptions.map(({ reason, ticket, isShared }) => ({ reason, ticket, isShared }))).toEqual([
    { reason: 'theirs', ticket: undefined, isShared: true },
    { reason: 'own', ticket: 'SEC-1', isShared: undefined },
  ]);
});
