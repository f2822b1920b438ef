import path from 'node:path';
import { GateError } from '../../errors.ts';
import { byCodeUnit } from '../../code-unit-order.ts';
import type { Packer, DirectoryTarget } from '../../model.ts';
import { firstLine } from '../../system-error.ts';
import type { Disk } from './disk.ts';
import { globalIgnoreFile } from './global-ignore-file.ts';
import { placeInside, walkPackage } from './list.ts';
import type { NormalizedManifest, NpmModules } from './modules.ts';
import { lightTree } from './pack-tree.ts';
import { packedPath } from './packed-path.ts';
import type { EarlierWalk } from './untouched.ts';

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
  /** How many files have been looked at in all of it. */
  readonly walked: () => number;
}

/** What spares work. */
export interface Known {
  /** Where the same package is walked under the rules of several npms. */
  readonly disk?: Disk;
  /** What `list` gives without edits. */
  readonly listed?: ReadonlySet<string>;
}

/**
 * Lists a package again as `listNpm` does, where edits are tried out that are not on disk. What an edit cannot reach is not walked again, once the list
 * without edits is known.
 *
 * @throws GateError where this npm cannot read package.json
 */
export async function relisting(modules: NpmModules, target: DirectoryTarget, env: Env, { disk, listed }: Known = {}): Promise<Relisting> {
  const { directory } = target;
  const { prefix, workspaces } = placeInside(target);
  const normalized = await normalizedManifest(modules, directory);
  const tree = await lightTree(modules, directory, normalized);
  const ignoreFile = await globalIgnoreFile(modules, normalized, { directory, projectDirectory: prefix, env });
  const options = { path: directory, prefix, workspaces, globalIgnoreFile: ignoreFile ?? undefined };
  let walked = 0;

  const walk = async ({ files, ignoreFiles = new Map() }: TriedEdits, earlier: EarlierWalk | null): Promise<EarlierWalk> => {
    const edits = new Map([...ignoreFiles].map(([file, text]) => [path.join(directory, file), text]));
    const edited = files === undefined ? tree : { ...tree, package: { ...normalized, files } };
    const questions = { edits, reasons: false, ...(disk !== undefined && { disk }), ...(earlier !== null && { earlier }) };
    const done = await walkPackage(modules, edited, options, questions);
    walked += done.walked;
    return { files: done.files.map(packedPath), rules: done.rules };
  };

  const reuses = modules.knownShape && modules.knownInheritance;
  let unedited: EarlierWalk | null = null;
  const walkUnedited = async (): Promise<EarlierWalk> => {
    const { files, rules } = await walk({}, reuses && listed !== undefined ? { files: sorted(listed), rules: null } : null);
    return { files: sorted(files), rules };
  };
  return {
    packer: modules.packer,
    triesIgnoreFiles: modules.knownShape,
    list: async (edits) => {
      const isEdited = edits.files !== undefined || edits.ignoreFiles !== undefined;
      if (!isEdited || (reuses && listed !== undefined)) unedited ??= await walkUnedited();
      const { files } = isEdited || unedited === null ? await walk(edits, reuses ? unedited : null) : unedited;
      return new Set(files);
    },
    walked: () => walked,
  };
}

const sorted = (paths: Iterable<string>): readonly string[] => [...paths].toSorted(byCodeUnit);

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
