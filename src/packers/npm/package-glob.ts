import fs from 'node:fs';

/**
 * npm-packlist 11 expands each `files` entry as a glob over the whole package directory. Two things about that are slow and decide
 * nothing: it reads the package's own node_modules, although npm-packlist's strict rules keep that out of the package whatever `files`
 * says; and it loads the glob library also for plain names, as most entries are. This is the `globSync` that npm-packlist gets instead.
 */
export interface PackageGlob {
  readonly globSync: GlobSync;
  /** Runs `work` while globs in `directory` stay out of its own node_modules. */
  readonly sparingNodeModules: <T>(directory: string, work: () => T) => T;
}

export type GlobSync = (pattern: string, options: GlobOptions) => readonly unknown[];

interface GlobOptions {
  readonly cwd?: string;
  readonly ignore?: unknown;
  readonly [option: string]: unknown;
}

interface GlobPath {
  readonly name: string;
  readonly parent?: { readonly fullpath: () => string } | undefined;
}

/** Letters, digits and the like in every segment: no glob character, no dot-segment. */
const PLAIN = /^(?!\.{0,2}(?:\/|$))[\w\-.@+]+(?:\/(?!\.{0,2}(?:\/|$))[\w\-.@+]+)*$/;

/** @param loadGlob gives the library's own `globSync` */
export function packageGlob(loadGlob: () => GlobSync): PackageGlob {
  let spared: string | null = null;
  /** Matches by pattern, for the time of one listing: a pattern is asked again where its part of the rules is traced. */
  const matched = new Map<string, readonly unknown[]>();

  const globSync: GlobSync = (pattern, options) => {
    const directory = spared;
    if (directory === null || options.cwd !== directory || options.ignore !== undefined) return loadGlob()(pattern, options);
    const known = matched.get(pattern) ?? matchIn(directory, pattern, options);
    matched.set(pattern, known);
    return known;
  };

  const matchIn = (directory: string, pattern: string, options: GlobOptions): readonly unknown[] => {
    // Elsewhere file systems, and with them the library, take another case for the same name.
    if (process.platform === 'linux' && PLAIN.test(pattern)) return plainMatch(directory, pattern);
    const ignore = {
      ignored: () => false,
      childrenIgnored: (path: GlobPath) => path.name === 'node_modules' && path.parent?.fullpath() === directory,
    };
    return loadGlob()(pattern, { ...options, ignore });
  };

  const sparingNodeModules = <T>(directory: string, work: () => T): T => {
    spared = directory;
    try {
      return work();
    } finally {
      spared = null;
      matched.clear();
    }
  };
  return { globSync, sparingNodeModules };
}

/** What the library gives for a name without glob characters, as far as npm-packlist asks. */
function plainMatch(directory: string, pattern: string): readonly unknown[] {
  const stats = lstatOrNull(`${directory}/${pattern}`);
  if (stats === null) return [];
  return [{ relativePosix: () => pattern, isDirectory: () => stats.isDirectory(), isFile: () => stats.isFile() }];
}

function lstatOrNull(file: string): fs.Stats | null {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) ?? null;
  } catch {
    // A file stands where the path needs a directory; the library finds nothing either.
    return null;
  }
}
