/**
 * Run as a process: `node drift-cases.ts NPM_DIRECTORY`. Builds every pack case that runs no scripts, asks the rule `packer-drift` about it as if that npm
 * were on PATH, and prints `{[id]: {onlyInstalled, onlyNewest} | "refused by the newest" | "refused"}` as JSON.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isGateError } from '../../src/errors.ts';
import type { Finding, DirectoryTarget, Workspace } from '../../src/model.ts';
import { loadInstalledNpm } from '../../src/packers/npm/installed.ts';
import { listNpm } from '../../src/packers/npm/list.ts';
import { newestList, newestNpm } from '../../src/packers/npm/newest.ts';
import { packerDrift } from '../../src/rules/packer-drift.ts';
import { npmWorkspaceAround } from '../../src/workspaces.ts';
import { ruleInput } from '../rules/rule-input.ts';
import { buildCase, type PackCase, packCases } from './pack-cases.ts';

const [npm = ''] = process.argv.slice(2);
const installed = loadInstalledNpm(npm, process.env);
const newest = await newestNpm(installed, process.env);
const answers: Record<string, unknown> = {};
for (const packCase of packCases) {
  if (packCase.opts?.scripts !== true) answers[packCase.id] = await answerTo(packCase);
}
console.log(JSON.stringify(answers));

async function answerTo(packCase: PackCase): Promise<unknown> {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'packgate-case-')));
  try {
    buildCase(packCase, directory);
    const cwd = fs.realpathSync(path.join(directory, packCase.opts?.cwd ?? '.'));
    const targets = targetsOf(packCase.opts?.args ?? [], cwd, directory, await npmWorkspaceAround(installed, cwd));
    const findings: Finding[] = [];
    for (const target of targets) findings.push(...(await findingsOf(target)));
    return summary(findings);
  } catch (error) {
    if (isGateError(error)) return 'refused';
    throw error;
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

/** What `npm pack ARGUMENTS` would pack from `cwd`; a workspace root that is packed beside its members is left out. */
function targetsOf(args: readonly string[], cwd: string, repository: string, workspace: Workspace | null): readonly DirectoryTarget[] {
  const [first] = args;
  const target = (directory: string, around: Workspace | null): DirectoryTarget => {
    const root = path.relative(repository, directory) || '.';
    return { kind: 'directory', directory, root, repository, workspace: around };
  };
  if (first === undefined) return [target(cwd, workspace)];
  if (first === '--workspaces=false') return [target(cwd, null)];
  if (!first.startsWith('-')) return [target(path.resolve(cwd, first), null)];
  return (workspace?.members ?? []).map((member) => target(member, workspace));
}

async function findingsOf(target: DirectoryTarget): Promise<readonly Finding[]> {
  const pack = await listNpm(installed, target, process.env);
  if (newest === null) return [];
  const input = ruleInput({});
  return packerDrift.check({ ...input, pack: { ...pack, newest: await newestList({ installed, newest }, target, process.env, pack) } });
}

function summary(findings: readonly Finding[]): unknown {
  if (findings.some(({ data }) => 'refusal' in data)) return 'refused by the newest';
  const all = (side: string): unknown =>
    findings
      .flatMap(({ data }) => data[side])
      .map(String)
      .toSorted();
  return { onlyInstalled: all('onlyInstalled'), onlyNewest: all('onlyNewest') };
}
