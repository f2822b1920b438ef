import { isKnown } from './shell-command.ts';

/** The words behind a program, sorted into options and what they are not. */
export interface Options {
  readonly plain: readonly PlainWord[];
  /** Whether a switch is on: the last time that it is said counts, and `=false` and a `false` behind it are a no. */
  readonly isOn: (...names: readonly string[]) => boolean;
  readonly has: (name: string) => boolean;
  /** The value of the last of these options; undefined where there is none. */
  readonly valueOf: (...names: readonly string[]) => string | undefined;
}

export interface PlainWord {
  readonly word: string;
  /** It stands behind an option that may or may not take it as its value. */
  readonly isPerhapsValue: boolean;
}

/** What is known of a program's options, with their dashes. */
export interface OptionTable {
  /** With a word of its own after them. */
  readonly valued: ReadonlySet<string>;
  /** Without. */
  readonly switches: ReadonlySet<string>;
}

interface Said {
  readonly name: string;
  readonly value: string | undefined;
}

export function optionsOf(words: readonly string[], { valued, switches }: OptionTable): Options {
  const plain: PlainWord[] = [];
  const said: Said[] = [];
  let before: string | null = null;
  const end = words.indexOf('--');
  const optional = end === -1 ? words.length : end;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (index === optional) continue;
    if (index > optional || !/^-./.test(word) || !isKnown(word.split('=')[0] ?? '')) {
      plain.push({ word, isPerhapsValue: before !== null && index < optional });
      before = null;
      continue;
    }
    const [name = '', given] = word.split(/=(.*)/s, 2);
    const next = index + 1 < optional ? (words[index + 1] ?? '') : '';
    const takesNext = given === undefined && ((valued.has(name) && next !== '') || /^(?:true|false)$/.test(next));
    const value = given ?? (takesNext ? words[(index += 1)] : undefined);
    said.push({ name, value });
    before = value === undefined && !switches.has(name) && !name.startsWith('--no-') ? name : null;
  }
  return {
    plain,
    has: (name) => said.some((one) => one.name === name),
    isOn: (...names) => {
      const last = said.findLast(({ name }) => names.includes(name) || names.includes(name.replace(/^--no-/, '--')));
      return last !== undefined && names.includes(last.name) && (last.value === undefined || last.value === 'true');
    },
    valueOf: (...names) => said.findLast(({ name }) => names.includes(name))?.value,
  };
}
