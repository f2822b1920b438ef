import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeTree } from '../packages-on-disk.ts';
import type { Log } from '../report/sarif-log.ts';
import { freshClone, runtimes } from './fresh-clone.ts';
import { runStep, type StepOptions } from './step.ts';

const clone = freshClone();

const GOOD = { name: 'good', version: '1.0.0', license: 'MIT', files: ['index.js'] };
/** `agent-instructions` is a warning. */
const WARNS = {
  'package.json': { name: 'warns', version: '1.0.0', license: 'MIT', files: ['docs'] },
  'docs/AGENTS.md': 'Be kind\n',
  'docs/a.md': 'a\n',
};

/** Each is an environment file by name; Windows has names of the last kind only. */
const HOSTILE = [
  '.env.a\n::warning file=index.js::pwned',
  '.env.b\r::add-mask::e',
  '.env.c,file=other.js,line=1::pwned',
  '.env.d%0A::error::pwned',
  '.env.e<img src=x onerror=alert(1)>',
  '.env.f\n::stop-commands::pwned',
  '.env.g ##[set-output name=outcome]pass',
].slice(process.platform === 'win32' ? -1 : 0);

describe.each(runtimes())('the Action on $name', ({ node }) => {
  const step = (workspace: string, options: Partial<StepOptions> = {}) => runStep({ node, action: clone, workspace, ...options });

  test.each([
    ['examples/clean-package', '@acme/greet'],
    ['examples/policy', '@acme/scaffold'],
  ])('passes %s', (path, name) => {
    const { exitCode, stderr, commands, outputs, summary, log } = step(clone, { inputs: { path } });
    expect({ exitCode, stderr, commands }).toEqual({ exitCode: 0, stderr: '', commands: [] });
    expect(outputs).toEqual({ outcome: 'pass', violations: '0', report: expect.stringMatching(/report\.json$/) });
    expect(summary).toContain(name);
    expect(log).toContain(`packgate: pass - ${name}@`);
  });

  test('fails a leaky one, at the line that has to change', () => {
    const { exitCode, stderr, commands, outputs, summary, log } = step(clone, { inputs: { path: 'examples/leaky-package' } });
    expect({ exitCode, stderr, outcome: outputs['outcome'], violations: outputs['violations'] }).toEqual({
      exitCode: 1,
      stderr: '',
      outcome: 'fail',
      violations: '3',
    });
    expect(commands.map(({ name, properties: { file, line } }) => ({ name, file, line }))).toEqual([
      ...Array.from({ length: 3 }, () => ({ name: 'error', file: 'examples/leaky-package/package.json', line: '11' })),
      { name: 'error', file: undefined, line: undefined },
    ]);
    expect(commands.at(-1)?.data).toBe('packgate: 3 errors in 1 package: @acme/cli@2.1.88');
    for (const leak of ['dist/.env', 'dist/cli.js.map', 'dist/.claude/settings.local.json']) {
      expect(log).toContain(leak);
      expect(commands.map(({ data }) => data).join('\n')).toContain(leak);
      expect(summary.replaceAll(/&#?\w+;|\\/g, '')).toContain(leak.replaceAll(/[^\w/.-]/g, ''));
    }
  });

  test('leaves a report behind, a file of its own for each step', () => {
    const runnerTemp = writeTree({ 'package.json': '' });
    const reports = [1, 2].map(
      () => step(clone, { inputs: { path: 'examples/leaky-package' }, env: { RUNNER_TEMP: runnerTemp } }).outputs['report'] ?? '',
    );
    expect(new Set(reports).size).toBe(2);
    for (const path of reports) {
      expect(path.startsWith(runnerTemp)).toBe(true);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
        schema: 'packgate.report/1',
        outcome: 'fail',
        packages: [{ name: '@acme/cli' }],
      });
    }
  });

  test.each([
    ['error', 0, 'pass'],
    ['warning', 1, 'fail'],
    ['never', 0, 'pass'],
  ])('a warning under fail-on: %s', (failOn, exitCode, outcome) => {
    expect(step(writeTree(WARNS), { inputs: { 'fail-on': failOn } })).toMatchObject({ exitCode, outputs: { outcome, violations: '1' } });
  });

  test('an error under fail-on: never is told and fails nothing', () => {
    const { exitCode, outputs, commands } = step(clone, { inputs: { path: 'examples/leaky-package', 'fail-on': 'never' } });
    expect({ exitCode, outputs }).toMatchObject({ exitCode: 0, outputs: { outcome: 'fail', violations: '3' } });
    expect(commands).toHaveLength(3);
  });

  test('summary and annotations can be left out', () => {
    const { exitCode, commands, summary } = step(clone, {
      inputs: { path: 'examples/leaky-package', summary: 'false', annotations: 'false' },
    });
    expect({ exitCode, summary, commands: commands.length }).toEqual({ exitCode: 1, summary: '', commands: 1 });
  });

  test('writes the HTML report where it is told, red or not', () => {
    const html = 'reports/packgate.html';
    for (const [path, exitCode, verdict] of [
      ['examples/clean-package', 0, 'Pass'],
      ['examples/leaky-package', 1, 'Fail'],
      ['examples', 1, 'Could not judge'],
    ] as const) {
      const { exitCode: code, outputs } = step(clone, { inputs: { path, html } });
      expect({ path, code, html: outputs['html'] }).toEqual({ path, code: exitCode, html: join(clone, html) });
      expect(readFileSync(join(clone, html), 'utf8')).toContain(`<p class="verdict">${verdict}</p>`);
    }
    expect(step(clone, { inputs: { path: 'examples/clean-package' } }).outputs['html']).toBeUndefined();
  });

  test('an HTML report that cannot be written fails the step', () => {
    const { exitCode, outputs, commands } = step(clone, { inputs: { path: 'examples/clean-package', html: 'package.json/report.html' } });
    expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 1, outcome: 'error' });
    expect(commands.at(-1)?.data).toContain('the HTML report cannot be written');
  });

  test('judges by the policy that is named', () => {
    const workspace = writeTree({ 'package.json': GOOD, 'index.js': '', 'security/gate.yml': 'require: [index.d.ts]\n' });
    expect(step(workspace).exitCode).toBe(0);
    const { exitCode, commands } = step(workspace, { inputs: { policy: 'security/gate.yml' } });
    expect(exitCode).toBe(1);
    expect(commands[0]?.properties['title']).toContain('missing-required');
  });

  test('packs, judges the tarball, and hands over what passed', () => {
    const scripts = { prepublishOnly: "node -e \"require('fs').writeFileSync('built.js', '1')\"" };
    const workspace = writeTree({ 'package.json': { ...GOOD, scripts, files: ['index.js', 'built.js'] }, 'index.js': '' });
    const { exitCode, outputs } = step(workspace, { inputs: { mode: 'pack', out: 'out' } });
    expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 0, outcome: 'pass' });
    expect(outputs['tarball']).toMatch(/\/out\/[\w.-]+\.tgz$/);
    const digest = createHash('sha512')
      .update(readFileSync(outputs['tarball'] ?? ''))
      .digest('base64');
    expect(outputs['integrity']).toBe(`sha512-${digest}`);
    expect(JSON.parse(readFileSync(outputs['report'] ?? '', 'utf8'))).toMatchObject({
      packages: [{ files: [{ path: 'built.js' }, { path: 'index.js' }, { path: 'package.json' }] }],
    });
  });

  test('keeps no tarball that does not pass, and packs nothing for strangers', () => {
    const workspace = writeTree({ 'package.json': { ...GOOD, files: ['index.js', '.env'] }, 'index.js': '', '.env': 'A=1' });
    const packing = { inputs: { mode: 'pack', out: 'out' } };
    expect(step(workspace, packing)).toMatchObject({ exitCode: 1, outputs: { outcome: 'fail', tarball: '', integrity: '' } });
    expect(readdirSync(`${workspace}/out`)).toEqual([]);
    const stranger = step(workspace, { ...packing, env: { GITHUB_EVENT_NAME: 'pull_request_target' } });
    expect(stranger).toMatchObject({ exitCode: 1, outputs: { outcome: 'error' } });
  });

  test.each([
    ['a pass', 'examples/clean-package', {}, 0, [0, true, 0]],
    ['a failure', 'examples/leaky-package', {}, 1, [3, true, 0]],
    ['what cannot be judged', 'nowhere', {}, 1, [0, false, 1]],
    [
      'what may not be packed',
      'examples/clean-package',
      { inputs: { mode: 'pack' }, env: { GITHUB_EVENT_NAME: 'pull_request_target' } },
      1,
      [0, false, 1],
    ],
  ])(
    'writes a SARIF log of %s where it is asked to',
    (_what, path, { inputs = {}, env = {} }: Partial<StepOptions>, exitCode, expected) => {
      const workspace = writeTree({ 'README.md': '' });
      cpSync(join(clone, 'examples'), join(workspace, 'examples'), { recursive: true });
      const ran = step(workspace, { inputs: { path, sarif: 'out/packgate.sarif', ...inputs }, env });
      expect({ exitCode: ran.exitCode, sarif: ran.outputs['sarif'] }).toEqual({ exitCode, sarif: join(workspace, 'out/packgate.sarif') });
      const log = JSON.parse(readFileSync(join(workspace, 'out/packgate.sarif'), 'utf8')) as Log;
      const { results, invocations } = log.runs[0];
      const [{ executionSuccessful, toolExecutionNotifications }] = invocations;
      expect([results.length, executionSuccessful, toolExecutionNotifications.length]).toEqual(expected);
    },
  );

  test('a SARIF log that cannot be written is no pass', () => {
    const workspace = writeTree({ 'package.json': GOOD, 'index.js': '', file: '' });
    const { exitCode, commands, outputs } = step(workspace, { inputs: { sarif: 'file/packgate.sarif' } });
    expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 1, outcome: 'error' });
    expect(commands.at(-1)?.data).toMatch(
      /^packgate could not judge: the SARIF log cannot be written: .*; name a file that can be written/,
    );
  });

  test('hands no token down to the scripts that it runs', () => {
    const scripts = { prepublishOnly: "node -e \"require('fs').writeFileSync('env.json', JSON.stringify(process.env))\"" };
    const workspace = writeTree({ 'package.json': { ...GOOD, scripts }, 'index.js': '' });
    const token = ['a', 'token', 'to', 'post', 'with'].join('-');
    expect(step(workspace, { inputs: { mode: 'pack', token } }).exitCode).toBe(0);
    expect(readFileSync(join(workspace, 'env.json'), 'utf8')).not.toContain(token);
  });

  test('judges several directories', () => {
    const { outputs, log } = step(clone, { inputs: { path: 'examples/clean-package\nexamples/leaky-package' } });
    expect(outputs).toMatchObject({ outcome: 'fail', violations: '3' });
    expect(log).toContain('in 1 of 2 packages');
  });

  test('judges the packages of a workspace that are asked for', () => {
    const workspace = writeTree({
      'package.json': { private: true, workspaces: ['packages/*'] },
      'packages/a/package.json': { ...GOOD, name: '@acme/a' },
      'packages/a/index.js': '',
      'packages/b/package.json': { ...GOOD, name: '@acme/b', files: ['.env'] },
      'packages/b/.env': 'A=1\n',
    });
    expect(step(workspace)).toMatchObject({ exitCode: 1, outputs: { outcome: 'fail' } });
    expect(step(workspace, { inputs: { package: '@acme/a' } })).toMatchObject({ exitCode: 0, outputs: { outcome: 'pass' } });
  });

  const COULD_NOT_JUDGE: readonly (readonly [
    what: string,
    tree: Parameters<typeof writeTree>[0],
    inputs: Record<string, string>,
    says: RegExp,
  ])[] = [
    ['no package.json', { 'README.md': '' }, {}, /package\.json/],
    ['invalid JSON', { 'package.json': '{ "name": ' }, {}, /package\.json:1:/],
    ['a policy that is not there', { 'package.json': GOOD }, { policy: 'gate.yml' }, /gate\.yml/],
    ['a policy with a typo', { 'package.json': GOOD, 'packgate.yml': 'alow: []\n' }, {}, /packgate\.yml:1:1: .*alow/],
    ['no package selected', { 'package.json': GOOD }, { package: '@acme/*' }, /@acme\/\*/],
    [
      'an input that is none',
      { 'package.json': GOOD },
      { 'fail-on': 'errors' },
      /input fail-on is "errors"; set it to error, warning or never/,
    ],
    ['an empty path', { 'package.json': GOOD }, { path: '' }, /input path is empty/],
  ];
  test.each(COULD_NOT_JUDGE)('could not judge: %s', (_what, tree, inputs, says) => {
    const { exitCode, stderr, commands, outputs } = step(writeTree(tree), { inputs });
    expect({ exitCode, stderr, outcome: outputs['outcome'] }).toEqual({ exitCode: 1, stderr: '', outcome: 'error' });
    expect(commands.at(-1)).toMatchObject({ name: 'error', data: expect.stringMatching(/^packgate could not judge/) });
    expect(commands.at(-1)?.data).toMatch(says);
  });

  test('a report that cannot be written is no pass', () => {
    const { exitCode, commands, outputs } = step(clone, {
      inputs: { path: 'examples/clean-package' },
      env: { RUNNER_TEMP: join(clone, 'nowhere') },
    });
    expect({ exitCode, outcome: outputs['outcome'] }).toEqual({ exitCode: 1, outcome: 'error' });
    expect(commands.at(-1)?.data).toMatch(/^packgate could not judge: the report cannot be written: .*ENOENT/);
  });

  test('outputs that cannot be written are no pass', () => {
    expect(step(clone, { inputs: { path: 'examples/clean-package' }, env: { GITHUB_OUTPUT: join(clone, 'nowhere') } }).exitCode).not.toBe(
      0,
    );
  });

  test('a summary that cannot be written changes no verdict and is told', () => {
    const { exitCode, log } = step(clone, { inputs: { path: 'examples/clean-package' }, env: { GITHUB_STEP_SUMMARY: clone } });
    expect(exitCode).toBe(0);
    expect(log).toContain('packgate: no job summary: ');
  });

  test.each([
    [0, 1024 * 1024],
    [1000 * 1024, 1024 * 1024],
    [1024 * 1024, 1024 * 1024],
  ])('a summary file of %d bytes stays within the limit of a step', (before, limit) => {
    const files = Object.fromEntries(Array.from({ length: 12_000 }, (_, index) => [`dist/${'long-name-'.repeat(8)}${index}.js`, '']));
    const workspace = writeTree({ 'package.json': { ...GOOD, files: ['dist'] }, ...files });
    const { exitCode, summary } = step(workspace, { summaryBefore: 'x'.repeat(before) });
    expect(exitCode).toBe(0);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(limit);
    expect(Buffer.byteLength(summary) > before).toBe(before < limit);
  });

  test('a summary begins on a line of its own', () => {
    const { summary } = step(clone, { inputs: { path: 'examples/clean-package' }, summaryBefore: 'half a line' });
    expect(summary).toMatch(/^half a line\n\n## ✅ packgate: pass/);
  });

  test('names of directories give no commands', () => {
    const hostile = process.platform === 'win32' ? 'packages/a ##[error]pwned' : 'packages/a\n::error::pwned';
    const workspace = writeTree({
      'package.json': { private: true, workspaces: ['packages/*'] },
      [`${hostile}/package.json`]: { ...GOOD, name: 'a', files: ['.env'] },
      [`${hostile}/.env`]: '',
      'packages/b/package.json': { ...GOOD, name: 'b' },
      'packages/b/index.js': '',
    });
    const { exitCode, commands } = step(workspace);
    expect(exitCode).toBe(1);
    expect(commands.map(({ data }) => data.split('\n')[0])).toEqual([
      '.env would be published: environment files hold secrets',
      'packgate: 1 error in 1 package: a@1.0.0',
    ]);
  });

  test('names of files give no commands and no Markdown', () => {
    const workspace = writeTree({ 'package.json': { ...GOOD, files: ['dist'] } });
    mkdirSync(join(workspace, 'dist'));
    for (const name of HOSTILE) writeFileSync(join(workspace, 'dist', name), '');
    const { exitCode, commands, outputs, summary } = step(workspace);
    expect({ exitCode, violations: outputs['violations'] }).toEqual({ exitCode: 1, violations: String(HOSTILE.length) });
    expect(commands.map(({ name }) => name)).toEqual(Array.from({ length: HOSTILE.length + 1 }, () => 'error'));
    for (const { properties } of commands.slice(0, -1)) expect(properties['file']).toBe('package.json');
    const outsideFences = summary.replaceAll(/^ *```(?:text|diff)\n[\s\S]*?\n *```$/gm, '');
    expect(outsideFences).toContain('set-output');
    expect(outsideFences).not.toMatch(/<img|^\s*::/m);
  });
});
