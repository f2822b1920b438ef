import { byCodeUnit } from './code-unit-order.ts';
import { GateError } from './errors.ts';
import type { CountedException, ExceptionEntry, Located, Report, RuleLevel, RuleSetting, ShardOfRun } from './model.ts';
import { DEFAULT_POLICY } from './policy/default.ts';
import type { ExceptionUse } from './rules/rule.ts';
import { mergeUses, outcomeOfRun, policyViolations, unusedExceptions } from './run-report.ts';

/** A shard's report, and what to call it. */
export interface NamedReport {
  /** File that it stands in. */
  readonly name: string;
  readonly report: Report;
}

interface NamedShard extends NamedReport {
  readonly shard: ShardOfRun;
}

/**
 * Joins the reports of all shards of one run to the report that the run would have had in one piece.
 *
 * @throws GateError of subject `shard` where one is missing or there twice, or where they are not of one run: other packages, another policy,
 *   commit or version of Packgate
 */
export function mergeReports(reports: readonly NamedReport[]): Report {
  const shards = reports.map(shardOf).toSorted((a, b) => a.shard.index - b.shard.index);
  const [first] = shards;
  if (first === undefined) throw new GateError('shard', 'there is no report to join', { help: HELP });
  for (const other of shards.slice(1)) refuseOther(first, other);
  refuseGaps(shards);
  refuseLost(shards);
  return joined(first.report, shards);
}

const HELP =
  'name a directory with the JSON reports of all shards of one run, as packgate check --shard I/N --format json --output FILE writes them';

function shardOf({ name, report }: NamedReport): NamedShard {
  const { shard } = report;
  if (shard !== undefined) return { name, report, shard };
  throw new GateError('shard', `${name} is the report of a whole run, not of a shard`, { help: HELP });
}

/** What has to be the same in all of them, in the words for it. */
const COMMON: readonly (readonly [string, (one: NamedShard) => unknown])[] = [
  ['number of shards', ({ shard }) => shard.total],
  ['version of Packgate', ({ report }) => report.tool],
  ['policy', ({ report }) => report.policy],
  ['commit', ({ report }) => report.run.commit],
  ['--fail-on', ({ report }) => report.failOn],
  ['--since', ({ report }) => report.since ?? null],
  ['list of packages', ({ shard }) => shard.of],
  ['list of skipped packages', ({ report }) => report.skipped],
];

function refuseOther(first: NamedShard, other: NamedShard): void {
  const [different] = COMMON.filter(([, of]) => JSON.stringify(of(first)) !== JSON.stringify(of(other)));
  if (different === undefined) return;
  const [what, of] = different;
  const values = [first, other].map((one) => brief(of(one)));
  const both = values.every((value) => value.length <= LONGEST_VALUE) ? ` (${values.join(' and ')})` : '';
  throw new GateError('shard', `${first.name} and ${other.name} are not of one run: another ${what}${both}`, {
    help: 'run every shard on the same commit, with the same options and version of Packgate, and join only their reports',
  });
}

const LONGEST_VALUE = 120;

const brief = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function refuseGaps(shards: readonly NamedShard[]): void {
  const total = shards[0]?.shard.total ?? 0;
  const indices = new Set(shards.map(({ shard }) => shard.index));
  for (const index of indices) {
    const same = shards.filter(({ shard }) => shard.index === index);
    if (same.length === 1) continue;
    throw new GateError('shard', `shard ${index} of ${total} is there ${same.length} times: ${same.map(({ name }) => name).join(', ')}`, {
      help: 'join the reports of one run, each shard once; a job that was run again replaces its artifact',
    });
  }
  const missing = Array.from({ length: total }, (_, index) => index + 1).filter((index) => !indices.has(index));
  if (missing.length === 0) return;
  throw new GateError(
    'shard',
    `${missing.length === 1 ? 'shard' : 'shards'} ${missing.join(', ')} of ${total} ${missing.length === 1 ? 'is' : 'are'} missing`,
    {
      help: 'wait for every shard, upload its report even when it fails (if: always()), and download all of them into this directory',
    },
  );
}

/** Each package of the run was judged once, or is named by an error. */
function refuseLost(shards: readonly NamedShard[]): void {
  const [first] = shards;
  if (first === undefined || shards.some(({ report }) => report.errors.some((error) => error.package === null))) return;
  const judged = shards.flatMap(({ report }) => report.packages.map(({ root }) => root));
  const failed = shards.flatMap(({ report }) => report.errors.map((error) => error.package));
  const seen = new Set<string | null>([...judged, ...failed]);
  const lost = first.shard.of.filter((root) => !seen.has(root));
  const twice = judged.filter((root, index) => judged.indexOf(root) !== index);
  if (lost.length > 0) throw inconsistent(`no shard has judged ${lost.slice(0, MOST_NAMED).join(', ')}`);
  if (twice.length > 0) throw inconsistent(`more than one shard has judged ${twice.slice(0, MOST_NAMED).join(', ')}`);
}

const MOST_NAMED = 5;

const inconsistent = (what: string): GateError =>
  new GateError('shard', what, { help: 'these are not the untouched reports of one run: run the shards again' });

function joined(first: Report, shards: readonly NamedShard[]): Report {
  const reports = shards.map(({ report }) => report);
  const order = new Map((first.shard?.of ?? []).map((root, index) => [root, index]));
  const packages = reports.flatMap((report) => report.packages).toSorted((a, b) => (order.get(a.root) ?? 0) - (order.get(b.root) ?? 0));
  const errors = [...new Map(reports.flatMap((report) => report.errors).map((error) => [JSON.stringify(error), error])).values()];
  const time =
    reports
      .map(({ run }) => run.time)
      .toSorted()
      .at(-1) ?? first.run.time;
  const rules = [...new Map(reports.flatMap((report) => report.rules).map((rule) => [rule.id, rule])).values()].toSorted((a, b) =>
    byCodeUnit(a.id, b.id),
  );
  const uses = errors.length > 0 ? [] : mergeUses(shards.flatMap(({ shard }) => shard.exceptions.map(useOf)));
  const violations = policyViolations(uses, judgedBy(first, rules), time.slice(0, 10));
  const { shard: _, ...whole } = first;
  return {
    ...whole,
    run: { ...first.run, time },
    outcome: outcomeOfRun({ packages, errors, violations }, first.failOn),
    packages,
    errors,
    rules,
    violations,
    unusedExceptions: unusedExceptions(uses),
    timings: summed(reports.map(({ timings }) => timings)),
  };
}

function useOf({ paths, location, uses, ...known }: CountedException): ExceptionUse {
  const exception: ExceptionEntry = { ...known, paths: paths.map((value) => ({ value, frame: location })), frame: location };
  return { exception, uses };
}

/** As much of the policy as the rules on its exceptions need: their levels, which the reports have. */
function judgedBy({ policy }: Report, rules: Report['rules']): Parameters<typeof policyViolations>[1] {
  const frame = { file: policy.path ?? '', line: 1, column: 1, text: '', length: 1, label: '' };
  const setting = (level: RuleLevel): Located<RuleSetting> => ({ value: { level, options: {} }, frame });
  return {
    path: policy.path,
    preset: DEFAULT_POLICY.preset,
    scope: { ...DEFAULT_POLICY.scope, rules: new Map(rules.map(({ id, level }) => [id, setting(level)])) },
  };
}

function summed(all: readonly Report['timings'][]): Report['timings'] {
  const sums = new Map<string, number>();
  for (const timings of all)
    for (const [phase, milliseconds] of Object.entries(timings)) sums.set(phase, (sums.get(phase) ?? 0) + milliseconds);
  return Object.fromEntries(sums);
}
