import type { Frame, PackageReport, Report, ReportedError, Violation } from '../model.ts';
import { fixWords, remainingHelp } from './fix-words.ts';
import { frameLines, gutterOf } from './frame.ts';
import { type ViolationGroup, groupViolations, headline, sharedMessage, whereabouts } from './groups.ts';
import { packedPlace } from './packed-place.ts';
import { type Style, painter } from './paint.ts';
import { reasonWords } from './reason-words.ts';
import { count, humanSize } from '../size.ts';
import type { TerminalOptions } from './terminal.ts';
import { packageLabel } from './verdict-line.ts';
import { visibleText } from './visible-text.ts';
import { width } from './width.ts';
import { wrap } from './wrap.ts';

/** `error[policy]: …` with the line to mend. */
export function renderError(error: ReportedError, options: TerminalOptions): string {
  const notes: readonly Note[] = [
    ...(error.package === null ? [] : [{ key: 'package', text: error.package }]),
    ...(error.help === null ? [] : [{ key: 'help', text: error.help }]),
  ];
  return block({ style: 'error', subject: error.subject, message: error.message, frame: error.location, notes }, options);
}

/** One block for each group; `judged` is null for the violations of the policy itself. */
export function violationBlocks(
  violations: readonly Violation[],
  judged: PackageReport | null,
  rules: Report['rules'],
  options: TerminalOptions,
): readonly string[] {
  const shown = violations.filter(({ severity }) => options.verbose || severity !== 'note');
  if (shown.length === 0) return [];
  const sizes = fileSizes(judged);
  return groupViolations(shown).map((group) => {
    const { first } = group;
    const notes: readonly Note[] = [
      ...(group.violations.length === 1 ? placeNote(first, judged) : [membersNote(group, sizes, options)]),
      ...(judged === null ? [] : [{ key: 'package', text: packageWords(group, judged, sizes) }]),
      ...(first.decidedBy === null ? [] : [{ key: 'policy', text: policyWords(first.decidedBy) }]),
      ...helpNotes(group),
      { key: 'docs', text: first.docs },
    ];
    return block({ style: first.severity, subject: first.rule, message: headline(group, rules), frame: first.location, notes }, options);
  });
}

/** The proved edit in place of the rule's own advice, and what of that it does not do. */
export function helpNotes({ first, violations }: ViolationGroup): readonly { readonly key: 'help' | 'also'; readonly text: string }[] {
  const { fix, help } = first;
  if (fix === null) return [{ key: 'help', text: help }];
  const rest = remainingHelp(help);
  return [{ key: 'help', text: fixWords(fix, violations) }, ...(rest === null ? [] : [{ key: 'also', text: rest } as const])];
}

/** Size by packed path. */
export type FileSizes = ReadonlyMap<string, number>;

export const fileSizes = (judged: PackageReport | null): FileSizes => new Map((judged?.files ?? []).map(({ path, size }) => [path, size]));

/** `@acme/cli@2.1.88, 59.8 MB of 63.1 MB` */
export function packageWords({ violations }: ViolationGroup, judged: PackageReport, sizes: FileSizes): string {
  const paths = new Set(violations.flatMap(({ path }) => (path !== null && sizes.has(path) ? [path] : [])));
  if (paths.size === 0) return packageLabel(judged);
  const size = [...paths].reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  return `${packageLabel(judged)}, ${humanSize(size)} of ${humanSize(judged.totals.unpackedSize)}`;
}

/** `packgate.yml:8:15 ("internal/**": denied here)` */
export function policyWords({ file, line, column, text, length, label }: Frame): string {
  const marked = text.slice(column - 1, column - 1 + length);
  const words = [marked, label].filter((word) => word !== '').join(': ');
  return `${file}:${line}:${column}${words === '' ? '' : ` (${words})`}`;
}

// ---------------------------------------------------------------------------------------------- members of a group

/** How many members of a group are listed before the rest is summed up. */
const LISTED = 10;

/** The first paths, or messages where those differ, and where the others lie. */
export function groupMembers(
  group: ViolationGroup,
  sizes: FileSizes,
  verbose: boolean,
): { readonly key: 'files' | 'each'; readonly lines: readonly string[] } {
  // One more line is no longer than a line that says "and 1 more".
  const listed = verbose || group.violations.length === LISTED + 1 ? group.violations.length : LISTED;
  const members = group.violations.slice(0, listed);
  const rest = group.violations.slice(listed);
  const more = rest.length === 0 ? [] : [`and ${count(rest.length)} more${whereabouts(rest.flatMap(({ path }) => path ?? []))}`];
  if (members.some((member) => packedPlace(member) !== null)) return { key: 'each', lines: [...members.flatMap(placedMessage), ...more] };
  if (sharedMessage(group) === null) return { key: 'each', lines: [...members.map(({ message }) => message), ...more] };
  return { key: 'files', lines: [...sizedPaths(members, sizes), ...more] };
}

/** The message, then where in the file it is. */
function placedMessage(violation: Violation): readonly string[] {
  const place = packedPlace(violation);
  return place === null ? [violation.message] : [violation.message, `  ${place}`];
}

function placeNote(violation: Violation, judged: PackageReport | null): readonly Note[] {
  const file = judged !== null && isInSource(violation, judged) ? judged.files.find(({ path }) => path === violation.path) : undefined;
  // The frame shows the place in the file: what is missing is why that ships.
  if (file !== undefined && judged !== null) return [{ key: 'ships', text: reasonWords(file.reason, judged.packer) }];
  const place = packedPlace(violation);
  return place === null ? [] : [{ key: 'found', text: place }];
}

/** Whether the location is the place in the packed file itself. */
const isInSource = ({ path, region, location }: Violation, { root }: PackageReport): boolean =>
  region !== null && location.line === region.startLine && location.file === (root === '.' ? path : `${root}/${path}`);

function sizedPaths(members: readonly Violation[], sizes: FileSizes): readonly string[] {
  const rows = members.map(({ path }) => ({ path: path ?? '', size: sizes.get(path ?? '') }));
  const words = rows.map(({ size }) => (size === undefined ? '' : humanSize(size)));
  const widest = Math.max(...words.map((word) => word.length));
  return rows.map(({ path }, index) => (widest === 0 ? path : `${(words[index] ?? '').padStart(widest)}  ${path}`));
}

function membersNote(group: ViolationGroup, sizes: FileSizes, { verbose }: TerminalOptions): Note {
  const { key, lines } = groupMembers(group, sizes, verbose);
  return { key, list: lines };
}

// ---------------------------------------------------------------------------------------------- layout

/** What stands as `= key: …` below the frame: text is wrapped, a list keeps its lines. */
type Note = { readonly key: string } & ({ readonly text: string } | { readonly list: readonly string[] });

interface Block {
  readonly style: Style;
  readonly subject: string;
  readonly message: string;
  readonly frame: Frame | null;
  readonly notes: readonly Note[];
}

function block({ style, subject, message, frame, notes }: Block, { color, columns }: TerminalOptions): string {
  const paint = painter(color);
  const gutter = gutterOf(frame);
  const head = `${paint(style, `${style}[${visibleText(subject)}]`)}${paint('strong', `: ${visibleText(message)}`)}`;
  const body = frame === null ? [] : frameLines(frame, style, columns, paint);
  const foot = notes.flatMap((note) => {
    const start = `${gutter} ${paint('frame', '=')} ${paint('strong', `${note.key}:`)} `;
    const indent = ' '.repeat(gutter.length + note.key.length + 5);
    const lines = 'text' in note ? wrap(visibleText(note.text), columns - width(indent)) : note.list.map(visibleText);
    return lines.map((line, index) => `${index === 0 ? start : indent}${line}`);
  });
  return [head, ...body, ...foot, ''].join('\n');
}
