import type { Reason, Report, ReportedError } from './model.ts';
import { maskSecrets } from './secrets/mask.ts';

/** Where text of the repository is quoted: lines in frames, values in messages, reasons of exceptions. */
type Quoting = Pick<Report, 'packages' | 'violations' | 'unusedExceptions' | 'expiringExceptions' | 'shard' | 'errors'>;

/** Fields that are names or public words; a path has to stay the path that it is. */
const NAMES: ReadonlySet<string> = new Set(['rule', 'severity', 'path', 'docs', 'file', 'subject', 'package', 'expires', 'removes']);

/**
 * The report with secrets masked in whatever it quotes of package.json, the policy and ignore files: a frame shows the whole line, so a token that
 * stands beside what is wrong would be printed with it.
 */
export async function maskedReport(report: Report): Promise<Report> {
  const quotes = quotesOf(report);
  if (quotes.length === 0) return report;
  const mask = await masking([...quotes, ...reasonsIn(report)]);
  if (mask === null) return report;
  const packages = report.packages.map((one) => ({
    ...one,
    violations: mask(one.violations),
    waivers: mask(one.waivers),
    ...(one.changes !== undefined && { changes: mask(one.changes) }),
  }));
  const { violations, unusedExceptions, expiringExceptions = [], shard, errors } = report;
  return withReasons(mask, {
    ...report,
    packages,
    violations: mask(violations),
    unusedExceptions: mask(unusedExceptions),
    expiringExceptions: mask(expiringExceptions),
    errors: mask(errors),
    ...(shard !== undefined && { shard: { ...shard, exceptions: mask(shard.exceptions) } }),
  });
}

/** The same for the lines that say why files ship: of a run without violations only what is written to a file shows them. */
export async function maskedReasons(report: Report): Promise<Report> {
  const mask = await masking(reasonsIn(report));
  return mask === null ? report : withReasons(mask, report);
}

const reasonsIn = ({ packages }: Report): readonly (Reason | null)[] => [
  ...new Set(packages.flatMap(({ files }) => files.map(({ reason }) => reason))),
];

/** Thousands of files ship for one reason: it is masked once. */
function withReasons(mask: <T>(value: T) => T, report: Report): Report {
  const masked = new Map(reasonsIn(report).map((reason) => [reason, mask(reason)]));
  const packages = report.packages.map((one) => ({
    ...one,
    files: one.files.map((file) => ({ ...file, reason: masked.get(file.reason) ?? null })),
  }));
  return { ...report, packages };
}

/** Values with frames in them, as `packgate why` shows them. */
export async function maskedFrames<T>(values: readonly T[]): Promise<readonly T[]> {
  const mask = await masking(values);
  return mask === null ? values : mask(values);
}

export async function maskedErrors(errors: readonly ReportedError[]): Promise<readonly ReportedError[]> {
  return maskedFrames(errors);
}

const quotesOf = ({ packages, violations, unusedExceptions, expiringExceptions = [], shard, errors }: Quoting): readonly unknown[] => [
  ...packages.flatMap((one) => [...one.violations, ...one.waivers, ...(one.changes?.manifest ?? [])]),
  ...violations,
  ...unusedExceptions,
  ...expiringExceptions,
  ...(shard?.exceptions ?? []),
  ...errors,
];

/** Null where nothing is to be masked. */
async function masking(values: readonly unknown[]): Promise<(<T>(value: T) => T) | null> {
  if (values.length === 0) return null;
  const texts = new Set<string>();
  eachText(values, (text) => texts.add(text));
  const masked = await maskSecrets(texts);
  // The same shape with other strings: nothing but strings is replaced.
  return masked.size === 0 ? null : <T>(value: T): T => replaced(value, masked) as T;
}

function eachText(value: unknown, take: (text: string) => void): void {
  if (typeof value === 'string') take(value);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) if (!NAMES.has(key)) eachText(inner, take);
  }
}

function replaced(value: unknown, masked: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return masked.get(value) ?? value;
  if (Array.isArray(value)) return value.map((inner: unknown) => replaced(inner, masked));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, NAMES.has(key) ? inner : replaced(inner, masked)]));
}
