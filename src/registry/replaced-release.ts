import { isGateError } from '../errors.ts';
import type { JsonObject } from '../model.ts';
import type { Tarball } from '../packers/tarball/open.ts';
import { isBreakingRelease } from '../previous/version-step.ts';
import { openVersion } from './open-version.ts';
import { defaultTag, impatient, registryOptions, type RegistryOptions, withPublishConfig } from './options.ts';
import { fetchPackument, type Packument, type PublishedVersion, registryOf } from './packument.ts';
import { isRegistryDown, registryError } from './problem.ts';
import type { RequestLimits } from './request.ts';
import { specOf } from './spec.ts';
import { byVersion, canonicalVersion } from './version-order.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A package that is about to be published. */
export interface Replacing {
  readonly name: string;
  readonly version: string;
  /** Its package.json: `publishConfig` says where it goes. */
  readonly manifest: JsonObject;
  /** The dist-tag that it will carry; null: the one that npm is configured with. */
  readonly tag: string | null;
}

export interface ReplacedRelease {
  readonly tarball: Tarball;
  /** `1.2.3 under the dist-tag latest` */
  readonly label: string;
}

/** Milliseconds of silence: nobody waits for a registry that is dead in order to learn what would be good to know. */
const PATIENCE = 5000;
const DOCUMENT_LIMITS: RequestLimits = { size: 100_000_000, duration: 8000 };
const TARBALL_LIMITS: RequestLimits = { size: 250_000_000, duration: 30_000 };

/** A registry of this run. */
interface Asked {
  /** Settled when the first request has been answered or not, and `down` is set. */
  first: Promise<unknown>;
  /** Set once it did not answer: it is not asked again. */
  down: unknown;
}

/**
 * Finds the releases that packages will replace, on the registries that npm would publish them to. A registry that does not answer is asked once,
 * whatever the number of packages.
 *
 * @param directory where npm's configuration is looked for
 * @returns a function that throws a GateError of subject `registry` or `tarball` where there is no such release, or it cannot be read whole
 */
export function replacedReleases(directory: string, env: Env): (replacing: Replacing) => Promise<ReplacedRelease> {
  const asked = new Map<string, Asked>();
  let configuration: Promise<RegistryOptions> | null = null;
  return async (replacing) => {
    configuration ??= registryOptions(directory, env);
    const options = impatient(withPublishConfig(await configuration, replacing.manifest), PATIENCE);
    const { url } = registryOf(replacing.name, options);
    const earlier = asked.get(url);
    if (earlier === undefined) {
      const state: Asked = { first: Promise.resolve(), down: null };
      asked.set(url, state);
      const work = noting(replacedRelease(replacing, options), state);
      state.first = work.catch(() => null);
      return work;
    }
    await earlier.first;
    if (isGateError(earlier.down)) throw earlier.down;
    return noting(replacedRelease(replacing, options), earlier);
  };
}

async function noting<T>(work: Promise<T>, state: Asked): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isRegistryDown(error)) state.down = error;
    throw error;
  }
}

async function replacedRelease(replacing: Replacing, options: RegistryOptions): Promise<ReplacedRelease> {
  const packument = await fetchPackument(specOf(replacing.name, null), 'install', options, DOCUMENT_LIMITS);
  const { published, label } = replacedVersion(packument, replacing.tag ?? defaultTag(options), replacing.version);
  return { tarball: await openVersion(published, options, { request: TARBALL_LIMITS }), label };
}

/**
 * The version under the tag that the new one will carry; for a release of an older line, which npm would only publish under another tag, the newest of its
 * own line.
 *
 * @throws GateError of subject `registry` where there is none
 */
export function replacedVersion(
  { name, registry, versions, tags }: Packument,
  tag: string,
  version: string,
): { readonly published: PublishedVersion; readonly label: string } {
  const published = versions.get(tags.get(tag) ?? '');
  if (published === undefined) {
    throw registryError('no-version', {
      message: `${name} has no version under the dist-tag ${tag} on the registry ${registry}`,
      help: 'there is something to compare with from the second version on',
    });
  }
  const own = canonicalVersion(version);
  const older = byVersion(published.version, own) > 0 ? newestOfLine([...versions.values()], own) : undefined;
  if (older !== undefined) return { published: older, label: `${older.version}, the newest of its line` };
  return { published, label: `${published.version} under the dist-tag ${tag}` };
}

/** With the same leading parts, as `^` has it, and not newer; prereleases only before another one. */
function newestOfLine(versions: readonly PublishedVersion[], own: string): PublishedVersion | undefined {
  return versions
    .filter(
      ({ version }) => byVersion(version, own) <= 0 && !isBreakingRelease(version, own) && (own.includes('-') || !version.includes('-')),
    )
    .toSorted((a, b) => byVersion(a.version, b.version))
    .at(-1);
}
