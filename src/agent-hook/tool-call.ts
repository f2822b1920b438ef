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
  if (call['toolName'] !== undefined) return { dialect: 'tool-args', command: commandIn(argumentsOf(call['toolArgs'])), directory };
  if (call['tool_name'] !== undefined) {
    const dialect = call['hook_event_name'] === 'BeforeTool' ? 'before-tool' : 'pre-tool-use';
    const input = recordOf(call['tool_input']);
    return { dialect, command: commandIn(input), directory: textOf(input?.['cwd']) ?? textOf(input?.['dir_path']) ?? directory };
  }
  const command = commandIn(call);
  if (command === null) throw unknownCall('it has neither a tool nor a command');
  return { dialect: 'before-shell', command, directory };
}

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

function argumentsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return recordOf(typeof value === 'string' ? parsed(value) : value);
}

/** A shell takes one text, or a program with its words. */
function commandIn(input: Readonly<Record<string, unknown>> | null): string | null {
  const command = input?.['command'] ?? input?.['cmd'] ?? input?.['script'];
  if (Array.isArray(command)) return command.map(String).join(' ');
  return textOf(command);
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  // What JSON calls an object has keys of any value.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const firstText = (value: unknown): string | null => (Array.isArray(value) ? textOf(value[0]) : null);
