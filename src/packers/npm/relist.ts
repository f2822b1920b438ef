import path from 'node:path';
import { GateError } from '../../errors.ts';
import type { Packer, DirectoryTarget } from '../../model.ts';
import { firstLine } from '../../system-error.ts';
import { globalIgnoreFile } from './global-ignore-file.ts';
import { placeInside, walkPackage } from './list.ts';
import type { NormalizedManifest, NpmModules } from './modules.ts';
import { lightTree } from './pack-tree.ts';
import { packedPath } from './packed-path.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** What is taken instead of what stands on disk. */
export interface TriedEdits {
  /** The whole `files` list; undefined: as it is. */
  readonly files?: readonly string[];
  /** Texts of ignore files by path relative to the package, also of files that do not exist yet. */
  readonly ignoreFiles?: ReadonlyMap<string, string>;
}

/** The rules of one npm over one package. */
export interface Relisting {
  readonly packer: Packer;
  /** Whether edits of ignore files can be tried: not with an npm-packlist of unknown shape. */
  readonly triesIgnoreFiles: boolean;
  /**
   * The packed paths without those of bundled dependencies, which no edit of the package's own files reaches.
   * @throws GateError where something cannot be read
   */
  readonly list: (edits: TriedEdits) => Promise<ReadonlySet<string>>;
}

/**
 * Lists a package again as `listNpm` does, where edits are tried out that are not on disk.
 *
 * @throws GateError where this npm cannot read package.json
 */
export async function relisting(modules: NpmModules, target: DirectoryTarget, env: Env): Promise<Relisting> {
  const { directory } = target;
  const { prefix, workspaces } = placeInside(target);
  const normalized = await normalizedManifest(modules, directory);
  const tree = await lightTree(modules, directory, normalized);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: prefix, env });
  const options = { path: directory, prefix, workspaces, globalIgnoreFile: ignoreFile ?? undefined };
  return {
    packer: modules.packer,
    triesIgnoreFiles: modules.knownShape,
    list: async ({ files, ignoreFiles = new Map() }) => {
      const edits = new Map([...ignoreFiles].map(([file, text]) => [path.join(directory, file), text]));
      const edited = files === undefined ? tree : { ...tree, package: { ...normalized, files } };
      const walk = await walkPackage(modules, edited, options, { edits, reasons: false });
      return new Set(walk.files.map(packedPath));
    },
  };
}

async function normalizedManifest(modules: NpmModules, directory: string): Promise<NormalizedManifest> {
  try {
    return await modules.normalizeManifest(directory);
  } catch (error) {
    const { name, version } = modules.packer;
    throw new GateError('list', `${name} ${version} cannot read package.json: ${firstLine(error)}`, {
      help: 'mend package.json',
      cause: error,
    });
  }
}
