import { GateError } from '../../errors.ts';
import { manifestFrame } from '../../manifest.ts';
import type { Manifest } from '../../model.ts';

export interface Identity {
  readonly name: string;
  readonly version: string;
}

/**
 * Name and version as the registry would take them: the checks of npm's own `fixName` and `fixVersionField`, without what those mend.
 *
 * @throws GateError where one is missing or not valid
 */
export function identityOf(manifest: Manifest): Identity {
  const { name, version } = manifest.data;
  if (!isName(name)) throw refused(manifest, 'name');
  if (!isVersion(version)) throw refused(manifest, 'version');
  return { name, version };
}

function isName(name: unknown): name is string {
  if (typeof name !== 'string' || name.startsWith('.') || FORBIDDEN.has(name.toLowerCase())) return false;
  const parts = /^@([^/]+)\/([^/]+)$/.exec(name)?.slice(1) ?? [name];
  return parts.every((part) => UNESCAPED.test(part));
}

const FORBIDDEN: ReadonlySet<string> = new Set(['node_modules', 'favicon.ico']);

/** What `encodeURIComponent` leaves as it is. */
const UNESCAPED = /^[\w.!~*'()-]+$/;

/** Loosely, as npm takes it: `v1.2.3` and `1.2.3beta` have been published. */
const isVersion = (version: unknown): version is string =>
  typeof version === 'string' && version.length <= 256 && /^[v= ]*\d+\.\d+\.\d+(?:[-+]?[\d.A-Za-z+-]+)? *$/.test(version);

function refused(manifest: Manifest, key: 'name' | 'version'): GateError {
  const isThere = manifest.data[key] !== undefined;
  return new GateError('package', `${manifest.file} has no valid "${key}"`, {
    help: `npm publish refuses it: mend "${key}" in package.json and pack it again`,
    frame: manifestFrame(manifest, isThere ? [key] : [], isThere ? 'npm does not take this' : `"${key}" is missing`),
  });
}
