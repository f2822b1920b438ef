import type { Frame, PackageReport, Report, ReportedError, Severity, Violation } from '../model.ts';
import { helpNotes } from './blocks.ts';
import { consequence } from './consequence.ts';
import { cutText } from './cut-text.ts';
import { renderMarkdown } from './markdown.ts';
import { packedPlace } from './packed-place.ts';
import { allViolations, failsStep, packageLabel, verdictLine } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';

/** What a check run shows; the limits are those of GitHub's OpenAPI description ("Create a check run"). */
export interface CheckRun {
  readonly conclusion: 'failure' | 'neutral' | 'success';
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
  /** Every error and every violation of every severity. */
  readonly annotations: readonly CheckAnnotation[];
}

export interface CheckAnnotation {
  readonly level: 'failure' | 'warning' | 'notice';
  /** Relative to the repository; there is none without a place. */
  readonly path: string;
  readonly line: number;
  /** From the first column up to the one after the last; null where the whole line is meant. */
  readonly columns: readonly [number, number] | null;
  readonly title: string;
  readonly message: string;
}

const SUMMARY_LIMIT_BYTES = 65_535;
const LONGEST_TITLE = 255;
/** 64 KB, at up to three bytes for a UTF-16 code unit. */
const LONGEST_MESSAGE = 20_000;

const LEVELS = { error: 'failure', warning: 'warning', note: 'notice' } as const satisfies Readonly<Record<Severity, string>>;

export interface CheckRunOptions {
  /** Where a location can be looked at, or null. */
  readonly linkTo: (location: Frame) => string | null;
  /** Whether git can have a file of that path. */
  readonly isInRepository: (file: string) => boolean;
}

/** Everything that was found, however much, on the lines to change. */
export function renderCheckRun(report: Report, { linkTo, isInRepository }: CheckRunOptions): CheckRun {
  const placed = (location: Frame | null, root: string | null): Pick<CheckAnnotation, 'path' | 'line' | 'columns'> =>
    location !== null && isInRepository(location.file)
      ? { path: location.file, line: location.line, columns: [location.column, location.column + location.length] }
      : { path: manifestIn(root, isInRepository), line: 1, columns: null };
  const annotations = [
    ...report.errors.map((error) => ({ ...errorWords(error), ...placed(error.location, error.package) })),
    ...report.packages.flatMap((judged) =>
      judged.violations.map((violation) => ({ ...violationWords(violation, judged), ...placed(violation.location, judged.root) })),
    ),
    ...report.violations.map((violation) => ({ ...violationWords(violation, null), ...placed(violation.location, null) })),
  ];
  return {
    conclusion: conclusionOf(report),
    title: cutText(visibleText(verdictLine(report, 'shown')), LONGEST_TITLE),
    summary: renderMarkdown(report, { limitBytes: SUMMARY_LIMIT_BYTES, linkTo }),
    annotations,
  };
}

/** As the step: `failure` where that fails, `neutral` where there is something to look at all the same. */
function conclusionOf(report: Report): CheckRun['conclusion'] {
  if (failsStep(report)) return 'failure';
  return allViolations(report).some(({ severity }) => severity !== 'note') ? 'neutral' : 'success';
}

/** Something that is not in the repository, as a tarball, is told at the manifest. */
function manifestIn(root: string | null, isInRepository: CheckRunOptions['isInRepository']): string {
  const file = `${root}/package.json`;
  return root !== null && root !== '.' && !root.endsWith('.tgz') && isInRepository(file) ? file : 'package.json';
}

type Words = Pick<CheckAnnotation, 'level' | 'title' | 'message'>;

function errorWords(error: ReportedError): Words {
  const where = error.package === null ? '' : ` ${error.package}`;
  const help = error.help === null ? [] : [`help: ${error.help}`];
  return words('failure', `could not judge${where}: ${error.subject}`, [error.message, ...help, consequence(error)]);
}

function violationWords(violation: Violation, judged: PackageReport | null): Words {
  const { rule, severity, path, message, docs } = violation;
  const subject = [...(path === null ? [] : [`: ${path}`]), ...(judged === null ? [] : [` in ${packageLabel(judged)}`])].join('');
  const found = packedPlace(violation);
  return words(LEVELS[severity], `${rule}${subject}`, [
    message,
    ...(found === null ? [] : [`found: ${found}`]),
    ...helpNotes({ first: violation, violations: [violation] }).map(({ key, text }) => `${key}: ${text}`),
    `docs: ${docs}`,
  ]);
}

const words = (level: Words['level'], title: string, lines: readonly string[]): Words => ({
  level,
  title: cutText(visibleText(title), LONGEST_TITLE),
  message: cutText(lines.map(visibleText).join('\n'), LONGEST_MESSAGE),
});
