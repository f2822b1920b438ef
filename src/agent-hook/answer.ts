import type { Dialect } from './tool-call.ts';

/** What a hook leaves behind: agents read the text on standard output, and most take exit code 2 for a no with the reason on standard error. */
export interface HookAnswer {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 2;
}

/** No opinion: whether the command runs is between the agent and its user. */
export const SILENCE: HookAnswer = { stdout: '', stderr: '', exitCode: 0 };

/** A no, in the words of the agent. */
export function denial(dialect: Dialect, reason: string): HookAnswer {
  return { stdout: `${JSON.stringify(denialIn(dialect, reason))}\n`, stderr: `${reason}\n`, exitCode: dialect === 'tool-args' ? 0 : 2 };
}

function denialIn(dialect: Dialect, reason: string): object {
  switch (dialect) {
    case 'pre-tool-use':
      return { hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: reason } };
    case 'before-tool':
      return { decision: 'deny', reason };
    case 'before-shell':
      return { permission: 'deny', user_message: reason, agent_message: reason };
    case 'tool-args':
      return { permissionDecision: 'deny', permissionDecisionReason: reason };
  }
}
