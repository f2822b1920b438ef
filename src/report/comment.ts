import type { Frame, PackageReport, Report, Violation } from '../model.ts';
import { count, humanSize, plural } from '../size.ts';
import { fileSizes, type FileSizes, groupMembers, helpNotes, policyWords } from './blocks.ts';
import { type FittedSection, fitSections } from './fit-sections.ts';
import { groupViolations, headline, type ViolationGroup } from './groups.ts';
import { errorSection } from './markdown.ts';
import { fixDiff, indented, placeWords, SIGNS } from './markdown-parts.ts';
import { markdownCode, markdownFence, markdownLink, markdownText } from './markdown-text.ts';
import { packedPlace } from './packed-place.ts';
import { packageLabel, runOutcome, severityCounts, verdictLine } from './verdict-line.ts';

/**
 * GitHub answers 422 to a longer comment: "maximum is 65536 characters". It counts characters, the limit here counts bytes of UTF-8, which
 * are never fewer.
 */
export const COMMENT_LIMIT_BYTES = 65_536;

export interface CommentOptions {
  /** Tells comments of several gates apart: letters, digits and `-`. */
  readonly key: string;
  /** Where a location can be looked at, or null. */
  readonly linkTo: (location: Frame) => string | null;
  /** Where the job summary is shown, or null. */
  readonly runUrl: string | null;
  /** What was judged, in hex. */
  readonly commit: string;
  readonly limitBytes?: number;
}

/** The first line of every comment, by which it is found again. */
export const commentMarker = (key: string): string => `<!-- packgate:comment ${key} -->`;

/**
 * One comment for a pull request: the verdict, what could not be judged, the figures, then what is to be mended, by package and by fix. A
 * pass is folded, and says nothing that differs from run to run. Cut at whole fixes, with a count of the violations that are left and a
 * link to them.
 */
export function renderComment(report: Report, options: CommentOptions): string {
  const outcome = runOutcome(report);
  const verdict = `${SIGNS[outcome]} packgate: ${markdownText(verdictLine(report, 'shown'))}`;
  const sections = [
    report.errors.length === 0 ? null : moreIn(errorSection(report.errors), (left) => plural(left, 'more error', 'more errors'), options),
    figureSection(report),
    newsSection(report),
    violationSection(report, options),
    waiverSection(report),
  ].filter((section) => section !== null);
  const isFolded = outcome === 'pass';
  const head = [commentMarker(options.key), isFolded ? `<details><summary>${verdict}</summary>` : `### ${verdict}`].join('\n');
  const foot = section(isFolded ? '</details>' : footWords(report, options));
  return fitSections(head, [...sections, foot], options.limitBytes ?? COMMENT_LIMIT_BYTES);
}

const section = (head: string): FittedSection => ({ head, items: [], foot: null, more: () => '' });

/** The same section with other words for what was cut: there is a page that has it. */
const moreIn = (cut: FittedSection | null, words: (left: number) => string, { runUrl }: CommentOptions): FittedSection | null =>
  cut === null ? null : { ...cut, more: (left) => `- and ${words(left)}: see ${summaryLink(runUrl)}` };

const summaryLink = (runUrl: string | null): string => (runUrl === null ? 'the job summary' : markdownLink('the job summary', runUrl));

// ---------------------------------------------------------------------------------------------- figures

/** A workspace can have hundreds of packages; those with something to mend come first. */
const MOST_PACKAGES = 20;

function figureSection({ packages }: Report): FittedSection | null {
  if (packages.length === 0) return null;
  const isCompared = packages.some(({ previous }) => previous !== undefined);
  const shown = worstFirst(packages).slice(0, MOST_PACKAGES);
  const items = shown.map((judged) => ({ text: figureRow(judged, isCompared), weight: 1 }));
  const titles = ['package', 'files', 'unpacked', ...(isCompared ? ['new since'] : []), 'verdict'];
  const rule = ['---', '---:', '---:', ...(isCompared ? ['---'] : []), '---'];
  const left = packages.slice(shown.length);
  return {
    head: `| ${titles.join(' | ')} |\n|${rule.join('|')}|`,
    items,
    foot: left.length === 0 ? null : `\nand ${plural(left.length, 'more package')}`,
    more: (number) => `\nand ${plural(number, 'more package')}`,
    dense: true,
  };
}

const worstFirst = (packages: readonly PackageReport[]): readonly PackageReport[] => packages.toSorted((a, b) => rank(a) - rank(b));

/** 0 for a package with errors, 3 for one in which nothing was found. */
function rank({ violations }: PackageReport): number {
  const worst = SEVERITIES.findIndex((severity) => violations.some((violation) => violation.severity === severity));
  return worst === -1 ? SEVERITIES.length : worst;
}

const SEVERITIES = ['error', 'warning', 'note'] as const;

function figureRow(judged: PackageReport, isCompared: boolean): string {
  const { totals, violations, outcome } = judged;
  const verdict = `${SIGNS[outcome]} ${violations.length === 0 ? 'nothing to mend' : severityCounts(violations)}`;
  const cells = [
    markdownCode(packageLabel(judged)),
    count(totals.files),
    humanSize(totals.unpackedSize),
    ...(isCompared ? [markdownText(newsWords(judged))] : []),
    verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** `1.2.3: 2 files added, 1 removed, +60 kB` */
function newsWords({ previous, changes, totals }: PackageReport): string {
  if (previous === undefined) return 'no earlier release';
  if (changes === undefined) return previous.version;
  const growth = totals.unpackedSize - changes.before.unpackedSize;
  const words = [
    ...(changes.added.length === 0 ? [] : [`${plural(changes.added.length, 'file')} added`]),
    ...(changes.removed.length === 0 ? [] : [`${count(changes.removed.length)} removed`]),
    ...(changes.manifest.length === 0 ? [] : [`${plural(changes.manifest.length, 'change')} in package.json`]),
    ...(growth === 0 ? [] : [`${growth > 0 ? '+' : '−'}${humanSize(Math.abs(growth))}`]),
  ];
  return `${previous.version}: ${words.length === 0 ? 'nothing' : words.join(', ')}`;
}

/** How many new files of a package are named. */
const NAMED = 10;

/** The names of what is new, in a fold. */
function newsSection({ packages, outcome }: Report): FittedSection | null {
  const items = packages.flatMap((judged) => {
    const added = judged.changes?.added ?? [];
    if (added.length === 0) return [];
    const names = added.slice(0, NAMED).map(markdownCode).join(', ');
    const more = added.length > NAMED ? ` and ${count(added.length - NAMED)} more` : '';
    return [{ text: `- ${markdownCode(packageLabel(judged))}: ${names}${more}`, weight: 1 }];
  });
  if (items.length === 0 || outcome === 'pass') return null;
  const shown = items.slice(0, MOST_PACKAGES);
  const rest = items.length - shown.length;
  return {
    head: '<details><summary>Files that are new</summary>',
    items: rest === 0 ? shown : [...shown, { text: `- and in ${plural(rest, 'more package')}`, weight: rest }],
    foot: '\n</details>',
    more: (left) => `- and in ${plural(left, 'more package')}`,
    dense: true,
  };
}

// ---------------------------------------------------------------------------------------------- violations

/** Violations of one package that one edit ends, or that are mended at one place in one way. */
interface Mending {
  readonly judged: PackageReport | null;
  readonly groups: readonly ViolationGroup[];
}

/** One section for all packages, so that what is cut is counted once. */
function violationSection(report: Report, options: CommentOptions): FittedSection | null {
  const mendings = [...report.packages.flatMap((judged) => mendingsOf(judged.violations, judged)), ...mendingsOf(report.violations, null)];
  const [first] = mendings;
  if (first === undefined) return null;
  const items = mendings.map((mending, index) => {
    const title = mendings[Math.max(0, index - 1)]?.judged === mending.judged ? [] : [mendingTitle(mending), ''];
    const weight = mending.groups.reduce((sum, { violations }) => sum + violations.length, 0);
    return { text: [...title, mendingText(mending, report, options)].join('\n'), weight };
  });
  return {
    head: mendingTitle(first),
    items,
    foot: null,
    more: (left) => `**and ${plural(left, 'more violation')}**: see ${summaryLink(options.runUrl)}`,
  };
}

const mendingTitle = ({ judged }: Mending): string =>
  judged === null ? '#### In the policy' : `#### To mend in ${markdownCode(packageLabel(judged))}`;

function mendingsOf(violations: readonly Violation[], judged: PackageReport | null): readonly Mending[] {
  const byFix = new Map<string, ViolationGroup[]>();
  for (const [index, group] of groupViolations(violations).entries()) {
    const key = group.first.fix?.diff ?? `without a fix ${index}`;
    byFix.set(key, [...(byFix.get(key) ?? []), group]);
  }
  return [...byFix.values()].map((groups) => ({ judged, groups }));
}

function mendingText({ judged, groups }: Mending, report: Report, { linkTo }: CommentOptions): string {
  const sizes = fileSizes(judged);
  const [first] = groups;
  const fix = first?.first.fix ?? null;
  const bullets = groups.map((group) => violationBullet(group, sizes, report, linkTo));
  if (fix === null) return bullets.join('\n');
  const files = plural(fix.removesTotal, 'file');
  const words = `Fix: ${markdownText(fix.edit)} in ${markdownCode(fix.file)} (checked: removes ${files}, nothing else)`;
  return [...bullets, '', words, '', fixDiff(fix)].join('\n');
}

/** In a comment a line break is one. */
function violationBullet(group: ViolationGroup, sizes: FileSizes, report: Report, linkTo: CommentOptions['linkTo']): string {
  const { first, violations } = group;
  const found = violations.length === 1 ? packedPlace(first) : null;
  const notes = helpNotes(group).filter(({ key }) => first.fix === null || key === 'also');
  return indented([
    `- ${SIGNS[first.severity]} \`${first.rule}\` ${markdownText(headline(group, report.rules))}`,
    ...(violations.length === 1 ? [] : ['', markdownFence(groupMembers(group, sizes, false).lines), '']),
    ...(found === null ? [] : [`found: ${markdownCode(found)}`]),
    `${linkedPlace(first.location, linkTo)}: ${markdownText(first.location.label)}`,
    ...(first.decidedBy === null ? [] : [`policy: ${markdownText(policyWords(first.decidedBy))}`]),
    ...notes.map(({ key, text }) => `${key}: ${markdownText(text)}`),
  ]);
}

function linkedPlace(location: Frame, linkTo: CommentOptions['linkTo']): string {
  const link = linkTo(location);
  const place = markdownCode(placeWords(location));
  return link === null ? place : markdownLink(place, link);
}

// ---------------------------------------------------------------------------------------------- the end

function waiverSection({ packages }: Report): FittedSection | null {
  const number = packages.reduce((sum, { waivers }) => sum + waivers.length, 0);
  return number === 0 ? null : section(`${plural(number, 'violation')} excused by exceptions of the policy.`);
}

function footWords({ packages }: Report, { runUrl, commit }: CommentOptions): string {
  const hasFix = packages.some(({ violations }) => violations.some(({ fix }) => fix !== null));
  const words = [
    ...(/^[0-9a-f]+$/.test(commit) ? [`For commit ${commit.slice(0, 12)}`] : []),
    `${summaryLink(runUrl)} has the whole list of files`,
    ...(hasFix ? ['`packgate fix --write` makes the edits'] : []),
  ];
  return `<sub>${words.join(' · ')}</sub>`;
}
