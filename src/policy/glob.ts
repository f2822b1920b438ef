import { braceExpand, Minimatch, type MinimatchOptions } from 'minimatch';
import type { Located } from '../model.ts';
import { policyProblem } from './problem.ts';
import { quote } from './quote.ts';

/** Slashes separate on every platform and nothing escapes, so that a Windows path is an error and never an escape. */
const OPTIONS: MinimatchOptions = { dot: true, nocomment: true, nonegate: true, windowsPathsNoEscape: true, platform: 'linux' };

const LONGEST_PATTERN = 1_000;
const MOST_ALTERNATIVES = 1_000;
const MOST_GLOBSTARS = 20;

/** Whether a path matches; `lower` is the path in lower case. Paths have no leading or trailing slash. */
export type PathTest = (path: string, lower: string) => boolean;

/**
 * The alternatives of a glob, braces expanded.
 * @param located the pattern as written, for messages
 * @param glob its part without `!`, leading and trailing slash
 * @throws GateError for what minimatch would take in another way than its author, or that no path could match
 */
export function expandGlob(located: Located<string>, glob: string): readonly string[] {
  if (glob.length > LONGEST_PATTERN) throw patternProblem(located, `is longer than ${LONGEST_PATTERN} characters`, 'split it');
  if (/\p{Cc}/u.test(glob)) throw patternProblem(located, 'has a control character', 'one pattern a line, each with its own dash');
  const alternatives = braceExpand(glob, { ...OPTIONS, braceExpandMax: MOST_ALTERNATIVES + 1 });
  if (alternatives.length > MOST_ALTERNATIVES)
    throw patternProblem(located, `has more than ${MOST_ALTERNATIVES} alternatives`, 'split it, or use *');
  for (const alternative of alternatives) checkAlternative(located, alternative);
  return alternatives;
}

function checkAlternative(located: Located<string>, glob: string): void {
  const segments = glob.split('/');
  if (segments.includes('')) throw patternProblem(located, 'can match nothing', 'it has an empty path segment');
  if (segments.includes('.') || segments.includes('..'))
    throw patternProblem(located, 'can match nothing', 'packed paths have no . or .. segments');
  if (segments.filter((segment) => segment === '**').length > MOST_GLOBSTARS)
    throw patternProblem(located, `has more than ${MOST_GLOBSTARS} **`, 'one ** is enough');
  for (const segment of segments) checkSegment(located, segment);
}

function checkSegment(located: Located<string>, segment: string): void {
  if (segment !== '**' && segment.includes('**')) {
    throw patternProblem(
      located,
      'has a ** that does not cross directories',
      `only a segment of its own does: did you mean ${segment.replaceAll(/\*\*+/g, starsOf(segment))}?`,
    );
  }
  let openParentheses = 0;
  for (let index = 0; index < segment.length; index += 1) {
    const character = segment.charAt(index);
    if (character === '[') index = closingBracket(located, segment, index);
    else if (character === '(' && (openParentheses > 0 || '@!?*+'.includes(segment.charAt(index - 1) || ' '))) openParentheses += 1;
    else if (character === ')') openParentheses = Math.max(0, openParentheses - 1);
    else if (character === '|' && openParentheses === 0)
      throw patternProblem(located, 'has a | outside of @(...)', 'alternatives are written {a,b}');
    else if (character === '{' || character === '}')
      throw patternProblem(located, 'has braces without alternatives', 'write {a,b}, or [{] and [}] for the characters');
  }
  if (openParentheses > 0) throw patternProblem(located, 'has an unclosed (', 'close it in the same path segment');
}

/** `dist**` is meant as `dist/**`, `**.js` as `**` followed by `/*.js`. */
const starsOf = (segment: string): string => (segment.endsWith('**') ? '/**' : '**/*');

function closingBracket(located: Located<string>, segment: string, open: number): number {
  const negated = '!^'.includes(segment.charAt(open + 1) || ' ') ? 1 : 0;
  const close = segment.indexOf(']', open + 2 + negated);
  if (close === -1) throw patternProblem(located, 'has an unclosed [', 'close it, or write [[] for the character');
  for (const { 1: from = '', 2: to = '' } of segment.slice(open + 1 + negated, close).matchAll(/(.)-(.)/gu)) {
    if (from > to) throw patternProblem(located, `has a range from ${from} to ${to}, which is empty`, `did you mean ${to}-${from}?`);
  }
  return close;
}

export const patternProblem = (located: Located<string>, what: string, label: string) =>
  policyProblem(located.frame, `the pattern ${quote(located.value)} ${what}`, label);

/** Whether a path segment of a pattern stands for itself. */
export const isLiteral = (segment: string): boolean => !/[*?[]|[@!+]\(/.test(segment);

/**
 * A test of whole paths against one alternative. The common shapes are compared as text, which is many times faster than minimatch;
 * a randomised test holds both against each other.
 */
export function globTest(located: Located<string>, glob: string, ignoreCase: boolean): PathTest {
  const asText = ignoreCase && /^\p{ASCII}*$/u.test(glob) ? textTest(glob.toLowerCase()) : ignoreCase ? null : textTest(glob);
  if (asText !== null) return ignoreCase ? (_, lower) => asText(lower) : (path) => asText(path);
  try {
    const matcher = new Minimatch(glob, { ...OPTIONS, nobrace: true, nocase: ignoreCase });
    return (path) => matcher.match(path);
  } catch (cause) {
    throw policyProblem(
      located.frame,
      `the pattern ${quote(located.value)} cannot be compiled`,
      cause instanceof Error ? cause.message : 'here',
      { cause },
    );
  }
}

/** Null where the shape is none of the common ones: literal text, with `**` before or after it, and `*` before an extension. */
function textTest(glob: string): ((path: string) => boolean) | null {
  const segments = glob.split('/');
  const last = segments.at(-1) ?? '';
  const anywhere = segments[0] === '**';
  const beneath = segments.length > 1 && last === '**';
  const suffix = last.startsWith('*') && last !== '**' && isLiteral(last.slice(1)) && !last.startsWith('*(') ? last.slice(1) : null;
  if (glob === '**') return () => true;
  const inner = segments.slice(anywhere ? 1 : 0, beneath || suffix !== null ? -1 : undefined);
  if (suffix !== null) return suffixTest(inner, suffix, anywhere);
  if (inner.length === 0 || !inner.every(isLiteral)) return null;
  const text = inner.join('/');
  if (anywhere && beneath) return (path) => path.startsWith(`${text}/`) || path.includes(`/${text}/`);
  if (anywhere) return (path) => path.endsWith(text) && (path.length === text.length || path.charAt(path.length - text.length - 1) === '/');
  if (beneath) return (path) => path.startsWith(text) && path.charAt(text.length) === '/';
  return (path) => path === text;
}

/** `*.js` at the root, at any depth (`**` before it), directly in a directory, or anywhere beneath one. */
function suffixTest(directory: readonly string[], suffix: string, anywhere: boolean): ((path: string) => boolean) | null {
  if (anywhere) return directory.length === 0 ? (path) => path.endsWith(suffix) : null;
  const deep = directory.at(-1) === '**';
  const names = deep ? directory.slice(0, -1) : directory;
  if (!names.every(isLiteral)) return null;
  const prefix = names.map((name) => `${name}/`).join('');
  const shortest = prefix.length + Math.max(1, suffix.length);
  const direct = (path: string): boolean => deep || !path.includes('/', prefix.length);
  return (path) => path.length >= shortest && path.endsWith(suffix) && path.startsWith(prefix) && direct(path);
}
