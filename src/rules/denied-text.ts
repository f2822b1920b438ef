import { isUtf8 } from 'node:buffer';
import { pathFromRoot } from '../archives/member-path.ts';
import { GateError } from '../errors.ts';
import { byteOffsets } from '../inspect/byte-offsets.ts';
import type { Stretch } from '../inspect/excerpt.ts';
import { latin1Text, utf8Text } from '../inspect/text-of-bytes.ts';
import { textPieces } from '../inspect/text-pieces.ts';
import type { DenyText, Finding } from '../model.ts';
import { compilePatterns, DENY } from '../policy/pattern.ts';
import { compileText } from '../policy/text-pattern.ts';
import { quote } from '../policy/quote.ts';
import { matchBound, type MatchBound } from '../match-bound.ts';
import { requiredLiteral } from '../required-literal.ts';
import { isLinear, MOST_MATCHES, searchParts, searchText } from '../text-search.ts';
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
    return entries.flatMap((entry) => {
      const found = searchFor(entry, input);
      return found.matches === 0 ? [] : [findingOf(entry, found, input)];
    });
  },
};

/** `dist/**` means the `dist/` of an archived package as well. */
function isSearched(entry: DenyText, path: string): boolean {
  if (entry.in.length === 0) return true;
  const matches = compilePatterns(entry.in, DENY);
  return matches(path) !== null || matches(pathFromRoot(path)) !== null;
}

/** What one pattern matches in a file. */
interface Found {
  readonly matches: number;
  readonly first: string;
  /** Of the first ones. */
  readonly stretches: readonly Stretch[];
}

/** How many are told beside the first one. */
const MOST_LINES = 20;
const NOTHING: Found = { matches: 0, first: '', stretches: [] };

function searchFor(entry: DenyText, input: ContentRuleInput): Found {
  const pattern = compileText(entry.text);
  const isUnicode = isUtf8(input.bytes);
  if (isLinear(pattern.source)) return searchPieces(pattern, input, isUnicode);
  if (lacksLiteral(pattern, input.bytes)) return NOTHING;
  const bound = input.bytes.length < WORTH_PIECES ? null : matchBound(pattern);
  return bound === null ? searchWhole(entry, pattern, input, isUnicode) : searchBounded(entry, pattern, input, isUnicode, bound);
}

/** The text of a smaller file is no matter. */
const WORTH_PIECES = 8_000_000;

/** As `searchPieces`, for repetitions: with as much behind each piece as its matches can reach into. */
function searchBounded(
  entry: DenyText,
  pattern: RegExp,
  { bytes, file }: ContentRuleInput,
  isUnicode: boolean,
  { endsIn }: MatchBound,
): Found {
  const stretches: Stretch[] = [];
  let first = '';
  let matches = 0;
  let searched = 0;
  const searchPart = searchParts(pattern, bytes.length);
  for (const { text, end, indexOf, offsetOf } of textPieces(bytes, isUnicode, endsIn)) {
    pattern.lastIndex = indexOf(searched);
    const search = searchPart(text);
    pattern.lastIndex = 0;
    if (search.kind === 'stopped') throw stopped(entry, file.parts.path, search.why);
    for (const span of search.spans) {
      const offset = offsetOf(span.start);
      if (offset >= end || matches === MOST_MATCHES) break;
      if (matches === 0) first = text.slice(span.start, span.end);
      matches += 1;
      searched = offsetOf(span.end);
      if (stretches.length < MOST_LINES) stretches.push({ start: offset, end: searched });
    }
    if (matches === MOST_MATCHES) break;
    searched = Math.max(searched, end);
  }
  return { matches, first, stretches };
}

/** What matches a few characters at most is looked for piece by piece: a text of the whole file is as large as the file. */
function searchPieces(pattern: RegExp, { bytes }: ContentRuleInput, isUnicode: boolean): Found {
  const stretches: Stretch[] = [];
  let first = '';
  let matches = 0;
  let searched = 0;
  for (const { text, end, indexOf, offsetOf } of textPieces(bytes, isUnicode)) {
    pattern.lastIndex = indexOf(searched);
    for (const match of text.matchAll(pattern)) {
      const start = offsetOf(match.index);
      if (start >= end || matches === MOST_MATCHES) break;
      if (matches === 0) [first] = match;
      matches += 1;
      searched = offsetOf(match.index + match[0].length);
      if (stretches.length < MOST_LINES) stretches.push({ start, end: searched });
    }
    if (matches === MOST_MATCHES) break;
    searched = Math.max(searched, end);
  }
  pattern.lastIndex = 0;
  return { matches, first, stretches };
}

/** Most files lack a word that a pattern has to find; only of ASCII the bytes are known. */
function lacksLiteral({ source, ignoreCase }: RegExp, bytes: Uint8Array): boolean {
  const literal = ignoreCase ? null : requiredLiteral(source);
  return literal !== null && /^[\0-\x7f]*$/.test(literal) && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(literal);
}

function searchWhole(entry: DenyText, pattern: RegExp, { bytes, file }: ContentRuleInput, isUnicode: boolean): Found {
  const { path } = file.parts;
  const { text, offsetOf } = wholeTextOf(bytes, path, isUnicode);
  const search = searchText(pattern, text);
  if (search.kind === 'stopped') throw stopped(entry, path, search.why);
  const [first] = search.spans;
  return {
    matches: search.spans.length,
    first: first === undefined ? '' : text.slice(first.start, first.end),
    stretches: search.spans.slice(0, MOST_LINES).map(({ start, end }) => ({ start: offsetOf(start), end: offsetOf(end) })),
  };
}

const stopped = ({ text }: DenyText, path: string, why: string): GateError =>
  new GateError('policy', `the pattern ${quote(text.value)} cannot be looked for in ${path}: ${why}`, {
    help: 'make it simpler: without repetitions within repetitions, and with a word that it begins with; or name fewer files under "in"',
    frame: { ...text.frame, label: 'this pattern' },
  });

interface SearchedText {
  readonly text: string;
  /** From an index in `text` to an offset in the bytes. */
  readonly offsetOf: (index: number) => number;
}

const BYTE_ORDER_MARK = 0xfeff;

/** UTF-8 where it is valid; else latin1, in which each byte is a character. */
function wholeTextOf(bytes: Uint8Array, path: string, isUnicode: boolean): SearchedText {
  try {
    const whole = isUnicode ? utf8Text(bytes, 0, bytes.length) : latin1Text(bytes, 0, bytes.length);
    if (whole.length === bytes.length) return { text: whole, offsetOf: (index) => index };
    const mark = whole.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    return { text: whole.slice(mark), offsetOf: byteOffsets(whole.slice(mark), mark * 3) };
  } catch (error) {
    throw new GateError('list', `${path} is too large to be searched for text that the policy denies`, {
      help: 'keep it out of the package, or name other files under "in"',
      cause: error,
    });
  }
}

function findingOf(entry: DenyText, found: Found, { file, placeOf }: ContentRuleInput): Finding {
  const { path } = file.parts;
  const places = found.stretches.map(({ start, end }) => placeOf(start, end));
  const [first] = places;
  const lines = places.flatMap(({ region }) => region?.startLine ?? []);
  return {
    rule: 'denied-text',
    path,
    message: `${path} would be published with ${wordsOf(entry, found)} in it: ${entry.reason ?? 'the policy denies it'}`,
    ...(first?.region && { region: first.region }),
    ...(entry.severity !== null && { level: entry.severity }),
    decidedBy: { ...entry.text.frame, label: 'denied here' },
    data: { pattern: entry.text.value, matches: found.matches, offset: first?.offset ?? 0, lines: [...new Set(lines)] },
  };
}

/** Plain characters are the policy's own words. What a repetition or a group matched may be anything, a secret too. */
function wordsOf(entry: DenyText, { matches, first }: Found): string {
  const shown = isLinear(compileText(entry.text).source) ? quote(first) : `text that matches ${quote(entry.text.value)}`;
  const more = matches - 1;
  if (more === 0) return shown;
  return `${shown} and ${matches === MOST_MATCHES ? 'many' : more} more`;
}
