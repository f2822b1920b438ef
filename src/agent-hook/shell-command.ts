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
  for (const token of parsed(separated(text))) {
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

/** Where quotes are not closed, shell-quote may take them for other ones, and stop at `${` all the same: then it is no variable. */
function parsed(text: string): ReturnType<typeof parse> {
  try {
    return parse(text, variable);
  } catch {
    return parse(text.replaceAll('${', '$ {'), variable);
  }
}

const variable = (name: string): string => `${VARIABLE}${name}`;

/** Stands for a variable in what the parser gives back; no shell passes it on in a word. */
const VARIABLE = '\0';

const WRITING: ReadonlySet<string> = new Set(['>', '>>', '>|', '&>']);
const READING: ReadonlySet<string> = new Set(['<', '>&', '<&', '<<<']);

/**
 * Line breaks and substitutions end a command as `;` does, unless quotes forbid it; a line that goes on is one line; numbers of streams and comments go.
 * What shell-quote stops at (`${}`), or takes for a comment to the end of the text (`a#b`), is written so that it does not.
 */
function separated(text: string): string {
  const joined = text.replaceAll(/\\\r?\n/g, '').replaceAll(/(?<=\s)\d+(?=[<>])/g, '');
  let quote: Quote = '';
  let result = '';
  for (let at = 0; at < joined.length;) {
    PART.lastIndex = at;
    const part = PART.exec(joined)?.[0] ?? '';
    const isComment = part === '#' && quote === '' && /(?:^|[\s;&|()])$/.test(result);
    const lineEnd = isComment ? joined.indexOf('\n', at) : -1;
    if (isComment) at = lineEnd === -1 ? joined.length : lineEnd;
    else {
      result += rewritten(part, quote);
      quote = quoteAfter(part, quote);
      at += part.length;
    }
  }
  return result;
}

/** That is open; `$'` has escapes, unlike `'`. */
type Quote = '' | '"' | "'" | "$'";

const PART = /\\[^]|\$[({']|[^\\$#"'`\n]+|[^]/y;

function rewritten(part: string, quote: Quote): string {
  const isLiteral = quote === "'" || quote === "$'";
  switch (part) {
    case '\n':
      return quote === '' ? ' ; ' : part;
    case '`':
    case '$(':
      // A substitution in double quotes is a command as well: the quotes are left, and taken up again.
      return isLiteral ? part : `${quote} ; ${quote}`;
    case '${':
      return isLiteral ? part : VARIABLE;
    case '#':
      return quote === '' ? '\\#' : part;
    default:
      return part;
  }
}

function quoteAfter(part: string, quote: Quote): Quote {
  switch (part) {
    case '"':
      return quote === '"' ? '' : quote || '"';
    case "'":
    case "$'":
      return quote === "'" || quote === "$'" ? '' : quote || part;
    case "\\'":
      return quote === "'" ? '' : quote;
    default:
      return quote;
  }
}
