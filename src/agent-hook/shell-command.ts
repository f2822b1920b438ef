import { parse } from 'shell-quote';

/** Words without quotes; one that the shell would replace is null. */
export type ShellWords = readonly (string | null)[];

/** One simple command of a line. */
export interface SimpleCommand {
  readonly words: ShellWords;
  /** Whether its output goes to a file. */
  readonly writes: boolean;
}

/**
 * The simple commands of a shell's text, in their order: those in sub-shells and substitutions as well. Meant to find commands, not to run them: what
 * only looks like one, as in a here-document, is among them.
 */
export function simpleCommands(text: string): readonly SimpleCommand[] {
  const commands: SimpleCommand[] = [];
  let words: (string | null)[] = [];
  let writes = false;
  let redirection = '';
  for (const token of parse(separated(text), (name) => `${VARIABLE}${name}`)) {
    if (typeof token === 'string') {
      // A file that output goes to is no argument.
      if (redirection === '') words.push(token.includes(VARIABLE) ? null : token);
      else if (WRITING.has(redirection) && token !== '/dev/null') writes = true;
      redirection = '';
    } else if ('pattern' in token) {
      words.push(null);
    } else if ('op' in token && (WRITING.has(token.op) || READING.has(token.op))) {
      redirection = token.op;
    } else if ('op' in token) {
      commands.push({ words, writes });
      words = [];
      writes = false;
    }
  }
  return [...commands, { words, writes }].filter((command) => command.words.length > 0);
}

/** Stands for a variable in what the parser gives back; no shell passes it on in a word. */
const VARIABLE = '\0';

const WRITING: ReadonlySet<string> = new Set(['>', '>>', '>|', '&>']);
const READING: ReadonlySet<string> = new Set(['<', '>&', '<&', '<<<']);

/** Line breaks and substitutions end a command as `;` does, unless quotes forbid it; a line that goes on is one line; numbers of streams go. */
function separated(text: string): string {
  let quote = '';
  let result = '';
  for (const part of text
    .replaceAll(/\\\r?\n/g, '')
    .replaceAll(/(?<=\s)\d+(?=[<>])/g, '')
    .split(/(\\.|\$\(|["'`\n])/)) {
    if (part === quote && quote !== '') quote = '';
    else if (quote === '' && (part === '"' || part === "'")) quote = part;
    const ends = (part === '\n' && quote === '') || (part === '`' && quote !== "'") || (part === '$(' && quote !== "'");
    // A substitution in double quotes is a command as well: the quotes are left, and taken up again.
    result += ends ? `${quote} ; ${quote}` : part;
  }
  return result;
}
