import path from 'node:path';
import { denial, type HookAnswer, SILENCE } from './agent-hook/answer.ts';
import { publishingOf } from './agent-hook/publishing.ts';
import { toolCall } from './agent-hook/tool-call.ts';
import { gate } from './gate.ts';
import { surroundings } from './hook-surroundings.ts';
import type { GateHost } from './gate-host.ts';
import type { Report } from './model.ts';
import { allViolations, verdictLine } from './report/verdict-line.ts';
import { visibleText } from './report/visible-text.ts';

export interface HookRequest {
  readonly cwd: string;
  /** What the agent says on standard input. */
  readonly call: string;
  readonly policy: string | null;
}

/**
 * Answers a coding agent that is about to run a command: a no where the command would publish what does not pass, or what cannot be told before it
 * runs; silence otherwise.
 *
 * @throws GateError of subject `usage` where the agent's words are not understood
 */
export async function answerHook({ cwd, call, policy }: HookRequest, host: GateHost): Promise<HookAnswer> {
  const { dialect, command, directory } = toolCall(call);
  if (command === null) return SILENCE;
  const start = path.resolve(cwd, directory ?? '.');
  const publishing = publishingOf(command, start, surroundings);
  switch (publishing.kind) {
    case 'nothing':
      return SILENCE;
    case 'unclear':
      return denial(dialect, visibleText(`packgate stops this command: ${publishing.why}; ${publishing.help}`));
    case 'targets': {
      const request = {
        targets: publishing.targets,
        policy,
        packer: 'auto',
        packages: [],
        failOn: 'error',
        includePrivate: false,
      } as const;
      const report = await gate({ ...request, cwd: start }, host);
      return report.outcome === 'pass' ? SILENCE : denial(dialect, reasonOf(report));
    }
  }
}

/** How many of the violations an agent is told: it can ask for the rest. */
const NAMED = 5;

function reasonOf(report: Report): string {
  const problems = [
    ...report.errors.map(({ message, help }) => `${message}${help === null ? '' : ` (${help})`}`),
    ...allViolations(report)
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, help }) => `${rule}: ${message} (${help})`),
  ];
  const more = problems.length > NAMED ? [`and ${problems.length - NAMED} more`] : [];
  return [
    `packgate stops this publish: ${verdictLine(report, 'hidden')}`,
    ...[...problems.slice(0, NAMED), ...more].map((line) => `- ${line}`),
    'packgate check shows all of it, packgate fix the edits that are proved; do not publish in another way',
  ]
    .map(visibleText)
    .join('\n');
}
