/** Where a source stands, as far as its name tells. */
export interface SourcePath {
  /** Relative to the package's root where it can be told, without scheme, query and leading `../`; never a machine's root or a user's name. */
  readonly path: string;
  /** From a package that was installed: a segment `node_modules`, in the name or in what it leads to. */
  readonly installed: boolean;
  /** The paths under which the same file might ship. */
  readonly candidates: readonly string[];
}

/** `webpack://name/./src/a.ts`, `file:///src/a.ts`; not `C:\src\a.ts` and not `umd:codec`. */
const SCHEME = /^[a-z][a-z0-9+.-]+:\/\/[^/]*\/?/i;
/** `App.vue?3f2a`, as webpack tells the parts of a file apart. */
const QUERY = /\?[^/]*$/;

/**
 * @param mapDirectory segments of the directory of the packed file that holds the map
 * @param sourceRoot is put before names, as a directory, unless they are complete by themselves
 */
export function sourcePath(name: string, sourceRoot: string | null, mapDirectory: readonly string[]): SourcePath {
  const written = name.replaceAll('\\', '/');
  const full = joined(sourceRoot, written);
  const bare = full.replace(SCHEME, '').replace(QUERY, '');
  const fromHere = relativeTo(full, bare, mapDirectory);
  const fromRoot = resolved([], bare);
  const here = resolved(fromHere, bare);
  const named = resolved([], written.replace(SCHEME, '').replace(QUERY, ''));
  return {
    path: here.join('/'),
    installed: [here, fromRoot].some((segments) => segments.includes('node_modules')),
    candidates: [...new Set([here, fromRoot, named].map((segments) => segments.join('/')))],
  };
}

function joined(sourceRoot: string | null, name: string): string {
  if (sourceRoot === null || sourceRoot === '' || SCHEME.test(name) || isRooted(name)) return name;
  return `${sourceRoot.replaceAll('\\', '/').replace(/\/$/, '')}/${name}`;
}

const isRooted = (path: string): boolean => path.startsWith('/') || /^[a-z]:\//i.test(path);

/** URLs of bundlers and rooted paths count from the root. */
const relativeTo = (full: string, bare: string, mapDirectory: readonly string[]): readonly string[] =>
  SCHEME.test(full) || isRooted(bare) ? [] : mapDirectory;

/** Above the root there is nothing: `../../src/a.ts` is `src/a.ts`. */
function resolved(from: readonly string[], path: string): readonly string[] {
  const segments = [...from];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments;
}
