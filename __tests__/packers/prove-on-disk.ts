/**
 * Run as a process: `node prove-on-disk.ts NPM_DIRECTORY|carried SEED COUNT NPM_DIRECTORY...`. Lists COUNT generated trees with the first npm, calls
 * some of their files unwanted, asks for fixes, writes each of them to disk, and lists with the plain npm-packlist of every other npm what ships
 * before and after. Prints `{"trees", "violations", "fixed", "fixes", "combined", "problems"}` as JSON.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEFAULT_POLICY } from '../../src/policy/default.ts';
import { isGateError } from '../../src/errors.ts';
import type { PackList, DirectoryTarget, Violation } from '../../src/model.ts';
import { carriedNpm } from '../../src/packers/npm/carried.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { listNpm } from '../../src/packers/npm/list.ts';
import type { NpmModules } from '../../src/packers/npm/modules.ts';
import { newestNpm } from '../../src/packers/npm/newest.ts';
import { proveFixes } from '../../src/prove-fixes.ts';
import { type FileChange, unifiedDiff } from '../../src/reasons/unified-diff.ts';
import { applied } from '../reasons/applied.ts';
import { buildTree, generateTree, randomFrom } from './generated-trees.ts';

const [inUse = 'carried', seed = '1', count = '100', ...others] = process.argv.slice(2);
const load = (npm: string): NpmModules => (npm === 'carried' ? carriedNpm(process.env) : loadInstalledNpm(npm, process.env));
const modules = load(inUse);
const witnesses = others.map(load);
const random = randomFrom(Number(seed));
const scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-fixes-')));
const totals = { trees: 0, violations: 0, fixed: 0, fixes: 0, combined: 0 };
const kinds: Record<string, number> = {};
const problems: unknown[] = [];

for (let i = 0; i < Number(count); i += 1) {
  const directory = path.join(scratch, String(i));
  const generated = generateTree(random);
  buildTree(generated, directory);
  const target: DirectoryTarget = { kind: 'directory', directory, root: '.', repository: directory, workspace: null };
  const pack = await listed(target);
  if (pack !== null) {
    totals.trees += 1;
    await tryTree(target, pack);
  }
  fs.rmSync(directory, { recursive: true, force: true });
}
fs.rmSync(scratch, { recursive: true, force: true });
console.log(JSON.stringify({ ...totals, kinds, problems: problems.slice(0, 3) }));

/** Null where npm refuses the package. */
async function listed(target: DirectoryTarget): Promise<PackList | null> {
  try {
    return await listNpm(modules, target, {});
  } catch (error) {
    if (isGateError(error)) return null;
    throw error;
  }
}

async function tryTree(target: DirectoryTarget, pack: PackList): Promise<void> {
  const { directory } = target;
  const unwanted = someOf(pack);
  if (unwanted.length === 0) return;
  const before = await listsOf(directory);
  const { violations, combined } = await proveFixes({
    target,
    modules,
    isNewest: (await newestNpm(modules, {})) === null,
    env: {},
    pack,
    policy: DEFAULT_POLICY.scope,
    violations: unwanted.map(violationOf),
    fails: () => true,
    isFoundInside: () => false,
  });
  totals.violations += violations.length;
  totals.fixed += violations.filter(({ fix }) => fix !== null).length;
  const fixes = new Map(violations.flatMap(({ fix }) => (fix === null ? [] : [[fix.diff, fix]])));
  for (const fix of fixes.values()) {
    totals.fixes += 1;
    const kind = fix.edit
      .replaceAll(/"(?:[^"\\]|\\.)*"/g, '""')
      .replaceAll(/(?<=(?:to|create|from) )\S*(?=\.(?:npm|git)ignore)/g, '')
      .replaceAll(/(?:"", )+/g, '');
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const file = path.join(directory, fix.file);
    const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    const changed = applied(text ?? '', fix.changes);
    const change = { file: fix.file, before: text, after: changed };
    if (unifiedDiff(change) !== fix.diff) problems.push({ directory, what: 'changes and diff differ', fix });
    await tryChanges(directory, [change], fix.diff, fix.removes, unwanted, before);
  }
  const all = await combined();
  if (all.changes.length === 0) return;
  totals.combined += 1;
  await tryChanges(directory, all.changes, all.changes.map(unifiedDiff).join(''), all.removes, unwanted, before);
}

/** With `git apply`, so that the diff is tried as well. */
async function tryChanges(
  directory: string,
  changes: readonly FileChange[],
  diff: string,
  removes: readonly string[],
  unwanted: readonly string[],
  before: readonly (readonly string[])[],
): Promise<void> {
  const { status, stderr } = spawnSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: directory,
    input: diff,
    encoding: 'utf8',
    env: { ...process.env, GIT_DIR: '/nonexistent' },
  });
  if (status !== 0) problems.push({ what: 'git does not take it', stderr, diff });
  for (const { file, after } of changes) {
    if (status === 0 && fs.readFileSync(path.join(directory, file), 'utf8') !== after)
      problems.push({ what: 'git wrote something else', diff });
  }
  const now = await listsOf(directory);
  for (const [index, list] of now.entries()) {
    const old = before[index] ?? [];
    const gone = old.filter((file) => !list.includes(file));
    const wrong = {
      come: list.filter((file) => !old.includes(file)),
      wanted: gone.filter((file) => !unwanted.includes(file)),
      stay: removes.filter((file) => list.includes(file)),
    };
    if (Object.values(wrong).some((files) => files.length > 0)) {
      problems.push({
        npm: witnesses[index]?.packer.version,
        wrong,
        diff,
        removes,
        manifest: fs.readFileSync(path.join(directory, 'package.json'), 'utf8'),
        tree: tree(directory),
      });
    }
  }
  for (const { file, before: text } of changes) {
    if (text === null) fs.rmSync(path.join(directory, file), { force: true });
    else fs.writeFileSync(path.join(directory, file), text);
  }
}

function tree(directory: string): unknown {
  return fs.readdirSync(directory, { recursive: true });
}

async function listsOf(directory: string): Promise<readonly (readonly string[])[]> {
  const lists: (readonly string[])[] = [];
  for (const npm of witnesses) {
    const normalized = await npm.normalizeManifest(directory);
    const packTree = { path: directory, package: normalized, isProjectRoot: true, edgesOut: new Map(), workspaces: null };
    const files = await npm.packlist(packTree, { path: directory, prefix: directory });
    lists.push(files.map((file) => file.replace(/^\.\//, '')));
  }
  return lists;
}

/** Files of a suffix, of a directory, or a few at random. */
function someOf({ files }: PackList): readonly string[] {
  const paths = files.map((file) => file.path).filter((file) => file !== 'package.json');
  const chosen = paths[Math.floor(random() * paths.length)];
  if (chosen === undefined) return [];
  const kind = random();
  if (kind < 0.35) return paths.filter((file) => path.extname(file) === path.extname(chosen));
  if (kind < 0.6) return paths.filter((file) => path.dirname(file) === path.dirname(chosen));
  return paths.filter((file) => file === chosen || random() < 0.15);
}

function violationOf(file: string): Violation {
  return {
    rule: 'denied',
    severity: 'error',
    path: file,
    message: '',
    help: '',
    docs: '',
    region: null,
    location: { file: 'package.json', line: 1, column: 1, text: '', length: 1, label: '' },
    decidedBy: null,
    data: {},
    fix: null,
  };
}
