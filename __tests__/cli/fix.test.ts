import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { planted } from '../secrets/planted.ts';
import { run } from './terminal.ts';

const manifest = (more: object): string =>
  `${JSON.stringify({ name: '@acme/greet', version: '1.0.0', license: 'MIT', main: 'dist/index.js', ...more }, null, 2)}\n`;
const leaky: Tree = {
  'package.json': manifest({ files: ['dist'] }),
  'dist/index.js': '1',
  'dist/.env': '',
  'dist/lib/a.log': '',
  'dist/b.log': '',
};
const clean: Tree = { 'package.json': manifest({ files: ['dist'] }), 'dist/index.js': '1' };
/** The README ships whatever is configured. */
const unfixable: Tree = { ...leaky, 'README.md': 'INTERNAL', 'packgate.yml': 'deny: [{ text: INTERNAL }]\n' };

const read = (directory: string, file: string): string => fs.readFileSync(path.join(directory, file), 'utf8');
const gitApply = (cwd: string, diff: string): string =>
  spawnSync('git', ['apply', '-'], {
    cwd,
    input: diff,
    encoding: 'utf8',
    env: { ...process.env, GIT_CEILING_DIRECTORIES: path.dirname(cwd) },
  }).stderr;

describe('packgate fix', () => {
  test('prints one diff on standard output, and the rest on standard error', async () => {
    const directory = writeTree(leaky);
    const { code, stdout, stderr } = await run(directory, ['fix']);
    expect(stdout).toBe(
      [
        'diff --git a/package.json b/package.json',
        '--- a/package.json',
        '+++ b/package.json',
        '@@ -4,6 +4,8 @@',
        '   "license": "MIT",',
        '   "main": "dist/index.js",',
        '   "files": [',
        '-    "dist"',
        '+    "dist",',
        '+    "!dist/**/*.log",',
        '+    "!dist/.env"',
        '   ]',
        ' }',
        '',
      ].join('\n'),
    );
    expect(stderr).toBe('packgate: this diff ends 3 violations: packgate fix --write makes the edits\n');
    expect(code).toBe(0);
    expect(read(directory, 'package.json')).toBe(leaky['package.json']);
  });

  test('git takes the diff, and check passes then', async () => {
    const directory = writeTree(leaky);
    expect(gitApply(directory, (await run(directory, ['fix'])).stdout)).toBe('');
    expect((await run(directory, ['check'])).code).toBe(0);
    expect(await run(directory, ['fix'])).toEqual({ code: 0, stdout: '', stderr: 'packgate: nothing to fix\n' });
  });

  test('--write makes the edits and keeps the mode, check passes then, and a second time changes nothing', async () => {
    const directory = writeTree(leaky);
    fs.chmodSync(path.join(directory, 'package.json'), 0o600);
    const { code, stdout, stderr } = await run(directory, ['fix', '--write']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'packgate: wrote package.json: ends 3 violations\n' });
    expect(stdout).toContain('+    "!dist/.env"');
    expect(JSON.parse(read(directory, 'package.json'))).toMatchObject({ files: ['dist', '!dist/**/*.log', '!dist/.env'] });
    expect(fs.statSync(path.join(directory, 'package.json')).mode & 0o777).toBe(0o600);
    expect((await run(directory, ['check'])).code).toBe(0);
    const written = read(directory, 'package.json');
    expect(await run(directory, ['fix', '--write'])).toEqual({ code: 0, stdout: '', stderr: 'packgate: nothing to fix\n' });
    expect(read(directory, 'package.json')).toBe(written);
    expect(fs.readdirSync(directory).toSorted()).toEqual(['dist', 'package.json']);
  });

  test('says what no edit ends, and ends with 1', async () => {
    const { code, stdout, stderr } = await run(writeTree(unfixable), ['fix']);
    expect(stdout).toContain('"!dist/.env"');
    expect(stderr).toBe(
      [
        'packgate: this diff ends 3 of 4 violations: packgate fix --write makes the edits',
        'packgate: 1 violation that no proved edit of package.json or an ignore file ends:',
        'packgate:   error[denied-text]: README.md would be published with "INTERNAL" in it: the policy denies it',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  test('a warning that no edit ends does not fail', async () => {
    const tree = { ...clean, 'README.md': 'INTERNAL', 'packgate.yml': 'deny: [{ text: INTERNAL, severity: warning }]\n' };
    expect((await run(writeTree(tree), ['fix'])).code).toBe(0);
  });

  test.each([
    ['nothing wrong', clean],
    ['but notes', { ...clean, 'package.json': manifest({ files: ['dist', 'yarn.lock', '.github'] }), '.github/x.yml': '' }],
  ])('with %s there is nothing to fix', async (_, tree) => {
    expect(await run(writeTree(tree), ['fix'])).toEqual({ code: 0, stdout: '', stderr: 'packgate: nothing to fix\n' });
  });

  test('--quiet keeps standard error empty', async () => {
    expect((await run(writeTree(unfixable), ['fix', '--quiet'])).stderr).toBe('');
  });

  test('all packages of a workspace, each by its own files, from wherever one stands', async () => {
    const directory = writeTree({
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { name: 'a', version: '1.0.0' },
      'packages/a/index.js': '',
      'packages/a/.env': '',
      'packages/b/package.json': { name: 'b', version: '1.0.0', files: ['lib'] },
      'packages/b/lib/index.js': '',
      'packages/b/lib/.env': '',
      'packages/c/package.json': { name: 'c', version: '1.0.0' },
      'packages/c/.env': '',
      'packages/c/index.js': '',
      '.git/HEAD': '',
    });
    const { stdout, stderr } = await run(path.join(directory, 'packages'), ['fix', '..', '--package', 'a', '--package', 'b']);
    expect(stdout.match(/^\+\+\+ .*$/gm)).toEqual(['+++ b/packages/a/.npmignore', '+++ b/packages/b/package.json']);
    expect(stderr).toContain('ends 2 violations');
    expect((await run(directory, ['fix', '--write'])).stderr).toBe(
      'packgate: wrote packages/a/.npmignore, packages/b/package.json, packages/c/.npmignore: ends 3 violations\n',
    );
    expect((await run(directory, ['check'])).code).toBe(0);
  });

  test('no ignore file above other packages is touched: npm applies it to them as well', async () => {
    const directory = writeTree({
      'package.json': { name: 'root', version: '1.0.0', workspaces: ['packages/*'] },
      '.gitignore': '*.log\n',
      '.env': '',
      'index.js': '',
      'packages/a/package.json': { name: 'a', version: '1.0.0' },
    });
    const { stdout } = await run(directory, ['fix', '--package', 'root']);
    expect(stdout).toContain('+++ b/package.json');
    expect(stdout).not.toContain('ignore');
  });

  test.each([
    ['no such directory', ['fix', 'nowhere'], 'no such directory: nowhere'],
    ['an unknown option', ['fix', '--wirte'], 'did you mean --write?'],
    ['a policy that is not there', ['fix', '--policy', 'x.yml'], 'x.yml'],
  ])('%s ends with 2', async (_, argv, said) => {
    const { code, stdout, stderr } = await run(writeTree(leaky), argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  test('--help shows the options and examples', async () => {
    const { code, stdout } = await run(writeTree({}), ['fix', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('packgate fix | git apply');
  });
});

describe('what stays as it is', () => {
  const bom = '\uFEFF';
  const cases: readonly (readonly [string, Tree, string, string])[] = [
    [
      'tabs, Windows line ends and no last line break',
      { 'package.json': '{\r\n\t"name": "a",\r\n\t"version": "1.0.0",\r\n\t"files": [\r\n\t\t"dist"\r\n\t]\r\n}' },
      'package.json',
      '{\r\n\t"name": "a",\r\n\t"version": "1.0.0",\r\n\t"files": [\r\n\t\t"dist",\r\n\t\t"!dist/.env"\r\n\t]\r\n}',
    ],
    [
      'one line',
      { 'package.json': '{"name":"a","version":"1.0.0","files":["dist"],"x":"\\u0041"}\n' },
      'package.json',
      '{"name":"a","version":"1.0.0","files":["dist", "!dist/.env"],"x":"\\u0041"}\n',
    ],
    [
      'a byte order mark',
      { 'package.json': `${bom}{ "name": "a", "version": "1.0.0", "files": ["dist"] }\n` },
      'package.json',
      `${bom}{ "name": "a", "version": "1.0.0", "files": ["dist", "!dist/.env"] }\n`,
    ],
    [
      'comments and line ends of an ignore file',
      { 'package.json': { name: 'a', version: '1.0.0' }, '.npmignore': '# build\r\n\r\n*.log\r\n# last' },
      '.npmignore',
      '# build\r\n\r\n*.log\r\n# last\r\n.env',
    ],
  ];
  test.each(cases)('%s', async (_, tree, file, after) => {
    const directory = writeTree({ ...tree, 'dist/index.js': '', 'dist/.env': '' });
    const { stdout } = await run(directory, ['fix']);
    expect((await run(directory, ['fix', '--write'])).code).toBe(0);
    expect(read(directory, file)).toBe(after);
    const other = writeTree({ ...tree, 'dist/index.js': '', 'dist/.env': '' });
    expect(gitApply(other, stdout)).not.toContain('error');
    expect(read(other, file)).toBe(after);
  });

  test('a file that is a link, or that is no text, is not edited', async () => {
    for (const ignoreFile of [{ link: 'other' }, Buffer.from([0x2a, 0xff, 0x0a]).toString('latin1')]) {
      const directory = writeTree({
        'package.json': { name: 'a', version: '1.0.0' },
        other: '*.log\n',
        'index.js': '',
        '.npmignore': ignoreFile,
        '.env': '',
      });
      if (typeof ignoreFile === 'string') fs.writeFileSync(path.join(directory, '.npmignore'), Buffer.from(ignoreFile, 'latin1'));
      expect((await run(directory, ['fix'])).stdout).not.toContain('ignore b/');
    }
  });
});

describe('hostile names', () => {
  const hostile = ['a\u001b[31m.log', '::warning::x.log', 'x y.log', '\u202egol.x.log', "it's.log", '`$(x)`.log', 'a\nb.log'];
  test.each(hostile)('%j', async (name) => {
    const directory = writeTree({
      'package.json': { name: 'a', version: '1.0.0', files: ['dist'] },
      [`dist/${name}`]: '',
      'dist/b.log.js': '',
      'index.js': '',
    });
    const seen = await run(directory, ['fix'], { tty: true });
    // oxlint-disable-next-line no-control-regex
    expect(seen.stdout).not.toMatch(/[\u202e]|\u001b\[31m\.log/);
    const { stdout } = await run(directory, ['fix']);
    expect(stdout === '' ? '' : gitApply(directory, stdout)).toBe('');
    const { code } = await run(directory, ['check', '--fail-on', 'warning']);
    expect(code).toBe(stdout === '' ? 1 : 0);
  });

  test('the directory of a package', async () => {
    const directory = writeTree({
      '.git/HEAD': '',
      'x\n::error::y/package.json': { name: 'a', version: '1.0.0' },
      'x\n::error::y/.env': '',
      'x\n::error::y/index.js': '',
    });
    const { stdout, stderr } = await run(directory, ['fix', 'x\n::error::y']);
    expect(stdout).toContain('+++ "b/x\\012::error::y/.npmignore"');
    expect(`${stdout}${stderr}`).not.toMatch(/^::/m);
    fs.rmSync(path.join(directory, '.git'), { recursive: true });
    expect(gitApply(directory, stdout)).toBe('');
    expect(read(directory, 'x\n::error::y/.npmignore')).toBe('.env\n');
  });
});

test('a secret beside what is edited is masked in the diff, and --write edits all the same', async () => {
  const [token = ''] = planted.map((one) => one.text).filter((text) => /^[\w-]+$/.test(text));
  const text = `{"name":"a","version":"1.0.0","description":"${token}","files":["dist"]}\n`;
  const directory = writeTree({ 'package.json': text, 'dist/index.js': '', 'dist/.env': '' });
  const { stdout, stderr } = await run(directory, ['fix']);
  expect(stdout).not.toContain(token);
  expect(stderr).toContain('a line of the diff holds a secret and is masked, so git apply refuses it: use packgate fix --write');
  expect((await run(directory, ['fix', '--write'])).stdout).not.toContain(token);
  expect(read(directory, 'package.json')).toBe(text.replace('["dist"]', '["dist", "!dist/.env"]'));
});
