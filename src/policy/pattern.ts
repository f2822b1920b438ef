import type { GateError } from '../errors.ts';
import type { Located, PatternList } from '../model.ts';
import { expandGlob, globTest, isLiteral, patternProblem, type PathTest } from './glob.ts';
import { gather } from './problem.ts';

/** @returns the pattern that decided for the path, or null where none did or the last one took it back */
export type PathMatcher = (path: string) => Located<string> | null;

export interface PatternOptions {
  readonly ignoreCase: boolean;
  /** A pattern whose last segment is plain text, or that ends in a slash, stands for a directory with everything beneath as well. */
  readonly directories: boolean;
}

/** Leaks hide in spelling: deny ignores case and takes a name for a directory too. */
export const DENY: PatternOptions = { ignoreCase: true, directories: true };
/** `allow`, `require` and the paths of exceptions say exactly what they mean. */
export const EXACT: PatternOptions = { ignoreCase: false, directories: false };

const compiled = new WeakMap<PatternList, Map<string, PathMatcher>>();

/**
 * Minimatch patterns on packed paths, dotfiles included. A pattern without a slash matches at every depth, a leading `/` anchors it,
 * a leading `!` takes back; the last pattern that matches decides. Compiled once a list.
 * @throws GateError at the pattern that cannot be compiled or could match nothing
 */
export function compilePatterns(list: PatternList, options: PatternOptions): PathMatcher {
  const byOptions = compiled.get(list) ?? new Map<string, PathMatcher>();
  const key = `${options.ignoreCase} ${options.directories}`;
  const known = byOptions.get(key);
  if (known !== undefined) return known;
  const matcher = lastMatch(list, gather(list.map((located) => () => compilePath(located, options))));
  compiled.set(list, byOptions.set(key, matcher));
  return matcher;
}

/**
 * Minimatch patterns on whole package names: `@acme/*`, `left-pad`. A name without a slash is one without a scope.
 * @throws GateError at the pattern that cannot be compiled or could match nothing
 */
export function compileNames(list: PatternList): PathMatcher {
  return lastMatch(list, gather(list.map((located) => () => compileName(located))));
}

/** Whether the pattern is a name itself and not a pattern for several. */
export const isPlainName = (pattern: string): boolean =>
  pattern.split('/').every(isLiteral) && !/[{}]/.test(pattern) && !pattern.startsWith('!');

interface CompiledPattern {
  readonly located: Located<string>;
  readonly negated: boolean;
  readonly test: PathTest;
}

function lastMatch(list: PatternList, patterns: readonly CompiledPattern[]): PathMatcher {
  const [first] = list;
  if (first !== undefined && patterns.every((pattern) => pattern.negated))
    throw patternProblem(first, 'has nothing to take back from', 'write a pattern without ! before it');
  const fromLast = patterns.toReversed();
  return (path) => {
    const normal = isAscii(path) ? path : path.normalize('NFC');
    const lower = normal.toLowerCase();
    const decisive = fromLast.find((pattern) => pattern.test(normal, lower));
    return decisive === undefined || decisive.negated ? null : decisive.located;
  };
}

/** macOS writes names in another Unicode form than most people type them. */
const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

function compilePath(located: Located<string>, options: PatternOptions): CompiledPattern {
  const { body, negated } = withoutNegation(located);
  const asDirectory = body.endsWith('/') && body.length > 1;
  if (asDirectory && !options.directories)
    throw patternProblem(located, 'ends in a slash, and no file does', `did you mean ${body.replace(/[/*]+$/, '/**')}?`);
  if (body.startsWith('./'))
    throw patternProblem(
      located,
      'can match nothing',
      `packed paths do not begin with ./: did you mean ${body.slice(body.indexOf('/', 2) > 0 ? 2 : 1)}?`,
    );
  const anchored = body.startsWith('/');
  const glob = body.slice(anchored ? 1 : 0, asDirectory ? -1 : undefined);
  if (glob === '') throw patternProblem(located, 'can match nothing', 'did you mean **?');
  const tests = expandGlob(located, glob).flatMap((alternative) => {
    const whole = anchored || alternative.includes('/') ? alternative : `**/${alternative}`;
    const directory = options.directories && (asDirectory || isLiteral(alternative.split('/').at(-1) ?? ''));
    return (directory ? [whole, `${whole}/**`] : [whole]).map((pattern) => globTest(located, pattern, options.ignoreCase));
  });
  return { located, negated, test: anyOf(tests) };
}

function compileName(located: Located<string>): CompiledPattern {
  const { body, negated } = withoutNegation(located);
  const alternatives = expandGlob(located, body);
  for (const alternative of alternatives) checkName(located, alternative);
  return { located, negated, test: anyOf(alternatives.map((alternative) => globTest(located, alternative, false))) };
}

function checkName(located: Located<string>, name: string): void {
  const [scope = '', ...rest] = name.split('/');
  if (name.includes('**')) return;
  if (rest.length > 1) throw patternProblem(located, 'can match no package', 'a package name has one slash at most');
  if (rest.length === 1 && isLiteral(scope.slice(0, 1)) && !scope.startsWith('@'))
    throw patternProblem(located, 'can match no package', `did you mean @${name}?`);
}

const anyOf = (tests: readonly PathTest[]): PathTest => {
  const [only] = tests;
  return only !== undefined && tests.length === 1 ? only : (path, lower) => tests.some((test) => test(path, lower));
};

function withoutNegation(located: Located<string>): { readonly body: string; readonly negated: boolean } {
  const pattern = located.value.normalize('NFC');
  const negated = pattern.startsWith('!');
  const body = negated ? pattern.slice(1) : pattern;
  const problem = misread(located, pattern, body);
  if (problem !== null) throw problem;
  return { body, negated };
}

function misread(located: Located<string>, pattern: string, body: string): GateError | null {
  if (pattern.startsWith('!('))
    return patternProblem(located, 'begins with !(', 'write /!(...) to match all others, or !name to take back');
  if (body.startsWith('!')) return patternProblem(located, 'begins with two !', 'one ! takes back');
  if (body.trim() === '') return patternProblem(located, 'is empty', 'write a pattern, or remove it');
  if (body.trim() !== body) return patternProblem(located, 'begins or ends with a space', `did you mean ${body.trim()}?`);
  if (body.includes('\\'))
    return patternProblem(located, 'has a backslash', `packed paths have /: did you mean ${pattern.replaceAll(/\\+/g, '/')}?`);
  return null;
}
