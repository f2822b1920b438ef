import type { Packer, PackageReport, Report, Violation } from '../model.ts';
import { sinceLabel } from './since-words.ts';
import { count, humanSize, plural } from '../size.ts';

/** What became of the run; `could not judge` is neither a pass nor a violation. */
export type RunOutcome = 'pass' | 'fail' | 'could not judge';

export const runOutcome = (report: Report): RunOutcome => (report.errors.length > 0 ? 'could not judge' : report.outcome);

/** `fail-on: never` tells of violations and lets them pass; what could not be judged never passes. */
export const failsStep = ({ outcome, errors, failOn }: Report): boolean => errors.length > 0 || (outcome === 'fail' && failOn !== 'never');

/** The run in one line, e.g. `fail - 2 errors, 1 warning in 1 of 2 packages`; notes are counted only where `notes` says that they are shown. */
export function verdictLine(report: Report, notes: 'shown' | 'hidden'): string {
  const outcome = runOutcome(report);
  return `${outcome} - ${detail(report, outcome, notes)}`;
}

function detail(report: Report, outcome: RunOutcome, notes: 'shown' | 'hidden'): string {
  const violations = allViolations(report).filter((violation) => notes === 'shown' || violation.severity !== 'note');
  switch (outcome) {
    case 'pass':
      return [judged(report), ...(violations.length === 0 ? [] : [severityCounts(violations)])].join(', ');
    case 'fail':
      return `${severityCounts(violations)} in ${places(report)}`;
    case 'could not judge':
      return [plural(report.errors.length, 'error'), besides(report, violations)].join(', ');
  }
}

function besides(report: Report, violations: readonly Violation[]): string {
  if (violations.length > 0) return `besides ${plural(violations.length, 'violation')} in ${places(report)}`;
  return report.packages.length === 0 ? 'nothing was judged' : `nothing found in ${plural(report.packages.length, 'other package')}`;
}

/** Those of the packages, then those of the policy. */
export const allViolations = (report: Report): readonly Violation[] => [
  ...report.packages.flatMap((judgedPackage) => judgedPackage.violations),
  ...report.violations,
];

/** `2 errors, 1 warning`, without what there is none of. */
export function severityCounts(violations: readonly Violation[]): string {
  const words = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const number = violations.filter((violation) => violation.severity === severity).length;
    return number === 0 ? [] : [plural(number, severity)];
  });
  return words.length === 0 ? 'nothing' : words.join(', ');
}

function judged({ packages, since, shard }: Report): string {
  if (packages.length === 0 && since !== undefined) return `nothing to judge: no package can have changed since ${sinceLabel(since)}`;
  if (packages.length === 0 && shard !== undefined) return `nothing to judge: shard ${shard.index} of ${shard.total} has no package`;
  const files = packages.reduce((sum, { totals }) => sum + totals.files, 0);
  const size = packages.reduce((sum, { totals }) => sum + totals.unpackedSize, 0);
  const packers = [...new Set(packages.map(({ packer }) => packerLabel(packer)))].toSorted();
  return `${packageWords(packages)}, ${plural(files, 'file')}, ${humanSize(size)}${packers.length === 0 ? '' : ` judged with ${packers.join(' and ')}`}`;
}

const packageWords = (packages: readonly PackageReport[]): string => {
  const [only] = packages;
  return only !== undefined && packages.length === 1 ? packageLabel(only) : plural(packages.length, 'package');
};

/** `npm 12.2.0`; `the tarball` and `the registry`, which have no version. */
export const packerLabel = ({ name, version, source }: Packer): string =>
  version === '' ? `the ${source === 'registry' ? 'registry' : name}` : `${name} ${version}`;

/** `@acme/cli@2.1.88` */
export const packageLabel = ({ name, version }: { readonly name: string; readonly version: string }): string => `${name}@${version}`;

function places({ packages, violations }: Report): string {
  const bad = packages.filter((judgedPackage) => judgedPackage.violations.some(({ severity }) => severity !== 'note')).length;
  const policy = violations.length === 0 ? [] : ['the policy'];
  if (bad === 0) return policy.join('') || packageWords(packages);
  return [packages.length === 1 ? packageWords(packages) : `${count(bad)} of ${plural(packages.length, 'package')}`, ...policy].join(
    ' and ',
  );
}
