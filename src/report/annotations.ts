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

/** A step shows 10 annotations of a level, drops the rest and says nothing (actions/runner, ExecutionContext.cs). */
const MOST = 10;
/** A longer message is cut by the runner (toolkit, docs/problem-matchers.md). */
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 250;
/** How many paths an aggregated annotation names. */
const NAMED = 10;

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
  const single = groups.flatMap((group) => group.violations.map((violation) => ({ ...group, first: violation, violations: [violation] })));
  const shown = before.length + single.length <= MOST ? single : groups;
  const all = [...before, ...shown.map((group) => groupAnnotation(group, severity, report.rules))];
  if (all.length <= MOST) return all;
  const rest = all.slice(MOST - 1);
  return [...all.slice(0, MOST - 1), restAnnotation(rest, severity)];
}

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
  const more =
    violations.length > NAMED ? [`- and ${count(violations.length - NAMED)} more, listed in the job summary and the report`] : [];
  const place = violations.length === 1 ? packedPlace(first) : null;
  const placed = place === null ? [] : [`found: ${place}`];
  return {
    level,
    title: `packgate ${first.rule}${subject === '' ? '' : `: ${subject}`}${where}`,
    message: [
      headline(group, rules),
      ...placed,
      ...paths,
      ...more,
      ...helpNotes(group).map(({ key, text }) => `${key}: ${text}`),
      `docs: ${first.docs}`,
    ]
      .map(visibleText)
      .join('\n'),
    place: first.location.file === '' ? null : first.location,
    stands: violations.length,
  };
}

function restAnnotation(rest: readonly Annotation[], level: Annotation['level']): Annotation {
  const number = rest.reduce((sum, { stands }) => sum + stands, 0);
  return {
    level,
    title: `packgate: ${plural(number, `more ${level}`)}`,
    message: [
      `${plural(number, `more ${level}`)}, all listed in the job summary and the report:`,
      ...rest.slice(0, NAMED).map(({ title }) => `- ${title}`),
    ]
      .map(visibleText)
      .join('\n'),
    place: rest[0]?.place ?? null,
    stands: number,
  };
}

function errorAnnotation(error: ReportedError): Annotation {
  const help = error.help === null ? [] : [`help: ${error.help}`];
  return {
    level: 'error',
    title: `packgate could not judge${error.package === null ? '' : ` ${error.package}`}: ${error.subject}`,
    message: [error.message, ...help, consequence(error)].map(visibleText).join('\n'),
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
