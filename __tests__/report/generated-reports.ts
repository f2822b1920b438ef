import type { Frame, PackageReport, Report, ReportedError, Severity, Violation, Waiver } from '../../src/model.ts';
import { pick, randomNumbers } from '../policy/random.ts';
import { rules } from '../../src/rules/index.ts';
import { hostileNames } from './hostile-names.ts';
import { fix, frame, packageReport, packedFile, report, reportedError, violation } from './sample.ts';

/** What a generated report has; numbers are exact. */
export interface Shape {
  readonly seed: number;
  readonly packages: number;
  /** Over all packages. */
  readonly violations: number;
  readonly errors: number;
  readonly waivers: number;
  /** Every name, message and line is drawn from names that would do something, or from ordinary ones. */
  readonly names: 'hostile' | 'ordinary';
  /** At how many lines the violations of a package are mended; `own`: each at one that it has alone. */
  readonly places: number | 'own';
  /** How many files of each package are listed. */
  readonly files?: number;
}

const LONG_LINE = `{${'"a":"b",'.repeat(8_192)}"files":["dist"]}`;
const SEVERITIES: readonly [Severity, ...Severity[]] = ['error', 'warning', 'note'];
const RULES = rules.map(({ meta }) => meta.id) as [string, ...string[]];

/** The same report for the same shape. */
export function generatedReport(shape: Shape): Report {
  const random = randomNumbers(shape.seed);
  const named = nameSource(random, shape.names);
  const packages = Array.from({ length: shape.packages }, (_, index) => generatedPackage(index, shape, random, named));
  const errors = Array.from({ length: shape.errors }, () => generatedError(random, named));
  return report({
    packages,
    errors,
    rules: rules.map(({ meta }) => ({
      id: meta.id,
      summary: meta.summary,
      level: pick(random, ['error', 'warning', 'note', 'off'] as const),
    })),
    skipped: Array.from({ length: Math.floor(random() * 3) }, () => ({ name: named(), root: named(), reason: 'private' as const })),
    run: { time: '2026-11-21T12:00:00.000Z', commit: random() < 0.5 ? 'b'.repeat(40) : null },
  });
}

type Names = () => string;

function nameSource(random: () => number, names: Shape['names']): Names {
  let number = 0;
  return () => {
    number += 1;
    const plain = `dist/${pick(random, ['a', 'b/c', 'deep/er/still'] as const)}/file-${number}.js`;
    return names === 'ordinary' || random() < 0.3
      ? plain
      : `${pick(random, hostileNames as [string, ...string[]])}${random() < 0.5 ? '' : `/${plain}`}`;
  };
}

/** Of `total` things, those that fall to this one of `parts`. */
const share = (total: number, parts: number, index: number): number => Math.floor(total / parts) + (index < total % parts ? 1 : 0);

function generatedPackage(index: number, shape: Shape, random: () => number, named: Names): PackageReport {
  const frames = Array.from({ length: shape.places === 'own' ? 1 : shape.places }, (_, line) => generatedFrame(line, random, named, shape));
  const fixes = [fix(), fix({ file: named(), edit: `add ${named()}`, removes: [named()], diff: `+${named()}\n` })] as const;
  const violations = Array.from({ length: share(shape.violations, shape.packages, index) }, () =>
    generatedViolation(random, named, frames, fixes),
  ).map((one, line) => (shape.places === 'own' ? { ...one, location: { ...one.location, line: line + 1 } } : one));
  const waivers: readonly Waiver[] = Array.from({ length: share(shape.waivers, shape.packages, index) }, () => ({
    ...generatedViolation(random, named, frames, fixes),
    exception: { reason: named(), owner: random() < 0.5 ? null : named(), expires: null },
  }));
  return packageReport({
    name: shape.names === 'hostile' && random() < 0.3 ? named() : `@acme/p${index}`,
    root: index === 0 ? '.' : `packages/p${index}`,
    violations: violations.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity)),
    waivers,
    files: Array.from({ length: shape.files ?? 3 }, () => packedFile(named(), Math.floor(random() * 1e6))),
    dropped: random() < 0.2 ? [{ path: named(), why: 'symlink', target: named() }] : [],
  });
}

function generatedFrame(line: number, random: () => number, named: Names, { names }: Shape): Frame {
  if (names === 'ordinary') return frame({ line: line + 1 });
  const text = pick(random, [LONG_LINE, `  "files": ["${named()}"],`, '\t\t"dist",', ''] as const);
  const column = 1 + Math.floor(random() * text.length);
  return frame({
    file: random() < 0.7 ? 'package.json' : named(),
    line: line + 1,
    column,
    text,
    length: 1 + Math.floor(random() * 30),
    label: named(),
  });
}

function generatedViolation(random: () => number, named: Names, frames: readonly Frame[], fixes: readonly Violation['fix'][]): Violation {
  const path = random() < 0.95 ? named() : null;
  const place = frames[Math.floor(random() * frames.length)] ?? frame();
  const rule = pick(random, RULES);
  return violation({
    rule,
    severity: pick(random, SEVERITIES),
    path,
    message: `${path ?? 'the package'} would be published: ${random() < 0.2 ? named() : 'it is not to be'}`,
    help: random() < 0.8 ? 'take it out of "files"' : named(),
    docs: `docs/rules/${rule}.md`,
    location: place,
    region: random() < 0.2 ? { startLine: 1 + Math.floor(random() * 100), startColumn: 1, endLine: 200, endColumn: 9 } : null,
    decidedBy: random() < 0.2 ? frame({ file: 'packgate.yml', line: 8, label: named() }) : null,
    data: random() < 0.3 ? { pattern: named(), offset: Math.floor(random() * 1e6), excerpt: named() } : { size: 12 },
    fix: random() < 0.3 ? (fixes[Math.floor(random() * fixes.length)] ?? null) : null,
  });
}

const generatedError = (random: () => number, named: Names): ReportedError =>
  reportedError({
    subject: 'list',
    message: `${named()} cannot be read`,
    help: random() < 0.5 ? null : named(),
    location: random() < 0.5 ? null : frame({ file: named(), label: named() }),
    package: random() < 0.5 ? null : named(),
  });
