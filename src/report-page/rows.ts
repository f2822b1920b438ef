import { humanSize } from '../size.ts';
import { badge } from './badge.ts';
import type { ChangeRow } from './change-rows.ts';
import { element } from './element.ts';
import { type FileLeaf, type Finding, tintOf } from './file-tree.ts';

/** Two lines: what is wrong; the rule, the file, its size. */
export const findingRow = (one: Finding, showsPackage: boolean): readonly Node[] => [
  element('span', { class: 'row-badge' }, badge(tintOf(one))),
  element(
    'span',
    { class: 'row-main' },
    element('span', { class: 'row-title' }, one.finding.message),
    element(
      'span',
      { class: 'row-more' },
      element('code', {}, one.finding.rule),
      showsPackage ? ` ${one.folder.owner?.label ?? 'policy'}` : null,
      one.leaf?.isNew === true ? ' · new' : null,
    ),
  ),
  element('span', { class: 'row-size' }, one.leaf === null ? '' : humanSize(one.leaf.file.size)),
];

export const fileRow = (leaf: FileLeaf, showsPackage: boolean): readonly Node[] => {
  const directory = leaf.parent.path === '' ? '' : `${leaf.parent.path}/`;
  return [
    element('span', { class: `row-dot ${leaf.tint}` }),
    element(
      'span',
      { class: 'row-main' },
      element(
        'span',
        { class: 'row-title path' },
        element('span', { class: 'directory' }, directory),
        element('span', { class: 'name' }, leaf.name),
      ),
      element('span', { class: 'row-more' }, fileWords(leaf), showsPackage ? ` ${leaf.parent.owner?.label ?? ''}` : null),
    ),
    element('span', { class: 'row-size' }, humanSize(leaf.file.size)),
  ];
};

function fileWords({ findings, isNew, change, file }: FileLeaf): string {
  const [first] = findings;
  const more = findings.length > 1 ? ` and ${findings.length - 1} more` : '';
  const words = [
    first === undefined ? '' : `${tintOf(first)}: ${first.finding.rule}${more}`,
    isNew ? 'new' : change === null ? '' : 'changed',
    file.mode === undefined ? '' : `mode ${file.mode}`,
  ].filter((word) => word !== '');
  return words.length === 0 ? 'no finding' : words.join(' · ');
}

const SIGN_WORDS = { '+': 'added', '-': 'removed', '~': 'changed' } as const;

export const changeRow = ({ sign, what, words, folder }: ChangeRow, showsPackage: boolean): readonly Node[] => [
  element('span', { class: 'row-badge' }, element('span', { class: `sign ${SIGN_WORDS[sign]}` }, SIGN_WORDS[sign])),
  element(
    'span',
    { class: 'row-main' },
    element('span', { class: 'row-title path' }, what),
    element('span', { class: 'row-more' }, words, showsPackage ? ` · ${folder.owner?.label ?? ''}` : null),
  ),
];
