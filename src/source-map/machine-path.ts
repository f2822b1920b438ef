/** A path that tells of the machine that built the map. */
export interface MachinePath {
  /**
   * `machine`: a drive, a share, a home directory, `file:`; `absolute`: a directory right below `/` that no web server has, as far as is
   * known; `rooted`: `/src/a.ts`, which may as well be the root of a web server.
   */
  readonly kind: 'machine' | 'absolute' | 'rooted';
  /** With the user's name masked: `/home/***\/build/a.ts`. */
  readonly masked: string;
}

const DRIVE = /^\/?[a-z]:[\\/]/i;
const NETWORK_SHARE = /^(?:\\\\|\/\/)[\w.$-]+[\\/]/;
const HOME = /^\/*(?:home|users)\/[^/]+\/.|^\/root\/./i;
/** `../../../../home/alice/app/a.ts`: the way up ends at the root of a disk. */
const HOME_FROM_BELOW = /^(?:\.\.\/){3,}(?:home\/[^/]+|Users\/[^/]+|root)\/[^/]+\/./;
const URL_SCHEME = /^([a-z][a-z0-9+.-]+):\/\/[^/]*/i;

/** First segments of what gulp, vite and others put at the root of a URL. Everything else below `/` is taken for a disk. */
const WEB_ROOTS: ReadonlySet<string> = new Set([
  '.',
  'app',
  'assets',
  'build',
  'components',
  'core',
  'css',
  'dist',
  'js',
  'lib',
  'libs',
  'modules',
  'node_modules',
  'package',
  'packages',
  'pages',
  'public',
  'scripts',
  'source',
  'sources',
  'src',
  'static',
  'styles',
  'test',
  'tests',
  'ts',
  'vendor',
  '~',
]);

/** Null for what is relative, or the address of a bundler: `../src/a.ts`, `webpack:///./src/a.ts`, `/`. */
export function machinePath(name: string): MachinePath | null {
  const scheme = URL_SCHEME.exec(name);
  const path = scheme === null ? name : name.slice(scheme[0].length);
  const slashed = path.replaceAll('\\', '/');
  if (isMachine(path, slashed, scheme?.[1] ?? null)) return { kind: 'machine', masked: mask(name) };
  if (scheme !== null || !slashed.startsWith('/') || slashed.replaceAll('/', '') === '') return null;
  return { kind: isWebRoot(slashed) ? 'rooted' : 'absolute', masked: mask(name) };
}

/** After a scheme, the slash that ends the authority says nothing: `webpack:////srv/a.ts` is rooted, `webpack:///srv/a.ts` is not. */
function isMachine(path: string, slashed: string, scheme: string | null): boolean {
  if (DRIVE.test(path) || HOME.test(slashed) || HOME_FROM_BELOW.test(slashed)) return true;
  if (scheme === null) return NETWORK_SHARE.test(path);
  const rooted = scheme.toLowerCase() === 'file' ? slashed : slashed.slice(1);
  return rooted.startsWith('/') && !isWebRoot(rooted);
}

const isWebRoot = (slashed: string): boolean => {
  const [first = '', ...rest] = slashed.split('/').filter((segment) => segment !== '');
  return rest.length === 0 || WEB_ROOTS.has(first.toLowerCase()) || first.startsWith('@');
};

/** What stands where a home directory's owner is named. */
const mask = (name: string): string => name.replace(OWNER, '$1***').replace(SHARE_HOST, '$1***');
const OWNER = /((?:^|[\\/])(?:home|users|documents and settings)[\\/]+)[^\\/]+/i;
const SHARE_HOST = /^(\\\\)[^\\/]+/;

/** For paths that are shown for another reason. */
export const withoutOwner = mask;

const LONGEST_SHOWN = 100;

/** Start and end of a path that is too long for a message. */
export const shownPath = (path: string): string => (path.length <= LONGEST_SHOWN ? path : `${path.slice(0, 40)}…${path.slice(-59)}`);
