import type { DroppedEntry, PackageReport, Report, SkippedPackage, Waiver } from '../model.ts';
import { renderError, violationBlocks } from './blocks.ts';
import { excuseTerms, expiringWords, mutableWords } from './exception-words.ts';
import { groupNotCompared } from './not-compared.ts';
import { type Paint, painter } from './paint.ts';
import { count, plural } from '../size.ts';
import { everythingWords, sinceLabel } from './since-words.ts';
import { allViolations, packageLabel, runOutcome, verdictLine } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly color: boolean;
  /** Width of the terminal; `Infinity` where the output is none. */
  readonly columns: number;
  /** Shows notes, every path and every waiver. */
  readonly verbose: boolean;
}

/** A block for each thing to mend, then a line each for what else there is to know, then the verdict. Nothing to say: one line. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const paint = painter(options.color);
  const blocks = [
    ...report.packages.flatMap((judged) => violationBlocks(judged.violations, judged, report.rules, options)),
    ...violationBlocks(report.violations, null, report.rules, options),
    ...report.errors.map((error) => renderError(error, options)),
  ];
  const lines = [
    ...report.packages.flatMap((judged) => droppedLines(judged, options)),
    ...notComparedLines(report, options),
    ...waiverLines(report, options),
    ...expiringLines(report, options),
    ...(report.policy.mutable ?? []).map((one) => visibleText(mutableWords(one))),
    ...skippedLines(report, options),
    ...[everythingWords(report.since)].flatMap((words) => (words === null ? [] : [visibleText(words)])),
  ].flatMap((line) => wrap(`packgate: ${line}`, options.columns, '  '));
  return [...blocks, ...lines, verdict(report, options, paint)].map((part) => `${part}\n`).join('');
}

function verdict(report: Report, { verbose }: TerminalOptions, paint: Paint): string {
  const outcome = runOutcome(report);
  const violations = allViolations(report);
  const notes = violations.filter(({ severity }) => severity === 'note').length;
  const remarks = [
    ...(report.failOn === 'never' && outcome === 'fail' ? ['fail-on is never'] : []),
    ...(notes > 0 && !verbose ? [`${plural(notes, 'note')}: --verbose shows ${notes === 1 ? 'it' : 'them'}`] : []),
  ];
  const line = visibleText(verdictLine(report, verbose ? 'shown' : 'hidden')).slice(outcome.length);
  return `packgate: ${paint(outcome === 'pass' ? 'pass' : 'error', outcome)}${line}${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}`;
}

/** How many names a line has room for. */
const NAMED = 5;

/** `a, b, c, d, e and 12 more` */
function some(names: readonly string[], { verbose }: TerminalOptions): string {
  const shown = verbose || names.length === NAMED + 1 ? names : names.slice(0, NAMED);
  const rest = names.length - shown.length;
  return `${shown.map(visibleText).join(', ')}${rest === 0 ? '' : ` and ${count(rest)} more`}`;
}

function droppedLines(judged: PackageReport, options: TerminalOptions): readonly string[] {
  if (judged.dropped.length === 0) return [];
  const entries = plural(judged.dropped.length, 'entry', 'entries');
  return [
    `${entries} of ${visibleText(packageLabel(judged))} will be missing where it is installed: ${some(judged.dropped.map(droppedWords), options)}`,
  ];
}

/** `latest (symbolic link to dist)` */
export function droppedWords({ path, why, target }: DroppedEntry): string {
  const to = target === null ? '' : ` to ${target}`;
  switch (why) {
    case 'symlink':
      return `${path} (symbolic link${to})`;
    case 'hard-link':
      return `${path} (hard link${to})`;
    case 'special':
      return `${path} (no regular file)`;
    case 'name':
      return `${path} (* in its name)`;
  }
}

/** One line for each reason: a registry that does not answer says nothing of any package. */
function notComparedLines(report: Report, options: TerminalOptions): readonly string[] {
  return groupNotCompared(report).map(
    ({ packages: names, message }) => `not compared with an earlier release: ${some(names, options)} (${visibleText(message)})`,
  );
}

function waiverLines({ packages }: Report, { verbose }: TerminalOptions): readonly string[] {
  const waivers = packages.flatMap((judged) => judged.waivers);
  if (waivers.length === 0) return [];
  const line = `${plural(waivers.length, 'violation')} excused by exceptions of the policy`;
  return verbose
    ? [line, ...waivers.map((waiver) => `excused ${visibleText(waiverWords(waiver))}`)]
    : [`${line} (--verbose shows ${waivers.length === 1 ? 'it' : 'them'})`];
}

/** They are violations of nobody yet: nothing is said unless it is asked for. */
const expiringLines = ({ expiringExceptions = [] }: Report, { verbose }: TerminalOptions): readonly string[] =>
  verbose ? expiringExceptions.map((exception) => visibleText(expiringWords(exception))) : [];

/** `error[private-key] certs/roots.pem: public CA roots (@acme/security, until 2027-06-30)` */
function waiverWords({ severity, rule, path, exception }: Waiver): string {
  return `${severity}[${rule}]${path === null ? '' : ` ${path}`}: ${exception.reason} (${excuseTerms(exception)})`;
}

/** Private packages by name; those that nobody asked for are only counted. */
function skippedLines({ skipped, since }: Report, options: TerminalOptions): readonly string[] {
  const of = (reason: SkippedPackage['reason']): readonly SkippedPackage[] => skipped.filter((each) => each.reason === reason);
  const names = (packages: readonly SkippedPackage[]): string =>
    some(
      packages.map(({ name, root }) => name || root),
      options,
    );
  const [hidden, unnamed, notSelected, unchanged] = [of('private'), of('unnamed'), of('not-selected'), of('unchanged')];
  return [
    ...(hidden.length === 0 ? [] : [`skipped ${plural(hidden.length, 'private package')}: ${names(hidden)}`]),
    ...(unnamed.length === 0 ? [] : [`skipped ${plural(unnamed.length, 'package')} without a name: ${names(unnamed)}`]),
    ...(notSelected.length === 0
      ? []
      : [
          `skipped ${plural(notSelected.length, 'package')} that ${notSelected.length === 1 ? 'was' : 'were'} not selected: ${names(notSelected)}`,
        ]),
    ...(unchanged.length === 0 || since === undefined
      ? []
      : [
          `skipped ${plural(unchanged.length, 'package')} that cannot have changed since ${visibleText(sinceLabel(since))}: ${names(unchanged)}`,
        ]),
  ];
}
