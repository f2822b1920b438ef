import type { ReleaseDiff } from '../model.ts';
import { count, plural } from '../size.ts';
import { cutText } from './cut-text.ts';
import { type DiffPart, diffParts, totalWords } from './diff-parts.ts';
import { type FittedSection, fitSections } from './fit-sections.ts';
import { markdownCode, markdownText } from './markdown-text.ts';
import { packageLabel } from './verdict-line.ts';

/** A table for each part of each package, cut at whole rows to at most `limitBytes` of UTF-8. */
export const renderDiffMarkdown = (diffs: readonly ReleaseDiff[], { limitBytes }: { readonly limitBytes: number }): string =>
  fitSections('## What is new', diffs.flatMap(sectionsOf), limitBytes);

function sectionsOf(diff: ReleaseDiff): readonly FittedSection[] {
  const label = markdownCode(packageLabel(diff));
  if (diff.against === null) return [paragraph(`### ${label}`, 'No earlier release to compare with.')];
  const { previous, comparison } = diff.against;
  const parts = diffParts(comparison);
  const totals = `${markdownText(totalWords(comparison))}${parts.length === 0 ? '. Nothing differs in names, sizes, modes or package.json.' : ''}`;
  return [paragraph(`### ${label} ${markdownText(`against ${previous.label}`)}`, totals), ...parts.map(partSection)];
}

const paragraph = (title: string, text: string): FittedSection => ({ head: `${title}\n\n${text}`, items: [], foot: null, more: () => '' });

/** Long lists are folded. */
const UNFOLDED = 10;
const LONGEST_WORDS = 300;

function partSection({ title, rows }: DiffPart): FittedSection {
  const items = rows.map(({ sign, what, words }) => ({
    text: `| ${sign} | ${markdownCode(what)} | ${words === '' ? '' : markdownCode(cutText(words, LONGEST_WORDS))} |`,
    weight: 1,
  }));
  const isFolded = rows.length > UNFOLDED;
  const heading = `${title} (${count(rows.length)})`;
  return {
    head: `${isFolded ? `<details><summary>${heading}</summary>` : `**${heading}**`}\n\n| | | |\n|---|---|---|`,
    items,
    foot: isFolded ? '\n</details>' : null,
    more: (left) => `\nand ${plural(left, 'more row')}: \`packgate diff\` prints them all`,
    dense: true,
  };
}
