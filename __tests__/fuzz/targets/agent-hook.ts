import * as fc from 'fast-check';
import { publishingOf } from '../../../src/agent-hook/publishing.ts';
import type { Surroundings } from '../../../src/agent-hook/surroundings.ts';
import { toolCall } from '../../../src/agent-hook/tool-call.ts';
import { isGateError } from '../../../src/errors.ts';
import { hostileText } from '../hostile-text.ts';
import { editJson, editText, jsonEdits, textEdits } from '../mutations.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

const SCRIPTS: Readonly<Record<string, string>> = { release: 'npm publish', loop: 'npm run loop', test: 'jest' };
const REPOSITORY: Surroundings = {
  scriptsOf: () => SCRIPTS,
  scriptsBelow: (directory) => [{ directory, scripts: SCRIPTS }],
  workspaceRoot: () => '/repo',
  textOf: () => null,
};
const publishing = (command: string) => publishingOf(command, '/repo', REPOSITORY);

const SHELL_PIECES: readonly string[] =
  'npm publish|pnpm|yarn|release|run|-c|sh|bash|eval|cd|..|/x|$(|)|`|"|\'|\\|\n|;|&&|\\|\\||&|(|{|}|<<EOF\n|EOF\n|> x|2>&1|$X|${X}|$((1))|*|~|#|\0|if|then|fi|do|done|for|in|case|esac|!|=|[[|]]'
    .split(/(?<!\\)\|/)
    .map((piece) => piece.replaceAll('\\|', '|'));

const CALLS: readonly object[] = [
  { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'npm publish', cwd: '/repo' }, cwd: '/repo' },
  { hook_event_name: 'BeforeTool', tool_name: 'run_shell_command', tool_input: { command: 'npm publish', dir_path: '.' } },
  { command: 'npm publish', cwd: '/repo', workspace_roots: ['/repo'] },
  { toolName: 'bash', toolArgs: '{"command":"npm publish"}', cwd: '/repo' },
  { toolName: 'shell', toolArgs: { command: ['bash', '-lc', 'npm publish'] } },
];

export const hookText = fuzzTarget({
  name: 'hook-text',
  input: 'calls of coding agents with values put in and taken out, and any text as a command of a shell',
  holds: 'an answer or an error about the call, the same each time',
  cases: 1500,
  inputs: fc.record({
    call: fc.nat({ max: CALLS.length - 1 }),
    callEdits: jsonEdits(2),
    textEdits: fc.oneof(fc.constant([]), textEdits(hostileText, 2)),
    command: fc.oneof(
      fc.array(fc.constantFrom(...SHELL_PIECES), { maxLength: 14 }).map((pieces) => pieces.join(' ')),
      fc.array(fc.constantFrom(...SHELL_PIECES), { maxLength: 14 }).map((pieces) => pieces.join('')),
      hostileText,
    ),
  }),
  check: ({ call, callEdits, textEdits: edits, command }) => {
    const one = publishing(command);
    holdSame(publishing(command), one, 'the same text publishes the same');
    if (one.kind === 'targets')
      hold(
        one.targets.every((target) => target.startsWith('/')),
        'targets are absolute',
        one.targets,
      );
    if (one.kind === 'unclear') hold(one.why !== '' && one.help !== '', 'it says why', one);
    try {
      const read = toolCall(editText(JSON.stringify(editJson(CALLS[call], callEdits)) ?? '', edits));
      if (read.command !== null) publishing(read.command);
    } catch (error) {
      if (!isGateError(error)) throw error;
      hold(error.subject === 'usage', 'it is about the call', error.message);
    }
  },
});

// ---------------------------------------------------------------------------------------------- commands that publish

const PUBLISHES: readonly string[] = [
  'npm publish',
  'npm publish --access public',
  'npm --tag next publish',
  'npm pub',
  'npm stage publish',
  'npm run release',
  'npx npm@latest publish',
  'npx -y npm publish',
  'npm exec -- npm publish',
  'pnpm publish --no-git-checks',
  'pnpm -r publish',
  'pnpm release',
  'pnpm dlx npm publish',
  'corepack pnpm publish',
  'yarn npm publish',
  'yarn publish',
  'yarn release',
  'bun publish',
  'lerna publish from-package',
  'npx @changesets/cli publish',
];

/** Beside them, so that a hook that stops everything does not pass for a good one. */
const PUBLISHES_NOT: readonly string[] = [
  'npm test',
  'npm view publish',
  'npm pack --dry-run',
  'npm run test',
  'git status',
  'pnpm install',
  'npm publish --dry-run',
];

/** What stands around a command without changing what it does; `§` is the command. Nothing in it writes or runs another program that could. */
const AROUND: readonly string[] = [
  '§',
  '(§)',
  '( § )',
  '{ §; }',
  '{\n§\n}',
  '§;',
  '§ ;',
  '§ &',
  '§&',
  '§ && true',
  'true && §',
  'true&&§',
  'false || §',
  'true;§',
  'true\n§',
  '\n\n  §\n',
  '§ # comment',
  "true # comment, it's one\n§",
  'true a#b ; §',
  'echo $# ${#A} ; §',
  'echo "${A:-"b c"}" ; §',
  "echo '\\\\' ; §",
  '! §',
  'time §',
  'command §',
  'exec §',
  'nohup §',
  'env §',
  'env -u X A=1 §',
  'A=1 §',
  'A=1 B="x y" §',
  'sudo -E §',
  'nice -n 5 §',
  'timeout 60 §',
  'stdbuf -oL §',
  'xargs §',
  'echo x | xargs -n1 §',
  'yes | §',
  'echo y | §',
  '§ | cat',
  '§ 2>&1 | tail -5',
  '§ > /dev/null 2>&1',
  '§ &> /dev/null',
  '>/dev/null §',
  '2>&1 §',
  '§ </dev/null',
  'if true; then §; fi',
  'if true\nthen\n  §\nfi',
  'if §; then echo done; fi',
  'if false; then :; else §; fi',
  'for i in 1; do §; done',
  'for i in 1 2\ndo\n§\ndone',
  'while true; do §; break; done',
  'until §; do sleep 1; done',
  'case x in x) §;; esac',
  'case x in\n  x)\n    §\n    ;;\nesac',
  '[ -f package.json ] && §',
  '[[ -f package.json ]] && §',
  'test -f package.json && §',
  'p() { §; }; p',
  'function p { §; }\np',
  'x=$( § )',
  'x="$( § )"',
  'echo $( § )',
  'echo "$( § )"',
  'echo `§`',
  ': "${X:-$( § )}"',
  'cat <(§)',
  'set -e; §',
  'set -euo pipefail\n§',
  'trap : EXIT; §',
  'bash <<EOF\n§\nEOF',
  "bash <<'EOF'\n§\nEOF",
  'cat <<EOF | sh\n§\nEOF',
  'echo "§" | sh',
  'coproc §',
  'eval §',
  'builtin eval §',
  'unset X; §',
  'export A=1; §',
  'pwd; §',
  'sleep 1 && §',
];

/** The command as one word of another program. */
const QUOTED: readonly string[] = [
  "sh -c '§'",
  'bash -c "§"',
  "bash -lc '§'",
  'sh -ec "§"',
  "eval '§'",
  'eval "§"',
  "env A=1 bash -c '§'",
  "script -qc '§' /dev/null",
  "watch -n 60 '§'",
  "ssh localhost '§'",
  "su me -c '§'",
  "zsh -c '§'",
  "nohup bash -c '§' &",
  'sh -c "true; §"',
  "sh -c 'true\n§'",
  "xargs -I{} sh -c '§'",
  "npx -c '§'",
  "npm exec -c '§'",
];

/** Other spellings of the same words. */
type Spelling = (words: readonly string[]) => string;
const SPELLINGS: readonly Spelling[] = [
  (words) => words.join(' '),
  (words) => words.join('  '),
  (words) => words.join('\t'),
  (words) => words.join(' \\\n  '),
  (words) => words.map((word) => `"${word}"`).join(' '),
  (words) => words.map((word) => `'${word}'`).join(' '),
  (words) => words.map((word) => `${word.slice(0, 1)}""${word.slice(1)}`).join(' '),
  (words) => words.map((word) => (/^[a-z]/.test(word) ? `\\${word}` : word)).join(' '),
  (words) => words.map((word) => `${word.slice(0, 1)}'${word.slice(1)}'`).join(' '),
  (words) => [`/usr/local/bin/${words[0] ?? ''}`, ...words.slice(1)].join(' '),
  (words) => [`./node_modules/.bin/${words[0] ?? ''}`, ...words.slice(1)].join(' '),
  (words) => `${words.join(' ')} --loglevel=error`,
];

/** Quotes of the outer text would end at those of the inner one: only spellings without any go into quotes. */
const isPlain = (text: string): boolean => !/['"\\`$\n]/.test(text);

interface PublishingCase {
  /** From `PUBLISHES`, or from `PUBLISHES_NOT` when the case is about those. */
  readonly command: number;
  readonly spelling: number;
  readonly around: readonly number[];
  readonly quoted: number | null;
  readonly outer: readonly number[];
}

function shellText(commands: readonly string[], { command, spelling, around, quoted, outer }: PublishingCase): string {
  const words = (commands[command % commands.length] ?? '').split(' ');
  const wrap = (text: string, frame: string): string => frame.replace('§', () => text);
  const spelled = (SPELLINGS[spelling] ?? SPELLINGS[0])?.(words) ?? '';
  const inner = around.reduce((text, index) => nested(text, AROUND[index] ?? '§'), spelled);
  const frame = quoted === null ? '§' : (QUOTED[quoted] ?? '§');
  const middle = isPlain(inner) ? wrap(inner, frame) : wrap(words.join(' '), frame);
  return outer.reduce((text, index) => nested(text, AROUND[index] ?? '§'), middle);
}

/** Texts of several lines, here-documents and comments end where a frame goes on: they stay outermost. */
function nested(text: string, frame: string): string {
  const isOpenEnded = /<<|# comment|\n|&$|;$/.test(text);
  const isWords = /^[\w@./ \\"'-]*$/.test(text);
  const needsWords = /^(?:env|command|exec|nohup|xargs|echo x|sudo|nice|timeout|stdbuf|A=1|time|coproc|eval|builtin|echo "§"|2>|>|!)/.test(
    frame,
  );
  const inQuotes = /"[^"]*§[^"]*"|`§`/.test(frame);
  if (isOpenEnded && frame !== '§') return text;
  if (needsWords && !isWords) return text;
  if (inQuotes && !isPlain(text)) return text;
  return frame.replace('§', () => text);
}

export const hookPublish = fuzzTarget({
  name: 'hook-publish',
  input: `${PUBLISHES.length} commands that publish, spelled in ${SPELLINGS.length} ways, within up to five of ${AROUND.length + QUOTED.length} forms of a shell`,
  holds: 'none of them passes for a command that publishes nothing; the same forms around commands that publish nothing do',
  cases: 3000,
  inputs: fc
    .record({
      command: fc.nat({ max: PUBLISHES.length - 1 }),
      spelling: fc.nat({ max: SPELLINGS.length - 1 }),
      around: fc.array(fc.nat({ max: AROUND.length - 1 }), { maxLength: 2 }),
      quoted: fc.option(fc.nat({ max: QUOTED.length - 1 })),
      outer: fc.array(fc.nat({ max: AROUND.length - 1 }), { maxLength: 2 }),
    })
    .map((one) => ({ publishes: shellText(PUBLISHES, one), publishesNot: shellText(PUBLISHES_NOT, one) })),
  check: ({ publishes, publishesNot }) => {
    hold(publishing(publishes).kind !== 'nothing', 'it publishes', publishes);
    // What a program is handed on its input is stopped where it looks as if it published, whatever the program makes of it.
    const wanted = publishesNot.includes('<<') ? ['nothing', 'unclear'] : ['nothing'];
    hold(wanted.includes(publishing(publishesNot).kind), 'it publishes nothing', publishesNot);
  },
});
