import type { Comparison, KeptFile, ManifestChange, ReleaseTotals } from '../model.ts';
import { humanSize, plural } from '../size.ts';

/** One thing that differs. Texts are as they came: hostile ones are made harmless by who prints them. */
export interface DiffRow {
  readonly sign: '+' | '-' | '~';
  readonly what: string;
  readonly words: string;
}

export interface DiffPart {
  readonly title: string;
  readonly rows: readonly DiffRow[];
}

/** What differs, part by part, without parts in which nothing does. What grew or shrank most comes first. */
export function diffParts(comparison: Comparison): readonly DiffPart[] {
  const parts: readonly DiffPart[] = [
    {
      title: 'added',
      rows: comparison.added.map(({ path, size, mode }) => ({ sign: '+', what: path, words: humanSize(size) + modeWords(mode) })),
    },
    { title: 'removed', rows: comparison.removed.map(({ path, size }) => ({ sign: '-', what: path, words: humanSize(size) })) },
    { title: 'package.json', rows: comparison.manifest.map(manifestRow) },
    { title: 'another mode', rows: remoded(comparison).map(modeRow) },
    { title: 'another hash in the name', rows: renamed(comparison).map(renamedRow) },
    { title: 'grown', rows: grown(comparison).map(sizeRow) },
    { title: 'shrunk', rows: shrunk(comparison).map(sizeRow) },
  ];
  return parts.filter(({ rows }) => rows.length > 0);
}

export const renamed = ({ kept }: Comparison): readonly KeptFile[] => kept.filter(({ file, before }) => file.path !== before.path);
export const remoded = ({ kept }: Comparison): readonly KeptFile[] => kept.filter(({ file, before }) => file.mode !== before.mode);

export const grown = ({ kept }: Comparison): readonly KeptFile[] =>
  kept.filter((one) => growthOf(one) > 0).toSorted((a, b) => growthOf(b) - growthOf(a));

export const shrunk = ({ kept }: Comparison): readonly KeptFile[] =>
  kept.filter((one) => growthOf(one) < 0).toSorted((a, b) => growthOf(a) - growthOf(b));

const growthOf = ({ file, before }: KeptFile): number => file.size - before.size;

const modeWords = (mode: number): string => (mode === 0o644 ? '' : ` (${mode.toString(8)})`);

const renamedRow = ({ file, before, isCertain }: KeptFile): DiffRow => ({
  sign: '~',
  what: file.path,
  words: `${isCertain ? 'was' : 'was, as far as sizes tell,'} ${before.path}`,
});

const sizeRow = (kept: KeptFile): DiffRow => ({
  sign: '~',
  what: kept.file.path,
  words: `${humanSize(kept.before.size)} → ${humanSize(kept.file.size)}${differenceWords(kept.before.size, kept.file.size)}`,
});

const modeRow = ({ file, before }: KeptFile): DiffRow => ({
  sign: '~',
  what: file.path,
  words: `${before.mode.toString(8)} → ${file.mode.toString(8)}`,
});

function manifestRow({ pointer, before, after }: ManifestChange): DiffRow {
  const what = pointerWords(pointer);
  if (before === null) return { sign: '+', what, words: after ?? '' };
  return after === null ? { sign: '-', what, words: before } : { sign: '~', what, words: `${before} → ${after}` };
}

/** `exports["./x"].import` */
const pointerWords = (pointer: ManifestChange['pointer']): string =>
  pointer.map((key, index) => (index === 0 ? key : /^[A-Za-z_$][\w$]*$/.test(`${key}`) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('');

/** `10 files, 120 kB → 12 files, 140 kB (+16.7 %)` */
export const totalWords = ({ before, after }: Comparison): string =>
  `${releaseWords(before)} → ${releaseWords(after)}${differenceWords(before.unpackedSize, after.unpackedSize)}`;

const releaseWords = ({ files, unpackedSize }: ReleaseTotals): string => `${plural(files, 'file')}, ${humanSize(unpackedSize)}`;

/** ` (+16.7 %)`; nothing where it was empty, or where it rounds to none. */
function differenceWords(before: number, after: number): string {
  const percent = before === 0 ? 0 : Math.round((after / before - 1) * 1000) / 10;
  return percent === 0 ? '' : ` (${percent > 0 ? '+' : ''}${percent} %)`;
}
