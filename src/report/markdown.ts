import type { Frame, PackageReport, PackedFile, Report, ReportedError, Violation, Waiver } from '../model.ts';
import { fileSizes, groupMembers, helpNotes, packageWords, policyWords } from './blocks.ts';
import { consequence } from './consequence.ts';
import { excuseTerms, expiringWords, mutableWords } from './exception-words.ts';
import { type FittedSection, fitSections } from './fit-sections.ts';
import { groupViolations, headline, type ViolationGroup } from './groups.ts';
import { drawnFrame, fixDiff, indented, placeWords, SIGNS } from './markdown-parts.ts';
import { htmlCode, markdownCode, markdownFence, markdownLink, markdownText } from './markdown-text.ts';
import { groupNotCompared } from './not-compared.ts';
import { packedPlace } from './packed-place.ts';
import { count, humanSize, plural } from '../size.ts';
import { droppedWords } from './terminal.ts';
import { packageLabel, packerLabel, runOutcome, severityCounts, verdictLine } from './verdict-line.ts';

/** GitHub drops the whole summary of a step that is longer (docs, "Workflow commands", job summary). */
export const SUMMARY_LIMIT_BYTES = 1024 * 1024;

export interface MarkdownOptions {
  /** UTF-8 bytes of the whole text. */
  readonly limitBytes: number;
  /** Where a location can be looked at, or null. */
  readonly linkTo?: (location: Frame) => string | null;
}

/**
 * A release checklist: the verdict, the figures, each check passed or failed, then what is to be mended, what was excused, what was
 * skipped, and in folds the list of what ships. Cut at whole items, with a word on what was cut.
 */
export function renderMarkdown(report: Report, options: MarkdownOptions): string {
  const outcome = runOutcome(report);
  const head = `## ${SIGNS[outcome]} packgate: ${markdownText(verdictLine(report, 'shown'))}`;
  const sections = [
    errorSection(report.errors),
    figureSection(report.packages),
    checkSection(report),
    ...report.packages.flatMap((judged) => [violationSection(judged.violations, judged, report, options), fixSection(judged)]),
    violationSection(report.violations, null, report, options),
    waiverSection(report.packages),
    expiringSection(report),
    mutableSection(report),
    droppedSection(report.packages),
    notComparedSection(report),
    skippedSection(report),
    ...report.packages.map(listSection),
  ];
  return fitSections(
    head,
    sections.filter((section) => section !== null),
    options.limitBytes,
  );
}

type Section = FittedSection | null;

/** What could not be judged, each with the line to mend. */
export function errorSection(errors: readonly ReportedError[]): Section {
  if (errors.length === 0) return null;
  const items = errors.map((error) => {
    const frame = error.location === null ? [] : ['', markdownCode(placeWords(error.location)), '', drawnFrame(error.location)];
    const lines = [
      `- ⛔ **${markdownText(error.subject)}** ${markdownText(error.message)}`,
      ...frame,
      ...(error.help === null ? [] : ['', `help: ${markdownText(error.help)}`]),
      '',
      markdownText(consequence(error)),
    ];
    return { text: indented(lines), weight: 1 };
  });
  return {
    head: '### Could not judge',
    items,
    foot: null,
    more: (left) => `- and ${plural(left, 'more error', 'more errors')}: see the report`,
    noun: 'error',
  };
}

function figureSection(packages: readonly PackageReport[]): Section {
  if (packages.length === 0) return null;
  const items = packages.map((judged) => {
    const { totals, packer, violations } = judged;
    const verdict = `${SIGNS[judged.outcome]} ${violations.length === 0 ? 'nothing to mend' : severityCounts(violations)}`;
    const cells = [
      markdownCode(packageLabel(judged)),
      count(totals.files),
      humanSize(totals.unpackedSize),
      markdownText(packerLabel(packer)),
      verdict,
    ];
    return { text: `| ${cells.join(' | ')} |`, weight: 1 };
  });
  const head = '| package | files | unpacked | list from | verdict |\n|---|---:|---:|---|---|';
  return { head, items, foot: null, more: (left) => `\nand ${plural(left, 'more package')}: see the report`, noun: 'package', dense: true };
}

/** One line for each check that found something; those that found nothing stand in a fold. */
function checkSection({ rules, packages, violations, errors }: Report): Section {
  if (packages.length === 0) return null;
  const asked = rules.filter(({ level }) => level !== 'off');
  if (asked.length === 0) return null;
  const found = [...packages.flatMap((judged) => judged.violations), ...violations];
  const failed = asked.flatMap(({ id, summary }) => {
    const own = found.filter(({ rule }) => rule === id);
    const [worst] = (['error', 'warning', 'note'] as const).filter((severity) => own.some((violation) => violation.severity === severity));
    return worst === undefined
      ? []
      : [{ text: `- ${SIGNS[worst]} **${id}**: ${severityCounts(own)} (${markdownText(summary)})`, weight: 1 }];
  });
  const passed = asked.filter(({ id }) => found.every(({ rule }) => rule !== id));
  const list = passed.map(({ id, summary }) => `- ✅ **${id}** ${markdownText(summary)}`);
  const fold = [
    `<details><summary>✅ ${plural(passed.length, 'check')} passed${errors.length === 0 ? '' : ' where Packgate could judge'}</summary>`,
    '',
    ...list,
    '',
    '</details>',
  ].join('\n');
  return {
    head: '### Checks',
    items: failed,
    foot: passed.length === 0 ? null : fold,
    more: (left) => `- and ${plural(left, 'more failed check')}`,
    noun: 'failed check',
    dense: true,
  };
}

function violationSection(
  violations: readonly Violation[],
  judged: PackageReport | null,
  report: Report,
  options: MarkdownOptions,
): Section {
  if (violations.length === 0) return null;
  const sizes = fileSizes(judged);
  const items = groupViolations(violations).map((group) => ({
    get text() {
      return violationItem(group, judged, sizes, report, options);
    },
    weight: group.violations.length,
  }));
  const title = judged === null ? 'In the policy' : `To mend in ${markdownCode(packageLabel(judged))}`;
  return {
    head: `### ${title}`,
    items,
    foot: null,
    more: (left) => `- and ${plural(left, 'more violation')}: see the report, or \`packgate check\``,
    noun: 'violation',
  };
}

function violationItem(
  group: ViolationGroup,
  judged: PackageReport | null,
  sizes: ReturnType<typeof fileSizes>,
  report: Report,
  options: MarkdownOptions,
): string {
  const { first, violations } = group;
  const link = options.linkTo?.(first.location) ?? null;
  const where = link === null ? markdownCode(placeWords(first.location)) : markdownLink(markdownCode(placeWords(first.location)), link);
  const figures = judged === null ? [] : [`, ${markdownText(packageWords(group, judged, sizes))}`];
  const members = violations.length === 1 ? foundAt(first) : ['', markdownFence(groupMembers(group, sizes, false).lines)];
  const policy = first.decidedBy === null ? [] : ['', `policy: ${markdownText(policyWords(first.decidedBy))}`];
  return indented([
    `- ${SIGNS[first.severity]} **${first.severity}** \`${first.rule}\` ${markdownText(headline(group, report.rules))}`,
    '',
    `${where}${figures.join('')}`,
    ...members,
    '',
    drawnFrame(first.location),
    ...policy,
    ...helpNotes(group).flatMap(({ key, text }) => ['', `${key}: ${markdownText(text)}`]),
  ]);
}

/** Each proved edit once, as a diff. */
function fixSection({ violations, name, version }: PackageReport): Section {
  const fixes = new Map(violations.flatMap(({ fix }) => (fix === null ? [] : [[fix.diff, fix]])));
  if (fixes.size === 0) return null;
  const items = [...fixes.values()].map((fix) => {
    const what = `${markdownText(fix.edit)} (removes ${plural(fix.removesTotal, 'file')}, nothing else)`;
    return { text: indented([`- ${what}`, '', fixDiff(fix)]), weight: 1 };
  });
  return {
    head: `### Checked edits for ${markdownCode(packageLabel({ name, version }))}`,
    items,
    foot: '\n`packgate fix --write` makes them all.',
    more: (left) => `- and ${plural(left, 'more edit')}: \`packgate fix\` prints them`,
    noun: 'edit',
  };
}

function foundAt(violation: Violation): readonly string[] {
  const inFile = packedPlace(violation);
  return inFile === null ? [] : ['', `found: ${markdownCode(inFile)}`];
}

function waiverSection(packages: readonly PackageReport[]): Section {
  const items = packages
    .flatMap((judged) => judged.waivers)
    .map((waiver) => ({ text: `- ${markdownText(waiverWords(waiver))}`, weight: 1 }));
  if (items.length === 0) return null;
  return {
    head: '### Excused by exceptions of the policy',
    items,
    foot: null,
    more: (left) => `- and ${count(left)} more: see the report`,
    noun: 'exception',
    dense: true,
  };
}

const waiverWords = ({ rule, message, exception }: Waiver): string =>
  `${rule}: ${message} (${exception.reason}, ${excuseTerms(exception)})`;

function expiringSection({ expiringExceptions = [] }: Report): Section {
  if (expiringExceptions.length === 0) return null;
  return {
    head: '### Exceptions that end within 30 days',
    items: expiringExceptions.map((exception) => ({ text: `- ${markdownText(expiringWords(exception))}`, weight: 1 })),
    foot: null,
    more: (left) => `- and ${plural(left, 'more')}: see the report`,
    dense: true,
  };
}

function mutableSection({ policy: { mutable = [] } }: Report): Section {
  if (mutable.length === 0) return null;
  const items = mutable.map((one) => ({ text: `- ${markdownText(mutableWords(one))}`, weight: 1 }));
  return { head: '### Policies that are no commit', items, foot: null, more: (left) => `- and ${plural(left, 'more')}`, dense: true };
}

function droppedSection(packages: readonly PackageReport[]): Section {
  const items = packages.flatMap((judged) =>
    judged.dropped.map((entry) => ({ text: `- ${markdownCode(packageLabel(judged))}: ${markdownText(droppedWords(entry))}`, weight: 1 })),
  );
  if (items.length === 0) return null;
  return {
    head: '### Does not arrive where the package is installed',
    items,
    foot: null,
    more: (left) => `- and ${plural(left, 'more entry', 'more entries')}: see the report`,
    dense: true,
  };
}

function notComparedSection(report: Report): Section {
  const items = groupNotCompared(report).map(({ packages: names, message }) => {
    const shown = names.slice(0, NAMED).map(markdownCode).join(', ');
    const more = names.length > NAMED ? ` and ${plural(names.length - NAMED, 'more package')}` : '';
    return { text: `- ${shown}${more}: ${markdownText(message)}`, weight: 1 };
  });
  if (items.length === 0) return null;
  return {
    head: '### Not compared with an earlier release',
    items,
    foot: null,
    more: (left) => `- and ${count(left)} more: see the report`,
    dense: true,
  };
}

/** How many packages an item names. */
const NAMED = 5;

function skippedSection({ skipped }: Report): Section {
  if (skipped.length === 0) return null;
  const items = skipped.map(({ name, root, reason }) => ({ text: `- ${markdownCode(name || root)}: ${reason}`, weight: 1 }));
  const head = `<details><summary>${plural(skipped.length, 'package')} not judged</summary>\n`;
  return { head, items, foot: '\n</details>', more: (left) => `- and ${count(left)} more: see the report`, dense: true };
}

function listSection(judged: PackageReport): Section {
  const label = `${htmlCode(packageLabel(judged))} ships ${plural(judged.totals.files, 'file')}, ${humanSize(judged.totals.unpackedSize)}`;
  const items = judged.files.map((file) => ({ text: fileRow(file), weight: 1 }));
  const head = `<details><summary>${label}</summary>\n\n| file | size | mode |\n|---|---:|---|`;
  return {
    head,
    items,
    foot: '\n</details>',
    more: (left) => `\nand ${plural(left, 'more file')}: \`packgate list\` prints them all`,
    noun: 'file',
    dense: true,
  };
}

const fileRow = ({ path, size, mode }: PackedFile): string =>
  `| ${markdownCode(path)} | ${humanSize(size)} | ${mode === 0o644 ? '' : mode.toString(8)} |`;
