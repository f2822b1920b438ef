import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeTree } from '../packages-on-disk.ts';
import { freshClone, runtimes } from './fresh-clone.ts';

const clone = freshClone();

const CLEAN = { 'package.json': { name: 'clean', version: '1.0.0', license: 'MIT', files: ['index.js'] }, 'index.js': 'export {};\n' };
const LEAKY = {
  'package.json': { name: 'leaky', version: '1.0.0', license: 'MIT', files: ['dist'], scripts: { release: 'npm publish' } },
  'dist/index.js': 'export {};\n',
  'dist/.env': 'LEVEL=debug\n',
};

describe.each(runtimes())('an agent that is about to run a command, on $name', ({ node }) => {
  const ask = (directory: string, call: object | string) => {
    const input = typeof call === 'string' ? call : JSON.stringify(call);
    const { status, stdout, stderr } = spawnSync(node, [join(clone, 'dist/cli.js'), 'hook'], { cwd: directory, input, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const bash = (command: string, cwd: string) => ({ hook_event_name: 'PreToolUse', tool_name: 'Bash', cwd, tool_input: { command } });
  const SILENCE = { status: 0, stdout: '', stderr: '' };

  test('is not disturbed where nothing is published, or what passes', () => {
    const [clean, leaky] = [writeTree(CLEAN), writeTree(LEAKY)];
    expect(ask(leaky, bash('npm test', leaky))).toEqual(SILENCE);
    expect(ask(leaky, { tool_name: 'Read', tool_input: { file_path: '/x' } })).toEqual(SILENCE);
    expect(ask(clean, bash('npm publish --access public', clean))).toEqual(SILENCE);
    expect(ask(leaky, bash(`cd ${clean} && pnpm publish`, leaky))).toEqual(SILENCE);
  });

  test.each(['npm publish', 'npx npm@latest pub', 'yarn npm publish', 'bun publish', 'npm run release', 'sh -c "npm publish"'])(
    'is stopped where the gate is red: %s',
    (command) => {
      const leaky = writeTree(LEAKY);
      const { status, stdout, stderr } = ask(writeTree({}), bash(command, leaky));
      const reason = 'packgate stops this publish: fail - 1 error in leaky@1.0.0\n- env-file: dist/.env would be published';
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(reason) });
      expect(JSON.parse(stdout)).toEqual({
        hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: stderr.trimEnd() },
      });
    },
  );

  test('is stopped from anywhere in a workspace, by the scripts of any package and by scripts on the disk', () => {
    const workspace = writeTree({
      '.git/HEAD': 'ref: refs/heads/main\n',
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
      'release.sh': '#!/bin/sh\ncd packages/leaky\nnpm publish\n',
      'packages/clean/package.json': { name: 'clean', version: '1.0.0', license: 'MIT', files: ['index.js'] },
      'packages/clean/index.js': 'export {};\n',
      ...Object.fromEntries(Object.entries(LEAKY).map(([file, content]) => [`packages/leaky/${file}`, content])),
    });
    const inClean = join(workspace, 'packages/clean');
    expect(ask(workspace, bash('npm publish', inClean))).toEqual(SILENCE);
    for (const [command, directory] of [
      ['pnpm -r publish', inClean],
      ['npm run release -w leaky', workspace],
      ['sh release.sh', workspace],
      ['../../release.sh && true', inClean],
    ] as const) {
      expect({ command, ...ask(workspace, bash(command, directory)) }).toMatchObject({ command, status: 2 });
    }
  });

  test('is stopped where nothing can be judged', () => {
    const empty = writeTree({});
    expect(ask(empty, bash('npm publish', empty))).toMatchObject({ status: 2, stderr: expect.stringContaining('no package.json') });
    expect(ask(empty, bash('npm publish $X', empty))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('a variable of the shell'),
    });
    expect(ask(empty, 'hello')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('it is not JSON') });
  });
});
