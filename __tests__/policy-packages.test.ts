import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadPolicy } from '../src/policy-files.ts';
import { type Tree, writeTree } from './packages-on-disk.ts';
import { RULES } from './policy/rule-metas.ts';
import { shownLater } from './policy/shown.ts';

const NOBODY = { apiUrl: 'http://127.0.0.1:1', token: null, allowMutable: false };

/** What is extended by the policy of a repository with these files, `packgate.yml` if no other one is named. */
async function extendedBy(tree: Tree, file = 'packgate.yml', repository = writeTree(tree)): Promise<readonly string[]> {
  const policy = await loadPolicy({ repository, file: path.join(repository, file), rules: RULES, remote: NOBODY });
  return policy.extends.slice(1);
}

describe('a policy of an installed package', () => {
  test.each<[string, string, Tree, readonly string[]]>([
    [
      'is the packgate.yml at its root',
      'packgate.yml',
      { 'packgate.yml': 'extends: "@acme/policy"\n', 'node_modules/@acme/policy/packgate.yml': 'deny: x\n' },
      ['node_modules/@acme/policy/packgate.yml'],
    ],
    [
      'or the packgate.yaml',
      'packgate.yml',
      { 'packgate.yml': 'extends: acme-policy\n', 'node_modules/acme-policy/packgate.yaml': 'deny: x\n' },
      ['node_modules/acme-policy/packgate.yaml'],
    ],
    [
      'or the file that is named, whatever its package.json exports',
      'packgate.yml',
      {
        'packgate.yml': 'extends: acme-policy/policies/strict.yml\n',
        'node_modules/acme-policy/package.json': { name: 'acme-policy', exports: {} },
        'node_modules/acme-policy/policies/strict.yml': 'deny: x\n',
      },
      ['node_modules/acme-policy/policies/strict.yml'],
    ],
    [
      'is looked for beside the policy first',
      'packages/a/packgate.yml',
      {
        'packages/a/packgate.yml': 'extends: acme-policy\n',
        'packages/a/node_modules/acme-policy/packgate.yml': 'deny: x\n',
        'node_modules/acme-policy/packgate.yml': 'deny: y\n',
      },
      ['packages/a/node_modules/acme-policy/packgate.yml'],
    ],
    [
      'then above it',
      'packages/a/packgate.yml',
      { 'packages/a/packgate.yml': 'extends: acme-policy\n', 'node_modules/acme-policy/packgate.yml': 'deny: y\n' },
      ['node_modules/acme-policy/packgate.yml'],
    ],
    [
      'may be a link within the repository, and has its own dependencies where it really stands',
      'packgate.yml',
      {
        'packgate.yml': 'extends: "@acme/policy"\n',
        'node_modules/@acme/policy': { link: '../.pnpm/policy@1.0.0/node_modules/@acme/policy' },
        'node_modules/.pnpm/policy@1.0.0/node_modules/@acme/policy/packgate.yml': 'extends: base-policy\n',
        'node_modules/.pnpm/policy@1.0.0/node_modules/base-policy': { link: '../../base@2.0.0/node_modules/base-policy' },
        'node_modules/.pnpm/base@2.0.0/node_modules/base-policy/packgate.yml': 'deny: x\n',
      },
      [
        'node_modules/.pnpm/base@2.0.0/node_modules/base-policy/packgate.yml',
        'node_modules/.pnpm/policy@1.0.0/node_modules/@acme/policy/packgate.yml',
      ],
    ],
    [
      'may be a member of the workspace',
      'packgate.yml',
      {
        'packgate.yml': 'extends: acme-policy\n',
        'node_modules/acme-policy': { link: '../packages/policy' },
        'packages/policy/packgate.yml': 'deny: x\n',
      },
      ['packages/policy/packgate.yml'],
    ],
  ])('%s', async (_, file, tree, expected) => {
    expect(await extendedBy(tree, file)).toEqual(expected);
  });
});

describe('what is no installed package is an error, at the place that names it', () => {
  test.each<[string, string, Tree, string]>([
    [
      'not installed',
      '@acme/policy',
      {},
      'the package "@acme/policy" is in no node_modules of the repository|make it a dev dependency, and install before Packgate runs',
    ],
    [
      'a file without ./',
      'policies/base.yml',
      { 'policies/base.yml': 'deny: x\n' },
      'the package "policies" is in no node_modules of the repository|did you mean ./policies/base.yml?',
    ],
    [
      'a repository without a commit',
      'acme/policies/packgate.yml',
      {},
      `the package "acme" is in no node_modules of the repository|install it, or write a repository's policy as acme/policies/packgate.yml@COMMIT`,
    ],
    [
      "Plug'n'Play",
      '@acme/policy',
      { '.pnp.cjs': '' },
      `the package "@acme/policy" is in no node_modules: Yarn Plug'n'Play keeps packages in archives|set nodeLinker: node-modules in .yarnrc.yml, or extend OWNER/REPO/path.yml@COMMIT`,
    ],
    [
      'no policy in it',
      '@acme/policy',
      { 'node_modules/@acme/policy/strict.yml': '' },
      'the package "@acme/policy" has no packgate.yml|name its file: @acme/policy/path.yml',
    ],
    [
      'not that file in it',
      '@acme/policy/strict.yml',
      { 'node_modules/@acme/policy/packgate.yml': '' },
      'cannot read "node_modules/@acme/policy/strict.yml": it does not exist|named here',
    ],
    [
      'a link to nothing',
      '@acme/policy',
      { 'node_modules/@acme/policy': { link: '../../gone' } },
      'cannot read the package "@acme/policy": it is a link to nothing|install the dependencies anew',
    ],
    [
      'a link out of the repository',
      '@acme/policy',
      { 'node_modules/@acme/policy': { link: '../../..' } },
      'the package "@acme/policy" is a link out of the repository|let the package manager put it into node_modules',
    ],
    [
      'a file that is a link out of the package',
      '@acme/policy',
      { 'node_modules/@acme/policy/packgate.yml': { link: '../../../own.yml' }, 'own.yml': 'token: x\n' },
      'cannot read "node_modules/@acme/policy/packgate.yml": it is outside of the package|named here',
    ],
  ])('%s', async (_, named, tree, expected) => {
    const told = await shownLater(() => extendedBy({ ...tree, 'packgate.yml': `extends: ${JSON.stringify(named)}\n` }));
    const [message, place, , mark = ''] = told.split('\n');
    expect([`${message}|${mark.replace(/^\| +\^+ /, '')}`, place]).toEqual([expected, '--> packgate.yml:1:10']);
  });

  test('one above the repository is none', async () => {
    const outside = writeTree({
      'node_modules/acme-policy/packgate.yml': 'deny: x\n',
      'repository/packgate.yml': 'extends: acme-policy\n',
    });
    const told = await shownLater(() => extendedBy({}, 'packgate.yml', path.join(outside, 'repository')));
    expect(told.split('\n')[0]).toBe('the package "acme-policy" is in no node_modules of the repository');
  });
});

test('the digest covers what is installed', async () => {
  const repository = writeTree({ 'packgate.yml': 'extends: acme-policy\n', 'node_modules/acme-policy/packgate.yml': 'deny: x\n' });
  const load = () => loadPolicy({ repository, file: path.join(repository, 'packgate.yml'), rules: RULES, remote: NOBODY });
  const before = (await load()).sha256;
  fs.appendFileSync(path.join(repository, 'node_modules/acme-policy/packgate.yml'), '# more\n');
  expect((await load()).sha256).not.toBe(before);
});
