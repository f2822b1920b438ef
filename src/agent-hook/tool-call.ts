import path from 'node:path';
import { GateError } from '../errors.ts';

/**
 * What a coding agent is about to run, as its hook is told on standard input. The dialects differ in names:
 * `pre-tool-use` has `tool_name` and `tool_input` and the event PreToolUse; `before-tool` the same with BeforeTool; `before-shell` has the command
 * itself; `tool-args` has `toolName` and `toolArgs`, an object or JSON in a string.
 */
export interface ToolCall {
  readonly dialect: Dialect;
  /** Null where the call is none of a shell. */
  readonly command: string | null;
  /** Null where the agent does not say. */
  readonly directory: string | null;
}

export type Dialect = 'pre-tool-use' | 'before-tool' | 'before-shell' | 'tool-args';

/**
 * @param text JSON from standard input
 * @throws GateError of subject `usage` where it is no call of a tool: an agent that speaks in another way must not pass unheard
 */
export function toolCall(text: string): ToolCall {
  const call = recordOf(parsed(text));
  if (call === null) throw unknownCall('it is no object');
  const directory = textOf(call['cwd']) ?? firstText(call['workspace_roots']);
  if (call['toolName'] !== undefined) {
    return toolCallOf('tool-args', call['toolName'], argumentsOf(call['toolArgs']), directory);
  }
  if (call['tool_name'] !== undefined) {
    const dialect = call['hook_event_name'] === 'BeforeTool' ? 'before-tool' : 'pre-tool-use';
    return toolCallOf(dialect, call['tool_name'], argumentsOf(call['tool_input']), directory);
  }
  const command = commandIn(call);
  if (command === null) throw unknownCall('it has neither a tool nor a command');
  return { dialect: 'before-shell', command, directory };
}

type Fields = Readonly<Record<string, unknown>>;

function toolCallOf(dialect: Dialect, tool: unknown, input: Fields | null, directory: string | null): ToolCall {
  const command = commandIn(input);
  if (command === null && typeof tool === 'string' && SHELLS.test(tool)) throw unknownCall(`the shell tool ${tool} has no command`);
  const own = OWN_DIRECTORY.map((name) => textOf(input?.[name])).find((value) => value !== null && value !== '');
  return { dialect, command, directory: own === undefined || own === null ? directory : path.resolve(directory ?? '', own) };
}

/** What agents call their shells. */
const SHELLS =
  /^(?:(?:local_)?shell(?:_command)?|bash|powershell|run_shell_command|exec_command|run_in_terminal|run_terminal_cmd|execute_command)$/i;

/** What agents call the directory that one call of a shell runs in. */
const OWN_DIRECTORY = ['cwd', 'workdir', 'working_directory', 'dir_path', 'directory'] as const;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unknownCall('it is not JSON', cause);
  }
}

const unknownCall = (what: string, cause?: unknown): GateError =>
  new GateError('usage', `cannot read the call on standard input: ${what}`, {
    help: "register packgate hook as a command that runs before the agent's shell tool (docs/hooks.md)",
    cause,
  });

function argumentsOf(value: unknown): Fields | null {
  return recordOf(typeof value === 'string' ? parsed(value) : value);
}

/** A shell takes one text, or a program with its words. */
function commandIn(input: Fields | null): string | null {
  const command = input?.['command'] ?? input?.['cmd'] ?? input?.['script'];
  if (Array.isArray(command)) return command.map((word) => `'${String(word).replaceAll("'", `'\\''`)}'`).join(' ');
  return textOf(command);
}

const recordOf = (value: unknown): Fields | null =>
  // What JSON calls an object has keys of any value.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const firstText = (value: unknown): string | null => (Array.isArray(value) ? textOf(value[0]) : null);
