import * as fc from 'fast-check';
import { maskedReport } from '../../../src/masked-report.ts';
import type { Frame, PackList, Report, Severity, Violation } from '../../../src/model.ts';
import { annotations } from '../../../src/report/annotations.ts';
import { renderError } from '../../../src/report/blocks.ts';
import { formatNames } from '../../../src/report/formats.ts';
import { renderList, renderListText } from '../../../src/report/list.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { allViolations } from '../../../src/report/verdict-line.ts';
import { rules } from '../../../src/rules/index.ts';
import { fix, frame, packageReport, packedFile, report, violation } from '../../report/sample.ts';
import { hostileText } from '../hostile-text.ts';
import { PLANTED, SECRET_BODY, withSecret } from '../planted-secret.ts';
import { rendered } from '../rendered.ts';
import { harmInTerminal, sinkHarm } from '../sink-harm.ts';
import { fuzzTarget, hold, holdSame } from '../target.ts';

interface Texts {
  /** Of files and packages, and what is put together from known words. */
  readonly names: readonly string[];
  /** Whatever is quoted of the repository: lines, messages, reasons. */
  readonly quotes: readonly string[];
}

interface SinkCase extends Texts {
  readonly violations: number;
  readonly columns: number;
  readonly color: boolean;
}

/** Gives the texts one after the other, from the beginning again after the last. */
function inTurn(texts: readonly string[]): () => string {
  let index = 0;
  return () => texts[index++ % Math.max(1, texts.length)] ?? 'x';
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

function hostileReport({ names, quotes, violations: count }: SinkCase): Report {
  const name = inTurn(names);
  const quote = inTurn(quotes.map(withSecret));
  const place = (): Frame => frame({ file: name(), text: quote(), label: quote(), column: 1, length: 3 });
  const violations = Array.from({ length: count }, (_, index): Violation => {
    const path = index % 5 === 4 ? null : name();
    return violation({
      rule: rules[index % rules.length]?.meta.id ?? 'denied',
      severity: SEVERITIES[index % 3] ?? 'error',
      path,
      message: `${path ?? 'it'}: ${quote()}`,
      help: quote(),
      location: place(),
      decidedBy: index % 2 === 0 ? null : place(),
      data: { [`key ${name()}`]: [quote(), index] },
      region: index % 3 === 0 ? { startLine: 1, startColumn: 1, endLine: 2, endColumn: 1 } : null,
      fix: index % 4 === 0 ? hostileFix(name, quote) : null,
    });
  }).toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
  const [first] = violations;
  const judged = packageReport({
    name: name(),
    version: name(),
    root: name(),
    packer: { name: name(), version: name(), source: 'packlist', how: name(), executes: name() },
    files: [{ ...packedFile(name()), reason: { kind: 'files-entry', text: name(), frame: place() } }, packedFile(name())],
    dropped: [{ path: name(), why: 'symlink', target: name() }],
    violations,
    waivers: first === undefined ? [] : [{ ...first, exception: { reason: quote(), owner: quote(), expires: null } }],
    notCompared: { reason: 'no-answer', message: name() },
  });
  return report({
    packages: [judged, packageReport({ name: name(), violations: violations.slice(0, 1) })],
    policy: { path: name(), sha256: null, extends: [name()] },
    skipped: [{ name: name(), root: name(), reason: 'private' }],
    violations: violations.slice(0, 2).map((one) => ({ ...one, path: null })),
    unusedExceptions: [{ rule: 'log-file', paths: [name()], reason: quote(), owner: quote(), expires: null, location: place() }],
    errors: [
      { subject: 'list', message: quote(), help: quote(), location: place(), package: name() },
      { subject: 'policy', message: quote(), help: null, location: null, package: null },
    ],
    since: { ref: name(), commit: null, all: name() },
  });
}

const hostileFix = (name: () => string, quote: () => string): NonNullable<Violation['fix']> =>
  fix({
    file: name(),
    edit: quote(),
    removes: [name()],
    changes: [{ startLine: 1, startColumn: 1, endLine: 1, endColumn: 1, text: quote() }],
    diff: `--- /dev/null\n+++ b/${name()}\n@@ -1 +1,2 @@\n ${quote()}\n+${quote()}\n`,
  });

const quoted = fc.oneof(
  { arbitrary: hostileText, weight: 3 },
  { arbitrary: fc.tuple(hostileText, hostileText).map(([before, after]) => `${before} ${PLANTED} ${after}`), weight: 1 },
);

export const sinks = fuzzTarget({
  name: 'sinks',
  input: 'reports whose names, lines, messages and reasons are markup, commands, control characters, halves of characters, and tokens',
  holds:
    'terminal, workflow commands, Markdown, HTML, SARIF and JSON show all of it as text, and no token; annotations stand for every violation; JSON is read back to the same report',
  cases: 40,
  inputs: fc.record({
    names: fc.array(hostileText, { minLength: 1, maxLength: 5 }),
    quotes: fc.array(quoted, { minLength: 1, maxLength: 5 }),
    violations: fc.nat({ max: 25 }),
    columns: fc.constantFrom(20, 80, 200),
    color: fc.boolean(),
  }),
  check: async (input) => {
    const judged = await maskedReport(hostileReport(input));
    const options = { color: input.color, columns: input.columns, verbose: true };
    for (const format of formatNames) {
      const text = await rendered(format, judged, options);
      holdSame(sinkHarm(format, text), [], `${format} is harmless: ${text}`);
      hold(!text.includes(SECRET_BODY), `${format} shows no secret`, text);
      hold((await rendered(format, judged, options)) === text, `${format} is the same each time`);
    }
    for (const error of judged.errors) holdSame(harmInTerminal(renderError(error, options)), [], 'an error is harmless');
    holdCounted(judged);
    const json = await rendered('json', judged, options);
    holdSame(await rendered('json', readReport(json, 'x.json'), options), json, 'JSON is read back to the same report');
    const packs = judged.packages.map((one): PackList => ({
      ...one,
      manifest: { file: '', text: '', data: {} },
      unpackedSize: 0,
      packedSize: null,
      previous: null,
    }));
    holdSame(
      sinkHarm('terminal', renderListText(packs, { skipped: judged.skipped, color: input.color, why: false })),
      [],
      'a list is harmless',
    );
    holdSame(sinkHarm('json', renderList(packs)), [], 'a list in JSON is harmless');
  },
});

function holdCounted(judged: Report): void {
  for (const level of ['error', 'warning'] as const) {
    const shown = annotations(judged).filter((one) => one.level === level);
    const expected =
      allViolations(judged).filter(({ severity }) => severity === level).length + (level === 'error' ? judged.errors.length : 0);
    const stands = shown.reduce((sum, one) => sum + one.stands, 0);
    hold(stands === expected && shown.length <= 10, `annotations stand for every ${level}`, stands, expected, shown.length);
  }
}
