import type { Packer } from '../../model.ts';
import type { NpmConfig } from './npm-config.ts';
import type { IgnoreRule } from './rule-index.ts';

/**
 * The parts of npm that decide what ships, from inside an installed npm or from what Packgate carries. Their shapes are npm's own;
 * what is written here is what Packgate relies on, and `knownShape` says whether the walker looked as expected when it was loaded.
 */
export interface NpmModules {
  readonly packer: Packer;
  /** npm-packlist: resolves to the packed paths in packing order. */
  readonly packlist: (tree: PackTree, options: PacklistOptions) => Promise<readonly string[]>;
  readonly Walker: WalkerConstructor;
  /** Whether `Walker` can be extended by the fast walker; otherwise npm-packlist runs as it is. */
  readonly knownShape: boolean;
  /** Whether it is known what the rules of a directory in the package take from those of the package: else every list is walked whole. */
  readonly knownInheritance: boolean;
  readonly normalizeManifest: (directory: string) => Promise<NormalizedManifest>;
  readonly mapWorkspaces: (options: { cwd: string; pkg: unknown }) => Promise<ReadonlyMap<string, string>>;
  /** Loads Arborist: half a second, so only for bundled dependencies. */
  readonly loadTree: (directory: string) => Promise<ArboristNode>;
  /** npm's configuration as npm would see it in `directory`: half of npm, so only where a file could set what matters. */
  readonly loadConfig: (directory: string) => Promise<NpmConfig>;
  /** Directory that holds npm's built-in `npmrc`; null where there is no installed npm. */
  readonly npmDirectory: string | null;
  readonly features: NpmFeatures;
  /** Runs `work` while globs of `files` skip `directory`'s own node_modules; see package-glob.ts. */
  readonly sparingNodeModules: <T>(directory: string, work: () => T) => T;
}

/** What differs between npm versions around npm-packlist; read off the code that was loaded, not off a version number. */
export interface NpmFeatures {
  /** npm 12: `global-ignore-file`. */
  readonly globalIgnoreFile: boolean;
  /** npm 12: patch files stay home and package.json is packed without `patchedDependencies`. */
  readonly stripsPatchedDependencies: boolean;
  /** npm 12: refuses overrides that reach a bundled package. */
  readonly refusesBundledOverrides: boolean;
}

/** package.json as npm's own normalisation leaves it. */
export interface NormalizedManifest {
  readonly _id?: string;
  readonly name?: unknown;
  readonly version?: unknown;
  readonly private?: unknown;
  readonly files?: unknown;
  readonly main?: unknown;
  readonly browser?: unknown;
  readonly bin?: unknown;
  readonly workspaces?: unknown;
  readonly overrides?: unknown;
  readonly bundleDependencies?: unknown;
  readonly patchedDependencies?: unknown;
  readonly publishConfig?: unknown;
  readonly [key: string]: unknown;
}

/** The tree that npm-packlist walks: an Arborist node, or as much of one as it needs. */
export interface PackTree {
  readonly path: string;
  readonly package: NormalizedManifest;
  readonly isProjectRoot: boolean;
  readonly edgesOut: ReadonlyMap<string, unknown>;
  readonly workspaces: ReadonlyMap<string, string> | null;
}

export interface ArboristNode extends PackTree {
  readonly name: string;
  readonly isRoot: boolean;
  readonly inBundle: boolean;
  readonly inDepBundle: boolean;
  readonly overridden: boolean;
  readonly edgesOut: ReadonlyMap<string, ArboristEdge>;
  readonly inventory: { readonly values: () => Iterable<ArboristNode> };
  readonly target: ArboristNode;
}

export interface ArboristEdge {
  readonly peer: boolean;
  readonly dev: boolean;
  readonly to: ArboristNode | null;
}

export interface PacklistOptions {
  readonly path: string;
  readonly prefix?: string | undefined;
  readonly workspaces?: readonly string[] | undefined;
  readonly globalIgnoreFile?: string | undefined;
}

/** npm-packlist's exported Walker, with what it inherits from ignore-walk. */
export interface PackWalker {
  readonly path: string;
  readonly root: string;
  readonly basename: string;
  readonly parent: PackWalker | null;
  readonly tree: PackTree;
  readonly isPackage: boolean | undefined;
  readonly exact: boolean | undefined;
  readonly ignoreFiles: readonly (string | symbol)[];
  readonly ignoreRules: Record<string | symbol, readonly IgnoreRule[] | null | undefined>;
  readonly result: Set<string>;
  /** What stands in the directory, once it has been read. */
  readonly entries: readonly string[];
  start(): this;
  on(event: 'done', listener: (files: readonly string[]) => void): this;
  on(event: 'error', listener: (error: Error) => void): this;
  emit(event: string, data?: unknown): boolean;
  sort(a: string, b: string): number;
  onReaddir(entries: readonly string[]): void;
  onReadIgnoreFile(file: string | symbol, text: string, then: () => void): void;
  addIgnoreFile(file: string, then: () => void): void;
  /** Writes the rules that follow from package.json. */
  processPackage(then: () => void): void;
  stat(entry: WalkEntry, then: () => void): void;
  onstat(entry: WalkEntry & { readonly st: import('node:fs').Stats; readonly isSymbolicLink: boolean }, then: () => void): void;
  walkerOpt(entry: string, options: object): object;
  walker(entry: string, options: object, then: () => void): void;
  filterEntry(entry: string, partial?: boolean, entryBasename?: string): boolean;
  gatherBundles(): Promise<void>;
}

export interface WalkEntry {
  readonly entry: string;
  /** Whether the entry ships if it is a file. */
  readonly file: boolean;
  /** Whether the entry is entered if it is a directory. */
  readonly dir: boolean;
}

export type WalkerConstructor = new (tree: PackTree, options: object) => PackWalker;
