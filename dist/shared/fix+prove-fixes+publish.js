import { createRequire as __packgateRequire } from 'node:module';
const require = __packgateRequire(import.meta.url);

// src/reasons/unified-diff.ts
var CONTEXT = 3;
function unifiedDiff({ file, before, after }) {
  if (before === after) return "";
  const hunks = hunksOf(linesOf(before ?? ""), linesOf(after));
  const [old, now] = [gitPath(`a/${file}`), gitPath(`b/${file}`)];
  const head = before === null ? [`diff --git ${old} ${now}`, "new file mode 100644", "--- /dev/null", `+++ ${now}`] : [`diff --git ${old} ${now}`, `--- ${old}`, `+++ ${now}`];
  return [...head, ...hunks].map((line) => `${line}
`).join("");
}
function gitPath(path) {
  if (/^[\w\-./@+=,~%]+$/.test(path)) return path;
  const bytes = [...new TextEncoder().encode(path)];
  return `"${bytes.map((byte) => PLAIN_BYTE.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : octal(byte)).join("")}"`;
}
var PLAIN_BYTE = /^[ !#-[\]-~]$/;
var octal = (byte) => `\\${byte.toString(8).padStart(3, "0")}`;
var linesOf = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
function hunksOf(before, after) {
  const steps = stepsBetween(before, after);
  const changed = steps.flatMap(({ sign }, index) => sign === " " ? [] : [index]);
  const ranges = [];
  for (const index of changed) {
    const last = ranges.at(-1);
    if (last !== void 0 && index - last.to <= 2 * CONTEXT) last.to = index + 1;
    else ranges.push({ from: index, to: index + 1 });
  }
  return ranges.flatMap(({ from, to }) => hunk(steps, Math.max(0, from - CONTEXT), Math.min(steps.length, to + CONTEXT)));
}
function hunk(steps, from, to) {
  const shown = steps.slice(from, to);
  const range = (without) => {
    const start = steps.slice(0, from).filter(({ sign }) => sign !== without).length;
    const length = shown.filter(({ sign }) => sign !== without).length;
    return `${length === 0 ? start : start + 1}${length === 1 ? "" : `,${length}`}`;
  };
  const lines = shown.flatMap(
    ({ sign, line }) => line.endsWith("\n") ? [`${sign}${line.slice(0, -1)}`] : [`${sign}${line}`, "\\ No newline at end of file"]
  );
  return [`@@ -${range("+")} +${range("-")} @@`, ...lines];
}
var keep = (line) => ({ sign: " ", line });
var remove = (line) => ({ sign: "-", line });
var insert = (line) => ({ sign: "+", line });
function stepsBetween(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return [
    ...before.slice(0, start).map(keep),
    ...middleSteps(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(keep)
  ];
}
var MOST_CELLS = 4e6;
function middleSteps(before, after) {
  if (before.length * after.length > MOST_CELLS) return [...before.map(remove), ...after.map(insert)];
  const common = commonLengths(before, after);
  const steps = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== void 0 && old === now) {
      steps.push(keep(old));
      i += 1;
      j += 1;
    } else if (old !== void 0 && (now === void 0 || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      steps.push(remove(old));
      i += 1;
    } else if (now !== void 0) {
      steps.push(insert(now));
      j += 1;
    }
  }
  return steps;
}
function commonLengths(before, after) {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i], table[i + 1]];
    if (row === void 0 || below === void 0) continue;
    for (let j = after.length - 1; j >= 0; j -= 1) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

export {
  unifiedDiff
};
