import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { load } from 'js-yaml';
import { fileOf } from '../docs/pages.ts';
import { type Tree, writeTree } from '../packages-on-disk.ts';
import { freshClone } from './fresh-clone.ts';
import { startVerdaccio, type Verdaccio } from './verdaccio.ts';

/** Every file of docs/hooks.md, run with the tool that it is for. */
const clone = freshClone();
const tools = path.resolve(import.meta.dirname, '../npms/release-tools/node_modules');

const recipe = (file: string, index = 0): string => fileOf('docs/hooks.md', file, index);
const scriptsIn = (index: number): Readonly<Record<string, string>> =>
  (JSON.parse(recipe('package.json', index)) as { readonly scripts: Record<string, string> }).scripts;

interface Run {
  readonly status: number | null;
  readonly output: string;
}

let registry: Verdaccio;
beforeAll(async () => {
  registry = await startVerdaccio();
});
afterAll(() => registry.close());

/** A release tool's environment: somebody who is logged in, has made commits before, and whose Node is the one of the dev dependencies. */
const environment = (): Readonly<Record<string, string>> => ({
  ...registry.env,
  PATH: [
    path.dirname(process.execPath),
    path.join(tools, '.bin'),
    path.join(tools, `lefthook-linux-${process.arch}`, 'bin'),
    registry.env['PATH'] ?? '',
  ].join(path.delimiter),
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.com',
  NX_DAEMON: 'false',
  NX_SKIP_NX_CACHE: 'true',
});

function run(directory: string, file: string, argv: readonly string[], more: { readonly input?: string; readonly env?: object } = {}): Run {
  const { status, stdout, stderr } = spawnSync(file, argv, {
    cwd: directory,
    env: { ...environment(), ...more.env },
    input: more.input ?? '',
    encoding: 'utf8',
  });
  return { status, output: `${stdout}${stderr}` };
}

/** A repository with Packgate installed as docs/hooks.md has it, and one commit. */
function repository(tree: Tree): string {
  const directory = writeTree({ '.gitignore': 'node_modules\n', ...tree });
  fs.mkdirSync(path.join(directory, 'node_modules'));
  fs.symlinkSync(clone, path.join(directory, 'node_modules/packgate'));
  for (const words of [
    ['init', '--quiet', '--initial-branch', 'main'],
    ['add', '.'],
    ['commit', '--quiet', '--no-verify', '-m', 'feat: first'],
  ]) {
    expect(run(directory, 'git', words)).toMatchObject({ status: 0 });
  }
  return directory;
}

const manifest = (name: string, more: object = {}) => ({ name, version: '1.0.0', license: 'MIT', files: ['dist'], ...more });
const CLEAN = { 'dist/index.js': 'export {};\n' };
const leak = (directory: string, file = 'dist/.env'): void => fs.writeFileSync(path.join(directory, file), 'LEVEL=debug\n');
const mend = (directory: string, file = 'dist/.env'): void => fs.rmSync(path.join(directory, file));

const LEAK = 'dist/.env would be published';
const versionsOf = (name: string): readonly string[] => {
  const file = path.join(registry.storage, name, 'package.json');
  if (!fs.existsSync(file)) return [];
  return Object.keys((JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly versions: object }).versions);
};

test('npm: prepublishOnly', () => {
  const directory = repository({ ...CLEAN, 'package.json': manifest('by-npm', { scripts: scriptsIn(0) }), 'build.mjs': '' });
  leak(directory);
  expect(run(directory, 'npm', ['publish'])).toEqual({ status: 1, output: expect.stringContaining(LEAK) });
  expect(versionsOf('by-npm')).toEqual([]);
  mend(directory);
  expect(run(directory, 'npm', ['publish'])).toMatchObject({ status: 0 });
  expect(versionsOf('by-npm')).toEqual(['1.0.0']);
});

describe('a commit', () => {
  const commits = (directory: string): Run => {
    fs.appendFileSync(path.join(directory, 'dist/index.js'), '// more\n');
    return run(directory, 'git', ['commit', '--all', '-m', 'more']);
  };
  const expectGated = (directory: string): void => {
    leak(directory);
    expect(commits(directory)).toEqual({ status: 1, output: expect.stringContaining(LEAK) });
    expect(run(directory, 'git', ['rev-list', '--count', 'HEAD']).output).toBe('1\n');
    mend(directory);
    expect(commits(directory)).toMatchObject({ status: 0 });
    expect(run(directory, 'git', ['rev-list', '--count', 'HEAD']).output).toBe('2\n');
  };

  test('husky', () => {
    const directory = repository({ ...CLEAN, 'package.json': manifest('by-husky'), '.husky/pre-commit': recipe('.husky/pre-commit') });
    expect(run(directory, 'husky', [])).toMatchObject({ status: 0 });
    expectGated(directory);
  });

  test('lefthook', () => {
    const directory = repository({ ...CLEAN, 'package.json': manifest('by-lefthook'), 'lefthook.yml': recipe('lefthook.yml') });
    expect(run(directory, 'lefthook', ['install'])).toMatchObject({ status: 0 });
    expectGated(directory);
  });

  test('pre-commit, where it is installed; else its file is read', () => {
    const text = recipe('.pre-commit-config.yaml');
    expect(load(text)).toMatchObject({
      repos: [{ repo: 'local', hooks: [{ id: 'packgate', language: 'system', pass_filenames: false, always_run: true }] }],
    });
    const directory = repository({ ...CLEAN, 'package.json': manifest('by-pre-commit'), '.pre-commit-config.yaml': text });
    if (run(directory, 'pre-commit', ['--version']).status !== 0) return;
    expect(run(directory, 'pre-commit', ['install'])).toMatchObject({ status: 0 });
    expectGated(directory);
  });
});

describe('a release', () => {
  test('changesets', () => {
    const directory = repository({
      ...CLEAN,
      'package.json': manifest('by-changesets', { scripts: scriptsIn(1) }),
      'package-lock.json': { name: 'by-changesets', version: '1.0.0', lockfileVersion: 3, packages: {} },
      '.changeset/config.json': { baseBranch: 'main', access: 'public', commit: false },
    });
    leak(directory);
    expect(run(directory, 'npm', ['run', 'release'])).toEqual({ status: 1, output: expect.stringContaining(LEAK) });
    expect(versionsOf('by-changesets')).toEqual([]);
    mend(directory);
    fs.rmSync(path.join(directory, 'packed'), { recursive: true });
    expect(run(directory, 'npm', ['run', 'release'])).toMatchObject({ status: 0 });
    expect(versionsOf('by-changesets')).toEqual(['1.0.0']);
  });

  test('semantic-release', () => {
    const directory = repository({
      ...CLEAN,
      'package.json': manifest('by-semantic-release', { version: '0.0.0-development' }),
      '.releaserc.json': recipe('.releaserc.json'),
    });
    const remote = path.join(directory, '.git/remote');
    expect(run(directory, 'git', ['clone', '--quiet', '--bare', '.', remote])).toMatchObject({ status: 0 });
    expect(run(directory, 'git', ['remote', 'add', 'origin', remote])).toMatchObject({ status: 0 });
    const release = () => run(directory, 'semantic-release', ['--no-ci', '--branches', 'main', '--repository-url', `file://${remote}`]);
    leak(directory);
    expect(release()).toEqual({ status: 1, output: expect.stringContaining(LEAK) });
    expect([versionsOf('by-semantic-release'), run(remote, 'git', ['tag']).output]).toEqual([[], '']);
    mend(directory);
    expect(release()).toMatchObject({ status: 0 });
    expect([versionsOf('by-semantic-release'), run(remote, 'git', ['tag']).output]).toEqual([['1.0.0'], 'v1.0.0\n']);
  });

  test('lerna', () => {
    const directory = repository({
      'package.json': { name: 'root', private: true, workspaces: ['packages/*'], scripts: scriptsIn(2) },
      'lerna.json': { version: 'independent', packages: ['packages/*'] },
      'packages/one/package.json': manifest('by-lerna-one'),
      'packages/one/dist/index.js': 'export {};\n',
      'packages/two/package.json': manifest('by-lerna-two'),
      'packages/two/dist/index.js': 'export {};\n',
    });
    const release = () => run(directory, 'lerna', ['publish', 'from-package', '--yes', '--registry', registry.url]);
    leak(directory, 'packages/two/dist/.env');
    expect(release()).toEqual({ status: 1, output: expect.stringContaining('lifecycle "prepublishOnly" errored in "root"') });
    expect([versionsOf('by-lerna-one'), versionsOf('by-lerna-two')]).toEqual([[], []]);
    mend(directory, 'packages/two/dist/.env');
    // It leaves the field gitHead in the manifests, and takes no change that is not committed.
    expect(run(directory, 'git', ['restore', '.'])).toMatchObject({ status: 0 });
    expect(release()).toMatchObject({ status: 0 });
    expect([versionsOf('by-lerna-one'), versionsOf('by-lerna-two')]).toEqual([['1.0.0'], ['1.0.0']]);
  });
});

/** What an agent sends before it runs a command in a shell, and where its settings say what to run then. */
interface Agent {
  readonly file: string;
  readonly hook: (settings: never) => string;
  readonly call: (command: string, cwd: string) => object;
  readonly env?: (directory: string) => object;
  readonly isNo: (run: { readonly status: number | null; readonly stdout: string }) => boolean;
}

const byExitCode: Agent['isNo'] = ({ status }) => status === 2;

const AGENTS: readonly (readonly [name: string, Agent])[] = [
  [
    'Claude Code',
    {
      file: '.claude/settings.json',
      hook: ({ hooks }: { hooks: { PreToolUse: [{ matcher: 'Bash'; hooks: [{ command: string }] }] } }) =>
        hooks.PreToolUse[0].hooks[0].command,
      call: (command, cwd) => ({
        session_id: 'a',
        transcript_path: '/tmp/a.jsonl',
        cwd,
        permission_mode: 'default',
        hook_event_name: 'PreToolUse',
        tool_name: 'Bash',
        tool_input: { command, description: 'Publishes' },
        tool_use_id: 'toolu_1',
      }),
      env: (directory) => ({ CLAUDE_PROJECT_DIR: directory }),
      isNo: byExitCode,
    },
  ],
  [
    'Codex',
    {
      file: '.codex/hooks.json',
      hook: ({ hooks }: { hooks: { PreToolUse: [{ matcher: 'Bash'; hooks: [{ command: string }] }] } }) =>
        hooks.PreToolUse[0].hooks[0].command,
      call: (command, cwd) => ({
        session_id: 'a',
        turn_id: 'b',
        transcript_path: null,
        cwd,
        hook_event_name: 'PreToolUse',
        model: 'm',
        permission_mode: 'default',
        tool_name: 'Bash',
        tool_input: { command },
        tool_use_id: 'call_1',
      }),
      isNo: byExitCode,
    },
  ],
  [
    'Gemini CLI',
    {
      file: '.gemini/settings.json',
      hook: ({ hooks }: { hooks: { BeforeTool: [{ matcher: 'run_shell_command'; hooks: [{ command: string }] }] } }) =>
        hooks.BeforeTool[0].hooks[0].command,
      call: (command, cwd) => ({
        session_id: 'a',
        transcript_path: '/tmp/a.json',
        cwd,
        hook_event_name: 'BeforeTool',
        timestamp: '2026-11-21T00:00:00.000Z',
        tool_name: 'run_shell_command',
        tool_input: { command, description: 'Publishes', dir_path: '.' },
      }),
      env: (directory) => ({ GEMINI_PROJECT_DIR: directory }),
      isNo: byExitCode,
    },
  ],
  [
    'Cursor',
    {
      file: '.cursor/hooks.json',
      hook: ({ hooks }: { hooks: { beforeShellExecution: [{ command: string; failClosed: true }] } }) =>
        hooks.beforeShellExecution[0].command,
      call: (command, cwd) => ({
        conversation_id: 'a',
        generation_id: 'b',
        hook_event_name: 'beforeShellExecution',
        cursor_version: '3.24.0',
        workspace_roots: [cwd],
        command,
        cwd: '',
        sandbox: false,
      }),
      isNo: byExitCode,
    },
  ],
  [
    'GitHub Copilot',
    {
      file: '.github/hooks/packgate.json',
      hook: ({ hooks }: { hooks: { preToolUse: [{ matcher: 'bash'; bash: string }] } }) => hooks.preToolUse[0].bash,
      call: (command, cwd) => ({
        sessionId: 'a',
        timestamp: 1_795_000_000_000,
        cwd,
        toolName: 'bash',
        toolArgs: { command, description: 'Publishes' },
      }),
      isNo: ({ status, stdout }) =>
        status === 0 && stdout !== '' && (JSON.parse(stdout) as { permissionDecision?: unknown }).permissionDecision === 'deny',
    },
  ],
];

describe.each(AGENTS)('%s', (_, { file, hook, call, env, isNo }) => {
  const asks = (directory: string, command: string) => {
    const { status, stdout } = spawnSync('sh', ['-c', hook(JSON.parse(recipe(file)) as never)], {
      cwd: directory,
      env: { ...environment(), ...env?.(directory) },
      input: JSON.stringify(call(command, directory)),
      encoding: 'utf8',
    });
    return { said: stdout === '' && status === 0 ? 'nothing' : isNo({ status, stdout }) ? 'no' : `${status} ${stdout}` };
  };
  const directory = (): string => repository({ ...CLEAN, 'package.json': manifest('by-agent'), [file]: recipe(file) });

  test('is stopped where the gate is red, and only there', () => {
    const leaky = directory();
    leak(leaky);
    expect([asks(leaky, 'npm publish --access public'), asks(leaky, 'npm test')]).toEqual([{ said: 'no' }, { said: 'nothing' }]);
    mend(leaky);
    expect(asks(leaky, 'npm publish --access public')).toEqual({ said: 'nothing' });
  });

  test('is stopped where Packgate is not there', () => {
    const without = directory();
    fs.rmSync(path.join(without, 'node_modules/packgate'));
    expect(asks(without, 'npm publish')).toEqual({ said: 'no' });
  });
});
