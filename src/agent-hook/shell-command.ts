/** One simple command of a line, with what matters of its surroundings. */
export interface SimpleCommand {
  readonly kind: 'command';
  /** Without quotes. What the shell would replace is `UNKNOWN` in them. */
  readonly words: readonly string[];
  /** Whether its output goes to a file. */
  readonly writes: boolean;
  /** What it reads of the line itself: here-documents and here-strings. */
  readonly input: string;
  /** What stands behind it. */
  readonly joint: Joint;
}

export type Joint = ';' | '&&' | '||' | '|' | '&';

/** A command, or where a shell of its own begins and ends: parentheses and substitutions. */
export type Step = SimpleCommand | { readonly kind: 'open' } | { readonly kind: 'close' };

/** Stands for a variable, a pattern or a substitution; no shell passes it on in a word. */
export const UNKNOWN = '\0';

export const isKnown = (word: string): boolean => !word.includes(UNKNOWN);

/**
 * The simple commands of a shell's text, in their order: those in sub-shells, substitutions and here-documents that are expanded as well. Meant to find
 * commands, not to run them: of grammar it knows words, quotes, comments, redirections and what separates commands; keywords are words. A text that no
 * shell would take, since a quote stays open, is read line by line besides.
 */
export function stepsOf(text: string): readonly Step[] {
  const reader: Reader = { text, at: 0, steps: [], isBroken: false };
  while (reader.at < text.length) readCommands(reader);
  const lines = reader.isBroken && text.includes('\n') ? text.split('\n') : [];
  // The patterns of `case` end with a parenthesis that closes nothing: what stands between parentheses is read for itself besides.
  const branches = /\besac\b/.test(text) && text.includes(')') ? text.split(')') : [];
  return [...reader.steps, ...lines.flatMap(stepsOf), ...branches.flatMap(stepsOf)];
}

interface Reader {
  readonly text: string;
  at: number;
  readonly steps: Step[];
  isBroken: boolean;
}

interface Draft {
  readonly words: string[];
  /** Null between words. */
  word: string | null;
  /** What the next word is to the command. */
  role: 'word' | 'written' | 'read' | 'text' | 'delimiter';
  writes: boolean;
  input: string;
}

interface HereDocument {
  readonly delimiter: string;
  readonly isExpanded: boolean;
  readonly draft: Draft;
  /** Where the command is put once its input is known. */
  place: number;
}

const newDraft = (): Draft => ({ words: [], word: null, role: 'word', writes: false, input: '' });

/** To the end of the text, or behind the parenthesis that closes what is read. */
function readCommands(reader: Reader): void {
  let draft = newDraft();
  const documents: HereDocument[] = [];
  const finish = (joint: Joint): void => {
    endWord(draft, documents);
    if (draft.words.length > 0 || draft.input !== '') {
      for (const document of documents) if (document.draft === draft) document.place = reader.steps.length;
      reader.steps.push(commandOf(draft, joint));
    }
    draft = newDraft();
  };
  for (; reader.at < reader.text.length;) {
    const rest = reader.text.slice(reader.at, reader.at + 3);
    const [character = ''] = rest;
    const operator = /^(?:&&|\|\||\|&|;;?&?|&(?!>)|\||\n)/.exec(rest)?.[0];
    if (character === ')') {
      reader.at += 1;
      finish(';');
      return;
    } else if (rest.startsWith('()')) {
      // What stands before it is the name of a function.
      reader.at += 2;
      draft.word = null;
    } else if (character === '(') {
      reader.at += 1;
      finish(';');
      within(reader, () => readCommands(reader));
    } else if (operator !== undefined) {
      reader.at += operator.length;
      finish(JOINTS.get(operator) ?? ';');
      if (operator === '\n') for (const document of documents.splice(0)) readDocument(reader, document);
    } else if (/\s/.test(character)) {
      reader.at += 1;
      endWord(draft, documents);
    } else if (character === '#' && draft.word === null) {
      const end = reader.text.indexOf('\n', reader.at);
      reader.at = end === -1 ? reader.text.length : end;
    } else if (!readRedirection(reader, draft, documents)) readInWord(reader, draft);
  }
  finish(';');
}

const JOINTS: ReadonlyMap<string, Joint> = new Map([
  ['&&', '&&'],
  ['||', '||'],
  ['|', '|'],
  ['|&', '|'],
  ['&', '&'],
]);

const commandOf = ({ words, writes, input }: Draft, joint: Joint): SimpleCommand => ({ kind: 'command', words, writes, input, joint });

function endWord(draft: Draft, documents: HereDocument[]): void {
  const { word, role } = draft;
  if (word === null) return;
  if (role === 'word') draft.words.push(word);
  else if (role === 'written' && word !== '/dev/null') draft.writes = true;
  else if (role === 'text') draft.input += `${word}\n`;
  else if (role === 'delimiter') documents.push({ delimiter: word, isExpanded: true, draft, place: -1 });
  draft.word = null;
  draft.role = 'word';
}

function within(reader: Reader, read: () => void): void {
  reader.steps.push({ kind: 'open' });
  read();
  reader.steps.push({ kind: 'close' });
}

function readRedirection(reader: Reader, draft: Draft, documents: HereDocument[]): boolean {
  const rest = reader.text.slice(reader.at, reader.at + 4);
  if (/^[<>]\(/.test(rest)) {
    reader.at += 2;
    within(reader, () => readCommands(reader));
    draft.word = `${draft.word ?? ''}${UNKNOWN}`;
    return true;
  }
  const sign = /^(?:&>>?|<<<|<<-?|<>|<&|>>|>\||>&?|<)/.exec(rest)?.[0];
  if (sign === undefined) return false;
  // `2>` is the number of a stream.
  if (draft.word !== null && /^\d+$/.test(draft.word)) draft.word = null;
  endWord(draft, documents);
  reader.at += sign.length;
  if (sign === '<<' || sign === '<<-') readDelimiter(reader, draft, documents);
  else draft.role = roleBehind(sign, rest);
  return true;
}

function roleBehind(sign: string, rest: string): Draft['role'] {
  if (sign === '<<<') return 'text';
  return sign === '<' || sign === '<&' || /^>&[\d-]/.test(rest) ? 'read' : 'written';
}

/** A quoted delimiter says that nothing in the document is replaced. */
function readDelimiter(reader: Reader, draft: Draft, documents: HereDocument[]): void {
  const found = /^[ \t]*((?:\\.|'[^'\n]*'|"[^"\n]*"|[^\s;&|<>()'"\\])+)/.exec(reader.text.slice(reader.at));
  if (found === null) return;
  reader.at += found[0].length;
  const written = found[1] ?? '';
  documents.push({ delimiter: written.replaceAll(/['"\\]/g, ''), isExpanded: !/['"\\]/.test(written), draft, place: -1 });
}

function readDocument(reader: Reader, { delimiter, isExpanded, draft, place }: HereDocument): void {
  const lines: string[] = [];
  while (reader.at < reader.text.length) {
    const end = reader.text.indexOf('\n', reader.at);
    const line = reader.text.slice(reader.at, end === -1 ? undefined : end);
    reader.at = end === -1 ? reader.text.length : end + 1;
    if (line.replace(/^\t+/, '').replace(/\r$/, '') === delimiter) break;
    lines.push(line);
  }
  const body = lines.join('\n');
  draft.input += body;
  const command = reader.steps[place];
  if (command?.kind === 'command') reader.steps[place] = { ...command, input: command.input + body };
  if (!isExpanded) return;
  readExpansions(reader, body);
}

/** The substitutions in a text in which nothing else is a command. */
function readExpansions({ steps }: Reader, text: string): void {
  const inner: Reader = { text, at: 0, steps, isBroken: false };
  const ignored = newDraft();
  while (inner.at < text.length) readExpansion(inner, ignored);
}

/** One character or more of a word. */
function readInWord(reader: Reader, draft: Draft): void {
  const { text, at } = reader;
  const rest = text.slice(at);
  const character = rest.charAt(0);
  const add = (more: string, length: number): void => {
    draft.word = `${draft.word ?? ''}${more}`;
    reader.at = at + length;
  };
  if (character === '\\') {
    if (/^\\\r?\n/.test(rest)) reader.at += rest.startsWith('\\\r') ? 3 : 2;
    else add(rest.charAt(1), 2);
  } else if (character === "'") {
    add(upTo(reader, "'", 1), 0);
    reader.at = at + 2 + lengthUpTo(text, "'", at + 1);
  } else if (rest.startsWith("$'")) {
    const quoted = /^\$'((?:\\.|[^'\\])*)'/s.exec(rest);
    reader.isBroken ||= quoted === null;
    add(quoted === null || quoted[1]?.includes('\\') === true ? UNKNOWN : (quoted[1] ?? ''), quoted?.[0].length ?? rest.length);
  } else if (character === '"' || rest.startsWith('$"')) {
    draft.word ??= '';
    reader.at += character === '"' ? 1 : 2;
    readQuoted(reader, draft);
  } else if (character === '$' || character === '`') readExpansion(reader, draft);
  else readPattern(draft, rest, add);
}

function readPattern(draft: Draft, rest: string, add: (more: string, length: number) => void): void {
  const braces = /^\{([^\s{}'"$`]*(?:,|\.\.)[^\s{}'"$`]*)\}/.exec(rest);
  const brackets = /^\[[^\s\]]+\]/.exec(rest);
  if (braces !== null) add(`${UNKNOWN}${(braces[1] ?? '').replaceAll(/,|\.\./g, UNKNOWN)}`, braces[0].length);
  else if (draft.word === null && /^\[\[?(?=\s)/.test(rest)) add('[', rest.startsWith('[[') ? 2 : 1);
  else if (brackets !== null) add(UNKNOWN, brackets[0].length);
  else if (/^[*?]/.test(rest) || (draft.word === null && rest.startsWith('~'))) add(UNKNOWN, 1);
  else add(rest.charAt(0), 1);
}

const lengthUpTo = (text: string, end: string, from: number): number => {
  const found = text.indexOf(end, from);
  return (found === -1 ? text.length : found) - from;
};

function upTo(reader: Reader, end: string, skip: number): string {
  const from = reader.at + skip;
  const length = lengthUpTo(reader.text, end, from);
  reader.isBroken ||= from + length >= reader.text.length;
  return reader.text.slice(from, from + length);
}

function readQuoted(reader: Reader, draft: Draft): void {
  while (reader.at < reader.text.length) {
    if (reader.text.charAt(reader.at) === '"') {
      reader.at += 1;
      return;
    }
    readExpansion(reader, draft);
  }
  reader.isBroken = true;
}

/** One character or more as they stand in double quotes: only `$`, `` ` `` and `\` mean something. */
function readExpansion(reader: Reader, draft: Draft): void {
  const rest = reader.text.slice(reader.at);
  const replaced = (length: number): void => {
    draft.word = `${draft.word ?? ''}${UNKNOWN}`;
    reader.at += length;
  };
  const escaped = /^\\(?:\r?\n|([$`"\\]))/.exec(rest);
  const arithmetic = /^\$\(\([^()]*(?:\([^()]*\)[^()]*)*\)\)/.exec(rest);
  const variable = /^\$(?:\w+|[@*#?$!-])/.exec(rest);
  const backticks = /^`((?:\\.|[^`\\])*)(`|$)/s.exec(rest);
  if (escaped !== null) {
    draft.word = `${draft.word ?? ''}${escaped[1] ?? ''}`;
    reader.at += escaped[0].length;
  } else if (arithmetic !== null) replaced(arithmetic[0].length);
  else if (rest.startsWith('$(')) {
    replaced(2);
    within(reader, () => readCommands(reader));
  } else if (rest.startsWith('${')) {
    const length = bracesAt(rest);
    replaced(length);
    // `${A:-$(command)}`
    const inner = rest.slice(2, length - 1);
    readExpansions(reader, inner);
  } else if (variable !== null) replaced(variable[0].length);
  else if (backticks !== null) {
    replaced(backticks[0].length);
    within(reader, () => reader.steps.push(...stepsOf((backticks[1] ?? '').replaceAll(/\\([$`\\])/g, '$1'))));
  } else {
    draft.word = `${draft.word ?? ''}${rest.charAt(0)}`;
    reader.at += 1;
  }
}

/** The length of `${…}` at the beginning of a text. */
function bracesAt(text: string): number {
  let depth = 0;
  for (let index = 1; index < text.length; index += 1) {
    if (text[index] === '{') depth += 1;
    else if (text[index] === '}' && (depth -= 1) === 0) return index + 1;
  }
  return text.length;
}
