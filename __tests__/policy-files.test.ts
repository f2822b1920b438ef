import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Policy } from '../src/model.ts';
import { DEFAULT_POLICY } from '../src/policy/default.ts';
import { loadPolicy } from '../src/policy-files.ts';
import { findPolicyFile } from '../src/policy-search.ts';
import { RULES } from './policy/rule-metas.ts';
import { shownLater } from './policy/shown.ts';

let outside: string;
let repository: string;

beforeEach(() => {
  outside = fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-policy-'));
  repository = path.join(outside, 'repository');
  fs.mkdirSync(repository);
});
afterEach(() => fs.rmSync(outside, { recursive: true, force: true }));

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(repository, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** As the gate does: the named policy, else the one that is found, else the preset. */
async function load(named: string | null = null, cwd = '.'): Promise<Policy> {
  const from = path.join(repository, cwd);
  const file = named === null ? findPolicyFile(repository, from) : path.resolve(from, named);
  return file === null ? DEFAULT_POLICY : loadPolicy({ repository, file, rules: RULES, remote: NOBODY });
}

/** Nobody listens there: nothing here may ask. */
const NOBODY = { apiUrl: 'http://127.0.0.1:1', token: null, allowMutable: false };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the search', () => {
  test.each<[string, readonly string[], string, string | null]>([
    ['nothing', [], '.', null],
    ['at the root', ['packgate.yml'], '.', 'packgate.yml'],
    ['with the long extension', ['packgate.yaml'], '.', 'packgate.yaml'],
    ['in .github', ['.github/packgate.yml'], '.', '.github/packgate.yml'],
    ['in .github with the long extension', ['.github/packgate.yaml'], 'packages/a', '.github/packgate.yaml'],
    ['above the package', ['packgate.yml'], 'packages/a', 'packgate.yml'],
    ['the nearest', ['packgate.yml', 'packages/packgate.yml'], 'packages/a', 'packages/packgate.yml'],
    ['in the package', ['packgate.yml', 'packages/a/packgate.yml'], 'packages/a', 'packages/a/packgate.yml'],
    ['not in another package', ['packages/b/packgate.yml'], 'packages/a', null],
    ['not in the .github of a package', ['packages/a/.github/packgate.yml'], 'packages/a', null],
    ['not above the repository', ['../packgate.yml'], '.', null],
    ['from outside, at the root', ['packgate.yml', '../packgate.yml'], '..', 'packgate.yml'],
  ])('%s', async (_, files, cwd, expected) => {
    fs.mkdirSync(path.join(repository, 'packages/a'), { recursive: true });
    write(Object.fromEntries(files.map((file) => [file, 'deny: internal\n'])));
    expect((await load(null, cwd)).path).toBe(expected);
  });

  test.each([
    [['packgate.yml', 'packgate.yaml'], 'found more than one policy: packgate.yaml and packgate.yml'],
    [['packgate.yml', '.github/packgate.yml'], 'found more than one policy: packgate.yml and .github/packgate.yml'],
    [['.packgate.yml'], '".packgate.yml" is no name of a policy'],
    [['Packgate.YML'], '"Packgate.YML" is no name of a policy'],
    [['.github/packgate.config.yml'], '".github/packgate.config.yml" is no name of a policy'],
  ])('two policies, or one that would be passed over in silence: %p', async (files, message) => {
    write(Object.fromEntries(files.map((file) => [file, 'deny: internal\n'])));
    expect(await shownLater(load)).toBe(message);
  });
});

describe('a named policy', () => {
  test('goes from the working directory', async () => {
    write({ 'policies/strict.yml': 'extends: packgate:strict\n' });
    expect(await load('strict.yml', 'policies')).toMatchObject({ path: 'policies/strict.yml', preset: 'strict' });
    expect((await load('../policies/strict.yml', 'policies')).path).toBe('policies/strict.yml');
    expect((await load(path.join(repository, 'policies/strict.yml'))).path).toBe('policies/strict.yml');
  });

  test('wins over the one that would be found', async () => {
    write({ 'packgate.yml': 'alow: x\n', 'other.yml': 'deny: x\n' });
    expect((await load('other.yml')).path).toBe('other.yml');
  });

  test('may stand outside of the repository, with what it extends beside it', async () => {
    write({ '../org/policy.yml': 'extends: ./base.yml\n', '../org/base.yml': 'deny: x\n' });
    expect(await load('../org/policy.yml')).toMatchObject({
      path: '../org/policy.yml',
      extends: ['packgate:recommended', '../org/base.yml'],
    });
  });

  test('that is not there is an error', async () => {
    expect(await shownLater(() => load('nope.yml'))).toBe('cannot read the policy "nope.yml": it does not exist');
    await expect(load('nope.yml')).rejects.toThrow(
      expect.objectContaining({ subject: 'policy', help: expect.stringContaining('packgate init') }),
    );
  });
});

describe('what cannot be read is an error, at the place that names it', () => {
  test.each<[string, Files, string]>([
    ['a directory', { 'packgate.yml/x': '' }, 'cannot read the policy "packgate.yml": it is not a file'],
    [
      'an empty file',
      { 'packgate.yml': '\n' },
      'the policy is empty\n--> packgate.yml:1:1\n| \n| ^ write at least one key, or remove the file',
    ],
    ['UTF-16', { 'packgate.yml': Buffer.from('\uFEFFdeny: x\n', 'utf16le') }, 'cannot read the policy "packgate.yml": it is not UTF-8'],
    [
      'a megabyte and more',
      { 'packgate.yml': `# ${'x'.repeat(1_000_000)}\n` },
      'cannot read the policy "packgate.yml": it is larger than 1 MB',
    ],
    [
      'a file that is extended and not there',
      { 'packgate.yml': '\nextends: ./a.yml\n' },
      'cannot read "a.yml": it does not exist\n--> packgate.yml:2:10\n| extends: ./a.yml\n|          ^^^^^^^ named here',
    ],
    [
      'a list that is not there',
      { 'packgate.yml': 'deny-from: [.claudeignore]\n' },
      'cannot read ".claudeignore": it does not exist\n--> packgate.yml:1:13\n| deny-from: [.claudeignore]\n|             ^^^^^^^^^^^^^ named here',
    ],
    [
      'a list that is a directory',
      { 'packgate.yml': 'deny-from: src\n', 'src/a': '' },
      'cannot read "src": it is not a file\n--> packgate.yml:1:12\n| deny-from: src\n|            ^^^ named here',
    ],
    [
      'a file outside of the repository',
      { 'packgate.yml': 'extends: ../a.yml\n', '../a.yml': 'deny: secret\n' },
      'cannot read "../a.yml": it is outside of the repository\n--> packgate.yml:1:10\n| extends: ../a.yml\n|          ^^^^^^^^ named here',
    ],
  ])('%s', async (_, files, expected) => {
    write(files);
    expect(await shownLater(load)).toBe(expected);
  });

  test('a link that leads nowhere, or out of the repository', async () => {
    write({ '../secret.yml': 'token: 0\n' });
    fs.symlinkSync('nowhere.yml', path.join(repository, 'packgate.yml'));
    expect(await shownLater(load)).toBe('cannot read the policy "packgate.yml": it does not exist');
    fs.rmSync(path.join(repository, 'packgate.yml'));
    fs.symlinkSync('../secret.yml', path.join(repository, 'packgate.yml'));
    expect(await shownLater(load)).toBe('cannot read the policy "packgate.yml": it is outside of the repository');
    expect(await shownLater(() => load('packgate.yml'))).toBe('cannot read the policy "packgate.yml": it is outside of the repository');
  });
});

describe('the digest', () => {
  test('of one file is that of its bytes', async () => {
    write({ 'packgate.yml': '\uFEFFdeny: x\r\n' });
    expect((await load()).sha256).toBe(sha256('\uFEFFdeny: x\r\n'));
  });

  test('covers every file that the policy extends or names', async () => {
    const files = { 'packgate.yml': 'extends: ./p/a.yml\ndeny-from: .claudeignore\n', 'p/a.yml': 'deny: x\n', '.claudeignore': 'secret\n' };
    write(files);
    expect((await load()).sha256).toBe(
      sha256([sha256(files['packgate.yml']), sha256(files['p/a.yml']), sha256(files['.claudeignore'])].join('\n')),
    );
    for (const name of Object.keys(files)) {
      const before = (await load()).sha256;
      fs.appendFileSync(path.join(repository, name), '# more\n');
      expect((await load()).sha256).not.toBe(before);
    }
  });

  test('is null without a policy', async () => {
    expect(await load()).toMatchObject({ path: null, sha256: null });
  });
});

test('lists go from the root of the repository, wherever the policy stands', async () => {
  write({ '.github/packgate.yml': 'deny-from: a/.claudeignore\n', 'a/.claudeignore': 'secret\n' });
  expect((await load()).scope.deny).toMatchObject([
    {
      syntax: 'gitignore',
      frame: { file: '.github/packgate.yml' },
      paths: [{ value: 'secret', frame: { file: 'a/.claudeignore', line: 1 } }],
    },
  ]);
});
