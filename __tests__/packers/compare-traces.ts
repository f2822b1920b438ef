/**
 * Run as a process: `node compare-traces.ts NPM_DIRECTORY|carried SEED COUNT [K/N]`. For COUNT generated trees and every shared case (of N the K-th) without scripts:
 * what the fast walker says decided on each file against what the plain npm-packlist says, and for every path on disk whether its explanation
 * agrees with the list. Prints `{"trees", "decisions", "explanations", "differences"}` as JSON.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { type Walk, fastWalk } from '../../src/packers/npm/fast-walker.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import type { PackTree } from '../../src/packers/npm/modules.ts';
import { ruleLines } from '../../src/reasons/rule-lines.ts';
import type { Decision } from '../../src/reasons/trace.ts';
import { buildTree, generateTree, randomFrom } from './generated-trees.ts';
import { buildCase, packCases } from './pack-cases.ts';
import { plainTrace, type PlainDecision } from './plain-trace.ts';

const [npm = 'carried', seed = '1', count = '100', part = '0/1'] = process.argv.slice(2);
const modules = npm === 'carried' ? carriedNpm(process.env) : loadInstalledNpm(npm, process.env);
const random = randomFrom(Number(seed));
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-traces-')));
const differences: unknown[] = [];
const PLAIN_NAMES = {
  defaults: 'npm-packlist.rules.default',
  global: 'npm-packlist.rules.global',
  manifest: 'package.json',
  strict: 'npm-packlist.rules.strict',
} as const;

let decisions = 0;
let explanations = 0;
let trees = 0;

const [offset = 0, step = 1] = part.split('/').map(Number);
const plainCases = packCases.filter(({ opts }) => opts?.scripts !== true && opts?.cwd === undefined && opts?.args === undefined);
for (const packCase of plainCases.filter((_, index) => index % step === offset)) {
  await compare(packCase.id, (directory) => buildCase(packCase, directory));
}
for (let i = 0; i < Number(count); i += 1) {
  const generated = generateTree(random);
  await compare(i, (directory) => buildTree(generated, directory));
}
fs.rmSync(scratch, { recursive: true, force: true });
console.log(JSON.stringify({ trees, decisions, explanations, differences: differences.slice(0, 5) }));

async function compare(id: string | number, build: (directory: string) => void): Promise<void> {
  const directory = path.join(scratch, 'tree');
  fs.mkdirSync(directory);
  try {
    build(directory);
    const tree = await treeOf(directory);
    if (tree === null) return;
    const walk = await fastWalk(modules, tree, { path: directory, prefix: directory });
    trees += 1;
    const plain = await plainTrace(modules, tree, { path: directory, prefix: directory });
    for (const difference of decisionDifferences(walk, plain.decisions)) differences.push({ id, ...difference });
    for (const difference of await explanationDifferences(directory, tree, walk)) differences.push({ id, ...difference });
  } catch (error) {
    // What cannot be listed has no reasons; that both walkers fail alike is compared elsewhere.
    if (typeof error !== 'object' || error === null || !('code' in error || 'syscall' in error)) throw error;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

/** Null where npm refuses the package. */
async function treeOf(directory: string): Promise<PackTree | null> {
  try {
    const normalized = await modules.normalizeManifest(directory);
    const { files, bundleDependencies } = normalized;
    const isPlain = files === undefined || (Array.isArray(files) && files.every((entry) => typeof entry === 'string'));
    const bundles = Array.isArray(bundleDependencies) && bundleDependencies.length > 0;
    return !isPlain || bundles
      ? null
      : { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces: null };
  } catch {
    return null;
  }
}

// ---------------------------------------------------------------------------------------------- what decided

function* decisionDifferences({ trace }: Walk, plain: ReadonlyMap<string, PlainDecision>): Iterable<object> {
  for (const [file, decision] of trace?.decisions ?? []) {
    decisions += 1;
    const expected = plain.get(file);
    const told = decision === null ? null : numbered(decision, trace?.ignoreFiles ?? new Map());
    const isStrict = decision?.source.kind === 'strict' && decision.included;
    // A rule that holds whatever the others say is named even where another one had turned the decision before.
    if (expected === undefined || (!isStrict && JSON.stringify(told) !== JSON.stringify(expected))) yield { file, told, expected };
  }
}

/** As the plain walker tells it: the number of the rule instead of its line, since npm's own texts are not known here. */
function numbered({ source, line }: Decision, ignoreFiles: ReadonlyMap<string, string>): PlainDecision {
  if (source.kind !== 'ignore-file') return [source.directory, PLAIN_NAMES[source.kind], line - 1];
  const slash = source.file.lastIndexOf('/');
  const lines = ruleLines(ignoreFiles.get(source.file) ?? '');
  return [source.file.slice(0, Math.max(0, slash)), source.file.slice(slash + 1), lines.findIndex((rule) => rule.line === line)];
}

// ---------------------------------------------------------------------------------------------- every path on disk

async function explanationDifferences(directory: string, tree: PackTree, { files }: Walk): Promise<readonly object[]> {
  const listed = new Set(files.map((file) => file.replace(/^\.\//, '')));
  const found: object[] = [];
  for (const file of pathsBelow(directory)) {
    const { trace } = await fastWalk(modules, tree, { path: directory, prefix: directory }, { about: file });
    explanations += 1;
    const answers = trace?.answers ?? [];
    const isKeptOut = answers.some(({ path: at, asFile, asDirectory }) => !(at === file ? asFile : asDirectory).included);
    const isUnruled = answers.some(({ path: at, asFile, asDirectory }) => {
      const decided = at === file ? asFile : asDirectory;
      return !decided.included && (decided.by === null || decided.by.included);
    });
    if (listed.has(file) === isKeptOut || isUnruled) found.push({ file, listed: listed.has(file), answers });
  }
  return found;
}

/** Ordinary files with names that npm packs, behind no symbolic link. */
function pathsBelow(directory: string): readonly string[] {
  return fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('*') && fs.realpathSync(path.join(directory, file)) === path.join(directory, file));
}
