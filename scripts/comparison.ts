/**
 * Runs other tools on the packages of `__tests__/fixtures/incidents` and on the examples, and writes the table of docs/comparison.md. Wants what
 * `npm run pree2e` installs, and `dist/`.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { markdownTable } from './markdown-table.ts';
import { replaceRegions } from './regions.ts';

const root = path.resolve(import.meta.dirname, '..');
const PAGE = path.join(root, 'docs/comparison.md');
const npms = path.join(root, '__tests__/npms');

interface Case {
  readonly side: 'leak' | 'fine';
  readonly id: string;
  readonly directory: string;
  /** The release before; null where there is none. */
  readonly previous: string | null;
}

interface Tool {
  readonly name: string;
  readonly argv: (one: Case) => readonly string[];
  /** What makes a warning a no, where the tool knows warnings. */
  readonly strictly?: readonly string[];
  /** The npm that it finds. */
  readonly npm: 'npm-11' | 'npm-12';
}

const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'packgate-comparison-')));
const script = path.join(work, 'check-pack.mjs');
const cli = path.join(root, 'dist/cli.js');

const TOOLS: readonly Tool[] = [
  {
    name: 'npm',
    npm: 'npm-12',
    argv: () => [path.join(npms, 'node_modules/npm-12/bin/npm-cli.js'), 'pack', '--dry-run', '--ignore-scripts'],
  },
  { name: 'script, npm 11', npm: 'npm-11', argv: () => [script] },
  { name: 'script, npm 12', npm: 'npm-12', argv: () => [script] },
  {
    name: 'publint',
    npm: 'npm-11',
    argv: () => [path.join(npms, 'release-tools/node_modules/publint/src/cli.js')],
    strictly: ['--strict'],
  },
  { name: 'Packgate', npm: 'npm-12', argv: () => [cli, 'check', '--previous', 'off'], strictly: ['--fail-on', 'warning'] },
  {
    name: 'with the last release',
    npm: 'npm-12',
    argv: ({ previous }) => [cli, 'check', '--previous', previous ?? 'off'],
    strictly: ['--fail-on', 'warning'],
  },
];

function main(): void {
  const guide = readFileSync(path.join(root, 'docs/migrating.md'), 'utf8');
  writeFileSync(script, /^```js check-pack\.mjs\n([^]*?)^```$/m.exec(guide)?.[1] ?? '');
  const cases = casesIn(work);
  const rows = cases.map((one) => [`${one.side}: ${one.id}`, ...TOOLS.map((tool) => answerOf(tool, one))]);
  const text = markdownTable(['package', ...TOOLS.map(({ name }) => name)], [...rows, ...totals(cases, rows)]);
  writeFileSync(PAGE, replaceRegions('docs/comparison.md', readFileSync(PAGE, 'utf8'), { comparison: text }));
  rmSync(work, { recursive: true });
}

function casesIn(directory: string): readonly Case[] {
  run([path.join(root, '__tests__/fixtures/incidents/make.mjs'), directory], directory, {});
  const made = (['bad', 'good'] as const).flatMap((side) => {
    const home = path.join(directory, 'incidents', side);
    return readdirSync(home)
      .toSorted()
      .map((id): Case => {
        const previous = path.join(home, id, 'prev');
        beModules(path.join(home, id, 'pkg'));
        if (existsSync(previous)) beModules(previous);
        return {
          side: side === 'bad' ? 'leak' : 'fine',
          id,
          directory: path.join(home, id, 'pkg'),
          previous: existsSync(previous) ? previous : null,
        };
      });
  });
  const examples = [
    ['leak', 'leaky-package'],
    ['fine', 'clean-package'],
  ] as const;
  const copied = examples.map(([side, id]): Case => {
    const copy = path.join(directory, id);
    cpSync(path.join(root, 'examples', id), copy, { recursive: true });
    return { side, id: `examples/${id}`, directory: copy, previous: null };
  });
  return [...made, ...copied].toSorted((a, b) => (a.side === b.side ? 0 : a.side === 'leak' ? -1 : 1));
}

/** The generator writes modules and does not say so, which publint is right to complain of. */
function beModules(directory: string): void {
  const file = path.join(directory, 'package.json');
  writeFileSync(file, `${JSON.stringify({ type: 'module', ...JSON.parse(readFileSync(file, 'utf8')) }, null, 2)}\n`);
}

function answerOf(tool: Tool, one: Case): string {
  if (fails(tool, one, [])) return 'stops it';
  return tool.strictly !== undefined && fails(tool, one, tool.strictly) ? 'warns' : '-';
}

function fails({ argv, npm }: Tool, one: Case, more: readonly string[]): boolean {
  const status = run([...argv(one), ...more], one.directory, {
    PATH: [npmDirectory(npm), path.dirname(process.execPath), '/usr/bin', '/bin'].join(path.delimiter),
  });
  if (status === 0 || status === 1) return status === 1;
  throw new Error(`${argv(one).join(' ')} ended with ${status} on ${one.id}`);
}

/** A directory with nothing but this npm, for PATH. */
function npmDirectory(npm: Tool['npm']): string {
  const directory = path.join(work, npm);
  if (!existsSync(directory))
    cpSync(path.join(npms, 'node_modules', npm), path.join(directory, 'lib/node_modules/npm'), { recursive: true });
  const bin = path.join(directory, 'npm');
  if (!existsSync(bin))
    writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${directory}/lib/node_modules/npm/bin/npm-cli.js" "$@"\n`, { mode: 0o755 });
  return directory;
}

const run = (argv: readonly string[], cwd: string, env: Readonly<Record<string, string>>): number | null =>
  spawnSync(process.execPath, argv, { cwd, env: { HOME: work, ...env }, stdio: 'ignore' }).status;

function totals(cases: readonly Case[], rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return (['leak', 'fine'] as const).map((side) => {
    const own = rows.filter((_, index) => cases[index]?.side === side);
    const what = side === 'leak' ? `of ${own.length} leaks, stopped` : `of ${own.length} fine packages, stopped`;
    return [`**${what}**`, ...TOOLS.map((_, column) => `**${own.filter((row) => row[column + 1] === 'stops it').length}**`)];
  });
}

main();
