import packlist from 'npm-packlist';
import PackageJson from '@npmcli/package-json';
import packlistManifest from 'npm-packlist/package.json' with { type: 'json' };
import { sparingNodeModules } from './carried-glob.ts';
import type { ArboristNode, NormalizedManifest, NpmModules, PacklistOptions, PackTree, WalkerConstructor } from './modules.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The newest npm-packlist, carried in `dist/`: for machines without npm, and for `--packer bundled`. */
export function carriedNpm(env: Env): NpmModules {
  // The packages come without types; modules.ts has what is used of them.
  const carried = packlist as unknown as NpmModules['packlist'] & { readonly Walker: WalkerConstructor };
  return {
    packer: { name: 'npm-packlist', version: packlistManifest.version, source: 'packlist' },
    packlist: (tree: PackTree, options: PacklistOptions) => carried(tree, options),
    Walker: carried.Walker,
    // Pinned in the lock file; a test compares its shape.
    knownShape: true,
    knownInheritance: true,
    normalizeManifest: async (directory) => (await PackageJson.normalize(directory)).content as NormalizedManifest,
    mapWorkspaces: async (options) => (await import('./carried-workspaces.ts')).mapWorkspaces(options),
    loadTree: async (directory): Promise<ArboristNode> => (await import('./carried-arborist.ts')).loadTree(directory),
    loadConfig: async (directory) => (await import('./carried-config.ts')).loadConfig(directory, env),
    npmDirectory: null,
    features: { globalIgnoreFile: true, stripsPatchedDependencies: true, refusesBundledOverrides: true },
    sparingNodeModules,
  };
}
