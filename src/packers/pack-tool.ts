import { GateError } from '../errors.ts';
import type { DirectoryTarget } from '../model.ts';
import { bun } from './bun.ts';
import { childEnvironment } from './child-environment.ts';
import type { DeclaredManager } from './declared-manager.ts';
import type { PackerDecision } from './detect.ts';
import type { LockFile } from './lock-file.ts';
import type { Manager, OtherManager } from './manager.ts';
import { onPath } from './on-path.ts';
import type { PackRecipe } from './pack-recipe.ts';
import { pnpm, pnpmVersion } from './pnpm.ts';
import { runPacker } from './run-packer.ts';
import { yarnBerry } from './yarn-berry.ts';
import { yarnClassic } from './yarn-classic.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Another package manager that is there to pack. */
export interface PackTool {
  readonly name: OtherManager;
  /** The one that answered, e.g. `12.21.0`. */
  readonly version: string;
  /** Absolute path of the program. */
  readonly program: string;
  readonly recipe: PackRecipe;
  /** Why this one, for the report: `pnpm 12.21.0, as "packageManager" in package.json says`. */
  readonly sentence: string;
}

export interface PackOptions {
  readonly env: Env;
  readonly signal?: AbortSignal;
  /** Milliseconds for each run; 120,000 where nothing is said. */
  readonly timeout?: number;
}

export const PACK_TIMEOUT = 120_000;

/** Decisions for one of the others; npm's list is computed in process. */
export type OtherDecision = PackerDecision & { readonly packer: OtherManager };

export const isOther = (decision: PackerDecision): decision is OtherDecision => decision.packer !== 'npm' && decision.packer !== 'bundled';

/**
 * Finds the package manager on `PATH` and asks it for its version, standing in the package: yarn hands over to `yarnPath`, Corepack chooses
 * by `packageManager`. Downloads nothing.
 *
 * @throws GateError under `pull_request_target`, where there is none, where it does not answer, or where it is not the one that would publish
 */
export async function findPackTool(
  decision: OtherDecision,
  target: Pick<DirectoryTarget, 'directory'>,
  options: PackOptions,
): Promise<PackTool> {
  const { packer: name } = decision;
  refuseStrangersCode(name, options.env);
  const found = onPath(name, options.env);
  if (found === null) throw missing(decision);
  const ask = ASK[name];
  const { stdout } = await runPacker({
    label: name,
    program: found.path,
    args: ask.args,
    cwd: target.directory,
    env: childEnvironment(options.env, ask.env),
    signal: options.signal ?? null,
    timeout: options.timeout ?? PACK_TIMEOUT,
  });
  const version = versionIn(stdout, name);
  refuseOther(decision, version, found.isCorepack);
  return { name, version, program: found.path, recipe: recipeOf(name, version), sentence: sentenceOf(decision, version) };
}

/**
 * `findPackTool` for many packages: pnpm and bun are asked once for what one directory decided. yarn is asked for each package, since any
 * directory may have a `yarnPath` of its own, and what keeps one yarn from running scripts does not keep another.
 */
export function packToolFinder(options: PackOptions): typeof findPackTool {
  const found = new Map<string, Promise<PackTool>>();
  return (decision, target) => {
    if (decision.packer === 'yarn') return findPackTool(decision, target, options);
    const key = `${decision.packer} ${decision.project}`;
    const tool = found.get(key) ?? findPackTool(decision, target, options);
    found.set(key, tool);
    return tool;
  };
}

const ASK: Readonly<Record<OtherManager, { readonly args: readonly string[]; readonly env: Env }>> = {
  pnpm: pnpmVersion,
  yarn: { args: ['--version'], env: {} },
  bun: { args: ['--version'], env: {} },
};

const majorOf = (version: string): number => Number.parseInt(version, 10);

function recipeOf(name: OtherManager, version: string): PackRecipe {
  switch (name) {
    case 'pnpm':
      return pnpm(version);
    case 'yarn':
      return majorOf(version) === 1 ? yarnClassic : yarnBerry;
    case 'bun':
      return bun;
  }
}

/** Whoever opens a pull request would run programs beside the repository's secrets. */
function refuseStrangersCode(name: OtherManager, env: Env): void {
  if (env['GITHUB_EVENT_NAME'] !== 'pull_request_target') return;
  throw new GateError(
    'packer',
    `${name} is not run under pull_request_target: it may run what the pull request has in it, with the repository's secrets`,
    {
      help: 'use the event pull_request, or judge a tarball that was packed in a job without secrets',
    },
  );
}

function missing({ packer, how }: OtherDecision): GateError {
  return new GateError('packer', `there is no ${packer} on PATH, which packs this package, ${how}`, {
    help: `install ${packer}, or name with --packer the one that publishes the package`,
  });
}

/** Warnings may stand before it. */
function versionIn(stdout: string, name: OtherManager): string {
  const last = stdout.trim().split('\n').at(-1) ?? '';
  if (/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test(last)) return last;
  throw new GateError('packer', `${name} says ${JSON.stringify(last.slice(0, 80))} when it is asked for its version`, {
    help: `run "${name} --version" by hand, and mend what it says`,
  });
}

/**
 * pnpm fetches the version that is asked for when it publishes, and the two lines of yarn take no project of the other: then the one on `PATH`
 * is not the one that publishes. Corepack runs what is asked for.
 *
 * @throws GateError where it is of another line
 */
function refuseOther({ packer, declared, lockFile, isForced }: OtherDecision, version: string, isCorepack: boolean): void {
  if (isForced || isCorepack) return;
  const asked = declared === null ? lockFileAsks(lockFile) : declaredAsks(declared);
  if (asked === null || asked.line === lineOf(packer, majorOf(version))) return;
  throw new GateError('packer', `${asked.where} asks for ${asked.line}, and ${packer} ${version} is on PATH: they pack different files`, {
    help: `install ${asked.line}, or pass --packer ${packer} to take the one on PATH`,
  });
}

interface Asked {
  readonly where: string;
  /** What packs alike: `pnpm 12`, `yarn 1`. */
  readonly line: string;
}

function lockFileAsks(lockFile: LockFile | null): Asked | null {
  if (lockFile?.yarn === undefined || lockFile.yarn === null) return null;
  return { where: lockFile.file, line: lineOf('yarn', lockFile.yarn === 'classic' ? 1 : 2) };
}

/** A range such as `>=10` leaves it open. */
function declaredAsks({ name, version, where }: DeclaredManager): Asked | null {
  const major = /^[\^~]?(\d+)(?:\.|$)/.exec(version ?? '')?.[1];
  return major === undefined ? null : { where, line: lineOf(name, Number(major)) };
}

function lineOf(name: Manager, major: number): string {
  switch (name) {
    case 'yarn':
      return major === 1 ? 'yarn 1' : 'yarn 2 or later';
    case 'pnpm':
      return `pnpm ${major}`;
    case 'npm':
    case 'bun':
      return name;
  }
}

/** Also for npm, whose version the caller knows: `npm 12.2.0, as "packageManager" in package.json says, which asks for 11.21.2`. */
export function sentenceOf({ packer, how, declared }: PackerDecision, version: string): string {
  const asks = declared === null || declared.version === null || declared.version === version ? '' : `, which asks for ${declared.version}`;
  return `${packer} ${version}, ${how}${asks}`;
}
