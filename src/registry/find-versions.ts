import pickManifest from 'npm-pick-manifest';
import { systemErrorCode } from '../system-error.ts';
import { defaultTag, type RegistryOptions } from './options.ts';
import { fetchPackument, type Packument, type PublishedVersion } from './packument.ts';
import { registryError } from './problem.ts';
import { type RegistrySpec, specOf } from './spec.ts';
import { byVersion } from './version-order.ts';

/**
 * The version that npm would install: the one that is named, that a tag points to, or the best of a range, on every machine the same.
 *
 * @param wanted a version, a tag or a range; null: what the configured tag points to, `latest` where none is
 * @throws GateError of subject `registry`, or `usage` where that is no package of a registry
 */
export async function findVersion(name: string, wanted: string | null, options: RegistryOptions): Promise<PublishedVersion> {
  const spec = specOf(name, wanted ?? defaultTag(options));
  return picked(await fetchPackument(spec, 'install', options), spec);
}

/**
 * Every version that a range takes in, prereleases included, from the oldest precedence to the newest, and with the time of publication.
 *
 * @param wanted a version, a tag or a range; null: all versions
 * @throws GateError of subject `registry` where there is none, or `usage` where that is no package of a registry
 */
export async function findVersions(name: string, wanted: string | null, options: RegistryOptions): Promise<readonly PublishedVersion[]> {
  const spec = specOf(name, wanted);
  const packument = await fetchPackument(spec, 'full', options);
  const versions = [...packument.versions.values()].filter(({ version }) => isWanted(packument, version, spec.wanted));
  if (versions.length === 0) throw noVersion(packument, spec);
  return versions.toSorted((a, b) => byVersion(a.version, b.version));
}

function picked(packument: Packument, spec: RegistrySpec): PublishedVersion {
  try {
    const { version } = pickManifest(pickable(packument), spec.wanted ?? 'latest', {});
    const found = packument.versions.get(version);
    if (found !== undefined) return found;
  } catch (error) {
    if (!NOT_THERE.has(systemErrorCode(error) ?? '')) throw error;
  }
  throw noVersion(packument, spec);
}

const NOT_THERE: ReadonlySet<string> = new Set(['ETARGET', 'ENOVERSIONS']);

/** Without `engines` and times, by which npm prefers versions that fit this machine and this day. */
function pickable({ name, versions, tags }: Packument): object {
  const manifests = [...versions.values()].map(({ version, deprecated }) => [
    version,
    { version, ...(deprecated !== null && { deprecated }) },
  ]);
  return { name, versions: Object.fromEntries(manifests) as unknown, 'dist-tags': Object.fromEntries(tags) };
}

/** A range takes in prereleases here: an audit that left them out would leave out what was published. */
function isWanted({ name, tags }: Packument, version: string, wanted: string | null): boolean {
  if (wanted === null || wanted === version) return true;
  if (tags.has(wanted)) return tags.get(wanted) === version;
  try {
    // Of the package npm-pick-manifest, which has npm's reading of ranges: what is avoided is marked, and there only with prereleases.
    return pickManifest({ name, versions: { [version]: { version } } }, version, { avoid: wanted })._shouldAvoid === true;
  } catch (error) {
    if (NOT_THERE.has(systemErrorCode(error) ?? '')) return false;
    throw error;
  }
}

/** As many tags as fit on a line. */
const MOST_TAGS = 8;

function noVersion({ name, registry, versions, tags }: Packument, { wanted }: RegistrySpec) {
  const newest = [...versions.keys()].toSorted(byVersion).at(-1);
  const names = [...tags.keys()].slice(0, MOST_TAGS);
  const known = newest === undefined ? 'it lists no version at all' : `its newest version is ${newest}, its tags are ${names.join(', ')}`;
  return registryError('no-version', {
    message: `${name} has no version ${wanted ?? 'at all'} on the registry ${registry}`,
    help: `${known}; a version that was published a moment ago can take a minute to appear`,
  });
}
