import { isUtf8 } from 'node:buffer';
import { pathFromRoot } from '../archives/member-path.ts';
import { GateError } from '../errors.ts';
import { byteOffsets } from '../inspect/byte-offsets.ts';
import type { DenyText, Finding } from '../model.ts';
import { compilePatterns, DENY } from '../policy/pattern.ts';
import { compileText } from '../policy/text-pattern.ts';
import { quote } from '../policy/quote.ts';
import { isLinear, MOST_MATCHES, searchText, type TextSpan } from '../text-search.ts';
import type { ContentRule, ContentRuleInput } from './rule.ts';

export const deniedText: ContentRule = {
  scope: 'content',
  meta: {
    id: 'denied-text',
    summary: 'files with text in them that the policy denies',
    severity: { recommended: 'error', strict: 'error' },
    help: 'take the text out of what is packed, or correct the entry under "deny"',
    docs: {
      why: [
        'Code names, internal hosts and `INTERNAL ONLY` are known to those who own them, and to no built-in rule. An entry under `deny` with `text` names them once, and every file that ships',
        'is searched, or those under `in`: bundles, maps, documents, and members of archives.',
        '',
        'The pattern is a regular expression of JavaScript in Unicode mode; `(?i)` before it ignores case, `(?m)` lets `^` and `$` match at lines, `(?s)` lets `.` match line breaks. Files in UTF-8',
        'and UTF-16 are searched as text, all others byte by byte as latin1. A pattern that takes longer than three seconds for a file, and a tenth of a second for each megabyte, ends the run',
        'with exit code 2: a file that was not searched to its end never passes. What was found is shown where the pattern is plain characters; what a repetition matched could be a secret.',
      ].join('\n'),
      example: [
        '```yaml',
        'deny:',
        '  - text: "(?i)codename-aurora|INTERNAL ONLY"',
        '    in: ["dist/**"]',
        '    reason: unannounced names',
        '```',
        '',
        '```text',
        'error[denied-text]: dist/index.js would be published with "Codename-Aurora" in it: unannounced names',
        '```',
      ].join('\n'),
      fix: [
        'Take the text out of the sources and build again, or the file out of the package:',
        '',
        '```json',
        '"files": ["dist", "!dist/**/*.notes.md"]',
        '```',
        '',
        'Where one file is right to ship, add an exception for it, with a reason and an end date.',
      ].join('\n'),
    },
  },
  needles: [],
  wants: () => true,
  inspect(input) {
    const { path } = input.file.parts;
    const entries = input.policy.deny.filter((entry) => entry.syntax === 'text').filter((entry) => isSearched(entry, path));
    if (entries.length === 0) return [];
    const searched = searchedText(input);
    return entries.flatMap((entry) => {
      const spans = spansOf(entry, searched.text, path);
      return spans.length === 0 ? [] : [findingOf(entry, spans, searched, input)];
    });
  },
};

/** `dist/**` means the `dist/` of an archived package as well. */
function isSearched(entry: DenyText, path: string): boolean {
  if (entry.in.length === 0) return true;
  const matches = compilePatterns(entry.in, DENY);
  return matches(path) !== null || matches(pathFromRoot(path)) !== null;
}

function spansOf(entry: DenyText, text: string, path: string): readonly TextSpan[] {
  const search = searchText(compileText(entry.text), text);
  if (search.kind === 'searched') return search.spans;
  throw new GateError('policy', `the pattern ${quote(entry.text.value)} cannot be looked for in ${path}: ${search.why}`, {
    help: 'make it simpler: without repetitions within repetitions, and with a word that it begins with; or name fewer files under "in"',
    frame: { ...entry.text.frame, label: 'this pattern' },
  });
}

interface SearchedText {
  readonly text: string;
  /** From an index in `text` to an offset in the bytes. */
  readonly offsetOf: (index: number) => number;
}

const BYTE_ORDER_MARK = 0xfeff;

/** UTF-8 where it is valid; else latin1, in which each byte is a character. */
function searchedText({ bytes, file }: ContentRuleInput): SearchedText {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const whole = buffer.toString(isUtf8(buffer) ? 'utf8' : 'latin1');
    if (whole.length === buffer.length) return { text: whole, offsetOf: (index) => index };
    const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return { text: whole.slice(mark), offsetOf: byteOffsets(whole.slice(mark), mark * 3) };
  } catch (error) {
    throw new GateError('list', `${file.parts.path} is too large to be searched for text that the policy denies`, {
      help: 'keep it out of the package, or name other files under "in"',
      cause: error,
    });
  }
}

/** How many lines are told beside the first one. */
const MOST_LINES = 20;

function findingOf(entry: DenyText, spans: readonly TextSpan[], searched: SearchedText, { file, placeOf }: ContentRuleInput): Finding {
  const { path } = file.parts;
  const places = spans.slice(0, MOST_LINES).map(({ start, end }) => placeOf(searched.offsetOf(start), searched.offsetOf(end)));
  const [first] = places;
  const lines = places.flatMap(({ region }) => region?.startLine ?? []);
  return {
    rule: 'denied-text',
    path,
    message: `${path} would be published with ${found(entry, spans, searched.text)} in it: ${entry.reason ?? 'the policy denies it'}`,
    ...(first?.region && { region: first.region }),
    ...(entry.severity !== null && { level: entry.severity }),
    decidedBy: { ...entry.text.frame, label: 'denied here' },
    data: { pattern: entry.text.value, matches: spans.length, offset: first?.offset ?? 0, lines: [...new Set(lines)] },
  };
}

/** Plain characters are the policy's own words. What a repetition or a group matched may be anything, a secret too. */
function found(entry: DenyText, spans: readonly TextSpan[], text: string): string {
  const [first] = spans;
  const isOwnWords = isLinear(compileText(entry.text).source);
  const shown =
    first !== undefined && isOwnWords ? quote(text.slice(first.start, first.end)) : `text that matches ${quote(entry.text.value)}`;
  const more = spans.length - 1;
  if (more === 0) return shown;
  return `${shown} and ${spans.length === MOST_MATCHES ? 'many' : more} more`;
}
