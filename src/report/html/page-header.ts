import type { PackageReport, Report, Violation } from '../../model.ts';
import { count, humanSize, plural } from '../../size.ts';
import { allViolations, packageLabel, packerLabel, type RunOutcome, runOutcome, verdictLine } from '../verdict-line.ts';
import { html, type Markup } from './markup.ts';

const VERDICTS: Readonly<Record<RunOutcome, { readonly word: string; readonly style: Markup }>> = {
  pass: { word: 'Pass', style: html`pass` },
  fail: { word: 'Fail', style: html`fail` },
  'could not judge': { word: 'Could not judge', style: html`unjudged` },
};

/** The verdict, what it is about, and the figures. */
export function pageHeader(report: Report): Markup {
  const { word, style } = VERDICTS[runOutcome(report)];
  return html`<header class="top ${style}">
    <p class="brand"><span class="brand-mark" aria-hidden="true"></span>packgate</p>
    <div class="headline">
      <p class="verdict">${word}</p>
      <h1>${subjectOf(report)}</h1>
    </div>
    <p class="summary">${verdictLine(report, 'shown').replace(/^.*? - /, '')}</p>
    <dl class="figures">
      ${figuresOf(report).map(
        ({ name, value, more, tone }) =>
          html`<div class="figure${tone}">
            <dt>${name}</dt>
            <dd>${value}${more === '' ? null : html`<small>${more}</small>`}</dd>
          </div> `,
      )}
    </dl>
    <dl class="facts">
      ${factsOf(report).map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div> `,
      )}
    </dl>
  </header>`;
}

function subjectOf({ packages }: Report): string {
  const [only] = packages;
  if (only === undefined) return 'nothing was judged';
  return packages.length === 1 ? packageLabel(only) : plural(packages.length, 'package');
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly more: string;
  /** A further class, with a blank before it. */
  readonly tone: Markup | null;
}

function figuresOf(report: Report): readonly Figure[] {
  const { packages, errors } = report;
  const violations = allViolations(report);
  const waivers = packages.flatMap((judged) => judged.waivers);
  const packed = packages.map(({ totals }) => totals.packedSize);
  const of = (severity: Violation['severity']): number => violations.filter((violation) => violation.severity === severity).length;
  return [
    ...(errors.length === 0 ? [] : [counted('Could not judge', errors.length, html` unjudged`, 'see below')]),
    counted('Errors', of('error'), html` error`),
    counted('Warnings', of('warning'), html` warning`),
    counted('Notes', of('note'), html` note`),
    ...(waivers.length === 0 ? [] : [counted('Excused', waivers.length, html` excused`)]),
    { name: 'Files', value: count(sum(packages, ({ totals }) => totals.files)), more: newWords(packages), tone: null },
    {
      name: 'Unpacked',
      value: humanSize(sum(packages, ({ totals }) => totals.unpackedSize)),
      more:
        packed.length === 0 || packed.includes(null)
          ? ''
          : `${humanSize(packed.reduce<number>((all, size) => all + (size ?? 0), 0))} packed`,
      tone: null,
    },
  ];
}

const counted = (name: string, number: number, tone: Markup, more = ''): Figure => ({
  name,
  value: count(number),
  more,
  tone: number === 0 ? null : tone,
});

const sum = <T>(values: readonly T[], of: (value: T) => number): number => values.reduce((all, value) => all + of(value), 0);

function newWords(packages: readonly PackageReport[]): string {
  const compared = packages.flatMap(({ changes }) => changes ?? []);
  return compared.length === 0 ? '' : `${count(sum(compared, ({ added }) => added.length))} new`;
}

function factsOf({ packages, policy, run, failOn, tool }: Report): readonly (readonly [name: string, value: string])[] {
  const packers = [...new Set(packages.map(({ packer }) => packerLabel(packer)))].toSorted();
  const releases = [...new Set(packages.flatMap(({ previous }) => previous?.label ?? []))].toSorted();
  const digest = policy.sha256 === null ? '' : ` (${policy.sha256.slice(0, 12)})`;
  return [
    ['Policy', `${policy.path ?? policy.extends.join(', ')}${digest}`],
    ...(packers.length === 0 ? [] : [['List from', packers.join(', ')] as const]),
    ...(releases.length === 0
      ? []
      : [['Compared with', releases.length > 3 ? plural(releases.length, 'release') : releases.join(', ')] as const]),
    ...(run.commit === null ? [] : [['Commit', run.commit.slice(0, 12)] as const]),
    ['Fails on', failOn],
    ['Judged', run.time.replace('T', ' ').replace(/(?:\.\d+)?Z$/, ' UTC')],
    ['By', `${tool.name} ${tool.version}`],
  ];
}
