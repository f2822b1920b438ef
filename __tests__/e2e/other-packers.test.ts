import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';
import type { Packed, Pair } from '../packers/others/pack-with.ts';
import type { ToolName } from '../packers/others/tools.ts';
import { type PackCase, packCases } from '../packers/pack-cases.ts';

/** Which of the recorded lists is that tool's; of pnpm 11 there are none. */
const RECORDED: Readonly<Partial<Record<ToolName, string>>> = {
  'pnpm-10': 'pnpm10',
  'pnpm-12': 'pnpm12',
  'yarn-1': 'yarn1',
  'yarn-4': 'yarn4',
  bun: 'bun',
};

/** Cases that the tool packs and Packgate does not judge: installers would not agree on what is in the tarball. */
const REFUSED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:files-unicode|case-twins|uppercase-pkg)$/, /are one file on macOS or Windows/],
  [/^files-unicode$/, /an extended header has the record "hdrcharset"/],
  [/^names-odd/, /is empty or only dots or blanks|a backslash in its name/],
  [/^files-parent$/, /points out of the package/],
  [/^pkg-(?:noname|noversion|badname)$/, /has no valid "(?:name|version)"/],
  [/^(?:pkg-(?:json5|index-parse)|pkgjson-symlink)$/, /it has no package\.json|cannot read "package\.json"/],
];

/** Each with how many cases there are to one that is packed as a person does it as well. The slow ones first: two run at a time. */
const TOOLS: readonly (readonly [ToolName, number])[] = [
  ['pnpm-11', 12],
  ['yarn-4', 12],
  ['pnpm-10', 12],
  ['yarn-1', 12],
  ['pnpm-12', 1],
  ['bun', 1],
];

const results = new Map<ToolName, Readonly<Record<string, Pair>>>();

beforeAll(async () => {
  const queue = [...TOOLS];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results.set(next[0], await packCasesWith(...next));
  };
  await Promise.all([work(), work()]);
}, 900_000);

test.each(TOOLS)('the lists of %s are those that were recorded, and those that it packs now', (tool) => {
  const pairs = Object.entries(results.get(tool) ?? {});
  expect(pairs.flatMap(([id, pair]) => problemsOf(tool, id, pair))).toEqual([]);
  expect(pairs).toHaveLength(191);
});

async function packCasesWith(tool: ToolName, every: number): Promise<Readonly<Record<string, Pair>>> {
  const script = path.join(import.meta.dirname, '..', 'packers', 'others', 'pack-with.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script, tool, String(every)], { maxBuffer: 64 * 1024 * 1024 });
  // The script prints one JSON value of this type.
  return JSON.parse(stdout) as Record<string, Pair>;
}

function problemsOf(tool: ToolName, id: string, { ours, theirs }: Pair): readonly string[] {
  const recorded = recordedOf(tool, id);
  if ('refused' in ours) {
    const isExpected = REFUSED.some(([cases, message]) => cases.test(id) && message.test(ours.refused));
    const isRefused = (packed: Packed | null): boolean => packed === null || 'refused' in packed;
    return isExpected || (isRefused(theirs) && isRefused(recorded)) ? [] : [`${id}: ${ours.refused}`];
  }
  const names = ours.files.map((file) => file.replace(/ \d+ \d+$|^(?:Symbolic)?Link /g, ''));
  return [
    ...(theirs === null || same(ours, theirs) ? [] : [`${id}: ${JSON.stringify({ ours, theirs })}`]),
    ...(recorded === null || same({ files: names }, recorded) ? [] : [`${id}: ${JSON.stringify({ names, recorded })}`]),
  ];
}

function recordedOf(tool: ToolName, id: string): Packed | null {
  const packCase = packCases.find((one) => one.id === id);
  const lists = packCase?.expected[RECORDED[tool] ?? ''];
  if (packCase === undefined || lists === undefined) return null;
  if (lists.packs === undefined) return { refused: lists.refused ?? '' };
  const files = lists.packs.flatMap((pack) => pack.files);
  return { files: files.filter((file) => !isDirectory(packCase, file, files)) };
}

/** yarn 1 has directories in its tarballs. */
function isDirectory({ files, opts }: PackCase, file: string, recorded: readonly string[]): boolean {
  const content = files[path.posix.join(opts?.cwd ?? '.', file)];
  if (file === 'package' || (typeof content === 'object' && 'dir' in content)) return true;
  return [...recorded, ...Object.keys(files)].some((one) => one.startsWith(`${file}/`));
}

const same = (a: Packed, b: Packed): boolean =>
  'files' in a && 'files' in b && JSON.stringify(a.files.toSorted()) === JSON.stringify(b.files.toSorted());
