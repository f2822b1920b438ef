import fs from 'node:fs';
import path from 'node:path';
import { GateError } from '../errors.ts';
import type { DirectoryTarget, Packer } from '../model.ts';
import { plural } from '../size.ts';
import { childEnvironment } from './child-environment.ts';
import { detectPacker, type PackerRequest } from './detect.ts';
import type { Manager } from './manager.ts';
import type { NpmModules } from './npm/modules.ts';
import { onPath } from './on-path.ts';
import { findPackTool, isOther } from './pack-tool.ts';
import { runPacker } from './run-packer.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface ScriptedPack {
  readonly packer: PackerRequest;
  /** Empty, absolute: where the tarball goes. */
  readonly directory: string;
  readonly env: Env;
  readonly npm: NpmModules;
}

/** Milliseconds: scripts build things. */
const TIMEOUT = 30 * 60 * 1000;

/** A build may fetch what it needs; packing without scripts may not. */
const ONLINE: Env = { npm_config_offline: undefined, pnpm_config_offline: undefined, COREPACK_ENABLE_NETWORK: undefined };

/**
 * Packs a directory as its package manager does for a release, scripts included. Publishing a tarball runs no scripts, so `prepublishOnly` is run
 * before.
 *
 * @throws GateError where there is no such package manager, a script fails, or there is not exactly one tarball
 */
export async function packWithScripts(
  target: DirectoryTarget,
  { packer: requested, directory, env, npm }: ScriptedPack,
): Promise<{ readonly file: string; readonly packer: Packer }> {
  const { manager, program, packer } = await packerOf(target, requested, env, npm);
  const run = (label: string, args: readonly string[]) =>
    runPacker({ label, program, args, cwd: target.directory, env: childEnvironment(env, ONLINE), signal: null, timeout: TIMEOUT });
  const label = `${packer.name} ${packer.version}`;
  if (hasScript(target, 'prepublishOnly')) await run(`prepublishOnly of ${target.root}`, ['run', 'prepublishOnly']);
  await run(label, PACK[manager](directory));
  return { file: onlyTarball(directory, label), packer };
}

const PACK: Readonly<Record<Manager, (directory: string) => readonly string[]>> = {
  npm: (directory) => ['pack', '--pack-destination', directory],
  pnpm: (directory) => ['pack', '--pack-destination', directory],
  // yarn 1 calls it `--filename`, and berry takes both.
  yarn: (directory) => ['pack', '--filename', path.join(directory, 'package.tgz')],
  bun: (directory) => ['pm', 'pack', '--destination', directory],
};

async function packerOf(
  target: DirectoryTarget,
  requested: PackerRequest,
  env: Env,
  npm: NpmModules,
): Promise<{ readonly manager: Manager; readonly program: string; readonly packer: Packer }> {
  const decision = detectPacker(target, env, requested);
  if (isOther(decision)) {
    const { name, version, program, sentence } = await findPackTool(decision, target, { env });
    return { manager: name, program, packer: { name, version, source: 'tarball', how: sentence, executes: SCRIPTS, ranScripts: true } };
  }
  const found = onPath('npm', env);
  if (decision.packer === 'bundled' || found === null) {
    throw new GateError('packer', 'packgate pack needs the package manager that publishes', {
      help: 'install npm, or name with --packer the one that publishes the package',
    });
  }
  const { version } = npm.packer;
  return { manager: 'npm', program: found.path, packer: { name: 'npm', version, source: 'tarball', executes: SCRIPTS, ranScripts: true } };
}

const SCRIPTS = 'the package manager ran the scripts of the package';

function hasScript({ directory }: DirectoryTarget, name: string): boolean {
  // It was read as JSON when the package was found.
  const { scripts } = JSON.parse(fs.readFileSync(path.join(directory, 'package.json'), 'utf8').replace(/^\uFEFF/, '')) as {
    scripts?: unknown;
  };
  return typeof scripts === 'object' && scripts !== null && typeof Reflect.get(scripts, name) === 'string';
}

function onlyTarball(directory: string, label: string): string {
  const names = fs.readdirSync(directory);
  const [name] = names;
  if (name !== undefined && names.length === 1 && name.endsWith('.tgz')) return path.join(directory, name);
  throw new GateError(
    'list',
    `${label} left ${names.length === 0 ? 'no tarball' : plural(names.length, 'file')} where one tarball was expected`,
    {
      help: 'pack it by hand to see what it says',
    },
  );
}
