import ignore, { type Ignore } from 'ignore';
import type { DenyPaths, Located, PatternList } from '../model.ts';
import { compilePatterns, DENY, type PathMatcher } from './pattern.ts';
import { gather, policyProblem } from './problem.ts';
import { quote } from './quote.ts';
import { lineText, sourceText } from './source-text.ts';

/**
 * A list in the syntax of .gitignore as an entry under `deny`. Its patterns go from the directory in which the list stands.
 * @param file relative to the repository's root
 * @param namedBy the value under `deny-from`
 * @throws GateError at a line that git would pass over without a word
 */
export function denyList(text: string, file: string, namedBy: Located<string>): DenyPaths {
  const source = sourceText(text, file);
  const lines = source.lineStarts.map((_, index) => ({ value: lineText(source, index), line: index + 1 }));
  const paths = gather(
    lines
      .filter(({ value }) => value.trim() !== '' && !value.startsWith('#'))
      .map(({ value, line }) => () => {
        const located = { value, frame: { file, line, column: 1, text: value, length: value.length, label: 'this line' } };
        checkLine(located);
        return located;
      }),
  );
  return { paths, syntax: 'gitignore', reason: null, severity: null, frame: { ...namedBy.frame, label: 'a line of this list denies it' } };
}

function checkLine(located: Located<string>): void {
  const { value, frame } = located;
  if (value.includes('\0')) throw policyProblem(frame, 'a list has a null character', 'is it a text file in UTF-8?');
  const body = value.replace(/^!/, '');
  const endsInEscape = /(?:^|[^\\])(?:\\\\)*\\$/.test(body);
  if (body.trim() === '' || endsInEscape)
    throw policyProblem(frame, `the line ${quote(value)} can match nothing`, 'git passes over it in silence: mend or remove it');
}

/**
 * What an entry denies in one package: patterns go from the package's root, the lines of a list from the directory of the list.
 * @param roots where in the repository the package stands, relative to its root, `.` for the root itself; null where nobody knows, as of a tarball: then it is
 *   taken to stand where the list stands. Of several, each counts: what is denied under one of them is denied
 */
export function compileDeny(entry: DenyPaths, roots: readonly (string | null)[]): PathMatcher {
  switch (entry.syntax) {
    case 'glob':
      return compilePatterns(entry.paths, DENY);
    case 'gitignore':
      return compileList(entry.paths, roots);
  }
}

function compileList(lines: PatternList, roots: readonly (string | null)[]): PathMatcher {
  const [first] = lines;
  if (first === undefined) return () => null;
  const list = ignoreOf(lines);
  const base = first.frame.file.slice(0, first.frame.file.lastIndexOf('/') + 1);
  const prefixes = [...new Set(roots.map((root) => (root === null ? base : root === '.' ? '' : `${root}/`)))];
  const deciding = (inRepository: string): Located<string> | null => {
    if (!inRepository.startsWith(base)) return null;
    const { rule } = list.test(inRepository.slice(base.length).normalize('NFC'));
    return rule?.mark === undefined ? null : (lines[Number(rule.mark)] ?? null);
  };
  return (path) => {
    for (const prefix of prefixes) {
      const line = deciding(`${prefix}${path}`);
      if (line !== null) return line;
    }
    return null;
  };
}

const compiled = new WeakMap<PatternList, Ignore>();

function ignoreOf(lines: PatternList): Ignore {
  const known = compiled.get(lines);
  if (known !== undefined) return known;
  const list = ignore({ ignoreCase: true }).add(lines.map(({ value }, index) => ({ pattern: value.normalize('NFC'), mark: `${index}` })));
  compiled.set(lines, list);
  return list;
}
