import { describe, expect, test } from '@jest/globals';
import { denial } from '../../src/agent-hook/answer.ts';
import { toolCall } from '../../src/agent-hook/tool-call.ts';

describe('a call of a shell, as agents tell it', () => {
  test.each<readonly [string, object, ReturnType<typeof toolCall>]>([
    [
      'with tool_name and tool_input',
      { hook_event_name: 'PreToolUse', cwd: '/repo', tool_name: 'Bash', tool_input: { command: 'npm publish', description: 'x' } },
      { dialect: 'pre-tool-use', command: 'npm publish', directory: '/repo' },
    ],
    [
      'before a tool, with a directory of its own',
      {
        hook_event_name: 'BeforeTool',
        cwd: '/repo',
        tool_name: 'run_shell_command',
        tool_input: { command: 'npm publish', dir_path: 'a' },
      },
      { dialect: 'before-tool', command: 'npm publish', directory: '/repo/a' },
    ],
    [
      'with the command itself',
      { hook_event_name: 'beforeShellExecution', command: 'npm publish', cwd: '/repo', workspace_roots: ['/other'] },
      { dialect: 'before-shell', command: 'npm publish', directory: '/repo' },
    ],
    [
      'with roots for a directory',
      { command: 'ls', workspace_roots: ['/repo'] },
      { dialect: 'before-shell', command: 'ls', directory: '/repo' },
    ],
    [
      'with toolName and arguments in a string',
      { cwd: '/repo', toolName: 'bash', toolArgs: '{"command":"npm publish"}' },
      { dialect: 'tool-args', command: 'npm publish', directory: '/repo' },
    ],
    [
      'with a program and its words',
      { tool_name: 'shell', tool_input: { command: ['npm', 'publish'] } },
      { dialect: 'pre-tool-use', command: "'npm' 'publish'", directory: null },
    ],
    [
      'with words that hold a line',
      { tool_name: 'shell', cwd: '/repo', tool_input: { command: ['bash', '-lc', "cd a && echo 'x'"], workdir: '/repo/b' } },
      { dialect: 'pre-tool-use', command: `'bash' '-lc' 'cd a && echo '\\''x'\\'''`, directory: '/repo/b' },
    ],
    [
      'with a directory among the arguments',
      { cwd: '/repo', toolName: 'bash', toolArgs: { command: 'npm publish', cwd: 'packages/cli' } },
      { dialect: 'tool-args', command: 'npm publish', directory: '/repo/packages/cli' },
    ],
    [
      'of another tool',
      { tool_name: 'Read', tool_input: { file_path: '/a' } },
      { dialect: 'pre-tool-use', command: null, directory: null },
    ],
  ])('%s', (_, call, understood) => {
    expect(toolCall(JSON.stringify(call))).toEqual(understood);
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{"tool_name":'],
    ['no object', '["npm publish"]'],
    ['neither a tool nor a command', '{"hello":"world"}'],
    ['a shell without a command', '{"tool_name":"Bash","tool_input":{"line":"npm publish"}}'],
    ['arguments that are not JSON', '{"toolName":"bash","toolArgs":"npm publish"}'],
  ])('is not understood: %s', (_, text) => {
    expect(() => toolCall(text)).toThrow(expect.objectContaining({ subject: 'usage' }));
  });
});

test('a no is said in the words of the agent', () => {
  const said = (['pre-tool-use', 'before-tool', 'before-shell', 'tool-args'] as const).map((dialect) => {
    const { stdout, stderr, exitCode } = denial(dialect, 'because');
    return [JSON.parse(stdout) as unknown, stderr, exitCode];
  });
  expect(said).toEqual([
    [
      { hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: 'because' } },
      'because\n',
      2,
    ],
    [{ decision: 'deny', reason: 'because' }, 'because\n', 2],
    [{ permission: 'deny', user_message: 'because', agent_message: 'because' }, 'because\n', 2],
    [{ permissionDecision: 'deny', permissionDecisionReason: 'because' }, 'because\n', 0],
  ]);
});
