import type { Located } from '../model.ts';
import { searchText } from '../text-search.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';

const compiled = new WeakMap<Located<string>, RegExp>();

/**
 * A regular expression of JavaScript in its Unicode mode, for all matches; `(?i)`, `(?m)` and `(?s)`, or several as `(?im)`, before it are its flags.
 * @throws GateError where it cannot compile, or matches an empty text and so would be found everywhere
 */
export function compileText(located: Located<string>): RegExp {
  const known = compiled.get(located);
  if (known !== undefined) return known;
  const { value, frame } = located;
  const [group = '', letters = ''] = /^\(\?([a-zA-Z]+)\)/.exec(value) ?? [];
  const unknown = letters.split('').find((letter, index) => !'ims'.includes(letter) || letters.indexOf(letter) !== index);
  if (unknown !== undefined)
    throw policyProblem(frame, `unknown flag ${quote(unknown)} in the pattern ${quote(value)}`, 'expected i, m or s, each once');
  const pattern = compile(located, value.slice(group.length), `gu${letters}`);
  refuseEmptyMatch(located, pattern);
  compiled.set(located, pattern);
  return pattern;
}

function compile({ value, frame }: Located<string>, source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    // `Invalid regular expression: /(/gu: Unterminated group`
    const reason = error instanceof Error ? (error.message.split(': ').at(-1) ?? error.message) : String(error);
    throw policyProblem(frame, `the pattern ${quote(value)} cannot compile: ${reason}`, 'expected a regular expression of JavaScript', {
      cause: error,
    });
  }
}

/** Between words, at ends of lines, before letters and digits: where an empty match can hide. */
const PROBES: readonly string[] = ['', 'a', 'A', '1', ' ', '\n', 'const a = 1;\n'];

function refuseEmptyMatch({ value, frame }: Located<string>, pattern: RegExp): void {
  for (const probe of PROBES) {
    const search = searchText(pattern, probe);
    if (search.kind === 'stopped')
      throw policyProblem(frame, `the pattern ${quote(value)} cannot be used: ${search.why}`, 'make it simpler');
    if (search.spans.some(({ start, end }) => start === end))
      throw policyProblem(frame, `the pattern ${quote(value)} matches an empty text`, 'it would be found everywhere: require a character');
  }
}
