import fs from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { GateError } from '../../errors.ts';
import { firstLine } from '../../system-error.ts';
import type { ArboristNode, NormalizedManifest, NpmModules, PacklistOptions, PackTree, WalkerConstructor } from './modules.ts';
import { packageGlob, type PackageGlob } from './package-glob.ts';
import { type LoadedConfig, type NpmConfig, npmConfigOptions, settingsOf } from './npm-config.ts';
import { hasKnownInheritance, hasKnownShape } from './walker-shape.ts';

type Env = Readonly<Record<string, string | undefined>>;

const HELP = 'reinstall that npm, or pass --packer bundled to use the npm-packlist that Packgate carries';

/**
 * Loads npm-packlist, Arborist and package-json from inside an installed npm, so that the list is that npm's own, patch level and all.
 *
 * @param directory npm's own directory, as `findNpm` gives it
 * @throws GateError when one of them cannot be loaded or has no known interface
 */
export function loadInstalledNpm(directory: string, env: Env): NpmModules {
  const require = createRequire(path.join(directory, 'package.json'));
  let version = 'unknown';
  try {
    version = String((require(path.join(directory, 'package.json')) as { version?: unknown }).version);
    return loadModules(directory, version, require, env);
  } catch (error) {
    if (error instanceof GateError) throw error;
    throw new GateError('packer', `cannot load npm-packlist from npm ${version} at ${directory}: ${firstLine(error)}`, {
      help: HELP,
      cause: error,
    });
  }
}

function loadModules(directory: string, version: string, require: NodeJS.Require, env: Env): NpmModules {
  const packlistFile = require.resolve('npm-packlist');
  const source = fs.readFileSync(packlistFile, 'utf8');
  const loaded = loadPacklist(require, packlistFile, source);
  // The interfaces of npm's modules, checked right below and described in modules.ts.
  const packlist = loaded.packlist as NpmModules['packlist'] & { readonly Walker?: WalkerConstructor };
  const PackageJson = require('@npmcli/package-json') as {
    readonly normalize?: (directory: string) => Promise<{ readonly content: NormalizedManifest }>;
  };
  const { Walker } = packlist;
  const { normalize } = PackageJson;
  if (typeof packlist !== 'function' || typeof Walker !== 'function' || typeof normalize !== 'function') {
    throw new GateError('packer', `npm ${version} at ${directory} has an npm-packlist of unknown form`, { help: HELP });
  }
  const libnpmpack = fs.readFileSync(require.resolve('libnpmpack'), 'utf8');

  return {
    packer: { name: 'npm', version, source: 'packlist' },
    packlist: (tree: PackTree, options: PacklistOptions) => packlist(tree, options),
    Walker,
    knownShape: hasKnownShape(Walker),
    knownInheritance: hasKnownInheritance(Walker),
    normalizeManifest: manifestReader(require, async (packageDirectory) => (await normalize.call(PackageJson, packageDirectory)).content),
    mapWorkspaces: (options) => (require('@npmcli/map-workspaces') as NpmModules['mapWorkspaces'])(options),
    loadTree: (packageDirectory) => {
      const Arborist = require('@npmcli/arborist') as new (options: object) => { loadActual: () => Promise<ArboristNode> };
      return new Arborist({ path: packageDirectory, ignoreExtension: true }).loadActual();
    },
    loadConfig: (packageDirectory) => loadConfig(require, directory, packageDirectory, env),
    npmDirectory: directory,
    features: {
      globalIgnoreFile: source.includes('globalIgnoreFile'),
      stripsPatchedDependencies: source.includes('patchedDependencies'),
      refusesBundledOverrides: libnpmpack.includes('EBUNDLEOVERRIDE'),
    },
    sparingNodeModules: loaded.glob?.sparingNodeModules ?? ((_directory, work) => work()),
  };
}

type ManifestReader = NpmModules['normalizeManifest'];

/** npm 10's Arborist still reads manifests with the older package, which also expands `directories.bin`. */
function manifestReader(require: NodeJS.Require, normalize: ManifestReader): ManifestReader {
  const arboristFile = require.resolve('@npmcli/arborist/lib/arborist/load-actual.js');
  if (!fs.readFileSync(arboristFile, 'utf8').includes("require('read-package-json-fast')")) return normalize;
  const readFast = createRequire(arboristFile)('read-package-json-fast') as (file: string) => Promise<NormalizedManifest>;
  return (directory) => readFast(path.join(directory, 'package.json'));
}

/** npm-packlist takes `globSync` when it is loaded: for that moment it finds ours, which loads the library when it is needed. */
function loadPacklist(
  require: NodeJS.Require,
  packlistFile: string,
  source: string,
): { readonly packlist: unknown; readonly glob: PackageGlob | null } {
  // npm-packlist before version 11 does not expand globs.
  if (!source.includes("require('glob')")) return { packlist: require(packlistFile), glob: null };
  const requireFromPacklist = createRequire(packlistFile);
  const globFile = requireFromPacklist.resolve('glob');
  const glob = packageGlob(() => (requireFromPacklist('glob') as Pick<PackageGlob, 'globSync'>).globSync);
  const before = require.cache[globFile];
  require.cache[globFile] = Object.assign(new Module(globFile), { exports: { globSync: glob.globSync }, loaded: true });
  try {
    return { packlist: require(packlistFile), glob };
  } finally {
    if (before === undefined) delete require.cache[globFile];
    else require.cache[globFile] = before;
  }
}

async function loadConfig(require: NodeJS.Require, npmPath: string, cwd: string, env: Env): Promise<NpmConfig> {
  const Config = require('@npmcli/config') as new (options: object) => LoadedConfig;
  const { definitions, shorthands, flatten, nerfDarts } = require('@npmcli/config/lib/definitions') as Record<string, unknown>;
  const config = new Config({ definitions, shorthands, flatten, nerfDarts, ...npmConfigOptions(npmPath, cwd, env) });
  await config.load();
  return settingsOf(config, cwd, env);
}
