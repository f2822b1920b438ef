import fs from 'node:fs';
import path from 'node:path';
import { GateError } from './errors.ts';
import { gate, type GateRequest, placeOf, prepare } from './gate.ts';
import type { GateHost } from './gate-host.ts';
import type { DirectoryTarget, Report, TarballTarget } from './model.ts';
import type { Opening } from './open-package.ts';
import { packWithScripts } from './packers/pack-with-scripts.ts';
import { firstLine, systemErrorCode } from './system-error.ts';
import { untilFinished } from './unfinished-files.ts';
import { slashedFrom } from './slash-path.ts';

export interface PackRequest extends GateRequest {
  /** Where the tarballs go, relative to `cwd`. */
  readonly out: string;
  /** Whether a tarball that does not pass stays there, to be looked at. */
  readonly keep: boolean;
}

/** A tarball that was packed and judged. */
export interface JudgedTarball {
  /** As it was named, with `/`. */
  readonly shown: string;
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  readonly version: string;
  /** `sha512-<base64>`, as npm and registries have it. */
  readonly integrity: string;
  readonly files: number;
  readonly passed: boolean;
}

export interface Packing {
  readonly report: Report;
  readonly tarballs: readonly JudgedTarball[];
}

/**
 * Packs packages with their real package manager and its scripts, and judges the tarballs. One stays only where it passes.
 *
 * @throws GateError where a package cannot be packed: then no tarball stays
 */
export async function packPackages(request: PackRequest, host: GateHost): Promise<Packing> {
  refuseStrangersScripts(host.env);
  const { opening, selection, directories } = await prepare(request, placeOf(request, host), host);
  refusePacked(selection.targets.length - directories.length);
  const out = path.resolve(request.cwd, request.out);
  const packed: TarballTarget[] = [];
  const finish: (() => void)[] = [];
  try {
    for (const target of directories) {
      host.progress(`${packed.length + 1} of ${directories.length}: packing ${target.root}`);
      const tarball = await packInto(out, target, opening, request);
      packed.push(tarball);
      // Until it is judged: what nobody has judged must not lie where a publish takes it from.
      finish.push(untilFinished(tarball.file));
    }
  } catch (error) {
    for (const { file } of packed) fs.rmSync(file, { force: true });
    for (const done of finish) done();
    throw error;
  }
  const report = await gate({ ...request, targets: [], packed }, host);
  const tarballs = packed.flatMap((target) => judgedTarball(target, report));
  const passed = new Set(tarballs.filter((tarball) => tarball.passed).map(({ file }) => file));
  for (const { file } of packed) if (!request.keep && !passed.has(file)) fs.rmSync(file, { force: true });
  for (const done of finish) done();
  return { report, tarballs };
}

/** A stranger's scripts would run beside the repository's secrets. */
function refuseStrangersScripts(env: GateHost['env']): void {
  if (env['GITHUB_EVENT_NAME'] !== 'pull_request_target') return;
  throw new GateError('usage', 'packing runs the scripts of the package: not under pull_request_target, where a stranger wrote them', {
    help: 'pack in a job of the event pull_request, push or release, which has no secrets to lose',
  });
}

function refusePacked(others: number): void {
  if (others === 0) return;
  throw new GateError('usage', 'packgate pack takes directories: what is packed already is judged by packgate check', {
    help: 'packgate pack packages/cli --out tarballs',
  });
}

async function packInto(out: string, target: DirectoryTarget, opening: Opening, { packer, cwd }: PackRequest): Promise<TarballTarget> {
  const scratch = scratchIn(out);
  const finish = untilFinished(scratch);
  try {
    const packed = await packWithScripts(target, { packer, directory: scratch, env: opening.env, npm: opening.modules });
    const file = path.join(out, path.basename(packed.file));
    fs.renameSync(packed.file, file);
    const shown = slashedFrom(cwd, file);
    return { kind: 'tarball', file, root: shown, from: { target, packer: packed.packer } };
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
    finish();
  }
}

/** @throws GateError where nothing can be written there */
function scratchIn(out: string): string {
  try {
    fs.mkdirSync(out, { recursive: true });
    return fs.mkdtempSync(path.join(out, '.packgate-'));
  } catch (error) {
    throw new GateError('output', `cannot write into ${out}: ${systemErrorCode(error) ?? firstLine(error)}`, {
      help: 'name with --out a directory that can be written',
      cause: error,
    });
  }
}

function judgedTarball({ file, root: shown, from }: TarballTarget, { packages, errors }: Report): readonly JudgedTarball[] {
  const root = from?.target.root;
  const judged = packages.find((one) => one.root === root);
  if (judged === undefined || judged.integrity === null) return [];
  const isJudgedWhole = !errors.some((error) => error.package === null || error.package === root);
  const { name, version, integrity, files, outcome } = judged;
  return [{ shown, file, name, version, integrity, files: files.length, passed: outcome === 'pass' && isJudgedWhole }];
}
