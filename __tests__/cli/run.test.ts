import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { run } from './terminal.ts';

const clean: Tree = {
  'package.json': { name: '@acme/greet', version: '1.0.0', license: 'MIT', main: 'dist/index.js', files: ['dist'] },
  'dist/index.js': 'export const greet = 1;\n',
};
const leaky: Tree = { ...clean, 'dist/.env': 'A=1\n' };
const policy = (text: string): Tree => ({ ...clean, 'packgate.yml': text });

describe('exit codes', () => {
  const cases: readonly (readonly [string, Tree, readonly string[], number])[] = [
    ['0: nothing wrong', clean, [], 0],
    ['1: violations', leaky, [], 1],
    ['0: violations that are forgiven', leaky, ['--fail-on', 'never'], 0],
    ['0: warnings', { ...clean, 'dist/.DS_Store_': '', 'dist/x.orig~': '' }, [], 0],
    ['1: warnings that are not forgiven', { ...clean, 'dist/a.tsbuildinfo': '' }, ['--fail-on', 'warning'], 1],
    ['2: no package.json', { 'index.js': '' }, [], 2],
    ['2: could not judge, even where that is forgiven', { 'index.js': '' }, ['--fail-on', 'never'], 2],
    ['0: help', {}, ['--help'], 0],
    ['0: version', {}, ['--version'], 0],
  ];
  test.each(cases)('%s', async (_, tree, argv, code) => expect((await run(writeTree(tree), argv)).code).toBe(code));
});

/** Each has a message that says what to do. */
describe('exit code 2', () => {
  const cases: readonly (readonly [string, Tree, readonly string[], readonly string[]])[] = [
    ['an unknown option', clean, ['--polcy', 'x'], ['error[usage]: unknown option --polcy', 'did you mean --policy?']],
    [
      'an unknown format',
      clean,
      ['--format', 'yaml'],
      ['error[usage]: unknown format "yaml"', 'formats are terminal, json, sarif, github, markdown'],
    ],
    ['a format with a typing mistake', clean, ['--format', 'jsno'], ['did you mean json?']],
    [
      'an unknown packer',
      clean,
      ['--packer', 'cargo'],
      ['error[usage]: unknown value "cargo" for --packer', 'it is one of auto, npm, bundled'],
    ],
    ['an unknown level', clean, ['--fail-on', 'fatal'], ['error[usage]: unknown value "fatal" for --fail-on']],
    [
      'an output without a format',
      clean,
      ['--output', 'x'],
      ['error[usage]: --output "x" has no --format before it', '--format json --output report.json'],
    ],
    [
      'two formats on standard output',
      clean,
      ['--format', 'json', '--format', 'terminal'],
      ['error[usage]: two formats go to standard output'],
    ],
    [
      'two formats in one file',
      clean,
      ['--format', 'json', '--output', 'x', '--format', 'markdown', '--output', 'x'],
      ['error[usage]: two formats go to x'],
    ],
    [
      'an output that cannot be written',
      clean,
      ['--format', 'json', '--output', 'package.json/x'],
      ['error[output]: cannot write package.json/x'],
    ],
    ['an option without its value', clean, ['--policy'], ['error[usage]: ']],
    ['no directory to join reports from', clean, ['merge-reports'], ['error[usage]: packgate merge-reports needs one directory']],
    ['reports that are not there', clean, ['merge-reports', 'x'], ['error[usage]: cannot read x (ENOENT)']],
    ['a shard that is none', clean, ['--shard', '4/3'], ['error[usage]: --shard is "4/3"', 'say which of how many runs this is']],
    ['a commit that git does not know', clean, ['--since', 'nowhere'], ['error[usage]: cannot tell what changed since "nowhere"']],
    ['an unknown rule page', clean, ['rules', 'env-fil'], ['error[usage]: unknown rule "env-fil"', 'did you mean env-file?']],
    ['no such directory', clean, ['nowhere'], ['no such directory: nowhere']],
    [
      'a name that selects nothing',
      clean,
      ['--package', '@acne/*'],
      ['--package "@acne/*" selects no package', 'public packages are @acme/greet'],
    ],
    ['npm where there is none', clean, ['--packer', 'npm'], ['error[packer]: there is no npm on PATH', '--packer bundled']],
    [
      'invalid JSON',
      { 'package.json': '{\n  "name": "fx",\n}\n' },
      [],
      ['error[package]: package.json is not valid JSON', '--> package.json:3:1'],
    ],
    ['no version', { 'package.json': { name: 'fx' } }, [], ['error[package]: package.json has no valid "version"']],
    [
      'a "files" that npm refuses',
      { 'package.json': { name: 'fx', version: '1.0.0', files: {} } },
      [],
      ['error[package]: "files" has to be a list of strings'],
    ],
    [
      'a private package',
      { 'package.json': { name: 'fx', version: '1.0.0', private: true } },
      [],
      ['nothing to judge: fx is private', '--include-private'],
    ],
    [
      'a workspace glob that matches nothing',
      { 'package.json': { name: 'fx', version: '1.0.0', workspaces: ['libs/*'] } },
      [],
      ['error[workspace]: the workspace pattern "libs/*"'],
    ],
    ['a policy that is not there', clean, ['--policy', 'nowhere.yml'], ['error[policy]: ']],
    ['invalid YAML', policy('allow: [\n'), [], ['error[policy]: ', '--> packgate.yml:']],
    ['an unknown key', policy('alow: ["dist/**"]\n'), [], ['error[policy]: unknown key "alow"', 'did you mean allow?']],
    [
      'an unknown rule',
      policy('rules:\n  env-fle: off\n'),
      [],
      ['error[policy]: unknown rule "env-fle"', 'packgate.yml:2:3', 'did you mean env-file?'],
    ],
    ['a duplicate key', policy('require: [a]\nrequire: [b]\n'), [], ['error[policy]: ', 'packgate.yml:2:1']],
    ['a bad date', policy('exceptions:\n  - { rule: env-file, reason: x, expires: 2026-02-30 }\n'), [], ['error[policy]: ', '2026-02-30']],
    ['an exception without a reason', policy('exceptions:\n  - { rule: env-file }\n'), [], ['error[policy]: ', 'reason']],
    ['a pattern that cannot compile', policy('deny: ["a[b"]\n'), [], ['error[policy]: ', 'unclosed [']],
    [
      'a package that is not there',
      policy('packages:\n  "@acme/other": { allow: ["**"] }\n'),
      [],
      ['error[policy]: "packages" names "@acme/other", and there is no such package'],
    ],
  ];

  test.each(cases)('%s', async (_, tree, argv, expected) => {
    const { code, stdout, stderr } = await run(writeTree(tree), argv);
    expect(code).toBe(2);
    for (const text of expected) expect((stdout + stderr).replaceAll(/\n +(?!=|\|)/g, ' ')).toContain(text);
  });
});

describe('a policy that would be passed over in silence is red', () => {
  const workspace: Tree = {
    'package.json': { name: 'root', private: true, workspaces: ['p/*'] },
    'p/a/package.json': { name: 'a', version: '1.0.0', bin: 'cli.js' },
    'p/a/cli.js': '',
    'p/b/package.json': { name: 'b', version: '1.0.0', bin: 'cli.js' },
    'p/b/cli.js': '',
    'p/b/packgate.yml': 'require: ["cli.js"]\n',
  };

  test.each([[[]], [['p/a', 'p/b']]])('in a member of what %j selects', async (argv) => {
    const { code, stdout } = await run(writeTree(workspace), argv);
    expect(code).toBe(2);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('has a policy of its own, p/b/packgate.yml');
  });

  test('and not where it is the one that counts, or another is named', async () => {
    const directory = writeTree(workspace);
    expect((await run(directory, ['p/b'])).code).toBe(0);
    expect((await run(directory, ['--policy', 'p/b/packgate.yml'])).code).toBe(0);
  });
});

test('a policy with several mistakes names them all', async () => {
  const { stdout } = await run(writeTree(policy('alow: [a]\nrules:\n  env-fle: off\n')), []);
  expect(stdout).toContain('unknown key "alow"');
  expect(stdout).toContain('unknown rule "env-fle"');
});

test('what cannot be judged does not hide what can', async () => {
  const workspace: Tree = {
    'package.json': { name: 'root', private: true },
    'pnpm-workspace.yaml': 'packages: ["p/*"]\n',
    'p/bad/package.json': '{',
    'p/leaky/package.json': { name: 'leaky', version: '1.0.0' },
    'p/leaky/index.js': '',
    'p/leaky/.env': '',
  };
  const { code, stdout } = await run(writeTree(workspace), []);
  expect(code).toBe(2);
  expect(stdout).toContain('error[package]: p/bad/package.json is not valid JSON');
  expect(stdout).toContain('error[env-file]: .env would be published');
  expect(stdout).toContain('packgate: could not judge - 1 error, besides 1 violation in');
});

test('a file that cannot be searched does not hide what is in the others', async () => {
  const tree: Tree = {
    'package.json': { name: 'fx', version: '1.0.0', main: 'index.js' },
    'index.js': `${'a'.repeat(30)}!`,
    'lib/.env': '',
  };
  const { code, stdout } = await run(writeTree({ ...tree, 'packgate.yml': 'deny:\n  - { text: "(a+)+$", in: ["index.js"] }\n' }), []);
  expect(code).toBe(2);
  expect(stdout).toContain('error[env-file]: lib/.env would be published');
  expect(stdout).toContain('error[policy]: the pattern "(a+)+$" cannot be looked for in index.js');
});

describe('output', () => {
  test('when nothing is wrong is one line', async () => {
    const { stdout, stderr } = await run(writeTree(clean), []);
    expect(stdout).toMatch(/^packgate: pass - @acme\/greet@1\.0\.0, 2 files, \d+ B judged with npm-packlist [\d.]+\n$/);
    expect(stderr).toBe('');
  });

  test('in several forms at once goes where each is told', async () => {
    const directory = writeTree(leaky);
    const { code, stdout } = await run(directory, [
      '--format',
      'json',
      '--output',
      'out/report.json',
      '--format',
      'github',
      '--format',
      'markdown',
      '--output',
      'summary.md',
    ]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=package\.json,line=7,/);
    const report = JSON.parse(fs.readFileSync(path.join(directory, 'out/report.json'), 'utf8')) as Report;
    expect(report.packages[0]?.violations.map(({ rule }) => rule)).toEqual(['env-file']);
    expect(fs.readFileSync(path.join(directory, 'summary.md'), 'utf8')).toContain('## ❌ packgate: fail');
  });

  test('as JSON is one value also where nothing could be judged', async () => {
    const { code, stdout } = await run(writeTree({}), ['--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'fail',
      packages: [],
      errors: [{ subject: 'package', message: 'no package.json in .' }],
    });
  });

  test('has colour on a terminal only', async () => {
    const directory = writeTree(leaky);
    expect((await run(directory, [], { tty: true })).stdout).toContain('\u001B[');
    expect((await run(directory, [], { tty: true, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001B[');
    expect((await run(directory, ['--no-color'], { tty: true })).stdout).not.toContain('\u001B[');
    expect((await run(directory, [])).stdout).not.toContain('\u001B[');
    expect((await run(directory, ['--color'])).stdout).toContain('\u001B[');
  });

  test('is the same twice', async () => {
    const directory = writeTree(leaky);
    expect(await run(directory, [])).toEqual(await run(directory, []));
  });
});

describe('list', () => {
  test('prints sizes, paths and unusual modes', async () => {
    const directory = writeTree(clean);
    fs.chmodSync(path.join(directory, 'dist/index.js'), 0o755);
    const { code, stdout } = await run(directory, ['list']);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^@acme\/greet@1\.0\.0\n *24 B {2}dist\/index\.js \(755\)\n *\d+ B {2}package\.json\n2 files, \d+ B, npm-packlist [\d.]+\n$/,
    );
  });

  test('prints JSON', async () => {
    const { stdout } = await run(writeTree(clean), ['list', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'packgate.list/1',
      packages: [{ name: '@acme/greet', files: [{ path: 'dist/index.js', mode: 0o644 }, { path: 'package.json' }] }],
    });
  });

  test('says what it could not list', async () => {
    const { code, stderr } = await run(writeTree({}), ['list']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('error[package]: no package.json in .')]);
  });
});

describe('init', () => {
  test('writes a policy that today passes and a new file does not', async () => {
    const directory = writeTree(clean);
    expect((await run(directory, ['init'])).code).toBe(0);
    expect((await run(directory, [])).code).toBe(0);
    fs.writeFileSync(path.join(directory, 'dist/index.js.map'), '{}');
    const { code, stdout } = await run(directory, []);
    expect(code).toBe(1);
    expect(stdout).toContain('error[not-allowed]: dist/index.js.map');
  });

  test('does not replace a policy unless it is told to', async () => {
    const directory = writeTree(policy('allow: ["**"]\n'));
    const { code, stderr } = await run(directory, ['init']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('error[output]: packgate.yml exists')]);
    expect((await run(directory, ['init', '--force'])).code).toBe(0);
  });

  test('prints instead', async () => {
    const directory = writeTree(clean);
    const { code, stdout } = await run(directory, ['init', '--output', '-']);
    expect(code).toBe(0);
    expect(stdout).toContain('allow:');
    expect(fs.existsSync(path.join(directory, 'packgate.yml'))).toBe(false);
  });
});

describe('pages', () => {
  test.each([
    [['--help']],
    [['help']],
    [['check', '--help']],
    [['pack', '--help']],
    [['why', '--help']],
    [['fix', '--help']],
    [['diff', '--help']],
    [['audit', '--help']],
    [['verify', '--help']],
    [['list', '-h']],
    [['init', '--help']],
    [['policy', '--help']],
    [['rules', '--help']],
    [['help', 'list']],
  ])('%j has usage and examples', async (argv) => {
    const { code, stdout } = await run('/', argv);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^(?:packgate: .*\n\n)?Usage:/);
    expect(stdout).toContain('Examples:');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  test('rules lists every rule, and says all of one', async () => {
    expect((await run('/', ['rules'])).stdout).toMatch(/^agent-directory +error /);
    expect((await run('/', ['rules', 'env-file'])).stdout).toContain('How to fix it');
  });
});

describe('exceptions of the policy', () => {
  const withException = (more: string, tree: Tree = leaky): Tree => ({
    ...tree,
    'packgate.yml': `exceptions:\n  - { rule: env-file, paths: ["dist/.env"], reason: a template, owner: "@acme/sec"${more} }\n`,
  });

  test('excuse', async () => {
    const { code, stdout } = await run(writeTree(withException('')), []);
    expect(code).toBe(0);
    expect(stdout).toContain('1 violation excused');
  });

  test('that have expired are violations, and excuse nothing', async () => {
    const { code, stdout } = await run(writeTree(withException(', expires: 2026-11-20')), []);
    expect(code).toBe(1);
    expect(stdout).toContain('error[env-file]');
    expect(stdout).toContain('error[exception-expired]');
    expect(stdout).toContain('packgate.yml:2:');
  });

  test('that excuse nothing are said', async () => {
    expect((await run(writeTree(withException('', clean)), [])).stdout).toContain('warning[exception-unused]');
  });
});
