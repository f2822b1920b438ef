import { remainingHelp } from '../report/fix-words.ts';
import type { PageData, PageFinding, PageFix } from '../report/html/page-data.ts';
import { humanSize } from '../size.ts';
import { badge } from './badge.ts';
import { changeWords } from './change-rows.ts';
import { codeFrame } from './code-frame.ts';
import { diffView } from './diff-view.ts';
import { element, fill } from './element.ts';
import { exposureTree } from './exposure-tree.ts';
import { exposes, type FileLeaf, type Finding, tintOf, tints } from './file-tree.ts';
import type { Selection } from './view.ts';

export interface DetailPanel {
  readonly root: HTMLElement;
  readonly show: (selection: Selection | null) => void;
  readonly focus: () => void;
}

/** Files with more findings tell the first, and how many there are. */
const MOST_FINDINGS = 50;

/** Everything that is known of one file, or of one finding that is about no file. */
export function detailPanel(data: PageData, onClose: () => void): DetailPanel {
  const title = element('h2', { id: 'panel-title', tabindex: -1 });
  const close = element('button', { type: 'button', class: 'close', 'aria-label': 'Close the details' }, '✕');
  const body = element('div', { class: 'panel-body' });
  const root = element(
    'aside',
    { class: 'panel card', 'aria-labelledby': 'panel-title' },
    element('div', { class: 'panel-head' }, title, close),
    body,
  );
  close.addEventListener('click', onClose);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  });
  return {
    root,
    show: (selection) => {
      root.classList.toggle('empty', selection === null);
      fill(title, selection === null ? 'Details' : titleOf(selection));
      fill(body, selection === null ? hint() : contentOf(selection, data));
      body.scrollTop = 0;
      root.scrollTop = 0;
    },
    focus: () => title.focus(),
  };
}

const hint = (): HTMLElement =>
  element('p', { class: 'muted' }, 'Choose a file in the map, or a file or finding in the list, to see why it ships and what to do.');

function titleOf(selection: Selection): string {
  if (selection.kind === 'file') return selection.leaf.file.path;
  const { finding, leaf } = selection.finding;
  return leaf?.file.path ?? finding.path ?? finding.rule;
}

function contentOf(selection: Selection, data: PageData): readonly (HTMLElement | null)[] {
  if (selection.kind === 'file') {
    const worst = selection.leaf.findings.toSorted(
      (a, b) => tints.indexOf(tintOf(a)) - tints.indexOf(tintOf(b)) || Number(exposes(b)) - Number(exposes(a)),
    );
    return [...fileFacts(selection.leaf, data), ...findingsOf(worst, data)];
  }
  const { leaf } = selection.finding;
  if (leaf === null) return [packageLine(selection.finding), ...findingsOf([selection.finding], data)];
  // The one that was asked for comes first.
  const others = leaf.findings.filter((one) => one !== selection.finding);
  return [...fileFacts(leaf, data), ...findingsOf([selection.finding, ...others], data)];
}

const packageLine = ({ folder }: Finding): HTMLElement =>
  element('p', { class: 'muted' }, folder.owner === null ? 'In the policy' : `In ${folder.owner.label}`);

function fileFacts(leaf: FileLeaf, data: PageData): readonly (HTMLElement | null)[] {
  const { file, parent, isNew, change } = leaf;
  const { owner } = parent;
  const reason = data.reasons[file.reason];
  const share = owner === null || owner.unpackedSize === 0 ? '' : ` (${percent(file.size / owner.unpackedSize)} of the package)`;
  const since = owner?.since ?? null;
  const frame = reason?.frame === null || reason === undefined ? undefined : data.frames[reason.frame];
  return [
    element(
      'dl',
      { class: 'panel-facts' },
      fact('Package', owner?.label ?? ''),
      fact('Size', `${humanSize(file.size)}${share}`),
      file.mode === undefined ? null : fact('Mode', file.mode),
      since === null
        ? null
        : fact(`Since ${since.before.version}`, isNew ? 'new' : change === null ? 'unchanged in size, mode and name' : changeWords(leaf)),
    ),
    element(
      'section',
      {},
      element('h3', {}, 'Why it ships'),
      element('p', {}, reason?.words ?? ''),
      frame === undefined ? null : codeFrame(frame),
    ),
  ];
}

const fact = (name: string, value: string): HTMLElement => element('div', {}, element('dt', {}, name), element('dd', {}, value));

function percent(share: number): string {
  const value = share * 100;
  return value > 0 && value < 0.1 ? '< 0.1 %' : `${Math.round(value * 10) / 10} %`;
}

function findingsOf(findings: readonly Finding[], data: PageData): readonly (HTMLElement | null)[] {
  if (findings.length === 0) return [element('p', { class: 'muted' }, 'Nothing was found against it.')];
  const more = findings.length - MOST_FINDINGS;
  // Two rules that look at one map would draw the same tree.
  const exposing = findings.find(exposes);
  return [
    ...findings.slice(0, MOST_FINDINGS).map((one) => findingCard(one, data, one === exposing)),
    more > 0 ? element('p', { class: 'muted' }, `and ${more} more: filter the list of findings for this file`) : null,
  ];
}

function findingCard(one: Finding, data: PageData, showsExposure: boolean): HTMLElement {
  const { finding } = one;
  const frame = data.frames[finding.frame];
  const decided = finding.decidedBy === undefined ? undefined : data.frames[finding.decidedBy];
  const fix = finding.fix === undefined ? undefined : data.fixes[finding.fix];
  return element(
    'article',
    { class: `finding ${tintOf(one)}` },
    element('h3', {}, badge(tintOf(one)), element('code', {}, finding.rule)),
    element('p', { class: 'message' }, finding.message),
    finding.excuse === undefined ? null : excuse(finding),
    finding.found === undefined ? null : element('p', {}, 'Found at ', element('code', { class: 'found' }, finding.found)),
    finding.exposure === undefined || !showsExposure ? null : exposureTree(finding.exposure),
    frame === undefined || isReason(one, data) ? null : element('section', {}, element('h4', {}, 'The line to change'), codeFrame(frame)),
    decided === undefined ? null : element('section', {}, element('h4', {}, 'The policy'), codeFrame(decided)),
    whatToDo(data.texts[finding.help] ?? '', fix),
    element(
      'p',
      { class: 'muted' },
      Object.hasOwn(data.rules, finding.rule) ? (data.rules[finding.rule] ?? '') : '',
      ' · ',
      element('code', {}, data.texts[finding.docs] ?? ''),
    ),
  );
}

/** The proved edit in place of the rule's advice, and what of that the edit does not do. */
function whatToDo(help: string, fix: PageFix | undefined): readonly (HTMLElement | null)[] {
  const advice = fix === undefined ? help : remainingHelp(help);
  return [
    fix === undefined ? null : diffView(fix),
    advice === null ? null : element('h4', {}, fix === undefined ? 'What to do' : 'Besides'),
    advice === null ? null : element('p', {}, sentence(advice)),
  ];
}

/** It stands above already, as the reason why the file ships. */
const isReason = ({ finding, leaf }: Finding, data: PageData): boolean =>
  leaf !== null && data.reasons[leaf.file.reason]?.frame === finding.frame;

function excuse({ excuse: given }: PageFinding): HTMLElement | null {
  if (given === undefined) return null;
  const owner = given.owner === null ? '' : `, ${given.owner}`;
  return element(
    'p',
    { class: 'excuse' },
    `Excused by the policy: ${given.reason}${owner}, ${given.expires === null ? 'without an end' : `until ${given.expires}`}`,
  );
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
