import type { Frame, PackageReport, Report, ReportedError, Severity, Violation } from '../model.ts';
import { helpNotes } from './blocks.ts';
import { consequence } from './consequence.ts';
import { cutText } from './cut-text.ts';
import { groupViolations, headline, type ViolationGroup } from './groups.ts';
import { count, plural } from '../size.ts';
import { packedPlace } from './packed-place.ts';
import { packageLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';
import { workflowCommand } from './workflow-command.ts';

/** What GitHub shows on a line of a file; `file` is null where there is none to point at. */
export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  /** Lines, each already made visible. */
  readonly message: string;
  readonly place: Pick<Frame, 'file' | 'line' | 'column' | 'length'> | null;
  /** How many violations or errors it stands for. */
  readonly stands: number;
}

/**
 * A step shows 10 annotations of a level, drops the rest and says nothing (actions/runner, ExecutionContext.cs). The last error is the failure of
 * the step itself, with the figures of the whole run.
 */
const MOST = { error: 9, warning: 10 } as const;
/** A longer message is cut by the runner (toolkit, docs/problem-matchers.md). */
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 250;
/** How many paths an aggregated annotation names. */
const NAMED = 10;
/** Of a path or a title among others, of help below a list of them and alone, and of anything else: together they stay below the longest message. */
const LONGEST_LINE = { item: 150, 'help below': 600, help: 1_200, other: 500 } as const;

/**
 * The annotations of a run, most severe first, within the limits of a step. Where there are more violations than places, those that are
 * mended at one place are joined, then the last annotation says how many are left: the counts always add up. Notes are not annotated.
 */
export function annotations(report: Report): readonly Annotation[] {
  const errors = report.errors.map(errorAnnotation);
  return [...withinLimit(report, 'error', errors), ...withinLimit(report, 'warning', [])];
}

/** The annotations as workflow commands, one a line; empty where there are none. */
export function renderWorkflowCommands(report: Report): string {
  return annotations(report)
    .map((annotation) => `${commandOf(annotation)}\n`)
    .join('');
}

interface JudgedGroup extends ViolationGroup {
  readonly judged: PackageReport | null;
}

function withinLimit(report: Report, severity: 'error' | 'warning', before: readonly Annotation[]): readonly Annotation[] {
  const groups = groupsOf(report, severity);
  const most = MOST[severity];
  const number = groups.reduce((sum, { violations }) => sum + violations.length, before.length);
  const shown = number <= most ? groups.flatMap(eachAlone) : groups;
  const all = [...before, ...shown.map((group) => groupAnnotation(group, severity, report.rules))];
  if (all.length <= most) return all;
  const unjudged = Math.max(0, before.length - (most - 1));
  return [...all.slice(0, most - 1), restAnnotation(all.slice(most - 1), unjudged, severity)];
}

const eachAlone = (group: JudgedGroup): readonly JudgedGroup[] =>
  group.violations.map((violation) => ({ ...group, first: violation, violations: [violation] }));

function groupsOf(report: Report, severity: Severity): readonly JudgedGroup[] {
  const of = (violations: readonly Violation[], judged: PackageReport | null): readonly JudgedGroup[] =>
    groupViolations(violations.filter((violation) => violation.severity === severity)).map((group) => ({ ...group, judged }));
  return [...report.packages.flatMap((judged) => of(judged.violations, judged)), ...of(report.violations, null)];
}

function groupAnnotation(group: JudgedGroup, level: Annotation['level'], rules: Report['rules']): Annotation {
  const { first, violations, judged } = group;
  const subject = violations.length === 1 ? (first.path ?? '') : plural(violations.length, first.path === null ? 'violation' : 'file');
  const where = judged === null ? '' : ` in ${packageLabel(judged)}`;
  const paths = violations.length === 1 ? [] : violations.slice(0, NAMED).map(({ path, message }) => `- ${path ?? message}`);
  const more = violations.length > NAMED ? [`- and ${count(violations.length - NAMED)} more: ${WHERE}`] : [];
  const place = violations.length === 1 ? packedPlace(first) : null;
  const placed = place === null ? [] : [`found: ${place}`];
  return {
    level,
    title: `packgate ${first.rule}${subject === '' ? '' : `: ${subject}`}${where}`,
    message: [
      line(headline(group, rules), 'other'),
      ...placed.map((text) => line(text, 'other')),
      ...paths.map((text) => line(text, 'item')),
      ...more,
      ...helpNotes(group).map(({ key, text }) => line(`${key}: ${text}`, paths.length === 0 ? 'help' : 'help below')),
      line(`docs: ${first.docs}`, 'item'),
    ].join('\n'),
    place: first.location.file === '' ? null : first.location,
    stands: violations.length,
  };
}

/** @param unjudged how many of them are no violations */
function restAnnotation(rest: readonly Annotation[], unjudged: number, level: Annotation['level']): Annotation {
  const number = rest.reduce((sum, { stands }) => sum + stands, 0);
  const others = unjudged === 0 ? '' : `, ${count(unjudged)} of them something that could not be judged`;
  return {
    level,
    title: `packgate: ${plural(number, `more ${level}`)}`,
    message: [
      `${plural(number, `more ${level}`)}${others}: ${WHERE}`,
      ...rest.slice(0, NAMED).map(({ title }) => line(`- ${title}`, 'item')),
      ...(rest.length > NAMED ? ['- …'] : []),
    ].join('\n'),
    place: rest[0]?.place ?? null,
    stands: number,
  };
}

/** The summary has a limit of its own. */
const WHERE = 'all are in the log and the JSON report';

const line = (text: string, kind: keyof typeof LONGEST_LINE): string => cutText(visibleText(text), LONGEST_LINE[kind]);

function errorAnnotation(error: ReportedError): Annotation {
  const help = error.help === null ? [] : [`help: ${error.help}`];
  return {
    level: 'error',
    title: `packgate could not judge${error.package === null ? '' : ` ${error.package}`}: ${error.subject}`,
    message: [line(error.message, 'other'), ...help.map((text) => line(text, 'help')), consequence(error)].join('\n'),
    place: error.location,
    stands: 1,
  };
}

/** Columns are given with an end on the same line, or the runner drops them (ActionCommandManager.cs). */
function commandOf({ level, title, message, place }: Annotation): string {
  const properties = {
    file: place?.file ?? null,
    line: place?.line ?? null,
    endLine: place?.line ?? null,
    col: place?.column ?? null,
    endColumn: place === null ? null : place.column + place.length,
    title: cutText(visibleText(title), LONGEST_TITLE),
  };
  return workflowCommand(level, properties, cutText(message, LONGEST_MESSAGE));
}
