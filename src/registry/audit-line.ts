import { GateError } from '../errors.ts';
import type { PackageReport, Severity } from '../model.ts';
import { jsonText } from '../report/json.ts';
import type { PublishedVersion } from './packument.ts';

/** What came of one version: a line of an audit's output, schema `packgate.audit/1`. */
export interface AuditLine {
  readonly schema: 'packgate.audit/1';
  readonly name: string;
  readonly version: string;
  /** `error`: it could not be judged. */
  readonly outcome: 'pass' | 'fail' | 'error';
  readonly violations: readonly AuditViolation[];
  /** Of the bytes that were judged: `sha512-<base64>`; null where there were none. */
  readonly integrity: string | null;
  readonly published: string | null;
  readonly deprecated: string | null;
  /** Why it could not be judged, on one line; null where it could. */
  readonly error: string | null;
  readonly judgedBy: JudgedBy;
}

export interface AuditViolation {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string | null;
  readonly message: string;
}

/** Results are taken over from an earlier run only where the same was asked. */
export interface JudgedBy {
  /** Packgate's version. */
  readonly tool: string;
  /** Digest of the policy; null without a policy file. */
  readonly policy: string | null;
}

/** What identifies a version: `@acme/cli@1.2.3`. */
export const versionKey = ({ name, version }: Pick<AuditLine, 'name' | 'version'>): string => `${name}@${version}`;

/** @param problems what could not be read or searched: with one, the version is not judged, whatever else was found */
export function judgedLine(
  published: PublishedVersion,
  report: PackageReport,
  problems: readonly GateError[],
  judgedBy: JudgedBy,
): AuditLine {
  const [problem, ...more] = problems;
  const violations = report.violations.map(({ rule, severity, path, message }) => ({ rule, severity, path, message }));
  const judged = { ...unjudged(published, judgedBy), violations, integrity: report.integrity };
  return problem === undefined
    ? { ...judged, outcome: report.outcome, error: null }
    : { ...judged, outcome: 'error', error: errorText(problem, more.length) };
}

export function failedLine(published: PublishedVersion, error: GateError, judgedBy: JudgedBy): AuditLine {
  return { ...unjudged(published, judgedBy), error: errorText(error, 0) };
}

function errorText({ message, others }: GateError, more: number): string {
  const rest = others.length + more;
  return rest === 0 ? message : `${message} (and ${rest} more)`;
}

const unjudged = ({ name, version, published, deprecated }: PublishedVersion, judgedBy: JudgedBy): AuditLine => ({
  schema: 'packgate.audit/1',
  name,
  version,
  outcome: 'error',
  violations: [],
  integrity: null,
  published,
  deprecated,
  error: '',
  judgedBy,
});

/** One JSON value on one line, and a line break. */
export const auditText = (line: AuditLine): string => `${jsonText(line).replace(LINE_BREAK, '')}\n`;

/** Between values only: inside a string it is an escape. */
const LINE_BREAK = /\n */g;

export interface EarlierAudit {
  /** The last result of each version. */
  readonly lines: readonly AuditLine[];
  /** The part of the text that is whole: a run that was ended may have left half a line behind it. */
  readonly whole: string;
}

/**
 * What an earlier run has written.
 *
 * @param shown the file's name for messages
 * @throws GateError of subject `output` where a whole line is something else: the file is not overwritten
 */
export function readAudit(text: string, shown: string): EarlierAudit {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  const last = new Map<string, AuditLine>();
  for (const [index, line] of whole.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = lineOf(line);
    if (value === null) {
      throw new GateError('output', `line ${index + 1} of ${shown} is no result of an audit`, {
        help: 'name another output file, or a new one',
      });
    }
    last.set(versionKey(value), value);
  }
  return { lines: [...last.values()], whole };
}

/** Versions that need not be judged again; what could not be judged is tried again. */
export function doneVersions(lines: readonly AuditLine[], { tool, policy }: JudgedBy): ReadonlySet<string> {
  const done = lines.filter(({ outcome, judgedBy }) => outcome !== 'error' && judgedBy.tool === tool && judgedBy.policy === policy);
  return new Set(done.map(versionKey));
}

function lineOf(text: string): AuditLine | null {
  try {
    const value: unknown = JSON.parse(text);
    return isAuditLine(value) ? value : null;
  } catch {
    return null;
  }
}

function isAuditLine(value: unknown): value is AuditLine {
  if (!isData(value) || value['schema'] !== 'packgate.audit/1') return false;
  const { name, version, outcome, violations, judgedBy } = value;
  if (typeof name !== 'string' || typeof version !== 'string' || !OUTCOMES.has(outcome)) return false;
  if (!['integrity', 'published', 'deprecated', 'error'].every((key) => isTextOrNull(value[key]))) return false;
  if (!isData(judgedBy) || typeof judgedBy['tool'] !== 'string' || !isTextOrNull(judgedBy['policy'])) return false;
  return Array.isArray(violations) && violations.every(isViolation);
}

const OUTCOMES: ReadonlySet<unknown> = new Set(['pass', 'fail', 'error']);
const SEVERITIES: ReadonlySet<unknown> = new Set(['error', 'warning', 'note']);

const isViolation = (value: unknown): boolean =>
  isData(value) &&
  typeof value['rule'] === 'string' &&
  SEVERITIES.has(value['severity']) &&
  isTextOrNull(value['path']) &&
  typeof value['message'] === 'string';

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
