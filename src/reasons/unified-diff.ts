/** A text file before and after; null where it does not exist. */
export interface FileChange {
  /** Relative to the repository's root, separated by `/`. */
  readonly file: string;
  readonly before: string | null;
  readonly after: string;
}

/** Lines that stay the same around what changes. */
const CONTEXT = 3;

/** The change as `git apply` takes it, in the form of `git diff`; empty where nothing changes. */
export function unifiedDiff({ file, before, after }: FileChange): string {
  if (before === after) return '';
  const hunks = hunksOf(linesOf(before ?? ''), linesOf(after));
  const [old, now] = [gitPath(`a/${file}`), gitPath(`b/${file}`)];
  const head =
    before === null
      ? [`diff --git ${old} ${now}`, 'new file mode 100644', '--- /dev/null', `+++ ${now}`]
      : [`diff --git ${old} ${now}`, `--- ${old}`, `+++ ${now}`];
  return [...head, ...hunks].map((line) => `${line}\n`).join('');
}

/** Quoted as git quotes it where anything in it could be taken for something else. */
function gitPath(path: string): string {
  if (/^[\w\-./@+=,~%]+$/.test(path)) return path;
  const bytes = [...new TextEncoder().encode(path)];
  return `"${bytes.map((byte) => (PLAIN_BYTE.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : octal(byte))).join('')}"`;
}

const PLAIN_BYTE = /^[ !#-[\]-~]$/;
const octal = (byte: number): string => `\\${byte.toString(8).padStart(3, '0')}`;

/** Each with its line break; only the last can have none. */
const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A line of the result: kept, taken away, or put in. */
interface Step {
  readonly sign: ' ' | '-' | '+';
  readonly line: string;
}

function hunksOf(before: readonly string[], after: readonly string[]): readonly string[] {
  const steps = stepsBetween(before, after);
  const changed = steps.flatMap(({ sign }, index) => (sign === ' ' ? [] : [index]));
  const ranges: { from: number; to: number }[] = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    if (last !== undefined && index - last.to <= 2 * CONTEXT) last.to = index + 1;
    else ranges.push({ from: index, to: index + 1 });
  }
  return ranges.flatMap(({ from, to }) => hunk(steps, Math.max(0, from - CONTEXT), Math.min(steps.length, to + CONTEXT)));
}

function hunk(steps: readonly Step[], from: number, to: number): readonly string[] {
  const shown = steps.slice(from, to);
  const range = (without: Step['sign']): string => {
    const start = steps.slice(0, from).filter(({ sign }) => sign !== without).length;
    const length = shown.filter(({ sign }) => sign !== without).length;
    return `${length === 0 ? start : start + 1}${length === 1 ? '' : `,${length}`}`;
  };
  const lines = shown.flatMap(({ sign, line }) =>
    line.endsWith('\n') ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, '\\ No newline at end of file'],
  );
  return [`@@ -${range('+')} +${range('-')} @@`, ...lines];
}

const keep = (line: string): Step => ({ sign: ' ', line });
const remove = (line: string): Step => ({ sign: '-', line });
const insert = (line: string): Step => ({ sign: '+', line });

/** What is the same at both ends is kept; between them the longest common subsequence is. */
function stepsBetween(before: readonly string[], after: readonly string[]): readonly Step[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    ...before.slice(0, start).map(keep),
    ...middleSteps(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(keep),
  ];
}

/** The table of lengths has a cell for each pair of lines. */
const MOST_CELLS = 4_000_000;

function middleSteps(before: readonly string[], after: readonly string[]): readonly Step[] {
  if (before.length * after.length > MOST_CELLS) return [...before.map(remove), ...after.map(insert)];
  const common = commonLengths(before, after);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      steps.push(keep(old));
      i += 1;
      j += 1;
    } else if (old !== undefined && (now === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      steps.push(remove(old));
      i += 1;
    } else if (now !== undefined) {
      steps.push(insert(now));
      j += 1;
    }
  }
  return steps;
}

/** For each pair of positions, how long the longest common subsequence of what follows is. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i], table[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
