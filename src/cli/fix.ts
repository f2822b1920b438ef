import { maskedFrames } from '../masked-report.ts';
import type { Report, ReportedError, Violation } from '../model.ts';
import type { CombinedFix } from '../prove-fixes.ts';
import { type FileChange, unifiedDiff } from '../reasons/unified-diff.ts';
import { painter } from '../report/paint.ts';
import { allViolations } from '../report/verdict-line.ts';
import { visibleText } from '../report/visible-text.ts';
import { count, plural } from '../size.ts';
import { writeChanges } from '../write-changes.ts';

/** A run of the gate with the edits that end what it found. */
export interface JudgedForFix {
  readonly report: Report;
  readonly fixes: readonly CombinedFix[];
}

export interface FixOutcome {
  /** One unified diff; empty where nothing is to change. A secret on one of its lines is masked. */
  readonly diff: string;
  /** Lines that say what it comes to. */
  readonly summary: readonly string[];
  readonly errors: readonly ReportedError[];
  readonly exitCode: 0 | 1 | 2;
}

/** Edits can make room for others: after so many rounds what is left stays. */
const MOST_ROUNDS = 5;

/**
 * Shows the edits that end violations, or makes them.
 *
 * @throws GateError where a file has changed meanwhile, or cannot be written
 */
export async function fixPackages(judge: () => Promise<JudgedForFix>, options: { readonly write: boolean }): Promise<FixOutcome> {
  const first = await judge();
  const { errors } = first.report;
  if (errors.length > 0) return { diff: '', summary: [], errors, exitCode: 2 };
  if (!options.write) return shown(first);
  const changes = new Map<string, FileChange>();
  let last = first;
  for (let round = 0; round < MOST_ROUNDS && changesOf(last).length > 0; round += 1) {
    for (const { repository, changes: own } of last.fixes) writeChanges(repository, own);
    for (const { file, before, after } of changesOf(last)) changes.set(file, { file, before: changes.get(file)?.before ?? before, after });
    last = await judge();
    if (last.report.errors.length > 0) return { diff: '', summary: [], errors: last.report.errors, exitCode: 2 };
  }
  return written(first, last, [...changes.values()]);
}

const changesOf = ({ fixes }: JudgedForFix): readonly FileChange[] => fixes.flatMap(({ changes }) => changes);

// ---------------------------------------------------------------------------------------------- what is told

async function shown(judged: JudgedForFix): Promise<FixOutcome> {
  const left = remaining(judged);
  const all = counted(judged.report);
  const diff = await maskedDiff(changesOf(judged));
  const edit =
    diff.text === '' ? [] : [`this diff ends ${ofAll(all.length - left.length, all.length)}: packgate fix --write makes the edits`];
  return outcome(diff, edit, left);
}

async function written(first: JudgedForFix, last: JudgedForFix, changes: readonly FileChange[]): Promise<FixOutcome> {
  const left = counted(last.report);
  const before = counted(first.report).length;
  const diff = await maskedDiff(changes);
  const files = changes.map(({ file }) => file).join(', ');
  return outcome(diff, changes.length === 0 ? [] : [`wrote ${files}: ends ${ofAll(before - left.length, before)}`], left);
}

function outcome(diff: MaskedDiff, edit: readonly string[], left: readonly Violation[]): FixOutcome {
  const masked = diff.isMasked
    ? ['a line of the diff holds a secret and is masked, so git apply refuses it: use packgate fix --write']
    : [];
  const nothing = edit.length === 0 && left.length === 0 ? ['nothing to fix'] : [];
  return {
    diff: diff.text,
    summary: [...edit, ...masked, ...nothing, ...leftWords(left)].map(visibleText),
    errors: [],
    exitCode: left.some(({ severity }) => severity === 'error') ? 1 : 0,
  };
}

/** How many of the violations that stay are named. */
const NAMED = 10;

function leftWords(left: readonly Violation[]): readonly string[] {
  if (left.length === 0) return [];
  const named = left.slice(0, left.length === NAMED + 1 ? left.length : NAMED);
  const more = left.length - named.length;
  return [
    `${plural(left.length, 'violation')} that no proved edit of package.json or an ignore file ends:`,
    ...named.map(({ severity, rule, message }) => `  ${severity}[${rule}]: ${message}`),
    ...(more === 0 ? [] : [`  and ${count(more)} more: packgate check lists them`]),
  ];
}

const ofAll = (some: number, all: number): string =>
  some === all ? plural(all, 'violation') : `${count(some)} of ${plural(all, 'violation')}`;

const counted = (report: Report): readonly Violation[] => allViolations(report).filter(({ severity }) => severity !== 'note');

/** The violations that the edits do not end. */
function remaining({ report, fixes }: JudgedForFix): readonly Violation[] {
  const removed = new Map(fixes.map(({ root, removes }) => [root, new Set(removes)]));
  const ended = new Set(
    report.packages.flatMap(({ root, violations }) =>
      violations.filter(({ fix }) => fix !== null && fix.removes.every((file) => removed.get(root)?.has(file) === true)),
    ),
  );
  return counted(report).filter((violation) => !ended.has(violation));
}

// ---------------------------------------------------------------------------------------------- the diff

interface MaskedDiff {
  readonly text: string;
  readonly isMasked: boolean;
}

async function maskedDiff(changes: readonly FileChange[]): Promise<MaskedDiff> {
  const text = changes
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(unifiedDiff)
    .join('');
  const [masked = text] = await maskedFrames([text]);
  return { text: masked, isMasked: masked !== text };
}

/** A diff for a person at a terminal: coloured, and with nothing in it that a terminal would obey. */
export function diffForTerminal(diff: string, color: boolean): string {
  const paint = painter(color);
  return diff
    .split('\n')
    .map((line) => {
      const text = line.split('\t').map(visibleText).join('\t');
      if (/^(?:diff|---|\+\+\+|new file)/.test(line)) return paint('strong', text);
      if (line.startsWith('@@')) return paint('frame', text);
      return line.startsWith('+') ? paint('pass', text) : line.startsWith('-') ? paint('error', text) : text;
    })
    .join('\n');
}
