import { createHash } from 'node:crypto';
import type { Fix, PackageReport, Report, Severity, Violation } from '../model.ts';
import { type LineEdit, lineEdits, linesWithBreaks, withChanges } from '../reasons/line-edit.ts';
import { unifiedDiff } from '../reasons/unified-diff.ts';
import { plural } from '../size.ts';
import { remainingHelp } from './fix-words.ts';
import { groupViolations, headline } from './groups.ts';
import { fenceAround, markdownCode, markdownLink, markdownText } from './markdown-text.ts';
import { packageLabel, severityCounts } from './verdict-line.ts';
import { hidesText } from './visible-text.ts';

/** A proved edit as a review comment that can be applied with a click. */
export interface Suggestion {
  /** Relative to the repository's root. */
  readonly path: string;
  /** Lines of the file at the head of the pull request, from 1; both ends belong to it. */
  readonly startLine: number;
  readonly endLine: number;
  /** The same for the same edit of the same file, wherever its lines stand. */
  readonly fingerprint: string;
  /** Markdown, with the fingerprint in it. */
  readonly body: string;
}

/** A stretch of lines that the pull request shows, as they are at its head. */
export interface ShownLines {
  readonly startLine: number;
  /** Each with its line break; only the last of a file can have none. */
  readonly lines: readonly string[];
}

export interface SuggestionSources {
  /** What the pull request shows of a file; empty where it shows none. */
  readonly shownOf: (file: string) => readonly ShownLines[];
  /** The file as it was judged; null where there is none. */
  readonly textOf: (file: string) => string | null;
  /** Where a page of the documentation can be read, e.g. `docs/rules/env-file.md`; null where that is not known. */
  readonly docsUrl: (docs: string) => string | null;
}

/** GitHub refuses a comment that is longer (its API answers 422). */
const LONGEST_BODY = 65_536;

/**
 * The proved edits of a report whose lines the pull request shows just as they were judged, most severe first. No two touch the same line: of those
 * that do, the first stays.
 */
export function suggestions(report: Report, sources: SuggestionSources): readonly Suggestion[] {
  const taken: Suggestion[] = [];
  for (const proposal of proposals(report)) {
    const suggestion = suggestionOf(proposal, report, sources);
    if (suggestion !== null && taken.every((other) => !overlaps(suggestion, other))) taken.push(suggestion);
  }
  return taken;
}

const overlaps = (one: Suggestion, other: Suggestion): boolean =>
  one.path === other.path && one.startLine <= other.endLine && other.startLine <= one.endLine;

// ---------------------------------------------------------------------------------------------- which edits

/** A fix with the violations that it ends. */
interface Proposal {
  readonly fix: Fix;
  readonly judged: PackageReport;
  /** Most severe first, as they stand in the report. */
  readonly violations: readonly [Violation, ...Violation[]];
}

/** Each fix once, most severe first, then by file and place. */
function proposals({ packages }: Report): readonly Proposal[] {
  const byFix = new Map<string, Proposal & { readonly violations: [Violation, ...Violation[]] }>();
  for (const judged of packages) {
    for (const violation of judged.violations) {
      const { fix } = violation;
      if (fix === null) continue;
      const key = fingerprintOf(fix);
      const known = byFix.get(key);
      if (known === undefined) byFix.set(key, { fix, judged, violations: [violation] });
      else known.violations.push(violation);
    }
  }
  return [...byFix.values()].toSorted(bySeverityAndPlace);
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

function bySeverityAndPlace(a: Proposal, b: Proposal): number {
  const severity = RANKS[a.violations[0].severity] - RANKS[b.violations[0].severity];
  if (severity !== 0) return severity;
  if (a.fix.file !== b.fix.file) return a.fix.file < b.fix.file ? -1 : 1;
  return (a.fix.changes[0]?.startLine ?? 0) - (b.fix.changes[0]?.startLine ?? 0);
}

const fingerprintOf = ({ file, edit }: Fix): string =>
  createHash('sha256')
    .update(JSON.stringify([file, edit]))
    .digest('hex')
    .slice(0, 32);

// ---------------------------------------------------------------------------------------------- where

function suggestionOf(proposal: Proposal, report: Report, { shownOf, textOf, docsUrl }: SuggestionSources): Suggestion | null {
  const { fix } = proposal;
  const [before, shown] = [textOf(fix.file), shownOf(fix.file)];
  if (before === null || shown.length === 0) return null;
  const after = provedText(fix, before);
  if (after === null) return null;
  const judgedLines = linesWithBreaks(before);
  const asJudged = shown.filter((stretch) => isAsJudged(stretch, judgedLines));
  for (const edit of lineEdits(before, after)) {
    const stretch = asJudged.find(({ startLine, lines }) => startLine <= edit.startLine && edit.endLine < startLine + lines.length);
    const block = stretch === undefined ? null : suggestionBlock(edit, stretch);
    const body = block === null ? null : bodyOf(proposal, block, report, docsUrl);
    if (body === null || body.length > LONGEST_BODY) continue;
    return { path: fix.file, startLine: edit.startLine, endLine: edit.endLine, fingerprint: fingerprintOf(fix), body };
  }
  return null;
}

/** What the fix makes of the file; null where the file is no longer what was judged, and where a secret in the fix is masked. */
function provedText({ file, changes, diff }: Fix, before: string): string | null {
  const after = withChanges(before, changes);
  return after !== null && unifiedDiff({ file, before, after }) === diff ? after : null;
}

/**
 * What is checked out is the pull request merged into its base: its lines can be others, or stand elsewhere, than at the head. Git may have converted
 * line breaks.
 */
const isAsJudged = ({ startLine, lines }: ShownLines, judged: readonly string[]): boolean =>
  lines.every((line, index) => withoutReturn(line) === withoutReturn(judged[startLine - 1 + index]));

const withoutReturn = (line: string | undefined): string | undefined => line?.replace(/\r\n$/, '\n');

// ---------------------------------------------------------------------------------------------- the block

/**
 * The lines that take the place of those that the comment stands on, with the line breaks that the file has at the head. Null where GitHub could write
 * something else than was proved: it leaves alone whether a file ends with a line break, and what cannot be seen might not survive.
 */
function suggestionBlock({ startLine, endLine, before, after }: LineEdit, stretch: ShownLines): string | null {
  if (endsWithBreak(before) !== endsWithBreak(after)) return null;
  const there = breaksOf(stretch.lines.slice(startLine - stretch.startLine, endLine - stretch.startLine + 1));
  const [written, ...mixed] = new Set([...breaksOf(before), ...breaksOf(after)]);
  if (mixed.length > 0 || there.size > 1) return null;
  const lineBreak = [...there][0] ?? written ?? '\n';
  const lines = after.map((line) => line.replace(/\r?\n$/, ''));
  const isLastOfFile = (index: number): boolean => after[index]?.endsWith('\n') !== true;
  if (lines.some((line) => hidesText(line.replaceAll('\t', '')))) return null;
  const fence = fenceAround(lines);
  return `${fence}suggestion\n${lines.map((line, index) => `${line}${isLastOfFile(index) ? '\n' : lineBreak}`).join('')}${fence}`;
}

const endsWithBreak = (lines: readonly string[]): boolean => lines.at(-1)?.endsWith('\n') ?? true;

/** Carriage returns are of no use but before a line feed. */
const breaksOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => /\r?\n$/.exec(line) ?? []));

// ---------------------------------------------------------------------------------------------- the comment

/** How many kinds of violations a comment names. */
const NAMED = 3;
const SIGNS: Readonly<Record<Severity, string>> = { error: '❌', warning: '⚠️', note: '📝' };

function bodyOf({ fix, judged, violations }: Proposal, block: string, report: Report, docsUrl: SuggestionSources['docsUrl']): string {
  const groups = groupViolations(violations);
  const rows = groups.slice(0, NAMED).map((group) => {
    const { rule, severity, docs } = group.first;
    const url = docsUrl(docs);
    const name = url === null ? `\`${rule}\`` : markdownLink(`\`${rule}\``, url);
    return `${SIGNS[severity]} **${severity}** ${name} ${markdownText(headline(group, report.rules))}`;
  });
  const more = groups.slice(NAMED).flatMap((group) => group.violations);
  const also = [...new Set(groups.map(({ first }) => remainingHelp(first.help)))].filter((help) => help !== null).slice(0, NAMED);
  return [
    `${MARKER}${fingerprintOf(fix)} -->\n${rows.join('\n')}`,
    ...(more.length === 0 ? [] : [`and ${severityCounts(more)} more that it ends`]),
    `This edit was checked: it removes ${removedWords(fix)} from ${markdownCode(packageLabel(judged))}, and nothing else.`,
    block,
    ...also.map((help) => `also: ${markdownText(help)}`),
  ].join('\n\n');
}

/** `dist/cli.js.map and 3 other files` */
function removedWords({ removes }: Fix): string {
  const [first, ...others] = removes;
  const named = first === undefined ? 'nothing' : markdownCode(first);
  return others.length === 0 ? named : `${named} and ${plural(others.length, 'other file')}`;
}

/** Comes first, so that who quotes a comment is not taken for its author. */
const MARKER = '<!-- packgate:suggestion ';

/** The fingerprint of the edit that a comment suggests; null for any other comment. */
export const suggestionFingerprint = (body: string): string | null =>
  /^<!-- packgate:suggestion ([0-9a-f]{32}) -->/.exec(body)?.[1] ?? null;
