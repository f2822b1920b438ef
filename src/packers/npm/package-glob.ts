/**
 * npm-packlist 11 expands each `files` entry as a glob over the whole package directory, its node_modules included, although nothing in
 * there can ship by way of `files`: npm-packlist's strict rules keep the package's own node_modules out. Reading 50,000 files of it is
 * the slowest thing npm 12 does. This wraps the `globSync` that npm-packlist uses, so that it does not enter that one directory.
 */
type GlobSync = (pattern: string, options: GlobOptions) => unknown;

interface GlobOptions {
  readonly cwd?: string;
  readonly ignore?: unknown;
  readonly [option: string]: unknown;
}

interface GlobPath {
  readonly name: string;
  readonly parent?: { readonly fullpath: () => string } | undefined;
}

export interface PackageGlob {
  readonly globSync: GlobSync;
  readonly sparingNodeModules: <T>(directory: string, work: () => T) => T;
}

export function packageGlob(globSync: GlobSync): PackageGlob {
  let spared: string | null = null;

  const wrapped: GlobSync = (pattern, options) => {
    const directory = spared;
    if (directory === null || options.cwd !== directory || options.ignore !== undefined) return globSync(pattern, options);
    const ignore = {
      ignored: () => false,
      childrenIgnored: (path: GlobPath) => path.name === 'node_modules' && path.parent?.fullpath() === directory,
    };
    return globSync(pattern, { ...options, ignore });
  };

  const sparingNodeModules = <T>(directory: string, work: () => T): T => {
    spared = directory;
    try {
      return work();
    } finally {
      spared = null;
    }
  };
  return { globSync: wrapped, sparingNodeModules };
}
