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
 * @param mapDirectory the directory of the packed file that holds the map; empty at the root
 * @param sourceRoot is put before names, as a directory, unless they are complete by themselves
 */
export function sourcePath(name: string, sourceRoot: string | null, mapDirectory: string): SourcePath {
  const written = name.replaceAll('\\', '/');
  const full = joined(sourceRoot, written);
  const bare = full.replace(SCHEME, '').replace(QUERY, '');
  const fromRoot = resolved('', bare);
  const here = isFromRoot(full, bare) ? fromRoot : resolved(mapDirectory, bare);
  const named = full === written ? fromRoot : resolved('', written.replace(SCHEME, '').replace(QUERY, ''));
  return { path: here, installed: INSTALLED.test(here) || INSTALLED.test(fromRoot), candidates: [here, fromRoot, named] };
}

const INSTALLED = /(?:^|\/)node_modules(?:\/|$)/;

function joined(sourceRoot: string | null, name: string): string {
  if (sourceRoot === null || sourceRoot === '' || SCHEME.test(name) || isRooted(name)) return name;
  return `${sourceRoot.replaceAll('\\', '/').replace(/\/$/, '')}/${name}`;
}

const isRooted = (path: string): boolean => path.startsWith('/') || /^[a-z]:\//i.test(path);

/** URLs of bundlers and rooted paths count from the root. */
const isFromRoot = (full: string, bare: string): boolean => SCHEME.test(full) || isRooted(bare);

/** Segments that are no name. */
const STEP = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Above the root there is nothing: `../../src/a.ts` is `src/a.ts`. Most paths have their steps in front. */
function resolved(from: string, path: string): string {
  let result = from;
  for (let start = 0; start < path.length;) {
    const rest = start === 0 ? path : path.slice(start);
    if (!STEP.test(rest)) return result === '' ? rest : `${result}/${rest}`;
    const slash = rest.indexOf('/');
    const segment = slash === -1 ? rest : rest.slice(0, slash);
    if (segment === '..') result = result.slice(0, Math.max(0, result.lastIndexOf('/')));
    else if (segment !== '' && segment !== '.') result = result === '' ? segment : `${result}/${segment}`;
    start += segment.length + 1;
  }
  return result;
}
