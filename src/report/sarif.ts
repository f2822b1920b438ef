import { nodeZlib } from '../late-modules.ts';
import type { Report, ReportedError } from '../model.ts';
import { count, plural } from '../size.ts';
import { consequence } from './consequence.ts';
import { inertJson } from './json.ts';
import { fingerprints } from './sarif-fingerprint.ts';
import { sarifFixes } from './sarif-fix.ts';
import { framePlace, originalUriBaseIds, sourceRoot } from './sarif-location.ts';
import { message, paragraph, plainText } from './sarif-message.ts';
import { sarifResult, type Subject } from './sarif-result.ts';
import { type DescribedRule, levelOverrides, ruleDescriptors, sarifRuleId } from './sarif-rules.ts';
import { runOutcome } from './verdict-line.ts';

export interface SarifOptions {
  /** Every rule there is, sorted by id. */
  readonly rules: readonly DescribedRule[];
  /** Where the repository is, e.g. `https://git.example.com/acme/cli`; null where that is not known. */
  readonly repository: string | null;
  /** What to do with violations that exceptions excuse: GitHub shows suppressed results as open alerts. */
  readonly excused: 'suppressed' | 'left-out';
  /** Smaller ones for tests. */
  readonly limits?: SarifLimits;
}

export interface SarifLimits {
  readonly results: number;
  readonly gzippedBytes: number;
  readonly characters: number;
}

/** GitHub refuses a file with more, or a larger one (docs, "SARIF support for code scanning"). */
const GITHUB_LIMITS: SarifLimits = {
  results: 25_000,
  gzippedBytes: 10_000_000,
  // No limit of GitHub's: a text in V8 has at most 2 ** 29 of them.
  characters: 200_000_000,
};

/**
 * A SARIF 2.1.0 log with one run (docs/sarif.md). Where there are more results than GitHub takes, the most severe stay, and a notification says how many are
 * left out; what could not be judged is always in it.
 */
export function renderSarif(report: Report, options: SarifOptions): string {
  const limits = options.limits ?? GITHUB_LIMITS;
  const { rendered, ruleParts, left } = results(report, options, limits);
  let kept = rendered.length;
  for (;;) {
    const text = logText(report, options, ruleParts, rendered.slice(0, kept), [...left, ...rendered.slice(kept)]);
    const size = gzippedSize(text, limits);
    if (size <= limits.gzippedBytes || kept === 0) return text;
    kept = Math.min(kept - 1, Math.floor(kept * 0.9 * (limits.gzippedBytes / size)));
  }
}

/** What compresses to less than it is need not be compressed to know that it fits; the fastest level compresses least. */
function gzippedSize(text: string, { gzippedBytes }: SarifLimits): number {
  const bytes = new TextEncoder().encode(text);
  return bytes.length <= gzippedBytes ? bytes.length : nodeZlib().gzipSync(bytes, { level: 1 }).length;
}

// ---------------------------------------------------------------------------------------------- results

type RuleParts = ReturnType<typeof ruleDescriptors>;

interface Rendered extends Subject {
  readonly text: string;
}

function results(
  report: Report,
  { rules, excused }: SarifOptions,
  limits: SarifLimits,
): { readonly rendered: readonly Rendered[]; readonly ruleParts: RuleParts; readonly left: readonly Subject[] } {
  const subjects = subjectsOf(report, excused);
  const ruleParts = ruleDescriptors(
    rules,
    subjects.map(({ violation }) => [violation.rule, violation.severity] as const),
  );
  const fingerprint = fingerprints();
  const fixesOf = sarifFixes();
  const marked = subjects.map((subject) => ({ subject, fingerprint: fingerprint(subject.violation, subject.judged) }));
  const ordered = marked.length <= limits.results ? marked : marked.toSorted((a, b) => rank(a.subject) - rank(b.subject));
  const rendered: Rendered[] = [];
  let characters = 0;
  for (const one of ordered.slice(0, limits.results)) {
    const { violation } = one.subject;
    const ruleId = sarifRuleId(violation.rule, violation.severity);
    const context = { ruleId, ruleIndex: ruleParts.indexOf(ruleId), fingerprint: one.fingerprint, fixes: fixesOf(violation.fix) };
    const text = inertJson(sarifResult(one.subject, context));
    characters += text.length;
    if (characters > limits.characters) break;
    rendered.push({ ...one.subject, text });
  }
  return { rendered, ruleParts, left: ordered.slice(rendered.length).map(({ subject }) => subject) };
}

/** In the order of the report; what is excused comes last. */
function subjectsOf({ packages, violations }: Report, excused: SarifOptions['excused']): readonly Subject[] {
  return [
    ...packages.flatMap((judged) => judged.violations.map((violation) => ({ violation, judged }))),
    ...violations.map((violation) => ({ violation, judged: null })),
    ...(excused === 'suppressed' ? packages.flatMap((judged) => judged.waivers.map((violation) => ({ violation, judged }))) : []),
  ];
}

const rank = ({ violation }: Subject): number => ('exception' in violation ? 3 : { error: 0, warning: 1, note: 2 }[violation.severity]);

// ---------------------------------------------------------------------------------------------- the log

/** Results are written one by one, and stand last, so that those that do not fit cost no second time. */
function logText(report: Report, options: SarifOptions, ruleParts: RuleParts, kept: readonly Rendered[], left: readonly Subject[]): string {
  const log = inertJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runWithoutResults(report, options, ruleParts, left)],
  });
  return `${log.slice(0, -RUN_END.length)},"results":[${kept.map(({ text }) => text).join(',')}]${RUN_END}\n`;
}

const RUN_END = '}]}';

function runWithoutResults(report: Report, options: SarifOptions, { descriptors, indexOf }: RuleParts, left: readonly Subject[]): object {
  const { tool, run, policy, outcome, failOn, packages, skipped } = report;
  const { rules, repository } = options;
  const overrides = levelOverrides(rules, report.rules, indexOf);
  return {
    tool: {
      driver: { name: tool.name, version: tool.version, semanticVersion: tool.version, rules: descriptors, notifications: NOTIFICATIONS },
    },
    invocations: [
      {
        executionSuccessful: runOutcome(report) !== 'could not judge',
        exitCode: exitCode(report),
        startTimeUtc: run.time,
        toolExecutionNotifications: [
          ...report.errors.map(errorNotification),
          ...leftOutNotification(left),
          ...excusedNotification(report, options),
        ],
        ...(overrides.length > 0 && { ruleConfigurationOverrides: overrides }),
      },
    ],
    ...(repository !== null && {
      versionControlProvenance: [
        { repositoryUri: repository, ...(run.commit !== null && { revisionId: run.commit }), mappedTo: sourceRoot },
      ],
    }),
    originalUriBaseIds,
    columnKind: 'utf16CodeUnits',
    properties: {
      outcome,
      failOn,
      policy,
      commit: run.commit,
      packages: packages.map((judged) => ({
        name: judged.name,
        version: judged.version,
        root: judged.root,
        packer: judged.packer,
        outcome: judged.outcome,
        totals: judged.totals,
        integrity: judged.integrity,
      })),
      skipped,
    },
  };
}

/** As of the command line. */
const exitCode = ({ errors, outcome, failOn }: Report): 0 | 1 | 2 =>
  errors.length > 0 ? 2 : outcome === 'fail' && failOn !== 'never' ? 1 : 0;

// ---------------------------------------------------------------------------------------------- notifications

const NOTIFICATIONS = [
  { id: 'could-not-judge', shortDescription: { text: 'Something could not be read, parsed, listed or judged.' } },
  { id: 'results-left-out', shortDescription: { text: 'There are more results than fit.' } },
  { id: 'excused-left-out', shortDescription: { text: 'Violations that exceptions of the policy excuse are left out.' } },
] as const;

/** By its place among them. */
const notificationDescriptor = (id: (typeof NOTIFICATIONS)[number]['id']): object => ({
  id,
  index: NOTIFICATIONS.findIndex((one) => one.id === id),
});

/** An error among the notifications says that the run is not whole (SARIF 2.1.0, 3.20.21). */
function errorNotification(error: ReportedError): object {
  const place = error.location === null ? null : framePlace(error.location);
  const where = error.package === null ? '' : ` in ${error.package}`;
  return {
    descriptor: notificationDescriptor('could-not-judge'),
    level: 'error',
    message: message([
      paragraph(`${error.subject}${where}: ${error.message}`),
      ...(error.help === null ? [] : [paragraph(`help: ${error.help}`)]),
      paragraph(consequence(error)),
    ]),
    ...(place !== null && { locations: [{ physicalLocation: place }] }),
    properties: { subject: error.subject, package: error.package },
  };
}

function leftOutNotification(left: readonly Subject[]): readonly object[] {
  if (left.length === 0) return [];
  const excused = left.filter(({ violation }) => 'exception' in violation).length;
  const bySeverity = (['error', 'warning', 'note'] as const).map((severity) => {
    const number = left.filter(({ violation }) => !('exception' in violation) && violation.severity === severity).length;
    return number === 0 ? [] : [plural(number, severity)];
  });
  const words = [...bySeverity.flat(), ...(excused === 0 ? [] : [`${count(excused)} excused`])].join(', ');
  return [
    notification(
      'results-left-out',
      'warning',
      `${plural(left.length, 'more result')} (${words}) had no room here: the JSON report has them all`,
    ),
  ];
}

function excusedNotification({ packages }: Report, { excused }: SarifOptions): readonly object[] {
  const number = packages.reduce((sum, { waivers }) => sum + waivers.length, 0);
  if (excused === 'suppressed' || number === 0) return [];
  const words = `${plural(number, 'violation')} that exceptions of the policy excuse ${number === 1 ? 'is' : 'are'} left out: the JSON report has them all`;
  return [notification('excused-left-out', 'note', words)];
}

const notification = (id: Parameters<typeof notificationDescriptor>[0], level: 'warning' | 'note', words: string): object => ({
  descriptor: notificationDescriptor(id),
  level,
  message: { text: plainText(words) },
});
