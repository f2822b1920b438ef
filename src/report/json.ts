import type { Fix, Frame, PackageReport, PackedFile, PackList, Reason, Report, UnusedException, Violation, Waiver } from '../model.ts';

/** Exactly one JSON value of schema `packgate.report/1` (docs/report.schema.json) and a line break. */
export function renderJson(report: Report): string {
  return jsonText(reportJson(report));
}

/** Exactly one JSON value of schema `packgate.list/1` (docs/list.schema.json) and a line break. */
export function renderList(packs: readonly PackList[]): string {
  const packages = packs.map(({ name, version, root, packer, files, dropped }) => ({
    name,
    version,
    root,
    packer,
    files: files.map(fileJson),
    dropped,
  }));
  return jsonText({ schema: 'packgate.list/1', packages });
}

export const jsonText = (value: unknown): string => `${inertJson(value, 2)}\n`;

/** JSON that neither a terminal nor a job's log obeys. */
export const inertJson = (value: unknown, indent = 0): string => JSON.stringify(value, null, indent).replace(LIVE, unicodeEscape);

/**
 * What a terminal or a job's log would obey and JSON lets through: C1 controls, bidirectional and invisible formatting, line separators, and
 * `##[` (see visible-text.ts). They can only stand inside strings, where an escape is the same value.
 */
const LIVE = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]|(?<=#)#(?=\[)/gu;

const unicodeEscape = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`).join('');

/** Keys in the order of the contract, then what was added to it. */
function reportJson(report: Report): unknown {
  return {
    schema: report.schema,
    tool: report.tool,
    policy: report.policy,
    outcome: report.outcome,
    packages: report.packages.map(packageJson),
    unusedExceptions: report.unusedExceptions.map(exceptionJson),
    timings: Object.fromEntries(
      Object.entries(report.timings).map(([phase, milliseconds]) => [phase, Math.round(milliseconds * 1000) / 1000]),
    ),
    failOn: report.failOn,
    run: report.run,
    rules: report.rules,
    skipped: report.skipped,
    ...(report.since !== undefined && { since: report.since }),
    ...(report.shard !== undefined && { shard: { ...report.shard, exceptions: report.shard.exceptions.map(exceptionJson) } }),
    violations: report.violations.map(violationJson),
    expiringExceptions: (report.expiringExceptions ?? []).map((exception) => ({
      ...exception,
      location: locationJson(exception.location),
    })),
    errors: report.errors.map((error) => ({ ...error, location: error.location === null ? null : locationJson(error.location) })),
  };
}

const exceptionJson = (exception: UnusedException): unknown => ({ ...exception, location: locationJson(exception.location) });

function packageJson(judged: PackageReport): unknown {
  const { name, version, root, packer, outcome, totals, integrity, files, violations, waivers, dropped, previous, notCompared, changes } =
    judged;
  return {
    name,
    version,
    root,
    packer,
    outcome,
    totals,
    integrity,
    files: files.map(fileJson),
    violations: violations.map(violationJson),
    waivers: waivers.map(waiverJson),
    dropped,
    ...(previous !== undefined && { previous }),
    ...(notCompared !== undefined && { notCompared }),
    ...(changes !== undefined && { changes }),
  };
}

const fileJson = ({ path, size, mode, reason, sha512 }: PackedFile): unknown => ({
  path,
  size,
  mode,
  reason: reasonJson(reason),
  ...(sha512 !== undefined && { sha512 }),
});

export const reasonJson = (reason: Reason | null): unknown =>
  reason === null
    ? null
    : { kind: reason.kind, file: reason.frame.file, line: reason.frame.line, column: reason.frame.column, text: reason.text };

function violationJson(violation: Violation): object {
  const { rule, severity, path, message, help, docs, region, location, data, fix, decidedBy } = violation;
  return {
    rule,
    severity,
    path,
    message,
    help,
    docs,
    region,
    location: locationJson(location),
    data,
    fix: fix === null ? null : fixJson(fix),
    decidedBy: decidedBy === null ? null : locationJson(decidedBy),
  };
}

/** Many violations share one fix, and each of them shows it: its paths are cut, its number of paths is whole. */
const fixJson = ({ file, edit, removes, removesTotal, verified, changes, diff }: Fix): unknown => ({
  file,
  edit,
  removes: removes.slice(0, MOST_REMOVED),
  verified,
  removesTotal,
  changes,
  diff,
});

const MOST_REMOVED = 100;

const waiverJson = (waiver: Waiver): unknown => ({ ...violationJson(waiver), exception: waiver.exception });

export const locationJson = ({ file, line, column, text, length, label }: Frame): unknown => ({ file, line, column, text, length, label });
