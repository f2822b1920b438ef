import * as fc from 'fast-check';
import { isGateError } from '../../../src/errors.ts';
import { mergeReports } from '../../../src/merge-reports.ts';
import type { Report } from '../../../src/model.ts';
import { renderJson } from '../../../src/report/json.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { shardOf } from '../../../src/shard.ts';
import { frame, packageReport, report, reportedError, violation } from '../../report/sample.ts';
import { editJson, jsonEdits, type JsonEdit } from '../mutations.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

interface ShardCase {
  readonly packages: number;
  readonly total: number;
  /** Packages that have a violation, and that could not be judged, by their number. */
  readonly bad: readonly number[];
  readonly unreadable: readonly number[];
  /** What becomes of the files: the number of one that is lost, of one that is there twice. */
  readonly lost: number | null;
  readonly doubled: number | null;
  /** Which outcomes are called green, whatever they were. */
  readonly painted: 'none' | 'packages' | 'reports' | 'both';
  readonly edits: readonly (JsonEdit & { readonly shard: number })[];
}

const rootOf = (index: number): string => `packages/p${index}`;

function shardReports({ packages, total, bad, unreadable }: ShardCase): readonly Report[] {
  const roots = Array.from({ length: packages }, (_, index) => rootOf(index));
  const targets = roots.map((root) => ({ root }));
  return Array.from({ length: total }, (_, at) => {
    const shard = { index: at + 1, total };
    const own = shardOf(targets, shard).map(({ root }) => Number(root.slice('packages/p'.length)));
    const judged = own.filter((index) => !unreadable.includes(index));
    const exceptions = [
      {
        rule: 'log-file',
        paths: ['*.log'],
        reason: 'agreed',
        owner: null,
        expires: null,
        location: frame({ file: 'packgate.yml' }),
        uses: judged.length,
      },
    ];
    return report({
      packages: judged.map((index) =>
        packageReport({ name: `p${index}`, root: rootOf(index), violations: bad.includes(index) ? [violation()] : [] }),
      ),
      errors: own
        .filter((index) => unreadable.includes(index))
        .map((index) => reportedError({ subject: 'list', location: null, package: rootOf(index) })),
      shard: { ...shard, of: roots.toSorted(), exceptions },
    });
  });
}

function painted(one: Report, what: ShardCase['painted']): Report {
  const packages =
    what === 'packages' || what === 'both' ? one.packages.map((judged) => ({ ...judged, outcome: 'pass' as const })) : one.packages;
  return { ...one, packages, outcome: what === 'reports' || what === 'both' ? 'pass' : one.outcome };
}

type Merged = Report | string;

function merge(texts: readonly string[]): Merged {
  try {
    return mergeReports(texts.map((text, index) => ({ name: `${index}.json`, report: readReport(text, `${index}.json`) })));
  } catch (error) {
    if (!isGateError(error)) throw error;
    hold(error.message !== '' && !error.message.includes('\n'), 'an error is one line', error.message);
    return error.message;
  }
}

export const shardReportsTarget = fuzzTarget({
  name: 'shard-reports',
  input: 'reports of one to five shards of a run, one lost or doubled, with values of their JSON put in, moved and taken out',
  holds:
    'untouched they join to the whole run; otherwise they are refused, or every package of the run is judged once or named by an error, and nothing red turns green',
  cases: 500,
  inputs: fc.record({
    packages: fc.integer({ min: 1, max: 8 }),
    total: fc.integer({ min: 1, max: 5 }),
    bad: fc.array(fc.nat({ max: 7 }), { maxLength: 2 }),
    unreadable: fc.array(fc.nat({ max: 7 }), { maxLength: 1 }),
    lost: fc.option(fc.nat({ max: 4 }), { freq: 2 }),
    doubled: fc.option(fc.nat({ max: 4 }), { freq: 2 }),
    painted: fc.constantFrom('none' as const, 'none' as const, 'packages' as const, 'reports' as const, 'both' as const),
    edits: fc.oneof(
      fc.constant<ShardCase['edits']>([]),
      fc.tuple(jsonEdits(2), fc.nat({ max: 4 })).map(([edits, shard]) => edits.map((edit) => ({ ...edit, shard }))),
    ),
  }),
  check: (input) => {
    const { total, lost, doubled, edits, packages, bad, unreadable } = input;
    const reports = shardReports(input);
    const values = reports.map((one, index) =>
      editJson(
        JSON.parse(renderJson(painted(one, input.painted))),
        edits.filter(({ shard }) => shard % total === index),
      ),
    );
    const kept = values.filter((_, index) => index !== lost).concat(doubled === null ? [] : values.slice(doubled, doubled + 1));
    const texts = kept.map((value) => JSON.stringify(value) ?? '');
    const merged = merge(texts);
    holdSame(merge(texts), merged, 'the same reports join to the same');
    const isWhole = kept.length === total && new Set(kept).size === total;
    if (!isWhole && edits.length === 0) hold(typeof merged === 'string', 'a lost or doubled shard is refused', merged);
    if (typeof merged === 'string') return hold(edits.length > 0 || !isWhole || input.painted !== 'none', 'whole runs are joined', merged);
    holdComplete(merged, packages, edits.length);
    if (edits.length > 0 || input.painted !== 'none') return holdRed(merged, kept as readonly Report[]);
    const fails = [...bad, ...unreadable].some((index) => index < packages);
    holdSame(merged.outcome, fails ? 'fail' : 'pass', 'the outcome is that of all shards');
    holdSame(
      merged.packages.map(({ root }) => root),
      merged.packages.map(({ root }) => root).toSorted(),
      'in a fixed order',
    );
  },
});

/** One edit cannot take a package from the list of all shards and from the shard that judged it. */
function holdComplete(merged: Report, packages: number, edits: number): void {
  const judged = merged.packages.map(({ root }) => root);
  hold(new Set(judged).size === judged.length, 'no package is judged twice', judged);
  if (edits > 1 || merged.errors.some((error) => error.package === null)) return;
  const seen = new Set<string | null>([...judged, ...merged.errors.map((error) => error.package)]);
  const missing = Array.from({ length: packages }, (_, index) => rootOf(index)).filter((root) => !seen.has(root));
  holdSame(missing, [], 'every package is judged or named by an error');
}

/** Whatever the files say now: what is red in one of them is red in the whole. */
function holdRed(merged: Report, reports: readonly Report[]): void {
  const isRed = reports.some(
    ({ outcome, errors, packages, violations }) =>
      outcome === 'fail' ||
      errors.length > 0 ||
      [...violations, ...packages.flatMap((one) => one.violations)].some(({ severity }) => severity === 'error') ||
      packages.some((one) => one.outcome === 'fail'),
  );
  if (isRed) holdSame(merged.outcome, 'fail', 'what is red in a shard is red in the whole');
}
